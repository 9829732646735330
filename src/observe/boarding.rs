//! Boarding: how long contacts wait for a space while they occupy another, by when they begin to.

use std::collections::BTreeMap;

use super::cohort::{Cohort, Cohorts, Merge as _, Periodic};
use super::period::Periods;
use super::spell::Spells;
use super::{Fold, Grid, Readings};
use crate::fact::{Extent, Fact, Wait};
use crate::model::{Model, UnitId};
use crate::random::Key;
use crate::time::Time;

measures! {
    BOARDING_BEFORE: "boarding.before", Minutes, Lower, detail;
    BOARDING_DURING: "boarding.during", Minutes, Lower, detail;
    BOARDING_AFTER: "boarding.after", Minutes, Lower, detail;
    BOARDING_MEDIAN_BEFORE: "boarding.median.before", Minutes, Lower, detail;
    BOARDING_MEDIAN_DURING: "boarding.median.during", Minutes, Lower, detail;
    BOARDING_MEDIAN_AFTER: "boarding.median.after", Minutes, Lower, detail;
    BOARDING_P90_BEFORE: "boarding.p90.before", Minutes, Lower, detail;
    BOARDING_P90_DURING: "boarding.p90.during", Minutes, Lower, detail;
    BOARDING_P90_AFTER: "boarding.p90.after", Minutes, Lower, detail;
}

/// Folds waits for a space of those who occupy another.
#[derive(Clone, Debug)]
pub(super) struct Boarding {
    measured_from: Time,
    end: Time,
    /// By unit.
    cohorts: Cohorts<Spells>,
    /// Who boards now, and since when.
    waiting: BTreeMap<Key, (UnitId, Time)>,
}

impl Boarding {
    fn add(&mut self, unit: UnitId, since: Time, until: Time, is_open: bool) {
        if since >= self.measured_from {
            self.cohorts.of(unit.index(), 0, since).add(until - since, is_open);
        }
    }
}

impl Fold for Boarding {
    fn new(model: &Model, _: Grid) -> Self {
        let units = (0..model.units.len()).map(UnitId::from_index);
        let cohorts = units.map(|unit| Cohort::new(vec![Extent::Whole, Extent::Unit(unit)], 1));
        Self {
            measured_from: model.measured_from,
            end: model.horizon,
            cohorts: Cohorts::new(Periods::new(model), cohorts.collect()),
            waiting: BTreeMap::new(),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::WaitBegan { case, wait: Wait::Boarding, .. } => {
                self.waiting.insert(case.key, (case.unit, time));
            }
            Fact::WaitEnded { case, wait: Wait::Boarding, .. } => {
                if let Some((unit, since)) = self.waiting.remove(&case.key) {
                    self.add(unit, since, time, false);
                }
            }
            Fact::Reached(_) => self.cohorts.see(time, fact),
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        if model.steps.iter().all(|step| step.takes.is_empty()) {
            return;
        }
        // Who boards at the end does so at least until then.
        for (unit, since) in std::mem::take(&mut self.waiting).into_values() {
            self.add(unit, since, self.end, true);
        }
        let units = 0..model.units.len();
        let mut whole = Periodic::<Spells>::default();
        for unit in units.clone() {
            self.cohorts.add_periods(unit, None, Extent::Whole, &mut whole, Spells::merge);
        }
        Spells::report(&whole.each_ref(), readings, MEASURES, Extent::Whole.into());
        for unit in units {
            let part = Extent::Unit(UnitId::from_index(unit));
            let mut periods = Periodic::<Spells>::default();
            self.cohorts.add_periods(unit, None, part, &mut periods, Spells::merge);
            Spells::report(&periods.each_ref(), readings, MEASURES, part.into());
        }
    }
}
