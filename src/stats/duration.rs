//! Durations of which some were not followed to their end.

use super::product_limit::ProductLimit;
use super::{Interval, LEVEL, Sample, Summary, needed_for_quantile, order_interval, wilson};

/// The distribution of a duration, estimated from independent observations.
///
/// As far as all were followed, the product-limit estimate is the empirical distribution function, and the numbers that
/// ended are binomial. Where some were followed longer than others, as when outages end at different times before one
/// end of the simulation, the curve goes on as the estimate of Kaplan and Meier.
#[derive(Clone, Debug, PartialEq)]
pub struct Durations {
    /// Ended durations as they are, the others as infinite: beyond everything that was seen.
    sample: Sample,
    curve: ProductLimit,
    /// The durations cut off at the end of observation.
    restricted: Vec<f64>,
    /// Until when every duration was followed; the longest one if all ended.
    followed: f64,
}

impl Durations {
    /// From pairs of a duration and whether observation ended before it did.
    #[must_use]
    pub fn new(observed: &[(f64, bool)]) -> Self {
        let first_end = observed.iter().filter(|(_, censored)| *censored).map(|(end, _)| *end).min_by(f64::total_cmp);
        let longest = observed.iter().map(|(duration, _)| *duration).max_by(f64::total_cmp).unwrap_or(f64::NAN);
        let followed = first_end.unwrap_or(longest);
        let sample = observed.iter().map(|&(time, censored)| if censored { f64::INFINITY } else { time }).collect();
        let restricted = observed.iter().map(|(time, _)| time.min(followed)).collect();
        Self { sample: Sample::new(sample), curve: ProductLimit::new(observed), restricted, followed }
    }

    /// How many durations there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sample.sorted().len()
    }

    /// How many had not ended when observation did.
    #[must_use]
    pub fn censored(&self) -> usize {
        self.sample.sorted().iter().rev().take_while(|time| time.is_infinite()).count()
    }

    /// Until when all were followed. The longest duration if all ended; NaN of nothing.
    #[must_use]
    pub const fn followed(&self) -> f64 {
        self.followed
    }

    /// How many had ended by `time`.
    #[must_use]
    pub fn ended_by(&self, time: f64) -> usize {
        self.sample.sorted().partition_point(|duration| *duration <= time)
    }

    /// P(T ≤ t), with Wilson's interval as far as all were followed and Greenwood's beyond; NaN of nothing.
    #[must_use]
    pub fn share_by(&self, time: f64, level: f64) -> (f64, Interval) {
        if let Some(step) = self.curve.at(time).filter(|step| step.time > self.followed) {
            return (step.ended, step.interval(level));
        }
        let ended = self.ended_by(time);
        (ended as f64 / self.count() as f64, wilson(ended, self.count(), level))
    }

    /// The durations that ended, ascending: where the curve steps up.
    #[must_use]
    pub fn ended(&self) -> &[f64] {
        let sorted = self.sample.sorted();
        &sorted[..sorted.len() - self.censored()]
    }

    /// The shortest duration that at least a share `p` of all do not exceed: "9 in 10 at most …". `None` if too few
    /// have ended.
    ///
    /// It is always a duration that was seen: nothing could be drawn between the last one and those without an end.
    #[must_use]
    pub fn quantile(&self, p: f64) -> Option<f64> {
        // A tolerance well below one observation: 0.9 × 10 must ask for nine of ten, not for ten.
        let reached =
            self.curve.steps().iter().find(|step| step.ended * self.count() as f64 >= p * self.count() as f64 - 1e-9);
        reached.map(|step| step.time)
    }

    /// The quantile as [`Self::quantile`], if there are enough durations to say anything of a tail that far out: as
    /// many as [`needed_for_quantile`] asks for.
    #[must_use]
    pub fn tail(&self, p: f64) -> Option<f64> {
        if self.count() < needed_for_quantile(p, LEVEL) { None } else { self.quantile(p) }
    }

    /// The interval of a quantile, by order statistics if all were followed equally long, else where the band of the
    /// curve reaches it; an end is infinite if the sample is too small or too little of it has ended to bound it.
    #[must_use]
    pub fn quantile_interval(&self, p: f64, level: f64) -> Interval {
        if self.ended().last().is_some_and(|last| *last > self.followed) {
            let first = |reached: &dyn Fn(Interval) -> bool| {
                let mut steps = self.curve.steps().iter();
                steps.find(|step| reached(self.share_by(step.time, level).1)).map_or(f64::INFINITY, |step| step.time)
            };
            return Interval { low: first(&|share| share.high >= p), high: first(&|share| share.low >= p) };
        }
        let ranks = order_interval(self.count(), p, level);
        let value = |rank: usize| self.sample.sorted()[rank - 1];
        // A duration cannot be negative, so zero is the lower bound that needs no data.
        Interval { low: ranks.low.map_or(0.0, value), high: ranks.high.map_or(f64::INFINITY, value) }
    }

    /// The mean of the durations cut off at [`Self::followed`], which is also the area above the curve up to there.
    #[must_use]
    pub fn restricted_mean(&self) -> Summary {
        Summary::of(&self.restricted)
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "shares of ten and sums of whole numbers come out exactly")]
mod tests {
    use super::*;

    /// Ten durations, of which two had not ended at 20.
    fn ten() -> Durations {
        let ended = [3.0, 5.0, 5.0, 8.0, 9.0, 11.0, 14.0, 19.0].map(|time| (time, false));
        Durations::new(&[&ended[..], &[(20.0, true), (20.0, true)]].concat())
    }

    #[test]
    fn the_curve_is_the_share_that_ended() {
        let durations = ten();
        assert_eq!((durations.count(), durations.censored(), durations.followed()), (10, 2, 20.0));
        assert_eq!([2.9, 3.0, 5.0, 19.0, 20.0].map(|t| durations.share_by(t, 0.95).0), [0.0, 0.1, 0.3, 0.8, 0.8]);
        assert_eq!(durations.share_by(19.0, 0.95).1, wilson(8, 10, 0.95));
    }

    #[test]
    fn a_quantile_not_reached_is_not_a_number() {
        let durations = ten();
        assert_eq!(durations.quantile(0.5), Some(9.0));
        assert_eq!(durations.quantile(0.8), Some(19.0));
        assert_eq!(durations.quantile(0.81), None);
        assert_eq!(durations.quantile(0.9), None);
    }

    #[test]
    fn a_tail_needs_enough_values() {
        let durations =
            |count: i32| Durations::new(&(1..=count).map(|day| (f64::from(day), false)).collect::<Vec<_>>());
        assert_eq!((durations(28).tail(0.9), durations(29).tail(0.9)), (None, Some(27.0)));
        assert_eq!((durations(58).tail(0.95), durations(59).tail(0.95)), (None, Some(57.0)));
    }

    #[test]
    fn the_interval_of_the_median_by_order_statistics() {
        // Ten values: P(at most one below the median) = 11/1024 ≤ 2.5 %, at most two 56/1024 is more: ranks 2 and 9.
        assert_eq!(ten().quantile_interval(0.5, 0.95), Interval { low: 5.0, high: f64::INFINITY });
        let all_ended = Durations::new(&(1..=10).map(|day| (f64::from(day), false)).collect::<Vec<_>>());
        assert_eq!(all_ended.quantile_interval(0.5, 0.95), Interval { low: 2.0, high: 9.0 });
    }

    #[test]
    fn the_restricted_mean_counts_those_without_an_end_as_followed() {
        // (3 + 5 + 5 + 8 + 9 + 11 + 14 + 19 + 20 + 20) / 10
        assert!((ten().restricted_mean().mean - 11.4).abs() < 1e-12);
    }

    /// Of four, one was followed to 4 only: after that, three were at risk, and one of them ended at 6.
    #[test]
    fn those_followed_for_less_time_count_as_long_as_they_were() {
        let durations = Durations::new(&[(2.0, false), (4.0, true), (6.0, false), (8.0, true)]);
        assert_eq!(durations.share_by(4.0, 0.95), (0.25, wilson(1, 4, 0.95)));
        // 1 − 3/4 · 1/2
        assert_eq!(durations.share_by(6.0, 0.95).0, 0.625);
        assert_eq!((durations.quantile(0.5), durations.quantile(0.7)), (Some(6.0), None));
        let interval = durations.quantile_interval(0.5, 0.95);
        assert!(interval.low <= 6.0 && interval.high.is_infinite(), "{interval:?}");
    }

    #[test]
    fn nothing_has_no_curve() {
        let nothing = Durations::new(&[]);
        assert_eq!((nothing.count(), nothing.censored(), nothing.quantile(0.5)), (0, 0, None));
        assert!(nothing.followed().is_nan());
    }

    #[test]
    fn if_none_ends_nothing_is_reached() {
        let none = Durations::new(&[(20.0, true); 4]);
        assert_eq!((none.censored(), none.quantile(0.5), none.ended()), (4, None, &[][..]));
        assert_eq!(none.restricted_mean().mean, 20.0);
    }
}
