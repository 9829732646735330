//! Preparation: what is done before an incident that is known beforehand. None of it is done in the twin.

use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{Fact, Milestone, Witness};
use crate::model::{Incident, Model, PreparedWork};
use crate::random::Key;
use crate::sim::Simulation;
use crate::sim::floor::order::child_precedence;
use crate::sim::signal::{CalledBy, Signal};
use crate::time::Span;

/// Nothing is kept: the floor knows whether the incident is known beforehand.
#[derive(Clone, Debug, Default)]
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
    /// A preparation begins, by its index.
    Begins(u16),
    /// A case of preparing work comes to a clinic.
    WorkComes { preparation: u16, work: u16, copy: u32, number: u32 },
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::Begins(preparation) => sim.on_preparation_begins(preparation),
        Notice::WorkComes { preparation, work, copy, number } => {
            sim.on_prepared_work_comes((preparation, work), copy, number);
        }
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::IncidentAhead => sim.plan_preparations(),
        Signal::AllRestored => sim.signal(Signal::SentHome(CalledBy::Preparation)),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans what is done before the incident.
    fn plan_preparations(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        self.awareness.forewarn();
        for (index, preparation) in (0_u16..).zip(&incident.preparations) {
            self.plan(preparation.begins, preparation.key.value(), Notice::Begins(index));
        }
    }

    /// A preparation begins: staff are on their way, and the first of its work is there.
    fn on_preparation_begins(&mut self, index: u16) {
        let Some(incident) = &self.model.incident else { return };
        let preparation = &incident.preparations[usize::from(index)];
        self.reach_milestone(Milestone::Preparation(index.into()));
        self.signal(Signal::CalledIn(CalledBy::Preparation, index));
        for (number, work) in (0_u16..).zip(&preparation.work) {
            for copy in 0..self.model.unit(work.unit).number {
                self.plan_prepared_work((index, number), copy, 0);
            }
        }
    }

    /// Plans the case of some number, from 0, of preparing work at a clinic.
    fn plan_prepared_work(&mut self, which: (u16, u16), copy: u32, number: u32) {
        let Some(incident) = &self.model.incident else { return };
        let (work, key) = look_up_work(incident, which, copy);
        if number < work.number {
            let at = incident.preparations[usize::from(which.0)].begins + share_of(work.over, number, work.number);
            let (preparation, work) = which;
            self.plan(at, key.value(), Notice::WorkComes { preparation, work, copy, number });
        }
    }

    /// A case of preparing work comes to a clinic.
    fn on_prepared_work_comes(&mut self, which: (u16, u16), copy: u32, number: u32) {
        let Some(incident) = &self.model.incident else { return };
        let (work, key) = look_up_work(incident, which, copy);
        let key = key.child(number.into());
        let priority = self.draw_priority(work.class, key);
        let mut hand = self.admit(key, child_precedence(key), work.class, (work.unit, copy), None, priority);
        self.state(Fact::Arrived { case: hand.case.reference() });
        self.requests.several += 1;
        self.move_on(&mut hand);
        self.requests.several -= 1;
        self.put_down(&hand);
        self.plan_prepared_work(which, copy, number + 1);
    }
}

/// The share of a span after which the case of a number comes, of so many, evenly spread.
fn share_of(over: Span, number: u32, of: u32) -> Span {
    Span::from_millis_f64(over.as_millis() as f64 * f64::from(number) / f64::from(of))
}

/// Preparing work at a clinic, and the key from which those of its cases are made.
fn look_up_work(incident: &Incident, (preparation, work): (u16, u16), copy: u32) -> (&PreparedWork, Key) {
    let preparation = &incident.preparations[usize::from(preparation)];
    let key = preparation.key.child(1 << 32 | u64::from(work)).child(copy.into());
    (&preparation.work[usize::from(work)], key)
}
