//! Names by which entries of a scenario refer to each other.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::{Refusal, Written};

/// A name: lower-case letters, digits and hyphens. Reading a file accepts any text, so that references to a badly
/// named entry are not reported on top of the name itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Name(pub(crate) String);

/// The longest name, which becomes a part of file names.
const LONGEST: usize = 64;

impl Written for Name {
    const FORMAT: &'static str = "name";

    fn read(text: &str) -> Result<Self, Refusal> {
        let allowed = "lower-case letters a-z, digits and hyphens, at most 64, such as \"day-clinic\"";
        if text.is_empty() {
            return Err(Refusal::new("a name cannot be empty", allowed));
        }
        if text.len() > LONGEST {
            return Err(Refusal::new("this name is too long", allowed));
        }
        if !text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            return Err(Refusal::new("this has characters that a name cannot have", allowed));
        }
        Ok(Self(text.to_owned()))
    }
}

impl JsonSchema for Name {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Name".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": Self::FORMAT, "pattern": "^[a-z0-9-]{1,64}$" })
    }
}
