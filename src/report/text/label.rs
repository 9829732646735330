//! Names that come from the scenario, made fit to print.

use super::Catalogue;
use crate::estimate::Headline;
use crate::model::Model;
use crate::observe::{Column, Part};
use crate::text::Label;

impl Catalogue {
    /// A label in this language.
    #[must_use]
    pub fn label(&self, label: &Label) -> String {
        printable(label.get(self.language()))
    }

    /// The name of a part: the label of the unit or role, or the word for all.
    #[must_use]
    pub fn part(&self, part: Part, model: &Model) -> String {
        part.label(model, self.language()).map_or_else(|| self.text("all-parts"), printable)
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

    /// The name of a column's measure, with its unit in brackets where a bare figure would leave it open.
    #[must_use]
    pub fn measure(&self, column: &Column) -> String {
        use crate::observe::Quantity;
        let label = self.text(&measure_id(column.measure.key));
        match column.measure.quantity {
            Quantity::StaffHours | Quantity::Hours | Quantity::Minutes => {
                let unit = self.text(&format!("quantity-{}", column.measure.quantity.key()));
                self.with("with-unit", &[("label", &label), ("unit", &unit)])
            }
            Quantity::Cases
            | Quantity::Records
            | Quantity::Activities
            | Quantity::Items
            | Quantity::ViewerItemDays
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
