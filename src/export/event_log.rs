//! Everything that happened in one replication, kept in order.

use std::collections::BTreeMap;

use crate::fact::{CaseRef, Fact, Witness};
use crate::model::{ClassKind, Model};
use crate::random::Key;
use crate::time::Time;

/// A witness that keeps every fact from the start of measuring on, and numbers the cases from 1 as they come into
/// being. Cases that came before are numbered when they are first heard of.
#[derive(Debug)]
pub struct EventLog<'m> {
    model: &'m Model,
    replication: u32,
    facts: Vec<(Time, Fact)>,
    numbers: BTreeMap<Key, usize>,
    /// The cases by their numbers, with when they were first heard of and the number of the case they came of.
    cases: Vec<Logged>,
}

/// A case in the log.
#[derive(Clone, Copy, Debug)]
pub(super) struct Logged {
    pub(super) case: CaseRef,
    pub(super) since: Time,
    pub(super) parent: Option<usize>,
}

impl<'m> EventLog<'m> {
    /// A log of replication number `replication` in which nothing has happened.
    #[must_use]
    pub fn new(model: &'m Model, replication: u32) -> Self {
        Self { model, replication, facts: Vec::new(), numbers: BTreeMap::new(), cases: Vec::new() }
    }

    /// The model that was run.
    #[must_use]
    pub const fn model(&self) -> &'m Model {
        self.model
    }

    /// The number of the replication.
    #[must_use]
    pub const fn replication(&self) -> u32 {
        self.replication
    }

    /// What happened, in order.
    pub(super) fn facts(&self) -> &[(Time, Fact)] {
        &self.facts
    }

    /// The cases, in the order of their numbers.
    pub(super) fn cases(&self) -> &[Logged] {
        &self.cases
    }

    /// The number of a case, from 1.
    pub(super) fn number(&self, case: CaseRef) -> usize {
        self.numbers.get(&case.key).copied().unwrap_or_default()
    }

    /// What a case is, in the files: a case, an order, a record.
    pub(super) fn kind(&self, case: CaseRef) -> &'static str {
        match self.model.class(case.class).kind {
            ClassKind::Contact => "case",
            ClassKind::Order => "order",
            ClassKind::Record => "record",
        }
    }

    fn hear_of(&mut self, case: CaseRef, time: Time) -> usize {
        let next = self.cases.len() + 1;
        let number = *self.numbers.entry(case.key).or_insert(next);
        if number == next {
            self.cases.push(Logged { case, since: time, parent: None });
        }
        number
    }
}

impl Witness for EventLog<'_> {
    fn see(&mut self, time: Time, fact: &Fact) {
        if time < self.model.measured_from {
            return;
        }
        match *fact {
            Fact::CameOf { case, parent } => {
                let number = self.hear_of(case, time);
                self.cases[number - 1].parent = Some(self.hear_of(parent, time));
                return;
            }
            Fact::Arrived { case }
            | Fact::RecordWritten { case, .. }
            | Fact::WaitBegan { case, .. }
            | Fact::WorkBegan { case, .. }
            | Fact::WorkSuspended { case, .. }
            | Fact::WorkResumed { case, .. }
            | Fact::WorkFinished { case, .. }
            | Fact::Overdue { case, .. }
            | Fact::Left { case, .. }
            | Fact::ResultHeld { case, .. }
            | Fact::ResultDelivered { case, .. } => {
                self.hear_of(case, time);
            }
            Fact::SystemTurned { .. } => {}
            _ => return,
        }
        self.facts.push((time, *fact));
    }
}
