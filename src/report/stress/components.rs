//! Section 2.5, components.

use super::logic::systems;
use super::{Page, text};
use crate::load::{flows, offered_load};
use crate::model::{AtShiftEnd, ClassKind, Demand, Model, Origin, Place, Process, WhenDown};
use crate::time::{Span, Time};

pub(super) fn write(model: &Model, page: &mut Page) {
    page.heading(3, "2.5 Components");
    page.heading(4, "2.5.1 Entities");
    let classes = model.classes.iter().map(|class| {
        let kind = match class.kind {
            ClassKind::Contact => "contact",
            ClassKind::Order => "order",
            ClassKind::Record => "paper record, entered afterwards",
        };
        let urgencies: Vec<_> = class.priorities.iter().map(|(_, priority)| priority.to_string()).collect();
        let urgency = if class.inherits_priority { "that of who ordered it".to_owned() } else { urgencies.join(", ") };
        [text(&class.label), kind.to_owned(), urgency]
    });
    page.table(["Class", "Kind", "Urgency (0 most)"], classes);

    page.heading(4, "2.5.2 Activities");
    let steps = model.steps.iter().map(|step| {
        let normal = step.modes.first();
        let roles = normal.map_or(&[][..], |mode| &mode.roles);
        let roles: Vec<_> = roles.iter().map(|role| text(&model.roles[role.index()].label)).collect();
        let work = normal.map_or(0.0, |mode| mode.work.mean());
        let place = match step.place {
            Place::Own => "the case's own".to_owned(),
            Place::Unit(unit) => text(&model.unit(unit).label),
        };
        [
            text(&step.label),
            place,
            roles.join(" and "),
            Span::from_millis_f64(work).to_string(),
            systems(model, step.systems),
            if step.systems.is_empty() { String::new() } else { when_down(step.when_down).to_owned() },
            at_shift_end(&step.at_shift_end).to_owned(),
        ]
    });
    page.table(
        ["Step", "Unit", "Who", "Mean time", "Systems", "When they fail under it", "At the end of a shift"],
        steps,
    );

    page.heading(4, "2.5.3 Resources");
    let loads = offered_load(model).into_iter().map(|offered| {
        let unit = model.unit(offered.unit);
        [
            format!("{} (× {})", text(&unit.label), unit.number),
            text(&model.roles[offered.role.index()].label),
            format!("{:.0} h", offered.on_duty),
            format!("{:.0} %", offered.load * 100.0),
        ]
    });
    page.table(["Unit", "Role", "On duty in a week", "Load in normal operation"], loads);

    page.heading(4, "2.5.4 Queues");
    page.paragraph(
        "One line for each role in each copy of each unit, of unlimited length: by urgency, then by when the case came \
         to the step. Nobody gives up waiting; cases called off, sent elsewhere or asked to stay away do so by the \
         fallback routine. Besides, cases wait for systems, for ordered results, and records for entering to begin.",
    );

    page.heading(4, "2.5.5 Entry and exit points");
    let arrivals = model.classes.iter().filter_map(|class| {
        let Origin::Arrivals(arrivals) = &class.origin else { return None };
        let how = match &arrivals.demand {
            Demand::Rate { process: Process::Poisson, .. } => "Poisson, with a rate that varies over the week",
            Demand::Rate { process: Process::Regular, .. } => "evenly spaced in expected number",
            Demand::Rate { process: Process::Exactly(_), .. } => "a given number in all, each at a random time",
            Demand::Gaps { .. } => "with independent gaps",
            Demand::At(_) => "at given times",
        };
        Some([text(&class.label), text(&model.unit(arrivals.unit).label), how.to_owned()])
    });
    page.table(["Class", "Unit", "How they arrive"], arrivals);
    page.paragraph("Cases expected in normal operation, from the start to the end of the simulation:");
    let expected = flows(model, Time::START, model.horizon).into_iter().map(|flow| {
        let pathway = text(&model.pathways[flow.pathway].label);
        [pathway, text(&model.unit(flow.unit).label), format!("{:.0}", flow.cases)]
    });
    page.table(["Pathway", "Unit", "Cases"], expected);
    page.paragraph("Cases leave when their pathway ends, or as a fallback routine says.");
}

const fn when_down(rule: WhenDown) -> &'static str {
    match rule {
        WhenDown::Complete => "it is completed",
        WhenDown::SuspendResume => "stops, goes on afterwards",
        WhenDown::SuspendRestart => "stops, is done again",
        WhenDown::SuspendResample => "stops, is done again with new luck",
        WhenDown::Divert(_) => "the rest by the fallback routine",
        WhenDown::DivertRestart => "all of it by the fallback routine",
        WhenDown::HoldRelease => "the hand-over waits",
        WhenDown::Lose => "is lost and done again",
    }
}

const fn at_shift_end(rule: &AtShiftEnd) -> &'static str {
    match rule {
        AtShiftEnd::Finish => "it is finished, as overtime",
        AtShiftEnd::Suspend => "stops, goes on later",
        AtShiftEnd::Restart => "stops, is done again",
        AtShiftEnd::HandOver(_) => "handed over",
    }
}
