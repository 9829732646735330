//! Staff: who is on duty, who is occupied, who waits for them.
//!
//! Calendars are followed lazily: a pool looks at its calendar when something happens there, and has an event at a
//! change of shift only while somebody waits. A quiet night costs nothing, nor do alike units that nobody comes to.
//! Work in progress at the end of a shift is finished and counted as overtime, unless its step or a limit on overtime
//! says otherwise. A calendar counts heads; only where a shift is relieved are those at work distinguished from the next.

mod failure;
mod roster;
mod shift;

use bevy_ecs::prelude::Entity;

pub(in crate::sim) use roster::Calendars;

use super::case::{Case, Hand};
use super::entering::{Aside, Stretch};
use crate::fact::{Fact, Witness};
use crate::kernel::Line;
use crate::model::{Calendar, ClassKind, Interrupted, Model, RoleId, Staffed, UnitId};
use crate::random::Streams;
use crate::sim::Simulation;
use crate::time::{Span, Time};

/// The staff of one role in one copy of one unit.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent marks of one pool, a byte each")]
pub(in crate::sim) struct Pool {
    calendar: usize,
    /// The calendar's row in force, and when it ends.
    row: u32,
    on_duty: u32,
    /// How many of them begin work.
    accepts: u32,
    /// Whose work more urgent work interrupts, of the least urgent.
    pub(in crate::sim) interrupted_first: Interrupted,
    /// How many of those on duty before the row began were not relieved then.
    kept: u32,
    /// Whether anybody is ever relieved.
    relieves: bool,
    /// The work of those who finish it after their shift; they are no longer on duty.
    staying: Vec<Staying>,
    /// What may be left of work that is finished as overtime; `None`: as its step says.
    overtime_at_most: Option<Span>,
    /// How many were called in on top of the calendar.
    extra: u32,
    until: Time,
    busy: u32,
    /// Time at work since it was last stated: to it counts every end of work since the start, from it every beginning, so
    /// that nothing has to be added between them.
    busy_time: Span,
    /// Time beyond the number on duty since it was last stated, and up to when it is counted.
    overtime: Span,
    overtime_until: Time,
    /// Time on duty since it was last stated, and up to when it is counted.
    duty: Span,
    duty_until: Time,
    /// Whether an event at the next change of shift is planned.
    watched: bool,
    pub(in crate::sim) line: Line<Entity>,
    /// Paper records that wait beside the line until their gate opens; empty where none has one.
    pub(in crate::sim) aside: Vec<Aside>,
    /// How many contacts and orders stand in line, where some gate asks for it.
    counts_live: bool,
    pub(in crate::sim) live: u32,
    /// Whether some work takes several of them at once.
    pub(in crate::sim) takes_several: bool,
    /// How long entering has gone on, where it tires.
    pub(in crate::sim) stretch: Option<Stretch>,
    /// Work in progress that more urgent work or the end of a shift may stop; empty where no step allows that.
    pub(in crate::sim) stoppable: Vec<Entity>,
    /// Cases that keep somebody while their work waits for its system, and some that no longer do.
    pub(in crate::sim) keeping: Vec<Entity>,
}

/// Work that is finished by somebody whose shift is over, or with a thing that has broken down.
#[derive(Clone, Copy, Debug)]
struct Staying {
    entity: Entity,
    because: Because,
}

/// Why somebody who is at work is no longer on duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Because {
    /// Fewer are on duty; they are again once more are.
    Fewer,
    /// Somebody else came on in their place.
    Relieved,
    /// A thing has broken down, by its number; it is there again once it is mended.
    Broken(u32),
}

impl Pool {
    fn new(staffed: &Staffed, calendar: usize, rows: &Calendar, [counts_live, takes_several]: [bool; 2]) -> Self {
        Self {
            calendar,
            row: 0,
            on_duty: rows.number(0),
            accepts: rows.accepts(0),
            interrupted_first: staffed.interrupted_first,
            kept: 0,
            relieves: rows.relieves(),
            staying: Vec::new(),
            overtime_at_most: staffed.overtime.at_most,
            extra: 0,
            until: rows.until(0),
            busy: 0,
            busy_time: Span::ZERO,
            overtime: Span::ZERO,
            overtime_until: Time::START,
            duty: Span::ZERO,
            duty_until: Time::START,
            watched: false,
            line: Line::default(),
            aside: Vec::new(),
            counts_live,
            live: 0,
            takes_several,
            stretch: None,
            stoppable: Vec::new(),
            keeping: Vec::new(),
        }
    }

    /// Brings the pool to `now`: overtime up to here is counted, and the row in force is found.
    #[inline]
    fn follow(&mut self, calendars: &Calendars<'_>, now: Time) {
        if self.until <= now {
            self.change_rows(calendars, now);
        }
        self.count_overtime(now);
    }

    fn change_rows(&mut self, calendars: &Calendars<'_>, now: Time) {
        let calendar = calendars.get(self.calendar);
        while self.until <= now {
            self.count_overtime(self.until);
            self.count_duty(self.until);
            self.row += 1;
            self.kept = self.on_duty.saturating_sub(calendar.relieved(self.row as usize));
            self.on_duty = calendar.number(self.row as usize);
            self.accepts = calendar.accepts(self.row as usize);
            self.until = calendar.until(self.row as usize);
        }
    }

    #[inline]
    fn count_overtime(&mut self, to: Time) {
        if self.busy > self.on_duty + self.extra || !self.staying.is_empty() {
            self.overtime += (to - self.overtime_until) * i64::from(self.surplus() + self.beyond());
        }
        self.overtime_until = to;
    }

    /// Counts duty up to an instant, before the number on duty changes or is stated.
    fn count_duty(&mut self, to: Time) {
        self.duty += (to - self.duty_until) * i64::from(self.on_duty + self.extra);
        self.duty_until = to;
    }

    /// So many of the staff are occupied with a case from now on. The pool has been followed to now.
    fn engage(&mut self, now: Time, number: u32) {
        self.busy += number;
        self.busy_time -= (now - Time::START) * i64::from(number);
    }

    /// What is to be stated of the time up to now: at work, in overtime and on duty. The pool has been followed to now.
    fn take_time(&mut self, now: Time) -> [Span; 3] {
        self.count_duty(now);
        let at_work = (now - Time::START) * i64::from(self.busy);
        let busy = std::mem::replace(&mut self.busy_time, Span::ZERO - at_work) + at_work;
        [busy, std::mem::take(&mut self.overtime), std::mem::take(&mut self.duty)]
    }

    /// One of the staff is no longer occupied with a case. The pool has been followed to now.
    pub(in crate::sim) fn vacate(&mut self, now: Time, entity: Entity) {
        self.busy -= 1;
        self.busy_time += now - Time::START;
        if !self.staying.is_empty() {
            self.staying.retain(|staying| staying.entity != entity);
        }
    }

    /// How many are at work though their shift is over.
    fn beyond(&self) -> u32 {
        u32::try_from(self.staying.len()).unwrap_or(u32::MAX)
    }

    /// Whether work is finished by somebody whose shift is over, who serves nobody else.
    pub(in crate::sim) fn is_staying(&self, entity: Entity) -> bool {
        self.staying.iter().any(|staying| staying.entity == entity)
    }

    /// Whether the end of a shift stops work that is too long to be finished as overtime.
    pub(in crate::sim) fn limits_overtime(&self) -> bool {
        self.overtime_at_most.is_some()
    }

    /// How many wait, in line or beside it.
    fn waiting(&self) -> usize {
        self.line.len() + self.aside.iter().map(Aside::len).sum::<usize>()
    }

    /// How many are at work beyond the number on duty, without those whose shift is known to be over.
    pub(in crate::sim) fn surplus(&self) -> u32 {
        (self.busy - self.beyond()).saturating_sub(self.on_duty + self.extra)
    }

    /// Whether somebody is free to begin work.
    pub(in crate::sim) fn has_free(&self) -> bool {
        self.has_as_many_free(1)
    }

    /// Whether at least so many are free to begin work.
    pub(in crate::sim) fn has_as_many_free(&self, number: u32) -> bool {
        self.busy - self.beyond() + number <= self.accepts + self.extra
    }

    /// Whether fewer are at work than are on duty.
    fn has_idle(&self) -> bool {
        self.busy - self.beyond() < self.on_duty + self.extra
    }

    /// Whether more are at work than begin work: some of them past their shift, or near its end.
    pub(in crate::sim) fn is_closing(&self) -> bool {
        self.busy - self.beyond() > self.accepts + self.extra
    }
}

/// The roles of which some work takes several at once.
fn taken_together(model: &Model) -> Vec<RoleId> {
    let all = model.steps.iter().flat_map(|step| &step.modes).flat_map(|mode| mode.roles.windows(2));
    all.filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect()
}

/// All pools of a model, in the order of [`crate::model::Unit::pool`].
pub(in crate::sim) fn pools(model: &Model, streams: Streams) -> (Vec<Pool>, Calendars<'_>) {
    let gated = model.steps.iter().filter(|step| step.gated);
    let gated: Vec<RoleId> = gated.filter_map(|step| step.modes[0].roles.first().copied()).collect();
    let several = taken_together(model);
    let mut pools = Vec::with_capacity(model.pool_count());
    let mut calendars = Calendars::new(model);
    for unit in &model.units {
        for copy in 0..unit.number {
            for staffed in &unit.staff {
                let calendar = calendars.of(model, staffed, copy, streams);
                let marks = [gated.contains(&staffed.role), several.contains(&staffed.role)];
                pools.push(Pool::new(staffed, calendar, calendars.get(calendar), marks));
            }
        }
    }
    (pools, calendars)
}

impl<'m, W: Witness> Simulation<'m, W> {
    /// The pool of a role at a unit. The compiler of scenarios has checked that the unit employs it.
    pub(in crate::sim) fn pool_of(&self, unit: UnitId, copy: u32, role: RoleId) -> u32 {
        self.model.unit(unit).pool(copy, role).expect("an activity is only done where its roles are employed")
    }

    /// So many of a pool's staff are occupied with a case from now on.
    pub(in crate::sim) fn occupy(&mut self, pool: u32, number: u32) {
        let staff = &mut self.pools[pool as usize];
        staff.engage(self.now, number);
        if staff.relieves {
            self.watch(pool);
        }
    }

    /// Gives back one who was at a case.
    pub(in crate::sim) fn give_back(&mut self, pool: u32, entity: Entity) {
        let staff = &mut self.pools[pool as usize];
        staff.follow(&self.calendars, self.now);
        staff.vacate(self.now, entity);
        // Who asks only now is served when asking.
        if !staff.line.is_empty() || !staff.aside.is_empty() {
            self.requests.free(pool);
        }
    }

    /// The pool of what a case in a line, or one that asks, waits for; `None` if it has all it needs.
    pub(in crate::sim) fn awaited_pool(&self, hand: &Hand) -> Option<u32> {
        if hand.case.seeks_space {
            return self.awaited_space(hand);
        }
        let role = self.roles_of(&hand.case).get(hand.case.held as usize)?;
        Some(self.pool_of(hand.case.place, hand.case.place_copy, *role))
    }

    /// Who a case takes for its step, done as it chose.
    #[inline]
    pub(in crate::sim) fn roles_of(&self, case: &Case) -> &'m [RoleId] {
        &self.model.step(case.step).modes[case.mode as usize].roles
    }

    /// Brings a pool to now.
    pub(in crate::sim) fn follow_shifts(&mut self, pool: u32) {
        self.pools[pool as usize].follow(&self.calendars, self.now);
    }

    /// Lets a case wait in a pool's line.
    pub(in crate::sim) fn join_line(&mut self, pool: u32, entity: Entity, case: &Case) {
        let (urgency, rank) = (self.urgency(case), self.line_rank(case));
        self.pools[pool as usize].line.join(urgency, rank, entity);
        self.count_live(pool, case, 1);
    }

    /// Takes a case out of a pool's line.
    pub(in crate::sim) fn quit_line(&mut self, pool: u32, entity: Entity, case: &Case) {
        let (urgency, rank) = (self.urgency(case), self.line_rank(case));
        if self.pools[pool as usize].line.leave(urgency, rank, entity) {
            self.count_live(pool, case, -1);
        }
    }

    /// Counts who joins and leaves a line, where some gate asks for it.
    pub(in crate::sim) fn count_live(&mut self, pool: u32, case: &Case, change: i32) {
        let staff = &mut self.pools[pool as usize];
        if staff.counts_live && self.model.class(case.class).kind != ClassKind::Record {
            staff.live = staff.live.saturating_add_signed(change);
        }
    }

    /// States how staff spent the time since this was last stated, by unit and role.
    pub(in crate::sim) fn state_staff_time(&mut self) {
        let model = self.model;
        for (index, unit) in model.units.iter().enumerate() {
            let id = UnitId::from_index(index);
            for staffed in &unit.staff {
                let (mut busy, mut overtime, mut on_duty) = (Span::ZERO, Span::ZERO, Span::ZERO);
                for copy in 0..unit.number {
                    let pool = self.pool_of(id, copy, staffed.role) as usize;
                    let staff = &mut self.pools[pool];
                    staff.follow(&self.calendars, self.now);
                    let [at_work, beyond, duty] = staff.take_time(self.now);
                    busy += at_work;
                    overtime += beyond;
                    on_duty += duty;
                }
                self.state(Fact::StaffTime { unit: id, role: staffed.role, busy, overtime, on_duty });
            }
        }
    }

    /// The unit with the most cases in its lines.
    pub(in crate::sim) fn most_crowded_unit(&self) -> String {
        let waiting = |unit: &crate::model::Unit| -> usize {
            let first = unit.first_pool as usize;
            let pools = unit.number as usize * unit.staff.len();
            self.pools[first..first + pools].iter().map(Pool::waiting).sum()
        };
        self.model.units.iter().max_by_key(|unit| waiting(unit)).map_or_else(String::new, |unit| unit.name.clone())
    }
}
