//! Cases that come from outside.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Between, Returns};
use crate::model::{Process, Whose};
use crate::scenario::quantity::{
    At, ClockTime, Days, Duration, LabelText, Moment, Name, Rate, Share, SpanDist, Weekdays,
};
use crate::scenario::schema::marked;

/// A class of cases that come from outside: patients, visits, letters.
///
/// Example: `pathway = "visit"`, `unit = "clinic"` and `rate = "75 per day"`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend(
    "x-exactly-one" = ["rate", "rate_each", "total", "gap", "every", "at"],
    "x-at-most-one" = ["priority", "mix"]
))]
pub(crate) struct Arrival {
    /// The name of the class.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The pathway its cases follow.
    #[schemars(required)]
    pub(crate) pathway: Option<At<String>>,
    /// The unit where they arrive; of several alike, each case picks one.
    #[schemars(required)]
    pub(crate) unit: Option<At<String>>,
    /// Urgency from 0, most urgent, to 9. Default: 5.
    #[schemars(range(max = 9))]
    pub(crate) priority: Option<At<u8>>,
    /// Urgencies with their shares, instead of one for all.
    /// Example: `mix = [{ priority = 1, share = "4 %" }, { priority = 3, share = "96 %" }]`
    pub(crate) mix: Option<At<Vec<At<Urgency>>>>,
    /// The share of no-shows. Default: none.
    pub(crate) no_show: Option<At<Share>>,
    /// Who stays away while systems are out of order, because the public is asked to or has heard of it. Default: nobody.
    /// Example: `stay_away = { level = "raised", share = "10 %", returns = { share = "50 %", after = "3 d" } }`
    pub(crate) stay_away: Option<At<StayAway>>,
    /// The most that arrive in a replication. Default: no limit.
    pub(crate) limit: Option<At<u64>>,
    /// How many arrive, at all copies of the unit together: expected on a day of `days`, within `hours`.
    /// Example: `rate = "75 per day"`
    pub(crate) rate: Option<At<Rate>>,
    /// How many arrive at each copy of the unit.
    pub(crate) rate_each: Option<At<Rate>>,
    /// How many arrive in all, exactly, each at a random time; `days`, `hours`, `weekdays` and `between` say when.
    /// Example: `total = 200` and `between = { from = "2019-12-09", to = "2019-12-20" }`
    #[schemars(range(min = 1, max = 100_000_000))]
    pub(crate) total: Option<At<u32>>,
    /// With a rate or total: the civil moments between which cases arrive. Default: from the start to the end.
    pub(crate) between: Option<At<Between>>,
    /// Whose items each case is about: one of the persons, with equal probability. Default: nobody's.
    /// Example: `about = { item = "documents", whose = "open" }`
    pub(crate) about: Option<At<About>>,
    /// The time between arrivals, each drawn independently. Example: `gap = { mean = "12 min", family = "exponential" }`
    pub(crate) gap: Option<At<SpanDist>>,
    /// The time between arrivals, always the same. Example: `every = "10 min"`
    pub(crate) every: Option<At<SpanDist>>,
    /// The times at which one case each arrives: since the start, or civil. Example: `at = ["0 min", "2016-08-31 07:30"]`
    pub(crate) at: Option<At<Vec<At<Moment>>>>,
    /// With `gap` or `every`: when the first arrives, since the start. Default: after one gap.
    pub(crate) first: Option<At<Duration>>,
    /// With a rate: how arrivals scatter around it. Default: `"poisson"`.
    pub(crate) process: Option<At<Process>>,
    /// With a rate: the days on which cases arrive. Default: `"daily"`.
    pub(crate) days: Option<At<Days>>,
    /// With a rate: the hours within which they arrive. Default: all day.
    /// Example: `hours = [{ from = "08:00", to = "12:00", weight = 2 }, { from = "13:00", to = "16:00" }]`
    pub(crate) hours: Option<At<Vec<At<Hours>>>>,
    /// With a rate: a factor for each day of the week. Default: 1 each. Example: `weekdays = { mon = 1.15, sat = 0.8 }`
    pub(crate) weekdays: Option<At<Weekdays>>,
    /// With a rate: how much days differ beyond the calendar and beyond chance. Default: they do not.
    /// Example: `day_factor = { cv = "4 %", shared = "attendance" }`
    pub(crate) day_factor: Option<At<DayFactor>>,
}

/// A random factor, 1 on average, for all arrivals of a civil day: some days are busy from morning to night, and nobody
/// knows which beforehand. The expected number stays; it is gamma distributed.
///
/// Example: `day_factor = { cv = "4 %" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct DayFactor {
    /// Its coefficient of variation: its standard deviation, as a share of its mean. With n arrivals expected on a day, the
    /// variance of their number is 1 + n·cv² times the mean.
    #[schemars(required)]
    pub(crate) cv: Option<At<Share>>,
    /// A name, under which several arrivals share their busy days. Default: it has its own.
    pub(crate) shared: Option<At<Name>>,
}

/// Cases that do not come while systems are out of order: from when that is noticed, or from a level of alert on, until
/// all systems are restored, and fewer and fewer after that.
///
/// Example: `stay_away = { level = "raised", share = "10 %" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("x-exactly-one" = ["share", "shares"]))]
pub(crate) struct StayAway {
    /// The level of alert from which on, by the name of a `[[response.level]]`. Default: from when somebody notices.
    pub(crate) level: Option<At<String>>,
    /// The share of the cases that stays away.
    pub(crate) share: Option<At<Share>>,
    /// The share by time since the onset, in steps.
    /// Example: `shares = [{ share = "8 %" }, { from = "1 week", share = "16 %" }]`
    pub(crate) shares: Option<At<Vec<At<ShareFrom>>>>,
    /// How long it takes from the restoration of all systems until everybody comes again: the share falls in a straight line
    /// from what it was. Default: they come at once. Example: `stay_away = { share = "16 %", back_over = "6 weeks" }`
    pub(crate) back_over: Option<At<Duration>>,
    /// Whether they come later. Default: they do not.
    pub(crate) returns: Option<Returns>,
}

/// A share from some time after the onset on.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct ShareFrom {
    /// From this long after the onset of the incident. Default: from the onset.
    pub(crate) from: Option<At<Duration>>,
    /// The share of the cases that stays away.
    #[schemars(required)]
    pub(crate) share: Option<At<Share>>,
}

/// Persons whose items cases are about.
///
/// Example: `about = { item = "documents" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct About {
    /// The name of an `[[item]]`.
    #[schemars(required)]
    pub(crate) item: Option<At<String>>,
    /// Which of the persons it belongs to. Default: `"all"`; `"unique"` is not possible here.
    pub(crate) whose: Option<At<Whose>>,
}

/// An urgency and the share of cases that have it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Urgency {
    /// Urgency from 0, most urgent, to 9.
    #[schemars(required, range(max = 9))]
    pub(crate) priority: Option<u8>,
    /// The share of the cases; all shares add up to one.
    #[schemars(required)]
    pub(crate) share: Option<At<Share>>,
}

/// Hours of the day within which cases arrive.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hours {
    /// The time of day from which on. Default: `"00:00"`.
    pub(crate) from: Option<ClockTime>,
    /// The time of day until which; not after `from` is on the next day. Default: `"24:00"`.
    pub(crate) to: Option<ClockTime>,
    /// How many arrive in an hour of these, relative to the others. Default: 1.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub(crate) weight: Option<f64>,
}
