//! Extending a simulation until its runs have recovered.
//!
//! The scenario is compiled to an end twice as far away, and run again, until nearly all runs have recovered or the cap is
//! reached. What happens before an end does not depend on it, so nothing changes but how far everything is followed; all
//! runs have the same end, so that counts up to it can be compared.

use super::{Failure, Opened};
use crate::estimate::not_recovered;
use crate::experiment::Experiment;
use crate::report::Extension;
use crate::time::{Span, Time};

/// The share of runs that may remain without having recovered, so that the 95 % quantile can be reported.
const MAY_BE_LEFT: f64 = 0.05;

/// How far a simulation may be prolonged, and how long it was to last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prolonging {
    cap: Option<Span>,
    usual: Span,
}

impl Prolonging {
    /// Of a scenario as it is, up to a cap; without one, not at all.
    pub(super) fn new(cap: Option<Span>, scenario: &Opened) -> Self {
        Self { cap, usual: length(scenario) }
    }

    /// Whether there are experiments with too many runs that have not recovered, and time left before the cap.
    pub(super) fn is_wanted(self, experiments: &[Experiment<'_>]) -> bool {
        let wants = |experiment: &Experiment<'_>| {
            let length = experiment.model.horizon - Time::START;
            self.cap.is_some_and(|cap| length < cap) && not_recovered(experiment) > MAY_BE_LEFT
        };
        experiments.iter().all(|experiment| !experiment.interrupted) && experiments.iter().any(wants)
    }

    /// The scenario twice as long, but no longer than the cap.
    ///
    /// # Errors
    /// If it has problems that it does not have as it is.
    pub(super) fn prolong(self, scenario: Opened) -> Result<Opened, Failure> {
        let (now, cap) = (length(&scenario), self.cap.unwrap_or(Span::ZERO));
        if now >= cap { Ok(scenario) } else { scenario.lasting((now * 2).min(cap)) }
    }

    /// How far the simulation was extended, for reports; `None` if the simulation is as long as the scenario says.
    pub(super) fn extension(self, experiments: &[Experiment<'_>]) -> Option<Extension> {
        let length = experiments.first()?.model.horizon - Time::START;
        let left = experiments.iter().map(not_recovered).fold(0.0, f64::max);
        let extension = Extension { usual: self.usual, length, not_recovered: left, in_vain: left > MAY_BE_LEFT };
        (length != self.usual).then_some(extension)
    }
}

/// How long a scenario lasts.
fn length(scenario: &Opened) -> Span {
    scenario.model.horizon - Time::START
}
