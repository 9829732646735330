//! Batches: cases that are handled together.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, ClockTime, Days, Duration};
use crate::scenario::schema::marked;

/// Cases that wait for each other and are handled together, in one piece of work: by a runner's round, a transport, the
/// post. Those of each clinic are batches of their own; the most urgent, then the longest waiting go first.
///
/// Example: `batch = { every = "30 min", most = 20 }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("x-exactly-one" = ["every", "at", "size"]))]
pub(crate) struct Batch {
    /// It sets off every so long, from `from` to `to` on each of the `days`, if somebody waits.
    pub(crate) every: Option<At<Duration>>,
    /// It sets off at these times of day, if somebody waits. Example: `batch = { at = ["14:00"], days = "mon-fri" }`
    pub(crate) at: Option<At<Vec<At<ClockTime>>>>,
    /// It sets off once so many wait, or the first has waited for `within`.
    /// Example: `batch = { size = 8, within = "2 h" }`
    #[schemars(range(min = 2, max = 100_000))]
    pub(crate) size: Option<At<u32>>,
    /// With `size`, which needs it: how long the first waits at most.
    pub(crate) within: Option<At<Duration>>,
    /// The most that go together. Default: all who wait; with `size`, that many.
    #[schemars(range(min = 1, max = 100_000))]
    pub(crate) most: Option<At<u32>>,
    /// With `every` or `at`: the days. Default: `"daily"`.
    pub(crate) days: Option<At<Days>>,
    /// With `every`: the time of day of the first. Default: `"00:00"`.
    pub(crate) from: Option<At<ClockTime>>,
    /// With `every`: the time of day after which there is none. Default: `"24:00"`.
    pub(crate) to: Option<At<ClockTime>>,
}
