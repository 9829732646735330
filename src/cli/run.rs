//! `reserv run`: simulates a scenario, writes its results and prints a summary.

use std::io;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use clap::Args;

use super::extend::Prolonging;
use super::log::LogArgs;
use super::options::{Format, Options};
use super::output::{print, remark};
use super::progress::{bar, ending, interruption};
use super::uncertain::Points;
use super::{Exit, Failure, Opened, results};
use crate::estimate::{Convergence, Uncertainty};
use crate::experiment::{self, Enough, Experiment, Plan};
use crate::export::EventLog;
use crate::fact::Witness;
use crate::model::Model;
use crate::report::text::Catalogue;
use crate::report::{Circumstances, Extension, Folder, Outcome, hash, summary_document, terminal};
use crate::scenario::BUILTIN;
use crate::sim::{Course, Simulation};

/// What to simulate, and how.
#[derive(Debug, Default, Args)]
#[command(
    after_help = "Ctrl-C ends the simulation: the results of the replications that are finished are written, and \
                        the exit code is 130. Pressed again, it ends the program at once."
)]
pub(super) struct RunArgs {
    /// A scenario file, or the name of a built-in scenario [default: uppsala-cosmic-2016]
    scenario: Option<String>,
    #[command(flatten)]
    options: Options,
    /// Write the event log of this replication, counted from 0, as events.csv and events.ocel.json
    #[arg(long, value_name = "N")]
    log: Option<u32>,
    #[command(flatten)]
    logged: LogArgs,
    /// Also vary the scenario's uncertain inputs: together at this many points [default: 30], and each alone at both ends
    /// of its range, with up to 20 replications each
    #[arg(long, value_name = "POINTS", num_args = 0..=1, require_equals = true, default_missing_value = "30",
          value_parser = clap::value_parser!(u32).range(2..=10_000))]
    uncertain: Option<u32>,
}

/// Simulates a scenario.
///
/// # Errors
/// If the scenario cannot be opened or has problems, results cannot be written, it was interrupted, or it is not as
/// precise as was asked.
pub(super) fn run(args: &RunArgs) -> Result<(), Failure> {
    let name = args.scenario.as_deref().unwrap_or(BUILTIN[0].name);
    let options = &args.options;
    let mut opened = super::open(name, &options.sets)?;
    args.logged.selection(&opened.model)?;
    let path = options.out.clone().unwrap_or_else(|| Path::new("output").join(&opened.model.name));
    // Before simulating: nobody should wait for results that cannot be kept.
    let folder = Folder::open(&path, &results::names(args.log.is_some()))
        .map_err(|error| Failure::new(Exit::Io, format_args!("{error}\nhint: `--out` names another folder")))?;

    let stop = interruption();
    let prolonging = Prolonging::new(options.extend_until_recovered, &opened);
    loop {
        let plan = options.plan(opened.model.study);
        let points = args.uncertain.map(|points| Points::new(&opened, points, plan.seed)).transpose()?;
        let experiment = simulate(options, &opened.model, &plan, &stop)?;
        if !prolonging.is_wanted(std::slice::from_ref(&experiment)) {
            let extension = prolonging.extension(std::slice::from_ref(&experiment));
            let points = points.filter(|_| !experiment.interrupted);
            let run = |points: Points| points.run(&opened, &experiment, options.threads, options.quiet, &stop);
            let uncertainty = points.map(run).transpose()?.flatten();
            return conclude(args, &opened, (&experiment, extension, uncertainty), folder);
        }
        opened = prolonging.prolong(opened)?;
    }
}

/// Writes the results and prints a summary.
fn conclude(
    args: &RunArgs,
    opened: &Opened,
    (experiment, extension, uncertainty): (&Experiment<'_>, Option<Extension>, Option<Uncertainty>),
    folder: Folder,
) -> Result<(), Failure> {
    let (options, model) = (&args.options, &opened.model);
    if experiment.replications.is_empty() {
        return Err(Failure::new(
            Exit::Interrupted,
            "interrupted before any replication was finished: nothing is written",
        ));
    }

    let outcome = Outcome::new(experiment).to_precision(options.precision).extended(extension);
    let outcome = outcome.with_uncertainty(uncertainty);
    let catalogue = Catalogue::of(model, options.lang);
    let circumstances = Circumstances {
        arguments: std::env::args().skip(1).collect(),
        scenario_hash: hash(opened.sources.file()),
        candidates: Vec::new(),
        precision: options.precision,
        warnings: opened.warnings.clone(),
    };
    let selection = args.logged.selection(model)?;
    let replay = |number: u32| {
        move |witness: &mut dyn Witness| {
            let simulation = Simulation::new(model, experiment.seed, number, Course::Incident, witness);
            simulation.run(&AtomicBool::new(false)).map(drop).map_err(io::Error::other)
        }
    };
    let replay = args.log.map(|number| (number, replay(number)));
    let log = replay.as_ref().map(|(number, run)| EventLog { model, replication: *number, selection, run });
    let path = folder.path().display().to_string();
    results::write(folder, &outcome, &circumstances, &catalogue, log.as_ref())?;
    match options.format {
        Format::Json => {
            let document = summary_document(&outcome).map_err(|error| Failure::new(Exit::Internal, error))?;
            print(&format!("{document}\n"))?;
        }
        Format::Text if !options.quiet => {
            let written = catalogue.with("files-written", &[("folder", &path)]);
            print(&format!("{}\n{written}\n", terminal(&outcome, &catalogue)))?;
        }
        Format::Text => {}
    }
    let is_whole = outcome.uncertainty.as_ref().is_some_and(|uncertainty| !uncertainty.interrupted);
    if args.uncertain.is_some() && !is_whole && !experiment.interrupted {
        remark("interrupted: not all runs with other values of the uncertain inputs are in the results\n");
        return Err(Failure::silent(Exit::Interrupted));
    }
    ending(experiment, outcome.convergence.as_ref())
}

/// Runs the replications, with a progress bar on standard error if that is a terminal.
fn simulate<'m>(
    options: &Options,
    model: &'m Model,
    plan: &Plan,
    stop: &AtomicBool,
) -> Result<Experiment<'m>, Failure> {
    let bar = bar(u64::from(plan.replications.end), options.quiet);
    let finished = |_: u32| bar.inc(1);
    let precise = options
        .precision
        .map(|relative| move |experiments: &[Experiment<'m>]| Convergence::of(experiments, relative).wanted());
    let enough = precise.as_ref().map(|precise| precise as Enough<'_, 'm>);
    let experiment = experiment::run_until(model, plan, enough, &finished, stop);
    bar.finish_and_clear();
    experiment.map_err(|error| Failure::new(Exit::Internal, error))
}
