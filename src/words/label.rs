//! Names that come from the scenario, made fit to print.

use super::Catalogue;
use crate::estimate::Headline;
use crate::model::{Mode, Model, Policy, Uncertain};
use crate::observe::{Column, Part, Quantity};
use crate::text::Label;

/// The factor that converts a headline figure to the unit that [`Catalogue::headline`] names: times to recover are
/// reported in days, shares in per cent.
#[must_use]
pub fn headline_scale(headline: Headline) -> f64 {
    match headline {
        Headline::Recovery(_) => 1.0 / 24.0,
        Headline::Measure(measure) if measure.quantity == Quantity::Share => 100.0,
        Headline::Measure(_) => 1.0,
    }
}

impl Catalogue {
    /// A label in this language.
    #[must_use]
    pub fn label(&self, label: &Label) -> String {
        printable(label.get(self.language()))
    }

    /// The name of a part: the label of the unit or role, or the word for all; of a step, with its pathway; of a
    /// fallback option, the pathway, the step and how it is done.
    #[must_use]
    pub fn part(&self, part: Part, model: &Model) -> String {
        if let Part::Urgency(urgency) = part {
            return self.with("part-urgency", &[("urgency", &self.whole(urgency.into()))]);
        }
        let name = part.label(model, self.language()).map_or_else(|| self.text("all-parts"), printable);
        let pathway = |step| self.label(&model.pathway_of(step).label);
        let (step, mode) = match part {
            Part::Step(step) => return self.with("part-step", &[("pathway", &pathway(step)), ("step", &name)]),
            Part::Way(step, mode) => (step, mode),
            _ => return name,
        };
        let mode = &model.step(step).modes[usize::from(mode)];
        let way = self.way(mode);
        let way = match &mode.units {
            Some(units) => {
                let units: Vec<String> = units.iter().map(|unit| self.label(&model.unit(*unit).label)).collect();
                self.with("fallback-at-units", &[("way", &way), ("units", &units.join(", "))])
            }
            None => way,
        };
        let pathway = pathway(step);
        self.with("fallback-way", &[("pathway", &pathway), ("step", &name), ("way", &way)])
    }

    /// The name of something that is compared; the base is called that if it has no name of its own.
    #[must_use]
    pub fn candidate(&self, policy: &Policy) -> String {
        let label = self.label(&policy.label);
        if label.is_empty() { self.text("compare-base") } else { label }
    }

    /// How a step is done in a mode: its own name, or by what means.
    #[must_use]
    pub fn way(&self, mode: &Mode) -> String {
        let means = || self.text(&format!("means-{}", mode.means.key()));
        mode.label.as_ref().map_or_else(means, |label| self.label(label))
    }

    /// The name of a figure that people decide by, with its unit in brackets where a bare figure would leave it open;
    /// times to recover are in days.
    #[must_use]
    pub fn headline(&self, headline: Headline) -> String {
        match headline {
            Headline::Recovery(definition) => {
                let label = self.text(&format!("recovery-{}", definition.key()));
                self.with("with-unit", &[("label", &label), ("unit", &self.text("compare-days"))])
            }
            Headline::Measure(measure) => self.measure(&Column { measure, part: Part::All }),
        }
    }

    /// Where an uncertain input is at a position in its range: a factor with its sign, or the value as it is written.
    #[must_use]
    pub fn setting(&self, input: &Uncertain, position: f64) -> String {
        match input.range.value(position) {
            Some(value) => printable(value.trim_matches('"')),
            None => format!("×\u{a0}{}", self.figure(input.range.number(position))),
        }
    }

    /// The name of a column's measure, with its unit in brackets where a bare figure would leave it open.
    #[must_use]
    pub fn measure(&self, column: &Column) -> String {
        let label = self.text(&measure_id(column.measure.key));
        match column.measure.quantity {
            Quantity::StaffHours | Quantity::Hours | Quantity::Minutes | Quantity::ViewerItemDays => {
                let unit = self.text(&format!("quantity-{}", column.measure.quantity.key()));
                self.with("with-unit", &[("label", &label), ("unit", &unit)])
            }
            Quantity::Cases
            | Quantity::Records
            | Quantity::Activities
            | Quantity::Items
            | Quantity::Times
            | Quantity::Share => label,
        }
    }
}

/// The message of a measure: `contacts.without_record` is named by `measure-contacts-without-record`.
#[must_use]
pub fn measure_id(key: &str) -> String {
    format!("measure-{}", key.replace(['.', '_'], "-"))
}

/// A text without what would disturb a terminal or a drawing: control characters, and the marks that turn the
/// direction of writing for everything after them.
#[must_use]
pub fn printable(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !turns(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_cannot_command_the_terminal() {
        assert_eq!(printable("Ward\u{1b}[31m\n\u{202e}drow"), "Ward [31m drow");
        assert_eq!(printable("Röntgen & <lab>"), "Röntgen & <lab>");
    }

    #[test]
    fn keys_of_measures_become_names_of_messages() {
        assert_eq!(measure_id("contacts.without_record"), "measure-contacts-without-record");
    }
}
