//! How unnoticed failures are detected.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, CivilMoment, Duration, LabelText, Name, Share, SpanDist};
use crate::scenario::schema::marked;

/// How it is detected that items were lost, not delivered or exposed: exactly one of the kinds below. The incident is
/// noticed when the first of all detections succeeds.
///
/// Example: `name = "scan"` and `check = { every = "1 d", sensitivity = "80 %" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("x-exactly-one" = ["enquiry", "check", "chance", "tip", "at"]))]
pub(crate) struct Detection {
    /// Its name.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// Somebody asks about an item.
    pub(crate) enquiry: Option<Enquiry>,
    /// Somebody or something checks at regular times.
    pub(crate) check: Option<Check>,
    /// By chance: this long after the first item was affected. Example: `chance = { mean = "200 d", family = "exponential" }`
    pub(crate) chance: Option<At<SpanDist>>,
    /// Somebody who finds exposed items reports it: the share of those who do.
    pub(crate) tip: Option<At<Share>>,
    /// At a civil date and time, as it happened.
    pub(crate) at: Option<At<CivilMoment>>,
}

/// Somebody asks about an item that did not arrive.
///
/// Example: `name = "recipient"` and `enquiry = { share = "0.1 %", after = { median = "20 d", p90 = "40 d" } }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Enquiry {
    /// The share of the items that somebody asks about.
    #[schemars(required)]
    pub(crate) share: Option<At<Share>>,
    /// How long after it was affected.
    #[schemars(required)]
    pub(crate) after: Option<At<SpanDist>>,
}

/// A check at regular times: a monitor, a scan, a test after every update.
///
/// Example: `name = "monitor"` and `check = { first = "6 h", every = "1 d", sensitivity = "90 %" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Check {
    /// From the onset to the first check. Default: as between two.
    pub(crate) first: Option<At<Duration>>,
    /// From one check to the next.
    #[schemars(required)]
    pub(crate) every: Option<At<Duration>>,
    /// Probability that a check detects what has happened, independently each time. Default: `"100 %"`.
    pub(crate) sensitivity: Option<At<Share>>,
}
