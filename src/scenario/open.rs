//! Finding and reading a scenario: a path, or the name of a built-in one.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::{BUILTIN, Sources, closest};

/// The largest scenario file that is read: far above any that was written by hand.
const LARGEST: u64 = 8 * 1024 * 1024;

/// Why a scenario could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It is neither a file nor a built-in scenario.
    #[error("`{name}` is neither a file nor a built-in scenario{}", suggestion(.meant.as_deref()))]
    NotFound {
        /// What was asked for.
        name: String,
        /// A built-in scenario with a name like it.
        meant: Option<&'static str>,
    },
    /// It is a directory.
    #[error("`{0}` is a directory; a scenario is a file")]
    Directory(String),
    /// It is too large.
    #[error("`{0}` is larger than 8 MiB, too large for a scenario")]
    TooLarge(String),
    /// It is not text.
    #[error("`{name}` is not UTF-8 text: the byte at position {position} belongs to no character")]
    NotText {
        /// What was asked for.
        name: String,
        /// The first byte that is no text.
        position: usize,
    },
    /// It could not be read.
    #[error("`{name}` cannot be read: {error}")]
    Unreadable {
        /// What was asked for.
        name: String,
        /// Why.
        error: io::Error,
    },
}

fn suggestion(meant: Option<&str>) -> String {
    meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default()
}

/// Reads a scenario by its path or built-in name, with the `--set` arguments of the command line. A file of the name
/// of a built-in scenario is meant only by a path such as `./name`.
///
/// # Errors
/// If there is no such file or built-in scenario, or if the file is none that can hold a scenario.
pub fn open(name: &str, sets: &[String]) -> Result<Sources, OpenError> {
    if let Some(builtin) = BUILTIN.iter().find(|builtin| builtin.name == name) {
        return Ok(Sources::new(&format!("built-in scenario {name}"), builtin.text, sets));
    }
    let text = read(name)?;
    Ok(Sources::new(name, &text, sets))
}

fn read(name: &str) -> Result<String, OpenError> {
    let path = Path::new(name);
    let owned = || name.to_owned();
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => {
            OpenError::NotFound { name: owned(), meant: closest(name, BUILTIN.iter().map(|builtin| builtin.name)) }
        }
        _ => OpenError::Unreadable { name: owned(), error },
    };
    let metadata = path.metadata().map_err(unreadable)?;
    if metadata.is_dir() {
        return Err(OpenError::Directory(owned()));
    }
    // A pipe says nothing of its length: what is read is limited, not what is announced.
    let mut bytes = Vec::new();
    File::open(path).map_err(unreadable)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(OpenError::TooLarge(owned()));
    }
    String::from_utf8(bytes)
        .map_err(|error| OpenError::NotText { name: owned(), position: error.utf8_error().valid_up_to() })
}
