//! `replications.csv`: every measure of every run, one value in a row.

use std::io::{self, Write};

use super::ResultFile;
use super::outcome::Outcome;
use super::summary_csv::number;
use crate::experiment::Experiment;

pub(super) const FILE: ResultFile = ResultFile { name: "replications.csv", write };

/// The policy of a scenario as it is, without changes.
pub(super) const AS_IT_IS: &str = "base";

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    write_all([(AS_IT_IS, outcome.experiment)].into_iter(), to)
}

/// Writes the runs of several experiments, each with the name of its policy.
pub(super) fn write_all<'a>(
    experiments: impl Iterator<Item = (&'a str, &'a Experiment<'a>)>,
    to: &mut dyn Write,
) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record(["scenario", "policy", "replication", "run", "measure", "part", "unit", "value"])?;
    for (policy, experiment) in experiments {
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
