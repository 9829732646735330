//! Waiting lines, spaces and batches. Each type is taken apart field by field, so that a new property is a compile error here.

use jiff::civil::Weekday;

use super::activity::{come_back, step_name};
use super::text;
use super::values::{length, listed, percent, roles};
use crate::model::{Batch, Model, Pathway, Patience, RoleId, SetsOff, Since, Step, StepId, Then, TurnAway};
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
        SetsOff::At(instants) => format!("cases go together, {}{most}", rounds(model, instants)),
        SetsOff::Full { size, within } => {
            format!("cases go together once there are {size} or the first has waited {within}{most}")
        }
    }
}

/// The most times of day that are listed one by one.
const FEW: usize = 6;

/// When rounds set off, by the days and times of day of all of them.
fn rounds(model: &Model, instants: &[Time]) -> String {
    let civil: Vec<_> = instants.iter().map(|at| model.clock.civil(*at).datetime()).collect();
    let mut times: Vec<_> = civil.iter().map(|at| at.time()).collect();
    times.sort_unstable();
    times.dedup();
    let mut days: Vec<_> = civil.iter().map(|at| at.weekday()).collect();
    days.sort_unstable_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    let days = match &days[..] {
        [_, _, _, _, _, _, _] => "daily".to_owned(),
        [Weekday::Monday, .., Weekday::Friday] if days.len() == 5 => "mon-fri".to_owned(),
        some => listed(some.iter().map(|day| format!("{day:?}"))),
    };
    let clock = |time: &jiff::civil::Time| time.strftime("%H:%M").to_string();
    if times.len() <= FEW {
        return format!("{days} at {}", listed(times.iter().map(clock)));
    }
    let every = times[0].duration_until(times[1]).as_mins();
    format!("{days} every {every} min from {} to {}", clock(&times[0]), clock(&times[times.len() - 1]))
}

/// The patience of whole pathways: what it is, and the last step at whose line it may be lost.
pub(super) fn of_pathways(model: &Model) -> Vec<[String; 3]> {
    let row = |pathway: &Pathway| {
        let whole = |step: &Step| step.patience.as_ref().is_some_and(|patience| patience.since == Since::Arrival);
        let ids = (pathway.first.index()..).take(usize::from(pathway.length)).map(StepId::from_index);
        let last = ids.filter(|id| whole(model.step(*id))).last()?;
        let own = model.step(last).patience.as_ref()?;
        Some([text(&pathway.label), patience(model, own), step_name(model, last)])
    };
    model.pathways.iter().filter_map(row).collect()
}
