//! `recovery.csv`: the times to recover of every run, by each definition.

use std::io::{self, Write};

use super::ResultFile;
use super::outcome::Outcome;
use super::summary_csv::number;
use crate::observe::Recovery;

pub(super) const FILE: ResultFile = ResultFile { name: "recovery.csv", write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "scenario",
        "replication",
        "definition",
        "hours_after_restoration",
        "hours_after_onset",
        "censored",
    ])?;
    let experiment = outcome.experiment;
    // Without an incident there is nothing to recover from: the file has its head only.
    let replications = experiment.replications.iter().filter(|_| experiment.model.incident.is_some());
    for replication in replications {
        for (definition, time) in Recovery::ALL.iter().zip(&replication.incident.recovery) {
            rows.write_record([
                experiment.model.name.as_str(),
                replication.number.to_string().as_str(),
                definition.key(),
                number(time.after_restoration.as_hours()).as_str(),
                number(time.after_onset.as_hours()).as_str(),
                if time.censored { "true" } else { "false" },
            ])?;
        }
    }
    rows.flush()
}
