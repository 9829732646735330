//! What is done about items that were lost, not delivered or exposed.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::{Each, Whose};
use crate::scenario::quantity::{At, CivilMoment, LabelText, Name, Share, SpanDist};
use crate::scenario::schema::marked;

/// Work on items that were lost, not delivered or exposed, once it is known which: one case for each of them, or for
/// each person. They are recovery work, of a kind that a `[[record]]` describes.
///
/// Example: `name = "letters"`, `item = "letters"`, `record = "triage"` and `after = "1 d"`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct FollowUp {
    /// Its name.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The items, by the name of an `[[item]]`.
    #[schemars(required)]
    pub(crate) item: Option<At<String>>,
    /// The work on each: the name of a `[[record]]`, whose time or pathway, urgency and order it takes.
    #[schemars(required)]
    pub(crate) record: Option<At<String>>,
    /// Whether one case is for each item or for each person. Default: `"item"`.
    pub(crate) each: Option<At<Each>>,
    /// Whose items. Default: `"all"`. Example: `each = "person"` and `whose = "unique"`
    pub(crate) whose: Option<At<Whose>>,
    /// The unit its cases belong to; needed for items that are there from the start. Default: the unit that sent the item.
    pub(crate) unit: Option<At<String>>,
    /// The share of them that is followed up; with `"0 %"` there is no list, until a policy asks for one. Default: all.
    /// Example: `record = "triage"` and `share = "0 %"`
    pub(crate) share: Option<At<Share>>,
    /// From knowing what is concerned to the list that the work begins with. Default: `"0 min"`.
    pub(crate) after: Option<At<SpanDist>>,
    /// The civil date and time until which all of it is to be done: what is not is counted as late. Default: none.
    pub(crate) due: Option<At<CivilMoment>>,
}
