//! Levels of alert: reached while the systems stay away, each calls in staff and changes what is offered.

use super::signal::Signal;
use super::{Notice, Simulation};
use crate::fact::{Milestone, Witness};
use crate::kernel::Ticket;
use crate::model::{CallIn, Incident};
use crate::random::{Key, Purpose};

/// How far the alert has been raised.
#[derive(Clone, Debug, Default)]
pub(super) struct Alert {
    level: usize,
    called_in: Vec<Called>,
    /// The planned levels, and arrivals of staff.
    planned: Vec<Ticket>,
}

impl Alert {
    /// How many levels were reached; 0 is normal.
    pub(super) fn level(&self) -> usize {
        self.level
    }
}

/// Which staff were called in: the level, by its index, and which of its call-ins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Called {
    level: u32,
    number: u32,
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans the levels that follow from the decision to go over to fallback routines.
    pub(super) fn plan_levels(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        for (index, level) in incident.levels.iter().enumerate() {
            let key = Key::named("level").kin(Purpose::named(&level.name));
            let at = self.now + self.draw_delay(key, "after", &level.after);
            let ticket = self.plan(at, index as u64, Notice::LevelReached(index));
            self.alert.planned.push(ticket);
        }
    }

    /// A level is reached.
    pub(super) fn on_level_reached(&mut self, index: usize) {
        let Some(incident) = &self.model.incident else { return };
        self.alert.level = self.alert.level.max(index + 1);
        self.reach_milestone(Milestone::Level(index));
        for number in (0..).take(incident.levels[index].call_ins.len()) {
            let called = Called { level: u32::try_from(index).unwrap_or(u32::MAX), number };
            let (call_in, key) = look_up(incident, called);
            let at = self.now + self.draw_delay(key, "arrive", &call_in.arrive);
            let ticket = self.plan(at, key.value(), Notice::StaffArrive(called));
            self.alert.planned.push(ticket);
        }
        self.signal(Signal::OfferChanged);
    }

    /// Staff who were called in are at work.
    pub(super) fn on_staff_arrive(&mut self, called: Called) {
        let Some(incident) = &self.model.incident else { return };
        let (call_in, _) = look_up(incident, called);
        self.alert.called_in.push(called);
        self.strengthen(call_in, i64::from(call_in.number));
    }

    /// They leave again.
    pub(super) fn on_staff_leave(&mut self, called: Called) {
        let Some(incident) = &self.model.incident else { return };
        let (call_in, _) = look_up(incident, called);
        self.strengthen(call_in, -i64::from(call_in.number));
    }

    /// The systems are back: the alert is called off, and who was called in leaves in time.
    pub(super) fn call_off_alert(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        for planned in std::mem::take(&mut self.alert.planned) {
            self.agenda.cancel(planned);
        }
        self.alert.level = 0;
        for called in std::mem::take(&mut self.alert.called_in) {
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
