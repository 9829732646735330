//! Who is at each clinic: an index of cases, kept once clinics change over to their fallback routines one by one, so that
//! a clinic's change does not look at every case there is.

use bevy_ecs::prelude::Entity;

use super::case::{Case, Hand};
use crate::fact::Witness;
use crate::sim::Simulation;

/// Below this length a list is never tidied.
const SHORT: usize = 64;

/// The cases that came to a step with a system at each clinic. Who has left since is found out when a list is read, or
/// when it has doubled.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct Presence {
    /// By clinic; empty until it is kept.
    clinics: Vec<Cases>,
}

#[derive(Clone, Debug, Default)]
struct Cases {
    entities: Vec<Entity>,
    /// The length at which it is tidied.
    limit: usize,
}

impl Presence {
    /// Whether the index is kept.
    #[inline]
    pub(in crate::sim) fn is_kept(&self) -> bool {
        !self.clinics.is_empty()
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Begins to keep the index, from the cases there are.
    pub(in crate::sim) fn index_presence(&mut self) {
        if self.presence.is_kept() {
            return;
        }
        self.presence.clinics = vec![Cases { entities: Vec::new(), limit: SHORT }; self.model.clinic_count()];
        for (entity, case, _) in self.cases.iter() {
            self.presence.clinics[self.model.unit(case.place).clinic(case.place_copy)].entities.push(entity);
        }
    }

    /// A case came to a step.
    pub(in crate::sim) fn note_presence(&mut self, hand: &Hand) {
        let clinic = self.model.unit(hand.case.place).clinic(hand.case.place_copy);
        let cases = &mut self.presence.clinics[clinic];
        if cases.entities.len() >= cases.limit {
            let mut entities = std::mem::take(&mut cases.entities);
            self.tidy(clinic, &mut entities);
            let cases = &mut self.presence.clinics[clinic];
            cases.limit = SHORT.max(2 * entities.len());
            cases.entities = entities;
        }
        self.presence.clinics[clinic].entities.push(hand.entity);
    }

    /// The cases at a clinic, each once.
    pub(in crate::sim) fn present_at(&mut self, clinic: u32) -> Vec<(Entity, Case)> {
        let clinic = clinic as usize;
        let mut entities = std::mem::take(&mut self.presence.clinics[clinic].entities);
        self.tidy(clinic, &mut entities);
        let present = entities.iter().map(|entity| (*entity, self.take_up(*entity).case)).collect();
        self.presence.clinics[clinic].entities = entities;
        present
    }

    /// Takes out those who have left a clinic, and duplicates.
    fn tidy(&self, clinic: usize, entities: &mut Vec<Entity>) {
        entities.sort_unstable();
        entities.dedup();
        entities.retain(|entity| {
            let case = self.take_up(*entity).case;
            case.is_live() && self.clinic_of(&case) == clinic
        });
    }
}
