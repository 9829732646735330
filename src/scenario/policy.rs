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
use super::{Problem, overrides};

/// Keys that say what the scenario is and how it is studied: policies that differ in them could not be compared.
const FIXED: [&str; 8] = ["reserv", "name", "title", "purpose", "time", "study", "source", "policy"];

/// The changes of one policy.
pub(super) struct Changes<'t> {
    /// Where the policy is: its name.
    pub(super) place: Range<usize>,
    /// Each key as it is written, where it begins, and its new value.
    keys: Vec<(&'t str, usize, Value<'t>)>,
    /// The whole `set`.
    span: Range<usize>,
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
            taken.push(Changes { place: name.unwrap_or_else(|| span.clone()), keys, span });
        }
    }
    taken
}

/// The changes of a table. Keys may be quoted, `"unit.clinic.number" = 3`, or not, `unit.clinic.number = 3`, which TOML
/// reads as tables in tables.
fn flatten<'t>(table: Table<'t>, sources: &'t Sources, changes: &mut Vec<(&'t str, usize, Value<'t>)>) {
    for (key, value) in table {
        let span = key.span();
        let goes_on = sources.excerpt(&(span.end..span.end + 1)) == ".";
        let place = value.span();
        match value.into_inner() {
            DeValue::Table(inner) if goes_on => flatten(inner, sources, changes),
            value => {
                // The whole key ends here; tables that several keys share know only where the first of them stands.
                let before = sources.excerpt(&(0..span.end));
                let written = before.rsplit(['\n', '{', ',']).next().unwrap_or_default().trim_start();
                let start = span.end - written.len();
                let text = written.trim_matches(['"', '\'']);
                let quotes = written.len() - written.trim_start_matches(['"', '\'']).len();
                changes.push((text, start + quotes, Spanned::new(place, value)));
            }
        }
    }
}

impl<'t> Changes<'t> {
    /// Makes the changes.
    pub(super) fn apply(&mut self, tree: &mut Table<'t>, problems: &mut Vec<Problem>) {
        if self.keys.is_empty() {
            problems.push(
                Problem::error("empty", "this policy changes nothing")
                    .at(&self.span, "no change")
                    .hint("allowed: keys of this scenario with new values, such as `\"unit.clinic.number\" = 3`"),
            );
        }
        for (key, offset, value) in self.keys.drain(..) {
            let first = key.split('.').next().unwrap_or_default().trim();
            let made = if FIXED.contains(&first) {
                Err(Problem::error("set", format!("a policy cannot change `{}`", shown(first)))
                    .at(&(offset..offset + key.len()), "")
                    .hint("what is compared must be the same study; make another scenario of it"))
            } else {
                overrides::set(tree, key, offset, value)
            };
            problems.extend(made.err());
        }
    }

    /// The problem, at the policy: shown first there, unless it is about one of its changes.
    pub(super) fn own(&self, mut problem: Problem) -> Problem {
        let is_inside = |span: &Range<usize>| self.span.start <= span.start && span.end <= self.span.end;
        if !problem.places.first().is_some_and(|place| is_inside(&place.span)) {
            let place = super::Place { span: self.place.clone(), text: "with the changes of this policy".to_owned() };
            problem.places.insert(0, place);
        }
        problem
    }
}
