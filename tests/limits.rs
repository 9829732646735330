//! Scenarios that are too much, and files that are none.

use std::fmt::Write as _;
use std::fs;

use reserv::scenario::{OpenError, open};

use crate::support::scenario::{CLINIC, clinic_with, load_text, summary};

#[test]
fn a_million_units_are_too_many() {
    assert_eq!(summary(&clinic_with("name = \"clinic\"", "name = \"clinic\"\nnumber = 1000000")), ["21 too-much"]);
}

#[test]
fn too_many_systems_are_refused() {
    let mut text = CLINIC.to_owned();
    for number in 0..100 {
        let _ = write!(text, "\n[[system]]\nname = \"extra-{number}\"\n");
    }
    let loaded = load_text(&text, &[]);
    assert!(loaded.problems.iter().any(|problem| problem.code.key() == "too-much"), "{:?}", loaded.problems);
}

#[test]
fn many_problems_are_found_quickly() {
    let mut text = CLINIC.to_owned();
    for number in 0..2_000 {
        let _ = write!(
            text,
            "\n[[unit]]\nname = \"unit-{number}\"\nnmber = 1\n[[unit.staff]]\nrole = \"nrse\"\nnumber = 1\n"
        );
    }
    let loaded = load_text(&text, &[]);
    assert_eq!(loaded.problems.len(), 4_000);
    let shown = reserv::scenario::render(&loaded.problems, &loaded.sources, false);
    assert!(shown.ends_with("… and 3980 more\n"));
}

#[test]
fn deep_nesting_and_long_lines_are_problems_and_nothing_worse() {
    for text in
        [format!("a = {}", "[".repeat(100_000)), format!("a = \"{}\"", "å".repeat(1_000_000)), "[".repeat(10_000)]
    {
        let loaded = load_text(&text, &[]);
        assert!(!loaded.problems.is_empty());
        assert!(reserv::scenario::render(&loaded.problems, &loaded.sources, false).len() < 100_000);
    }
}

#[test]
fn every_part_of_a_scenario_cut_short_gets_problems_or_runs() {
    for end in (0..CLINIC.len()).step_by(7) {
        let loaded = load_text(&CLINIC[..end], &[]);
        assert!(loaded.model.is_some() || !loaded.problems.is_empty(), "cut at {end}");
        let _ = reserv::scenario::render(&loaded.problems, &loaded.sources, false);
    }
}

#[test]
fn files_that_hold_no_scenario() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    assert!(matches!(open(&path(""), &[]), Err(OpenError::Directory(_))));
    assert!(matches!(open(&path("absent.toml"), &[]), Err(OpenError::NotFound { .. })));
    fs::write(path("bytes.toml"), [b'a', 0xFF]).expect("written");
    assert!(matches!(open(&path("bytes.toml"), &[]), Err(OpenError::NotText { position: 1, .. })));
    fs::write(path("large.toml"), vec![b' '; 9 << 20]).expect("written");
    assert!(matches!(open(&path("large.toml"), &[]), Err(OpenError::TooLarge(_))));
    assert!(matches!(open("one-clnic", &[]), Err(OpenError::NotFound { meant: Some("one-clinic"), .. })));
    assert_eq!(summary("  \n"), ["0 empty"]);
}
