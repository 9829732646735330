//! The incident and its disruptions.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Preparation;
use crate::scenario::quantity::{At, CivilMoment, LabelText, Name, Share, SpanDist};
use crate::scenario::schema::marked;

/// What happens to the information systems.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Incident {
    /// Its name for people. Default: the scenario's title.
    pub(crate) label: Option<LabelText>,
    /// The civil date and time at which it begins.
    #[schemars(required)]
    pub(crate) onset: Option<At<CivilMoment>>,
    /// What happens, one phase after the other; after the last the systems are up. A phase may have no system in trouble:
    /// a time in between in which all is up.
    #[serde(default)]
    pub(crate) phase: Vec<At<Disruption>>,
    /// What happens, each disruption with a beginning and an end of its own; they may overlap, also with phases.
    #[serde(default)]
    pub(crate) disruption: Vec<At<Disruption>>,
    /// What is done before it, if it is known beforehand. Default: nothing.
    #[serde(default)]
    pub(crate) preparation: Vec<At<Preparation>>,
}

/// A disruption: which systems cannot do what, for whom, from when and how long. As a phase it begins when
/// the phase before it ends.
///
/// Example: `name = "down"`, `down = ["login"]` and `lasts = "4 h"`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend(
    "x-at-most-one" = ["lasts", "until"],
    "dependentRequired" = {
        "limited": ["admits"], "loses_share": ["loses"], "drops_share": ["drops"], "beyond": ["lasts"],
        "admits": ["limited"], "admits_units": ["limited"], "admits_roles": ["limited"],
        "restored_first": ["restored_over"]
    }
))]
pub(crate) struct Disruption {
    /// Its name.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The probability that it happens at all. Default: `"100 %"`.
    /// Example: `name = "relapse"` and `chance = "20 %"`
    pub(crate) chance: Option<At<Share>>,
    /// The units, or sites, affected; others are not. Default: all.
    /// Example: `name = "imaging-north"`, `down = ["imaging"]`, `units = ["north"]` and `lasts = "3 d"`
    #[serde(default)]
    pub(crate) units: Vec<At<String>>,
    /// The disruption, or phase, after whose end it begins. Default: it begins at the onset.
    /// Example: `name = "relapse"`, `after = "down"`, `delay = { min = "1 h", max = "2 d" }`
    pub(crate) after: Option<At<String>>,
    /// How long after the onset it begins, or after the end of the disruption in `after`. Default: `"0 min"`.
    pub(crate) delay: Option<At<SpanDist>>,
    /// The civil date and time at which it begins.
    /// Example: `name = "second-wave"`, `from = "2020-11-22 08:00"`, `down = ["imaging"]` and `lasts = "9 d"`
    pub(crate) from: Option<At<CivilMoment>>,
    /// Systems that are slow. Default: none.
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
    /// The units, or sites, whose users `limited` systems all let in. Default: none.
    /// Example: `limited = ["record"]`, `admits = "0 %"` and `admits_units = ["emergency"]`
    #[serde(default)]
    pub(crate) admits_units: Vec<At<String>>,
    /// The roles that `limited` systems let in: the work that nobody else takes part in. Default: none.
    /// Example: `limited = ["record"]`, `admits = "20 %"` and `admits_roles = ["doctor"]`
    #[serde(default)]
    pub(crate) admits_roles: Vec<At<String>>,
    /// Systems out of reach. Default: none.
    #[serde(default)]
    pub(crate) down: Vec<At<String>>,
    /// How many times as long work in a slow system takes, at least 1. Default: 1.
    pub(crate) slow_factor: Option<At<f64>>,
    /// Additional time for each step in a slow system. Default: `"0 min"`.
    pub(crate) slow_overhead: Option<At<SpanDist>>,
    /// Systems that lose the items they keep, at its beginning. Default: none.
    /// Example: `name = "crash"`, `loses = ["archive"]`, `down = ["archive"]` and `lasts = "3 d"`
    #[serde(default)]
    pub(crate) loses: Vec<At<String>>,
    /// The share of their items that they lose. Default: all.
    pub(crate) loses_share: Option<At<Share>>,
    /// Systems that do not deliver what is sent through them, without any message. Default: none.
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
    /// The disruption, or phase, from whose end `lasts` counts: it lasts so long beyond that one.
    /// Example: `name = "laboratory"`, `down = ["laboratory"]`, `lasts = "2 d"` and `beyond = "record"`
    pub(crate) beyond: Option<At<String>>,
    /// The units concerned are restored one by one over so long: the first when the disruption would end, the last so
    /// much later, the others evenly between, in an order drawn in each run. Units of one site are restored
    /// together; of several alike, each is one. Default: all at once.
    /// Example: `name = "imaging"`, `down = ["imaging"]`, `lasts = "3 d"` and `restored_over = "9 d"`
    pub(crate) restored_over: Option<At<SpanDist>>,
    /// The units, or sites, that are restored first, in this order, before the others.
    /// Example: `restored_over = "9 d"` and `restored_first = ["emergency"]`
    #[serde(default)]
    pub(crate) restored_first: Vec<At<String>>,
    /// The civil date and time until which it lasts.
    pub(crate) until: Option<At<CivilMoment>>,
    /// It lasts until this long after the incident is noticed; with `lasts` or `until`: if that is sooner.
    pub(crate) until_noticed: Option<At<SpanDist>>,
}
