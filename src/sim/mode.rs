//! The choice between the systems and the fallback routine.

use super::Simulation;
use super::case::Case;
use crate::fact::Witness;
use crate::model::{Means, Model, Step, SystemSet};
use crate::time::{Span, Time};

/// What can be reached, and who works on a fallback routine.
#[derive(Clone, Debug)]
pub(super) struct Reach {
    /// Systems that cannot even be read.
    pub(super) unreadable: SystemSet,
    /// Systems that cannot be written; the unreadable are among them.
    pub(super) unwritable: SystemSet,
    /// Systems that let in only a share of their users.
    pub(super) limited: SystemSet,
    /// Systems that answer slowly.
    pub(super) slow: SystemSet,
    /// Systems that do not deliver what is sent, and systems that show items to the wrong people.
    pub(super) dropping: SystemSet,
    pub(super) exposing: SystemSet,
    /// The phase of the incident that tells how slowly, and how large a share.
    pub(super) phase: usize,
    /// For each clinic, the systems it does without, because it works on its fallback routine.
    pub(super) without: Vec<SystemSet>,
    /// Whether any clinic ever did without a system.
    pub(super) fallen_back: bool,
    /// When the incident began.
    pub(super) onset: Time,
}

/// How a step is to be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// In this mode of the step; 0 is in the systems.
    Mode(u8),
    /// Not yet: it waits for a system.
    Hold,
}

impl Reach {
    /// Everything is reached and no unit is on fallback.
    pub(super) fn new(model: &Model) -> Self {
        Self {
            unreadable: SystemSet::NONE,
            unwritable: SystemSet::NONE,
            limited: SystemSet::NONE,
            slow: SystemSet::NONE,
            dropping: SystemSet::NONE,
            exposing: SystemSet::NONE,
            phase: 0,
            without: vec![SystemSet::NONE; model.clinic_count()],
            fallen_back: false,
            onset: Time::START,
        }
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// The systems that a case's clinic does without.
    #[inline]
    fn without(&self, case: &Case) -> SystemSet {
        if !self.reach.fallen_back {
            return SystemSet::NONE;
        }
        self.reach.without[self.model.unit(case.place).clinic(case.place_copy)]
    }

    /// Whether a case can do its step in the systems now.
    #[inline]
    pub(super) fn allows(&self, case: &Case, step: &Step) -> bool {
        // Users who are let in again work in the system, though the others of their unit are still on fallback.
        let without = self.without(case).without(self.reach.limited);
        let blocked = if step.only_reads { self.reach.unreadable } else { self.reach.unwritable.union(without) };
        !step.systems.meets(blocked)
            && (!step.systems.meets(self.reach.limited) || self.is_let_in(case, step))
            && step.reads_items.is_none_or(|item| self.has_items(case, item))
    }

    /// Whether a case is among the share of users that is let in: the same for every step as the share grows.
    fn is_let_in(&self, case: &Case, step: &Step) -> bool {
        let admits = self.phase().map_or(1.0, |phase| phase.admits);
        self.streams.uniform(case.key, step.admission_purpose, case.round.into()) < admits
    }

    /// How a case is to do its step now.
    #[inline]
    pub(super) fn choose(&self, case: &Case) -> Choice {
        let step = self.model.step(case.step);
        if self.allows(case, step) {
            return Choice::Mode(0);
        }
        // Without the items it reads, a step needs no decision to go over to its fallback routine.
        let lacks_items = step.reads_items.is_some_and(|item| !self.has_items(case, item));
        if !lacks_items && !step.systems.meets(self.without(case)) {
            return Choice::Hold;
        }
        self.choose_fallback(case, step)
    }

    /// The first mode of the fallback routine that is available and whose share the case's luck falls into.
    fn choose_fallback(&self, case: &Case, step: &Step) -> Choice {
        let since_onset = self.now - self.reach.onset;
        let mut u = self.streams.uniform(case.key, step.share_purpose, case.round.into());
        for (index, mode) in (0..).zip(&step.modes).skip(1) {
            if since_onset < mode.from
                || mode.until.is_some_and(|until: Span| since_onset >= until)
                || mode.level > self.timeline.level
                || mode.unique.is_some_and(|unique| self.is_unique(case) != Some(unique))
                || mode.systems.meets(self.reach.unreadable)
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
