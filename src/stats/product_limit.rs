//! The product-limit estimate of Kaplan and Meier: how long things last, seen for unequal lengths of time.

use statrs::distribution::{ContinuousCDF, Normal};

use super::Interval;

/// The estimated distribution of a duration (Kaplan & Meier, Journal of the American Statistical Association 53:457,
/// 1958), with the variance of Greenwood.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ProductLimit {
    /// Where the curve steps, ascending.
    steps: Vec<Step>,
}

/// A duration at which something ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    /// The duration.
    pub(super) time: f64,
    /// The share that had ended by then.
    pub(super) ended: f64,
    /// Greenwood's sum: the variance of the logarithm of the share that had not.
    greenwood: f64,
}

impl ProductLimit {
    /// From pairs of a duration and whether observation ended before it did.
    pub(super) fn new(observed: &[(f64, bool)]) -> Self {
        let mut observed = observed.to_vec();
        observed.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut at_risk = observed.len() as f64;
        let (mut lasting, mut greenwood) = (1.0, 0.0);
        let mut steps = Vec::new();
        // What was last seen at the very instant at which something ended was still at risk then.
        for group in observed.chunk_by(|one, other| one.0.total_cmp(&other.0).is_eq()) {
            let ended = group.iter().filter(|(_, censored)| !censored).count() as f64;
            if ended > 0.0 {
                lasting *= 1.0 - ended / at_risk;
                greenwood += ended / (at_risk * (at_risk - ended));
                steps.push(Step { time: group[0].0, ended: 1.0 - lasting, greenwood });
            }
            at_risk -= group.len() as f64;
        }
        Self { steps }
    }

    /// The steps, ascending.
    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The last step up to a duration; `None` before the first.
    pub(super) fn at(&self, time: f64) -> Option<&Step> {
        self.steps[..self.steps.partition_point(|step| step.time <= time)].last()
    }
}

impl Step {
    /// The interval of the share that had ended, on the scale of log(−log), which stays between 0 and 1.
    pub(super) fn interval(&self, level: f64) -> Interval {
        let lasting = 1.0 - self.ended;
        if lasting <= 0.0 {
            return Interval { low: 0.0, high: 1.0 };
        }
        let z = Normal::standard().inverse_cdf(f64::midpoint(1.0, level));
        let error = z * self.greenwood.sqrt() / lasting.ln().abs();
        Interval { low: 1.0 - lasting.powf((-error).exp()), high: 1.0 - lasting.powf(error.exp()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The remission of leukaemia under 6-mercaptopurine, in weeks (Freireich et al. 1963); a minus is censored.
    const WEEKS: [f64; 21] = [
        6.0, 6.0, 6.0, -6.0, 7.0, -9.0, 10.0, -10.0, -11.0, 13.0, 16.0, -17.0, -19.0, -20.0, 22.0, 23.0, -25.0, -32.0,
        -32.0, -34.0, -35.0,
    ];

    #[test]
    fn the_textbook_example() {
        let curve = ProductLimit::new(&WEEKS.map(|weeks| (weeks.abs(), weeks < 0.0)));
        let lasting: Vec<_> = curve.steps().iter().map(|step| (step.time, 1.0 - step.ended)).collect();
        let expected = [
            (6.0, 0.8571),
            (7.0, 0.8067),
            (10.0, 0.7529),
            (13.0, 0.6902),
            (16.0, 0.6275),
            (22.0, 0.5378),
            (23.0, 0.4482),
        ];
        assert_eq!(lasting.len(), expected.len());
        for (found, expected) in lasting.iter().zip(expected) {
            assert!(found.0.total_cmp(&expected.0).is_eq() && (found.1 - expected.1).abs() < 5e-5, "{found:?}");
        }
        // Greenwood's standard error at 10 weeks is 0.0963 (Cox & Oakes 1984, table 4.1): 0.7529·√Σ.
        let ten = curve.at(12.0).expect("a step at 10");
        assert!((0.7529 * ten.greenwood.sqrt() - 0.0963).abs() < 1e-4);
        let Interval { low, high } = ten.interval(0.95);
        // 1 − 0.7529^exp(±1.96·0.0963/(0.7529·0.2838)) = 1 − 0.8893 and 1 − 0.5032.
        assert!((low - 0.1106).abs() < 5e-4 && (high - 0.4968).abs() < 5e-4, "{low} {high}");
        assert_eq!(curve.at(5.9), None);
    }

    #[test]
    fn with_one_end_it_is_the_share_that_ended() {
        let curve = ProductLimit::new(&[(3.0, false), (5.0, false), (5.0, false), (8.0, true), (8.0, true)]);
        let shares: Vec<_> = curve.steps().iter().map(|step| (step.ended * 10.0).round()).collect();
        assert_eq!(shares, [2.0, 6.0]);
    }
}
