//! The quality of back-entry: notes that could not be read, errors corrected and left, deadlines missed.

use super::{Better, Fold, Grid, Measure, Part, Quantity, Readings};
use crate::fact::Fact;
use crate::model::{EntryTask, Model, UnitId};
use crate::time::Time;

/// Folds what happens to paper records on the way into the systems.
#[derive(Clone, Debug)]
pub(super) struct BackEntry {
    /// What is counted when a step is finished, by step.
    counted: Vec<Option<usize>>,
    /// Of the whole, then of each unit.
    tallies: Vec<[f64; BackEntry::MEASURES.len()]>,
}

const CLARIFIED: usize = 0;
const CORRECTED: usize = 1;
const ERRORS_LEFT: usize = 2;
const OVERDUE: usize = 3;

impl BackEntry {
    pub(super) const MEASURES: &[Measure] = &[
        Measure { key: "records.clarified", quantity: Quantity::Records, better: Better::Lower, headline: false },
        Measure { key: "records.corrected", quantity: Quantity::Records, better: Better::Neither, headline: false },
        Measure { key: "records.errors_left", quantity: Quantity::Records, better: Better::Lower, headline: false },
        Measure { key: "records.overdue", quantity: Quantity::Records, better: Better::Lower, headline: false },
    ];

    fn count(&mut self, unit: UnitId, what: usize) {
        self.tallies[0][what] += 1.0;
        self.tallies[unit.index() + 1][what] += 1.0;
    }
}

/// What is counted when a step of a record is finished.
const fn counted(task: EntryTask) -> Option<usize> {
    match task {
        EntryTask::Clarifying => Some(CLARIFIED),
        EntryTask::Correcting => Some(CORRECTED),
        EntryTask::ErrorLeft => Some(ERRORS_LEFT),
        EntryTask::Sorting | EntryTask::Entering => None,
    }
}

impl Fold for BackEntry {
    fn new(model: &Model, _: Grid) -> Self {
        Self {
            counted: model.steps.iter().map(|step| step.entry_task.and_then(counted)).collect(),
            tallies: vec![[0.0; Self::MEASURES.len()]; model.units.len() + 1],
        }
    }

    #[inline(always)]
    fn see(&mut self, _: Time, fact: &Fact) {
        match fact {
            Fact::WorkFinished { case, step, .. } => {
                if let Some(what) = self.counted[step.index()] {
                    self.count(case.unit, what);
                }
            }
            Fact::Overdue { case, .. } => self.count(case.unit, OVERDUE),
            _ => {}
        }
    }

    fn report(&mut self, _: &Model, readings: &mut Readings) {
        for (index, tally) in self.tallies.iter().enumerate() {
            let part = if index == 0 { Part::All } else { Part::Unit(UnitId::from_index(index - 1)) };
            for (measure, value) in Self::MEASURES.iter().zip(tally) {
                readings.value(measure, part, *value);
            }
        }
    }
}
