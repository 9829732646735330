//! Cases that leave without having been handled, and come back.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, Share, SpanDist};
use crate::scenario::schema::marked;

/// How many of the cases that were cancelled, sent elsewhere or stayed away come back, and after how long.
///
/// Example: `returns = { share = "80 %", after = { min = "1 d", max = "2 weeks" } }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Returns {
    /// The share that comes back; they start their pathway from the beginning.
    #[schemars(required)]
    pub(crate) share: Option<At<Share>>,
    /// After how long. A case that would come outside the `days` and `hours` of its class comes at some time within the
    /// next ones.
    #[schemars(required)]
    pub(crate) after: Option<At<SpanDist>>,
    /// For how many of them each unit has room in a day, besides its usual visits; the others come on a later day.
    /// Default: for all. Example: `returns = { share = "100 %", after = { min = "2 d", max = "10 d" }, places = 6 }`
    #[schemars(range(min = 1, max = 1_000_000))]
    pub(crate) places: Option<At<u32>>,
}
