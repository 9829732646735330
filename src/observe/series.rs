//! The course of quantities over time, sampled on a regular grid.

use std::borrow::Cow;

use super::{ByPart, Part};
use crate::model::{Extent, ItemState, UnitId};
use crate::time::{Span, Time};

/// A regular grid of instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The first instant.
    pub from: Time,
    /// The step between instants, longer than zero.
    pub step: Span,
    /// How many instants there are.
    pub count: usize,
}

impl Grid {
    /// The instant of point `index`.
    #[must_use]
    pub fn time(&self, index: usize) -> Time {
        self.from + self.step * i64::try_from(index).unwrap_or(i64::MAX)
    }
}

/// What a series is a course of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SeriesKind {
    /// Paper records written and not yet entered.
    BacklogRecords,
    /// The work of entering them (person-hours).
    BacklogHours,
    /// Contacts that wait for staff or for a system.
    WaitingCases,
    /// Items in a state.
    Items(ItemState),
    /// Deadlines missed so far.
    DeadlinesMissed,
    /// People who could see items that are not theirs, times those items.
    Exposed,
    /// How often somebody has found them so far.
    Looks,
}

impl SeriesKind {
    /// Every kind, in the order of this type.
    pub fn all() -> impl Iterator<Item = Self> {
        let first = [Self::BacklogRecords, Self::BacklogHours, Self::WaitingCases];
        let last = [Self::DeadlinesMissed, Self::Exposed, Self::Looks];
        first.into_iter().chain(ItemState::AFTER.map(Self::Items)).chain(last)
    }

    /// Its stable key in files, which is also the message `series-<key>` of the reports' catalogue.
    #[must_use]
    pub fn key(self) -> Cow<'static, str> {
        let key = match self {
            Self::Items(state) => return format!("items-{}", state.key()).into(),
            Self::BacklogRecords => "backlog-records",
            Self::BacklogHours => "backlog-hours",
            Self::WaitingCases => "waiting-cases",
            Self::DeadlinesMissed => "deadlines-missed",
            Self::Exposed => "exposed",
            Self::Looks => "looks",
        };
        key.into()
    }
}

/// The course of one quantity of one part in one run, at the instants of the experiment's [`Grid`].
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Of what.
    pub kind: SeriesKind,
    /// Of whom: all, or a unit.
    pub part: Part,
    /// The value at each instant of the grid, just before what happens at that instant.
    pub values: Vec<f32>,
}

/// Samples a changing quantity, of the whole and of each unit, on a grid.
#[derive(Clone, Debug)]
pub(super) struct Sampler {
    grid: Grid,
    /// How much one of the units is in which changes are given.
    unit: f64,
    /// The next point of the grid, and its instant.
    next: usize,
    due: Time,
    /// The value now.
    current: ByPart<f64>,
    sampled: ByPart<Vec<f32>>,
}

impl Sampler {
    /// A sampler of a quantity that is now, everywhere, as given.
    pub(super) fn new(current: ByPart<f64>, grid: Grid) -> Self {
        Self::in_units_of(1.0, current, grid)
    }

    /// The same of a quantity whose changes are given in a smaller unit, as whole numbers, so that it comes back to zero
    /// exactly; what is sampled is `unit` times as much.
    pub(super) fn in_units_of(unit: f64, current: ByPart<f64>, grid: Grid) -> Self {
        let due = if grid.count > 0 { grid.time(0) } else { Time::FAR };
        let sampled = current.map(|_, _| Vec::with_capacity(grid.count));
        Self { grid, unit, next: 0, due, current, sampled }
    }

    /// The quantity of one unit, and of the whole, changes by `change` at `time`.
    pub(super) fn change(&mut self, time: Time, unit: UnitId, change: f64) {
        self.follow(time);
        self.current[Extent::Whole] += change;
        self.current[Extent::Unit(unit)] += change;
    }

    /// The quantity of the whole changes by `change` at `time`, and that of no unit.
    pub(super) fn change_whole(&mut self, time: Time, change: f64) {
        self.follow(time);
        self.current[Extent::Whole] += change;
    }

    /// The value of a part now.
    pub(super) fn current(&self, part: Extent) -> f64 {
        self.current[part] * self.unit
    }

    /// Samples every point of the grid up to `time` that is still due.
    #[inline]
    fn follow(&mut self, time: Time) {
        while self.due <= time {
            self.sample();
        }
    }

    #[cold]
    #[expect(clippy::cast_possible_truncation, reason = "series are for plots; single precision is plenty")]
    fn sample(&mut self) {
        for (part, values) in self.sampled.iter_mut() {
            values.push((self.current[part] * self.unit) as f32);
        }
        self.next += 1;
        self.due = if self.next < self.grid.count { self.grid.time(self.next) } else { Time::FAR };
    }

    /// The series, sampled to the end of the grid.
    pub(super) fn finish(&mut self, kind: SeriesKind) -> Vec<Series> {
        while self.next < self.grid.count {
            self.sample();
        }
        let taken = |(part, values): (Extent, &mut Vec<f32>)| Series {
            kind,
            part: part.into(),
            values: std::mem::take(values),
        };
        self.sampled.iter_mut().map(taken).collect()
    }
}
