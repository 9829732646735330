//! `summary.csv`: every measure of every part, with the incident, in the twin, and their difference.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::estimate::Spread;
use crate::stats::LEVEL;
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "summary.csv", scope: Scope::Single, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let model = outcome.base().model;
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "scenario", "measure", "part", "unit", "run", "n", "mean", "sd", "ci_lo", "ci_hi", "level", "p05", "p50",
        "p95", "open",
    ])?;
    for estimate in &outcome.estimates.columns {
        let runs = [("incident", &estimate.incident), ("twin", &estimate.twin), ("difference", &estimate.difference)];
        for (run, spread) in runs {
            let mut row = vec![
                model.name.clone(),
                estimate.column.measure.key.to_owned(),
                estimate.column.part.key(model),
                estimate.column.measure.quantity.key().to_owned(),
                run.to_owned(),
                spread.summary.n.to_string(),
            ];
            row.extend(figures(spread).map(number));
            row.push(number(spread.open));
            rows.write_record(&row)?;
        }
    }
    rows.flush()
}

/// From the mean to the last quantile.
fn figures(spread: &Spread) -> [f64; 8] {
    let (low, high) = spread.interval.map_or((f64::NAN, f64::NAN), |interval| (interval.low, interval.high));
    let quantile = |p| spread.sample.quantile(p);
    [spread.summary.mean, spread.summary.sd, low, high, LEVEL, quantile(0.05), quantile(0.5), quantile(0.95)]
}
