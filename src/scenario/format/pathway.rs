//! Pathways: the steps of a case.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Step;
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
    /// The steps, in order.
    #[serde(default)]
    #[schemars(length(min = 1), extend("x-required" = true))]
    pub(crate) step: Vec<At<Step>>,
}
