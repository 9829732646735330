//! Levels of alert: reached while the systems are out of order, each calls in staff and changes what is offered. And what
//! the public hears of it, with or without a level.

use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{Milestone, Witness};
use crate::kernel::Ticket;
use crate::model::Model;
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::sim::signal::{CalledBy, Signal};

/// How far the alert has been raised.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct State {
    /// The planned levels.
    planned: Vec<Ticket>,
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
    /// A level of alert is reached, by its index.
    LevelReached(u16),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::LevelReached(level) => sim.on_level_reached(level),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        // What is found out when all systems are up, such as lost documents, keeps nobody away.
        Signal::Noticed if !sim.access.is_calm() => sim.awareness.hear_of_trouble(),
        Signal::Declared => {
            sim.awareness.hear_of_trouble();
            sim.plan_levels();
        }
        Signal::AllClear => sim.call_off_alert(),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans the levels that follow from the decision to go over to fallback routines.
    fn plan_levels(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        for (index, level) in (0_u16..).zip(&incident.levels) {
            let key = Key::named("level").kin(Purpose::named(&level.name));
            let at = self.now + self.draw_delay(key, "after", &level.after);
            let ticket = self.plan(at, index.into(), Notice::LevelReached(index));
            self.leaves.alert.planned.push(ticket);
        }
    }

    /// A level is reached.
    fn on_level_reached(&mut self, index: u16) {
        self.awareness.raise_alert(usize::from(index) + 1);
        self.reach_milestone(Milestone::Level(index.into()));
        self.signal(Signal::CalledIn(CalledBy::Alert, index));
        self.reassess(None);
    }

    /// The systems are back: the alert is called off.
    fn call_off_alert(&mut self) {
        for planned in std::mem::take(&mut self.leaves.alert.planned) {
            self.agenda.cancel(planned);
        }
        self.awareness.hear_of_restoration(self.now);
        self.awareness.call_off_alert();
        self.signal(Signal::SentHome(CalledBy::Alert));
    }
}
