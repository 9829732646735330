//! Changes to a scenario before it is checked: `--set key=value` of the command line, and what a policy sets.
//!
//! A key is written as `reserv explain` writes it, with the entries of lists by their names:
//! `unit.clinic.staff.nurse.number`. Entries without a name are found by their role, pathway, record, destination or
//! kind, or by their position from 1.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::quantity::shown;
use super::schema::{self, AT_MOST_ONE, EXACTLY_ONE, Node};
use super::sources::Sources;
use super::syntax::{self, Table, Value};
use super::{Code, Problem, closest};

/// Keys that identify the entries of a list, the best first.
const IDENTITIES: [&str; 5] = ["name", "role", "pathway", "record", "to"];

/// Applies every `--set` of the command line to the tree.
pub(crate) fn apply<'t>(tree: &mut Table<'t>, sources: &'t Sources, problems: &mut Vec<Problem>) {
    for (offset, argument) in sources.sets() {
        let whole = offset..offset + argument.len();
        let Some((key, value)) = argument.split_once('=').filter(|(key, _)| !key.trim().is_empty()) else {
            problems.push(
                Problem::error(Code::Set, "this sets nothing")
                    .at(&whole, "")
                    .hint("allowed: `key=value`, such as `study.seed=7`"),
            );
            continue;
        };
        let value = syntax::parse_value(value, offset + key.len() + 1);
        problems.extend(set(tree, key, offset, value).err());
    }
}

/// Sets one key, whose text begins at `offset`.
pub(crate) fn set<'t>(tree: &mut Table<'t>, key: &'t str, offset: usize, value: Value<'t>) -> Result<(), Problem> {
    set_in_table(tree, schema::root(), &segments(key, offset), value)
}

/// One part of a key, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment<'t> {
    /// The part, without quotation marks.
    pub(super) text: &'t str,
    at: usize,
}

/// The parts of a key whose text begins at `offset`; at least one.
pub(super) fn segments(key: &str, offset: usize) -> Vec<Segment<'_>> {
    let mut path = Vec::new();
    let mut at = offset;
    for segment in key.split('.') {
        path.push(Segment { text: segment.trim().trim_matches(['"', '\'']), at });
        at += segment.len() + 1;
    }
    path
}

impl Segment<'_> {
    /// Where it stands.
    pub(super) fn span(self) -> std::ops::Range<usize> {
        self.at..self.at + self.text.len()
    }
}

fn set_in_table<'t>(table: &mut Table<'t>, node: Node, path: &[Segment<'t>], value: Value<'t>) -> Result<(), Problem> {
    let Some((first, rest)) = path.split_first() else { return Ok(()) };
    let node = node.table().unwrap_or(node);
    let key = Spanned::new(first.span(), Cow::Borrowed(first.text));
    for group in [node.strings(EXACTLY_ONE), node.strings(AT_MOST_ONE)] {
        if !group.contains(&first.text) {
            continue;
        }
        // Setting one of several that exclude each other takes the place of the one the file gives.
        for other in group.iter().filter(|other| **other != first.text) {
            table.remove(*other);
        }
    }
    if rest.is_empty() {
        table.remove(first.text);
        table.insert(key, value);
        return Ok(());
    }
    let inner = node.key(first.text);
    let is_list = inner.is_some_and(|inner| inner.alternatives().iter().all(|node| node.kind() == "array"));
    if !table.contains_key(first.text) {
        if is_list {
            return Err(
                Problem::error(Code::Set, format!("the scenario has no `{}`", shown(first.text))).at(&first.span(), "")
            );
        }
        table.insert(key, Spanned::new(first.span(), DeValue::Table(DeTable::new())));
    }
    let Some(entry) = table.get_mut(first.text) else { return Ok(()) };
    set_in_value(entry, inner, *first, rest, value)
}

fn set_in_value<'t>(
    entry: &mut Value<'t>,
    node: Option<Node>,
    parent: Segment<'t>,
    rest: &[Segment<'t>],
    value: Value<'t>,
) -> Result<(), Problem> {
    let node = node.unwrap_or_else(schema::root);
    match entry.get_mut() {
        DeValue::Table(table) => set_in_table(table, node, rest, value),
        DeValue::Array(list) => {
            let Some((which, rest)) = rest.split_first() else { return Ok(()) };
            let Some(index) = position(list, which.text) else {
                let names: Vec<_> = list.iter().filter_map(identity).collect();
                return Err(Problem::error(
                    Code::Set,
                    format!("no `{}` of this scenario is `{}`", shown(parent.text), shown(which.text)),
                )
                .at(&which.span(), "")
                .meant(closest(which.text, names.iter().copied()))
                .hint(format!("allowed: {}", listed(names.iter().copied()))));
            };
            let items = node.entries();
            let Some(entry) = list.get_mut(index) else { return Ok(()) };
            if rest.is_empty() {
                *entry = value;
                return Ok(());
            }
            // `fallback.paper.time`: the segment is both the entry and its only key.
            if entry.get_ref().as_table().is_some_and(|table| own_key(table, which.text)) {
                let mut path = vec![*which];
                path.extend_from_slice(rest);
                return set_in_value(entry, items, *which, &path, value);
            }
            set_in_value(entry, items, *which, rest, value)
        }
        _ => Err(Problem::error(Code::Set, format!("`{}` has no keys of its own", shown(parent.text)))
            .at(&parent.span(), "")),
    }
}

/// A key, and the name of what is within it.
pub(crate) fn joined(key: &str, name: &str) -> String {
    if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") }
}

/// Names one after the other, as in a hint; only the first of very many.
pub(crate) fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    const MOST: usize = 30;
    let mut names = names.into_iter();
    let first: Vec<_> = names.by_ref().take(MOST).map(|name| format!("`{}`", shown(name))).collect();
    match (first.as_slice(), names.count()) {
        ([], _) => "none".to_owned(),
        (first, 0) => first.join(", "),
        (first, more) => format!("{} and {more} more", first.join(", ")),
    }
}

/// Whether a table of a list is known by its only key.
pub(super) fn own_key(table: &Table<'_>, key: &str) -> bool {
    table.len() == 1 && table.contains_key(key) && identity_key(table).is_none()
}

fn identity_key(table: &Table<'_>) -> Option<&'static str> {
    IDENTITIES.into_iter().find(|key| table.get(*key).is_some_and(|value| value.get_ref().is_str()))
}

/// What an entry of a list is called.
pub(crate) fn identity<'v>(entry: &'v Value<'_>) -> Option<&'v str> {
    match entry.get_ref() {
        DeValue::String(text) => Some(text),
        DeValue::Table(table) => match identity_key(table) {
            Some(key) => table.get(key)?.get_ref().as_str(),
            None if table.len() == 1 => table.keys().next().map(|key| &**key.get_ref()),
            None => None,
        },
        _ => None,
    }
}

/// Where in a list the entry of a name or number is.
pub(super) fn position(list: &[Value<'_>], which: &str) -> Option<usize> {
    list.iter().position(|entry| identity(entry) == Some(which)).or_else(|| {
        let number: usize = which.parse().ok()?;
        (1..=list.len()).contains(&number).then(|| number - 1)
    })
}
