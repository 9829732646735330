//! Whether the planner's limits are kept, for programs: `limits.csv`, and the entries of documents.

use std::io::{self, Write};

use serde::Serialize;

use super::{ResultFile, number};
use crate::estimate::LimitEstimate;
use crate::experiment::Experiment;
use crate::model::{Bound, Model};
use crate::observe::Part;
use crate::stats::{Interval, LEVEL};
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "limits.csv", scope: Scope::Any, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "scenario",
        "policy",
        "limit",
        "part",
        "bound",
        "definition",
        "allowed",
        "unit",
        "runs",
        "breached",
        "undecided",
        "probability",
        "ci_lo",
        "ci_hi",
        "level",
        "breach_hours_after_onset_p05",
        "breach_hours_after_onset_p50",
        "breach_hours_after_onset_p95",
        "margin_p05",
        "margin_p25",
        "margin_p50",
        "margin_p75",
        "margin_p95",
        "cut_off",
    ])?;
    for ((policy, experiment), estimates) in outcome.named().zip(&outcome.limits) {
        for estimate in estimates {
            rows.write_record(row(policy, experiment, estimate))?;
        }
    }
    rows.flush()
}

fn row(policy: &str, experiment: &Experiment<'_>, estimate: &LimitEstimate) -> Vec<String> {
    let limit = &estimate.limit;
    let (definition, allowed, unit) = terms(limit.bound);
    let mut row = vec![
        experiment.model.name.clone(),
        policy.to_owned(),
        limit.name.clone(),
        Part::from(limit.extent).key(experiment.model),
        limit.bound.key().to_owned(),
        definition.unwrap_or_default().to_owned(),
        number(allowed),
        unit.to_owned(),
        estimate.runs.to_string(),
        estimate.breached.to_string(),
        estimate.undecided.to_string(),
        number(estimate.breached as f64 / estimate.runs as f64),
        number(estimate.probability.low),
        number(estimate.probability.high),
        number(LEVEL),
    ];
    row.extend([0.05, 0.5, 0.95].map(|p| number(estimate.breach_after.quantile(p))));
    row.extend([0.05, 0.25, 0.5, 0.75, 0.95].map(|p| estimate.margin(p).map(number).unwrap_or_default()));
    row.push(estimate.censored().to_string());
    row
}

/// By which definition of recovery a limit is judged, how much it allows, and in what unit.
fn terms(bound: Bound) -> (Option<&'static str>, f64, &'static str) {
    match bound {
        Bound::Mtpd { within, recovered } => (Some(recovered.key()), within.as_hours(), "hours"),
        Bound::Rto { within } | Bound::Rpo { within } => (None, within.as_hours(), "hours"),
        Bound::Mbco { share, .. } => (None, share, "share"),
    }
}

/// One limit in a document. A margin that is not known, because too few runs were followed far enough, is `null`.
#[derive(Serialize)]
pub(in crate::report) struct LimitEntry {
    limit: String,
    part: String,
    bound: &'static str,
    definition: Option<&'static str>,
    allowed: f64,
    unit: &'static str,
    runs: usize,
    breached: usize,
    undecided: usize,
    probability: f64,
    interval: Interval,
    breach_p50_hours_after_onset: Option<f64>,
    margin_p05: Option<f64>,
    margin_p50: Option<f64>,
    margin_p95: Option<f64>,
}

impl LimitEntry {
    /// Of one limit.
    pub(in crate::report) fn of(estimate: &LimitEstimate, model: &Model) -> Self {
        let limit = &estimate.limit;
        let (definition, allowed, unit) = terms(limit.bound);
        Self {
            limit: limit.name.clone(),
            part: Part::from(limit.extent).key(model),
            bound: limit.bound.key(),
            definition,
            allowed,
            unit,
            runs: estimate.runs,
            breached: estimate.breached,
            undecided: estimate.undecided,
            probability: estimate.breached as f64 / estimate.runs as f64,
            interval: estimate.probability,
            breach_p50_hours_after_onset: Some(estimate.breach_after.quantile(0.5)).filter(|hours| hours.is_finite()),
            margin_p05: estimate.margin(0.05),
            margin_p50: estimate.margin(0.5),
            margin_p95: estimate.margin(0.95),
        }
    }
}
