//! When entering may start.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, ClockTime, Days, SpanDist, Text};

/// When the entering of paper records may start.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recovery {
    /// From restoration to the earliest start. Default: `"0 min"`.
    /// Example: `delay = "2 h"` and `start_at = ["08:00"]`
    pub(crate) delay: Option<At<SpanDist>>,
    /// The times of day at which it may start. Default: any. Example: `start_at = ["08:00"]`
    #[serde(default)]
    pub(crate) start_at: Vec<ClockTime>,
    /// The days on which it may start, with `start_at`. Default: `"daily"`.
    pub(crate) days: Option<Days>,
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
