//! Waiting: how many contacts wait at a time, and the most of them from the onset on.

use super::series::Sampler;
use super::{ByPart, Fold, Grid, Readings, SeriesKind};
use crate::fact::{Extent, Fact, Milestone};
use crate::model::{ClassKind, Model};
use crate::time::Time;

measures! {
    WAITING_PEAK: "waiting.peak", Cases, Lower, headline;
}

/// Folds who waits. Orders and paper records wait too, but nobody sits and waits with them.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    is_contact: Vec<bool>,
    sampler: Sampler,
    /// The most that waited at a time since the onset; without an incident, since measuring began.
    peaks: ByPart<f64>,
}

impl Waiting {
    /// The peak is looked for from now on: who waits now is there.
    fn begin(&mut self) {
        for (part, peak) in self.peaks.iter_mut() {
            *peak = self.sampler.current(part);
        }
    }
}

impl Fold for Waiting {
    fn new(model: &Model, grid: Grid) -> Self {
        Self {
            is_contact: model.classes.iter().map(|class| class.kind == ClassKind::Contact).collect(),
            sampler: Sampler::new(ByPart::units(model, 0.0), grid),
            peaks: ByPart::units(model, 0.0),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::WaitBegan { case, wait, .. } if wait.is_idle() && self.is_contact[case.class.index()] => {
                self.sampler.change(time, case.unit, 1.0);
                for part in [Extent::Whole, Extent::Unit(case.unit)] {
                    let peak = &mut self.peaks[part];
                    *peak = peak.max(self.sampler.current(part));
                }
            }
            Fact::WaitEnded { case, wait, .. } if wait.is_idle() && self.is_contact[case.class.index()] => {
                self.sampler.change(time, case.unit, -1.0);
            }
            Fact::Reached(Milestone::MeasuringBegan | Milestone::Onset) => self.begin(),
            _ => {}
        }
    }

    fn report(&mut self, _: &Model, readings: &mut Readings) {
        let [peak] = MEASURES;
        for (part, highest) in self.peaks.iter() {
            readings.value(peak, part, *highest);
        }
        readings.series.extend(self.sampler.finish(SeriesKind::WaitingCases));
    }
}
