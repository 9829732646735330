//! The event log as an object-centric event log, OCEL 2.0 in JSON (<https://www.ocel-standard.org>).
//!
//! Objects are cases, orders, records (paper, and whatever else is followed up) and information systems. An order or
//! record is related to the case that it came of; an event to the case it happened to and, if it is work in information
//! systems or waiting in one, to these. Letters, files and the like are counted, not identified, so they are no
//! objects. Every value of an attribute is a text: the published schema allows no other.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::Serialize;

use super::LogFile;
use super::event_log::{EventLog, Lines};
use crate::fact::{CaseRef, Fact, Wait};
use crate::model::{Means, SystemId, SystemSet};
use crate::time::Time;

pub(super) const FILE: LogFile = LogFile { name: "events.ocel.json", write };

/// Writes the log as JSON, object by object and then event by event, for which the replication is run twice.
///
/// # Errors
/// If it cannot be written, or the replication is given up.
fn write(log: &EventLog<'_>, to: &mut dyn Write) -> io::Result<()> {
    let kinds = ["case", "order", "record", "system"];
    let kinds = kinds.map(|name| Type { name: name.to_owned(), attributes: &[TEXT_CLASS, TEXT_UNIT] });
    write!(to, "{{\"objectTypes\":{},\"objects\":[", serde_json::to_string(&kinds)?)?;
    let mut objects = Objects { log, types: BTreeSet::new(), list: List { to: &mut *to, is_empty: true } };
    for object in systems(log) {
        objects.list.add(&object)?;
    }
    let types = log.write(objects)?.types;
    let attributes = &[TEXT_MEANS, TEXT_CONDITION, TEXT_UNIT, TEXT_SPACE, TEXT_OUTCOME];
    let types = types.into_iter().map(|name| Type { name, attributes });
    write!(to, "],\"eventTypes\":{},\"events\":[", serde_json::to_string(&types.collect::<Vec<_>>())?)?;
    log.write(Events { log, number: 0, list: List { to: &mut *to, is_empty: true } })?;
    writeln!(to, "]}}")
}

/// A list that is written while it is made: a log may have millions of events.
struct List<'t> {
    to: &'t mut dyn Write,
    is_empty: bool,
}

impl List<'_> {
    fn add(&mut self, value: &impl Serialize) -> io::Result<()> {
        if !std::mem::replace(&mut self.is_empty, false) {
            self.to.write_all(b",")?;
        }
        serde_json::to_writer(&mut *self.to, value)?;
        Ok(())
    }
}

/// Writes the cases of a log, and takes note of the types of its events.
struct Objects<'l, 'm> {
    log: &'l EventLog<'m>,
    types: BTreeSet<String>,
    list: List<'l>,
}

impl Lines for Objects<'_, '_> {
    fn case(&mut self, time: Time, case: CaseRef, number: usize, parent: Option<(CaseRef, usize)>) -> io::Result<()> {
        let since = stamp(self.log, time);
        let attribute =
            |name, value: &str| Attribute { name, value: serde_json::json!(value), time: Some(since.clone()) };
        let model = self.log.model;
        let came_of =
            |(parent, number)| Relationship { object_id: case_id(self.log, parent, number), qualifier: "came of" };
        self.list.add(&Object {
            id: case_id(self.log, case, number),
            kind: self.log.kind(case),
            attributes: vec![
                attribute("class", &model.class(case.class).name),
                attribute("unit", &model.unit(case.unit).name),
            ],
            relationships: parent.map(came_of).into_iter().collect(),
        })
    }

    fn event(&mut self, _: Time, fact: &Fact, _: usize) -> io::Result<()> {
        self.types.extend(event_type(self.log, fact));
        Ok(())
    }
}

/// Writes the events of a log.
struct Events<'l, 'm> {
    log: &'l EventLog<'m>,
    number: usize,
    list: List<'l>,
}

impl Lines for Events<'_, '_> {
    fn case(&mut self, _: Time, _: CaseRef, _: usize, _: Option<(CaseRef, usize)>) -> io::Result<()> {
        Ok(())
    }

    fn event(&mut self, time: Time, fact: &Fact, number: usize) -> io::Result<()> {
        let Some(kind) = event_type(self.log, fact) else { return Ok(()) };
        let (attributes, relationships) = circumstances(self.log, fact, number);
        self.number += 1;
        let id = format!("event-{}", self.number);
        self.list.add(&Event { id, kind, time: stamp(self.log, time), attributes, relationships })
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
const TEXT_SPACE: Declared = Declared { name: "space", kind: "string" };
const TEXT_OUTCOME: Declared = Declared { name: "outcome", kind: "string" };
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
    log.model.clock.civil(time).timestamp().to_string()
}

fn case_id(log: &EventLog<'_>, case: CaseRef, number: usize) -> String {
    format!("{}-{number}", log.kind(case))
}

fn system_id(log: &EventLog<'_>, system: SystemId) -> String {
    format!("system-{}", log.model.systems[system.index()].name)
}

/// The type of the event that a fact is; `None` if it is none.
fn event_type(log: &EventLog<'_>, fact: &Fact) -> Option<String> {
    let step = |step, what: &str| format!("{} {what}", log.model.step(step).name);
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
                Wait::Space => "waits for a space",
                Wait::Boarding => "waits for a space, boarding in another",
                Wait::Batch => "waits for the round",
            },
        ),
        Fact::WorkBegan { step: at, .. } => step(at, "begun"),
        Fact::WorkSuspended { step: at, .. } => step(at, "suspended"),
        Fact::WorkResumed { step: at, .. } => step(at, "resumed"),
        Fact::WorkFinished { step: at, .. } => step(at, "finished"),
        Fact::SpaceTaken { .. } => "space taken".to_owned(),
        Fact::SpaceGivenBack { .. } => "space given back".to_owned(),
        Fact::Overdue { .. } => "entered late".to_owned(),
        Fact::Left { .. } => "left".to_owned(),
        Fact::ResultHeld { .. } => "result held".to_owned(),
        Fact::ResultDelivered { .. } => "result delivered".to_owned(),
        Fact::SystemTurned { .. } => "system turned".to_owned(),
        Fact::BrokeDown { role, .. } => format!("{} broke down", log.model.roles[role.index()].name),
        Fact::Mended { role, .. } => format!("{} mended", log.model.roles[role.index()].name),
        _ => return None,
    })
}

/// The attributes and relationships of an event.
fn circumstances(log: &EventLog<'_>, fact: &Fact, number: usize) -> (Vec<Attribute>, Vec<Relationship>) {
    let to = |case: CaseRef| Relationship { object_id: case_id(log, case, number), qualifier: "of" };
    match *fact {
        Fact::SystemTurned { system, condition } => (
            vec![Attribute { name: "condition", value: serde_json::json!(condition), time: None }],
            vec![Relationship { object_id: system_id(log, system), qualifier: "turned" }],
        ),
        Fact::BrokeDown { unit, .. } | Fact::Mended { unit, .. } => {
            let unit = serde_json::json!(log.model.unit(unit).name);
            (vec![Attribute { name: "unit", value: unit, time: None }], Vec::new())
        }
        Fact::WorkBegan { case, step, means, .. } | Fact::WorkFinished { case, step, means, .. } => {
            let systems = if means == Means::Digital { log.model.step(step).systems } else { SystemSet::NONE };
            let all = (0..log.model.systems.len()).map(SystemId::from_index);
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
        | Fact::Overdue { case, .. } => (Vec::new(), vec![to(case)]),
        Fact::SpaceTaken { case, space, .. } | Fact::SpaceGivenBack { case, space, .. } => {
            let space = serde_json::json!(log.model.roles[space.index()].name);
            (vec![Attribute { name: "space", value: space, time: None }], vec![to(case)])
        }
        Fact::Left { case, outcome, .. } => {
            (vec![Attribute { name: "outcome", value: serde_json::json!(outcome), time: None }], vec![to(case)])
        }
        _ => (Vec::new(), Vec::new()),
    }
}

fn systems<'l>(log: &'l EventLog<'_>) -> impl Iterator<Item = Object> + use<'l> {
    let model = log.model;
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
