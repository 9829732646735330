//! TOML: text to a tree in which every key and value knows its place.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::Problem;
use super::sources::Sources;

/// A table of the tree.
pub(crate) type Table<'t> = DeTable<'t>;
/// A value of the tree with its place.
pub(crate) type Value<'t> = Spanned<DeValue<'t>>;

/// The most syntax errors reported: after some, each is the consequence of another.
const MOST: usize = 20;

/// The tree of a file, as far as it can be read, and every syntax error.
pub(crate) fn parse<'t>(sources: &'t Sources, problems: &mut Vec<Problem>) -> Spanned<Table<'t>> {
    let (tree, errors) = DeTable::parse_recoverable(sources.file());
    let mut last_line = None;
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let line = sources.locate(&span).first_line;
        // The parser goes on behind an error; what it meets on the same line follows from it.
        if last_line == Some(line) || problems.len() >= MOST {
            continue;
        }
        last_line = Some(line);
        problems.push(Problem::error("syntax", format!("not TOML: {}", error.message().trim())).at(&span, ""));
    }
    tree
}

/// A value of the command line, whose text begins at `offset`: TOML if it is, else the text itself, because a shell
/// takes the quotation marks away.
pub(crate) fn parse_value(text: &str, offset: usize) -> Value<'_> {
    let (value, errors) = DeValue::parse_recoverable(text);
    if errors.is_empty() {
        moved(value, offset)
    } else {
        Spanned::new(offset..offset + text.len(), DeValue::String(Cow::Borrowed(text)))
    }
}

/// The same value with all places moved on by `offset`.
fn moved(value: Value<'_>, offset: usize) -> Value<'_> {
    let span = shifted(value.span(), offset);
    let value = match value.into_inner() {
        DeValue::Array(list) => {
            let mut array = DeArray::new();
            for entry in list {
                array.push(moved(entry, offset));
            }
            DeValue::Array(array)
        }
        DeValue::Table(table) => DeValue::Table(
            table
                .into_iter()
                .map(|(key, value)| (Spanned::new(shifted(key.span(), offset), key.into_inner()), moved(value, offset)))
                .collect(),
        ),
        scalar => scalar,
    };
    Spanned::new(span, value)
}

fn shifted(span: Range<usize>, offset: usize) -> Range<usize> {
    span.start + offset..span.end + offset
}
