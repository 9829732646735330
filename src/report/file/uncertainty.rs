//! `uncertainty.csv`: whose the spread of each figure is, one part of it in a row: all inputs, chance, and each input by
//! straight lines through the points.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::stats::LEVEL;
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "uncertainty.csv", scope: Scope::Varied, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let Some(uncertainty) = &outcome.uncertainty else { return Ok(()) };
    let scenario = outcome.base().model.name.as_str();
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "scenario",
        "measure",
        "unit",
        "part",
        "method",
        "variance",
        "share",
        "ci_lo",
        "ci_hi",
        "level",
        "explained",
    ])?;
    for one in &uncertainty.headlines {
        let Some(shares) = &one.shares else { continue };
        let (key, total) = (one.headline.key(), shares.components.total());
        let mut row = |part: &str, method: &str, share: f64, [low, high]: [f64; 2], explained: f64| {
            let level = if low.is_nan() { f64::NAN } else { LEVEL };
            let figures = [share * total, share, low, high, level, explained].map(number);
            let named = [scenario, &key, one.headline.quantity().key(), part, method];
            rows.write_record(named.into_iter().map(str::to_owned).chain(figures))
        };
        let nothing = [f64::NAN; 2];
        let ends = shares.interval.map_or(nothing, |interval| [interval.low, interval.high]);
        row("inputs", "components", shares.inputs, ends, f64::NAN)?;
        row("chance", "components", 1.0 - shares.inputs, [1.0 - ends[1], 1.0 - ends[0]], f64::NAN)?;
        if let Some((of_input, explained)) = &shares.lines {
            for (input, share) in uncertainty.inputs.iter().zip(of_input) {
                row(&format!("input:{}", input.name), "lines", *share, nothing, *explained)?;
            }
        }
    }
    rows.flush()
}
