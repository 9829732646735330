//! Progress on the terminal while simulating, and how Ctrl-C stops it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::output::{complain, remark};
use super::{Exit, Failure};
use crate::estimate::Convergence;
use crate::experiment::Experiment;
use crate::report::precision_reached;
use crate::report::text::Catalogue;
use crate::text::Language;

/// The progress bar for so many runs of a scenario; it hides itself if standard error is no terminal.
pub(super) fn bar(runs: u64, quiet: bool) -> ProgressBar {
    if quiet {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(runs);
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} replications, {eta} left");
    if let Ok(style) = style {
        bar.set_style(style.progress_chars("━╸─"));
    }
    // The time left shrinks between replications too.
    bar.enable_steady_tick(Duration::from_millis(250));
    bar
}

/// A flag that Ctrl-C sets. The second time the program ends at once: somebody really wants it to.
pub(super) fn interruption() -> Arc<AtomicBool> {
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

/// How a command ends whose results are written: interrupted, not precise enough, or well.
///
/// # Errors
/// If it was interrupted, or did not reach the wanted precision.
pub(super) fn ending(experiment: &Experiment<'_>, convergence: Option<&Convergence>) -> Result<(), Failure> {
    if experiment.interrupted {
        let (finished, requested) = (experiment.replications.len(), experiment.requested);
        remark(&format!("interrupted: the results are those of {finished} of {requested} replications\n"));
        return Err(Failure::silent(Exit::Interrupted));
    }
    match convergence {
        Some(convergence) if convergence.enough.is_none() => {
            complain(&precision_reached(convergence, &Catalogue::new(Language::En)));
            Err(Failure::silent(Exit::Check))
        }
        _ => Ok(()),
    }
}
