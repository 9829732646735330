//! What must hold whatever the figures are, tried on a clinic with everything in it.

use std::sync::atomic::AtomicBool;

use super::{Invariant, SelftestError, trial::Trial};
use crate::experiment::{self, ExperimentError, Plan, Replication};
use crate::model::Model;

/// How many replications are compared.
const REPLICATIONS: u32 = 8;
const SEED: u64 = 1;

const CLINIC: Trial = Trial {
    name: "one-clinic",
    text: include_str!("../../scenarios/one-clinic.toml"),
    sets: &[],
    replications: REPLICATIONS,
    figures: &[],
};

const NO_LENGTH: Trial = Trial {
    name: "clerk-paper-queued",
    text: include_str!("../../tests/verification/clerk-paper-queued.toml"),
    sets: &["incident.phase.down.until=2026-01-05 01:02"],
    replications: REPLICATIONS,
    figures: &[],
};

/// The cases.
pub(super) static INVARIANTS: &[Invariant] = &[
    Invariant { name: "threads", what: "replications that differ, 1 thread and 3", broken: threads },
    Invariant { name: "alone", what: "replications that differ, alone and in a batch", broken: alone },
    Invariant { name: "no-length", what: "runs that differ from their twin, stop of 0 min", broken: no_length },
];

fn run(model: &Model, threads: Option<usize>) -> Result<Vec<Replication>, ExperimentError> {
    let plan = Plan { replications: 0..REPLICATIONS, seed: SEED, threads };
    Ok(experiment::run(model, &plan, &|_| {}, &AtomicBool::new(false))?.replications)
}

/// How many pairs differ in anything at all; written out, because a NaN equals a NaN there.
fn differing<T: std::fmt::Debug>(pairs: impl Iterator<Item = (T, T)>) -> usize {
    pairs.filter(|(one, other)| format!("{one:?}") != format!("{other:?}")).count()
}

fn threads() -> Result<usize, SelftestError> {
    let model = CLINIC.model()?;
    Ok(differing(run(&model, Some(1))?.into_iter().zip(run(&model, Some(3))?)))
}

fn alone() -> Result<usize, SelftestError> {
    let model = CLINIC.model()?;
    let alone = |number| {
        experiment::replicate(&model, SEED, number, experiment::grid(&model), &AtomicBool::new(false))
            .map(|(_, replication)| replication)
            .map_err(|cause| ExperimentError::Replication { replication: number, cause })
    };
    let batch = run(&model, None)?;
    let alone = (0..REPLICATIONS).rev().map(alone).collect::<Result<Vec<_>, _>>()?;
    Ok(differing(batch.into_iter().zip(alone.into_iter().rev())))
}

fn no_length() -> Result<usize, SelftestError> {
    let replications = run(&NO_LENGTH.model()?, None)?;
    Ok(differing(replications.into_iter().map(|replication| (replication.incident, replication.twin))))
}
