//! What is done before an incident that is known beforehand. Times are minutes since the start, worked by hand.
#![expect(clippy::float_cmp, reason = "whole minutes are exact")]

use reserv::fact::Fact;
use reserv::observe::Part;
use reserv::sim::Course;
use reserv::time::{Span, Time};

use super::support::ledger::{Ledger, Stroke, minutes};
use super::support::scenario::rendered;
use super::support::{case, experiment, ledger, root_file, twin, values};

fn run(sets: &[&str]) -> Ledger {
    ledger(&case("prepared", sets), Course::Incident)
}

/// When work began on cases of a class, by its position in the model.
fn begun(ledger: &Ledger, class: usize) -> Vec<f64> {
    let mine = ledger.entries.iter().filter(|entry| entry.case.class.index() == class);
    let began = mine.filter_map(|entry| entry.work.iter().find(|(_, stroke)| *stroke == Stroke::Began));
    began.map(|(at, _)| minutes(*at)).collect()
}

/// The lists are printed from 30 to 38, so the visit of 30 begins at 38 and that of 40 at 43. In the twin nothing of the
/// kind is done.
#[test]
fn work_is_done_before_the_onset_in_the_run_alone() {
    let model = case("prepared", &[]);
    let run = ledger(&model, Course::Incident);
    // Visits are the first class, notes the second, lists the third; which list is first, their keys say.
    let mut lists = begun(&run, 2);
    lists.sort_by(f64::total_cmp);
    assert_eq!(lists, [30.0, 34.0]);
    assert_eq!(begun(&run, 0)[..5], [10.0, 20.0, 38.0, 43.0, 50.0]);
    let twin = twin(&model, &run);
    assert_eq!((begun(&twin, 2).len(), &begun(&twin, 0)[..5]), (0, &[10.0, 20.0, 30.0, 40.0, 50.0][..]));
    let early = |ledger: &Ledger| ledger.before(Time::START + Span::MINUTE * 30).cloned().collect::<Vec<_>>();
    assert_eq!(early(&run), early(&twin));
}

/// The second clerk is there from 50 to 150.
#[test]
fn staff_come_before_the_onset_and_stay_on() {
    let ledger = run(&[]);
    let turns =
        |sign: i64| ledger.times(|fact| matches!(fact, Fact::StaffCalledIn { change, .. } if change.signum() == sign));
    assert_eq!((turns(1), turns(-1)), (vec![50.0], vec![150.0]));
}

/// Twelve lists over an hour come every five minutes.
#[test]
fn work_may_be_spread() {
    let set = "incident.preparation.lists={ name = \"lists\", before = \"60 min\", work = [{ pathway = \"print\", unit = \"office\", number = 12, over = \"1 h\", priority = 3 }] }";
    let ledger = run(&[set]);
    let born: Vec<f64> =
        ledger.entries.iter().filter(|entry| entry.case.class.index() == 2).map(|entry| minutes(entry.born)).collect();
    let expected: Vec<f64> = (0..12).map(|number| f64::from(number) * 5.0).collect();
    assert_eq!(born, expected);
}

/// The visits of 30 to 110, nine of them, are booked three hours later; their cost is the printing, 8 min, beside the twin.
#[test]
fn bookings_are_thinned_out() {
    let set = "incident.preparation.lists={ name = \"lists\", before = \"30 min\", thin_out = [{ arrival = \"visits\", share = \"100 %\", until = \"1 h\", returns = { share = \"100 %\", after = \"3 h\" } }] }";
    let ledger = run(&[set]);
    let moved = ledger.times(|fact| matches!(fact, Fact::BookedAnew { .. }));
    assert_eq!((moved.len(), moved[0], moved[8]), (9, 30.0, 110.0));
    let back = ledger.times(|fact| matches!(fact, Fact::CameBack { .. }));
    assert_eq!((back.len(), back[0], back[8]), (9, 210.0, 290.0));
    let model = case("prepared", &[set]);
    let experiment = experiment(&model, 1, None);
    assert_eq!(values(&experiment, "contacts.booked_anew", Part::All), [9.0]);
    assert_eq!(values(&experiment, "contacts.delayed_1h", Part::All), [9.0]);
}

/// Staff-hours count what is prepared: two lists of 4 min more than the twin, and six notes of a minute.
#[test]
fn preparing_costs_staff_hours() {
    let model = case("prepared", &[]);
    let experiment = experiment(&model, 1, None);
    let column = experiment
        .columns
        .iter()
        .position(|column| column.measure.key == "staff.hours" && column.part == Part::All)
        .unwrap();
    let run = &experiment.replications[0];
    let more = (run.incident.values[column] - run.twin.values[column]) * 60.0;
    assert!((more - (8.0 + 6.0)).abs() < 1e-9, "{more}");
}

/// The lists of a planned stop at night are printed, and nurses come before it: at 22:00 all is ready.
#[test]
fn a_planned_stop_is_prepared() {
    let plain = root_file("tests/verification/cases/25-planned-downtime.toml");
    let prepared = format!(
        "{plain}\n[[incident.preparation]]\nname = \"evening\"\nbefore = \"2 h\"\n\
         work = [{{ pathway = \"print\", unit = \"ward\", number = 20, over = \"90 min\" }}]\n\
         call_in = [{{ unit = \"ward\", role = \"nurse\", number = 1, stay = \"2 h\" }}]\n"
    );
    let model = super::support::scenario::model(&prepared);
    let run = ledger(&model, Course::Incident);
    let onset = minutes(model.incident.as_ref().unwrap().onset);
    let came = run.times(|fact| matches!(fact, Fact::StaffCalledIn { change: 1, .. }));
    assert_eq!(came[0], onset - 120.0);
    let lists = run.entries.iter().filter(|entry| model.class(entry.case.class).name.starts_with("preparation/"));
    let lists: Vec<_> = lists.collect();
    assert_eq!(lists.len(), 100);
    assert!(lists.iter().all(|list| minutes(list.born) >= onset - 120.0 && minutes(list.born) < onset - 30.0));
}

#[test]
fn mistakes_in_preparations_are_shown_at_their_place() {
    let plain = root_file("tests/verification/prepared.toml");
    let problems = |from: &str, to: &str| {
        assert_eq!(plain.matches(from).count(), 1, "{from}");
        rendered(&plain.replace(from, to))
    };
    let early = problems("before = \"30 min\"", "before = \"3 d\"");
    assert!(early.contains("error[time]: this preparation begins before the simulation"), "{early}");
    let pathway = problems("pathway = \"print\"", "pathway = \"prnt\"");
    assert!(pathway.contains("did you mean `print`?"), "{pathway}");
    let unit = problems("[{ pathway = \"print\", unit = \"office\"", "[{ pathway = \"print\", unit = \"ofice\"");
    assert!(unit.contains("did you mean `office`?"), "{unit}");
    let arrival =
        problems("call_in =", "thin_out = [{ arrival = \"visit\", share = \"50 %\", until = \"1 h\" }]\ncall_in =");
    assert!(arrival.contains("did you mean `visits`?"), "{arrival}");
    let (before, _) = plain.split_once("work = [{ pathway = \"print\"").unwrap();
    let nothing = rendered(before);
    assert!(nothing.contains("error[empty]: nothing is done in this preparation"), "{nothing}");
    for shown in [&early, &pathway, &unit, &arrival, &nothing] {
        assert_eq!(shown.matches("error[").count(), 1, "one problem for one mistake: {shown}");
    }
}
