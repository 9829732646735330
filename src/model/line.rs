//! Waiting lines as those who wait see them: how long they stay, and when they do not join.

use super::{Returns, StepId};
use crate::dist::Dist;
use crate::random::Purpose;

/// How long cases wait at a step, for staff, for a space or for a system, before they give up. Who has somebody at once,
/// or whose work has begun, never does.
#[derive(Clone, Debug)]
pub struct Patience {
    /// The patience (ms) of each urgency that has its own, ascending by urgency.
    pub by_urgency: Box<[(u8, Dist)]>,
    /// The patience (ms) of all others; `None`: they wait as long as it takes.
    pub otherwise: Option<Dist>,
    /// From when it counts.
    pub since: Since,
    /// What those who lost it do.
    pub then: Then,
    /// The draw of it, from one uniform for all urgencies. A round of a pathway has its own; the steps of a pathway with
    /// one patience share it.
    pub purpose: Purpose,
}

impl Patience {
    /// The patience of an urgency (ms); `None`: it waits as long as it takes.
    #[must_use]
    pub fn of(&self, urgency: u8) -> Option<&Dist> {
        let own = self.by_urgency.iter().find(|(other, _)| *other == urgency);
        own.map(|(_, patience)| patience).or(self.otherwise.as_ref())
    }
}

/// From when patience counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// From coming to the step.
    Step,
    /// From the arrival of the case.
    Arrival,
}

/// Those who do not join a line, by its length.
#[derive(Clone, Debug)]
pub struct TurnAway {
    /// It concerns cases that find at least this many waiting, and nobody, or no space, free.
    pub waiting: u32,
    /// The share of them that does not join.
    pub share: f64,
    /// What these do.
    pub then: Then,
    /// The draw of whether.
    pub purpose: Purpose,
}

/// What those do who do not wait, or no longer.
#[derive(Clone, Debug)]
pub enum Then {
    /// They leave, and may come back.
    Leave(Option<Returns>),
    /// They go on to another step of their pathway.
    GoTo(StepId),
}

impl Then {
    /// The step they go to; `None` if they leave.
    #[must_use]
    pub const fn target(&self) -> Option<StepId> {
        match self {
            Self::GoTo(to) => Some(*to),
            Self::Leave(_) => None,
        }
    }
}
