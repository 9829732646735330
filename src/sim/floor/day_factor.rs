//! Days that differ: the demand of a class in one replication, once it is drawn which days are busy.

use crate::fact::Witness;
use crate::model::{Arrivals, Day, Demand, Origin};
use crate::random::Purpose;
use crate::sim::Simulation;
use crate::time::Time;

/// A cumulative number of arrivals, straight between its corners.
pub(in crate::sim) type Curve = Box<[(Time, f64)]>;

/// The draw of the factor of a day, which has the day's number.
const FACTOR: Purpose = Purpose::named("day-factor");

impl<W: Witness> Simulation<'_, W> {
    /// The demand of each class of which days differ; empty for the others, and altogether if there are none.
    pub(super) fn varied_demand(&self) -> Vec<Curve> {
        let classes = self.model.classes.iter().map(|class| match &class.origin {
            Origin::Arrivals(Arrivals {
                day_factor: Some(day_factor),
                demand: Demand::Rate { cumulative, .. },
                ..
            }) => {
                let factor = day_factor.dist();
                let draw = |day: &Day| factor.quantile(self.streams.uniform(day_factor.key, FACTOR, day.number));
                let factors: Vec<f64> = self.model.days.iter().map(draw).collect();
                vary(cumulative, &self.model.days, &factors)
            }
            _ => Curve::default(),
        });
        let curves: Vec<Curve> = classes.collect();
        if curves.iter().all(|curve| curve.is_empty()) { Vec::new() } else { curves }
    }
}

/// A cumulative number of which what falls on each day is multiplied by the day's factor.
fn vary(cumulative: &[(Time, f64)], days: &[Day], factors: &[f64]) -> Curve {
    let mut curve: Vec<(Time, f64)> = cumulative.first().copied().into_iter().collect();
    let mut sum = curve.first().map_or(0.0, |(_, sum)| *sum);
    let mut day = 0;
    for pair in cumulative.windows(2) {
        let ((mut from, mut low), (to, high)) = (pair[0], pair[1]);
        while from < to {
            while days.get(day + 1).is_some_and(|next| next.from <= from) {
                day += 1;
            }
            let end = days.get(day + 1).map_or(to, |next| next.from.min(to));
            let part = (end - from).as_millis() as f64 / (to - from).as_millis() as f64;
            let level = if end == to { high } else { (high - low).mul_add(part, low) };
            sum += (level - low) * factors.get(day).copied().unwrap_or(1.0);
            curve.push((end, sum));
            (from, low) = (end, level);
        }
    }
    curve.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten by 24 and ten more by 60, then none; days of 24 begin at 0, 24 and 48. The second day has 24/36 of the second
    /// ten, the third 12/36. With factors 2, 0 and 3: 20, 20 and 20 + 10.
    #[test]
    fn what_falls_on_a_day_is_multiplied() {
        let at = Time::from_millis;
        let days: Vec<Day> =
            [0, 24, 48].iter().zip(0..).map(|(from, number)| Day { from: at(*from), number }).collect();
        let curve = vary(&[(at(0), 0.0), (at(24), 10.0), (at(60), 20.0), (at(70), 20.0)], &days, &[2.0, 0.0, 3.0]);
        let expected = [(0, 0.0), (24, 20.0), (48, 20.0), (60, 30.0), (70, 30.0)];
        assert_eq!(curve.len(), expected.len());
        for ((time, sum), (expected_time, expected_sum)) in curve.iter().zip(expected) {
            assert_eq!(*time, at(expected_time));
            assert!((sum - expected_sum).abs() < 1e-12, "{sum}");
        }
    }
}
