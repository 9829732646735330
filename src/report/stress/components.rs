//! Section 2.5, components.

use super::{Page, activity, entity, line, text};
use crate::load::{flows, offered_load};
use crate::model::Model;
use crate::time::Time;

pub(super) fn write(model: &Model, page: &mut Page) {
    page.heading(3, "2.5 Components");
    page.heading(4, "2.5.1 Entities");
    let classes = model.classes.iter().map(|class| entity::class(model, class));
    page.table(["Class", "Kind and pathway", "Urgency (0 most)", "Besides"], classes);
    if !model.items.is_empty() {
        let items = model.items.iter().map(|item| entity::item(model, item));
        page.table(["Items", "System", "Number", "Dates and deadlines", "Who could see them while exposed"], items);
    }

    page.heading(4, "2.5.2 Activities");
    page.table(activity::STEP, model.steps.iter().map(|step| activity::step(model, step)));

    page.heading(4, "2.5.3 Resources");
    // One load for each role of each unit, in their order.
    let staffed = model.units.iter().flat_map(|unit| &unit.staff);
    let loads = offered_load(model).into_iter().zip(staffed).map(|(offered, staffed)| {
        let unit = model.unit(offered.unit);
        [
            format!("{} (× {})", text(&unit.label), unit.number),
            entity::staffed_role(model, offered.role),
            format!("{:.0} h", offered.on_duty),
            format!("{:.0} %", offered.load * 100.0),
            entity::duty(staffed),
        ]
    });
    page.table(["Unit", "Role", "On duty in a week", "Load in normal operation", "Rules of work"], loads);
    page.table(["Unit", "Systems", "Fallback"], model.units.iter().map(|unit| entity::unit(model, unit)));
    let systems = model.systems.iter().map(|system| entity::system(model, system));
    page.table(["Information system", "Needs", "Delivers what has waited in it"], systems);
    if !model.stocks.is_empty() {
        page.table(["Stock", "At each unit at the start", "Reordered"], model.stocks.iter().map(entity::stock));
    }

    page.heading(4, "2.5.4 Queues");
    page.paragraph(
        "One queue for each role in each copy of each unit: by urgency, then by when the case arrived at the step. Cases \
         give up waiting or do not join a queue only where their step (2.5.2) or their pathway says so. Besides, cases wait \
         for systems, for ordered results and for the round they go with, and records for entering to begin.",
    );
    let patience = line::of_pathways(model);
    if !patience.is_empty() {
        page.table(["Pathway", "Patience", "Until the line of"], patience);
    }

    page.heading(4, "2.5.5 Entry and exit points");
    let arrivals = model.classes.iter().filter_map(|class| entity::arrival(model, class));
    page.table(["Class", "Unit", "How they arrive", "Besides"], arrivals);
    page.paragraph("Cases expected in normal operation, from the start to the end of the simulation:");
    let expected = flows(model, Time::START, model.horizon).into_iter().map(|flow| {
        let pathway = text(&model.pathways[flow.pathway].label);
        [pathway, text(&model.unit(flow.unit).label), format!("{:.0}", flow.cases)]
    });
    page.table(["Pathway", "Unit", "Cases"], expected);
    page.paragraph("Cases leave when their pathway ends, or as a fallback routine says.");
}
