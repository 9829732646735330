//! Limits: how likely each is breached, when, and with what margin.

use super::{Block, Outcome, Section, Table};
use crate::estimate::LimitEstimate;
use crate::model::Bound;
use crate::words::Catalogue;

/// The section; empty of a scenario without limits.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let limits = &outcome.estimates.limits;
    let mut blocks = Vec::new();
    if !limits.is_empty() {
        blocks.push(Block::Text(all_kept(outcome, catalogue)));
        blocks.extend(table(outcome, catalogue).block());
        let undecided = limits.iter().map(|limit| limit.undecided).max().unwrap_or_default();
        if undecided > 0 {
            blocks.push(Block::Text(catalogue.counted("limits-undecided", undecided, &[])));
        }
    }
    Section { heading: catalogue.text("limits"), blocks }
}

/// In how many runs no limit at all was breached.
fn all_kept(outcome: &Outcome<'_>, catalogue: &Catalogue) -> String {
    let runs = &outcome.base().replications;
    let is_kept = |run: &&crate::experiment::Replication| {
        run.incident.verdicts.iter().all(|verdict| verdict.breached.is_none() && !verdict.is_undecided())
    };
    let kept = runs.iter().filter(is_kept).count();
    catalogue.counted("limits-kept", kept, &[("of", &catalogue.whole(runs.len()))])
}

fn table(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Table {
    let headings = [
        "column-limit",
        "column-allowed",
        "column-breached",
        "column-probability",
        "column-first-breach",
        "column-margin",
    ];
    let mut table = Table::new(catalogue, &headings);
    for estimate in &outcome.estimates.limits {
        let of = [catalogue.whole(estimate.breached), catalogue.whole(estimate.runs)];
        let [low, high] = [estimate.probability.low, estimate.probability.high].map(|share| catalogue.percent(share));
        let first = match estimate.breach_after.quantile(0.5) {
            hours if hours.is_finite() => catalogue.span(hours),
            _ => "–".to_owned(),
        };
        table.rows.push(vec![
            catalogue.limit(&estimate.limit, outcome.base().model),
            allowed(estimate.limit.bound, catalogue),
            catalogue.with("of-runs", &[("n", &of[0]), ("of", &of[1])]),
            catalogue.with("range", &[("low", &low), ("high", &high)]),
            first,
            margins(estimate, catalogue),
        ]);
    }
    table
}

/// What is allowed.
fn allowed(bound: Bound, catalogue: &Catalogue) -> String {
    match bound {
        Bound::Mtpd { within, .. } | Bound::Rto { within } | Bound::Rpo { within } => {
            catalogue.with("limit-most", &[("most", &catalogue.span(within.as_hours()))])
        }
        Bound::Mbco { share, .. } => catalogue.with("limit-least", &[("least", &catalogue.percent(share))]),
    }
}

/// Half of the runs keep at least this margin, nine in ten at least that.
fn margins(estimate: &LimitEstimate, catalogue: &Catalogue) -> String {
    let margin = |p| match (estimate.margin(p), estimate.limit.bound.within()) {
        (None, _) => catalogue.text("not-followed"),
        (Some(margin), None) => catalogue.with("points", &[("n", &catalogue.signed(margin * 100.0))]),
        (Some(hours), Some(_)) => catalogue.span(hours),
    };
    catalogue.with("margins", &[("half", &margin(0.5)), ("most", &margin(0.1))])
}
