//! Fallback routines: what a step does when a system it uses is out of reach.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::{Batch, Returns, Taken};
use crate::model::{ItemState, Means};
use crate::scenario::quantity::{At, Duration, LabelText, Share, SpanDist, written_as_text_or};
use crate::scenario::schema::{AT_MOST_ONE, EXACTLY_ONE, MARKS, marked};

/// Kinds of fallback that allow the same keys.
struct Kinds {
    /// What the schema calls them.
    name: &'static str,
    /// What is said of them.
    about: &'static str,
    /// The keys of [`FallbackOption`] that they allow.
    keys: &'static [&'static str],
}

/// Kinds that handle the case with staff allow every key but one.
const HANDLED: Kinds = Kinds {
    name: "Handled",
    about: "A fallback that handles the case with staff: on paper, by telephone, with a copy.",
    keys: &[
        "share", "from", "until", "level", "units", "stock", "systems", "label", "risk", "time", "factor", "extra",
        "roles", "batch", "records", "unique", "settles",
    ],
};

/// The kind that leaves the step out.
const SKIPPED: Kinds = Kinds {
    name: "Skipped",
    about: "A fallback that leaves the step out.",
    keys: &["share", "from", "until", "level", "units", "stock", "label", "risk", "records"],
};

/// The kind that waits.
const PASSED: Kinds = Kinds {
    name: "Passed",
    about: "A fallback in which the case waits.",
    keys: &["share", "from", "until", "level", "units", "label", "risk"],
};

/// Kinds by which the case leaves.
const LEAVING: Kinds = Kinds {
    name: "Leaving",
    about: "A fallback by which the case leaves: sent elsewhere or cancelled.\n\n\
            Example: `{ cancel = { from = \"2 d\", returns = { share = \"80 %\", after = \"1 week\" } } }`",
    keys: &["share", "from", "until", "level", "units", "label", "risk", "returns"],
};

/// The keys that each kind of fallback allows; `None` for the normal way, which is no fallback.
const fn kinds(means: Means) -> Option<&'static Kinds> {
    match means {
        Means::Digital => None,
        Means::Paper | Means::Phone | Means::Copy => Some(&HANDLED),
        Means::Skip => Some(&SKIPPED),
        Means::Wait => Some(&PASSED),
        Means::Elsewhere | Means::Cancel => Some(&LEAVING),
    }
}

/// An option of a fallback routine: its kind and its keys; `None` for an entry without a kind, which is reported.
#[derive(Debug, Default)]
pub(crate) struct Fallback(pub(crate) Option<(Means, FallbackOption)>);

/// What an option of a fallback routine may say; each kind allows some of these keys.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("x-at-most-one" = ["time", "factor"]))]
pub(crate) struct FallbackOption {
    /// The share of cases that take it, of those left by the options before it in the list. Default: all.
    pub(crate) share: Option<At<Share>>,
    /// It is available from this long after the onset of the incident. Default: at once.
    pub(crate) from: Option<At<Duration>>,
    /// It is available until this long after the onset. Default: to the end.
    pub(crate) until: Option<At<Duration>>,
    /// It is available once this level of alert is reached, by the name of a `[[response.level]]`. Default: always.
    /// Example: `{ cancel = { level = "raised", share = "30 %" } }, { paper = {} }`
    pub(crate) level: Option<At<String>>,
    /// The units or sites that use it, so that each unit has a routine of its own for the same step. At a unit where no
    /// option takes all cases, the others wait. Default: all.
    /// Example: `{ paper = { units = ["trauma-centre"] } }, { phone = { units = ["rural"], extra = "5 min" } }`
    pub(crate) units: Option<At<Vec<At<String>>>>,
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
    pub(crate) roles: Option<Vec<At<Taken>>>,
    /// How cases gather to be handled together, as by a runner's round. Default: each by itself.
    /// Example: `{ phone = { roles = ["runner"], time = "10 min", batch = { every = "30 min" } } }`
    pub(crate) batch: Option<At<Batch>>,
    /// The paper records it leaves to be entered afterwards. Default: none.
    #[serde(default)]
    pub(crate) records: Vec<At<LeftRecord>>,
    /// It is available only if the items of the case's person exist nowhere else (true), or only if they do (false).
    /// Default: in either case.
    pub(crate) unique: Option<bool>,
    /// What happens to the outstanding items that the case is about when it is done. Default: that of the step.
    /// Example: `{ phone = { extra = "15 min", settles = "recollected" } }`
    pub(crate) settles: Option<ItemState>,
    /// Whether it comes back later. Default: it does not.
    pub(crate) returns: Option<Returns>,
}

impl<'de> Deserialize<'de> for Fallback {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KindVisitor;

        impl<'de> Visitor<'de> for KindVisitor {
            type Value = Fallback;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a kind of fallback")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fallback, A::Error> {
                let first = map.next_entry()?;
                // Of several kinds, which are reported, one is meant.
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Fallback(first))
            }
        }
        deserializer.deserialize_map(KindVisitor)
    }
}

impl JsonSchema for Fallback {
    fn schema_name() -> Cow<'static, str> {
        "Fallback".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let every = FallbackOption::json_schema(generator);
        let words = Means::json_schema(generator);
        let words = words.get("oneOf").and_then(Value::as_array).into_iter().flatten();
        let mut properties = Map::new();
        for (word, means) in words.zip(Means::ALL) {
            let Some(kinds) = kinds(means) else { continue };
            generator.definitions_mut().entry(kinds.name).or_insert_with(|| kinds.of(every.clone()));
            let about = word.get("description").cloned().unwrap_or_default();
            let reference = format!("#/$defs/{}", kinds.name);
            properties.insert(means.key().to_owned(), json_schema!({ "description": about, "$ref": reference }).into());
        }
        let keys: Vec<Value> = properties.keys().map(|key| Value::from(key.as_str())).collect();
        let mut schema = json_schema!({
            "description": "A fallback option: how a step is done without its systems. Exactly one of the kinds below.\n\n\
                Example: `{ paper = { time = { median = \"15 min\", p90 = \"25 min\" }, records = [\"visit-note\"] } }`",
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        });
        schema.insert(EXACTLY_ONE.to_owned(), keys.into());
        schema
    }
}

impl Kinds {
    /// The schema of these kinds, from that of every key.
    fn of(&self, mut every: Schema) -> Value {
        let allows = |key: &str| self.keys.contains(&key) || MARKS.contains(&key);
        every.insert("description".to_owned(), self.about.into());
        if let Some(Value::Object(properties)) = every.get_mut("properties") {
            properties.retain(|key, _| allows(key));
        }
        let excludes = every.get(AT_MOST_ONE).and_then(Value::as_array).into_iter().flatten();
        if !excludes.filter_map(Value::as_str).all(allows) {
            every.remove(AT_MOST_ONE);
        }
        every.into()
    }
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

written_as_text_or!(LeftRecord, LeftRecord::Always, visit_map(MapAccess, MapAccessDeserializer), |share| {
    LeftRecord::Share(Box::new(share))
});

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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::scenario::schema::{self, Node};

    #[test]
    fn every_key_is_allowed_by_a_kind_and_is_one() {
        let schema = SchemaGenerator::default().into_root_schema_for::<FallbackOption>();
        let keys = schema.get("properties").and_then(Value::as_object).unwrap().keys().map(String::as_str);
        let keys: BTreeSet<&str> = keys.filter(|key| !MARKS.contains(key)).collect();
        let allowed = Means::ALL.into_iter().filter_map(kinds).flat_map(|kinds| kinds.keys).copied();
        assert_eq!(allowed.collect::<BTreeSet<&str>>(), keys);
    }

    #[test]
    fn every_kind_is_in_the_schema_with_what_it_means() {
        let fallback = ["pathway", "step", "fallback"].into_iter().fold(schema::root(), |node, key| {
            let inner = node.key(key).unwrap().resolved();
            inner.items().map_or(inner, Node::resolved)
        });
        let keys: Vec<&str> =
            Means::ALL.iter().filter(|means| kinds(**means).is_some()).map(|means| means.key()).collect();
        assert_eq!(fallback.keys(), keys);
        for kind in keys {
            let kind = fallback.key(kind).unwrap();
            assert!(!kind.description().is_empty() && !kind.resolved().description().is_empty());
        }
    }
}
