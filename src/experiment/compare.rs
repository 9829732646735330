//! Comparisons: several models under the same random numbers, replication by replication.

use super::{Enough, Experiment, ExperimentError, Plan, run_all};
use crate::model::{Model, Policy};

/// One of the things that are compared: a scenario as it is, or with the changes of a policy.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'m> {
    /// What it is called and what it takes.
    pub policy: &'m Policy,
    /// What is run.
    pub model: &'m Model,
}

/// What a comparison came to: the single input of its reports, plots and files.
///
/// The experiments have the same seed and the same replications, so that replication `n` of each has the same patients
/// and the same incident as far as the models let it.
#[derive(Debug)]
pub struct Comparison<'m> {
    /// What was compared, the base first; at least one.
    pub candidates: Vec<Candidate<'m>>,
    /// The experiment of each candidate, in their order, without the course of any quantity over time.
    pub experiments: Vec<Experiment<'m>>,
}

impl<'m> Comparison<'m> {
    /// The experiment that the others are compared with.
    #[must_use]
    pub fn base(&self) -> &Experiment<'m> {
        &self.experiments[0]
    }

    /// How many replications every candidate has.
    #[must_use]
    pub fn replications(&self) -> usize {
        self.base().replications.len()
    }
}

/// Runs every candidate under the same random numbers; `on_finished` and `stop` as in [`super::run`], and `enough` as
/// in [`super::run_until`]. A replication that was not finished for all of them is left out for all.
///
/// # Errors
/// As [`super::run`].
pub fn compare<'m>(
    candidates: Vec<Candidate<'m>>,
    plan: &Plan,
    enough: Option<Enough<'_, 'm>>,
    on_finished: &(dyn Fn(u32) + Sync),
    stop: &std::sync::atomic::AtomicBool,
) -> Result<Comparison<'m>, ExperimentError> {
    let models: Vec<&Model> = candidates.iter().map(|candidate| candidate.model).collect();
    // Courses over time are nine tenths of the memory, and nothing is compared in them.
    let experiments = run_all(&models, plan, enough, on_finished, stop, |_, replication| {
        replication.incident.series = Vec::new();
        replication.twin.series = Vec::new();
    })?;
    Ok(Comparison { candidates, experiments })
}
