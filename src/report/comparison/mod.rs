//! Reports of comparisons: the effect of each decision, as text, page and data files.
//!
//! Owns the sentences, tables and files that are about several candidates at once. A new file format is one file here
//! and one line in [`FILES`].

mod differences;
mod document;
mod page;
mod section;

pub use document::document;
pub use page::page;
pub use section::terminal;

use std::io::{self, Write};

use super::text::Catalogue;
use super::{Extension, limits, recovery, replications};
use crate::estimate::{Convergence, Differences, LimitEstimate};
use crate::experiment::{Comparison, Experiment};

/// A comparison and what it says: the input of its reports and files.
#[derive(Debug)]
pub struct ComparisonOutcome<'a> {
    /// The comparison.
    pub comparison: &'a Comparison<'a>,
    /// Of each candidate, whether the planner's limits are kept.
    pub limits: Vec<Vec<LimitEstimate>>,
    /// Its differences.
    pub differences: Differences,
    /// Whether there were enough replications, if that was asked.
    pub convergence: Option<Convergence>,
    /// By how much the simulation was prolonged until runs had recovered, if it was.
    pub extension: Option<Extension>,
}

impl<'a> ComparisonOutcome<'a> {
    /// Of a comparison, which was run until it was this precise if that was asked.
    #[must_use]
    pub fn new(comparison: &'a Comparison<'a>, precision: Option<f64>) -> Self {
        let convergence = precision.map(|relative| Convergence::of(&comparison.experiments, relative));
        let limits = comparison.experiments.iter().map(LimitEstimate::all).collect();
        Self { comparison, limits, differences: Differences::of(comparison), convergence, extension: None }
    }

    /// The same of a comparison that was prolonged, if it was.
    #[must_use]
    pub const fn extended(mut self, extension: Option<Extension>) -> Self {
        self.extension = extension;
        self
    }

    /// The name of a candidate for people; the base is called that if it has no name of its own.
    #[must_use]
    pub fn label(&self, index: usize, catalogue: &Catalogue) -> String {
        let policy = self.comparison.candidates.get(index).map(|candidate| catalogue.label(&candidate.policy.label));
        policy.filter(|label| !label.is_empty()).unwrap_or_else(|| catalogue.text("compare-base"))
    }
}

/// One kind of result file of a comparison.
pub struct ComparisonFile {
    /// Its name in the folder of results.
    pub name: &'static str,
    /// Writes its content.
    pub write: fn(&ComparisonOutcome<'_>, &mut dyn Write) -> io::Result<()>,
}

/// Every result file of a comparison.
pub const FILES: &[ComparisonFile] = &[
    ComparisonFile { name: "summary.json", write: document::write },
    ComparisonFile { name: "differences.csv", write: differences::write },
    ComparisonFile { name: "replications.csv", write: write_replications },
    ComparisonFile { name: "recovery.csv", write: write_recovery },
    ComparisonFile { name: "limits.csv", write: write_limits },
];

fn write_replications(outcome: &ComparisonOutcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    replications::write_all(named(outcome), to)
}

fn write_recovery(outcome: &ComparisonOutcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    recovery::write_all(named(outcome), to)
}

fn write_limits(outcome: &ComparisonOutcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let limits = outcome.limits.iter().map(Vec::as_slice);
    limits::write_all(named(outcome).zip(limits).map(|((name, experiment), limits)| (name, experiment, limits)), to)
}

/// Each experiment with the name of its policy.
fn named<'a>(outcome: &'a ComparisonOutcome<'_>) -> impl Iterator<Item = (&'a str, &'a Experiment<'a>)> {
    let names = outcome.comparison.candidates.iter().map(|candidate| candidate.policy.name.as_str());
    names.zip(&outcome.comparison.experiments)
}
