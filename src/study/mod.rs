//! Studies: what is to be run, and what it led to.
//!
//! Owns the description of a study — a scenario, what it is compared with, what is varied, how precise it is to be, how
//! far it may be extended — and running it; a run of one scenario is a comparison of one. It must not know how anything
//! is reported, nor who asked: [`Progress`] is all an observer sees of it.
//!
//! ```no_run
//! use std::sync::atomic::AtomicBool;
//! use reserv::results;
//! use reserv::study::{Scenario, Silent, Study};
//! use reserv::text::Language;
//! use reserv::words::Catalogue;
//!
//! let mut study = Study::of(Scenario::open("copenhagen-sepo-2019", &[])?);
//! study.add_policies();
//! study.precision = Some(0.05);
//! let folder = results::open("output/sepo".as_ref(), &study, false)?;
//! let outcome = study.run(&Silent, &AtomicBool::new(false))?;
//! println!("{} replications", outcome.base().replications.len());
//! results::write(folder, &outcome, &Catalogue::of(outcome.base().model, Language::En), None)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod circumstances;
mod drawn;
mod error;
mod extension;
mod outcome;
mod progress;
mod scenario;

pub use circumstances::{Circumstances, Origin, hash};
pub use error::StudyError;
pub use extension::Extension;
pub use outcome::{Outcome, Scope};
pub use progress::{Progress, Silent};
pub use scenario::Scenario;

use std::sync::atomic::AtomicBool;

use crate::estimate::Convergence;
use crate::experiment::{self, Enough, Experiment, Keep, Plan, Runs, Variant};
use crate::model::{Model, Policy};
use crate::scenario::closest;
use crate::time::Span;

/// The name of the scenario as it is, in files.
const BASE: &str = "base";

/// The most replications that a wanted precision may take, unless the study says otherwise.
const MOST_FOR_PRECISION: u32 = 1000;

/// What is to be run, and how. It is changed by running it only if it had to be extended.
#[derive(Debug)]
pub struct Study {
    /// The scenario that the others are compared with; the only one, if there are no others.
    pub base: Scenario,
    /// What it is compared with, in this order.
    alternatives: Vec<Alternative>,
    /// How many replications; with a precision, how many at most. `None`: as the scenario says, or 1000 with a precision.
    pub replications: Option<u32>,
    /// The number of the first replication. Above 0 this is a part of a study of which others run the rest: a replication is
    /// the same wherever it is run, and parts are put together in the order of their numbers.
    pub first: u32,
    /// The master seed. `None`: as the scenario says.
    pub seed: Option<u64>,
    /// How many threads, on which results do not depend. `None`: as many as the machine has.
    pub threads: Option<usize>,
    /// Run until every headline figure, and every difference, is known this precisely, as a share of its mean.
    pub precision: Option<f64>,
    /// Simulate until nearly all runs have recovered, but no longer than this in all.
    pub extend_until_recovered: Option<Span>,
    /// Leave uncertain inputs as the scenarios have them, instead of drawing them for each replication.
    pub as_written: bool,
    /// The command line that asked for the study, without the program's name; for the manifest of its results.
    pub arguments: Vec<String>,
}

/// What the base is compared with.
#[derive(Debug)]
enum Alternative {
    /// A policy of the base, by its name.
    Policy(String),
    /// Another scenario as it is.
    Scenario(Box<Scenario>),
}

impl Study {
    /// A scenario as it is and as often as it says, compared with nothing.
    #[must_use]
    pub const fn of(base: Scenario) -> Self {
        Self {
            base,
            alternatives: Vec::new(),
            replications: None,
            first: 0,
            seed: None,
            threads: None,
            precision: None,
            extend_until_recovered: None,
            as_written: false,
            arguments: Vec::new(),
        }
    }

    /// Compares with a policy of the base; nothing happens if that is compared with already.
    ///
    /// # Errors
    /// [`StudyError::NoPolicy`] if the base has none of this name.
    pub fn add_policy(&mut self, name: &str) -> Result<(), StudyError> {
        let known: Vec<&str> = self.base.policies.iter().map(|(policy, _)| policy.name.as_str()).collect();
        if !known.contains(&name) {
            return Err(StudyError::NoPolicy {
                scenario: self.base.model.name.clone(),
                name: name.to_owned(),
                meant: closest(name, known.iter().copied()).map(str::to_owned),
                known: known.join(", "),
            });
        }
        if !self.alternatives.iter().any(|one| matches!(one, Alternative::Policy(added) if added == name)) {
            self.alternatives.push(Alternative::Policy(name.to_owned()));
        }
        Ok(())
    }

    /// Compares with every policy of the base.
    pub fn add_policies(&mut self) {
        let names = self.base.policies.iter().map(|(policy, _)| Alternative::Policy(policy.name.clone()));
        self.alternatives.extend(names);
    }

    /// Compares with another scenario as it is.
    pub fn add_scenario(&mut self, other: Scenario) {
        self.alternatives.push(Alternative::Scenario(Box::new(other)));
    }

    /// Whether there is anything that the base is compared with.
    #[must_use]
    pub const fn is_comparison(&self) -> bool {
        !self.alternatives.is_empty()
    }

    /// What is compared, the base first: what each is called and takes, and what is run.
    #[must_use]
    pub fn candidates(&self) -> Vec<(Policy, &Model)> {
        let base = Policy { name: BASE.to_owned(), ..Policy::default() };
        let others = self.alternatives.iter().filter_map(|alternative| match alternative {
            Alternative::Policy(name) => {
                let found = self.base.policies.iter().find(|(policy, _)| policy.name == *name);
                found.map(|(policy, model)| (policy.clone(), model))
            }
            Alternative::Scenario(other) => Some((other.as_policy(), &other.model)),
        });
        std::iter::once((base, &self.base.model)).chain(others).collect()
    }

    /// Which replications are run, from which seed, on how many threads.
    #[must_use]
    pub fn plan(&self) -> Plan {
        let study = self.base.model.study;
        let usual = if self.precision.is_some() { MOST_FOR_PRECISION } else { study.replications };
        Plan {
            replications: self.first..self.first.saturating_add(self.replications.unwrap_or(usual)),
            seed: self.seed.unwrap_or(study.seed),
            threads: self.threads,
        }
    }

    /// What is doubtful about comparing the candidates: that they are not simulated equally long.
    #[must_use]
    pub fn doubt(&self) -> Option<String> {
        let from_onset = |model: &Model| {
            let onset = model.incident.as_ref().map_or(model.measured_from, |incident| incident.onset);
            model.horizon - onset
        };
        let base = from_onset(&self.base.model);
        let (policy, _) = self.candidates().into_iter().find(|(_, model)| from_onset(model) != base)?;
        Some(format!(
            "`{}` is not simulated as long after the onset as the base: counts up to the end are not alike",
            policy.name
        ))
    }

    /// Runs the study. When `stop` is set, what is running is given up, and the outcome is that of the replications that
    /// were finished.
    ///
    /// # Errors
    /// If a scenario has problems once it is extended, a replication is given up or cannot have the values drawn for it,
    /// or `stop` was set before any replication was finished.
    pub fn run(&mut self, progress: &dyn Progress, stop: &AtomicBool) -> Result<Outcome<'_>, StudyError> {
        let usual = self.base.length();
        self.share_luck();
        let runs = loop {
            let experiments = self.simulate(progress, stop)?;
            if !self.is_too_short(&experiments) {
                break experiments.into_iter().map(Runs::from).collect::<Vec<_>>();
            }
            drop(experiments);
            self.extend()?;
            self.share_luck();
        };
        let (candidates, models): (Vec<_>, Vec<_>) = self.candidates().into_iter().unzip();
        let experiments = runs.into_iter().zip(models).zip(self.unknowns());
        let experiments: Vec<_> = experiments.map(|((runs, model), unknowns)| runs.of(model, unknowns)).collect();
        let base = &experiments[0];
        if base.replications.is_empty() {
            return Err(StudyError::NothingFinished);
        }
        let mut outcome = Outcome {
            extension: Extension::of(usual, &experiments),
            circumstances: self.circumstances(),
            scenario: Some(&self.base),
            ..Outcome::new(candidates, experiments, self.precision)
        };
        let doubts = outcome.doubts();
        outcome.circumstances.warnings.extend(doubts);
        Ok(outcome)
    }

    /// Runs the replications of every candidate under the same random numbers.
    fn simulate(&self, progress: &dyn Progress, stop: &AtomicBool) -> Result<Vec<Experiment<'_>>, StudyError> {
        let plan = self.plan();
        let drawn = self.drawn()?;
        let candidates = self.candidates().into_iter().zip(self.unknowns()).zip(&drawn);
        let models: Vec<Variant<'_, '_>> = candidates
            .map(|(((_, model), unknowns), drawn)| Variant {
                model,
                drawn: drawn.as_ref().map(|models| experiment::Drawn { unknowns, models }),
            })
            .collect();
        // Courses over time are nine tenths of the memory, and nothing is compared in them.
        let keep = if models.len() > 1 { Keep::Values } else { Keep::Everything };
        let precise = self
            .precision
            .map(|relative| move |experiments: &[Experiment<'_>]| Convergence::of(experiments, relative).wanted());
        let enough = precise.as_ref().map(|precise| precise as Enough<'_>);
        progress.begin(plan.replications.len() as u64 * models.len() as u64);
        let experiments = experiment::run_all(&models, &plan, keep, enough, &|_| progress.finished(), stop);
        progress.end();
        Ok(experiments?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_study_goes_before_the_scenario() {
        let mut study = Study::of(crate::synthetic::scenario());
        let usual = study.base.model.study;
        assert_eq!((study.plan().replications.end, study.plan().seed), (usual.replications, usual.seed));
        study.precision = Some(0.05);
        study.seed = Some(3);
        assert_eq!((study.plan().replications.end, study.plan().seed), (1000, 3));
        study.replications = Some(5);
        assert_eq!(study.plan().replications.end, 5);
    }
}
