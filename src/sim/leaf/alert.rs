//! Levels of alert: reached while the systems stay away, each calls in staff and changes what is offered.

use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{Milestone, Witness};
use crate::kernel::Ticket;
use crate::model::{CallIn, Incident, Model};
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::sim::signal::Signal;

/// How far the alert has been raised.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct State {
    called_in: Vec<Called>,
    /// The planned levels, and arrivals of staff.
    planned: Vec<Ticket>,
}

/// Which staff were called in: the level, by its index, and which of its call-ins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Called {
    level: u32,
    number: u32,
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
    LevelReached(u32),
    /// Staff who were called in arrive.
    StaffArrive(Called),
    /// They leave again.
    StaffLeave(Called),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::LevelReached(level) => sim.on_level_reached(level as usize),
        Notice::StaffArrive(called) => sim.on_staff_arrive(called),
        Notice::StaffLeave(called) => sim.on_staff_leave(called),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::Declared => sim.plan_levels(),
        Signal::AllClear => sim.call_off_alert(),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans the levels that follow from the decision to go over to fallback routines.
    fn plan_levels(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        for (index, level) in (0_u32..).zip(&incident.levels) {
            let key = Key::named("level").kin(Purpose::named(&level.name));
            let at = self.now + self.draw_delay(key, "after", &level.after);
            let ticket = self.plan(at, index.into(), Notice::LevelReached(index));
            self.leaves.alert.planned.push(ticket);
        }
    }

    /// A level is reached.
    fn on_level_reached(&mut self, index: usize) {
        let Some(incident) = &self.model.incident else { return };
        self.awareness.raise_alert(index + 1);
        self.reach_milestone(Milestone::Level(index));
        for number in (0..).take(incident.levels[index].call_ins.len()) {
            let called = Called { level: u32::try_from(index).unwrap_or(u32::MAX), number };
            let (call_in, key) = look_up(incident, called);
            let at = self.now + self.draw_delay(key, "arrive", &call_in.arrive);
            let ticket = self.plan(at, key.value(), Notice::StaffArrive(called));
            self.leaves.alert.planned.push(ticket);
        }
        self.reassess(None);
    }

    /// Staff who were called in are at work.
    fn on_staff_arrive(&mut self, called: Called) {
        let Some(incident) = &self.model.incident else { return };
        let (call_in, _) = look_up(incident, called);
        self.leaves.alert.called_in.push(called);
        self.strengthen(call_in, i64::from(call_in.number));
    }

    /// They leave again.
    fn on_staff_leave(&mut self, called: Called) {
        let Some(incident) = &self.model.incident else { return };
        let (call_in, _) = look_up(incident, called);
        self.strengthen(call_in, -i64::from(call_in.number));
    }

    /// The systems are back: the alert is called off, and who was called in leaves in time.
    fn call_off_alert(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        for planned in std::mem::take(&mut self.leaves.alert.planned) {
            self.agenda.cancel(planned);
        }
        self.awareness.call_off_alert();
        for called in std::mem::take(&mut self.leaves.alert.called_in) {
            let (call_in, key) = look_up(incident, called);
            let at = self.now + self.draw_delay(key, "stay", &call_in.stay);
            self.plan(at, key.value(), Notice::StaffLeave(called));
        }
    }
}

/// A call-in, and the key of its draws.
fn look_up(incident: &Incident, called: Called) -> (&CallIn, Key) {
    let level = &incident.levels[called.level as usize];
    let key = Key::named("call-in").kin(Purpose::named(&level.name)).child(called.number.into());
    (&level.call_ins[called.number as usize], key)
}
