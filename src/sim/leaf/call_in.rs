//! Staff who are called in: they come some time after they were called, and leave some time after they are sent home.
//!
//! When they are called and sent home is decided elsewhere: by a level of alert, or by the preparation for a planned stop.

use strum::{EnumCount, EnumDiscriminants};

use crate::fact::Witness;
use crate::kernel::Ticket;
use crate::model::{CallIn, Model};
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::sim::signal::{CalledBy, Signal};

/// Who is on their way, and who is there.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct State {
    coming: Vec<(Called, Ticket)>,
    present: Vec<Called>,
}

/// Which staff were called in: by what, by its index, and which of its call-ins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Called {
    by: CalledBy,
    index: u16,
    number: u16,
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
    /// Staff who were called in arrive.
    StaffArrive(Called),
    /// They leave again.
    StaffLeave(Called),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::StaffArrive(called) => sim.on_staff_arrive(called),
        Notice::StaffLeave(called) => sim.on_staff_leave(called),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::CalledIn(by, index) => sim.call_in(by, index),
        Signal::SentHome(by) => sim.send_staff_home(by),
        _ => {}
    }
}

impl<'m, W: Witness> Simulation<'m, W> {
    /// Staff are called, and are on their way.
    fn call_in(&mut self, by: CalledBy, index: u16) {
        for number in (0_u16..).take(self.call_ins(by, index).0.len()) {
            let called = Called { by, index, number };
            let (call_in, key) = self.look_up(called);
            let at = self.now + self.draw_delay(key, "arrive", &call_in.arrive);
            let ticket = self.plan(at, key.value(), Notice::StaffArrive(called));
            self.leaves.call_in.coming.push((called, ticket));
        }
    }

    /// They are at work.
    fn on_staff_arrive(&mut self, called: Called) {
        let State { coming, present } = &mut self.leaves.call_in;
        coming.retain(|(other, _)| *other != called);
        present.push(called);
        let (call_in, _) = self.look_up(called);
        self.strengthen(call_in, i64::from(call_in.number));
    }

    /// Staff are not needed any more: who is on the way turns back, who is there leaves in time.
    fn send_staff_home(&mut self, by: CalledBy) {
        let State { coming, present } = &mut self.leaves.call_in;
        let coming: Vec<_> = coming.extract_if(.., |(called, _)| called.by == by).collect();
        let present: Vec<_> = present.extract_if(.., |called| called.by == by).collect();
        for (_, ticket) in coming {
            self.agenda.cancel(ticket);
        }
        for called in present {
            let (call_in, key) = self.look_up(called);
            let at = self.now + self.draw_delay(key, "stay", &call_in.stay);
            self.plan(at, key.value(), Notice::StaffLeave(called));
        }
    }

    /// They leave again.
    fn on_staff_leave(&mut self, called: Called) {
        let (call_in, _) = self.look_up(called);
        self.strengthen(call_in, -i64::from(call_in.number));
    }

    /// What staff are called in by a level or a preparation, and the key of their draws.
    fn call_ins(&self, by: CalledBy, index: u16) -> (&'m [CallIn], Key) {
        let incident = self.model.incident.as_ref().expect("nobody is called in without an incident");
        match by {
            CalledBy::Alert => {
                let level = &incident.levels[usize::from(index)];
                (&level.call_ins, Key::named("call-in").kin(Purpose::named(&level.name)))
            }
            CalledBy::Preparation => {
                let preparation = &incident.preparations[usize::from(index)];
                (&preparation.call_ins, preparation.key)
            }
        }
    }

    /// A call-in, and the key of its draws.
    fn look_up(&self, called: Called) -> (&'m CallIn, Key) {
        let (call_ins, key) = self.call_ins(called.by, called.index);
        (&call_ins[usize::from(called.number)], key.child(called.number.into()))
    }
}
