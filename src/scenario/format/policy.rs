//! Policies: named sets of changes.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

use crate::scenario::quantity::{At, LabelText, Name, Text};

/// A policy: a decision to be compared, as a named set of changes to this scenario, for `reserv compare`.
///
/// Example: `name = "two-clerks"` and `set = { "unit.clinic.staff.clerk.number" = 2 }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Policy {
    /// The name by which `--policy` chooses it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// What it costs, in words: it is shown beside what the policy brings. Example: `cost = "12 000 SEK"`
    pub(crate) cost: Option<LabelText>,
    /// What it changes: keys of this scenario, written as for `--set`, each with its new value.
    #[schemars(required)]
    #[expect(dead_code, reason = "taken out of the tree, with its places, before the file is read")]
    set: Option<Changes>,
    /// The name of the `[[source]]` it is taken from.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    source: Option<String>,
    /// Why it is thought possible.
    pub(crate) assumption: Option<Text>,
    /// A remark.
    pub(crate) note: Option<Text>,
}

/// Any keys with any values: what they must be is said by the keys they address.
#[derive(Debug, Default)]
pub(crate) struct Changes;

impl<'de> Deserialize<'de> for Changes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

impl JsonSchema for Changes {
    fn schema_name() -> Cow<'static, str> {
        "Changes".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Changes to the scenario: `{ \"unit.clinic.number\" = 3 }`.",
            "type": "object",
            "additionalProperties": true
        })
    }
}
