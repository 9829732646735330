//! Exports: one replication, event by event, in the formats of other tools.
//!
//! Owns the event log and its two files: a table for animation with `vidigi`, and an object-centric log (OCEL 2.0) for
//! process mining. It must not know how a replication is run, nor where files go. Another format is one file here.

mod event_log;
mod ocel;
mod vidigi;

pub use event_log::{EventLog, Selection};
pub use ocel::write as write_ocel;
pub use vidigi::write as write_vidigi;
