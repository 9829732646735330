//! What a key of a scenario leads to; a key is written as for `--set`, with `*` for every entry of a list.

use super::overrides::{Segment, identity, joined, listed, own_key, position, segments};
use super::quantity::shown;
use super::schema::{self, Node};
use super::syntax::{Table, Value};
use super::{Code, Problem, closest};
use toml::de::DeValue;

/// What a key leads to.
#[derive(Clone, Debug)]
pub(super) struct Found<'t> {
    /// The key, with every entry by its name.
    pub(super) key: String,
    /// Its value.
    pub(super) value: Value<'t>,
    /// Whether it must be a whole number.
    pub(super) is_whole: bool,
}

/// What a key, whose text begins at `offset`, leads to: one thing, or with `*` as many as there are, but not nothing.
pub(super) fn find<'t>(tree: &Table<'t>, key: &str, offset: usize) -> Result<Vec<Found<'t>>, Problem> {
    let path = segments(key, offset);
    let Some((first, rest)) = path.split_first() else { return Ok(Vec::new()) };
    in_table(tree, Some(schema::root()), *first, rest, "")
}

fn in_table<'t>(
    table: &Table<'t>,
    node: Option<Node>,
    first: Segment<'_>,
    rest: &[Segment<'_>],
    prefix: &str,
) -> Result<Vec<Found<'t>>, Problem> {
    let Some(value) = table.get(first.text) else {
        return Err(Problem::error(Code::Set, format!("the scenario does not give `{}`", shown(first.text)))
            .at(&first.span(), "nothing is there")
            .meant(closest(first.text, table.keys().map(|key| &**key.get_ref())))
            .hint("write down what it usually is, or give the key `values`"));
    };
    let node = node.and_then(|node| node.alternatives().into_iter().find_map(|node| node.key(first.text)));
    in_value(value, node, first, rest, joined(prefix, first.text))
}

fn in_value<'t>(
    value: &Value<'t>,
    node: Option<Node>,
    parent: Segment<'_>,
    path: &[Segment<'_>],
    key: String,
) -> Result<Vec<Found<'t>>, Problem> {
    let Some((first, rest)) = path.split_first() else {
        let is_whole = node.is_some_and(|node| node.alternatives().iter().all(|node| node.kind() == "integer"));
        return Ok(vec![Found { key, value: value.clone(), is_whole }]);
    };
    let list = match value.get_ref() {
        DeValue::Table(table) => return in_table(table, node, *first, rest, &key),
        DeValue::Array(list) => list,
        _ => {
            let problem = Problem::error(Code::Set, format!("`{}` has no keys of its own", shown(parent.text)));
            return Err(problem.at(&parent.span(), ""));
        }
    };
    let items = node.and_then(Node::entries);
    let within = |entry: &Value<'t>, name: &str| {
        let key = joined(&key, name);
        match entry.get_ref().as_table().filter(|table| own_key(table, name)).and_then(|table| table.get(name)) {
            // `fallback.paper.time`: the segment is both the entry and its only key.
            Some(inner) => {
                let alternatives = items.map(Node::alternatives).unwrap_or_default();
                in_value(inner, alternatives.into_iter().find_map(|node| node.key(name)), *first, rest, key)
            }
            None => in_value(entry, items, *first, rest, key),
        }
    };
    if first.text != "*" {
        let Some(index) = position(list, first.text) else {
            let names: Vec<_> = list.iter().filter_map(identity).collect();
            let (parent, which) = (shown(parent.text), shown(first.text));
            return Err(Problem::error(Code::Set, format!("no `{parent}` of this scenario is `{which}`"))
                .at(&first.span(), "")
                .meant(closest(first.text, names.iter().copied()))
                .hint(format!("allowed: {}, or `*` for all", listed(names.iter().copied()))));
        };
        return list.get(index).map_or_else(|| Ok(Vec::new()), |entry| within(entry, first.text));
    }
    // Not every entry has every key; that none has is a slip.
    let (mut found, mut missing) = (Vec::new(), None);
    for (index, entry) in list.iter().enumerate() {
        let name = identity(entry).map_or_else(|| (index + 1).to_string(), str::to_owned);
        match within(entry, &name) {
            Ok(inner) => found.extend(inner),
            Err(problem) => missing = missing.or(Some(problem)),
        }
    }
    if found.is_empty() {
        let nothing = || Problem::error(Code::Set, "this leads to nothing").at(&first.span(), "no entries");
        return Err(missing.unwrap_or_else(nothing));
    }
    Ok(found)
}
