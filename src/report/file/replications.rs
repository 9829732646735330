//! `replications.csv`: every measure of every run, one value in a row.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "replications.csv", scope: Scope::Any, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record(["scenario", "policy", "replication", "run", "measure", "part", "unit", "value"])?;
    for (policy, experiment) in outcome.named() {
        let columns = experiment.columns.iter();
        // The names of a column are the same in every replication: made once.
        let names: Vec<[String; 3]> = columns
            .map(|column| {
                let measure = column.measure;
                [measure.key.to_owned(), column.part.key(experiment.model), measure.quantity.key().to_owned()]
            })
            .collect();
        for replication in &experiment.replications {
            let number_of_run = replication.number.to_string();
            for (run, observations) in [("incident", &replication.incident), ("twin", &replication.twin)] {
                for ([measure, part, unit], value) in names.iter().zip(&observations.values) {
                    let name = experiment.model.name.as_str();
                    rows.write_record([name, policy, &number_of_run, run, measure, part, unit, &number(*value)])?;
                }
            }
        }
    }
    rows.flush()
}
