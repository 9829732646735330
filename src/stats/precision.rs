//! How precise an estimate gets as values are added, and when that is precise enough to stop.
//!
//! The rule is that of Hoad, Robinson and Davies (2010): stop when the half-width of the interval is small enough, and
//! stays so over the next few values, so that it is not a stroke of luck. An estimate with such a stop covers its truth
//! slightly less often than its level says.

use super::{order_interval, wilson};

/// What is known of a figure after some number of values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The figure as estimated from the values so far; NaN before the first that was measured.
    pub estimate: f64,
    /// Half the width of its confidence interval; infinite as long as the values do not bound it.
    pub half_width: f64,
}

/// Nothing is known yet.
const UNKNOWN: Step = Step { estimate: f64::NAN, half_width: f64::INFINITY };

/// The median after each value and how well it is known, by order statistics; NaN stands for nothing measured and adds
/// nothing, an infinite value for one beyond all that was seen.
#[must_use]
pub fn medians(values: &[f64], level: f64) -> Vec<Step> {
    let mut sorted: Vec<f64> = Vec::with_capacity(values.len());
    let mut step = UNKNOWN;
    let one = |value: &f64| {
        if !value.is_nan() {
            sorted.insert(sorted.partition_point(|known| known < value), *value);
            let half_width = half_width(&sorted, level);
            step = Step { estimate: middle(&sorted), half_width };
        }
        step
    };
    values.iter().map(one).collect()
}

/// The middle of ascending values.
fn middle(sorted: &[f64]) -> f64 {
    let (low, high) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
    if low.total_cmp(&high).is_eq() { low } else { f64::midpoint(low, high) }
}

fn half_width(sorted: &[f64], level: f64) -> f64 {
    let ranks = order_interval(sorted.len(), 0.5, level);
    let at = |rank: Option<usize>| rank.map(|rank| sorted[rank - 1]);
    match at(ranks.low).zip(at(ranks.high)) {
        Some((low, high)) if low.total_cmp(&high).is_eq() => 0.0,
        Some((low, high)) if high.is_finite() => (high - low) / 2.0,
        _ => f64::INFINITY,
    }
}

/// The share of successes after each trial and how well it is known, by Wilson; one that nobody knows, `None`, widens the
/// interval either way.
#[must_use]
pub fn shares(trials: &[Option<bool>], level: f64) -> Vec<Step> {
    let (mut n, mut successes, mut unknown) = (0, 0, 0);
    let one = |trial: &Option<bool>| {
        n += 1;
        successes += usize::from(*trial == Some(true));
        unknown += usize::from(trial.is_none());
        let (low, high) = (wilson(successes, n, level).low, wilson(successes + unknown, n, level).high);
        Step { estimate: successes as f64 / n as f64, half_width: (high - low) / 2.0 }
    };
    trials.iter().map(one).collect()
}

/// How many times as precise the means of batches are, in variance, as those of as many independent values would be; `None`
/// if fewer batches than `fewest` are whole, or nothing varies. Each batch is of `size` values that follow one another.
#[must_use]
pub fn gain(values: &[f64], size: usize, fewest: usize) -> Option<f64> {
    let batches: Vec<f64> = values.chunks_exact(size).map(|batch| batch.iter().sum::<f64>() / size as f64).collect();
    if batches.len() < fewest {
        return None;
    }
    let variance = |values: &[f64]| super::Summary::of(values).sd.powi(2);
    let (single, batch) = (variance(values), variance(&batches));
    (batch > 0.0).then(|| single / size as f64 / batch).filter(|gain| gain.is_finite())
}

/// How many further values must confirm that `n` are enough: five, and in proportion beyond a hundred.
#[must_use]
pub const fn look_ahead(n: usize) -> usize {
    if n < 100 { 5 } else { n / 20 }
}

/// The least number of values, `fewest` or more, after which it is precise enough and stays so while as many more are
/// added as `ahead` asks for; `None` if there is none such, or too few values to say.
#[must_use]
pub fn settled(precise: &[bool], fewest: usize, ahead: impl Fn(usize) -> usize) -> Option<usize> {
    (fewest.max(1)..=precise.len()).find(|&n| {
        let confirmed = precise.get(n - 1..n + ahead(n));
        confirmed.is_some_and(|steps| steps.iter().all(|precise| *precise))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_values_are_the_first_that_bound_a_median() {
        let steps = medians(&[5.0, 1.0, f64::NAN, 4.0, 2.0, 6.0, 3.0], 0.95);
        assert_eq!(steps.iter().map(|step| step.estimate).collect::<Vec<_>>(), [5.0, 3.0, 3.0, 4.0, 3.0, 4.0, 3.5]);
        // All of five values are on one side with probability 2⁻⁴; of six with 2⁻⁵: from 1 to 6.
        assert!(steps[5].half_width.is_infinite());
        assert!((steps[6].half_width - 2.5).abs() < 1e-12, "{steps:?}");
    }

    #[test]
    fn what_did_not_end_is_beyond_all_others() {
        let mut values = vec![3.0; 7];
        values.push(f64::INFINITY);
        let last = *medians(&values, 0.95).last().expect("eight steps");
        // The 95 % interval of eight is from the first to the last.
        assert!(last.estimate.total_cmp(&3.0).is_eq() && last.half_width.is_infinite(), "{last:?}");
    }

    #[test]
    fn an_unknown_trial_may_be_either() {
        // Newcombe (1998): 1 of 29 is 0.0061 to 0.1718; 1 and perhaps 2 of 29 reach as far as 2 of 29.
        let trials: Vec<_> = (0..29).map(|n| Some(n == 0)).collect();
        let last = |trials: &[Option<bool>]| *shares(trials, 0.95).last().expect("29 steps");
        assert!((last(&trials).half_width - (0.1718 - 0.0061) / 2.0).abs() < 5e-4);
        let mut unsure = trials;
        unsure[5] = None;
        let expected = (wilson(2, 29, 0.95).high - wilson(1, 29, 0.95).low) / 2.0;
        assert!((last(&unsure).half_width - expected).abs() < 1e-12);
    }

    #[test]
    fn batches_that_always_have_the_same_are_worth_much() {
        // Batches 0, 1 and 1, 2 and 0, 1 and 1, 2: means 0.5, 1.5, 0.5, 1.5 with variance 1/3; of all values, 4/7. So
        // 4/7 / 2 / (1/3) = 6/7.
        let values = [0.0, 1.0, 1.0, 2.0, 0.0, 1.0, 1.0, 2.0];
        assert!((gain(&values, 2, 4).expect("four batches") - 6.0 / 7.0).abs() < 1e-12);
        assert_eq!(gain(&values, 2, 5), None);
        assert_eq!(gain(&[1.0; 8], 2, 4), None);
    }

    /// The published cases of sim-tools' `find_position`: half-widths that are not known at first, and a target of 0.5.
    #[test]
    fn enough_is_where_the_half_width_first_stays_small() {
        let precise = |half_widths: &[f64]| half_widths.iter().map(|half| *half <= 0.5).collect::<Vec<_>>();
        let unknown = f64::INFINITY;
        let one = precise(&[unknown, unknown, 0.8, 0.4, 0.3]);
        assert_eq!(settled(&one, 1, |_| 0), Some(4));
        let mut ahead = precise(&[unknown, unknown, 0.8, 0.8, 0.3, 0.3, 0.3]);
        assert_eq!(settled(&ahead, 1, |_| 3), None);
        ahead.push(true);
        assert_eq!(settled(&ahead, 1, |_| 3), Some(5));
    }

    #[test]
    fn a_stroke_of_luck_is_not_enough() {
        let mut precise = vec![false; 30];
        precise[12] = true;
        precise[20..].fill(true);
        assert_eq!(settled(&precise, 10, look_ahead), Some(21));
        assert_eq!(settled(&precise, 26, look_ahead), None);
        assert_eq!((look_ahead(10), look_ahead(100), look_ahead(250)), (5, 5, 12));
    }
}
