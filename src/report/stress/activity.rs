//! Steps and fallback options. Each type is taken apart field by field, so that a new property is a compile error here.

use super::values::{is_something, joined, length, listed, name_of, number, of_all, percent, roles, systems, unit_of};
use super::{cell, line, text};
use crate::model::{
    AtShiftEnd, EntryTask, ItemId, ItemState, Mode, Model, Next, Order, Place, Returns, Since, Step, StepId, Tiring,
    Waits, WhenDown, WhenRestored, WrittenRecord,
};
use crate::time::Span;
use crate::words::Catalogue;

/// The headings of [`step`].
pub(super) const STEP: [&str; 8] =
    ["Step", "Unit", "Who", "Time", "Systems", "When they fail meanwhile", "At the end of a shift", "Besides"];

/// Everything about a step but its fallback routine.
pub(super) fn step(model: &Model, step: &Step) -> [String; 8] {
    let Step {
        name: _,
        label,
        place,
        systems: uses,
        only_reads,
        takes,
        gives_back,
        patience,
        // Follows from the modes.
        gathers: _,
        turns_away,
        reads_items,
        sends_items,
        modes,
        when_down: down,
        grace,
        holds_staff,
        when_restored,
        interruptible,
        at_shift_end: shift_end,
        // Follows from the overtime of units.
        capped: _,
        priority,
        entry_task: task,
        // Said of the class of records.
        gated: _,
        tiring,
        collects,
        orders,
        next,
        next_if_late,
        // Draws have no meaning of their own.
        work_purpose: _,
        extra_purpose: _,
        share_purpose: _,
        copy_purpose: _,
        branch_purpose: _,
        admission_purpose: _,
    } = step;
    let normal = modes.first();
    let work = normal.map_or_else(String::new, |mode| length(&mode.work));
    let settled = normal.and_then(|mode| mode.settles);
    let has_fallback = modes.len() > 1;
    let lines = line::spaces(model, takes, gives_back)
        .into_iter()
        .chain([patience.as_ref().filter(|own| own.since == Since::Step).map(|own| line::patience(model, own))])
        .chain(turns_away.iter().map(|one| Some(line::turn_away(model, one))))
        .chain([normal.and_then(|mode| mode.batch.as_ref()).map(|batch| line::batch(model, batch))]);
    let besides = [
        task.map(|task| entry_task(task).to_owned()),
        priority.map(|urgency| format!("urgency {urgency}")),
        collects.then(|| "first waits for results that are due".to_owned()),
        only_reads.then(|| "reading is enough".to_owned()),
        reads_items
            .map(|item| format!("reads {}: by the fallback routine while some are lost", item_name(model, item))),
        sends_items.map(|item| format!("sends one of {}", item_name(model, item))),
        settled.map(settles),
        grace.as_ref().map(|grace| format!("staff keep trying for {} first", length(grace))),
        holds_staff.then(|| "staff stay with the case while it is suspended".to_owned()),
        (has_fallback && *when_restored == WhenRestored::Switch)
            .then(|| "fallback work in progress goes on in the systems once they are back".to_owned()),
        interruptible.then(|| "more urgent work may suspend it".to_owned()),
        tiring.map(tires),
        (!orders.is_empty()).then(|| listed(orders.iter().map(|one| order(model, one)))),
        Some(onward(model, next)),
        (!next_if_late.is_empty()).then(|| format!("after the deadline {}", shares(model, next_if_late))),
    ];
    [
        text(label),
        place_name(model, *place),
        normal.map_or_else(String::new, |mode| roles(model, &mode.roles)),
        work,
        systems(model, *uses),
        if uses.is_empty() { String::new() } else { when_down(*down) },
        if normal.is_some_and(|mode| mode.roles.is_empty()) { String::new() } else { at_shift_end(shift_end) },
        joined(lines.chain(besides)),
    ]
}

/// A fallback option, with everything about it.
pub(super) fn option(model: &Model, catalogue: &Catalogue, of: &Step, mode: &Mode) -> String {
    let Mode {
        // The name of the option, or of its kind.
        means: _,
        label: _,
        share,
        from,
        until,
        roles: who,
        // Follows from the roles.
        takes_several: _,
        batch,
        work,
        extra,
        records,
        systems: needs,
        stock,
        level,
        units,
        // Said by the kind.
        outcome: _,
        returns,
        risk,
        unique,
        settles: settled,
        // In the table of resources, with the role.
        first_contact: _,
    } = mode;
    let normal = of.modes.first();
    let levels = model.incident.as_ref().map(|incident| &incident.levels);
    let level = level.checked_sub(1).and_then(|index| Some(text(&levels?.get(index)?.label)));
    let particulars = joined([
        (*from > Span::ZERO).then(|| format!("from {from} after the onset")),
        until.map(|until| format!("until {until} after the onset")),
        level.map(|level| format!("from {level}")),
        units.as_ref().map(|units| format!("at {}", listed(units.iter().map(|unit| unit_of(model, *unit))))),
        unique.map(|unique| {
            let what = if unique { "if the items exist nowhere else" } else { "if the items exist elsewhere" };
            what.to_owned()
        }),
        (!needs.is_empty()).then(|| format!("needs {}", systems(model, *needs))),
        stock.map(|stock| format!("uses {}", text(&model.stocks[stock.index()].label))),
        (mode.outcome.is_none() && is_something(work)).then(|| length(work)),
        extra.as_ref().map(|extra| format!("{} more", length(extra))),
        normal.filter(|normal| normal.roles != *who && !who.is_empty()).map(|_| format!("by {}", roles(model, who))),
        batch.as_ref().map(|batch| line::batch(model, batch)),
        (!records.is_empty()).then(|| format!("leaves {}", listed(records.iter().map(|record| left(model, record))))),
        risk.as_ref().map(|risk| format!("risk: {}", text(risk))),
        settled.filter(|own| normal.is_none_or(|normal| normal.settles != Some(*own))).map(settles),
        returns.as_ref().map(come_back),
    ]);
    let name = format!("{}{}", cell(&catalogue.way(mode)), of_all(*share));
    if particulars.is_empty() { name } else { format!("{name}: {particulars}") }
}

fn left(model: &Model, record: &WrittenRecord) -> String {
    let WrittenRecord { class, share, purpose: _ } = record;
    format!("{}{}", text(&model.class(*class).label), of_all(*share))
}

/// How many cases come back, and when.
pub(super) fn come_back(returns: &Returns) -> String {
    let Returns { share, after, places, purpose: _ } = returns;
    let places = places.map(|places| format!(", at most {places} a day")).unwrap_or_default();
    format!("{} come back after {}{places}", percent(*share), length(after))
}

fn tires(tiring: Tiring) -> String {
    let Tiring { after, rest, factor } = tiring;
    format!("after {after} {factor} times as long, until a pause of {rest}")
}

fn order(model: &Model, order: &Order) -> String {
    let Order { class, place, share, number: many, waits, purpose: _ } = order;
    let class = model.class(*class);
    let many = if number(many) == "1" { String::new() } else { format!("{} × ", number(many)) };
    let at = match place {
        Place::Own => String::new(),
        Place::Unit(unit) => format!(" at {}", unit_of(model, *unit)),
    };
    let waits = match waits {
        Waits::Here => "waits for the result",
        Waits::Later => "collects the result later",
        Waits::Never => "does not wait for it",
    };
    let through = class.through.map(|system| format!(" through {}", name_of(model, system))).unwrap_or_default();
    // An order is as urgent as who ordered it, or has one urgency of its own.
    let own = class.priorities.first().filter(|_| !class.inherits_priority);
    let urgency = own.map(|(_, urgency)| format!(", urgency {urgency}")).unwrap_or_default();
    format!("orders {many}{}{at}{}{through}{urgency}, {waits}", text(&class.label), of_all(*share))
}

/// Where cases go after a step.
fn onward(model: &Model, next: &Next) -> String {
    match next {
        Next::Step(next) => format!("then {}", step_name(model, *next)),
        Next::End => "then the end".to_owned(),
        Next::Branch(branches) => format!("then {}", shares(model, branches)),
    }
}

/// The name of a step; those of entering one kind of record share its name, and have their task beside it.
pub(super) fn step_name(model: &Model, step: StepId) -> String {
    let step = model.step(step);
    let label = text(&step.label);
    step.entry_task.map_or_else(|| label.clone(), |task| format!("{label} ({})", entry_task(task)))
}

/// Where cases go, by cumulative shares.
fn shares(model: &Model, branches: &[(f64, Option<StepId>)]) -> String {
    let mut before = 0.0;
    listed(branches.iter().map(|(cumulative, next)| {
        let share = percent(cumulative - before);
        before = *cumulative;
        let to = next.map_or_else(|| "the end".to_owned(), |next| step_name(model, next));
        format!("{share} to {to}")
    }))
}

fn place_name(model: &Model, place: Place) -> String {
    match place {
        Place::Own => "the case's own".to_owned(),
        Place::Unit(unit) => unit_of(model, unit),
    }
}

fn item_name(model: &Model, item: ItemId) -> String {
    text(&model.item(item).label)
}

/// What happens to items when a step is done.
fn settles(state: ItemState) -> String {
    let what = match state {
        ItemState::Sound => "sound",
        ItemState::Undetected => "affected",
        ItemState::Known => "known",
        ItemState::Restored => "restored",
        ItemState::Found => "found elsewhere",
        ItemState::Recollected => "collected again",
        ItemState::Resent => "sent again",
        ItemState::Rewritten => "rewritten and sent",
        ItemState::FollowedUp => "consequences handled",
        ItemState::Notified => "person informed",
        ItemState::Closed => "no action needed",
        ItemState::Gone => "lost for good",
    };
    format!("settles the items: {what}")
}

const fn entry_task(task: EntryTask) -> &'static str {
    match task {
        EntryTask::Sorting => "sorting the records that cannot be read",
        EntryTask::Clarifying => "asking what a record says",
        EntryTask::Entering => "entering",
        EntryTask::Correcting => "correcting an error made in entering",
        EntryTask::ErrorLeft => "an error stays in the record",
    }
}

fn when_down(rule: WhenDown) -> String {
    let what = match rule {
        WhenDown::Complete => "it is completed",
        WhenDown::SuspendResume => "stops, goes on afterwards",
        WhenDown::SuspendRestart => "stops, is done again",
        WhenDown::SuspendResample => "stops, is done again with a new draw",
        WhenDown::Divert(credit) if credit < 1.0 => {
            return format!("the rest by the fallback routine, {} of the work done counts", percent(credit));
        }
        WhenDown::Divert(_) => "the rest by the fallback routine",
        WhenDown::DivertRestart => "all of it by the fallback routine",
        WhenDown::HoldRelease => "the hand-over waits",
        WhenDown::Lose => "is lost and done again",
    };
    what.to_owned()
}

fn at_shift_end(rule: &AtShiftEnd) -> String {
    match rule {
        AtShiftEnd::Finish => "it is finished, as overtime".to_owned(),
        AtShiftEnd::Suspend => "stops, goes on later".to_owned(),
        AtShiftEnd::Restart => "stops, is done again".to_owned(),
        AtShiftEnd::HandOver(takes) if is_something(takes) => format!("handed over in {}", length(takes)),
        AtShiftEnd::HandOver(_) => "handed over".to_owned(),
    }
}
