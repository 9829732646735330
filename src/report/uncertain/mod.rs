//! The result files about uncertain inputs. A new one is a file here and a line in [`FILES`].

mod document;
mod points;
mod shares;
mod tornado;

pub(super) use document::UncertaintyEntry;

use std::io::{self, Write};

use crate::estimate::Uncertainty;

/// One kind of result file about uncertain inputs.
pub struct UncertaintyFile {
    /// Its name in the folder of results.
    pub name: &'static str,
    /// Writes its content, for the scenario of this name.
    pub write: fn(&str, &Uncertainty, &mut dyn Write) -> io::Result<()>,
}

/// Every result file about uncertain inputs.
pub const FILES: &[UncertaintyFile] = &[
    UncertaintyFile { name: "uncertainty.csv", write: shares::write },
    UncertaintyFile { name: "uncertainty-points.csv", write: points::write },
    UncertaintyFile { name: "tornado.csv", write: tornado::write },
];
