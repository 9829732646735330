//! Names, what they refer to, and which of them nothing refers to.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::compiler::Problems;
use crate::scenario::format::Scenario;
use crate::scenario::overrides::listed;
use crate::scenario::problem::{Code, Problem, closest};
use crate::scenario::quantity::{At, Name, Written as _, shown};

/// The names of one kind of entry, in the order of the file.
#[derive(Debug)]
pub(super) struct Names<'f> {
    kind: &'static str,
    entries: Vec<Option<&'f At<Name>>>,
    index: BTreeMap<&'f str, usize>,
    /// The entries that something uses.
    used: RefCell<BTreeSet<usize>>,
    /// Whether a reference was to nothing: it may have been meant for any of them.
    missed: Cell<bool>,
}

impl<'f> Names<'f> {
    /// The names of a list.
    pub(super) fn new(kind: &'static str, names: impl IntoIterator<Item = Option<&'f At<Name>>>) -> Self {
        let entries: Vec<_> = names.into_iter().collect();
        let mut index = BTreeMap::new();
        for (position, name) in entries.iter().enumerate() {
            if let Some(name) = name {
                index.entry(name.value.0.as_str()).or_insert(position);
            }
        }
        Self { kind, entries, index, used: RefCell::default(), missed: Cell::new(false) }
    }

    /// The names of a list; reports names that are used twice.
    pub(super) fn unique(
        kind: &'static str,
        names: impl IntoIterator<Item = Option<&'f At<Name>>>,
        problems: &Problems,
    ) -> Self {
        let names = Self::new(kind, names);
        problems.extend(names.duplicates());
        names
    }

    /// The problems of names that are there twice.
    pub(super) fn duplicates(&self) -> impl Iterator<Item = Problem> {
        self.entries.iter().flatten().filter_map(|name| {
            let first = self.entries[self.index[name.value.0.as_str()]]?;
            (!std::ptr::eq(first, *name)).then(|| {
                let kind = self.kind;
                Problem::error(Code::Duplicate, format!("the {kind} `{}` is there twice", shown(&name.value.0)))
                    .at(&name.span, "again here")
                    .at(&first.span, "first here")
            })
        })
    }

    /// The entry that something uses; reports a reference to nothing.
    pub(super) fn find(&self, reference: &At<String>, problems: &Problems) -> Option<usize> {
        let found = self.mentioned(reference, problems)?;
        self.used.borrow_mut().insert(found);
        Some(found)
    }

    /// The entry that something is about without using it; reports a reference to nothing.
    pub(super) fn mentioned(&self, reference: &At<String>, problems: &Problems) -> Option<usize> {
        if let Some(found) = self.index.get(reference.value.as_str()) {
            return Some(*found);
        }
        self.missed.set(true);
        // Comparing every name with every other takes long in a file where very much is wrong.
        let is_tractable = problems.len() < 1_000;
        let meant = closest(&reference.value, self.index.keys().copied().filter(|_| is_tractable));
        // An entry whose name is missing or badly formed has been reported; it may be the one that is meant.
        let may_be_reported =
            self.entries.iter().any(Option::is_none) || meant.is_some_and(|meant| Name::read(meant).is_err());
        if !may_be_reported {
            let kind = self.kind;
            Problem::error(Code::UnknownName, format!("there is no {kind} `{}`", shown(&reference.value)))
                .at(&reference.span, format!("no such {kind}"))
                .meant(meant)
                .hint(format!("{kind}s: {}", listed(self.index.keys().copied())))
                .report(problems);
        }
        None
    }

    /// The position of an entry by its name.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    /// What nothing uses; nothing while a reference is to nothing.
    pub(super) fn unused(&self) -> impl Iterator<Item = &'f At<Name>> {
        let entries = self.entries.iter().enumerate().filter(|_| !self.has_missed());
        entries.filter(|(position, _)| !self.used.borrow().contains(position)).filter_map(|(_, name)| *name)
    }

    /// Whether a reference was to nothing.
    pub(super) fn has_missed(&self) -> bool {
        self.missed.get()
    }

    /// The name of an entry; empty if it has none.
    pub(super) fn name(&self, position: usize) -> &'f str {
        self.entries[position].map(|name| name.value.0.as_str()).unwrap_or_default()
    }

    /// How many entries there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }
}

/// The names a scenario defines.
#[derive(Debug)]
pub(super) struct Index<'f> {
    pub(super) systems: Names<'f>,
    pub(super) roles: Names<'f>,
    pub(super) units: Names<'f>,
    pub(super) pathways: Names<'f>,
    pub(super) arrivals: Names<'f>,
    pub(super) records: Names<'f>,
    pub(super) levels: Names<'f>,
    pub(super) stocks: Names<'f>,
    pub(super) items: Names<'f>,
}

/// The names of the entries of a list.
macro_rules! names_of {
    ($list:expr) => {
        $list.iter().map(|entry| entry.value.name.as_ref())
    };
}
pub(super) use names_of;

impl<'f> Index<'f> {
    /// Collects the names of a file; reports names that are used twice.
    pub(super) fn collect(file: &'f Scenario, problems: &Problems) -> Self {
        // Classes of arrivals and of records appear side by side in results: their names are unique together.
        Names::unique("arrival or record", names_of!(file.arrival).chain(names_of!(file.record)), problems);
        Self {
            systems: Names::unique("system", names_of!(file.system), problems),
            roles: Names::unique("role", names_of!(file.role), problems),
            units: Names::unique("unit", names_of!(file.unit), problems),
            pathways: Names::unique("pathway", names_of!(file.pathway), problems),
            arrivals: Names::new("arrival", names_of!(file.arrival)),
            records: Names::new("record", names_of!(file.record)),
            levels: Names::unique("level of alert", names_of!(file.response.level), problems),
            stocks: Names::unique("stock", names_of!(file.stock), problems),
            items: Names::unique("item", names_of!(file.item), problems),
        }
    }

    /// Reports what is there for something to use, and nothing does.
    pub(super) fn report_unused(&self, problems: &Problems) {
        let unused = |names: &Names<'f>, label: &str| -> Vec<Problem> {
            let kind = names.kind;
            let problem =
                |name: &At<Name>| Problem::warning(Code::Unused, format!("nobody uses the {kind} `{}`", name.value.0));
            names.unused().map(|name| problem(name).at(&name.span, label)).collect()
        };
        problems.extend(unused(&self.systems, "no step, record, item or system names it"));
        let hint = "name it in the fallback that uses it up: `paper = { stock = \"…\" }`";
        problems.extend(unused(&self.stocks, "no fallback names it").into_iter().map(|problem| problem.hint(hint)));
    }
}
