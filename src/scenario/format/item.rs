//! Items that systems keep, deliver or show.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, CivilMoment, CountDist, Duration, LabelText, Name, Share, SpanDist};
use crate::scenario::schema::marked;

/// A kind of item that a system keeps, delivers or shows: documents, letters, titles of cases. A disruption
/// may lose, drop or expose them (`loses`, `drops`, `exposes`), and nobody need notice.
///
/// Example: `name = "documents"`, `system = "archive"`, `number = 900` and `persons = 300`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("dependentRequired" = {
    "persons": ["number"], "open": ["persons"], "unique": ["persons"], "dated": ["number"],
    "restored": ["dated"], "looks_per_year": ["viewers"], "viewers": ["number"], "seen": ["viewers"]
}))]
pub(crate) struct Item {
    /// The name by which steps, arrivals and follow-ups refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The system that keeps, delivers or shows them.
    #[schemars(required)]
    pub(crate) system: Option<At<String>>,
    /// How many there are from the start. Default: none; they come into being one by one, by steps with `sends_items`.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub(crate) number: Option<At<u32>>,
    /// To how many persons they belong, evenly. Default: as many as items. Example: `number = 900` and `persons = 300`
    #[schemars(range(min = 1))]
    pub(crate) persons: Option<At<u32>>,
    /// How many of the persons have an open case. Default: all. Example: `persons = 300` and `open = 200`
    pub(crate) open: Option<At<u32>>,
    /// How many of the persons with an open case have items that exist nowhere else. Default: all of them.
    /// Example: `persons = 300` and `unique = 60`
    pub(crate) unique: Option<At<u32>>,
    /// From when to when the items are dated, evenly. Default: no dates.
    /// Example: `dated = { from = "2012-04-18", to = "2018-04-28" }`
    pub(crate) dated: Option<At<Between>>,
    /// Until when what is sent has to have arrived. Default: no matter when.
    /// Example: `deadline = { share = "30 %", after = { min = "1 week", max = "4 weeks" } }`
    pub(crate) deadline: Option<At<Deadline>>,
    /// How many people could see them while they are exposed. Default: nobody.
    /// Example: `viewers = 2500` and `looks_per_year = 0.01`
    pub(crate) viewers: Option<At<u32>>,
    /// How often, on average, each of those finds them in a year.
    #[schemars(range(min = 0, max = 100_000))]
    pub(crate) looks_per_year: Option<At<f64>>,
    /// How many of them are seen each time. Default: all. Example: `viewers = 2500` and `seen = 20`
    pub(crate) seen: Option<At<CountDist>>,
    /// What comes back of what was lost. Default: nothing.
    /// Example: `dated = { from = "2012-01-01", to = "2018-01-01" }` and
    /// `restored = [{ name = "backup", after = "2 d", share = "50 %" }]`
    #[serde(default)]
    pub(crate) restored: Vec<At<Restored>>,
}

/// From one civil moment to another.
///
/// Example: `dated = { from = "2012-04-18", to = "2018-04-28" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Between {
    /// The first moment.
    #[schemars(required)]
    pub(crate) from: Option<At<CivilMoment>>,
    /// The moment before which the last one is.
    #[schemars(required)]
    pub(crate) to: Option<At<CivilMoment>>,
}

/// Deadlines of what is sent.
///
/// Example: `deadline = { share = "30 %", after = "3 weeks" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Deadline {
    /// The share of items that have one. Default: all.
    pub(crate) share: Option<At<Share>>,
    /// From sending to the deadline.
    #[schemars(required)]
    pub(crate) after: Option<At<SpanDist>>,
}

/// A part of what was lost that comes back: from a backup, or by the supplier's work.
///
/// Example: `restored = [{ name = "backup", after = "2 d", over = "1 week", share = "90 %" }]`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Restored {
    /// Its name.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The dates of the items concerned. Default: all.
    pub(crate) dated: Option<At<Between>>,
    /// The share of them that comes back. Default: all.
    pub(crate) share: Option<At<Share>>,
    /// From the loss to the first that come back. Default: `"0 min"`.
    pub(crate) after: Option<At<SpanDist>>,
    /// From the first to the last, evenly, once a day. Default: all at once.
    pub(crate) over: Option<At<Duration>>,
}
