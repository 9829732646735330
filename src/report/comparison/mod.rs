//! Reports of comparisons: which decision brings what, told to people and written to files.
//!
//! Owns the sentences, tables and files that are about several candidates at once. A new file format is one file here
//! and one line in [`FILES`].

mod differences;
mod document;
mod section;

pub use document::document;
pub use section::terminal;

use std::io::{self, Write};

use super::replications;
use super::text::Catalogue;
use crate::estimate::{Convergence, Differences};
use crate::experiment::Comparison;

/// A comparison and what it says: the input of its reports and files.
#[derive(Debug)]
pub struct ComparisonOutcome<'a> {
    /// The comparison.
    pub comparison: &'a Comparison<'a>,
    /// Its differences.
    pub differences: Differences,
    /// Whether there were enough replications, if that was asked.
    pub convergence: Option<Convergence>,
}

impl<'a> ComparisonOutcome<'a> {
    /// Of a comparison, which was run until it was this precise if that was asked.
    #[must_use]
    pub fn new(comparison: &'a Comparison<'a>, precision: Option<f64>) -> Self {
        let convergence = precision.map(|relative| Convergence::of(&comparison.experiments, relative));
        Self { comparison, differences: Differences::of(comparison), convergence }
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
];

fn write_replications(outcome: &ComparisonOutcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let comparison = outcome.comparison;
    let names = comparison.candidates.iter().map(|candidate| candidate.policy.name.as_str());
    replications::write_all(names.zip(&comparison.experiments), to)
}
