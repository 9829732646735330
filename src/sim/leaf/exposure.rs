//! Exposure: from when to when the wrong people can see items, and who finds them.

use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{Fact, Milestone, Witness};
use crate::model::{ItemId, Model, SystemSet};
use crate::random::Purpose;
use crate::sim::Simulation;
use crate::sim::floor::items::items_of;
use crate::sim::signal::Signal;
use crate::time::{Span, Time};

/// The draws of when somebody finds items, and of how many they see.
const LOOK: Purpose = Purpose::named("item/look");

/// What is exposed.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::sim) struct State {
    /// The systems that show items to the wrong people.
    systems: SystemSet,
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
    /// Somebody finds exposed items.
    Looks(ItemId),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::Looks(item) => sim.on_looks(item),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    if let Signal::SystemsTurned(_) = signal {
        sim.follow_exposure();
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Conditions changed: the wrong people can see what exposing systems hold, and nothing else.
    fn follow_exposure(&mut self) {
        let systems = self.effects().fold(SystemSet::NONE, |set, effect| set.union(effect.exposes));
        let before = std::mem::replace(&mut self.leaves.exposure.systems, systems);
        for (id, _) in items_of(self.model, before.without(systems)) {
            self.state(Fact::ExposureTurned { item: id, exposed: 0 });
        }
        for (id, item) in items_of(self.model, systems.without(before)) {
            let sound = self.sound(id, |_, _| true);
            self.turn_all(id, &sound, self.state_when_hit());
            self.state(Fact::ExposureTurned { item: id, exposed: item.number });
            self.plan_look(id);
        }
        if !before.is_empty() && systems.is_empty() {
            self.reach_milestone(Milestone::Contained);
        }
    }

    /// Plans the next time that somebody finds items of a kind: chance without memory, at a rate.
    fn plan_look(&mut self, id: ItemId) {
        let item = self.model.item(id);
        let rate = item.looks_per_millis();
        if rate <= 0.0 {
            return;
        }
        let holding = &mut self.items[id.index()];
        holding.looks += 1;
        let gap = -self.streams.uniform(item.key.child(holding.looks), LOOK, 0).ln() / rate;
        if gap < Time::FAR.as_millis() as f64 {
            self.plan(self.now + Span::from_millis_f64(gap), u64::from(id.0), Notice::Looks(id));
        }
    }

    /// Somebody finds items, if they are still there to be seen.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a 32-bit number")]
    fn on_looks(&mut self, id: ItemId) {
        let item = self.model.item(id);
        if !self.leaves.exposure.systems.has(item.system) {
            return;
        }
        let key = item.key.child(self.items[id.index()].looks);
        let seen = item.seen.quantile(self.streams.uniform(key, LOOK, 1));
        let seen = seen.round().clamp(0.0, f64::from(item.number)) as u32;
        self.state(Fact::Looked { item: id, seen });
        self.signal(Signal::Looked(key));
        self.plan_look(id);
    }
}
