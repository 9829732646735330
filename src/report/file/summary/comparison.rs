//! What is said of several candidates in `summary.json`.

use serde::Serialize;

use super::{DifferenceEntry, MeasureEntry};
use crate::estimate::{CandidateEstimate, HeadlineComparison};
use crate::stats::{BestBounds, Durations, Interval, LEVEL};
use crate::study::Outcome;

/// What is said of several candidates. Where a figure does not exist it is `null`.
#[derive(Serialize)]
pub(super) struct ComparisonEntry<'a> {
    level: f64,
    level_of_differences: f64,
    candidates: Vec<CandidateEntry<'a>>,
    measures: Vec<MeasureEntry<CandidatesEntry<'a>>>,
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
struct CandidatesEntry<'a> {
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
struct BestEntry {
    replications: usize,
    of: usize,
    share: f64,
    share_interval: Interval,
    bounds: Option<BestBounds>,
    /// By how much it is better than the base in nine of ten replications, at least.
    at_least: f64,
}

/// P(recovered by t), at the deciles of the base.
#[derive(Serialize)]
struct RecoveredEntry {
    hours_after_onset: f64,
    probability: f64,
    interval: Interval,
}

impl<'a> ComparisonEntry<'a> {
    /// Of an outcome.
    pub(super) fn of(outcome: &'a Outcome<'_>) -> Self {
        let candidates =
            outcome.candidates.iter().zip(&outcome.experiments).map(|(policy, experiment)| CandidateEntry {
                name: &policy.name,
                scenario: &experiment.model.name,
                label: &policy.label.default,
                cost: &policy.cost.default,
                note: &policy.note,
            });
        Self {
            level: LEVEL,
            level_of_differences: outcome.differences.level,
            candidates: candidates.collect(),
            measures: outcome.differences.headlines.iter().map(|one| measure(outcome, one)).collect(),
        }
    }
}

fn measure<'a>(outcome: &'a Outcome<'_>, one: &HeadlineComparison) -> MeasureEntry<CandidatesEntry<'a>> {
    let deciles = one.candidates[0].times.as_ref().map(deciles).unwrap_or_default();
    let names = outcome.candidates.iter().map(|candidate| candidate.name.as_str());
    let figures = names.zip(&one.candidates).map(|(name, estimate)| figure(name, estimate, &deciles));
    let figures = CandidatesEntry { cut_off_hours: one.until, candidates: figures.collect() };
    MeasureEntry { measure: one.headline.key(), part: None, unit: one.headline.quantity().key(), figures }
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
        difference: estimate.difference.as_ref().map(DifferenceEntry::of),
        best: estimate.best.as_ref().map(|best| BestEntry {
            replications: best.replications,
            of: best.of,
            share: best.replications as f64 / best.of as f64,
            share_interval: best.share,
            bounds: best.bounds,
            at_least: best.at_least,
        }),
        recovered_by: estimate.times.as_ref().map(recovered),
        not_recovered: estimate.times.as_ref().map(Durations::censored),
    }
}
