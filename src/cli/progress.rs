//! Progress on the terminal while a study runs, and how Ctrl-C stops it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::Exit;
use crate::study::Progress;

/// A progress bar on standard error, which hides itself if that is no terminal.
#[derive(Debug)]
pub(super) struct Bar(ProgressBar);

impl Bar {
    pub(super) fn new(quiet: bool) -> Self {
        let bar = if quiet { ProgressBar::hidden() } else { ProgressBar::new(0) };
        let style = ProgressStyle::with_template("{bar:40} {pos} of {len} replications, {eta} left");
        if let Ok(style) = style {
            bar.set_style(style.progress_chars("━╸─"));
        }
        Self(bar)
    }
}

impl Progress for Bar {
    fn begin(&self, runs: u64) {
        self.0.reset();
        self.0.set_length(runs);
        // The time left shrinks between replications too.
        self.0.enable_steady_tick(Duration::from_millis(250));
    }

    fn finished(&self) {
        self.0.inc(1);
    }

    fn end(&self) {
        self.0.finish_and_clear();
    }
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
