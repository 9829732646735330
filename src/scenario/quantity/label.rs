//! Text for people: labels in one or several languages, notes.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::{Refusal, Written, written_as_text_or};
use crate::text::Label;

/// Text without characters that could deceive a reader on a terminal or in a report. Reading a file accepts
/// any text; the check of forms reports it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Text(pub(crate) String);

/// Whether a character must not reach a terminal as it is: control characters and those that turn the direction of
/// writing.
pub(crate) fn is_unsafe_to_show(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}')
}

/// A text on one line: line breaks and other runs of white space become a space.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as it may be shown in a message: without unsafe characters, and not too long.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == 60 {
            shown.push('…');
            break;
        }
        if is_unsafe_to_show(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}

impl Written for Text {
    const FORMAT: &'static str = "text";

    fn read(text: &str) -> Result<Self, Refusal> {
        match text.chars().find(|c| is_unsafe_to_show(*c) && !c.is_ascii_whitespace()) {
            None => Ok(Self(text.to_owned())),
            Some(c) => Err(Refusal::new(
                format!("it contains the character U+{:04X}", u32::from(c)),
                "text without control characters and without characters that turn the direction of writing",
            )),
        }
    }
}

impl JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": Self::FORMAT })
    }
}

/// A name for people, for all languages or for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LabelText {
    /// The same in every language.
    All(String),
    /// One for each language.
    Each(Languages),
}

/// A text in several languages; one that is missing falls back to the first given, in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Languages {
    /// In English.
    en: Option<Text>,
    /// In Swedish.
    sv: Option<Text>,
    /// In Danish.
    da: Option<Text>,
}

impl LabelText {
    /// The label for the model.
    pub(crate) fn to_label(&self) -> Label {
        match self {
            Self::All(text) => Label::plain(&one_line(text)),
            Self::Each(Languages { en, sv, da }) => {
                let [en, sv, da] = [en, sv, da].map(|text| text.as_ref().map(|text| one_line(&text.0)));
                let default = [&en, &sv, &da].into_iter().flatten().next().cloned().unwrap_or_default();
                Label { default, en, sv, da }
            }
        }
    }
}

written_as_text_or!(LabelText, LabelText::All, visit_map(MapAccess, MapAccessDeserializer), LabelText::Each);

impl JsonSchema for LabelText {
    fn schema_name() -> Cow<'static, str> {
        "Label".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A name for people: one text, or one for each language, `{ en = \"Nurse\", sv = \"Sjuksköterska\" }`.",
            "anyOf": [{ "type": "string", "format": Text::FORMAT }, generator.subschema_for::<Languages>()]
        })
    }
}
