//! Straight lines through values that depend on several others.

use super::Summary;

/// The straight lines that come nearest to some values, by least squares.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// For each input, the variance it gives to the values along its line.
    pub variances: Vec<f64>,
    /// The share of the values' variance that all lines together explain, from 0 to 1.
    pub explained: f64,
}

/// Fits values by one line for each of the inputs, each input given by its value at every one of them. `None` if there
/// are too few values to fit and one to judge by, or if the values or an input do not vary, or inputs vary as one.
#[must_use]
pub fn lines(inputs: &[Vec<f64>], values: &[f64]) -> Option<Lines> {
    let (k, n) = (inputs.len(), values.len());
    if k == 0 || n < k + 2 || inputs.iter().any(|input| input.len() != n) {
        return None;
    }
    let centred = |of: &[f64]| -> Option<Vec<f64>> {
        let Summary { mean, sd, .. } = Summary::of(of);
        (sd > 0.0).then(|| of.iter().map(|value| value - mean).collect())
    };
    let inputs = inputs.iter().map(|input| centred(input)).collect::<Option<Vec<_>>>()?;
    let values = centred(values)?;
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    // The normal equations, each row with its right-hand side.
    let row = |input: &Vec<f64>| {
        let left = inputs.iter().map(|other| product(input, other));
        left.chain([product(input, &values)]).collect::<Vec<f64>>()
    };
    let slopes = solved(inputs.iter().map(row).collect())?;
    let variances =
        slopes.iter().zip(&inputs).map(|(slope, input)| slope * slope * product(input, input) / (n - 1) as f64);
    let left = |at: usize| values[at] - slopes.iter().zip(&inputs).map(|(slope, input)| slope * input[at]).sum::<f64>();
    let unexplained: f64 = (0..n).map(|at| left(at).powi(2)).sum();
    let explained = (1.0 - unexplained / product(&values, &values)).clamp(0.0, 1.0);
    Some(Lines { variances: variances.collect(), explained })
}

/// Solves linear equations with their right-hand sides in the last column, by elimination with the largest pivot;
/// `None` if they have no single solution.
fn solved(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    const TINY: f64 = 1e-10;
    let k = rows.len();
    let size: Vec<f64> = (0..k).map(|at| rows[at][at]).collect();
    for column in 0..k {
        let pivot = (column..k).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
        rows.swap(column, pivot);
        if rows[column][column].abs() <= TINY * size[column] {
            return None;
        }
        let top = rows[column].clone();
        for row in rows.iter_mut().skip(column + 1) {
            let times = row[column] / top[column];
            for (value, above) in row.iter_mut().zip(&top) {
                *value -= times * above;
            }
        }
    }
    let mut solution = vec![0.0; k];
    for at in (0..k).rev() {
        let known: f64 = (at + 1..k).map(|other| rows[at][other] * solution[other]).sum();
        solution[at] = (rows[at][k] - known) / rows[at][at];
    }
    Some(solution)
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
