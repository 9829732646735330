//! `recovery.csv`: the times to recover of every run, of the whole, of each unit and of each system, by each definition.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::observe::{Part, Recovery};
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "recovery.csv", scope: Scope::Any, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "scenario",
        "policy",
        "replication",
        "part",
        "definition",
        "hours_after_restoration",
        "hours_after_onset",
        "censored",
    ])?;
    // Without an incident there is nothing to recover from.
    for (policy, experiment) in outcome.named().filter(|(_, experiment)| experiment.model.incident.is_some()) {
        let model = experiment.model;
        for replication in &experiment.replications {
            let number_of_run = replication.number.to_string();
            for (part, times) in replication.incident.recovery.iter() {
                let key = Part::from(part).key(model);
                for (definition, time) in Recovery::ALL.into_iter().zip(times) {
                    rows.write_record([
                        model.name.as_str(),
                        policy,
                        number_of_run.as_str(),
                        key.as_str(),
                        definition.key(),
                        time.after_restoration.map_or_else(String::new, |span| number(span.as_hours())).as_str(),
                        number(time.after_onset.as_hours()).as_str(),
                        if time.censored { "true" } else { "false" },
                    ])?;
                }
            }
        }
    }
    rows.flush()
}
