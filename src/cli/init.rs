//! `reserv init`: a commented scenario to begin with.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;

use super::output::print;
use super::{Exit, Failure};
use crate::scenario;

/// Where to write it.
#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The file to write; one that exists is left alone
    #[arg(default_value = "one-clinic.toml")]
    file: PathBuf,
}

/// Writes a commented scenario, unless the file exists.
///
/// # Errors
/// If the file exists or cannot be written.
pub(super) fn init(args: &InitArgs) -> Result<(), Failure> {
    let shown = args.file.display();
    let written = File::create_new(&args.file).and_then(|mut file| file.write_all(scenario::START.as_bytes()));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            Failure::new(Exit::Io, format_args!("`{shown}` exists already, and is left as it is; give another name"))
        }
        _ => Failure::new(Exit::Io, format_args!("cannot write `{shown}`: {error}")),
    })?;
    print(&format!("wrote {shown}\nnext: reserv check {shown}\n"))
}
