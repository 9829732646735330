//! Quantiles of a sample, and which of its ordered values enclose a quantile of what it was drawn from.

use statrs::distribution::{Binomial, DiscreteCDF};

/// A sample in ascending order, without what was not measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sample(Vec<f64>);

impl Sample {
    /// The values that are numbers; a NaN stands for nothing measured and is left out.
    #[must_use]
    pub fn new(mut values: Vec<f64>) -> Self {
        values.retain(|value| !value.is_nan());
        values.sort_by(f64::total_cmp);
        Self(values)
    }

    /// The values, ascending.
    #[must_use]
    pub fn sorted(&self) -> &[f64] {
        &self.0
    }

    /// The quantile at `p` between 0 and 1, straight between neighbouring values (definition 7 of Hyndman and Fan
    /// 1996, the usual one of R and `NumPy`); NaN of nothing.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position within the sample")]
    pub fn quantile(&self, p: f64) -> f64 {
        let Some(last) = self.0.len().checked_sub(1) else { return f64::NAN };
        let position = p.clamp(0.0, 1.0) * last as f64;
        let below = position.floor() as usize;
        let (low, high) = (self.0[below], self.0[(below + 1).min(last)]);
        // Equal neighbours, infinite ones too, need no arithmetic that could turn them into NaN.
        if low.total_cmp(&high).is_eq() { low } else { low + (high - low) * (position - below as f64) }
    }
}

/// Two ranks, counted from 1, between whose values a quantile lies with the stated probability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OrderInterval {
    /// Rank of the lower end; `None` if the sample is too small to bound the quantile below.
    pub low: Option<usize>,
    /// Rank of the upper end; `None` if it is too small to bound it above.
    pub high: Option<usize>,
    /// Probability that a continuous distribution's quantile lies between them: at least the level asked for.
    pub coverage: f64,
}

/// The ranks that enclose the quantile `p` with at least `level`, the error shared by both sides: the number of values
/// below a quantile is binomial, whatever the values are distributed as.
///
/// Everything is unbounded for an empty sample or a `p` that is not strictly between 0 and 1.
#[must_use]
pub fn order_interval(n: usize, p: f64, level: f64) -> OrderInterval {
    let unbounded = OrderInterval { low: None, high: None, coverage: 1.0 };
    if n == 0 || !(p > 0.0 && p < 1.0) {
        return unbounded;
    }
    let Ok(below) = Binomial::new(p, n as u64) else { return unbounded };
    let tail = (1.0 - level) / 2.0;
    // P(fewer than `rank` values lie below the quantile): ascending in the rank, so both ends are found by bisection.
    let fewer = |rank: usize| if rank == 0 { 0.0 } else { below.cdf(rank as u64 - 1) };
    let ranks = |condition: &dyn Fn(usize) -> bool| {
        let (mut low, mut high) = (0, n + 1);
        while low < high {
            let middle = usize::midpoint(low, high);
            if condition(middle) { low = middle + 1 } else { high = middle }
        }
        low
    };
    let first_above_tail = ranks(&|rank| fewer(rank) <= tail);
    let low = first_above_tail - 1;
    let high = ranks(&|rank| fewer(rank) < 1.0 - tail);
    let upper = if high <= n { fewer(high) } else { 1.0 };
    OrderInterval { low: (low >= 1).then_some(low), high: (high <= n).then_some(high), coverage: upper - fewer(low) }
}

/// How many values it takes until the largest of them bounds the quantile `p` above with this confidence: with fewer,
/// nothing can be said of it. It is the least n with pⁿ ≤ 1 − `level`.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of values")]
pub fn needed_for_quantile(p: f64, level: f64) -> usize {
    ((1.0 - level).ln() / p.ln() - 1e-9).ceil().max(1.0) as usize
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "the positions are quarters, which binary numbers hold exactly")]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_a_few_values_by_hand() {
        let sample = Sample::new(vec![4.0, 1.0, f64::NAN, 2.0, 3.0]);
        assert_eq!(sample.sorted(), [1.0, 2.0, 3.0, 4.0]);
        // Position p·(n − 1): 1.5 for the median, 0.75 for the lower quartile.
        assert_eq!([0.0, 0.25, 0.5, 1.0].map(|p| sample.quantile(p)), [1.0, 1.75, 2.5, 4.0]);
        assert!(Sample::default().quantile(0.5).is_nan());
    }

    #[test]
    fn values_beyond_all_bounds_do_not_become_undefined() {
        let sample = Sample::new(vec![1.0, f64::INFINITY, f64::INFINITY]);
        assert_eq!(sample.quantile(0.75), f64::INFINITY);
    }

    #[test]
    fn ranks_around_the_median_of_a_hundred() {
        let interval = order_interval(100, 0.5, 0.95);
        assert_eq!((interval.low, interval.high), (Some(40), Some(61)));
        assert!((interval.coverage - 0.9648).abs() < 5e-5, "{interval:?}");
    }

    #[test]
    fn ranks_around_the_95th_percentile_of_a_thousand() {
        let interval = order_interval(1000, 0.95, 0.95);
        assert_eq!((interval.low, interval.high), (Some(936), Some(964)));
        assert!((interval.coverage - 0.9581).abs() < 5e-5, "{interval:?}");
    }

    #[test]
    fn a_small_sample_bounds_nothing() {
        // All of five values lie on one side of the median with probability 2⁻⁵ = 3.1 %, more than 2.5 %.
        assert_eq!(order_interval(5, 0.5, 0.95).low, None);
        // Of six with 1.6 %.
        assert_eq!(order_interval(6, 0.5, 0.95).low, Some(1));
        // The upper bound of a 95th percentile needs 0.95ⁿ ≤ 2.5 %: 72 values.
        assert_eq!(order_interval(71, 0.95, 0.95).high, None);
        assert_eq!(order_interval(72, 0.95, 0.95).high, Some(72));
    }

    #[test]
    fn so_many_values_bound_a_quantile() {
        // 0.95ⁿ ≤ 5 % from 59, 0.9ⁿ from 29, 0.99ⁿ from 299; with 2.5 % on either side, 0.95ⁿ from 72: Hahn and Meeker.
        let needed = [(0.95, 0.95), (0.9, 0.95), (0.99, 0.95), (0.95, 0.975)].map(|(p, l)| needed_for_quantile(p, l));
        assert_eq!(needed, [59, 29, 299, 72]);
    }
}
