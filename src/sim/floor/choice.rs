//! The choice between the systems and the fallback routine.

use super::case::Case;
use crate::fact::Witness;
use crate::model::{Means, Step};
use crate::sim::Simulation;
use crate::time::{Span, Time};

/// How a step is to be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sim) enum Choice {
    /// In this mode of the step; 0 is in the systems.
    Mode(u8),
    /// Not yet: it waits for a system.
    Hold,
}

impl<W: Witness> Simulation<'_, W> {
    /// How a case is to do its step now.
    #[inline]
    pub(in crate::sim) fn choose(&self, case: &Case) -> Choice {
        self.choose_at(case, self.model.step(case.step))
    }

    /// The same, with the step at hand.
    #[inline]
    pub(in crate::sim) fn choose_at(&self, case: &Case, step: &Step) -> Choice {
        if self.allows(case, step) {
            return Choice::Mode(0);
        }
        // Without the items it reads, a step needs no decision to go over to its fallback routine.
        let lacks_items = step.reads_items.is_some_and(|item| !self.has_items(case, item));
        if !lacks_items && !self.does_without(case, step) {
            return Choice::Hold;
        }
        self.choose_fallback(case, step)
    }

    /// The first mode of the fallback routine that is available and whose share the case's luck falls into.
    fn choose_fallback(&self, case: &Case, step: &Step) -> Choice {
        let onset = self.model.incident.as_ref().map_or(Time::START, |incident| incident.onset);
        let since_onset = self.now - onset;
        let unreadable = self.conditions(self.clinic_of(case)).unreadable;
        let mut u = self.streams.uniform(case.key, step.share_purpose, case.round.into());
        for (index, mode) in (0..).zip(&step.modes).skip(1) {
            if since_onset < mode.from
                || mode.until.is_some_and(|until: Span| since_onset >= until)
                || mode.level > self.awareness.level()
                || !mode.is_at(case.place)
                || mode.unique.is_some_and(|unique| self.is_unique(case) != Some(unique))
                || mode.systems.meets(unreadable)
                || mode.stock.is_some_and(|stock| case.mode != index && self.shelf_is_empty(stock, case))
            {
                continue;
            }
            if u < mode.share {
                return if mode.means == Means::Wait { Choice::Hold } else { Choice::Mode(index) };
            }
            u = (u - mode.share) / (1.0 - mode.share);
        }
        Choice::Hold
    }
}
