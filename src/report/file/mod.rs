//! The result files that are made from an outcome alone. A new one is a file here and a line in the list.

use std::io::{self, Write};

use crate::study::{Outcome, Scope};

/// One kind of result file.
pub struct ResultFile {
    /// Its name in the folder of results.
    pub name: &'static str,
    /// Of which outcomes it is made.
    pub scope: Scope,
    /// Writes its content.
    pub write: fn(&Outcome<'_>, &mut dyn Write) -> io::Result<()>,
}

/// Declares the files, each a module with its `FILE`.
macro_rules! files {
    ($($file:ident),+ $(,)?) => {
        $(mod $file;)+

        /// Every result file that is made from an outcome alone.
        pub const FILES: &[ResultFile] = &[$($file::FILE),+];
    };
}

files! {
    summary,
    measures,
    differences,
    replications,
    timeseries,
    recovery,
    recovery_curve,
    limits,
    uncertainty,
    inputs,
    tornado,
}

pub use summary::document;

/// A number with all its digits; empty if there is none.
fn number(value: f64) -> String {
    if value.is_finite() { value.to_string() } else { String::new() }
}
