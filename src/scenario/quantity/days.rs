//! Days of the week: `mon-fri`, `sat, sun, holiday`, `daily`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Refusal, Written, written_as_text};

/// A set of days of the week, Monday first, and of public holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    week: [bool; 7],
    holiday: bool,
}

written_as_text!(Days);

const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Days {
    /// Every day.
    pub(crate) const DAILY: Self = Self { week: [true; 7], holiday: false };

    /// Whether a day belongs to the set: `weekday` counts from Monday 0. A holiday counts as a Sunday, and is also
    /// met by `holiday`.
    pub(crate) fn has(self, weekday: usize, is_holiday: bool) -> bool {
        if is_holiday { self.holiday || self.week[6] } else { self.week[weekday] }
    }

    /// Whether a day of the week that is no holiday belongs to the set.
    pub(crate) fn has_weekday(self, weekday: usize) -> bool {
        self.week[weekday]
    }
}

impl Written for Days {
    const FORMAT: &'static str = "days";

    fn read(text: &str) -> Result<Self, Refusal> {
        let mut days = Self { week: [false; 7], holiday: false };
        let day = |token: &str| {
            let token = token.trim();
            NAMES.iter().position(|name| *name == token).ok_or_else(|| {
                Refusal::new(
                    format!("`{}` is no day", super::label::shown(token)),
                    "days such as \"mon-fri\", \"sat, sun\", \"daily\" or \"holiday\"",
                )
            })
        };
        for token in text.split(',').map(str::trim) {
            if token == "daily" {
                days.week = [true; 7];
            } else if token == "holiday" {
                days.holiday = true;
            } else if let Some((first, last)) = token.split_once('-') {
                let (first, last) = (day(first)?, day(last)?);
                let length = (last + 7 - first) % 7;
                for offset in 0..=length {
                    days.week[(first + offset) % 7] = true;
                }
            } else {
                days.week[day(token)?] = true;
            }
        }
        Ok(days)
    }
}

/// A factor for each day of the week, which multiplies the day's number. Default: 1 each.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Weekdays {
    /// Mondays. Default: 1.
    #[schemars(range(min = 0, max = 1_000_000))]
    mon: Option<f64>,
    /// Tuesdays. Default: 1.
    #[schemars(range(min = 0, max = 1_000_000))]
    tue: Option<f64>,
    /// Wednesdays. Default: 1.
    #[schemars(range(min = 0, max = 1_000_000))]
    wed: Option<f64>,
    /// Thursdays. Default: 1.
    #[schemars(range(min = 0, max = 1_000_000))]
    thu: Option<f64>,
    /// Fridays. Default: 1.
    #[schemars(range(min = 0, max = 1_000_000))]
    fri: Option<f64>,
    /// Saturdays. Default: 1.
    #[schemars(range(min = 0, max = 1_000_000))]
    sat: Option<f64>,
    /// Sundays. Default: 1.
    #[schemars(range(min = 0, max = 1_000_000))]
    sun: Option<f64>,
    /// Public holidays. Default: that of Sundays.
    #[schemars(range(min = 0, max = 1_000_000))]
    holiday: Option<f64>,
}

impl Weekdays {
    /// The factor of a day; `weekday` counts from Monday 0.
    pub(crate) fn factor(&self, weekday: usize, is_holiday: bool) -> f64 {
        let week = [self.mon, self.tue, self.wed, self.thu, self.fri, self.sat, self.sun];
        let factor = if is_holiday { self.holiday.or(self.sun) } else { week[weekday] };
        factor.unwrap_or(1.0)
    }
}
