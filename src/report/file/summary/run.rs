//! What is said of a single candidate in `summary.json`.

use serde::Serialize;

use super::MeasureEntry;
use crate::estimate::{ColumnEstimate, MomentEstimate, RecoveryEstimate, Spread};
use crate::model::Model;
use crate::observe::Recovery;
use crate::report::file::limits::LimitEntry;
use crate::report::file::timeseries::civil;
use crate::stats::{Durations, Interval, LEVEL, needed_for_quantile, wilson};
use crate::study::Outcome;
use crate::time::Time;

/// What is said of a single candidate. Where a figure does not exist — a median not reached, an end of an interval that
/// the data do not bound — it is `null`.
#[derive(Serialize)]
pub(super) struct RunEntry<'a> {
    zone: &'a str,
    level: f64,
    replications_needed: ReplicationsNeeded,
    moments: Vec<MomentEntry>,
    recovery: Vec<RecoveryEntry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    limits: Vec<LimitEntry>,
    measures: Vec<MeasureEntry<RunsEntry>>,
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
struct RunsEntry {
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

impl<'a> RunEntry<'a> {
    /// Of an outcome.
    pub(super) fn of(outcome: &'a Outcome<'_>) -> Self {
        let model = outcome.base().model;
        let estimates = &outcome.estimates;
        Self {
            zone: model.clock.zone_name(),
            level: LEVEL,
            replications_needed: ReplicationsNeeded {
                p90: needed_for_quantile(0.9, LEVEL),
                p95: needed_for_quantile(0.95, LEVEL),
            },
            moments: estimates.moments.iter().map(|estimate| moment(estimate, model)).collect(),
            recovery: estimates.recovery.iter().map(recovery).collect(),
            limits: estimates.limits.iter().map(|estimate| LimitEntry::of(estimate, model)).collect(),
            measures: estimates.columns.iter().map(|estimate| measure(estimate, model)).collect(),
        }
    }
}

fn measure(estimate: &ColumnEstimate, model: &Model) -> MeasureEntry<RunsEntry> {
    let column = estimate.column;
    MeasureEntry {
        measure: column.measure.key.to_owned(),
        part: Some(column.part.key(model)),
        unit: column.measure.quantity.key(),
        figures: RunsEntry {
            incident: spread(&estimate.incident),
            twin: spread(&estimate.twin),
            difference: spread(&estimate.difference),
        },
    }
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
            interval: wilson(never, count, LEVEL),
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
