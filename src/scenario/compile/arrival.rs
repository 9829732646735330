//! Classes of cases: contacts that arrive, orders, paper records.

use super::compiler::{Compiler, cumulative, label, name_of, share, span_or_zero};
use super::{demand, preparation, record, returns};
use crate::model::{About, Arrivals, Class, ClassKind, DayFactor, Origin, StayAway, ThinOut, Whose};
use crate::random::{Key, Purpose};
use crate::scenario::format::{self, Arrival};
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem, closest};
use crate::text::Label;
use crate::time::Span;

/// The urgency of contacts that give none.
const CONTACT_PRIORITY: u8 = 5;
/// The urgency of records that give none: after live work.
const RECORD_PRIORITY: u8 = 7;

/// All classes: contacts, then orders, then records, then what is prepared, each in the order of the file.
pub(super) fn classes(compiler: &Compiler<'_>) -> Box<[Class]> {
    let mut classes = Vec::new();
    let thinned = preparation::thinned_out(compiler);
    for (position, At { value, .. }) in compiler.file.arrival.iter().enumerate() {
        let thinned = thinned.iter().filter(|(arrival, _)| *arrival == position).map(|(_, thin_out)| thin_out.clone());
        classes.extend(contact(compiler, value, thinned.collect()));
    }
    for order in &compiler.plan.order_classes {
        let pathway = compiler.names.pathways.name(order.pathway);
        let priority = order.priority.map(|priority| format!("/{priority}")).unwrap_or_default();
        let through = order.through.map(|system| format!("/through/{}", compiler.names.systems.name(system.index())));
        let name = format!("order/{pathway}{priority}{}", through.unwrap_or_default());
        let own = || label(compiler.file.pathway[order.pathway].value.label.as_ref(), pathway);
        let priority = order.priority.unwrap_or(CONTACT_PRIORITY);
        let label = order.label.clone().unwrap_or_else(own);
        let class = child(compiler, (name, label), ClassKind::Order, order.pathway, priority);
        classes.push(Class { inherits_priority: order.priority.is_none(), through: order.through, ..class });
    }
    for (position, At { value, .. }) in compiler.file.record.iter().enumerate() {
        let name = name_of(value.name.as_ref());
        let label = label(value.label.as_ref(), &name);
        let priority = value.priority.unwrap_or(RECORD_PRIORITY);
        let late_after = value.late_after.as_ref().or(compiler.file.recovery.late_after.as_ref());
        let class =
            child(compiler, (name, label), ClassKind::Record, compiler.plan.record_pathways[position], priority);
        classes.push(Class {
            late_after: late_after.map(|limit| limit.value.0),
            written_off_after: value.write_off_after.as_ref().map(|limit| limit.value.0),
            discipline: record::discipline(compiler, value),
            deadline: record::deadline(compiler, value, &class.name),
            gate: record::gate(value, &compiler.period),
            entering: record::entering(value, class.entry),
            ..class
        });
    }
    classes.extend(preparation::classes(compiler));
    rank(&mut classes);
    classes.into()
}

/// Ranks classes by name.
fn rank(classes: &mut [Class]) {
    let mut names: Vec<String> = classes.iter().map(|class| class.name.clone()).collect();
    names.sort_unstable();
    for class in classes {
        let rank = names.partition_point(|name| *name < class.name);
        class.rank = u16::try_from(rank).unwrap_or(u16::MAX);
    }
}

/// A class of cases that others leave behind, on a pathway by its position.
pub(super) fn child(
    compiler: &Compiler<'_>,
    (name, label): (String, Label),
    kind: ClassKind,
    pathway: usize,
    priority: u8,
) -> Class {
    Class::new(name, label, kind, compiler.plan.first_of(pathway), Box::new([(1.0, priority)]))
}

fn contact(compiler: &Compiler<'_>, arrival: &Arrival, thinned_out: Box<[ThinOut]>) -> Option<Class> {
    let name = name_of(arrival.name.as_ref());
    let pathway = compiler.find(&compiler.names.pathways, arrival.pathway.as_ref());
    let unit = compiler.unit(arrival.unit.as_ref());
    let copies = unit.and_then(|unit| compiler.file.unit[unit.index()].value.number.as_ref());
    let demand = demand::compile(compiler, arrival, copies.map_or(1, |number| number.value));
    let priorities = priorities(compiler, arrival);
    let about = arrival.about.as_ref().and_then(|written| about(compiler, &written.value, &name));
    let stay_away = arrival.stay_away.as_ref().and_then(|written| stay_away(compiler, &written.value, &name));
    let arrivals = Arrivals {
        unit: unit?,
        copy_purpose: Purpose::named(&format!("copy/{name}")),
        gap_purpose: Purpose::named(&format!("gap/{name}")),
        demand: demand?,
        day_factor: arrival.day_factor.as_ref().map(|written| day_factor(compiler, &written.value, &name)),
        limit: arrival.limit.as_ref().map(|limit| limit.value),
        no_show: share(arrival.no_show.as_ref(), 0.0),
        show_purpose: Purpose::named(&format!("show/{name}")),
        stay_away: stay_away.map(Box::new),
        thinned_out,
        about,
    };
    let label = label(arrival.label.as_ref(), &name);
    let class = Class::new(name, label, ClassKind::Contact, compiler.plan.first_of(pathway?), priorities);
    Some(Class { origin: Origin::Arrivals(arrivals), ..class })
}

fn stay_away(compiler: &Compiler<'_>, written: &format::StayAway, class: &str) -> Option<StayAway> {
    let level = match &written.level {
        Some(level) => compiler.level(Some(level))?,
        None => 0,
    };
    let returns = returns::returns(compiler, written.returns.as_ref(), &format!("stay-away/{class}"));
    let always = || Box::new([(Span::ZERO, share(written.share.as_ref(), 0.0))]) as Box<[_]>;
    let shares = written.shares.as_ref().map_or_else(always, |shares| shares_by_time(compiler, shares));
    Some(StayAway { level, shares, back_over: span_or_zero(written.back_over.as_ref()), returns })
}

/// Shares by time since the onset; reports those that do not ascend.
fn shares_by_time(compiler: &Compiler<'_>, written: &At<Vec<At<format::ShareFrom>>>) -> Box<[(Span, f64)]> {
    let mut shares: Vec<(Span, f64)> = Vec::with_capacity(written.value.len());
    for At { value, span } in &written.value {
        let from = span_or_zero(value.from.as_ref());
        if let Some((before, _)) = shares.last().filter(|(before, _)| from <= *before) {
            Problem::error(Code::Time, "this share is never reached or comes too late in the list")
                .at(value.from.as_ref().map_or(span, |from| &from.span), format!("not after {before}"))
                .hint("allowed: shares in order, each from later than the one before it")
                .report(compiler.problems);
        }
        shares.push((from, share(value.share.as_ref(), 0.0)));
    }
    shares.into()
}

fn day_factor(compiler: &Compiler<'_>, written: &format::DayFactor, class: &str) -> DayFactor {
    let cv = share(written.cv.as_ref(), 0.0);
    let Some(shared) = &written.shared else {
        return DayFactor { cv, shared: None, key: Key::named(&format!("day-factor/class/{class}")) };
    };
    let others = compiler.file.arrival.iter().filter_map(|arrival| arrival.value.day_factor.as_ref());
    let names = others.filter_map(|other| other.value.shared.as_ref()).filter(|other| other.value == shared.value);
    if names.count() < 2 {
        let every = compiler.file.arrival.iter().filter_map(|arrival| arrival.value.day_factor.as_ref());
        let every = every.filter_map(|other| other.value.shared.as_ref()).filter(|other| other.value != shared.value);
        Problem::warning(Code::Unused, format!("no other arrival shares the busy days of `{}`", shared.value.0))
            .at(&shared.span, "only here")
            .meant(closest(&shared.value.0, every.map(|other| other.value.0.as_str())))
            .hint("give it the name that the others have, or leave `shared` out")
            .report(compiler.problems);
    }
    let name = shared.value.0.as_str();
    DayFactor { cv, shared: Some(name.into()), key: Key::named(&format!("day-factor/shared/{name}")) }
}

fn about(compiler: &Compiler<'_>, written: &format::About, class: &str) -> Option<About> {
    let item = compiler.item(written.item.as_ref())?;
    let whose = written.whose.as_ref().map(|whose| whose.value).unwrap_or_default();
    if let Some(written) = written.whose.as_ref().filter(|_| whose == Whose::Unique) {
        Problem::error(Code::BadValue, "cases cannot be about those with unique items alone")
            .at(&written.span, "nobody knows whose items exist nowhere else")
            .hint("allowed: \"all\" or \"open\"")
            .report(compiler.problems);
    }
    Some(About { item, whose, purpose: Purpose::named(&format!("about/{class}")) })
}

fn priorities(compiler: &Compiler<'_>, arrival: &Arrival) -> Box<[(f64, u8)]> {
    let Some(mix) = arrival.mix.as_ref().filter(|mix| !mix.value.is_empty()) else {
        return Box::new([(1.0, arrival.priority.as_ref().map_or(CONTACT_PRIORITY, |priority| priority.value))]);
    };
    let parts: Vec<(f64, u8)> =
        mix.value.iter().filter_map(|part| Some((part.value.share.as_ref()?.value.0, part.value.priority?))).collect();
    if parts.len() == mix.value.len() {
        compiler.check_sum(parts.iter().map(|part| part.0), "the mix", &mix.span);
    }
    cumulative(parts)
}
