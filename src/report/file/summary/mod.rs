//! `summary.json`: everything the summary says, for programs. Also what `--format json` prints.

mod comparison;
mod run;
mod uncertain;

use std::io::{self, Write};

use serde::Serialize;

use super::ResultFile;
use crate::estimate::Difference;
use crate::model::Provenance;
use crate::report::extension::ExtensionEntry;
use crate::report::precision::PrecisionEntry;
use crate::stats::Interval;
use crate::study::{Outcome, Scope};
use comparison::ComparisonEntry;
use run::RunEntry;
use uncertain::UncertaintyEntry;

pub(super) const FILE: ResultFile = ResultFile { name: "summary.json", scope: Scope::Any, write };

/// The whole document.
#[derive(Serialize)]
struct Document<'a> {
    scenario: &'a str,
    title: &'a str,
    seed: u64,
    replications_requested: u32,
    replications_finished: usize,
    interrupted: bool,
    #[serde(flatten)]
    findings: Findings<'a>,
}

/// What depends on whether anything was compared.
#[derive(Serialize)]
#[serde(untagged)]
enum Findings<'a> {
    /// Nothing was.
    Single {
        #[serde(flatten)]
        study: StudyEntry,
        #[serde(flatten)]
        run: RunEntry<'a>,
        #[serde(skip_serializing_if = "Option::is_none")]
        uncertainty: Option<UncertaintyEntry<'a>>,
        basis: BasisEntry,
    },
    /// Several candidates were.
    Compared {
        #[serde(flatten)]
        comparison: ComparisonEntry<'a>,
        #[serde(flatten)]
        study: StudyEntry,
        #[serde(skip_serializing_if = "Option::is_none")]
        uncertainty: Option<UncertaintyEntry<'a>>,
    },
}

/// How far the study was to go, if that was asked.
#[derive(Serialize)]
struct StudyEntry {
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<PrecisionEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extension: Option<ExtensionEntry>,
}

/// What is said of one measure.
#[derive(Serialize)]
struct MeasureEntry<F> {
    measure: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<String>,
    unit: &'static str,
    #[serde(flatten)]
    figures: F,
}

/// A paired difference from the base.
#[derive(Serialize)]
struct DifferenceEntry {
    n: usize,
    mean: f64,
    sd: f64,
    interval: Option<Interval>,
    variance_reduction: Option<f64>,
}

impl DifferenceEntry {
    fn of(difference: &Difference) -> Self {
        Self {
            n: difference.summary.n,
            mean: difference.summary.mean,
            sd: difference.summary.sd,
            interval: difference.interval,
            variance_reduction: difference.variance_reduction,
        }
    }
}

#[derive(Serialize)]
struct BasisEntry {
    from_sources: usize,
    assumptions: usize,
    unmarked: usize,
}

impl BasisEntry {
    fn of(provenance: &Provenance) -> Self {
        let from_sources = provenance.entries.iter().filter(|entry| entry.source.is_some()).count();
        Self { from_sources, assumptions: provenance.entries.len() - from_sources, unmarked: provenance.unmarked }
    }
}

/// The document as text.
///
/// # Errors
/// If a value cannot be written as JSON, which none of these can fail at.
pub fn document(outcome: &Outcome<'_>) -> Result<String, serde_json::Error> {
    let base = outcome.base();
    let study = StudyEntry {
        precision: outcome.convergence.as_ref().map(PrecisionEntry::of),
        extension: outcome.extension.as_ref().map(ExtensionEntry::of),
    };
    let uncertainty = outcome.uncertainty.as_ref().map(|found| UncertaintyEntry::of(found, outcome));
    let findings = if outcome.is_comparison() {
        Findings::Compared { comparison: ComparisonEntry::of(outcome), study, uncertainty }
    } else {
        let basis = BasisEntry::of(&base.model.provenance);
        Findings::Single { study, run: RunEntry::of(outcome), uncertainty, basis }
    };
    serde_json::to_string_pretty(&Document {
        scenario: &base.model.name,
        title: &base.model.title.default,
        seed: base.seed,
        replications_requested: base.requested,
        replications_finished: base.replications.len(),
        interrupted: base.interrupted,
        findings,
    })
}

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    writeln!(to, "{}", document(outcome)?)
}
