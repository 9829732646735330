//! What the tests share: loading scenarios, running them, and watching single cases.

pub(crate) mod ledger;
pub(crate) mod scenario;

use std::path::Path;
use std::sync::atomic::AtomicBool;

use reserv::experiment::{Experiment, Plan, run};
use reserv::fact::Milestone;
use reserv::model::Model;
use reserv::observe::Part;
use reserv::sim::{Course, Simulation};
use reserv::time::Time;

use ledger::Ledger;

/// The text of a file of the repository.
pub(crate) fn root_file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The model of a verification case, with changes.
pub(crate) fn case(name: &str, sets: &[&str]) -> Model {
    scenario::model_with(&root_file(&format!("tests/verification/{name}.toml")), sets)
}

/// Runs replications of a model on all cores.
pub(crate) fn experiment(model: &Model, replications: u32, threads: Option<usize>) -> Experiment<'_> {
    let plan = Plan { replications: 0..replications, seed: 1, threads };
    run(model, &plan, &|_| {}, &AtomicBool::new(false)).unwrap()
}

/// Every fact of one run, entered into a ledger.
pub(crate) fn ledger(model: &Model, course: Course<'_>) -> Ledger {
    Simulation::new(model, 1, 0, course, Ledger::default()).run(&AtomicBool::new(false)).unwrap()
}

/// A run without its incident, with the same periods.
pub(crate) fn twin(model: &Model, run: &Ledger) -> Ledger {
    let is_mark =
        |(_, milestone): &&(Time, Milestone)| matches!(milestone, Milestone::Disrupted(_) | Milestone::Restored(_));
    let marks: Vec<(Time, Milestone)> = run.milestones.iter().filter(is_mark).copied().collect();
    ledger(model, Course::Twin(&marks))
}

/// One measure of every replication's incident run.
pub(crate) fn values(experiment: &Experiment<'_>, key: &str, part: Part) -> Vec<f64> {
    let wanted = |column: &reserv::observe::Column| column.measure.key == key && column.part == part;
    let index = experiment.columns.iter().position(wanted).unwrap_or_else(|| panic!("no measure {key} of {part:?}"));
    experiment.replications.iter().map(|replication| replication.incident.values[index]).collect()
}
