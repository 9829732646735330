//! Experiments: replications of a scenario, each beside its twin without the incident.
//!
//! Owns running many replications in parallel and collecting them in order. It must not know output formats, paths or
//! the terminal. A range of replications is a pure function of model, seed and range, with results that concatenate.

use crate::model::Model;
use crate::observe::{Column, Grid, Observations};

/// What an experiment came to: the single input of reports, plots and exports.
#[derive(Debug)]
pub struct Experiment<'m> {
    /// The model that was run.
    pub model: &'m Model,
    /// The master seed that was used.
    pub seed: u64,
    /// How many replications were asked for.
    pub requested: u32,
    /// Whether it was interrupted before all were finished.
    pub interrupted: bool,
    /// What the values of every run are.
    pub columns: Vec<Column>,
    /// The instants of every series.
    pub grid: Grid,
    /// The finished replications, in the order of their numbers.
    pub replications: Vec<Replication>,
}

/// One replication and its twin: the same world, with and without the incident.
#[derive(Clone, Debug)]
pub struct Replication {
    /// Its number, from 0; with the master seed it fixes every random number.
    pub number: u32,
    /// With the incident.
    pub incident: Observations,
    /// Without it.
    pub twin: Observations,
}
