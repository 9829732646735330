//! Pathways: the steps of a case, what each needs, and what it does when a system is out of reach.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{ClassId, EntryTask, ItemId, Mode, Patience, RoleId, StepId, SystemSet, Then, Tiring, TurnAway, UnitId};
use crate::dist::Dist;
use crate::random::Purpose;
use crate::text::Label;

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
    /// The spaces that the case occupies from here on, in the order in which it waits for them, before its staff.
    pub takes: Box<[RoleId]>,
    /// The spaces that it gives back when it is done; those from earlier steps already once it has what it takes itself.
    pub gives_back: Box<[RoleId]>,
    /// How long cases wait for it; `None`: as long as it takes.
    pub patience: Option<Box<Patience>>,
    /// Whether some of its modes gather cases to be handled together.
    pub gathers: bool,
    /// Who does not join its line, tried in this order.
    pub turns_away: Box<[TurnAway]>,
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

/// What happens to work in progress when the shift of those who do it ends. Those who began last leave first.
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
            takes: Box::new([]),
            gives_back: Box::new([]),
            patience: None,
            gathers: false,
            turns_away: Box::new([]),
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

    /// The most spaces that a case may occupy at a time.
    pub const MOST_SPACES: usize = 4;

    /// The steps where cases may go when it is done, before or after a deadline; `None` for the end.
    #[must_use]
    pub fn onward(&self) -> Vec<Option<StepId>> {
        match &self.next {
            Next::Step(to) => vec![Some(*to)],
            Next::End => vec![None],
            Next::Branch(branches) => branches.iter().chain(&self.next_if_late).map(|(_, to)| *to).collect(),
        }
    }

    /// The steps where those go who do not wait for it, or no longer.
    pub fn sideways(&self) -> impl Iterator<Item = StepId> {
        self.gives_up_to().filter_map(Then::target)
    }

    /// Whether some of those who would have to wait for it leave instead, so that its line need not grow without end.
    #[must_use]
    pub fn loses_cases(&self) -> bool {
        self.gives_up_to().any(|then| then.target().is_none())
    }

    /// What those do who do not wait for it, or no longer.
    fn gives_up_to(&self) -> impl Iterator<Item = &Then> {
        self.patience.iter().map(|patience| &patience.then).chain(self.turns_away.iter().map(|one| &one.then))
    }

    /// Whether work in progress on this step may be stopped by others than information systems: by more urgent work or
    /// by the end of a shift.
    #[must_use]
    pub fn may_be_stopped(&self) -> bool {
        self.stops_anywhere() || self.capped
    }

    /// Whether the step itself says so, for all who do it.
    #[must_use]
    pub fn stops_anywhere(&self) -> bool {
        self.interruptible || self.at_shift_end != AtShiftEnd::Finish
    }
}
