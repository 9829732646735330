//! Periods: before, during and after the disruption of each part, from the milestones of a run.

use super::ByPart;
use crate::fact::{Extent, Fact, Milestone};
use crate::model::Model;
use crate::time::Time;

/// When the whole, each unit and each system was disrupted and restored.
#[derive(Clone, Debug)]
pub(super) struct Periods {
    onset: Option<Time>,
    outages: ByPart<Outage>,
}

/// The disruption of one part: from its first beginning to its last restoration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outage {
    /// When it was first disrupted; `None` if it never was.
    pub began: Option<Time>,
    /// When it was last restored; `None` if it never was disrupted, or still is.
    pub restored: Option<Time>,
}

impl Outage {
    /// Whether it is still disrupted.
    #[must_use]
    pub const fn goes_on(&self) -> bool {
        self.began.is_some() && self.restored.is_none()
    }

    fn begin(&mut self, time: Time) {
        self.began = self.began.or(Some(time));
        self.restored = None;
    }
}

/// The periods in which a case may have come into being.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// Before the onset.
    Before,
    /// From the onset to restoration.
    During,
    /// Since restoration.
    After,
}

impl Period {
    /// How many there are.
    pub(super) const COUNT: usize = 3;
}

/// The beginning of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// The incident begins, for every part.
    Onset,
    /// A part is disrupted, for the first time or again.
    Disrupted(Extent),
    /// It is restored.
    Restored(Extent),
}

impl Periods {
    /// Before the onset.
    pub(super) fn new(model: &Model) -> Self {
        Self { onset: None, outages: ByPart::all(model, Outage::default()) }
    }

    /// Takes a fact into account; the period that begins with it, if one does.
    #[inline(always)]
    pub(super) fn see(&mut self, time: Time, fact: &Fact) -> Option<Turn> {
        match fact {
            Fact::Reached(milestone) => self.reach(time, *milestone),
            _ => None,
        }
    }

    fn reach(&mut self, time: Time, milestone: Milestone) -> Option<Turn> {
        match milestone {
            Milestone::Onset => {
                self.onset = Some(time);
                Some(Turn::Onset)
            }
            Milestone::Disrupted(extent) => {
                self.outages[extent].begin(time);
                Some(Turn::Disrupted(extent))
            }
            Milestone::Restored(extent) => {
                self.outages[extent].restored = Some(time);
                Some(Turn::Restored(extent))
            }
            _ => None,
        }
    }

    /// When the incident began.
    pub(super) const fn onset(&self) -> Option<Time> {
        self.onset
    }

    /// When a part was restored, as far as is known; the onset if it was never disrupted, `None` while it is, and before
    /// the onset.
    pub(super) fn restored(&self, part: Extent) -> Option<Time> {
        let outage = self.outages[part];
        if outage.began.is_none() { self.onset } else { outage.restored }
    }

    /// The period of a part that an instant up to now falls into, as far as is known.
    #[inline(always)]
    pub(super) fn period(&self, part: Extent, at: Time) -> Period {
        if self.onset.is_none_or(|onset| at < onset) {
            return Period::Before;
        }
        match self.restored(part) {
            Some(restored) if at >= restored => Period::After,
            _ => Period::During,
        }
    }

    /// The disruption of every part.
    pub(super) fn into_outages(self) -> ByPart<Outage> {
        self.outages
    }
}
