//! The reference of the scenario format, as text: what `reserv explain` says, from the schema.

use std::fmt::Write as _;

use super::overrides::joined;
use super::schema::{self, AT_MOST_ONE, EXACTLY_ONE, MARKS, Node};
use super::shape::wanted;
use super::{UnknownName, closest};

/// All keys with a line each, in the order of the format.
#[must_use]
pub fn overview() -> String {
    let mut text = String::from(
        "A scenario file is TOML. These are its keys; `reserv explain KEY` says more about one, such as\n\
         `reserv explain pathway.step.fallback.paper`. Required keys are marked *.\n\n",
    );
    for (key, node, required) in all_keys() {
        // The marks and the inner keys of values are the same everywhere; explained where they are asked for.
        let last = key.rsplit('.').next().unwrap_or_default();
        if MARKS.contains(&last) && key != "source" {
            continue;
        }
        let depth = key.matches('.').count();
        let name = format!("{}{last}{}", "  ".repeat(depth), if required { " *" } else { "" });
        let _ = writeln!(text, "{name:<24} {}", summary(node));
    }
    text.push_str(
        "\nEvery entry with numbers may also carry `source` (the name of a [[source]]) and `note`, or `assumption`.\n",
    );
    text
}

/// What there is to know about one key: meaning, what is allowed, default, an example.
///
/// # Errors
/// If the format has no such key.
pub fn explain(key: &str) -> Result<String, UnknownName> {
    let keys = reachable_keys();
    let Some((_, node, required)) = keys.iter().find(|(known, ..)| known == key) else {
        let known = || keys.iter().map(|(key, ..)| key.as_str());
        // The last part alone is how people remember a key.
        let by_last = || known().find(|known| known.rsplit('.').next() == key.rsplit('.').next());
        let meant = closest(key, known()).or_else(by_last).map(str::to_owned);
        return Err(UnknownName { kind: "key", name: super::quantity::shown(key), meant });
    };
    let mut text = format!("{key}{}\n", if *required { " (required)" } else { "" });
    for line in sentences(*node) {
        let _ = writeln!(text, "  {line}");
    }
    let allowed: Vec<String> = node.alternatives().into_iter().map(wanted).collect();
    let _ = writeln!(text, "\nAllowed: {}", allowed.join(", or "));
    for alternative in node.alternatives() {
        for (word, meaning) in alternative.words().unwrap_or_default() {
            let _ = writeln!(text, "  {word:<18} {meaning}");
        }
        let table = table_of(alternative);
        for (keyword, words) in [(EXACTLY_ONE, "Exactly one of"), (AT_MOST_ONE, "At most one of")] {
            let group = table.map(|table| table.strings(keyword)).unwrap_or_default();
            if !group.is_empty() {
                let _ = writeln!(text, "{words}: {}", group.join(", "));
            }
        }
        if let Some(table) = table.filter(|table| !table.keys().is_empty()) {
            let _ = writeln!(text, "\nKeys (* required):");
            for inner in table.keys() {
                let mark = if table.required().contains(&inner) { " *" } else { "" };
                let about = table.key(inner).map(summary).unwrap_or_default();
                let _ = writeln!(text, "  {:<22} {about}", format!("{inner}{mark}"));
            }
        }
    }
    Ok(text)
}

/// The table a node is, or is a list of.
fn table_of(node: Node) -> Option<Node> {
    match node.kind() {
        "object" => Some(node),
        "array" => node.items()?.table(),
        _ => None,
    }
}

/// What a key and its type say, line by line, each once.
fn sentences(node: Node) -> Vec<&'static str> {
    let mut lines: Vec<&str> = node.description().lines().collect();
    let items = node.resolved().items().map(Node::resolved);
    for more in [Some(node.resolved()), items].into_iter().flatten() {
        for line in more.description().lines() {
            if !lines.iter().any(|known| known.starts_with(line)) {
                lines.push(line);
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The first sentence about a node.
fn summary(node: Node) -> &'static str {
    let description = if node.description().is_empty() { node.resolved().description() } else { node.description() };
    let line = description.lines().next().unwrap_or_default();
    line.split_once(". ").map_or(line, |(first, _)| first).trim_end_matches('.')
}

/// Every key of tables and lists of tables, for the overview.
fn all_keys() -> Vec<(String, Node, bool)> {
    let mut keys = Vec::new();
    collect(schema::root(), "", &mut keys, &|node| node.key("median").is_none() && node.key("en").is_none());
    keys
}

/// Every key that can be asked for.
fn reachable_keys() -> Vec<(String, Node, bool)> {
    let mut keys = Vec::new();
    collect(schema::root(), "", &mut keys, &|_| true);
    keys
}

fn collect(table: Node, prefix: &str, keys: &mut Vec<(String, Node, bool)>, enters: &dyn Fn(Node) -> bool) {
    for name in table.keys() {
        let Some(node) = table.key(name) else { continue };
        let key = joined(prefix, name);
        keys.push((key.clone(), node, table.required().contains(&name)));
        for inner in node.alternatives().into_iter().filter_map(table_of) {
            if enters(inner) {
                collect(inner, &key, keys, enters);
            }
        }
    }
}
