//! `timeseries.csv`: the course of each quantity over time, as quantiles over the runs.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::civil::CivilClock;
use crate::estimate::Fan;
use crate::study::{Outcome, Scope};
use crate::time::Time;

pub(super) const FILE: ResultFile = ResultFile { name: "timeseries.csv", scope: Scope::Single, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let experiment = outcome.base();
    let model = experiment.model;
    let onset = model.incident.as_ref().map_or(Time::START, |incident| incident.onset);
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "series",
        "part",
        "hours_since_onset",
        "civil_time",
        "mean",
        "p05",
        "p25",
        "p50",
        "p75",
        "p95",
        "twin_mean",
    ])?;
    // Civil times are the same for every series: converted once.
    let instants: Vec<[String; 2]> = (0..experiment.grid.count)
        .map(|index| {
            let time = experiment.grid.time(index);
            [number(time.hours_since(onset)), civil(&model.clock, time)]
        })
        .collect();
    for fan in Fan::all(experiment) {
        let part = fan.part.key(model);
        for (index, [hours, civil]) in instants.iter().enumerate() {
            let mut row = vec![fan.kind.key().into_owned(), part.clone(), hours.clone(), civil.clone()];
            row.push(number(fan.mean[index]));
            row.extend(fan.quantiles[index].map(number));
            row.push(number(fan.twin_mean[index]));
            rows.write_record(&row)?;
        }
    }
    rows.flush()
}

/// The civil time of an instant with its offset, by ISO 8601: without the offset the hour that the end of daylight
/// saving repeats would be in the file twice.
pub(super) fn civil(clock: &CivilClock, time: Time) -> String {
    clock.civil(time).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
