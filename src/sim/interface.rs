//! Interfaces: results that wait in a system out of reach, and are delivered when it is back, the oldest first.
//!
//! Who made the result is done with it; only its way to whoever ordered it takes longer. Until everything that waited has
//! been delivered, new results queue behind it.

use std::collections::VecDeque;

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
    systems.into_iter().map(|system| Interface { system, waiting: VecDeque::new(), next: Ticket::NONE }).collect()
}

impl<W: Witness> Simulation<'_, W> {
    /// Whether the result of an order is held back in its interface; if so, it is delivered later.
    pub(super) fn holds_result(&mut self, order: &Case, parent: (Entity, Key)) -> bool {
        let Some(system) = self.model.class(order.class).through else { return false };
        let out = self.reach.unwritable.has(system);
        let Some(interface) = self.interfaces.iter_mut().find(|interface| interface.system == system) else {
            return false;
        };
        if !out && interface.waiting.is_empty() {
            return false;
        }
        let order = order.reference();
        interface.waiting.push_back(HeldResult { order, since: self.now, parent });
        self.state(Fact::ResultHeld { case: order, system });
        true
    }

    /// Something changed: interfaces that are back begin to deliver, those that are out of reach stop.
    pub(super) fn turn_interfaces(&mut self) {
        for index in 0..self.interfaces.len() {
            let interface = &mut self.interfaces[index];
            if self.reach.unwritable.has(interface.system) {
                let next = std::mem::replace(&mut interface.next, Ticket::NONE);
                self.agenda.cancel(next);
            } else if interface.next == Ticket::NONE {
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
