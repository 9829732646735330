//! Batches: cases that gather at a clinic to be handled together, in one piece of work.
//!
//! The first of a batch, its carrier, stands in line and is worked on for all; the others ride along: their step begins and
//! ends with the carrier's. A carrier that leaves its line, because the systems are back, lets its riders go too.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Entity;

use super::case::{Case, Hand, State};
use crate::fact::{Fact, Witness};
use crate::kernel::Ticket;
use crate::model::{Batch, SetsOff, StepId};
use crate::sim::{Notice, Simulation};
use crate::time::Time;

/// Where cases gather: a mode of a step, at a clinic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::sim) struct Stop {
    clinic: u32,
    step: StepId,
    mode: u8,
}

/// Cases that gather, and those that ride along.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct Batches {
    gathering: BTreeMap<Stop, Gathering>,
    /// By the entity of their carrier.
    riders: BTreeMap<Entity, Vec<Entity>>,
}

/// Cases that wait for each other.
#[derive(Clone, Debug)]
struct Gathering {
    members: Vec<Entity>,
    /// When they set off.
    ticket: Ticket,
}

impl Default for Gathering {
    fn default() -> Self {
        Self { members: Vec::new(), ticket: Ticket::NONE }
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Lets a case do its step in the mode that was chosen: with others, once they set off, or by itself. Says whether it is
    /// through and to move on.
    #[inline]
    pub(in crate::sim) fn gather(&mut self, hand: &mut Hand) -> bool {
        match &self.model.step(hand.case.step).modes[hand.case.mode as usize].batch {
            None => self.gather_staff(hand),
            Some(batch) => {
                self.join_batch(hand, batch);
                false
            }
        }
    }

    fn join_batch(&mut self, hand: &mut Hand, batch: &Batch) {
        self.begin_wait(&mut hand.case, State::Gathering);
        let stop = self.stop_of(&hand.case);
        let gathering = self.batches.gathering.entry(stop).or_default();
        gathering.members.push(hand.entity);
        let number = gathering.members.len();
        match &batch.sets_off {
            SetsOff::Full { size, .. } if number == *size as usize => self.plan_batch(stop, Some(self.now)),
            SetsOff::Full { within, .. } if number == 1 => self.plan_batch(stop, Some(self.now + *within)),
            SetsOff::At(instants) if number == 1 => {
                let next = instants.partition_point(|at| *at < self.now);
                self.plan_batch(stop, instants.get(next).copied());
            }
            _ => {}
        }
    }

    /// Plans when those who gather somewhere set off, instead of when they would have.
    fn plan_batch(&mut self, stop: Stop, at: Option<Time>) {
        // Of what sets off at one instant, by clinic and then by step and mode.
        let about = u64::from(stop.clinic) << 24 | u64::from(stop.step.0) << 8 | u64::from(stop.mode);
        let gathering = self.batches.gathering.entry(stop).or_default();
        let before = std::mem::replace(&mut gathering.ticket, Ticket::NONE);
        self.agenda.cancel(before);
        if let Some(at) = at {
            let ticket = self.plan(at, about, Notice::BatchSetsOff(stop));
            self.batches.gathering.entry(stop).or_default().ticket = ticket;
        }
    }

    /// A batch sets off.
    pub(in crate::sim) fn on_batch_sets_off(&mut self, stop: Stop) {
        let Some(batch) = &self.model.step(stop.step).modes[stop.mode as usize].batch else { return };
        let gathering = self.batches.gathering.remove(&stop).unwrap_or_default();
        let mut members: Vec<Hand> = gathering.members.into_iter().map(|entity| self.take_up(entity)).collect();
        members.sort_by_key(|hand| (self.urgency(&hand.case), self.line_rank(&hand.case), hand.case.precedence));
        let rest = members.split_off(members.len().min(batch.most as usize));
        if !rest.is_empty() {
            self.wait_for_next(stop, batch, &rest);
        }
        let mut members = members.into_iter();
        let Some(mut carrier) = members.next() else { return };
        let riders: Vec<Entity> = members.map(|hand| hand.entity).collect();
        self.batches.riders.insert(carrier.entity, riders);
        self.end_wait(&mut carrier.case);
        self.requests.several += 1;
        if self.gather_staff(&mut carrier) {
            self.move_on(&mut carrier);
        }
        self.put_down(&carrier);
        self.requests.several -= 1;
    }

    /// Those for whom there was no room wait on.
    fn wait_for_next(&mut self, stop: Stop, batch: &Batch, rest: &[Hand]) {
        let members = rest.iter().map(|hand| hand.entity).collect();
        self.batches.gathering.insert(stop, Gathering { members, ticket: Ticket::NONE });
        let next = match &batch.sets_off {
            SetsOff::At(instants) => instants.get(instants.partition_point(|at| *at <= self.now)).copied(),
            SetsOff::Full { size, .. } if rest.len() >= *size as usize => Some(self.now),
            SetsOff::Full { within, .. } => rest.iter().map(|hand| hand.case.since + *within).min(),
        };
        self.plan_batch(stop, next);
    }

    /// The work of a carrier begins, and so that of its riders.
    pub(in crate::sim) fn let_riders_begin(&mut self, carrier: &Hand) {
        let riders = self.batches.riders.get(&carrier.entity).cloned().unwrap_or_default();
        for entity in riders {
            let mut rider = self.take_up(entity);
            self.end_wait(&mut rider.case);
            let mode = &self.model.step(rider.case.step).modes[rider.case.mode as usize];
            if mode.first_contact {
                self.note_contact(&mut rider);
            }
            let case = &mut rider.case;
            (case.state, case.begun, case.since) = (State::Riding, true, self.now);
            case.without_record |= mode.means.is_without_record();
            self.state(Fact::WorkBegan {
                case: case.reference(),
                step: case.step,
                place: case.place,
                means: mode.means,
                mode: case.mode,
                waited: Some(self.now - case.queued),
            });
            self.put_down(&rider);
        }
    }

    /// The work of a carrier is done, and so that of its riders.
    pub(in crate::sim) fn let_riders_finish(&mut self, carrier: Entity) {
        let Some(riders) = self.batches.riders.remove(&carrier) else { return };
        for entity in riders {
            let mut rider = self.take_up(entity);
            if self.finish_work(&mut rider) {
                self.move_on(&mut rider);
            }
            self.put_down(&rider);
        }
    }

    /// Lets the riders of a carrier that has left its line go; they are to choose again what they do.
    pub(in crate::sim) fn let_riders_go(&mut self, carrier: Entity) {
        for entity in self.batches.riders.remove(&carrier).unwrap_or_default() {
            let mut rider = self.take_up(entity);
            self.end_wait(&mut rider.case);
            if self.start_step(&mut rider) {
                self.move_on(&mut rider);
            }
            self.put_down(&rider);
        }
    }

    /// Takes a case out of those who gather. Says whether it was among them; if not, it rides along.
    pub(in crate::sim) fn leave_gathering(&mut self, hand: &Hand) -> bool {
        let stop = self.stop_of(&hand.case);
        let Some(gathering) = self.batches.gathering.get_mut(&stop) else { return false };
        let before = gathering.members.len();
        gathering.members.retain(|entity| *entity != hand.entity);
        let has_left = gathering.members.len() < before;
        if gathering.members.is_empty()
            && let Some(gathering) = self.batches.gathering.remove(&stop)
        {
            self.agenda.cancel(gathering.ticket);
        }
        has_left
    }

    fn stop_of(&self, case: &Case) -> Stop {
        Stop { clinic: self.model.unit(case.place).first_clinic + case.place_copy, step: case.step, mode: case.mode }
    }
}
