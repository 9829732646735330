//! Booking again: at what time somebody comes back who was called off, sent elsewhere or stayed away.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::fact::Witness;
use crate::model::{ClassId, Demand, Origin, UnitId};
use crate::sim::Simulation;
use crate::time::{Span, Time};

/// How many were booked again, of a class at a clinic on a day.
pub(in crate::sim) type Bookings = BTreeMap<(ClassId, usize, Date), u32>;

impl<W: Witness> Simulation<'_, W> {
    /// When somebody comes back who wants to at `wanted`: then, if their class arrives at that time and the day has a
    /// place left; otherwise at some time, given by `luck`, of the next hours of which both is true. At the end of the
    /// simulation if there are none.
    pub(in crate::sim) fn book(
        &mut self,
        class: ClassId,
        (unit, copy): (UnitId, u32),
        wanted: Time,
        (places, luck): (Option<u32>, f64),
    ) -> Time {
        let clinic = self.model.unit(unit).clinic(copy);
        let mut from = wanted;
        while let Some((opens, closes)) = self.next_hours(class, from) {
            let date = self.model.clock.civil(opens).date();
            let booked = self.bookings.entry((class, clinic, date)).or_default();
            if places.is_none_or(|places| *booked < places) {
                *booked += 1;
                let within = Span::from_millis_f64((closes - opens).as_millis() as f64 * luck);
                return if opens == wanted { wanted } else { opens + within };
            }
            from = self.end_of_day(opens);
        }
        self.model.horizon
    }

    /// The hours in which a class arrives that contain an instant, from there on, or else the next; up to the end of the
    /// day. `None` if there are none before the end.
    fn next_hours(&self, class: ClassId, from: Time) -> Option<(Time, Time)> {
        if from >= self.model.horizon {
            return None;
        }
        let (opens, closes) = match &self.model.class(class).origin {
            Origin::Arrivals(arrivals) => match &arrivals.demand {
                Demand::Rate { cumulative, .. } => open_stretch(cumulative, from)?,
                Demand::Gaps { .. } | Demand::At(_) => (from, self.model.horizon),
            },
            Origin::Child => (from, self.model.horizon),
        };
        Some((opens, closes.min(self.end_of_day(opens))))
    }

    /// The next midnight.
    fn end_of_day(&self, time: Time) -> Time {
        let next = self.model.clock.civil(time).date().tomorrow().ok();
        let midnight = next.and_then(|date| self.model.clock.instant(date.at(0, 0, 0, 0)));
        midnight.unwrap_or(self.model.horizon)
    }
}

/// The stretch over which a cumulative number grows that contains an instant, from there on, or else the next.
fn open_stretch(cumulative: &[(Time, f64)], from: Time) -> Option<(Time, Time)> {
    // The first corner after the instant ends the line it lies on.
    let mut end = cumulative.partition_point(|(time, _)| *time <= from).max(1);
    while cumulative.get(end)?.1 <= cumulative[end - 1].1 {
        end += 1;
    }
    let opens = cumulative[end - 1].0.max(from);
    while cumulative.get(end + 1).is_some_and(|(_, number)| *number > cumulative[end].1) {
        end += 1;
    }
    Some((opens, cumulative[end].0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_without_demand_are_skipped() {
        let at = |millis| Time::from_millis(millis);
        let demand = [(at(0), 0.0), (at(100), 2.0), (at(200), 2.0), (at(250), 3.0), (at(300), 5.0), (at(400), 5.0)];
        assert_eq!(open_stretch(&demand, at(30)), Some((at(30), at(100))));
        assert_eq!(open_stretch(&demand, at(100)), Some((at(200), at(300))));
        assert_eq!(open_stretch(&demand, at(260)), Some((at(260), at(300))));
        assert_eq!(open_stretch(&demand, at(300)), None);
    }
}
