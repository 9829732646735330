//! Cases, records, items, units, systems and stocks. Each type is taken apart field by field, so that a new property is a
//! compile error here.

use super::activity::come_back;
use super::incident::whose;
use super::text;
use super::values::{
    at, is_something, joined, length, listed, name_of, number, of_all, percent, role_of, systems, unit_of,
};
use crate::model::{
    About, Absence, Arrivals, Breakdown, Class, ClassKind, DayFactor, Deadline, Demand, Discipline, EntryDeadline,
    Gate, InformationSystem, Interrupted, Item, Model, Origin, Overtime, Process, Response, Restoration, Staffed,
    StayAway, Stock, ThinOut, Unit, WhenBroken,
};
use crate::time::Span;

/// A class of cases.
pub(super) fn class(model: &Model, class: &Class) -> [String; 4] {
    let Class {
        name: _,
        label,
        key: _,
        rank: _,
        kind,
        entry,
        priorities,
        priority_purpose: _,
        inherits_priority,
        // Said of the step that orders.
        through: _,
        discipline,
        entering: _,
        entry_needs,
        entered_at,
        deadline,
        late_after,
        gate: limits,
        written_off_after,
        origin: _,
    } = class;
    let is_record = *kind == ClassKind::Record;
    let mut before = 0.0;
    let urgencies = listed(priorities.iter().map(|(cumulative, urgency)| {
        let share = of_all(cumulative - before);
        before = *cumulative;
        format!("{urgency}{share}")
    }));
    let besides = joined([
        match discipline {
            Discipline::OldestFirst => None,
            Discipline::NewestFirst => Some("the newest first".to_owned()),
            Discipline::ByDeadline => Some("by deadline".to_owned()),
        },
        (is_record && !entry_needs.is_empty()).then(|| format!("entered when back: {}", systems(model, *entry_needs))),
        (is_record && !entered_at.is_empty())
            .then(|| format!("at {}", listed(entered_at.iter().map(|unit| unit_of(model, *unit))))),
        deadline.as_ref().map(|EntryDeadline { within, purpose: _ }| format!("due within {}", length(within))),
        late_after.map(|limit| format!("late after {limit}")),
        limits.as_ref().map(gate),
        written_off_after.map(|limit| format!("written off after {limit}")),
    ]);
    let kind = match kind {
        ClassKind::Contact => "arrives from outside",
        ClassKind::Order => "ordered or prepared",
        ClassKind::Record => "recovery work",
    };
    let urgency = if *inherits_priority { "that of the ordering case".to_owned() } else { urgencies };
    let pathway = text(&model.pathway_of(*entry).label);
    [text(label), format!("{kind}, by {pathway}"), urgency, besides]
}

fn gate(gate: &Gate) -> String {
    let Gate { line_at_most, hours } = gate;
    joined([
        line_at_most.map(|most| format!("begun only while at most {most} wait for the role")),
        hours.as_ref().map(|_| "begun only at the hours and on the days given".to_owned()),
    ])
}

/// How a class arrives; `None` if other cases leave it behind.
pub(super) fn arrival(model: &Model, class: &Class) -> Option<[String; 4]> {
    let arrivals = match &class.origin {
        Origin::Arrivals(arrivals) => arrivals,
        Origin::Child => return None,
    };
    let Arrivals {
        unit,
        copy_purpose: _,
        gap_purpose: _,
        demand,
        day_factor,
        limit,
        no_show,
        show_purpose: _,
        stay_away,
        thinned_out,
        about,
    } = arrivals;
    let how = match demand {
        Demand::Rate { cumulative: _, process: Process::Poisson } => {
            "Poisson, with a rate that varies over the week".to_owned()
        }
        Demand::Rate { cumulative: _, process: Process::Regular } => "evenly spaced in expected number".to_owned(),
        Demand::Rate { cumulative, process: Process::Exactly(total) } => {
            // From the last instant at which none has come to the first at which all have.
            let first = cumulative.iter().take_while(|(_, sum)| *sum <= 0.0).last().or(cumulative.first());
            let all = cumulative.last().map_or(0.0, |(_, sum)| *sum);
            let last = cumulative.iter().find(|(_, sum)| *sum >= all);
            let [first, last] = [first, last].map(|point| point.map_or_else(String::new, |(time, _)| at(model, *time)));
            format!("{total} in all, each at a random time, the earliest after {first}, the last before {last}")
        }
        Demand::Gaps { first, gap } => {
            let first = first.map(|first| format!(", the first after {first}")).unwrap_or_default();
            format!("with independent gaps: {}{first}", length(gap))
        }
        Demand::At(times) => format!("at given times: {}", listed(times.iter().map(|time| at(model, *time)))),
    };
    let besides = joined([
        day_factor.as_ref().map(|DayFactor { cv, shared, key: _ }| {
            let shared = shared.as_ref().map(|name| format!(", shared as {name}")).unwrap_or_default();
            let cv = percent(*cv);
            format!("each day times a gamma distributed factor with mean 1, coefficient of variation {cv}{shared}")
        }),
        limit.map(|limit| format!("at most {limit}")),
        (*no_show > 0.0).then(|| format!("{} no-shows", percent(*no_show))),
        stay_away.as_ref().map(|away| stays_away(model, away)),
        (!thinned_out.is_empty()).then(|| listed(thinned_out.iter().map(|one| thinned(model, one)))),
        about.as_ref().map(|About { item, whose: who, purpose: _ }| {
            format!("each about one person of {}{}", text(&model.item(*item).label), whose(*who))
        }),
    ]);
    Some([text(&class.label), unit_of(model, *unit), how, besides])
}

fn stays_away(model: &Model, away: &StayAway) -> String {
    let StayAway { level, shares, back_over, returns } = away;
    let levels = model.incident.as_ref().map(|incident| &incident.levels);
    let level = level.checked_sub(1).and_then(|index| Some(text(&levels?.get(index)?.label)));
    let since = level.unwrap_or_else(|| "when it is noticed".to_owned());
    let shares = listed(shares.iter().map(|(from, share)| {
        let from = if *from > Span::ZERO { format!(" from {from} after the onset") } else { String::new() };
        format!("{}{from}", percent(*share))
    }));
    let back = if *back_over > Span::ZERO {
        format!(", after the restoration of all systems fewer and fewer over {back_over}")
    } else {
        String::new()
    };
    format!("from {since} {shares} stay away{back}, of whom {}", come_back(returns))
}

fn thinned(model: &Model, thinned: &ThinOut) -> String {
    let ThinOut { from, until, share, purpose: _, returns } = thinned;
    let period = format!("from {} to {}", at(model, *from), at(model, *until));
    format!("{period} {} rebooked, of whom {}", percent(*share), come_back(returns))
}

/// A kind of item.
pub(super) fn item(model: &Model, item: &Item) -> [String; 5] {
    let Item {
        name: _,
        label,
        key: _,
        system,
        number: many,
        persons,
        open,
        unique,
        dated: (from, to),
        deadline,
        viewers,
        looks_per_year,
        seen,
        restorations,
    } = item;
    let from_the_start = *many > 0;
    let dates = from_the_start && from < to;
    let persons =
        format!("of {persons} persons, {open} with an open case, {unique} of them with items that exist nowhere else");
    let number = if from_the_start { format!("{many}, {persons}") } else { "sent one by one".to_owned() };
    let restored = listed(restorations.iter().map(|one| restoration(model, one)));
    [
        text(label),
        name_of(model, *system),
        number,
        joined([
            dates.then(|| format!("dated from {} to before {}", at(model, *from), at(model, *to))),
            deadline.as_ref().map(|Deadline { share, after }| {
                format!("{} have a deadline {} after sending", percent(*share), length(after))
            }),
            (!restored.is_empty()).then(|| format!("of what is lost come back: {restored}")),
        ]),
        if *viewers > 0 { seen_by(*viewers, *looks_per_year, seen) } else { String::new() },
    ]
}

fn seen_by(viewers: u32, looks_per_year: f64, seen: &crate::dist::Dist) -> String {
    let each =
        if is_something(seen) { format!("{} of them each time", number(seen)) } else { "all of them".to_owned() };
    format!("{viewers} people, each {looks_per_year} times a year, {each}")
}

fn restoration(model: &Model, restoration: &Restoration) -> String {
    let Restoration { name: _, label, from, to, share, after, over, purpose: _ } = restoration;
    let dates = format!("dated from {} to before {}", at(model, *from), at(model, *to));
    let over = if *over > Span::ZERO { format!(" over {over}") } else { String::new() };
    format!("{} ({} of those {dates}, after {}{over})", text(label), percent(*share), length(after))
}

/// How a unit changes to its fallback routine and back.
pub(super) fn unit(model: &Model, unit: &Unit) -> [String; 3] {
    let Unit {
        name: _,
        label,
        number,
        // In the table of resources.
        staff: _,
        slots: _,
        first_pool: _,
        first_clinic: _,
        leave_within,
        uses,
        response: Response { followed, partly, improvise, told, start_up, back, shared },
    } = unit;
    let routine = joined([
        Some(format!("routine followed with {}", percent(*followed))),
        (*partly > 0.0).then(|| format!("improvised with {} in {}", percent(*partly), length(improvise))),
        Some(format!("informed after {}", length(told))),
        Some(format!("on fallback after {}", length(start_up))),
        Some(format!("back in a system {} after its restoration", length(back))),
        (*number > 1 && *shared).then(|| "alike units share these draws".to_owned()),
        Some(format!("those who arrive are to have left within {leave_within}")),
    ]);
    [format!("{} (× {number})", text(label)), systems(model, *uses), routine]
}

/// What holds for the beginning and the end of the work of a role, for absence and overtime.
pub(super) fn duty(staffed: &Staffed) -> String {
    // Who and when is in the other columns.
    let Staffed {
        role: _,
        calendar: _,
        overtime: Overtime { at_most, paid },
        no_new_work,
        interrupted_first,
        absence,
        breaks_down,
    } = staffed;
    joined([
        (*no_new_work > Span::ZERO).then(|| format!("nothing begun within {no_new_work} of the end of a shift")),
        match interrupted_first {
            Interrupted::LatestBegun => None,
            Interrupted::EarliestBegun => Some("the earliest begun is interrupted first".to_owned()),
            Interrupted::MostLeft => Some("what has the most left is interrupted first".to_owned()),
            Interrupted::LeastLeft => Some("what has the least left is interrupted first".to_owned()),
        },
        breaks_down.as_ref().map(broken),
        absence.map(|Absence { share, roster: _, key: _ }| format!("absent: {}", percent(share))),
        at_most.map(|most| format!("at most {most}")),
        ((paid - 1.0).abs() > f64::EPSILON).then(|| format!("paid × {paid}")),
    ])
}

fn broken(breakdown: &Breakdown) -> String {
    let Breakdown { after, mended_in, work, key: _ } = breakdown;
    let work = match work {
        WhenBroken::Suspend => "work on it goes on with another",
        WhenBroken::Restart => "work on it is done again",
        WhenBroken::Finish => "work on it is finished first",
    };
    format!("each breaks down after {}, mended in {}, {work}", length(after), length(mended_in))
}

/// An information system.
pub(super) fn system(model: &Model, system: &InformationSystem) -> [String; 3] {
    let InformationSystem { name: _, label, needs, drains_every } = system;
    let drains = if *drains_every > Span::ZERO { format!("one every {drains_every}") } else { "at once".to_owned() };
    [text(label), systems(model, *needs), drains]
}

/// Something that fallback routines use up.
pub(super) fn stock(stock: &Stock) -> [String; 3] {
    let Stock { name: _, purpose: _, label, number, reorder_at, reorder, delivery } = stock;
    let ordered = reorder_at.map(|at| format!("{reorder} when {at} are left, delivered after {}", length(delivery)));
    [text(label), number.to_string(), ordered.unwrap_or_else(|| "none".to_owned())]
}

/// The name of a role, marked if it is a thing.
pub(super) fn staffed_role(model: &Model, role: crate::model::RoleId) -> String {
    let equipment = if model.roles[role.index()].equipment { " (equipment)" } else { "" };
    // Where nobody is named, everybody's contact counts.
    let is_named = model.roles.iter().any(|role| !role.first_contact && !role.equipment);
    let first = if is_named && model.roles[role.index()].first_contact { " (first contact)" } else { "" };
    format!("{}{equipment}{first}", role_of(model, role))
}
