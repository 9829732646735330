//! Exports: one replication, event by event, in the formats of other tools.
//!
//! Owns the event log and its two files: a table for animation with `vidigi`, and an object-centric log (OCEL 2.0) for
//! process mining. It must not know how a replication is run, nor where files go. Another format is one file here
//! and one line in the list.

mod event_log;

pub use event_log::{EventLog, Selection};

use std::io::{self, Write};

/// One kind of event log.
pub struct LogFile {
    /// Its name in the folder of results.
    pub name: &'static str,
    /// Writes its content.
    pub write: fn(&EventLog<'_>, &mut dyn Write) -> io::Result<()>,
}

/// Declares the kinds, each a module with its `FILE`.
macro_rules! logs {
    ($($log:ident),+ $(,)?) => {
        $(mod $log;)+

        /// Every kind of event log.
        pub const LOGS: &[LogFile] = &[$($log::FILE),+];
    };
}

logs! {
    vidigi,
    ocel,
}
