//! Turnaround: from ordering a result to its delivery, by when it was ordered. Of each class of orders by itself: an incident
//! changes how many of each are made, so that a mean of all would move though none of them takes longer.

use std::collections::BTreeMap;

use super::cohort::{Cohort, Cohorts, Merge, Periodic};
use super::period::Periods;
use super::spell::Spells;
use super::{Fold, Grid, Part, Readings};
use crate::fact::{CaseRef, Extent, Fact};
use crate::model::{ClassId, ClassKind, Model, Outcome};
use crate::random::Key;
use crate::time::Time;

measures! {
    TURNAROUND_BEFORE: "turnaround.before", Minutes, Lower;
    TURNAROUND_DURING: "turnaround.during", Minutes, Lower;
    TURNAROUND_AFTER: "turnaround.after", Minutes, Lower;
    TURNAROUND_MEDIAN_BEFORE: "turnaround.median.before", Minutes, Lower, detail;
    TURNAROUND_MEDIAN_DURING: "turnaround.median.during", Minutes, Lower, detail;
    TURNAROUND_MEDIAN_AFTER: "turnaround.median.after", Minutes, Lower, detail;
    TURNAROUND_P90_BEFORE: "turnaround.p90.before", Minutes, Lower, detail;
    TURNAROUND_P90_DURING: "turnaround.p90.during", Minutes, Lower, detail;
    TURNAROUND_P90_AFTER: "turnaround.p90.after", Minutes, Lower, detail;
}

/// Folds how long orders take.
#[derive(Clone, Debug)]
pub(super) struct Turnaround {
    is_order: Vec<bool>,
    measured_from: Time,
    end: Time,
    /// By class.
    cohorts: Cohorts<Spells>,
    /// The order that was done last, when it was made and when done: its result may yet be held back.
    last: Option<(Ordered, Time)>,
    /// Results that are held back.
    held: BTreeMap<Key, Ordered>,
}

/// An order.
#[derive(Clone, Copy, Debug)]
struct Ordered {
    key: Key,
    class: ClassId,
    at: Time,
}

impl Turnaround {
    /// The order that was done last was delivered at once.
    #[inline(always)]
    fn settle(&mut self) {
        if let Some((order, done)) = self.last.take() {
            self.add(order, done, false);
        }
    }

    fn add(&mut self, order: Ordered, until: Time, is_open: bool) {
        self.cohorts.of(order.class.index(), 0, order.at).add(until - order.at, is_open);
    }

    /// An order of the period that is measured; `None` of another case.
    fn ordered(&self, case: CaseRef, born: Time) -> Option<Ordered> {
        let counts = self.is_order[case.class.index()] && born >= self.measured_from;
        counts.then_some(Ordered { key: case.key, class: case.class, at: born })
    }
}

impl Fold for Turnaround {
    fn new(model: &Model, _: Grid) -> Self {
        let cohorts = model.classes.iter().map(|_| Cohort::new(vec![Extent::Whole], 1));
        Self {
            is_order: model.classes.iter().map(|class| class.kind == ClassKind::Order).collect(),
            measured_from: model.measured_from,
            end: model.horizon,
            cohorts: Cohorts::new(Periods::new(model), cohorts.collect()),
            last: None,
            held: BTreeMap::new(),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::Left { case, outcome: Outcome::Completed, born, .. } => {
                if let Some(order) = self.ordered(case, born) {
                    self.settle();
                    self.last = Some((order, time));
                }
            }
            Fact::ResultHeld { case, .. } => {
                if let Some((order, _)) = self.last.take_if(|(order, _)| order.key == case.key) {
                    self.held.insert(order.key, order);
                }
            }
            Fact::ResultDelivered { case, .. } => {
                if let Some(order) = self.held.remove(&case.key) {
                    self.add(order, time, false);
                }
            }
            // What is not done by the end takes at least until then.
            Fact::Unfinished { case, born, .. } => {
                if let Some(order) = self.ordered(case, born) {
                    self.add(order, time, true);
                }
            }
            Fact::Reached(_) => self.cohorts.see(time, fact),
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        self.settle();
        // Nor does what is held back.
        for order in std::mem::take(&mut self.held).into_values() {
            self.add(order, self.end, true);
        }
        for index in (0..model.classes.len()).filter(|index| self.is_order[*index]) {
            let mut periods = Periodic::<Spells>::default();
            self.cohorts.add_periods(index, None, Extent::Whole, &mut periods, Spells::merge);
            Spells::report(&periods.each_ref(), readings, MEASURES, Part::Class(ClassId::from_index(index)));
        }
    }
}
