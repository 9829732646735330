//! The program itself.

use std::fs;

use assert_cmd::Command;
use predicates::prelude::PredicateBooleanExt as _;
use predicates::str::{contains, is_empty};

use crate::support::scenario::CLINIC;

fn reserv() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reserv"));
    command.env_remove("CLICOLOR_FORCE");
    command
}

#[test]
fn check_prints_the_load() {
    reserv().args(["check", "one-clinic"]).assert().success().stderr(is_empty()).stdout(contains("Medical secretary"));
}

#[test]
fn check_fails_on_problems() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bad.toml");
    fs::write(&file, CLINIC.replace("rate = \"40 per day\"", "rate = \"40 a day\"")).expect("written");
    let check = reserv().arg("check").arg(&file).assert();
    check.code(3).stdout(is_empty()).stderr(contains("bad.toml:40:8").and(contains("1 error")));
}

#[test]
fn check_takes_changes_from_the_command_line() {
    let check = reserv().args(["check", "one-clinic", "--set", "arrival.visits.rate=90 per day"]).assert();
    check.success().stderr(contains("warning[overload]"));
}

#[test]
fn names_that_do_not_exist_are_usage_errors() {
    reserv().args(["check", "one-clnic"]).assert().code(2).stderr(contains("did you mean `one-clinic`?"));
    reserv()
        .args(["explain", "pathway.step.tiem"])
        .assert()
        .code(2)
        .stderr(contains("did you mean `pathway.step.time`?"));
    reserv().arg("chekc").assert().code(2).stderr(contains("'check'"));
    reserv().args(["check", "."]).assert().code(4).stderr(contains("is a directory"));
}

#[test]
fn explain_gives_meaning_default_and_words() {
    let explain = reserv().args(["explain", "pathway.step.when_down"]).assert().success();
    explain.stdout(contains("Default: `\"complete\"`").and(contains("suspend-restart")));
    reserv().arg("explain").assert().success().stdout(contains("pathway *"));
}

#[test]
fn every_key_of_the_overview_is_explained() {
    let schema = reserv::scenario::schema();
    for key in schema["properties"].as_object().expect("keys").keys() {
        assert!(reserv::scenario::explain(key).is_ok_and(|text| text.lines().count() > 2), "{key}");
    }
}

#[test]
fn every_rule_is_explained_with_an_example() {
    let step =
        ["when_down", "credit", "holds_staff", "grace", "at_shift_end", "hand_over", "interruptible", "only_reads"];
    let phase = ["chance", "slow", "read_only", "limited", "admits"];
    let response = ["declare_after_down", "declare_after_slow", "followed", "partly", "level", "level.call_in"];
    let record = ["order", "interruptible", "write_off_after"];
    let fallback = [
        "paper.stock",
        "copy.systems",
        "paper.units",
        "cancel.level",
        "cancel.returns",
        "elsewhere.returns",
        "skip.risk",
    ];
    let keys = step.iter().map(|key| format!("pathway.step.{key}"));
    let keys = keys.chain(phase.iter().map(|key| format!("incident.phase.{key}")));
    let keys = keys.chain(response.iter().map(|key| format!("response.{key}")));
    let keys = keys.chain(record.iter().map(|key| format!("record.{key}")));
    let keys = keys.chain(fallback.iter().map(|key| format!("pathway.step.fallback.{key}")));
    let others = [
        "pathway.step.when_restored",
        "stock",
        "stock.reorder_at",
        "arrival.stay_away",
        "arrival.stay_away.shares",
        "arrival.stay_away.back_over",
        "arrival.day_factor",
        "unit.staff.absence",
        "unit.staff.breaks_down",
        "unit.staff.breaks_down.work",
        "unit.staff.no_new_work",
        "unit.staff.interrupted_first",
        "recovery.delay",
        "recovery.late_after",
        "record.late_after",
        "serves",
        "role.equipment",
        "limit",
        "limit.unit",
        "limit.system",
        "limit.mtpd",
        "limit.recovered",
        "limit.rto",
        "limit.rpo",
        "limit.mbco",
        "limit.mbco_over",
    ];
    for key in keys.chain(others.iter().map(|key| (*key).to_owned())) {
        let text = reserv::scenario::explain(&key).unwrap_or_else(|error| panic!("{error}"));
        assert!(text.contains("Example: `"), "{text}");
    }
}

/// A week's work for each note: the secretary is never done, and both before and after it is said so.
#[test]
fn a_run_says_what_happened_when_and_what_never_recovers() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = reserv()
        .args(["run", "one-clinic", "--replications", "3", "--set", "record.visit-note.time=40 h", "--out"])
        .arg(folder.path().join("out"))
        .assert();
    let said = contains("The organisation does not recover: in no run")
        .and(contains("WHAT HAPPENED WHEN"))
        .and(contains("Raised alert"));
    run.success()
        .stdout(said.and(contains("First staff called in")))
        .stderr(contains("does not recover: work arrives at"));
}

/// The keys of tables without a description.
fn undescribed(node: &serde_json::Value, path: &str, found: &mut Vec<String>) {
    let Some(node) = node.as_object() else { return };
    for (key, inner) in node {
        if key == "properties" {
            for (name, inner) in inner.as_object().into_iter().flatten() {
                if inner.get("description").is_none() {
                    found.push(format!("{path}/{name}"));
                }
            }
        }
        undescribed(inner, &format!("{path}/{key}"), found);
    }
}

#[test]
fn the_schema_is_json_with_a_description_for_every_key() {
    let output = reserv().arg("schema").assert().success().get_output().stdout.clone();
    let schema: serde_json::Value = serde_json::from_slice(&output).expect("JSON");
    let mut found = Vec::new();
    undescribed(&schema, "", &mut found);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(schema["required"], serde_json::json!(["reserv", "name", "time", "unit", "pathway", "arrival"]));
}

#[test]
fn init_writes_a_scenario_that_passes_and_overwrites_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    reserv().current_dir(&folder).arg("init").assert().success();
    reserv().current_dir(&folder).args(["check", "./one-clinic.toml"]).assert().success().stderr(is_empty());
    reserv().current_dir(&folder).arg("init").assert().code(4).stderr(contains("left as it is"));
}

#[test]
fn list_names_the_built_in_scenarios() {
    reserv().arg("list").assert().success().stdout(contains("one-clinic"));
}
