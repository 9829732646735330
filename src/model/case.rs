//! Cases: what flows, where it comes from, how urgent it is.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Discipline, EntryDeadline, Gate, ItemId, Returns, StepId, SystemId, SystemSet, ThinOut, UnitId, Whose};
use crate::dist::Dist;
use crate::random::{Key, Purpose};
use crate::text::Label;
use crate::time::{Span, Time};

/// A class of cases: a kind of patient contact, of order, of paper record.
#[derive(Clone, Debug)]
pub struct Class {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// The stable key from which the keys of its cases are made.
    pub key: Key,
    /// Its place among the classes by name, which orders the cases of one instant whatever the order of the file.
    pub rank: u16,
    /// What kind of case it is.
    pub kind: ClassKind,
    /// The first step of its pathway.
    pub entry: StepId,
    /// Urgencies and their cumulative probabilities; the last is 1. A lower number is more urgent.
    pub priorities: Box<[(f64, u8)]>,
    /// The draw that decides the urgency.
    pub priority_purpose: Purpose,
    /// Whether its cases are as urgent as the case that left them behind, whatever `priorities` says.
    pub inherits_priority: bool,
    /// The system through which the results of orders come back.
    pub through: Option<SystemId>,
    /// Which of equally urgent cases is taken first.
    pub discipline: Discipline,
    /// The step of entering a paper record, whose work is stated when it is written; of other cases the first.
    pub entering: StepId,
    /// The systems without which entering a paper record does not begin: those it is entered into or, where none is
    /// named, those whose steps leave it. Empty for other cases.
    pub entry_needs: SystemSet,
    /// The units where a paper record is entered. Empty for other cases.
    pub entered_at: Box<[UnitId]>,
    /// By when a paper record is to be entered; `None`: whenever.
    pub deadline: Option<EntryDeadline>,
    /// A paper record entered later than this after it was written counts as late; `None`: none does.
    pub late_after: Option<Span>,
    /// When entering a paper record may begin; `None`: whenever somebody is free.
    pub gate: Option<Gate>,
    /// A paper record older than this is given up when its turn comes; `None`: never.
    pub written_off_after: Option<Span>,
    /// How its cases come about.
    pub origin: Origin,
}

impl Arrivals {
    /// Whether the same would come in both, whoever then stays away or is booked for another time.
    #[must_use]
    pub fn come_as(&self, other: &Self) -> bool {
        self.unit == other.unit
            && self.demand == other.demand
            && self.limit == other.limit
            && self.no_show.to_bits() == other.no_show.to_bits()
    }
}

impl Class {
    /// A class of cases that others leave behind, whose pathway begins at `entry`, with draws of its name.
    #[must_use]
    pub fn new(name: String, label: Label, kind: ClassKind, entry: StepId, priorities: Box<[(f64, u8)]>) -> Self {
        Self {
            key: Key::named(&format!("class/{name}")),
            rank: 0,
            kind,
            entry,
            priorities,
            priority_purpose: Purpose::named(&format!("priority/{name}")),
            inherits_priority: false,
            through: None,
            discipline: Discipline::OldestFirst,
            entering: entry,
            entry_needs: SystemSet::NONE,
            entered_at: Box::new([]),
            deadline: None,
            gate: None,
            late_after: None,
            written_off_after: None,
            origin: Origin::Child,
            label,
            name,
        }
    }
}

/// The kinds of case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassKind {
    /// Somebody who comes to a unit: a patient, a visit, a citizen.
    Contact,
    /// Work one case orders for itself: a laboratory analysis, an image, a dictation.
    Order,
    /// A paper record to be entered when the systems are back.
    Record,
}

/// How the cases of a class come about.
#[derive(Clone, Debug)]
pub enum Origin {
    /// From outside, at a unit.
    Arrivals(Arrivals),
    /// Left behind by another case.
    Child,
}

/// Cases that come from outside.
#[derive(Clone, Debug)]
pub struct Arrivals {
    /// Where they arrive; with several alike units, each case picks one with equal probability.
    pub unit: UnitId,
    /// The draw that picks the copy of the unit.
    pub copy_purpose: Purpose,
    /// The draw of the gap between arrivals.
    pub gap_purpose: Purpose,
    /// When they arrive.
    pub demand: Demand,
    /// How much days differ, with a rate; `None`: not at all.
    pub day_factor: Option<DayFactor>,
    /// The most that arrive in a replication; `None` without limit.
    pub limit: Option<u64>,
    /// Probability that a case does not turn up.
    pub no_show: f64,
    /// The draw of turning up.
    pub show_purpose: Purpose,
    /// Who stays away while systems are out of order.
    pub stay_away: Option<Box<StayAway>>,
    /// Who is booked for another time because of an incident that is known beforehand.
    pub thinned_out: Box<[ThinOut]>,
    /// Whose items each case is about, with equal probability one of these persons; `None`: nobody's.
    pub about: Option<About>,
}

/// A random factor on all the arrivals of a civil day: gamma distributed with a mean of 1.
#[derive(Clone, Debug, PartialEq)]
pub struct DayFactor {
    /// Its coefficient of variation.
    pub cv: f64,
    /// The name under which several classes share it, and so have the same busy days; `None`: it is of one class.
    pub shared: Option<Box<str>>,
    /// The root of its draws, one for each day by its number.
    pub key: Key,
}

impl DayFactor {
    /// Its distribution.
    #[must_use]
    pub fn dist(&self) -> Dist {
        if self.cv > 0.0 { Dist::gamma_from_mean_sd(1.0, self.cv) } else { Dist::Fixed(1.0) }
    }
}

/// Persons whose items cases are about.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Which items.
    pub item: ItemId,
    /// Which of the persons: all, or those with an open case.
    pub whose: Whose,
    /// The draw of the person.
    pub purpose: Purpose,
}

/// Cases that stay away while systems are out of order, and for some time after.
#[derive(Clone, Debug)]
pub struct StayAway {
    /// Once this many levels of alert were reached; 0: once it is noticed.
    pub level: usize,
    /// The share that stays away from so long after the onset on, ascending.
    pub shares: Box<[(Span, f64)]>,
    /// How long it takes, once all systems are restored, until everybody comes again.
    pub back_over: Span,
    /// Whether they come later.
    pub returns: Returns,
}

impl StayAway {
    /// The share that stays away at an instant while systems are out of order, by the time since the onset.
    #[must_use]
    pub fn share(&self, since_onset: Span) -> f64 {
        let reached = self.shares.iter().take_while(|(from, _)| *from <= since_onset);
        reached.last().map_or(0.0, |(_, share)| *share)
    }

    /// The part of them that still stays away so long after all systems were restored.
    #[must_use]
    pub fn remaining(&self, since_restored: Span) -> f64 {
        if since_restored >= self.back_over {
            return 0.0;
        }
        1.0 - since_restored.as_millis() as f64 / self.back_over.as_millis() as f64
    }
}

/// How arrivals scatter around their rate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Process {
    /// Each independent of the others.
    #[default]
    Poisson,
    /// Evenly spaced in expected number at each of the alike units, as booked visits are.
    // Points at ½, 1½, 2½, …
    Regular,
    /// Exactly so many in all, each independent of the others in when it comes: a key of its own, `total`.
    #[serde(skip)]
    Exactly(u32),
}

/// When cases arrive.
#[derive(Clone, Debug, PartialEq)]
pub enum Demand {
    /// With a rate that varies: the k-th case arrives when the cumulative expected number reaches the k-th point of a
    /// process of unit rate.
    Rate {
        /// The cumulative expected number at ascending instants, straight between them; the first is 0 at the start.
        cumulative: Box<[(Time, f64)]>,
        /// How they scatter around it.
        process: Process,
    },
    /// With independent gaps (ms), from `first` on.
    Gaps {
        /// The first case arrives this long after the start; `None`: after one gap.
        first: Option<Span>,
        /// The gap between two cases (ms).
        gap: Dist,
    },
    /// At these instants, ascending.
    At(Box<[Time]>),
}
