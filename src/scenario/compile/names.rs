//! Names and what they refer to.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::scenario::overrides::listed;
use crate::scenario::problem::{Problem, closest};
use crate::scenario::quantity::{At, Name, Written as _, shown};

/// The names of one kind of entry, in the order of the file.
#[derive(Debug)]
pub(super) struct Names {
    kind: &'static str,
    entries: Vec<Option<String>>,
    index: BTreeMap<String, usize>,
}

impl Names {
    /// Collects the names of a list; reports names that are used twice.
    pub(super) fn collect<'f>(
        kind: &'static str,
        names: impl IntoIterator<Item = Option<&'f At<Name>>>,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut collected = Self { kind, entries: Vec::new(), index: BTreeMap::new() };
        let mut places: Vec<Option<&Range<usize>>> = Vec::new();
        for (position, name) in names.into_iter().enumerate() {
            collected.entries.push(name.map(|name| name.value.0.clone()));
            places.push(name.map(|name| &name.span));
            let Some(name) = name else { continue };
            if let Some(first) = collected.index.get(&name.value.0) {
                let problem =
                    Problem::error("duplicate", format!("the {kind} `{}` is there twice", shown(&name.value.0)))
                        .at(&name.span, "again here");
                problems.push(match places[*first] {
                    Some(place) => problem.at(place, "first here"),
                    None => problem,
                });
            } else {
                collected.index.insert(name.value.0.clone(), position);
            }
        }
        collected
    }

    /// The entry a reference is to; reports a reference to nothing.
    pub(super) fn find(&self, reference: &At<String>, problems: &mut Vec<Problem>) -> Option<usize> {
        if let Some(found) = self.index.get(&reference.value) {
            return Some(*found);
        }
        // Comparing every name with every other takes long in a file where very much is wrong.
        let is_tractable = problems.len() < 1_000;
        let meant = closest(&reference.value, self.index.keys().map(String::as_str).filter(|_| is_tractable));
        // An entry whose name is missing or badly formed has been reported; it may be the one that is meant.
        let may_be_reported =
            self.entries.iter().any(Option::is_none) || meant.is_some_and(|meant| Name::read(meant).is_err());
        if may_be_reported {
            return None;
        }
        let kind = self.kind;
        let problem = Problem::error("unknown-name", format!("there is no {kind} `{}`", shown(&reference.value)))
            .at(&reference.span, format!("no such {kind}"));
        let problem = match meant {
            Some(meant) => problem.hint(format!("did you mean `{meant}`?")),
            None => problem,
        };
        problems.push(problem.hint(format!("{kind}s: {}", listed(self.index.keys().map(String::as_str)))));
        None
    }

    /// The name of an entry; empty if it has none.
    pub(super) fn name(&self, position: usize) -> &str {
        self.entries[position].as_deref().unwrap_or_default()
    }

    /// How many entries there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }
}
