//! The incident, how it is noticed and responded to, and what is done about items. Each type is taken apart field by
//! field, so that a new effect or property is a compile error here.

use super::activity::option;
use super::values::{
    at, is_something, joined, length, listed, of_all, percent, role_of, roles, systems, unit_of, units,
};
use super::{Page, text};
use crate::model::{
    Admission, Begins, CallIn, DetectedBy, Detection, Disruption, Each, Effect, FollowUp, Incident, Lasts, Level,
    Model, Preparation, PreparedWork, Report, Stage, StagedRestoration, SystemSet, Whose,
};
use crate::text::Language;
use crate::time::Time;
use crate::words::Catalogue;

pub(super) fn write(model: &Model, incident: &Incident, page: &mut Page) {
    let Incident {
        label,
        onset,
        disruptions,
        preparations,
        noticed,
        detections,
        scope,
        report,
        declared_after_down,
        declared_after_slow,
        levels,
        episode_ends_after,
        back_to_slow,
        entry_delay,
        entry_gates,
    } = incident;
    page.paragraph(&format!("\"{}\" begins at {}. What happens; several may overlap:", text(label), at(model, *onset)));
    let rows = disruptions.iter().map(|one| disruption(model, incident, one));
    page.table(["Disruption", "Chance", "Begins", "Lasts", "For", "Systems"], rows);
    if !preparations.is_empty() {
        page.paragraph("What is done before it:");
        page.list(preparations.iter().map(|one| preparation(model, *onset, one)));
    }
    let response = [
        noticed.as_ref().map(|after| format!("It is noticed after {}.", length(after))),
        Some(decided("out of reach", declared_after_down.as_ref().map(length))),
        Some(decided("slow", declared_after_slow.as_ref().map(length))),
        Some(format!(
            "After {episode_ends_after} with every system up, the next trouble is noticed and decided on again."
        )),
        Some(if *back_to_slow {
            "Units go back to a system that is back and slow.".to_owned()
        } else {
            "Units stay on their fallback routines until a system is back and no longer slow.".to_owned()
        }),
        is_something(scope)
            .then(|| format!("Which items and persons are affected is known {} after that.", length(scope))),
        report.as_ref().map(reported),
        Some(format!("Entering paper records begins {} after restoration{}.", length(entry_delay), gates(entry_gates))),
    ];
    page.paragraph("How it is noticed and responded to:");
    page.list(response.into_iter().flatten().chain(levels.iter().map(|one| level(model, one))));
    if !detections.is_empty() {
        page.paragraph("What can detect it, the first of them to succeed:");
        page.table(["Detection", "How"], detections.iter().map(|one| detection(model, one)));
    }
    if !model.follow_ups.is_empty() {
        page.paragraph("What is followed up then:");
        let rows = model.follow_ups.iter().map(|one| follow_up(model, one));
        page.table(["Follow-up", "Of", "Work", "Unit", "List ready", "Due"], rows);
    }
    fallbacks(model, page);
}

/// What steps do without their systems.
fn fallbacks(model: &Model, page: &mut Page) {
    page.paragraph("What steps do without their systems, in the order in which it is tried:");
    let catalogue = Catalogue::new(Language::En);
    let rows = model.steps.iter().filter(|step| !step.systems.is_empty()).map(|step| {
        let options = step.modes.iter().skip(1).map(|mode| option(model, &catalogue, step, mode));
        [text(&step.label), systems(model, step.systems), options.collect::<Vec<_>>().join(" / ")]
    });
    page.table(["Step", "Systems", "Fallback options"], rows);
}

fn disruption(model: &Model, incident: &Incident, disruption: &Disruption) -> [String; 6] {
    let Disruption {
        name: _,
        label,
        chance,
        begins: begin,
        lasts: last,
        beyond,
        until_noticed,
        clinics,
        restoration,
        effect: what,
    } = disruption;
    let other = |index: usize| text(&incident.disruptions[index].label);
    let last = match last {
        Lasts::UntilNoticed => None,
        Lasts::For(dist) => Some(length(dist)),
        Lasts::Until(time) => Some(format!("until {}", at(model, *time))),
    };
    let beyond = beyond.map(|index| format!("beyond the end of {}", other(index)));
    let noticed = until_noticed.as_ref().map(|after| format!("until {} after it is noticed, if sooner", length(after)));
    let staged = restoration.as_ref().map(|staged| stages(model, staged));
    [
        text(label),
        percent(*chance),
        match begin {
            Begins::AfterOnset(delay) if !is_something(delay) => "at the onset".to_owned(),
            Begins::AfterOnset(delay) => format!("{} after the onset", length(delay)),
            Begins::At(time) => at(model, *time),
            Begins::AfterEnd(index, delay) if !is_something(delay) => format!("after {}", other(*index)),
            Begins::AfterEnd(index, delay) => format!("{} after {}", length(delay), other(*index)),
        },
        joined([last, beyond, noticed, staged]),
        clinics.as_deref().map_or_else(|| "all".to_owned(), |clinics| units(model, clinics)),
        effect(model, what),
    ]
}

fn stages(model: &Model, staged: &StagedRestoration) -> String {
    let StagedRestoration { over, stages } = staged;
    let mut ordered: Vec<&Stage> = stages.iter().collect();
    ordered.sort_by_key(|Stage { key: _, rank, clinics: _ }| *rank);
    let last = ordered.last().map_or(0, |stage| stage.rank);
    let first = listed(ordered.iter().filter(|stage| stage.rank < last).map(|stage| units(model, &stage.clinics)));
    let first = if first.is_empty() { first } else { format!(", first {first}") };
    format!("then {} places one by one over {}{first}", stages.len(), length(over))
}

/// What systems cannot do, each kind with its systems.
fn effect(model: &Model, effect: &Effect) -> String {
    let Effect {
        slow,
        slow_factor,
        slow_overhead,
        limited,
        admission: Admission { share, clinics, roles: admitted },
        read_only,
        down,
        loses,
        loses_share,
        drops,
        drops_share,
        exposes,
    } = effect;
    let overhead = if is_something(slow_overhead) { format!(" + {}", length(slow_overhead)) } else { String::new() };
    let besides = joined([
        (!clinics.is_empty()).then(|| format!("all of {}", units(model, clinics))),
        (!admitted.is_empty()).then(|| format!("all of {}", roles(model, admitted))),
    ]);
    let besides = if besides.is_empty() { besides } else { format!(" and {besides}") };
    let kind = |set: &SystemSet, what: String| (!set.is_empty()).then(|| format!("{}: {what}", systems(model, *set)));
    let what = joined([
        kind(down, "out of reach".to_owned()),
        kind(read_only, "read only".to_owned()),
        kind(limited, format!("letting in {} of their users{besides}", percent(*share))),
        kind(slow, format!("slow (× {slow_factor}{overhead})")),
        kind(loses, format!("losing {} of their items", percent(*loses_share))),
        kind(drops, format!("not delivering {} of what is sent", percent(*drops_share))),
        kind(exposes, "showing items to the wrong people".to_owned()),
    ]);
    if what.is_empty() { "all up".to_owned() } else { what }
}

/// When going over to fallback routines is decided.
fn decided(condition: &str, after: Option<String>) -> String {
    match after {
        Some(after) => format!("Fallback is decided on {after} after a system is {condition} and that is noticed."),
        None => format!("A system that is {condition} alone never leads to the decision on fallback."),
    }
}

fn reported(report: &Report) -> String {
    let Report { after, within } = report;
    format!("The authority is informed {} after becoming aware; it is due within {within}.", length(after))
}

fn gates(gates: &[Time]) -> &'static str {
    if gates.is_empty() { "" } else { ", at the next of the times of day given" }
}

fn level(model: &Model, level: &Level) -> String {
    let Level { name: _, label, after, call_ins } = level;
    let called = listed(call_ins.iter().map(|one| call_in(model, one)));
    let called = if called.is_empty() { called } else { format!(": {called}") };
    format!("{}, {} after the decision{called}.", text(label), length(after))
}

fn call_in(model: &Model, call_in: &CallIn) -> String {
    let CallIn { unit, role, number, arrive, stay } = call_in;
    let who = format!("{number} {} called in to {}", role_of(model, *role), unit_of(model, *unit));
    format!("{who}, at work after {}, until {} after restoration", length(arrive), length(stay))
}

fn preparation(model: &Model, onset: Time, preparation: &Preparation) -> String {
    let Preparation { name: _, label, key: _, begins, work, call_ins } = preparation;
    let work = work.iter().map(|PreparedWork { class, unit, number, over }| {
        let class = model.class(*class);
        let urgency = listed(class.priorities.iter().map(|(_, urgency)| urgency.to_string()));
        format!("{number} {} at {}, over {over}, urgency {urgency}", text(&class.label), unit_of(model, *unit))
    });
    let calls = call_ins.iter().map(|one| call_in(model, one));
    format!("{}, {} before the onset: {}", text(label), onset - *begins, listed(work.chain(calls)))
}

fn detection(model: &Model, detection: &Detection) -> [String; 2] {
    let Detection { name: _, label, key: _, purpose: _, by } = detection;
    let how = match by {
        DetectedBy::Enquiry { share, after } => {
            format!("{} of the items are asked about after {}", percent(*share), length(after))
        }
        DetectedBy::Check { first, every, sensitivity } => {
            format!(
                "a check {first} after the onset and every {every}, which detects it with {}",
                percent(*sensitivity)
            )
        }
        DetectedBy::Chance(after) => format!("by chance, {} after the first item was affected", length(after)),
        DetectedBy::Tip(share) => format!("{} of those who find exposed items report it", percent(*share)),
        DetectedBy::At(time) => format!("at {}, as it happened", at(model, *time)),
    };
    [text(label), how]
}

fn follow_up(model: &Model, follow_up: &FollowUp) -> [String; 6] {
    let FollowUp { name: _, label, purpose: _, item, each, who, class, unit, after, share, due } = follow_up;
    let each = match each {
        Each::Item => "each of",
        Each::Person => "each person of",
    };
    [
        text(label),
        format!("{each} {}{}{}", text(&model.item(*item).label), whose(*who), of_all(*share)),
        text(&model.class(*class).label),
        unit.map_or_else(|| "the one that sent the item".to_owned(), |unit| unit_of(model, unit)),
        format!("{} after the scope is known", length(after)),
        due.map(|due| at(model, due)).unwrap_or_default(),
    ]
}

/// Of which persons, behind the name of their items.
pub(super) const fn whose(who: Whose) -> &'static str {
    match who {
        Whose::All => "",
        Whose::Open => " with an open case",
        Whose::Unique => " with items that exist nowhere else",
    }
}
