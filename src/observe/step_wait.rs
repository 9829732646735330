//! Waits by step: from coming to a step until its work begins, by when contacts and orders came to it.

use std::collections::BTreeSet;

use super::cohort::{Cohort, Cohorts, Merge as _, Periodic};
use super::period::Periods;
use super::spell::Spells;
use super::{Fold, Grid, Part, Readings};
use crate::fact::{CaseRef, Extent, Fact, StepWait};
use crate::model::{ClassKind, Model, StepId};
use crate::time::Time;

measures! {
    STEP_WAIT_BEFORE: "step_wait.before", Minutes, Lower, detail;
    STEP_WAIT_DURING: "step_wait.during", Minutes, Lower, detail;
    STEP_WAIT_AFTER: "step_wait.after", Minutes, Lower, detail;
    STEP_WAIT_MEDIAN_BEFORE: "step_wait.median.before", Minutes, Lower, detail;
    STEP_WAIT_MEDIAN_DURING: "step_wait.median.during", Minutes, Lower, detail;
    STEP_WAIT_MEDIAN_AFTER: "step_wait.median.after", Minutes, Lower, detail;
    STEP_WAIT_P90_BEFORE: "step_wait.p90.before", Minutes, Lower, detail;
    STEP_WAIT_P90_DURING: "step_wait.p90.during", Minutes, Lower, detail;
    STEP_WAIT_P90_AFTER: "step_wait.p90.after", Minutes, Lower, detail;
}

/// Folds the beginnings of work. Paper records are left out: how long they lie is the backlog.
#[derive(Clone, Debug)]
pub(super) struct StepWaits {
    counts: Vec<bool>,
    measured_from: Time,
    /// By step.
    cohorts: Cohorts<Spells>,
}

impl StepWaits {
    /// The steps of the pathways of those who count.
    fn walked(&self, model: &Model) -> BTreeSet<usize> {
        let counted = model.classes.iter().zip(&self.counts).filter(|(_, counts)| **counts);
        let pathways = counted.map(|(class, _)| model.pathway_of(class.entry));
        pathways.flat_map(|pathway| (pathway.first.index()..).take(usize::from(pathway.length))).collect()
    }

    #[inline(always)]
    fn add(&mut self, time: Time, case: CaseRef, wait: StepWait, is_open: bool) {
        let came = time - wait.waited;
        if self.counts[case.class.index()] && came >= self.measured_from {
            self.cohorts.of(wait.step.index(), 0, came).add(wait.waited, is_open);
        }
    }
}

impl Fold for StepWaits {
    fn new(model: &Model, _: Grid) -> Self {
        let cohorts = model.steps.iter().map(|_| Cohort::new(vec![Extent::Whole], 1));
        Self {
            counts: model.classes.iter().map(|class| class.kind != ClassKind::Record).collect(),
            measured_from: model.measured_from,
            cohorts: Cohorts::new(Periods::new(model), cohorts.collect()),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::WorkBegan { case, step, waited: Some(waited), .. } => {
                self.add(time, case, StepWait { step, waited }, false)
            }
            Fact::Left { case, in_vain: Some(wait), .. } | Fact::Unfinished { case, in_vain: Some(wait), .. } => {
                self.add(time, case, wait, true);
            }
            Fact::Reached(_) => self.cohorts.see(time, fact),
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        for index in self.walked(model) {
            let mut periods = Periodic::<Spells>::default();
            self.cohorts.add_periods(index, None, Extent::Whole, &mut periods, Spells::merge);
            Spells::report(&periods.each_ref(), readings, MEASURES, Part::Step(StepId::from_index(index)));
        }
    }
}
