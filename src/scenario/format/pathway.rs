//! Pathways: the steps of a case.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Step;
use crate::scenario::quantity::{At, LabelText, Name, Text};

/// The steps of a case, from the first on.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
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
    /// The name of the `[[source]]` its numbers come from.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    source: Option<String>,
    /// Why its numbers are assumed, and what range they could have.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    assumption: Option<Text>,
    /// A remark.
    #[expect(dead_code, reason = "read from the tree, with its place, by the collector of marks")]
    note: Option<Text>,
}
