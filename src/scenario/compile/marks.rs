//! Marks: which numbers come from a source, which are assumed, which carry no mark.
//!
//! Collected from the tree rather than from the typed file: every table may carry a mark, wherever it is.

use std::ops::Range;

use toml::de::DeValue;

use super::compiler::{Problems, label, name_of};
use super::names::{Names, names_of};
use crate::model::{Basis, Provenance, Source};
use crate::scenario::format::{self, Scenario};
use crate::scenario::overrides::{identity, joined, listed};
use crate::scenario::quantity::{At, one_line, shown};
use crate::scenario::schema::{self, MARKS, Node};
use crate::scenario::sources::Sources;
use crate::scenario::syntax::{Table, Value};
use crate::scenario::{Code, Problem, closest};

/// The marks of a file.
#[derive(Default)]
pub(in crate::scenario) struct Marks {
    /// Every mark, in the order of the file.
    entries: Vec<Basis>,
    /// How many entries with numbers carry none.
    unmarked: usize,
}

impl Marks {
    /// The sources and marks of a file; reports sources that are there twice.
    pub(super) fn provenance(self, file: &Scenario, problems: &Problems) -> Provenance {
        Names::unique("source", names_of!(file.source), problems);
        let source = |At { value, .. }: &At<format::Source>| {
            let name = name_of(value.name.as_ref());
            let link = value.link.as_ref().map(|link| link.0.clone()).unwrap_or_default();
            Source { title: label(value.title.as_ref(), &name), link, name }
        };
        let sources = file.source.iter().map(source).collect();
        Provenance { sources, entries: self.entries.into(), unmarked: self.unmarked }
    }
}

/// Collects the marks of a file whose shape has been checked; reports marks with unknown sources.
pub(in crate::scenario) fn collect(tree: &Table<'_>, texts: &Sources, problems: &mut Vec<Problem>) -> Marks {
    let sources = source_names(tree);
    let mut walk = Walk { sources: &sources, texts, problems, entries: Vec::new(), unmarked: 0 };
    walk.table(schema::root(), tree, "", &(0..0), false);
    let Walk { mut entries, unmarked, .. } = walk;
    entries.sort_by_key(|(start, _)| *start);
    Marks { entries: entries.into_iter().map(|(_, basis)| basis).collect(), unmarked }
}

/// Takes the marks off a tree: the types that read it have no keys for them.
pub(in crate::scenario) fn take_off(tree: &mut Table<'_>) {
    take_off_table(schema::root(), tree);
}

fn take_off_table(node: Node, table: &mut Table<'_>) {
    if node.is_marked() {
        for key in MARKS {
            table.remove(key);
        }
    }
    for (name, value) in table.iter_mut() {
        if let Some(inner) = node.key(name.get_ref()) {
            take_off_value(inner, value);
        }
    }
}

fn take_off_value(node: Node, value: &mut Value<'_>) {
    match value.get_mut() {
        DeValue::Table(table) => {
            if let Some(node) = node.table() {
                take_off_table(node, table);
            }
        }
        DeValue::Array(list) => {
            if let Some(node) = node.entries() {
                list.iter_mut().for_each(|entry| take_off_value(node, entry));
            }
        }
        _ => {}
    }
}

/// The names of the sources, in the order of the file.
fn source_names(tree: &Table<'_>) -> Vec<String> {
    let list = tree.get("source").and_then(|list| list.get_ref().as_array());
    let entries = list.into_iter().flatten();
    entries.map(|entry| identity(entry).unwrap_or_default().to_owned()).collect()
}

struct Walk<'w> {
    sources: &'w [String],
    texts: &'w Sources,
    problems: &'w mut Vec<Problem>,
    entries: Vec<(usize, Basis)>,
    unmarked: usize,
}

impl Walk<'_> {
    /// Walks a table; `covered` if an entry around it carries a mark.
    fn table(&mut self, node: Node, table: &Table<'_>, key: &str, span: &Range<usize>, covered: bool) {
        let can_be_marked = node.key("assumption").is_some();
        let is_value = node.key("median").is_some();
        let mark = if can_be_marked { self.mark(table, key, span, is_value) } else { false };
        let covered = covered || mark;
        let mut has_numbers = false;
        for (name, value) in table {
            let Some(inner) = node.key(name.get_ref()) else { continue };
            let path = joined(key, name.get_ref());
            has_numbers |= is_number(inner, value.get_ref())
                && !matches!(&**name.get_ref(), "priority" | "reserv" | "seed" | "replications");
            self.value(inner, value, &path, covered);
        }
        if has_numbers && can_be_marked && !is_value && !covered {
            self.unmarked += 1;
        }
    }

    fn value(&mut self, node: Node, value: &Value<'_>, key: &str, covered: bool) {
        match value.get_ref() {
            DeValue::Table(table) => {
                if let Some(node) = node.table() {
                    self.table(node, table, key, &value.span(), covered);
                }
            }
            DeValue::Array(list) => {
                let Some(node) = node.entries() else { return };
                for (position, entry) in list.iter().enumerate() {
                    let name = identity(entry).map_or_else(|| (position + 1).to_string(), str::to_owned);
                    self.value(node, entry, &joined(key, &name), covered);
                }
            }
            _ => {}
        }
    }

    /// Takes down the mark of a table; whether it has one.
    fn mark(&mut self, table: &Table<'_>, key: &str, span: &Range<usize>, is_value: bool) -> bool {
        let text =
            |key: &str| table.get(key).and_then(|value| value.get_ref().as_str().map(|text| (text, value.span())));
        let (named, assumption, note) = (text("source"), text("assumption"), text("note"));
        if let (Some(source), Some(assumption)) = (&named, &assumption) {
            self.problems.push(
                Problem::error(Code::ExclusiveKeys, "`source` and `assumption` exclude each other")
                    .at(&assumption.1, "assumed here")
                    .at(&source.1, "and a fact here")
                    .hint("allowed: `source`, with a `note` if need be, or `assumption`"),
            );
        }
        let source = named.as_ref().and_then(|(name, span)| self.source(name, span));
        let reason = assumption.as_ref().or(note.as_ref()).map(|(text, _)| one_line(text)).unwrap_or_default();
        // A note alone says something about the numbers, and nothing of where they come from.
        if named.is_none() && assumption.is_none() {
            return false;
        }
        let value = if is_value { one_line(self.texts.excerpt(span)) } else { String::new() };
        self.entries.push((span.start, Basis { key: key.to_owned(), value, source, note: reason }));
        true
    }

    fn source(&mut self, name: &str, span: &Range<usize>) -> Option<usize> {
        let found = self.sources.iter().position(|source| source == name);
        if found.is_none() {
            let names = || self.sources.iter().map(String::as_str);
            let problem = Problem::error(Code::UnknownName, format!("there is no source `{}`", shown(name)))
                .at(span, "no such source")
                .meant(closest(name, names()))
                .hint(format!("sources: {}", listed(names())));
            self.problems.push(problem);
        }
        found
    }
}

/// Whether a value is a number, or text that stands for one, without a mark of its own.
fn is_number(node: Node, value: &DeValue<'_>) -> bool {
    match value {
        DeValue::Integer(_) | DeValue::Float(_) => true,
        DeValue::String(_) => node
            .alternatives()
            .iter()
            .any(|node| matches!(node.format(), Some("duration" | "duration-or-never" | "share" | "rate"))),
        DeValue::Table(table) => {
            let is_marked = table.contains_key("source") || table.contains_key("assumption");
            !is_marked && node.alternatives().iter().any(|node| node.key("median").is_some())
        }
        _ => false,
    }
}
