//! `reserv list`: the built-in scenarios.

use std::fmt::Write as _;

use clap::Args;

use super::Failure;
use super::output::print;
use crate::scenario::{self, BUILTIN, Sources};
use crate::text::Language;

/// It takes no arguments.
#[derive(Debug, Args)]
pub(super) struct ListArgs;

/// Lists the built-in scenarios with their titles.
///
/// # Errors
/// If the list cannot be written.
pub(super) fn list(_: &ListArgs) -> Result<(), Failure> {
    let mut text = String::new();
    for builtin in BUILTIN {
        let loaded = scenario::load(Sources::new(builtin.name, builtin.text, &[]));
        let title = loaded.model.map(|model| model.title.get(Language::En).to_owned()).unwrap_or_default();
        let _ = writeln!(text, "{:<28} {title}", builtin.name);
    }
    print(&text)
}
