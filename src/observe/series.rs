//! The course of quantities over time, sampled on a regular grid.

use super::Part;
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
    /// The work of entering them [person-hours].
    BacklogHours,
    /// Contacts that wait for staff or for a system.
    WaitingCases,
}

impl SeriesKind {
    /// Every kind, in the order of this type.
    pub const ALL: [Self; 3] = [Self::BacklogRecords, Self::BacklogHours, Self::WaitingCases];

    /// Its stable key in files, which is also the message `series-<key>` of the reports' catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::BacklogRecords => "backlog-records",
            Self::BacklogHours => "backlog-hours",
            Self::WaitingCases => "waiting-cases",
        }
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
