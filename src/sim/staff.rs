//! Staff: who is on duty, who is occupied, who waits for them.
//!
//! Calendars are followed lazily: a pool looks at its calendar when something happens there, and has an event at a
//! change of shift only while somebody waits. A quiet night costs nothing, nor do alike units that nobody comes to.
//! Work in progress at the end of a shift is finished and counted as overtime.

use bevy_ecs::prelude::Entity;

use super::{Notice, Simulation};
use crate::fact::{Fact, Witness};
use crate::kernel::{Line, Rank};
use crate::model::{AtShiftEnd, Calendar, Model, RoleId, UnitId};
use crate::time::{Span, Time};

/// The staff of one role in one copy of one unit.
#[derive(Clone, Debug)]
pub(super) struct Pool {
    calendar: usize,
    /// The calendar's row in force, and when it ends.
    row: u32,
    on_duty: u32,
    /// How many were called in on top of the calendar.
    extra: u32,
    until: Time,
    busy: u32,
    /// Up to when time is accounted for, and how it was spent since it was last stated.
    accounted: Time,
    busy_time: Span,
    overtime: Span,
    /// Whether an event at the next change of shift is planned.
    watched: bool,
    pub(super) line: Line<Entity>,
    /// Work in progress that more urgent work or the end of a shift may stop; empty where no step allows that.
    pub(super) stoppable: Vec<Entity>,
}

impl Pool {
    fn new(calendar: usize, calendars: &[Calendar]) -> Self {
        Self {
            calendar,
            row: 0,
            on_duty: calendars[calendar].number(0),
            extra: 0,
            until: calendars[calendar].until(0),
            busy: 0,
            accounted: Time::START,
            busy_time: Span::ZERO,
            overtime: Span::ZERO,
            watched: false,
            line: Line::default(),
            stoppable: Vec::new(),
        }
    }

    /// Brings the pool to `now`: what its staff did up to here is accounted for, and the row in force is found.
    fn follow(&mut self, calendars: &[Calendar], now: Time) {
        while self.until <= now {
            self.account(self.until);
            let calendar = &calendars[self.calendar];
            self.row += 1;
            self.on_duty = calendar.number(self.row as usize);
            self.until = calendar.until(self.row as usize);
        }
        self.account(now);
    }

    fn account(&mut self, to: Time) {
        let span = to - self.accounted;
        self.busy_time += span * i64::from(self.busy);
        self.overtime += span * i64::from(self.surplus());
        self.accounted = to;
    }

    /// One of the staff is no longer occupied, and somebody takes them on at once. The pool has been followed to now.
    pub(super) fn vacate(&mut self) {
        self.busy -= 1;
    }

    /// How many are at work beyond the number on duty.
    fn surplus(&self) -> u32 {
        self.busy.saturating_sub(self.on_duty + self.extra)
    }

    fn has_free(&self) -> bool {
        self.busy < self.on_duty + self.extra
    }
}

/// All pools of a model, in the order of [`crate::model::Unit::pool`].
pub(super) fn pools(model: &Model) -> Vec<Pool> {
    let mut pools = Vec::with_capacity(model.pool_count());
    for unit in &model.units {
        for _ in 0..unit.number {
            pools.extend(unit.staff.iter().map(|staffed| Pool::new(staffed.calendar, &model.calendars)));
        }
    }
    pools
}

impl<W: Witness> Simulation<'_, W> {
    /// The pool of a role at a unit. The compiler of scenarios has checked that the unit employs it.
    pub(super) fn pool_of(&self, unit: UnitId, copy: u32, role: RoleId) -> u32 {
        self.model.unit(unit).pool(copy, role).expect("an activity is only done where its roles are employed")
    }

    /// Takes one of a pool's staff, if one is free.
    pub(super) fn take(&mut self, pool: u32) -> bool {
        let pool = &mut self.pools[pool as usize];
        pool.follow(&self.model.calendars, self.now);
        let free = pool.has_free();
        pool.busy += u32::from(free);
        free
    }

    /// Gives one back and hands them over to whoever is first in line.
    pub(super) fn give_back(&mut self, pool: u32) {
        let staff = &mut self.pools[pool as usize];
        staff.follow(&self.model.calendars, self.now);
        staff.busy -= 1;
        self.serve(pool);
    }

    /// Hands free staff over to those in line.
    fn serve(&mut self, pool: u32) {
        loop {
            let staff = &mut self.pools[pool as usize];
            if !staff.has_free() {
                return;
            }
            let Some(entity) = staff.line.take() else { return };
            staff.busy += 1;
            let mut hand = self.take_up(entity);
            hand.case.held += 1;
            if self.gather_staff(&mut hand) {
                self.move_on(&mut hand);
            }
            self.put_down(&hand);
        }
    }

    /// Lets a case wait in a pool's line.
    pub(super) fn join_line(&mut self, pool: u32, entity: Entity, urgency: u8, rank: i64) {
        self.pools[pool as usize].line.join(urgency, rank, entity);
        self.watch(pool);
    }

    /// Plans to look at a pool again when its number on duty changes, if that matters to somebody: who waits there, or
    /// whose work would be stopped.
    pub(super) fn watch(&mut self, pool: u32) {
        let staff = &mut self.pools[pool as usize];
        let matters = !staff.line.is_empty() || !staff.stoppable.is_empty();
        if staff.watched || !matters || staff.until >= self.model.horizon {
            return;
        }
        staff.watched = true;
        let until = staff.until;
        self.plan(until, Rank::Shift, u64::from(pool), Notice::ShiftChanges(pool));
    }

    /// Staff are called in to a pool, or leave it again.
    pub(super) fn change_strength(&mut self, pool: u32, by: i64) {
        let staff = &mut self.pools[pool as usize];
        staff.follow(&self.model.calendars, self.now);
        staff.extra = u32::try_from(i64::from(staff.extra) + by).unwrap_or(0);
        self.send_home(pool);
        self.serve(pool);
    }

    /// The number on duty in a pool changed.
    pub(super) fn on_shift_changes(&mut self, pool: u32) {
        let staff = &mut self.pools[pool as usize];
        staff.watched = false;
        staff.follow(&self.model.calendars, self.now);
        self.send_home(pool);
        self.serve(pool);
        self.watch(pool);
    }

    /// Stops the work of those whose shift has ended, the latest begun first, as far as its steps say so.
    fn send_home(&mut self, pool: u32) {
        let staff = &self.pools[pool as usize];
        if staff.surplus() == 0 || staff.stoppable.is_empty() {
            return;
        }
        let mut working: Vec<_> = staff
            .stoppable
            .iter()
            .map(|entity| self.take_up(*entity))
            .filter(|hand| self.model.step(hand.case.step).at_shift_end != AtShiftEnd::Finish)
            .collect();
        working.sort_by_key(|hand| std::cmp::Reverse((hand.case.since, hand.case.order)));
        let surplus = staff.surplus() as usize;
        for mut hand in working.into_iter().take(surplus) {
            self.stop_for_the_day(pool, &mut hand);
            self.put_down(&hand);
        }
    }

    /// States how staff spent the time since this was last stated, by unit and role.
    pub(super) fn state_staff_time(&mut self) {
        let model = self.model;
        for (index, unit) in model.units.iter().enumerate() {
            let id = UnitId::from_index(index);
            for staffed in &unit.staff {
                let (mut busy, mut overtime) = (Span::ZERO, Span::ZERO);
                for copy in 0..unit.number {
                    let pool = self.pool_of(id, copy, staffed.role) as usize;
                    let staff = &mut self.pools[pool];
                    staff.follow(&model.calendars, self.now);
                    busy += std::mem::take(&mut staff.busy_time);
                    overtime += std::mem::take(&mut staff.overtime);
                }
                self.state(Fact::StaffTime { unit: id, role: staffed.role, busy, overtime });
            }
        }
    }

    /// The unit with the most cases in its lines.
    pub(super) fn most_crowded_unit(&self) -> String {
        let waiting = |unit: &crate::model::Unit| -> usize {
            let first = unit.first_pool as usize;
            let pools = unit.number as usize * unit.staff.len();
            self.pools[first..first + pools].iter().map(|pool| pool.line.len()).sum()
        };
        self.model.units.iter().max_by_key(|unit| waiting(unit)).map_or_else(String::new, |unit| unit.name.clone())
    }
}
