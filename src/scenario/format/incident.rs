//! The incident and its phases.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, CivilMoment, LabelText, Name, Share, SpanDist, Text};

/// What happens to the information systems.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Incident {
    /// Its name for people. Default: the scenario's title.
    pub(crate) label: Option<LabelText>,
    /// The civil date and time at which it begins.
    #[schemars(required)]
    pub(crate) onset: Option<At<CivilMoment>>,
    /// What happens, one phase after the other; after the last the systems are up.
    #[serde(default)]
    #[schemars(length(min = 1), extend("x-required" = true))]
    pub(crate) phase: Vec<At<Phase>>,
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

/// One phase of an incident.
///
/// Example: `name = "down"`, `down = ["login"]` and `lasts = "4 h"`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend(
    "x-at-most-one" = ["lasts", "until"],
    "dependentRequired" = {
        "admits": ["limited"], "limited": ["admits"], "loses_share": ["loses"], "drops_share": ["drops"]
    }
))]
pub(crate) struct Phase {
    /// Its name.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The probability that it happens at all. Default: `"100 %"`.
    /// Example: `name = "relapse"` and `chance = "20 %"`
    pub(crate) chance: Option<At<Share>>,
    /// Systems that answer, slowly. Default: none.
    /// Example: `slow = ["login"]` and `slow_overhead = { median = "2 min", p90 = "6 min" }`
    #[serde(default)]
    pub(crate) slow: Vec<At<String>>,
    /// Systems that can be read and not written. Default: none.
    /// Example: `read_only = ["record"]` and `lasts = "2 h"`
    #[serde(default)]
    pub(crate) read_only: Vec<At<String>>,
    /// Systems that let in only a share of their users, for example while they are started again. Default: none.
    /// Example: `limited = ["record"]` and `admits = "25 %"`; several phases let users in step by step.
    #[serde(default)]
    pub(crate) limited: Vec<At<String>>,
    /// The share of users that `limited` systems let in; the same users as the share grows.
    /// Example: `limited = ["record"]` and `admits = "50 %"`
    pub(crate) admits: Option<At<Share>>,
    /// Systems out of reach. Default: none.
    #[serde(default)]
    pub(crate) down: Vec<At<String>>,
    /// How many times as long work in a slow system takes, at least 1. Default: 1.
    pub(crate) slow_factor: Option<At<f64>>,
    /// What each activity in a slow system takes on top. Default: `"0 min"`.
    pub(crate) slow_overhead: Option<At<SpanDist>>,
    /// Systems that lose the items they keep, at the beginning of the phase. Default: none.
    /// Example: `name = "crash"`, `loses = ["archive"]`, `down = ["archive"]` and `lasts = "3 d"`
    #[serde(default)]
    pub(crate) loses: Vec<At<String>>,
    /// The share of their items that they lose. Default: all.
    pub(crate) loses_share: Option<At<Share>>,
    /// Systems that do not deliver what is sent through them, and tell nobody. Default: none.
    /// Example: `name = "silent"`, `drops = ["secure-mail"]` and `until = "2019-12-20"`
    #[serde(default)]
    pub(crate) drops: Vec<At<String>>,
    /// The share of what is sent that they do not deliver. Default: all.
    pub(crate) drops_share: Option<At<Share>>,
    /// Systems whose items the wrong people can see. Default: none.
    /// Example: `name = "exposed"`, `exposes = ["case-archive"]` and `until_noticed = "1 h"`
    #[serde(default)]
    pub(crate) exposes: Vec<At<String>>,
    /// How long it lasts. One of `lasts`, `until` and `until_noticed` is needed.
    pub(crate) lasts: Option<At<SpanDist>>,
    /// The civil date and time until which it lasts.
    pub(crate) until: Option<At<CivilMoment>>,
    /// It lasts until this long after the incident is noticed; with `lasts` or `until`: if that is sooner.
    pub(crate) until_noticed: Option<At<SpanDist>>,
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
