//! How long each system takes to recover: until the paper records that were to be entered into it are.

use super::period::Outage;
use super::recovery::RecoveryTime;
use crate::fact::{CaseRef, Condition, Fact, Milestone};
use crate::model::{ClassKind, Model, Recovery};
use crate::time::Time;

/// The definitions that say something of a system by itself, in the order of its times.
pub(super) const DEFINITIONS: [Recovery; 2] = [Recovery::BacklogEmpty, Recovery::AllReconciled];

/// The times to recover of one system, in the order of [`DEFINITIONS`].
pub(super) type Times = [RecoveryTime; DEFINITIONS.len()];

/// Follows the records of every system.
#[derive(Clone, Debug)]
pub(super) struct Following {
    onset: Option<Time>,
    systems: Vec<Trace>,
}

#[derive(Clone, Debug, Default)]
struct Trace {
    outage: Outage,
    open_records: u64,
    /// When no record waited for the first time since it was restored.
    first_empty: Option<Time>,
    last_record: Option<Time>,
    /// Whether records were left at the end.
    left: bool,
}

impl Following {
    pub(super) fn new(model: &Model) -> Self {
        Self { onset: None, systems: vec![Trace::default(); model.systems.len()] }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, model: &Model, time: Time, fact: &Fact) {
        let is_record = |class| model.class(class).kind == ClassKind::Record;
        match fact {
            Fact::RecordWritten { case, .. } => self.each(model, *case, |trace| trace.open_records += 1),
            Fact::Left { case, .. } if is_record(case.class) => self.each(model, *case, |trace| {
                trace.open_records -= 1;
                trace.last_record = Some(time);
                trace.look(time);
            }),
            Fact::Unfinished { case, .. } if is_record(case.class) => {
                self.each(model, *case, |trace| trace.left = true);
            }
            Fact::SystemTurned { system, condition } => {
                let trace = &mut self.systems[system.index()];
                if *condition == Condition::Up {
                    trace.outage.restored = Some(time);
                    trace.look(time);
                } else {
                    trace.outage = Outage { began: trace.outage.began.or(Some(time)), restored: None };
                    trace.first_empty = None;
                }
            }
            Fact::Reached(Milestone::Onset) => self.onset = Some(time),
            _ => {}
        }
    }

    /// Changes what is known of every system that entering a record needs.
    fn each(&mut self, model: &Model, record: CaseRef, change: impl Fn(&mut Trace)) {
        for system in model.class(record.class).entry_needs.iter() {
            change(&mut self.systems[system.index()]);
        }
    }

    /// The outage of every system, and its times to recover.
    pub(super) fn finish(self, model: &Model) -> (Vec<Outage>, Vec<Times>) {
        let times = |trace: &Trace| {
            // One that was never disrupted has nothing to recover from.
            let restored = if trace.outage.began.is_none() { self.onset } else { trace.outage.restored };
            DEFINITIONS.map(|definition| {
                let recovered = restored.and_then(|restored| match definition {
                    Recovery::BacklogEmpty if trace.outage.began.is_some() => trace.first_empty,
                    Recovery::AllReconciled if trace.left => None,
                    _ => Some(trace.last_record.unwrap_or(restored).max(restored)),
                });
                RecoveryTime::new(self.onset, restored, recovered, model.horizon)
            })
        };
        (self.systems.iter().map(|trace| trace.outage).collect(), self.systems.iter().map(times).collect())
    }
}

impl Trace {
    /// Takes note of the first time at which no record waits, since restoration.
    fn look(&mut self, time: Time) {
        if self.open_records == 0 && self.outage.restored.is_some() {
            self.first_empty = self.first_empty.or(Some(time));
        }
    }
}
