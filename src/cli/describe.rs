//! `reserv describe`: a scenario's study by the reporting guideline STRESS-DES.

use clap::Args;

use super::Failure;
use super::output::print;
use crate::report::describe as stress_des;

/// What to describe.
#[derive(Debug, Args)]
pub(super) struct DescribeArgs {
    /// A scenario file, or the name of a built-in scenario
    scenario: String,
    /// Change a key before describing, such as `unit.clinic.number=2`; repeatable
    #[arg(long = "set", value_name = "KEY=VALUE")]
    sets: Vec<String>,
}

/// Prints the description as Markdown.
///
/// # Errors
/// If the scenario cannot be opened, or has problems that keep it from being run.
pub(super) fn describe(args: &DescribeArgs) -> Result<(), Failure> {
    let opened = super::open(&args.scenario, &args.sets)?;
    print(&stress_des(&opened))
}
