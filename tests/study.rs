//! Studies by the library: what the command line can do, a program can.

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use reserv::export::Selection;
use reserv::results::{self, Log, MANIFEST};
use reserv::study::{Scenario, Silent, Study, StudyError};
use reserv::text::Language;
use reserv::words::Catalogue;

/// The files that the manifest of a folder lists.
fn listed(folder: &Path) -> Vec<String> {
    let manifest: serde_json::Value = serde_json::from_slice(&fs::read(folder.join(MANIFEST)).unwrap()).unwrap();
    manifest["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// The built-in clinic, simulated for ten days, with one more change.
fn clinic(change: &str) -> Scenario {
    Scenario::open("one-clinic", &["time.length=\"10 days\"", change].map(str::to_owned)).unwrap()
}

const AS_IT_IS: &str = "unit.clinic.number=1";
const TWO_SECRETARIES: &str =
    r#"unit.clinic.staff.secretary.shifts=[{ days = "mon-fri", from = "08:00", to = "16:30", number = 2 }]"#;

/// The whole of a small study: opened, run, read and written.
#[test]
fn a_study_in_ten_lines() {
    let folder = tempfile::tempdir().unwrap();

    let mut study = Study::of(clinic(AS_IT_IS));
    study.add_scenario(clinic(TWO_SECRETARIES));
    study.replications = Some(2);
    let results = results::open(folder.path(), &study, false).unwrap();
    let outcome = study.run(&Silent, &AtomicBool::new(false)).unwrap();
    let sooner = outcome.differences.headlines[0].candidates[1].difference.as_ref().unwrap();
    assert_eq!(sooner.summary.n, 2);
    let catalogue = Catalogue::of(outcome.base().model, Language::Sv);
    results::write(results, &outcome, &catalogue, None).unwrap();

    let names = listed(folder.path());
    for name in ["summary.json", "differences.csv", "replications.csv", "report.html"] {
        assert!(names.iter().any(|listed| listed == name), "{name} among {names:?}");
    }
}

/// A study in two parts has the replications of the whole, number by number and to the last bit.
#[test]
fn parts_of_a_study_are_the_whole() {
    let part = |first: u32, replications: u32| {
        let mut study = Study::of(clinic(AS_IT_IS));
        (study.first, study.replications) = (first, Some(replications));
        let outcome = study.run(&Silent, &AtomicBool::new(false)).unwrap();
        outcome.base().replications.clone()
    };
    let (whole, parts) = (part(0, 3), [part(0, 1), part(1, 2)].concat());
    assert_eq!(whole.iter().map(|run| run.number).collect::<Vec<_>>(), [0, 1, 2]);
    for (one, other) in whole.iter().zip(&parts) {
        assert_eq!(one.number, other.number);
        let bits = |values: &[f64]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&one.incident.values), bits(&other.incident.values));
        assert_eq!(one.incident.recovery, other.incident.recovery);
    }
}

/// A scenario alone, with its uncertain inputs drawn and one of its replications as an event log.
#[test]
fn inputs_are_drawn_and_events_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut study = Study::of(clinic(AS_IT_IS));
    study.replications = Some(30);
    let results = results::open(folder.path(), &study, true).unwrap();
    let outcome = study.run(&Silent, &AtomicBool::new(false)).unwrap();
    assert_eq!(outcome.uncertainty.as_ref().map(|found| found.points.len()), Some(30));
    let log = Log { replication: 1, selection: Selection::default() };
    results::write(results, &outcome, &Catalogue::new(Language::En), Some(&log)).unwrap();
    let names = listed(folder.path());
    for name in ["summary.csv", "inputs.csv", "tornado.csv", "plots/tornado.svg", "events.csv", "events.ocel.json"] {
        assert!(names.iter().any(|listed| listed == name), "{name} among {names:?}");
    }
}

/// A scenario beside itself, and what cannot be asked of it.
#[test]
fn scenarios_are_compared_and_mistakes_are_named() {
    let mut study = Study::of(clinic(AS_IT_IS));
    study.add_scenario(clinic(AS_IT_IS));
    study.replications = Some(1);
    let outcome = study.run(&Silent, &AtomicBool::new(false)).unwrap();
    let runs = |index: usize| format!("{:?}", outcome.experiments[index].replications);
    assert_eq!(runs(0), runs(1));
    let unknown = study.add_policy("no-such-policy").unwrap_err();
    assert!(matches!(unknown, StudyError::NoPolicy { .. }), "{unknown}");
    let stopped = study.run(&Silent, &AtomicBool::new(true)).unwrap_err();
    assert!(matches!(stopped, StudyError::NothingFinished), "{stopped}");
    assert!(matches!(Scenario::open("no-such-file", &[]), Err(StudyError::Open(_))));
}
