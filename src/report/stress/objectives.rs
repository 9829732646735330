//! Section 1, objectives.

use super::{Page, cell, text};
use crate::model::Model;
use crate::observe::{MEASURES, Recovery};
use crate::text::Language;
use crate::words::{Catalogue, measure_id};

pub(super) fn write(model: &Model, page: &mut Page) {
    page.heading(2, "1 Objectives");
    page.heading(3, "1.1 Purpose of the model");
    if text(&model.purpose).is_empty() {
        page.prompt("the purpose, and who decides what with it. (The scenario's key `purpose` is empty.)");
    } else {
        page.paragraph(&text(&model.purpose));
        page.prompt("who decides what with it.");
    }
    outputs(page);
    page.heading(3, "1.3 Experimentation aims");
    match &model.incident {
        Some(incident) => page.paragraph(&format!(
            "Scenario analysis: what the incident \"{}\" piles up and how long recovery takes, as the difference \
             between each replication and its twin, the same replication without the incident.",
            text(&incident.label)
        )),
        None => page.paragraph("The organisation in normal operation: the scenario has no incident."),
    }
    page.prompt("the questions that are asked, and the alternatives that are compared.");
}

fn outputs(page: &mut Page) {
    let english = Catalogue::new(Language::En);
    page.heading(3, "1.2 Model outputs");
    page.paragraph(
        "Each measure is computed for every replication and for its twin; means over replications have Student's t \
         intervals at 95 %, differences are taken within each replication.",
    );
    let measures = MEASURES.iter().copied().flatten().map(|measure| {
        let id = measure_id(measure.key);
        let unit = english.text(&format!("quantity-{}", measure.quantity.key()));
        [
            format!("`{}`", measure.key),
            cell(&english.text(&id)),
            cell(&unit),
            cell(&english.text(&format!("{id}.definition"))),
        ]
    });
    page.table(["Key", "Measure", "Unit", "Definition"], measures);
    page.paragraph(
        "Times to recover are counted from restoration. A run that has not recovered by the end is censored there, \
         never left out: the share recovered by a time has Wilson intervals, quantiles have order-statistic intervals.",
    );
    let recovery = Recovery::ALL.iter().map(|definition| {
        let id = format!("recovery-{}", definition.key());
        [cell(&english.text(&id)), cell(&english.text(&format!("{id}.definition")))]
    });
    page.table(["Recovered", "Definition"], recovery);
}
