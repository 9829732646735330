//! `manifest.json`: what made the results, so that they can be made again, and which files belong to them.

use serde::{Deserialize, Serialize};

use crate::random::{DESIGN, GENERATOR};
use crate::study::{Origin, Outcome};
use crate::time::Time;

/// Its name in the folder of results. It is written last: a folder without one holds no finished results.
pub const MANIFEST: &str = "manifest.json";

/// What distinguishes our manifests from other programs' files of that name.
pub(super) const PROGRAM: &str = "reserv";

/// The manifest of one set of results.
#[derive(Serialize)]
struct Manifest<'a> {
    program: &'static str,
    version: &'static str,
    scenario: &'a str,
    scenario_hash: &'a str,
    /// From the start to the end of the simulation, which may have been extended.
    simulated_hours: f64,
    seed: u64,
    generator: &'static str,
    /// How uncertain inputs were drawn; absent if none were.
    #[serde(skip_serializing_if = "Option::is_none")]
    design: Option<&'static str>,
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

/// The text of the manifest of an outcome and its files.
///
/// # Errors
/// If a value cannot be written as JSON, which none of these can fail at.
pub(super) fn text(outcome: &Outcome<'_>, files: &[String]) -> Result<String, serde_json::Error> {
    let (base, circumstances) = (outcome.base(), &outcome.circumstances);
    serde_json::to_string_pretty(&Manifest {
        program: PROGRAM,
        version: env!("CARGO_PKG_VERSION"),
        scenario: &base.model.name,
        scenario_hash: &circumstances.scenario_hash,
        simulated_hours: base.model.horizon.hours_since(Time::START),
        seed: base.seed,
        generator: GENERATOR,
        design: base.unknowns.map(|_| DESIGN),
        arguments: &circumstances.arguments,
        replications_requested: base.requested,
        replications_finished: base.replications.len(),
        interrupted: base.interrupted,
        candidates: &circumstances.candidates,
        precision: outcome.convergence.as_ref().map(|convergence| convergence.relative),
        warnings: &circumstances.warnings,
        files,
    })
}
