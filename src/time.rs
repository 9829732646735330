//! Simulation time: whole milliseconds on an integer clock.
//!
//! Owns the two quantities every layer shares: [`Time`], an instant counted from the start of the simulation, and
//! [`Span`], a length of time. Integers give a total order, exact ties and no NaN; what a scenario's
//! numbers become stays within 44 of their 64 bits, so that sums cannot overflow. Civil time (time zones, shifts,
//! holidays, daylight saving) is resolved when a scenario is compiled and is not known here.

use std::fmt;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// An instant, in milliseconds since the start of the simulation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(i64);

/// A length of time in milliseconds; negative when an instant is subtracted from an earlier one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(i64);

impl Time {
    /// The start of the simulation.
    pub const START: Self = Self(0);
    /// Later than every instant a scenario can contain: 557 years after the start, the largest the event list can order.
    pub const FAR: Self = Self((1 << 44) - 1);

    /// The instant `millis` milliseconds after the start.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the start.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// Hours since `origin`, as reports print them.
    #[must_use]
    pub fn hours_since(self, origin: Self) -> f64 {
        (self - origin).as_hours()
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// One second.
    pub const SECOND: Self = Self(1_000);
    /// One minute.
    pub const MINUTE: Self = Self(60_000);
    /// One hour.
    pub const HOUR: Self = Self(3_600_000);
    /// Twenty-four hours.
    pub const DAY: Self = Self(86_400_000);
    /// Seven days.
    pub const WEEK: Self = Self(604_800_000);

    /// A span of `millis` milliseconds.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// The span nearest to `millis` milliseconds, rounded half away from zero and kept within ±[`Time::FAR`].
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "clamped to 44 bits first; a NaN becomes zero")]
    pub fn from_millis_f64(millis: f64) -> Self {
        let limit = Time::FAR.0 as f64;
        // A cast cuts towards zero; adding half first rounds, without a call into the mathematical library.
        Self((millis + 0.5_f64.copysign(millis)).clamp(-limit, limit) as i64)
    }

    /// A span of `hours` hours, rounded to the millisecond.
    #[must_use]
    pub fn from_hours(hours: f64) -> Self {
        Self::from_millis_f64(hours * Self::HOUR.0 as f64)
    }

    /// Milliseconds.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// Minutes.
    #[must_use]
    pub fn as_minutes(self) -> f64 {
        self.0 as f64 / Self::MINUTE.0 as f64
    }

    /// Hours.
    #[must_use]
    pub fn as_hours(self) -> f64 {
        self.0 as f64 / Self::HOUR.0 as f64
    }
}

impl Add<Span> for Time {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0 + span.0)
    }
}

impl Sub<Span> for Time {
    type Output = Self;
    fn sub(self, span: Span) -> Self {
        Self(self.0 - span.0)
    }
}

impl Sub for Time {
    type Output = Span;
    fn sub(self, earlier: Self) -> Span {
        Span(self.0 - earlier.0)
    }
}

impl AddAssign<Span> for Time {
    fn add_assign(&mut self, span: Span) {
        *self = *self + span;
    }
}

impl Add for Span {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Span {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Span {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl SubAssign for Span {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Mul<i64> for Span {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self(self.0.saturating_mul(times))
    }
}

impl Neg for Span {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl fmt::Display for Span {
    /// The span in the largest unit that keeps it readable: `90 s`, `12 min`, `4.5 h`, `3.2 d`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, name) = match self.0.abs() {
            s if s < 2 * Self::MINUTE.0 => (Self::SECOND, "s"),
            s if s < 2 * Self::HOUR.0 => (Self::MINUTE, "min"),
            s if s < 2 * Self::DAY.0 => (Self::HOUR, "h"),
            _ => (Self::DAY, "d"),
        };
        let value = self.0 as f64 / unit.0 as f64;
        let rounded = (value * 100.0).round() / 100.0;
        write!(f, "{rounded} {name}")
    }
}
