//! Paper records, entered afterwards.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Settles;
use crate::scenario::quantity::{At, Duration, LabelText, Name, OneOrMany, SpanDist, Text};

/// A kind of recovery work: a paper record, entered when the systems are back, or the work on one item or person of a
/// `[[follow_up]]`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend(
    "x-exactly-one" = ["time", "pathway"],
    "dependentRequired" = { "time": ["entered_by", "systems"], "entered_by": ["time"], "systems": ["time"] }
))]
pub(crate) struct Record {
    /// The name by which fallbacks refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The role that enters it; a list means together.
    pub(crate) entered_by: Option<At<OneOrMany>>,
    /// The unit where it is entered. Default: the unit that wrote it.
    pub(crate) unit: Option<At<String>>,
    /// How long entering takes.
    pub(crate) time: Option<At<SpanDist>>,
    /// The pathway of entering, when it takes more than one step, instead of `entered_by`, `time` and `systems`.
    pub(crate) pathway: Option<At<String>>,
    /// The systems it is entered in: it waits while one of them is down.
    #[serde(default)]
    pub(crate) systems: Vec<At<String>>,
    /// With `time`: what becomes of the outstanding items that it is about when it is done. Default: nothing.
    pub(crate) settles: Option<At<Settles>>,
    /// Urgency from 0, most urgent, to 9. Default: 7, after live work.
    #[schemars(range(max = 9))]
    pub(crate) priority: Option<u8>,
    /// Which of equally urgent records is entered first. Default: `"oldest-first"`.
    /// Example: `priority = 8` and `order = "newest-first"`
    pub(crate) order: Option<EntryOrder>,
    /// Whether more urgent work may suspend entering it; needs a single role. Default: false.
    /// Example: `entered_by = "secretary"` and `interruptible = true`
    pub(crate) interruptible: Option<At<bool>>,
    /// A record older than this when its turn comes is given up instead of entered. Default: never.
    /// Example: `order = "newest-first"` and `write_off_after = "30 d"`
    pub(crate) write_off_after: Option<At<Duration>>,
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

/// Which of equally urgent records is entered first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum EntryOrder {
    /// The one written first.
    #[default]
    OldestFirst,
    /// The one written last.
    NewestFirst,
}
