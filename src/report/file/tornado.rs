//! `tornado.csv`: each input alone at its low and its high end, beside the scenario as it is in the same replications.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::stats::LEVEL;
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "tornado.csv", scope: Scope::Varied, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let Some(uncertainty) = &outcome.uncertainty else { return Ok(()) };
    let scenario = outcome.base().model.name.as_str();
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "scenario",
        "measure",
        "unit",
        "rank",
        "input",
        "end",
        "setting",
        "n",
        "base_mean",
        "difference",
        "ci_lo",
        "ci_hi",
        "level",
        "sd",
        "variance_reduction",
        "cut_off_hours",
    ])?;
    for one in &uncertainty.headlines {
        for (rank, index) in one.ranking().into_iter().enumerate() {
            let (input, swing) = (&uncertainty.inputs[index], &one.swings[index]);
            for (end, position, difference) in [("low", 0.0, &swing.low), ("high", 1.0, &swing.high)] {
                let figure = |value: Option<f64>| value.map(number).unwrap_or_default();
                let setting =
                    input.range.value(position).map_or_else(|| number(input.range.number(position)), str::to_owned);
                rows.write_record([
                    scenario.to_owned(),
                    one.headline.key(),
                    one.headline.quantity().key().to_owned(),
                    (rank + 1).to_string(),
                    input.name.clone(),
                    end.to_owned(),
                    setting,
                    difference.summary.n.to_string(),
                    number(one.base.mean),
                    number(difference.summary.mean),
                    figure(difference.interval.map(|interval| interval.low)),
                    figure(difference.interval.map(|interval| interval.high)),
                    number(LEVEL),
                    number(difference.summary.sd),
                    figure(difference.variance_reduction),
                    figure(one.until),
                ])?;
            }
        }
    }
    rows.flush()
}
