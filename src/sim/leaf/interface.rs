//! Interfaces: results that wait in a system that is out of reach for those who ordered them, and are delivered when it is
//! back, the oldest first.
//!
//! The unit that made the result is done with it; only its delivery to the unit that ordered it takes longer. Until everything that waited has
//! been delivered, new results queue behind it.

use std::collections::{BTreeMap, VecDeque};

use bevy_ecs::prelude::{Component, Entity, Mut};
use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{CaseRef, Fact, Witness};
use crate::kernel::Ticket;
use crate::model::{Model, SystemId};
use crate::random::Key;
use crate::sim::Simulation;
use crate::sim::signal::Signal;
use crate::time::Time;

/// The results in a system that some come through.
#[derive(Clone, Debug, Default, Component)]
struct Interface {
    /// Results for clinics that the system is out of reach for, by clinic.
    blocked: BTreeMap<usize, VecDeque<HeldResult>>,
    /// Results that are on their way, the oldest first.
    waiting: VecDeque<HeldResult>,
    /// The next delivery, if it is planned.
    next: Option<Ticket>,
}

/// A result that is ready and not delivered.
#[derive(Clone, Copy, Debug)]
struct HeldResult {
    order: CaseRef,
    since: Time,
    /// Who ordered it.
    parent: (Entity, Key),
}

/// Which systems are interfaces.
#[derive(Clone, Debug)]
pub(in crate::sim) struct State {
    /// In the order of the model; none if no result comes through one.
    systems: Vec<SystemId>,
}

impl State {
    pub(in crate::sim) fn new(model: &Model) -> Self {
        let mut systems: Vec<SystemId> = model.classes.iter().filter_map(|class| class.through).collect();
        systems.sort_unstable();
        systems.dedup();
        Self { systems }
    }
}

/// What is planned, in the order in which it happens at one instant.
#[derive(Clone, Copy, Debug, EnumCount, EnumDiscriminants)]
#[strum_discriminants(name(Kind), vis(pub(in crate::sim)))]
pub(in crate::sim) enum Notice {
    /// An interface delivers a result that waited in it.
    ResultDelivered(SystemId),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::ResultDelivered(system) => sim.on_result_delivered(system),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::RunBegins(_) => sim.equip_interfaces(),
        Signal::SystemsTurned(_) => sim.turn_interfaces(),
        Signal::ResultReady { order, through, parent } => sim.pass_result(order, through, parent),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    fn equip_interfaces(&mut self) {
        for system in &self.leaves.interface.systems {
            self.world.entity_mut(self.organisation.system(*system)).insert(Interface::default());
        }
    }

    fn interface(&mut self, system: SystemId) -> Mut<'_, Interface> {
        self.component_mut(self.organisation.system(system))
    }

    /// The result of an order is ready: it is delivered to the case that ordered it, or held back in its interface for later.
    fn pass_result(&mut self, order: CaseRef, system: SystemId, parent: (Entity, Key)) {
        let clinic = self.clinic_of(&self.take_up(parent.0).case);
        let out = self.conditions(clinic).unwritable.has(system);
        let result = HeldResult { order, since: self.now, parent };
        let mut interface = self.interface(system);
        if out {
            interface.blocked.entry(clinic).or_default().push_back(result);
        } else if interface.waiting.is_empty() {
            self.on_result(parent.0, parent.1);
            return;
        } else {
            interface.waiting.push_back(result);
        }
        self.state(Fact::ResultHeld { case: order, system });
    }

    /// Conditions changed: results for clinics that are back in the system are delivered, those for others stop.
    fn turn_interfaces(&mut self) {
        for index in 0..self.leaves.interface.systems.len() {
            let system = self.leaves.interface.systems[index];
            let mut interface = self.interface(system);
            let held = std::mem::take(&mut interface.blocked).into_values().flatten();
            let held: Vec<HeldResult> = held.chain(std::mem::take(&mut interface.waiting)).collect();
            let (mut waiting, mut blocked) = (Vec::new(), BTreeMap::<usize, VecDeque<HeldResult>>::new());
            for result in held {
                let clinic = self.clinic_of(&self.take_up(result.parent.0).case);
                if self.conditions(clinic).unwritable.has(system) {
                    blocked.entry(clinic).or_default().push_back(result);
                } else {
                    waiting.push(result);
                }
            }
            waiting.sort_by_key(|result| (result.since, result.order.key));
            let mut interface = self.interface(system);
            interface.blocked = blocked;
            interface.waiting = waiting.into();
            match (interface.waiting.is_empty(), interface.next) {
                (true, Some(next)) => {
                    interface.next = None;
                    self.agenda.cancel(next);
                }
                (false, None) => self.plan_delivery(system),
                _ => {}
            }
        }
    }

    fn plan_delivery(&mut self, system: SystemId) {
        if !self.interface(system).waiting.is_empty() {
            let at = self.now + self.model.systems[system.index()].drains_every;
            let next = self.plan(at, system.index() as u64, Notice::ResultDelivered(system));
            self.interface(system).next = Some(next);
        }
    }

    /// An interface delivers the result that has waited longest.
    fn on_result_delivered(&mut self, system: SystemId) {
        let mut interface = self.interface(system);
        interface.next = None;
        let Some(HeldResult { order, since, parent: (parent, key) }) = interface.waiting.pop_front() else { return };
        self.plan_delivery(system);
        self.state(Fact::ResultDelivered { case: order, system, held: self.now - since });
        self.on_result(parent, key);
    }
}
