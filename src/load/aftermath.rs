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

    /// From the first to the last instant at which a unit is expected to be without one of some systems; `None` if never.
    fn of(&self, unit: UnitId, systems: SystemSet) -> Option<Range<Time>> {
        let unit = self.model.unit(unit);
        let clinics = unit.first_clinic..unit.first_clinic + unit.number;
        let mine = self.disruptions.iter().filter(|(disruption, _)| {
            let out = disruption.effect.down.union(disruption.effect.read_only);
            out.meets(systems) && clinics.clone().any(|clinic| disruption.concerns(clinic))
        });
        mine.map(|(_, span)| span.clone()).reduce(|all, span| all.start.min(span.start)..all.end.max(span.end))
    }
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
            let Some(outage) = outages.of(unit, step.systems) else { continue };
            let during =
                flows_of.entry((outage.start, outage.end)).or_insert_with(|| flows(model, outage.start, outage.end));
            let Some(during) = during.get(position) else { continue };
            for records in written(model, step, during.cases * visits, unit) {
                add_work(model, records, &mut entering);
            }
        }
    }
    entering
}

/// Time on duty from an instant to the end, in person-milliseconds.
fn on_duty(model: &Model, unit: UnitId, role: RoleId, from: Time) -> f64 {
    let unit = model.unit(unit);
    let staffed = unit.staff.iter().find(|staffed| staffed.role == role);
    let available =
        staffed.map_or(Span::ZERO, |staffed| model.calendars[staffed.calendar].available(from, model.horizon));
    available.as_millis() as f64 * f64::from(unit.number)
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
    for mode in step.modes.iter().skip(1).filter(|mode| mode.means.is_without_record()) {
        let cases = cases * remaining * mode.share;
        remaining *= 1.0 - mode.share;
        written.extend(mode.records.iter().filter_map(|record| {
            let pathway = pathway_of(model, record.class)?;
            Some(Flow { pathway, unit, cases: cases * record.share })
        }));
    }
    written
}
