//! Uncertain inputs and their ranges.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

use crate::scenario::quantity::{At, LabelText, Name, OneOrMany, Text};

/// An uncertain input: the range around what this scenario says, which is taken as most likely.
/// `reserv run --uncertain` varies all of them together, and one at a time.
///
/// Example: `name = "entry-time"`, `key = "record.*.time"` and `factor = { low = 0.5, high = 2 }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-exactly-one" = ["factor", "values"]))]
pub(crate) struct Uncertain {
    /// The name by which results refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The key it stands for, written as for `--set`, or several that vary together; `*` is every entry of a list.
    /// Example: `key = ["record.note.time", "record.chart.time"]`
    #[schemars(required)]
    #[expect(dead_code, reason = "read from the tree, with the place of each")]
    key: Option<OneOrMany>,
    /// What the scenario's own lengths of time, rates, shares and numbers at these keys are multiplied by. The most
    /// likely is 1, the scenario as it is, and half as much is as likely as twice as much.
    /// Example: `factor = { low = 0.5, high = 2 }`
    pub(crate) factor: Option<At<Factor>>,
    /// Values for one key, each as likely as the others; from low to high, where they have an order.
    /// Example: `values = ["2 h", "4 h", "8 h"]`
    pub(crate) values: Option<At<Values>>,
    /// The name of the `[[source]]` its range comes from.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    source: Option<String>,
    /// Why the range is thought to be this wide.
    pub(crate) assumption: Option<Text>,
    /// A remark.
    pub(crate) note: Option<Text>,
}

/// The ends of a range of factors around 1.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Factor {
    /// The smallest factor: above 0 and at most 1.
    #[schemars(required)]
    pub(crate) low: Option<f64>,
    /// The largest factor: at least 1.
    #[schemars(required)]
    pub(crate) high: Option<f64>,
}

/// A list of any values: what they must be is said by the key they are for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Values;

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

impl JsonSchema for Values {
    fn schema_name() -> Cow<'static, str> {
        "Values".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "Values of a key: `[\"2 h\", \"4 h\"]`.", "type": "array" })
    }
}
