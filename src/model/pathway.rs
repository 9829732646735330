//! Pathways: the steps of a case, what each needs, and what it does when a system is out of reach.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ClassId, EntryTask, ItemId, ItemState, RoleId, StepId, StockId, SystemSet, Tiring, UnitId};
use crate::dist::Dist;
use crate::random::Purpose;
use crate::text::Label;
use crate::time::Span;

/// A named run of steps.
#[derive(Clone, Debug)]
pub struct Pathway {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// The first of its steps.
    pub first: StepId,
    /// How many steps it has, at least 1.
    pub length: u16,
}

/// One step. In this order it waits for ordered results (if it collects), does its work, leaves records and orders
/// behind, waits for the orders it is to wait for, and passes the case on.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent properties, each a key of the scenario")]
pub struct Step {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// Where it is done.
    pub place: Place,
    /// The systems it uses.
    pub systems: SystemSet,
    /// Whether it only reads, so that a read-only system is enough.
    pub only_reads: bool,
    /// The items of the case's person that it reads: while some of them are gone, it is done by the fallback routine.
    pub reads_items: Option<ItemId>,
    /// The items it sends, one each time, when it is done in the systems.
    pub sends_items: Option<ItemId>,
    /// How it can be done. The first is the normal way, in the systems; the others are its fallback routine, in the
    /// order they are tried.
    pub modes: Box<[Mode]>,
    /// What happens to work in progress when a system it uses goes out of reach.
    pub when_down: WhenDown,
    /// How long staff go on trying before that (ms); they stay with the case meanwhile.
    pub grace: Option<Dist>,
    /// Whether staff stay with the case while it is suspended.
    pub holds_staff: bool,
    /// What happens to work in progress on the fallback routine when the unit works in the systems again.
    pub when_restored: WhenRestored,
    /// Whether more urgent work may suspend it.
    pub interruptible: bool,
    /// What happens to work in progress when the shift of those who do it ends.
    pub at_shift_end: AtShiftEnd,
    /// Whether the overtime of somebody who may do it is limited.
    pub capped: bool,
    /// Urgency instead of the case's own.
    pub priority: Option<u8>,
    /// What it does for a paper record; `None` for other work, and on pathways of the planner's own.
    pub entry_task: Option<EntryTask>,
    /// Whether the gate of the record's class decides when it may begin.
    pub gated: bool,
    /// How it slows down; `None`: not at all.
    pub tiring: Option<Tiring>,
    /// Whether it first waits for the results of all orders still open.
    pub collects: bool,
    /// What it orders when its work is done.
    pub orders: Box<[Order]>,
    /// Where the case goes then.
    pub next: Next,
    /// Where it goes instead if the deadline of the item it is about has passed: branches as those of [`Next`]. Empty:
    /// no difference.
    pub next_if_late: Box<[(f64, Option<StepId>)]>,
    /// The draw of its amount of work, shared by all modes: a hard case is hard on paper too.
    pub work_purpose: Purpose,
    /// The draw of what is added on top: a slow log-in, a telephone call.
    pub extra_purpose: Purpose,
    /// The draw that chooses among fallback modes with a share.
    pub share_purpose: Purpose,
    /// The draw that chooses the copy of the unit it is done at.
    pub copy_purpose: Purpose,
    /// The draw that chooses the branch.
    pub branch_purpose: Purpose,
    /// The draw that decides whether a case is let in while only a share of the users is.
    pub admission_purpose: Purpose,
}

/// Where a step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the case's own unit.
    Own,
    /// At another; with several alike, one is drawn.
    Unit(UnitId),
}

/// One way of doing a step.
#[derive(Clone, Debug)]
pub struct Mode {
    /// By what means.
    pub means: Means,
    /// Name for people; `None` if the file gives none, and for the normal way.
    pub label: Option<Label>,
    /// Share of the cases that take it, of those that come to it in the order of trying; 1 for all.
    pub share: f64,
    /// It is available from this long after the onset of the incident.
    pub from: Span,
    /// It is available until this long after the onset; `None` to the end.
    pub until: Option<Span>,
    /// Who does it, all together, in the order in which they are waited for. Empty: nobody, it just takes time.
    pub roles: Box<[RoleId]>,
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

/// By what means a step is done; all but the first are the kinds of fallback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Means {
    /// In the information systems, as always.
    Digital,
    /// On paper.
    Paper,
    /// By telephone or runner.
    Phone,
    /// With a read-only copy.
    Copy,
    /// Left out, at a risk.
    Skip,
    /// Not until the system is back.
    Wait,
    /// Sent to somebody else.
    Elsewhere,
    /// Called off.
    Cancel,
}

impl Means {
    /// Its stable key in files, which is also the message `means-<key>` of the reports' catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Digital => "digital",
            Self::Paper => "paper",
            Self::Phone => "phone",
            Self::Copy => "copy",
            Self::Skip => "skip",
            Self::Wait => "wait",
            Self::Elsewhere => "elsewhere",
            Self::Cancel => "cancel",
        }
    }

    /// Every means, in the order of this type.
    pub const ALL: [Self; 8] =
        [Self::Digital, Self::Paper, Self::Phone, Self::Copy, Self::Skip, Self::Wait, Self::Elsewhere, Self::Cancel];

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

/// What a step orders.
#[derive(Clone, Debug)]
pub struct Order {
    /// The class of the ordered work.
    pub class: ClassId,
    /// Where it is done; `Own` is the ordering case's unit.
    pub place: Place,
    /// Probability that it is ordered.
    pub share: f64,
    /// How many, rounded to the nearest whole number.
    pub number: Dist,
    /// Whether the case waits, at this step or at the next one that collects.
    pub waits: Waits,
    /// The draw of whether and how many, and the relation of the orders' keys to the case's.
    pub purpose: Purpose,
}

/// When a case waits for what it ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Waits {
    /// At once, before it goes on.
    #[default]
    Here,
    /// At the next step that collects.
    Later,
    /// Not at all.
    Never,
}

/// Where a case goes after a step.
#[derive(Clone, Debug)]
pub enum Next {
    /// To this step.
    Step(StepId),
    /// Nowhere: the case is completed.
    End,
    /// To one of these, by cumulative probability (the last is 1); `None` completes the case.
    Branch(Box<[(f64, Option<StepId>)]>),
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
    /// A paper record that was given up as too old to be worth entering.
    WrittenOff,
}

/// What happens to digital work in progress when its system goes out of reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WhenDown {
    /// It is finished all the same, from what is on the screen.
    Complete,
    /// It stops and goes on where it stopped when the system is back.
    SuspendResume,
    /// It stops and is done again from the start, the same work, when the system is back.
    SuspendRestart,
    /// It stops and is done again from the start, with a new amount of work, when the system is back.
    SuspendResample,
    /// What remains goes on by the fallback routine, with this credit between 0 and 1 for what was done.
    Divert(f64),
    /// It is done from the start by the fallback routine.
    DivertRestart,
    /// The work is finished, the hand-over waits for the system.
    HoldRelease,
    /// The work is finished and what was written is lost: it is done again, once, when the system is back.
    Lose,
}

/// What happens to work in progress on the fallback routine when the unit works in the systems again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WhenRestored {
    /// It is finished as it was begun.
    #[default]
    Finish,
    /// What remains goes on in the systems, and leaves no record.
    Switch,
}

/// What happens to work in progress when the shift of those who do it ends. Whoever began last leaves first.
#[derive(Clone, Debug, PartialEq)]
pub enum AtShiftEnd {
    /// It is finished, as overtime.
    Finish,
    /// It stops, and goes on where it stopped as soon as somebody is on duty and free.
    Suspend,
    /// It stops, and is done again from the start, the same work.
    Restart,
    /// It goes on with somebody else who is on duty, after a hand-over that takes this long (ms).
    HandOver(Dist),
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
            work: Dist::Fixed(0.0),
            extra: None,
            records: Box::new([]),
            systems: SystemSet::NONE,
            stock: None,
            level: 0,
            outcome: means.outcome(),
            returns: None,
            risk: None,
            unique: None,
            settles: None,
        }
    }
}

impl Step {
    /// A step done in these modes at the case's own unit, without systems, after which the case is completed; its draws
    /// follow from the names of its pathway and its own.
    #[must_use]
    pub fn new(pathway: &str, name: &str, modes: Box<[Mode]>) -> Self {
        let purpose = |what: &str| Purpose::named(&format!("{what}/{pathway}/{name}"));
        Self {
            name: name.to_owned(),
            label: Label::plain(name),
            place: Place::Own,
            systems: SystemSet::NONE,
            only_reads: false,
            reads_items: None,
            sends_items: None,
            modes,
            when_down: WhenDown::Complete,
            grace: None,
            holds_staff: false,
            when_restored: WhenRestored::Finish,
            interruptible: false,
            at_shift_end: AtShiftEnd::Finish,
            capped: false,
            priority: None,
            entry_task: None,
            gated: false,
            tiring: None,
            collects: false,
            orders: Box::new([]),
            next: Next::End,
            next_if_late: Box::new([]),
            work_purpose: purpose("work"),
            extra_purpose: purpose("extra"),
            share_purpose: purpose("share"),
            copy_purpose: purpose("copy"),
            branch_purpose: purpose("branch"),
            admission_purpose: purpose("admission"),
        }
    }

    /// Whether work in progress on this step may be stopped by others than information systems: by more urgent work or
    /// by the end of a shift.
    #[must_use]
    pub fn may_be_stopped(&self) -> bool {
        self.stops_anywhere() || self.capped
    }

    /// Whether the step itself says so, whoever does it.
    #[must_use]
    pub fn stops_anywhere(&self) -> bool {
        self.interruptible || self.at_shift_end != AtShiftEnd::Finish
    }
}
