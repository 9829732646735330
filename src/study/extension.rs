//! Extending a study until its runs have recovered.
//!
//! Every scenario is compiled to an end twice as far away, and run again, until nearly all runs have recovered or the cap is
//! reached. What happens before an end does not depend on it, so nothing changes but how far everything is followed; all
//! runs have the same end, so that counts up to it can be compared.

use super::{Alternative, Study, StudyError};
use crate::estimate::not_recovered;
use crate::experiment::Experiment;
use crate::time::{Span, Time};

/// The share of runs that may be left without having recovered: fewer than those whose 95 % quantile is told.
const MAY_BE_LEFT: f64 = 0.05;

/// By how much a study was extended, and what that brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extension {
    /// How long the scenario says it lasts.
    pub usual: Span,
    /// How long it lasted.
    pub length: Span,
    /// The largest share of runs that had still not recovered by one of the definitions that recovery is waited for.
    pub not_recovered: f64,
    /// Whether that was more than is borne with.
    pub in_vain: bool,
}

impl Extension {
    /// Of experiments that usually last this long; `None` if they did.
    pub(super) fn of(usual: Span, experiments: &[Experiment<'_>]) -> Option<Self> {
        let length = experiments.first()?.model.horizon - Time::START;
        let left = experiments.iter().map(not_recovered).fold(0.0, f64::max);
        (length != usual).then_some(Self { usual, length, not_recovered: left, in_vain: left > MAY_BE_LEFT })
    }
}

impl Study {
    /// Whether it is to be extended: too many runs of some experiment have not recovered, and there is time left.
    pub(super) fn is_too_short(&self, experiments: &[Experiment<'_>]) -> bool {
        let wants = |experiment: &Experiment<'_>| {
            let length = experiment.model.horizon - Time::START;
            self.extend_until_recovered.is_some_and(|cap| length < cap) && not_recovered(experiment) > MAY_BE_LEFT
        };
        experiments.iter().all(|experiment| !experiment.interrupted) && experiments.iter().any(wants)
    }

    /// Makes every scenario twice as long, but no longer than the cap.
    ///
    /// # Errors
    /// If one has problems that it does not have as it is.
    pub(super) fn extend(&mut self) -> Result<(), StudyError> {
        let cap = self.extend_until_recovered.unwrap_or(Span::ZERO);
        let others = self.alternatives.iter_mut().filter_map(|one| match one {
            Alternative::Scenario(other) => Some(&mut **other),
            Alternative::Policy(_) => None,
        });
        let shorter = std::iter::once(&mut self.base).chain(others).filter(|scenario| scenario.length() < cap);
        for scenario in shorter {
            *scenario = scenario.lasting((scenario.length() * 2).min(cap))?;
        }
        Ok(())
    }
}
