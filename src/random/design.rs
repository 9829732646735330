//! Points that cover a cube evenly however many are taken, for what varies between replications.

use super::{halves, mix};

/// Name of the design and version of its keys, as written to manifests.
pub const DESIGN: &str = "owen-scrambled-sobol-burley-0.5/keys-1";

/// How many dimensions a point may have.
pub const DIMENSIONS: u32 = sobol_burley::NUM_DIMENSIONS;

/// How many points one sequence has; those behind them are of another.
const LENGTH: u32 = 1 << 16;

/// The coordinate of point `number` in one dimension, strictly between 0 and 1: a point of an Owen-scrambled Sobol
/// sequence, so that any first 2ᵏ points have one in each of 2ᵏ equal parts of every dimension (Owen 1995; scrambling
/// and shuffling of Burley, "Practical Hash-based Owen Scrambling", JCGT 9(4), 2020).
///
/// It depends on nothing but seed, number and dimension: a range of points is the same whoever takes it.
///
/// # Panics
/// With a dimension of [`DIMENSIONS`] or more.
#[must_use]
pub fn spread(master_seed: u64, number: u32, dimension: u32) -> f64 {
    let [seed, _] = halves(mix(mix(master_seed ^ 0x7370_7265_6164_0001) ^ mix(u64::from(number / LENGTH))));
    // Single precision in steps of 2⁻²³, from zero: the middle of each step is never an end.
    f64::from(sobol_burley::sample(number % LENGTH, dimension, seed)) + 0.5 / f64::from(1_u32 << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_points_fall_into_every_part_of_every_dimension() {
        for (dimension, points) in [(0, 16_u32), (1, 64), (4, 32), (49, 64)] {
            let part = |number| (spread(7, number, dimension) * f64::from(points)).floor();
            let mut parts: Vec<f64> = (0..points).map(part).collect();
            parts.sort_by(f64::total_cmp);
            assert_eq!(parts, (0..points).map(f64::from).collect::<Vec<_>>(), "{dimension}");
        }
    }

    #[test]
    fn seeds_and_sequences_differ_and_stay_inside() {
        let of = |seed, from: u32| (from..from + 32).map(|number| spread(seed, number, 3)).collect::<Vec<_>>();
        assert_eq!(of(7, 0)[10..20], (10..20).map(|number| spread(7, number, 3)).collect::<Vec<_>>());
        assert_ne!(of(7, 0), of(8, 0));
        assert_ne!(of(7, 0), of(7, LENGTH));
        assert!((0..5_000).all(|number| (f64::EPSILON..1.0).contains(&spread(1, number, 0))));
    }
}
