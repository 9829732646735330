//! Formulae and methods with known answers.

use super::Component;
use crate::random;
use crate::stats::{Durations, LEVEL, Summary, order_interval};

/// What is exact but for rounding.
const EXACT: f64 = 1e-9;

/// The ranks of the interval of a quantile, and its coverage.
fn ranks(n: usize, p: f64) -> (f64, f64, f64) {
    let interval = order_interval(n, p, LEVEL);
    let rank = |rank: Option<usize>| rank.map_or(f64::NAN, |rank| rank as f64);
    (rank(interval.low), rank(interval.high), interval.coverage)
}

/// The half-width of the interval for the mean of 10, 20 and 30.
fn half_width() -> f64 {
    Summary::of(&[10.0, 20.0, 30.0]).interval(LEVEL).map_or(f64::NAN, |interval| interval.high - 20.0)
}

/// Weeks of remission under 6-mercaptopurine (Freireich et al. 1963); those with a minus had not ended.
const REMISSIONS: [f64; 21] = [
    6.0, 6.0, 6.0, -6.0, 7.0, -9.0, 10.0, -10.0, -11.0, 13.0, 16.0, -17.0, -19.0, -20.0, 22.0, 23.0, -25.0, -32.0,
    -32.0, -34.0, -35.0,
];

/// The share in remission after some weeks.
fn in_remission(weeks: f64) -> f64 {
    1.0 - remissions().share_by(weeks, LEVEL).0
}

fn remissions() -> Durations {
    Durations::new(&REMISSIONS.map(|weeks| (weeks.abs(), weeks < 0.0)))
}

/// The mean length of remission, counted up to 35 weeks: the area below the curve.
fn mean_remission() -> f64 {
    let ends: Vec<f64> = [0.0].into_iter().chain(remissions().ended().iter().copied()).chain([35.0]).collect();
    ends.windows(2).map(|pair| in_remission(pair[0]) * (pair[1] - pair[0])).sum()
}

/// The cases.
pub(super) static COMPONENTS: &[Component] = &[
    // Student's t with two degrees of freedom: 4.302653 · 10/√3.
    Component { name: "mean-interval", figures: &[("half-width of (10, 20, 30)", 24.841, 5e-4, half_width)] },
    // The number of values below a quantile is binomial.
    Component {
        name: "order-statistics",
        figures: &[
            ("median of 100, low rank", 40.0, EXACT, || ranks(100, 0.5).0),
            ("median of 100, high rank", 61.0, EXACT, || ranks(100, 0.5).1),
            ("median of 100, coverage", 0.9648, 5e-5, || ranks(100, 0.5).2),
            ("p95 of 1,000, low rank", 936.0, EXACT, || ranks(1_000, 0.95).0),
            ("p95 of 1,000, high rank", 964.0, EXACT, || ranks(1_000, 0.95).1),
            ("p95 of 1,000, coverage", 0.9581, 5e-5, || ranks(1_000, 0.95).2),
        ],
    },
    Component {
        name: "kaplan-meier",
        figures: &[
            ("6-MP: in remission after 6 weeks", 0.8571, 5e-5, || in_remission(6.0)),
            ("6-MP: in remission after 7 weeks", 0.8067, 5e-5, || in_remission(7.0)),
            ("6-MP: in remission after 10 weeks", 0.7529, 5e-5, || in_remission(10.0)),
            ("6-MP: in remission after 13 weeks", 0.6902, 5e-5, || in_remission(13.0)),
            ("6-MP: in remission after 16 weeks", 0.6275, 5e-5, || in_remission(16.0)),
            ("6-MP: in remission after 22 weeks", 0.5378, 5e-5, || in_remission(22.0)),
            ("6-MP: in remission after 23 weeks", 0.4482, 5e-5, || in_remission(23.0)),
            ("6-MP: median [weeks]", 23.0, EXACT, || remissions().quantile(0.5).unwrap_or(f64::NAN)),
            ("6-MP: mean up to 35 weeks", 23.2874, 5e-5, mean_remission),
        ],
    },
    // Random123, `kat_vectors`: counter 0 and key 0 give 6627e8d5 e169c58d bc57ac4c 9b00dbd8.
    Component {
        name: "philox",
        figures: &[
            ("first word of counter 0, key 0", 1_713_891_541.0, EXACT, || f64::from(random::philox([0; 4], [0; 2])[0])),
            ("last word of counter 0, key 0", 2_600_524_760.0, EXACT, || f64::from(random::philox([0; 4], [0; 2])[3])),
        ],
    },
];
