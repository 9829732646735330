//! How people learn of the incident and respond.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, DistOrNever, SpanDist, Text};

/// How people learn of the incident and go over to the fallback routine.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Response {
    /// From the onset to the first user who understands that something is wrong. Default: `"0 min"`.
    pub(crate) noticed: Option<At<SpanDist>>,
    /// From a system being out of reach, and that being noticed, to the decision to go over; `"never"` is allowed.
    /// Default: `"0 min"`.
    pub(crate) declare_after_down: Option<At<DistOrNever>>,
    /// The same from a system being slow. Default: `"never"`.
    pub(crate) declare_after_slow: Option<At<DistOrNever>>,
    /// From the decision to a unit being told. Default: `"0 min"`.
    pub(crate) told: Option<At<SpanDist>>,
    /// From being told to working on the fallback routine. Default: `"0 min"`.
    pub(crate) start_up: Option<At<SpanDist>>,
    /// From restoration to a unit working in the systems again. Default: `"0 min"`.
    pub(crate) back: Option<At<SpanDist>>,
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
