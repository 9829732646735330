//! Interfaces: results that wait in a system that is out of reach for those who ordered them, and are delivered when it is
//! back, the oldest first.
//!
//! Who made the result is done with it; only its way to whoever ordered it takes longer. Until everything that waited has
//! been delivered, new results queue behind it.

use std::collections::{BTreeMap, VecDeque};

use bevy_ecs::prelude::Entity;

use super::case::Case;
use super::{Notice, Simulation};
use crate::fact::{CaseRef, Fact, Witness};
use crate::kernel::Ticket;
use crate::model::{Model, SystemId};
use crate::random::Key;
use crate::time::Time;

/// The results in one interface.
#[derive(Clone, Debug)]
pub(super) struct Interface {
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
pub(super) fn interfaces(model: &Model) -> Vec<Interface> {
    let mut systems: Vec<SystemId> = model.classes.iter().filter_map(|class| class.through).collect();
    systems.sort_unstable();
    systems.dedup();
    let interface =
        |system| Interface { system, blocked: BTreeMap::new(), waiting: VecDeque::new(), next: Ticket::NONE };
    systems.into_iter().map(interface).collect()
}

impl<W: Witness> Simulation<'_, W> {
    /// Whether the result of an order is held back in its interface; if so, it is delivered later.
    pub(super) fn holds_result(&mut self, order: &Case, parent: (Entity, Key)) -> bool {
        let Some(system) = self.model.class(order.class).through else { return false };
        let clinic = self.clinic_of(&self.take_up(parent.0).case);
        let out = self.access.conditions(clinic).unwritable.has(system);
        let now = self.now;
        let Some(interface) = self.interfaces.iter_mut().find(|interface| interface.system == system) else {
            return false;
        };
        let result = HeldResult { order: order.reference(), since: now, parent };
        if out {
            interface.blocked.entry(clinic).or_default().push_back(result);
        } else if interface.waiting.is_empty() {
            return false;
        } else {
            interface.waiting.push_back(result);
        }
        self.state(Fact::ResultHeld { case: order.reference(), system });
        true
    }

    /// Conditions changed: results for clinics that are back in the system are delivered, those for others stop.
    pub(super) fn turn_interfaces(&mut self) {
        for index in 0..self.interfaces.len() {
            let system = self.interfaces[index].system;
            let (mut waiting, mut blocked) = (Vec::new(), BTreeMap::<usize, VecDeque<HeldResult>>::new());
            let interface = &mut self.interfaces[index];
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
            let next = self.interfaces[index].next;
            let interface = &mut self.interfaces[index];
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
        let interface = &self.interfaces[index];
        if !interface.waiting.is_empty() {
            let at = self.now + self.model.systems[interface.system.index()].drains_every;
            let order = interface.system.index() as u64;
            let next = self.plan(at, order, Notice::ResultDelivered(index));
            self.interfaces[index].next = next;
        }
    }

    /// An interface delivers the result that has waited longest.
    pub(super) fn on_result_delivered(&mut self, index: usize) {
        let interface = &mut self.interfaces[index];
        interface.next = Ticket::NONE;
        let system = interface.system;
        let Some(HeldResult { order, since, parent: (parent, key) }) = interface.waiting.pop_front() else { return };
        self.plan_delivery(index);
        self.state(Fact::ResultDelivered { case: order, system, held: self.now - since });
        self.on_result(parent, key);
    }
}
