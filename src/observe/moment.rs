//! Moments: when a run reached the milestones of its incident.

use std::collections::BTreeMap;

use strum::{IntoStaticStr, VariantNames};

use super::period::Outage;
use super::{ByPart, Part, Recovery};
use crate::model::{SystemId, UnitId};
use crate::time::Time;

/// A milestone of a run, in the order in which they usually come. For units, the first and the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Moment {
    /// A preparation began, by its index.
    Preparation(usize),
    /// The incident began.
    Onset,
    /// A disruption, or phase, of it began, by its index.
    Disruption(usize),
    /// The first user understood.
    Noticed,
    /// Going over to fallback routines was decided.
    Declared,
    /// The first unit worked on its fallback routine.
    FirstOnFallback,
    /// The last unit did.
    LastOnFallback,
    /// The first unit found that it has no routine to fall back on.
    FirstWithoutRoutine,
    /// It was known which items and persons are concerned.
    ScopeKnown,
    /// Nobody saw any more what is not theirs.
    Contained,
    /// The report reached the authority.
    Reported,
    /// The list of a follow-up was made, by its index.
    Listed(usize),
    /// The lists of all follow-ups that were made at all were.
    AllListed,
    /// All of a follow-up was done after its list was made, by its index.
    FollowedUp(usize),
    /// A level of alert was reached, by its index.
    Level(usize),
    /// A system was back for good, for everybody.
    SystemRestored(SystemId),
    /// All systems that a unit uses were, for it.
    UnitRestored(UnitId),
    /// The first staff who were called in were at work.
    FirstCalledIn,
    /// The first contact was called off.
    FirstCancelled,
    /// A stock that fallback routines use up ran out for the first time.
    FirstRunOut,
    /// All systems were back for good, for everybody; the onset if nothing was ever disrupted.
    Restored,
    /// The last clinic worked in all its systems again, for good.
    LastBack,
    /// Entering of paper records began somewhere.
    EntryBegan,
    /// Recovered, by one definition.
    Recovered(Recovery),
}

impl Moment {
    /// Its stable key in files; without the number of a phase, level or list it is also the message `moment-<key>` of the
    /// reports' catalogue.
    #[must_use]
    pub fn key(self) -> String {
        let key: &'static str = self.into();
        match self {
            Self::Preparation(index)
            | Self::Disruption(index)
            | Self::Listed(index)
            | Self::FollowedUp(index)
            | Self::Level(index) => format!("{key}-{}", index + 1),
            Self::SystemRestored(system) => format!("{key}-{}", system.index() + 1),
            Self::UnitRestored(unit) => format!("{key}-{}", unit.index() + 1),
            Self::Recovered(definition) => format!("{key}-{}", definition.key()),
            _ => key.to_owned(),
        }
    }
}

/// When a run reached the milestones of its incident. Those of recovery are among its times to recover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phases {
    reached: BTreeMap<Moment, Time>,
    /// From when to when each part was disrupted: the whole and a system for anybody, a unit by the systems it uses.
    pub outages: ByPart<Outage>,
}

impl Phases {
    /// When a milestone was reached; `None` if it was not.
    #[must_use]
    pub fn at(&self, moment: Moment) -> Option<Time> {
        self.reached.get(&moment).copied()
    }

    /// Every milestone that was reached, in their order.
    pub fn moments(&self) -> impl Iterator<Item = Moment> {
        self.reached.keys().copied()
    }

    /// Whether the run, which did not reach a milestone, was only not followed far enough: what is disrupted will be
    /// restored.
    #[must_use]
    pub fn is_awaited(&self, moment: Moment) -> bool {
        let is_reached = |moment| self.reached.contains_key(&moment);
        let goes_on = |part| self.outages.get(part).is_some_and(Outage::goes_on);
        match moment {
            Moment::Restored => is_reached(Moment::Onset) && !is_reached(Moment::Restored),
            Moment::SystemRestored(system) => goes_on(Part::System(system)),
            Moment::UnitRestored(unit) => goes_on(Part::Unit(unit)),
            Moment::LastBack => is_reached(Moment::FirstOnFallback) && !is_reached(Moment::LastBack),
            _ => false,
        }
    }

    /// A milestone is reached, of which the last time counts.
    pub(crate) fn set(&mut self, moment: Moment, time: Time) {
        self.reached.insert(moment, time);
    }

    /// A milestone is reached, of which the first time counts.
    pub(super) fn first(&mut self, moment: Moment, time: Time) {
        self.reached.entry(moment).or_insert(time);
    }

    /// A milestone was not reached for good.
    pub(super) fn forget(&mut self, moment: Moment) {
        self.reached.remove(&moment);
    }
}
