//! Quantiles of many durations in little memory.

use hdrhistogram::Histogram;

/// Counts of durations, from which quantiles are read to within [`Sketch::ERROR`] of the duration, and to within half of
/// [`Sketch::FINEST`] below two minutes. Two are merged without further error.
///
/// It is a histogram with 128 bins or more for each doubling of the duration (Tene's HDR histogram). Adding to it takes no
/// logarithm, as a sketch with bins of equal ratios would (`DDSketch`: Masson, Rim and Lee, VLDB 12:2195, 2019). Memory
/// depends on the longest duration and not on how many there are: 3 kB up to half an hour, half a kB more for each doubling.
#[derive(Clone, Debug, Default)]
pub struct Sketch {
    /// How many durations count as none: those of most waits, which are many and need no bin.
    none: u64,
    /// All others; made when there is something to count.
    bins: Option<Histogram<u32>>,
}

/// Two significant digits: 128 bins for each doubling.
const DIGITS: u8 = 2;

/// The duration up to which there are bins at first (ms): half an hour.
const USUAL: u64 = 1_800_000;

impl Sketch {
    /// The largest relative error of a quantile: half a bin, of which there are 128 in a doubling.
    pub const ERROR: f64 = 1.0 / 256.0;

    /// The narrowest bin (ms); durations below it count as none.
    pub const FINEST: u64 = 512;

    /// Counts a duration (ms).
    #[inline]
    pub fn add(&mut self, millis: u64) {
        if millis < Self::FINEST {
            self.none += 1;
            return;
        }
        let bins = self.bins.get_or_insert_with(empty);
        // It grows by itself, and has room for every duration that a number can hold.
        bins.record(millis).unwrap_or_default();
    }

    /// Counts all that another has counted.
    pub fn merge(&mut self, other: &Self) {
        self.none += other.none;
        match (&mut self.bins, &other.bins) {
            (_, None) => {}
            (Some(own), Some(others)) => own.add(others).unwrap_or_default(),
            (own, Some(others)) => *own = Some(others.clone()),
        }
    }

    /// The shortest duration (ms) that at least a share `p` of all do not exceed; `None` of nothing.
    #[must_use]
    pub fn quantile(&self, p: f64) -> Option<f64> {
        let binned = self.bins.as_ref().map_or(0, Histogram::len);
        let number = self.none + binned;
        // A tolerance well below one duration: 0.9 of ten are nine, whatever the product is rounded to.
        let beyond_none = (p - 1e-9).mul_add(number as f64, -(self.none as f64));
        let Some(bins) = self.bins.as_ref().filter(|_| beyond_none > 0.0) else { return (number > 0).then_some(0.0) };
        let bin = bins.value_at_quantile(beyond_none / binned as f64);
        Some(f64::midpoint(bins.lowest_equivalent(bin) as f64, bins.highest_equivalent(bin) as f64))
    }
}

fn empty() -> Histogram<u32> {
    let mut bins = Histogram::new_with_bounds(Sketch::FINEST, USUAL, DIGITS)
        .expect("the bounds are ascending and two digits are allowed");
    bins.auto(true);
    bins
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(durations: impl IntoIterator<Item = u64>) -> Sketch {
        let mut sketch = Sketch::default();
        durations.into_iter().for_each(|millis| sketch.add(millis));
        sketch
    }

    /// The quantile at `p` of a sample: its value of rank ⌈p·n⌉.
    fn exact(mut durations: Vec<u64>, p: f64) -> f64 {
        durations.sort_unstable();
        let rank = (1..=durations.len()).find(|rank| *rank as f64 >= p * durations.len() as f64 - 1e-9);
        durations[rank.expect("p is at most 1") - 1] as f64
    }

    #[test]
    fn quantiles_are_those_of_the_sample_to_within_the_error() {
        // From a second to a hundred years, in steps of 0.7 %, in an order of their own.
        let mut durations: Vec<u64> = std::iter::successors(Some(1_000_u64), |millis| Some(millis + millis / 140))
            .take_while(|millis| *millis < 3_200_000_000_000)
            .collect();
        durations.reverse();
        let sketch = of(durations.iter().copied());
        for p in [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1.0] {
            let (found, true_value) = (sketch.quantile(p).expect("it has counted"), exact(durations.clone(), p));
            let allowed = (true_value * Sketch::ERROR).max(Sketch::FINEST as f64 / 2.0);
            assert!((found - true_value).abs() <= allowed, "{p}: {found} for {true_value}");
        }
    }

    #[test]
    fn the_median_and_the_ninetieth_of_ten_are_the_fifth_and_the_ninth() {
        let minutes = of((1..=10).map(|minutes| minutes * 60_000));
        for (p, minutes_there) in [(0.5, 5.0), (0.9, 9.0), (0.91, 10.0)] {
            let found = minutes.quantile(p).expect("ten are counted") / 60_000.0;
            assert!((found / minutes_there - 1.0).abs() <= Sketch::ERROR, "{p}: {found}");
        }
    }

    #[test]
    fn merged_in_parts_is_the_same_as_counted_at_once() {
        let durations: Vec<u64> = (0..3_000_u64).map(|number| number * number * 977 % 90_000_000).collect();
        let all = of(durations.iter().copied());
        let mut merged = Sketch::default();
        for part in durations.chunks(700) {
            merged.merge(&of(part.iter().copied()));
        }
        merged.merge(&Sketch::default());
        for p in [0.1, 0.5, 0.9, 1.0] {
            assert_eq!(merged.quantile(p), all.quantile(p));
        }
    }

    #[test]
    fn no_time_is_none_and_nothing_has_no_quantile() {
        assert_eq!(of([0, 0, 0, 60_000]).quantile(0.5), Some(0.0));
        assert_eq!(Sketch::default().quantile(0.5), None);
    }
}
