//! Shares and probabilities: `"30 %"` or `0.3`.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Refusal, Written};

/// A share between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Share(pub(crate) f64);

impl Written for Share {
    const FORMAT: &'static str = "share";

    fn read(text: &str) -> Result<Self, Refusal> {
        let allowed = "a share from 0 to 1, such as \"30 %\" or 0.3";
        let Some(percent) = text.trim().strip_suffix('%') else {
            return Err(Refusal::new("the per-cent sign is missing", allowed));
        };
        match percent.trim().parse::<f64>() {
            Ok(percent) if (0.0..=100.0).contains(&percent) => Ok(Self(percent / 100.0)),
            Ok(_) => Err(Refusal::new("this is not between 0 % and 100 %", allowed)),
            Err(_) => Err(Refusal::new("this is not a number of per cent", allowed)),
        }
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ShareVisitor;

        impl Visitor<'_> for ShareVisitor {
            type Value = Share;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a share")
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Share, E> {
                Ok(Share(value))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Share, E> {
                Ok(Share(value as f64))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Share, E> {
                Share::read(text).map_err(|refusal| E::custom(refusal.wrong))
            }
        }
        deserializer.deserialize_any(ShareVisitor)
    }
}

impl JsonSchema for Share {
    fn schema_name() -> Cow<'static, str> {
        "Share".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A share or probability: `\"30 %\"` or `0.3`.",
            "anyOf": [
                { "type": "number", "minimum": 0, "maximum": 1 },
                { "type": "string", "format": Self::FORMAT },
            ]
        })
    }
}
