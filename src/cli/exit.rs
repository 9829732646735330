//! How the program ends: exit codes and failures.

use std::fmt;

/// The exit codes of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Everything was done.
    Done = 0,
    /// The program failed where it should not: a mistake in it.
    Internal = 1,
    /// The command line asks for something that does not exist.
    Usage = 2,
    /// The scenario has problems.
    Problems = 3,
    /// Something could not be read or written.
    Io = 4,
    /// A check failed: the program's own, or a target that was asked for.
    Check = 5,
    /// The user stopped it: 128 and the number of the signal, as shells have it.
    Interrupted = 130,
}

/// A command that could not be done.
#[derive(Debug)]
pub struct Failure {
    /// The exit code.
    pub exit: Exit,
    /// What to say on standard error; empty if it has been said.
    pub message: String,
}

impl Failure {
    /// A failure with something to say.
    #[must_use]
    pub fn new(exit: Exit, message: impl fmt::Display) -> Self {
        Self { exit, message: message.to_string() }
    }

    /// A failure about which everything has been said.
    #[must_use]
    pub fn silent(exit: Exit) -> Self {
        Self { exit, message: String::new() }
    }
}
