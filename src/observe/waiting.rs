//! Waiting: how many contacts wait for staff or for a system, and how long, by when they came.

use super::period::{Periods, Turn};
use super::series::Sampler;
use super::{Better, Fold, Grid, Measure, Part, Quantity, SeriesKind, Told};
use crate::fact::{Fact, Wait};
use crate::model::{ClassKind, Model, UnitId};
use crate::time::Time;

/// Folds the waits of contacts. Orders and paper records wait too, but nobody sits and waits with them.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    is_contact: Vec<bool>,
    sampler: Sampler,
    measured_from: Time,
    /// When each part was disrupted and restored.
    outages: Periods,
    /// Of the whole, then of each unit: the most that waited at a time.
    peaks: Vec<f64>,
    /// Of the whole, then of each unit: total waiting (min) and number of contacts by period.
    periods: Vec<[(f64, u64); 3]>,
}

/// The periods a contact may come in.
#[derive(Clone, Copy, Debug)]
enum Period {
    Before,
    During,
    After,
}

impl Waiting {
    pub(super) const MEASURES: &[Measure] = &[
        Measure { key: "waiting.peak", quantity: Quantity::Cases, better: Better::Lower, headline: true },
        Measure { key: "wait.before", quantity: Quantity::Minutes, better: Better::Lower, headline: false },
        Measure { key: "wait.during", quantity: Quantity::Minutes, better: Better::Lower, headline: true },
        Measure { key: "wait.after", quantity: Quantity::Minutes, better: Better::Lower, headline: true },
    ];

    /// The period of a part in which a contact came that came after the onset.
    fn period(&self, part: usize, born: Time) -> Period {
        match self.outages.restored(part) {
            Some(restored) if born >= restored => Period::After,
            _ => Period::During,
        }
    }
}

impl Fold for Waiting {
    fn new(model: &Model, grid: Grid) -> Self {
        let units = model.units.len();
        Self {
            is_contact: model.classes.iter().map(|class| class.kind == ClassKind::Contact).collect(),
            sampler: Sampler::new(units, grid),
            measured_from: model.measured_from,
            outages: Periods::new(model),
            peaks: vec![0.0; units + 1],
            periods: vec![[(0.0, 0); 3]; units + 1],
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::WaitBegan { case, wait: Wait::Staff | Wait::System, .. } if self.is_contact[case.class.index()] => {
                self.sampler.change(time, case.unit, 1.0);
                if time >= self.measured_from {
                    let (all, unit) = self.sampler.current(case.unit);
                    self.peaks[0] = self.peaks[0].max(all);
                    let peak = &mut self.peaks[case.unit.index() + 1];
                    *peak = peak.max(unit);
                }
            }
            Fact::WaitEnded { case, wait: Wait::Staff | Wait::System, .. } if self.is_contact[case.class.index()] => {
                self.sampler.change(time, case.unit, -1.0);
            }
            Fact::Left { case, born, waited, .. }
                if self.is_contact[case.class.index()] && *born >= self.measured_from =>
            {
                let before = self.outages.onset().is_none_or(|onset| *born < onset);
                for index in [0, case.unit.index() + 1] {
                    let period = if before { Period::Before } else { self.period(index, *born) } as usize;
                    let (total, count) = &mut self.periods[index][period];
                    *total += waited.as_minutes();
                    *count += 1;
                }
            }
            Fact::Reached(_) => {
                // Disrupted again: it had not been over.
                if let Some(Turn::Disrupted(part)) = self.outages.see(time, fact) {
                    let [_, during, after] = &mut self.periods[part];
                    let (total, count) = std::mem::take(after);
                    during.0 += total;
                    during.1 += count;
                }
            }
            _ => {}
        }
    }

    fn tell(&mut self, _: &Model, told: &mut Told) {
        let [peak, before, during, after] = Self::MEASURES else { return };
        for (index, (highest, periods)) in self.peaks.iter().zip(&self.periods).enumerate() {
            let part = if index == 0 { Part::All } else { Part::Unit(UnitId::from_index(index - 1)) };
            told.value(peak, part, *highest);
            for (measure, (total, count)) in [before, during, after].into_iter().zip(periods) {
                told.value(measure, part, if *count > 0 { total / *count as f64 } else { f64::NAN });
            }
        }
        told.series.extend(self.sampler.finish(SeriesKind::WaitingCases));
    }
}
