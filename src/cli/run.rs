//! `reserv run`: simulates a scenario, writes its results and prints a summary.

use clap::Args;

use super::Failure;
use super::log::LogArgs;
use super::options::Options;
use super::study::conduct;
use crate::results::Log;
use crate::scenario::BUILTIN;
use crate::study::Study;

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
}

/// Simulates a scenario.
///
/// # Errors
/// If the scenario cannot be opened or has problems, results cannot be written, it was interrupted, or it is not as
/// precise as was asked.
pub(super) fn run(args: &RunArgs) -> Result<(), Failure> {
    let name = args.scenario.as_deref().unwrap_or(BUILTIN[0].name);
    let scenario = super::open(name, &args.options.sets)?;
    let (name, selection) = (scenario.model.name.clone(), args.logged.selection(&scenario.model)?);
    let log = args.log.map(|replication| Log { replication, selection });
    conduct(Study::of(scenario), &args.options, &name, log.as_ref())
}
