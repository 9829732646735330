//! Cases that leave without having been helped, and come back.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, Share, SpanDist, Text};

/// How many of the cases that were called off, sent elsewhere or stayed away come back, and after how long.
///
/// Example: `returns = { share = "80 %", after = { min = "1 d", max = "2 weeks" } }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Returns {
    /// The share that comes back; they begin their pathway anew.
    #[schemars(required)]
    pub(crate) share: Option<At<Share>>,
    /// After how long.
    #[schemars(required)]
    pub(crate) after: Option<At<SpanDist>>,
    /// The name of the `[[source]]` its numbers come from.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    source: Option<String>,
    /// Why its numbers are assumed, and what range they could have.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    assumption: Option<Text>,
    /// A remark.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    note: Option<Text>,
}
