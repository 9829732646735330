//! Civil time at the edges: which date and clock time an instant of the simulation is in the scenario's time zone.
//!
//! Compiling a scenario turns calendars into instants through this clock; reports and plots turn instants back into
//! dates. The time-zone database is the one bundled with the program, so results do not depend on the machine's.

use jiff::civil::DateTime;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp, Zoned};

use crate::time::{Span, Time};

/// The scenario's time zone and the civil moment at which its simulation starts.
#[derive(Clone, Debug)]
pub struct CivilClock {
    zone: TimeZone,
    start: Timestamp,
    /// The civil time of the start.
    begins: DateTime,
    /// Civil times around it between which no clock is changed, and civil time goes as time does.
    steady: (DateTime, DateTime),
}

impl CivilClock {
    /// A clock in the named zone whose simulation starts at `start`; `None` if the bundled database lacks the zone or
    /// the moment is outside the years it covers.
    #[must_use]
    pub fn new(zone: &str, start: DateTime) -> Option<Self> {
        let zone = TimeZoneDatabase::bundled().get(zone).ok()?;
        let start = zone.to_ambiguous_zoned(start).compatible().ok()?.timestamp();
        // A day from a change nothing is skipped or repeated, in whichever direction it is.
        let day = SignedDuration::from_hours(24);
        let civil = |timestamp: Timestamp| zone.to_datetime(timestamp);
        let begins = civil(start);
        let since = zone.preceding(start).next().and_then(|change| change.timestamp().checked_add(day).ok());
        let until = zone.following(start).next().and_then(|change| change.timestamp().checked_sub(day).ok());
        let steady = (since.map_or(DateTime::MIN, civil), until.map_or(DateTime::MAX, civil));
        Some(Self { zone, start, begins, steady })
    }

    /// The instant of a civil date and time. In the hour that daylight saving skips, the time an hour later; in the
    /// hour it repeats, the first; `None` far outside the calendar.
    #[must_use]
    pub fn instant(&self, civil: DateTime) -> Option<Time> {
        if (self.steady.0..self.steady.1).contains(&civil)
            && self.steady.0 <= self.begins
            && self.begins < self.steady.1
        {
            let millis = civil.duration_since(self.begins).as_millis();
            return i64::try_from(millis).ok().map(Time::from_millis);
        }
        let zoned = self.zone.to_ambiguous_zoned(civil).compatible().ok()?;
        Some(Time::from_millis(zoned.timestamp().as_millisecond() - self.start.as_millisecond()))
    }

    /// Whether daylight saving skips or repeats this civil time, so that it names no instant or two.
    #[must_use]
    pub fn is_ambiguous(&self, civil: DateTime) -> bool {
        self.zone.to_ambiguous_zoned(civil).is_ambiguous()
    }

    /// The civil date and time of an instant; the nearest one the calendar has, for instants beyond it.
    #[must_use]
    pub fn civil(&self, time: Time) -> Zoned {
        let millis = self.start.as_millisecond().saturating_add(time.as_millis());
        let bounded = millis.clamp(Timestamp::MIN.as_millisecond(), Timestamp::MAX.as_millisecond());
        let timestamp = Timestamp::from_millisecond(bounded).unwrap_or(self.start);
        timestamp.to_zoned(self.zone.clone())
    }

    /// The zone's name in the time-zone database.
    #[must_use]
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// The first midnight at or after an instant.
    #[must_use]
    pub fn midnight_from(&self, time: Time) -> Time {
        let date = self.civil(time).date();
        let today = self.instant(date.to_datetime(jiff::civil::Time::midnight()));
        match today {
            Some(midnight) if midnight >= time => midnight,
            _ => date
                .tomorrow()
                .ok()
                .and_then(|next| self.instant(next.to_datetime(jiff::civil::Time::midnight())))
                .unwrap_or(time + Span::DAY),
        }
    }
}
