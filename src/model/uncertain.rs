//! Uncertain inputs: numbers that nobody knows, and the range the planner believes them to lie in.

use crate::dist::Dist;
use crate::text::Label;

/// One uncertain input: what it is called and where it may lie. Its likely value is that of the scenario itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertain {
    /// Its name: lower-case letters, digits and hyphens.
    pub name: String,
    /// Its name for people.
    pub label: Label,
    /// Why its range is what it is, from its assumption or note; empty when the file does not say.
    pub note: String,
    /// Where it may lie.
    pub range: Range,
}

/// Where an uncertain input may lie.
#[derive(Clone, Debug, PartialEq)]
pub enum Range {
    /// The scenario's numbers times a factor, most likely 1. Its logarithm is triangular with the peak at that of 1, so
    /// that half as much is as likely as twice as much.
    Factor {
        /// The smallest factor: above 0 and at most 1.
        low: f64,
        /// The largest: at least 1.
        high: f64,
    },
    /// One of these values, as they are written in the file, each as likely as the others; from low to high, where they
    /// have an order.
    Values(Box<[String]>),
}

/// Where each uncertain input of a scenario lies within its range, in their order: the share of its distribution that
/// is below it, from 0, the low end, to 1, the high end. `None` leaves an input as the scenario has it.
pub type Point = Vec<Option<f64>>;

impl Range {
    /// What the scenario's numbers are multiplied by at a position in the range, or which value of the list is taken,
    /// counted from 1.
    #[must_use]
    pub fn number(&self, position: f64) -> f64 {
        match self {
            // The ends are written in the file: they are taken as they are, not through a logarithm.
            Self::Factor { low, .. } if position <= 0.0 => *low,
            Self::Factor { high, .. } if position >= 1.0 => *high,
            Self::Factor { low, high } => {
                Dist::Triangular { min: low.ln(), mode: 0.0, max: high.ln() }.quantile(position).exp()
            }
            Self::Values(values) => {
                let last = values.len().saturating_sub(1) as f64;
                (position * values.len() as f64).floor().clamp(0.0, last) + 1.0
            }
        }
    }

    /// The value of the list at a position in the range, as it is written; `None` if the range is one of factors.
    #[must_use]
    pub fn value(&self, position: f64) -> Option<&str> {
        match self {
            Self::Factor { .. } => None,
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position in a list, from 1")]
            Self::Values(values) => values.get(self.number(position) as usize - 1).map(String::as_str),
        }
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "the ends and the numbers of values are exact")]
mod tests {
    use super::*;

    #[test]
    fn halving_is_as_likely_as_doubling() {
        let range = Range::Factor { low: 0.5, high: 2.0 };
        assert_eq!([0.0, 1.0].map(|at| range.number(at)), [0.5, 2.0]);
        assert!((range.number(0.5) - 1.0).abs() < 1e-12);
        // An eighth of a triangle from −ln 2 to ln 2 lies below its first quarter: −ln 2 / 2, a factor of 1/√2.
        assert!((range.number(0.125) - 0.5_f64.sqrt()).abs() < 1e-12);
        assert!((range.number(0.875) - 2.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(range.value(0.5), None);
    }

    #[test]
    fn a_range_may_lie_on_one_side() {
        let range = Range::Factor { low: 1.0, high: 4.0 };
        assert_eq!([0.0, 1.0].map(|at| range.number(at)), [1.0, 4.0]);
        // The triangle falls from 0 to ln 4: a quarter is above its middle, a factor of 2.
        assert!((range.number(0.75) - 2.0).abs() < 1e-12);
    }

    #[test]
    fn values_share_the_range_equally() {
        let range = Range::Values(["\"2 h\"", "\"4 h\"", "\"8 h\""].map(str::to_owned).into());
        assert_eq!([0.0, 0.33, 0.34, 0.66, 0.67, 1.0].map(|at| range.number(at)), [1.0, 1.0, 2.0, 2.0, 3.0, 3.0]);
        assert_eq!([0.0, 0.5, 1.0].map(|at| range.value(at)), [Some("\"2 h\""), Some("\"4 h\""), Some("\"8 h\"")]);
    }
}
