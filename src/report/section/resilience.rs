//! How much service was kept, with the definitions of the measures.

use super::{Block, Outcome, Section, Table, nine_in_ten, value};
use crate::estimate::ColumnEstimate;
use crate::observe::{Part, measures};
use crate::words::{Catalogue, measure_id};

/// What the measures of resilience begin with.
const PREFIX: &str = "resilience.";

/// The section; empty if no contact was missing in any run.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let mut blocks = Vec::new();
    let shown: Vec<&ColumnEstimate> = outcome
        .estimates
        .columns
        .iter()
        .filter(|one| one.column.measure.key.starts_with(PREFIX) && one.incident.summary.n > 0)
        .collect();
    let is_missed =
        shown.iter().any(|one| *one.column.measure == measures::RESILIENCE_LOSS && !one.incident.is_nothing());
    if is_missed {
        let headings = ["column-measure", "column-part", "column-with", "column-nine-in-ten", "column-measured"];
        let mut table = Table::new(catalogue, &headings);
        let mut defined = Vec::new();
        for one in shown {
            let (measure, model) = (one.column.measure, outcome.base().model);
            if !defined.contains(&measure.key) {
                defined.push(measure.key);
            }
            let of = [one.incident.summary.n, outcome.base().replications.len()].map(|n| catalogue.whole(n));
            table.rows.push(vec![
                catalogue.measure(&one.column),
                match one.column.part {
                    Part::All => catalogue.text("all-parts"),
                    part => catalogue.part(part, model),
                },
                value(catalogue, measure.quantity, one.incident.summary.mean),
                nine_in_ten(catalogue, measure.quantity, &one.incident),
                catalogue.with("of-runs", &[("n", &of[0]), ("of", &of[1])]),
            ]);
        }
        table.rows.sort_by_key(|row| row[1] != catalogue.text("all-parts"));
        blocks.push(Block::Text(catalogue.text("resilience-service")));
        let definitions = defined.into_iter().map(|key| {
            let id = measure_id(key);
            let (name, meaning) = (catalogue.text(&id), catalogue.text(&format!("{id}.definition")));
            Block::Text(catalogue.with("defined", &[("name", &name), ("meaning", &meaning)]))
        });
        blocks.extend(definitions);
        blocks.extend(table.block());
    }
    Section { heading: catalogue.text("resilience"), blocks }
}
