//! The beginning of entering: where and as soon as the systems that a paper record needs are back.

use std::collections::BTreeMap;

use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{Milestone, Witness};
use crate::kernel::Ticket;
use crate::model::{ClassId, Incident, Model, Unit};
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::sim::signal::Signal;

/// What is planned.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct State {
    /// The beginnings of entering, by class and clinic.
    planned: BTreeMap<(ClassId, u32), Ticket>,
}

impl State {
    pub(in crate::sim) fn new(_: &Model) -> Self {
        Self::default()
    }
}

/// What is planned, in the order in which it happens at one instant.
#[derive(Clone, Copy, Debug, EnumCount, EnumDiscriminants)]
#[strum_discriminants(name(Kind), vis(pub(in crate::sim)))]
pub(in crate::sim) enum Notice {
    /// Entering of a class of paper records begins at a clinic.
    Begins { class: ClassId, clinic: u32 },
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::Begins { class, clinic } => sim.on_entry_begins(class, clinic),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    if let Signal::SystemsTurned(changed) = signal {
        sim.follow_entering(changed);
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Conditions changed at some clinics: a class of paper records is entered there while every system it needs is
    /// there, and after a delay and at the next permitted instant once they are back.
    fn follow_entering(&mut self, changed: &[bool]) {
        let Some(incident) = &self.model.incident else { return };
        for (index, class) in self.model.classes.iter().enumerate() {
            let class_id = ClassId::from_index(index);
            for unit in class.entered_at.iter().map(|unit| self.model.unit(*unit)) {
                for copy in (0..unit.number).filter(|copy| changed[unit.clinic(*copy)]) {
                    let clinic = unit.first_clinic + copy;
                    let blocked = class.entry_needs.meets(self.trouble(clinic as usize));
                    if blocked {
                        self.closed.entry((class_id, clinic)).or_default();
                        let planned = self.leaves.entry.planned.remove(&(class_id, clinic));
                        self.agenda.cancel(planned.unwrap_or(Ticket::NONE));
                    } else if self.closed.contains_key(&(class_id, clinic))
                        && !self.leaves.entry.planned.contains_key(&(class_id, clinic))
                    {
                        self.plan_entry(incident, class_id, (unit, copy));
                    }
                }
            }
        }
    }

    /// Plans the beginning of entering a class at a clinic: after a delay, at the next permitted instant.
    fn plan_entry(&mut self, incident: &Incident, class: ClassId, (unit, copy): (&Unit, u32)) {
        let clinic = unit.first_clinic + copy;
        let key = Key::named("entry").kin(Purpose::named(&unit.name)).child(copy.into());
        let ready = self.now + self.draw_delay(key, "delay", &incident.entry_delay);
        let gates = &incident.entry_gates;
        let begins = match gates.get(gates.partition_point(|gate| *gate < ready)) {
            Some(gate) => *gate,
            None if gates.is_empty() => ready,
            // No permitted instant is left: entering does not begin within the simulation.
            None => return,
        };
        let about = key.child(self.model.class(class).rank.into()).value();
        let ticket = self.plan(begins, about, Notice::Begins { class, clinic });
        self.leaves.entry.planned.insert((class, clinic), ticket);
    }

    /// Entering of a class begins at a clinic: every record written so far is free to be entered, and every later one at
    /// once.
    fn on_entry_begins(&mut self, class: ClassId, clinic: u32) {
        let waiting = self.closed.remove(&(class, clinic)).unwrap_or_default();
        self.leaves.entry.planned.remove(&(class, clinic));
        self.reach_milestone(Milestone::EntryBegan);
        self.release_records(&waiting);
    }
}
