//! Civil time of a scenario: its zone, start, end, holidays, and instants of civil dates.

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZoneDatabase;

use super::compiler::Problems;
use crate::civil::CivilClock;
use crate::scenario::format;
use crate::scenario::quantity::{At, CivilMoment, DAY_MINUTES, Duration, shown};
use crate::scenario::{Code, Problem};
use crate::time::{Span, Time};

/// The longest simulation: calendars are resolved day by day, and no length of time in a scenario is longer.
const LONGEST: Span = Duration::LONGEST;

/// Civil time of the simulation.
#[derive(Debug)]
pub(super) struct Period {
    /// The clock.
    pub(super) clock: CivilClock,
    /// The first date.
    pub(super) first_date: Date,
    /// The end.
    pub(super) horizon: Time,
    /// The start of measuring.
    pub(super) measured_from: Time,
    /// When measuring begins, and where the file says so; `None` if it does not.
    pub(super) measuring: Option<(Time, Range<usize>)>,
    /// Public holidays.
    pub(super) holidays: BTreeSet<Date>,
}

impl Period {
    /// The period of a scenario; `None`, with a problem, if it gives none.
    pub(super) fn compile(file: &format::Scenario, problems: &Problems) -> Option<Self> {
        let time = &file.time.as_ref()?.value;
        let zone = match &time.zone {
            Some(zone) => {
                check_zone(zone, problems)?;
                zone.value.as_str()
            }
            None => "UTC",
        };
        let start = time.start.as_ref()?;
        let clock = CivilClock::new(zone, start.value.0)?;
        let mut period = Self {
            clock,
            first_date: start.value.0.date(),
            horizon: Time::START,
            measured_from: Time::START,
            measuring: None,
            holidays: time.holidays.iter().map(|date| date.value.0).collect(),
        };
        period.check_ambiguous(start, problems);
        let (horizon, span) = match (&time.end, &time.length) {
            (Some(end), _) => (period.instant(end, problems)?, &end.span),
            (None, Some(length)) => (Time::START + length.value.0, &length.span),
            (None, None) => return None,
        };
        if horizon <= Time::START {
            Problem::error(Code::Time, "the simulation ends before it has begun")
                .at(span, "not after the start")
                .at(&start.span, "the start")
                .hint("allowed: an end after the start")
                .report(problems);
            return None;
        }
        if horizon - Time::START > LONGEST {
            Problem::error(Code::TooMuch, "the simulation is too long")
                .at(span, "more than ten years")
                .hint("allowed: up to ten years")
                .report(problems);
            return None;
        }
        period.horizon = horizon;
        let measured = match (&time.measure_from, &time.warm_up) {
            (Some(from), _) => Some((period.instant(from, problems)?, &from.span)),
            (None, Some(warm_up)) => Some((Time::START + warm_up.value.0, &warm_up.span)),
            (None, None) => None,
        };
        if let Some((from, span)) = measured {
            if from < Time::START || from >= horizon {
                Problem::error(Code::Time, "measuring begins outside the simulation")
                    .at(span, "not between the start and the end")
                    .hint("allowed: a time from the start to the end")
                    .report(problems);
            }
            period.measured_from = from;
            period.measuring = Some((from, span.clone()));
        }
        Some(period)
    }

    /// Some day, in place of a period that the file does not give.
    pub(super) fn stand_in() -> Option<Self> {
        let first_date = Date::constant(2000, 1, 1);
        Some(Self {
            clock: CivilClock::new("UTC", first_date.at(0, 0, 0, 0))?,
            first_date,
            horizon: Time::START + Span::DAY,
            measured_from: Time::START,
            measuring: None,
            holidays: BTreeSet::new(),
        })
    }

    /// The instant of a civil moment; warns if the clocks change just then.
    pub(super) fn instant(&self, moment: &At<CivilMoment>, problems: &Problems) -> Option<Time> {
        self.check_ambiguous(moment, problems);
        self.clock.instant(moment.value.0)
    }

    fn check_ambiguous(&self, moment: &At<CivilMoment>, problems: &Problems) {
        problems.extend(self.ambiguity(moment.value.0, &moment.span));
    }

    /// The warning for a civil time that the change of the clocks skips or repeats.
    pub(super) fn ambiguity(&self, moment: DateTime, span: &Range<usize>) -> Option<Problem> {
        self.clock.is_ambiguous(moment).then(|| {
            Problem::warning(Code::ClockChange, "the clocks change at this time")
                .at(span, "skipped or repeated by daylight saving")
                .hint("taken: an hour later if it is skipped, the first if it is repeated")
        })
    }

    /// Every date on which something may begin that reaches into the simulation: from the day before it on.
    pub(super) fn dates(&self) -> impl Iterator<Item = Date> {
        let before = self.first_date.yesterday().unwrap_or(self.first_date);
        let last = self.clock.civil(self.horizon).date();
        before.series(jiff::Span::new().days(1)).take_while(move |date| *date <= last)
    }

    /// The instant of a time of day, in minutes since midnight; from 24:00 on, of the next day.
    pub(super) fn at(&self, date: Date, minutes: u16) -> Option<Time> {
        let date = if minutes >= DAY_MINUTES { date.tomorrow().ok()? } else { date };
        let minutes = i8::try_from(minutes % DAY_MINUTES / 60).ok().zip(i8::try_from(minutes % 60).ok());
        let (hour, minute) = minutes?;
        self.clock.instant(date.at(hour, minute, 0, 0))
    }

    /// Whether a date is a public holiday.
    pub(super) fn is_holiday(&self, date: Date) -> bool {
        self.holidays.contains(&date)
    }
}

/// The day of the week of a date, from Monday 0.
pub(super) fn weekday(date: Date) -> usize {
    usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)
}

fn check_zone(zone: &At<String>, problems: &Problems) -> Option<()> {
    let database = TimeZoneDatabase::bundled();
    if database.get(&zone.value).is_ok() {
        return Some(());
    }
    let names: Vec<String> = database.available().map(|name| name.as_str().to_owned()).collect();
    let found = zone.value.to_lowercase();
    // Compared in lower case, since that is how the search compares; shown as the database writes it.
    let lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let meant = crate::scenario::closest(&found, lower.iter().map(String::as_str))
        .and_then(|meant| names.iter().find(|name| name.to_lowercase() == meant));
    Problem::error(Code::TimeZone, format!("there is no time zone `{}`", shown(&zone.value)))
        .at(&zone.span, "not in the time-zone database")
        .meant(meant.map(String::as_str))
        .hint("allowed: names of the IANA time-zone database, such as \"Europe/Stockholm\" or \"UTC\"")
        .report(problems);
    None
}
