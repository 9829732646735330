//! Small scenarios with the right answer by hand, each of a kind that was wrong before: ties at one instant, overtime, alike
//! units, incidents that come back system by system. Times are minutes since the start.
#![expect(clippy::float_cmp, reason = "whole minutes are exact")]

use reserv::model::{ClassId, ClassKind, Model};
use reserv::observe::{Moment, Part};
use reserv::sim::Course;

use super::support::ledger::{Entry, Ledger, Stroke, minutes};
use super::support::scenario::{CLINIC, model};
use super::support::{case, experiment, ledger, values};

fn load(name: &str, sets: &[&str]) -> Model {
    case(&format!("cases/{name}"), sets)
}

fn run(name: &str) -> Ledger {
    ledger(&load(name, &[]), Course::Incident)
}

/// When work on a case first began and when it was last finished.
fn span(entry: &Entry) -> (f64, f64) {
    let first = entry.work.first().map_or(f64::NAN, |(at, _)| minutes(*at));
    let last = entry.work.iter().rev().find(|(_, stroke)| *stroke == Stroke::Finished);
    (first, last.map_or(f64::NAN, |(at, _)| minutes(*at)))
}

const DAY: f64 = 24.0 * 60.0;

/// Three come at 08:00 to an idle clerk, 10 min each: the file lists priorities 7, 1, 4; they are served 1, 4, 7.
#[test]
fn of_simultaneous_arrivals_the_most_urgent_is_first() {
    let ledger = run("01-ties-priority");
    let begins: Vec<f64> = ledger.visits().map(|entry| span(entry).0 - 480.0).collect();
    let mut by_class: Vec<_> = ledger.visits().map(|entry| entry.case.class.index()).zip(begins).collect();
    by_class.sort_unstable_by_key(|(class, _)| *class);
    assert_eq!(by_class, [(0, 20.0), (1, 0.0), (2, 10.0)]);
}

/// Thirty minutes from 08:00 are over at 08:30, when the system goes down: nothing is left, whatever the rule.
#[test]
fn work_that_ends_at_the_onset_is_done() {
    for rule in ["suspend-resume", "suspend-restart", "suspend-resample", "divert", "divert-restart", "lose"] {
        let set = format!("pathway.visit.step.serve.when_down={rule}");
        let ledger = ledger(&load("04-ends-exactly-at-outage", &[&set]), Course::Incident);
        assert_eq!(ledger.ends(), [510.0], "{rule}");
    }
}

/// The record of 20 min from 15:00 is done at 15:20; the urgent case that comes then takes until 16:20.
#[test]
fn who_comes_as_work_ends_interrupts_nothing() {
    let ledger = run("05-urgent-arrives-as-work-ends");
    let mut ends = ledger.ends();
    ends.sort_by(f64::total_cmp);
    assert_eq!(ends, [920.0, 980.0]);
}

/// Two booked classes at the same instants every hour, 20 min each: the urgent never waits, the routine always 20 min,
/// whichever comes first in the file.
#[test]
fn the_order_of_the_file_does_not_decide_who_waits() {
    let text = super::support::root_file("tests/verification/cases/06-two-regular-classes.toml");
    let start = text.find("[[arrival]]\nname = \"routine\"").unwrap();
    let middle = text.find("[[arrival]]\nname = \"acute\"").unwrap();
    let swapped = format!("{}{}\n{}", &text[..start], &text[middle..], &text[start..middle]);
    for text in [text.as_str(), swapped.as_str()] {
        let model = model(text);
        let ledger = ledger(&model, Course::Incident);
        for (name, wait) in [("acute", 0.0), ("routine", 20.0)] {
            let waits = ledger.visits().filter(|entry| model.class(entry.case.class).name == name);
            let waits: Vec<f64> = waits.filter_map(|entry| Some(entry.left?.2.as_minutes())).collect();
            assert_eq!(waits, [wait; 16], "{name}");
        }
    }
}

/// Two work from 0; one goes home at 30 and finishes at 60, 30 min of overtime. The urgent case of 40 takes the one who
/// stays, until 50; the job interrupted there ends at 70.
#[test]
fn only_somebody_on_duty_is_interrupted() {
    let ledger = run("09-going-home-and-urgent");
    let mut ends = ledger.ends();
    ends.sort_by(f64::total_cmp);
    assert_eq!(ends, [50.0, 60.0, 70.0]);
    assert_eq!(ledger.overtime.as_minutes(), 30.0);
}

/// 29 jobs of 50 min come a day, of which a shift of seven hours does nine: somebody always waits, so the clerk is at work
/// for all of the time on duty from the second day on, and no more; overtime is apart.
#[test]
fn nobody_is_at_work_for_more_than_their_time_on_duty() {
    let model = load("14-utilisation-over-100", &["incident.onset=2026-09-08 00:00"]);
    let share = values(&experiment(&model, 1, None), "staff.utilisation", Part::All);
    assert!((share[0] - 1.0).abs() < 1e-9, "{share:?}");
}

/// Ten rooms with a sheet of their own, a visit of 20 min every 20 min in each: nobody waits without the incident.
#[test]
fn booked_visits_are_regular_at_each_of_alike_units() {
    let model = load("15-booked-clinic-fixed-times", &[]);
    let twin = ledger(&model, Course::Twin(&[]));
    assert_eq!(twin.visits().count(), 10 * 12 * 3);
    assert!(twin.waits().iter().all(|wait| *wait == 0.0));
}

/// The record is out of reach for twelve hours at 200 visits a day, and slow afterwards: about 100 charts, entered from 20
/// January on, not after the finance system is back on 9 February.
#[test]
fn each_unit_is_back_as_soon_as_its_system_is() {
    let model = load("22-tietoevry-uppsala-2024", &[]);
    let chart = model.classes.iter().position(|class| class.name == "chart").unwrap();
    let ledger = ledger(&model, Course::Incident);
    let charts: Vec<_> = ledger.records().filter(|record| record.case.class.index() == chart).collect();
    // Poisson with mean 100: within four standard deviations.
    assert!((60..=140).contains(&charts.len()), "{}", charts.len());
    let first = charts.iter().map(|record| span(record).0).fold(f64::INFINITY, f64::min);
    assert_eq!((first / DAY).floor(), 5.0, "15 January + 5 days");
}

/// Thirty centres, each with its routine with probability one half, forty visits a day in seven hours: about 15 of them
/// write the 40 notes of the day, less the minutes before they are informed: 600 ± 110, never all or none.
#[test]
fn alike_units_draw_for_themselves() {
    let model = load("30-routine-followed-by-unit", &[]);
    let written = values(&experiment(&model, 30, None), "records.written", Part::All);
    // Binomial(30, ½) of 40 notes each: mean 600, standard deviation 2.74 · 40 = 110; four of them on each side.
    assert!(written.iter().all(|number| (160.0..=1040.0).contains(number)), "{written:?}");
    let mean = written.iter().sum::<f64>() / written.len() as f64;
    assert!((mean - 600.0).abs() < 4.0 * 110.0 / f64::sqrt(30.0), "{mean}");
    // One routine for all: all or none.
    let shared = load("30-routine-followed-by-unit", &["response.shared=true"]);
    let written = values(&experiment(&shared, 30, None), "records.written", Part::All);
    assert!(written.iter().all(|number| *number == 0.0 || *number > 1_000.0), "{written:?}");
}

/// A visit every 10 min. Friday 11:00 to 18:00, decided at 11:30, when the three who wait go over too: 42 on paper.
/// Between the two stops everybody is in the systems. Tuesday is another episode, decided on at 10:30: six.
#[test]
fn a_second_stop_is_an_episode_of_its_own() {
    let ledger = run("34-unstable-then-up-then-down");
    assert_eq!(ledger.records().count(), 42 + 6);
    let between = ledger.records().filter(|record| (5.0 * DAY..8.0 * DAY).contains(&minutes(record.born)));
    assert_eq!(between.count(), 0);
    // Entered between the stops, not after the second.
    let first = ledger.records().map(|record| span(record).0).fold(f64::INFINITY, f64::min);
    assert!((4.0 * DAY + 18.0 * 60.0..5.0 * DAY).contains(&first), "{first}");
}

/// Two stops an hour apart are one episode: the decision holds, and the second stop finds everybody on paper at once.
#[test]
fn a_decision_holds_for_an_episode() {
    let set = "incident.phase.up.until=2019-01-18 19:00";
    let again = "incident.phase.second.until=2019-01-18 20:00";
    let ledger = ledger(&load("34-unstable-then-up-then-down", &[set, again]), Course::Incident);
    // 42 until 18:00, and the visits of 19:00 to 19:50.
    assert_eq!(ledger.records().count(), 42 + 6);
    let again_decided = load("34-unstable-then-up-then-down", &[set, again, "response.episode_ends_after=30 min"]);
    let waited = super::support::ledger(&again_decided, Course::Incident);
    // Decided on again at 19:30, when those of 19:00 to 19:20 have waited.
    assert_eq!(waited.records().count(), 42 + 6);
    assert!(waited.waits().iter().sum::<f64>() > ledger.waits().iter().sum::<f64>());
}

/// The laboratory is back after a day, the record after nine. Only what needs the laboratory was on paper: 48 forms, Poisson.
#[test]
fn a_unit_does_without_what_is_out_of_reach_and_only_that() {
    let ledger = run("41-laboratory-back-first");
    let forms = ledger.records().count() as f64;
    assert!((forms - 48.0).abs() < 4.0 * f64::sqrt(48.0), "{forms}");
    // Entered on the second day, long before the record is back.
    let last = ledger.records().map(|record| span(record).1).fold(0.0, f64::max);
    assert!(last < 4.0 * DAY, "{last}");
}

/// A phase in which all is up at the end of the incident is no part of it.
#[test]
fn the_systems_are_back_when_the_last_trouble_ends() {
    let text = format!("{CLINIC}[[incident.phase]]\nname = \"watched\"\nlasts = \"2 d\"\n");
    let plain = experiment_restored(&model(CLINIC));
    assert_eq!(experiment_restored(&model(&text)), plain);
}

fn experiment_restored(model: &Model) -> Option<f64> {
    experiment(model, 1, None).replications[0].incident.phases.at(Moment::Restored).map(minutes)
}

/// The third level of alert, at which contacts are called off, is reached at the instant at which everybody is let in again.
/// What the systems do comes before what people do: nobody waits any more, so nobody is called off in any run, and a
/// canteen that has nothing to do with it changes nothing.
#[test]
fn the_world_comes_before_the_response_with_or_without_a_stranger() {
    let plain = super::support::root_file("tests/verification/cases/40-level-and-phase-at-one-instant.toml");
    let canteen = "[[unit]]\nname = \"canteen\"\n[[pathway]]\nname = \"meal\"\n[[pathway.step]]\nname = \"eat\"\n\
                   time = \"20 min\"\n[[arrival]]\nname = \"guests\"\npathway = \"meal\"\nunit = \"canteen\"\nrate = \"200 per day\"\n";
    for text in [plain.clone(), format!("{plain}{canteen}")] {
        let model = model(&text);
        let clinic = Part::Unit(reserv::model::UnitId(0));
        assert_eq!(values(&experiment(&model, 40, None), "contacts.cancelled", clinic), [0.0; 40]);
    }
}

/// Two kinds of record wait at one clerk for the same hours, 14:00 to 16:00: both are entered then. The clocks have gone
/// forward since the start, so that is minutes 780 to 900 of a day counted from it.
#[test]
fn several_kinds_of_record_may_wait_for_the_same_hour() {
    let hours = "hours = [{ from = \"14:00\", to = \"16:00\" }]\n";
    let text = CLINIC.replace("records = [\"note\"]", "records = [\"note\", \"form\"]").replace(
        "[incident]\n",
        &format!(
            "{hours}[[record]]\nname = \"form\"\nentered_by = \"clerk\"\ntime = \"1 min\"\nsystems = [\"record\"]\n{hours}[incident]\n"
        ),
    );
    let model = model(&text);
    let ledger = ledger(&model, Course::Incident);
    let begun: Vec<(usize, f64)> =
        ledger.records().map(|record| (record.case.class.index(), span(record).0 % DAY)).collect();
    let kinds: std::collections::BTreeSet<usize> = begun.iter().map(|(class, _)| *class).collect();
    assert_eq!(kinds.len(), 2);
    assert!(begun.iter().all(|(_, at)| (780.0..900.0).contains(at)), "{begun:?}");
}

/// Everybody of Tuesday, 60 of them, is called off and wants to come 2 to 10 days later; the clinic takes visits from
/// 08:00 to 15:30 on working days, so they come then, and each is late by more than a day.
#[test]
fn who_is_booked_again_comes_when_the_clinic_takes_visits() {
    let model = load("33-rebooked-at-night", &[]);
    let ledger = ledger(&model, Course::Incident);
    let back: Vec<_> = ledger
        .others
        .iter()
        .filter(|(_, fact)| matches!(fact, reserv::fact::Fact::CameBack { .. }))
        .map(|(at, _)| model.clock.civil(*at))
        .collect();
    assert_eq!(back.len(), 60);
    for at in &back {
        let minute = i32::from(at.hour()) * 60 + i32::from(at.minute());
        assert!((8 * 60..=15 * 60 + 30).contains(&minute) && at.weekday().to_monday_zero_offset() < 5, "{at}");
    }
    let experiment = experiment(&model, 20, None);
    assert_eq!(values(&experiment, "contacts.delayed_1d", Part::All), [60.0; 20]);
}

/// With six places a day for visits that are booked again, the sixty take ten days, six on each.
#[test]
fn who_is_booked_again_takes_the_places_there_are() {
    let set = "pathway.visit.step.visit.fallback.cancel.returns.places=6";
    let model = load("33-rebooked-at-night", &[set, "pathway.visit.step.visit.fallback.cancel.returns.after=2 d"]);
    let ledger = ledger(&model, Course::Incident);
    let mut days = std::collections::BTreeMap::new();
    for (at, _) in ledger.others.iter().filter(|(_, fact)| matches!(fact, reserv::fact::Fact::CameBack { .. })) {
        *days.entry(model.clock.civil(*at).date()).or_insert(0) += 1;
    }
    // Working days from Thursday the 17th to Wednesday the 30th.
    assert_eq!(days.values().copied().collect::<Vec<_>>(), [6; 10]);
    assert_eq!(days.keys().next_back().map(|date| date.day()), Some(30));
}

/// Who is to come back after the end is late by at least the time to it.
#[test]
fn who_is_still_to_come_is_late() {
    let late = "pathway.visit.step.visit.fallback.cancel.returns.after=50 d";
    let experiment_of = load("33-rebooked-at-night", &[late]);
    let experiment = experiment(&experiment_of, 2, None);
    assert_eq!(values(&experiment, "contacts.delayed_1d", Part::All), [60.0; 2]);
}

/// While the laboratory's system is down its results take three times as long to be received and are reported by telephone:
/// care and answer wait for them, and a patient stays longer. Urgent and routine visits are measured separately.
#[test]
fn turnaround_and_stay_are_measured() {
    let model = load("32-larsen-2019-lab-turnaround", &[]);
    let experiment = experiment(&model, 20, None);
    let mean = |key: &str, part| values(&experiment, key, part).iter().sum::<f64>() / 20.0;
    let test = model.classes.iter().position(|class| class.kind == ClassKind::Order).map(ClassId::from_index).unwrap();
    let (before, during) = (mean("turnaround.before", Part::Class(test)), mean("turnaround.during", Part::Class(test)));
    // On receiving 3 min, on reporting 2 min, and between them an analysis of median 35 and 90 % below 55 min, of which
    // the mean is 35 · exp(s²/2) with s = ln(55/35)/1.2816 = 0.3527: 37.2 min. With three technicians nobody waits long.
    assert!((before - 42.2).abs() < 1.5, "{before}");
    // Receiving takes 6 min more, and telephoning (4 + 8 + 30)/3 = 14 min on average instead of 2; 23 min of work for each
    // of 7.5 orders an hour occupy three technicians to 96 %, so that their line adds to it.
    assert!(during > before + 18.0, "{during}");
    let (stay_before, stay_during) = (mean("stay.before", Part::All), mean("stay.during", Part::All));
    assert!(stay_during > stay_before + 10.0, "{stay_before} {stay_during}");
    let mixed = "arrival.visits.mix=[{ share = \"20 %\", priority = 2 }, { share = \"80 %\", priority = 5 }]";
    let model = load("32-larsen-2019-lab-turnaround", &[mixed, "unit.ward.staff.nurse.number=3"]);
    let mixed = super::support::experiment(&model, 20, None);
    let wait = |urgency| values(&mixed, "wait.before", Part::Urgency(urgency)).iter().sum::<f64>() / 20.0;
    assert!(wait(2) < 0.7 * wait(5), "{} {}", wait(2), wait(5));
}
