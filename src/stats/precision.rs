//! How precise a mean gets as values are added, and when that is precise enough to stop.
//!
//! The rule is that of Hoad, Robinson and Davies (2010): stop when the half-width of the interval is small enough, and
//! stays so over the next few values, so that it is not a stroke of luck. A mean estimated with such a stop covers its
//! truth slightly less often than its level says.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// What is known of a mean after some number of values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The mean of the values so far; NaN before the first that was measured.
    pub mean: f64,
    /// Half the width of its confidence interval; infinite for fewer than two values.
    pub half_width: f64,
}

/// The mean after each value and how well it is known; NaN stands for nothing measured and adds nothing.
#[must_use]
pub fn trace(values: &[f64], level: f64) -> Vec<Step> {
    let (mut n, mut mean, mut squares) = (0.0, 0.0, 0.0);
    let mut step = Step { mean: f64::NAN, half_width: f64::INFINITY };
    let mut steps = Vec::with_capacity(values.len());
    for value in values {
        if !value.is_nan() {
            // Welford's update, which does not cancel when the spread is small beside the mean.
            n += 1.0;
            let before = value - mean;
            mean += before / n;
            squares += before * (value - mean);
            step = Step { mean, half_width: half_width(n, squares, level) };
        }
        steps.push(step);
    }
    steps
}

fn half_width(n: f64, squares: f64, level: f64) -> f64 {
    match StudentsT::new(0.0, 1.0, n - 1.0) {
        Ok(student) if n >= 2.0 => {
            student.inverse_cdf(f64::midpoint(1.0, level)) * (squares / (n - 1.0)).sqrt() / n.sqrt()
        }
        _ => f64::INFINITY,
    }
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
    fn the_interval_of_three_values_known_by_heart() {
        // t(2; 0.975) = 4.302653, over the square root of 3, times 10; and of two values, 12.7062 × 7.0711 / 1.4142.
        let steps = trace(&[10.0, 20.0, 30.0], 0.95);
        assert!(steps[0].half_width.is_infinite());
        assert!((steps[1].half_width - 63.531).abs() < 0.001, "{steps:?}");
        assert!((steps[2].mean - 20.0).abs() < 1e-12 && (steps[2].half_width - 24.841).abs() < 0.0005, "{steps:?}");
    }

    #[test]
    fn the_trace_ends_at_the_interval_of_all() {
        let values: Vec<f64> = (0..200).map(|n| 1e6 + f64::from(n * n % 97)).collect();
        let interval = crate::stats::Summary::of(&values).interval(0.9).expect("there are two hundred values");
        let steps = trace(&values, 0.9);
        let last = steps.last().expect("as many steps as values");
        assert!((last.mean + last.half_width - interval.high).abs() < 1e-6, "{last:?} {interval:?}");
    }

    #[test]
    fn nothing_measured_adds_nothing() {
        let steps = trace(&[f64::NAN, 4.0, f64::NAN, 6.0], 0.95);
        assert!(steps[0].mean.is_nan());
        assert_eq!((steps[1], steps[3].mean), (steps[2], 5.0));
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
