//! Interfaces: results that waited in a system out of reach, and how long.

use super::{ByPart, Fold, Grid, Readings};
use crate::fact::{Extent, Fact};
use crate::model::{Model, UnitId};
use crate::time::{Span, Time};

measures! {
    RESULTS_HELD: "results.held", Cases, Lower;
    RESULTS_DELAY: "results.delay", Minutes, Lower;
}

/// Folds results that waited in an interface.
#[derive(Clone, Debug)]
pub(super) struct HeldResults {
    /// Of units: of those that made them.
    tallies: ByPart<Tally>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    held: f64,
    delivered: f64,
    waited: Span,
}

impl HeldResults {
    fn both(&mut self, unit: UnitId, note: impl Fn(&mut Tally)) {
        note(&mut self.tallies[Extent::Whole]);
        note(&mut self.tallies[Extent::Unit(unit)]);
    }
}

impl Fold for HeldResults {
    fn new(model: &Model, _: Grid) -> Self {
        Self { tallies: ByPart::units(model, Tally::default()) }
    }

    #[inline(always)]
    fn see(&mut self, _: Time, fact: &Fact) {
        match fact {
            Fact::ResultHeld { case, .. } => self.both(case.unit, |tally| tally.held += 1.0),
            Fact::ResultDelivered { case, held, .. } => self.both(case.unit, |tally| {
                tally.delivered += 1.0;
                tally.waited += *held;
            }),
            _ => {}
        }
    }

    fn report(&mut self, _: &Model, readings: &mut Readings) {
        let [held, delay] = MEASURES;
        for (part, tally) in self.tallies.iter() {
            readings.value(held, part, tally.held);
            // The mean of none is NaN.
            readings.value(delay, part, tally.waited.as_minutes() / tally.delivered);
        }
    }
}
