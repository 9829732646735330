//! Amounts of anything a key may hold: `12 min`, `30 %`, `75 per day`, `3`.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

use super::dist::Feature;
use super::{Duration, Per, Rate, Refusal, Share, Written};
use crate::model::Form;

/// A number with the form it is written in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Amount {
    /// The number: milliseconds of a length of time, a share from 0 to 1.
    number: f64,
    /// The form.
    pub(crate) form: Form,
}

impl Feature for Amount {
    fn number(self) -> f64 {
        self.number
    }
}

impl Per {
    /// The word for it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

impl Written for Amount {
    const FORMAT: &'static str = "amount";

    fn read(text: &str) -> Result<Self, Refusal> {
        if text.trim_end().ends_with('%') {
            return Share::read(text).map(|Share(number)| Self { number, form: Form::Share });
        }
        if text.contains(" per ") {
            return Rate::read(text).map(|Rate { number, per }| Self { number, form: Form::Rate(per.word()) });
        }
        Duration::read(text).map(|Duration(span)| Self { number: span.as_millis() as f64, form: Form::Time })
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AmountVisitor;

        impl Visitor<'_> for AmountVisitor {
            type Value = Amount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an amount")
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Amount, E> {
                Ok(Amount { number, form: Form::Number })
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Amount, E> {
                self.visit_f64(number as f64)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Amount, E> {
                Amount::read(text).map_err(|refusal| E::custom(refusal.wrong))
            }
        }
        deserializer.deserialize_any(AmountVisitor)
    }
}

impl JsonSchema for Amount {
    fn schema_name() -> Cow<'static, str> {
        "Amount".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A length of time, a number, a share or a rate: `\"12 min\"`, `3`, `\"30 %\"`, `\"75 per day\"`.",
            "anyOf": [
                { "type": "number", "minimum": 0 },
                { "type": "string", "format": Self::FORMAT },
            ]
        })
    }
}
