//! The description of a simulation study by STRESS-DES (Monks et al. 2019): twenty items, filled from the model.
//!
//! Owns the Markdown of each item. What only a person can say is left as a marked prompt. The guideline is English, and
//! so is this. A section of the guideline is a file here; `activity`, `entity` and `incident` take the types of the model
//! apart field by field, so that nothing a scenario can say is forgotten.

mod activity;
mod components;
mod data;
mod entity;
mod experimentation;
mod incident;
mod line;
mod logic;
mod objectives;
mod values;

use crate::model::Model;
use crate::study::{Scenario, hash};
use crate::text::{Label, Language};
use crate::words::printable;

/// The description of a scenario, of its policies and of its uncertain inputs, as Markdown, with the fingerprint of its file.
#[must_use]
pub fn describe(scenario: &Scenario) -> String {
    let model = &scenario.model;
    // A new field of the model is a compile error here, until it is said where it is described.
    let Model {
        title,
        // 1.1 and 6.1; whom it serves only chooses words.
        name: _,
        purpose: _,
        serves: _,
        // 1.2.
        limits: _,
        // 2.3.
        incident: _,
        follow_ups: _,
        // 2.5.
        roles: _,
        units: _,
        systems: _,
        stocks: _,
        items: _,
        pathways: _,
        steps: _,
        classes: _,
        calendars: _,
        rosters: _,
        // 3 and 4.
        provenance: _,
        clock: _,
        horizon: _,
        days: _,
        measured_from: _,
        study: _,
    } = model;
    let mut page = Page::default();
    page.heading(1, &format!("{}: description by STRESS-DES", text(title)));
    page.paragraph(
        "Strengthening the Reporting of Empirical Simulation Studies, discrete-event simulation (Monks, Currie, Onggo, \
         Robinson, Kunc & Taylor, Journal of Simulation 13:1, 2019). Filled from the scenario by reserv; what only a \
         person can say is marked **To be written**.",
    );
    objectives::write(scenario, &mut page);
    logic::write(model, &mut page);
    components::write(model, &mut page);
    data::write(model, &mut page);
    experimentation::write(model, &scenario.unknowns, &hash(scenario.sources.file()), &mut page);
    page.0
}

/// A label in the language of the guideline, fit for a cell of a table.
fn text(label: &Label) -> String {
    cell(label.get(Language::En))
}

/// Text that cannot be taken for markup of a table.
fn cell(text: &str) -> String {
    printable(text).replace('|', "\\|").replace('<', "&lt;").replace(['\n', '\r'], " ")
}

/// A page of Markdown.
#[derive(Debug, Default)]
struct Page(String);

impl Page {
    fn heading(&mut self, level: usize, text: &str) {
        self.blank();
        self.line(&format!("{} {text}", "#".repeat(level)));
    }

    fn paragraph(&mut self, text: &str) {
        self.blank();
        self.line(text);
    }

    /// What a person is to write.
    fn prompt(&mut self, what: &str) {
        self.paragraph(&format!("> **To be written:** {what}"));
    }

    fn list(&mut self, points: impl IntoIterator<Item = String>) {
        self.blank();
        for point in points {
            self.line(&format!("- {point}"));
        }
    }

    /// A table; nothing without rows.
    fn table<const N: usize>(&mut self, head: [&str; N], rows: impl IntoIterator<Item = [String; N]>) {
        let mut rows = rows.into_iter().peekable();
        if rows.peek().is_none() {
            return self.paragraph("None.");
        }
        self.blank();
        self.line(&format!("| {} |", head.join(" | ")));
        self.line(&format!("|{}", " --- |".repeat(N)));
        for row in rows {
            self.line(&format!("| {} |", row.join(" | ")));
        }
    }

    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn blank(&mut self) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
    }
}
