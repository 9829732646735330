//! What reports are made from.

use super::Extension;
use crate::estimate::{Convergence, Estimates, Uncertainty};
use crate::experiment::Experiment;

/// An experiment and what it says: the input of every report and file.
#[derive(Debug)]
pub struct Outcome<'a> {
    /// The experiment.
    pub experiment: &'a Experiment<'a>,
    /// Its estimates.
    pub estimates: Estimates,
    /// Whether there were enough replications, if that was asked.
    pub convergence: Option<Convergence>,
    /// By how much the simulation was prolonged until runs had recovered, if it was.
    pub extension: Option<Extension>,
    /// What its uncertain inputs do, if that was asked.
    pub uncertainty: Option<Uncertainty>,
}

impl<'a> Outcome<'a> {
    /// Of an experiment.
    #[must_use]
    pub fn new(experiment: &'a Experiment<'a>) -> Self {
        Self { experiment, estimates: Estimates::of(experiment), convergence: None, extension: None, uncertainty: None }
    }

    /// Adds whether the wanted precision was reached.
    #[must_use]
    pub fn to_precision(mut self, relative: Option<f64>) -> Self {
        let experiments = std::slice::from_ref(self.experiment);
        self.convergence = relative.map(|relative| Convergence::of(experiments, relative));
        self
    }

    /// Adds how far the run was extended.
    #[must_use]
    pub const fn extended(mut self, extension: Option<Extension>) -> Self {
        self.extension = extension;
        self
    }

    /// Adds the effect of the uncertain inputs.
    #[must_use]
    pub fn with_uncertainty(mut self, uncertainty: Option<Uncertainty>) -> Self {
        self.uncertainty = uncertainty;
        self
    }
}
