//! What must hold whatever the figures are: the same results however a run is organised, and nothing lost.

use std::sync::atomic::{AtomicBool, Ordering};

use reserv::experiment::{Experiment, Plan, grid, replicate, run};
use reserv::sim::Course;

use super::support::scenario::model;
use super::support::{case, experiment, ledger, twin};

/// A clinic with everything in it: shifts, urgencies, orders, paper, a slow and a dead system.
const CLINIC: &str = include_str!("../scenarios/one-clinic.toml");

/// All that an experiment says, as text that compares bit for bit.
fn everything(experiment: &Experiment<'_>) -> String {
    format!("{:?}", experiment.replications)
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let model = model(CLINIC);
    let one = everything(&experiment(&model, 12, Some(1)));
    assert_eq!(one, everything(&experiment(&model, 12, Some(2))));
    assert_eq!(one, everything(&experiment(&model, 12, Some(7))));
}

#[test]
fn a_replication_alone_is_the_same_as_in_a_batch() {
    let model = model(CLINIC);
    let batch = experiment(&model, 6, None);
    let (_, alone) = replicate(&model, 1, 4, grid(&model), &AtomicBool::new(false)).unwrap();
    assert_eq!(format!("{:?}", batch.replications[4]), format!("{alone:?}"));
}

/// Those that happened to be finished would be quick ones, and no fair sample.
#[test]
fn an_interruption_leaves_the_first_replications() {
    let model = model(CLINIC);
    let stop = AtomicBool::new(false);
    let plan = Plan { replications: 0..200, seed: 1, threads: Some(3) };
    let after_twenty = |finished| {
        stop.fetch_or(finished >= 20, Ordering::Relaxed);
    };
    let interrupted = run(&model, &plan, &after_twenty, &stop).unwrap();
    let numbers: Vec<u32> = interrupted.replications.iter().map(|replication| replication.number).collect();
    assert!(interrupted.interrupted && !numbers.is_empty());
    // Twenty were finished, and no more than two others begun.
    assert!(numbers.len() <= 22 && numbers.iter().copied().eq((0..).take(numbers.len())), "{numbers:?}");
}

#[test]
fn another_seed_gives_another_course() {
    let model = model(CLINIC);
    let stop = AtomicBool::new(false);
    let (_, one) = replicate(&model, 1, 0, grid(&model), &stop).unwrap();
    let (_, other) = replicate(&model, 2, 0, grid(&model), &stop).unwrap();
    assert_ne!(format!("{one:?}"), format!("{other:?}"));
}

#[test]
fn an_incident_of_no_length_is_its_twin() {
    for name in ["clerk-complete", "clerk-restart", "clerk-paper-queued"] {
        let model = case(name, &["incident.phase.down.until=\"2026-01-05 01:02\""]);
        let incident = ledger(&model, Course::Incident);
        let (twin, incident) = (twin(&model, &incident).log, incident.log);
        let differing = incident.iter().zip(&twin).find(|(one, other)| one != other);
        assert_eq!((differing, incident.len()), (None, twin.len()), "{name}");
        let experiment = experiment(&model, 2, None);
        for replication in &experiment.replications {
            assert_eq!(format!("{:?}", replication.incident), format!("{:?}", replication.twin), "{name}");
        }
    }
}

#[test]
fn before_the_onset_a_run_is_its_twin() {
    let model = model(CLINIC);
    let onset = model.incident.as_ref().unwrap().onset;
    let before = |course| ledger(&model, course).before(onset).cloned().collect::<Vec<_>>();
    let incident = before(Course::Incident);
    assert!(incident.len() > 100);
    assert_eq!(incident, before(Course::Twin(&[])));
}

#[test]
fn no_case_is_lost() {
    let model = model(CLINIC);
    for course in [Course::Incident, Course::Twin(&[])] {
        let ledger = ledger(&model, course);
        let left = ledger.entries.iter().filter(|entry| entry.left.is_some()).count();
        assert!(left > 100);
        assert_eq!(ledger.entries.len(), left + ledger.unfinished, "arrived = left + unfinished, {course:?}");
    }
}
