//! Routes: which pathways are walked at which units, and so which systems the work of each unit is done in.

use std::collections::BTreeSet;

use crate::load::{pathway_at, pathway_of, steps_of, unit_of};
use crate::model::{ClassId, ClassKind, Model, Origin, Stage, SystemSet, Unit, UnitId};
use crate::scenario::{Code, Problem};

/// The most pairs of a pathway and a unit whose cases walk it.
const MOST_ROUTES: usize = 500_000;

/// Pathways, each with a unit whose cases walk it.
pub(super) type Routes = BTreeSet<(usize, UnitId)>;

/// The problem of a model with too many routes.
pub(super) fn too_many() -> Problem {
    Problem::error(Code::TooMuch, "too many pathways are walked at too many units")
        .hint(format!("allowed: up to {MOST_ROUTES} pairs of them"))
}

/// Every pathway at every unit whose cases can come to it, in normal operation or during the incident.
/// `None` if they are too many.
pub(super) fn routes(model: &Model) -> Option<Routes> {
    let mut open: Vec<(usize, UnitId)> = model
        .classes
        .iter()
        .filter_map(|class| match &class.origin {
            Origin::Arrivals(arrivals) => Some((pathway_at(model, class.entry)?, arrivals.unit)),
            Origin::Child => None,
        })
        .collect();
    let followed = model.follow_ups.iter().filter_map(|follow_up| {
        // What has no unit of its own is done by those who sent it, whom the walk comes to.
        Some((pathway_of(model, follow_up.class)?, follow_up.unit?))
    });
    open.extend(followed);
    let prepared = model.incident.iter().flat_map(|incident| &incident.preparations).flat_map(|one| &one.work);
    open.extend(prepared.filter_map(|work| Some((pathway_of(model, work.class)?, work.unit))));
    let mut routes: Routes = open.iter().copied().collect();
    while let Some((pathway, unit)) = open.pop() {
        for step in steps_of(model, &model.pathways[pathway]) {
            let orders = step
                .orders
                .iter()
                .filter_map(|order| Some((pathway_of(model, order.class)?, unit_of(order.place, unit))));
            // A record belongs to the unit that wrote it.
            let at = unit_of(step.place, unit);
            let records = step.modes.iter().filter(|mode| mode.is_at(at)).flat_map(|mode| &mode.records);
            let records = records.filter_map(|record| Some((pathway_of(model, record.class)?, at)));
            let sent = model
                .follow_ups
                .iter()
                .filter(|follow_up| follow_up.unit.is_none() && step.sends_items == Some(follow_up.item));
            let sent = sent.filter_map(|follow_up| Some((pathway_of(model, follow_up.class)?, at)));
            for next in orders.chain(records).chain(sent) {
                if routes.len() > MOST_ROUTES {
                    return None;
                }
                if routes.insert(next) {
                    open.push(next);
                }
            }
        }
    }
    Some(routes)
}

/// The units at which each step is done.
pub(super) fn done_at(model: &Model, routes: &Routes) -> Vec<BTreeSet<UnitId>> {
    let mut done_at = vec![BTreeSet::new(); model.steps.len()];
    for &(pathway, own) in routes {
        let pathway = &model.pathways[pathway];
        for (step, at) in steps_of(model, pathway).zip(&mut done_at[pathway.first.index()..]) {
            at.insert(unit_of(step.place, own));
        }
    }
    done_at
}

/// Notes which systems entering each kind of paper record needs, and which the work of each unit is done in.
pub(super) fn note_use(model: &mut Model, routes: &Routes) {
    for index in 0..model.classes.len() {
        model.classes[index].entry_needs = entry_needs(model, ClassId::from_index(index));
    }
    let mut uses = vec![SystemSet::NONE; model.units.len()];
    let mut entered_at: Vec<BTreeSet<UnitId>> = vec![BTreeSet::new(); model.classes.len()];
    for &(pathway, own) in routes {
        for step in steps_of(model, &model.pathways[pathway]) {
            let unit = &mut uses[unit_of(step.place, own).index()];
            // A result that comes through a system is missed by the case that ordered it.
            let through = step.orders.iter().filter_map(|order| model.class(order.class).through);
            *unit = through.fold(unit.union(step.systems), |set, system| set.union(SystemSet::of(system)));
        }
        for (class, entered_at) in model.classes.iter().zip(&mut entered_at) {
            if class.kind == ClassKind::Record && pathway_at(model, class.entry) == Some(pathway) {
                let unit = unit_of(model.step(class.entering).place, own);
                uses[unit.index()] = uses[unit.index()].union(class.entry_needs);
                entered_at.insert(unit);
            }
        }
    }
    for (class, entered_at) in model.classes.iter_mut().zip(entered_at) {
        class.entered_at = entered_at.into_iter().collect();
    }
    for (unit, uses) in model.units.iter_mut().zip(uses) {
        unit.uses = uses;
    }
    leave_out_strangers(model);
}

/// Takes out of staged restorations who does not use what is disrupted: it takes no time to restore them.
fn leave_out_strangers(model: &mut Model) {
    let units = &model.units;
    for disruption in model.incident.iter_mut().flat_map(|incident| &mut incident.disruptions) {
        let impaired = disruption.effect.impaired();
        let uses_it = |stage: &Stage| {
            let is_there = |unit: &Unit| {
                let (first, end) = (unit.first_clinic, unit.first_clinic + unit.number);
                stage.clinics.iter().any(|range| range.start < end && first < range.end)
            };
            units.iter().any(|unit| is_there(unit) && unit.uses.meets(impaired))
        };
        let Some(restoration) = &mut disruption.restoration else { continue };
        restoration.stages = std::mem::take(&mut restoration.stages).into_iter().filter(uses_it).collect();
        if restoration.stages.len() < 2 {
            disruption.restoration = None;
        }
    }
}

/// The systems without which a class is not entered: those its record names or, if none, those of the steps that leave
/// it on paper.
fn entry_needs(model: &Model, id: ClassId) -> SystemSet {
    let class = model.class(id);
    if class.kind != ClassKind::Record {
        return SystemSet::NONE;
    }
    let own = model.step(class.entering).systems;
    if !own.is_empty() {
        return own;
    }
    let leave_it =
        |step: &&crate::model::Step| step.modes.iter().flat_map(|mode| &mode.records).any(|record| record.class == id);
    model.steps.iter().filter(leave_it).fold(SystemSet::NONE, |set, step| set.union(step.systems))
}
