//! Policies: what each changes, and the model that comes of it.
//!
//! A policy is the scenario with other values for some of its keys, so it goes through the same checks as the
//! scenario. What it breaks is shown at the policy, whatever it breaks.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::quantity::shown;
use super::sources::Sources;
use super::syntax::{Table, Value};
use super::{Code, Problem, overrides};

/// Keys that say what the scenario is and how it is studied: what differs in them could not be compared.
pub(super) const FIXED: [&str; 11] =
    ["reserv", "name", "title", "purpose", "time", "study", "source", "limit", "policy", "uncertain", "correlation"];

/// The changes of one policy.
#[derive(Clone)]
pub(super) struct Changes<'t> {
    /// Where the policy is: its name.
    pub(super) place: Range<usize>,
    /// Each key as it is written, where it begins, and its new value.
    keys: Vec<(&'t str, usize, Value<'t>)>,
    /// Where each change is, from its key to the end of its value.
    spans: Vec<Range<usize>>,
}

/// Takes the changes of every policy out of the tree, in the order of the file, leaving each with an empty `set`.
pub(super) fn take<'t>(tree: &mut Table<'t>, sources: &'t Sources) -> Vec<Changes<'t>> {
    let Some(DeValue::Array(policies)) = tree.get_mut("policy").map(Spanned::get_mut) else { return Vec::new() };
    let mut taken = Vec::new();
    for policy in policies.iter_mut() {
        let DeValue::Table(policy) = policy.get_mut() else { continue };
        let name = policy.get("name").map(Spanned::span);
        let Some(set) = policy.get_mut("set") else { continue };
        let span = set.span();
        if let DeValue::Table(table) = set.get_mut() {
            let mut keys = Vec::new();
            flatten(std::mem::replace(table, DeTable::new()), sources, &mut keys);
            let spans = keys.iter().map(|(_, offset, value)| *offset..value.span().end).collect();
            taken.push(Changes { place: name.unwrap_or(span), keys, spans });
        }
    }
    taken
}

/// The changes of a table. Keys may be quoted, `"unit.clinic.number" = 3`, or not, `unit.clinic.number = 3`, which TOML
/// reads as tables in tables.
fn flatten<'t>(table: Table<'t>, sources: &'t Sources, changes: &mut Vec<(&'t str, usize, Value<'t>)>) {
    for (key, value) in table {
        let span = key.span();
        let place = value.span();
        let rest = sources.file().get(span.end..).unwrap_or_default();
        let goes_on = rest.trim_start_matches([' ', '\t']).starts_with('.');
        match value.into_inner() {
            DeValue::Table(inner) if goes_on => flatten(inner, sources, changes),
            value => {
                // A table that TOML reads from several lines knows only where the first is: the whole key is read
                // back from its last part.
                let before = sources.excerpt(&(0..span.start));
                let start = before.rfind(['\n', '{', ',']).map_or(0, |at| at + 1);
                let written = sources.excerpt(&(start..span.end));
                let key = of_header(written.trim_start());
                changes.push((key, span.end - key.len(), Spanned::new(place, value)));
            }
        }
    }
}

/// The key of a change that has a header of its own, `[policy.set."unit.office.staff"]`: what stands behind `set`, as a key
/// that is written in a table of changes stands alone.
fn of_header(written: &str) -> &str {
    let Some(path) = written.strip_prefix('[') else { return written };
    let path = path.trim_start_matches(['[', ' ', '\t']);
    let bare = |path: &'_ str, name: &str| {
        let rest = path.trim_start_matches(['"', '\'']).strip_prefix(name)?.trim_start_matches(['"', '\'', ' ', '\t']);
        Some(path.len() - rest.strip_prefix('.')?.trim_start().len())
    };
    let Some(behind_policy) = bare(path, "policy") else { return written };
    let path = &path[behind_policy..];
    bare(path, "set").map_or(written, |behind_set| &path[behind_set..])
}

impl<'t> Changes<'t> {
    /// Each key and its new value, as they are written.
    pub(super) fn written(&self, sources: &Sources) -> Vec<(String, String)> {
        let text = |value: &Value<'_>| sources.excerpt(&value.span()).trim().to_owned();
        self.keys.iter().map(|(key, _, value)| ((*key).to_owned(), text(value))).collect()
    }

    /// Makes the changes.
    pub(super) fn apply(&mut self, tree: &mut Table<'t>, problems: &mut Vec<Problem>) {
        if self.keys.is_empty() {
            problems.push(
                Problem::error(Code::Empty, "this policy changes nothing")
                    .at(&self.place, "no change")
                    .hint("allowed: keys of this scenario with new values, such as `\"unit.clinic.number\" = 3`"),
            );
        }
        for (key, offset, value) in self.keys.drain(..) {
            let first = key.split('.').next().unwrap_or_default().trim().trim_matches(['"', '\'']);
            let made = if FIXED.contains(&first) {
                Err(Problem::error(Code::Set, format!("a policy cannot change `{}`", shown(first)))
                    .at(&(offset..offset + key.len()), "")
                    .hint("what is compared must be the same study; make another scenario of it"))
            } else {
                overrides::set(tree, key, offset, value)
            };
            problems.extend(made.err());
        }
    }

    /// The problem, at the policy: shown first there, unless it is about one of its changes.
    pub(super) fn own(&self, problem: Problem) -> Problem {
        let is_inside =
            |span: &Range<usize>| self.spans.iter().any(|own| own.start <= span.start && span.end <= own.end);
        match problem.locations.first() {
            Some(place) if is_inside(&place.span) => problem,
            _ => problem.because_of(&self.place, "with the changes of this policy"),
        }
    }
}
