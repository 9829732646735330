//! Access: what each clinic can reach in the systems, and what it does without.
//!
//! Which disruptions are in effect, and for whom, is set by the incident; which systems a clinic avoids and does without,
//! by the response. Both are asked about whenever a case comes to a step.

use super::case::Case;
use crate::fact::{Condition, Fact, Witness};
use crate::model::{Disruption, Effect, Model, Step, SystemId, SystemSet};
use crate::sim::Simulation;

/// The condition in which a clinic finds the systems.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::sim) struct Conditions {
    /// Those that cannot even be read.
    pub(in crate::sim) unreadable: SystemSet,
    /// Those that cannot be written; the unreadable are among them.
    pub(in crate::sim) unwritable: SystemSet,
    /// Those that let in only some of its users.
    pub(in crate::sim) limited: SystemSet,
    /// Those that answer slowly.
    pub(in crate::sim) slow: SystemSet,
}

impl Conditions {
    /// Systems in which some users cannot work.
    pub(in crate::sim) const fn blocked(&self) -> SystemSet {
        self.unwritable.union(self.limited)
    }

    /// Systems that are not in order.
    pub(in crate::sim) const fn impaired(&self) -> SystemSet {
        self.blocked().union(self.slow)
    }
}

/// What one clinic reaches.
#[derive(Clone, Copy, Debug, Default)]
struct Reach {
    conditions: Conditions,
    /// The systems in trouble: those that a clinic on its fallback routine does without.
    trouble: SystemSet,
    /// Those that it does without now.
    without: SystemSet,
}

/// A disruption in effect.
#[derive(Clone, Debug)]
struct InEffect {
    disruption: usize,
    /// Clinics that were restored before its end, if any was.
    restored: Option<Vec<bool>>,
}

/// What every clinic reaches.
#[derive(Clone, Debug)]
pub(in crate::sim) struct Access {
    in_effect: Vec<InEffect>,
    clinics: Vec<Reach>,
    /// How many clinics do without something.
    on_fallback: usize,
    /// The worst condition of each system anywhere.
    shown: Vec<Condition>,
    /// The clinics concerned by what began or ended since conditions were last worked out.
    changed: Vec<bool>,
}

impl Access {
    /// Everything can be reached.
    pub(in crate::sim) fn new(model: &Model) -> Self {
        let clinics = model.clinic_count();
        Self {
            in_effect: Vec::new(),
            clinics: vec![Reach::default(); clinics],
            on_fallback: 0,
            shown: vec![Condition::Up; model.systems.len()],
            changed: vec![false; clinics],
        }
    }

    /// Whether every clinic works in every system as always.
    #[inline]
    pub(in crate::sim) fn is_calm(&self) -> bool {
        self.in_effect.is_empty() && self.on_fallback == 0
    }

    /// The condition in which a clinic finds the systems.
    pub(in crate::sim) fn conditions(&self, clinic: usize) -> Conditions {
        self.clinics[clinic].conditions
    }

    /// The systems in trouble at a clinic.
    pub(in crate::sim) fn trouble(&self, clinic: usize) -> SystemSet {
        self.clinics[clinic].trouble
    }

    /// Notes which systems are in trouble at a clinic.
    pub(in crate::sim) fn set_trouble(&mut self, clinic: usize, trouble: SystemSet) {
        self.clinics[clinic].trouble = trouble;
    }

    /// The systems that a clinic does without.
    pub(in crate::sim) fn without(&self, clinic: usize) -> SystemSet {
        self.clinics[clinic].without
    }

    /// Notes which systems a clinic does without from now on.
    pub(in crate::sim) fn set_without(&mut self, clinic: usize, without: SystemSet) {
        let before = std::mem::replace(&mut self.clinics[clinic].without, without);
        self.on_fallback += usize::from(!without.is_empty());
        self.on_fallback -= usize::from(!before.is_empty());
    }

    /// A disruption takes effect.
    pub(in crate::sim) fn begin(&mut self, model: &Model, disruption: usize) {
        self.in_effect.push(InEffect { disruption, restored: None });
        self.note_change(model, disruption);
    }

    /// A disruption is over.
    pub(in crate::sim) fn end(&mut self, model: &Model, disruption: usize) {
        self.note_change(model, disruption);
        self.in_effect.retain(|other| other.disruption != disruption);
    }

    /// Some clinics are restored before a disruption is over.
    pub(in crate::sim) fn restore(&mut self, disruption: usize, clinics: &[std::ops::Range<u32>]) {
        let Some(effect) = self.in_effect.iter_mut().find(|other| other.disruption == disruption) else { return };
        let restored = effect.restored.get_or_insert_with(|| vec![false; self.clinics.len()]);
        for clinic in clinics.iter().flat_map(Clone::clone) {
            restored[clinic as usize] = true;
            self.changed[clinic as usize] = true;
        }
    }

    fn note_change(&mut self, model: &Model, disruption: usize) {
        let Some(incident) = &model.incident else { return };
        let disruption = &incident.disruptions[disruption];
        for (clinic, changed) in (0..).zip(&mut self.changed) {
            *changed |= disruption.concerns(clinic);
        }
    }

    /// The disruptions in effect, for a clinic.
    fn at<'m>(&self, model: &'m Model, clinic: usize) -> impl Iterator<Item = &'m Disruption> {
        let number = u32::try_from(clinic).unwrap_or(u32::MAX);
        self.everywhere(model)
            .filter(move |(effect, disruption)| {
                disruption.concerns(number) && effect.restored.as_ref().is_none_or(|restored| !restored[clinic])
            })
            .map(|(_, disruption)| disruption)
    }

    fn everywhere<'m>(&self, model: &'m Model) -> impl Iterator<Item = (&InEffect, &'m Disruption)> {
        let disruptions = model.incident.as_ref().map_or(&[][..], |incident| &incident.disruptions);
        self.in_effect.iter().map(|effect| (effect, &disruptions[effect.disruption]))
    }

    /// What the disruptions in effect do, anywhere.
    pub(in crate::sim) fn effects<'m>(&self, model: &'m Model) -> impl Iterator<Item = &'m Effect> {
        self.everywhere(model).map(|(_, disruption)| &disruption.effect)
    }

    /// The condition in which a clinic finds the systems, worked out.
    fn work_out(&self, model: &Model, clinic: usize) -> Conditions {
        let mut found = Conditions::default();
        let number = u32::try_from(clinic).unwrap_or(u32::MAX);
        for disruption in self.at(model, clinic) {
            let effect = &disruption.effect;
            found.unreadable = found.unreadable.union(effect.down);
            found.unwritable = found.unwritable.union(effect.down).union(effect.read_only);
            found.slow = found.slow.union(effect.slow);
            // Where all users are let in, the system is as always.
            if !effect.admission.clinics.iter().any(|range| range.contains(&number)) {
                found.limited = found.limited.union(effect.limited);
            }
        }
        found.limited = found.limited.without(found.unwritable);
        found.slow = found.slow.without(found.blocked());
        found
    }
}

/// The condition in which an effect leaves a system.
fn condition(effect: &Effect, system: SystemId) -> Condition {
    if effect.down.has(system) {
        Condition::Down
    } else if effect.read_only.has(system) {
        Condition::ReadOnly
    } else if effect.limited.has(system) {
        Condition::Limited
    } else if effect.slow.has(system) {
        Condition::Slow
    } else {
        Condition::Up
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// The clinic where a case is.
    #[inline]
    pub(in crate::sim) fn clinic_of(&self, case: &Case) -> usize {
        self.model.unit(case.place).clinic(case.place_copy)
    }

    /// Whether a case can do its step in the systems now.
    #[inline]
    pub(in crate::sim) fn allows(&self, case: &Case, step: &Step) -> bool {
        (self.access.is_calm() || step.systems.is_empty() || self.reaches(case, step))
            && step.reads_items.is_none_or(|item| self.has_items(case, item))
    }

    fn reaches(&self, case: &Case, step: &Step) -> bool {
        let Reach { conditions, without, .. } = self.access.clinics[self.clinic_of(case)];
        // Users who are let in work in the system, though the others of their clinic are on fallback.
        let without = without.without(conditions.limited);
        let blocked = if step.only_reads { conditions.unreadable } else { conditions.unwritable.union(without) };
        !step.systems.meets(blocked) && (!step.systems.meets(conditions.limited) || self.is_let_in(case, step))
    }

    /// Whether a case is among the users who are let in: as the share grows, the same for every step.
    fn is_let_in(&self, case: &Case, step: &Step) -> bool {
        let u = self.streams.uniform(case.key, step.admission_purpose, case.round.into());
        let roles = &step.modes[0].roles;
        let mut limiting = self.access.at(self.model, self.clinic_of(case)).map(|disruption| &disruption.effect);
        limiting.all(|effect| {
            let by_role = !roles.is_empty() && roles.iter().all(|role| effect.admission.roles.contains(role));
            !step.systems.meets(effect.limited) || by_role || u < effect.admission.share
        })
    }

    /// Whether a step of a case is done without some system it uses.
    #[inline]
    pub(in crate::sim) fn does_without(&self, case: &Case, step: &Step) -> bool {
        step.systems.meets(self.access.clinics[self.clinic_of(case)].without)
    }

    /// Whether a case works in a slow system at its step, if it works in the systems.
    #[inline]
    pub(in crate::sim) fn is_slow(&self, case: &Case, step: &Step) -> bool {
        !self.access.is_calm() && step.systems.meets(self.access.clinics[self.clinic_of(case)].conditions.slow)
    }

    /// Milliseconds one millisecond of work takes in the slow systems of a step.
    pub(in crate::sim) fn pace_of_slow_systems(&self, case: &Case, step: &Step) -> f64 {
        self.slowing(case, step).map(|effect| effect.slow_factor).fold(1.0, f64::max)
    }

    /// What slows a step of a case down.
    pub(in crate::sim) fn slowing(&self, case: &Case, step: &Step) -> impl Iterator<Item = &Effect> {
        let slow = step.systems.and(self.access.clinics[self.clinic_of(case)].conditions.slow);
        let here = self.access.at(self.model, self.clinic_of(case)).map(|disruption| &disruption.effect);
        here.filter(move |effect| slow.meets(effect.slow))
    }

    /// Works out what every clinic finds, after disruptions have begun or ended; which clinics were concerned.
    pub(in crate::sim) fn turn_systems(&mut self) -> Vec<bool> {
        let none = vec![false; self.access.changed.len()];
        let changed = std::mem::replace(&mut self.access.changed, none);
        for (clinic, _) in changed.iter().enumerate().filter(|(_, changed)| **changed) {
            self.access.clinics[clinic].conditions = self.access.work_out(self.model, clinic);
        }
        for index in 0..self.model.systems.len() {
            let system = SystemId::from_index(index);
            let effects = self.access.effects(self.model).map(|effect| condition(effect, system));
            let condition = effects.fold(Condition::Up, Condition::max);
            if std::mem::replace(&mut self.access.shown[index], condition) != condition {
                self.state(Fact::SystemTurned { system, condition });
            }
        }
        changed
    }
}
