//! Everything that happened in one replication, case by case, as it is written to a file.

use std::collections::BTreeMap;
use std::io;

use crate::fact::{CaseRef, Fact, Witness};
use crate::model::{ClassId, ClassKind, Model, UnitId};
use crate::random::Key;
use crate::time::Time;

/// A replication whose event log is to be written, and which of its cases. It is run again whenever a file is written, so
/// that no more of it is kept in memory than the cases that are there.
pub struct EventLog<'m> {
    /// The model that is run.
    pub model: &'m Model,
    /// The number of the replication.
    pub replication: u32,
    /// Which of the cases.
    pub selection: Selection,
    /// Runs the replication before a witness; fails if it is given up.
    pub run: &'m dyn Fn(&mut dyn Witness) -> io::Result<()>,
}

/// Which cases are in an event log, each from its arrival to its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Those that belong to one of these units; empty: all.
    pub units: Vec<UnitId>,
    /// Those of one of these classes; empty: all.
    pub classes: Vec<ClassId>,
    /// Those that were there at this time or after it; `None`: from the start.
    pub from: Option<Time>,
    /// Those that came before this time; `None`: to the end.
    pub to: Option<Time>,
}

impl Selection {
    fn has(&self, case: CaseRef) -> bool {
        (self.units.is_empty() || self.units.contains(&case.unit))
            && (self.classes.is_empty() || self.classes.contains(&case.class))
    }
}

/// What is written of the events of a log.
pub(super) trait Lines {
    /// A case came into being, with its number from 1 and, if that is in the log, the number of the case it came of.
    fn case(&mut self, time: Time, case: CaseRef, number: usize, parent: Option<(CaseRef, usize)>) -> io::Result<()>;

    /// Something happened, to the case of a number if to any.
    fn event(&mut self, time: Time, fact: &Fact, number: usize) -> io::Result<()>;
}

impl EventLog<'_> {
    /// Runs the replication and writes the lines of the cases that were selected.
    ///
    /// # Errors
    /// If lines cannot be written, or the replication is given up.
    pub(super) fn write<L: Lines>(&self, lines: L) -> io::Result<L> {
        let mut reader = Reader {
            selection: &self.selection,
            end: self.selection.to.unwrap_or(Time::FAR),
            cases: BTreeMap::new(),
            early: Some(BTreeMap::new()).filter(|_| self.selection.from.is_some()),
            seen: 0,
            numbered: 0,
            leaving: None,
            born: None,
            result: Ok(()),
            lines,
        };
        (self.run)(&mut reader)?;
        reader.begin(Time::FAR);
        reader.result?;
        Ok(reader.lines)
    }

    /// What a case is, in the files: a case, an order, a record.
    pub(super) fn kind(&self, case: CaseRef) -> &'static str {
        match self.model.class(case.class).kind {
            ClassKind::Contact => "case",
            ClassKind::Order => "order",
            ClassKind::Record => "record",
        }
    }
}

/// What happened to a case before the log begins: when, in which order, and whether it came of another.
type Early = Vec<(u64, Time, Fact)>;

/// Reads the facts of a run, numbers the cases as they come, and lets lines be written of those that were selected.
struct Reader<'s, L> {
    selection: &'s Selection,
    end: Time,
    /// The numbers of the cases that are there, and of those whose results are still to be delivered.
    cases: BTreeMap<Key, usize>,
    /// The facts of the cases that are there, as long as the log has not begun.
    early: Option<BTreeMap<Key, Early>>,
    seen: u64,
    numbered: usize,
    /// A case that has left, unless the next fact is about its result.
    leaving: Option<Key>,
    /// A case that has come, of which the next fact may say what it came of.
    born: Option<(Time, Fact)>,
    result: io::Result<()>,
    lines: L,
}

impl<L: Lines> Reader<'_, L> {
    /// Begins the log once its time has come: with the cases that are there, from their arrival.
    fn begin(&mut self, time: Time) {
        if self.early.is_some() && self.selection.from.is_some_and(|from| time >= from) {
            let mut facts: Early = self.early.take().into_iter().flatten().flat_map(|(_, facts)| facts).collect();
            facts.sort_unstable_by_key(|(order, ..)| *order);
            for (_, time, fact) in facts {
                self.write(time, &fact);
            }
        }
        if time == Time::FAR {
            self.write_birth(None);
        }
    }

    /// Keeps a fact from before the log begins; those of a case that leaves before it are dropped.
    fn keep(&mut self, time: Time, fact: &Fact) {
        let (Some(early), Some(case)) = (&mut self.early, fact.case()) else { return };
        self.seen += 1;
        match fact {
            Fact::Arrived { .. } | Fact::RecordWritten { .. } if self.selection.has(case) => {
                early.insert(case.key, vec![(self.seen, time, *fact)]);
            }
            Fact::ResultDelivered { .. } => {
                early.remove(&case.key);
            }
            // Its result may be held back.
            Fact::Left { .. } if early.contains_key(&case.key) => {
                self.leaving = Some(case.key);
                early.entry(case.key).or_default().push((self.seen, time, *fact));
            }
            _ => {
                if let Some(facts) = early.get_mut(&case.key) {
                    facts.push((self.seen, time, *fact));
                }
            }
        }
    }

    /// Lets a line be written of a fact, if it is about a case of the log or about none.
    fn write(&mut self, time: Time, fact: &Fact) {
        if let Fact::CameOf { parent, .. } = fact {
            self.write_birth(Some(*parent));
            return;
        }
        self.write_birth(None);
        let Some(case) = fact.case() else {
            let is_logged = matches!(fact, Fact::SystemTurned { .. } | Fact::BrokeDown { .. } | Fact::Mended { .. });
            if is_logged && time < self.end {
                self.line(|lines| lines.event(time, fact, 0));
            }
            return;
        };
        match fact {
            Fact::Arrived { .. } | Fact::RecordWritten { .. } => {
                if self.selection.has(case) && time < self.end {
                    self.numbered += 1;
                    self.cases.insert(case.key, self.numbered);
                    self.born = Some((time, *fact));
                }
            }
            _ => {
                let Some(number) = self.cases.get(&case.key).copied() else { return };
                self.line(|lines| lines.event(time, fact, number));
                match fact {
                    Fact::Left { .. } => self.leaving = Some(case.key),
                    Fact::ResultDelivered { .. } => {
                        self.cases.remove(&case.key);
                    }
                    _ => {}
                }
            }
        }
    }

    /// Writes of a case that has come what it came of, if that is in the log.
    fn write_birth(&mut self, parent: Option<CaseRef>) {
        let Some((time, fact)) = self.born.take() else { return };
        let Some((case, number)) = fact.case().and_then(|case| Some((case, *self.cases.get(&case.key)?))) else {
            return;
        };
        let parent = parent.and_then(|parent| Some((parent, *self.cases.get(&parent.key)?)));
        self.line(|lines| lines.case(time, case, number, parent));
        self.line(|lines| lines.event(time, &fact, number));
    }

    fn line(&mut self, line: impl FnOnce(&mut L) -> io::Result<()>) {
        if self.result.is_ok() {
            self.result = line(&mut self.lines);
        }
    }
}

impl<L: Lines> Witness for Reader<'_, L> {
    fn see(&mut self, time: Time, fact: &Fact) {
        if let Some(key) = self.leaving.take()
            && !matches!(fact, Fact::ResultHeld { case, .. } if case.key == key)
        {
            self.cases.remove(&key);
            if let Some(early) = &mut self.early {
                early.remove(&key);
            }
        }
        self.begin(time);
        if self.early.is_some() { self.keep(time, fact) } else { self.write(time, fact) }
    }
}
