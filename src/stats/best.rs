//! Which of several means is the best: multiple comparison with the best.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::{Interval, Summary, paired_differences};

/// How one of several compares with the best of the others.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct BestBounds {
    /// Interval for its mean minus the best mean of the others. It ends at zero on the side where nothing is claimed:
    /// one that lies on the good side of zero is the best, one that lies on the bad side is not.
    pub from_best: Interval,
    /// Whether it could be the best.
    pub could_be_best: bool,
}

/// Simultaneous intervals for how far each mean is from the best of the others, where a smaller value is better if
/// `lower`; the values of the candidates are paired by position. `None` for fewer than two candidates or if any pair
/// was measured together less than twice.
///
/// These are the intervals of Hsu (1984) with the pairs' own standard errors and a Bonferroni split over the k − 1
/// comparisons with the true best, which is all they rest on; so they hold whatever the candidates have in common.
#[must_use]
pub fn compare_with_best(candidates: &[Vec<f64>], lower: bool, level: f64) -> Option<Vec<BestBounds>> {
    let others = candidates.len().checked_sub(1).filter(|others| *others > 0)?;
    // In the direction in which more is better.
    let sign = if lower { -1.0 } else { 1.0 };
    let reach = |values: &Vec<f64>, beside: &Vec<f64>| -> Option<(f64, f64)> {
        let Summary { n, mean, sd } = Summary::of(&paired_differences(values, beside));
        let student = StudentsT::new(0.0, 1.0, n.checked_sub(1)? as f64).ok()?;
        let half = student.inverse_cdf(1.0 - (1.0 - level) / others as f64) * sd / (n as f64).sqrt();
        half.is_finite().then_some((sign * mean - half, sign * mean + half))
    };
    // How far each is ahead of each, at least and at most.
    let row = |values| candidates.iter().map(|beside| reach(values, beside)).collect::<Option<Vec<_>>>();
    let bounds = candidates.iter().map(row).collect::<Option<Vec<_>>>()?;
    let highest_of = |of: usize| {
        let others = bounds[of].iter().enumerate().filter(|(other, _)| *other != of);
        others.map(|(_, (_, high))| *high).fold(f64::INFINITY, f64::min)
    };
    let highest: Vec<f64> = (0..candidates.len()).map(highest_of).collect();
    let contenders: Vec<usize> = (0..candidates.len()).filter(|of| highest[*of] >= 0.0).collect();
    let of = |of: usize| {
        let rivals = contenders.iter().filter(|rival| **rival != of);
        let lowest = rivals.map(|rival| bounds[of][*rival].0).fold(f64::INFINITY, f64::min);
        let (low, high) = (if lowest.is_finite() { lowest.min(0.0) } else { 0.0 }, highest[of].max(0.0));
        let from_best = if lower { Interval { low: 0.0 - high, high: 0.0 - low } } else { Interval { low, high } };
        BestBounds { from_best, could_be_best: contenders.contains(&of) }
    };
    Some((0..candidates.len()).map(of).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values whose mean is given and whose differences from others of the same kind have the standard deviation √2.
    fn around(mean: f64, turn: usize) -> Vec<f64> {
        (0..40).map(|n| mean + [1.0, -1.0, 1.0, -1.0, -1.0, 1.0, -1.0, 1.0][(n + turn) % 8]).collect()
    }

    #[test]
    fn a_clear_winner_is_the_only_one_that_could_be_best() {
        let bounds = compare_with_best(&[around(10.0, 0), around(5.0, 1), around(9.0, 3)], true, 0.95).expect("bounds");
        assert_eq!(bounds.iter().map(|one| one.could_be_best).collect::<Vec<_>>(), [false, true, false]);
        // The best lies below the others by 4 or a little more or less; the others above it, by 5 and by 4.
        assert!(bounds[1].from_best.high == 0.0 && (-4.9..-4.0).contains(&bounds[1].from_best.low), "{bounds:?}");
        assert!(bounds[0].from_best.low == 0.0 && (5.0..5.9).contains(&bounds[0].from_best.high), "{bounds:?}");
    }

    #[test]
    fn where_more_is_better_the_largest_wins() {
        let bounds = compare_with_best(&[around(10.0, 0), around(5.0, 1)], false, 0.95).expect("bounds");
        assert!(bounds[0].could_be_best && !bounds[1].could_be_best);
        assert!(bounds[1].from_best.low < -5.0 && bounds[1].from_best.high == 0.0, "{bounds:?}");
    }

    #[test]
    fn two_alike_could_both_be_best() {
        let same = around(3.0, 0);
        let bounds = compare_with_best(&[same.clone(), same], true, 0.95).expect("bounds");
        assert!(bounds.iter().all(|one| one.could_be_best && one.from_best == Interval { low: 0.0, high: 0.0 }));
    }

    #[test]
    fn one_alone_or_nothing_measured_has_no_best() {
        assert_eq!(compare_with_best(&[around(1.0, 0)], true, 0.95), None);
        assert_eq!(compare_with_best(&[vec![1.0], vec![2.0]], true, 0.95), None);
        assert_eq!(compare_with_best(&[vec![f64::NAN; 5], vec![2.0; 5]], true, 0.95), None);
    }
}
