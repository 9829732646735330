//! How work was done meanwhile: which fallback options were used, and how often.

use super::{Block, Outcome, Section, Table, nine_in_ten, value};
use crate::estimate::ColumnEstimate;
use crate::observe::{Part, Quantity};
use crate::words::Catalogue;

/// More options than this are left to the files.
const MOST: usize = 25;

/// The section; empty if no fallback was taken in any run.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let model = outcome.base().model;
    let ways = outcome.estimates.columns.iter().filter_map(|estimate| match estimate.column.part {
        Part::Way(step, mode) if !estimate.incident.is_nothing() => {
            Some((estimate, &model.step(step).modes[usize::from(mode)]))
        }
        _ => None,
    });
    let mut ways: Vec<_> = ways.collect();
    let mean = |estimate: &ColumnEstimate| estimate.incident.summary.mean;
    ways.sort_by(|(a, _), (b, _)| mean(b).total_cmp(&mean(a)));

    let mut table = Table::new(catalogue, &["column-way", "column-times", "column-nine-in-ten"]);
    for (estimate, mode) in ways.iter().take(MOST) {
        let way = catalogue.part(estimate.column.part, model);
        table.rows.push(vec![
            match &mode.risk {
                Some(risk) => catalogue.with("fallback-risk", &[("way", &way), ("risk", &catalogue.label(risk))]),
                None => way,
            },
            value(catalogue, Quantity::Activities, mean(estimate)),
            nine_in_ten(catalogue, Quantity::Activities, &estimate.incident),
        ]);
    }
    let mut blocks = Vec::new();
    if let Some(table) = table.block() {
        blocks.extend([Block::Text(catalogue.text("fallback-meaning")), table]);
    }
    if let Some(more) = ways.len().checked_sub(MOST).filter(|more| *more > 0) {
        blocks.push(Block::Text(catalogue.with("fallback-more", &[("n", &catalogue.whole(more))])));
    }
    Section { heading: catalogue.text("fallback"), blocks }
}
