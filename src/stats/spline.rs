//! Smooth curves in one variable.

/// The natural cubic splines with some knots: curves that are smooth everywhere and straight beyond the outermost knots.
/// With as many knots as there are different values they pass through anything.
#[derive(Clone, Debug, PartialEq)]
pub struct Spline {
    /// Ascending, as shares of the way from the first to the last.
    knots: Box<[f64]>,
    from: f64,
    length: f64,
}

impl Spline {
    /// With these knots, ascending; of knots that are the same one is taken. `None` with fewer than two.
    #[must_use]
    pub fn new(mut knots: Vec<f64>) -> Option<Self> {
        let (from, length) = (*knots.first()?, knots.last()? - knots.first()?);
        for knot in &mut knots {
            *knot = (*knot - from) / length;
        }
        knots.dedup_by(|next, knot| *next - *knot < 1e-9);
        (length > 0.0 && knots.len() > 1).then(|| Self { knots: knots.into(), from, length })
    }

    /// The values at `x` of curves of which, with a constant, all others are sums: one fewer than there are knots, the
    /// first of them a straight line (Hastie, Tibshirani & Friedman, "The Elements of Statistical Learning", 2009, eq. 5.4).
    #[must_use]
    pub fn at(&self, x: f64) -> Vec<f64> {
        let x = (x - self.from) / self.length;
        let last = self.knots.len() - 1;
        let cube = |knot: f64| (x - knot).max(0.0).powi(3);
        let end = cube(self.knots[last]);
        let beyond = |knot: f64| (cube(knot) - end) / (self.knots[last] - knot);
        let straight = beyond(self.knots[last - 1]);
        std::iter::once(x).chain(self.knots[..last - 1].iter().map(|knot| beyond(*knot) - straight)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_knots_make_a_line_and_the_ends_are_straight() {
        let line = Spline::new(vec![2.0, 4.0]).expect("two knots");
        assert_eq!([2.0, 3.0, 6.0].map(|x| line.at(x)), [vec![0.0], vec![0.5], vec![2.0]]);
        let curve = Spline::new(vec![0.0, 1.0, 1.0, 2.0, 4.0]).expect("four knots");
        assert_eq!(curve.at(1.0).len(), 3);
        // Beyond the last knot every curve goes on as it left: its second differences are zero.
        for index in 0..3 {
            let [a, b, c] = [5.0, 6.0, 7.0].map(|x| curve.at(x)[index]);
            assert!((a - 2.0 * b + c).abs() < 1e-9, "{index}: {a} {b} {c}");
        }
        assert_eq!(Spline::new(vec![1.0, 1.0]), None);
        assert_eq!(Spline::new(Vec::new()), None);
    }
}
