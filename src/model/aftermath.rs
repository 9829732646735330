//! Load after the incident: the work of entering what was written on paper, on top of normal work.

use std::collections::BTreeMap;

use super::load::{Flow, add_work, flows, pathway_of, steps_of, unit_of, visits};
use super::{Incident, Model, RoleId, SystemSet, UnitId};
use crate::time::{Span, Time};

/// The load of one role in one unit, all its copies together, from the expected restoration to the end, if the whole
/// incident was spent on fallback routines.
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
    /// Person-hours on duty.
    pub on_duty: f64,
    /// All work over time on duty: at 1 and above paper still waits at the end. Infinite if nobody is ever on duty.
    pub load: f64,
}

/// The load after the incident of every role that enters paper records, in the order of units. Empty without an
/// incident, or if that is not expected to be over before the simulation is.
#[must_use]
pub fn load_after(model: &Model) -> Vec<LoadAfter> {
    let Some(incident) = &model.incident else { return Vec::new() };
    let restored = incident.expected_end();
    if restored >= model.horizon {
        return Vec::new();
    }
    let (mut normal, mut entering) = (BTreeMap::new(), BTreeMap::new());
    for flow in flows(model, restored, model.horizon) {
        add_work(model, flow, &mut normal);
    }
    let troubled = troubled(incident);
    for flow in flows(model, incident.onset, restored) {
        for records in written(model, flow, troubled) {
            add_work(model, records, &mut entering);
        }
    }
    let hours = |millis: f64| millis / Span::HOUR.as_millis() as f64;
    let loads = entering.into_iter().filter(|(_, work)| *work > 0.0).map(|((unit, role), entering)| {
        let normal = normal.get(&(unit, role)).copied().unwrap_or(0.0);
        let on_duty = on_duty(model, unit, role, restored);
        LoadAfter {
            unit,
            role,
            normal: hours(normal),
            entering: hours(entering),
            on_duty: hours(on_duty),
            load: (normal + entering) / on_duty,
        }
    });
    loads.collect()
}

/// Time on duty from an instant to the end, in person-milliseconds.
fn on_duty(model: &Model, unit: UnitId, role: RoleId, from: Time) -> f64 {
    let unit = model.unit(unit);
    let staffed = unit.staff.iter().find(|staffed| staffed.role == role);
    let available =
        staffed.map_or(Span::ZERO, |staffed| model.calendars[staffed.calendar].available(from, model.horizon));
    available.as_millis() as f64 * f64::from(unit.number)
}

/// Every system that some disruption puts out of order, and those that need one.
fn troubled(incident: &Incident) -> SystemSet {
    let effects = incident.disruptions.iter().map(|disruption| &disruption.effect);
    effects.fold(SystemSet::NONE, |set, effect| set.union(effect.down).union(effect.read_only))
}

/// The paper records that a flow of cases leaves if none of them waits or leaves.
fn written(model: &Model, flow: Flow, troubled: SystemSet) -> Vec<Flow> {
    let pathway = &model.pathways[flow.pathway];
    let mut written = Vec::new();
    for (step, visits) in steps_of(model, pathway).zip(visits(&model.steps, pathway).unwrap_or_default()) {
        if !step.systems.meets(troubled) {
            continue;
        }
        let unit = unit_of(step.place, flow.unit);
        let mut remaining = 1.0;
        for mode in step.modes.iter().skip(1).filter(|mode| mode.means.is_without_record()) {
            let cases = flow.cases * visits * remaining * mode.share;
            remaining *= 1.0 - mode.share;
            written.extend(mode.records.iter().filter_map(|record| {
                let pathway = pathway_of(model, record.class)?;
                Some(Flow { pathway, unit, cases: cases * record.share })
            }));
        }
    }
    written
}
