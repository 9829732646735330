//! Units and their staff.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::{Interrupted, WhenBroken};
use crate::scenario::quantity::{At, CivilDate, ClockTime, Days, Duration, LabelText, Name, Share, SpanDist};
use crate::scenario::schema::marked;

/// A clinic, ward, laboratory, home-care team or office; may stand for several alike.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Unit {
    /// The name by which arrivals, steps and orders refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// How many alike it stands for, each with the staff below and its own waiting lines. Default: 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub(crate) number: Option<At<u32>>,
    /// The site where it is, by which an incident may name all units there. Default: none. Example: `site = "north"`
    pub(crate) site: Option<At<Name>>,
    /// Within what time of their arrival people are to have left again: the share that does is measured. Default: `"4 h"`, the
    /// target of emergency departments in England and in Sweden. Example: `leave_within = "2 h"`
    pub(crate) leave_within: Option<At<Duration>>,
    /// From the decision on fallback to this unit being informed. Default: that of `[response]`.
    pub(crate) told: Option<At<SpanDist>>,
    /// From being informed to working on the fallback routine. Default: that of `[response]`.
    pub(crate) start_up: Option<At<SpanDist>>,
    /// From the restoration of a system to working in it again. Default: that of `[response]`.
    pub(crate) back: Option<At<SpanDist>>,
    /// Whether several alike share one routine and draw the same. Default: that of `[response]`.
    pub(crate) shared: Option<bool>,
    /// Probability that the routine of this unit is there and followed. Default: that of `[response]`.
    pub(crate) followed: Option<At<Share>>,
    /// Probability that it has to be improvised. Default: that of `[response]`.
    pub(crate) partly: Option<At<Share>>,
    /// How long improvising it takes, from being informed. Default: that of `[response]`.
    pub(crate) improvise: Option<At<SpanDist>>,
    /// The staff of one such unit.
    #[serde(default)]
    pub(crate) staff: Vec<At<Staff>>,
}

/// The staff of one role in a unit: a number always on duty, or shifts.
///
/// Example: `role = "nurse"` and `number = 3`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("x-exactly-one" = ["number", "shifts"]))]
pub(crate) struct Staff {
    /// The role.
    #[schemars(required)]
    pub(crate) role: Option<At<String>>,
    /// How many are always on duty.
    #[schemars(range(max = 100_000))]
    pub(crate) number: Option<At<u32>>,
    /// How many are on duty when; shifts add up where they overlap.
    #[serde(default)]
    pub(crate) shifts: Vec<At<Shift>>,
    /// How much overtime they work at the end of a shift, and what it costs. Default: what is in progress is finished.
    /// Example: `overtime = { at_most = "30 min", paid = 1.5 }`
    pub(crate) overtime: Option<At<Overtime>>,
    /// Within this long of the end of a shift those whose shift ends begin nothing, however urgent, and take up nothing that
    /// was stopped; what they are at goes on. Nobody is interrupted while more are at work than will stay.
    /// Default: they begin work to the last. Example: `no_new_work = "30 min"`
    pub(crate) no_new_work: Option<At<Duration>>,
    /// Whose work more urgent work interrupts: always the least urgent that may be interrupted, and of several equally urgent
    /// this. Default: `"latest-begun"`. Example: `interrupted_first = "most-left"`
    pub(crate) interrupted_first: Option<At<Interrupted>>,
    /// Breaking down and being mended, each by itself, in normal times too; of a `number`. Default: they never break down.
    /// Example: `breaks_down = { after = { mean = "30 d", family = "exponential" }, mended_in = { median = "4 h", p90 = "2 d" } }`
    pub(crate) breaks_down: Option<At<BreaksDown>>,
    /// The probability that one who is rostered is absent on a day, as by sick leave: for the whole of a shift that begins
    /// that day; of those always on duty, from midnight to midnight. Each person is drawn by themselves. Default: 0.
    /// Example: `absence = "5 %"`
    pub(crate) absence: Option<At<Share>>,
}

/// How equipment breaks down and is mended. One in use is as likely to as one that is not.
///
/// Example: `breaks_down = { after = { mean = "30 d", family = "exponential" }, mended_in = "4 h" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct BreaksDown {
    /// How long one works, in use or not, from the start or from when it was mended, until it breaks down.
    #[schemars(required)]
    pub(crate) after: Option<At<SpanDist>>,
    /// How long it takes from breaking down until it works again.
    #[schemars(required)]
    pub(crate) mended_in: Option<At<SpanDist>>,
    /// What happens to the work in progress on it; that of a batch is always finished. Default: `"suspend"`. Example: `work = "restart"`
    pub(crate) work: Option<WhenBroken>,
}

/// Overtime of the staff of one role in a unit.
///
/// Example: `overtime = { at_most = "30 min", paid = 1.5 }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Overtime {
    /// When a shift ends, work of one person is finished if no more than this is left of it. Otherwise it is stopped or
    /// handed over, as `at_shift_end` of its step says, and suspended if that is `"finish"`. What several people do
    /// together is finished. Default: as `at_shift_end` says, whatever is left.
    pub(crate) at_most: Option<At<Duration>>,
    /// What an hour of it costs, in hours' pay. Default: 1.
    #[schemars(range(min = 0, max = 100))]
    pub(crate) paid: Option<At<f64>>,
}

/// A shift: how many are on duty on which days between which hours.
///
/// Example: `{ days = "mon-fri", from = "08:00", to = "16:30", number = 6 }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
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
    /// Whether those on it go home at its end even if as many others come: their work is then finished as overtime,
    /// stopped or handed over, as its step says. Otherwise staff leave only where fewer remain on duty.
    /// Default: false. Example: `to = "15:00"` and `relieved = true`
    pub(crate) relieved: Option<bool>,
    /// The first date on which it begins. Default: no limit. Example: `first = "2016-09-05"`
    pub(crate) first: Option<At<CivilDate>>,
    /// The last date on which it begins. Default: no limit.
    pub(crate) last: Option<At<CivilDate>>,
}
