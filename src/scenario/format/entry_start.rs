//! When entering may start.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, ClockTime, Days, Duration, SpanDist};
use crate::scenario::schema::marked;

/// When the entering of paper records may start.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct EntryStart {
    /// From restoration to the earliest start. Default: `"0 min"`.
    /// Example: `delay = "2 h"` and `start_at = ["08:00"]`
    pub(crate) delay: Option<At<SpanDist>>,
    /// A record entered later than this after it was written counts as late; a kind of record may have a limit of its
    /// own. Default: none counts as late. Example: `late_after = "48 h"` (Swedish notes are to be in the record within
    /// two days, says Socialstyrelsen, 2008)
    pub(crate) late_after: Option<At<Duration>>,
    /// The times of day at which it may start. Default: any. Example: `start_at = ["08:00"]`
    #[serde(default)]
    pub(crate) start_at: Vec<ClockTime>,
    /// The days on which it may start, with `start_at`. Default: `"daily"`.
    pub(crate) days: Option<Days>,
}
