//! Back-entry: when entering of paper records may begin, what holds it back, by when it is due, how it tires. The
//! entering itself is activities like any other.
//!
//! A record whose class has a gate never stands in a pool's line: it waits beside it, so that the gate is asked when its
//! turn comes. It is looked at again whenever somebody is free there, which is also when the line has become shorter,
//! and when its hours begin.

use std::collections::BTreeMap;

use bevy_ecs::prelude::Entity;

use super::case::{Case, State};
use super::mode::Choice;
use super::{Notice, Simulation};
use crate::fact::{Milestone, Witness};
use crate::kernel::{Line, Ticket};
use crate::model::{ClassId, Incident, Tiring, Unit};
use crate::random::{Key, Purpose};
use crate::time::{Span, Time};

/// Where entering may not begin.
#[derive(Clone, Debug, Default)]
pub(super) struct Entering {
    /// The classes that are not entered now at a clinic, with the planned beginning.
    closed: BTreeMap<(ClassId, u32), Ticket>,
}

/// Records of one class that wait beside a pool's line.
#[derive(Clone, Debug)]
pub(super) struct Aside {
    class: ClassId,
    line: Line<Entity>,
    /// When its hours begin, if that is planned.
    opens: Option<Time>,
}

impl Aside {
    /// How many wait.
    pub(super) fn len(&self) -> usize {
        self.line.len()
    }
}

/// A stretch of entering.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    began: Time,
    /// When somebody last began or finished a record.
    seen: Time,
}

impl<W: Witness> Simulation<'_, W> {
    /// Conditions changed at some clinics: a class of paper records is entered there while every system it needs is
    /// there, and after a delay and at the next permitted instant once they are back.
    pub(super) fn follow_entering(&mut self, changed: &[bool]) {
        let Some(incident) = &self.model.incident else { return };
        for (index, class) in self.model.classes.iter().enumerate() {
            let class_id = ClassId::from_index(index);
            for unit in class.entered_at.iter().map(|unit| self.model.unit(*unit)) {
                for copy in (0..unit.number).filter(|copy| changed[unit.clinic(*copy)]) {
                    let clinic = unit.first_clinic + copy;
                    let blocked = class.entry_needs.meets(self.access.trouble(clinic as usize));
                    let before = self.entering.closed.get(&(class_id, clinic)).copied();
                    match (blocked, before) {
                        (true, planned) => {
                            self.agenda.cancel(planned.unwrap_or(Ticket::NONE));
                            self.entering.closed.insert((class_id, clinic), Ticket::NONE);
                        }
                        (false, Some(Ticket::NONE)) => self.plan_entry(incident, class_id, (unit, copy)),
                        (false, _) => {}
                    }
                }
            }
        }
    }

    /// Plans the beginning of entering a class at a clinic: after a delay, at the next permitted instant.
    fn plan_entry(&mut self, incident: &Incident, class: ClassId, (unit, copy): (&Unit, u32)) {
        let clinic = unit.first_clinic + copy;
        let key = Key::named("entry").kin(Purpose::named(&unit.name)).child(copy.into());
        let ready = self.now + self.draw_delay(key, "delay", &incident.entry_delay);
        let gates = &incident.entry_gates;
        let begins = match gates.get(gates.partition_point(|gate| *gate < ready)) {
            Some(gate) => *gate,
            None if gates.is_empty() => ready,
            // No permitted instant is left: entering does not begin within the simulation.
            None => return,
        };
        let about = key.child(self.model.class(class).rank.into()).value();
        let ticket = self.plan(begins, about, Notice::EntryBegins { class, clinic });
        self.entering.closed.insert((class, clinic), ticket);
    }

    /// Entering of a class begins at a clinic: every record written so far is free to be entered, and every later one at
    /// once.
    pub(super) fn on_entry_begins(&mut self, class: ClassId, clinic: u32) {
        self.entering.closed.remove(&(class, clinic));
        self.reach_milestone(Milestone::EntryBegan);
        self.release_records(class, clinic);
    }

    /// Whether a paper record may not be entered now where that is to be done.
    pub(super) fn is_entry_closed(&self, record: &Case) -> bool {
        !self.entering.closed.is_empty()
            && self.entering.closed.contains_key(&(record.class, self.clinic_of_entering(record)))
    }

    /// The clinic where a paper record is entered.
    pub(super) fn clinic_of_entering(&self, record: &Case) -> u32 {
        let step = self.model.step(self.model.class(record.class).entering);
        let (unit, copy) = self.locate(step.place, (record.unit, record.copy), record.key, step.copy_purpose, 0);
        self.model.unit(unit).first_clinic + copy
    }

    /// Lets a record wait beside a pool's line until its gate is open and its turn has come.
    pub(super) fn set_aside(&mut self, pool: u32, entity: Entity, case: &Case) {
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
    pub(super) fn next_in_turn(&mut self, pool: u32) -> Option<(u8, Option<usize>)> {
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
    pub(super) fn serve_aside(&mut self, pool: u32, index: usize) {
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
        // Its system may be out of reach again, so how it is done is chosen anew.
        let moves_on = if self.choose(&hand.case) == Choice::Mode(hand.case.mode) {
            self.occupy(pool);
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
    pub(super) fn on_entering_opens(&mut self, pool: u32) {
        self.follow_shifts(pool);
        self.requests.free(pool);
    }

    /// By when a paper record is to be entered.
    pub(super) fn deadline_of(&self, case: &Case) -> Option<Time> {
        let deadline = self.model.class(case.class).deadline.as_ref()?;
        let within = deadline.within.quantile(self.streams.uniform(case.key, deadline.purpose, 0));
        Some(case.born + Span::from_millis_f64(within.max(0.0)))
    }

    /// Begins a record of a kind that tires; by what factor its work is longer.
    pub(super) fn tire(&mut self, case: &Case, tiring: Tiring) -> f64 {
        let Some(pool) = self.entering_pool(case) else { return 1.0 };
        let now = self.now;
        let stretch = &mut self.pools[pool as usize].stretch;
        let began = stretch.filter(|stretch| now - stretch.seen < tiring.rest).map_or(now, |stretch| stretch.began);
        *stretch = Some(Stretch { began, seen: now });
        if now - began > tiring.after { tiring.factor } else { 1.0 }
    }

    /// A record of a kind that tires is finished: who entered it has not rested yet.
    pub(super) fn note_entering(&mut self, case: &Case) {
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
