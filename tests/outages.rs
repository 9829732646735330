//! Outages small enough to be worked by hand, as scenario files.
#![expect(clippy::float_cmp, reason = "whole minutes and small fractions of hours are exact")]

use reserv::experiment::Experiment;
use reserv::fact::Extent;
use reserv::observe::Recovery;
use reserv::sim::Course;

use super::support::ledger::{Ledger, Stroke, minutes};
use super::support::{case, experiment, ledger};

fn clerk(name: &str) -> Ledger {
    ledger(&case(name, &[]), Course::Incident)
}

/// When the visit of a minute began and finished its last work.
fn last_work(ledger: &Ledger, born: f64) -> (f64, f64) {
    let visit = ledger.visits().find(|entry| (minutes(entry.born) - born).abs() < 1e-9).unwrap();
    let at = |wanted: &[Stroke]| {
        visit.work.iter().rev().find(|(_, stroke)| wanted.contains(stroke)).map(|(time, _)| minutes(*time)).unwrap()
    };
    (at(&[Stroke::Began, Stroke::Resumed]), at(&[Stroke::Finished]))
}

/// A visit of 6 min every 10 min; the system is down from minute 62 to 182. The visit of minute 60 is completed at 66.
/// From 182 on the twelve held back and those after them are served one after the other, each 6 min after the last
/// while they came 10 min apart: waits fall by 4 from 112 (the visit of minute 70) to 4 (28 terms, minute 340).
#[test]
fn work_in_progress_is_completed() {
    let ledger = clerk("clerk-complete");
    let waits = ledger.waits();
    assert_eq!(waits.iter().sum::<f64>(), f64::from((1..=28).map(|k| 4 * k).sum::<i32>())); // 1624
    assert_eq!(waits.iter().copied().fold(0.0, f64::max), 112.0);
    assert_eq!(last_work(&ledger, 60.0), (60.0, 66.0));
    assert_eq!(waits[33], 4.0); // the visit of minute 340
    assert!(waits[34..].iter().all(|wait| *wait == 0.0));
}

/// The visit of minute 60 stops after 2 of its 6 min and has 4 left at 182, so the line starts at 186: 116, 112, …, 4,
/// which is 1740 min, and the suspended visit waited for the system for 120 min.
#[test]
fn work_in_progress_is_suspended_and_resumed() {
    let ledger = clerk("clerk-resume");
    assert_eq!(last_work(&ledger, 60.0), (182.0, 186.0));
    assert_eq!(ledger.waits().iter().sum::<f64>(), 1740.0 + 120.0);
    assert_eq!(ledger.waits()[6], 116.0);
    assert_eq!(ledger.waits()[34], 4.0); // the visit of minute 350
    assert_eq!(ledger.waits()[35], 0.0);
}

/// As before, but all 6 min are done again: the line starts at 188: 118, 114, …, 2, which is 1800 min.
#[test]
fn work_in_progress_is_suspended_and_done_again() {
    let ledger = clerk("clerk-restart");
    assert_eq!(last_work(&ledger, 60.0), (182.0, 188.0));
    assert_eq!(ledger.waits().iter().sum::<f64>(), 1800.0 + 120.0);
    assert_eq!(ledger.waits()[6], 118.0);
    assert_eq!(ledger.waits()[35], 2.0); // the visit of minute 360
    assert_eq!(ledger.waits()[36], 0.0);
}

/// On paper a visit takes 9 of every 10 min, so only the visit of minute 70 waits (until 71, when the visit of minute
/// 60, begun again on paper at 62, is through). The visits of minutes 60 to 180 leave 13 records. From 189 on they are
/// entered in the gaps: three before the visit of 210, then four in every 30 min (minutes 216, 219, 228, 237 after each
/// visit), so visits wait 2, 1, 0, 2, 1, 0, …; the 13th is entered from 279 to 282, and the visit of 280 waits 2.
/// Waits: 1 + (2+1) + (2+1) + (2+1) + 2 = 12.
#[test]
fn paper_is_entered_between_visits() {
    let model = case("clerk-paper-queued", &[]);
    let ledger = ledger(&model, Course::Incident);
    assert_eq!(ledger.records().count(), 13);
    assert_eq!(ledger.waits().iter().sum::<f64>(), 12.0);
    let last = ledger.records().filter_map(|record| record.left).map(|(at, ..)| minutes(at)).fold(0.0, f64::max);
    assert_eq!(last, 282.0);
    // Restored at 182: 100 min to recover, by either definition.
    let experiment = experiment(&model, 1, None);
    assert_eq!(hours_to_recover(&experiment, Recovery::BacklogEmpty), 100.0 / 60.0);
    assert_eq!(hours_to_recover(&experiment, Recovery::AllReconciled), 100.0 / 60.0);
}

/// Interrupted by visits, no visit waits for paper: 1 min in all. From 189 on a minute, then 4 of every 10 min are left
/// for 39 min of entering: 1 + 9·4 = 37 by 290 would be too few, so count: 189–190, then 196–200, 206–210, …, 276–280
/// are nine gaps of 4 min (36 min, 37 in all), and 286–288 the last 2: cleared at 288.
#[test]
fn visits_interrupt_the_entering() {
    let model = case("clerk-paper-preemptive", &[]);
    let ledger = ledger(&model, Course::Incident);
    assert_eq!(ledger.waits().iter().sum::<f64>(), 1.0);
    let last = ledger.records().filter_map(|record| record.left).map(|(at, ..)| minutes(at)).fold(0.0, f64::max);
    assert_eq!(last, 288.0);
}

/// R = λ·f·t/(k·s): 80 records of 10 min, one of two clerks always taken by live work: 800 min.
#[test]
fn the_fluid_identity() {
    let model = case("fluid", &[]);
    let ledger = ledger(&model, Course::Incident);
    assert_eq!(ledger.records().count(), 80);
    let experiment = experiment(&model, 1, None);
    assert_eq!(hours_to_recover(&experiment, Recovery::BacklogEmpty), 800.0 / 60.0);
}

fn hours_to_recover(experiment: &Experiment<'_>, definition: Recovery) -> f64 {
    let index = Recovery::ALL.iter().position(|other| *other == definition).unwrap();
    let time = experiment.replications[0].incident.recovery[Extent::Whole][index];
    assert!(!time.censored);
    time.after_restoration.unwrap().as_hours()
}

/// Work in progress is completed; the line that the stop left is served from 182 on, and the visit of 340 is the last to
/// wait, until 344: from then on every visit comes when and is served as it would have been. It is through at 350, as
/// the next one comes, but 4 min later than without the stop: to the minute, 351, which is 169 min after restoration.
#[test]
fn everybody_is_where_they_would_be() {
    let model = case("clerk-complete", &[]);
    let experiment = experiment(&model, 1, None);
    assert_eq!(hours_to_recover(&experiment, Recovery::Coalescence), 169.0 / 60.0);
}

/// Of two days, the first has the stop. Nobody waits in the twin, so the band is empty; the last to wait waits in the
/// hour that begins at minute 300. From minute 360 on nobody does: 178 min after restoration, and for a day.
#[test]
fn waiting_is_as_usual_for_a_day() {
    let changes = ["time.length=40 h", "arrival.visits.limit=200"];
    let model = case("clerk-complete", &changes);
    let runs = experiment(&model, 1, None);
    assert_eq!(hours_to_recover(&runs, Recovery::BackInBand), 178.0 / 60.0);
    // Within ten hours nobody can say.
    let short = case("clerk-complete", &[]);
    let index = Recovery::BackInBand as usize;
    assert!(experiment(&short, 1, None).replications[0].incident.recovery[Extent::Whole][index].censored);
}
