//! Dates and moments of civil time: `2016-08-31`, `2016-08-31 07:30`.

use jiff::civil::{Date, DateTime};

use super::{Duration, Refusal, Written, written_as_text};
use crate::time::Span;

/// A date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CivilDate(pub(crate) Date);

/// A date, or a date and clock time; a date alone is its midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CivilMoment(pub(crate) DateTime);

/// A civil moment, or a length of time since the start of the simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// A civil moment.
    Civil(DateTime),
    /// This long after the start.
    AfterStart(Span),
}

written_as_text!(CivilDate, CivilMoment, Moment);

impl Written for CivilDate {
    const FORMAT: &'static str = "civil-date";

    fn read(text: &str) -> Result<Self, Refusal> {
        let allowed = "a date such as \"2016-08-31\"";
        let digits = text.chars().all(|c| c.is_ascii_digit() || c == '-');
        match text.trim().parse::<Date>() {
            Ok(date) if digits => within_years(date.year()).map(|()| Self(date)),
            _ => Err(Refusal::new("this is not a date", allowed)),
        }
    }
}

impl Written for CivilMoment {
    const FORMAT: &'static str = "civil-moment";

    fn read(text: &str) -> Result<Self, Refusal> {
        let allowed = "a date or a date and time, such as \"2016-08-31\" or \"2016-08-31 07:30\"";
        // A zone or an offset would be silently dropped by the parser: the scenario has one zone for everything.
        let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ':' | ' ' | 'T'));
        match text.trim().parse::<DateTime>() {
            Ok(moment) if plain => within_years(moment.year()).map(|()| Self(moment)),
            _ => Err(Refusal::new("this is not a date and time", allowed)),
        }
    }
}

impl Written for Moment {
    const FORMAT: &'static str = "moment";

    fn read(text: &str) -> Result<Self, Refusal> {
        if text.contains('-') && text.starts_with(|c: char| c.is_ascii_digit()) {
            return CivilMoment::read(text).map(|moment| Self::Civil(moment.0));
        }
        Duration::read(text).map(|duration| Self::AfterStart(duration.0)).map_err(|refusal| {
            Refusal::new(
                refusal.wrong,
                "a time since the start such as \"10 min\", or a date and time such as \"2016-08-31 07:30\"",
            )
        })
    }
}

/// Refuses years for which there are no trustworthy calendars, or that are surely a slip.
fn within_years(year: i16) -> Result<(), Refusal> {
    if (1900..=2200).contains(&year) {
        return Ok(());
    }
    Err(Refusal::new(format!("the year {year} is out of range"), "years from 1900 to 2200"))
}
