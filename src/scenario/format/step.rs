//! Steps of pathways, and where cases go after them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::{Batch, Fallback, Order, Patience, Taken, TurnAway};
use crate::model::{ItemState, WhenRestored};
use crate::scenario::quantity::{At, LabelText, Name, Share, SpanDist, written_as_text_or};
use crate::scenario::schema::marked;

/// One step of a pathway: who does it, how long it takes, what systems it uses, what is done without them.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Step {
    /// Its name, unique in the pathway.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The roles that do it, all together, waited for in this order. Default: none; it just takes time.
    /// Example: `roles = ["doctor", { role = "nurse", number = 2 }]`
    #[serde(default)]
    pub(crate) roles: Vec<At<Taken>>,
    /// The spaces that the case occupies from here until a later step gives them back, such as a bed or a cubicle: roles with
    /// `equipment = true` that the unit has among its staff. It waits for them before it waits for staff, where it is: in the
    /// space it occupies, if any. Default: none. Example: `takes = ["bed"]`
    #[serde(default)]
    pub(crate) takes: Vec<At<String>>,
    /// The spaces that it gives back when it is done; those from earlier steps already once it has what it takes itself. Who
    /// leaves by a fallback or unseen gives back all. Default: none.
    /// Example: `takes = ["bed"]` and `gives_back = ["cubicle"]`
    #[serde(default)]
    pub(crate) gives_back: Vec<At<String>>,
    /// How long cases wait in its line before they give up. Default: as the pathway says, or as long as it takes.
    /// Example: `patience = { after = { mean = "2 h", family = "exponential" }, returns = { share = "20 %", after = "1 d" } }`
    pub(crate) patience: Option<At<Patience>>,
    /// Who does not join its line because of its length; tried in this order. Default: nobody.
    /// Example: `turns_away = [{ waiting = 10, share = "50 %" }]`
    #[serde(default)]
    pub(crate) turns_away: Vec<At<TurnAway>>,
    /// How cases gather to be handled together, in one piece of work. Not of a step that uses systems: give it to the
    /// fallback option. Default: each by itself. Example: `batch = { every = "30 min", most = 20 }`
    pub(crate) batch: Option<At<Batch>>,
    /// The unit where it is done; of several alike, one is drawn. Default: the case's own unit.
    pub(crate) unit: Option<At<String>>,
    /// The amount of work. Default: `"0 min"`. Example: `time = { median = "20 min", p90 = "35 min" }`
    pub(crate) time: Option<At<SpanDist>>,
    /// The information systems it uses. Default: none.
    #[serde(default)]
    pub(crate) systems: Vec<At<String>>,
    /// Whether a system that can only be read is enough. Default: false.
    /// Example: `systems = ["record"]` and `only_reads = true`
    pub(crate) only_reads: Option<bool>,
    /// The items of the case's person that it reads, by the name of an `[[item]]`: while any of them is gone, the step is
    /// done by its fallback routine, whatever the unit has decided. Example: `reads_items = "documents"` and
    /// `fallback = [{ phone = { extra = "15 min", settles = "recollected" } }]`
    pub(crate) reads_items: Option<At<String>>,
    /// The items of which it sends one, each time it is done in the systems. Example: `systems = ["secure-mail"]` and
    /// `sends_items = "letters"`
    pub(crate) sends_items: Option<At<String>>,
    /// What happens to the outstanding items that the case is about when it is done. Default: nothing.
    /// Example: `name = "send-again"` and `settles = "resent"`
    pub(crate) settles: Option<ItemState>,
    /// Urgency instead of the case's own, from 0, most urgent, to 9.
    #[schemars(range(max = 9))]
    pub(crate) priority: Option<u8>,
    /// Whether more urgent work may suspend it; needs exactly one role in the step and in each fallback option. Default: false.
    /// Example: `priority = 7` and `interruptible = true`
    pub(crate) interruptible: Option<At<bool>>,
    /// What happens to work in progress when a system it uses goes out of reach. Default: `"complete"`.
    /// Example: `systems = ["record"]` and `when_down = "suspend-resume"`
    pub(crate) when_down: Option<WhenDown>,
    /// With `when_down = "divert"`: how much of the work done counts on the fallback routine, 0 to 1. Default: 1.
    /// Example: `when_down = "divert"` and `credit = "50 %"`
    pub(crate) credit: Option<At<Share>>,
    /// With `when_down = "suspend-…"` or `"hold-release"`: whether staff stay with the case meanwhile, at most
    /// to the end of their shift. Default: false.
    /// Example: `when_down = "suspend-resume"` and `holds_staff = true`
    pub(crate) holds_staff: Option<At<bool>>,
    /// With `when_down = "suspend-…"` or `"divert…"`: how long staff go on trying, with the case, before that.
    /// Default: not at all.
    /// Example: `when_down = "divert"` and `grace = { min = "2 min", max = "15 min" }`
    pub(crate) grace: Option<At<SpanDist>>,
    /// What happens to work in progress on the fallback routine when the unit works in the systems again.
    /// Default: `"finish"`. To switch at the next step only, leave it: the next step is begun in the systems anyway.
    /// Example: `when_down = "divert"` and `when_restored = "switch"`
    pub(crate) when_restored: Option<WhenRestored>,
    /// What happens to work in progress when a shift ends and more are at work than remain on duty. Default: `"finish"`.
    /// Anything else needs exactly one role in the step and in each fallback option.
    /// Example: `at_shift_end = "hand-over"` and `hand_over = "5 min"`
    pub(crate) at_shift_end: Option<At<AtShiftEnd>>,
    /// With `at_shift_end = "hand-over"`: how long handing over takes, on top of what is left. Default: `"0 min"`.
    /// Example: `at_shift_end = "hand-over"` and `hand_over = { min = "2 min", max = "10 min" }`
    pub(crate) hand_over: Option<At<SpanDist>>,
    /// Whether it first waits for the results of orders with `wait = "later"`. Default: false.
    pub(crate) collects: Option<bool>,
    /// The fallback routine: its options are tried in this order, and cases that none takes wait. Default: it waits.
    #[serde(default)]
    pub(crate) fallback: Vec<At<Fallback>>,
    /// What it orders when its work is done. Default: nothing.
    #[serde(default)]
    pub(crate) orders: Vec<At<Order>>,
    /// Where the case goes then: the name of a step, `"end"`, or branches. Default: the following step, or the end
    /// after the last.
    pub(crate) next: Option<At<Next>>,
}

/// What happens to work in progress when a system it uses goes out of reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum WhenDown {
    /// It is finished all the same, from what is on the screen.
    #[default]
    Complete,
    /// It stops, and goes on where it stopped when the system is back.
    SuspendResume,
    /// It stops, and the same work is done again from the start when the system is back.
    SuspendRestart,
    /// It stops, and is done again from the start, with a new amount of work, when the system is back.
    SuspendResample,
    /// What remains goes on by the fallback routine.
    Divert,
    /// It is done from the start by the fallback routine.
    DivertRestart,
    /// The work is finished, the hand-over waits for the system.
    HoldRelease,
    /// The work is finished and what was written is lost: it is done again, once, when the system is back.
    Lose,
}

/// What happens to work in progress when a shift ends. Of several, those who began last leave first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum AtShiftEnd {
    /// It is finished, as overtime.
    #[default]
    Finish,
    /// It stops, and goes on where it stopped when somebody is on duty and free.
    Suspend,
    /// It stops, and the same work is done again from the start.
    Restart,
    /// It goes on with somebody else on duty, after a hand-over.
    HandOver,
}

/// Where a case goes after a step.
#[derive(Debug)]
pub(crate) enum Next {
    /// To a step, or the end.
    To(String),
    /// To one of several.
    Branches(Vec<At<Branch>>),
}

/// One of several branches.
///
/// Example: `next = [{ to = "x-ray", share = "30 %" }, { to = "end", share = "70 %" }]`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Branch {
    /// The name of a step of the pathway, or `"end"`.
    #[schemars(required)]
    pub(crate) to: Option<At<String>>,
    /// The share of cases that go there; the shares of all branches add up to one.
    #[schemars(required)]
    pub(crate) share: Option<At<Share>>,
    /// The share if the deadline of the item the case is about has passed; all branches or none give it.
    /// Default: `share`. Example: `next = [{ to = "resend", share = "80 %", share_late = "20 %" },
    /// { to = "repair", share = "20 %", share_late = "80 %" }]`
    pub(crate) share_late: Option<At<Share>>,
}

written_as_text_or!(Next, Next::To, visit_seq(SeqAccess, SeqAccessDeserializer), Next::Branches);

impl JsonSchema for Next {
    fn schema_name() -> Cow<'static, str> {
        "Next".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The name of a step, `\"end\"`, or branches.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<Vec<Branch>>()]
        })
    }
}
