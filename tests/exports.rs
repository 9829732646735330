//! The event log of one replication, in the formats of other tools; and the description of a study.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::atomic::AtomicBool;

use reserv::export::{EventLog, LOGS, Selection};
use reserv::fact::Witness;
use reserv::model::{ClassId, Model};
use reserv::report::describe;
use reserv::sim::{Course, Simulation};
use reserv::study::Scenario;
use reserv::time::{Span, Time};
use serde_json::Value;

use super::support::scenario::{clinic_with, load_text, model};
use super::support::{case, root_file};

/// A clinic whose visits order samples, and write notes on paper while the record is out of reach.
fn clinic() -> Model {
    model(&clinic_text())
}

fn clinic_text() -> String {
    clinic_with(
        "[[arrival]]",
        "orders = [{ pathway = \"sample\", wait = \"here\" }]\n[[pathway]]\nname = \"sample\"\n\
         [[pathway.step]]\nname = \"analyse\"\nroles = [\"nurse\"]\ntime = \"2 min\"\n[[arrival]]",
    )
}

/// Replication 3 of a model, or of some of its cases, as one of the files.
fn written(model: &Model, selection: Selection, file: &str) -> Vec<u8> {
    let run = |witness: &mut dyn Witness| {
        Simulation::new(model, 1, 3, Course::Incident, witness)
            .run(&AtomicBool::new(false))
            .map(drop)
            .map_err(io::Error::other)
    };
    let mut written = Vec::new();
    let log = LOGS.iter().find(|log| log.name == file).unwrap();
    (log.write)(&EventLog { model, replication: 3, selection, run: &run }, &mut written).unwrap();
    written
}

fn ocel(model: &Model) -> Value {
    serde_json::from_slice(&written(model, Selection::default(), "events.ocel.json")).unwrap()
}

/// The rows of the table.
fn table(model: &Model, selection: Selection) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(&*written(model, selection, "events.csv")).into_records().map(Result::unwrap).collect()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or_else(|| panic!("{key} is a list"), Vec::as_slice)
}

fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is a text: {value}"))
}

/// A machine that works for 20 h and is mended in 4, beside another, breaks down and is mended in the log.
#[test]
fn breakdowns_are_in_the_log() {
    let keys = "number = 2\nbreaks_down = { after = \"20 h\", mended_in = \"4 h\" }";
    let log = ocel(&model(&clinic_with("number = 2", keys)));
    let events = |kind: &str| list(&log, "events").iter().filter(|event| word(event, "type") == kind).count();
    // In 21 days of 24 h each, both at once; the day of the end is an hour shorter, because summer time has begun.
    assert_eq!((events("nurse broke down"), events("nurse mended")), (2 * 21, 2 * 20));
    let first = list(&log, "events").iter().find(|event| word(event, "type") == "nurse broke down").unwrap();
    assert_eq!(word(&list(first, "attributes")[0], "value"), "clinic");
}

/// The published schema asks for texts and date-times; that a type is one of five stands in the specification's text.
#[test]
fn every_object_centric_log_keeps_to_the_published_schema() {
    let schema: Value = serde_json::from_str(&root_file("tests/schema/ocel20-schema-json.json")).unwrap();
    let published = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let cases = ["interface", "late", "letters", "files", "exposed"].map(|name| case(name, &[]));
    for model in std::iter::once(clinic()).chain(cases) {
        let log = ocel(&model);
        let errors: Vec<_> = published.iter_errors(&log).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", model.name);
        for declared in ["eventTypes", "objectTypes"].iter().flat_map(|types| list(&log, types)) {
            for attribute in list(declared, "attributes") {
                assert!(["string", "time", "integer", "float", "boolean"].contains(&word(attribute, "type")));
            }
        }
    }
    assert!(!published.is_valid(&serde_json::json!({ "eventTypes": [], "objectTypes": [], "objects": [] })));
}

/// Three results wait in the link (see the rules' tests), and the four letters that are followed up are records, of no visit.
#[test]
fn held_results_and_follow_ups_are_in_the_object_centric_log() {
    let log = ocel(&case("interface", &[]));
    for kind in ["result held", "result delivered"] {
        let events: Vec<_> = list(&log, "events").iter().filter(|event| word(event, "type") == kind).collect();
        assert_eq!(events.len(), 3, "{kind}");
        for event in events {
            let related = list(event, "relationships").iter().map(|one| word(one, "objectId")).collect::<Vec<_>>();
            assert!(related.len() == 2 && related[0].starts_with("order-") && related[1] == "system-link", "{event}");
        }
    }
    let log = ocel(&case("letters", &[]));
    let records = list(&log, "objects").iter().filter(|object| word(object, "type") == "record");
    assert_eq!(records.count(), 4);
}

#[test]
fn everything_in_the_object_centric_log_refers_to_something_in_it() {
    let log = ocel(&clinic());
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
    let written = written(&clinic(), Selection::default(), "events.csv");
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
            // Two nurses talk and analyse, a clerk enters; nobody is in two places.
            let step = row[2].split('_').next().unwrap_or_default();
            let role = if step == "entry" { "clerk" } else { "nurse" };
            let uses = in_use.entry((role.to_owned(), row[4].to_owned())).or_default();
            *uses += change;
            assert!((0..=1).contains(uses), "a desk has one user: {row:?}");
            let staff = if role == "clerk" { 1 } else { 2 };
            assert!((1..=staff).contains(&row[4].parse::<i32>().unwrap()), "no more than there are: {row:?}");
        }
    }
    assert!(rows > 1_000);
}

/// One clerk, 40 min each: arrivals at 23:30, 23:40 and 00:10, when measuring has begun; the first ends as the last comes,
/// and its end stands before the beginning that follows from it.
#[test]
fn the_log_has_everybody_from_their_arrival_on() {
    let rows = table(&case("cases/17-warm-up-straddle", &[]), Selection::default());
    let shown: Vec<_> = rows.iter().map(|row| (&row[0], &row[2], row[3].parse::<f64>().unwrap(), &row[4])).collect();
    let expected = [
        ("1", "arrival", 1410.0, ""),
        ("1", "serve_begins", 1410.0, "1"),
        ("2", "arrival", 1420.0, ""),
        ("2", "serve_wait_for_staff_begins", 1420.0, ""),
        ("1", "serve_ends", 1450.0, "1"),
        ("1", "depart", 1450.0, ""),
        ("3", "arrival", 1450.0, ""),
        ("2", "serve_begins", 1450.0, "1"),
        ("3", "serve_wait_for_staff_begins", 1450.0, ""),
        ("2", "serve_ends", 1490.0, "1"),
        ("2", "depart", 1490.0, ""),
        ("3", "serve_begins", 1490.0, "1"),
        ("3", "serve_ends", 1530.0, "1"),
        ("3", "depart", 1530.0, ""),
    ];
    assert_eq!(shown.len(), expected.len(), "{shown:?}");
    // The third asks while the second begins: which of the two is written first at that instant says nothing.
    assert_eq!(by_time(shown), by_time(expected.to_vec()));
    let at = |case: &str, event: &str| rows.iter().position(|row| &row[0] == case && &row[2] == event).unwrap();
    assert!(at("1", "serve_ends") < at("2", "serve_begins"));
}

/// Rows in the order of time, those of one instant by case and event.
fn by_time<'r>(mut rows: Vec<(&'r str, &'r str, f64, &'r str)>) -> Vec<(&'r str, &'r str, f64, &'r str)> {
    rows.sort_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(b.0)).then(a.1.cmp(b.1)));
    rows
}

/// A selection holds whole lives: of one class, and of who was there on one day.
#[test]
fn a_log_may_be_limited_to_some_cases() {
    let model = clinic();
    let all = table(&model, Selection::default());
    let class =
        |name: &str| model.classes.iter().position(|class| class.name == name).map(ClassId::from_index).unwrap();
    let notes = table(&model, Selection { classes: vec![class("note")], ..Selection::default() });
    let mine = all.iter().filter(|row| &row[5] == "note").count();
    assert!(mine > 0 && notes.len() == mine && notes.iter().all(|row| &row[5] == "note"));

    let day = Time::START + Span::DAY * 8;
    let selection = Selection { from: Some(day), to: Some(day + Span::DAY), ..Selection::default() };
    let within = table(&model, selection);
    let ids: BTreeSet<String> = within.iter().map(|row| row[0].to_owned()).collect();
    for id in &ids {
        let events: Vec<&str> = within.iter().filter(|row| row[0] == **id).map(|row| &row[2]).collect();
        assert_eq!((events.first(), events.last()), (Some(&"arrival"), Some(&"depart")), "{id}: {events:?}");
    }
    // As many as are there at the beginning of the day or come on it.
    let minute = |row: &csv::StringRecord| row[3].parse::<f64>().unwrap();
    let (from, to) = ((day - Time::START).as_minutes(), (day + Span::DAY - Time::START).as_minutes());
    let mut lives: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for row in &all {
        let life = lives.entry(&row[0]).or_insert((f64::INFINITY, f64::INFINITY));
        match &row[2] {
            "arrival" => life.0 = minute(row),
            "depart" => life.1 = minute(row),
            _ => {}
        }
    }
    assert_eq!(ids.len(), lives.values().filter(|(came, left)| *came < to && *left >= from).count());
    assert!(within.windows(2).all(|pair| minute(&pair[0]) <= minute(&pair[1])), "in order");
}

#[test]
fn the_description_has_the_items_of_stress_des() {
    let text = describe(&Scenario::new(load_text(&clinic_text(), &[])).unwrap());
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
