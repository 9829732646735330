//! Opening a scenario for a command, with its problems on standard error.

use super::Failure;
use super::output::remark;
use crate::scenario::{self, Loaded};
use crate::study::Scenario;

/// Opens a scenario by its path or built-in name, with `--set` changes, and prints its problems to standard error.
///
/// # Errors
/// If it cannot be opened, or has problems that keep it from being run.
pub(super) fn open(name: &str, sets: &[String]) -> Result<Scenario, Failure> {
    let loaded = scenario::load(scenario::open(name, sets)?);
    if loaded.model.is_some() {
        print_problems(&loaded);
    }
    Ok(Scenario::new(loaded)?)
}

/// Prints the problems of a scenario.
pub(super) fn print_problems(loaded: &Loaded) {
    if !loaded.problems.is_empty() {
        remark(&scenario::render(&loaded.problems, &loaded.sources, true));
        remark(&format!("{}\n", scenario::tally(&loaded.problems)));
    }
}
