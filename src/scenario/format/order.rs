//! What steps order.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::Waits;
use crate::scenario::quantity::{At, CountDist, LabelText, Share};
use crate::scenario::schema::marked;

/// Work that a step orders: a laboratory analysis, an image.
///
/// Example: `orders = [{ pathway = "sample", unit = "laboratory", share = "40 %", wait = "later" }]`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Order {
    /// The pathway of the ordered work.
    #[schemars(required)]
    pub(crate) pathway: Option<At<String>>,
    /// The unit where it is done. Default: the case's own unit.
    pub(crate) unit: Option<At<String>>,
    /// The share of the cases that order it. Default: all.
    pub(crate) share: Option<At<Share>>,
    /// How many are ordered, rounded to a whole number. Default: 1.
    pub(crate) number: Option<At<CountDist>>,
    /// When the case waits for the result. Default: `"here"`.
    pub(crate) wait: Option<Waits>,
    /// The system through which the result comes back: while it is out of reach, or has not yet delivered what waited,
    /// results that are ready wait in it. Default: none; it is there at once.
    /// Example: `wait = "later"` and `through = "laboratory-interface"`
    pub(crate) through: Option<At<String>>,
    /// Urgency from 0, most urgent, to 9. Default: that of the ordering case.
    #[schemars(range(max = 9))]
    pub(crate) priority: Option<u8>,
    /// Its name for people. Default: that of the pathway.
    pub(crate) label: Option<LabelText>,
}
