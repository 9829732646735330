//! Uncertain inputs: numbers that nobody knows, and where the planner believes them to lie.

use std::borrow::Cow;

use crate::dist::{Copula, Dist};
use crate::random::spread;
use crate::text::Label;

/// One uncertain input: what it is called and where it may lie.
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
    /// The scenario's numbers times a factor of this distribution.
    Scaled(Dist),
    /// A value of this distribution in place of the scenario's.
    Value {
        /// The distribution; lengths of time in milliseconds, shares from 0 to 1.
        dist: Dist,
        /// How its values are written in the file.
        form: Form,
    },
    /// One of these values, as they are written in the file, each as likely as the others; from low to high, where they
    /// have an order.
    Values(Box<[String]>),
}

/// How a number is written in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As a number.
    Number,
    /// As a length of time, of so many milliseconds.
    Time,
    /// In per cent.
    Share,
    /// As a rate, per hour, day or week.
    Rate(&'static str),
}

/// Where each uncertain input of a scenario lies within its range, in their order: the share of its distribution that
/// is below it, from 0, the low end, to 1, the high end.
pub type Point = Vec<f64>;

/// The share of a distribution without an end that is cut off at either end: nobody means one in a million.
const TAIL: f64 = 0.001;

impl Range {
    /// What the scenario's numbers are multiplied by at a position in the range, the value that replaces them, or which
    /// value of the list is taken, counted from 1.
    #[must_use]
    pub fn number(&self, position: f64) -> f64 {
        match self {
            // The ends are written in the file: they are taken as they are, not through a logarithm.
            Self::Factor { low, .. } if position <= 0.0 => *low,
            Self::Factor { high, .. } if position >= 1.0 => *high,
            Self::Factor { low, high } => {
                Dist::Triangular { min: low.ln(), mode: 0.0, max: high.ln() }.quantile(position).exp()
            }
            Self::Scaled(dist) | Self::Value { dist, .. } if dist.is_unbounded() => {
                dist.quantile((1.0 - 2.0 * TAIL) * position + TAIL)
            }
            Self::Scaled(dist) | Self::Value { dist, .. } => dist.quantile(position),
            Self::Values(values) => {
                let last = values.len().saturating_sub(1) as f64;
                (position * values.len() as f64).floor().clamp(0.0, last) + 1.0
            }
        }
    }

    /// The value at a position in the range, as it is written; `None` if the range is one of factors.
    #[must_use]
    pub fn value(&self, position: f64) -> Option<Cow<'_, str>> {
        match self {
            Self::Factor { .. } | Self::Scaled(_) => None,
            Self::Value { form, .. } => Some(form.written(self.number(position)).into()),
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position in a list, from 1")]
            Self::Values(values) => values.get(self.number(position) as usize - 1).map(|value| value.as_str().into()),
        }
    }

    /// How many values it has; `None` if it has no end of them.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        match self {
            Self::Values(values) => Some(values.len()),
            Self::Factor { .. } | Self::Scaled(_) | Self::Value { .. } => None,
        }
    }
}

impl Form {
    /// A number as TOML. Lengths of time are in whole milliseconds.
    #[must_use]
    pub fn written(self, number: f64) -> String {
        match self {
            Self::Number => format!("{number:?}"),
            Self::Time => format!("\"{number:.0} ms\""),
            Self::Share => format!("\"{} %\"", number * 100.0),
            Self::Rate(per) => format!("\"{number} per {per}\""),
        }
    }
}

/// The uncertain inputs of a scenario, and how they go together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unknowns {
    /// The inputs, in the order of the file.
    pub inputs: Vec<Uncertain>,
    /// Which of them go together.
    pub copula: Copula,
    /// The dimension of the design that each has.
    dimensions: Vec<u32>,
}

impl Unknowns {
    /// Of these inputs, each with the dimension of its position: one that is added behind the others leaves theirs as
    /// they were.
    #[must_use]
    pub fn new(inputs: Vec<Uncertain>, copula: Copula) -> Self {
        let dimensions = (0..).take(inputs.len()).collect();
        Self { inputs, copula, dimensions }
    }

    /// The same, with the luck of other inputs where they have the same name, so that two scenarios share what they have
    /// in common.
    #[must_use]
    pub fn beside(mut self, others: &Self) -> Self {
        let mut free = (0..).skip(others.dimensions.iter().max().map_or(0, |last| *last as usize + 1));
        for (dimension, input) in self.dimensions.iter_mut().zip(&self.inputs) {
            let same = others.inputs.iter().position(|other| other.name == input.name);
            let own = || free.next().and_then(|number| u32::try_from(number).ok()).unwrap_or(*dimension);
            *dimension = same.map_or_else(own, |index| others.dimensions[index]);
        }
        self
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.inputs.is_empty()
    }

    /// Where they lie in a replication: a function of the master seed and the replication's number alone.
    #[must_use]
    pub fn point(&self, seed: u64, replication: u32) -> Point {
        let mut point: Point = self.dimensions.iter().map(|dimension| spread(seed, replication, *dimension)).collect();
        self.copula.join(&mut point);
        point
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
        let values = [0.0, 0.5, 1.0].map(|at| range.value(at));
        assert_eq!(values, ["\"2 h\"", "\"4 h\"", "\"8 h\""].map(|value| Some(value.into())));
    }

    #[test]
    fn a_distribution_is_written_as_the_file_would() {
        let of = |dist, form| Range::Value { dist, form };
        let hours = of(Dist::Uniform { min: 3_600_000.0, max: 7_200_000.0 }, Form::Time);
        assert_eq!(hours.value(0.5).as_deref(), Some("\"5400000 ms\""));
        let share = of(Dist::Triangular { min: 0.0, mode: 0.25, max: 0.5 }, Form::Share);
        assert_eq!(share.value(0.5).as_deref(), Some("\"25 %\""));
        // One in a thousand of an exponential with mean 1 is above ln 1000, where it is cut.
        let factor = Range::Scaled(Dist::Exponential { mean: 1.0 });
        assert!((factor.number(1.0) - 1000.0_f64.ln()).abs() < 1e-9 && factor.number(0.0) > 0.0);
    }

    #[test]
    fn the_same_names_share_their_luck() {
        let input = |name: &str| Uncertain {
            name: name.to_owned(),
            label: Label::plain(name),
            note: String::new(),
            range: Range::Factor { low: 0.5, high: 2.0 },
        };
        let unknowns =
            |names: &[&str]| Unknowns::new(names.iter().map(|name| input(name)).collect(), Copula::default());
        let (one, other) = (unknowns(&["a", "b"]), unknowns(&["c", "b", "d"]));
        let beside = other.beside(&one).point(5, 9);
        assert_eq!(beside[1], one.point(5, 9)[1]);
        let three: Vec<f64> = (0..4).map(|dimension| spread(5, 9, dimension)).collect();
        assert_eq!(beside, [three[2], three[1], three[3]]);
    }
}
