//! `inputs.csv`: the value of each uncertain input in each replication.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "inputs.csv", scope: Scope::Varied, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let Some(uncertainty) = &outcome.uncertainty else { return Ok(()) };
    let scenario = outcome.base().model.name.as_str();
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record(["scenario", "replication", "input", "position", "kind", "value", "written"])?;
    for (replication, point) in uncertainty.replications.iter().zip(&uncertainty.points) {
        for (input, position) in uncertainty.inputs.iter().zip(point) {
            let written = input.range.value(*position);
            let kind = if written.is_some() { "value" } else { "factor" };
            let (replication, position, value) =
                (replication.to_string(), number(*position), number(input.range.number(*position)));
            let written = written.unwrap_or_default();
            rows.write_record([scenario, &replication, &input.name, &position, kind, &value, &written])?;
        }
    }
    rows.flush()
}
