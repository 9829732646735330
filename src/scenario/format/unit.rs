//! Units and their staff.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, CivilDate, ClockTime, Days, LabelText, Name, Share, SpanDist, Text};

/// A clinic, ward, laboratory, home-care team or office; may stand for several alike.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unit {
    /// The name by which arrivals, steps and orders refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// How many alike it stands for, each with the staff below and its own waiting lines. Default: 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub(crate) number: Option<At<u32>>,
    /// From the decision to go over to the fallback routine to this unit being told. Default: that of `[response]`.
    pub(crate) told: Option<At<SpanDist>>,
    /// From being told to working on the fallback routine. Default: that of `[response]`.
    pub(crate) start_up: Option<At<SpanDist>>,
    /// From restoration to working in the systems again. Default: that of `[response]`.
    pub(crate) back: Option<At<SpanDist>>,
    /// Probability that the routine of this unit is there and followed. Default: that of `[response]`.
    pub(crate) followed: Option<At<Share>>,
    /// Probability that it has to be pieced together. Default: that of `[response]`.
    pub(crate) partly: Option<At<Share>>,
    /// How long piecing it together takes, from being told. Default: that of `[response]`.
    pub(crate) improvise: Option<At<SpanDist>>,
    /// The staff of one such unit.
    #[serde(default)]
    pub(crate) staff: Vec<At<Staff>>,
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

/// The staff of one role in a unit: a number always on duty, or shifts.
///
/// Example: `role = "nurse"` and `number = 3`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-exactly-one" = ["number", "shifts"]))]
pub(crate) struct Staff {
    /// The role.
    #[schemars(required)]
    pub(crate) role: Option<At<String>>,
    /// How many are always on duty.
    #[schemars(range(max = 100_000))]
    pub(crate) number: Option<At<u32>>,
    /// When how many are on duty; shifts add up where they overlap.
    #[serde(default)]
    pub(crate) shifts: Vec<At<Shift>>,
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

/// A shift: how many are on duty on which days between which hours.
///
/// Example: `{ days = "mon-fri", from = "08:00", to = "16:30", number = 6 }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shift {
    /// The days on which it begins. Default: `"daily"`.
    pub(crate) days: Option<Days>,
    /// The time of day at which it begins. Default: `"00:00"`.
    pub(crate) from: Option<ClockTime>,
    /// The time of day at which it ends; not after `from` is on the next day. Default: `"24:00"`.
    pub(crate) to: Option<ClockTime>,
    /// How many are on duty.
    #[schemars(required, range(max = 100_000))]
    pub(crate) number: Option<At<u32>>,
    /// The first date on which it begins. Default: no limit. Example: `first = "2016-09-05"`
    pub(crate) first: Option<At<CivilDate>>,
    /// The last date on which it begins. Default: no limit.
    pub(crate) last: Option<At<CivilDate>>,
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
