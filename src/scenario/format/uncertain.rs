//! Uncertain inputs, where they may lie, and which of them go together.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

use crate::scenario::quantity::{Amount, At, DistTable, Family, LabelText, Name, OneOrMany, Text};

/// An uncertain input: a number nobody knows, and where it may lie. It is drawn once for each run, the same for the run, its
/// twin and every policy, so that results show chance and ignorance together; `--as-written` leaves it as it is here.
///
/// Example: `name = "entry-time"`, `key = "record.*.time"` and `factor = { low = 0.5, high = 2 }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-exactly-one" = ["factor", "value", "values"]))]
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
    /// What the scenario's own lengths of time, rates, shares and numbers at these keys are multiplied by: a range around 1,
    /// or any distribution of numbers. Where a policy sets one of these keys, its value is multiplied too: a decision does
    /// not end ignorance of a scale. Example: `factor = { low = 0.5, high = 2 }`
    pub(crate) factor: Option<At<Factor>>,
    /// A distribution of the value that takes the place of what is at these keys: of lengths of time, numbers, shares or
    /// rates. Where a policy sets one of these keys, the policy's value stands. A key that holds a distribution is then
    /// always this one value within a run; to vary only its middle, give the key of that, such as
    /// `record.note.time.median`. Example: `value = { min = "2 h", mode = "4 h", max = "12 h" }`
    pub(crate) value: Option<At<DistTable<Amount>>>,
    /// Values for one key, each as likely as the others; from low to high, where they have an order. Where a policy sets the
    /// key, the policy's value stands. Example: `values = ["2 h", "4 h", "8 h"]`
    pub(crate) values: Option<At<Values>>,
    /// The name of the `[[source]]` its range comes from.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    source: Option<String>,
    /// Why the range is thought to be this wide.
    pub(crate) assumption: Option<Text>,
    /// A remark.
    pub(crate) note: Option<Text>,
}

/// A factor: `low` and `high`, the ends of a range in which 1, the scenario as it is, is most likely and half as much is
/// as likely as twice as much; or a distribution of numbers by some of its features.
///
/// Example: `{ low = 0.5, high = 2 }` or `{ median = 1, p90 = 1.8 }`
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Factor {
    /// The smallest factor: above 0 and at most 1.
    pub(crate) low: Option<f64>,
    /// The largest factor: at least 1.
    pub(crate) high: Option<f64>,
    /// Half of the factors are below it.
    median: Option<f64>,
    /// Nine of ten factors are below it.
    p90: Option<f64>,
    /// The smallest factor of a distribution.
    min: Option<f64>,
    /// The most likely factor.
    mode: Option<f64>,
    /// The largest factor of a distribution.
    max: Option<f64>,
    /// The mean factor.
    mean: Option<f64>,
    /// The standard deviation.
    sd: Option<f64>,
    /// The family of a distribution given by its mean. Default: lognormal.
    family: Option<Family>,
    /// Known quantiles, which must include `p0` and `p100`.
    quantiles: Option<BTreeMap<String, f64>>,
}

impl Factor {
    /// The distribution that its other features than `low` and `high` describe.
    pub(crate) fn table(&self) -> DistTable<f64> {
        let Self { low: _, high: _, median, p90, min, mode, max, mean, sd, family, quantiles } = self.clone();
        DistTable { value: None, median, p90, min, mode, max, mean, sd, family, quantiles }
    }
}

/// Two uncertain inputs that go together: where one is high, the other is likely to be high too, or low. All pairs without
/// a correlation are independent.
///
/// Example: `between = ["entry-time", "typing-time"]` and `rank = 0.6`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Correlation {
    /// The names of the two inputs.
    #[schemars(required, length(min = 2))]
    pub(crate) between: Option<At<Vec<At<String>>>>,
    /// Their rank correlation (Spearman's), between -1 and 1.
    #[schemars(required, range(min = -1, max = 1))]
    pub(crate) rank: Option<At<f64>>,
    /// The name of the `[[source]]` it comes from.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    source: Option<String>,
    /// Why they are thought to go together.
    #[expect(dead_code, reason = "read from the tree, by the collector of marks")]
    assumption: Option<Text>,
    /// A remark.
    #[expect(dead_code, reason = "read from the tree, by the collector of marks")]
    note: Option<Text>,
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
