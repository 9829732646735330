//! What a study led to.

use std::borrow::Cow;

use super::{Circumstances, Extension, Scenario, Study};
use crate::estimate::{Convergence, Differences, Estimates, LimitEstimate, Uncertainty};
use crate::experiment::{Experiment, Models};
use crate::model::{Common, Model, Policy};

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
    /// What the uncertain inputs of the base do; `None` if none were drawn.
    pub uncertainty: Option<Uncertainty>,
    /// What it was made from.
    pub circumstances: Circumstances,
    /// The scenario of the base, for the model of one replication.
    pub(super) scenario: Option<&'m Scenario>,
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
            uncertainty: Uncertainty::of(&experiments),
            circumstances: Circumstances::default(),
            scenario: None,
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

    /// The model that a replication of the base had: with its uncertain inputs as they were drawn.
    ///
    /// # Errors
    /// What is wrong with it; nothing is with one that was run.
    pub fn model_of(&self, replication: u32) -> Result<Cow<'m, Model>, String> {
        let base = self.base();
        let Some((unknowns, scenario)) = base.unknowns.zip(self.scenario) else { return Ok(Cow::Borrowed(base.model)) };
        match scenario.drawn().map_err(|error| error.to_string())? {
            Some(models) => models.at(&unknowns.point(base.seed, replication)).map(Cow::Owned),
            None => Ok(Cow::Borrowed(base.model)),
        }
    }

    /// How many uncertain inputs the base has, drawn or not.
    #[must_use]
    pub fn unknowns(&self) -> usize {
        let of_scenario = self.scenario.map_or(0, |scenario| scenario.unknowns.inputs.len());
        self.uncertainty.as_ref().map_or(of_scenario, |uncertainty| uncertainty.inputs.len())
    }

    /// Whether several candidates were compared.
    #[must_use]
    pub const fn is_comparison(&self) -> bool {
        self.candidates.len() > 1
    }

    /// What is doubtful about the base as far as its runs show: uncertain inputs that no headline was seen to depend on.
    #[must_use]
    pub fn doubts(&self) -> Vec<String> {
        let Some(uncertainty) = &self.uncertainty else { return Vec::new() };
        let runs = uncertainty.points.len();
        let idle = uncertainty.without_effect.iter().map(|index| &uncertainty.inputs[*index].name);
        idle.map(|name| format!("no headline was seen to depend on the uncertain input `{name}` in {runs} runs"))
            .collect()
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
    /// Those whose uncertain inputs were drawn.
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
            Self::Varied => !study.as_written && !study.base.unknowns.is_empty(),
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
