//! Planned events, and the one place that orders those of one instant: what ends, then what the world does and what people
//! do about it, then who arrives, then which shifts change. Free staff are given out after all of them, by `grant`.

use bevy_ecs::prelude::Entity;

use super::Simulation;
use super::alert::Called;
use super::preparation::Helper;
use super::stock::Place;
use crate::fact::{Milestone, Witness};
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
    /// The first preparation for the incident is due: from here on a run and its twin may differ.
    PreparingBegins,
    /// A preparation begins.
    PreparationBegins(usize),
    /// A case of preparing work comes to a clinic.
    PreparedWorkComes { preparation: usize, work: usize, copy: u32, number: u32 },
    /// Staff who help to prepare arrive.
    HelpersArrive(Helper),
    /// They leave again.
    HelpersLeave(Helper),
    /// The incident begins.
    Onset,
    /// A disruption begins.
    DisruptionBegins(usize),
    /// A disruption ends, or the next of its clinics are restored.
    DisruptionEnds(usize),
    /// What disruptions have begun and ended at this instant changes what systems can do.
    SystemsTurn,
    /// In a twin: a period begins that its run was measured over.
    PeriodBegins(Milestone),
    /// Something that was broken in silence is found out.
    Detects,
    /// A check of detection `index` is made.
    Checks { index: u32, number: u32 },
    /// It is known which items are concerned.
    ScopeIsKnown,
    /// The report reaches the authority.
    IsReported,
    /// The list of a follow-up is there.
    ListIsMade(usize),
    /// The deadline of an item passes.
    DeadlinePasses(ItemId, u32),
    /// A delivery of restored items arrives.
    ItemsReturn { item: ItemId, restoration: u16, delivery: u32 },
    /// Somebody finds exposed items.
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
    /// Entering of a class of paper records begins at a clinic.
    EntryBegins { class: ClassId, clinic: u32 },
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
            Self::PreparingBegins => 3,
            Self::PreparationBegins(..) => 4,
            Self::Onset => 5,
            Self::DisruptionBegins(..) => 6,
            Self::DisruptionEnds(..) => 7,
            Self::SystemsTurn => 8,
            Self::PeriodBegins(..) => 9,
            Self::ItemsReturn { .. } => 10,
            Self::DeadlinePasses(..) => 11,
            Self::Looks(..) => 12,
            Self::StockArrives(..) => 13,
            Self::Checks { .. } => 14,
            Self::Detects => 15,
            Self::IsNoticed => 16,
            Self::IsDeclared => 17,
            Self::ClinicHasNoRoutine(..) => 18,
            Self::ClinicFallsBack(..) => 19,
            Self::LevelReached(..) => 20,
            Self::StaffArrive(..) => 21,
            Self::StaffLeave(..) => 22,
            Self::HelpersArrive(..) => 23,
            Self::HelpersLeave(..) => 24,
            Self::ClinicReturns { .. } => 25,
            Self::EntryBegins { .. } => 26,
            Self::ScopeIsKnown => 27,
            Self::IsReported => 28,
            Self::ListIsMade(..) => 29,
            // Who arrives.
            Self::Arrives(..) => 30,
            Self::ComesBack(..) => 31,
            Self::PreparedWorkComes { .. } => 32,
            Self::ResultDelivered(..) => 33,
            // Which shifts change.
            Self::ShiftChanges(..) => 34,
            Self::EnteringOpens(..) => 35,
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
