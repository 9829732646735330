//! Activities: a case comes to a step, gathers who it needs, has the work done, and moves on.

use bevy_ecs::prelude::Entity;

use super::case::{Case, Hand, State};
use super::choice::Choice;
use crate::dist::Dist;
use crate::fact::{Fact, Witness};
use crate::kernel::Ticket;
use crate::model::{ClassKind, Discipline, Mode, Next, Outcome, RoleId, Step, StepId};
use crate::sim::{Notice, Simulation};
use crate::time::Span;

/// The bit that sets the draw of a slow log-in apart from that of a mode's extra time.
const SLOW_DRAW: u32 = 1 << 31;

impl<W: Witness> Simulation<'_, W> {
    /// Takes a case into its step, and through every step that is done at once.
    pub(in crate::sim) fn move_on(&mut self, hand: &mut Hand) {
        while self.enter_step(hand) {}
    }

    /// A case comes to its step. Says whether it is through and to move on.
    fn enter_step(&mut self, hand: &mut Hand) -> bool {
        let case = &mut hand.case;
        let step = self.model.step(case.step);
        (case.place, case.place_copy) = self.locate(step.place, (case.unit, case.copy), case.key, step.copy_purpose, 0);
        (case.attempt, case.mode, case.held) = (0, 0, 0);
        (case.begun, case.redone) = (false, false);
        case.queued = self.now;
        if self.presence.is_kept() && !step.systems.is_empty() {
            self.note_presence(hand);
        }
        let case = &mut hand.case;
        if step.collects && case.open_orders > 0 {
            self.begin_wait(case, State::ForResultsFirst);
            return false;
        }
        self.begin_step(hand, step)
    }

    /// Chooses how the step is done and starts gathering staff. Says whether the case is through and to move on.
    pub(in crate::sim) fn start_step(&mut self, hand: &mut Hand) -> bool {
        let step = self.model.step(hand.case.step);
        let case = &mut hand.case;
        match self.choose_at(case, step) {
            Choice::Mode(0) => {
                // It may have stood in line to be done otherwise.
                case.mode = 0;
                if step.gathers { self.gather(hand) } else { self.gather_staff(hand) }
            }
            Choice::Mode(mode) => {
                case.affected = true;
                self.fall_back(hand, mode) && self.gather(hand)
            }
            Choice::Hold => {
                (case.affected, case.mode) = (true, 0);
                self.begin_wait(case, State::ForSystem);
                self.grow_impatient(hand);
                false
            }
        }
    }

    /// A case takes to a mode of the fallback routine. Says whether there is work to do; if not, it has left.
    pub(in crate::sim) fn fall_back(&mut self, hand: &mut Hand, mode: u8) -> bool {
        let before = std::mem::replace(&mut hand.case.mode, mode);
        let new = before != mode;
        let mode = &self.model.step(hand.case.step).modes[mode as usize];
        // Who stood in line for this already holds what it uses up.
        if let Some(stock) = mode.stock.filter(|_| new) {
            self.use_stock(stock, &hand.case);
        }
        let Some(outcome) = mode.outcome else { return true };
        let case = &hand.case;
        self.state(Fact::SentAway { case: case.reference(), step: case.step, mode: case.mode });
        if let Some(returns) = &mode.returns {
            self.plan_return(self.leaver(hand), returns);
        }
        self.discharge(hand, outcome);
        false
    }

    /// Asks for the first of the roles the step still needs. With all of them, work begins. Says whether the case is
    /// through and to move on.
    pub(in crate::sim) fn gather_staff(&mut self, hand: &mut Hand) -> bool {
        let Mode { roles, takes_several, .. } = &self.model.step(hand.case.step).modes[hand.case.mode as usize];
        while let Some(role) = roles.get(hand.case.held as usize) {
            let pool = self.pool_of(hand.case.place, hand.case.place_copy, *role);
            let number = if *takes_several { number_needed(roles, hand.case.held) } else { 1 };
            if !self.ask(pool, hand, number.into()) {
                return false;
            }
            hand.case.held += number;
        }
        let case = &mut hand.case;
        if case.state == State::InLine {
            self.end_wait(case);
        }
        self.begin_work(hand)
    }

    /// A case's rank in a line: by when it came to its step or, for paper records, which are all released at once, when
    /// it was written; the oldest, the newest or the one due first, as its class says.
    pub(in crate::sim) fn line_rank(&self, case: &Case) -> i64 {
        let class = self.model.class(case.class);
        let since = if class.kind == ClassKind::Record { case.born } else { case.queued };
        match class.discipline {
            Discipline::OldestFirst => since.as_millis(),
            Discipline::NewestFirst => -since.as_millis(),
            Discipline::ByDeadline => self.deadline_of(case).unwrap_or(since).as_millis(),
        }
    }

    /// The urgency of a case at its step.
    pub(in crate::sim) fn urgency(&self, case: &Case) -> u8 {
        self.model.step(case.step).priority.unwrap_or(case.priority)
    }

    /// The work of a step begins, or goes on. Says whether it takes no time and nobody, so that the case moves on.
    fn begin_work(&mut self, hand: &mut Hand) -> bool {
        if !hand.case.begun && self.is_too_old(&hand.case) {
            self.release_staff(hand);
            self.let_riders_go(hand.entity);
            self.discharge(hand, Outcome::WrittenOff);
            return false;
        }
        let case = &mut hand.case;
        let step = self.model.step(case.step);
        let mode = &step.modes[case.mode as usize];
        let slow = case.mode == 0 && self.is_slow(case, step);
        case.pace = if slow { self.pace_of_slow_systems(case, step) } else { 1.0 };
        let fact = if case.begun {
            Fact::WorkResumed { case: case.reference(), step: case.step, place: case.place }
        } else {
            (case.fixed, case.work) = self.draw_work(case, step, slow);
            if let Some(tiring) = step.tiring {
                case.work *= self.tire(case, tiring);
            }
            Fact::WorkBegan {
                case: case.reference(),
                step: case.step,
                place: case.place,
                means: mode.means,
                mode: case.mode,
                waited: (!case.redone).then(|| self.now - case.queued),
            }
        };
        if mode.first_contact {
            self.note_contact(hand);
        }
        let case = &mut hand.case;
        case.state = State::Working;
        case.since = self.now;
        case.begun = true;
        case.affected |= slow;
        case.without_record |= mode.means.is_without_record();
        let lasts = Span::from_millis_f64(case.work * case.pace + case.fixed);
        self.state(fact);
        if mode.batch.is_some() {
            self.let_riders_begin(hand);
        }
        let case = &mut hand.case;
        if lasts == Span::ZERO && mode.roles.is_empty() {
            case.ticket = Ticket::NONE;
            return self.finish_work(hand);
        }
        case.ticket = self.plan(self.now + lasts, case.precedence, Notice::WorkEnds(hand.entity));
        if step.may_be_stopped() {
            self.let_be_stopped(hand);
        }
        false
    }

    /// Whether a case is a paper record too old to be worth entering.
    fn is_too_old(&self, case: &Case) -> bool {
        let class = self.model.class(case.class);
        // What was entered may still be corrected, however old it is.
        class.written_off_after.is_some_and(|limit| case.step <= class.entering && self.now - case.born > limit)
    }

    /// The time a step takes in a case's mode: a fixed part (ms), and the work (ms at normal speed).
    pub(in crate::sim) fn draw_work(&self, case: &Case, step: &Step, slow: bool) -> (f64, f64) {
        let mode = &step.modes[case.mode as usize];
        let number = case.draw_number();
        let work = match &mode.work {
            Dist::Fixed(work) => *work,
            drawn => drawn.quantile(self.streams.uniform(case.key, step.work_purpose, number)),
        };
        let mut fixed = 0.0;
        if let Some(extra) = &mode.extra {
            fixed += extra.quantile(self.streams.uniform(case.key, step.extra_purpose, number));
        }
        if slow {
            let u = self.streams.uniform(case.key, step.extra_purpose, number | SLOW_DRAW);
            fixed += self.slowing(case, step).map(|effect| effect.slow_overhead.quantile(u)).fold(0.0, f64::max);
        }
        (fixed.max(0.0), work.max(0.0))
    }

    /// The work of a case is done.
    pub(in crate::sim) fn on_work_ends(&mut self, entity: Entity) {
        let mut hand = self.take_up(entity);
        if !self.keeps_result_back(&mut hand) && self.finish_work(&mut hand) {
            self.move_on(&mut hand);
        }
        self.put_down(&hand);
    }

    /// Ends a step whose work is done: staff are given back, records and orders left, the case passed on. Says whether
    /// it has come to another step.
    pub(in crate::sim) fn finish_work(&mut self, hand: &mut Hand) -> bool {
        let step = self.model.step(hand.case.step);
        if step.tiring.is_some() {
            self.note_entering(&hand.case);
        }
        self.release_staff(hand);
        if !step.gives_back.is_empty() {
            self.leave_spaces(hand, step, true);
        }
        let case = &mut hand.case;
        let mode = &step.modes[case.mode as usize];
        case.state = State::Moving;
        self.state(Fact::WorkFinished {
            case: case.reference(),
            step: case.step,
            place: case.place,
            means: mode.means,
            mode: case.mode,
        });
        if mode.batch.is_some() {
            self.requests.several += 1;
            self.let_riders_finish(hand.entity);
            self.requests.several -= 1;
        }
        let case = &mut hand.case;
        for record in &mode.records {
            self.leave_record(case, *record);
        }
        if let Some((subject, state)) = case.subject.zip(mode.settles) {
            self.settle(subject, state);
        }
        if let Some(item) = step.sends_items.filter(|_| case.mode == 0) {
            self.send_item(item, case);
        }
        if !step.orders.is_empty() && self.place_orders(hand, step) {
            self.begin_wait(&mut hand.case, State::ForResultsAfter);
            return false;
        }
        self.pass_on(hand)
    }

    /// Passes a case on from its step. Says whether it has come to another.
    pub(in crate::sim) fn pass_on(&mut self, hand: &mut Hand) -> bool {
        let Some(next) = self.next_step(&hand.case) else {
            self.discharge(hand, Outcome::Completed);
            return false;
        };
        hand.case.turn_to(next);
        true
    }

    fn next_step(&self, case: &Case) -> Option<StepId> {
        let step = self.model.step(case.step);
        let branches = match &step.next {
            Next::Step(next) => return Some(*next),
            Next::End => return None,
            Next::Branch(_) if !step.next_if_late.is_empty() && self.is_late(case) => &step.next_if_late,
            Next::Branch(branches) => branches,
        };
        let u = self.streams.uniform(case.key, step.branch_purpose, case.round.into());
        branches.iter().find(|(cumulative, _)| u < *cumulative).or(branches.last()).and_then(|(_, next)| *next)
    }

    /// Gives back the staff a case has, the last taken first.
    pub(in crate::sim) fn release_staff(&mut self, hand: &mut Hand) {
        let step = self.model.step(hand.case.step);
        if step.may_be_stopped() {
            self.no_longer_stop(hand);
        }
        let case = &mut hand.case;
        let held = std::mem::take(&mut case.held);
        for role in step.modes[case.mode as usize].roles[..held as usize].iter().rev() {
            self.give_back(self.pool_of(case.place, case.place_copy, *role), hand.entity);
        }
    }
}

/// How many of the role at a place of a mode's list are taken at once: those in a row from there.
pub(in crate::sim) fn number_needed(roles: &[RoleId], place: u8) -> u8 {
    let alike = roles[place as usize..].chunk_by(|a, b| a == b).next();
    alike.and_then(|alike| u8::try_from(alike.len()).ok()).unwrap_or(1)
}
