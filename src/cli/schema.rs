//! `reserv schema`: the JSON Schema of scenario files.

use super::output::print;
use super::{Exit, Failure};
use crate::scenario;

/// Prints the JSON Schema of scenario files.
///
/// # Errors
/// If it cannot be written.
pub(super) fn schema() -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(scenario::schema()).map_err(|error| Failure::new(Exit::Internal, error))?;
    print(&format!("{text}\n"))
}
