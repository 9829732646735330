//! What a run leaves for the comparison with its twin.
//!
//! Each file keeps one thing of a run, small beside the facts, and says what it means beside the same of the twin: where
//! everybody is, how crowded it gets, how much is done, when each contact left, what counts for the planner's limits.

mod crowd;
mod departures;
mod places;
mod service;
mod watch;

pub(super) use departures::{Departures, MEASURES as DEPARTURE_MEASURES};
pub(super) use service::{Curve, MEASURES as SERVICE_MEASURES, Service};
pub(super) use watch::Watch;

use super::by_part::Reliance;
use super::period::{Periods, Turn};
use super::{Column, Observations, Readings, Recovery, RecoveryTime, limit};
use crate::fact::{Fact, Milestone};
use crate::model::Model;
use crate::time::{Span, Time};
use crowd::Crowd;
use places::Places;

/// The measures of the trail.
pub(super) mod measures {
    pub use super::departures::measures::*;
    pub use super::service::measures::*;
}

/// The trail of one run.
#[derive(Debug)]
pub struct Trail {
    periods: Periods,
    reliance: Reliance,
    /// The milestones at which periods began, for the twin.
    marks: Vec<(Time, Milestone)>,
    places: Places,
    crowd: Crowd,
    service: Service,
    departures: Departures,
    watch: Watch,
}

impl Trail {
    pub(super) fn new(model: &Model) -> Self {
        Self {
            periods: Periods::new(model),
            reliance: Reliance::new(model),
            marks: Vec::new(),
            places: Places::new(model),
            crowd: Crowd::new(model),
            service: Service::new(model),
            departures: Departures::new(model),
            watch: Watch::new(model),
        }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, model: &Model, time: Time, fact: &Fact) {
        if let Fact::Reached(milestone) = fact
            && let Some(Turn::Disrupted(_) | Turn::Restored(_)) = self.periods.see(time, fact)
        {
            self.marks.push((time, *milestone));
        }
        self.places.see(model, &self.reliance, time, fact);
        self.crowd.see(model, &self.reliance, time, fact);
        self.service.see(model, &self.reliance, time, fact);
        self.departures.see(model, time, fact);
        self.watch.see(model, time, fact);
    }
}

impl Trail {
    /// The milestones at which the periods of this run began, after the onset, for its twin.
    #[must_use]
    pub fn marks(&self) -> &[(Time, Milestone)] {
        &self.marks
    }
}

impl Observations {
    /// Enters what only the comparison with the twin shows: the other times to recover, whether the planner's limits
    /// were kept, and more values, of which the columns are returned. A run that never left its twin recovered at once.
    pub fn compare(&mut self, model: &Model, trail: &Trail, twin: &Trail) -> Vec<Column> {
        for (part, times) in self.recovery.iter_mut() {
            let restored = trail.periods.restored(part);
            let back = restored.and_then(|restored| trail.crowd.back_in_band(&twin.crowd, part, restored));
            let same = trail.places.coalesced(&twin.places, part);
            for (definition, recovered) in [(Recovery::BackInBand, back), (Recovery::Coalescence, same)] {
                times[definition as usize] =
                    RecoveryTime::new(trail.periods.onset(), restored, recovered, model.horizon);
            }
        }
        self.verdicts = limit::verdicts(model, self, &trail.watch, (&trail.service, &twin.service));
        let mut readings = Readings::default();
        trail.service.report(&twin.service, model, &mut readings);
        trail.departures.report(&twin.departures, model, &mut readings);
        self.values.extend(readings.values);
        self.open.extend(readings.open);
        readings.columns
    }
}

/// Whole hours since the start.
fn hour_of(time: Time) -> usize {
    usize::try_from(time.as_millis() / Span::HOUR.as_millis()).unwrap_or(0)
}
