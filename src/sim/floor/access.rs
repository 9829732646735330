//! Access: what each clinic can reach in the systems, and what it does without.
//!
//! Which disruptions are in effect, and for whom, is set by the incident; which systems a clinic avoids and does without,
//! by the response. Both are asked about whenever a case comes to a step.

use std::ops::Range;

use bevy_ecs::prelude::{Component, Discard, Entity, Insert, On, Query, Remove, ResMut, Resource, World};

use super::case::Case;
use super::organisation::{Clinic, Organisation};
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

/// What a clinic reaches.
#[derive(Clone, Copy, Debug, Default, Component)]
struct Reach {
    conditions: Conditions,
    /// The systems in trouble: those that a clinic on its fallback routine does without.
    trouble: SystemSet,
    /// Whether a disruption that concerns it has begun or ended since its conditions were last worked out.
    is_stale: bool,
}

/// The systems that a clinic does without now.
#[derive(Clone, Copy, Debug, Default, Component)]
#[component(immutable)]
struct Without(SystemSet);

/// The worst condition of a system anywhere.
#[derive(Clone, Copy, Debug, Component)]
struct Shown(Condition);

/// The clinics that a disruption concerns; `None`: all.
#[derive(Clone, Debug, Component)]
struct Concerns(Option<Box<[Range<u32>]>>);

/// That a disruption is in effect.
#[derive(Clone, Debug, Default, Component)]
struct InEffect {
    /// Clinics that were restored before its end, if any was.
    restored: Option<Vec<bool>>,
}

/// How much is not as always.
#[derive(Clone, Copy, Debug, Default, Resource)]
struct Unrest {
    /// Disruptions in effect.
    disruptions: usize,
    /// Clinics that do without something.
    on_fallback: usize,
}

/// What is asked at every step, kept beside the world.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Access {
    /// Whether every clinic works in every system as always.
    is_calm: bool,
}

impl Access {
    /// Everything can be reached. Disruptions mark the clinics they concern when they begin and end, and clinics are counted
    /// while they do without something.
    pub(in crate::sim) fn new(model: &Model, organisation: &Organisation, world: &mut World) -> Self {
        world.init_resource::<Unrest>();
        for clinic in 0..model.clinic_count() {
            world.entity_mut(organisation.clinic(clinic)).insert((Reach::default(), Without::default()));
        }
        for index in 0..model.systems.len() {
            world.entity_mut(organisation.system(SystemId::from_index(index))).insert(Shown(Condition::Up));
        }
        for (index, disruption) in model.incident.iter().flat_map(|incident| &incident.disruptions).enumerate() {
            world.entity_mut(organisation.disruption(index)).insert(Concerns(disruption.clinics.clone()));
        }
        world.add_observer(on_disruption_begins);
        world.add_observer(on_disruption_ends);
        world.add_observer(|event: On<Discard<Without>>, clinics: Query<&Without>, mut unrest: ResMut<Unrest>| {
            unrest.on_fallback -= usize::from(does_without_some(event.entity, &clinics));
        });
        world.add_observer(|event: On<Insert<Without>>, clinics: Query<&Without>, mut unrest: ResMut<Unrest>| {
            unrest.on_fallback += usize::from(does_without_some(event.entity, &clinics));
        });
        Self { is_calm: true }
    }

    /// Whether every clinic works in every system as always.
    #[inline]
    pub(in crate::sim) fn is_calm(self) -> bool {
        self.is_calm
    }
}

fn does_without_some(clinic: Entity, clinics: &Query<&Without>) -> bool {
    clinics.get(clinic).is_ok_and(|without| !without.0.is_empty())
}

/// A disruption takes effect: the conditions of the clinics it concerns are to be worked out.
#[expect(clippy::needless_pass_by_value, reason = "observers are given their event by value")]
fn on_disruption_begins(
    event: On<Insert<InEffect>>,
    disruptions: Query<&Concerns>,
    clinics: Query<(&Clinic, &mut Reach)>,
    mut unrest: ResMut<Unrest>,
) {
    unrest.disruptions += 1;
    mark_as_stale(event.entity, &disruptions, clinics);
}

/// A disruption is over: the conditions of the clinics it concerned are to be worked out.
#[expect(clippy::needless_pass_by_value, reason = "observers are given their event by value")]
fn on_disruption_ends(
    event: On<Remove<InEffect>>,
    disruptions: Query<&Concerns>,
    clinics: Query<(&Clinic, &mut Reach)>,
    mut unrest: ResMut<Unrest>,
) {
    unrest.disruptions -= 1;
    mark_as_stale(event.entity, &disruptions, clinics);
}

fn mark_as_stale(disruption: Entity, disruptions: &Query<&Concerns>, mut clinics: Query<(&Clinic, &mut Reach)>) {
    let Ok(Concerns(ranges)) = disruptions.get(disruption) else { return };
    for (clinic, mut reach) in &mut clinics {
        reach.is_stale |= ranges.as_ref().is_none_or(|ranges| ranges.iter().any(|range| range.contains(&clinic.0)));
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

impl<'m, W: Witness> Simulation<'m, W> {
    /// The condition in which a clinic finds the systems.
    pub(in crate::sim) fn conditions(&self, clinic: usize) -> Conditions {
        self.reach(clinic).conditions
    }

    /// The systems in trouble at a clinic.
    pub(in crate::sim) fn trouble(&self, clinic: usize) -> SystemSet {
        self.reach(clinic).trouble
    }

    /// Notes which systems are in trouble at a clinic.
    pub(in crate::sim) fn set_trouble(&mut self, clinic: usize, trouble: SystemSet) {
        self.component_mut::<Reach>(self.organisation.clinic(clinic)).trouble = trouble;
    }

    /// The systems that a clinic does without.
    pub(in crate::sim) fn without(&self, clinic: usize) -> SystemSet {
        self.component::<Without>(self.organisation.clinic(clinic)).0
    }

    /// Notes which systems a clinic does without from now on.
    pub(in crate::sim) fn set_without(&mut self, clinic: usize, without: SystemSet) {
        self.world.entity_mut(self.organisation.clinic(clinic)).insert(Without(without));
        self.look_for_unrest();
    }

    /// A disruption takes effect.
    pub(in crate::sim) fn begin_effect(&mut self, disruption: usize) {
        self.world.entity_mut(self.organisation.disruption(disruption)).insert(InEffect::default());
        self.look_for_unrest();
    }

    /// A disruption is over.
    pub(in crate::sim) fn end_effect(&mut self, disruption: usize) {
        self.world.entity_mut(self.organisation.disruption(disruption)).remove::<InEffect>();
        self.look_for_unrest();
    }

    /// Some clinics are restored before a disruption is over.
    pub(in crate::sim) fn restore_early(&mut self, disruption: usize, clinics: &[Range<u32>]) {
        let number = self.model.clinic_count();
        let Some(mut effect) = self.world.get_mut::<InEffect>(self.organisation.disruption(disruption)) else { return };
        let restored = effect.restored.get_or_insert_with(|| vec![false; number]);
        let clinics = || clinics.iter().flat_map(Clone::clone).map(|clinic| clinic as usize);
        clinics().for_each(|clinic| restored[clinic] = true);
        for clinic in clinics() {
            self.component_mut::<Reach>(self.organisation.clinic(clinic)).is_stale = true;
        }
    }

    fn reach(&self, clinic: usize) -> &Reach {
        self.component(self.organisation.clinic(clinic))
    }

    fn look_for_unrest(&mut self) {
        let Unrest { disruptions, on_fallback } = *self.world.resource();
        self.access.is_calm = disruptions == 0 && on_fallback == 0;
    }

    /// The disruptions in effect, for somebody.
    fn in_effect(&self) -> impl Iterator<Item = (&InEffect, &'m Disruption)> {
        let disruptions = self.model.incident.as_ref().map_or(&[][..], |incident| &incident.disruptions);
        disruptions.iter().enumerate().filter_map(|(index, disruption)| {
            Some((self.world.get::<InEffect>(self.organisation.disruption(index))?, disruption))
        })
    }

    /// The effects of the disruptions in effect, for a clinic.
    fn effects_at(&self, clinic: usize) -> impl Iterator<Item = &'m Effect> {
        let number = u32::try_from(clinic).unwrap_or(u32::MAX);
        let here = self.in_effect().filter(move |(effect, disruption)| {
            disruption.concerns(number) && effect.restored.as_ref().is_none_or(|restored| !restored[clinic])
        });
        here.map(|(_, disruption)| &disruption.effect)
    }

    /// What the disruptions in effect do, anywhere.
    pub(in crate::sim) fn effects(&self) -> impl Iterator<Item = &'m Effect> {
        self.in_effect().map(|(_, disruption)| &disruption.effect)
    }

    /// The condition in which a clinic finds the systems, worked out.
    fn work_out(&self, clinic: usize) -> Conditions {
        let mut found = Conditions::default();
        let number = u32::try_from(clinic).unwrap_or(u32::MAX);
        for effect in self.effects_at(clinic) {
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
        let clinic = self.clinic_of(case);
        let conditions = self.conditions(clinic);
        // Users who are let in work in the system, though the others of their clinic are on fallback.
        let without = self.without(clinic).without(conditions.limited);
        let blocked = if step.only_reads { conditions.unreadable } else { conditions.unwritable.union(without) };
        !step.systems.meets(blocked) && (!step.systems.meets(conditions.limited) || self.is_let_in(case, step))
    }

    /// Whether a case is among the users who are let in: as the share grows, the same for every step.
    fn is_let_in(&self, case: &Case, step: &Step) -> bool {
        let u = self.streams.uniform(case.key, step.admission_purpose, case.round.into());
        let roles = &step.modes[0].roles;
        self.effects_at(self.clinic_of(case)).all(|effect| {
            let by_role = !roles.is_empty() && roles.iter().all(|role| effect.admission.roles.contains(role));
            !step.systems.meets(effect.limited) || by_role || u < effect.admission.share
        })
    }

    /// Whether a step of a case is done without some system it uses.
    #[inline]
    pub(in crate::sim) fn does_without(&self, case: &Case, step: &Step) -> bool {
        step.systems.meets(self.without(self.clinic_of(case)))
    }

    /// Whether a case works in a slow system at its step, if it works in the systems.
    #[inline]
    pub(in crate::sim) fn is_slow(&self, case: &Case, step: &Step) -> bool {
        !self.access.is_calm() && step.systems.meets(self.conditions(self.clinic_of(case)).slow)
    }

    /// Milliseconds one millisecond of work takes in the slow systems of a step.
    pub(in crate::sim) fn pace_of_slow_systems(&self, case: &Case, step: &Step) -> f64 {
        self.slowing(case, step).map(|effect| effect.slow_factor).fold(1.0, f64::max)
    }

    /// What slows a step of a case down.
    pub(in crate::sim) fn slowing(&self, case: &Case, step: &Step) -> impl Iterator<Item = &'m Effect> {
        let clinic = self.clinic_of(case);
        let slow = step.systems.and(self.conditions(clinic).slow);
        self.effects_at(clinic).filter(move |effect| slow.meets(effect.slow))
    }

    /// Works out what every clinic finds, after disruptions have begun or ended; which clinics were concerned.
    pub(in crate::sim) fn turn_systems(&mut self) -> Vec<bool> {
        let mut changed = vec![false; self.model.clinic_count()];
        let mut clinics = self.world.query::<(&Clinic, &mut Reach)>();
        for (clinic, mut reach) in clinics.iter_mut(&mut self.world) {
            changed[clinic.0 as usize] = std::mem::take(&mut reach.is_stale);
        }
        for (clinic, _) in changed.iter().enumerate().filter(|(_, changed)| **changed) {
            let conditions = self.work_out(clinic);
            self.component_mut::<Reach>(self.organisation.clinic(clinic)).conditions = conditions;
        }
        for index in 0..self.model.systems.len() {
            let system = SystemId::from_index(index);
            let condition = self.effects().map(|effect| condition(effect, system)).fold(Condition::Up, Condition::max);
            let mut shown = self.component_mut::<Shown>(self.organisation.system(system));
            if std::mem::replace(&mut shown.0, condition) != condition {
                self.state(Fact::SystemTurned { system, condition });
            }
        }
        changed
    }
}
