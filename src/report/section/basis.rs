//! What the answers rest on: which figures have a source, and which are somebody's assumption.

use super::{Block, Outcome, Section};
use crate::model::{Basis, ClassKind, Model};
use crate::words::Catalogue;

/// The section.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let model = outcome.base().model;
    let provenance = &model.provenance;
    let facts = provenance.entries.iter().filter(|entry| entry.source.is_some()).count();
    let assumptions = provenance.entries.len() - facts;
    let mut blocks = vec![Block::Text(catalogue.with(
        "basis-counts",
        &[
            ("facts", &catalogue.whole(facts)),
            ("assumptions", &catalogue.whole(assumptions)),
            ("unmarked", &catalogue.whole(provenance.unmarked)),
        ],
    ))];
    let records = records_without_source(model, catalogue);
    if let Some(answer) = super::uncertain::answer(outcome, catalogue) {
        blocks.insert(0, Block::Text(answer));
    } else if !records.is_empty() {
        blocks.push(Block::Text(catalogue.with("basis-entry", &[("records", &records.join(", "))])));
    }
    blocks.push(Block::Text(catalogue.text("basis-model")));
    Section { heading: catalogue.text("basis"), blocks }
}

/// The kinds of paper record whose time to enter is not taken from a source.
fn records_without_source(model: &Model, catalogue: &Catalogue) -> Vec<String> {
    let records = model.classes.iter().filter(|class| class.kind == ClassKind::Record);
    let assumed = records.filter(|class| {
        let entry = format!("record.{}", class.name);
        let time = format!("{entry}.time");
        let of_time = |basis: &&Basis| basis.key == time || basis.key == entry;
        !model.provenance.entries.iter().filter(of_time).any(|basis| basis.source.is_some())
    });
    assumed.map(|class| catalogue.label(&class.label)).collect()
}
