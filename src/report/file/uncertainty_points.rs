//! `uncertainty-points.csv`: every point with the settings of its inputs, and each figure there.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "uncertainty-points.csv", scope: Scope::Varied, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let Some(uncertainty) = &outcome.uncertainty else { return Ok(()) };
    let scenario = outcome.base().model.name.as_str();
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record(["scenario", "point", "kind", "name", "unit", "n", "value", "sd", "written"])?;
    for (index, point) in uncertainty.points.iter().enumerate() {
        let at = index.to_string();
        for (input, position) in uncertainty.inputs.iter().zip(point) {
            let Some(position) = *position else { continue };
            let unit = if input.range.value(position).is_some() { "value" } else { "factor" };
            let setting = number(input.range.number(position));
            let written = input.range.value(position).unwrap_or_default();
            rows.write_record([scenario, &at, "input", &input.name, unit, "", &setting, "", written])?;
        }
        for one in &uncertainty.headlines {
            let Some(summary) = one.points.get(index) else { continue };
            let (n, mean, sd) = (summary.n.to_string(), number(summary.mean), number(summary.sd));
            let unit = one.headline.quantity().key();
            rows.write_record([scenario, &at, "measure", &one.headline.key(), unit, &n, &mean, &sd, ""])?;
        }
    }
    rows.flush()
}
