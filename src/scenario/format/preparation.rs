//! What is done before an incident that is known beforehand.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{CallIn, Returns};
use crate::scenario::quantity::{At, Duration, LabelText, Name, Share};
use crate::scenario::schema::marked;

/// What is done before an incident that is known beforehand, such as a planned stop: work, more staff, fewer
/// bookings. It happens in the run with the incident, not in its twin.
///
/// Example: `name = "lists"`, `before = "2 h"` and `work = [{ pathway = "print", unit = "ward", number = 20 }]`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Preparation {
    /// Its name.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// How long before the onset it begins.
    #[schemars(required)]
    pub(crate) before: Option<At<Duration>>,
    /// Work that is done. Default: none.
    #[serde(default)]
    pub(crate) work: Vec<At<PreparedWork>>,
    /// Staff who come, and stay for a time after the systems are back. Default: nobody.
    #[serde(default)]
    pub(crate) call_in: Vec<At<CallIn>>,
    /// Arrivals that are booked for another time. Default: none.
    #[serde(default)]
    pub(crate) thin_out: Vec<At<ThinOut>>,
}

/// Work before the onset, such as printing lists.
///
/// Example: `{ pathway = "print", unit = "ward", number = 20, over = "90 min" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct PreparedWork {
    /// The pathway that is followed, by its name.
    #[schemars(required)]
    pub(crate) pathway: Option<At<String>>,
    /// The unit where it is done, at each of several alike.
    #[schemars(required)]
    pub(crate) unit: Option<At<String>>,
    /// How many cases at each.
    #[schemars(required, range(min = 1, max = 1_000_000))]
    pub(crate) number: Option<At<u32>>,
    /// Over how long they come, evenly spread. Default: `"0 min"`, all at once.
    pub(crate) over: Option<At<Duration>>,
    /// How urgent it is. Default: 5.
    pub(crate) priority: Option<u8>,
}

/// Arrivals that are booked for another time, so that fewer come from when preparing begins.
///
/// Example: `{ arrival = "booked", share = "50 %", until = "1 d", returns = { share = "100 %", after = { min = "2 d", max = "10 d" } } }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct ThinOut {
    /// The arrivals, by the name of an `[[arrival]]`.
    #[schemars(required)]
    pub(crate) arrival: Option<At<String>>,
    /// The share that is booked for another time.
    #[schemars(required)]
    pub(crate) share: Option<At<Share>>,
    /// Until how long after the onset.
    #[schemars(required)]
    pub(crate) until: Option<At<Duration>>,
    /// When they come instead. Default: not at all.
    pub(crate) returns: Option<Returns>,
}
