//! Limits of ISO 22301.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::Recovery;
use crate::scenario::quantity::{At, Duration, LabelText, Name, Share};
use crate::scenario::schema::marked;

/// A limit of ISO 22301, for a unit, for a system or for the whole organisation, judged in every run.
///
/// Example: `name = "ward"`, `unit = "ward"`, `mtpd = "3 d"` and `mbco = "60 %"`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend("x-at-most-one" = ["unit", "system"]))]
#[schemars(extend("dependentRequired" = { "recovered": ["mtpd"], "mbco_over": ["mbco"] }))]
pub(crate) struct Limit {
    /// The name by which `--set` and results refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: that of the unit or system, or of the whole.
    pub(crate) label: Option<LabelText>,
    /// The unit it is about, all its copies together. Default: the whole organisation.
    /// Example: `unit = "ward"` and `rto = "2 h"`
    pub(crate) unit: Option<At<String>>,
    /// The system it is about, instead of a unit: its users, the contacts whose pathway has a step that uses it, and the paper
    /// records that are entered into it.
    /// Example: `system = "record"` and `rpo = "2 d"`
    pub(crate) system: Option<At<String>>,
    /// The maximum tolerable period of disruption: the longest time from the onset until normal.
    /// Example: `mtpd = "3 d"` and `recovered = "last-affected"`
    pub(crate) mtpd: Option<At<Duration>>,
    /// By which definition `mtpd` is judged. Default: `"all-reconciled"`, because until the last paper record is
    /// entered, somebody may act on an incomplete record.
    /// Example: `mtpd = "3 d"` and `recovered = "backlog-empty"`
    pub(crate) recovered: Option<Recovery>,
    /// The recovery time objective: the longest time from the onset until work is resumed, on the fallback routine or in
    /// the systems, whichever is first. The whole organisation has resumed when its last unit has; of a system, work that
    /// needs it has when no unit waits for it any more.
    /// Example: `unit = "ward"` and `rto = "2 h"`
    pub(crate) rto: Option<At<Duration>>,
    /// The recovery point objective: how old information may become that is on paper only, from writing a record to its
    /// being entered; of a system, records that are entered into it. A record written off is never entered, and grows older
    /// to the end of the simulation.
    /// Example: `name = "notes"` and `rpo = "2 d"`
    pub(crate) rpo: Option<At<Duration>>,
    /// The minimum business continuity objective: the least share of normal throughput to be kept. At the end of every
    /// hour, the contacts completed over a day before it, of a system those that use it, are compared with those of the same
    /// run without the incident.
    /// Example: `mbco = "60 %"` and `mbco_over = "12 h"`
    pub(crate) mbco: Option<At<Share>>,
    /// Over how long throughput is counted for `mbco`, in whole hours. Default: `"1 d"`.
    /// Example: `mbco = "60 %"` and `mbco_over = "12 h"`
    pub(crate) mbco_over: Option<At<Duration>>,
}
