//! Distributions, in the terms people can give, sampled by inversion of one uniform.
//!
//! Inversion keeps every variate a monotone function of its uniform, so the digital and the paper version of one piece
//! of work can share their luck (comonotone coupling) and common random numbers keep their meaning. Values are numbers
//! without a unit; durations are in milliseconds.

mod copula;

pub use copula::Copula;

use statrs::distribution::{Continuous as _, ContinuousCDF, Gamma};
use statrs::function::erf::{erfc, erfc_inv};

/// A distribution on the non-negative numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum Dist {
    /// Always the same value.
    Fixed(f64),
    /// Equally likely anywhere between `min` and `max`.
    Uniform {
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
    },
    /// Triangular between `min` and `max` with its peak at `mode`.
    Triangular {
        /// Smallest value.
        min: f64,
        /// Most likely value.
        mode: f64,
        /// Largest value.
        max: f64,
    },
    /// Exponential with this mean.
    Exponential {
        /// The mean.
        mean: f64,
    },
    /// Lognormal: the logarithm is normal with mean `mu` and standard deviation `sigma`.
    Lognormal {
        /// Mean of the logarithm.
        mu: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// Gamma with this shape and scale.
    Gamma {
        /// The shape: mean²/variance.
        shape: f64,
        /// The scale: variance/mean.
        scale: f64,
    },
    /// Straight lines between known quantiles, from the first (probability 0) to the last (probability 1).
    Quantiles(Box<[(f64, f64)]>),
}

/// The standard normal quantile of 0.9, which turns a median and a 90th percentile into a lognormal.
const Z90: f64 = 1.281_551_565_544_600_4;

impl Dist {
    /// The lognormal with this median and 90th percentile.
    #[must_use]
    pub fn lognormal_from_median_p90(median: f64, p90: f64) -> Self {
        Self::Lognormal { mu: median.ln(), sigma: (p90 / median).ln() / Z90 }
    }

    /// The lognormal with this mean and standard deviation.
    #[must_use]
    pub fn lognormal_from_mean_sd(mean: f64, sd: f64) -> Self {
        let variance = (sd / mean).mul_add(sd / mean, 1.0).ln();
        Self::Lognormal { mu: mean.ln() - variance / 2.0, sigma: variance.sqrt() }
    }

    /// The gamma distribution with this mean and standard deviation.
    #[must_use]
    pub fn gamma_from_mean_sd(mean: f64, sd: f64) -> Self {
        Self::Gamma { shape: (mean / sd).powi(2), scale: sd * sd / mean }
    }

    /// The value below which a share `u` of the outcomes lies, for `u` strictly between 0 and 1.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        match self {
            Self::Fixed(value) => *value,
            Self::Uniform { min, max } => (max - min) * u + min,
            Self::Triangular { min, mode, max } => triangular(*min, *mode, *max, u),
            // `1 - u` is exact: uniforms are multiples of 2^-53.
            Self::Exponential { mean } => -mean * (1.0 - u).ln(),
            Self::Lognormal { mu, sigma } => (sigma * normal_quantile(u) + mu).exp(),
            Self::Gamma { shape, scale } => scale * gamma_quantile(*shape, u),
            Self::Quantiles(points) => interpolate(points, u),
        }
    }

    /// Whether its values have no largest one.
    #[must_use]
    pub const fn is_unbounded(&self) -> bool {
        matches!(self, Self::Exponential { .. } | Self::Lognormal { .. } | Self::Gamma { .. })
    }

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match self {
            Self::Fixed(value) => *value,
            Self::Uniform { min, max } => f64::midpoint(*min, *max),
            Self::Triangular { min, mode, max } => (min + mode + max) / 3.0,
            Self::Exponential { mean } => *mean,
            Self::Lognormal { mu, sigma } => (sigma * sigma / 2.0 + mu).exp(),
            Self::Gamma { shape, scale } => shape * scale,
            Self::Quantiles(points) => {
                points.windows(2).map(|pair| (pair[1].0 - pair[0].0) * f64::midpoint(pair[0].1, pair[1].1)).sum()
            }
        }
    }

    /// The same distribution with every value multiplied by `factor`.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        match self {
            Self::Fixed(value) => Self::Fixed(value * factor),
            Self::Uniform { min, max } => Self::Uniform { min: min * factor, max: max * factor },
            Self::Triangular { min, mode, max } => {
                Self::Triangular { min: min * factor, mode: mode * factor, max: max * factor }
            }
            Self::Exponential { mean } => Self::Exponential { mean: mean * factor },
            Self::Lognormal { mu, sigma } if factor > 0.0 => Self::Lognormal { mu: mu + factor.ln(), sigma: *sigma },
            Self::Lognormal { .. } => Self::Fixed(0.0),
            Self::Gamma { shape, scale } => Self::Gamma { shape: *shape, scale: scale * factor },
            Self::Quantiles(points) => Self::Quantiles(points.iter().map(|(p, value)| (*p, value * factor)).collect()),
        }
    }
}

/// The standard normal quantile, through the inverse complementary error function of `statrs`.
fn normal_quantile(u: f64) -> f64 {
    -std::f64::consts::SQRT_2 * erfc_inv(2.0 * u)
}

/// The share of the standard normal distribution below `z`.
fn normal_share(z: f64) -> f64 {
    erfc(-z / std::f64::consts::SQRT_2) / 2.0
}

fn triangular(min: f64, mode: f64, max: f64, u: f64) -> f64 {
    let width = max - min;
    if width <= 0.0 {
        return min;
    }
    let left = (mode - min) / width;
    if u < left { (u * width * (mode - min)).sqrt() + min } else { max - ((1.0 - u) * width * (max - mode)).sqrt() }
}

fn interpolate(points: &[(f64, f64)], u: f64) -> f64 {
    let upper = points.partition_point(|(p, _)| *p < u).clamp(1, points.len() - 1);
    let ((p0, v0), (p1, v1)) = (points[upper - 1], points[upper]);
    if p1 > p0 { (u - p0) / (p1 - p0) * (v1 - v0) + v0 } else { v1 }
}

/// From this shape on the distribution function takes ever longer to sum, and the expansion about the normal distribution is
/// exact to 14 digits.
const NEARLY_NORMAL: f64 = 1e5;

/// The standard gamma quantile of a large shape, from the normal quantile `z` at the same share: the expansion of Cornish and
/// Fisher to the power −3/2 of the shape (Johnson, Kotz & Balakrishnan, "Continuous Univariate Distributions" 1, 1994,
/// chapter 17). At a shape of 100 000 its relative error is below 5·10⁻¹⁵ from 10⁻¹² to 1 − 10⁻¹².
fn nearly_normal(shape: f64, z: f64) -> f64 {
    let (root, z2) = (shape.sqrt(), z * z);
    let terms = [
        z,
        (z2 - 1.0) / 3.0,
        (z2 - 7.0) * z / 36.0,
        -((3.0 * z2 + 7.0) * z2 - 16.0) / 810.0,
        ((9.0 * z2 + 256.0) * z2 - 433.0) * z / 38_880.0,
    ];
    shape + root * terms.iter().rev().fold(0.0, |sum, term| sum / root + term)
}

/// The standard gamma quantile by bracketed Newton steps on the cumulative distribution of `statrs`.
///
/// `statrs` 0.19.1 can return NaN from its own inverse for small shapes (its issue 373), so the root is found here.
/// Below a shape of one the search runs on the logarithm through the exact small-value limit `u·Γ(a+1) = x^a`.
fn gamma_quantile(shape: f64, u: f64) -> f64 {
    if shape >= NEARLY_NORMAL {
        return nearly_normal(shape, normal_quantile(u));
    }
    let Ok(gamma) = Gamma::new(shape, 1.0) else { return f64::NAN };
    let (mut low, mut high) = (0.0, shape.max(1.0));
    while gamma.cdf(high) < u {
        low = high;
        high *= 2.0;
    }
    // Wilson–Hilferty's cube-root normal approximation as the first guess, kept inside the bracket.
    let z = normal_quantile(u);
    let guess = shape * (z / (3.0 * shape.sqrt()) + 1.0 - 1.0 / (9.0 * shape)).powi(3);
    let mut x = if guess > low && guess < high { guess } else { f64::midpoint(low, high) };
    for _ in 0..200 {
        let miss = gamma.cdf(x) - u;
        if miss > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let newton = x - miss / gamma.pdf(x);
        let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
        if (next - x).abs() <= 1e-13 * x.abs() || high - low <= f64::MIN_POSITIVE {
            return next;
        }
        x = next;
    }
    x
}

#[cfg(test)]
mod tests {
    use statrs::distribution::{LogNormal, Normal, Triangular};

    use super::*;

    const PROBABILITIES: [f64; 9] = [1e-12, 1e-6, 0.01, 0.25, 0.5, 0.75, 0.99, 1.0 - 1e-6, 1.0 - 1e-12];

    fn inverts(dist: &Dist, cdf: impl Fn(f64) -> f64) {
        for u in PROBABILITIES {
            let back = cdf(dist.quantile(u));
            assert!((back - u).abs() < 1e-9, "{dist:?} at {u}: cdf(quantile) is {back}");
        }
    }

    #[test]
    fn quantiles_invert_the_distribution_functions() {
        inverts(&Dist::Exponential { mean: 3.0 }, |x| -(-x / 3.0).exp_m1());
        let lognormal = LogNormal::new(1.2, 0.6).unwrap();
        inverts(&Dist::Lognormal { mu: 1.2, sigma: 0.6 }, |x| lognormal.cdf(x));
        let triangular = Triangular::new(1.0, 9.0, 2.0).unwrap();
        inverts(&Dist::Triangular { min: 1.0, mode: 2.0, max: 9.0 }, |x| triangular.cdf(x));
        for shape in [0.18, 0.5, 1.0, 2.0, 7.5, 400.0] {
            let gamma = Gamma::new(shape, 1.0).unwrap();
            inverts(&Dist::Gamma { shape, scale: 1.0 }, |x| gamma.cdf(x));
        }
    }

    /// Values by `mpmath`, with 40 digits: on both sides of where the expansion begins, and far beyond it.
    #[test]
    fn gamma_of_a_large_shape_is_exact_and_quick() {
        let table = [
            (99_999.0, [97_790.646_991_626_9, 99_785.527_379_633_7, 100_736.122_418_493]),
            (100_000.0, [97_791.635_869_235_8, 99_786.526_313_167_2, 100_737.126_096_783]),
            (1_000_000.0, [992_981.669_184_647, 999_325.328_684_587, 1_002_327.818_402_76]),
        ];
        for (shape, values) in table {
            for (u, value) in [1e-12, 0.25, 0.99].into_iter().zip(values) {
                let found = Dist::Gamma { shape, scale: 1.0 }.quantile(u);
                assert!((found / value - 1.0).abs() < 1e-12, "{shape} at {u}: {found} for {value}");
            }
        }
        // A mean of 200 hours and a standard deviation of a tenth of a microsecond is a fixed time.
        let fixed = Dist::gamma_from_mean_sd(7.2e8, 1e-4);
        assert!((fixed.quantile(0.3) / 7.2e8 - 1.0).abs() < 1e-12);
    }

    #[test]
    fn gamma_where_the_library_returns_nan() {
        // Gamma(0.18, rate 0.18) at 0.25 is 0.0016167 (statrs issue 373).
        let gamma = Dist::Gamma { shape: 0.18, scale: 1.0 / 0.18 };
        assert!((gamma.quantile(0.25) - 0.001_616_7).abs() < 1e-7);
    }

    #[test]
    fn what_people_give_is_what_they_get() {
        let dist = Dist::lognormal_from_median_p90(12.0, 30.0);
        assert!((dist.quantile(0.5) - 12.0).abs() < 1e-9);
        assert!((dist.quantile(0.9) - 30.0).abs() < 1e-9);
        let dist = Dist::lognormal_from_mean_sd(7.4, 8.61);
        assert!((dist.mean() - 7.4).abs() < 1e-9);
        let dist = Dist::gamma_from_mean_sd(2.0, 1.0);
        assert!((dist.mean() - 2.0).abs() < 1e-12);
        let normal = Normal::standard();
        assert!((normal.cdf(Z90) - 0.9).abs() < 1e-10, "statrs gives its normal distribution to about eleven digits");
        let points = Dist::Quantiles(Box::new([(0.0, 0.0), (0.5, 10.0), (1.0, 40.0)]));
        // Half the mass averages 5, the other half 25.
        assert!((points.mean() - 15.0).abs() < 1e-12);
        assert!((points.quantile(0.75) - 25.0).abs() < 1e-12);
    }

    #[test]
    fn scaling_scales_every_quantile() {
        let kinds = [
            Dist::Fixed(2.0),
            Dist::Uniform { min: 1.0, max: 3.0 },
            Dist::Triangular { min: 1.0, mode: 2.0, max: 4.0 },
            Dist::Exponential { mean: 2.0 },
            Dist::Lognormal { mu: 0.3, sigma: 0.5 },
            Dist::Gamma { shape: 2.0, scale: 1.5 },
            Dist::Quantiles(Box::new([(0.0, 1.0), (0.4, 2.0), (1.0, 9.0)])),
        ];
        for dist in kinds {
            for u in PROBABILITIES {
                let (scaled, plain) = (dist.scaled(1.7).quantile(u), dist.quantile(u) * 1.7);
                assert!((scaled - plain).abs() <= 1e-9 * plain.abs(), "{dist:?} at {u}");
            }
        }
    }
}
