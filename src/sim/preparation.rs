//! Preparation: what is done before an incident that is known beforehand. None of it is done in the twin.

use super::order::child_order;
use super::{Notice, Simulation};
use crate::fact::{Fact, Milestone, Witness};
use crate::kernel::Ticket;
use crate::model::{CallIn, Incident, PreparedWork};
use crate::random::Key;
use crate::time::{Span, Time};

/// What is being prepared.
#[derive(Clone, Debug, Default)]
pub(super) struct Preparing {
    /// Whether this run is prepared at all.
    is_real: bool,
    /// Staff who are to come, and who are there.
    coming: Vec<Ticket>,
    present: Vec<Helper>,
}

/// Which staff come: the preparation, by its index, and which of its call-ins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Helper {
    preparation: usize,
    number: usize,
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans what is done before the incident.
    pub(super) fn plan_preparations(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        self.preparing.is_real = true;
        for (index, preparation) in incident.preparations.iter().enumerate() {
            self.plan(preparation.begins, preparation.key.value(), Notice::PreparationBegins(index));
        }
    }

    /// A preparation begins: staff are on their way, and the first of its work is there.
    pub(super) fn on_preparation_begins(&mut self, index: usize) {
        let Some(incident) = &self.model.incident else { return };
        let preparation = &incident.preparations[index];
        self.reach_milestone(Milestone::Preparation(index));
        for number in 0..preparation.call_ins.len() {
            let helper = Helper { preparation: index, number };
            let (call_in, key) = look_up(incident, helper);
            let at = self.now + self.draw_delay(key, "arrive", &call_in.arrive);
            let ticket = self.plan(at, key.value(), Notice::HelpersArrive(helper));
            self.preparing.coming.push(ticket);
        }
        for (number, work) in preparation.work.iter().enumerate() {
            for copy in 0..self.model.unit(work.unit).number {
                self.plan_prepared_work((index, number), copy, 0);
            }
        }
    }

    /// Plans the case of some number, from 0, of preparing work at a clinic.
    fn plan_prepared_work(&mut self, which: (usize, usize), copy: u32, number: u32) {
        let Some(incident) = &self.model.incident else { return };
        let (work, key) = look_up_work(incident, which, copy);
        if number < work.number {
            let at = incident.preparations[which.0].begins + share_of(work.over, number, work.number);
            let (preparation, work) = which;
            self.plan(at, key.value(), Notice::PreparedWorkComes { preparation, work, copy, number });
        }
    }

    /// A case of preparing work comes to a clinic.
    pub(super) fn on_prepared_work_comes(&mut self, which: (usize, usize), copy: u32, number: u32) {
        let Some(incident) = &self.model.incident else { return };
        let (work, key) = look_up_work(incident, which, copy);
        let key = key.child(number.into());
        let priority = self.draw_priority(work.class, key);
        let mut hand = self.admit(key, child_order(key), work.class, (work.unit, copy), None, priority);
        self.state(Fact::Arrived { case: hand.case.reference() });
        self.requests.several += 1;
        self.move_on(&mut hand);
        self.requests.several -= 1;
        self.put_down(&hand);
        self.plan_prepared_work(which, copy, number + 1);
    }

    /// Staff who were asked for are at work.
    pub(super) fn on_helpers_arrive(&mut self, helper: Helper) {
        let Some(incident) = &self.model.incident else { return };
        self.preparing.present.push(helper);
        let (call_in, _) = look_up(incident, helper);
        self.strengthen(call_in, i64::from(call_in.number));
    }

    /// They leave again.
    pub(super) fn on_helpers_leave(&mut self, helper: Helper) {
        let Some(incident) = &self.model.incident else { return };
        let (call_in, _) = look_up(incident, helper);
        self.strengthen(call_in, -i64::from(call_in.number));
    }

    /// The systems are back: who came to help leaves in time.
    pub(super) fn send_helpers_home(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        for coming in std::mem::take(&mut self.preparing.coming) {
            self.agenda.cancel(coming);
        }
        for helper in std::mem::take(&mut self.preparing.present) {
            let (call_in, key) = look_up(incident, helper);
            let at = self.now + self.draw_delay(key, "stay", &call_in.stay);
            self.plan(at, key.value(), Notice::HelpersLeave(helper));
        }
    }

    /// Whether a contact that would arrive now is booked for another time.
    pub(super) fn is_thinned_out(&self, now: Time, from: Time, until: Time) -> bool {
        self.preparing.is_real && (from..until).contains(&now)
    }
}

/// The share of a span after which the case of a number comes, of so many, evenly spread.
fn share_of(over: Span, number: u32, of: u32) -> Span {
    Span::from_millis_f64(over.as_millis() as f64 * f64::from(number) / f64::from(of))
}

/// A call-in, and the key of its draws.
fn look_up(incident: &Incident, helper: Helper) -> (&CallIn, Key) {
    let preparation = &incident.preparations[helper.preparation];
    (&preparation.call_ins[helper.number], preparation.key.child(helper.number as u64))
}

/// Preparing work at a clinic, and the key from which those of its cases are made.
fn look_up_work(incident: &Incident, (preparation, work): (usize, usize), copy: u32) -> (&PreparedWork, Key) {
    let preparation = &incident.preparations[preparation];
    let key = preparation.key.child(1 << 32 | work as u64).child(copy.into());
    (&preparation.work[work], key)
}
