//! Reports: turns results into text, pages and data files.
//!
//! Owns the words, the sections of the summary, the formats of the result files and the folder they go to. It must
//! not know how anything was simulated, nor draw: figures are handed to it finished. A new file format is one file
//! here and one line in [`FILES`]; a new text is one message in each catalogue of [`text`].

pub mod comparison;
mod extension;
mod folder;
mod html;
mod limits;
mod manifest;
mod outcome;
mod precision;
mod recovery;
mod replications;
pub mod section;
mod stress;
mod summary;
mod summary_csv;
mod summary_json;
pub mod text;
mod timeseries;
mod uncertain;

pub use extension::Extension;
pub use folder::{Folder, FolderError};
pub use html::page;
pub use manifest::{Circumstances, MANIFEST, Origin, hash};
pub use outcome::Outcome;
pub use precision::precision_reached;
pub use stress::{Study, describe};
pub use summary::terminal;
pub use summary_json::document as summary_document;
pub use uncertain::{FILES as UNCERTAINTY_FILES, UncertaintyFile};

use std::io::Write;

/// One kind of result file.
pub struct ResultFile {
    /// Its name in the folder of results.
    pub name: &'static str,
    /// Writes its content.
    pub write: fn(&Outcome<'_>, &mut dyn Write) -> std::io::Result<()>,
}

/// Every result file that is made from an outcome alone.
pub const FILES: &[ResultFile] = &[
    summary_json::FILE,
    summary_csv::FILE,
    replications::FILE,
    timeseries::FILE,
    recovery::FILE,
    recovery::CURVE,
    limits::FILE,
];

/// The report page, which is made from the outcome and the figures.
pub const PAGE: &str = "report.html";
