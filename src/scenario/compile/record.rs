//! Paper records: the steps of entering them, in which order, by when and at what hours.

use super::calendar;
use super::mode::without_staff;
use super::moment::Period;
use super::organisation::{role_list, system_set};
use super::pathway::{Purposes, digital, place};
use super::{Index, cumulative, dist, dist_or_zero, item, label, stops};
use crate::dist::Dist;
use crate::model::{
    AtShiftEnd, EntryDeadline, EntryTask, Gate, LineOrder, Means, Mode, Next, Place, Step, StepId, SystemSet, Tiring,
    WhenDown, WhenRestored,
};
use crate::random::Purpose;
use crate::scenario::Problem;
use crate::scenario::format::{EntryOrder, Errors, Record, Unreadable};
use crate::scenario::quantity::{At, Share};
use crate::time::Span;

/// How many steps a record takes that has no pathway of its own.
pub(super) fn step_count(record: &Record) -> usize {
    let clarifying = if record.unreadable.is_some() { 2 } else { 0 };
    let correcting = if record.errors.is_some() { 2 } else { 0 };
    clarifying + 1 + correcting
}

/// The step of entering a record whose pathway begins with `first`.
pub(super) fn entering(record: &Record, first: StepId) -> StepId {
    let before = if record.pathway.is_none() && record.unreadable.is_some() { 2 } else { 0 };
    StepId::from_index(first.index() + before)
}

/// The steps of entering a record, from `first` on: sorting and clarifying if some cannot be read, entering, correcting
/// or leaving an error if some are made. What needs a system waits while that is out of reach.
pub(super) fn steps(
    record: &Record,
    name: &str,
    first: StepId,
    index: &Index,
    problems: &mut Vec<Problem>,
) -> Vec<Step> {
    let mut steps = Vec::with_capacity(step_count(record));
    let entering = entering(record, first);
    let following = |position: usize| StepId::from_index(entering.index() + position);
    if let Some(unreadable) = &record.unreadable {
        let clarifying = StepId::from_index(first.index() + 1);
        steps.extend(clarify(record, &unreadable.value, name, [clarifying, entering], index, problems));
    }
    let mut entry = enter(record, name, index, problems);
    let Some(At { value: errors, .. }) = &record.errors else {
        steps.push(entry);
        return steps;
    };
    let share = share(errors.share.as_ref());
    let found = share * self::share(errors.found.as_ref());
    entry.next = branch([(found, Some(following(1))), (share - found, Some(following(2))), (1.0 - share, None)]);
    let correction = correct(record, &entry, errors, name, problems);
    steps.push(entry);
    steps.push(correction);
    steps.push(plain(record, name, EntryTask::ErrorLeft, nobody()));
    steps
}

/// Looking whether a record can be read, and asking who wrote it if not.
fn clarify(
    record: &Record,
    unreadable: &Unreadable,
    name: &str,
    [clarifying, entering]: [StepId; 2],
    index: &Index,
    problems: &mut Vec<Problem>,
) -> [Step; 2] {
    let share = share(unreadable.share.as_ref());
    let mut sorting = plain(record, name, EntryTask::Sorting, nobody());
    sorting.next = branch([(share, Some(clarifying)), (1.0 - share, Some(entering))]);
    let roles = role_list(unreadable.role.as_slice(), index, problems);
    let call = Box::new([digital(roles, dist_or_zero(unreadable.time.as_ref(), problems))]);
    let mut call = plain(record, name, EntryTask::Clarifying, call);
    call.next = Next::Step(entering);
    [sorting, call]
}

/// Entering itself.
fn enter(record: &Record, name: &str, index: &Index, problems: &mut Vec<Problem>) -> Step {
    let roles: Vec<At<String>> = match &record.entered_by {
        Some(At { value, span }) => value.0.iter().map(|role| At { value: role.clone(), span: span.clone() }).collect(),
        // Reported with the shape of the record.
        None => Vec::new(),
    };
    let mut entering = digital(role_list(&roles, index, problems), dist_or_zero(record.time.as_ref(), problems));
    entering.settles = record.settles.as_ref().map(|settles| item::settles(settles.value));
    let modes: Box<[Mode]> = Box::new([entering, without_staff(Means::Wait)]);
    if let Some(interruptible) = record.interruptible.as_ref().filter(|interruptible| interruptible.value) {
        stops::check_one_role("interruptible", &interruptible.span, &modes, problems);
    }
    stops::check_shift_end(record.at_shift_end.as_ref(), &modes, problems);
    let mut step = plain(record, name, EntryTask::Entering, modes);
    step.place = place(record.unit.as_ref(), index, problems);
    step.systems = system_set(&record.systems, index, problems);
    step.at_shift_end = stops::at_shift_end(record.at_shift_end.as_ref(), record.hand_over.as_ref(), problems);
    step.interruptible = record.interruptible.as_ref().is_some_and(|interruptible| interruptible.value);
    step.gated = is_gated(record);
    step.tiring = record.tiring.as_ref().map(|At { value, .. }| Tiring {
        after: value.after.as_ref().map_or(Span::ZERO, |after| after.value.0),
        rest: value.rest.as_ref().map_or(Span::ZERO, |rest| rest.value.0),
        factor: value.factor.as_ref().map_or(1.0, |factor| factor.value),
    });
    step
}

/// Correcting an error: done by the same role at the same unit as entering.
fn correct(record: &Record, entry: &Step, errors: &Errors, name: &str, problems: &mut Vec<Problem>) -> Step {
    let mut modes = entry.modes.clone();
    modes[0].work = dist_or_zero(errors.time.as_ref(), problems);
    // What the record is about was settled when it was entered.
    modes[0].settles = None;
    let mut step = plain(record, name, EntryTask::Correcting, modes);
    step.place = entry.place;
    step.copy_purpose = entry.copy_purpose;
    step.systems = entry.systems;
    step.at_shift_end = entry.at_shift_end.clone();
    step.interruptible = entry.interruptible;
    step
}

/// A step that only takes time, at the unit that wrote the record, and is the last.
fn plain(record: &Record, name: &str, task: EntryTask, modes: Box<[Mode]>) -> Step {
    let purposes = Purposes::of(name, task_name(task));
    Step {
        name: task_name(task).to_owned(),
        label: label(record.label.as_ref(), name),
        place: Place::Own,
        systems: SystemSet::NONE,
        only_reads: false,
        modes,
        when_down: WhenDown::Complete,
        grace: None,
        at_shift_end: AtShiftEnd::Finish,
        capped: false,
        holds_staff: false,
        when_restored: WhenRestored::Finish,
        interruptible: false,
        priority: None,
        entry_task: Some(task),
        gated: false,
        tiring: None,
        collects: false,
        orders: Box::new([]),
        next: Next::End,
        next_if_late: Box::new([]),
        reads_items: None,
        sends_items: None,
        work_purpose: purposes.work,
        extra_purpose: purposes.extra,
        share_purpose: purposes.share,
        copy_purpose: purposes.copy,
        branch_purpose: purposes.branch,
        admission_purpose: purposes.admission,
    }
}

/// The name of a step of entering, in logs and as the root of its draws.
const fn task_name(task: EntryTask) -> &'static str {
    match task {
        EntryTask::Sorting => "sorting",
        EntryTask::Clarifying => "clarification",
        EntryTask::Entering => "entry",
        EntryTask::Correcting => "correction",
        EntryTask::ErrorLeft => "error-left",
    }
}

/// A way of doing a step that takes nobody and no time.
fn nobody() -> Box<[Mode]> {
    Box::new([digital(Box::new([]), Dist::Fixed(0.0))])
}

/// A share, none where it is missing and reported.
fn share(written: Option<&At<Share>>) -> f64 {
    written.map_or(0.0, |share| share.value.0)
}

/// Several ways on, by share.
fn branch<const N: usize>(ways: [(f64, Option<StepId>); N]) -> Next {
    Next::Branch(cumulative(ways))
}

/// Which of equally urgent records is entered first.
pub(super) fn line_order(record: &Record, problems: &mut Vec<Problem>) -> LineOrder {
    match record.order.as_ref().map(|order| order.value).unwrap_or_default() {
        EntryOrder::OldestFirst => LineOrder::OldestFirst,
        EntryOrder::NewestFirst => LineOrder::NewestFirst,
        EntryOrder::ByDeadline => {
            if let (None, Some(order)) = (&record.deadline, &record.order) {
                problems.push(
                    Problem::error("missing-key", "there is no `deadline` to go by")
                        .at(&order.span, "needs `deadline`")
                        .hint("allowed: `order = \"by-deadline\"` together with `deadline`"),
                );
            }
            LineOrder::ByDeadline
        }
    }
}

/// By when a record is to be entered.
pub(super) fn deadline(record: &Record, name: &str, problems: &mut Vec<Problem>) -> Option<EntryDeadline> {
    let within = dist(record.deadline.as_ref()?, problems)?;
    Some(EntryDeadline { within, purpose: Purpose::named(&format!("deadline/{name}")) })
}

fn is_gated(record: &Record) -> bool {
    record.while_line_at_most.is_some() || !record.hours.is_empty() || record.days.is_some()
}

/// When entering a record may begin; `None` if whenever.
pub(super) fn gate(record: &Record, period: &Period) -> Option<Gate> {
    let limited = !record.hours.is_empty() || record.days.is_some();
    is_gated(record).then(|| Gate {
        line_at_most: record.while_line_at_most.as_ref().map(|most| most.value),
        hours: limited.then(|| calendar::hours(record.days, &record.hours, period)),
    })
}
