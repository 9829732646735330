//! The incident: what happens to information systems, and how people learn of it and respond.

use std::ops::Range;

use super::{Detection, Preparation, RoleId, SystemId, UnitId};
use crate::dist::Dist;
use crate::random::Key;
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
        let mut left = self.0;
        std::iter::from_fn(move || {
            let next = (left != 0).then(|| SystemId::from_index(left.trailing_zeros() as usize));
            left &= left.wrapping_sub(1);
            next
        })
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// An incident: disruptions, each with a beginning and an end of its own. They may overlap.
#[derive(Clone, Debug)]
pub struct Incident {
    /// Name for people.
    pub label: Label,
    /// When it begins. Reports count hours from here.
    pub onset: Time,
    /// What happens, in the order of the file; at least one. Phases are disruptions of which each begins at the end of
    /// the one before it.
    pub disruptions: Box<[Disruption]>,
    /// What is done before it.
    pub preparations: Box<[Preparation]>,
    /// From the first effect of a disruption to the first user who understands that something is wrong (ms); `None` if
    /// only [`Incident::detections`] find it out.
    pub noticed: Option<Dist>,
    /// The ways in which broken promises are found out; the first to succeed is when it is noticed.
    pub detections: Box<[Detection]>,
    /// From being noticed to knowing which items and persons are concerned (ms).
    pub scope: Dist,
    /// Whether and when a report goes to the authority.
    pub report: Option<Report>,
    /// From the moment a system is out of reach, and noticed, to the decision to go over to fallback routines (ms);
    /// `None` if that alone never leads to the decision.
    pub declared_after_down: Option<Dist>,
    /// The same from the moment a system is slow.
    pub declared_after_slow: Option<Dist>,
    /// Levels of alert, in the order in which they are reached; level 1 is the first of them.
    pub levels: Box<[Level]>,
    /// After so long with every system up, new trouble is a new episode, noticed and decided on again.
    pub episode_ends_after: Span,
    /// Whether units go back to a system that was out of reach and answers slowly; if not, when it is well.
    pub back_to_slow: bool,
    /// From the restoration of the systems that a kind of paper record needs, where it is entered, to the first entering
    /// of it there (ms).
    pub entry_delay: Dist,
    /// Instants at which entering may begin, ascending: the first at or after restoration and delay. Empty: at any time.
    pub entry_gates: Box<[Time]>,
}

/// Reporting a breach to the authority.
#[derive(Clone, Debug)]
pub struct Report {
    /// From knowing the scope, which is becoming aware, to the report (ms).
    pub after: Dist,
    /// How long after becoming aware the report is due.
    pub within: Span,
}

/// One disruption: what systems cannot do any more, for whom, from when and how long.
#[derive(Clone, Debug, PartialEq)]
pub struct Disruption {
    /// Name in the scenario, the root of its draws.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// Probability that it happens at all. When it does not, what follows its end follows in its place.
    pub chance: f64,
    /// When it begins.
    pub begins: Begins,
    /// How long it lasts.
    pub lasts: Lasts,
    /// The disruption from whose end the length counts, by its index; `None`: from its own beginning.
    pub beyond: Option<usize>,
    /// It ends this long after the incident is noticed, if that is sooner (ms).
    pub until_noticed: Option<Dist>,
    /// The clinics concerned, by their numbers; `None`: all.
    pub clinics: Option<Box<[Range<u32>]>>,
    /// How the clinics are restored one after the other; `None`: all at once.
    pub restoration: Option<StagedRestoration>,
    /// What systems cannot do.
    pub effect: Effect,
}

impl Disruption {
    /// Whether it concerns a clinic.
    #[must_use]
    pub fn concerns(&self, clinic: u32) -> bool {
        self.clinics.as_ref().is_none_or(|ranges| ranges.iter().any(|range| range.contains(&clinic)))
    }
}

/// From when to when disruptions last, if every length of time takes the value that `length` picks and a share `weight`
/// of each disruption's own length counts, by its chance; those that last until noticed take no time. In their order;
/// none may depend on itself.
#[must_use]
pub fn spans(
    disruptions: &[Disruption],
    onset: Time,
    length: fn(&Dist) -> f64,
    weight: fn(f64) -> f64,
) -> Vec<Range<Time>> {
    let span = |dist: &Dist, weight: f64| Span::from_millis_f64(length(dist) * weight);
    let mut known: Vec<Option<Range<Time>>> = vec![None; disruptions.len()];
    // Each round finds those that depend only on what is known.
    for _ in 0..disruptions.len() {
        for (index, disruption) in disruptions.iter().enumerate() {
            let end_of = |other: usize| known[other].as_ref().map(|span| span.end);
            let begins = match &disruption.begins {
                Begins::AfterOnset(delay) => Some(onset + span(delay, 1.0)),
                Begins::At(time) => Some(*time),
                Begins::AfterEnd(other, delay) => end_of(*other).map(|end| end + span(delay, 1.0)),
            };
            let Some(begins) = begins else { continue };
            let weight = weight(disruption.chance);
            let from = disruption.beyond.map_or(Some(begins), end_of);
            let Some(from) = from else { continue };
            let end = match &disruption.lasts {
                Lasts::For(lasts) => from + span(lasts, weight),
                Lasts::Until(end) => begins + Span::from_millis_f64((*end - begins).as_millis() as f64 * weight),
                Lasts::UntilNoticed => begins,
            };
            let over = disruption.restoration.as_ref().map_or(Span::ZERO, |staged| span(&staged.over, weight));
            known[index] = Some(begins..end.max(begins) + over);
        }
    }
    known.into_iter().map(|span| span.unwrap_or(onset..onset)).collect()
}

impl Incident {
    /// Staff of a role who are called in to a unit, at a level of alert or to prepare.
    pub fn called_in(&self, unit: UnitId, role: RoleId) -> impl Iterator<Item = &CallIn> {
        let helpers = self.preparations.iter().flat_map(|preparation| &preparation.call_ins);
        let levels = self.levels.iter().flat_map(|level| &level.call_ins);
        levels.chain(helpers).filter(move |call_in| call_in.unit == unit && call_in.role == role)
    }

    /// Whether the same happens in both, whatever is done about it.
    #[must_use]
    pub fn happens_as(&self, other: &Self) -> bool {
        self.onset == other.onset && self.disruptions == other.disruptions
    }

    /// From when on a run differs from its twin: the onset, or the first preparation.
    #[must_use]
    pub fn begins(&self) -> Time {
        self.preparations.iter().map(|preparation| preparation.begins).fold(self.onset, Time::min)
    }

    /// When every disruption is expected to be over: the latest end if every length of time is its mean.
    #[must_use]
    pub fn expected_end(&self) -> Time {
        let spans = spans(&self.disruptions, self.onset, Dist::mean, |chance| chance);
        let real = spans.iter().zip(&self.disruptions).filter(|(_, disruption)| !disruption.effect.is_none());
        real.map(|(span, _)| span.end).fold(self.onset, Time::max)
    }
}

impl Disruption {
    /// When some clinics are expected to be restored, all of them, if the disruption lasts for a span.
    #[must_use]
    pub fn expected_restoration(&self, span: &Range<Time>, clinics: &Range<u32>) -> Time {
        let Some(staged) = &self.restoration else { return span.end };
        let over = Span::from_millis_f64(staged.over.mean());
        let is_mine =
            |stage: &Stage| stage.clinics.iter().any(|range| range.start < clinics.end && clinics.start < range.end);
        let mine = staged.stages.iter().filter(|stage| is_mine(stage)).map(|stage| stage.rank);
        let Some(last) = mine.max() else { return span.end };
        // Those of one rank come in any order: on average in the middle of theirs, and several as late as the last.
        let before = staged.stages.iter().filter(|stage| stage.rank < last).count() as f64;
        let alike = staged.stages.iter().filter(|stage| stage.rank == last).count() as f64;
        let several = staged.stages.iter().filter(|stage| is_mine(stage)).count() > 1;
        let place = before + if several { alike - 1.0 } else { (alike - 1.0) / 2.0 };
        let share = place / (staged.stages.len().max(2) - 1) as f64;
        span.end - over + Span::from_millis_f64(over.as_millis() as f64 * share)
    }
}

/// When a disruption begins.
#[derive(Clone, Debug, PartialEq)]
pub enum Begins {
    /// So long after the onset of the incident (ms).
    AfterOnset(Dist),
    /// At an instant, not before the onset.
    At(Time),
    /// So long after the end of another (ms), by its index.
    AfterEnd(usize, Dist),
}

/// Sites or clinics that are restored one after the other: the first when the disruption would end, the last so much
/// later, the others evenly between.
#[derive(Clone, Debug, PartialEq)]
pub struct StagedRestoration {
    /// From the first to the last (ms).
    pub over: Dist,
    /// Those that are restored together; at least two. Of equal rank, their order is drawn.
    pub stages: Box<[Stage]>,
}

/// Clinics that are restored together.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// The root of its draw.
    pub key: Key,
    /// Lower ranks are restored first.
    pub rank: usize,
    /// The clinics, by their numbers.
    pub clinics: Box<[Range<u32>]>,
}

/// What systems cannot do during a disruption; those that need an impaired system are in each set, too.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// Systems that answer, slowly.
    pub slow: SystemSet,
    /// Work in a slow system takes this many times as long; at least 1.
    pub slow_factor: f64,
    /// What each activity in a slow system takes on top, for logging in (ms).
    pub slow_overhead: Dist,
    /// Systems that let in only a share of their users.
    pub limited: SystemSet,
    /// Who is let in.
    pub admission: Admission,
    /// Systems that can be read and not written.
    pub read_only: SystemSet,
    /// Systems out of reach.
    pub down: SystemSet,
    /// Systems that lose items they keep, when the disruption begins.
    pub loses: SystemSet,
    /// The share of their items that those lose.
    pub loses_share: f64,
    /// Systems that do not deliver what is sent, and do not say so.
    pub drops: SystemSet,
    /// The share of what is sent that those do not deliver.
    pub drops_share: f64,
    /// Systems whose items the wrong people can see.
    pub exposes: SystemSet,
}

impl Effect {
    /// Systems in which some users cannot work.
    #[must_use]
    pub const fn blocked(&self) -> SystemSet {
        self.limited.union(self.read_only).union(self.down)
    }

    /// Systems that are slow or worse.
    #[must_use]
    pub const fn impaired(&self) -> SystemSet {
        self.slow.union(self.blocked())
    }

    /// Systems that break a promise about items.
    #[must_use]
    pub const fn unfaithful(&self) -> SystemSet {
        self.loses.union(self.drops).union(self.exposes)
    }

    /// Whether there is none: a time in which all is up.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.impaired().union(self.unfaithful()).is_empty()
    }
}

/// Who is let into a system that does not let in everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct Admission {
    /// The share of the other users.
    pub share: f64,
    /// Clinics whose users are all let in, by their numbers.
    pub clinics: Box<[Range<u32>]>,
    /// Roles that are all let in: work that only they do.
    pub roles: Box<[RoleId]>,
}

/// How long a disruption lasts.
#[derive(Clone, Debug, PartialEq)]
pub enum Lasts {
    /// A length of time (ms).
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
    /// From being informed to working on a routine that has to be pieced together (ms).
    pub improvise: Dist,
    /// From the decision to the unit being informed (ms).
    pub told: Dist,
    /// From being informed to working on the fallback routine: finding the box, printing the lists (ms).
    pub start_up: Dist,
    /// From the restoration of a system to the unit working in it again (ms).
    pub back: Dist,
    /// Whether the routine is one and the same for all alike units, so that they share their draws.
    pub shared: bool,
}
