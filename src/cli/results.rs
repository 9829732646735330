//! Writing the results of a run to their folder.

use super::{Exit, Failure};
use crate::export::{EventLog, write_ocel, write_vidigi};
use crate::plot::{self, COMPARISON_PLOTS, ComparisonSubject, Figure, PLOTS, Subject};
use crate::report::comparison::{self, ComparisonOutcome};
use crate::report::{Circumstances, FILES, Folder, Outcome, PAGE, UNCERTAINTY_FILES, page};
use crate::words::Catalogue;

/// The event log as a table, and as an object-centric log.
const EVENTS: &str = "events.csv";
const OCEL: &str = "events.ocel.json";

/// Every file that a run may write, relative to its folder, with or without the event log.
pub(super) fn names(with_log: bool) -> Vec<String> {
    let files = FILES.iter().map(|file| file.name.to_owned());
    let plots = PLOTS.iter().flat_map(|plot| [drawing(plot.name), picture(plot.name)]);
    let log = [EVENTS, OCEL].into_iter().filter(|_| with_log).map(str::to_owned);
    let uncertain = UNCERTAINTY_FILES.iter().map(|file| file.name.to_owned());
    files.chain(plots).chain([PAGE.to_owned()]).chain(uncertain).chain(log).collect()
}

fn drawing(plot: &str) -> String {
    format!("plots/{plot}.svg")
}

fn picture(plot: &str) -> String {
    format!("plots/{plot}.png")
}

/// Writes all results and moves them into place.
///
/// # Errors
/// If a file cannot be written or a figure cannot be drawn; the folder is then as it was.
pub(super) fn write(
    mut folder: Folder,
    outcome: &Outcome<'_>,
    circumstances: &Circumstances,
    catalogue: &Catalogue,
    log: Option<&EventLog<'_>>,
) -> Result<(), Failure> {
    let unwritten = |error| Failure::new(Exit::Io, error);
    let undrawn = |error| Failure::new(Exit::Internal, error);
    for file in FILES {
        folder.stage(file.name, |to| (file.write)(outcome, to)).map_err(unwritten)?;
    }
    if let Some(uncertainty) = &outcome.uncertainty {
        let scenario = &outcome.experiment.model.name;
        for file in UNCERTAINTY_FILES {
            folder.stage(file.name, |to| (file.write)(scenario, uncertainty, to)).map_err(unwritten)?;
        }
    }
    let subject = Subject {
        experiment: outcome.experiment,
        estimates: &outcome.estimates,
        convergence: outcome.convergence.as_ref(),
        uncertainty: outcome.uncertainty.as_ref(),
        catalogue,
    };
    let figures = plot::draw_all(&subject).map_err(undrawn)?;
    stage_figures(&mut folder, &figures)?;
    let svgs: Vec<&str> = figures.iter().map(|figure| figure.svg.as_str()).collect();
    folder.stage(PAGE, |to| page(outcome, circumstances, &svgs, catalogue, to)).map_err(unwritten)?;
    if let Some(log) = log {
        folder.stage(EVENTS, |to| write_vidigi(log, to)).map_err(unwritten)?;
        folder.stage(OCEL, |to| write_ocel(log, to)).map_err(unwritten)?;
    }
    folder.finish(outcome.experiment, circumstances).map_err(unwritten)
}

/// Every file that a comparison may write, relative to its folder.
pub(super) fn comparison_names() -> Vec<String> {
    let files = comparison::FILES.iter().map(|file| file.name.to_owned());
    let plots = COMPARISON_PLOTS.iter().flat_map(|plot| [drawing(plot.name), picture(plot.name)]);
    files.chain(plots).chain([PAGE.to_owned()]).collect()
}

/// Writes all results of a comparison and moves them into place.
///
/// # Errors
/// As [`write()`].
pub(super) fn write_comparison(
    mut folder: Folder,
    outcome: &ComparisonOutcome<'_>,
    circumstances: &Circumstances,
    catalogue: &Catalogue,
) -> Result<(), Failure> {
    let unwritten = |error| Failure::new(Exit::Io, error);
    for file in comparison::FILES {
        folder.stage(file.name, |to| (file.write)(outcome, to)).map_err(unwritten)?;
    }
    let figures = plot::draw_comparison(&ComparisonSubject { outcome, catalogue })
        .map_err(|error| Failure::new(Exit::Internal, error))?;
    stage_figures(&mut folder, &figures)?;
    let svgs: Vec<&str> = figures.iter().map(|figure| figure.svg.as_str()).collect();
    folder.stage(PAGE, |to| comparison::page(outcome, circumstances, &svgs, catalogue, to)).map_err(unwritten)?;
    folder.finish(outcome.comparison.base(), circumstances).map_err(unwritten)
}

/// Writes figures as drawings and as pictures.
fn stage_figures(folder: &mut Folder, figures: &[Figure]) -> Result<(), Failure> {
    let unwritten = |error| Failure::new(Exit::Io, error);
    for figure in figures {
        folder.stage(&drawing(figure.name), |to| to.write_all(figure.svg.as_bytes())).map_err(unwritten)?;
        let pixels = plot::png(&figure.svg).map_err(|error| Failure::new(Exit::Internal, error))?;
        folder.stage(&picture(figure.name), |to| to.write_all(&pixels)).map_err(unwritten)?;
    }
    Ok(())
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
        let experiment = synthetic::replicated(&model, 4);
        let folder = Folder::open(place.path(), &names(false)).expect("it is empty");
        let circumstances = Circumstances::default();
        write(
            folder,
            &Outcome::new(&experiment)
                .to_precision(Some(0.05))
                .with_uncertainty(Some(synthetic::uncertainty(&experiment))),
            &circumstances,
            &Catalogue::new(Language::En),
            None,
        )
        .expect("written");

        let read = |name: &str| fs::read_to_string(place.path().join(name)).expect("it is there");
        let manifest: serde_json::Value = serde_json::from_str(&read("manifest.json")).expect("JSON");
        let listed: Vec<&str> =
            manifest["files"].as_array().expect("a list").iter().filter_map(|name| name.as_str()).collect();
        let mut announced = names(false);
        announced.sort();
        let mut sorted = listed.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, announced);
        assert!(listed.iter().all(|name| place.path().join(name).is_file()));

        // 4 replications, 2 runs each, and a row for each column; 4 replications of 5 definitions of the whole and of each
        // unit, and of 2 of each system; and the heads.
        assert_eq!(read("replications.csv").lines().count(), 1 + 4 * 2 * experiment.columns.len());
        let times = 5 * (1 + model.units.len()) + 2 * model.systems.len();
        assert_eq!(read("recovery.csv").lines().count(), 1 + 4 * times);
        assert_eq!(read("summary.csv").lines().count(), 1 + 3 * experiment.columns.len());
        let series = experiment.replications[0].incident.series.len();
        assert_eq!(read("timeseries.csv").lines().count(), 1 + series * experiment.grid.count);
        let summary: serde_json::Value = serde_json::from_str(&read("summary.json")).expect("JSON");
        assert_eq!(summary["replications_finished"], 4);
    }
}
