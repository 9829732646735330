//! The quality of back-entry: notes that could not be read, errors corrected and left, deadlines missed.

use super::{ByPart, Fold, Grid, Readings};
use crate::fact::{Extent, Fact};
use crate::model::{EntryTask, Model, UnitId};
use crate::time::Time;

measures! {
    RECORDS_CLARIFIED: "records.clarified", Records, Lower;
    RECORDS_CORRECTED: "records.corrected", Records, Neither;
    RECORDS_ERRORS_LEFT: "records.errors_left", Records, Lower;
    RECORDS_OVERDUE: "records.overdue", Records, Lower;
}

/// Folds what happens to paper records on the way into the systems.
#[derive(Clone, Debug)]
pub(super) struct BackEntry {
    /// What is counted when a step is finished, by step.
    counted: Vec<Option<usize>>,
    tallies: ByPart<[f64; MEASURES.len()]>,
}

const CLARIFIED: usize = 0;
const CORRECTED: usize = 1;
const ERRORS_LEFT: usize = 2;
const OVERDUE: usize = 3;
const _: () = assert!(OVERDUE + 1 == MEASURES.len(), "each measure has its place in a tally");

impl BackEntry {
    fn count(&mut self, unit: UnitId, what: usize) {
        self.tallies[Extent::Whole][what] += 1.0;
        self.tallies[Extent::Unit(unit)][what] += 1.0;
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
            tallies: ByPart::units(model, [0.0; MEASURES.len()]),
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
        for (part, tally) in self.tallies.iter() {
            for (measure, value) in MEASURES.iter().zip(tally) {
                readings.value(measure, part, *value);
            }
        }
    }
}
