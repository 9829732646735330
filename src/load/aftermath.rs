//! Load after the incident: the work of entering what was written on paper, on top of normal work.

use std::collections::BTreeMap;
use std::ops::Range;

use super::offered::{Flow, add_work, flows, pathway_of, steps_of, unit_of, visits};
use crate::dist::Dist;
use crate::model::{Disruption, Incident, Model, RoleId, Step, SystemSet, UnitId, spans};
use crate::time::{Span, Time};

/// The load of one role in one unit, all its copies together, from the unit's expected restoration to the end, if every
/// disruption was spent on fallback routines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LoadAfter {
    /// The unit.
    pub unit: UnitId,
    /// The role.
    pub role: RoleId,
    /// Person-hours of normal work that come.
    pub normal: f64,
    /// Person-hours of entering paper records.
    pub entering: f64,
    /// Person-hours on duty, with those who are called in.
    pub on_duty: f64,
    /// All work over time on duty: at 1 and above paper still waits at the end. Infinite if nobody is ever on duty.
    pub load: f64,
}

/// The load after the incident of every role that enters paper records, in the order of units. Empty without an
/// incident; without the units that are not expected to be restored before the simulation is over.
#[must_use]
pub fn load_after(model: &Model) -> Vec<LoadAfter> {
    let Some(incident) = &model.incident else { return Vec::new() };
    let outages = Outages::new(model, incident);
    let entering = entering(model, &outages);
    let mut loads = Vec::new();
    for ((unit, role), entering) in entering.into_iter().filter(|(_, work)| *work > 0.0) {
        let restored = outages.of(unit, model.unit(unit).uses).map_or(incident.onset, |outage| outage.end);
        if restored >= model.horizon {
            continue;
        }
        let mut normal = BTreeMap::new();
        for flow in flows(model, restored, model.horizon) {
            add_work(model, flow, &mut normal);
        }
        let normal = normal.get(&(unit, role)).copied().unwrap_or(0.0);
        let on_duty = on_duty(model, unit, role, restored) + called_in(incident, model, unit, role);
        let hours = |millis: f64| millis / Span::HOUR.as_millis() as f64;
        loads.push(LoadAfter {
            unit,
            role,
            normal: hours(normal),
            entering: hours(entering),
            on_duty: hours(on_duty),
            load: (normal + entering) / on_duty,
        });
    }
    loads
}

/// When systems are expected to be out of reach, for whom.
struct Outages<'m> {
    model: &'m Model,
    disruptions: Vec<(&'m Disruption, Range<Time>)>,
}

impl<'m> Outages<'m> {
    fn new(model: &'m Model, incident: &'m Incident) -> Self {
        let spans = spans(&incident.disruptions, incident.onset, Dist::mean, |chance| chance);
        Self { model, disruptions: incident.disruptions.iter().zip(spans).collect() }
    }

    /// The disruptions in which users of some systems at a unit are expected to be without one.
    fn concerning(&self, unit: UnitId, systems: SystemSet) -> impl Iterator<Item = &(&'m Disruption, Range<Time>)> {
        let unit = self.model.unit(unit);
        let clinics = unit.first_clinic..unit.first_clinic + unit.number;
        self.disruptions.iter().filter(move |(disruption, _)| {
            let concerns = clinics.clone().any(|clinic| disruption.concerns(clinic));
            disruption.effect.blocked().meets(systems) && concerns
        })
    }

    /// From the first to the last instant at which a unit is expected to be without one of some systems; `None` if never.
    fn of(&self, unit: UnitId, systems: SystemSet) -> Option<Range<Time>> {
        let spans = self.concerning(unit, systems).map(|(_, span)| span.clone());
        spans.reduce(|all, span| all.start.min(span.start)..all.end.max(span.end))
    }

    /// The stretches of time in which users of some systems at a unit are expected to be without one, each with the share of
    /// them who are: all where it is down or read-only, those who are not let in where it is limited.
    fn stretches(&self, unit: UnitId, systems: SystemSet) -> Vec<(Range<Time>, f64)> {
        let concerning: Vec<_> = self.concerning(unit, systems).collect();
        let mut instants: Vec<Time> = concerning.iter().flat_map(|(_, span)| [span.start, span.end]).collect();
        instants.sort_unstable();
        instants.dedup();
        let without = |from: Time| {
            let there = concerning.iter().filter(|(_, span)| span.contains(&from));
            there.map(|(disruption, _)| share_without(disruption, systems)).fold(0.0, f64::max)
        };
        let stretches = instants.windows(2).map(|pair| (pair[0]..pair[1], without(pair[0])));
        stretches.filter(|(_, share)| *share > 0.0).collect()
    }
}

/// The share of the users of some systems who are without one in a disruption.
fn share_without(disruption: &Disruption, systems: SystemSet) -> f64 {
    let effect = &disruption.effect;
    if effect.down.union(effect.read_only).meets(systems) { 1.0 } else { 1.0 - effect.admission.share }
}

/// The work of entering what is written on paper, by who enters it, in person-milliseconds.
fn entering(model: &Model, outages: &Outages<'_>) -> BTreeMap<(UnitId, RoleId), f64> {
    let everywhere: Vec<_> = outages.disruptions.iter().map(|(_, span)| span.clone()).collect();
    let Some(all) = everywhere.into_iter().reduce(|all, span| all.start.min(span.start)..all.end.max(span.end)) else {
        return BTreeMap::new();
    };
    let mut entering = BTreeMap::new();
    let mut flows_of: BTreeMap<(Time, Time), Vec<Flow>> = BTreeMap::new();
    // Who walks which pathway is the same in every stretch; only how many do differs.
    for (position, flow) in flows(model, all.start, all.end).into_iter().enumerate() {
        let pathway = &model.pathways[flow.pathway];
        for (step, visits) in steps_of(model, pathway).zip(visits(&model.steps, pathway).unwrap_or_default()) {
            let unit = unit_of(step.place, flow.unit);
            for (Range { start, end }, share) in outages.stretches(unit, step.systems) {
                let during = flows_of.entry((start, end)).or_insert_with(|| flows(model, start, end));
                let Some(during) = during.get(position) else { continue };
                for records in written(model, step, during.cases * visits * share, unit) {
                    add_work(model, records, &mut entering);
                }
            }
        }
    }
    entering
}

/// Time that staff are expected to be on duty, from an instant to the end, in person-milliseconds.
fn on_duty(model: &Model, unit: UnitId, role: RoleId, from: Time) -> f64 {
    let unit = model.unit(unit);
    let Some(staffed) = unit.staff.iter().find(|staffed| staffed.role == role) else { return 0.0 };
    let available = model.calendars[staffed.calendar].available(from, model.horizon);
    available.as_millis() as f64 * f64::from(unit.number) * staffed.attendance()
}

/// Time that staff who are called in stay after restoration, in person-milliseconds.
fn called_in(incident: &Incident, model: &Model, unit: UnitId, role: RoleId) -> f64 {
    let levels = incident.levels.iter().flat_map(|level| &level.call_ins);
    let helpers = incident.preparations.iter().flat_map(|preparation| &preparation.call_ins);
    let mine = levels.chain(helpers).filter(|call_in| call_in.unit == unit && call_in.role == role);
    mine.map(|call_in| f64::from(call_in.number * model.unit(unit).number) * call_in.stay.mean()).sum()
}

/// The paper records that so many cases at a step leave if none of them waits or leaves.
fn written(model: &Model, step: &Step, cases: f64, unit: UnitId) -> Vec<Flow> {
    let mut written = Vec::new();
    let mut remaining = 1.0;
    let options = step.modes.iter().skip(1).filter(|mode| mode.is_at(unit) && mode.means.is_without_record());
    for mode in options {
        let cases = cases * remaining * mode.share;
        remaining *= 1.0 - mode.share;
        written.extend(mode.records.iter().filter_map(|record| {
            let pathway = pathway_of(model, record.class)?;
            Some(Flow { pathway, unit, cases: cases * record.share })
        }));
    }
    written
}
