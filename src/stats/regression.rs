//! Regression of many results on the same terms, and how much of their variance the terms explain.

use nalgebra::{DMatrix, DVector};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::Interval;

/// What is left of a term below this share of its length is rounding: the term is a sum of those before it.
const TINY: f64 = 1e-7;

/// A least-squares regression on some terms and a constant. Rows behind the observations are places to predict at.
#[derive(Clone, Debug)]
pub struct Regression {
    /// Columns of all rows, of length one and at right angles over the observations; the constant is the first.
    columns: Vec<Vec<f64>>,
    observations: usize,
}

/// A regression on resampled observations.
#[derive(Clone, Debug)]
pub struct Resampled {
    /// How often each observation was drawn.
    counts: Vec<f64>,
    factor: nalgebra::Cholesky<f64, nalgebra::Dyn>,
}

impl Regression {
    /// On terms, each with a value for every observation and, behind them, for every place to predict at. Terms that are
    /// sums of others add nothing. Nothing is fitted without observations.
    #[must_use]
    pub fn new(terms: &[Vec<f64>], observations: usize) -> Self {
        let rows = terms.first().map_or(observations, Vec::len);
        let constant = vec![1.0 / (observations as f64).sqrt(); rows];
        let mut columns = vec![constant];
        for term in terms {
            let length = norm(&term[..observations]);
            let mut left = term.clone();
            // Twice, because once leaves rounding where terms are nearly the same (Björck 1967).
            for _ in 0..2 {
                for column in &columns {
                    let along = dot(&column[..observations], &left[..observations]);
                    left.iter_mut().zip(column).for_each(|(value, part)| *value -= along * part);
                }
            }
            let remains = norm(&left[..observations]);
            if remains > TINY * length && columns.len() + 1 < observations {
                for value in &mut left {
                    *value /= remains;
                }
                columns.push(left);
            }
        }
        Self { columns, observations }
    }

    /// How many terms were fitted beside the constant.
    #[must_use]
    pub fn terms(&self) -> usize {
        self.columns.len() - 1
    }

    /// The share of the variance of these values that the terms explain, R²; `None` if the values do not vary.
    #[must_use]
    pub fn explained(&self, values: &[f64]) -> Option<f64> {
        let values = centred(values)?;
        let along = self.columns[1..].iter().map(|column| dot(&column[..self.observations], &values).powi(2));
        Some((along.sum::<f64>() / dot(&values, &values)).clamp(0.0, 1.0))
    }

    /// A share of the variance as it would be without what so many terms explain of pure chance: the adjusted R² (Ezekiel
    /// 1930). It may be below zero.
    #[must_use]
    pub fn adjusted(&self, explained: f64) -> f64 {
        let n = self.observations as f64;
        1.0 - (1.0 - explained) * (n - 1.0) / (n - 1.0 - self.terms() as f64)
    }

    /// The probability that the terms this has beyond those of `less` would seem to explain as much of normal values if they
    /// had no effect: the F test of nested models. One if the values do not vary, or there are no such terms.
    #[must_use]
    pub fn by_chance(&self, less: &Self, values: &[f64]) -> f64 {
        let shares = self.explained(values).zip(less.explained(values));
        let more = self.terms().saturating_sub(less.terms());
        let Some((with, without)) = shares.filter(|_| more > 0) else { return 1.0 };
        // Where nothing is left to chance, rounding must not be taken for an effect.
        let (more, left) = (more as f64, (self.observations - self.columns.len()) as f64);
        let ratio = (with - without).max(0.0) / more / ((1.0 - with).max(TINY) / left);
        FisherSnedecor::new(more, left).map_or(1.0, |f| f.sf(ratio))
    }

    /// What the values are at the places to predict at.
    #[must_use]
    pub fn predicted(&self, values: &[f64]) -> Vec<f64> {
        let along: Vec<f64> = self.columns.iter().map(|column| dot(&column[..self.observations], values)).collect();
        self.at_places(&along)
    }

    /// What each value is predicted to be from all the others.
    #[must_use]
    pub fn left_out(&self, values: &[f64]) -> Vec<f64> {
        let along: Vec<f64> = self.columns.iter().map(|column| dot(&column[..self.observations], values)).collect();
        let one = |(row, value): (usize, &f64)| {
            let fitted: f64 = self.columns.iter().zip(&along).map(|(column, along)| column[row] * along).sum();
            let leverage: f64 = self.columns.iter().map(|column| column[row].powi(2)).sum();
            (fitted - leverage * value) / (1.0 - leverage).max(TINY)
        };
        values.iter().enumerate().map(one).collect()
    }

    fn at_places(&self, along: &[f64]) -> Vec<f64> {
        let rows = self.columns[0].len();
        let at = |row: usize| self.columns.iter().zip(along).map(|(column, along)| column[row] * along).sum();
        (self.observations..rows).map(at).collect()
    }

    /// The regression on observations drawn so often each; `None` if they are too few different ones to fit all terms.
    #[must_use]
    pub fn resampled(&self, counts: &[f64]) -> Option<Resampled> {
        let size = self.columns.len();
        let mut squares = DMatrix::zeros(size, size);
        for (a, one) in self.columns.iter().enumerate() {
            let weighted: Vec<f64> = one.iter().zip(counts).map(|(value, count)| value * count).collect();
            for (b, other) in self.columns.iter().enumerate().take(a + 1) {
                let entry = dot(&weighted, &other[..self.observations]);
                squares[(a, b)] = entry;
                squares[(b, a)] = entry;
            }
        }
        Some(Resampled { counts: counts.to_vec(), factor: squares.cholesky()? })
    }

    /// R² of resampled values, and what they are at the places to predict at; `None` if they do not vary.
    #[must_use]
    pub fn of_resampled(&self, resampled: &Resampled, values: &[f64]) -> Option<(f64, Vec<f64>)> {
        let weighted: Vec<f64> = values.iter().zip(&resampled.counts).map(|(value, count)| value * count).collect();
        let along = DVector::from_iterator(
            self.columns.len(),
            self.columns.iter().map(|column| dot(&column[..self.observations], &weighted)),
        );
        let fitted = resampled.factor.solve(&along);
        let mean = weighted.iter().sum::<f64>() / resampled.counts.iter().sum::<f64>();
        let spread: f64 =
            values.iter().zip(&resampled.counts).map(|(value, count)| count * (value - mean).powi(2)).sum();
        let left: f64 = dot(&weighted, values) - fitted.dot(&along);
        (spread > 0.0).then(|| ((1.0 - left / spread).clamp(0.0, 1.0), self.at_places(fitted.as_slice())))
    }

    /// The interval of a share of the variance that was found to be `explained`, from those of resamplings.
    ///
    /// What is left unexplained is compared as a factor, so that shares near 0 and near 1 are treated alike: the adjusted
    /// shares of resamplings differ from what is explained of the observations as that of the observations differs from the
    /// truth (bootstrap of pairs; Efron & Tibshirani 1993, chapter 9). Of observations that
    /// are spread more evenly than independent ones the interval covers the truth more often than its level says.
    #[must_use]
    pub fn interval(&self, explained: f64, resamplings: &[f64], level: f64) -> Interval {
        let left = |share: f64| (1.0 - share).max(f64::MIN_POSITIVE).ln();
        let (here, centre) = (left(explained), left(self.adjusted(explained)));
        let factors = resamplings.iter().map(|share| left(self.adjusted(*share)) - here).collect();
        let factors = super::Sample::new(factors);
        let tail = (1.0 - level) / 2.0;
        let share = |p: f64| (1.0 - (centre + factors.quantile(p)).exp()).clamp(0.0, 1.0);
        Interval { low: share(1.0 - tail), high: share(tail) }
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn norm(a: &[f64]) -> f64 {
    dot(a, a).sqrt()
}

/// Values as distances from their mean; `None` if they do not vary.
fn centred(values: &[f64]) -> Option<Vec<f64>> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let varies = values.iter().any(|value| (value - values[0]).abs() > f64::EPSILON * value.abs());
    varies.then(|| values.iter().map(|value| value - mean).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} against {expected}");
    }

    #[test]
    fn a_line_through_three_points_by_hand() {
        // 0, 1 and 5 at 0, 1 and 2: the slope is 2.5 and the mean 2, so the line is −0.5, 2, 4.5, and 7 at 3. Of the squares
        // (4 + 1 + 9 = 14) it leaves 0.25 + 1 + 0.25 = 1.5.
        let line = Regression::new(&[vec![0.0, 1.0, 2.0, 3.0]], 3);
        let values = [0.0, 1.0, 5.0];
        near(line.explained(&values).expect("they vary"), 12.5 / 14.0);
        near(line.adjusted(12.5 / 14.0), 1.0 - 1.5 / 14.0 * 2.0);
        near(line.predicted(&values)[0], 7.0);
        // The line through the other two: 1 and 5 lead to −3, 0 and 5 to 2.5, 0 and 1 to 2.
        line.left_out(&values).into_iter().zip([-3.0, 2.5, 2.0]).for_each(|(found, expected)| near(found, expected));
        assert_eq!(line.explained(&[4.0; 3]), None);
    }

    #[test]
    fn a_resampling_is_the_regression_of_what_was_drawn() {
        let at = [0.0, 1.0, 2.0, 3.0, 4.0];
        let values = [1.0, 0.0, 2.0, 5.0, 3.0];
        let (counts, drawn) = ([2.0, 0.0, 1.0, 1.0, 1.0], [0, 0, 2, 3, 4]);
        let whole = Regression::new(&[at.iter().copied().chain([7.0]).collect()], 5);
        let resampled = whole.resampled(&counts).expect("a line");
        let (explained, predicted) = whole.of_resampled(&resampled, &values).expect("they vary");
        let part = Regression::new(&[drawn.iter().map(|row| at[*row]).chain([7.0]).collect()], 5);
        let values = drawn.map(|row| values[row]);
        near(explained, part.explained(&values).expect("they vary"));
        near(predicted[0], part.predicted(&values)[0]);
    }

    #[test]
    fn more_terms_are_judged_beside_fewer() {
        // A line explains 12.5 of 14, as above, and leaves 1.5 on one degree of freedom: F = 12.5/1.5 = 8.33 on 1 and 1, and
        // P(F > 8.33) = 1 − 2/π·atan √8.33 = 0.2123.
        let line = Regression::new(&[vec![0.0, 1.0, 2.0]], 3);
        let constant = Regression::new(&[], 3);
        assert!((line.by_chance(&constant, &[0.0, 1.0, 5.0]) - 0.2123).abs() < 5e-4);
        near(line.by_chance(&line, &[0.0, 1.0, 5.0]), 1.0);
    }

    #[test]
    fn terms_that_say_the_same_are_one() {
        let rising = vec![1.0, 2.0, 3.0, 4.0, 5.0];
        let same = rising.iter().map(|value| 3.0 * value - 1.0).collect();
        assert_eq!(Regression::new(&[rising, same, vec![2.0; 5]], 5).terms(), 1);
    }
}
