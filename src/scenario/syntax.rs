//! TOML: text to a tree in which every key and value knows its place.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::sources::Sources;
use super::{Code, Problem};

/// A table of the tree.
pub(crate) type Table<'t> = DeTable<'t>;
/// A value of the tree with its place.
pub(crate) type Value<'t> = Spanned<DeValue<'t>>;

/// The most syntax errors reported: after some, each is the consequence of another.
const MOST: usize = 20;

/// The tree of a file, as far as it can be read, and every syntax error.
pub(crate) fn parse<'t>(sources: &'t Sources, problems: &mut Vec<Problem>) -> Spanned<Table<'t>> {
    let (tree, errors) = DeTable::parse_recoverable(sources.file());
    let mut lines = BTreeSet::new();
    let mut in_open_list = false;
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        // A list that is not closed swallows the lines behind it, each with an error of its own.
        let is_swallowed = error.message().starts_with("missing comma between array elements");
        if is_swallowed && in_open_list {
            continue;
        }
        in_open_list = is_swallowed;
        // The parser goes on behind an error; what it meets on the same line follows from it.
        if problems.len() < MOST && lines.insert(sources.locate(&span).first_line) {
            problems.push(problem(error.message().trim()).at(&span, ""));
        }
    }
    tree
}

/// A syntax error in words that need no knowledge of parsers, where the parser's own do.
fn problem(message: &str) -> Problem {
    if message.starts_with("string values must be quoted") {
        return Problem::error(Code::Syntax, "not TOML: this is neither a number nor in quotation marks")
            .hint("text and values with a unit are written like \"4 weeks\"");
    }
    let problem = Problem::error(Code::Syntax, format!("not TOML: {message}"));
    if message.starts_with("missing comma between array elements") {
        return problem.hint("or a list that began before is not closed with `]`; what follows it was not read");
    }
    problem
}

/// A value of the command line, whose text begins at `offset`: TOML if it is, else the text itself, because a shell
/// takes the quotation marks away.
pub(crate) fn parse_value(text: &str, offset: usize) -> Value<'_> {
    let (value, errors) = DeValue::parse_recoverable(text);
    if errors.is_empty() {
        moved(value, &|span| span.start + offset..span.end + offset)
    } else {
        Spanned::new(offset..offset + text.len(), DeValue::String(Cow::Borrowed(text)))
    }
}

/// A value that the program wrote, all of which stands at one place of the scenario.
pub(crate) fn written_for<'t>(text: &'t str, place: &Range<usize>) -> Value<'t> {
    moved(parse_value(text, 0), &|_| place.clone())
}

/// The same value with all places moved.
fn moved<'t>(value: Value<'t>, to: &dyn Fn(Range<usize>) -> Range<usize>) -> Value<'t> {
    let span = to(value.span());
    let value = match value.into_inner() {
        DeValue::Array(list) => {
            let mut array = DeArray::new();
            for entry in list {
                array.push(moved(entry, to));
            }
            DeValue::Array(array)
        }
        DeValue::Table(table) => DeValue::Table(
            table
                .into_iter()
                .map(|(key, value)| (Spanned::new(to(key.span()), key.into_inner()), moved(value, to)))
                .collect(),
        ),
        scalar => scalar,
    };
    Spanned::new(span, value)
}
