//! What reports are made from.

use crate::estimate::Estimates;
use crate::experiment::Experiment;

/// An experiment and what it says: the input of every report and file.
#[derive(Debug)]
pub struct Outcome<'a> {
    /// The experiment.
    pub experiment: &'a Experiment<'a>,
    /// Its estimates.
    pub estimates: Estimates,
}

impl<'a> Outcome<'a> {
    /// Of an experiment.
    #[must_use]
    pub fn new(experiment: &'a Experiment<'a>) -> Self {
        Self { experiment, estimates: Estimates::of(experiment) }
    }
}
