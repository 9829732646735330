//! Loading a scenario for a command, with its problems on standard error.

use super::output::remark;
use super::{Exit, Failure};
use crate::model::{Model, Policy, Uncertain};
use crate::scenario::{self, Loaded, OpenError, Sources};
use crate::time::Span;

/// A scenario that can be run.
#[derive(Debug)]
pub struct Opened {
    /// The model.
    pub model: Model,
    /// Its policies, each with its model.
    pub policies: Vec<(Policy, Model)>,
    /// Its uncertain inputs.
    pub uncertain: Vec<Uncertain>,
    /// The text it comes from, for its fingerprint and for what else can be made of it.
    pub sources: Sources,
    /// What is doubtful about it.
    pub warnings: Vec<String>,
    /// What it was opened by, and the changes that were made to it.
    name: String,
    sets: Vec<String>,
}

/// Loads a scenario by its path or built-in name, with `--set` changes, and prints its problems to standard error.
///
/// # Errors
/// If it cannot be opened, or has problems that keep it from being run.
pub fn open(scenario: &str, sets: &[String]) -> Result<Opened, Failure> {
    let sources = scenario::open(scenario, sets).map_err(|error| {
        let exit = match error {
            OpenError::NotFound { .. } => Exit::Usage,
            OpenError::TooLarge(_) | OpenError::NotText { .. } => Exit::Problems,
            OpenError::Directory(_) | OpenError::Unreadable { .. } => Exit::Io,
        };
        let hint = match error {
            OpenError::NotFound { .. } => "\nhint: `reserv list` names the built-in scenarios",
            _ => "",
        };
        Failure::new(exit, format_args!("{error}{hint}"))
    })?;
    let loaded = scenario::load(sources);
    print_problems(&loaded);
    opened(loaded, scenario, sets)
}

impl Opened {
    /// The same scenario, lasting this long; only what keeps that from being run is printed.
    ///
    /// # Errors
    /// If it then has problems that keep it from being run.
    pub(super) fn lasting(self, length: Span) -> Result<Self, Failure> {
        let mut sets = self.sets.clone();
        sets.push(format!("time.length=\"{} s\"", length.as_millis() / Span::SECOND.as_millis()));
        let loaded = scenario::load(Sources::new(&self.name, self.sources.file(), &sets));
        if loaded.model.is_none() {
            print_problems(&loaded);
        }
        opened(loaded, &self.name, &self.sets)
    }
}

/// Prints the problems of a scenario.
fn print_problems(loaded: &Loaded) {
    if !loaded.problems.is_empty() {
        remark(&scenario::render(&loaded.problems, &loaded.sources, true));
        remark(&format!("{}\n", scenario::tally(&loaded.problems)));
    }
}

fn opened(loaded: Loaded, name: &str, sets: &[String]) -> Result<Opened, Failure> {
    let warnings = loaded.problems.iter().map(|problem| problem.message.clone()).collect();
    let model = loaded.model.ok_or_else(|| Failure::silent(Exit::Problems))?;
    Ok(Opened {
        model,
        policies: loaded.policies,
        uncertain: loaded.uncertain,
        sources: loaded.sources,
        warnings,
        name: name.to_owned(),
        sets: sets.to_vec(),
    })
}
