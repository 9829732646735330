//! Planned events, and the one place that orders those of one instant: what ends, then what the world does and what people
//! do about it, then who arrives, then which shifts change. Free staff are given out after all of them, by `grant`.

use bevy_ecs::prelude::Entity;

use super::Simulation;
use super::floor::batch::Stop;
use super::leaf::LeafNotice;
use crate::fact::Witness;
use crate::kernel::{Ticket, Turn};
use crate::model::ClassId;
use crate::time::Time;

/// A planned event.
#[derive(Clone, Copy, Debug)]
pub(super) enum Notice {
    /// Work in progress ends.
    WorkEnds(Entity),
    /// Staff have tried long enough to go on with suspended work.
    GraceEnds(Entity),
    /// A case that waits loses patience.
    PatienceEnds(Entity),
    /// Measuring begins.
    MeasuringBegins,
    /// A delivery arrives at a shelf.
    StockArrives(Entity),
    /// Something happens in a process.
    Leaf(LeafNotice),
    /// Cases that gathered set off together.
    BatchSetsOff(Stop),
    /// The next case of a class arrives.
    Arrives(ClassId),
    /// A case that was called off or stayed away comes back.
    ComesBack(Entity),
    /// The number on duty in a pool changes while somebody waits there.
    ShiftChanges(u32),
    /// The hours begin within which paper records may be entered at a pool that some wait for.
    EnteringOpens(u32),
}

impl Notice {
    /// The place of its kind among the events of one instant.
    #[inline]
    fn kind(&self) -> u8 {
        const AFTER_LEAVES: u8 = 5 + LeafNotice::KINDS;
        match self {
            // What ends: before anything stops it.
            Self::WorkEnds(..) => 0,
            Self::GraceEnds(..) => 1,
            Self::PatienceEnds(..) => 2,
            // What the world does, and what people do about it.
            Self::MeasuringBegins => 3,
            Self::StockArrives(..) => 4,
            Self::Leaf(notice) => 5 + notice.place(),
            // Who arrives, and who sets off with them.
            Self::Arrives(..) => AFTER_LEAVES,
            Self::ComesBack(..) => AFTER_LEAVES + 1,
            Self::BatchSetsOff(..) => AFTER_LEAVES + 2,
            // Which shifts change.
            Self::ShiftChanges(..) => AFTER_LEAVES + 3,
            Self::EnteringOpens(..) => AFTER_LEAVES + 4,
        }
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans an event whose subject has the stable key `about`: of two events of one kind at one instant the smaller comes
    /// first. What is planned for the past happens now.
    #[inline]
    pub(super) fn plan(&mut self, time: Time, about: u64, notice: impl Into<Notice>) -> Ticket {
        let notice = notice.into();
        self.agenda.plan(time.max(self.now), Turn::new(notice.kind(), about), notice)
    }
}
