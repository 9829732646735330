//! Stocks that fallback routines use up: how often one ran out.

use super::{Better, Fold, Grid, Measure, Part, Quantity, Readings};
use crate::fact::Fact;
use crate::model::{Model, UnitId};
use crate::time::Time;

/// Folds stocks that run out.
#[derive(Clone, Debug)]
pub(super) struct Stocks {
    /// Of the whole, then of each unit, all its copies together.
    run_outs: Vec<f64>,
}

impl Stocks {
    pub(super) const MEASURES: &[Measure] =
        &[Measure { key: "stock.run_outs", quantity: Quantity::Times, better: Better::Lower, headline: false }];
}

impl Fold for Stocks {
    fn new(model: &Model, _: Grid) -> Self {
        Self { run_outs: vec![0.0; model.units.len() + 1] }
    }

    #[inline(always)]
    fn see(&mut self, _: Time, fact: &Fact) {
        if let Fact::StockRanOut { unit, .. } = fact {
            self.run_outs[0] += 1.0;
            self.run_outs[unit.index() + 1] += 1.0;
        }
    }

    fn report(&mut self, _: &Model, readings: &mut Readings) {
        let [run_outs] = Self::MEASURES else { return };
        for (index, number) in self.run_outs.iter().enumerate() {
            let part = if index == 0 { Part::All } else { Part::Unit(UnitId::from_index(index - 1)) };
            readings.value(run_outs, part, *number);
        }
    }
}
