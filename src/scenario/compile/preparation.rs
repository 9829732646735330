//! What is done before an incident that is known beforehand.

use super::arrival::child;
use super::moment::Period;
use super::names::Names;
use super::pathway::Plan;
use super::response::call_in;
use super::{Index, label, name_of, returns};
use crate::dist::Dist;
use crate::model::{Class, ClassId, ClassKind, Preparation, PreparedWork, Returns, ThinOut, UnitId};
use crate::random::{Key, Purpose};
use crate::scenario::Problem;
use crate::scenario::format::{self, Scenario};
use crate::scenario::quantity::At;
use crate::time::{Span, Time};

/// The urgency of work that gives none.
const PRIORITY: u8 = 5;

/// Every preparation of a file.
fn entries(file: &Scenario) -> impl Iterator<Item = &At<format::Preparation>> {
    file.incident.iter().flat_map(|incident| &incident.value.preparation)
}

/// The classes of preparing work, in the order of the file, of entries whose pathway there is.
pub(super) fn classes(file: &Scenario, index: &Index, plan: &Plan) -> Vec<Class> {
    let mut classes = Vec::new();
    for At { value, .. } in entries(file) {
        let name = name_of(value.name.as_ref());
        for (number, work) in value.work.iter().enumerate() {
            // A name that refers to nothing is reported where the work is compiled.
            let pathway = work.value.pathway.as_ref().and_then(|pathway| index.pathways.find(pathway, &mut Vec::new()));
            let Some(pathway) = pathway else { continue };
            let priority = work.value.priority.unwrap_or(PRIORITY);
            let own = label(file.pathway[pathway].value.label.as_ref(), index.pathways.name(pathway));
            let name = format!("preparation/{name}/{}", number + 1);
            classes.push(child(name, own, ClassKind::Order, plan, pathway, priority));
        }
    }
    classes
}

/// How many classes of preparing work there are: entries whose pathway there is.
fn number_of_classes(file: &Scenario, index: &Index) -> usize {
    let work = entries(file).flat_map(|entry| &entry.value.work).filter_map(|work| work.value.pathway.as_ref());
    work.filter(|pathway| index.pathways.find(pathway, &mut Vec::new()).is_some()).count()
}

/// The preparations of an incident that begins at `onset`, in a model with so many classes, theirs at the end.
pub(super) fn preparations(
    file: &Scenario,
    index: &Index,
    onset: Time,
    classes: usize,
    problems: &mut Vec<Problem>,
) -> Box<[Preparation]> {
    Names::collect("preparation", entries(file).map(|entry| entry.value.name.as_ref()), problems);
    let mut next = classes.saturating_sub(number_of_classes(file, index));
    let mut preparations = Vec::new();
    for entry in entries(file) {
        let value = &entry.value;
        let name = name_of(value.name.as_ref());
        let begins = begins(value, onset, problems);
        let work = value.work.iter().filter_map(|work| self::work(&work.value, index, &mut next, problems)).collect();
        if value.work.is_empty() && value.call_in.is_empty() && value.thin_out.is_empty() {
            problems.push(
                Problem::error("empty", "nothing is done in this preparation")
                    .at(&entry.span, "")
                    .hint("allowed: one or more of `work`, `call_in`, `thin_out`"),
            );
        }
        preparations.push(Preparation {
            label: label(value.label.as_ref(), &name),
            key: Key::named("preparation").kin(Purpose::named(&name)),
            begins,
            work,
            call_ins: value.call_in.iter().filter_map(|entry| call_in(entry, file, index, problems)).collect(),
            name,
        });
    }
    preparations.into()
}

/// When a preparation begins; reports one before the simulation.
fn begins(value: &format::Preparation, onset: Time, problems: &mut Vec<Problem>) -> Time {
    let Some(before) = &value.before else { return onset };
    let begins = onset - before.value.0;
    if begins < Time::START {
        problems.push(
            Problem::error("time", "this preparation begins before the simulation")
                .at(&before.span, "so long before the onset")
                .hint("let the simulation start earlier"),
        );
    }
    begins.max(Time::START)
}

fn work(
    work: &format::PreparedWork,
    index: &Index,
    next: &mut usize,
    problems: &mut Vec<Problem>,
) -> Option<PreparedWork> {
    let unit = work.unit.as_ref().and_then(|unit| index.units.find(unit, problems));
    index.pathways.find(work.pathway.as_ref()?, problems)?;
    let class = ClassId::from_index(*next);
    *next += 1;
    Some(PreparedWork {
        class,
        unit: UnitId::from_index(unit?),
        number: work.number.as_ref().map_or(0, |number| number.value),
        over: work.over.as_ref().map_or(Span::ZERO, |over| over.value.0),
    })
}

/// Who of each arrival, by its position in the file, is booked for another time; reports arrivals that there are not.
pub(super) fn thinned_out(file: &Scenario, period: &Period, problems: &mut Vec<Problem>) -> Vec<(usize, ThinOut)> {
    let names = Names::collect("arrival", file.arrival.iter().map(|entry| entry.value.name.as_ref()), &mut Vec::new());
    let onset = file.incident.as_ref().and_then(|incident| incident.value.onset.as_ref());
    // What is wrong with the onset is reported with the incident.
    let Some(onset) = onset.and_then(|onset| period.clock.instant(onset.value.0)) else { return Vec::new() };
    let mut thinned = Vec::new();
    for entry in entries(file) {
        let from = onset - entry.value.before.as_ref().map_or(Span::ZERO, |before| before.value.0);
        let name = name_of(entry.value.name.as_ref());
        for At { value, .. } in &entry.value.thin_out {
            let Some(arrival) = value.arrival.as_ref().and_then(|arrival| names.find(arrival, problems)) else {
                continue;
            };
            let purpose = format!("thin-out/{name}/{}", names.name(arrival));
            let returns = match &value.returns {
                Some(written) => returns::returns(written, &purpose, problems),
                None => {
                    Returns { share: 0.0, after: Dist::Fixed(0.0), places: None, purpose: Purpose::named(&purpose) }
                }
            };
            thinned.push((
                arrival,
                ThinOut {
                    from,
                    until: onset + value.until.as_ref().map_or(Span::ZERO, |until| until.value.0),
                    share: value.share.as_ref().map_or(0.0, |share| share.value.0),
                    purpose: Purpose::named(&format!("{purpose}/who")),
                    returns,
                },
            ));
        }
    }
    thinned
}
