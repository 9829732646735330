//! What it means to have recovered.

/// The definitions of having recovered. All are reported: "back to normal" has several ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recovery {
    /// R1: after restoration, no recovery work waits, for the first time: no paper record to be entered, no item to be
    /// followed up, known or not.
    BacklogEmpty,
    /// R2: no more contacts wait than in the same hour of the week without the incident, for a day.
    BackInBand,
    /// R3: the last case that the incident touched has left.
    LastAffected,
    /// R4: every case is where it would be without the incident, and stays so.
    Coalescence,
    /// R5: every paper record is entered or written off and every item settled, and none came after.
    AllReconciled,
}

impl Recovery {
    /// Every definition, in the order of this type.
    pub const ALL: [Self; 5] =
        [Self::BacklogEmpty, Self::BackInBand, Self::LastAffected, Self::Coalescence, Self::AllReconciled];

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

    /// Its stable key in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::BacklogEmpty => "backlog-empty",
            Self::BackInBand => "back-in-band",
            Self::LastAffected => "last-affected",
            Self::Coalescence => "coalescence",
            Self::AllReconciled => "all-reconciled",
        }
    }
}
