//! Fallback routines: what a step does when a system it uses is out of reach.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Returns, Settles};
use crate::scenario::quantity::{At, Duration, LabelText, Share, SpanDist};
use crate::scenario::schema::marked;

/// A fallback option: how a step is done without its systems. Exactly one of the kinds below.
///
/// Example: `{ paper = { time = { median = "15 min", p90 = "25 min" }, records = ["visit-note"] } }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-exactly-one" = ["paper", "phone", "copy", "skip", "wait", "elsewhere", "cancel"]))]
pub(crate) struct Fallback {
    /// On paper.
    pub(crate) paper: Option<Handled>,
    /// By telephone or messenger.
    pub(crate) phone: Option<Handled>,
    /// With a read-only copy.
    pub(crate) copy: Option<Handled>,
    /// Left out, at a risk.
    pub(crate) skip: Option<Skipped>,
    /// Not until the system is back.
    pub(crate) wait: Option<Passed>,
    /// Sent to somebody else.
    pub(crate) elsewhere: Option<Leaving>,
    /// Cancelled.
    pub(crate) cancel: Option<Leaving>,
}

/// A fallback that handles the case with staff: on paper, by telephone, with a copy.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("x-at-most-one" = ["time", "factor"]))]
pub(crate) struct Handled {
    /// The share of cases that take it, of those left by the options before it in the list. Default: all.
    pub(crate) share: Option<At<Share>>,
    /// It is available from this long after the onset of the incident. Default: at once.
    pub(crate) from: Option<At<Duration>>,
    /// It is available until this long after the onset. Default: to the end.
    pub(crate) until: Option<At<Duration>>,
    /// It is available once this level of alert is reached, by the name of a `[[response.level]]`. Default: always.
    /// Example: `{ cancel = { level = "raised", share = "30 %" } }, { paper = {} }`
    pub(crate) level: Option<At<String>>,
    /// The `[[stock]]` of which it uses one: when that has run out, the option is not available. Default: none.
    /// Example: `{ paper = { stock = "forms" } }, { wait = {} }`
    pub(crate) stock: Option<At<String>>,
    /// The systems it needs itself, such as the one that holds the read-only copy: not available while one of them
    /// cannot be read. Default: none.
    /// Example: `{ copy = { systems = ["copy-server"], extra = "1 min" } }`
    #[serde(default)]
    pub(crate) systems: Vec<At<String>>,
    /// Its name for people, where reports count how often each option was used. Default: the name of its kind.
    pub(crate) label: Option<LabelText>,
    /// A risk that is taken, counted under this name. Default: none.
    /// Example: `{ skip = { risk = "given without the allergy list" } }`
    pub(crate) risk: Option<LabelText>,
    /// How long it takes; a case that would take long in the systems takes long here too. Default: as in the systems.
    pub(crate) time: Option<At<SpanDist>>,
    /// How long it takes, as a multiple of the step's own time. Default: 1.
    #[schemars(range(min = 0, max = 1_000))]
    pub(crate) factor: Option<At<f64>>,
    /// Additional time, drawn independently. Default: none.
    pub(crate) extra: Option<At<SpanDist>>,
    /// Who does it, all together. Default: the roles of the step.
    pub(crate) roles: Option<Vec<At<String>>>,
    /// The paper records it leaves to be entered afterwards. Default: none.
    #[serde(default)]
    pub(crate) records: Vec<At<LeftRecord>>,
    /// It is available only if the items of the case's person exist nowhere else (true), or only if they do (false).
    /// Default: in either case.
    pub(crate) unique: Option<bool>,
    /// What happens to the outstanding items that the case is about when it is done. Default: that of the step.
    /// Example: `{ phone = { extra = "15 min", settles = "recollected" } }`
    pub(crate) settles: Option<Settles>,
}

/// A fallback that leaves the step out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Skipped {
    /// The share of cases that take it, of those left by the options before it in the list. Default: all.
    pub(crate) share: Option<At<Share>>,
    /// It is available from this long after the onset of the incident. Default: at once.
    pub(crate) from: Option<At<Duration>>,
    /// It is available until this long after the onset. Default: to the end.
    pub(crate) until: Option<At<Duration>>,
    /// It is available once this level of alert is reached, by the name of a `[[response.level]]`. Default: always.
    /// Example: `{ cancel = { level = "raised", share = "30 %" } }, { paper = {} }`
    pub(crate) level: Option<At<String>>,
    /// The `[[stock]]` of which it uses one: when that has run out, the option is not available. Default: none.
    /// Example: `{ paper = { stock = "forms" } }, { wait = {} }`
    pub(crate) stock: Option<At<String>>,
    /// Its name for people, where reports count how often each option was used. Default: the name of its kind.
    pub(crate) label: Option<LabelText>,
    /// A risk that is taken, counted under this name. Default: none.
    /// Example: `{ skip = { risk = "given without the allergy list" } }`
    pub(crate) risk: Option<LabelText>,
    /// The paper records it leaves to be entered afterwards. Default: none.
    #[serde(default)]
    pub(crate) records: Vec<At<LeftRecord>>,
}

/// A fallback in which the case waits.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Passed {
    /// The share of cases that take it, of those left by the options before it in the list. Default: all.
    pub(crate) share: Option<At<Share>>,
    /// It is available from this long after the onset of the incident. Default: at once.
    pub(crate) from: Option<At<Duration>>,
    /// It is available until this long after the onset. Default: to the end.
    pub(crate) until: Option<At<Duration>>,
    /// It is available once this level of alert is reached, by the name of a `[[response.level]]`. Default: always.
    /// Example: `{ cancel = { level = "raised", share = "30 %" } }, { paper = {} }`
    pub(crate) level: Option<At<String>>,
    /// Its name for people, where reports count how often each option was used. Default: the name of its kind.
    pub(crate) label: Option<LabelText>,
    /// A risk that is taken, counted under this name. Default: none.
    /// Example: `{ skip = { risk = "given without the allergy list" } }`
    pub(crate) risk: Option<LabelText>,
}

/// A fallback by which the case leaves: sent elsewhere or cancelled.
///
/// Example: `{ cancel = { from = "2 d", returns = { share = "80 %", after = "1 week" } } }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Leaving {
    /// The share of cases that take it, of those left by the options before it in the list. Default: all.
    pub(crate) share: Option<At<Share>>,
    /// It is available from this long after the onset of the incident. Default: at once.
    pub(crate) from: Option<At<Duration>>,
    /// It is available until this long after the onset. Default: to the end.
    pub(crate) until: Option<At<Duration>>,
    /// It is available once this level of alert is reached, by the name of a `[[response.level]]`. Default: always.
    /// Example: `{ cancel = { level = "raised", share = "30 %" } }, { paper = {} }`
    pub(crate) level: Option<At<String>>,
    /// Its name for people, where reports count how often each option was used. Default: the name of its kind.
    pub(crate) label: Option<LabelText>,
    /// A risk that is taken, counted under this name. Default: none.
    /// Example: `{ skip = { risk = "given without the allergy list" } }`
    pub(crate) risk: Option<LabelText>,
    /// Whether it comes back later. Default: it does not.
    pub(crate) returns: Option<Returns>,
}

/// A paper record that a fallback leaves behind: its name, or its name and a share of the cases.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct RecordShare {
    /// The name of the record.
    #[schemars(required)]
    pub(crate) record: Option<At<String>>,
    /// The share of the cases in which it is left. Default: all.
    pub(crate) share: Option<At<Share>>,
}

/// A paper record left behind, as it is written.
#[derive(Debug)]
pub(crate) enum LeftRecord {
    /// Its name.
    Always(String),
    /// Its name and a share.
    Share(Box<RecordShare>),
}

impl<'de> Deserialize<'de> for LeftRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RecordVisitor;

        impl<'de> Visitor<'de> for RecordVisitor {
            type Value = LeftRecord;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a record")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<LeftRecord, E> {
                Ok(LeftRecord::Always(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<LeftRecord, A::Error> {
                RecordShare::deserialize(MapAccessDeserializer::new(map))
                    .map(|share| LeftRecord::Share(Box::new(share)))
            }
        }
        deserializer.deserialize_any(RecordVisitor)
    }
}

impl JsonSchema for LeftRecord {
    fn schema_name() -> Cow<'static, str> {
        "LeftRecord".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The name of a record, or `{ record = \"name\", share = \"50 %\" }`.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<RecordShare>()]
        })
    }
}
