//! Uncertain inputs: which keys each stands for, and the models that come of other values for them.
//!
//! A point of the range is the scenario with other values for these keys, so it goes through the same checks as the
//! scenario. That the ends of every range pass them is found when the scenario is loaded, not in the middle of a study.

mod scale;
mod variable;

pub use variable::Variable;

use std::ops::Range as Bytes;

use toml::Spanned;
use toml::de::DeValue;

use super::lookup::{Found, find};
use super::overrides;
use super::policy::FIXED;
use super::quantity::shown;
use super::sources::Sources;
use super::syntax::{self, Table, Value};
use super::{Code, Problem};
use crate::model::{Form, Model, Range, Uncertain};
use scale::scaled;

/// What one uncertain input changes.
#[derive(Debug)]
pub(super) struct Input<'t> {
    /// The input.
    pub(super) uncertain: Uncertain,
    /// Where it is: its name.
    place: Bytes<usize>,
    /// Where its range is.
    range_place: Bytes<usize>,
    /// What it stands for.
    targets: Vec<Target<'t>>,
}

/// One key that an input stands for.
#[derive(Debug)]
struct Target<'t> {
    /// The key, with every entry by its name.
    key: String,
    /// Where it is written.
    place: Bytes<usize>,
    /// What the scenario has there; `None` if it has nothing, and the key is set.
    found: Option<Found<'t>>,
}

/// A key with another value, as text.
#[derive(Debug)]
pub(super) struct Setting<'i> {
    key: &'i str,
    place: &'i Bytes<usize>,
    value: String,
}

/// The values of every input as they are written; nothing for an input without a list of them.
pub(super) fn values(tree: &Table<'_>, sources: &Sources) -> Vec<Vec<String>> {
    let inputs = tree.get("uncertain").and_then(|list| list.get_ref().as_array());
    let list = |input: &Value<'_>| -> Option<Vec<String>> {
        let values = input.get_ref().as_table()?.get("values")?.get_ref().as_array()?;
        Some(values.iter().map(|value| sources.excerpt(&value.span()).to_owned()).collect())
    };
    inputs.into_iter().flatten().map(|input| list(input).unwrap_or_default()).collect()
}

/// What the inputs stand for in the tree; reports keys that cannot be varied as they are meant to be.
pub(super) fn collect<'t>(tree: &Table<'t>, inputs: Vec<Uncertain>, problems: &mut Vec<Problem>) -> Vec<Input<'t>> {
    let entries = tree.get("uncertain").and_then(|list| list.get_ref().as_array());
    let mut collected: Vec<Input<'t>> = Vec::new();
    for (entry, uncertain) in entries.into_iter().flatten().zip(inputs) {
        let Some(table) = entry.get_ref().as_table() else { continue };
        let place = |key: &str| table.get(key).map_or_else(|| entry.span(), Spanned::span);
        let given = ["factor", "value", "values"].into_iter().find(|key| table.contains_key(*key));
        let range_place = given.map_or_else(|| entry.span(), place);
        let mut targets = Vec::new();
        let keys = table.get("key").map(written_keys).unwrap_or_default();
        let is_list = matches!(uncertain.range, Range::Values(_));
        let replaces = is_list || matches!(uncertain.range, Range::Value { .. });
        if is_list && (keys.len() > 1 || keys.iter().any(|(key, _)| key.contains('*'))) {
            problems.push(
                Problem::error(Code::Range, "`values` are for one key, and this stands for several")
                    .at(&place("key"), "several keys")
                    .at(&range_place, "values for one")
                    .hint("allowed: one key, or a `factor` that all of them are multiplied by"),
            );
            continue;
        }
        for (key, offset) in keys {
            match reach(tree, key, offset, replaces) {
                Ok(reached) => targets.extend(reached),
                Err(problem) => problems.push(problem),
            }
        }
        let input = Input { uncertain, place: place("name"), range_place, targets };
        report_overlap(&input, &collected, problems);
        collected.push(input);
    }
    collected
}

/// The keys of an input, each with where it begins.
fn written_keys<'v>(value: &'v Value<'_>) -> Vec<(&'v str, usize)> {
    // A text begins behind its quotation mark.
    let one = |value: &'v Value<'_>| Some((value.get_ref().as_str()?, value.span().start + 1));
    match value.get_ref() {
        DeValue::Array(list) => list.iter().filter_map(one).collect(),
        _ => one(value).into_iter().collect(),
    }
}

/// What one key of an input stands for.
fn reach<'t>(tree: &Table<'t>, key: &str, offset: usize, replaces: bool) -> Result<Vec<Target<'t>>, Problem> {
    let place = offset..offset + key.len();
    let first = key.split('.').next().unwrap_or_default().trim();
    if FIXED.contains(&first) {
        return Err(Problem::error(Code::Set, format!("`{}` cannot be uncertain", shown(first)))
            .at(&place, "")
            .hint("allowed: keys of what is simulated; what is compared must be the same study"));
    }
    let reached = match find(tree, key, offset) {
        // What is not written down can still be set.
        Err(_) if replaces && !key.contains('*') => {
            return Ok(vec![Target { key: key.to_owned(), place, found: None }]);
        }
        reached => reached?,
    };
    let mut targets = Vec::new();
    for found in reached {
        if !replaces && scaled(&found, 1.0).is_none() {
            return Err(Problem::error(
                Code::Range,
                format!("`{}` cannot be multiplied by a factor", shown(&found.key)),
            )
            .at(&place, "")
            .at(&found.value.span(), "this is no length of time, rate, share or number")
            .hint("allowed: a key with one of these, or with a distribution; for others, `value` or `values`"));
        }
        targets.push(Target { key: found.key.clone(), place: place.clone(), found: Some(found) });
    }
    Ok(targets)
}

/// Reports keys that two inputs, or one twice, would change.
fn report_overlap(input: &Input<'_>, earlier: &[Input<'_>], problems: &mut Vec<Problem>) {
    let within = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    for (index, target) in input.targets.iter().enumerate() {
        let others = earlier.iter().flat_map(|other| &other.targets).chain(&input.targets[..index]);
        let twice = others.into_iter().find(|other| within(&target.key, &other.key) || within(&other.key, &target.key));
        if let Some(other) = twice {
            problems.push(
                Problem::error(Code::Duplicate, format!("`{}` is made uncertain twice", shown(&target.key)))
                    .at(&target.place, "again here")
                    .at(&other.place, "first here")
                    .hint("what varies together is one input; what varies apart has keys of its own"),
            );
            return;
        }
    }
}

impl Input<'_> {
    /// The keys with their values at a position in the range, where each is a factor of what was found.
    pub(super) fn at(&self, position: f64) -> Vec<Setting<'_>> {
        let valued = self.targets.iter().filter_map(|target| Some((&*target.key, self.value(target, position)?)));
        valued.map(|(key, value)| Setting { key, place: &self.range_place, value }).collect()
    }

    /// What a target is at a position; `None` if it cannot be multiplied.
    fn value(&self, target: &Target<'_>, position: f64) -> Option<String> {
        let range = &self.uncertain.range;
        match (range, &target.found) {
            (Range::Value { form: Form::Number, .. }, Some(found)) if found.is_whole => {
                Some(format!("{}", range.number(position).round()))
            }
            (Range::Factor { .. } | Range::Scaled(_), found) => scaled(found.as_ref()?, range.number(position)),
            (Range::Value { .. } | Range::Values(_), _) => range.value(position).map(std::borrow::Cow::into_owned),
        }
    }

    /// Whether it multiplies what it finds.
    const fn is_factor(&self) -> bool {
        matches!(self.uncertain.range, Range::Factor { .. } | Range::Scaled(_))
    }

    /// The problem, at the input: shown first there, unless it is about its range.
    pub(super) fn own(&self, problem: Problem, end: &str) -> Problem {
        match problem.locations.first() {
            Some(place) if place.span == self.range_place => problem,
            _ => problem.because_of(&self.place, format!("with the {end} end of this uncertain input")),
        }
    }
}

/// Reports a model with other values whose results could not be set beside those of the scenario.
pub(super) fn report_structure(model: &Model, other: &Model, problems: &mut Vec<Problem>) {
    problems.extend(model.differs_from(other).map(|what| {
        Problem::error(Code::Range, format!("an uncertain input cannot change {what}"))
            .hint("every run must be measured alike: make scenarios or policies of what differs in this")
    }));
}

/// Makes the settings in a tree.
pub(super) fn apply<'s>(tree: &mut Table<'s>, settings: &'s [Setting<'_>], problems: &mut Vec<Problem>) {
    for Setting { key, place, value } in settings {
        let value = syntax::written_for(value, place);
        problems.extend(overrides::set(tree, key, place.start, value).err());
    }
}
