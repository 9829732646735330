//! `reserv run`: simulate a scenario, write its results, say what they are.

use std::num::{NonZeroU32, NonZeroUsize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};

use super::output::{print, remark};
use super::{Exit, Failure, results};
use crate::experiment::{self, Experiment, Plan};
use crate::model::Model;
use crate::report::text::Catalogue;
use crate::report::{Circumstances, Folder, Outcome, hash, summary_document, terminal};
use crate::scenario::BUILTIN;
use crate::text::Language;

/// What to simulate, how often, and where the results go.
#[derive(Debug, Default, Args)]
#[command(
    after_help = "Ctrl-C ends the simulation: the results of the replications that are finished are written, and \
                        the exit code is 130. Pressed again, it ends the program at once."
)]
pub(super) struct RunArgs {
    /// A scenario file, or the name of a built-in scenario [default: the first that `reserv list` names]
    scenario: Option<String>,
    /// Number of replications [default: as the scenario says]
    #[arg(long, value_name = "N")]
    replications: Option<NonZeroU32>,
    /// Master seed: with the scenario it fixes every random number [default: as the scenario says]
    #[arg(long)]
    seed: Option<u64>,
    /// Number of threads; results do not depend on it [default: as many as the machine has]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Folder of the results [default: output/NAME, with the scenario's name]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Language of summary, report and plots
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
    /// Change a key of the scenario, such as `unit.clinic.number=2`; repeatable
    #[arg(long = "set", value_name = "KEY=VALUE")]
    sets: Vec<String>,
    /// Show neither progress nor summary
    #[arg(long, short)]
    quiet: bool,
    /// What to print: the summary as text, or the content of summary.json
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What a run prints to standard output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The summary for people.
    #[default]
    Text,
    /// The summary for programs.
    Json,
}

/// Simulates a scenario.
///
/// # Errors
/// If the scenario cannot be opened or has problems, results cannot be written, or it was interrupted.
pub(super) fn run(args: &RunArgs) -> Result<(), Failure> {
    let name = args.scenario.as_deref().unwrap_or(BUILTIN[0].name);
    let opened = super::open(name, &args.sets)?;
    let model = &opened.model;
    let path = args.out.clone().unwrap_or_else(|| Path::new("output").join(&model.name));
    // Before simulating: nobody should wait for results that cannot be kept.
    let folder = Folder::open(&path, &results::names())
        .map_err(|error| Failure::new(Exit::Io, format_args!("{error}\nhint: `--out` names another folder")))?;

    let experiment = simulate(args, model)?;
    if experiment.replications.is_empty() {
        return Err(Failure::new(
            Exit::Interrupted,
            "interrupted before any replication was finished: nothing is written",
        ));
    }

    let outcome = Outcome::new(&experiment);
    let catalogue = Catalogue::new(args.lang);
    let circumstances = Circumstances {
        arguments: std::env::args().skip(1).collect(),
        scenario_hash: hash(&opened.text),
        warnings: opened.warnings,
    };
    results::write(folder, &outcome, &circumstances, &catalogue)?;
    match args.format {
        Format::Json => {
            let document = summary_document(&outcome).map_err(|error| Failure::new(Exit::Internal, error))?;
            print(&format!("{document}\n"))?;
        }
        Format::Text if !args.quiet => {
            let written = catalogue.with("files-written", &[("folder", &path.display().to_string())]);
            print(&format!("{}\n{written}\n", terminal(&outcome, &catalogue)))?;
        }
        Format::Text => {}
    }
    if experiment.interrupted {
        let (finished, requested) = (experiment.replications.len(), experiment.requested);
        remark(&format!("interrupted: the results are those of {finished} of {requested} replications\n"));
        return Err(Failure::silent(Exit::Interrupted));
    }
    Ok(())
}

/// Runs the replications, with a progress bar on standard error if that is a terminal.
fn simulate<'m>(args: &RunArgs, model: &'m Model) -> Result<Experiment<'m>, Failure> {
    let plan = Plan {
        replications: 0..args.replications.map_or(model.study.replications, NonZeroU32::get),
        seed: args.seed.unwrap_or(model.study.seed),
        threads: args.threads.map(NonZeroUsize::get),
    };
    let bar = progress(args, plan.replications.end);
    let stop = interruption();
    let finished = |_: u32| bar.inc(1);
    let experiment = experiment::run(model, &plan, &finished, &stop);
    bar.finish_and_clear();
    experiment.map_err(|error| Failure::new(Exit::Internal, error))
}

/// The progress bar; it hides itself if standard error is no terminal.
fn progress(args: &RunArgs, replications: u32) -> ProgressBar {
    if args.quiet {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::from(replications));
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} replications, {eta} left");
    if let Ok(style) = style {
        bar.set_style(style.progress_chars("━╸─"));
    }
    // The time left shrinks between replications too.
    bar.enable_steady_tick(Duration::from_millis(250));
    bar
}

/// A flag that Ctrl-C sets. The second time the program ends at once: somebody really wants it to.
fn interruption() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    let pressed = move || {
        if flag.swap(true, Ordering::SeqCst) {
            std::process::exit(i32::from(Exit::Interrupted as u8));
        }
    };
    // Without a handler Ctrl-C ends the program as it always does, which is no reason not to run.
    let _ = ctrlc::set_handler(pressed);
    stop
}
