//! Values as planners write them: `"12 min"`, `"30 %"`, `"mon-fri"`, `{ median = "12 min", p90 = "30 min" }`.
//!
//! Owns one type for each way of writing a value: how it is read, what is said when it cannot be, and how the schema
//! describes it. A new one is a file here and a line in [`refusal`]; it must not know the keys it is used for.

mod amount;
mod civil;
mod clock;
mod days;
mod dist;
mod duration;
mod label;
mod list;
mod name;
mod rate;
mod share;

pub(crate) use amount::Amount;
pub(crate) use civil::{CivilDate, CivilMoment, Moment};
pub(crate) use clock::{ClockTime, DAY_MINUTES};
pub(crate) use days::{Days, Weekdays};
pub(crate) use dist::{CountDist, DistOrNever, DistTable, Family, Feature, SpanDist};
pub(crate) use duration::Duration;
pub(crate) use label::{LabelText, Text, is_unsafe_to_show, one_line, shown};
pub(crate) use list::OneOrMany;
pub(crate) use name::Name;
pub(crate) use rate::{Per, Rate};
pub(crate) use share::Share;

use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

/// Why a value cannot be read, in two parts: what is wrong, and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// What is wrong with what was found; lower case, no full stop.
    pub(crate) wrong: String,
    /// What is allowed, with an example.
    pub(crate) allowed: String,
}

impl Refusal {
    /// A refusal from its two parts.
    pub(crate) fn new(wrong: impl Into<String>, allowed: impl Into<String>) -> Self {
        Self { wrong: wrong.into(), allowed: allowed.into() }
    }
}

/// A value written as text in a form of its own.
pub(crate) trait Written: Sized {
    /// The name of the form: the `format` of the schema.
    const FORMAT: &'static str;

    /// Reads it, or says why not.
    fn read(text: &str) -> Result<Self, Refusal>;
}

/// Why a text is not of a form, by the form's name in the schema; `None` if it is, or if the form is unknown.
pub(crate) fn refusal(format: &str, text: &str) -> Option<Refusal> {
    fn of<T: Written>(text: &str) -> Option<Refusal> {
        T::read(text).err()
    }
    match format {
        Amount::FORMAT => of::<Amount>(text),
        CivilDate::FORMAT => of::<CivilDate>(text),
        CivilMoment::FORMAT => of::<CivilMoment>(text),
        ClockTime::FORMAT => of::<ClockTime>(text),
        Days::FORMAT => of::<Days>(text),
        DistOrNever::FORMAT => of::<DistOrNever>(text),
        Duration::FORMAT => of::<Duration>(text),
        Moment::FORMAT => of::<Moment>(text),
        Name::FORMAT => of::<Name>(text),
        Rate::FORMAT => of::<Rate>(text),
        Share::FORMAT => of::<Share>(text),
        Text::FORMAT => of::<Text>(text),
        _ => None,
    }
}

/// Implements reading and the schema of types that are written as text only.
macro_rules! written_as_text {
    ($($name:ty),+) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                <Self as $crate::scenario::quantity::Written>::read(&text)
                    .map_err(|refusal| serde::de::Error::custom(refusal.wrong))
            }
        }

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "format": <Self as $crate::scenario::quantity::Written>::FORMAT
                })
            }
        }
    )+};
}
pub(crate) use written_as_text;

/// Implements reading of types that are written as a text, or as a list or table with places of its own.
macro_rules! written_as_text_or {
    ($name:ident, $text:expr, $visit:ident($access:ident, $inner:ident), $other:expr) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct EitherVisitor;

                impl<'de> serde::de::Visitor<'de> for EitherVisitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("a text, or a list or table in its place")
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                        let read: fn(String) -> $name = $text;
                        Ok(read(text.to_owned()))
                    }

                    fn $visit<A: serde::de::$access<'de>>(self, inner: A) -> Result<$name, A::Error> {
                        serde::Deserialize::deserialize(serde::de::value::$inner::new(inner)).map($other)
                    }
                }
                deserializer.deserialize_any(EitherVisitor)
            }
        }
    };
}
pub(crate) use written_as_text_or;

/// A value and where it stands in the text.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    /// The value.
    pub(crate) value: T,
    /// The bytes it is written in.
    pub(crate) span: Range<usize>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<T>::deserialize(deserializer)?;
        Ok(Self { span: spanned.span(), value: spanned.into_inner() })
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
