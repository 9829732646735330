//! Why a study could not be run.

use thiserror::Error;

use crate::experiment::ExperimentError;
use crate::scenario::{Loaded, OpenError, tally};

/// Why a study could not be run.
#[derive(Debug, Error)]
pub enum StudyError {
    /// A scenario could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A scenario has problems that keep it from being run, as it is or as long as it has to be.
    #[error("the scenario has problems: {}", tally(&.0.problems))]
    Scenario(Box<Loaded>),
    /// The base has no such policy.
    #[error("`{scenario}` has no policy `{name}`{}", .meant.as_ref().map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default())]
    NoPolicy {
        /// The base.
        scenario: String,
        /// What was asked for.
        name: String,
        /// A policy with a name like it.
        meant: Option<String>,
        /// The policies it has.
        known: String,
    },
    /// A replication was given up, or no threads could be started.
    #[error(transparent)]
    Experiment(#[from] ExperimentError),
    /// It was stopped too early.
    #[error("interrupted before any replication was finished")]
    NothingFinished,
}
