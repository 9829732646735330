//! A scenario that can be run.

use super::StudyError;
use crate::model::{Model, Policy, Unknowns};
use crate::scenario::{self, Loaded, Sources};
use crate::text::Label;
use crate::time::{Span, Time};

/// A scenario without errors.
#[derive(Debug)]
pub struct Scenario {
    /// The model.
    pub model: Model,
    /// Its policies, each with its model.
    pub policies: Vec<(Policy, Model)>,
    /// Its uncertain inputs.
    pub unknowns: Unknowns,
    /// The text it comes from, for its fingerprint and for what else can be made of it.
    pub sources: Sources,
    /// What is doubtful about it.
    pub warnings: Vec<String>,
}

impl Scenario {
    /// Opens a scenario by its path or built-in name, with changes such as `unit.clinic.number=2`.
    ///
    /// # Errors
    /// If it cannot be opened, or has problems that keep it from being run.
    pub fn open(name: &str, sets: &[String]) -> Result<Self, StudyError> {
        Self::new(scenario::load(scenario::open(name, sets)?))
    }

    /// The scenario that was loaded.
    ///
    /// # Errors
    /// [`StudyError::Scenario`] with what was loaded, if it has problems that keep it from being run.
    pub fn new(mut loaded: Loaded) -> Result<Self, StudyError> {
        let Some(model) = loaded.model.take() else { return Err(StudyError::Scenario(Box::new(loaded))) };
        let warnings = loaded.problems.iter().map(|problem| problem.message.clone()).collect();
        let Loaded { policies, unknowns, sources, .. } = loaded;
        Ok(Self { model, policies, unknowns, sources, warnings })
    }

    /// How long it is simulated.
    #[must_use]
    pub fn length(&self) -> Span {
        self.model.horizon - Time::START
    }

    /// The same scenario, lasting this long.
    ///
    /// # Errors
    /// If it then has problems that keep it from being run.
    pub(super) fn lasting(&self, length: Span) -> Result<Self, StudyError> {
        let seconds = length.as_millis() / Span::SECOND.as_millis();
        Self::new(scenario::load(self.sources.with_set(&format!("time.length=\"{seconds} s\""))))
    }

    /// What is wrong with it after all.
    pub(super) fn problems(&self) -> StudyError {
        StudyError::Scenario(Box::new(scenario::load(self.sources.clone())))
    }

    /// The scenario as it is, as something to compare.
    pub(super) fn as_policy(&self) -> Policy {
        let model = &self.model;
        let label = if model.title == Label::default() { Label::plain(&model.name) } else { model.title.clone() };
        Policy { name: model.name.clone(), label, ..Policy::default() }
    }
}
