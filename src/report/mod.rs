//! Reports: turns outcomes of studies into text, pages and data files.
//!
//! Owns the sections of the summary and the formats of the result files. It must not know how anything was simulated,
//! where files go, nor how to draw: figures are handed to it finished. A new file format is one file in `file` and one
//! line in its list; a new text is one message in each catalogue of [`crate::words`].

mod extension;
mod file;
mod html;
mod precision;
pub mod section;
mod stress;
mod terminal;

pub use file::{FILES, ResultFile, document};
pub use html::{PAGE, page};
pub use precision::precision_reached;
pub use stress::describe;
pub use terminal::terminal;
