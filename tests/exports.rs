//! The event log of one replication, in the formats of other tools; and the description of a study.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;

use reserv::export::{EventLog, write_ocel, write_vidigi};
use reserv::model::Model;
use reserv::report::describe;
use reserv::sim::{Course, Simulation};
use serde_json::Value;

use super::support::scenario::{clinic_with, model};

/// A clinic whose visits order samples, and write notes on paper while the record is out of reach.
fn clinic() -> Model {
    let text = clinic_with(
        "[[arrival]]",
        "orders = [{ pathway = \"sample\", wait = \"here\" }]\n[[pathway]]\nname = \"sample\"\n\
         [[pathway.step]]\nname = \"analyse\"\nroles = [\"nurse\"]\ntime = \"2 min\"\n[[arrival]]",
    );
    model(&text)
}

fn log(model: &Model) -> EventLog<'_> {
    Simulation::new(model, 1, 3, Course::Incident, EventLog::new(model, 3)).run(&AtomicBool::new(false)).unwrap()
}

fn ocel() -> Value {
    let (model, mut written) = (clinic(), Vec::new());
    write_ocel(&log(&model), &mut written).unwrap();
    serde_json::from_slice(&written).unwrap()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or_else(|| panic!("{key} is a list"), Vec::as_slice)
}

fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is a text: {value}"))
}

/// What the JSON Schema of OCEL 2.0 requires (ocel-standard.org, specification of 2023, section 7.3): the four lists, a
/// name and attributes of every type, an identity and a type of everything, a time of every event and attribute value.
#[test]
fn the_object_centric_log_has_the_published_shape() {
    let log = ocel();
    for types in ["eventTypes", "objectTypes"] {
        assert!(!list(&log, types).is_empty());
        for declared in list(&log, types) {
            word(declared, "name");
            for attribute in list(declared, "attributes") {
                let known = ["string", "time", "integer", "float", "boolean"];
                assert!(known.contains(&word(attribute, "type")) && !word(attribute, "name").is_empty());
            }
        }
    }
    for event in list(&log, "events") {
        assert!(!word(event, "id").is_empty());
        assert!(word(event, "time").parse::<jiff::Timestamp>().is_ok(), "{event}");
        for attribute in list(event, "attributes") {
            assert!(!word(attribute, "name").is_empty() && !word(attribute, "value").is_empty());
        }
    }
    for object in list(&log, "objects") {
        assert!(!word(object, "id").is_empty());
        for attribute in list(object, "attributes") {
            assert!(!word(attribute, "name").is_empty() && !word(attribute, "value").is_empty());
            assert!(word(attribute, "time").parse::<jiff::Timestamp>().is_ok());
        }
    }
}

#[test]
fn everything_in_the_object_centric_log_refers_to_something_in_it() {
    let log = ocel();
    let names = |types: &str| list(&log, types).iter().map(|one| word(one, "name")).collect::<BTreeSet<_>>();
    let ids: BTreeSet<_> = list(&log, "objects").iter().map(|object| word(object, "id")).collect();
    assert_eq!(ids.len(), list(&log, "objects").len(), "no two objects have one identity");
    let mut qualifiers = BTreeSet::new();
    for (things, types) in [("events", names("eventTypes")), ("objects", names("objectTypes"))] {
        for thing in list(&log, things) {
            assert!(types.contains(word(thing, "type")), "{thing}");
            for relationship in list(thing, "relationships") {
                assert!(ids.contains(word(relationship, "objectId")), "{thing}");
                qualifiers.insert(word(relationship, "qualifier"));
            }
        }
    }
    // Orders and records came of a visit, work is done in systems, systems fail and need each other.
    assert_eq!(qualifiers, BTreeSet::from(["came of", "in", "needs", "of", "turned"]));
    let of_type = |wanted: &str| list(&log, "objects").iter().filter(|object| word(object, "type") == wanted).count();
    assert_eq!(of_type("system"), 2);
    for kind in ["case", "order", "record"] {
        assert!(of_type(kind) > 0, "there is a {kind}");
    }
    for object in list(&log, "objects").iter().filter(|object| ["order", "record"].contains(&word(object, "type"))) {
        assert_eq!(list(object, "relationships").len(), 1, "{object}");
    }
}

#[test]
fn the_table_has_the_columns_of_vidigi_and_every_use_an_end() {
    let (model, mut written) = (clinic(), Vec::new());
    write_vidigi(&log(&model), &mut written).unwrap();
    let mut table = csv::Reader::from_reader(&*written);
    let columns = ["entity_id", "event_type", "event", "time", "resource_id", "pathway", "run_number"];
    assert_eq!(table.headers().unwrap(), &columns[..]);
    let mut in_use: BTreeMap<(String, String), i32> = BTreeMap::new();
    let (mut now, mut rows) = (0.0, 0);
    for row in table.records() {
        let row = row.unwrap();
        let time: f64 = row[3].parse().unwrap();
        assert!(time >= now, "in order");
        now = time;
        rows += 1;
        assert_eq!(&row[6], "3");
        assert!(["arrival_departure", "queue", "resource_use", "resource_use_end"].contains(&&row[1]), "{row:?}");
        assert_eq!(row[4].is_empty(), !row[1].starts_with("resource_use"), "{row:?}");
        if row[1].starts_with("resource_use") {
            let change = if &row[1] == "resource_use" { 1 } else { -1 };
            let step = row[2].split('_').next().unwrap_or_default();
            let uses = in_use.entry((step.to_owned(), row[4].to_owned())).or_default();
            *uses += change;
            assert!((0..=1).contains(uses), "a desk has one user: {row:?}");
        }
    }
    assert!(rows > 1_000);
}

#[test]
fn the_description_has_the_items_of_stress_des() {
    let text = describe(&clinic(), "sha256:0");
    let items = [
        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.5", "3.1", "3.2",
        "3.3", "3.4", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "5.4", "6.1",
    ];
    for item in items {
        let heads = text.lines().filter(|line| line.starts_with('#') && line.contains(&format!(" {item} "))).count();
        assert_eq!(heads, 1, "{item}");
    }
    assert!(text.contains("To be written"));
    assert!(text.contains("The clinic's plan, 2026"), "the sources are there");
    let rows: Vec<_> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert!(rows.iter().all(|row| row.ends_with('|')), "no cell breaks a line");
}
