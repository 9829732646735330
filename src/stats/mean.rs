//! The mean of a sample and how well it is known.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::Interval;

/// Number, mean and spread of a sample.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Summary {
    /// How many values there are.
    pub n: usize,
    /// Their mean; NaN without values.
    pub mean: f64,
    /// Their standard deviation, with the divisor n − 1; NaN for fewer than two.
    pub sd: f64,
}

impl Summary {
    /// The summary of the values that are numbers; a NaN stands for nothing measured and is left out.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let measured = || values.iter().copied().filter(|value| !value.is_nan());
        let n = measured().count();
        let mean = measured().sum::<f64>() / n as f64;
        // Two passes: the textbook one-pass formula cancels when the spread is small beside the mean.
        let squares: f64 = measured().map(|value| (value - mean).powi(2)).sum();
        let sd = if n < 2 { f64::NAN } else { (squares / (n as f64 - 1.0)).sqrt() };
        Self { n, mean, sd }
    }

    /// Student's t interval for the mean; `None` for fewer than two values.
    #[must_use]
    pub fn interval(&self, level: f64) -> Option<Interval> {
        if self.n < 2 {
            return None;
        }
        let student = StudentsT::new(0.0, 1.0, self.n as f64 - 1.0).ok()?;
        let half = student.inverse_cdf(f64::midpoint(1.0, level)) * self.sd / (self.n as f64).sqrt();
        Some(Interval { low: self.mean - half, high: self.mean + half })
    }
}

/// The differences of pairs, in their order; NaN where either of a pair is.
///
/// An interval for the mean of these is narrower than one for two separate samples as far as the pairs share their
/// luck.
#[must_use]
pub fn paired_differences(values: &[f64], beside: &[f64]) -> Vec<f64> {
    values.iter().zip(beside).map(|(value, other)| value - other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_values_known_by_heart() {
        let summary = Summary::of(&[10.0, 20.0, 30.0]);
        assert_eq!((summary.n, summary.mean, summary.sd), (3, 20.0, 10.0));
        // t(2; 0.975) = 4.302653, over the square root of 3, times 10.
        let interval = summary.interval(0.95).expect("three values have an interval");
        assert!((interval.high - 20.0 - 24.841).abs() < 0.0005, "{interval:?}");
        assert!((20.0 - interval.low - 24.841).abs() < 0.0005, "{interval:?}");
    }

    #[test]
    fn nothing_measured_is_left_out() {
        let summary = Summary::of(&[f64::NAN, 4.0, f64::NAN, 6.0]);
        assert_eq!((summary.n, summary.mean), (2, 5.0));
        assert!(Summary::of(&[]).mean.is_nan());
        assert!(Summary::of(&[1.0]).interval(0.95).is_none());
    }

    #[test]
    fn equal_values_have_an_interval_of_no_width() {
        let interval = Summary::of(&[3.0; 5]).interval(0.95).expect("five values have an interval");
        assert_eq!(interval, Interval { low: 3.0, high: 3.0 });
    }

    #[test]
    fn the_t_quantile_is_found_for_every_size_of_sample() {
        let tables = [(2, 12.706), (11, 2.228), (31, 2.042), (121, 1.980), (100_001, 1.960)];
        for (n, expected) in tables {
            let interval = Summary { n, mean: 0.0, sd: (n as f64).sqrt() }.interval(0.95).expect("n is at least 2");
            assert!((interval.high - expected).abs() < 0.001, "n = {n}: {interval:?}");
        }
    }

    #[test]
    fn pairs_that_share_their_luck_differ_exactly() {
        let differences = paired_differences(&[11.0, 22.0, f64::NAN], &[10.0, 20.0, 1.0]);
        assert_eq!(differences[..2], [1.0, 2.0]);
        assert!(differences[2].is_nan());
    }
}
