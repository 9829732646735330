//! Interfaces: results that wait in a system that is out of reach for those who ordered them, and are delivered when it is
//! back, the oldest first.
//!
//! Who made the result is done with it; only its way to whoever ordered it takes longer. Until everything that waited has
//! been delivered, new results queue behind it.

use std::collections::{BTreeMap, VecDeque};

use bevy_ecs::prelude::Entity;
use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{CaseRef, Fact, Witness};
use crate::kernel::Ticket;
use crate::model::{Model, SystemId};
use crate::random::Key;
use crate::sim::Simulation;
use crate::sim::signal::Signal;
use crate::time::Time;

/// The results in one interface.
#[derive(Clone, Debug)]
struct Interface {
    system: SystemId,
    /// Results for clinics that the system is out of reach for, by clinic.
    blocked: BTreeMap<usize, VecDeque<HeldResult>>,
    /// Results that are on their way, the oldest first.
    waiting: VecDeque<HeldResult>,
    /// The next delivery, if it is planned.
    next: Ticket,
}

/// A result that is ready and not delivered.
#[derive(Clone, Copy, Debug)]
struct HeldResult {
    order: CaseRef,
    since: Time,
    /// Who ordered it.
    parent: (Entity, Key),
}

/// The interfaces of a model, by system; empty if no result comes through one.
#[derive(Clone, Debug)]
pub(in crate::sim) struct State {
    interfaces: Vec<Interface>,
}

impl State {
    pub(in crate::sim) fn new(model: &Model) -> Self {
        let mut systems: Vec<SystemId> = model.classes.iter().filter_map(|class| class.through).collect();
        systems.sort_unstable();
        systems.dedup();
        let interface =
            |system| Interface { system, blocked: BTreeMap::new(), waiting: VecDeque::new(), next: Ticket::NONE };
        Self { interfaces: systems.into_iter().map(interface).collect() }
    }
}

/// What is planned, in the order in which it happens at one instant.
#[derive(Clone, Copy, Debug, EnumCount, EnumDiscriminants)]
#[strum_discriminants(name(Kind), vis(pub(in crate::sim)))]
pub(in crate::sim) enum Notice {
    /// An interface delivers a result that waited in it, by its index.
    ResultDelivered(u32),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::ResultDelivered(interface) => sim.on_result_delivered(interface as usize),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::SystemsTurned(_) => sim.turn_interfaces(),
        Signal::ResultReady { order, through, parent } => sim.pass_result(order, through, parent),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// The result of an order is ready: it is delivered to whoever ordered it, or held back in its interface for later.
    fn pass_result(&mut self, order: CaseRef, system: SystemId, parent: (Entity, Key)) {
        let clinic = self.clinic_of(&self.take_up(parent.0).case);
        let out = self.access.conditions(clinic).unwritable.has(system);
        let now = self.now;
        let interface = self.leaves.interface.interfaces.iter_mut().find(|interface| interface.system == system);
        let Some(interface) = interface.filter(|interface| out || !interface.waiting.is_empty()) else {
            self.on_result(parent.0, parent.1);
            return;
        };
        let result = HeldResult { order, since: now, parent };
        if out {
            interface.blocked.entry(clinic).or_default().push_back(result);
        } else {
            interface.waiting.push_back(result);
        }
        self.state(Fact::ResultHeld { case: order, system });
    }

    /// Conditions changed: results for clinics that are back in the system are delivered, those for others stop.
    fn turn_interfaces(&mut self) {
        for index in 0..self.leaves.interface.interfaces.len() {
            let system = self.leaves.interface.interfaces[index].system;
            let (mut waiting, mut blocked) = (Vec::new(), BTreeMap::<usize, VecDeque<HeldResult>>::new());
            let interface = &mut self.leaves.interface.interfaces[index];
            let held = std::mem::take(&mut interface.blocked).into_values().flatten();
            let held: Vec<HeldResult> = held.chain(std::mem::take(&mut interface.waiting)).collect();
            for result in held {
                let clinic = self.clinic_of(&self.take_up(result.parent.0).case);
                if self.access.conditions(clinic).unwritable.has(system) {
                    blocked.entry(clinic).or_default().push_back(result);
                } else {
                    waiting.push(result);
                }
            }
            waiting.sort_by_key(|result| (result.since, result.order.key));
            let next = self.leaves.interface.interfaces[index].next;
            let interface = &mut self.leaves.interface.interfaces[index];
            interface.blocked = blocked;
            interface.waiting = waiting.into();
            if interface.waiting.is_empty() {
                interface.next = Ticket::NONE;
                self.agenda.cancel(next);
            } else if next == Ticket::NONE {
                self.plan_delivery(index);
            }
        }
    }

    fn plan_delivery(&mut self, index: usize) {
        let interface = &self.leaves.interface.interfaces[index];
        if !interface.waiting.is_empty() {
            let at = self.now + self.model.systems[interface.system.index()].drains_every;
            let order = interface.system.index() as u64;
            let notice = Notice::ResultDelivered(u32::try_from(index).unwrap_or(u32::MAX));
            let next = self.plan(at, order, notice);
            self.leaves.interface.interfaces[index].next = next;
        }
    }

    /// An interface delivers the result that has waited longest.
    fn on_result_delivered(&mut self, index: usize) {
        let interface = &mut self.leaves.interface.interfaces[index];
        interface.next = Ticket::NONE;
        let system = interface.system;
        let Some(HeldResult { order, since, parent: (parent, key) }) = interface.waiting.pop_front() else { return };
        self.plan_delivery(index);
        self.state(Fact::ResultDelivered { case: order, system, held: self.now - since });
        self.on_result(parent, key);
    }
}
