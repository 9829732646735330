//! `report.html` of a comparison: all that is said of it on one page that needs nothing beside it.

use std::io::{self, Write};

use super::ComparisonOutcome;
use super::section::{head, sections};
use crate::report::Circumstances;
use crate::report::html::{basis, begin, definitions, end, write_figures, write_sections};
use crate::words::Catalogue;

/// Writes the page with these figures, each a finished SVG. The figures and assumptions are those of the base.
///
/// # Errors
/// If it cannot be written.
pub fn page(
    outcome: &ComparisonOutcome<'_>,
    circumstances: &Circumstances,
    figures: &[&str],
    catalogue: &Catalogue,
    to: &mut dyn Write,
) -> io::Result<()> {
    let base = outcome.comparison.base();
    begin(&head(outcome, catalogue), catalogue, to)?;
    write_sections(&sections(outcome, catalogue), to)?;
    write_figures(figures, catalogue, to)?;
    basis(base.model, catalogue, to)?;
    definitions(base, catalogue, to)?;
    end(base, circumstances, catalogue, to)
}
