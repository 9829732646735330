//! A simulation that was extended until its runs had recovered.

use serde::Serialize;

use super::text::Catalogue;
use crate::time::Span;

/// By how much a simulation was prolonged, and what that brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extension {
    /// How long the scenario says it lasts.
    pub usual: Span,
    /// How long it lasted.
    pub length: Span,
    /// The largest share of runs that had still not recovered by one of the definitions that recovery is waited for.
    pub not_recovered: f64,
    /// Whether that was more than is borne with.
    pub in_vain: bool,
}

impl Extension {
    /// What there is to say about it.
    #[must_use]
    pub fn told(&self, catalogue: &Catalogue) -> String {
        let [usual, length] = [self.usual, self.length].map(|span| catalogue.span(span.as_hours()));
        let mut text = catalogue.with("extended", &[("length", &length), ("usual", &usual)]);
        if self.in_vain {
            text.push(' ');
            text.push_str(&catalogue.with("extended-in-vain", &[("share", &catalogue.percent(self.not_recovered))]));
        }
        text
    }
}

/// The same in a document.
#[derive(Serialize)]
pub(super) struct ExtensionEntry {
    usual_hours: f64,
    simulated_hours: f64,
    not_recovered: f64,
}

impl ExtensionEntry {
    /// Of a simulation that was prolonged.
    pub(super) fn of(extension: &Extension) -> Self {
        Self {
            usual_hours: extension.usual.as_hours(),
            simulated_hours: extension.length.as_hours(),
            not_recovered: extension.not_recovered,
        }
    }
}
