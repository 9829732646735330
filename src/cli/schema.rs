//! `reserv schema`: the JSON Schema of scenario files.

use clap::Args;

use super::output::print;
use super::{Exit, Failure};
use crate::scenario;

/// It takes no arguments.
#[derive(Debug, Args)]
pub(super) struct SchemaArgs;

/// Prints the JSON Schema of scenario files.
///
/// # Errors
/// If it cannot be written.
pub(super) fn schema(_: &SchemaArgs) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(scenario::schema()).map_err(|error| Failure::new(Exit::Internal, error))?;
    print(&format!("{text}\n"))
}
