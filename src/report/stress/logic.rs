//! Section 2.1 to 2.4, logic.

use super::values::percent;
use super::{Page, incident, text};
use crate::load::steps_of;
use crate::model::{Model, Next, StepId};

pub(super) fn write(model: &Model, page: &mut Page) {
    page.heading(2, "2 Logic");
    page.heading(3, "2.1 Base model overview diagram");
    page.paragraph(&diagram(model));
    page.heading(3, "2.2 Base model logic");
    page.paragraph(
        "Cases arrive, follow the steps of their pathway and leave. A step waits for everyone it needs, in the order in \
         which they are listed, takes its time, may leave orders and paper records behind, and may wait for the results \
         of what it ordered. Each of several alike units has its own staff and queues; a case belongs to one of them.",
    );
    page.heading(3, "2.3 Scenario logic");
    match &model.incident {
        Some(incident) => incident::write(model, incident, page),
        None => page.paragraph("The scenario has no incident."),
    }
    page.heading(3, "2.4 Algorithms");
    page.list([
        "Queues: by urgency, then by when the case arrived at the step; for records the newest first or by deadline, where \
         their kind says so."
            .to_owned(),
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
                    let share = format!("|{}|", percent(cumulative - before));
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
