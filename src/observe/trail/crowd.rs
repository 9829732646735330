//! How crowded it gets: the most contacts that wait at a time, in each hour since the start.

use super::hour_of;
use crate::fact::{Extent, Fact};
use crate::model::{ClassKind, Model};
use crate::observe::ByPart;
use crate::observe::by_part::Reliance;
use crate::time::{Span, Time};

/// The hours of a week.
const WEEK: usize = 168;

/// How long waiting must stay within the band to count as back in it: a day, because at night nobody waits anyway.
const SUSTAINED: usize = 24;

/// Who waits.
#[derive(Debug)]
pub(super) struct Crowd {
    measured_from: Time,
    end: Time,
    parts: ByPart<Waiting>,
}

#[derive(Clone, Debug, Default)]
struct Waiting {
    now: u32,
    /// The most that waited, by hour since the start; the last is the last hour in which that changed.
    peaks: Vec<u32>,
}

impl Crowd {
    pub(super) fn new(model: &Model) -> Self {
        let parts = ByPart::all(model, Waiting::default());
        Self { measured_from: model.measured_from, end: model.horizon, parts }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, model: &Model, reliance: &Reliance, time: Time, fact: &Fact) {
        let (case, begins) = match *fact {
            Fact::WaitBegan { case, wait, .. } if wait.is_idle() => (case, true),
            Fact::WaitEnded { case, wait, .. } if wait.is_idle() => (case, false),
            _ => return,
        };
        if model.class(case.class).kind == ClassKind::Contact {
            for part in reliance.parts(case) {
                self.parts[part].change(time, begins);
            }
        }
    }

    /// Up to when it can be seen whether waiting is back in the band: a day has to follow, of whole hours.
    pub(super) fn followed(&self) -> Time {
        Time::START + Span::HOUR * i64::try_from(hour_of(self.end).saturating_sub(SUSTAINED)).unwrap_or(i64::MAX)
    }

    /// Since when waiting of a part has stayed within the band of the twin for a day: in no hour more contacts waited at
    /// a time than ever did in the twin in that hour of the week. To the hour; `None` if that had not come by the time up to
    /// which it is followed.
    pub(super) fn back_in_band(&self, twin: &Self, part: Extent, restored: Time) -> Option<Time> {
        let hours = hour_of(self.end);
        let (own, other) = (&self.parts[part], &twin.parts[part]);
        let mut band = [0; WEEK];
        for hour in hour_of(self.measured_from)..hours {
            band[hour % WEEK] = other.peak(hour).max(band[hour % WEEK]);
        }
        let mut within = 0;
        for hour in hour_of(restored)..hours {
            within = if own.peak(hour) <= band[hour % WEEK] { within + 1 } else { 0 };
            if within == SUSTAINED {
                let first = i64::try_from(hour + 1 - SUSTAINED).unwrap_or(i64::MAX);
                return Some((Time::START + Span::HOUR * first).max(restored));
            }
        }
        None
    }
}

impl Waiting {
    fn change(&mut self, time: Time, begins: bool) {
        let hour = hour_of(time);
        if self.peaks.len() <= hour {
            // Who waits then waited from the beginning of every hour between.
            self.peaks.resize(hour + 1, self.now);
        }
        self.now = if begins { self.now + 1 } else { self.now.saturating_sub(1) };
        if let Some(peak) = self.peaks.last_mut() {
            *peak = self.now.max(*peak);
        }
    }

    /// The most that waited in an hour.
    fn peak(&self, hour: usize) -> u32 {
        self.peaks.get(hour).copied().unwrap_or(self.now)
    }
}
