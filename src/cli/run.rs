//! `reserv run`: simulate a scenario.

use clap::Args;

use super::{Exit, Failure};
use crate::scenario::BUILTIN;

/// What to simulate.
#[derive(Debug, Args)]
pub(super) struct RunArgs {
    /// A scenario file, or the name of a built-in scenario [default: the first that `reserv list` names]
    pub(super) scenario: Option<String>,
}

/// Simulates a scenario.
///
/// # Errors
/// If the scenario cannot be loaded.
pub(super) fn run(args: &RunArgs) -> Result<(), Failure> {
    let name = args.scenario.as_deref().unwrap_or(BUILTIN[0].name);
    let _model = super::open(name, &[])?;
    Err(Failure::new(Exit::Internal, "simulating is not part of this version"))
}
