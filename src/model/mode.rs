//! Modes: how a step can be done, in the systems or by an option of its fallback routine.

use schemars::JsonSchema;
use serde::Deserialize;

use super::word::words;
use super::{Batch, ClassId, ItemState, RoleId, StockId, SystemSet, UnitId};
use crate::dist::Dist;
use crate::random::Purpose;
use crate::text::Label;
use crate::time::Span;

/// How a step can be done.
#[derive(Clone, Debug)]
pub struct Mode {
    /// By what means.
    pub means: Means,
    /// Name for people; `None` if the file gives none, and for the normal way.
    pub label: Option<Label>,
    /// Share of the cases that take it, of those left by the modes before it; 1 for all.
    pub share: f64,
    /// It is available from this long after the onset of the incident.
    pub from: Span,
    /// It is available until this long after the onset; `None` to the end.
    pub until: Option<Span>,
    /// Who does it, all together, in the order in which they are waited for; a role of which it takes several is there as
    /// often, in a row. Empty: nobody, it just takes time.
    pub roles: Box<[RoleId]>,
    /// Whether it takes several of one role.
    pub takes_several: bool,
    /// How cases gather to be handled together; `None`: each by itself.
    pub batch: Option<Box<Batch>>,
    /// Whether any of them is somebody whose contact counts as the first: see [`super::Role::first_contact`].
    pub first_contact: bool,
    /// The amount of work (ms at normal speed).
    pub work: Dist,
    /// Added on top, independent of the amount of work (ms).
    pub extra: Option<Dist>,
    /// What it leaves to be entered afterwards.
    pub records: Box<[WrittenRecord]>,
    /// The systems it needs in turn, such as a read-only copy: without them it is not available.
    pub systems: SystemSet,
    /// The stock it uses one of, such as a pack of forms: when that has run out it is not available.
    pub stock: Option<StockId>,
    /// It is available once this many levels of alert were reached; 0 always.
    pub level: usize,
    /// The units at which it is available; `None`: at all.
    pub units: Option<Box<[UnitId]>>,
    /// What it means for the case.
    pub outcome: Option<Outcome>,
    /// Whether a case that leaves this way comes back later.
    pub returns: Option<Returns>,
    /// A risk taken, counted under this name.
    pub risk: Option<Label>,
    /// It is available only if the items of the case's person exist nowhere else, or only if they do; `None`: always.
    pub unique: Option<bool>,
    /// What happens to the outstanding items the case is about when it is done.
    pub settles: Option<ItemState>,
}

impl Mode {
    /// An option that is always available, needs nobody and takes no time.
    #[must_use]
    pub fn new(means: Means) -> Self {
        Self {
            means,
            label: None,
            share: 1.0,
            from: Span::ZERO,
            until: None,
            roles: Box::new([]),
            takes_several: false,
            batch: None,
            first_contact: false,
            work: Dist::Fixed(0.0),
            extra: None,
            records: Box::new([]),
            systems: SystemSet::NONE,
            stock: None,
            level: 0,
            units: None,
            outcome: means.outcome(),
            returns: None,
            risk: None,
            unique: None,
            settles: None,
        }
    }

    /// Whether it belongs to the routine of a unit.
    #[must_use]
    pub fn is_at(&self, unit: UnitId) -> bool {
        self.units.as_ref().is_none_or(|units| units.contains(&unit))
    }

    /// Whether it leaves no case to the next mode where it belongs to the routine.
    #[must_use]
    pub fn takes_all(&self) -> bool {
        let always = self.from == Span::ZERO && self.until.is_none() && self.level == 0;
        self.share >= 1.0 && always && self.unique.is_none() && self.stock.is_none() && self.systems.is_empty()
    }
}

words! {
    /// By what means a step is done; all but the first are the kinds of fallback.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
    pub enum Means {
        /// In the information systems, as always.
        Digital = "digital",
        /// On paper.
        Paper = "paper",
        /// By telephone or messenger.
        Phone = "phone",
        /// With a read-only copy.
        Copy = "copy",
        /// Left out, at a risk.
        Skip = "skip",
        /// Not until the system is back.
        Wait = "wait",
        /// Sent to somebody else.
        Elsewhere = "elsewhere",
        /// Cancelled.
        Cancel = "cancel",
    }
}

impl Means {
    /// Whether it is work, done by staff in time of its own.
    #[must_use]
    pub const fn is_work(self) -> bool {
        match self {
            Self::Digital | Self::Paper | Self::Phone | Self::Copy => true,
            Self::Skip | Self::Wait | Self::Elsewhere | Self::Cancel => false,
        }
    }

    /// What it means for the case; `None` if the case goes on.
    #[must_use]
    pub const fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Elsewhere => Some(Outcome::Diverted),
            Self::Cancel => Some(Outcome::Cancelled),
            Self::Digital | Self::Paper | Self::Phone | Self::Copy | Self::Skip | Self::Wait => None,
        }
    }

    /// Whether the case is handled without the live record.
    #[must_use]
    pub const fn is_without_record(self) -> bool {
        matches!(self, Self::Paper | Self::Phone | Self::Copy | Self::Skip)
    }
}

/// A paper record that a fallback leaves behind.
#[derive(Clone, Copy, Debug)]
pub struct WrittenRecord {
    /// The class of the record.
    pub class: ClassId,
    /// Probability that it is left.
    pub share: f64,
    /// The draw of that, and the relation of its key to the case's.
    pub purpose: Purpose,
}

/// How cases that leave without having been helped come back.
#[derive(Clone, Debug)]
pub struct Returns {
    /// The share that comes back.
    pub share: f64,
    /// After how long (ms); then within the hours in which their class arrives.
    pub after: Dist,
    /// For how many of them each clinic has room in a day; `None`: for all.
    pub places: Option<u32>,
    /// The draw of whether and when, and the relation of the returning case's key to the first's.
    pub purpose: Purpose,
}

/// How a case ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Its pathway was followed to the end.
    Completed,
    /// It was called off.
    Cancelled,
    /// It was sent to somebody else.
    Diverted,
    /// It lost patience and left the line before anybody saw it.
    LeftUnseen,
    /// It did not join the line, because that was too long or there was no space.
    TurnedAway,
    /// A paper record that was given up as too old to be worth entering.
    WrittenOff,
}
