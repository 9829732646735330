//! `summary.json` of a comparison: everything that is said of it, for programs. Also what `--format json` prints.

use std::io::{self, Write};

use serde::Serialize;

use super::ComparisonOutcome;
use crate::estimate::{CandidateEstimate, HeadlineComparison};
use crate::report::extension::ExtensionEntry;
use crate::report::precision::PrecisionEntry;
use crate::stats::{BestBounds, Durations, Interval, LEVEL};

/// The whole document. Where a figure does not exist it is `null`.
#[derive(Serialize)]
struct Document<'a> {
    scenario: &'a str,
    title: &'a str,
    seed: u64,
    replications_requested: u32,
    replications_finished: usize,
    interrupted: bool,
    level: f64,
    level_of_differences: f64,
    candidates: Vec<CandidateEntry<'a>>,
    measures: Vec<MeasureEntry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<PrecisionEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extension: Option<ExtensionEntry>,
}

#[derive(Serialize)]
struct CandidateEntry<'a> {
    name: &'a str,
    scenario: &'a str,
    label: &'a str,
    cost: &'a str,
    note: &'a str,
}

#[derive(Serialize)]
struct MeasureEntry<'a> {
    measure: String,
    unit: &'static str,
    cut_off_hours: Option<f64>,
    candidates: Vec<FigureEntry<'a>>,
}

#[derive(Serialize)]
struct FigureEntry<'a> {
    candidate: &'a str,
    n: usize,
    mean: f64,
    sd: f64,
    interval: Option<Interval>,
    difference: Option<DifferenceEntry>,
    best: Option<BestEntry>,
    recovered_by: Option<Vec<RecoveredEntry>>,
    not_recovered: Option<usize>,
}

#[derive(Serialize)]
struct DifferenceEntry {
    n: usize,
    mean: f64,
    sd: f64,
    interval: Option<Interval>,
    variance_reduction: Option<f64>,
}

#[derive(Serialize)]
struct BestEntry {
    replications: usize,
    of: usize,
    share: f64,
    share_interval: Interval,
    bounds: Option<BestBounds>,
}

/// P(recovered by t), at the deciles of the base.
#[derive(Serialize)]
struct RecoveredEntry {
    hours_after_onset: f64,
    probability: f64,
    interval: Interval,
}

/// The document as text.
///
/// # Errors
/// If a value cannot be written as JSON, which none of these can fail at.
pub fn document(outcome: &ComparisonOutcome<'_>) -> Result<String, serde_json::Error> {
    let comparison = outcome.comparison;
    let base = comparison.base();
    let candidates = comparison.candidates.iter().map(|candidate| CandidateEntry {
        name: &candidate.policy.name,
        scenario: &candidate.model.name,
        label: &candidate.policy.label.default,
        cost: &candidate.policy.cost.default,
        note: &candidate.policy.note,
    });
    serde_json::to_string_pretty(&Document {
        scenario: &base.model.name,
        title: &base.model.title.default,
        seed: base.seed,
        replications_requested: base.requested,
        replications_finished: base.replications.len(),
        interrupted: base.interrupted,
        level: LEVEL,
        level_of_differences: outcome.differences.level,
        candidates: candidates.collect(),
        measures: outcome.differences.headlines.iter().map(|one| measure(outcome, one)).collect(),
        precision: outcome.convergence.as_ref().map(PrecisionEntry::of),
        extension: outcome.extension.as_ref().map(ExtensionEntry::of),
    })
}

pub(super) fn write(outcome: &ComparisonOutcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    writeln!(to, "{}", document(outcome)?)
}

fn measure<'a>(outcome: &'a ComparisonOutcome<'_>, one: &HeadlineComparison) -> MeasureEntry<'a> {
    let deciles = one.candidates[0].times.as_ref().map(deciles).unwrap_or_default();
    let names = outcome.comparison.candidates.iter().map(|candidate| candidate.policy.name.as_str());
    let figures = names.zip(&one.candidates).map(|(name, estimate)| figure(name, estimate, &deciles));
    MeasureEntry {
        measure: one.headline.key(),
        unit: one.headline.quantity().key(),
        cut_off_hours: one.until,
        candidates: figures.collect(),
    }
}

/// The times by which one, two, … nine tenths of the runs had recovered, each once.
fn deciles(times: &Durations) -> Vec<f64> {
    let mut deciles: Vec<f64> = (1..10).filter_map(|tenths: i32| times.quantile(f64::from(tenths) / 10.0)).collect();
    deciles.dedup_by(|a, b| a.total_cmp(b).is_eq());
    deciles
}

fn figure<'a>(candidate: &'a str, estimate: &CandidateEstimate, deciles: &[f64]) -> FigureEntry<'a> {
    let summary = estimate.own.summary;
    let recovered = |times: &Durations| {
        let by = |hours: &f64| {
            let (probability, interval) = times.share_by(*hours, LEVEL);
            RecoveredEntry { hours_after_onset: *hours, probability, interval }
        };
        deciles.iter().map(by).collect()
    };
    FigureEntry {
        candidate,
        n: summary.n,
        mean: summary.mean,
        sd: summary.sd,
        interval: estimate.own.interval,
        difference: estimate.difference.as_ref().map(|difference| DifferenceEntry {
            n: difference.summary.n,
            mean: difference.summary.mean,
            sd: difference.summary.sd,
            interval: difference.interval,
            variance_reduction: difference.variance_reduction,
        }),
        best: estimate.best.as_ref().map(|best| BestEntry {
            replications: best.replications,
            of: best.of,
            share: best.replications as f64 / best.of as f64,
            share_interval: best.share,
            bounds: best.bounds,
        }),
        recovered_by: estimate.times.as_ref().map(recovered),
        not_recovered: estimate.times.as_ref().map(Durations::censored),
    }
}
