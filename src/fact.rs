//! Facts: what happened, in the past tense, self-contained, without effect.
//!
//! Rules state facts, observers fold them; this is the only way from the simulation to a measurement, so measuring
//! can never change a run. The facts of one replication are also the timeline of an exercise and an event log. They
//! carry our own numbers, never an ECS entity.

pub use crate::model::Extent;

use crate::model::{ClassId, ItemId, ItemState, Means, Outcome, RoleId, StepId, StockId, SystemId, SystemSet, UnitId};
use crate::random::Key;
use crate::time::{Span, Time};

/// Who a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseRef {
    /// The case's stable key.
    pub key: Key,
    /// Its class.
    pub class: ClassId,
    /// The unit it belongs to.
    pub unit: UnitId,
    /// Its urgency; lower is more urgent.
    pub priority: u8,
}

/// A step that a case has come to and not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepWait {
    /// The step.
    pub step: StepId,
    /// How long it has waited for it, since it came to the step or had the results it needs for it.
    pub waited: Span,
}

/// What a case waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Staff: everybody who could do the work is occupied or off duty.
    Staff,
    /// An information system, with no fallback to use meanwhile.
    System,
    /// Results of what it ordered.
    Results,
    /// The start of entering, for a paper record.
    Entry,
    /// A space, such as a bed, where all are occupied.
    Space,
    /// The same, while it still occupies the space it is to leave: boarding.
    Boarding,
    /// The round or the batch it is to go with.
    Batch,
}

impl Wait {
    /// Whether it is time that the organisation lets somebody wait: not for the results of work that is being done for
    /// them meanwhile, nor the delay of a paper record.
    #[must_use]
    pub const fn is_idle(self) -> bool {
        match self {
            Self::Staff | Self::System | Self::Space | Self::Boarding | Self::Batch => true,
            Self::Results | Self::Entry => false,
        }
    }
}

/// The condition of an information system, from best to worst.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Working.
    #[default]
    Up,
    /// Answering, slowly.
    Slow,
    /// Letting in only a share of its users.
    Limited,
    /// To be read, not written.
    ReadOnly,
    /// Out of reach.
    Down,
}

/// One part of the course of the incident. A twin states [`Milestone::Onset`], [`Milestone::Disrupted`] and
/// [`Milestone::Restored`] at the same instants as the run it belongs to, without anything happening, so that both are
/// measured over the same periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// Measuring began.
    MeasuringBegan,
    /// The first preparation for the incident is due. A twin states it, too.
    PreparingBegan,
    /// A preparation began, by its index.
    Preparation(usize),
    /// The incident began.
    Onset,
    /// A disruption began, by its index.
    Disruption(usize),
    /// Some system was disrupted, for anybody or for a unit that uses it, or a system was for anybody.
    Disrupted(Extent),
    /// The first user understood.
    Noticed,
    /// Going over to fallback routines was decided.
    Declared,
    /// A level of alert was reached, by its index.
    Level(usize),
    /// A clinic of a unit found that it has no routine to fall back on.
    WithoutRoutine(UnitId),
    /// Every system was back, for everybody or for a unit, or a system was for everybody; it may be disrupted again.
    Restored(Extent),
    /// Entering of a kind of paper record began at a clinic.
    EntryBegan,
    /// The last system that showed items to the wrong people no longer does.
    Contained,
    /// It is known which items and persons are concerned: from now on the organisation is aware of the breach.
    ScopeKnown,
    /// The list of a follow-up is there, by its index, and its work has begun.
    Listed(usize),
    /// The report has reached the authority.
    Reported,
}

/// How a clinic stands towards the systems it uses, from best to worst.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It works in all of them.
    #[default]
    InSystems,
    /// It works in all of them; some are slow.
    Slowed,
    /// All are back, and it still does without some.
    Returning,
    /// Some are in trouble, and it does without them.
    OnFallback,
    /// Some are out of reach, and it is not on its fallback routine: what needs them waits.
    Blocked,
}

impl Standing {
    /// Every one, in the order of this type.
    pub const ALL: [Self; 5] = [Self::InSystems, Self::Slowed, Self::Returning, Self::OnFallback, Self::Blocked];
}

/// Something that happened.
#[derive(Clone, Copy, Debug)]
pub enum Fact {
    /// A case came into being.
    Arrived {
        /// The case.
        case: CaseRef,
    },
    /// A case did not turn up.
    NoShow {
        /// The case that would have been.
        case: CaseRef,
    },
    /// A paper record came into being, in place of an arrival.
    RecordWritten {
        /// The record.
        case: CaseRef,
        /// The work its first activity will take when it is entered.
        work: Span,
    },
    /// A case that just came into being did so because of another, which ordered it or left it behind.
    CameOf {
        /// The order or paper record.
        case: CaseRef,
        /// Whose it is.
        parent: CaseRef,
    },
    /// A case began to wait.
    WaitBegan {
        /// The case.
        case: CaseRef,
        /// The step it waits to do.
        step: StepId,
        /// For what.
        wait: Wait,
    },
    /// It no longer waits.
    WaitEnded {
        /// The case.
        case: CaseRef,
        /// The step it waited to do.
        step: StepId,
        /// For what it had waited.
        wait: Wait,
        /// How long.
        waited: Span,
    },
    /// Work on a step began.
    WorkBegan {
        /// The case.
        case: CaseRef,
        /// The step.
        step: StepId,
        /// The unit where it is done.
        place: UnitId,
        /// How it is done.
        means: Means,
        /// Its mode in the step's table.
        mode: u8,
        /// How long after it came to the step, or had the results it needs for it; `None` if what was done then was lost,
        /// and is done again.
        waited: Option<Span>,
    },
    /// A case is about to leave through its fallback: sent elsewhere or called off.
    SentAway {
        /// The case.
        case: CaseRef,
        /// The step it had come to.
        step: StepId,
        /// The mode in the step's table.
        mode: u8,
    },
    /// Work in progress stopped before its end; it may go on later.
    WorkSuspended {
        /// The case.
        case: CaseRef,
        /// The step.
        step: StepId,
        /// The unit where it is done.
        place: UnitId,
    },
    /// Suspended work went on.
    WorkResumed {
        /// The case.
        case: CaseRef,
        /// The step.
        step: StepId,
        /// The unit where it is done.
        place: UnitId,
    },
    /// Work on a step was finished.
    WorkFinished {
        /// The case.
        case: CaseRef,
        /// The step.
        step: StepId,
        /// The unit where it is done.
        place: UnitId,
        /// How it was done.
        means: Means,
        /// Its mode in the step's table.
        mode: u8,
    },
    /// A paper record is about to leave, entered after its deadline.
    Overdue {
        /// The record.
        case: CaseRef,
        /// How long after.
        by: Span,
    },
    /// A case left.
    Left {
        /// The case.
        case: CaseRef,
        /// How it ended.
        outcome: Outcome,
        /// When it came into being.
        born: Time,
        /// How long it had waited for staff and systems in all.
        waited: Span,
        /// Whether the incident ever touched it: a slow system, a fallback, waiting for a system.
        affected: bool,
        /// Whether any of its work was done without the live record.
        without_record: bool,
        /// The work stated when the record was written; zero for other cases.
        work: Span,
        /// When somebody whose contact counts first began to work with it; `None` if nobody had.
        first_contact: Option<Time>,
        /// The step it waited for in vain; `None` if it had not waited, or had begun the one it had come to.
        in_vain: Option<StepWait>,
    },
    /// The result of an order, which is done, waits in the system through which it comes back.
    ResultHeld {
        /// The order.
        case: CaseRef,
        /// The system.
        system: SystemId,
    },
    /// It was delivered to the case that ordered it.
    ResultDelivered {
        /// The order.
        case: CaseRef,
        /// The system.
        system: SystemId,
        /// How long it had waited there.
        held: Span,
    },
    /// The condition of a system changed.
    SystemTurned {
        /// The system.
        system: SystemId,
        /// What it is now.
        condition: Condition,
    },
    /// A clinic stood towards its systems otherwise than before.
    ClinicTurned {
        /// Its unit.
        unit: UnitId,
        /// Which of the alike.
        copy: u32,
        /// How it stood before.
        from: Standing,
        /// How it stands now.
        to: Standing,
    },
    /// A clinic is blocked from other systems than before: those out of reach that it needs and does not do without.
    BlockedFrom {
        /// Its unit.
        unit: UnitId,
        /// Which of the alike.
        copy: u32,
        /// From which it was before.
        before: SystemSet,
        /// From which it is now.
        now: SystemSet,
    },
    /// The last of a stock was used at a unit.
    StockRanOut {
        /// The stock.
        stock: StockId,
        /// The unit.
        unit: UnitId,
    },
    /// A case gave up waiting for a step, and goes to another.
    GaveUp {
        /// The case.
        case: CaseRef,
        /// The step, and how long it waited.
        wait: StepWait,
    },
    /// A case began to occupy a space.
    SpaceTaken {
        /// The case.
        case: CaseRef,
        /// The role that stands for spaces of this kind.
        space: RoleId,
        /// The unit where it is.
        unit: UnitId,
    },
    /// A case gave a space back.
    SpaceGivenBack {
        /// The case.
        case: CaseRef,
        /// The role that stands for spaces of this kind.
        space: RoleId,
        /// The unit where it is.
        unit: UnitId,
    },
    /// More of a stock was delivered to a unit.
    StockArrived {
        /// The stock.
        stock: StockId,
        /// The unit.
        unit: UnitId,
    },
    /// Staff were called in to a unit, or left again.
    StaffCalledIn {
        /// The unit.
        unit: UnitId,
        /// The role.
        role: RoleId,
        /// How many came to each of its copies; negative if they left.
        change: i64,
    },
    /// One of the equipment of a role broke down.
    BrokeDown {
        /// The unit.
        unit: UnitId,
        /// Which of the alike.
        copy: u32,
        /// The role.
        role: RoleId,
        /// How many work from now on.
        working: u32,
    },
    /// It was mended.
    Mended {
        /// The unit.
        unit: UnitId,
        /// Which of the alike.
        copy: u32,
        /// The role.
        role: RoleId,
        /// How many work from now on.
        working: u32,
    },
    /// A contact stayed away because the organisation is on alert.
    StayedAway {
        /// The case that would have been.
        case: CaseRef,
    },
    /// A contact was booked for another time, because of an incident that is known beforehand.
    BookedAnew {
        /// The case that would have been.
        case: CaseRef,
    },
    /// A contact that was called off, sent elsewhere or stayed away comes back, and is about to arrive.
    CameBack {
        /// The case.
        case: CaseRef,
        /// The key of the contact that was first due.
        first: Key,
    },
    /// A contact had not come back when the simulation ended.
    StillAway {
        /// The case that was to come.
        case: CaseRef,
        /// The key of the contact that was first due.
        first: Key,
    },
    /// Something became of items.
    ItemsTurned {
        /// Which.
        item: ItemId,
        /// What they were.
        from: ItemState,
        /// What they are now.
        to: ItemState,
        /// How many.
        number: u32,
    },
    /// The deadline of an item passed, and it had not arrived.
    DeadlineMissed {
        /// Which items it is one of.
        item: ItemId,
        /// Whether it was known by then that it had not arrived.
        known: bool,
    },
    /// Items began or ceased to be seen by the wrong people.
    ExposureTurned {
        /// Which.
        item: ItemId,
        /// How many of them are exposed from now on.
        exposed: u32,
    },
    /// Somebody came upon exposed items.
    Looked {
        /// Which.
        item: ItemId,
        /// How many of them they saw.
        seen: u32,
    },
    /// The incident reached a milestone.
    Reached(Milestone),
    /// How the staff of a role in a unit spent the period that ends now, all copies together (person-time).
    StaffTime {
        /// The unit.
        unit: UnitId,
        /// The role.
        role: RoleId,
        /// At work on cases, within hours or not.
        busy: Span,
        /// Of that, after the end of the shift.
        overtime: Span,
        /// On duty, at work or not, those who were called in among them.
        on_duty: Span,
    },
    /// A case was still there when the simulation ended.
    Unfinished {
        /// The case.
        case: CaseRef,
        /// When it came into being.
        born: Time,
        /// How long it had waited for staff and systems in all, up to now.
        waited: Span,
        /// Whether the incident ever touched it.
        affected: bool,
        /// The work stated when the record was written; zero for other cases.
        work: Span,
        /// When somebody whose contact counts first began to work with it; `None` if nobody had.
        first_contact: Option<Time>,
        /// The step it waits for; `None` if it waits for results, or has begun the one it has come to.
        in_vain: Option<StepWait>,
    },
}

impl Fact {
    /// The case that a fact is about; `None` if it is about no single one that is there.
    #[must_use]
    pub const fn case(&self) -> Option<CaseRef> {
        match *self {
            Self::Arrived { case }
            | Self::RecordWritten { case, .. }
            | Self::CameOf { case, .. }
            | Self::WaitBegan { case, .. }
            | Self::WaitEnded { case, .. }
            | Self::WorkBegan { case, .. }
            | Self::SentAway { case, .. }
            | Self::WorkSuspended { case, .. }
            | Self::WorkResumed { case, .. }
            | Self::WorkFinished { case, .. }
            | Self::Overdue { case, .. }
            | Self::Left { case, .. }
            | Self::ResultHeld { case, .. }
            | Self::ResultDelivered { case, .. }
            | Self::CameBack { case, .. }
            | Self::GaveUp { case, .. }
            | Self::SpaceTaken { case, .. }
            | Self::SpaceGivenBack { case, .. }
            | Self::Unfinished { case, .. } => Some(case),
            Self::NoShow { .. }
            | Self::StayedAway { .. }
            | Self::BookedAnew { .. }
            | Self::StillAway { .. }
            | Self::SystemTurned { .. }
            | Self::ClinicTurned { .. }
            | Self::BlockedFrom { .. }
            | Self::StockRanOut { .. }
            | Self::StockArrived { .. }
            | Self::StaffCalledIn { .. }
            | Self::BrokeDown { .. }
            | Self::Mended { .. }
            | Self::ItemsTurned { .. }
            | Self::DeadlineMissed { .. }
            | Self::ExposureTurned { .. }
            | Self::Looked { .. }
            | Self::Reached(_)
            | Self::StaffTime { .. } => None,
        }
    }
}

/// Something that sees every fact in the order in which they happen.
pub trait Witness {
    /// `fact` happened at `time`; times never decrease.
    fn see(&mut self, time: Time, fact: &Fact);
}

impl<A: Witness, B: Witness> Witness for (A, B) {
    fn see(&mut self, time: Time, fact: &Fact) {
        self.0.see(time, fact);
        self.1.see(time, fact);
    }
}

impl<W: Witness + ?Sized> Witness for &mut W {
    fn see(&mut self, time: Time, fact: &Fact) {
        (**self).see(time, fact);
    }
}

/// Sees nothing, for benchmarks of the bare simulation.
impl Witness for () {
    fn see(&mut self, _: Time, _: &Fact) {}
}
