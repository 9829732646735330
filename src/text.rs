//! Text in the languages the program speaks.

use serde::{Deserialize, Serialize};

/// A language of reports, plots and labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Swedish.
    Sv,
    /// Danish.
    Da,
}

impl Language {
    /// Every language, in the order of this type.
    pub const ALL: [Self; 3] = [Self::En, Self::Sv, Self::Da];

    /// The IETF language tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Sv => "sv",
            Self::Da => "da",
        }
    }
}

/// A name for people, in as many languages as the scenario gives; a language that is missing falls back to the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// Used for every language without a text of its own.
    pub default: String,
    /// The English text, when it differs from the default.
    pub en: Option<String>,
    /// The Swedish text.
    pub sv: Option<String>,
    /// The Danish text.
    pub da: Option<String>,
}

impl Label {
    /// The same text in every language.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { default: text.to_owned(), ..Self::default() }
    }

    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let own = match language {
            Language::En => &self.en,
            Language::Sv => &self.sv,
            Language::Da => &self.da,
        };
        own.as_deref().unwrap_or(&self.default)
    }
}
