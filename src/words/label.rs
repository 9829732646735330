//! Names that come from the scenario, made fit to print.

use super::Catalogue;
use crate::estimate::{Aim, Headline};
use crate::model::{Bound, Form, Limit, Mode, Model, Policy, Range, Uncertain};
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
            Part::Space(unit, _) => {
                let unit = self.label(&model.unit(unit).label);
                return self.with("part-space", &[("unit", &unit), ("space", &name)]);
            }
            Part::Step(step) => return self.with("part-step", &[("pathway", &pathway(step)), ("step", &name)]),
            Part::Way(step, mode) => (step, &model.step(step).modes[usize::from(mode)]),
            _ => return name,
        };
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
        match (&input.range, input.range.value(position)) {
            (Range::Value { form, .. }, _) => self.amount(*form, input.range.number(position)),
            (_, Some(value)) => printable(value.trim_matches('"')),
            (_, None) => format!("×\u{a0}{}", self.figure(input.range.number(position))),
        }
    }

    /// A number in the form a scenario writes it in, rounded for people.
    fn amount(&self, form: Form, number: f64) -> String {
        match form {
            Form::Number => self.figure(number),
            Form::Time => self.span(crate::time::Span::from_millis_f64(number).as_hours()),
            Form::Share => self.percent(number),
            Form::Rate(per) => format!("{}/{per}", self.figure(number)),
        }
    }

    /// Whose limit it is, and of what.
    #[must_use]
    pub fn limit(&self, limit: &Limit, model: &Model) -> String {
        let label = self.label(&limit.label);
        let label = if label.is_empty() { self.part(limit.extent.into(), model) } else { label };
        let code = match limit.bound {
            Bound::Mtpd { recovered, .. } => recovered.code(),
            Bound::Rto { .. } | Bound::Rpo { .. } | Bound::Mbco { .. } => "",
        };
        self.with(&format!("limit-{}", limit.bound.key()), &[("part", &label), ("code", code)])
    }

    /// What has to be precise.
    #[must_use]
    pub fn aim(&self, aim: Aim, model: &Model) -> String {
        match aim {
            Aim::Median(headline) => self.headline(headline),
            Aim::Breach(limit) => model.limits.get(limit).map_or_else(String::new, |limit| {
                self.with("precision-breach", &[("limit", &self.limit(limit, model))])
            }),
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
            | Quantity::Spaces
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
