//! Overlapping disruptions: each with its own systems, units, beginning and length, and restored in stages. Times are
//! minutes since the start; expected values are worked by hand.
#![expect(clippy::float_cmp, reason = "whole minutes are exact")]

use std::collections::BTreeSet;

use reserv::fact::{Extent, Fact, Milestone, Standing};
use reserv::model::{SystemId, UnitId};
use reserv::observe::{Moment, Observations, Part, Recovery, RecoveryTime};
use reserv::sim::Course;
use reserv::time::Time;

use super::support::ledger::{Entry, Ledger, minutes};
use super::support::scenario::{CLINIC, model, rendered};
use super::support::{case, experiment, ledger, root_file, values};

fn run(sets: &[&str]) -> Ledger {
    ledger(&case("staged", sets), Course::Incident)
}

/// When some of the organisation was restored.
fn restored(ledger: &Ledger, extent: Extent) -> Vec<f64> {
    let wanted = Milestone::Restored(extent);
    ledger.milestones.iter().filter(|(_, milestone)| *milestone == wanted).map(|(at, _)| minutes(*at)).collect()
}

fn unit(index: u16) -> Extent {
    Extent::Unit(UnitId(index))
}

/// The record is back at 60 + 60, the laboratory 30 min later. Imaging is back at 80 in the south, and at 80 + 60 and
/// 80 + 120 in the north and west, in either order; the west is whole when both its systems are back, at 150 at least.
#[test]
fn each_unit_is_restored_with_the_systems_it_uses() {
    let ledger = run(&[]);
    assert_eq!(restored(&ledger, unit(0)), [120.0]);
    assert_eq!(restored(&ledger, unit(2)), [80.0]);
    let (north, west) = (restored(&ledger, unit(1)), restored(&ledger, unit(3)));
    assert!((north == [140.0] && west == [200.0]) || (north == [200.0] && west == [150.0]), "{north:?} {west:?}");
    assert_eq!(restored(&ledger, Extent::Whole), [200.0]);
    // In a half of the runs each of the two comes second.
    let model = case("staged", &[]);
    let experiment = experiment(&model, 100, None);
    let norths = experiment.replications.iter().map(|run| run.incident.phases.outages[unit(1)].restored.map(minutes));
    let second = norths.filter(|at| *at == Some(200.0)).count();
    // Binomial: 50 ± 4·5.
    assert!((30..=70).contains(&second), "{second}");
}

/// A sheet is entered at its unit as soon as imaging is back there; at the south from 80, where two wait (60 and 70).
#[test]
fn records_are_entered_where_their_system_is_back() {
    let ledger = run(&[]);
    let written = |at: u16| ledger.records().filter(move |record| record.case.unit == UnitId(at)).count();
    // Every 10 min while it is out: 60 to 110; 60, 70.
    assert_eq!((written(0), written(2)), (6, 2));
    let first = |at: u16| {
        let mine = ledger.records().filter(|record| record.case.unit == UnitId(at));
        mine.filter_map(|record| record.work.first().map(|(time, _)| minutes(*time))).fold(f64::INFINITY, f64::min)
    };
    // At 80 the visit of that minute is more urgent: it takes until 85.
    assert_eq!((first(2), first(0)), (85.0, 125.0));
}

/// Each unit is measured from its own restoration: the south, with two sheets of a minute each from 85, has nothing
/// waiting at 87; the first of the north at 120 has six notes: at 125 to 130 five, and the last from 135 to 136.
#[test]
fn each_unit_recovers_from_its_own_restoration() {
    let model = case("staged", &[]);
    let experiment = experiment(&model, 1, None);
    let run = &experiment.replications[0].incident;
    let time = |at: u16| {
        let time = run.recovery_of(Part::Unit(UnitId(at)), Recovery::BacklogEmpty).unwrap();
        (time.after_restoration.unwrap().as_minutes(), time.after_onset.as_minutes())
    };
    assert_eq!(time(2), (7.0, 27.0));
    assert_eq!(time(0), (16.0, 76.0));
}

/// A disruption of units of their own touches nobody else: north of the two sites keeps working.
#[test]
fn only_the_units_named_are_concerned() {
    let ledger = run(&[
        "incident.disruption.imaging={ name = \"imaging\", down = [\"imaging\"], units = [\"north\"], lasts = \"20 min\" }",
    ]);
    let sheets = ledger.records().filter(|record| record.case.unit != UnitId(0));
    let units: BTreeSet<u16> = sheets.map(|record| record.case.unit.0).collect();
    // The north has sheets, the west forms of the laboratory, the south nothing.
    assert_eq!(units, [1, 3].into());
    let turned = |at: u16| ledger.times(|fact| matches!(fact, Fact::ClinicTurned { unit, .. } if *unit == UnitId(at)));
    assert_eq!((turned(2), turned(1)), (vec![], vec![60.0, 60.0, 80.0, 80.0]));
}

/// A relapse begins 30 min after the end of the first, at 150, and lasts 20 min; another begins at a time of its own.
#[test]
fn disruptions_begin_after_others_and_at_times() {
    let relapse = "incident.disruption.laboratory={ name = \"relapse\", down = [\"laboratory\"], after = \"record\", delay = \"30 min\", lasts = \"20 min\" }";
    let later = "incident.disruption.imaging={ name = \"later\", down = [\"imaging\"], from = \"2026-09-07 03:20\", until = \"2026-09-07 03:40\" }";
    let ledger = run(&[relapse, later]);
    let began: Vec<f64> = ledger
        .milestones
        .iter()
        .filter(|(_, milestone)| matches!(milestone, Milestone::Disruption(_)))
        .map(|(at, _)| minutes(*at))
        .collect();
    assert_eq!(began, [60.0, 150.0, 200.0]);
    assert_eq!(restored(&ledger, Extent::Whole), [120.0, 170.0, 220.0]);
    assert_eq!(restored(&ledger, unit(3)), [170.0, 220.0]);
}

/// What follows one that does not happen follows in its place.
#[test]
fn what_does_not_happen_ends_when_it_would_have_begun() {
    let never =
        "incident.disruption.record={ name = \"record\", chance = \"0 %\", down = [\"record\"], lasts = \"60 min\" }";
    let ledger = run(&[never]);
    assert_eq!(restored(&ledger, unit(0)), [] as [f64; 0]);
    // The laboratory lasts 30 min beyond the onset.
    let laboratory = ledger.times(
        |fact| matches!(fact, Fact::SystemTurned { system, condition: reserv::fact::Condition::Up } if system.0 == 1),
    );
    assert_eq!(laboratory, [90.0]);
}

/// Alike clinics are places of their own: five are restored from 80, every 30 min.
#[test]
fn alike_units_are_restored_one_by_one() {
    let ledger = run(&[
        "unit.south.number=5",
        "incident.disruption.imaging={ name = \"imaging\", down = [\"imaging\"], units = [\"south\"], lasts = \"20 min\", restored_over = \"2 h\" }",
    ]);
    let mut back = ledger
        .times(|fact| matches!(fact, Fact::ClinicTurned { unit, to: Standing::InSystems, .. } if *unit == UnitId(2)));
    back.sort_by(f64::total_cmp);
    assert_eq!(back, [80.0, 110.0, 140.0, 170.0, 200.0]);
    assert_eq!(restored(&ledger, unit(2)), [200.0]);
}

/// The south is let in whole, the nurses of the others are the only ones of the roles let in, or nobody else is.
#[test]
fn units_and_roles_may_be_let_in_first() {
    let limited = |rest: &str| {
        let set = format!(
            "incident.disruption.imaging={{ name = \"imaging\", limited = [\"imaging\"], admits = \"0 %\", lasts = \"60 min\"{rest} }}"
        );
        let ledger = run(&[&set]);
        let sheets = |at: u16| ledger.records().filter(|record| record.case.unit == UnitId(at)).count();
        [sheets(1), sheets(2)]
    };
    assert_eq!(limited(""), [6, 6]);
    assert_eq!(limited(", admits_units = [\"south\"]"), [6, 0]);
    assert_eq!(limited(", admits_units = [\"north\"]"), [0, 6]);
    assert_eq!(limited(", admits_roles = [\"nurse\"]"), [0, 0]);
}

/// Phases in a row are disruptions of which each begins at the end of the one before it.
#[test]
fn phases_are_disruptions_in_a_row() {
    let phases = "[[incident.phase]]\nname = \"slow\"\nslow = [\"login\"]\nslow_factor = 2\nlasts = \"1 h\"\n\
                  [[incident.phase]]\nname = \"down\"\ndown = [\"login\"]\nlasts = \"4 h\"\n";
    let first = CLINIC.find("[[incident.phase]]").unwrap();
    let as_phases = format!("{}{phases}", &CLINIC[..first]);
    let as_disruptions = as_phases
        .replace("incident.phase", "incident.disruption")
        .replace("down = [\"login\"]\nlasts", "down = [\"login\"]\nafter = \"slow\"\nlasts");
    let log = |text: &str| ledger(&model(text), Course::Incident).log;
    assert_eq!(log(&as_phases), log(&as_disruptions));
}

/// Nobody uses the building's doors, and a canteen that uses only them is another unit: what happens to them changes
/// nothing elsewhere, not even when it is noticed.
#[test]
fn a_disruption_of_what_a_unit_does_not_use_changes_nothing_there() {
    let plain = CLINIC.to_owned();
    let doors = "[[incident.disruption]]\nname = \"doors\"\ndown = [\"doors\"]\nlasts = \"9 d\"\n";
    let stranger = format!(
        "{plain}{doors}[[system]]\nname = \"doors\"\n[[unit]]\nname = \"canteen\"\nstaff = [{{ role = \"nurse\", number = 3 }}]\n\
         [[pathway]]\nname = \"meal\"\n[[pathway.step]]\nname = \"eat\"\ntime = \"20 min\"\nroles = [\"nurse\"]\nsystems = [\"doors\"]\n\
         [[arrival]]\nname = \"guests\"\npathway = \"meal\"\nunit = \"canteen\"\nrate = \"100 per day\"\n"
    );
    let unused = format!("{plain}{doors}[[system]]\nname = \"doors\"\n");
    let of_clinic = |text: &str| {
        let ledger = ledger(&model(text), Course::Incident);
        let mut lives: Vec<_> = ledger
            .entries
            .iter()
            .filter(|entry| entry.case.unit == UnitId(0))
            .map(|entry| (entry.case.key, entry.born, entry.left, entry.work.clone()))
            .collect();
        lives.sort_unstable_by_key(|(key, ..)| *key);
        lives
    };
    let alone = of_clinic(&plain);
    assert!(alone.len() > 100);
    assert!(of_clinic(&unused) == alone, "a system that nobody uses");
    assert!(of_clinic(&stranger) == alone, "a system that others use");
}

/// Every unit is back in a system as soon as that is back for it: the main clinics on 22 November, the others on the 24th.
#[test]
fn sites_that_come_back_one_by_one_are_restored_one_by_one() {
    let model = case("cases/21-uvm-2020-by-site", &[]);
    let at = |date: jiff::civil::Date| model.clock.instant(date.at(0, 0, 0, 0));
    let ledger = ledger(&model, Course::Incident);
    let restored = |extent| {
        let wanted = Milestone::Restored(extent);
        ledger
            .milestones
            .iter()
            .filter(|(_, milestone)| *milestone == wanted)
            .map(|(at, _)| Some(*at))
            .collect::<Vec<_>>()
    };
    assert_eq!(restored(unit(0)), [at(jiff::civil::date(2020, 11, 22))]);
    assert_eq!(restored(unit(1)), [at(jiff::civil::date(2020, 11, 24))]);
    // What is said of the whole is about site C, which nobody uses.
    assert_eq!(restored(Extent::Whole), [at(jiff::civil::date(2020, 11, 26))]);
    let first_note = |class: &str| {
        let is = |entry: &&Entry| model.class(entry.case.class).name == class;
        let begun = ledger.records().filter(is).filter_map(|entry| entry.work.first().map(|(at, _)| *at));
        begun.min().unwrap_or(Time::FAR)
    };
    // Clerks come on Monday the 23rd and Tuesday the 24th at 08:00.
    let morning = |day: i8| model.clock.instant(jiff::civil::date(2020, 11, day).at(8, 0, 0, 0));
    assert_eq!((Some(first_note("note-main")), Some(first_note("note-b"))), (morning(23), morning(24)));
}

/// In the emergency department everybody is let in from the quota on, so it writes paper only while the system is down; the
/// others, of whom nobody is let in, write it all the time.
#[test]
fn the_emergency_department_may_be_let_in_before_the_others() {
    let text = root_file("tests/verification/cases/24-ostergotland-2017-limited.toml");
    let all = text
        .replace("admits = \"40 %\"", "admits = \"0 %\", admits_units = [\"emergency\"]")
        .replace("chance = 0.5", "chance = 0");
    let model = model(&all);
    let ledger = ledger(&model, Course::Incident);
    let quota = ledger.milestones.iter().find(|(_, milestone)| *milestone == Milestone::Disruption(2)).unwrap().0;
    let until = model.clock.instant(jiff::civil::date(2017, 11, 14).at(6, 0, 0, 0)).unwrap();
    let written = |at: u16| {
        let mine = ledger.records().filter(move |record| record.case.unit == UnitId(at));
        // A visit begun before the quota leaves its note when it ends.
        mine.filter(|record| record.born > quota + reserv::time::Span::HOUR && record.born < until).count()
    };
    assert_eq!(written(0), 0);
    assert!(written(1) > 100, "{}", written(1));
}

/// Three days from Thursday 09:00, and the simulation ends on Saturday at 03:00: an outage of at least 42 h in every run,
/// of which nobody knows how long recovery takes from restoration.
#[test]
fn what_is_not_restored_has_no_time_from_restoration() {
    let model = case("cases/27-horizon-in-closed-hours", &[]);
    let fixed = experiment(&model, 10, None);
    for run in &fixed.replications {
        assert_eq!(run.incident.phases.at(Moment::Restored), None);
        for part in [Part::All, Part::Unit(UnitId(0))] {
            let time = run.incident.recovery_of(part, Recovery::BacklogEmpty).unwrap();
            assert_eq!((time.after_restoration, time.after_onset.as_hours(), time.censored), (None, 42.0, true));
        }
    }
    let estimates = reserv::estimate::Estimates::of(&fixed);
    assert!(estimates.moment(Moment::Restored).is_none());
    assert_eq!(estimates.recovery[0].after_restoration.count(), 0);
    assert_eq!((estimates.recovery[0].after_onset.count(), estimates.recovery[0].after_onset.censored()), (10, 10));
}

/// Uniform between 10 and 60 h, followed for 42 h: 36 % of the runs are not restored. The median of all is 35 h; that of
/// those restored would be 26 h. The standard error of a median of 400 is 0.5 · 50 h / 20 = 1.25 h.
#[test]
fn the_outage_is_that_of_all_runs() {
    let lasts = "incident.phase.down.lasts={ min = \"10 h\", max = \"60 h\" }";
    let model = case("cases/27-horizon-in-closed-hours", &[lasts]);
    let experiment = experiment(&model, 400, None);
    let estimates = reserv::estimate::Estimates::of(&experiment);
    let estimate = estimates.moment(Moment::Restored).unwrap();
    let onset = model.incident.as_ref().unwrap().onset;
    let median = estimate.median.unwrap().hours_since(onset);
    assert!((median - 35.0).abs() < 5.0, "{median}");
    assert_eq!(estimate.p95, None);
}

/// Waits are counted by each unit's own periods: the south is restored at 80 while others are disrupted.
#[test]
fn waits_belong_to_the_periods_of_their_unit() {
    let model = case("staged", &["response.declare_after_down=\"never\""]);
    let experiment = experiment(&model, 1, None);
    let during = |at: u16| values(&experiment, "wait.during", Part::Unit(UnitId(at)))[0];
    // Visits of 60 and 70 wait until 80, one for the other: 20 and 15 min.
    assert_eq!(during(2), 17.5);
    let whole = experiment.replications[0].incident.phases.at(Moment::Restored).map(minutes);
    assert_eq!(whole, Some(200.0));
    assert!(experiment.replications[0].incident.phases.at(Moment::LastBack).is_none());
}

#[test]
fn mistakes_in_disruptions_are_shown_at_their_place() {
    let plain = root_file("tests/verification/staged.toml");
    let problems = |from: &str, to: &str| {
        assert_eq!(plain.matches(from).count(), 1, "{from}");
        rendered(&plain.replace(from, to))
    };
    let circle = problems(
        "name = \"record\"\ndown = [\"record\"]\nlasts = \"60 min\"",
        "name = \"record\"\ndown = [\"record\"]\nlasts = \"60 min\"\nbeyond = \"laboratory\"",
    );
    assert!(circle.contains("error[circle]: `record` waits for its own end, in a circle"), "{circle}");
    let unknown = problems("beyond = \"record\"", "beyond = \"recrd\"");
    assert!(
        unknown.contains("there is no disruption `recrd`") && unknown.contains("did you mean `record`?"),
        "{unknown}"
    );
    let nowhere = problems("restored_first = [\"south\"]", "restored_first = [\"sotuh\"]");
    assert!(
        nowhere.contains("there is no unit or site `sotuh`") && nowhere.contains("did you mean `south`?"),
        "{nowhere}"
    );
    let aside = problems("restored_first = [\"south\"]", "units = [\"north\", \"west\"]\nrestored_first = [\"south\"]");
    assert!(aside.contains("error[no-effect]: `south` is not concerned"), "{aside}");
    let single = problems("restored_first = [\"south\"]", "units = [\"south\"]");
    assert!(single.contains("error[no-effect]: there is nothing to be restored one after the other"), "{single}");
    let both = problems("beyond = \"record\"", "beyond = \"record\"\nfrom = \"2026-09-07 02:00\"\nafter = \"record\"");
    assert!(both.contains("error[exclusive-keys]: `from` and `after` exclude each other"), "{both}");
    let phase = rendered(&CLINIC.replace("lasts = \"4 h\"", "lasts = \"4 h\"\ndelay = \"1 h\""));
    assert!(phase.contains("error[no-effect]: a phase has no `delay`"), "{phase}");
    let namesake = problems(
        "site = \"north\"\nstaff = [{ role = \"nurse\", number = 1 }]\n[[unit]]\nname = \"south\"",
        "site = \"south\"\nstaff = [{ role = \"nurse\", number = 1 }]\n[[unit]]\nname = \"south\"",
    );
    assert!(namesake.contains("error[duplicate]: a unit and a site are both called `south`"), "{namesake}");
    let nothing = rendered(&CLINIC[..CLINIC.find("[[incident.phase]]").unwrap()]);
    assert!(nothing.contains("error[missing-key]: it is not said what happens in the incident"), "{nothing}");
    for shown in [&circle, &unknown, &nowhere, &aside, &single, &both, &phase, &namesake, &nothing] {
        assert_eq!(shown.matches("error[").count(), 1, "one problem for one mistake: {shown}");
    }
}

/// How long a system took to recover.
fn recovered(run: &Observations, system: u8, definition: Recovery) -> Option<&RecoveryTime> {
    run.recovery_of(Part::System(SystemId(system)), definition)
}

/// Six notes of the record from 125 on, with a visit of 5 min at 130: five by 130, the sixth from 135 to 136.
///
/// Of imaging the north and the west, whichever is restored at 200, have fourteen sheets, one every 10 min from 60 to 190.
/// One nurse in the north enters five from 205, five from 215 and four from 225 to 229; two in the west enter ten from 205
/// and four from 215 to 217. One nurse alone in the west never has time between two visits of 5 min every 10 min.
#[test]
fn each_system_recovers_when_its_records_are_entered() {
    let model = case("staged", &["unit.west.staff.nurse.number=2"]);
    let staffed = experiment(&model, 20, None);
    let minutes_of =
        |time: &RecoveryTime| (time.after_restoration.unwrap().as_minutes(), time.after_onset.as_minutes());
    let mut lasts = BTreeSet::new();
    for run in staffed.replications.iter().map(|run| &run.incident) {
        let record = recovered(run, 0, Recovery::BacklogEmpty).unwrap();
        assert_eq!(minutes_of(record), (16.0, 76.0));
        assert_eq!(recovered(run, 0, Recovery::AllReconciled), Some(record));
        let north_is_last = run.phases.outages[unit(1)].restored.map(minutes) == Some(200.0);
        lasts.insert(north_is_last);
        let last = if north_is_last { (29.0, 169.0) } else { (17.0, 157.0) };
        assert_eq!(
            minutes_of(recovered(run, 2, Recovery::AllReconciled).unwrap()),
            last,
            "north last: {north_is_last}"
        );
    }
    assert_eq!(lasts, [false, true].into());

    let model = case("staged", &[]);
    let experiment = experiment(&model, 1, None);
    let never = recovered(&experiment.replications[0].incident, 2, Recovery::AllReconciled).unwrap();
    // The simulation ends at 600.
    assert_eq!((minutes_of(never), never.censored), ((400.0, 540.0), true));
}

/// A backlog that is gone is zero, not what rounding leaves: where records take 4 min, 0.0666… h, nothing is left of it once
/// all are entered.
#[test]
fn a_backlog_that_is_gone_is_zero() {
    let model = case("staged", &["record.note.time=4 min", "record.sheet.time=4 min"]);
    let experiment = experiment(&model, 3, None);
    // The nurses of the north and south have half of their time for it.
    let parts = [0, 1, 2].map(|unit| Part::Unit(UnitId(unit)));
    for series in experiment.replications.iter().flat_map(|run| &run.incident.series) {
        if series.kind == reserv::observe::SeriesKind::BacklogHours && parts.contains(&series.part) {
            assert!(series.values.iter().any(|hours| *hours > 0.0));
            assert_eq!(series.values.last(), Some(&0.0), "{:?}", series.part);
        }
    }
}
