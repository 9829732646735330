//! How the program ends: exit codes and failures.

use std::fmt;

use super::open::print_problems;
use crate::results::{FolderError, ResultsError};
use crate::scenario::OpenError;
use crate::study::StudyError;

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

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        let (exit, hint) = match error {
            OpenError::NotFound { .. } => (Exit::Usage, "\nhint: `reserv list` names the built-in scenarios"),
            OpenError::TooLarge(_) | OpenError::NotText { .. } => (Exit::Problems, ""),
            OpenError::Directory(_) | OpenError::Unreadable { .. } => (Exit::Io, ""),
        };
        Self::new(exit, format_args!("{error}{hint}"))
    }
}

/// What is wrong with a scenario is printed at once, where it is in the file.
impl From<StudyError> for Failure {
    fn from(error: StudyError) -> Self {
        match error {
            StudyError::Open(error) => error.into(),
            StudyError::Scenario(loaded) => {
                print_problems(&loaded);
                Self::silent(Exit::Problems)
            }
            StudyError::NoPolicy { ref known, .. } => {
                Self::new(Exit::Usage, format_args!("{error}\nhint: its policies: {known}"))
            }
            StudyError::NothingFinished => Self::new(Exit::Interrupted, format_args!("{error}: nothing is written")),
            StudyError::Experiment(ref cause) if cause.is_of_the_scenario() => {
                let hint = "`--as-written` leaves uncertain inputs as they are in the file";
                Self::new(Exit::Problems, format_args!("{error}\nhint: {hint}"))
            }
            StudyError::Experiment(_) => Self::new(Exit::Internal, error),
        }
    }
}

impl From<ResultsError> for Failure {
    fn from(error: ResultsError) -> Self {
        let exit = match error {
            ResultsError::Folder(_) => Exit::Io,
            ResultsError::Plot(_) | ResultsError::Model(_) => Exit::Internal,
        };
        Self::new(exit, error)
    }
}

/// The folder of results cannot be opened.
impl From<FolderError> for Failure {
    fn from(error: FolderError) -> Self {
        Self::new(Exit::Io, format_args!("{error}\nhint: `--out` names another folder"))
    }
}
