//! Roles of staff.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, LabelText, Name};

/// Somebody who does work, or a thing that is used one at a time, such as a terminal.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Role {
    /// The name by which units and steps refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
}
