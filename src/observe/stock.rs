//! Stocks that fallback routines use up: how often one ran out.

use super::{ByPart, Fold, Grid, Readings};
use crate::fact::{Extent, Fact};
use crate::model::Model;
use crate::time::Time;

measures! {
    STOCK_RUN_OUTS: "stock.run_outs", Times, Lower;
}

/// Folds stocks that run out.
#[derive(Clone, Debug)]
pub(super) struct Stocks {
    run_outs: ByPart<f64>,
}

impl Fold for Stocks {
    fn new(model: &Model, _: Grid) -> Self {
        Self { run_outs: ByPart::units(model, 0.0) }
    }

    #[inline(always)]
    fn see(&mut self, _: Time, fact: &Fact) {
        if let Fact::StockRanOut { unit, .. } = fact {
            self.run_outs[Extent::Whole] += 1.0;
            self.run_outs[Extent::Unit(*unit)] += 1.0;
        }
    }

    fn report(&mut self, _: &Model, readings: &mut Readings) {
        let [run_outs] = MEASURES;
        for (part, number) in self.run_outs.iter() {
            readings.value(run_outs, part, *number);
        }
    }
}
