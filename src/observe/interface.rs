//! Interfaces: results that waited in a system out of reach, and how long.

use super::{Better, Fold, Grid, Measure, Part, Quantity, Readings};
use crate::fact::Fact;
use crate::model::{Model, UnitId};
use crate::time::{Span, Time};

/// Folds results that waited in an interface.
#[derive(Clone, Debug)]
pub(super) struct HeldResults {
    /// Of the whole, then of each unit that made them.
    tallies: Vec<Tally>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    held: f64,
    delivered: f64,
    waited: Span,
}

impl HeldResults {
    pub(super) const MEASURES: &[Measure] = &[
        Measure { key: "results.held", quantity: Quantity::Cases, better: Better::Lower, headline: false },
        Measure { key: "results.delay", quantity: Quantity::Minutes, better: Better::Lower, headline: false },
    ];

    fn both(&mut self, unit: UnitId, note: impl Fn(&mut Tally)) {
        note(&mut self.tallies[0]);
        note(&mut self.tallies[unit.index() + 1]);
    }
}

impl Fold for HeldResults {
    fn new(model: &Model, _: Grid) -> Self {
        Self { tallies: vec![Tally::default(); model.units.len() + 1] }
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
        let [held, delay] = Self::MEASURES else { return };
        for (index, tally) in self.tallies.iter().enumerate() {
            let part = if index == 0 { Part::All } else { Part::Unit(UnitId::from_index(index - 1)) };
            readings.value(held, part, tally.held);
            // The mean of none is NaN.
            readings.value(delay, part, tally.waited.as_minutes() / tally.delivered);
        }
    }
}
