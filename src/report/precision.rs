//! Whether there were enough replications, as sentences and for programs.

use serde::Serialize;

use crate::estimate::Convergence;
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
}

#[derive(Serialize)]
struct ImpreciseEntry {
    measure: String,
    candidate: usize,
    mean: f64,
    half_width: f64,
    allowed: f64,
}

impl PrecisionEntry {
    /// Of a run that was to be precise.
    pub(super) fn of(convergence: &Convergence) -> Self {
        let imprecise = convergence.imprecise().filter_map(|target| {
            let (step, allowed) = target.steps.last().zip(target.tolerances.last())?;
            Some(ImpreciseEntry {
                measure: target.headline.key(),
                candidate: target.candidate,
                mean: step.mean,
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
        }
    }
}

/// The sentence on whether there were enough replications.
#[must_use]
pub fn precision_reached(convergence: &Convergence, catalogue: &Catalogue) -> String {
    let relative = catalogue.figure(convergence.relative * 100.0);
    let mut text = if let Some(enough) = convergence.enough {
        catalogue.counted("precision-reached", enough, &[("relative", &relative)])
    } else {
        let names = convergence.imprecise().map(|target| catalogue.headline(target.headline));
        let mut names: Vec<String> = names.collect();
        names.sort();
        names.dedup();
        catalogue.with("precision-missed", &[("relative", &relative), ("measures", &names.join(", "))])
    };
    if !convergence.left_out.is_empty() {
        let names: Vec<String> = convergence.left_out.iter().map(|headline| catalogue.headline(*headline)).collect();
        text.push(' ');
        text.push_str(&catalogue.with("precision-left-out", &[("measures", &names.join(", "))]));
    }
    text
}
