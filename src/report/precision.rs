//! Whether there were enough replications, as sentences and for programs.

use serde::Serialize;

use crate::estimate::{Aim, Convergence};
use crate::model::Model;
use crate::words::Catalogue;

/// Whether there were enough replications, in a document.
#[derive(Serialize)]
pub(super) struct PrecisionEntry {
    relative: f64,
    converged: bool,
    enough: Option<usize>,
    imprecise: Vec<ImpreciseEntry>,
    /// What was not waited for, because it is not reached by the end in too many runs.
    left_out: Vec<String>,
    /// How many times as precise, in variance, uncertain inputs that are spread evenly make the means of a batch as
    /// independent ones would.
    design_gain: Option<f64>,
}

#[derive(Serialize)]
struct ImpreciseEntry {
    measure: String,
    candidate: usize,
    estimate: f64,
    half_width: f64,
    allowed: f64,
}

impl PrecisionEntry {
    /// Of a run that was to be precise.
    pub(super) fn of(convergence: &Convergence) -> Self {
        let imprecise = convergence.imprecise().filter_map(|target| {
            let (step, allowed) = target.steps.last().zip(target.tolerances.last())?;
            Some(ImpreciseEntry {
                measure: target.aim.key(),
                candidate: target.candidate,
                estimate: step.estimate,
                half_width: step.half_width,
                allowed: *allowed,
            })
        });
        Self {
            relative: convergence.relative,
            converged: convergence.enough.is_some(),
            enough: convergence.enough,
            imprecise: imprecise.collect(),
            left_out: convergence.left_out.iter().map(|headline| headline.key()).collect(),
            design_gain: convergence.gain.and_then(|gain| gain.factor),
        }
    }
}

/// The sentences on whether there were enough replications.
#[must_use]
pub fn precision_reached(convergence: &Convergence, model: &Model, catalogue: &Catalogue) -> String {
    let relative = catalogue.figure(convergence.relative * 100.0);
    let mut sentences = Vec::new();
    if let Some(enough) = convergence.enough {
        sentences.push(catalogue.counted("precision-reached", enough, &[("relative", &relative)]));
        if convergence.targets.iter().any(|target| matches!(target.aim, Aim::Breach(_))) {
            sentences.push(catalogue.with("precision-limits", &[("points", &relative)]));
        }
    } else {
        let names = convergence.imprecise().map(|target| catalogue.aim(target.aim, model));
        let mut names: Vec<String> = names.collect();
        names.sort();
        names.dedup();
        let variables = [("relative", relative.as_str()), ("measures", &names.join(", "))];
        sentences.push(catalogue.with("precision-missed", &variables));
    }
    if !convergence.left_out.is_empty() {
        let names: Vec<String> = convergence.left_out.iter().map(|headline| catalogue.headline(*headline)).collect();
        sentences.push(catalogue.with("precision-left-out", &[("measures", &names.join(", "))]));
    }
    sentences.extend(convergence.gain.map(|gain| match gain.factor {
        Some(factor) => {
            let (measure, factor) = (catalogue.headline(gain.headline), catalogue.figure(factor));
            let runs = catalogue.whole(gain.batch as usize);
            catalogue.with("precision-gain", &[("measure", &measure), ("factor", &factor), ("runs", &runs)])
        }
        None => catalogue.counted("precision-gain-unknown", gain.needed(), &[]),
    }));
    sentences.join(" ")
}
