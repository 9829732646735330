//! Round numbers for axes.

/// The ticks of an axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ticks {
    /// The distance between two.
    pub(super) step: f64,
    /// Where they are, ascending.
    pub(super) values: Vec<f64>,
}

/// Ticks at multiples of 1, 2 or 5 times a power of ten, within `low` to `high`, about `number` of them and never
/// twice as many.
pub(super) fn ticks(low: f64, high: f64, number: f64) -> Ticks {
    let width = high - low;
    if !(width.is_finite() && width > 0.0) {
        return Ticks { step: 1.0, values: vec![low] };
    }
    let rough = width / number.max(1.0);
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|times| times * power).into_iter().find(|step| *step >= rough * 0.999);
    let step = step.unwrap_or(10.0 * power);
    let first = (low / step - 1e-9).ceil();
    let count = ((high / step + 1e-9).floor() - first).clamp(0.0, 1000.0);
    let values = std::iter::successors(Some(0.0), |index| Some(index + 1.0)).take_while(|index| *index <= count);
    Ticks { step, values: values.map(|index| (first + index) * step).collect() }
}

/// The first tick at or above a largest value, for the end of an axis from zero: at least 1.
pub(super) fn rounded_up(largest: f64, number: f64) -> f64 {
    let largest = if largest.is_finite() { largest.max(1.0) } else { 1.0 };
    let step = ticks(0.0, largest, number).step;
    (largest / step - 1e-9).ceil() * step
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "ticks are round numbers, and meant to be exactly those")]
mod tests {
    use super::*;

    #[test]
    fn multiples_of_one_two_and_five() {
        assert_eq!(ticks(0.0, 1380.0, 5.0).values, [0.0, 500.0, 1000.0]);
        assert_eq!(ticks(-3.0, 7.0, 5.0).values, [-2.0, 0.0, 2.0, 4.0, 6.0]);
        assert_eq!(ticks(0.0, 1.0, 5.0).step, 0.2);
        assert_eq!(ticks(3.0, 3.0, 5.0).values, [3.0]);
    }

    #[test]
    fn an_axis_ends_at_a_tick() {
        assert_eq!(rounded_up(1380.0, 5.0), 1500.0);
        assert_eq!(rounded_up(1500.0, 5.0), 1500.0);
        assert_eq!(rounded_up(0.0, 5.0), 1.0);
        assert_eq!(rounded_up(f64::NAN, 5.0), 1.0);
    }
}
