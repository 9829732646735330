//! Writing to the terminal.

use std::io::{self, Write as _};

use super::{Exit, Failure};

/// Writes data to standard output.
///
/// # Errors
/// If it cannot be written; not if the reader has gone, as `head` does.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = anstream::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(Exit::Io, format_args!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes a message to standard error, in colour on a terminal that has it.
pub(super) fn remark(text: &str) {
    // There is nowhere to say that standard error cannot be written.
    let _ = anstream::stderr().write_all(text.as_bytes());
}

/// Writes what went wrong to standard error.
pub(super) fn complain(message: &str) {
    remark(&format!("error: {message}\n"));
}
