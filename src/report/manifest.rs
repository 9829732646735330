//! `manifest.json`: what made the results, so that they can be made again, and which files belong to them.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::experiment::Experiment;
use crate::model::Policy;
use crate::random::GENERATOR;
use crate::time::Time;

/// Its name in the folder of results. It is written last: a folder without one holds no finished results.
pub const MANIFEST: &str = "manifest.json";

/// What distinguishes our manifests from other programs' files of that name.
pub(super) const PROGRAM: &str = "reserv";

/// What the outcome does not know about how it came about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Circumstances {
    /// The command line, without the program's name.
    pub arguments: Vec<String>,
    /// The fingerprint of the scenario's text, from [`hash`].
    pub scenario_hash: String,
    /// What was compared, the base first; empty if nothing was.
    pub candidates: Vec<Origin>,
    /// How precise the results were to be, as a share of each mean, if that was asked.
    pub precision: Option<f64>,
    /// What was warned of before or during the run.
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
    /// Of a scenario as it is.
    #[must_use]
    pub fn of_scenario(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), hash: hash(text) }
    }

    /// Of a policy of the base.
    #[must_use]
    pub fn of_policy(policy: &Policy) -> Self {
        let lines = policy.changes.iter().map(|(key, value)| format!("{key} = {value}\n"));
        Self { name: policy.name.clone(), hash: hash(&lines.collect::<String>()) }
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

/// The manifest of one set of results.
#[derive(Serialize)]
struct Manifest<'a> {
    program: &'static str,
    version: &'static str,
    scenario: &'a str,
    scenario_hash: &'a str,
    /// From the start to the end of the simulation, which may have been prolonged.
    simulated_hours: f64,
    seed: u64,
    generator: &'static str,
    arguments: &'a [String],
    replications_requested: u32,
    replications_finished: usize,
    interrupted: bool,
    #[serde(skip_serializing_if = "<[Origin]>::is_empty")]
    candidates: &'a [Origin],
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<f64>,
    warnings: &'a [String],
    files: &'a [String],
}

/// The part of an earlier manifest that says which files may be replaced.
#[derive(Deserialize)]
pub(super) struct Earlier {
    /// The program that wrote it.
    pub(super) program: String,
    /// The files it wrote, relative to the folder.
    pub(super) files: Vec<String>,
}

/// The text of the manifest of an experiment and its files.
///
/// # Errors
/// If a value cannot be written as JSON, which none of these can fail at.
pub(super) fn text(
    experiment: &Experiment<'_>,
    circumstances: &Circumstances,
    files: &[String],
) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&Manifest {
        program: PROGRAM,
        version: env!("CARGO_PKG_VERSION"),
        scenario: &experiment.model.name,
        scenario_hash: &circumstances.scenario_hash,
        simulated_hours: experiment.model.horizon.hours_since(Time::START),
        seed: experiment.seed,
        generator: GENERATOR,
        arguments: &circumstances.arguments,
        replications_requested: experiment.requested,
        replications_finished: experiment.replications.len(),
        interrupted: experiment.interrupted,
        candidates: &circumstances.candidates,
        precision: circumstances.precision,
        warnings: &circumstances.warnings,
        files,
    })
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
