//! Intervals for a proportion: successes among independent trials.

use statrs::distribution::{ContinuousCDF, Normal};

use super::Interval;

/// Wilson's score interval, the one that every share is reported with. It covers close to its nominal level on average; the exact
/// interval of Clopper and Pearson covers more than is said and is wider for it (Brown, Cai and DasGupta, Statistical Science
/// 16:101, 2001). Everything without trials.
#[must_use]
pub fn wilson(successes: usize, trials: usize, level: f64) -> Interval {
    if trials == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let n = trials as f64;
    let share = successes as f64 / n;
    let z = Normal::standard().inverse_cdf(f64::midpoint(1.0, level));
    let centre = share + z * z / (2.0 * n);
    let half = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    // Where one side has no trial, the end is exactly there, whatever rounding makes of it.
    let low = if successes == 0 { 0.0 } else { ((centre - half) / scale).max(0.0) };
    let high = if successes >= trials { 1.0 } else { ((centre + half) / scale).min(1.0) };
    Interval { low, high }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_close(interval: Interval, low: f64, high: f64) {
        assert!((interval.low - low).abs() < 5e-4 && (interval.high - high).abs() < 5e-4, "{interval:?}");
    }

    #[test]
    fn wilson_of_newcombe_1998() {
        // Newcombe, Statistics in Medicine 17:857 (1998), table I, method 3.
        assert_close(wilson(81, 263, 0.95), 0.2553, 0.3662);
        assert_close(wilson(15, 148, 0.95), 0.0624, 0.1605);
        assert_close(wilson(0, 20, 0.95), 0.0, 0.1611);
        assert_close(wilson(1, 29, 0.95), 0.0061, 0.1718);
    }

    #[test]
    fn nothing_tried_says_nothing() {
        assert_eq!(wilson(0, 0, 0.95), Interval { low: 0.0, high: 1.0 });
    }

    #[test]
    fn every_share_of_a_large_sample_lies_in_its_interval() {
        for trials in [1_usize, 7, 100, 2_000] {
            for successes in (0..=trials).step_by(trials.div_ceil(50)) {
                let share = successes as f64 / trials as f64;
                let Interval { low, high } = wilson(successes, trials, 0.95);
                assert!(low <= share + 1e-12 && share <= high + 1e-12, "{successes} of {trials}: {low} to {high}");
            }
        }
    }
}
