//! Back-entry: where paper records may not be entered now, what holds them back, by when they are due, how entering tires.
//! The entering itself is activities like any other.
//!
//! A record whose class has a gate never stands in a pool's line: it waits beside it, so that the gate is asked when its
//! turn comes. It is looked at again whenever somebody is free there, which is also when the line has become shorter,
//! and when its hours begin.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Entity;

use super::case::{Case, Hand, State};
use super::choice::Choice;
use crate::fact::Witness;
use crate::kernel::Line;
use crate::model::{ClassId, Tiring};
use crate::sim::{Notice, Simulation};
use crate::time::{Span, Time};

/// The classes that are not entered now, each with the clinic, and the records that wait there for it to begin.
pub(in crate::sim) type Closed = BTreeMap<(ClassId, u32), Vec<Entity>>;

/// Records of one class that wait beside a pool's line.
#[derive(Clone, Debug)]
pub(in crate::sim) struct Aside {
    class: ClassId,
    line: Line<Entity>,
    /// When its hours begin, if that is planned.
    opens: Option<Time>,
}

impl Aside {
    /// How many wait.
    pub(in crate::sim) fn len(&self) -> usize {
        self.line.len()
    }
}

/// A stretch of entering.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Stretch {
    began: Time,
    /// When somebody last began or finished a record.
    seen: Time,
}

impl<W: Witness> Simulation<'_, W> {
    /// Whether a paper record that was just written may not be entered now where that is to be done; if so, it is among
    /// those that wait there.
    pub(in crate::sim) fn waits_for_entry(&mut self, record: &Hand) -> bool {
        if self.closed.is_empty() {
            return false;
        }
        let place = (record.case.class, self.clinic_of_entering(&record.case));
        let waiting = self.closed.get_mut(&place);
        waiting.map(|waiting| waiting.push(record.entity)).is_some()
    }

    /// The clinic where a paper record is entered.
    fn clinic_of_entering(&self, record: &Case) -> u32 {
        let step = self.model.step(self.model.class(record.class).entering);
        let (unit, copy) = self.locate(step.place, (record.unit, record.copy), record.key, step.copy_purpose, 0);
        self.model.unit(unit).first_clinic + copy
    }

    /// Lets a record wait beside a pool's line until its gate is open and its turn has come.
    pub(in crate::sim) fn set_aside(&mut self, pool: u32, entity: Entity, case: &Case) {
        let (urgency, rank, class) = (self.urgency(case), self.line_rank(case), case.class);
        let aside = &mut self.pools[pool as usize].aside;
        let index = aside.iter().position(|other| other.class == class).unwrap_or_else(|| {
            aside.push(Aside { class, line: Line::default(), opens: None });
            aside.len() - 1
        });
        aside[index].line.join(urgency, rank, entity);
    }

    /// The urgency of the next case a pool is to serve, and its index among those set aside if it is not in the line.
    #[inline]
    pub(in crate::sim) fn next_in_turn(&mut self, pool: u32) -> Option<(u8, Option<usize>)> {
        let mut first = self.pools[pool as usize].line.first().map(|place| (place, None));
        for index in 0..self.pools[pool as usize].aside.len() {
            self.await_hours(pool, index);
            let aside = &self.pools[pool as usize].aside[index];
            if let Some(place) = aside.line.first()
                && first.is_none_or(|(earlier, _)| place < earlier)
                && self.is_open(pool, aside.class)
            {
                first = Some((place, Some(index)));
            }
        }
        first.map(|((urgency, _), aside)| (urgency, aside))
    }

    /// Lets the first of the records that wait at a place beside a pool's line be entered.
    pub(in crate::sim) fn serve_aside(&mut self, pool: u32, index: usize) {
        let waiting = &mut self.pools[pool as usize].aside;
        let Some(entity) = waiting[index].line.take() else { return };
        if waiting[index].line.is_empty() {
            waiting.remove(index);
        }
        let mut hand = self.take_up(entity);
        if hand.case.state == State::HeldBack {
            self.end_wait(&mut hand.case);
        }
        hand.case.state = State::Moving;
        // Its system may be out of reach again, so how it is done is chosen again.
        let moves_on = if self.choose(&hand.case) == Choice::Mode(hand.case.mode) {
            self.occupy(pool, 1);
            hand.case.held = 1;
            self.gather_staff(&mut hand)
        } else {
            self.start_step(&mut hand)
        };
        if moves_on {
            self.move_on(&mut hand);
        }
        self.put_down(&hand);
    }

    /// Whether the gate of a class lets its records be entered by a pool now.
    fn is_open(&self, pool: u32, class: ClassId) -> bool {
        let Some(gate) = &self.model.class(class).gate else { return true };
        let live = self.pools[pool as usize].live;
        gate.line_at_most.is_none_or(|most| live <= most) && gate.admits(self.now).is_ok()
    }

    /// Plans to look at a pool again when the hours of a class begin, if they have ended.
    fn await_hours(&mut self, pool: u32, index: usize) {
        let aside = &mut self.pools[pool as usize].aside[index];
        let Some(Err(opens)) = self.model.class(aside.class).gate.as_ref().map(|gate| gate.admits(self.now)) else {
            return;
        };
        if aside.opens != Some(opens) && opens < self.model.horizon {
            aside.opens = Some(opens);
            // Several classes may wait there for the same hour.
            let about = u64::from(pool) << 16 | u64::from(self.model.class(aside.class).rank);
            self.plan(opens, about, Notice::EnteringOpens(pool));
        }
    }

    /// The hours of some records that wait beside a pool's line begin.
    pub(in crate::sim) fn on_entering_opens(&mut self, pool: u32) {
        self.follow_shifts(pool);
        self.requests.free(pool);
    }

    /// By when a paper record is to be entered.
    pub(in crate::sim) fn deadline_of(&self, case: &Case) -> Option<Time> {
        let deadline = self.model.class(case.class).deadline.as_ref()?;
        let within = deadline.within.quantile(self.streams.uniform(case.key, deadline.purpose, 0));
        Some(case.born + Span::from_millis_f64(within.max(0.0)))
    }

    /// Begins a record of a kind that tires; by what factor its work is longer.
    pub(in crate::sim) fn tire(&mut self, case: &Case, tiring: Tiring) -> f64 {
        let Some(pool) = self.entering_pool(case) else { return 1.0 };
        let now = self.now;
        let stretch = &mut self.pools[pool as usize].stretch;
        let began = stretch.filter(|stretch| now - stretch.seen < tiring.rest).map_or(now, |stretch| stretch.began);
        *stretch = Some(Stretch { began, seen: now });
        if now - began > tiring.after { tiring.factor } else { 1.0 }
    }

    /// A record of a kind that tires is finished: who entered it has not rested yet.
    pub(in crate::sim) fn note_entering(&mut self, case: &Case) {
        let now = self.now;
        if let Some(pool) = self.entering_pool(case)
            && let Some(stretch) = &mut self.pools[pool as usize].stretch
        {
            stretch.seen = now;
        }
    }

    /// The pool of those who enter a record, of the first role if there are several.
    fn entering_pool(&self, case: &Case) -> Option<u32> {
        let role = self.model.step(case.step).modes[case.mode as usize].roles.first()?;
        Some(self.pool_of(case.place, case.place_copy, *role))
    }
}
