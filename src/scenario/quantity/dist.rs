//! Distributions in the terms people can give.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;

use crate::scenario::schema::marked;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Duration, Refusal, Written};
use crate::dist::Dist;

/// A distribution of lengths of time; its values are milliseconds.
#[derive(Clone, Debug)]
pub(crate) enum SpanDist {
    /// Always the same.
    Fixed(Duration),
    /// Given by some of its features.
    Table(Box<DistTable<Duration>>),
}

/// A distribution of lengths of time, or never.
#[derive(Clone, Debug)]
pub(crate) enum DistOrNever {
    /// Not at all.
    Never,
    /// After this long.
    After(SpanDist),
}

/// A distribution of plain numbers.
#[derive(Clone, Debug)]
pub(crate) enum CountDist {
    /// Always the same.
    Fixed(f64),
    /// Given by some of its features.
    Table(Box<DistTable<f64>>),
}

/// A distribution by some of its features. These go together: `value` alone (always the same); `median` and `p90`
/// (lognormal); `min`, `mode`, `max` (triangular); `min`, `max` (uniform); `mean`, `sd` (lognormal, or gamma with
/// `family`); `mean` with `family = "exponential"`; `quantiles` alone (straight lines between them).
///
/// Example: `{ median = "12 min", p90 = "30 min" }`
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct DistTable<Q> {
    /// Always this value: a fixed number that carries its mark.
    /// Example: `{ value = "12 min", assumption = "8 to 20 min" }`
    pub(crate) value: Option<Q>,
    /// Half of the values are below it.
    pub(crate) median: Option<Q>,
    /// Nine of ten values are below it.
    pub(crate) p90: Option<Q>,
    /// The smallest value.
    pub(crate) min: Option<Q>,
    /// The most likely value.
    pub(crate) mode: Option<Q>,
    /// The largest value.
    pub(crate) max: Option<Q>,
    /// The mean.
    pub(crate) mean: Option<Q>,
    /// The standard deviation.
    pub(crate) sd: Option<Q>,
    /// The family of a distribution given by its mean. Default: lognormal.
    pub(crate) family: Option<Family>,
    /// Known quantiles, which must include `p0` and `p100`.
    pub(crate) quantiles: Option<BTreeMap<String, Q>>,
}

/// Families of distributions given by their mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Family {
    /// The logarithm is normal.
    Lognormal,
    /// Gamma.
    Gamma,
    /// Exponential.
    Exponential,
}

/// What distributions are made of: something with a number for the simulation.
pub(crate) trait Feature: Copy {
    /// The number.
    fn number(self) -> f64;
}

impl Feature for Duration {
    fn number(self) -> f64 {
        self.0.as_millis() as f64
    }
}

impl Feature for f64 {
    fn number(self) -> f64 {
        self
    }
}

impl SpanDist {
    /// The distribution in milliseconds, or why there is none.
    pub(crate) fn to_dist(&self) -> Result<Dist, Refusal> {
        match self {
            Self::Fixed(duration) => Ok(Dist::Fixed(duration.number())),
            Self::Table(table) => table.to_dist(),
        }
    }
}

impl CountDist {
    /// The distribution, or why there is none.
    pub(crate) fn to_dist(&self) -> Result<Dist, Refusal> {
        match self {
            Self::Fixed(number) => Ok(Dist::Fixed(*number)),
            Self::Table(table) => table.to_dist(),
        }
    }
}

impl<Q: Feature> DistTable<Q> {
    /// Every feature that is given.
    pub(crate) fn features(&self) -> impl Iterator<Item = Q> {
        let Self { value, median, p90, min, mode, max, mean, sd, family: _, quantiles } = self;
        let single = [value, median, p90, min, mode, max, mean, sd].into_iter().filter_map(|feature| *feature);
        single.chain(quantiles.iter().flat_map(BTreeMap::values).copied())
    }

    /// The distribution, or why there is none.
    pub(crate) fn to_dist(&self) -> Result<Dist, Refusal> {
        let number = |feature: Option<Q>| feature.map(Feature::number);
        let features =
            [self.value, self.median, self.p90, self.min, self.mode, self.max, self.mean, self.sd].map(number);
        let family = self.family;
        if features.iter().flatten().any(|feature| *feature < 0.0) {
            return Err(Refusal::new("a value is negative", "numbers from zero"));
        }
        match (features, family, &self.quantiles) {
            ([Some(value), None, None, None, None, None, None, None], None, None) => Ok(Dist::Fixed(value)),
            ([None, Some(median), Some(p90), None, None, None, None, None], None | Some(Family::Lognormal), None) => {
                ordered("median", median, "p90", p90)?;
                positive("median", median)?;
                Ok(if median < p90 { Dist::lognormal_from_median_p90(median, p90) } else { Dist::Fixed(median) })
            }
            ([None, None, None, Some(min), Some(mode), Some(max), None, None], None, None) => {
                ordered("min", min, "mode", mode)?;
                ordered("mode", mode, "max", max)?;
                Ok(Dist::Triangular { min, mode, max })
            }
            ([None, None, None, Some(min), None, Some(max), None, None], None, None) => {
                ordered("min", min, "max", max)?;
                Ok(Dist::Uniform { min, max })
            }
            ([None, None, None, None, None, None, Some(mean), Some(sd)], family, None)
                if family != Some(Family::Exponential) =>
            {
                positive("mean", mean)?;
                Ok(if sd <= 0.0 {
                    Dist::Fixed(mean)
                } else if family == Some(Family::Gamma) {
                    Dist::gamma_from_mean_sd(mean, sd)
                } else {
                    Dist::lognormal_from_mean_sd(mean, sd)
                })
            }
            ([None, None, None, None, None, None, Some(mean), None], Some(Family::Exponential), None) => {
                positive("mean", mean)?;
                Ok(Dist::Exponential { mean })
            }
            ([None, None, None, None, None, None, None, None], None, Some(quantiles)) => from_quantiles(quantiles),
            _ => Err(Refusal::new(
                "these features do not make one distribution",
                "`value`; `median` and `p90`; `min`, `mode` and `max`; `min` and `max`; `mean` and `sd`; `mean` with `family = \"exponential\"`; or `quantiles`",
            )),
        }
    }
}

fn ordered(low_name: &str, low: f64, high_name: &str, high: f64) -> Result<(), Refusal> {
    if low <= high {
        return Ok(());
    }
    Err(Refusal::new(format!("`{low_name}` is above `{high_name}`"), format!("`{low_name}` at most `{high_name}`")))
}

fn positive(name: &str, value: f64) -> Result<(), Refusal> {
    if value > 0.0 {
        return Ok(());
    }
    Err(Refusal::new(format!("`{name}` must be above zero"), "a value above zero, or a fixed value instead"))
}

fn from_quantiles<Q: Feature>(quantiles: &BTreeMap<String, Q>) -> Result<Dist, Refusal> {
    let allowed = "`p0`, `p100` and any between, such as { p0 = \"1 min\", p50 = \"5 min\", p100 = \"1 h\" }, rising";
    let mut points = Vec::with_capacity(quantiles.len());
    for (key, value) in quantiles {
        let percent = key.strip_prefix('p').and_then(|text| text.parse::<f64>().ok());
        match percent {
            Some(percent) if (0.0..=100.0).contains(&percent) => points.push((percent / 100.0, value.number())),
            _ => return Err(Refusal::new(format!("`{}` is no quantile", super::label::shown(key)), allowed)),
        }
    }
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ends = points.first().is_some_and(|first| first.0 <= 0.0) && points.last().is_some_and(|last| last.0 >= 1.0);
    if !ends {
        return Err(Refusal::new("`p0` or `p100` is missing", allowed));
    }
    if points.windows(2).any(|pair| pair[0].0 >= pair[1].0 || pair[0].1 > pair[1].1) {
        return Err(Refusal::new("the quantiles do not rise", allowed));
    }
    Ok(Dist::Quantiles(points.into()))
}

impl Written for DistOrNever {
    const FORMAT: &'static str = "duration-or-never";

    fn read(text: &str) -> Result<Self, Refusal> {
        if text == "never" {
            return Ok(Self::Never);
        }
        let duration = Duration::read(text)
            .map_err(|refusal| Refusal::new(refusal.wrong, format!("{}, or \"never\"", refusal.allowed)))?;
        Ok(Self::After(SpanDist::Fixed(duration)))
    }
}

/// Implements reading and the schema of a distribution that is written as one value or as a table of features.
macro_rules! value_or_table {
    ($name:ident, $title:literal, $visit:ident($value:ty) $(or $visit_too:ident($value_too:ty))?, $read:expr, $table:expr, $feature:ty, $schema:tt, $description:literal) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct DistVisitor;

                impl<'de> Visitor<'de> for DistVisitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("a distribution")
                    }

                    fn $visit<E: Error>(self, value: $value) -> Result<$name, E> {
                        let read: fn($value) -> Result<$name, Refusal> = $read;
                        read(value).map_err(|refusal| E::custom(refusal.wrong))
                    }

                    $(fn $visit_too<E: Error>(self, value: $value_too) -> Result<$name, E> {
                        self.$visit(value as $value)
                    })?

                    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<$name, A::Error> {
                        let table = DistTable::<$feature>::deserialize(MapAccessDeserializer::new(map))?;
                        let wrap: fn(Box<DistTable<$feature>>) -> $name = $table;
                        Ok(wrap(Box::new(table)))
                    }
                }
                deserializer.deserialize_any(DistVisitor)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $title.into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "description": $description,
                    "anyOf": [$schema, generator.subschema_for::<DistTable<$feature>>()]
                })
            }
        }
    };
}

value_or_table!(
    SpanDist,
    "TimeDistribution",
    visit_str(&str),
    |text| Duration::read(text).map(SpanDist::Fixed),
    SpanDist::Table,
    Duration,
    { "type": "string", "format": Duration::FORMAT },
    "A length of time: `\"12 min\"`, or a distribution: `{ median = \"12 min\", p90 = \"30 min\" }`."
);

value_or_table!(
    DistOrNever,
    "TimeDistributionOrNever",
    visit_str(&str),
    DistOrNever::read,
    |table| DistOrNever::After(SpanDist::Table(table)),
    Duration,
    { "type": "string", "format": DistOrNever::FORMAT },
    "A length of time or a distribution of one, or `\"never\"`."
);

value_or_table!(
    CountDist,
    "NumberDistribution",
    visit_f64(f64) or visit_i64(i64),
    |number| Ok(CountDist::Fixed(number)),
    CountDist::Table,
    f64,
    { "type": "number", "minimum": 0 },
    "A number: `2`, or a distribution: `{ min = 1, max = 3 }`."
);
