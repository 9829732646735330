//! Experiments: replications of a scenario, each beside its twin without the incident.
//!
//! Owns running many replications in parallel and collecting them in order. It must not know output formats, paths or
//! the terminal. A range of replications is a pure function of model, seed and range, with results that concatenate:
//! that is how an experiment will leave one machine.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::model::{Model, Point, Unknowns};
use crate::observe::{Column, Grid, Observations, Observer};
use crate::sim::{Abort, Course, Simulation};
use crate::time::Span;

/// The results of an experiment: the single input of reports, plots and exports.
#[derive(Debug)]
pub struct Experiment<'m> {
    /// The model that was run; where inputs were drawn, with them as the scenario has them.
    pub model: &'m Model,
    /// The uncertain inputs that were drawn for each replication, by [`Unknowns::point`]; `None` if the model was run as it
    /// is.
    pub unknowns: Option<&'m Unknowns>,
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

impl<'m> Experiment<'m> {
    /// One of which no replication is finished.
    fn new(variant: &Variant<'m, '_>, plan: &Plan) -> Self {
        let model = variant.model;
        Self {
            model,
            unknowns: variant.drawn.as_ref().map(|drawn| drawn.unknowns),
            seed: plan.seed,
            requested: plan.replications.end.saturating_sub(plan.replications.start),
            interrupted: false,
            columns: Vec::new(),
            grid: grid(model),
            replications: Vec::new(),
        }
    }
}

/// What is run: one model for all replications, or one for each.
pub struct Variant<'m, 'd> {
    /// The model, with uncertain inputs as the scenario has them.
    pub model: &'m Model,
    /// Where the model of each replication comes from; `None` if it is always the same.
    pub drawn: Option<Drawn<'m, 'd>>,
}

/// Where the models of replications come from whose inputs are uncertain.
pub struct Drawn<'m, 'd> {
    /// The inputs.
    pub unknowns: &'m Unknowns,
    /// The models.
    pub models: &'d dyn Models,
}

/// Models of any values of uncertain inputs.
pub trait Models: Sync {
    /// The model with its inputs at a point.
    ///
    /// # Errors
    /// What is wrong with it there.
    fn at(&self, point: &Point) -> Result<Model, String>;
}

impl<'m> Variant<'m, '_> {
    /// A model that is run as it is.
    #[must_use]
    pub const fn of(model: &'m Model) -> Self {
        Self { model, drawn: None }
    }

    /// The model of a replication.
    fn model_of(&self, seed: u64, number: u32) -> Result<Cow<'m, Model>, String> {
        let Some(drawn) = &self.drawn else { return Ok(Cow::Borrowed(self.model)) };
        let model = drawn.models.at(&drawn.unknowns.point(seed, number))?;
        match self.model.differs_from(&model) {
            None => Ok(Cow::Owned(model)),
            Some(what) => Err(format!("the uncertain inputs change {what}")),
        }
    }
}

/// What an experiment found, without its model, which may meanwhile go elsewhere.
#[derive(Debug)]
pub(crate) struct Runs {
    is_drawn: bool,
    seed: u64,
    requested: u32,
    interrupted: bool,
    columns: Vec<Column>,
    grid: Grid,
    replications: Vec<Replication>,
}

impl From<Experiment<'_>> for Runs {
    fn from(experiment: Experiment<'_>) -> Self {
        let Experiment { model: _, unknowns, seed, requested, interrupted, columns, grid, replications } = experiment;
        Self { is_drawn: unknowns.is_some(), seed, requested, interrupted, columns, grid, replications }
    }
}

impl Runs {
    /// The experiment again, with the model and the inputs it had.
    pub(crate) fn of<'m>(self, model: &'m Model, unknowns: &'m Unknowns) -> Experiment<'m> {
        let Self { is_drawn, seed, requested, interrupted, columns, grid, replications } = self;
        let unknowns = is_drawn.then_some(unknowns);
        Experiment { model, unknowns, seed, requested, interrupted, columns, grid, replications }
    }
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
    /// The uncertain inputs cannot have the values that were drawn for a replication.
    #[error("replication {replication} cannot be run with the values of its uncertain inputs: {cause}")]
    Values {
        /// Its number.
        replication: u32,
        /// What is wrong.
        cause: String,
    },
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

impl ExperimentError {
    /// Whether another scenario, or other values in it, would not have it.
    #[must_use]
    pub const fn is_of_the_scenario(&self) -> bool {
        matches!(self, Self::Values { .. })
    }
}

/// How many replications are run at least before it is asked whether they are enough.
const BLOCK: u32 = 20;

/// The most points of a series.
const GRID_POINTS: i64 = 480;

/// The steps a series may be sampled with, finest first.
const GRID_STEPS: [Span; 11] = [
    Span::from_millis(60_000),
    Span::from_millis(300_000),
    Span::from_millis(900_000),
    Span::from_millis(1_800_000),
    Span::HOUR,
    Span::from_millis(7_200_000),
    Span::from_millis(14_400_000),
    Span::from_millis(28_800_000),
    Span::DAY,
    Span::from_millis(172_800_000),
    Span::WEEK,
];

/// Runs an experiment. `on_finished` is called with the number of finished replications after each, from any thread.
/// When `stop` is set, replications in progress are given up, and those before the first of them returned.
///
/// ```no_run
/// use std::sync::atomic::AtomicBool;
/// use reserv::experiment::{Plan, run};
/// use reserv::scenario::{START, Sources, load};
///
/// let model = load(Sources::new("clinic.toml", START, &[])).model.expect("it has no errors");
/// let plan = Plan { replications: 0..20, seed: 1, threads: None };
/// let experiment = run(&model, &plan, &|finished| println!("{finished}"), &AtomicBool::new(false))?;
/// assert_eq!(experiment.replications.len(), 20);
/// # Ok::<(), reserv::experiment::ExperimentError>(())
/// ```
///
/// # Errors
/// [`ExperimentError`] if a replication is given up for another reason than `stop`, or threads cannot be started.
pub fn run<'m>(
    model: &'m Model,
    plan: &Plan,
    on_finished: &(dyn Fn(u32) + Sync),
    stop: &AtomicBool,
) -> Result<Experiment<'m>, ExperimentError> {
    let variant = [Variant::of(model)];
    let experiments = run_all(&variant, plan, Keep::Everything, None, on_finished, stop)?;
    let mut experiments = experiments.into_iter();
    Ok(experiments.next().unwrap_or_else(|| Experiment::new(&variant[0], plan)))
}

/// Says of the replications finished so far how many of them are enough, or `None` if more are needed. It is asked now
/// and then, and how often must not matter: the number may depend only on the replications up to it.
pub type Enough<'e> = &'e dyn Fn(&[Experiment<'_>]) -> Option<usize>;

/// What is kept of every replication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// All.
    Everything,
    /// All but the course of quantities over time.
    Values,
}

impl Keep {
    /// Relieves a replication of what is not kept.
    fn of(self, replication: &mut Replication) {
        if self == Self::Values {
            replication.incident.series = Vec::new();
            replication.twin.series = Vec::new();
        }
    }
}

/// Runs the same replications of several variants under the same random numbers, until there are enough; without
/// `enough`, all the plan's. `on_finished` and `stop` as in [`run`]. A replication that was not finished for all
/// is left out for all.
///
/// # Errors
/// As [`run`].
pub fn run_all<'m>(
    variants: &[Variant<'m, '_>],
    plan: &Plan,
    keep: Keep,
    enough: Option<Enough<'_>>,
    on_finished: &(dyn Fn(u32) + Sync),
    stop: &AtomicBool,
) -> Result<Vec<Experiment<'m>>, ExperimentError> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(plan.threads.unwrap_or(0)).build()?;
    let finished = AtomicU32::new(0);
    let mut experiments: Vec<_> = variants.iter().map(|variant| Experiment::new(variant, plan)).collect();
    let mut next = plan.replications.start;
    // Threads must not wait for each other without need.
    let most = match enough {
        None => u32::MAX,
        Some(_) => BLOCK.max(u32::try_from(2 * pool.current_num_threads()).unwrap_or(BLOCK)),
    };
    while next < plan.replications.end && !stop.load(Ordering::Relaxed) {
        let block = next..plan.replications.end.min(next.saturating_add(most));
        next = block.end;
        let tasks: Vec<_> = block.flat_map(|number| (0..variants.len()).map(move |which| (number, which))).collect();
        // Taken in order, so that an interruption leaves the first of them.
        let taken = AtomicUsize::new(0);
        let runs = pool.broadcast(|_| {
            let mine = std::iter::from_fn(|| tasks.get(taken.fetch_add(1, Ordering::Relaxed)).copied());
            let run = |(number, which): (u32, usize)| {
                let model = variants[which].model_of(plan.seed, number).map_err(Failure::Values);
                let run = |model: Cow<'_, Model>| {
                    replicate(&model, plan.seed, number, experiments[which].grid, stop).map_err(Failure::Run)
                };
                let mut run = model.and_then(run);
                if let Ok((_, replication)) = &mut run {
                    keep.of(replication);
                    on_finished(finished.fetch_add(1, Ordering::Relaxed) + 1);
                }
                (number, which, run)
            };
            mine.map(run).collect::<Vec<Run>>()
        });
        let mut runs: Vec<Run> = runs.into_iter().flatten().collect();
        runs.sort_unstable_by_key(|(number, which, _)| (*number, *which));
        take_up(&mut experiments, runs)?;
        if let Some(wanted) = enough.and_then(|enough| enough(&experiments)) {
            for experiment in &mut experiments {
                experiment.replications.truncate(wanted);
            }
            return Ok(experiments);
        }
    }
    for experiment in &mut experiments {
        experiment.interrupted = experiment.replications.len() < experiment.requested as usize;
    }
    Ok(experiments)
}

/// A finished replication with the number of its model, or why there is none.
type Run = (u32, usize, Result<(Vec<Column>, Replication), Failure>);

/// Why there is none.
enum Failure {
    /// It was given up.
    Run(Abort),
    /// Its inputs cannot have the values that were drawn.
    Values(String),
}

/// Adds runs, in their order, to the experiments they belong to. From the first replication on that an interruption cut
/// short in any of them, all are left out of all: those that happened to be quick would be no fair sample.
fn take_up(experiments: &mut [Experiment<'_>], runs: Vec<Run>) -> Result<(), ExperimentError> {
    let mut first_stopped = u32::MAX;
    for (number, which, run) in runs {
        match run {
            // A structure that is the same is laid out alike; a measure that depended on a value would be found here.
            Ok((columns, _))
                if !matches!(experiments[which].columns.len(), 0)
                    && columns.len() != experiments[which].columns.len() =>
            {
                let cause = "the uncertain inputs change what is measured".to_owned();
                return Err(ExperimentError::Values { replication: number, cause });
            }
            Ok((columns, replication)) => {
                experiments[which].columns = columns;
                experiments[which].replications.push(replication);
            }
            Err(Failure::Run(Abort::Stopped)) => first_stopped = first_stopped.min(number),
            Err(Failure::Run(cause)) => return Err(ExperimentError::Replication { replication: number, cause }),
            Err(Failure::Values(cause)) => return Err(ExperimentError::Values { replication: number, cause }),
        }
    }
    for experiment in experiments {
        experiment.replications.retain(|replication| replication.number < first_stopped);
    }
    Ok(())
}

/// Calls `one` for every replication of a plan, on the plan's threads, and collects what it returns in their order: for
/// callers that watch replications with a witness of their own.
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
    let (mut columns, mut incident, trail) = course(Course::Incident)?;
    // Without an incident a run is its own twin.
    if model.incident.is_none() {
        columns.extend(incident.compare(model, &trail, &trail));
        return Ok((columns, Replication { number, twin: incident.clone(), incident }));
    }
    let (_, mut twin, twin_trail) = course(Course::Twin(trail.marks()))?;
    columns.extend(incident.compare(model, &trail, &twin_trail));
    twin.compare(model, &twin_trail, &twin_trail);
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
