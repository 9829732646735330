//! Section 2.1 to 2.4, logic.

use std::ops::Range;

use super::{Page, cell, text};
use crate::load::steps_of;
use crate::model::{Begins, Disruption, Effect, Incident, Lasts, Model, Next, StepId, SystemSet, Unit};
use crate::text::Language;
use crate::time::{Span, Time};
use crate::words::Catalogue;

pub(super) fn write(model: &Model, page: &mut Page) {
    page.heading(2, "2 Logic");
    page.heading(3, "2.1 Base model overview diagram");
    page.paragraph(&diagram(model));
    page.heading(3, "2.2 Base model logic");
    page.paragraph(
        "Cases arrive, follow the steps of their pathway and leave. A step waits for everyone it needs, in the order in \
         which they are listed, takes its time, may leave orders and paper records behind, and may wait for the results \
         of what it ordered. Units that stand for several alike have their own staff and lines; a case belongs to one.",
    );
    page.heading(3, "2.3 Scenario logic");
    match &model.incident {
        Some(incident) => scenario_logic(model, incident, page),
        None => page.paragraph("The scenario has no incident."),
    }
    page.heading(3, "2.4 Algorithms");
    page.list([
        "Waiting lines: by urgency, then by when the case came to the step (or the newest first, where a class says so).".to_owned(),
        "Simultaneous events: ends of work, then the outside world, then arrivals, then changes of shift; once all of an \
         instant has happened, free staff are given to the most urgent; among equals by the case's stable key."
            .to_owned(),
        "Arrivals with a rate: a unit-rate Poisson or regular process, inverted through the cumulative rate.".to_owned(),
        "Work is an amount that progresses at a pace set by the state of the systems; what happens to it when a system \
         fails, when more urgent work comes and when a shift ends is given for each step."
            .to_owned(),
    ]);
}

/// The steps of every pathway as a flow chart.
fn diagram(model: &Model) -> String {
    let mut lines = vec!["```mermaid".to_owned(), "flowchart LR".to_owned()];
    let node = |step: usize| format!("s{step}");
    for pathway in &model.pathways {
        lines.push(format!("  subgraph {}", quoted(&text(&pathway.label))));
        for (offset, step) in steps_of(model, pathway).enumerate() {
            lines.push(format!("    {}[{}]", node(pathway.first.index() + offset), quoted(&text(&step.label))));
        }
        lines.push("  end".to_owned());
    }
    for (index, step) in model.steps.iter().enumerate() {
        let to = |next: StepId, share: &str| format!("  {} -->{share} {}", node(index), node(next.index()));
        match &step.next {
            Next::Step(next) => lines.push(to(*next, "")),
            Next::End => {}
            Next::Branch(branches) => {
                let mut before = 0.0;
                for (cumulative, next) in branches {
                    let share = format!("|{:.0} %|", (cumulative - before) * 100.0);
                    before = *cumulative;
                    lines.extend(next.map(|next| to(next, &share)));
                }
            }
        }
        for order in &step.orders {
            let entry = model.class(order.class).entry;
            lines.push(format!("  {} -. orders .-> {}", node(index), node(entry.index())));
        }
        for record in step.modes.iter().flat_map(|mode| &mode.records) {
            let entry = model.class(record.class).entry;
            lines.push(format!("  {} -. leaves on paper .-> {}", node(index), node(entry.index())));
        }
    }
    lines.push("```".to_owned());
    lines.join("\n")
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "'"))
}

fn scenario_logic(model: &Model, incident: &Incident, page: &mut Page) {
    let onset = model.clock.civil(incident.onset).strftime("%Y-%m-%d %H:%M");
    page.paragraph(&format!("\"{}\" begins at {onset}. What happens; several may overlap:", text(&incident.label)));
    let disruptions = incident.disruptions.iter().map(|disruption| {
        [
            text(&disruption.label),
            format!("{:.0} %", disruption.chance * 100.0),
            begins(model, incident, &disruption.begins),
            lasts(model, incident, disruption),
            whom(model, disruption.clinics.as_deref()),
            effect(model, &disruption.effect),
        ]
    });
    page.table(["Disruption", "Chance", "Begins", "Lasts", "For", "Systems"], disruptions);
    page.paragraph("What steps do without their systems, in the order in which it is tried:");
    let catalogue = Catalogue::new(Language::En);
    let fallbacks = model.steps.iter().filter(|step| !step.systems.is_empty()).map(|step| {
        let means = step.modes.iter().skip(1).map(|mode| {
            let share = if mode.share < 1.0 { format!(" ({:.0} %)", mode.share * 100.0) } else { String::new() };
            let records: Vec<_> = mode.records.iter().map(|record| text(&model.class(record.class).label)).collect();
            let leaves = if records.is_empty() { String::new() } else { format!(", leaves {}", records.join(", ")) };
            format!("{}{share}{leaves}", cell(&catalogue.way(mode)))
        });
        [text(&step.label), systems(model, step.systems), means.collect::<Vec<_>>().join("; ")]
    });
    page.table(["Step", "Systems", "Fallback"], fallbacks);
}

/// An instant, in civil time.
fn at(model: &Model, time: Time) -> String {
    model.clock.civil(time).strftime("%Y-%m-%d %H:%M").to_string()
}

/// A length of time, on average.
fn mean(millis: f64) -> String {
    format!("{} on average", Span::from_millis_f64(millis))
}

/// When a disruption begins.
fn begins(model: &Model, incident: &Incident, begins: &Begins) -> String {
    match begins {
        Begins::AfterOnset(delay) if delay.mean() <= 0.0 => "at the onset".to_owned(),
        Begins::AfterOnset(delay) => format!("{} after the onset", mean(delay.mean())),
        Begins::At(time) => at(model, *time),
        Begins::AfterEnd(other, delay) => {
            let other = text(&incident.disruptions[*other].label);
            if delay.mean() <= 0.0 { format!("after {other}") } else { format!("{} after {other}", mean(delay.mean())) }
        }
    }
}

/// How long it lasts, and how its restoration is staged.
fn lasts(model: &Model, incident: &Incident, disruption: &Disruption) -> String {
    let lasts = match &disruption.lasts {
        Lasts::UntilNoticed => "until noticed".to_owned(),
        Lasts::For(dist) => mean(dist.mean()),
        Lasts::Until(time) => format!("until {}", at(model, *time)),
    };
    let beyond =
        disruption.beyond.map(|other| format!(" beyond the end of {}", text(&incident.disruptions[other].label)));
    let staged = disruption.restoration.as_ref();
    let staged = staged
        .map(|staged| format!("; then {} places one by one over {}", staged.stages.len(), mean(staged.over.mean())));
    lasts + &beyond.unwrap_or_default() + &staged.unwrap_or_default()
}

/// The units of some clinics.
fn whom(model: &Model, clinics: Option<&[Range<u32>]>) -> String {
    let Some(clinics) = clinics else { return "all".to_owned() };
    let is_there = |unit: &&Unit| clinics.iter().any(|range| range.contains(&unit.first_clinic));
    model.units.iter().filter(is_there).map(|unit| text(&unit.label)).collect::<Vec<_>>().join(", ")
}

/// What systems cannot do, each kind with its systems.
fn effect(model: &Model, effect: &Effect) -> String {
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    let kinds = [
        (effect.down, "out of reach".to_owned()),
        (effect.read_only, "read only".to_owned()),
        (effect.limited, format!("letting in {} of their users", percent(effect.admission.share))),
        (effect.slow, format!("slow (× {})", effect.slow_factor)),
        (effect.loses, format!("losing {} of their items", percent(effect.loses_share))),
        (effect.drops, format!("not delivering {} of what is sent", percent(effect.drops_share))),
        (effect.exposes, "showing items to the wrong people".to_owned()),
    ];
    let told = kinds.iter().filter(|(set, _)| !set.is_empty());
    let told: Vec<_> = told.map(|(set, what)| format!("{}: {what}", systems(model, *set))).collect();
    if told.is_empty() { "all up".to_owned() } else { told.join("; ") }
}

/// The names of a set of systems.
pub(super) fn systems(model: &Model, set: SystemSet) -> String {
    let all = model.systems.iter().enumerate();
    let names = all.filter(|(index, _)| set.has(crate::model::SystemId::from_index(*index)));
    names.map(|(_, system)| text(&system.label)).collect::<Vec<_>>().join(", ")
}
