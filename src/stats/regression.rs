//! Straight lines through values that depend on several others.

use nalgebra::{DMatrix, DVector};

/// The straight lines that come nearest to some values, by least squares.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// For each input, the variance it gives to the values along its line.
    pub variances: Vec<f64>,
    /// The share of the values' variance that all lines together explain, from 0 to 1.
    pub explained: f64,
}

/// Singular values below this share of the largest are none: inputs of one length each that vary as one.
const TINY: f64 = 1e-10;

/// Fits values by one line for each of the inputs, each input given by its value at every one of them. `None` if there
/// are too few values to fit and one to judge by, or if the values or an input do not vary, or inputs vary as one.
#[must_use]
pub fn lines(inputs: &[Vec<f64>], values: &[f64]) -> Option<Lines> {
    let (k, n) = (inputs.len(), values.len());
    if k == 0 || n < k + 2 || inputs.iter().any(|input| input.len() != n) {
        return None;
    }
    let inputs = inputs.iter().map(|input| centred(input)?.try_normalize(0.0)).collect::<Option<Vec<_>>>()?;
    let (inputs, values) = (DMatrix::from_columns(&inputs), centred(values)?);
    let decomposed = inputs.clone().svd(true, true);
    if decomposed.rank(TINY * decomposed.singular_values.max()) < k {
        return None;
    }
    let slopes = decomposed.solve(&values, 0.0).ok()?;
    let unexplained = (&values - &inputs * &slopes).norm_squared();
    Some(Lines {
        variances: slopes.iter().map(|slope| slope * slope / (n - 1) as f64).collect(),
        explained: (1.0 - unexplained / values.norm_squared()).clamp(0.0, 1.0),
    })
}

/// Values as distances from their mean; `None` if they do not vary.
fn centred(values: &[f64]) -> Option<DVector<f64>> {
    let values = DVector::from_column_slice(values);
    let mean = values.mean();
    (values.max() > values.min()).then(|| values.add_scalar(-mean))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} against {expected}");
    }

    #[test]
    fn values_on_a_plane_are_explained_without_rest() {
        // 3a − 2b + 5 with a of variance 5/3 and b of variance 1/3: 9·5/3 = 15 and 4/3.
        let (a, b) = (vec![1.0, 2.0, 3.0, 4.0], vec![1.0, 0.0, 0.0, 1.0]);
        let values: Vec<f64> = a.iter().zip(&b).map(|(a, b)| 3.0 * a - 2.0 * b + 5.0).collect();
        let lines = lines(&[a, b], &values).expect("a plane through four points");
        near(lines.variances[0], 15.0);
        near(lines.variances[1], 4.0 / 3.0);
        near(lines.explained, 1.0);
    }

    #[test]
    fn a_parabola_around_zero_has_no_slope() {
        let lines = lines(&[vec![-1.0, 0.0, 1.0]], &[1.0, 0.0, 1.0]).expect("a line through three points");
        near(lines.variances[0], 0.0);
        near(lines.explained, 0.0);
    }

    #[test]
    fn collinear_inputs_are_not_fitted() {
        let rising = vec![1.0, 2.0, 3.0, 4.0, 5.0];
        assert_eq!(lines(&[rising.clone(), rising.clone()], &rising), None);
        assert_eq!(lines(&[vec![1.0; 5]], &rising), None);
        assert_eq!(lines(std::slice::from_ref(&rising), &[2.0; 5]), None);
        assert_eq!(lines(&[vec![1.0, 2.0]], &[1.0, 2.0]), None);
        assert_eq!(lines(&[], &rising), None);
    }
}
