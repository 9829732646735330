//! Roles of staff, and how many of each work together.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::scenario::quantity::{At, LabelText, Name, written_as_text_or};

/// Somebody who does work, or a thing that is used one at a time, such as a terminal, a bed or a cubicle.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Role {
    /// The name by which units and steps refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// Whether it is a thing, such as a terminal, a machine or a bed, and not counted as staff. Default: false.
    /// Example: `name = "copy-terminal"` and `equipment = true`
    pub(crate) equipment: Option<bool>,
    /// Whether somebody who arrives counts as seen when this role begins to work with them: the time to the first contact is
    /// measured until then. Default: false; where no role has it, anybody who is staff counts.
    /// Example: `name = "doctor"` and `first_contact = true`
    pub(crate) first_contact: Option<bool>,
}

/// A role that a piece of work takes: one, by its name, or several.
#[derive(Debug)]
pub(crate) enum Taken {
    /// One of the role.
    One(String),
    /// So many of it, all at once.
    Several(Several),
}

/// Several of one role.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Several {
    /// The name of the role.
    #[schemars(required)]
    pub(crate) role: Option<At<String>>,
    /// How many of it, who begin together once as many are free. Default: 1.
    #[schemars(range(min = 1, max = 20))]
    pub(crate) number: Option<u8>,
}

written_as_text_or!(Taken, Taken::One, visit_map(MapAccess, MapAccessDeserializer), Taken::Several);

impl At<Taken> {
    /// The name of the role, and how many of it; `None` if the name is missing, which is reported.
    pub(crate) fn role(&self) -> Option<(At<String>, u8)> {
        match &self.value {
            Taken::One(name) => Some((At { value: name.clone(), span: self.span.clone() }, 1)),
            Taken::Several(Several { role, number }) => Some((role.clone()?, number.unwrap_or(1))),
        }
    }
}

impl JsonSchema for Taken {
    fn schema_name() -> Cow<'static, str> {
        "Taken".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The name of a role, or `{ role = \"nurse\", number = 2 }`.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<Several>()]
        })
    }
}
