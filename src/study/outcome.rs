//! What a study led to.

use super::{Circumstances, Extension, Study};
use crate::estimate::{Convergence, Differences, Estimates, LimitEstimate, Uncertainty};
use crate::experiment::Experiment;
use crate::model::{Common, Policy};

/// What a study led to, and what that says: the input of every report, plot and file.
///
/// The experiments have the same seed and the same replications, so that replication `n` of each has the same patients
/// and the same incident as far as the models let it.
#[derive(Debug)]
pub struct Outcome<'m> {
    /// What was compared, the base first: what each is called and takes. At least one.
    pub candidates: Vec<Policy>,
    /// The experiment of each candidate, in their order; without the course of any quantity over time if there are
    /// several.
    pub experiments: Vec<Experiment<'m>>,
    /// The estimates of the base.
    pub estimates: Estimates,
    /// Of each candidate, whether the planner's limits are kept; empty without an incident.
    pub limits: Vec<Vec<LimitEstimate>>,
    /// The differences of the candidates from the base.
    pub differences: Differences,
    /// Whether there were enough replications, if that was asked.
    pub convergence: Option<Convergence>,
    /// By how much the study was extended until runs had recovered, if it was.
    pub extension: Option<Extension>,
    /// What the uncertain inputs of the base do, if that was asked.
    pub uncertainty: Option<Uncertainty>,
    /// What it was made from.
    pub circumstances: Circumstances,
}

impl<'m> Outcome<'m> {
    /// Of the experiments of candidates, the base first, which were run until they were this precise if that was asked.
    pub(crate) fn new(candidates: Vec<Policy>, experiments: Vec<Experiment<'m>>, precision: Option<f64>) -> Self {
        Self {
            estimates: Estimates::of(&experiments[0]),
            limits: experiments.iter().map(LimitEstimate::all).collect(),
            differences: Differences::of(&experiments),
            convergence: precision.map(|relative| Convergence::of(&experiments, relative)),
            extension: None,
            uncertainty: None,
            circumstances: Circumstances::default(),
            candidates,
            experiments,
        }
    }

    /// The experiment of the base.
    #[must_use]
    pub fn base(&self) -> &Experiment<'m> {
        &self.experiments[0]
    }

    /// What every candidate has in common with the base.
    #[must_use]
    pub fn in_common(&self) -> Common {
        let base = self.base().model;
        let all = self.experiments.iter().map(|experiment| base.in_common(experiment.model));
        all.fold(Common { clients: true, incident: true }, Common::and)
    }

    /// Whether several candidates were compared.
    #[must_use]
    pub const fn is_comparison(&self) -> bool {
        self.candidates.len() > 1
    }

    /// Each experiment with the name of its candidate.
    pub fn named(&self) -> impl Iterator<Item = (&str, &Experiment<'m>)> {
        self.candidates.iter().map(|policy| policy.name.as_str()).zip(&self.experiments)
    }
}

/// Which outcomes a file or a plot is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All.
    Any,
    /// Those of a single candidate.
    Single,
    /// Those of several candidates.
    Comparison,
    /// Those of which uncertain inputs were varied.
    Varied,
}

impl Scope {
    /// Whether it may be made once a study has been run.
    #[must_use]
    pub const fn may_cover(self, study: &Study) -> bool {
        match self {
            Self::Any => true,
            Self::Single => !study.is_comparison(),
            Self::Comparison => study.is_comparison(),
            Self::Varied => study.points.is_some(),
        }
    }

    /// Whether it is made of an outcome.
    #[must_use]
    pub const fn covers(self, outcome: &Outcome<'_>) -> bool {
        match self {
            Self::Any => true,
            Self::Single => !outcome.is_comparison(),
            Self::Comparison => outcome.is_comparison(),
            Self::Varied => outcome.uncertainty.is_some(),
        }
    }
}
