//! Spaces, such as beds: how many are occupied, and for which share of the time all are, over each period.

use super::cohort::{Cohort, Cohorts, Merge, Periodic};
use super::period::Periods;
use super::{Fold, Grid, Part, Readings};
use crate::fact::{Extent, Fact, Milestone};
use crate::model::{Calendar, Model, RoleId, UnitId};
use crate::time::{Span, Time};

measures! {
    SPACES_OCCUPIED_BEFORE: "spaces.occupied.before", Spaces, Neither, detail;
    SPACES_OCCUPIED_DURING: "spaces.occupied.during", Spaces, Neither, detail;
    SPACES_OCCUPIED_AFTER: "spaces.occupied.after", Spaces, Neither, detail;
    SPACES_FULL_BEFORE: "spaces.full.before", Share, Lower, detail;
    SPACES_FULL_DURING: "spaces.full.during", Share, Lower, detail;
    SPACES_FULL_AFTER: "spaces.full.after", Share, Lower, detail;
}

/// Folds spaces that are taken and given back.
#[derive(Clone, Debug)]
pub(super) struct Spaces {
    kinds: Vec<Kind>,
    end: Time,
    /// By kind.
    cohorts: Cohorts<Occupancy>,
}

/// The spaces of a kind at a unit.
#[derive(Clone, Debug)]
struct Kind {
    unit: UnitId,
    role: RoleId,
    /// How many each of the alike units has, over time, and how many of these there are.
    calendar: Calendar,
    copies: u32,
    /// How many are occupied, and up to when that is counted.
    occupied: u32,
    counted: Time,
}

/// What is kept of a stretch of time.
#[derive(Clone, Copy, Debug, Default)]
struct Occupancy {
    /// Spaces times time.
    occupied: Span,
    full: Span,
    time: Span,
}

impl Merge for Occupancy {
    fn merge(&mut self, other: &Self) {
        self.occupied += other.occupied;
        self.full += other.full;
        self.time += other.time;
    }
}

impl Kind {
    /// What happened since it was last counted.
    fn count(&mut self, now: Time) -> Occupancy {
        let mut passed = Occupancy::default();
        while self.counted < now {
            let row = self.calendar.row_at(self.counted);
            let until = self.calendar.until(row).min(now);
            let span = until - self.counted;
            let there = self.calendar.number(row) * self.copies;
            passed.time += span;
            passed.occupied += span * i64::from(self.occupied);
            passed.full += if there > 0 && self.occupied >= there { span } else { Span::ZERO };
            self.counted = until;
        }
        passed
    }
}

impl Spaces {
    /// Counts the time of a kind up to now.
    fn follow(&mut self, kind: usize, now: Time) {
        let since = self.kinds[kind].counted;
        if since < now {
            let passed = self.kinds[kind].count(now);
            self.cohorts.of(kind, 0, since).merge(&passed);
        }
    }

    fn change(&mut self, now: Time, (unit, role): (UnitId, RoleId), by: i32) {
        let mine = |kind: &Kind| kind.unit == unit && kind.role == role;
        if let Some(kind) = self.kinds.iter().position(mine) {
            self.follow(kind, now);
            let occupied = &mut self.kinds[kind].occupied;
            *occupied = occupied.saturating_add_signed(by);
        }
    }

    /// A period may begin: what was before it is counted apart.
    fn turn(&mut self, now: Time, fact: &Fact) {
        for kind in 0..self.kinds.len() {
            if matches!(fact, Fact::Reached(Milestone::MeasuringBegan)) {
                self.kinds[kind].counted = now;
            } else {
                self.follow(kind, now);
            }
        }
        self.cohorts.see(now, fact);
    }
}

impl Fold for Spaces {
    fn new(model: &Model, _: Grid) -> Self {
        let is_space = |role: &RoleId| model.steps.iter().any(|step| step.takes.contains(role));
        let kinds = model.units.iter().enumerate().flat_map(|(index, unit)| {
            let spaces = unit.staff.iter().filter(|staffed| is_space(&staffed.role));
            spaces.map(move |staffed| Kind {
                unit: UnitId::from_index(index),
                role: staffed.role,
                calendar: model.calendars[staffed.calendar].clone(),
                copies: unit.number,
                occupied: 0,
                counted: Time::START,
            })
        });
        let kinds: Vec<Kind> = kinds.collect();
        let cohorts = kinds.iter().map(|kind| Cohort::new(vec![Extent::Unit(kind.unit)], 1));
        Self { cohorts: Cohorts::new(Periods::new(model), cohorts.collect()), kinds, end: model.horizon }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::SpaceTaken { space, unit, .. } => self.change(time, (unit, space), 1),
            Fact::SpaceGivenBack { space, unit, .. } => self.change(time, (unit, space), -1),
            Fact::Reached(_) => self.turn(time, fact),
            _ => {}
        }
    }

    fn report(&mut self, _: &Model, readings: &mut Readings) {
        let (occupied, full) = MEASURES.split_at(MEASURES.len() / 2);
        for kind in 0..self.kinds.len() {
            self.follow(kind, self.end);
            let Kind { unit, role, .. } = self.kinds[kind];
            let mut periods = Periodic::<Occupancy>::default();
            self.cohorts.add_periods(kind, None, Extent::Unit(unit), &mut periods, Occupancy::merge);
            let mean = |span: Span, time: Span| span.as_hours() / time.as_hours();
            for (measure, period) in occupied.iter().zip(periods) {
                readings.value(measure, Part::Space(unit, role), mean(period.occupied, period.time));
            }
            for (measure, period) in full.iter().zip(periods) {
                readings.value(measure, Part::Space(unit, role), mean(period.full, period.time));
            }
        }
    }
}
