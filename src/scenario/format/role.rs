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
    /// Whether it is a thing, such as a terminal or a machine, and not counted as staff. Default: false.
    /// Example: `name = "copy-terminal"` and `equipment = true`
    pub(crate) equipment: Option<bool>,
    /// Whether somebody who arrives counts as seen when this role begins to work with them: the time to the first contact is
    /// measured until then. Default: false; where no role has it, anybody who is staff counts.
    /// Example: `name = "doctor"` and `first_contact = true`
    pub(crate) first_contact: Option<bool>,
}
