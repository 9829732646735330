//! What fallback routines use up.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, LabelText, Name, SpanDist};
use crate::scenario::schema::marked;

/// Something a fallback routine uses up, one for each time: forms, labels, wristbands. Every copy of every unit has its
/// own.
///
/// Example: `name = "forms"`, `number = 50`, `reorder_at = 10` and `delivery = "2 h"`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("dependentRequired" = { "reorder": ["reorder_at"], "delivery": ["reorder_at"] }))]
pub(crate) struct Stock {
    /// The name by which fallbacks refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// How many each unit has at the start; once they have run out, the fallback option is not available.
    #[schemars(required)]
    pub(crate) number: Option<At<u32>>,
    /// When so many are left, more are ordered. Default: never.
    /// Example: `reorder_at = 10` and `delivery = { min = "1 h", max = "1 d" }`
    pub(crate) reorder_at: Option<At<u32>>,
    /// How many are then ordered. Default: as many as at the start.
    #[schemars(range(min = 1))]
    pub(crate) reorder: Option<At<u32>>,
    /// From ordering to delivery. Default: `"0 min"`.
    pub(crate) delivery: Option<At<SpanDist>>,
}
