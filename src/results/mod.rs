//! Results: the folder that the outcome of a study is written to.
//!
//! Owns which files there are and that they are written all or not at all. It must not know what they say: data files
//! and the page are those of [`report`](crate::report), figures those of [`plot`], event logs those of
//! [`export`](crate::export), each with a list of its own.

mod folder;
mod manifest;

pub use folder::{Folder, FolderError};
pub use manifest::MANIFEST;

use std::io;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use thiserror::Error;

use crate::export::{EventLog, LOGS, Selection};
use crate::fact::Witness;
use crate::plot::{self, PLOTS, PlotError};
use crate::report::{FILES, PAGE, page};
use crate::sim::{Course, Simulation};
use crate::study::{Outcome, Study};
use crate::words::Catalogue;

/// Why results could not be written.
#[derive(Debug, Error)]
pub enum ResultsError {
    /// A file could not be written.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A figure could not be drawn.
    #[error(transparent)]
    Plot(#[from] PlotError),
    /// The replication of an event log cannot be run again.
    #[error("the replication cannot be run again for its event log: {0}")]
    Model(String),
}

/// An event log to be written: which replication of the base, and which of its cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The number of the replication, from 0.
    pub replication: u32,
    /// Which of its cases.
    pub selection: Selection,
}

/// Opens the folder for the results of a study, with or without an event log. Before the study is run: nobody should
/// wait for results that cannot be kept.
///
/// # Errors
/// If the folder cannot be written to, or something is in the way that an earlier run did not write.
pub fn open(path: &Path, study: &Study, with_log: bool) -> Result<Folder, FolderError> {
    Folder::open(path, &names(study, with_log))
}

/// Every file that a study may write, relative to its folder.
fn names(study: &Study, with_log: bool) -> Vec<String> {
    let files = FILES.iter().filter(|file| file.scope.may_cover(study)).map(|file| file.name.to_owned());
    let plots = PLOTS.iter().filter(|plot| plot.scope.may_cover(study));
    let plots = plots.flat_map(|plot| [drawing(plot.name), picture(plot.name)]);
    let logs = LOGS.iter().filter(|_| with_log).map(|log| log.name.to_owned());
    files.chain(plots).chain([PAGE.to_owned()]).chain(logs).collect()
}

fn drawing(plot: &str) -> String {
    format!("plots/{plot}.svg")
}

fn picture(plot: &str) -> String {
    format!("plots/{plot}.png")
}

/// Writes all results of a study and moves them into place.
///
/// # Errors
/// If a file cannot be written or a figure cannot be drawn; the folder is then as it was.
pub fn write(
    mut folder: Folder,
    outcome: &Outcome<'_>,
    catalogue: &Catalogue,
    log: Option<&Log>,
) -> Result<(), ResultsError> {
    for file in FILES.iter().filter(|file| file.scope.covers(outcome)) {
        folder.stage(file.name, |to| (file.write)(outcome, to))?;
    }
    let figures = plot::draw_all(outcome, catalogue)?;
    for figure in &figures {
        folder.stage(&drawing(figure.name), |to| to.write_all(figure.svg.as_bytes()))?;
        let pixels = plot::png(&figure.svg)?;
        folder.stage(&picture(figure.name), |to| to.write_all(&pixels))?;
    }
    let svgs: Vec<&str> = figures.iter().map(|figure| figure.svg.as_str()).collect();
    folder.stage(PAGE, |to| page(outcome, &svgs, catalogue, to))?;
    if let Some(log) = log {
        write_log(&mut folder, outcome, log)?;
    }
    Ok(folder.finish(outcome)?)
}

/// Runs one replication of the base again for each kind of event log.
fn write_log(folder: &mut Folder, outcome: &Outcome<'_>, log: &Log) -> Result<(), ResultsError> {
    let (base, number) = (outcome.base(), log.replication);
    let model = outcome.model_of(number).map_err(ResultsError::Model)?;
    let run = |witness: &mut dyn Witness| {
        let simulation = Simulation::new(&model, base.seed, number, Course::Incident, witness);
        simulation.run(&AtomicBool::new(false)).map(drop).map_err(io::Error::other)
    };
    let events = EventLog { model: &model, replication: number, selection: log.selection.clone(), run: &run };
    Ok(LOGS.iter().try_for_each(|log| folder.stage(log.name, |to| (log.write)(&events, to)))?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::synthetic;
    use crate::text::Language;

    #[test]
    fn everything_that_is_written_was_announced_and_is_in_the_manifest() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let model = synthetic::model();
        let unknowns = synthetic::unknowns();
        let experiment = synthetic::replicated(&model, 30);
        let mut study = Study::of(synthetic::scenario());
        study.base.unknowns = unknowns.clone();
        let folder = open(place.path(), &study, false).expect("it is empty");
        let outcome = synthetic::outcome(vec![synthetic::drawn(&model, &unknowns, 30)], Some(0.05));
        write(folder, &outcome, &Catalogue::new(Language::En), None).expect("written");

        let read = |name: &str| fs::read_to_string(place.path().join(name)).expect("it is there");
        let manifest: serde_json::Value = serde_json::from_str(&read("manifest.json")).expect("JSON");
        let listed: Vec<&str> =
            manifest["files"].as_array().expect("a list").iter().filter_map(|name| name.as_str()).collect();
        let mut announced = names(&study, false);
        announced.sort();
        let mut sorted = listed.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, announced);
        assert!(listed.iter().all(|name| place.path().join(name).is_file()));

        // 30 replications, 2 runs each, and a row for each column; 30 replications of 5 definitions of the whole, of each unit
        // and of each system; and the heads.
        assert_eq!(read("replications.csv").lines().count(), 1 + 30 * 2 * experiment.columns.len());
        let times = 5 * (1 + model.units.len() + model.systems.len());
        assert_eq!(read("recovery.csv").lines().count(), 1 + 30 * times);
        assert_eq!(read("summary.csv").lines().count(), 1 + 3 * experiment.columns.len());
        let series = experiment.replications[0].incident.series.len();
        assert_eq!(read("timeseries.csv").lines().count(), 1 + series * experiment.grid.count);
        let summary: serde_json::Value = serde_json::from_str(&read("summary.json")).expect("JSON");
        assert_eq!(summary["replications_finished"], 30);
    }
}
