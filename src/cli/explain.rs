//! `reserv explain`: the reference of scenario files.

use clap::Args;

use super::output::print;
use super::{Exit, Failure};
use crate::scenario;

/// What to explain.
#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// A key, such as `pathway.step.fallback` [default: an overview of all keys]
    key: Option<String>,
}

/// Explains a key, or lists all.
///
/// # Errors
/// If there is no such key.
pub(super) fn explain(args: &ExplainArgs) -> Result<(), Failure> {
    match &args.key {
        None => print(&scenario::overview()),
        Some(key) => print(&scenario::explain(key).map_err(|error| Failure::new(Exit::Usage, error))?),
    }
}
