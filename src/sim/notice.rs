//! Planned events, and the one place that orders those of one instant: what ends, then what the world does and what people
//! do about it, then who arrives, then which shifts change. Free staff are given out after all of them, by `grant`.

use bevy_ecs::prelude::Entity;

use super::Simulation;
use super::alert::Called;
use super::stock::Place;
use crate::fact::Witness;
use crate::kernel::{Ticket, Turn};
use crate::model::{ClassId, ItemId, SystemId};
use crate::time::Time;

/// A planned event.
#[derive(Clone, Copy, Debug)]
pub(super) enum Notice {
    /// Measuring begins.
    MeasuringBegins,
    /// The next case of a class arrives.
    Arrives(ClassId),
    /// Work in progress ends.
    WorkEnds(Entity),
    /// Staff have tried long enough to go on with suspended work.
    GraceEnds(Entity),
    /// A case that was called off or stayed away comes back.
    ComesBack(Entity),
    /// A delivery arrives at a shelf.
    StockArrives(Place),
    /// An interface delivers a result that waited in it.
    ResultDelivered(usize),
    /// A level of alert is reached.
    LevelReached(usize),
    /// Staff who were called in arrive.
    StaffArrive(Called),
    /// They leave again.
    StaffLeave(Called),
    /// The number on duty in a pool changes while somebody waits there.
    ShiftChanges(u32),
    /// The hours begin within which paper records may be entered at a pool that some wait for.
    EnteringOpens(u32),
    /// The incident begins.
    Onset,
    /// A phase of the incident begins.
    PhaseBegins(usize),
    /// The systems are back.
    SystemsReturn,
    /// Something that was broken in silence is found out.
    Detects,
    /// A check of detection `index` is made.
    Checks { index: u32, number: u32 },
    /// It is known which items are concerned.
    ScopeIsKnown,
    /// The authority is told.
    IsReported,
    /// The list of a follow-up is there.
    ListIsMade(usize),
    /// The deadline of an item passes.
    DeadlinePasses(ItemId, u32),
    /// A delivery of restored items arrives.
    ItemsReturn { item: ItemId, restoration: u16, delivery: u32 },
    /// Somebody comes upon items.
    Looks(ItemId),
    /// The first user understands.
    IsNoticed,
    /// Going over to fallback routines is decided.
    IsDeclared,
    /// A clinic starts working on its fallback routine.
    ClinicFallsBack(u32),
    /// A clinic finds that it has no routine to fall back on.
    ClinicHasNoRoutine(u32),
    /// A clinic works in a system again.
    ClinicReturns { clinic: u32, system: SystemId },
    /// Entering of a class of paper records begins.
    EntryBegins(ClassId),
}

impl Notice {
    /// The place of its kind among the events of one instant.
    #[inline]
    const fn kind(&self) -> u8 {
        match self {
            // What ends: before anything stops it.
            Self::WorkEnds(..) => 0,
            Self::GraceEnds(..) => 1,
            // What the world does, and what people do about it.
            Self::MeasuringBegins => 2,
            Self::Onset => 3,
            Self::PhaseBegins(..) => 4,
            Self::SystemsReturn => 5,
            Self::ItemsReturn { .. } => 6,
            Self::DeadlinePasses(..) => 7,
            Self::Looks(..) => 8,
            Self::StockArrives(..) => 9,
            Self::Checks { .. } => 10,
            Self::Detects => 11,
            Self::IsNoticed => 12,
            Self::IsDeclared => 13,
            Self::ClinicHasNoRoutine(..) => 14,
            Self::ClinicFallsBack(..) => 15,
            Self::LevelReached(..) => 16,
            Self::StaffArrive(..) => 17,
            Self::StaffLeave(..) => 18,
            Self::ClinicReturns { .. } => 19,
            Self::EntryBegins(..) => 20,
            Self::ScopeIsKnown => 21,
            Self::IsReported => 22,
            Self::ListIsMade(..) => 23,
            // Who arrives.
            Self::Arrives(..) => 24,
            Self::ComesBack(..) => 25,
            Self::ResultDelivered(..) => 26,
            // Which shifts change.
            Self::ShiftChanges(..) => 27,
            Self::EnteringOpens(..) => 28,
        }
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans an event whose subject has the stable key `about`: of two events of one kind at one instant the smaller comes
    /// first. What is planned for the past happens now.
    #[inline]
    pub(super) fn plan(&mut self, time: Time, about: u64, notice: Notice) -> Ticket {
        self.agenda.plan(time.max(self.now), Turn::new(notice.kind(), about), notice)
    }
}
