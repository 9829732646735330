//! Measuring: pure folds over facts.
//!
//! Owns the table of [`Measure`]s, which feeds every report, plot and file, and the folds that fill it. A fold knows
//! facts and the model's names; it must not know the simulation, random numbers or output formats. A new measure is
//! one file with a fold and its rows, and one line in [`Observer`].

mod measure;
mod series;

pub use measure::{Better, Column, Measure, Part, Quantity};
pub use series::{Grid, Series, SeriesKind};

use crate::time::{Span, Time};

/// What one run came to: a replication with its incident, or its twin without.
#[derive(Clone, Debug)]
pub struct Observations {
    /// One value for each [`Column`] of the experiment, in their order; NaN where nothing could be measured (the mean
    /// wait of nobody).
    pub values: Vec<f64>,
    /// The times to recover, one for each [`Recovery`] definition, in [`Recovery::ALL`] order.
    pub recovery: Vec<RecoveryTime>,
    /// When the incident reached its milestones.
    pub phases: Phases,
    /// The course of a few quantities over time.
    pub series: Vec<Series>,
}

/// When a run reached the milestones of its incident. For units, the first and the last of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phases {
    /// The incident began.
    pub onset: Option<Time>,
    /// When each phase of the incident began, by its index; `None` if it did not happen.
    pub phases: Vec<Option<Time>>,
    /// The first user understood.
    pub noticed: Option<Time>,
    /// Going over to fallback routines was decided.
    pub declared: Option<Time>,
    /// The first unit worked on its fallback routine.
    pub first_on_fallback: Option<Time>,
    /// The last unit did.
    pub last_on_fallback: Option<Time>,
    /// The systems were back for good.
    pub restored: Option<Time>,
    /// The last unit worked in the systems again.
    pub last_back: Option<Time>,
    /// Entering of paper records began.
    pub entry_began: Option<Time>,
}

/// The definitions of having recovered. All are reported: "back to normal" has several ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recovery {
    /// R1: after restoration, no paper record waits to be entered, for the first time.
    BacklogEmpty,
    /// R3: the last case that the incident touched has left.
    LastAffected,
    /// R5: every paper record is entered or written off, and none came after.
    AllReconciled,
}

impl Recovery {
    /// Every definition, in the order of this type.
    pub const ALL: [Self; 3] = [Self::BacklogEmpty, Self::LastAffected, Self::AllReconciled];

    /// Its short name in reports: R1, R3, R5.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::BacklogEmpty => "R1",
            Self::LastAffected => "R3",
            Self::AllReconciled => "R5",
        }
    }

    /// Its stable key in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::BacklogEmpty => "backlog-empty",
            Self::LastAffected => "last-affected",
            Self::AllReconciled => "all-reconciled",
        }
    }
}

/// A time to recover, from restoration; censored if it had not come by the end of the simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecoveryTime {
    /// From restoration to recovery, or to the end of the simulation. Zero if there was nothing to recover from.
    pub after_restoration: Span,
    /// From the onset to recovery, or to the end of the simulation.
    pub after_onset: Span,
    /// Whether the simulation ended first.
    pub censored: bool,
}
