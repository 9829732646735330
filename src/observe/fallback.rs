//! The fallback routine: which of its ways was taken, and how often.

use super::{Fold, Grid, Part, Readings};
use crate::fact::Fact;
use crate::model::{Means, Model, StepId};
use crate::time::Time;

measures! {
    FALLBACK_USED: "fallback.used", Activities, Neither;
}

/// Folds work that is begun on a fallback routine, and cases that are sent away by one.
#[derive(Clone, Debug)]
pub(super) struct FallbackUse {
    /// By step and mode; the normal way of each step stays at zero.
    used: Vec<Vec<f64>>,
}

impl Fold for FallbackUse {
    fn new(model: &Model, _: Grid) -> Self {
        Self { used: model.steps.iter().map(|step| vec![0.0; step.modes.len()]).collect() }
    }

    #[inline(always)]
    fn see(&mut self, _: Time, fact: &Fact) {
        if let Fact::WorkBegan { step, mode: mode @ 1.., .. } | Fact::SentAway { step, mode, .. } = *fact {
            self.used[step.index()][usize::from(mode)] += 1.0;
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        let [used] = MEASURES;
        let mut ways = Vec::new();
        for (index, step) in model.steps.iter().enumerate() {
            // Who waits for the system takes no way: that is measured as waiting.
            let taken = (0..).zip(&step.modes).skip(1).filter(|(_, mode)| mode.means != Means::Wait);
            ways.extend(taken.map(|(mode, _)| (StepId::from_index(index), mode)));
        }
        if ways.is_empty() {
            return;
        }
        readings.value(used, Part::All, self.used.iter().flatten().sum());
        for (step, mode) in ways {
            readings.value(used, Part::Way(step, mode), self.used[step.index()][usize::from(mode)]);
        }
    }
}
