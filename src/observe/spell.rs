//! Spells: how long something took, of each of many cases.

use super::cohort::{Merge, Periodic};
use super::{Measure, Part, Readings};
use crate::stats::Sketch;
use crate::time::Span;

/// How many measures a duration has: three figures of three periods.
pub(super) const FIGURES: usize = 9;

/// The durations of many cases: their mean, and quantiles by a [`Sketch`].
///
/// Nobody is dropped: what had not ended when it could no longer be followed counts with the time until then, as one of
/// those that are open. The mean, and a quantile that such a duration lies below, are then lower bounds.
#[derive(Clone, Debug, Default)]
pub(super) struct Spells {
    total: Span,
    number: u64,
    open: u64,
    sketch: Sketch,
}

impl Spells {
    /// Counts one that lasted this long, or has lasted so long and is open.
    #[inline(always)]
    pub(super) fn add(&mut self, lasted: Span, is_open: bool) {
        self.total += lasted;
        self.number += 1;
        self.open += u64::from(is_open);
        self.sketch.add(lasted.as_millis().unsigned_abs());
    }

    /// Counts all that others have counted, where no quantiles are asked for.
    pub(super) fn merge_mean(&mut self, other: &Self) {
        self.total += other.total;
        self.number += other.number;
        self.open += other.open;
    }

    /// Reports the mean, the median and the 90th percentile of each period, in minutes; NaN of nobody.
    pub(super) fn report(
        periods: &Periodic<&Self>,
        readings: &mut Readings,
        measures: &[&'static Measure; FIGURES],
        part: Part,
    ) {
        let (means, quantiles) = measures.split_at(periods.len());
        Self::report_means(periods, readings, means, part);
        for (p, measures) in [0.5, 0.9].into_iter().zip(quantiles.chunks(periods.len())) {
            for (spells, measure) in periods.iter().zip(measures) {
                readings.at_least(measure, part, spells.minutes_at(p), spells.open_share());
            }
        }
    }

    /// Reports the mean of each period.
    pub(super) fn report_means(
        periods: &Periodic<&Self>,
        readings: &mut Readings,
        measures: &[&'static Measure],
        part: Part,
    ) {
        for (spells, measure) in periods.iter().zip(measures) {
            let mean = if spells.number > 0 { spells.total.as_minutes() / spells.number as f64 } else { f64::NAN };
            readings.at_least(measure, part, mean, spells.open_share());
        }
    }

    fn minutes_at(&self, p: f64) -> f64 {
        self.sketch.quantile(p).map_or(f64::NAN, |millis| millis / Span::MINUTE.as_millis() as f64)
    }

    fn open_share(&self) -> f64 {
        if self.number > 0 { self.open as f64 / self.number as f64 } else { 0.0 }
    }
}

impl Merge for Spells {
    fn merge(&mut self, other: &Self) {
        self.merge_mean(other);
        self.sketch.merge(&other.sketch);
    }
}
