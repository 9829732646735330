//! Classes of cases: contacts that arrive, orders, paper records.

use super::moment::Period;
use super::pathway::Plan;
use super::{Index, check_sum, cumulative, demand, item, label, name_of, preparation, record, returns};
use crate::dist::Dist;
use crate::model::{
    About, Arrivals, Class, ClassKind, ItemId, LineOrder, Origin, Returns, StayAway, SystemSet, ThinOut, UnitId, Whose,
};
use crate::random::{Key, Purpose};
use crate::scenario::Problem;
use crate::scenario::format::{self, Arrival, Scenario};
use crate::scenario::quantity::At;
use crate::text::Label;

/// The urgency of contacts that give none.
const CONTACT_PRIORITY: u8 = 5;
/// The urgency of records that give none: after live work.
const RECORD_PRIORITY: u8 = 7;

/// All classes: contacts, then orders, then records, then what is prepared, each in the order of the file.
pub(super) fn classes(
    file: &Scenario,
    index: &Index,
    plan: &Plan,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Box<[Class]> {
    let mut classes = Vec::new();
    let thinned = preparation::thinned_out(file, period, problems);
    for (position, At { value, .. }) in file.arrival.iter().enumerate() {
        let thinned = thinned.iter().filter(|(arrival, _)| *arrival == position).map(|(_, thin_out)| thin_out.clone());
        classes.extend(contact(value, thinned.collect(), (file, index), plan, period, problems));
    }
    for order in &plan.orders {
        let pathway = index.pathways.name(order.pathway);
        let priority = order.priority.map(|priority| format!("/{priority}")).unwrap_or_default();
        let through = order.through.map(|system| format!("/through/{}", index.systems.name(system.index())));
        let name = format!("order/{pathway}{priority}{}", through.unwrap_or_default());
        let own = || label(file.pathway[order.pathway].value.label.as_ref(), pathway);
        let priority = order.priority.unwrap_or(CONTACT_PRIORITY);
        let label = order.label.clone().unwrap_or_else(own);
        let mut class = child(name, label, ClassKind::Order, plan, order.pathway, priority);
        class.inherits_priority = order.priority.is_none();
        class.through = order.through;
        classes.push(class);
    }
    for (position, At { value, .. }) in file.record.iter().enumerate() {
        let name = name_of(value.name.as_ref());
        let label = label(value.label.as_ref(), &name);
        let priority = value.priority.unwrap_or(RECORD_PRIORITY);
        let mut class = child(name, label, ClassKind::Record, plan, plan.record_pathways[position], priority);
        let late_after = value.late_after.as_ref().or_else(|| file.recovery.as_ref()?.late_after.as_ref());
        class.late_after = late_after.map(|limit| limit.value.0);
        class.written_off_after = value.write_off_after.as_ref().map(|limit| limit.value.0);
        class.line_order = record::line_order(value, problems);
        class.deadline = record::deadline(value, &class.name, problems);
        class.gate = record::gate(value, period);
        class.entering = record::entering(value, class.entry);
        classes.push(class);
    }
    classes.extend(preparation::classes(file, index, plan));
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

/// A class of cases that others leave behind.
pub(super) fn child(name: String, label: Label, kind: ClassKind, plan: &Plan, pathway: usize, priority: u8) -> Class {
    Class {
        key: Key::named(&format!("class/{name}")),
        rank: 0,
        kind,
        entry: plan.first[pathway],
        priorities: Box::new([(1.0, priority)]),
        priority_purpose: Purpose::named(&format!("priority/{name}")),
        inherits_priority: false,
        through: None,
        line_order: LineOrder::OldestFirst,
        entering: plan.first[pathway],
        entry_needs: SystemSet::NONE,
        entered_at: Box::new([]),
        deadline: None,
        gate: None,
        late_after: None,
        written_off_after: None,
        origin: Origin::Child,
        label,
        name,
    }
}

fn contact(
    arrival: &Arrival,
    thinned_out: Box<[ThinOut]>,
    (file, index): (&Scenario, &Index),
    plan: &Plan,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Option<Class> {
    let name = name_of(arrival.name.as_ref());
    let pathway = arrival.pathway.as_ref().and_then(|reference| index.pathways.find(reference, problems));
    let unit = arrival.unit.as_ref().and_then(|reference| index.units.find(reference, problems));
    let copies = unit.and_then(|unit| file.unit[unit].value.number.as_ref()).map_or(1, |number| number.value);
    let demand = demand::compile(arrival, copies, period, problems);
    let priorities = priorities(arrival, problems);
    let about = arrival.about.as_ref().and_then(|written| about(&written.value, &name, index, problems));
    let stay_away = arrival.stay_away.as_ref().and_then(|written| stay_away(&written.value, &name, index, problems));
    let entry = plan.first[pathway?];
    Some(Class {
        label: label(arrival.label.as_ref(), &name),
        key: Key::named(&format!("class/{name}")),
        rank: 0,
        kind: ClassKind::Contact,
        entry,
        priorities,
        priority_purpose: Purpose::named(&format!("priority/{name}")),
        inherits_priority: false,
        through: None,
        line_order: LineOrder::OldestFirst,
        entering: entry,
        entry_needs: SystemSet::NONE,
        entered_at: Box::new([]),
        deadline: None,
        gate: None,
        late_after: None,
        written_off_after: None,
        origin: Origin::Arrivals(Arrivals {
            unit: UnitId::from_index(unit?),
            copy_purpose: Purpose::named(&format!("copy/{name}")),
            gap_purpose: Purpose::named(&format!("gap/{name}")),
            demand: demand?,
            limit: arrival.limit.as_ref().map(|limit| limit.value),
            no_show: arrival.no_show.as_ref().map_or(0.0, |share| share.value.0),
            show_purpose: Purpose::named(&format!("show/{name}")),
            stay_away,
            thinned_out,
            about,
        }),
        name,
    })
}

fn stay_away(written: &format::StayAway, class: &str, index: &Index, problems: &mut Vec<Problem>) -> Option<StayAway> {
    let level = written.level.as_ref().and_then(|level| index.levels.find(level, problems));
    let purpose = format!("stay-away/{class}");
    let returns = match &written.returns {
        Some(written) => returns::returns(written, &purpose, problems),
        None => Returns { share: 0.0, after: Dist::Fixed(0.0), places: None, purpose: Purpose::named(&purpose) },
    };
    Some(StayAway { level: level? + 1, share: written.share.as_ref().map_or(0.0, |share| share.value.0), returns })
}

fn about(written: &format::About, class: &str, index: &Index, problems: &mut Vec<Problem>) -> Option<About> {
    let item = written.item.as_ref().and_then(|item| index.items.find(item, problems))?;
    let whose = item::whose(written.whose.as_ref());
    if let Some(written) = written.whose.as_ref().filter(|_| whose == Whose::Unique) {
        problems.push(
            Problem::error("bad-value", "cases cannot be about those with unique items alone")
                .at(&written.span, "nobody knows whose items exist nowhere else")
                .hint("allowed: \"all\" or \"open\""),
        );
    }
    Some(About { item: ItemId::from_index(item), whose, purpose: Purpose::named(&format!("about/{class}")) })
}

fn priorities(arrival: &Arrival, problems: &mut Vec<Problem>) -> Box<[(f64, u8)]> {
    let Some(mix) = arrival.mix.as_ref().filter(|mix| !mix.value.is_empty()) else {
        return Box::new([(1.0, arrival.priority.as_ref().map_or(CONTACT_PRIORITY, |priority| priority.value))]);
    };
    let parts: Vec<(f64, u8)> =
        mix.value.iter().filter_map(|part| Some((part.value.share.as_ref()?.value.0, part.value.priority?))).collect();
    if parts.len() == mix.value.len() {
        check_sum(&parts.iter().map(|part| part.0).collect::<Vec<_>>(), "the mix", &mix.span, problems);
    }
    cumulative(parts)
}
