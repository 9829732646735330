//! The event log as an object-centric event log, OCEL 2.0 in JSON (<https://www.ocel-standard.org>).
//!
//! Objects are cases, orders, records (paper, and whatever else is followed up) and information systems. An order or
//! record is related to the case that it came of; an event to the case it happened to and, if it is work in information
//! systems or waiting in one, to these. Letters, files and the like are counted and not told apart, so they are no
//! objects. Every value of an attribute is a text: the published schema allows no other.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::event_log::{EventLog, Logged};
use crate::fact::{CaseRef, Fact, Wait};
use crate::model::{Means, SystemId, SystemSet};
use crate::time::Time;

/// Writes the log as JSON, event by event.
///
/// # Errors
/// If it cannot be written.
pub fn write(log: &EventLog<'_>, to: &mut dyn Write) -> io::Result<()> {
    let types: BTreeSet<String> = log.facts().iter().filter_map(|(_, fact)| event_type(log, fact)).collect();
    let document = Document {
        event_types: types.into_iter().map(|name| Type { name, attributes: &[TEXT_MEANS, TEXT_CONDITION] }).collect(),
        object_types: ["case", "order", "record", "system"]
            .map(|name| Type { name: name.to_owned(), attributes: &[TEXT_CLASS, TEXT_UNIT] })
            .into(),
        events: Lazily(|| events(log)),
        objects: Lazily(|| systems(log).chain(cases(log))),
    };
    serde_json::to_writer(&mut *to, &document)?;
    writeln!(to)
}

/// What the file holds.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<E: Serialize, O: Serialize> {
    event_types: Vec<Type>,
    object_types: Vec<Type>,
    events: E,
    objects: O,
}

/// A sequence that is made while it is written: a log may have millions of events.
struct Lazily<F>(F);

impl<F: Fn() -> I, I: Iterator<Item: Serialize>> Serialize for Lazily<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// A type of event or object and its attributes.
#[derive(Serialize)]
struct Type {
    name: String,
    attributes: &'static [Declared],
}

/// An attribute that a type may have.
#[derive(Clone, Copy, Serialize)]
struct Declared {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
}

const TEXT_MEANS: Declared = Declared { name: "means", kind: "string" };
const TEXT_CONDITION: Declared = Declared { name: "condition", kind: "string" };
const TEXT_CLASS: Declared = Declared { name: "class", kind: "string" };
const TEXT_UNIT: Declared = Declared { name: "unit", kind: "string" };

/// An event.
#[derive(Serialize)]
struct Event {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    time: String,
    attributes: Vec<Attribute>,
    relationships: Vec<Relationship>,
}

/// An object.
#[derive(Serialize)]
struct Object {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    attributes: Vec<Attribute>,
    relationships: Vec<Relationship>,
}

/// The value of an attribute, of an object from a moment on.
#[derive(Serialize)]
struct Attribute {
    name: &'static str,
    value: serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
}

/// What an event or object has to do with another object.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Relationship {
    object_id: String,
    qualifier: &'static str,
}

/// An instant in coordinated universal time.
fn stamp(log: &EventLog<'_>, time: Time) -> String {
    log.model().clock.civil(time).timestamp().to_string()
}

fn case_id(log: &EventLog<'_>, case: CaseRef) -> String {
    format!("{}-{}", log.kind(case), log.number(case))
}

fn system_id(log: &EventLog<'_>, system: SystemId) -> String {
    format!("system-{}", log.model().systems[system.index()].name)
}

/// The type of the event that a fact is; `None` if it is none.
fn event_type(log: &EventLog<'_>, fact: &Fact) -> Option<String> {
    let step = |step, what: &str| format!("{} {what}", log.model().step(step).name);
    Some(match *fact {
        Fact::Arrived { .. } => "arrived".to_owned(),
        Fact::RecordWritten { .. } => "record written".to_owned(),
        Fact::WaitBegan { step: at, wait, .. } => step(
            at,
            match wait {
                Wait::Staff => "waits for staff",
                Wait::System => "waits for a system",
                Wait::Results => "waits for results",
                Wait::Entry => "waits for entering to begin",
            },
        ),
        Fact::WorkBegan { step: at, .. } => step(at, "begun"),
        Fact::WorkSuspended { step: at, .. } => step(at, "suspended"),
        Fact::WorkResumed { step: at, .. } => step(at, "resumed"),
        Fact::WorkFinished { step: at, .. } => step(at, "finished"),
        Fact::Overdue { .. } => "entered late".to_owned(),
        Fact::Left { .. } => "left".to_owned(),
        Fact::ResultHeld { .. } => "result held".to_owned(),
        Fact::ResultDelivered { .. } => "result delivered".to_owned(),
        Fact::SystemTurned { .. } => "system turned".to_owned(),
        _ => return None,
    })
}

fn events<'l>(log: &'l EventLog<'_>) -> impl Iterator<Item = Event> + use<'l> {
    let event = |(index, (time, fact)): (usize, &'l (Time, Fact))| {
        let kind = event_type(log, fact)?;
        let (attributes, relationships) = circumstances(log, fact);
        Some(Event { id: format!("event-{}", index + 1), kind, time: stamp(log, *time), attributes, relationships })
    };
    log.facts().iter().enumerate().filter_map(event)
}

/// The attributes and relationships of an event.
fn circumstances(log: &EventLog<'_>, fact: &Fact) -> (Vec<Attribute>, Vec<Relationship>) {
    let to = |case: CaseRef| Relationship { object_id: case_id(log, case), qualifier: "of" };
    match *fact {
        Fact::SystemTurned { system, condition } => (
            vec![Attribute { name: "condition", value: serde_json::json!(condition), time: None }],
            vec![Relationship { object_id: system_id(log, system), qualifier: "turned" }],
        ),
        Fact::WorkBegan { case, step, means, .. } | Fact::WorkFinished { case, step, means, .. } => {
            let systems = if means == Means::Digital { log.model().step(step).systems } else { SystemSet::NONE };
            let all = (0..log.model().systems.len()).map(SystemId::from_index);
            let used = all.filter(|system| systems.has(*system));
            let used = used.map(|system| Relationship { object_id: system_id(log, system), qualifier: "in" });
            let means = Attribute { name: "means", value: serde_json::json!(means.key()), time: None };
            (vec![means], std::iter::once(to(case)).chain(used).collect())
        }
        Fact::ResultHeld { case, system } | Fact::ResultDelivered { case, system, .. } => {
            (Vec::new(), vec![to(case), Relationship { object_id: system_id(log, system), qualifier: "in" }])
        }
        Fact::Arrived { case }
        | Fact::RecordWritten { case, .. }
        | Fact::WaitBegan { case, .. }
        | Fact::WorkSuspended { case, .. }
        | Fact::WorkResumed { case, .. }
        | Fact::Overdue { case, .. }
        | Fact::Left { case, .. } => (Vec::new(), vec![to(case)]),
        _ => (Vec::new(), Vec::new()),
    }
}

fn systems<'l>(log: &'l EventLog<'_>) -> impl Iterator<Item = Object> + use<'l> {
    let model = log.model();
    (0..model.systems.len()).map(SystemId::from_index).map(move |system| {
        let needs = (0..model.systems.len()).map(SystemId::from_index);
        let needs = needs.filter(move |other| model.systems[system.index()].needs.has(*other));
        let relate = |other| Relationship { object_id: system_id(log, other), qualifier: "needs" };
        Object {
            id: system_id(log, system),
            kind: "system",
            attributes: Vec::new(),
            relationships: needs.map(relate).collect(),
        }
    })
}

fn cases<'l>(log: &'l EventLog<'_>) -> impl Iterator<Item = Object> + use<'l> {
    log.cases().iter().map(move |Logged { case, since, parent }| {
        let since = stamp(log, *since);
        let attribute =
            |name, value: &str| Attribute { name, value: serde_json::json!(value), time: Some(since.clone()) };
        let model = log.model();
        let parent = parent.and_then(|number| log.cases().get(number - 1));
        let came_of = |parent: &Logged| Relationship { object_id: case_id(log, parent.case), qualifier: "came of" };
        Object {
            id: case_id(log, *case),
            kind: log.kind(*case),
            attributes: vec![
                attribute("class", &model.class(case.class).name),
                attribute("unit", &model.unit(case.unit).name),
            ],
            relationships: parent.map(came_of).into_iter().collect(),
        }
    })
}
