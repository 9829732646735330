//! Items that systems keep, deliver or show.

use super::compiler::{Compiler, label, name_of, share, span_or_zero};
use crate::dist::Dist;
use crate::model::{self, Deadline, Incident, ItemId, Restoration, Step, SystemId};
use crate::random::{Key, Purpose};
use crate::scenario::format::{self, Between};
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};
use crate::time::{Span, Time};

/// The kinds of item, in the order of the file.
pub(super) fn items(compiler: &Compiler<'_>) -> Box<[model::Item]> {
    compiler.file.item.iter().map(|entry| item(compiler, &entry.value)).collect()
}

fn item(compiler: &Compiler<'_>, value: &format::Item) -> model::Item {
    let name = name_of(value.name.as_ref());
    let number = value.number.as_ref().map_or(0, |number| number.value);
    let persons = at_most(compiler, value.persons.as_ref(), number, "persons", "items");
    let open = at_most(compiler, value.open.as_ref(), persons, "persons with an open case", "persons");
    let unique = at_most(compiler, value.unique.as_ref(), open, "persons", "persons with an open case");
    let dated = value.dated.as_ref().and_then(|dated| between(compiler, dated));
    let dated = dated.unwrap_or((Time::START, Time::START));
    model::Item {
        label: label(value.label.as_ref(), &name),
        key: Key::named(&format!("item/{name}")),
        system: compiler.system(value.system.as_ref()).unwrap_or(SystemId(0)),
        number,
        persons: persons.max(1),
        open,
        unique,
        dated,
        deadline: value.deadline.as_ref().map(|deadline| Deadline {
            share: share(deadline.value.share.as_ref(), 1.0),
            after: compiler.dist_or_zero(deadline.value.after.as_ref()),
        }),
        viewers: value.viewers.as_ref().map_or(0, |viewers| viewers.value),
        looks_per_year: value.looks_per_year.as_ref().map_or(0.0, |looks| looks.value),
        seen: match &value.seen {
            Some(seen) => compiler.accepted(seen.value.to_dist(), &seen.span).unwrap_or(Dist::Fixed(0.0)),
            None => Dist::Fixed(f64::from(number)),
        },
        restorations: value.restored.iter().map(|entry| restoration(compiler, &entry.value, &name, dated)).collect(),
        name,
    }
}

/// A number that is at most another, which it also is by default.
fn at_most(compiler: &Compiler<'_>, written: Option<&At<u32>>, most: u32, what: &str, of: &str) -> u32 {
    let Some(written) = written else { return most };
    if written.value > most {
        Problem::error(Code::BadValue, format!("there are more {what} than {of}"))
            .at(&written.span, format!("more than {most}"))
            .hint(format!("allowed: at most the number of {of}, which is {most}"))
            .report(compiler.problems);
    }
    written.value.min(most)
}

/// Two instants, the first before the second.
pub(super) fn between(compiler: &Compiler<'_>, written: &At<Between>) -> Option<(Time, Time)> {
    let from = compiler.instant(written.value.from.as_ref())?;
    let to = compiler.instant(written.value.to.as_ref())?;
    if to <= from {
        Problem::error(Code::Time, "this ends before it begins")
            .at(&written.span, "`to` is not after `from`")
            .hint("allowed: `from` before `to`")
            .report(compiler.problems);
    }
    Some((from, to.max(from)))
}

fn restoration(compiler: &Compiler<'_>, value: &format::Restored, item: &str, all: (Time, Time)) -> Restoration {
    let name = name_of(value.name.as_ref());
    let dated = value.dated.as_ref().and_then(|dated| between(compiler, dated));
    // The last item may be dated at the very end.
    let (from, to) = dated.unwrap_or((all.0, all.1 + Span::from_millis(1)));
    Restoration {
        label: label(value.label.as_ref(), &name),
        from,
        to,
        share: share(value.share.as_ref(), 1.0),
        after: compiler.dist_or_zero(value.after.as_ref()),
        over: span_or_zero(value.over.as_ref()),
        purpose: Purpose::named(&format!("restored/{item}/{name}")),
        name,
    }
}

/// The items a step reads; reports items that are not there from the start.
pub(super) fn read(compiler: &Compiler<'_>, step: &format::Step) -> Option<ItemId> {
    let reference = step.reads_items.as_ref()?;
    let id = compiler.item(Some(reference))?;
    if compiler.file.item[id.index()].value.number.is_none() {
        Problem::error(Code::BadValue, format!("the items `{}` are sent, not kept", reference.value))
            .at(&reference.span, "read here")
            .hint("allowed: items with a `number`")
            .report(compiler.problems);
    }
    Some(id)
}

/// The items a step sends; reports items that are there from the start, or sent without their system.
pub(super) fn sent(compiler: &Compiler<'_>, step: &format::Step) -> Option<ItemId> {
    let reference = step.sends_items.as_ref()?;
    let id = compiler.item(Some(reference))?;
    let item = &compiler.file.item[id.index()].value;
    if let Some(number) = &item.number {
        Problem::error(Code::BadValue, format!("the items `{}` are there from the start", reference.value))
            .at(&reference.span, "sent here")
            .at(&number.span, "there from the start")
            .hint("allowed: items without a `number`")
            .report(compiler.problems);
    }
    let delivers = |system: &&At<String>| step.systems.iter().any(|used| used.value == system.value);
    if let Some(system) = item.system.as_ref().filter(|system| !delivers(system)) {
        let name = &system.value;
        Problem::error(Code::NoEffect, format!("this step does not use `{name}`, which delivers what it sends"))
            .at(&reference.span, "sent here")
            .hint(format!("give the step `systems = [\"{name}\"]`"))
            .report(compiler.problems);
    }
    Some(id)
}

/// Reports items that nobody sends, and items that nothing happens to.
pub(super) fn check_use(compiler: &Compiler<'_>, items: &[model::Item], steps: &[Step], incident: Option<&Incident>) {
    for (position, (entry, item)) in compiler.file.item.iter().zip(items).enumerate() {
        let Some(name) = &entry.value.name else { continue };
        let is_sent = steps.iter().any(|step| step.sends_items == Some(ItemId::from_index(position)));
        if entry.value.number.is_none() && !is_sent && !compiler.names.items.has_missed() {
            Problem::error(Code::Unused, format!("there are no items `{}`", name.value.0))
                .at(&name.span, "no `number`, and no step with `sends_items` for them")
                .hint("give them a `number`, or a step that sends them")
                .report(compiler.problems);
        }
        let mut disruptions = incident.iter().flat_map(|incident| &incident.disruptions);
        if !disruptions.any(|disruption| disruption.effect.unfaithful().has(item.system)) {
            Problem::warning(Code::Unused, format!("nothing happens to the items `{}`", name.value.0))
                .at(&name.span, "no phase of the incident `loses`, `drops` or `exposes` their system")
                .report(compiler.problems);
        }
    }
}
