//! Waiting lines as those who wait see them: patience, and lines that are too long to join.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Returns;
use crate::scenario::quantity::{At, Share, SpanDist};
use crate::scenario::schema::marked;

/// How long cases wait before they give up: for staff, for a space, for a system. Who is being helped, or waits for results
/// or the round, does not lose patience.
///
/// Example: `patience = { after = { mean = "2 h", family = "exponential" } }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("x-at-most-one" = ["to", "returns"]))]
pub(crate) struct Patience {
    /// After how long they give up. Default: never, but for those in `by_urgency`.
    pub(crate) after: Option<At<SpanDist>>,
    /// After how long those of an urgency give up.
    /// Example: `patience = { after = "3 h", by_urgency = [{ priority = 1, after = "12 h" }] }`
    #[serde(default)]
    pub(crate) by_urgency: Vec<At<UrgencyPatience>>,
    /// The step where those go who gave up, such as one that another role does. Default: they leave, counted as having left
    /// without being seen. Example: `patience = { after = "45 min", to = "seen-by-senior" }`
    pub(crate) to: Option<At<String>>,
    /// Whether those who left come back. Default: they do not.
    /// Example: `patience = { after = "2 h", returns = { share = "30 %", after = "1 d" } }`
    pub(crate) returns: Option<Returns>,
    /// In the patience of a pathway, which counts from the arrival: the last step at whose line it may be lost. Default: the
    /// first step with staff. Not in the patience of a step, which counts from coming to the step.
    /// Example: `patience = { after = { median = "3 h", p90 = "6 h" }, until = "doctor" }`
    pub(crate) until: Option<At<String>>,
}

/// The patience of one urgency.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct UrgencyPatience {
    /// The urgency, from 0, most urgent, to 9.
    #[schemars(required, range(max = 9))]
    pub(crate) priority: Option<At<u8>>,
    /// After how long they give up.
    #[schemars(required)]
    pub(crate) after: Option<At<SpanDist>>,
}

/// Those who do not join a line because of its length: callers who hang up, patients who are diverted.
///
/// Example: `turns_away = [{ waiting = 5, share = "30 %" }, { waiting = 12 }]`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("x-at-most-one" = ["to", "returns"]))]
pub(crate) struct TurnAway {
    /// It concerns those who find at least this many waiting for the first of what the step takes, spaces before staff, and
    /// none of it free. 0: whoever would have to wait.
    #[schemars(required, range(max = 1_000_000))]
    pub(crate) waiting: Option<At<u32>>,
    /// The share of them that does not join. Default: all.
    pub(crate) share: Option<At<Share>>,
    /// The step where these go. Default: they leave, counted as turned away.
    /// Example: `takes = ["bed"]` and `turns_away = [{ waiting = 0, to = "corridor" }]`
    pub(crate) to: Option<At<String>>,
    /// Whether those who left come back. Default: they do not.
    pub(crate) returns: Option<Returns>,
}
