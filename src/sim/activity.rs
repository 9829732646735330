//! Activities: a case comes to a step, gathers who it needs, has the work done, and moves on.

use bevy_ecs::prelude::Entity;

use super::case::{Case, State};
use super::mode::Choice;
use super::{Notice, Simulation};
use crate::fact::{Fact, Witness};
use crate::kernel::{Rank, Ticket};
use crate::model::{Next, Outcome, Step, StepId};
use crate::time::Span;

/// The bit that sets the draw of a slow log-in apart from that of a mode's extra time.
const SLOW_DRAW: u32 = 1 << 31;

impl<W: Witness> Simulation<'_, W> {
    /// Takes a case into its step, and through every step that is done at once.
    pub(super) fn move_on(&mut self, entity: Entity) {
        while self.enter_step(entity) {}
    }

    /// A case comes to its step. Says whether it is through and to move on.
    fn enter_step(&mut self, entity: Entity) -> bool {
        let (now, model) = (self.now, self.model);
        let case = *self.case(entity);
        let step = model.step(case.step);
        let own = (case.unit, case.copy);
        let (place, place_copy) = self.locate(step.place, own, case.key, step.copy_purpose, 0);
        let case = self.case(entity);
        (case.place, case.place_copy) = (place, place_copy);
        (case.attempt, case.mode, case.held) = (0, 0, 0);
        (case.begun, case.redone) = (false, false);
        case.queued = now;
        if step.collects && case.open_orders > 0 {
            self.begin_wait(entity, State::ForResultsFirst);
            return false;
        }
        self.start_step(entity)
    }

    /// Chooses how the step is done and starts gathering staff. Says whether the case is through and to move on.
    pub(super) fn start_step(&mut self, entity: Entity) -> bool {
        let case = *self.case(entity);
        match self.choose(&case) {
            Choice::Hold => {
                self.case(entity).affected = true;
                self.begin_wait(entity, State::ForSystem);
                false
            }
            Choice::Mode(0) => self.gather_staff(entity),
            Choice::Mode(mode) => {
                let outcome = self.model.step(case.step).modes[mode as usize].outcome;
                let case = self.case(entity);
                (case.mode, case.affected) = (mode, true);
                match outcome {
                    Some(outcome) => {
                        self.discharge(entity, outcome);
                        false
                    }
                    None => self.gather_staff(entity),
                }
            }
        }
    }

    /// Takes the roles the step still needs, one after the other, or waits in the line of the first that is not free.
    /// With all of them, work begins. Says whether the case is through and to move on.
    pub(super) fn gather_staff(&mut self, entity: Entity) -> bool {
        let model = self.model;
        let case = *self.case(entity);
        let step = model.step(case.step);
        let roles = &step.modes[case.mode as usize].roles;
        for role in &roles[case.held as usize..] {
            let pool = self.pool_of(case.place, case.place_copy, *role);
            let urgency = self.urgency(&case);
            if !self.take(pool) && !self.take_from_less_urgent(pool, urgency) {
                if case.state != State::InLine {
                    self.begin_wait(entity, State::InLine);
                }
                self.join_line(pool, entity, urgency, self.line_rank(&case));
                return false;
            }
            self.case(entity).held += 1;
        }
        if case.state == State::InLine {
            self.end_wait(entity);
        }
        self.begin_work(entity)
    }

    /// A case's rank in a line: by when it came to its step, the oldest or the newest first as its class says.
    pub(super) fn line_rank(&self, case: &Case) -> i64 {
        let queued = case.queued.as_millis();
        if self.model.class(case.class).newest_first { -queued } else { queued }
    }

    /// The work of a step begins, or goes on. Says whether it takes no time and nobody, so that the case moves on.
    pub(super) fn begin_work(&mut self, entity: Entity) -> bool {
        let (now, model) = (self.now, self.model);
        let case = *self.case(entity);
        let step = model.step(case.step);
        let slow = case.mode == 0 && step.systems.meets(self.reach.slow);
        let pace = if slow { self.pace_of_slow_systems() } else { 1.0 };
        let (fixed, work) = if case.begun { (case.fixed, case.work) } else { self.draw_work(&case, step, slow) };
        let lasts = Span::from_millis_f64(work.mul_add(pace, fixed));
        let mode = &step.modes[case.mode as usize];
        let fact = if case.begun {
            Fact::WorkResumed { case: case.reference(), step: case.step }
        } else {
            Fact::WorkBegan { case: case.reference(), step: case.step, means: mode.means, mode: case.mode }
        };
        let at_once = lasts == Span::ZERO && mode.roles.is_empty();
        let ticket = if at_once {
            Ticket::NONE
        } else {
            self.agenda.plan(now + lasts, Rank::Work, case.order, Notice::WorkEnds(entity))
        };
        let case = self.case(entity);
        case.state = State::Working;
        (case.since, case.begun, case.affected) = (now, true, case.affected || slow);
        case.without_record |= mode.means.is_without_record();
        (case.fixed, case.work, case.pace, case.ticket) = (fixed, work, pace, ticket);
        self.state(fact);
        if step.interruptible {
            self.offer_to_more_urgent(entity);
        }
        at_once && self.finish_work(entity)
    }

    /// The time a step takes in a case's mode: a fixed part [ms], and the work [ms at normal speed].
    pub(super) fn draw_work(&self, case: &Case, step: &Step, slow: bool) -> (f64, f64) {
        let mode = &step.modes[case.mode as usize];
        let number = case.draw_number();
        let work = match &mode.work {
            crate::dist::Dist::Fixed(work) => *work,
            drawn => drawn.quantile(self.streams.uniform(case.key, step.work_purpose, number)),
        };
        let mut fixed = 0.0;
        if let Some(extra) = &mode.extra {
            fixed += extra.quantile(self.streams.uniform(case.key, step.extra_purpose, number));
        }
        if slow && let Some(overhead) = self.slow_overhead() {
            fixed += overhead.quantile(self.streams.uniform(case.key, step.extra_purpose, number | SLOW_DRAW));
        }
        (fixed.max(0.0), work.max(0.0))
    }

    /// The work of a case is done.
    pub(super) fn on_work_ends(&mut self, entity: Entity) {
        if self.keeps_result_back(entity) {
            return;
        }
        if self.finish_work(entity) {
            self.move_on(entity);
        }
    }

    /// Ends a step whose work is done: staff are given back, records and orders left, the case passed on. Says whether
    /// it has come to another step.
    pub(super) fn finish_work(&mut self, entity: Entity) -> bool {
        let model = self.model;
        self.release_staff(entity);
        let case = *self.case(entity);
        let step = model.step(case.step);
        let mode = &step.modes[case.mode as usize];
        self.case(entity).state = State::Moving;
        self.state(Fact::WorkFinished { case: case.reference(), step: case.step, means: mode.means, mode: case.mode });
        for record in &mode.records {
            self.leave_record(&case, *record);
        }
        if !step.orders.is_empty() && self.place_orders(entity, &case, step) {
            self.begin_wait(entity, State::ForResultsAfter);
            return false;
        }
        self.pass_on(entity)
    }

    /// Passes a case on from its step. Says whether it has come to another.
    pub(super) fn pass_on(&mut self, entity: Entity) -> bool {
        let case = *self.case(entity);
        match self.next_step(&case) {
            Some(next) => {
                let case = self.case(entity);
                // Going back starts another round, with luck of its own.
                case.round = case.round.saturating_add(u16::from(next <= case.step));
                case.step = next;
                true
            }
            None => {
                self.discharge(entity, Outcome::Completed);
                false
            }
        }
    }

    fn next_step(&self, case: &Case) -> Option<StepId> {
        let step = self.model.step(case.step);
        match &step.next {
            Next::Step(next) => Some(*next),
            Next::End => None,
            Next::Branch(branches) => {
                let u = self.streams.uniform(case.key, step.branch_purpose, case.round.into());
                branches.iter().find(|(cumulative, _)| u < *cumulative).or(branches.last()).and_then(|(_, next)| *next)
            }
        }
    }

    /// Gives back the staff a case has, the last taken first.
    pub(super) fn release_staff(&mut self, entity: Entity) {
        let model = self.model;
        let case = *self.case(entity);
        self.case(entity).held = 0;
        let step = model.step(case.step);
        let roles = &step.modes[case.mode as usize].roles[..case.held as usize];
        if step.interruptible {
            self.withdraw_from_more_urgent(entity);
        }
        for role in roles.iter().rev() {
            let pool = self.pool_of(case.place, case.place_copy, *role);
            self.give_back(pool);
        }
    }
}
