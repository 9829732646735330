//! `tornado.csv`: the mean of each figure with an input at the low and at the high end of its range, beside that of all runs.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::estimate::ENDS;
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
        "position",
        "setting",
        "n",
        "mean",
        "difference",
        "ci_lo",
        "ci_hi",
        "level",
        "cut_off_hours",
    ])?;
    for one in &uncertainty.headlines {
        let Some(shares) = &one.shares else { continue };
        for (rank, index) in one.ranking().into_iter().enumerate() {
            let (input, effect) = (&uncertainty.inputs[index], &shares.effects[index]);
            for (end, position, shift) in [("low", ENDS[0], effect.low), ("high", ENDS[1], effect.high)] {
                let setting = input.range.value(position);
                rows.write_record([
                    scenario.to_owned(),
                    one.headline.key(),
                    one.headline.quantity().key().to_owned(),
                    (rank + 1).to_string(),
                    input.name.clone(),
                    end.to_owned(),
                    number(position),
                    setting.map_or_else(|| number(input.range.number(position)), std::borrow::Cow::into_owned),
                    one.sample.sorted().len().to_string(),
                    number(one.mean),
                    number(shift.mean),
                    number(shift.interval.low),
                    number(shift.interval.high),
                    number(LEVEL),
                    one.until.map(number).unwrap_or_default(),
                ])?;
            }
        }
    }
    rows.flush()
}
