//! The organisation as entities of the world: units, their clinics, the information systems and the disruptions of an
//! incident. What seldom changes of one is a component, private to the file whose rules change it.
//!
//! What is asked for at every event is not: staff pools are a dense table beside the world, numbered as in
//! [`crate::model::Unit::pool`]. As components, looked up by entity, they cost 23, 24 and 31 % more instructions a case in the
//! three models of `cargo bench -- instructions`.

use bevy_ecs::component::Mutable;
use bevy_ecs::prelude::{Component, Entity, Mut, World};

use crate::fact::Witness;
use crate::model::{Model, SystemId, UnitId};
use crate::sim::Simulation;

/// A clinic, by its number in the model.
#[derive(Clone, Copy, Debug, Component)]
pub(in crate::sim) struct Clinic(pub(in crate::sim) u32);

/// The unit that a clinic is one of.
#[derive(Debug, Component)]
#[relationship(relationship_target = Clinics)]
pub(in crate::sim) struct ClinicOf(pub(in crate::sim) Entity);

/// The clinics of a unit.
#[derive(Debug, Component)]
#[relationship_target(relationship = ClinicOf)]
pub(in crate::sim) struct Clinics(Vec<Entity>);

/// The entities of the organisation, in the order of the model.
#[derive(Clone, Debug)]
pub(in crate::sim) struct Organisation {
    units: Vec<Entity>,
    clinics: Vec<Entity>,
    systems: Vec<Entity>,
    disruptions: Vec<Entity>,
}

impl Organisation {
    /// Spawns the organisation of a model, and its incident.
    pub(in crate::sim) fn spawn(model: &Model, world: &mut World) -> Self {
        let units: Vec<Entity> = model.units.iter().map(|_| world.spawn_empty().id()).collect();
        let mut clinics = Vec::with_capacity(model.clinic_count());
        for (unit, entity) in model.units.iter().zip(&units) {
            let numbers = (unit.first_clinic..).take(unit.number as usize);
            clinics.extend(numbers.map(|number| world.spawn((Clinic(number), ClinicOf(*entity))).id()));
        }
        let disruptions = model.incident.as_ref().map_or(0, |incident| incident.disruptions.len());
        Self {
            units,
            clinics,
            systems: model.systems.iter().map(|_| world.spawn_empty().id()).collect(),
            disruptions: (0..disruptions).map(|_| world.spawn_empty().id()).collect(),
        }
    }

    /// A clinic, by its number.
    #[inline]
    pub(in crate::sim) fn clinic(&self, clinic: usize) -> Entity {
        self.clinics[clinic]
    }

    pub(in crate::sim) fn unit(&self, unit: UnitId) -> Entity {
        self.units[unit.index()]
    }

    pub(in crate::sim) fn system(&self, system: SystemId) -> Entity {
        self.systems[system.index()]
    }

    /// A disruption, by its index.
    pub(in crate::sim) fn disruption(&self, disruption: usize) -> Entity {
        self.disruptions[disruption]
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// A component that every entity of the kind has.
    #[inline]
    pub(in crate::sim) fn component<C: Component>(&self, entity: Entity) -> &C {
        self.world.get(entity).expect("it was given to every entity of the kind at the start")
    }

    /// The same, to be changed.
    pub(in crate::sim) fn component_mut<C: Component<Mutability = Mutable>>(&mut self, entity: Entity) -> Mut<'_, C> {
        self.world.get_mut(entity).expect("it was given to every entity of the kind at the start")
    }

    /// Gives every clinic a component.
    pub(in crate::sim) fn equip_clinics<C: Component + Default>(&mut self) {
        self.world.insert_batch(self.organisation.clinics.iter().map(|clinic| (*clinic, C::default())));
    }

    /// Gives every unit a component.
    pub(in crate::sim) fn equip_units<C: Component + Default>(&mut self) {
        self.world.insert_batch(self.organisation.units.iter().map(|unit| (*unit, C::default())));
    }

    /// Gives every disruption a component.
    pub(in crate::sim) fn equip_disruptions<C: Component + Default>(&mut self) {
        self.world.insert_batch(self.organisation.disruptions.iter().map(|disruption| (*disruption, C::default())));
    }
}
