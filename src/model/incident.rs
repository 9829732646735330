//! The incident: what happens to information systems, and how people learn of it and respond.

use super::{Detection, RoleId, SystemId, UnitId};
use crate::dist::Dist;
use crate::text::Label;
use crate::time::{Span, Time};

/// A set of information systems, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemSet(pub u64);

impl SystemSet {
    /// No system.
    pub const NONE: Self = Self(0);
    /// The largest number of systems a scenario may have.
    pub const CAPACITY: usize = 64;

    /// The set of one system.
    #[must_use]
    pub const fn of(system: SystemId) -> Self {
        Self(1 << system.0)
    }

    /// This set and another.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// This set without the systems of another.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the two sets share a system.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the set has this system.
    #[must_use]
    pub const fn has(self, system: SystemId) -> bool {
        self.meets(Self::of(system))
    }

    /// The systems in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The systems of the set, in the order of the model.
    pub fn iter(self) -> impl Iterator<Item = SystemId> {
        (0..Self::CAPACITY).map(SystemId::from_index).filter(move |system| self.has(*system))
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The course of an incident: phases, one after the other, from the onset; after the last the systems are restored.
#[derive(Clone, Debug)]
pub struct Incident {
    /// Name for people.
    pub label: Label,
    /// When it begins. Reports count hours from here.
    pub onset: Time,
    /// What happens, in order; at least one.
    pub phases: Box<[Phase]>,
    /// From the onset to the first user who understands that something is wrong (ms); `None` if only
    /// [`Incident::detections`] tell.
    pub noticed: Option<Dist>,
    /// The ways in which broken promises are found out; the first to succeed is when it is noticed.
    pub detections: Box<[Detection]>,
    /// From being noticed to knowing which items and persons are concerned (ms).
    pub scope: Dist,
    /// Whether the authority is to be told, and when.
    pub report: Option<Report>,
    /// From the moment a system is out of reach, and noticed, to the decision to go over to fallback routines (ms);
    /// `None` if that alone never leads to the decision.
    pub declared_after_down: Option<Dist>,
    /// The same from the moment a system is slow.
    pub declared_after_slow: Option<Dist>,
    /// Levels of alert, in the order in which they are reached; level 1 is the first of them.
    pub levels: Box<[Level]>,
    /// After so long with every system up a new trouble is a new episode, noticed and decided anew.
    pub episode_ends_after: Span,
    /// Whether units go back to a system that was out of reach and answers slowly; if not, when it is well.
    pub back_to_slow: bool,
    /// From the restoration of the systems that a kind of paper record needs to the first entering of it (ms).
    pub entry_delay: Dist,
    /// Instants at which entering may begin, ascending: the first at or after restoration and delay. Empty: at any time.
    pub entry_gates: Box<[Time]>,
}

/// Telling the authority of a breach.
#[derive(Clone, Debug)]
pub struct Report {
    /// From knowing the scope, which is becoming aware, to the report (ms).
    pub after: Dist,
    /// How long after becoming aware the report is due.
    pub within: Span,
}

/// One phase of an incident.
#[derive(Clone, Debug)]
pub struct Phase {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// Probability that the phase happens at all; when it does not, the next begins in its place.
    pub chance: f64,
    /// Systems that answer, slowly.
    pub slow: SystemSet,
    /// Systems that can be read and not written.
    pub read_only: SystemSet,
    /// Systems that let in only a share of their users.
    pub limited: SystemSet,
    /// That share.
    pub admits: f64,
    /// Systems out of reach.
    pub down: SystemSet,
    /// Work in a slow system takes this many times as long; at least 1.
    pub slow_factor: f64,
    /// What each activity in a slow system takes on top, for logging in (ms).
    pub slow_overhead: Dist,
    /// Systems that lose items they keep, when the phase begins.
    pub loses: SystemSet,
    /// The share of their items that those lose.
    pub loses_share: f64,
    /// Systems that do not deliver what is sent, and do not say so.
    pub drops: SystemSet,
    /// The share of what is sent that those do not deliver.
    pub drops_share: f64,
    /// Systems whose items the wrong people can see.
    pub exposes: SystemSet,
    /// How long it lasts.
    pub lasts: Lasts,
    /// It ends this long after the incident is noticed, if that is sooner (ms).
    pub until_noticed: Option<Dist>,
}

impl Phase {
    /// Whether any system is in trouble or breaks a promise.
    #[must_use]
    pub fn has_effect(&self) -> bool {
        [self.slow, self.read_only, self.limited, self.down, self.loses, self.drops, self.exposes]
            .into_iter()
            .any(|systems| !systems.is_empty())
    }
}

/// How long a phase of an incident lasts.
#[derive(Clone, Debug)]
pub enum Lasts {
    /// A length of time from its beginning (ms).
    For(Dist),
    /// Until an instant; no time at all if that is past.
    Until(Time),
    /// Until it is noticed, and some time on.
    UntilNoticed,
}

/// A level of alert above normal.
#[derive(Clone, Debug)]
pub struct Level {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// From the decision to go over to fallback routines to this level, if the systems are not back by then (ms).
    pub after: Dist,
    /// Who is called in.
    pub call_ins: Box<[CallIn]>,
}

/// Staff called in at a level of alert, on top of the calendar.
#[derive(Clone, Debug)]
pub struct CallIn {
    /// The unit they come to, each of its copies.
    pub unit: UnitId,
    /// Their role.
    pub role: RoleId,
    /// How many come to each copy.
    pub number: u32,
    /// From the level to their being at work (ms).
    pub arrive: Dist,
    /// How long they stay after the systems are back (ms).
    pub stay: Dist,
}

/// How a clinic changes to its fallback routine and back. Each of several alike draws for itself.
#[derive(Clone, Debug)]
pub struct Response {
    /// Probability that the unit's routine is there and followed.
    pub followed: f64,
    /// Probability that it has to be pieced together, which takes [`Response::improvise`] instead of the start-up; the
    /// rest has no routine, and everything that needs a system waits.
    pub partly: f64,
    /// From being told to working on a routine that has to be pieced together (ms).
    pub improvise: Dist,
    /// From the decision to the unit being told (ms).
    pub told: Dist,
    /// From being told to working on the fallback routine: finding the box, printing the lists (ms).
    pub start_up: Dist,
    /// From the restoration of a system to the unit working in it again (ms).
    pub back: Dist,
    /// Whether the routine is one and the same for all alike units, so that they share their draws.
    pub shared: bool,
}
