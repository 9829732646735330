//! `recovery.csv`: the times to recover of every run, of the whole, of each unit and of each system, by each definition; and
//! `recovery-curve.csv`: the share of runs that have recovered by a time.

use std::io::{self, Write};

use super::ResultFile;
use super::outcome::Outcome;
use super::replications::AS_IT_IS;
use super::summary_csv::number;
use crate::estimate::RecoveryEstimate;
use crate::experiment::Experiment;
use crate::observe::{Part, Recovery};
use crate::stats::LEVEL;

pub(super) const FILE: ResultFile = ResultFile { name: "recovery.csv", write };
pub(super) const CURVE: ResultFile = ResultFile { name: "recovery-curve.csv", write: write_curve };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    write_all([(AS_IT_IS, outcome.experiment)].into_iter(), to)
}

/// Writes the times of several experiments, each with the name of its policy.
pub(super) fn write_all<'a>(
    experiments: impl Iterator<Item = (&'a str, &'a Experiment<'a>)>,
    to: &mut dyn Write,
) -> io::Result<()> {
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
    for (policy, experiment) in experiments.filter(|(_, experiment)| experiment.model.incident.is_some()) {
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

/// Where the curve of Kaplan and Meier steps, with its band, and a last row where every run was followed to.
fn write_curve(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "scenario",
        "part",
        "definition",
        "hours_after_restoration",
        "recovered",
        "ci_lo",
        "ci_hi",
        "level",
        "runs",
        "not_recovered_by_the_end",
    ])?;
    let model = outcome.experiment.model;
    let mut curve = |estimate: &RecoveryEstimate| -> io::Result<()> {
        let durations = &estimate.after_restoration;
        let mut times = durations.ended().to_vec();
        times.push(durations.followed());
        times.sort_by(f64::total_cmp);
        times.dedup();
        for time in times.into_iter().filter(|time| time.is_finite()) {
            let (share, band) = durations.share_by(time, LEVEL);
            rows.write_record([
                model.name.clone(),
                estimate.part.key(model),
                estimate.definition.key().to_owned(),
                number(time),
                number(share),
                number(band.low),
                number(band.high),
                number(LEVEL),
                durations.count().to_string(),
                durations.censored().to_string(),
            ])?;
        }
        Ok(())
    };
    outcome.estimates.recovery.iter().try_for_each(&mut curve)?;
    RecoveryEstimate::units(outcome.experiment).try_for_each(|estimate| curve(&estimate))?;
    RecoveryEstimate::systems(outcome.experiment).try_for_each(|estimate| curve(&estimate))?;
    rows.flush()
}
