//! Paper records: the steps of entering them, in which order, by when and at what hours.

use super::calendar;
use super::compiler::{Compiler, cumulative, label, share, span_or_zero};
use super::moment::Period;
use super::stops;
use crate::model::{Discipline, EntryDeadline, EntryTask, Gate, Means, Mode, Next, Step, StepId, Tiring};
use crate::random::Purpose;
use crate::scenario::format::{Errors, Record, Unreadable};
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};

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
pub(super) fn steps(compiler: &Compiler<'_>, record: &Record, name: &str, first: StepId) -> Vec<Step> {
    let mut steps = Vec::with_capacity(step_count(record));
    let entering = entering(record, first);
    let following = |position: usize| StepId::from_index(entering.index() + position);
    if let Some(unreadable) = &record.unreadable {
        let clarifying = StepId::from_index(first.index() + 1);
        steps.extend(clarify(compiler, record, &unreadable.value, name, [clarifying, entering]));
    }
    let mut entry = enter(compiler, record, name);
    let Some(At { value: errors, .. }) = &record.errors else {
        steps.push(entry);
        return steps;
    };
    let made = share(errors.share.as_ref(), 0.0);
    let found = made * share(errors.found.as_ref(), 0.0);
    entry.next = branch([(found, Some(following(1))), (made - found, Some(following(2))), (1.0 - made, None)]);
    let correction = correct(compiler, record, &entry, errors, name);
    steps.extend([entry, correction, part(record, name, EntryTask::ErrorLeft, nobody())]);
    steps
}

/// Looking whether a record can be read, and asking who wrote it if not.
fn clarify(
    compiler: &Compiler<'_>,
    record: &Record,
    unreadable: &Unreadable,
    name: &str,
    [clarifying, entering]: [StepId; 2],
) -> [Step; 2] {
    let share = share(unreadable.share.as_ref(), 0.0);
    let next = branch([(share, Some(clarifying)), (1.0 - share, Some(entering))]);
    let call = Mode {
        roles: compiler.roles(unreadable.role.as_slice()),
        work: compiler.dist_or_zero(unreadable.time.as_ref()),
        ..Mode::new(Means::Digital)
    };
    [
        Step { next, ..part(record, name, EntryTask::Sorting, nobody()) },
        Step { next: Next::Step(entering), ..part(record, name, EntryTask::Clarifying, Box::new([call])) },
    ]
}

/// Entering itself.
fn enter(compiler: &Compiler<'_>, record: &Record, name: &str) -> Step {
    // Without anybody, reported with the shape of the record.
    let roles = record
        .entered_by
        .iter()
        .flat_map(|At { value, span }| value.0.iter().map(|role| At { value: role.clone(), span: span.clone() }));
    let entering = Mode {
        roles: compiler.roles(&roles.collect::<Vec<_>>()),
        work: compiler.dist_or_zero(record.time.as_ref()),
        settles: record.settles.as_ref().map(|settles| settles.value),
        ..Mode::new(Means::Digital)
    };
    let modes: Box<[Mode]> = Box::new([entering, Mode::new(Means::Wait)]);
    stops::check(compiler, record.interruptible.as_ref(), record.at_shift_end.as_ref(), &modes);
    Step {
        place: compiler.place(record.unit.as_ref()),
        systems: compiler.systems(&record.systems),
        at_shift_end: stops::at_shift_end(compiler, record.at_shift_end.as_ref(), record.hand_over.as_ref()),
        interruptible: record.interruptible.as_ref().is_some_and(|interruptible| interruptible.value),
        gated: is_gated(record),
        tiring: record.tiring.as_ref().map(|At { value, .. }| Tiring {
            after: span_or_zero(value.after.as_ref()),
            rest: span_or_zero(value.rest.as_ref()),
            factor: value.factor.as_ref().map_or(1.0, |factor| factor.value),
        }),
        ..part(record, name, EntryTask::Entering, modes)
    }
}

/// Correcting an error: done by the same role at the same unit as entering.
fn correct(compiler: &Compiler<'_>, record: &Record, entry: &Step, errors: &Errors, name: &str) -> Step {
    let mut modes = entry.modes.clone();
    modes[0].work = compiler.dist_or_zero(errors.time.as_ref());
    // What the record is about was settled when it was entered.
    modes[0].settles = None;
    Step {
        place: entry.place,
        copy_purpose: entry.copy_purpose,
        systems: entry.systems,
        at_shift_end: entry.at_shift_end.clone(),
        interruptible: entry.interruptible,
        ..part(record, name, EntryTask::Correcting, modes)
    }
}

/// A step of entering that only takes time, at the unit that wrote the record, and is the last.
fn part(record: &Record, name: &str, task: EntryTask, modes: Box<[Mode]>) -> Step {
    let label = label(record.label.as_ref(), name);
    Step { label, entry_task: Some(task), ..Step::new(name, task_name(task), modes) }
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

/// A single mode that takes nobody and no time.
fn nobody() -> Box<[Mode]> {
    Box::new([Mode::new(Means::Digital)])
}

/// Several ways on, by share.
fn branch<const N: usize>(ways: [(f64, Option<StepId>); N]) -> Next {
    Next::Branch(cumulative(ways))
}

/// Which of equally urgent records is entered first.
pub(super) fn discipline(compiler: &Compiler<'_>, record: &Record) -> Discipline {
    let Some(order) = &record.order else { return Discipline::default() };
    if order.value == Discipline::ByDeadline && record.deadline.is_none() {
        Problem::error(Code::MissingKey, "there is no `deadline` to go by")
            .at(&order.span, "needs `deadline`")
            .hint("allowed: `order = \"by-deadline\"` together with `deadline`")
            .report(compiler.problems);
    }
    order.value
}

/// By when a record is to be entered.
pub(super) fn deadline(compiler: &Compiler<'_>, record: &Record, name: &str) -> Option<EntryDeadline> {
    let within = compiler.dist(Some(record.deadline.as_ref()?))?;
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
