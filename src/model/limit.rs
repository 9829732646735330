//! What the planner can bear: the limits of ISO 22301, given by the planner and judged in every run.

use super::{Extent, Recovery};
use crate::text::Label;
use crate::time::Span;

/// One limit of a unit, of a system or of the whole organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// The name of its entry in the scenario, which several limits may share.
    pub name: String,
    /// The name of that entry for people; empty if it goes by that of what it is a limit of.
    pub label: Label,
    /// What it is a limit of.
    pub extent: Extent,
    /// What must not happen.
    pub bound: Bound,
}

/// What a limit bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// Maximum tolerable period of disruption: from the onset until recovered.
    Mtpd {
        /// No longer than this.
        within: Span,
        /// By which definition.
        recovered: Recovery,
    },
    /// Recovery time objective: from a disruption until work is resumed, on the fallback routine or in the systems, at
    /// every clinic; of a system, the work that needs it.
    Rto {
        /// No longer than this.
        within: Span,
    },
    /// Recovery point objective: how old information may be that is on paper only; of a system, what is to be entered
    /// into it.
    Rpo {
        /// No older than this.
        within: Span,
    },
    /// Minimum business continuity objective: how much of normal throughput is kept; of a system, that of its users.
    Mbco {
        /// No less than this share.
        share: f64,
        /// Of the contacts completed over so long, whole hours.
        over: Span,
    },
}

impl Bound {
    /// Its stable key in files and in the scenario: `mtpd`, `rto`, `rpo`, `mbco`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mtpd { .. } => "mtpd",
            Self::Rto { .. } => "rto",
            Self::Rpo { .. } => "rpo",
            Self::Mbco { .. } => "mbco",
        }
    }

    /// The length of time it bounds; `None` if it bounds a share.
    #[must_use]
    pub const fn within(self) -> Option<Span> {
        match self {
            Self::Mtpd { within, .. } | Self::Rto { within } | Self::Rpo { within } => Some(within),
            Self::Mbco { .. } => None,
        }
    }

    /// How far what came is from it, more being better: hours, or a share between −1 and 1.
    #[must_use]
    pub fn margin(self, came: f64) -> f64 {
        match self {
            Self::Mtpd { within, .. } | Self::Rto { within } | Self::Rpo { within } => within.as_hours() - came,
            Self::Mbco { share, .. } => came - share,
        }
    }
}
