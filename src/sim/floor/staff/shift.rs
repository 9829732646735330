//! Changes of shift: who goes home, who stays to finish, and what happens to their work.

use bevy_ecs::prelude::Entity;

use super::super::case::{Case, Hand, State};
use super::{Because, Staying};
use crate::fact::{Fact, Witness};
use crate::model::{AtShiftEnd, CallIn};
use crate::sim::{Notice, Simulation};

impl<W: Witness> Simulation<'_, W> {
    /// Plans to look at a pool again when its number on duty changes, if that matters to somebody: who waits there, or
    /// whose work would be stopped, or who is relieved.
    pub(in crate::sim) fn watch(&mut self, pool: u32) {
        let staff = &mut self.pools[pool as usize];
        let matters = !staff.line.is_empty()
            || !staff.stoppable.is_empty()
            || !staff.keeping.is_empty()
            || !staff.aside.is_empty()
            || (staff.relieves && staff.busy > 0);
        if staff.watched || !matters || staff.until >= self.model.horizon {
            return;
        }
        staff.watched = true;
        let until = staff.until;
        self.plan(until, u64::from(pool), Notice::ShiftChanges(pool));
    }

    /// Staff are called in to every copy of a unit, or leave it again.
    pub(in crate::sim) fn strengthen(&mut self, call_in: &CallIn, by: i64) {
        for copy in 0..self.model.unit(call_in.unit).number {
            self.change_strength(self.pool_of(call_in.unit, copy, call_in.role), by);
        }
        self.state(Fact::StaffCalledIn { unit: call_in.unit, role: call_in.role, change: by });
    }

    /// Staff are called in to a pool, or leave it again.
    fn change_strength(&mut self, pool: u32, by: i64) {
        let staff = &mut self.pools[pool as usize];
        staff.follow(&self.calendars, self.now);
        staff.count_duty(self.now);
        staff.extra = u32::try_from(i64::from(staff.extra) + by).unwrap_or(0);
        self.send_home(pool);
        self.requests.free(pool);
    }

    /// The number on duty in a pool changed.
    pub(in crate::sim) fn on_shift_changes(&mut self, pool: u32) {
        let staff = &mut self.pools[pool as usize];
        staff.watched = false;
        staff.follow(&self.calendars, self.now);
        if self.calendars.get(staff.calendar).relieved(staff.row as usize) > 0 {
            self.relieve(pool);
        }
        self.send_home(pool);
        self.requests.free(pool);
        self.watch(pool);
    }

    /// Others have come on: those who were relieved stop, hand over or finish what they are at, the latest begun first.
    /// Those with nothing to do went first.
    fn relieve(&mut self, pool: u32) {
        let staff = &self.pools[pool as usize];
        let kept = (staff.kept + staff.extra) as usize;
        let mut working = self.at_work(pool);
        working.sort_by_key(|hand| std::cmp::Reverse((hand.case.since, hand.case.precedence)));
        let leaving = working.len().saturating_sub(kept);
        for mut hand in working.into_iter().take(leaving) {
            if self.pools[pool as usize].stoppable.contains(&hand.entity) && self.stops_now(pool, &hand.case) {
                self.stop_for_the_day(pool, &mut hand);
                self.put_down(&hand);
            } else {
                let staff = &mut self.pools[pool as usize];
                staff.stoppable.retain(|other| *other != hand.entity);
                staff.staying.push(Staying { entity: hand.entity, because: Because::Relieved });
            }
        }
    }

    /// The cases that have had somebody of a pool since before now, without those whose staff were relieved already.
    fn at_work(&self, pool: u32) -> Vec<Hand> {
        let now = self.now;
        self.holders(pool).into_iter().filter(|hand| hand.case.since < now).collect()
    }

    /// The cases that have somebody of a pool who is on duty.
    pub(super) fn holders(&self, pool: u32) -> Vec<Hand> {
        let staying: Vec<Entity> = self.pools[pool as usize].staying.iter().map(|staying| staying.entity).collect();
        let cases = self
            .cases
            .iter()
            .filter(|(entity, case, _)| case.is_live() && self.held_of(pool, case) > 0 && !staying.contains(entity));
        cases.map(|(entity, case, _)| Hand { entity, case: *case }).collect()
    }

    /// How many of a pool a case has.
    pub(super) fn held_of(&self, pool: u32, case: &Case) -> usize {
        let unit = self.model.unit(case.place);
        let held = &self.roles_of(case)[..case.held as usize];
        held.iter().filter(|role| unit.pool(case.place_copy, **role) == Some(pool)).count()
    }

    /// Whether the end of a shift stops this work of a pool, instead of its being finished as overtime.
    fn stops_now(&self, pool: u32, case: &Case) -> bool {
        match self.pools[pool as usize].overtime_at_most {
            Some(most) => case.left_at(self.now) > most,
            None => self.model.step(case.step).at_shift_end != AtShiftEnd::Finish,
        }
    }

    /// Stops the work of those whose shift has ended, the latest begun first, as far as their steps say so. The others
    /// finish it as overtime, and are on duty again once as many are.
    fn send_home(&mut self, pool: u32) {
        self.call_back(pool);
        self.send_keepers_home(pool);
        self.stop_surplus(pool);
        let staff = &self.pools[pool as usize];
        let surplus = staff.surplus() as usize;
        if surplus == 0 {
            return;
        }
        let mut finishing: Vec<Hand> = staff.stoppable.iter().map(|entity| self.take_up(*entity)).collect();
        finishing.sort_by_key(|hand| std::cmp::Reverse((hand.case.since, hand.case.precedence)));
        for hand in finishing.into_iter().take(surplus) {
            let staff = &mut self.pools[pool as usize];
            staff.stoppable.retain(|other| *other != hand.entity);
            staff.staying.push(Staying { entity: hand.entity, because: Because::Fewer });
        }
    }

    /// Lets those go home who only stay with a case until its system is back, the latest first: that is no work to finish. The
    /// case goes on waiting without them.
    fn send_keepers_home(&mut self, pool: u32) {
        let mut keeping = std::mem::take(&mut self.pools[pool as usize].keeping);
        keeping.retain(|entity| self.keeps_somebody(pool, &self.take_up(*entity).case));
        keeping.sort_by_key(|entity| {
            let case = self.take_up(*entity).case;
            (case.since, case.precedence)
        });
        keeping.dedup();
        while self.pools[pool as usize].surplus() > 0
            && let Some(entity) = keeping.pop()
        {
            let mut hand = self.take_up(entity);
            self.release_staff(&mut hand);
            self.put_down(&hand);
        }
        self.pools[pool as usize].keeping = keeping;
    }

    /// Whether somebody of a pool stays with a case whose work, or whose hand-over, waits for its system.
    fn keeps_somebody(&self, pool: u32, case: &Case) -> bool {
        let roles = &self.model.step(case.step).modes[case.mode as usize].roles;
        let kept = roles.iter().take(case.held as usize);
        matches!(case.state, State::Suspended | State::HandingOver)
            && kept.into_iter().any(|role| self.model.unit(case.place).pool(case.place_copy, *role) == Some(pool))
    }

    /// A case keeps its staff while it waits for its system.
    pub(in crate::sim) fn keep_staff(&mut self, hand: &Hand) {
        let case = &hand.case;
        let roles = &self.model.step(case.step).modes[case.mode as usize].roles;
        for role in roles.iter().take(case.held as usize) {
            let pool = self.pool_of(case.place, case.place_copy, *role);
            self.pools[pool as usize].keeping.push(hand.entity);
            self.watch(pool);
        }
    }

    /// More are on duty again: those who stayed on without being relieved are among them.
    fn call_back(&mut self, pool: u32) {
        while self.pools[pool as usize].has_idle() {
            let staff = &mut self.pools[pool as usize];
            let Some(position) = staff.staying.iter().position(|staying| staying.because == Because::Fewer) else {
                return;
            };
            let entity = staff.staying.remove(position).entity;
            // What waits for its system meanwhile is not at work, and cannot be interrupted.
            if self.take_up(entity).case.state == State::Working {
                self.pools[pool as usize].stoppable.push(entity);
            }
        }
    }

    /// Stops the work of too many, as far as their steps say so.
    fn stop_surplus(&mut self, pool: u32) {
        let staff = &self.pools[pool as usize];
        if staff.surplus() == 0 || staff.stoppable.is_empty() {
            return;
        }
        let limited = staff.overtime_at_most.is_some();
        let mut working: Vec<_> = staff
            .stoppable
            .iter()
            .map(|entity| self.take_up(*entity))
            .filter(|hand| limited || self.model.step(hand.case.step).at_shift_end != AtShiftEnd::Finish)
            .collect();
        working.sort_by_key(|hand| std::cmp::Reverse((hand.case.since, hand.case.precedence)));
        let surplus = staff.surplus() as usize;
        for mut hand in working.into_iter().take(surplus) {
            if self.stops_now(pool, &hand.case) {
                self.stop_for_the_day(pool, &mut hand);
                self.put_down(&hand);
            }
        }
    }
}
