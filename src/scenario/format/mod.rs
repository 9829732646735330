//! The scenario file as it is written: one type for each noun, one field for each key.
//!
//! Owns the keys, their meaning, units and defaults: these comments are what `reserv explain` and the schema say. It
//! must not know what is made of them. Every field may be absent, because the check of shapes takes out what it has
//! reported. A new key is a field here, and what is made of it in `compile`.

mod arrival;
mod batch;
mod detection;
mod entry_start;
mod fallback;
mod follow_up;
mod incident;
mod item;
mod limit;
mod line;
mod order;
mod pathway;
mod policy;
mod preparation;
mod record;
mod response;
mod returns;
mod role;
mod source;
mod step;
mod stock;
mod study;
mod system;
mod time;
mod uncertain;
mod unit;

pub(crate) use arrival::{About, Arrival, DayFactor, Hours, ShareFrom, StayAway};
pub(crate) use batch::Batch;
pub(crate) use detection::{Check, Detection, Enquiry};
pub(crate) use entry_start::EntryStart;
pub(crate) use fallback::{Fallback, LeftRecord};
pub(crate) use follow_up::FollowUp;
pub(crate) use incident::{Disruption, Incident};
pub(crate) use item::{Between, Item, Restored};
pub(crate) use limit::Limit;
pub(crate) use line::{Patience, TurnAway};
pub(crate) use order::Order;
pub(crate) use pathway::Pathway;
pub(crate) use policy::Policy;
pub(crate) use preparation::{Preparation, PreparedWork};
pub(crate) use record::{EntryHours, Errors, Record, Unreadable};
pub(crate) use response::{CallIn, Response};
pub(crate) use returns::Returns;
pub(crate) use role::{Role, Taken};
pub(crate) use source::Source;
pub(crate) use step::{AtShiftEnd, Branch, Next, Step, WhenDown};
pub(crate) use stock::Stock;
pub(crate) use study::Study;
pub(crate) use system::InformationSystem;
pub(crate) use time::Time;
pub(crate) use uncertain::{Correlation, Factor, Uncertain};
pub(crate) use unit::{Shift, Staff, Unit};

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::Serves;
use crate::scenario::quantity::{At, LabelText, Name};

/// A scenario: an organisation, its pathways, an incident, the fallback routines, the study.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "reserv scenario")]
pub(crate) struct Scenario {
    /// The version of the format. Example: `reserv = 1`
    #[schemars(required, range(min = 1, max = 1))]
    #[expect(dead_code, reason = "the check of shapes is all that is done with it")]
    reserv: Option<u32>,
    /// The scenario's name, which is also that of its output folder.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its title for people. Default: the name.
    pub(crate) title: Option<LabelText>,
    /// Its purpose, in a few sentences.
    pub(crate) purpose: Option<LabelText>,
    /// Whom the organisation serves, which decides the words of the reports: patients have contacts, offices have
    /// cases. Default: `"patients"`. Example: `serves = "citizens"`
    pub(crate) serves: Option<Serves>,
    /// The period that is simulated.
    #[schemars(required)]
    pub(crate) time: Option<At<Time>>,
    /// How it is studied.
    #[serde(default)]
    pub(crate) study: Study,
    /// Documents that numbers are taken from.
    #[serde(default)]
    pub(crate) source: Vec<At<Source>>,
    /// Information systems.
    #[serde(default)]
    pub(crate) system: Vec<At<InformationSystem>>,
    /// Roles of staff.
    #[serde(default)]
    pub(crate) role: Vec<At<Role>>,
    /// Kinds of item that systems keep, deliver or show.
    #[serde(default)]
    pub(crate) item: Vec<At<Item>>,
    /// Units and their staff.
    #[serde(default)]
    #[schemars(length(min = 1), extend("x-required" = true))]
    pub(crate) unit: Vec<At<Unit>>,
    /// Pathways: the steps of cases.
    #[serde(default)]
    #[schemars(length(min = 1), extend("x-required" = true))]
    pub(crate) pathway: Vec<At<Pathway>>,
    /// Cases that come from outside.
    #[serde(default)]
    #[schemars(length(min = 1), extend("x-required" = true))]
    pub(crate) arrival: Vec<At<Arrival>>,
    /// Kinds of paper record, entered afterwards.
    #[serde(default)]
    pub(crate) record: Vec<At<Record>>,
    /// What fallback routines use up.
    #[serde(default)]
    pub(crate) stock: Vec<At<Stock>>,
    /// When entering may start.
    #[serde(default)]
    pub(crate) recovery: EntryStart,
    /// How the incident is noticed, and the response to it.
    #[serde(default)]
    pub(crate) response: Response,
    /// What happens to the information systems. Default: nothing; the scenario is of normal operation.
    pub(crate) incident: Option<At<Incident>>,
    /// Limits of ISO 22301, judged in every run.
    #[serde(default)]
    pub(crate) limit: Vec<At<Limit>>,
    /// How it is detected what happened to items. Default: as `[response]` says.
    #[serde(default)]
    pub(crate) detection: Vec<At<Detection>>,
    /// What is done about items that were lost, not delivered or exposed.
    #[serde(default)]
    pub(crate) follow_up: Vec<At<FollowUp>>,
    /// Decisions to be compared.
    #[serde(default)]
    pub(crate) policy: Vec<At<Policy>>,
    /// Uncertain inputs and their ranges.
    #[serde(default)]
    pub(crate) uncertain: Vec<At<Uncertain>>,
    /// Uncertain inputs that go together.
    #[serde(default)]
    pub(crate) correlation: Vec<At<Correlation>>,
}
