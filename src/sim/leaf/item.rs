//! Items that are lost, and come back: what a disruption takes, when deadlines pass, what restorations bring.

use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{Fact, Witness};
use crate::model::{Item, ItemId, ItemState, Model};
use crate::sim::Simulation;
use crate::sim::floor::items::{HIT, Row, item_key, items_of};
use crate::sim::signal::Signal;
use crate::time::{Span, Time};

/// There is nothing to keep beside the items themselves.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct State;

impl State {
    pub(in crate::sim) fn new(_: &Model) -> Self {
        Self
    }
}

/// What is planned, in the order in which it happens at one instant.
#[derive(Clone, Copy, Debug, EnumCount, EnumDiscriminants)]
#[strum_discriminants(name(Kind), vis(pub(in crate::sim)))]
pub(in crate::sim) enum Notice {
    /// A delivery of restored items arrives.
    Returns { item: ItemId, restoration: u16, delivery: u32 },
    /// The deadline of an item passes.
    DeadlinePasses(ItemId, u32),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::Returns { item, restoration, delivery } => sim.on_items_return(item, restoration, delivery),
        Notice::DeadlinePasses(item, number) => sim.on_deadline_passes(item, number),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::DisruptionBegan(disruption) => sim.break_promises(disruption),
        Signal::ScopeKnown => sim.make_known(),
        Signal::ItemDropped { item, number, deadline: Some(deadline) } => sim.await_deadline(item, number, deadline),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans that the deadline of an item passes.
    fn await_deadline(&mut self, id: ItemId, number: u32, deadline: Time) {
        self.plan(deadline, u64::from(id.0) << 32 | u64::from(number), Notice::DeadlinePasses(id, number));
    }

    /// A disruption has begun: items are lost.
    fn break_promises(&mut self, disruption: usize) {
        let model = self.model;
        let Some(effect) = model.incident.as_ref().map(|incident| &incident.disruptions[disruption].effect) else {
            return;
        };
        for (id, item) in items_of(model, effect.loses) {
            let hit = self.sound(id, |number, this| this.is_hit(item, number, effect.loses_share));
            self.turn_all(id, &hit, self.state_when_hit());
            for restoration in (0..).take(item.restorations.len()) {
                self.plan_restoration(id, restoration, 0);
            }
        }
    }

    fn is_hit(&self, item: &Item, number: u32, share: f64) -> bool {
        share >= 1.0 || self.streams.uniform(item_key(item, number), HIT, 0) < share
    }

    /// The deadline of an item passes.
    fn on_deadline_passes(&mut self, id: ItemId, number: u32) {
        let state = self.items[id.index()].rows[number as usize].state;
        if state.is_outstanding() {
            self.state(Fact::DeadlineMissed { item: id, known: state == ItemState::Known });
        }
    }

    /// It is known which items are concerned.
    fn make_known(&mut self) {
        for index in 0..self.model.items.len() {
            let id = ItemId::from_index(index);
            let undetected = self.numbers(id, |row| row.state == ItemState::Undetected);
            self.turn_all(id, &undetected, ItemState::Known);
        }
    }

    fn numbers(&self, id: ItemId, picks: impl Fn(&Row) -> bool) -> Vec<u32> {
        let rows = (0..).zip(&self.items[id.index()].rows);
        rows.filter(|(_, row)| picks(row)).map(|(number, _)| number).collect()
    }

    /// Plans a delivery of a restoration, by its index; deliveries count from 0.
    fn plan_restoration(&mut self, id: ItemId, restoration: u16, delivery: u32) {
        let restored = &self.model.item(id).restorations[usize::from(restoration)];
        let after = if delivery == 0 {
            let key = self.model.item(id).key;
            Span::from_millis_f64(restored.after.quantile(self.streams.uniform(key, restored.purpose, 0)).max(0.0))
        } else {
            Span::DAY
        };
        let notice = Notice::Returns { item: id, restoration, delivery };
        let about = u64::from(id.0) << 38 | u64::from(restoration) << 22 | u64::from(delivery);
        self.plan(self.now + after, about, notice);
    }

    /// A delivery of restored items arrives.
    fn on_items_return(&mut self, id: ItemId, restoration: u16, delivery: u32) {
        let item = self.model.item(id);
        let restored = &item.restorations[usize::from(restoration)];
        let days = restored.over.as_millis() / Span::DAY.as_millis() + 1;
        // An item comes back on the day into which its luck falls, if at all.
        let until = restored.share * f64::from(delivery + 1) / days as f64;
        for from in [ItemState::Undetected, ItemState::Known] {
            let rows = (0..).zip(&self.items[id.index()].rows);
            let back: Vec<u32> = rows
                .filter(|(number, row)| {
                    row.state == from && (restored.from..restored.to).contains(&item.date_of(*number))
                })
                .filter(|(number, _)| self.streams.uniform(item_key(item, *number), restored.purpose, 0) < until)
                .map(|(number, _)| number)
                .collect();
            self.turn_all(id, &back, ItemState::Restored);
        }
        if i64::from(delivery) + 1 < days {
            self.plan_restoration(id, restoration, delivery + 1);
        }
        // Those who waited for what was restored can go on.
        self.reassess(None);
    }
}
