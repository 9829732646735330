//! What the planner can bear: limits, service kept, recovery by unit, and following runs until they have recovered.

use std::fs;

use assert_cmd::Command;
use predicates::str::contains;
use reserv::experiment::Experiment;
use reserv::model::{Model, UnitId};
use reserv::observe::{Part, Recovery, Verdict};

use crate::support::scenario::{clinic_with, model_with, summary};
use crate::support::{experiment, root_file, values};

/// A verification case with limits of the office.
fn limited(case: &str, limits: &str, sets: &[&str]) -> Model {
    let text = root_file(&format!("tests/verification/{case}.toml"));
    model_with(&format!("{text}\n[[limit]]\nname = \"office\"\nunit = \"office\"\n{limits}\n"), sets)
}

/// The verdicts of the only run of a model: what came in minutes (or as a share), and when it was breached in minutes.
fn verdicts(model: &Model) -> Vec<(f64, bool, Option<f64>)> {
    let experiment = experiment(model, 1, None);
    let scale =
        |bound: reserv::model::Bound, came: f64| if bound.within().is_some() { (came * 60.0).round() } else { came };
    let verdicts = &experiment.replications[0].incident.verdicts;
    let judged = |(limit, verdict): (&reserv::model::Limit, &Verdict)| {
        (scale(limit.bound, verdict.came), verdict.censored, verdict.breached.map(reserv::time::Span::as_minutes))
    };
    model.limits.iter().zip(verdicts).map(judged).collect()
}

/// The stop is from 62 to 182, and the office is on paper at once. Thirteen records are written at 71, 80, 89, 99, 109,
/// …, 189 and entered at 192, 201, 210, 219, 222, 231, 240, …, 282: the first three are 121 min old by then, the others
/// less. So paper is first older than two hours at 71 + 120 = 191, 129 min after the onset, and everything is normal at
/// 282, after 220 min.
#[test]
fn limits_of_an_office_on_paper() {
    let breached = limited("clerk-paper-queued", "mtpd = \"219 min\"\nrto = \"1 min\"\nrpo = \"2 h\"", &[]);
    let expected = [(220.0, false, Some(219.0)), (0.0, false, None), (121.0, false, Some(129.0))];
    assert_eq!(verdicts(&breached), expected);
    let kept = limited("clerk-paper-queued", "mtpd = \"220 min\"\nrpo = \"121 min\"", &[]);
    assert_eq!(verdicts(&kept), [(220.0, false, None), (121.0, false, None)]);
}

/// The same, ending at 240, when at most seven records are entered. The others are younger than the 121 min of the first,
/// but nobody knows how old they will be. Normal has not come after 178 min.
#[test]
fn what_the_end_cuts_off_is_undecided() {
    let limits = "mtpd = \"177 min\"\nrpo = \"122 min\"";
    let short = limited("clerk-paper-queued", limits, &["time.length=4 h"]);
    assert_eq!(verdicts(&short), [(178.0, true, Some(177.0)), (121.0, true, None)]);
    // A limit as long as the simulation is one that nobody can see breached; it is warned of, and undecided.
    let long = limited("clerk-paper-queued", "mtpd = \"178 min\"", &["time.length=4 h"]);
    assert_eq!(verdicts(&long), [(178.0, true, None)]);
    assert!(experiment(&long, 1, None).replications[0].incident.verdicts[0].is_undecided());
}

/// Nobody has a fallback: after the visit through at 66 nothing is completed until 182, where the office is back after
/// 120 min. Of six an hour one is in the hour to 120 and none in that to 180; from 188 on one every 6 min is more than
/// usual. So throughput over an hour is first below half at 120, 58 min after the onset, and stays below for two hours.
/// Those who come at 70, 80, … wait 112, 108, … min: the first thirteen, to that of 64 min, leave more than an hour late.
#[test]
fn limits_of_an_office_that_waits() {
    let limits = "rto = \"119 min\"\nmbco = \"50 %\"\nmbco_over = \"1 h\"";
    let model = limited("clerk-complete", limits, &[]);
    assert_eq!(verdicts(&model), [(120.0, false, Some(119.0)), (0.0, false, Some(58.0))]);
    let experiment = experiment(&model, 1, None);
    let office = Part::Unit(UnitId::from_index(0));
    assert_eq!(values(&experiment, "resilience.below_mbco", office), [2.0]);
    for part in [Part::All, office] {
        assert_eq!(values(&experiment, "contacts.delayed_1h", part), [13.0]);
        assert_eq!(values(&experiment, "contacts.delayed_1d", part), [0.0]);
    }
    let kept = limited("clerk-complete", "rto = \"2 h\"", &[]);
    assert_eq!(verdicts(&kept), [(120.0, false, None)]);
}

/// Without an incident a run is its twin: nothing is lost, nobody is late.
#[test]
fn nothing_is_lost_in_an_incident_of_no_length() {
    let model = limited("clerk-complete", "mbco = \"100 %\"", &["incident.phase.down.until=2026-01-05 01:02"]);
    let experiment = experiment(&model, 1, None);
    for (key, expected) in [("resilience.loss", 0.0), ("resilience.robustness", 1.0), ("contacts.delayed_1h", 0.0)] {
        assert_eq!(values(&experiment, key, Part::All), [expected], "{key}");
    }
    assert_eq!(verdicts(&model), [(1.0, false, None)]);
}

/// The whole has recovered when its last unit has; only the backlog of the whole may be empty for the first time after
/// that of every unit has been.
#[test]
fn the_whole_recovers_with_its_last_unit() {
    let model = model_with(&root_file("scenarios/one-clinic.toml"), &[]);
    let runs: Experiment<'_> = experiment(&model, 3, None);
    for run in runs.replications.iter().map(|replication| &replication.incident) {
        let last = |definition: Recovery| {
            let units = (0..model.units.len()).map(|unit| Part::Unit(UnitId::from_index(unit)));
            let times = units.filter_map(|unit| run.recovery_of(unit, definition));
            times.map(|time| (time.after_onset, time.censored)).max()
        };
        for definition in [Recovery::LastAffected, Recovery::Coalescence, Recovery::AllReconciled] {
            let whole = run.recovery_of(Part::All, definition).map(|time| (time.after_onset, time.censored));
            assert_eq!(whole, last(definition), "{definition:?}");
        }
        let whole = run.recovery_of(Part::All, Recovery::BacklogEmpty).map(|time| (time.after_onset, time.censored));
        assert!(whole >= last(Recovery::BacklogEmpty));
    }
}

#[test]
fn limits_that_cannot_be_meant_are_problems_at_their_line() {
    let cases = [
        ("", "46 empty"),
        ("unit = \"clnic\"\nrto = \"1 h\"", "48 unknown-name"),
        ("rto = \"1 h\"\nrecovered = \"coalescence\"", "49 missing-key"),
        ("mtpd = \"2 d\"\nrto = \"3 d\"", "49 contradiction"),
        ("mbco = \"60 %\"\nmbco_over = \"90 min\"", "49 bad-value"),
        ("mtpd = \"5 weeks\"", "48 too-short"),
    ];
    for (limit, expected) in cases {
        let text = clinic_with("[incident]", &format!("[[limit]]\nname = \"all\"\n{limit}\n[incident]"));
        let summary = summary(&text);
        assert!(summary.iter().any(|problem| problem == expected), "{limit}: {summary:?} lacks {expected}");
        assert_eq!(summary.len(), 1, "{limit}: too much follows: {summary:?}");
    }
}

/// A run of the office on paper, which has recovered 100 min after restoration (see above), extended from four hours.
fn extended(length: &str, cap: &str) -> serde_json::Value {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let case = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verification/clerk-paper-queued.toml");
    let run = Command::cargo_bin("reserv")
        .unwrap()
        .arg("run")
        .arg(case)
        .args(["--replications", "2", "--set", &format!("time.length={length}")])
        .arg(format!("--extend-until-recovered={cap}"))
        .arg("--out")
        .arg(&out)
        .assert();
    run.success().stdout(contains("RECOVERY IN FULL").count(0));
    let page = fs::read_to_string(out.join("report.html")).unwrap();
    assert!(page.contains("Recovery in detail"));
    let curve = fs::read_to_string(out.join("recovery-curve.csv")).unwrap();
    assert!(curve.contains("unit:office,all-reconciled"), "{curve}");
    serde_json::from_str(&fs::read_to_string(out.join("summary.json")).unwrap()).unwrap()
}

#[test]
fn a_run_goes_on_until_it_has_recovered() {
    // Twice four hours are enough for what ends at minute 282.
    let summary = extended("4 h", "10 h");
    assert_eq!(
        summary["extension"],
        serde_json::json!({ "usual_hours": 4.0, "simulated_hours": 8.0, "not_recovered": 0.0 })
    );
    assert_eq!(summary["recovery"][0]["not_recovered"], 0);
    assert_eq!(summary["recovery"][0]["hours_after_restoration"]["p50"], 100.0 / 60.0);
    // No longer than the cap, and then it is said how many have not.
    let summary = extended("4 h", "270 min");
    assert_eq!(
        summary["extension"],
        serde_json::json!({ "usual_hours": 4.0, "simulated_hours": 4.5, "not_recovered": 1.0 })
    );
    // A run that has recovered is not extended.
    assert!(extended("6 h", "10 h").get("extension").is_none());
}
