//! How the incident is noticed and what the response to it is.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::{At, DistOrNever, Duration, LabelText, Name, Share, SpanDist};
use crate::scenario::schema::marked;

/// How the incident is noticed, and how units change to their fallback routines and back.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Response {
    /// From the onset to the first user who understands that something is wrong. Default: `"0 min"`; with
    /// `[[detection]]`, when the first of those succeeds.
    pub(crate) noticed: Option<At<SpanDist>>,
    /// From a system being out of reach, and that being noticed, to the decision on fallback; `"never"` is allowed.
    /// Default: `"0 min"`.
    /// Example: `noticed = "5 min"` and `declare_after_down = "30 min"`
    pub(crate) declare_after_down: Option<At<DistOrNever>>,
    /// The same from a system being slow. Default: `"never"`; slow systems are then used, whatever else is out of reach.
    /// Example: `declare_after_down = "30 min"` and `declare_after_slow = { min = "1 h", max = "3 h" }`
    pub(crate) declare_after_slow: Option<At<DistOrNever>>,
    /// From the decision to a unit being informed. Default: `"0 min"`.
    pub(crate) told: Option<At<SpanDist>>,
    /// From being informed to working on the fallback routine. Default: `"0 min"`.
    pub(crate) start_up: Option<At<SpanDist>>,
    /// From the restoration of a system to a unit working in it again. Default: `"0 min"`.
    pub(crate) back: Option<At<SpanDist>>,
    /// Whether units go back to a system that was out of reach and answers slowly. Default: true; if false, they stay on
    /// their fallback routine until it is well. Example: `back_to_slow = false`
    pub(crate) back_to_slow: Option<bool>,
    /// Whether alike units share one routine: then all of them have the same draws for `followed`, `told`, `start_up`,
    /// `improvise` and `back`. Default: false; each draws for itself. Example: `shared = true`
    pub(crate) shared: Option<bool>,
    /// After so long with every system up, the next trouble has to be noticed and decided on again; before that the
    /// decision still holds. Default: `"1 d"`. Example: `episode_ends_after = "12 h"`
    pub(crate) episode_ends_after: Option<At<Duration>>,
    /// Probability that a unit's routine is there and followed; drawn for each unit in each run. Default: `"100 %"`.
    /// Reports of incidents describe a routine that was followed in 28 % of the cases (Larsen and others, 2018).
    /// Example: `followed = "28 %"`, `partly = "50 %"` and `improvise = "1 h"`; at the remaining 22 % of the units all
    /// that needs a system waits.
    pub(crate) followed: Option<At<Share>>,
    /// Probability that it has to be improvised, which takes `improvise` instead of `start_up`. Default: none.
    /// Example: `partly = "30 %"` and `improvise = { min = "30 min", max = "2 h" }`
    pub(crate) partly: Option<At<Share>>,
    /// From being informed to working on an improvised routine; needed with `partly`.
    pub(crate) improvise: Option<At<SpanDist>>,
    /// From being noticed to knowing which items and persons are concerned; from then on the organisation is aware of
    /// the breach, and lists for `[[follow_up]]` are made. Default: `"0 min"`.
    pub(crate) scope: Option<At<SpanDist>>,
    /// Reporting to the authority. Default: nothing is reported. Example: `report = { after = "1 d" }`
    pub(crate) report: Option<At<Report>>,
    /// Levels of alert, in the order in which they are reached.
    #[serde(default)]
    pub(crate) level: Vec<At<Level>>,
}

/// Reporting a breach to the authority of personal data.
///
/// Example: `report = { after = { min = "6 h", max = "3 d" }, within = "72 h" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Report {
    /// From becoming aware, which is when the scope is known, to the report. Default: `"0 min"`.
    pub(crate) after: Option<At<SpanDist>>,
    /// How long after becoming aware it is due. Default: `"72 h"` (General Data Protection Regulation, article 33).
    pub(crate) within: Option<At<Duration>>,
}

/// A level of alert above normal, reached while the systems are down: staff are called in, and fallbacks and arrivals
/// may depend on it.
///
/// Example: `name = "raised"`, `after = "2 h"` and `call_in = [{ unit = "clinic", role = "nurse", number = 2 }]`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Level {
    /// Its name.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// From the decision on fallback to this level, if the systems are not back by then.
    /// Default: `"0 min"`.
    pub(crate) after: Option<At<SpanDist>>,
    /// Who is called in. Default: nobody.
    #[serde(default)]
    pub(crate) call_in: Vec<At<CallIn>>,
}

/// Staff called in at a level of alert, on top of their shifts.
///
/// Example: `{ unit = "clinic", role = "nurse", number = 2, arrive = "90 min", stay = "4 h" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct CallIn {
    /// The unit they come to, each of its copies; it must employ the role, if only with `number = 0`.
    #[schemars(required)]
    pub(crate) unit: Option<At<String>>,
    /// Their role.
    #[schemars(required)]
    pub(crate) role: Option<At<String>>,
    /// How many come to each copy of the unit.
    #[schemars(required, range(min = 1, max = 100_000))]
    pub(crate) number: Option<At<u32>>,
    /// From the level being reached to starting work. Default: `"0 min"`.
    pub(crate) arrive: Option<At<SpanDist>>,
    /// How long they stay after the systems are back. Default: `"0 min"`.
    pub(crate) stay: Option<At<SpanDist>>,
}
