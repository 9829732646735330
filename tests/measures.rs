//! What departments report, worked by hand.
#![expect(clippy::float_cmp, reason = "whole minutes and simple fractions of them come out exactly")]

use reserv::experiment::Experiment;
use reserv::model::{ClassId, Model, UnitId};
use reserv::observe::{Part, Recovery};
use reserv::stats::Sketch;
use reserv::time::Span;

use crate::support::scenario::{CLINIC, clinic_with, model, model_with, summary};
use crate::support::{experiment, root_file, values};

/// Six arrive every 10 min from minute 0 on. A nurse takes 5 min with each, then a doctor 20 min: the doctor begins with the
/// first at 5 and with each of the others 20 min after the one before, at 25, 45, 65, 85 and 105.
const CLINIC_OF_SIX: &str = r#"reserv = 1
name = "six"
[time]
start = "2026-01-05"
length = "6 h"
[[system]]
name = "record"
[[role]]
name = "nurse"
[[role]]
name = "doctor"
first_contact = true
[[unit]]
name = "clinic"
leave_within = "1 h"
staff = [{ role = "nurse", number = 1 }, { role = "doctor", number = 1 }]
[[pathway]]
name = "visit"
[[pathway.step]]
name = "triage"
roles = ["nurse"]
systems = ["record"]
time = "5 min"
[[pathway.step]]
name = "consultation"
roles = ["doctor"]
time = "20 min"
[[arrival]]
name = "visits"
pathway = "visit"
unit = "clinic"
every = "10 min"
first = "0 min"
limit = 6
"#;

/// Out of reach from minute 25 to 45.
const OUTAGE: &str = r#"[incident]
onset = "2026-01-05 00:25"
[[incident.phase]]
name = "down"
down = ["record"]
lasts = "20 min"
"#;

/// One measure of a part in one run, as a mean, a median and a 90th percentile, in one period.
fn figures(experiment: &Experiment<'_>, (key, period): (&str, &str), part: Part) -> [f64; 3] {
    ["", ".median", ".p90"].map(|figure| values(experiment, &format!("{key}{figure}.{period}"), part)[0])
}

/// The same in the twin.
fn twin(experiment: &Experiment<'_>, key: &str, part: Part) -> f64 {
    let wanted = |column: &reserv::observe::Column| column.measure.key == key && column.part == part;
    experiment.replications[0].twin.values[experiment.columns.iter().position(wanted).unwrap()]
}

/// The share of open cases behind a measure of the whole.
fn open(experiment: &Experiment<'_>, key: &str) -> f64 {
    let wanted = |column: &reserv::observe::Column| column.measure.key == key && column.part == Part::All;
    experiment.replications[0].incident.open[experiment.columns.iter().position(wanted).unwrap()]
}

/// A mean is exact, quantiles are as close as the sketch is.
#[track_caller]
fn assert_figures(found: [f64; 3], expected: [f64; 3]) {
    assert!((found[0] - expected[0]).abs() < 1e-9, "{found:?} for {expected:?}");
    for (found, expected) in found.into_iter().zip(expected).skip(1) {
        assert!((found - expected).abs() <= expected * Sketch::ERROR + 0.005, "{found} for {expected}");
    }
}

fn step(model: &Model, name: &str) -> Part {
    let index = model.steps.iter().position(|step| step.name == name).unwrap();
    Part::Step(reserv::model::StepId::from_index(index))
}

/// They wait 0, 10, 20, 30, 40 and 50 min, all for the doctor, see one after 5, 15, … 55 min and leave after 25, 35, … 75:
/// four of six within the hour. The median of six is the third, the 90th percentile the sixth.
#[test]
fn six_visits_without_an_incident() {
    let model = model(CLINIC_OF_SIX);
    let experiment = experiment(&model, 1, None);
    for part in [Part::All, Part::Unit(UnitId(0)), Part::Class(ClassId(0))] {
        assert_figures(figures(&experiment, ("wait", "before"), part), [25.0, 20.0, 50.0]);
        assert_figures(figures(&experiment, ("first_contact", "before"), part), [30.0, 25.0, 55.0]);
        assert_figures(figures(&experiment, ("stay", "before"), part), [50.0, 45.0, 75.0]);
        assert_eq!(values(&experiment, "in_time.before", part)[0], 4.0 / 6.0);
        assert_eq!(values(&experiment, "left_unseen.before", part)[0], 0.0);
    }
    assert_figures(figures(&experiment, ("step_wait", "before"), step(&model, "triage")), [0.0; 3]);
    assert_figures(figures(&experiment, ("step_wait", "before"), step(&model, "consultation")), [25.0, 20.0, 50.0]);
    assert_eq!(open(&experiment, "stay.before"), 0.0);
}

/// Where no role is named, the nurse's contact counts, which nobody waits for.
#[test]
fn anybody_counts_where_nobody_is_named() {
    let model = model(&CLINIC_OF_SIX.replace("first_contact = true\n", ""));
    let experiment = experiment(&model, 1, None);
    assert_figures(figures(&experiment, ("first_contact", "before"), Part::All), [0.0; 3]);
}

/// At minute 70 three have left, after 25, 35 and 45 min; the fourth is with the doctor since 65, the fifth and sixth have
/// waited for one since 45 and 55. They count with the 40, 30 and 20 min they have been there, the 30, 25 and 15 min they have
/// waited, and the last two with the 30 and 20 min they were not seen. Only the first two came an hour before the end.
#[test]
fn who_is_still_there_counts_with_at_least_so_long() {
    let model = model_with(CLINIC_OF_SIX, &["time.length=70 min"]);
    let experiment = experiment(&model, 1, None);
    let mean = |key| values(&experiment, key, Part::All)[0];
    assert_eq!(mean("wait.before"), (0.0 + 10.0 + 20.0 + 30.0 + 25.0 + 15.0) / 6.0);
    assert_eq!(mean("stay.before"), (25.0 + 35.0 + 45.0 + 40.0 + 30.0 + 20.0) / 6.0);
    assert_eq!(mean("first_contact.before"), (5.0 + 15.0 + 25.0 + 35.0 + 30.0 + 20.0) / 6.0);
    assert_eq!(mean("in_time.before"), 1.0);
    assert_eq!(open(&experiment, "wait.before"), 0.5);
    assert_eq!(open(&experiment, "stay.before"), 0.5);
    assert_eq!(open(&experiment, "first_contact.before"), 2.0 / 6.0);
    let consultation = values(&experiment, "step_wait.before", step(&model, "consultation"))[0];
    assert_eq!(consultation, (0.0 + 10.0 + 20.0 + 30.0 + 25.0 + 15.0) / 6.0);
}

/// From 25 to 45 nobody is triaged: the fourth, of minute 30, is at 45, the fifth at 50, the sixth, of minute 50, at 55. The
/// doctor sees them at 65, 85 and 105 as before: they have waited longer for the nurse and less for the doctor.
#[test]
fn before_during_and_after_by_when_they_came() {
    let model = model(&format!("{CLINIC_OF_SIX}{OUTAGE}"));
    let experiment = experiment(&model, 1, None);
    let unit = Part::Unit(UnitId(0));
    for part in [Part::All, unit] {
        assert_figures(figures(&experiment, ("wait", "before"), part), [10.0, 10.0, 20.0]);
        assert_figures(figures(&experiment, ("wait", "during"), part), [35.0, 30.0, 40.0]);
        assert_figures(figures(&experiment, ("wait", "after"), part), [50.0, 50.0, 50.0]);
        assert_figures(figures(&experiment, ("stay", "during"), part), [60.0, 55.0, 65.0]);
        assert_figures(figures(&experiment, ("first_contact", "during"), part), [40.0, 35.0, 45.0]);
        assert_eq!(values(&experiment, "in_time.during", part)[0], 0.5);
        assert_eq!(values(&experiment, "in_time.after", part)[0], 0.0);
    }
    let triage = step(&model, "triage");
    assert_figures(figures(&experiment, ("step_wait", "during"), triage), [12.5, 10.0, 15.0]);
    assert_figures(figures(&experiment, ("step_wait", "after"), triage), [5.0, 5.0, 5.0]);
    assert_eq!((twin(&experiment, "step_wait.during", triage), twin(&experiment, "wait.during", unit)), (0.0, 35.0));
}

/// A second stop from 65 to 75 moves what came since the first: the sixth, of minute 50, came during the disruption.
#[test]
fn a_relapse_takes_back_what_came_after() {
    let relapse = "[[incident.phase]]\nname = \"up\"\nlasts = \"20 min\"\n[[incident.phase]]\nname = \"again\"\n\
                   down = [\"record\"]\nlasts = \"10 min\"\n";
    let model = model(&format!("{CLINIC_OF_SIX}{OUTAGE}{relapse}"));
    let experiment = experiment(&model, 1, None);
    assert_figures(figures(&experiment, ("wait", "during"), Part::All), [40.0, 40.0, 50.0]);
    assert!(values(&experiment, "wait.after", Part::All)[0].is_nan());
}

/// In the lead-in three wait at a time; from the onset on, at minute 100, one does, and nobody after that.
#[test]
fn the_peak_counts_from_the_onset() {
    let late = OUTAGE.replace("00:25", "01:40");
    let peak = |text: &str| {
        let model = model(text);
        values(&experiment(&model, 1, None), "waiting.peak", Part::All)[0]
    };
    assert_eq!(peak(CLINIC_OF_SIX), 3.0);
    assert_eq!(peak(&format!("{CLINIC_OF_SIX}{late}")), 1.0);
    assert_eq!(peak(&format!("{CLINIC_OF_SIX}{}", late.replace("01:40", "02:00"))), 0.0);
}

/// One server of 20 min, and two streams that each bring one every 20 min, for 200 min: half can be served. In order of
/// arrival all wait alike; with one stream always first, nobody of it waits and nobody of the other is served. The server is
/// busy all the time either way, so just as many wait at every instant, and the mean wait must be the same: ten times
/// (199 + 19)/2 min over 20 people. (Of those served, it would be 49.5 min in the one case and none in the other.)
#[test]
fn a_policy_that_never_serves_half_looks_no_better() {
    let text = root_file("tests/verification/half.toml");
    for (policy, sets) in [("in order", &[][..]), ("one stream first", &["arrival.others.priority=9"])] {
        let model = model_with(&text, sets);
        let experiment = experiment(&model, 1, None);
        assert_eq!(values(&experiment, "wait.before", Part::All)[0], 54.5, "{policy}");
        assert_eq!(open(&experiment, "wait.before"), 11.0 / 20.0, "{policy}");
        assert_eq!(values(&experiment, "contacts.completed", Part::All)[0], 9.0, "{policy}");
    }
}

/// Waiting is back to normal if it stays so for a day: 12 h after restoration nobody knows, and 27 h after it, whether it was
/// so within 3 h.
#[test]
fn a_day_as_usual_is_followed_to_a_day_before_the_end() {
    let of = |length: &str| {
        let model = model_with(CLINIC, &[&format!("time.length={length}")]);
        let experiment = experiment(&model, 20, None);
        let times = experiment.replications.iter();
        times.map(|run| *run.incident.recovery_of(Part::All, Recovery::BackInBand).unwrap()).collect::<Vec<_>>()
    };
    // Restored on the ninth day at noon.
    for time in of("9 d") {
        assert!(time.censored && time.after_restoration == Some(Span::ZERO), "{time:?}");
    }
    for time in of("9 d 15 h") {
        let after = time.after_restoration.unwrap();
        assert!(if time.censored { after == Span::HOUR * 3 } else { after <= Span::HOUR * 3 }, "{time:?}");
        assert_eq!(time.after_onset, after + Span::HOUR * 4);
    }
    assert!(of("9 d 15 h").iter().any(|time| !time.censored));
}

#[test]
fn nothing_begins_before_measuring_does() {
    let warm = "length = \"3 weeks\"\nwarm_up = \"10 d\"";
    assert_eq!(summary(&clinic_with("length = \"3 weeks\"", warm)), ["48 time"]);
    let from = "length = \"3 weeks\"\nmeasure_from = \"2026-03-31 08:00\"";
    assert!(summary(&clinic_with("length = \"3 weeks\"", from)).is_empty());
    let prepared = "lasts = \"4 h\"\n[[incident.preparation]]\nname = \"early\"\nbefore = \"2 h\"\n\
                    [[incident.preparation.call_in]]\nunit = \"clinic\"\nrole = \"nurse\"\nnumber = 1\n";
    let text = clinic_with("lasts = \"4 h\"", prepared);
    assert!(summary(&text).is_empty());
    assert_eq!(summary(&text.replace("length = \"3 weeks\"", from)), ["55 time"]);
}

#[test]
fn an_incident_is_the_same_only_if_it_is() {
    let base = model(CLINIC);
    let common = |sets: &[&str]| {
        let common = base.in_common(&model_with(CLINIC, sets));
        (common.clients, common.incident)
    };
    assert_eq!(common(&["unit.clinic.staff.nurse.number=3"]), (true, true));
    assert_eq!(common(&["incident.phase.down.lasts=2 h"]), (true, false));
    assert_eq!(common(&["incident.phase.down.down=[\"record\"]"]), (true, false));
    assert_eq!(common(&["arrival.visits.rate=30 per day"]), (false, true));
}

/// Reports say R1, and so may a scenario.
#[test]
fn a_definition_may_be_named_as_in_reports() {
    let limit = |name: &str| format!("{CLINIC}[[limit]]\nname = \"all\"\nmtpd = \"3 d\"\nrecovered = \"{name}\"\n");
    for definition in Recovery::ALL {
        assert_eq!(model(&limit(definition.code())).limits[0].bound, model(&limit(definition.key())).limits[0].bound);
    }
    assert_eq!(summary(&limit("R6")), ["55 unknown-word"]);
}

/// Who comes to the doctor at 25 and 45 would be seen after 20 min, and leaves after 15, having been there for 20; the others
/// are seen after 0, 10, 10 and 10 min and leave 25, 35, 35 and 35 min after they came.
#[test]
fn who_leaves_unseen_counts_with_the_wait_until_then() {
    let patient = "time = \"20 min\"\npatience = { after = \"15 min\" }";
    let model = model(&CLINIC_OF_SIX.replace("time = \"20 min\"", patient));
    let experiment = experiment(&model, 1, None);
    let mean = |key| values(&experiment, key, Part::All)[0];
    assert_eq!(mean("left_unseen.before"), 2.0 / 6.0);
    assert_eq!(mean("contacts.left_unseen"), 2.0);
    assert_eq!(mean("wait.before"), 60.0 / 6.0);
    assert_eq!(mean("first_contact.before"), (5.0 + 15.0 + 20.0 + 15.0 + 20.0 + 15.0) / 6.0);
    assert_eq!(mean("stay.before"), (25.0 + 35.0 + 35.0 + 35.0) / 4.0);
    assert_eq!(mean("in_time.before"), 4.0 / 6.0);
    assert_eq!(open(&experiment, "first_contact.before"), 2.0 / 6.0);
    let consultation = values(&experiment, "step_wait.before", step(&model, "consultation"))[0];
    assert_eq!(consultation, 60.0 / 6.0);
}

/// Two come at 0 and 5 to a department with one cubicle, in which each is treated for 10 min, and then lies in the one bed of
/// the ward for 60. The first has the cubicle to 10 and the bed to 70; the second the cubicle from 10, boards there from 20
/// and has the bed from 70 to 130. Of 180 min the cubicle is occupied for 70 and the bed for 120.
const ONE_BED: &str = r#"reserv = 1
name = "one-bed"
[time]
start = "2026-01-05"
length = "3 h"
[[role]]
name = "cubicle"
equipment = true
[[role]]
name = "bed"
equipment = true
[[unit]]
name = "emergency"
staff = [{ role = "cubicle", number = 1 }]
[[unit]]
name = "ward"
staff = [{ role = "bed", number = 1 }]
[[pathway]]
name = "admission"
[[pathway.step]]
name = "treatment"
takes = ["cubicle"]
time = "10 min"
[[pathway.step]]
name = "care"
unit = "ward"
takes = ["bed"]
gives_back = ["cubicle", "bed"]
time = "60 min"
[[arrival]]
name = "patients"
pathway = "admission"
unit = "emergency"
every = "5 min"
first = "0 min"
limit = 2
"#;

#[test]
fn boarding_and_spaces_by_hand() {
    let one = model(ONE_BED);
    let experiment = experiment(&one, 1, None);
    let space = |unit, name: &str| {
        let role = one.roles.iter().position(|role| role.name == name).unwrap();
        Part::Space(UnitId(unit), reserv::model::RoleId::from_index(role))
    };
    for part in [Part::All, Part::Unit(UnitId(0))] {
        assert_figures(figures(&experiment, ("boarding", "before"), part), [50.0, 50.0, 50.0]);
    }
    assert!(values(&experiment, "boarding.before", Part::Unit(UnitId(1)))[0].is_nan());
    for (part, occupied) in [(space(0, "cubicle"), 70.0), (space(1, "bed"), 120.0)] {
        for key in ["spaces.occupied.before", "spaces.full.before"] {
            assert!((values(&experiment, key, part)[0] - occupied / 180.0).abs() < 1e-12, "{key}");
        }
    }
    // The second waits 5 min for the cubicle and 50 for the bed.
    assert_eq!(values(&experiment, "wait.before", Part::All)[0], 55.0 / 2.0);
}

/// An hour in, the second has boarded for 40 min and goes on.
#[test]
fn boarding_that_goes_on_counts_with_at_least_so_long() {
    let cut = model_with(ONE_BED, &["time.length=1 h"]);
    let experiment = experiment(&cut, 1, None);
    assert_eq!(values(&experiment, "boarding.before", Part::All)[0], 40.0);
    assert_eq!(open(&experiment, "boarding.before"), 1.0);
}
