//! Running a study for a command: its results in a folder, its summary on the terminal, its end as an exit code.

use std::path::Path;

use super::options::{Format, Options};
use super::output::{complain, print, remark};
use super::progress::{Bar, interruption};
use super::{Exit, Failure};
use crate::report::{document, precision_reached, terminal};
use crate::results::{self, Log};
use crate::study::{Outcome, Study};
use crate::text::Language;
use crate::words::Catalogue;

/// Runs a study as the options say, and writes and prints what it led to.
///
/// # Errors
/// If a scenario has problems, results cannot be written, it was interrupted, or it is not as precise as was asked.
pub(super) fn conduct(
    mut study: Study,
    options: &Options,
    usual_folder: &str,
    log: Option<&Log>,
) -> Result<(), Failure> {
    options.apply(&mut study);
    let path = options.out.clone().unwrap_or_else(|| Path::new("output").join(usual_folder));
    let folder = results::open(&path, &study, log.is_some())?;
    let outcome = study.run(&Bar::new(options.quiet), &interruption())?;
    let catalogue = Catalogue::of(outcome.base().model, options.lang);
    results::write(folder, &outcome, &catalogue, log)?;
    print_outcome(options, &outcome, &catalogue, &path)?;
    for warning in outcome.doubts() {
        remark(&format!("warning: {warning}\n"));
    }
    end(&outcome)
}

/// Prints what the study led to.
fn print_outcome(options: &Options, outcome: &Outcome<'_>, catalogue: &Catalogue, path: &Path) -> Result<(), Failure> {
    match options.format {
        Format::Json => {
            let document = document(outcome).map_err(|error| Failure::new(Exit::Internal, error))?;
            print(&format!("{document}\n"))
        }
        Format::Text if !options.quiet => {
            let written = catalogue.with("files-written", &[("folder", &path.display().to_string())]);
            print(&format!("{}\n{written}\n", terminal(outcome, catalogue)))
        }
        Format::Text => Ok(()),
    }
}

/// How a command ends whose results are written: interrupted, not precise enough, or well.
fn end(outcome: &Outcome<'_>) -> Result<(), Failure> {
    let base = outcome.base();
    if base.interrupted {
        let (finished, requested) = (base.replications.len(), base.requested);
        remark(&format!("interrupted: the results are those of {finished} of {requested} replications\n"));
        return Err(Failure::silent(Exit::Interrupted));
    }
    match &outcome.convergence {
        Some(convergence) if convergence.enough.is_none() => {
            complain(&precision_reached(convergence, base.model, &Catalogue::new(Language::En)));
            Err(Failure::silent(Exit::Check))
        }
        _ => Ok(()),
    }
}
