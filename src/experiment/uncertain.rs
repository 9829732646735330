//! Exploring uncertain inputs: a scenario at many points of what its inputs may be, and at either end of each alone.
//!
//! Two loops: the outer over points, each a model of its own; the inner over replications, which are chance. Every
//! point has the same replications as the scenario itself, so points differ by their inputs alone.

use std::sync::atomic::AtomicBool;

use super::{Experiment, ExperimentError, Keep, Plan, run_all};
use crate::model::{Model, Point};
use crate::random::{Key, Purpose, Streams};

/// Which points are to be simulated.
#[derive(Clone, Debug, PartialEq)]
pub struct Design {
    /// All inputs at once, spread over their ranges.
    pub points: Vec<Point>,
    /// For each input, it alone at its low and at its high end.
    pub ends: Vec<[Point; 2]>,
}

impl Design {
    /// So many points of the inputs with these names, as a Latin hypercube: each of as many equal parts of an input's
    /// distribution is met once. Of
    /// several orders, drawn by the master seed and the input's name, each input takes the one that goes least with those
    /// before it: among few points, inputs that rise and fall together by chance would be taken for one another. An input
    /// that is added behind the others leaves theirs as they were.
    #[must_use]
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>, points: u32, seed: u64) -> Self {
        // Points are no replications; the last number that a replication could have is as good as any that none has.
        let streams = Streams::new(seed, u64::MAX);
        let purpose = Purpose::named("uncertain/point");
        let tries = if points <= FEW_POINTS { ORDERS } else { 1 };
        let mut positions: Vec<Vec<f64>> = Vec::new();
        for name in names {
            let key = Key::named(name);
            let orders = (0..tries).map(|order| streams.strata(key.child(order), purpose, points));
            let with_others =
                |order: &Vec<f64>| positions.iter().map(|other| together(order, other).abs()).fold(0.0, f64::max);
            let judged = orders.map(|order| (with_others(&order), order));
            positions.extend(judged.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, order)| order));
        }
        let point = |number: usize| positions.iter().map(|of_input| of_input.get(number).copied()).collect();
        let end = |input: usize, position: f64| {
            (0..positions.len()).map(|other| (other == input).then_some(position)).collect::<Point>()
        };
        Self {
            points: (0..points as usize).map(point).collect(),
            ends: (0..positions.len()).map(|input| [end(input, 0.0), end(input, 1.0)]).collect(),
        }
    }

    /// Every point, those of the hypercube first, then the low and the high end of each input.
    #[must_use]
    pub fn all(&self) -> Vec<Point> {
        self.points.iter().chain(self.ends.iter().flatten()).cloned().collect()
    }
}

/// With more points chance leaves little that inputs could have in common.
const FEW_POINTS: u32 = 500;
/// How many orders an input chooses from among few points.
const ORDERS: u64 = 200;

/// How much two lists of uniforms go together: twelve times their covariance, as their variance is a twelfth.
fn together(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - 0.5) * (b - 0.5)).sum::<f64>() * 12.0 / a.len() as f64
}

/// The results at the points. Of every replication only the times to recover and the headline measures of the whole
/// organisation are kept.
#[derive(Debug)]
pub struct Exploration<'m> {
    /// Where they are.
    pub design: Design,
    /// The experiment at each point of the hypercube.
    pub points: Vec<Experiment<'m>>,
    /// The experiments at the low and the high end of each input.
    pub ends: Vec<[Experiment<'m>; 2]>,
}

impl Exploration<'_> {
    /// How many replications every point has.
    #[must_use]
    pub fn replications(&self) -> usize {
        self.points.first().map_or(0, |experiment| experiment.replications.len())
    }

    /// Whether it was interrupted before all were finished.
    #[must_use]
    pub fn is_interrupted(&self) -> bool {
        self.points.iter().any(|experiment| experiment.interrupted)
    }
}

/// Runs the model of every point of a design, in the order of [`Design::all`], with the same replications each;
/// `on_finished` and `stop` as in [`super::run`]. A replication that was not finished at all points is left out at all.
///
/// # Errors
/// As [`super::run`].
pub fn explore<'m>(
    design: Design,
    models: &'m [Model],
    plan: &Plan,
    on_finished: &(dyn Fn(u32) + Sync),
    stop: &AtomicBool,
) -> Result<Exploration<'m>, ExperimentError> {
    let models: Vec<&Model> = models.iter().collect();
    let mut points = run_all(&models, plan, Keep::Headlines, None, on_finished, stop)?;
    let mut ends = points.split_off(design.points.len().min(points.len())).into_iter();
    let pairs = std::iter::from_fn(|| Some([ends.next()?, ends.next()?])).collect();
    Ok(Exploration { design, points, ends: pairs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_do_not_go_together_and_one_more_leaves_the_others() {
        let alone = Design::new(["a"], 20, 1);
        let three = Design::new(["a", "b", "c"], 20, 1);
        let of = |design: &Design, input: usize| -> Vec<f64> {
            design.points.iter().filter_map(|point| point[input]).collect()
        };
        assert_eq!(of(&alone, 0), of(&three, 0));
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            // Twenty points in a random order are correlated by 0.23, give or take; the best of 200 by far less.
            let correlation = together(&of(&three, one), &of(&three, other));
            assert!(correlation.abs() < 0.1, "{one} and {other}: {correlation}");
        }
        assert_ne!(alone, Design::new(["a"], 20, 2));
    }

    #[test]
    fn one_at_a_time_leaves_the_others_as_they_are() {
        let design = Design::new(["a", "b"], 3, 1);
        let ends = [[vec![Some(0.0), None], vec![Some(1.0), None]], [vec![None, Some(0.0)], vec![None, Some(1.0)]]];
        assert_eq!(design.ends, ends);
        assert_eq!(design.all().len(), 3 + 4);
    }
}
