//! `summary.json`: everything the summary says, for programs. Also what `--format json` prints.

use std::io::{self, Write};

use serde::Serialize;

use super::ResultFile;
use super::extension::ExtensionEntry;
use super::limits::LimitEntry;
use super::outcome::Outcome;
use super::precision::PrecisionEntry;
use super::timeseries::civil;
use super::uncertain::UncertaintyEntry;
use crate::estimate::{MomentEstimate, RecoveryEstimate, Spread};
use crate::model::Model;
use crate::observe::Recovery;
use crate::stats::{Durations, Interval, LEVEL, clopper_pearson, needed_for_quantile};
use crate::time::Time;

pub(super) const FILE: ResultFile = ResultFile { name: "summary.json", write };

/// The whole document. Where a figure does not exist — a median not reached, an end of an interval that the data do
/// not bound — it is `null`.
#[derive(Serialize)]
struct Document<'a> {
    scenario: &'a str,
    title: &'a str,
    seed: u64,
    replications_requested: u32,
    replications_finished: usize,
    interrupted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<PrecisionEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extension: Option<ExtensionEntry>,
    zone: &'a str,
    level: f64,
    replications_needed: ReplicationsNeeded,
    moments: Vec<MomentEntry>,
    recovery: Vec<RecoveryEntry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    limits: Vec<LimitEntry>,
    measures: Vec<MeasureEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uncertainty: Option<UncertaintyEntry<'a>>,
    basis: BasisEntry,
}

/// How many replications it takes to say anything of the tail of the time to recover.
#[derive(Serialize)]
struct ReplicationsNeeded {
    p90: usize,
    p95: usize,
}

#[derive(Serialize)]
struct MomentEntry {
    moment: String,
    reached: usize,
    p05: Option<String>,
    p50: Option<String>,
    p95: Option<String>,
    p50_hours_since_onset: Option<f64>,
}

#[derive(Serialize)]
struct RecoveryEntry {
    definition: Recovery,
    code: &'static str,
    replications: usize,
    not_recovered: usize,
    probability_not_recovered: ProbabilityEntry,
    hours_after_restoration: DurationEntry,
    hours_after_onset: DurationEntry,
}

#[derive(Serialize)]
struct ProbabilityEntry {
    estimate: f64,
    interval: Interval,
}

#[derive(Serialize)]
struct DurationEntry {
    p05: Option<f64>,
    p50: Option<f64>,
    p50_interval: Interval,
    /// `null` with fewer replications than [`ReplicationsNeeded`] says.
    p90: Option<f64>,
    p95: Option<f64>,
    followed: f64,
    restricted_mean: f64,
    restricted_mean_interval: Option<Interval>,
}

#[derive(Serialize)]
struct MeasureEntry {
    measure: &'static str,
    part: String,
    unit: &'static str,
    incident: SpreadEntry,
    twin: SpreadEntry,
    difference: SpreadEntry,
}

#[derive(Serialize)]
struct SpreadEntry {
    n: usize,
    mean: f64,
    sd: f64,
    interval: Option<Interval>,
    p05: f64,
    p50: f64,
    p95: f64,
}

#[derive(Serialize)]
struct BasisEntry {
    from_sources: usize,
    assumptions: usize,
    unmarked: usize,
}

/// The document as text.
///
/// # Errors
/// If a value cannot be written as JSON, which none of these can fail at.
pub fn document(outcome: &Outcome<'_>) -> Result<String, serde_json::Error> {
    let experiment = outcome.experiment;
    let model = experiment.model;
    let facts = model.provenance.entries.iter().filter(|entry| entry.source.is_some()).count();
    let columns = outcome.estimates.columns.iter();
    let measures = columns.map(|estimate| MeasureEntry {
        measure: estimate.column.measure.key,
        part: estimate.column.part.key(model),
        unit: estimate.column.measure.quantity.key(),
        incident: spread(&estimate.incident),
        twin: spread(&estimate.twin),
        difference: spread(&estimate.difference),
    });
    serde_json::to_string_pretty(&Document {
        scenario: &model.name,
        title: &model.title.default,
        seed: experiment.seed,
        replications_requested: experiment.requested,
        replications_finished: experiment.replications.len(),
        interrupted: experiment.interrupted,
        precision: outcome.convergence.as_ref().map(PrecisionEntry::of),
        extension: outcome.extension.as_ref().map(ExtensionEntry::of),
        zone: model.clock.zone_name(),
        level: LEVEL,
        replications_needed: ReplicationsNeeded {
            p90: needed_for_quantile(0.9, LEVEL),
            p95: needed_for_quantile(0.95, LEVEL),
        },
        moments: outcome.estimates.moments.iter().map(|estimate| moment(estimate, model)).collect(),
        recovery: outcome.estimates.recovery.iter().map(recovery).collect(),
        limits: outcome.estimates.limits.iter().map(|estimate| LimitEntry::of(estimate, model)).collect(),
        measures: measures.collect(),
        uncertainty: outcome.uncertainty.as_ref().map(UncertaintyEntry::of),
        basis: BasisEntry {
            from_sources: facts,
            assumptions: model.provenance.entries.len() - facts,
            unmarked: model.provenance.unmarked,
        },
    })
}

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    writeln!(to, "{}", document(outcome)?)
}

fn moment(estimate: &MomentEstimate, model: &Model) -> MomentEntry {
    let onset = model.incident.as_ref().map(|incident| incident.onset);
    let instant = |time: Option<Time>| time.map(|time| civil(&model.clock, time));
    MomentEntry {
        moment: estimate.moment.key(),
        reached: estimate.reached,
        p05: instant(estimate.p05),
        p50: instant(estimate.median),
        p95: instant(estimate.p95),
        p50_hours_since_onset: estimate.median.zip(onset).map(|(time, onset)| time.hours_since(onset)),
    }
}

fn recovery(estimate: &RecoveryEstimate) -> RecoveryEntry {
    let (count, never) = (estimate.after_onset.count(), estimate.after_onset.censored());
    RecoveryEntry {
        definition: estimate.definition,
        code: estimate.definition.code(),
        replications: count,
        not_recovered: never,
        probability_not_recovered: ProbabilityEntry {
            estimate: never as f64 / count as f64,
            interval: clopper_pearson(never, count, LEVEL),
        },
        hours_after_restoration: duration(&estimate.after_restoration),
        hours_after_onset: duration(&estimate.after_onset),
    }
}

fn duration(durations: &Durations) -> DurationEntry {
    let restricted = durations.restricted_mean();
    DurationEntry {
        p05: durations.quantile(0.05),
        p50: durations.quantile(0.5),
        p50_interval: durations.quantile_interval(0.5, LEVEL),
        p90: durations.tail(0.9),
        p95: durations.tail(0.95),
        followed: durations.followed(),
        restricted_mean: restricted.mean,
        restricted_mean_interval: restricted.interval(LEVEL),
    }
}

fn spread(spread: &Spread) -> SpreadEntry {
    let quantile = |p| spread.sample.quantile(p);
    SpreadEntry {
        n: spread.summary.n,
        mean: spread.summary.mean,
        sd: spread.summary.sd,
        interval: spread.interval,
        p05: quantile(0.05),
        p50: quantile(0.5),
        p95: quantile(0.95),
    }
}
