//! Statistics: pure arithmetic on numbers, with no word of the domain.
//!
//! Owns summaries of samples, sketches of many durations, intervals for means, quantiles and proportions, and estimates from durations of which
//! some were not followed to their end. It must not know replications, measures or languages. One concept is one file.

mod best;
mod duration;
mod mean;
mod precision;
mod product_limit;
mod proportion;
mod quantile;
mod regression;
mod sketch;
mod spline;

pub use best::{BestBounds, compare_with_best};
pub use duration::Durations;
pub use mean::{Summary, paired_differences};
pub use precision::{Step, gain, look_ahead, medians, settled, shares};
pub use proportion::wilson;
pub use quantile::{OrderInterval, Sample, needed_for_quantile, order_interval};
pub use regression::{Regression, Resampled};
pub use sketch::Sketch;
pub use spline::Spline;

/// The confidence level of every interval in reports.
pub const LEVEL: f64 = 0.95;

/// A confidence interval.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Interval {
    /// Its lower end; `-∞` if the data do not bound it.
    pub low: f64,
    /// Its upper end; `+∞` if the data do not bound it.
    pub high: f64,
}
