//! What reports and plots say, in every language.
//!
//! Owns the catalogues of messages (one Fluent file per language, compiled in), and how numbers, spans and dates are
//! written in each. It must not know what is reported. A new text is one message in each of the three files; a test
//! keeps them alike.

mod catalogue;
mod label;
mod moment;
mod number;

pub use catalogue::Catalogue;
pub use label::{headline_scale, measure_id, printable};
