//! Civil time of the simulation.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, CivilDate, CivilMoment, Duration};

/// The period that is simulated.
///
/// Example: `start = "2016-08-15"` and `length = "9 weeks"`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-exactly-one" = ["end", "length"], "x-at-most-one" = ["measure_from", "warm_up"]))]
pub(crate) struct Time {
    /// The time zone, by its name in the time-zone database. Default: `"UTC"`. Example: `zone = "Europe/Stockholm"`
    pub(crate) zone: Option<At<String>>,
    /// The civil date, or date and time, at which the simulation starts.
    #[schemars(required)]
    pub(crate) start: Option<At<CivilMoment>>,
    /// The civil date, or date and time, at which it ends.
    pub(crate) end: Option<At<CivilMoment>>,
    /// How long it lasts, instead of an end.
    pub(crate) length: Option<At<Duration>>,
    /// The civil date, or date and time, from which it is measured: what happens before only fills the organisation.
    /// Default: the start.
    pub(crate) measure_from: Option<At<CivilMoment>>,
    /// How long it runs before it is measured, instead of `measure_from`.
    pub(crate) warm_up: Option<At<Duration>>,
    /// Public holidays. They count as Sundays, and as `holiday` in lists of days.
    /// Example: `holidays = ["2016-06-06", "2016-12-25"]`
    #[serde(default)]
    pub(crate) holidays: Vec<At<CivilDate>>,
}
