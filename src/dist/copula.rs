//! Uniforms that go together, whatever each is then turned into.

use super::{normal_quantile, normal_share};

/// How several uniforms go together: a Gaussian copula, given by rank correlations (Iman & Conover 1982 for the idea of
/// giving ranks; normal scores as in Nelsen, "An Introduction to Copulas", 2006).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Copula {
    /// The rows of the Cholesky factor of the normal scores' correlations, each up to its diagonal; none if all uniforms
    /// are independent.
    rows: Box<[Box<[f64]>]>,
    /// The pairs that go together, with their rank correlations.
    ranks: Box<[(usize, usize, f64)]>,
}

/// A square of the factor's diagonal below this is none: what remains of it is rounding.
const TINY: f64 = 1e-9;

impl Copula {
    /// Of so many uniforms, some pairs of which have these rank correlations (Spearman's) and all others none. `None` if
    /// there are no such uniforms: the correlations make no positive definite matrix.
    #[must_use]
    pub fn new(count: usize, ranks: &[(usize, usize, f64)]) -> Option<Self> {
        if ranks.is_empty() {
            return Some(Self::default());
        }
        let score = |a: usize, b: usize| {
            let given = ranks.iter().find(|(one, other, _)| (*one, *other) == (a, b) || (*one, *other) == (b, a));
            // Pearson's correlation of normal scores with this one of ranks (Pearson 1907).
            given.map_or(0.0, |(_, _, rank)| 2.0 * (std::f64::consts::PI * rank / 6.0).sin())
        };
        let mut rows: Vec<Box<[f64]>> = Vec::with_capacity(count);
        for index in 0..count {
            let mut row = Vec::with_capacity(index + 1);
            for (other, of_other) in rows.iter().enumerate() {
                let shared: f64 = row.iter().zip(of_other.iter()).map(|(a, b): (&f64, &f64)| a * b).sum();
                row.push((score(index, other) - shared) / of_other[other]);
            }
            let left = 1.0 - row.iter().map(|part: &f64| part * part).sum::<f64>();
            if left < TINY {
                return None;
            }
            row.push(left.sqrt());
            rows.push(row.into());
        }
        Some(Self { rows: rows.into(), ranks: ranks.into() })
    }

    /// The pairs that go together, with their rank correlations.
    #[must_use]
    pub fn ranks(&self) -> &[(usize, usize, f64)] {
        &self.ranks
    }

    /// Turns independent uniforms into such that go together. One that goes with none before it stays as it is.
    pub fn join(&self, uniforms: &mut [f64]) {
        let scores: Vec<f64> = match self.rows.len() {
            0 => return,
            _ => uniforms.iter().map(|uniform| normal_quantile(*uniform)).collect(),
        };
        for (uniform, row) in uniforms.iter_mut().zip(&self.rows) {
            if row.iter().rev().skip(1).any(|part| *part != 0.0) {
                *uniform = normal_share(row.iter().zip(&scores).map(|(part, score)| part * score).sum());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_together_does_so_by_its_ranks() {
        let copula = Copula::new(3, &[(0, 2, 0.6), (2, 1, -0.3)]).expect("a matrix");
        let points: Vec<[f64; 3]> = (0..13_824)
            .map(|number| {
                // Every corner of a grid of 24 by 24 by 24: independent but for the join.
                let mut point = [1, 24, 576].map(|stride| (f64::from(number / stride % 24) + 0.5) / 24.0);
                copula.join(&mut point);
                point
            })
            .collect();
        // Spearman's correlation of uniforms is twelve times their covariance; those of a fine grid are nearly exact.
        let rank = |a: usize, b: usize| {
            points.iter().map(|point| (point[a] - 0.5) * (point[b] - 0.5)).sum::<f64>() * 12.0 / points.len() as f64
        };
        for (a, b, expected) in [(0, 2, 0.6), (1, 2, -0.3), (0, 1, 0.0)] {
            assert!((rank(a, b) - expected).abs() < 0.02, "{a} and {b}: {}", rank(a, b));
        }
        assert!((rank(2, 2) - 1.0).abs() < 0.02, "each alone stays uniform: {}", rank(2, 2));
    }

    #[test]
    fn no_correlation_matrix_is_no_copula() {
        // a goes with b and b with c, so a cannot go against c.
        assert_eq!(Copula::new(3, &[(0, 1, 0.9), (1, 2, 0.9), (0, 2, -0.9)]), None);
        assert_eq!(Copula::new(2, &[(0, 1, 1.0)]), None);
        let mut alone = [0.25, 0.5];
        Copula::new(2, &[]).expect("independent").join(&mut alone);
        assert_eq!(alone.map(f64::to_bits), [0.25, 0.5].map(f64::to_bits));
    }
}
