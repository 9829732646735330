//! What it means to have recovered.

use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::word::words;

words! {
    /// What it means to have recovered. All definitions are reported: "back to normal" has several ends.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
    #[schemars(transform = with_codes)]
    pub enum Recovery {
        /// After restoration, neither records nor items wait for recovery work, for the first time (R1).
        // Items known or not.
        #[serde(alias = "R1")]
        BacklogEmpty = "backlog-empty",
        /// For a day no more contacts wait than in the same hour of the week without the incident (R2).
        #[serde(alias = "R2")]
        BackInBand = "back-in-band",
        /// The last case affected by the incident is finished (R3).
        #[serde(alias = "R3")]
        LastAffected = "last-affected",
        /// Everything is as without the incident, and stays so (R4).
        #[serde(alias = "R4")]
        Coalescence = "coalescence",
        /// Every paper record is entered or written off and every item settled, and none came after (R5).
        #[serde(alias = "R5")]
        #[default]
        AllReconciled = "all-reconciled",
    }
}

/// Allows the short names that reports use, too.
fn with_codes(schema: &mut Schema) {
    let short = Recovery::ALL.map(|definition| {
        let meaning = format!("The same as `\"{}\"`.", definition.key());
        serde_json::json!({ "const": definition.code(), "type": "string", "description": meaning })
    });
    if let Some(words) = schema.get_mut("oneOf").and_then(serde_json::Value::as_array_mut) {
        words.extend(short);
    }
}

impl Recovery {
    /// Its short name in reports: R1 to R5.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::BacklogEmpty => "R1",
            Self::BackInBand => "R2",
            Self::LastAffected => "R3",
            Self::Coalescence => "R4",
            Self::AllReconciled => "R5",
        }
    }
}
