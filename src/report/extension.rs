//! A simulation that was extended until runs had recovered, as sentences and for programs.

use serde::Serialize;

use crate::study::Extension;
use crate::words::Catalogue;

/// What there is to say about it.
pub(super) fn extended(extension: &Extension, catalogue: &Catalogue) -> String {
    let [usual, length] = [extension.usual, extension.length].map(|span| catalogue.span(span.as_hours()));
    let mut text = catalogue.with("extended", &[("length", &length), ("usual", &usual)]);
    if extension.in_vain {
        text.push(' ');
        text.push_str(&catalogue.with("extended-in-vain", &[("share", &catalogue.percent(extension.not_recovered))]));
    }
    text
}

/// The same in a document.
#[derive(Serialize)]
pub(super) struct ExtensionEntry {
    usual_hours: f64,
    simulated_hours: f64,
    not_recovered: f64,
}

impl ExtensionEntry {
    /// Of a simulation that was extended.
    pub(super) fn of(extension: &Extension) -> Self {
        Self {
            usual_hours: extension.usual.as_hours(),
            simulated_hours: extension.length.as_hours(),
            not_recovered: extension.not_recovered,
        }
    }
}
