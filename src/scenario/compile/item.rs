//! Items that systems keep, deliver or show.

use super::moment::Period;
use super::{Index, dist_or_zero, label, name_of};
use crate::dist::Dist;
use crate::model::{self, Deadline, ItemState, Restoration, SystemId, Whose};
use crate::random::{Key, Purpose};
use crate::scenario::Problem;
use crate::scenario::format::{self, Between, Scenario, Settles};
use crate::scenario::quantity::At;
use crate::time::{Span, Time};

/// The kinds of item, in the order of the file.
pub(super) fn items(
    file: &Scenario,
    index: &Index,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Box<[model::Item]> {
    check_used(file, problems);
    file.item.iter().map(|entry| item(&entry.value, index, period, problems)).collect()
}

fn item(value: &format::Item, index: &Index, period: &Period, problems: &mut Vec<Problem>) -> model::Item {
    let name = name_of(value.name.as_ref());
    let number = value.number.as_ref().map_or(0, |number| number.value);
    let persons = at_most(value.persons.as_ref(), number, "persons", "items", problems);
    let open = at_most(value.open.as_ref(), persons, "persons with an open case", "persons", problems);
    let unique = at_most(value.unique.as_ref(), open, "persons", "persons with an open case", problems);
    let dated = value.dated.as_ref().and_then(|dated| between(dated, period, problems));
    let dated = dated.unwrap_or((Time::START, Time::START));
    let system = value.system.as_ref().and_then(|system| index.systems.find(system, problems)).unwrap_or(0);
    model::Item {
        label: label(value.label.as_ref(), &name),
        key: Key::named(&format!("item/{name}")),
        system: SystemId::from_index(system),
        number,
        persons: persons.max(1),
        open,
        unique,
        dated,
        deadline: value.deadline.as_ref().map(|deadline| Deadline {
            share: deadline.value.share.as_ref().map_or(1.0, |share| share.value.0),
            after: dist_or_zero(deadline.value.after.as_ref(), problems),
        }),
        viewers: value.viewers.as_ref().map_or(0, |viewers| viewers.value),
        looks_per_year: value.looks_per_year.as_ref().map_or(0.0, |looks| looks.value),
        seen: seen(value, number, problems),
        restorations: value
            .restored
            .iter()
            .map(|entry| restoration(&entry.value, &name, dated, period, problems))
            .collect(),
        name,
    }
}

/// A number that is at most another, which it also is by default.
fn at_most(written: Option<&At<u32>>, most: u32, what: &str, of: &str, problems: &mut Vec<Problem>) -> u32 {
    let Some(written) = written else { return most };
    if written.value > most {
        problems.push(
            Problem::error("bad-value", format!("there are more {what} than {of}"))
                .at(&written.span, format!("more than {most}"))
                .hint(format!("allowed: at most the number of {of}, which is {most}")),
        );
    }
    written.value.min(most)
}

/// Two instants, the first before the second.
pub(super) fn between(written: &At<Between>, period: &Period, problems: &mut Vec<Problem>) -> Option<(Time, Time)> {
    let from = period.instant(written.value.from.as_ref()?, problems)?;
    let to = period.instant(written.value.to.as_ref()?, problems)?;
    if to <= from {
        problems.push(
            Problem::error("time", "this ends before it begins")
                .at(&written.span, "`to` is not after `from`")
                .hint("allowed: `from` before `to`"),
        );
    }
    Some((from, to.max(from)))
}

fn seen(value: &format::Item, number: u32, problems: &mut Vec<Problem>) -> Dist {
    let Some(written) = &value.seen else { return Dist::Fixed(f64::from(number)) };
    written.value.to_dist().unwrap_or_else(|refusal| {
        problems.push(
            Problem::error("distribution", "this is no distribution")
                .at(&written.span, refusal.wrong)
                .hint(format!("allowed: {}", refusal.allowed)),
        );
        Dist::Fixed(0.0)
    })
}

fn restoration(
    value: &format::Restored,
    item: &str,
    all: (Time, Time),
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Restoration {
    let name = name_of(value.name.as_ref());
    let dated = value.dated.as_ref().and_then(|dated| between(dated, period, problems));
    // The last item may be dated at the very end.
    let (from, to) = dated.unwrap_or((all.0, all.1 + Span::from_millis(1)));
    Restoration {
        label: label(value.label.as_ref(), &name),
        from,
        to,
        share: value.share.as_ref().map_or(1.0, |share| share.value.0),
        after: dist_or_zero(value.after.as_ref(), problems),
        over: value.over.as_ref().map_or(Span::ZERO, |over| over.value.0),
        purpose: Purpose::named(&format!("restored/{item}/{name}")),
        name,
    }
}

/// Reports items that nothing happens to, that nobody sends, and promises about items that a system does not have.
fn check_used(file: &Scenario, problems: &mut Vec<Problem>) {
    let phases = || {
        file.incident
            .iter()
            .flat_map(|incident| incident.value.phase.iter().chain(&incident.value.disruption))
            .map(|disruption| &disruption.value)
    };
    let steps = || file.pathway.iter().flat_map(|pathway| &pathway.value.step).map(|step| &step.value);
    let has_items = |system: &str| has_items(file, system);
    for (key, systems) in
        phases().flat_map(|phase| [("loses", &phase.loses), ("drops", &phase.drops), ("exposes", &phase.exposes)])
    {
        for system in systems.iter().filter(|system| index_has(file, &system.value) && !has_items(&system.value)) {
            problems.push(
                Problem::error("no-effect", format!("the system `{}` has no items", system.value))
                    .at(&system.span, format!("nothing that `{key}` could concern"))
                    .hint(format!("allowed: systems that an `[[item]]` names, or that those need; add `[[item]]` with `system = \"{}\"`", system.value)),
            );
        }
    }
    for item in &file.item {
        let (Some(name), Some(system)) = (&item.value.name, &item.value.system) else { continue };
        let sent = steps().any(|step| step.sends_items.as_ref().is_some_and(|sends| sends.value == name.value.0));
        if item.value.number.is_none() && !sent {
            problems.push(
                Problem::error("unused", format!("there are no items `{}`", name.value.0))
                    .at(&name.span, "no `number`, and no step with `sends_items` for them")
                    .hint("give them a `number`, or a step that sends them"),
            );
        }
        let concerned = phases().any(|phase| {
            let broken = [&phase.loses, &phase.drops, &phase.exposes];
            broken.into_iter().flatten().any(|broken| needs(file, &system.value, &broken.value))
        });
        if !concerned {
            problems.push(
                Problem::warning("unused", format!("nothing happens to the items `{}`", name.value.0))
                    .at(&name.span, "no phase of the incident `loses`, `drops` or `exposes` their system"),
            );
        }
    }
    for step in steps() {
        check_step(step, file, problems);
    }
}

fn check_step(step: &format::Step, file: &Scenario, problems: &mut Vec<Problem>) {
    let find = |reference: &At<String>| {
        file.item
            .iter()
            .map(|item| &item.value)
            .find(|item| item.name.as_ref().is_some_and(|name| name.value.0 == reference.value))
    };
    if let Some((reference, item)) = step.sends_items.as_ref().and_then(|reference| Some((reference, find(reference)?)))
    {
        if let Some(number) = &item.number {
            problems.push(
                Problem::error("bad-value", format!("the items `{}` are there from the start", reference.value))
                    .at(&reference.span, "sent here")
                    .at(&number.span, "there from the start")
                    .hint("allowed: items without a `number`"),
            );
        }
        if let Some(system) =
            item.system.as_ref().filter(|system| !step.systems.iter().any(|used| used.value == system.value))
        {
            problems.push(
                Problem::error(
                    "no-effect",
                    format!("this step does not use `{}`, which delivers what it sends", system.value),
                )
                .at(&reference.span, "sent here")
                .hint(format!("give the step `systems = [\"{}\"]`", system.value)),
            );
        }
    }
    if let Some((reference, item)) = step.reads_items.as_ref().and_then(|reference| Some((reference, find(reference)?)))
        && item.number.is_none()
    {
        problems.push(
            Problem::error("bad-value", format!("the items `{}` are sent, not kept", reference.value))
                .at(&reference.span, "read here")
                .hint("allowed: items with a `number`"),
        );
    }
}

fn index_has(file: &Scenario, system: &str) -> bool {
    file.system.iter().any(|entry| entry.value.name.as_ref().is_some_and(|name| name.value.0 == system))
}

/// Whether a system, or one that cannot work without it, has items.
fn has_items(file: &Scenario, system: &str) -> bool {
    let systems = file.item.iter().filter_map(|item| item.value.system.as_ref());
    systems.into_iter().any(|of_items| needs(file, &of_items.value, system))
}

/// Whether a system is another or cannot work without it.
fn needs(file: &Scenario, system: &str, other: &str) -> bool {
    let mut reached: Vec<&str> = vec![system];
    let mut next = 0;
    while let Some(at) = reached.get(next).copied() {
        next += 1;
        let entry = file.system.iter().find(|entry| entry.value.name.as_ref().is_some_and(|name| name.value.0 == at));
        for needed in entry.iter().flat_map(|entry| &entry.value.needs) {
            if !reached.contains(&needed.value.as_str()) {
                reached.push(&needed.value);
            }
        }
    }
    reached.contains(&other)
}

/// The state that a key `settles` names.
pub(super) fn settles(written: Settles) -> ItemState {
    match written {
        Settles::Found => ItemState::Found,
        Settles::Recollected => ItemState::Recollected,
        Settles::Resent => ItemState::Resent,
        Settles::Rewritten => ItemState::Rewritten,
        Settles::FollowedUp => ItemState::FollowedUp,
        Settles::Notified => ItemState::Notified,
        Settles::Closed => ItemState::Closed,
        Settles::Gone => ItemState::Gone,
    }
}

/// The persons that a key `whose` names.
pub(super) fn whose(written: Option<&At<format::Whose>>) -> Whose {
    match written.map(|whose| whose.value).unwrap_or_default() {
        format::Whose::All => Whose::All,
        format::Whose::Open => Whose::Open,
        format::Whose::Unique => Whose::Unique,
    }
}
