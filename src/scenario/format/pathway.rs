//! Pathways: the steps of a case.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Patience, Step};
use crate::scenario::quantity::{At, LabelText, Name};
use crate::scenario::schema::marked;

/// The steps of a case, from the first on.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Pathway {
    /// The name by which arrivals, orders and records refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// How long cases wait, from their arrival, before they give up; a step may have its own. Default: as long as it takes.
    /// Example: `patience = { after = { median = "3 h", p90 = "6 h" }, until = "doctor" }`
    pub(crate) patience: Option<At<Patience>>,
    /// The steps, in order.
    #[serde(default)]
    #[schemars(length(min = 1), extend("x-required" = true))]
    pub(crate) step: Vec<At<Step>>,
}
