//! Interruptions: what becomes of waiting and of work in progress when a system fails or returns, when a unit changes
//! to its fallback routine or back, and when more urgent work takes staff away.

use bevy_ecs::prelude::Entity;

use super::case::{Case, State};
use super::mode::Choice;
use super::{Notice, Simulation};
use crate::fact::{Fact, Witness};
use crate::kernel::{Rank, Ticket};
use crate::model::{Step, UnitId, WhenDown, WhenRestored};
use crate::time::{Span, Time};

impl<W: Witness> Simulation<'_, W> {
    /// Looks again at everything that uses a system, at one unit or at all, after something changed. Lines are put
    /// right first, then work in progress stops or changes, then interrupted work goes on, then the waiting start:
    /// so nobody is given staff for work that cannot be done, and interrupted cases come before others.
    pub(super) fn reassess(&mut self, unit: Option<UnitId>) {
        let concerned = self.concerned(unit);
        for entity in in_state(&concerned, |state| state == State::InLine) {
            self.leave_line(entity);
        }
        for entity in in_state(&concerned, |state| state == State::Working) {
            self.reassess_work(entity);
        }
        for entity in in_state(&concerned, |state| matches!(state, State::Suspended | State::HandingOver)) {
            self.reassess_interrupted(entity);
        }
        for entity in in_state(&concerned, |state| matches!(state, State::InLine | State::ForSystem)) {
            self.set_off(entity);
        }
    }

    /// Live cases at a step that uses a system, longest at their step first.
    fn concerned(&mut self, unit: Option<UnitId>) -> Vec<(Entity, State)> {
        let model = self.model;
        let mut found: Vec<_> = self
            .world
            .query::<(Entity, &Case)>()
            .iter(&self.world)
            .filter(|(_, case)| case.is_live() && unit.is_none_or(|unit| case.place == unit))
            .filter(|(_, case)| !model.step(case.step).systems.is_empty())
            .map(|(entity, case)| (case.queued, case.order, entity, case.state))
            .collect();
        found.sort_unstable_by_key(|(queued, order, ..)| (*queued, *order));
        found.into_iter().map(|(_, _, entity, state)| (entity, state)).collect()
    }

    /// Takes a case out of its line if the way it was to be done is no longer the right one.
    fn leave_line(&mut self, entity: Entity) {
        let case = *self.case(entity);
        if case.state != State::InLine {
            return;
        }
        let step = self.model.step(case.step);
        // Work that was begun and waits for staff to go on keeps its way of being done, unless its system fails.
        let stays = match case.begun {
            true => case.mode > 0 || step.when_down == WhenDown::Complete || self.reach.allows(step, case.place),
            false => self.choose(&case) == Choice::Mode(case.mode),
        };
        if stays {
            return;
        }
        let role = step.modes[case.mode as usize].roles[case.held as usize];
        let pool = self.pool_of(case.place, case.place_copy, role);
        let (urgency, rank) = (self.urgency(&case), self.line_rank(&case));
        self.pools[pool as usize].line.leave(urgency, rank, entity);
        self.end_wait(entity);
        self.release_staff(entity);
        if case.begun {
            self.begin_wait(entity, State::Suspended);
            self.reassess_interrupted(entity);
        }
    }

    /// Starts the step of a case that was taken out of its line, or that waited for a system and need not any more.
    fn set_off(&mut self, entity: Entity) {
        let case = *self.case(entity);
        match case.state {
            State::Moving => {}
            State::ForSystem if self.choose(&case) != Choice::Hold => self.end_wait(entity),
            _ => return,
        }
        if self.start_step(entity) {
            self.move_on(entity);
        }
    }

    /// Work in progress after something changed: digital work may stop or change its pace, fallback work may be
    /// switched to the systems.
    fn reassess_work(&mut self, entity: Entity) {
        let case = *self.case(entity);
        if case.state != State::Working {
            return;
        }
        let step = self.model.step(case.step);
        let allowed = self.reach.allows(step, case.place);
        match (case.mode, allowed) {
            (0, false) => self.interrupt_digital(entity, step),
            (0, true) => self.change_pace(entity, step),
            (_, true) if step.when_restored == WhenRestored::Switch => self.switch_to_systems(entity, step),
            _ => {}
        }
    }

    fn interrupt_digital(&mut self, entity: Entity, step: &Step) {
        self.case(entity).affected = true;
        match step.when_down {
            WhenDown::Complete | WhenDown::HoldRelease | WhenDown::Lose => {}
            WhenDown::SuspendResume | WhenDown::SuspendRestart | WhenDown::SuspendResample => {
                self.suspend(entity, step);
            }
            WhenDown::Divert(_) | WhenDown::DivertRestart => {
                self.suspend(entity, step);
                self.reassess_interrupted(entity);
            }
        }
    }

    /// Stops work in progress until the system is back.
    fn suspend(&mut self, entity: Entity, step: &Step) {
        self.stop_work(entity);
        if !step.holds_staff {
            self.release_staff(entity);
        }
        self.begin_wait(entity, State::Suspended);
    }

    /// Stops the clock of work in progress and keeps what is left of it.
    fn stop_work(&mut self, entity: Entity) {
        let now = self.now;
        let case = self.case(entity);
        let ticket = std::mem::replace(&mut case.ticket, Ticket::NONE);
        spend(case, now);
        let (reference, step) = (case.reference(), case.step);
        self.agenda.cancel(ticket);
        self.state(Fact::WorkSuspended { case: reference, step });
    }

    /// Gives work in progress the pace of the moment.
    fn change_pace(&mut self, entity: Entity, step: &Step) {
        let slow = step.systems.meets(self.reach.slow);
        let pace = if slow { self.pace_of_slow_systems() } else { 1.0 };
        let now = self.now;
        let case = self.case(entity);
        case.affected |= slow;
        if (case.pace - pace).abs() < f64::EPSILON {
            return;
        }
        spend(case, now);
        case.pace = pace;
        let (order, ticket) = (case.order, case.ticket);
        let ends = now + Span::from_millis_f64(case.work.mul_add(pace, case.fixed));
        self.agenda.cancel(ticket);
        self.case(entity).ticket = self.agenda.plan(ends, Rank::Work, order, Notice::WorkEnds(entity));
    }

    /// What remains of fallback work goes on in the systems, in proportion.
    fn switch_to_systems(&mut self, entity: Entity, step: &Step) {
        self.stop_work(entity);
        self.release_staff(entity);
        let case = *self.case(entity);
        let (_, whole) = self.draw_work(&case, step, false);
        let left = if whole > 0.0 { case.work / whole } else { 0.0 };
        let case = self.case(entity);
        case.mode = 0;
        let case = *case;
        let (_, digital) = self.draw_work(&case, step, false);
        self.go_on(entity, 0.0, digital * left);
    }

    /// Suspended or finished work that waited for the system: it goes on if it can, in the systems or on fallback.
    fn reassess_interrupted(&mut self, entity: Entity) {
        let case = *self.case(entity);
        let step = self.model.step(case.step);
        let allowed = self.reach.allows(step, case.place);
        match case.state {
            State::HandingOver if allowed => {
                self.end_wait(entity);
                if self.finish_work(entity) {
                    self.move_on(entity);
                }
            }
            State::Suspended if allowed => {
                self.end_wait(entity);
                let (fixed, work) = self.remaining_digital(entity, step);
                self.go_on(entity, fixed, work);
            }
            State::Suspended => self.divert(entity, step),
            _ => {}
        }
    }

    /// What is left of suspended digital work once the system is back.
    fn remaining_digital(&mut self, entity: Entity, step: &Step) -> (f64, f64) {
        if step.when_down == WhenDown::SuspendResample {
            let case = self.case(entity);
            case.attempt = case.attempt.saturating_add(1);
        }
        let case = *self.case(entity);
        match step.when_down {
            WhenDown::SuspendRestart | WhenDown::SuspendResample => self.draw_work(&case, step, false),
            _ => (case.fixed, case.work),
        }
    }

    /// Takes suspended digital work to the fallback routine, if the step's rule and the unit's state allow it.
    fn divert(&mut self, entity: Entity, step: &Step) {
        let case = *self.case(entity);
        let credit = match step.when_down {
            WhenDown::Divert(credit) => credit,
            WhenDown::DivertRestart => 0.0,
            _ => return,
        };
        let Choice::Mode(mode) = self.choose(&case) else { return };
        let (_, whole) = self.draw_work(&case, step, false);
        let done = if whole > 0.0 { 1.0 - case.work / whole } else { 1.0 };
        self.end_wait(entity);
        self.release_staff(entity);
        if let Some(outcome) = step.modes[mode as usize].outcome {
            self.discharge(entity, outcome);
            return;
        }
        let case = self.case(entity);
        case.mode = mode;
        let case = *case;
        let (fixed, work) = self.draw_work(&case, step, false);
        self.go_on(entity, fixed, work * (1.0 - credit * done));
    }

    /// Lets begun work go on with this much left, as soon as staff are there.
    fn go_on(&mut self, entity: Entity, fixed: f64, work: f64) {
        let case = self.case(entity);
        (case.fixed, case.work, case.begun) = (fixed, work, true);
        if self.gather_staff(entity) {
            self.move_on(entity);
        }
    }

    /// When digital work ends while its system is out of reach: whether the result is kept back, because the hand-over
    /// needs the system, or lost, to be done again when it is back.
    pub(super) fn keeps_result_back(&mut self, entity: Entity) -> bool {
        let case = *self.case(entity);
        let step = self.model.step(case.step);
        if case.mode != 0 || self.reach.allows(step, case.place) {
            return false;
        }
        match step.when_down {
            WhenDown::HoldRelease => {
                if !step.holds_staff {
                    self.release_staff(entity);
                }
                self.begin_wait(entity, State::HandingOver);
                true
            }
            WhenDown::Lose if !case.redone => {
                self.release_staff(entity);
                let case = self.case(entity);
                (case.begun, case.redone) = (false, true);
                if self.start_step(entity) {
                    self.move_on(entity);
                }
                true
            }
            _ => false,
        }
    }

    /// Takes one of a pool's staff away from the least urgent work that may be interrupted, the latest begun first.
    /// Interruptible steps need one person, so nobody else is left idle beside the interrupted case.
    pub(super) fn take_from_less_urgent(&mut self, pool: u32, urgency: u8) -> bool {
        let mut least = None;
        for index in 0..self.pools[pool as usize].interruptible.len() {
            let entity = self.pools[pool as usize].interruptible[index];
            let case = *self.case(entity);
            least = least.max(Some((self.urgency(&case), case.since, case.order, entity)));
        }
        match least {
            Some((other, _, _, victim)) if other > urgency => {
                self.stop_work(victim);
                self.put_back_in_line(pool, victim);
                self.take(pool)
            }
            _ => false,
        }
    }

    /// An interrupted case stands in line again, where it stood before it was served.
    fn put_back_in_line(&mut self, pool: u32, entity: Entity) {
        self.withdraw_from_more_urgent(entity);
        self.pools[pool as usize].vacate();
        self.begin_wait(entity, State::InLine);
        let case = self.case(entity);
        case.held = 0;
        let case = *case;
        self.join_line(pool, entity, self.urgency(&case), self.line_rank(&case));
    }

    /// Lets more urgent work interrupt this one.
    pub(super) fn offer_to_more_urgent(&mut self, entity: Entity) {
        if let Some(pool) = self.only_pool(entity) {
            self.pools[pool as usize].interruptible.push(entity);
        }
    }

    /// Takes that back.
    pub(super) fn withdraw_from_more_urgent(&mut self, entity: Entity) {
        if let Some(pool) = self.only_pool(entity) {
            self.pools[pool as usize].interruptible.retain(|other| *other != entity);
        }
    }

    fn only_pool(&mut self, entity: Entity) -> Option<u32> {
        let case = *self.case(entity);
        let role = self.model.step(case.step).modes[case.mode as usize].roles.first()?;
        Some(self.pool_of(case.place, case.place_copy, *role))
    }

    /// The urgency of a case at its step.
    pub(super) fn urgency(&self, case: &Case) -> u8 {
        self.model.step(case.step).priority.unwrap_or(case.priority)
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

fn in_state(concerned: &[(Entity, State)], wanted: impl Fn(State) -> bool) -> Vec<Entity> {
    concerned.iter().filter(|(_, state)| wanted(*state)).map(|(entity, _)| *entity).collect()
}
