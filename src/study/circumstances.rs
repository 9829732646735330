//! What a study was made from, so that it can be made again.

use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Alternative, BASE, Study};
use crate::model::Policy;

/// What an outcome was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The command line, without the program's name; empty if there was none.
    pub arguments: Vec<String>,
    /// The fingerprint of the text of the base, from [`hash`].
    pub scenario_hash: String,
    /// What was compared, the base first; empty if nothing was.
    pub candidates: Vec<Origin>,
    /// What was warned of, before the run and after it.
    pub warnings: Vec<String>,
}

/// One of the things that were compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// Its name.
    pub name: String,
    /// The fingerprint, from [`hash`], of what makes it: the changes of a policy, one `key = value` a line, or the text of
    /// a scenario.
    pub hash: String,
}

impl Origin {
    fn of(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), hash: hash(text) }
    }

    fn of_policy(policy: &Policy) -> Self {
        let lines = policy.changes.iter().map(|(key, value)| format!("{key} = {value}\n"));
        Self::of(&policy.name, &lines.collect::<String>())
    }
}

impl Study {
    /// What it is made from.
    pub(super) fn circumstances(&self) -> Circumstances {
        let text = self.base.sources.file();
        let (mut candidates, mut warnings) = (vec![Origin::of(BASE, text)], self.base.warnings.clone());
        for alternative in &self.alternatives {
            match alternative {
                Alternative::Policy(name) => {
                    let found = self.base.policies.iter().filter(|(policy, _)| policy.name == *name);
                    candidates.extend(found.map(|(policy, _)| Origin::of_policy(policy)));
                }
                Alternative::Scenario(other) => {
                    candidates.push(Origin::of(&other.model.name, other.sources.file()));
                    warnings.extend_from_slice(&other.warnings);
                }
            }
        }
        warnings.extend(self.doubt());
        if !self.is_comparison() {
            candidates.clear();
        }
        Circumstances { arguments: self.arguments.clone(), scenario_hash: hash(text), candidates, warnings }
    }
}

/// The SHA-256 of a text, as `sha256:` and hexadecimal digits.
#[must_use]
pub fn hash(text: &str) -> String {
    let mut written = "sha256:".to_owned();
    for byte in Sha256::digest(text.as_bytes()) {
        // Writing to a string cannot fail.
        let _ = write!(written, "{byte:02x}");
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_sha_256() {
        // FIPS 180-4, the one-block example.
        let expected = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hash("abc"), expected);
    }
}
