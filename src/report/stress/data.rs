//! Section 3, data.

use super::{Page, cell, text};
use crate::model::Model;

pub(super) fn write(model: &Model, page: &mut Page) {
    let provenance = &model.provenance;
    page.heading(2, "3 Data");
    page.heading(3, "3.1 Data sources");
    let sources = provenance.sources.iter().map(|source| [text(&source.title), cell(&source.link)]);
    page.table(["Source", "Link"], sources);
    page.prompt("how the sources were chosen, and from when and where the data are.");
    page.heading(3, "3.2 Pre-processing");
    page.prompt("what was done to the data before they went into the scenario.");
    page.heading(3, "3.3 Input parameters");
    page.paragraph("Every number is in the scenario file. Those with a source:");
    let facts = provenance.entries.iter().filter_map(|basis| {
        let source = &provenance.sources[basis.source?];
        Some([format!("`{}`", cell(&basis.key)), cell(&basis.value), text(&source.title), cell(&basis.note)])
    });
    page.table(["Key", "Value", "Source", "Remark"], facts);
    page.heading(3, "3.4 Assumptions");
    let assumptions = provenance.entries.iter().filter(|basis| basis.source.is_none());
    let assumptions =
        assumptions.map(|basis| [format!("`{}`", cell(&basis.key)), cell(&basis.value), cell(&basis.note)]);
    page.table(["Key", "Value", "Why"], assumptions);
    match provenance.unmarked {
        0 => page.paragraph("Every number carries a source or an assumption."),
        number => page.prompt(&format!(
            "where the numbers of {number} further entries come from; the scenario gives neither source nor assumption."
        )),
    }
}
