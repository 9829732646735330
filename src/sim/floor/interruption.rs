//! Interruptions: what happens to waiting and to work in progress when a system fails or returns, when a unit changes
//! to its fallback routine or back, and when a shift ends.

use bevy_ecs::prelude::Entity;

use super::case::{Case, Hand, State};
use super::choice::Choice;
use crate::fact::{Fact, Witness};
use crate::kernel::Ticket;
use crate::model::{AtShiftEnd, Step, WhenDown, WhenRestored};
use crate::sim::{Notice, Simulation};
use crate::time::{Span, Time};

/// The bit that sets the draw of a hand-over apart from that of a mode's extra time.
const HAND_OVER_DRAW: u32 = 1 << 30;
/// The bit that sets the draw of a time of grace apart.
const GRACE_DRAW: u32 = 1 << 29;

impl<W: Witness> Simulation<'_, W> {
    /// Looks again at everything that uses a system at one clinic, after that changed over.
    pub(in crate::sim) fn reassess_clinic(&mut self, clinic: u32) {
        let present = self.present_at(clinic);
        self.reassess_cases(&present);
    }

    /// Looks again at everything that uses a system, everywhere or at some clinics, after something changed. Lines are put
    /// right first, then work in progress stops or changes, then interrupted work goes on, then the waiting start:
    /// so nobody is given staff for work that cannot be done, and interrupted cases come before others.
    pub(in crate::sim) fn reassess(&mut self, clinics: Option<&[bool]>) {
        let here = self.cases.iter().filter(|(_, case, _)| clinics.is_none_or(|clinics| clinics[self.clinic_of(case)]));
        let here: Vec<_> = here.map(|(entity, case, _)| (entity, *case)).collect();
        self.reassess_cases(&here);
    }

    fn reassess_cases(&mut self, cases: &[(Entity, Case)]) {
        let concerned = self.concerned(cases);
        self.requests.several += 1;
        self.each(&concerned, &[State::InLine, State::Asking], Self::leave_line);
        self.each(&concerned, &[State::Gathering], Self::leave_batch);
        self.each(&concerned, &[State::Working], Self::reassess_work);
        self.each(&concerned, &[State::Suspended, State::HandingOver], Self::reassess_interrupted);
        let waiting = [State::InLine, State::Asking, State::ForSystem, State::Gathering];
        self.each(&concerned, &waiting, Self::set_off);
        self.requests.several -= 1;
    }

    /// Applies a rule to each of the cases that were in one of some states.
    fn each(&mut self, cases: &[(Entity, State)], states: &[State], rule: fn(&mut Self, &mut Hand)) {
        for (entity, _) in cases.iter().filter(|(_, state)| states.contains(state)) {
            let mut hand = self.take_up(*entity);
            rule(self, &mut hand);
            self.put_down(&hand);
        }
    }

    /// Live cases at a step that uses a system, longest at their step first; those who came to it at once, such as paper
    /// records that are released, as they would stand in line.
    fn concerned(&self, cases: &[(Entity, Case)]) -> Vec<(Entity, State)> {
        let mut found: Vec<_> = cases
            .iter()
            .filter(|(_, case)| case.is_live())
            .filter(|(_, case)| !self.model.step(case.step).systems.is_empty() && !case.seeks_space)
            .map(|(entity, case)| {
                let place = (case.queued, self.urgency(case), self.line_rank(case), case.precedence);
                (place, *entity, case.state)
            })
            .collect();
        found.sort_unstable_by_key(|(place, ..)| *place);
        found.into_iter().map(|(_, entity, state)| (entity, state)).collect()
    }

    /// Takes a case out of its line if the way it was to be done is no longer the right one.
    fn leave_line(&mut self, hand: &mut Hand) {
        let case = &mut hand.case;
        if !matches!(case.state, State::InLine | State::Asking) {
            return;
        }
        let step = self.model.step(case.step);
        // Work that was begun and waits for staff to go on keeps its way of being done, unless its system fails.
        let stays = if case.begun {
            case.mode > 0 || step.when_down == WhenDown::Complete || self.allows(case, step)
        } else {
            self.choose(case) == Choice::Mode(case.mode)
        };
        if stays {
            return;
        }
        let pool = self.awaited_pool(hand);
        self.requests.withdraw(hand.entity);
        if hand.case.state == State::InLine
            && let Some(pool) = pool
        {
            self.quit_line(pool, hand.entity, &hand.case);
            self.end_wait(&mut hand.case);
        }
        hand.case.state = State::Moving;
        self.release_staff(hand);
        self.let_riders_go(hand.entity);
        if hand.case.begun {
            self.begin_wait(&mut hand.case, State::Suspended);
            self.reassess_interrupted(hand);
        }
    }

    /// Takes a case out of its batch if the way it was to be done is no longer the right one. Who rides along leaves with
    /// the carrier.
    fn leave_batch(&mut self, hand: &mut Hand) {
        if hand.case.state == State::Gathering
            && self.choose(&hand.case) != Choice::Mode(hand.case.mode)
            && self.leave_gathering(hand)
        {
            self.end_wait(&mut hand.case);
        }
    }

    /// Starts the step of a case that was taken out of its line, or that waited for a system and need not any more.
    fn set_off(&mut self, hand: &mut Hand) {
        match hand.case.state {
            State::Moving => {}
            State::ForSystem if self.choose(&hand.case) != Choice::Hold => self.end_wait(&mut hand.case),
            _ => return,
        }
        if self.start_step(hand) {
            self.move_on(hand);
        }
    }

    /// Work in progress after something changed: digital work may stop or change its pace, fallback work may be
    /// switched to the systems.
    fn reassess_work(&mut self, hand: &mut Hand) {
        if hand.case.state != State::Working {
            return;
        }
        let step = self.model.step(hand.case.step);
        let allowed = self.allows(&hand.case, step);
        match (hand.case.mode, allowed) {
            (0, false) => self.interrupt_digital(hand, step),
            (0, true) => self.change_pace(hand, step),
            (_, true) if step.when_restored == WhenRestored::Switch => self.switch_to_systems(hand, step),
            _ => {}
        }
    }

    fn interrupt_digital(&mut self, hand: &mut Hand, step: &Step) {
        hand.case.affected = true;
        if matches!(step.when_down, WhenDown::Complete | WhenDown::HoldRelease | WhenDown::Lose) {
            return;
        }
        self.stop_work(hand);
        self.begin_wait(&mut hand.case, State::Suspended);
        match &step.grace {
            Some(grace) => {
                let number = hand.case.draw_number() | GRACE_DRAW;
                let u = self.streams.uniform(hand.case.key, step.extra_purpose, number);
                let ends = self.now + Span::from_millis_f64(grace.quantile(u).max(0.0));
                hand.case.ticket = self.plan(ends, hand.case.precedence, Notice::GraceEnds(hand.entity));
            }
            None => self.give_up(hand, step),
        }
    }

    /// Staff have tried long enough.
    pub(in crate::sim) fn on_grace_ends(&mut self, entity: Entity) {
        let mut hand = self.take_up(entity);
        hand.case.ticket = Ticket::NONE;
        let step = self.model.step(hand.case.step);
        self.give_up(&mut hand, step);
        self.put_down(&hand);
    }

    /// Work that was stopped waits for the system, or goes to the fallback routine.
    fn give_up(&mut self, hand: &mut Hand, step: &Step) {
        if step.holds_staff {
            self.keep_staff(hand);
        } else {
            self.release_staff(hand);
        }
        self.reassess_interrupted(hand);
    }

    /// Stops the clock of work in progress and keeps what is left of it.
    pub(super) fn stop_work(&mut self, hand: &mut Hand) {
        // Staff may stay with it, trying; nobody takes them away meanwhile.
        if self.model.step(hand.case.step).may_be_stopped() {
            self.no_longer_stop(hand);
        }
        let case = &mut hand.case;
        spend(case, self.now);
        self.agenda.cancel(std::mem::replace(&mut case.ticket, Ticket::NONE));
        self.state(Fact::WorkSuspended { case: case.reference(), step: case.step, place: case.place });
    }

    /// Gives work in progress the pace of the moment.
    fn change_pace(&mut self, hand: &mut Hand, step: &Step) {
        let slow = self.is_slow(&hand.case, step);
        let pace = if slow { self.pace_of_slow_systems(&hand.case, step) } else { 1.0 };
        let case = &mut hand.case;
        case.affected |= slow;
        if (case.pace - pace).abs() < f64::EPSILON {
            return;
        }
        spend(case, self.now);
        case.pace = pace;
        let ends = self.now + Span::from_millis_f64(case.work * pace + case.fixed);
        self.agenda.cancel(case.ticket);
        case.ticket = self.plan(ends, case.precedence, Notice::WorkEnds(hand.entity));
    }

    /// What remains of fallback work goes on in the systems, in proportion.
    fn switch_to_systems(&mut self, hand: &mut Hand, step: &Step) {
        self.stop_work(hand);
        self.release_staff(hand);
        let (_, whole) = self.draw_work(&hand.case, step, false);
        let left = if whole > 0.0 { hand.case.work / whole } else { 0.0 };
        hand.case.mode = 0;
        let (_, digital) = self.draw_work(&hand.case, step, false);
        hand.case.state = State::Moving;
        self.go_on(hand, 0.0, digital * left);
    }

    /// Suspended or finished work that waited for the system: it goes on if it can, in the systems or on fallback.
    fn reassess_interrupted(&mut self, hand: &mut Hand) {
        let step = self.model.step(hand.case.step);
        let allowed = self.allows(&hand.case, step);
        if allowed {
            // The system is back before staff gave up.
            self.agenda.cancel(std::mem::replace(&mut hand.case.ticket, Ticket::NONE));
        }
        match hand.case.state {
            State::HandingOver if allowed => {
                self.end_wait(&mut hand.case);
                if self.finish_work(hand) {
                    self.move_on(hand);
                }
            }
            State::Suspended if allowed => {
                self.end_wait(&mut hand.case);
                let (fixed, work) = self.remaining_digital(&mut hand.case, step);
                self.go_on(hand, fixed, work);
            }
            State::Suspended if hand.case.ticket == Ticket::NONE => self.divert(hand, step),
            _ => {}
        }
    }

    /// What is left of suspended digital work once the system is back.
    fn remaining_digital(&self, case: &mut Case, step: &Step) -> (f64, f64) {
        match step.when_down {
            WhenDown::SuspendRestart => self.draw_work(case, step, false),
            WhenDown::SuspendResample => {
                case.attempt = case.attempt.saturating_add(1);
                self.draw_work(case, step, false)
            }
            _ => (case.fixed, case.work),
        }
    }

    /// Takes suspended digital work to the fallback routine, if the step's rule and the unit's state allow it.
    fn divert(&mut self, hand: &mut Hand, step: &Step) {
        let credit = match step.when_down {
            WhenDown::Divert(credit) => credit,
            WhenDown::DivertRestart => 0.0,
            _ => return,
        };
        let Choice::Mode(mode) = self.choose(&hand.case) else { return };
        let (_, whole) = self.draw_work(&hand.case, step, false);
        let done = if whole > 0.0 { 1.0 - hand.case.work / whole } else { 1.0 };
        self.end_wait(&mut hand.case);
        self.release_staff(hand);
        if !self.fall_back(hand, mode) {
            return;
        }
        hand.case.without_record |= step.modes[mode as usize].means.is_without_record();
        let (fixed, work) = self.draw_work(&hand.case, step, false);
        self.go_on(hand, fixed, work * (1.0 - credit * done));
    }

    /// Lets begun work go on with this much left, as soon as staff are there.
    fn go_on(&mut self, hand: &mut Hand, fixed: f64, work: f64) {
        (hand.case.fixed, hand.case.work, hand.case.begun) = (fixed, work, true);
        if self.gather_staff(hand) {
            self.move_on(hand);
        }
    }

    /// Work in progress loses what it is done with: it asks for everybody it needs again, and goes on where it was or from
    /// the beginning.
    pub(in crate::sim) fn begin_again(&mut self, hand: &mut Hand, from_the_beginning: bool) {
        self.stop_work(hand);
        self.release_staff(hand);
        hand.case.state = State::Moving;
        let (mut fixed, mut work) = (hand.case.fixed, hand.case.work);
        if from_the_beginning {
            (fixed, work) = self.draw_work(&hand.case, self.model.step(hand.case.step), false);
        }
        self.go_on(hand, fixed, work);
    }

    /// When digital work ends while its system is out of reach: whether the result is kept back, because the hand-over
    /// needs the system, or lost, to be done again when it is back.
    pub(in crate::sim) fn keeps_result_back(&mut self, hand: &mut Hand) -> bool {
        let step = self.model.step(hand.case.step);
        if hand.case.mode != 0 || self.allows(&hand.case, step) {
            return false;
        }
        match step.when_down {
            WhenDown::HoldRelease => {
                if step.holds_staff {
                    self.no_longer_stop(hand);
                    self.keep_staff(hand);
                } else {
                    self.release_staff(hand);
                }
                self.begin_wait(&mut hand.case, State::HandingOver);
                true
            }
            WhenDown::Lose if !hand.case.redone => {
                self.release_staff(hand);
                self.state(Fact::WorkSuspended {
                    case: hand.case.reference(),
                    step: hand.case.step,
                    place: hand.case.place,
                });
                (hand.case.state, hand.case.begun, hand.case.redone) = (State::Moving, false, true);
                if self.start_step(hand) {
                    self.move_on(hand);
                }
                true
            }
            _ => false,
        }
    }

    /// The shift of those who do this work has ended.
    pub(in crate::sim) fn stop_for_the_day(&mut self, pool: u32, hand: &mut Hand) {
        self.stop_work(hand);
        let step = self.model.step(hand.case.step);
        match &step.at_shift_end {
            AtShiftEnd::Finish | AtShiftEnd::Suspend => {}
            AtShiftEnd::Restart => (hand.case.fixed, hand.case.work) = self.draw_work(&hand.case, step, false),
            AtShiftEnd::HandOver(time) => {
                let number = hand.case.draw_number() | HAND_OVER_DRAW;
                let u = self.streams.uniform(hand.case.key, step.extra_purpose, number);
                hand.case.fixed += time.quantile(u).max(0.0);
            }
        }
        self.put_back_in_line(pool, hand);
    }

    /// A stopped case asks again, and stands in line where it stood before it was served.
    pub(super) fn put_back_in_line(&mut self, pool: u32, hand: &mut Hand) {
        self.pools[pool as usize].vacate(self.now, hand.entity);
        hand.case.held = 0;
        self.ask_again(pool, hand);
    }
}

/// Takes the time since work began, or went on, off what is left of it: the fixed part first, then the work.
fn spend(case: &mut Case, now: Time) {
    let elapsed = (now - case.since).as_millis() as f64;
    let fixed = case.fixed.min(elapsed);
    case.fixed -= fixed;
    case.work = (case.work - (elapsed - fixed) / case.pace).max(0.0);
    case.since = now;
}
