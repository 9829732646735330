//! What it means to have recovered.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::word::words;

words! {
    /// What it means to have recovered. All definitions are reported: "back to normal" has several ends.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
    pub enum Recovery {
        /// After restoration, neither records nor items wait for recovery work, for the first time (R1).
        // Items known or not.
        BacklogEmpty = "backlog-empty",
        /// For a day no more contacts wait than in the same hour of the week without the incident (R2).
        BackInBand = "back-in-band",
        /// The last case affected by the incident is finished (R3).
        LastAffected = "last-affected",
        /// Everything is as without the incident, and stays so (R4).
        Coalescence = "coalescence",
        /// Every paper record is entered or written off and every item settled, and none came after (R5).
        #[default]
        AllReconciled = "all-reconciled",
    }
}

impl Recovery {
    /// Its short name in reports: R1 to R5.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::BacklogEmpty => "R1",
            Self::BackInBand => "R2",
            Self::LastAffected => "R3",
            Self::Coalescence => "R4",
            Self::AllReconciled => "R5",
        }
    }
}
