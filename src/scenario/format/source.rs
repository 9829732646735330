//! Documents that numbers are taken from.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, LabelText, Name, Text};

/// A document that numbers are taken from. Entries refer to it with `source = "name"`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// The name by which entries refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Title, author, year. Default: the name.
    pub(crate) title: Option<LabelText>,
    /// Its address.
    pub(crate) link: Option<Text>,
}
