//! Experiments: replications of a scenario, each beside its twin without the incident.
//!
//! Owns running many replications in parallel and collecting them in order. It must not know output formats, paths or
//! the terminal. A range of replications is a pure function of model, seed and range, with results that concatenate:
//! that is how an experiment will leave one machine.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::model::Model;
use crate::observe::{Column, Grid, Observations, Observer};
use crate::sim::{Abort, Course, Simulation};
use crate::time::Span;

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

/// How an experiment is to be run.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Which replications.
    pub replications: Range<u32>,
    /// Master seed.
    pub seed: u64,
    /// How many threads; `None` for one per core.
    pub threads: Option<usize>,
}

/// Why an experiment could not be run.
#[derive(Debug, thiserror::Error)]
pub enum ExperimentError {
    /// A replication had to be given up.
    #[error("replication {replication} was given up: {cause}")]
    Replication {
        /// Its number.
        replication: u32,
        /// Why.
        cause: Abort,
    },
    /// No threads could be started.
    #[error("no worker threads could be started: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
}

/// The most points of a series.
const GRID_POINTS: i64 = 480;

/// The steps a series may be sampled with, finest first.
const GRID_STEPS: [Span; 10] = [
    Span::from_millis(60_000),
    Span::from_millis(300_000),
    Span::from_millis(900_000),
    Span::from_millis(1_800_000),
    Span::HOUR,
    Span::from_millis(7_200_000),
    Span::from_millis(14_400_000),
    Span::from_millis(28_800_000),
    Span::DAY,
    Span::WEEK,
];

/// Runs an experiment. `on_finished` is called with the number of finished replications after each, from any thread.
/// When `stop` is set, replications in progress are given up and the finished ones returned.
///
/// # Errors
/// [`ExperimentError`] if a replication is given up for another reason than `stop`, or threads cannot be started.
pub fn run<'m>(
    model: &'m Model,
    plan: &Plan,
    on_finished: &(dyn Fn(u32) + Sync),
    stop: &AtomicBool,
) -> Result<Experiment<'m>, ExperimentError> {
    let grid = grid(model);
    let finished = AtomicU32::new(0);
    let runs = each(plan, |number| {
        let run = replicate(model, plan.seed, number, grid, stop);
        if run.is_ok() {
            on_finished(finished.fetch_add(1, Ordering::Relaxed) + 1);
        }
        run.map_err(|cause| (number, cause))
    })?;
    let mut experiment = Experiment {
        model,
        seed: plan.seed,
        requested: plan.replications.end.saturating_sub(plan.replications.start),
        interrupted: false,
        columns: Vec::new(),
        grid,
        replications: Vec::with_capacity(runs.len()),
    };
    for run in runs {
        match run {
            Ok((columns, replication)) => {
                experiment.columns = columns;
                experiment.replications.push(replication);
            }
            Err((_, Abort::Stopped)) => experiment.interrupted = true,
            Err((replication, cause)) => return Err(ExperimentError::Replication { replication, cause }),
        }
    }
    Ok(experiment)
}

/// Calls `one` for every replication of a plan, on the plan's threads, and collects what it gives in their order: for
/// whoever watches replications with a witness of their own.
///
/// # Errors
/// [`ExperimentError::Threads`] if no threads can be started.
pub fn each<T: Send>(plan: &Plan, one: impl Fn(u32) -> T + Sync + Send) -> Result<Vec<T>, ExperimentError> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(plan.threads.unwrap_or(0)).build()?;
    Ok(pool.install(|| plan.replications.clone().into_par_iter().map(one).collect()))
}

/// Runs one replication and its twin: a pure function of the model, the seed and the number.
///
/// # Errors
/// [`Abort`] if `stop` is set meanwhile, or the organisation is hopelessly overloaded.
pub fn replicate(
    model: &Model,
    seed: u64,
    number: u32,
    grid: Grid,
    stop: &AtomicBool,
) -> Result<(Vec<Column>, Replication), Abort> {
    let course = |course| -> Result<_, Abort> {
        if stop.load(Ordering::Relaxed) {
            return Err(Abort::Stopped);
        }
        let simulation = Simulation::new(model, seed, number, course, Observer::new(model, grid));
        Ok(simulation.run(stop)?.finish())
    };
    let (columns, incident) = course(Course::Incident)?;
    // Without an incident a run is its own twin.
    let twin = if model.incident.is_some() { course(Course::Twin)?.1 } else { incident.clone() };
    Ok((columns, Replication { number, incident, twin }))
}

/// The grid on which series of a model are sampled: from two days before the onset, or from the start of measuring,
/// to the end, in the finest of the usual steps that keeps it below a few hundred points, with the onset on it.
#[must_use]
pub fn grid(model: &Model) -> Grid {
    let onset = model.incident.as_ref().map_or(model.measured_from, |incident| incident.onset);
    let earliest = (onset - Span::DAY * 2).max(model.measured_from.min(onset));
    let length = model.horizon - earliest;
    let fits = |step: &&Span| length.as_millis() / step.as_millis() <= GRID_POINTS;
    let step = GRID_STEPS
        .iter()
        .find(fits)
        .copied()
        .unwrap_or(Span::WEEK * (length.as_millis() / Span::WEEK.as_millis() / GRID_POINTS + 1));
    let before = (onset - earliest).as_millis() / step.as_millis();
    let from = onset - step * before;
    let count = (model.horizon - from).as_millis() / step.as_millis() + 1;
    Grid { from, step, count: usize::try_from(count).unwrap_or(0) }
}
