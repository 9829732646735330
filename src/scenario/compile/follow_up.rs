//! What is done about items that a promise was broken to.

use super::moment::Period;
use super::names::Names;
use super::pathway::Plan;
use super::{Index, dist_or_zero, item, label, name_of};
use crate::model::{self, Each, ItemId, UnitId};
use crate::random::Purpose;
use crate::scenario::Problem;
use crate::scenario::format::{self, FollowUp, Scenario};
use crate::scenario::quantity::At;

/// The follow-ups, in the order of the file.
pub(super) fn follow_ups(
    file: &Scenario,
    index: &Index,
    plan: &Plan,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Box<[model::FollowUp]> {
    let names = file.follow_up.iter().map(|entry| entry.value.name.as_ref());
    Names::collect("follow-up", names, problems);
    let mut follow_ups = Vec::with_capacity(file.follow_up.len());
    for entry in &file.follow_up {
        follow_ups.extend(follow_up(entry, file, index, plan, period, problems));
    }
    follow_ups.into()
}

fn follow_up(
    At { value, span }: &At<FollowUp>,
    file: &Scenario,
    index: &Index,
    plan: &Plan,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Option<model::FollowUp> {
    let name = name_of(value.name.as_ref());
    let item = value.item.as_ref().and_then(|item| index.items.find(item, problems));
    let record = value.record.as_ref().and_then(|record| index.records.find(record, problems));
    let unit = value.unit.as_ref().and_then(|unit| index.units.find(unit, problems));
    let due = value.due.as_ref().and_then(|due| period.instant(due, problems));
    let (item, record) = (item?, record?);
    if value.unit.is_none() && file.item[item].value.number.is_some() {
        let place = value.name.as_ref().map_or(span, |name| &name.span);
        problems.push(
            Problem::error("missing-key", "a follow-up of items that are there from the start needs `unit`")
                .at(place, "nobody sent them, so nobody's unit does it")
                .hint("`unit`: where the work is done"),
        );
    }
    Some(model::FollowUp {
        label: label(value.label.as_ref(), &name),
        purpose: Purpose::named(&name),
        item: ItemId::from_index(item),
        each: match value.each.as_ref().map(|each| each.value).unwrap_or_default() {
            format::Each::Item => Each::Item,
            format::Each::Person => Each::Person,
        },
        who: item::whose(value.whose.as_ref()),
        class: plan.record_class(record),
        unit: unit.map(UnitId::from_index),
        share: value.share.as_ref().map_or(1.0, |share| share.value.0),
        after: dist_or_zero(value.after.as_ref(), problems),
        due,
        name,
    })
}
