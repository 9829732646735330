//! Waiting lines, spaces and batches. Each type is taken apart field by field, so that a new property is a compile error here.

use super::activity::{come_back, step_name};
use super::values::{length, listed, percent, roles};
use crate::model::{Batch, Model, Patience, RoleId, SetsOff, Since, Then, TurnAway};
use crate::time::Time;

/// The spaces a step takes and gives back.
pub(super) fn spaces(model: &Model, takes: &[RoleId], gives_back: &[RoleId]) -> [Option<String>; 2] {
    [
        (!takes.is_empty()).then(|| format!("first occupies {}", roles(model, takes))),
        (!gives_back.is_empty()).then(|| format!("gives back {}", roles(model, gives_back))),
    ]
}

/// How long cases wait, and what they do then.
pub(super) fn patience(model: &Model, patience: &Patience) -> String {
    let Patience { by_urgency, otherwise, since, then: after, purpose: _ } = patience;
    let since = match since {
        Since::Step => "",
        Since::Arrival => " since the arrival",
    };
    let own = by_urgency.iter().map(|(urgency, after)| format!("{} at urgency {urgency}", length(after)));
    let others = otherwise.iter().map(length);
    format!("cases give up waiting after {}{since} and {}", listed(others.chain(own)), then(model, after))
}

/// Who does not join the line.
pub(super) fn turn_away(model: &Model, one: &TurnAway) -> String {
    let TurnAway { waiting, share, then: after, purpose: _ } = one;
    format!("{} of those who would wait behind {waiting} or more {}", percent(*share), then(model, after))
}

fn then(model: &Model, then: &Then) -> String {
    match then {
        Then::GoTo(step) => format!("go to {}", step_name(model, *step)),
        Then::Leave(None) => "leave".to_owned(),
        Then::Leave(Some(returns)) => format!("leave, of whom {}", come_back(returns)),
    }
}

/// How cases gather.
pub(super) fn batch(model: &Model, batch: &Batch) -> String {
    let Batch { sets_off, most } = batch;
    let most = if *most == u32::MAX { String::new() } else { format!(", at most {most} together") };
    match sets_off {
        SetsOff::At(instants) => {
            let days = (model.horizon - Time::START).as_hours() / 24.0;
            format!("cases go together in rounds, {:.1} a day on average{most}", instants.len() as f64 / days)
        }
        SetsOff::Full { size, within } => {
            format!("cases go together once there are {size} or the first has waited {within}{most}")
        }
    }
}
