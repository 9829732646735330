//! Information systems.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, LabelText, Name, Rate};

/// An information system: something people log in to, or an interface between such systems.
///
/// Example: `name = "record"` and `needs = ["login"]`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct InformationSystem {
    /// The name by which steps, records and phases refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The systems it cannot work without: it is never in a better condition than the worst of them. Default: none.
    #[serde(default)]
    pub(crate) needs: Vec<At<String>>,
    /// As an interface, how quickly it delivers what has waited in it once it is back, the oldest first. Default: at
    /// once. Example: `name = "laboratory-interface"` and `drains = "600 per hour"`
    pub(crate) drains: Option<At<Rate>>,
}
