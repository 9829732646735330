//! Shares of a variance from given data: any runs, each with values of its own of the inputs.
//!
//! A smooth curve through the runs, over the values of an input, is the mean of a figure given that input; its variance
//! is the input's first-order share (Plischke 2010, "An effective algorithm for computing global sensitivity indices";
//! Strong & Oakley 2013, "An efficient method for computing single-parameter partial expected value of perfect
//! information"). The curves are natural cubic splines by regression, of as many pieces as the runs bear; what they explain by
//! chance is taken off (adjusted R²). All inputs together are one regression on all their curves and, with runs enough, the
//! products of any two; what they do in other ways together counts as chance.

use std::rc::Rc;

use super::{ENDS, Effect, Share, Shares, Shift};
use crate::model::{Point, Uncertain};
use crate::random::{Key, Purpose, Streams};
use crate::stats::{LEVEL, Regression, Resampled, Sample, Spline};

/// How often runs are resampled.
const RESAMPLINGS: usize = 399;
/// Fewer runs say nothing of a spread.
const FEWEST: usize = 30;
/// How many runs an input takes.
const RUNS_AN_INPUT: usize = 5;
/// How many runs a piece of a curve takes that stands alone.
const RUNS_A_PIECE: usize = 15;
/// How many runs a term of a regression on all inputs takes.
const RUNS_A_TERM: usize = 3;
/// More pieces follow chance, whatever the runs.
const MOST_PIECES: usize = 8;
/// Curves of so many pieces leave room for products.
const PIECES_WITH_PRODUCTS: usize = 3;

/// How many replications it takes to tell whose a spread is among so many inputs.
pub(super) fn needed(inputs: usize) -> usize {
    FEWEST.max(RUNS_AN_INPUT * inputs)
}

/// The values of inputs in some runs, and the regressions on them.
pub(super) struct GivenData<'d> {
    inputs: &'d [Uncertain],
    points: &'d [Point],
    seed: u64,
    /// For each set of runs in which some figure was measured, its regressions.
    fits: Vec<(Vec<usize>, Rc<Fits>)>,
}

/// The regressions on some runs.
struct Fits {
    /// On all inputs.
    together: Fit,
    /// On each input.
    alone: Vec<Fit>,
}

/// A regression, and the same on resampled runs.
struct Fit {
    regression: Regression,
    resampled: Vec<Resampled>,
}

impl<'d> GivenData<'d> {
    /// Of inputs and where they lay in each run.
    pub(super) const fn new(inputs: &'d [Uncertain], points: &'d [Point], seed: u64) -> Self {
        Self { inputs, points, seed, fits: Vec::new() }
    }

    /// How many inputs there are.
    pub(super) const fn inputs(&self) -> usize {
        self.inputs.len()
    }

    /// Whether so many runs are enough.
    pub(super) fn is_enough(&self, runs: usize) -> bool {
        !self.inputs.is_empty() && runs >= needed(self.inputs.len())
    }

    /// Whose the variance of a figure is that had these values in the runs, NaN where it was not measured; `None` with too
    /// few runs, or if the values do not vary.
    pub(super) fn shares(&mut self, values: &[f64]) -> Option<Shares> {
        let rows: Vec<usize> = (0..values.len()).filter(|row| values[*row].is_finite()).collect();
        if !self.is_enough(rows.len()) {
            return None;
        }
        let values: Vec<f64> = rows.iter().map(|row| values[*row]).collect();
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        // Far from zero, squares would lose what varies.
        let values: Vec<f64> = values.iter().map(|value| value - mean).collect();
        let fits = self.fits(rows);
        let inputs = share(&fits.together, &values)?.0;
        let effects = fits.alone.iter().map(|fit| effect(fit, &values)).collect::<Option<Vec<_>>>()?;
        Some(Shares { inputs, effects })
    }

    fn fits(&mut self, rows: Vec<usize>) -> Rc<Fits> {
        if let Some((_, fits)) = self.fits.iter().find(|(known, _)| *known == rows) {
            return Rc::clone(fits);
        }
        let mut generator =
            Streams::new(self.seed, u64::MAX).generator(Key::named("runs"), Purpose::named("uncertain/resampling"));
        let draw = |_| {
            let mut counts = vec![0.0; rows.len()];
            for _ in 0..rows.len() {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a position below the number"
                )]
                let drawn = (generator.uniform() * rows.len() as f64) as usize;
                counts[drawn] += 1.0;
            }
            counts
        };
        let draws: Vec<Vec<f64>> = (0..RESAMPLINGS).map(draw).collect();
        let fit = |regression: Regression| {
            let resampled = draws.iter().filter_map(|counts| regression.resampled(counts)).collect();
            Fit { regression, resampled }
        };
        let alone = (0..self.inputs.len()).map(|input| fit(self.alone(input, &rows))).collect();
        let fits = Rc::new(Fits { together: fit(self.together(&rows)), alone });
        self.fits.push((rows, Rc::clone(&fits)));
        fits
    }

    /// The regression on one input, with both ends of its range as places to predict at.
    pub(super) fn alone(&self, input: usize, rows: &[usize]) -> Regression {
        let pieces = (rows.len() / RUNS_A_PIECE).clamp(1, MOST_PIECES);
        Regression::new(&self.curves(input, pieces, rows, &ENDS), rows.len())
    }

    /// The regression on all inputs.
    pub(super) fn together(&self, rows: &[usize]) -> Regression {
        let inputs = self.inputs.len();
        let products = |pieces: usize| if pieces < PIECES_WITH_PRODUCTS { 0 } else { inputs * (inputs - 1) / 2 };
        let fits = |pieces: &usize| (inputs * pieces + products(*pieces)) * RUNS_A_TERM <= rows.len();
        let pieces = (1..=MOST_PIECES).rev().find(fits).unwrap_or(1);
        let curves: Vec<_> = (0..inputs).map(|input| self.curves(input, pieces, rows, &[])).collect();
        let lines: Vec<&Vec<f64>> = curves.iter().filter_map(|curves| curves.first()).collect();
        let mut terms = curves.concat();
        if products(pieces) > 0 {
            for (index, one) in lines.iter().enumerate() {
                for other in &lines[..index] {
                    terms.push(one.iter().zip(*other).map(|(one, other)| (one - 0.5) * (other - 0.5)).collect());
                }
            }
        }
        Regression::new(&terms, rows.len())
    }

    /// The curves of an input over its values, which is what most figures depend on smoothly, at the runs and at these
    /// places of its range.
    fn curves(&self, input: usize, pieces: usize, rows: &[usize], places: &[f64]) -> Vec<Vec<f64>> {
        let range = &self.inputs[input].range;
        let knots = (0..=pieces).map(|knot| range.number(knot as f64 / pieces as f64)).collect();
        let Some(spline) = Spline::new(knots) else { return Vec::new() };
        let positions = rows.iter().map(|row| self.points[*row][input]).chain(places.iter().copied());
        let values: Vec<Vec<f64>> = positions.map(|position| spline.at(range.number(position))).collect();
        let curves = values.first().map_or(0, Vec::len);
        (0..curves).map(|curve| values.iter().map(|values| values[curve]).collect()).collect()
    }
}

/// The share of a regression, and what else the resamplings say; `None` if the values do not vary.
fn share(fit: &Fit, values: &[f64]) -> Option<(Share, Vec<Vec<f64>>)> {
    let explained = fit.regression.explained(values)?;
    let again = fit.resampled.iter().filter_map(|resampled| fit.regression.of_resampled(resampled, values));
    let (shares, places): (Vec<f64>, Vec<Vec<f64>>) = again.unzip();
    let estimate = fit.regression.adjusted(explained).clamp(0.0, 1.0);
    let interval = fit.regression.interval(explained, &shares, LEVEL);
    Some((Share { estimate, interval }, places))
}

fn effect(fit: &Fit, values: &[f64]) -> Option<Effect> {
    let (share, places) = share(fit, values)?;
    let means = fit.regression.predicted(values);
    let tail = (1.0 - LEVEL) / 2.0;
    let shift = |end: usize| {
        let sample = Sample::new(places.iter().filter_map(|place| place.get(end).copied()).collect());
        let interval = crate::stats::Interval { low: sample.quantile(tail), high: sample.quantile(1.0 - tail) };
        Shift { mean: means.get(end).copied().unwrap_or(0.0), interval }
    };
    let by_chance = fit.regression.by_chance(fit.regression.explained(values)?);
    Some(Effect { share, low: shift(0), high: shift(1), by_chance })
}

#[cfg(test)]
mod tests;
