//! `uncertainty.csv`: whose the spread of each figure is, one part of it in a row: all inputs, chance, and each input.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::estimate::Share;
use crate::stats::{Interval, LEVEL};
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "uncertainty.csv", scope: Scope::Varied, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let Some(uncertainty) = &outcome.uncertainty else { return Ok(()) };
    let scenario = outcome.base().model.name.as_str();
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record(["scenario", "measure", "unit", "n", "part", "share", "ci_lo", "ci_hi", "level", "by_chance"])?;
    for one in &uncertainty.headlines {
        let Some(shares) = &one.shares else { continue };
        let (key, n) = (one.headline.key(), one.sample.sorted().len().to_string());
        let mut row = |part: &str, share: Share, by_chance: f64| {
            let Share { estimate, interval: Interval { low, high } } = share;
            let figures = [estimate, low, high, LEVEL, by_chance].map(number);
            let named = [scenario, &key, one.headline.quantity().key(), &n, part];
            rows.write_record(named.into_iter().map(str::to_owned).chain(figures))
        };
        let Share { estimate, interval } = shares.inputs;
        let chance = Interval { low: 1.0 - interval.high, high: 1.0 - interval.low };
        row("inputs", shares.inputs, f64::NAN)?;
        row("chance", Share { estimate: 1.0 - estimate, interval: chance }, f64::NAN)?;
        for (input, effect) in uncertainty.inputs.iter().zip(&shares.effects) {
            row(&format!("input:{}", input.name), effect.share, effect.by_chance)?;
        }
    }
    rows.flush()
}
