//! The event log as a table with the columns of `vidigi`, which animates it: one row for each arrival, wait, piece of
//! work and departure.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::LogFile;
use super::event_log::{EventLog, Lines};
use crate::fact::{CaseRef, Fact, Wait};
use crate::model::{RoleId, StepId, UnitId};
use crate::time::Time;

pub(super) const FILE: LogFile = LogFile { name: "events.csv", write };

/// Writes the log as CSV. Times are minutes since the start of the simulation. `resource_id` identifies those of one role
/// at one unit who are at work at the same time, from 1; who they are is not simulated. Of several roles in a step it is
/// that of the first; of work that needs nobody, it identifies the case at the step.
///
/// # Errors
/// If it cannot be written, or the replication is given up.
fn write(log: &EventLog<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record(["entity_id", "event_type", "event", "time", "resource_id", "pathway", "run_number"])?;
    let lines = Table { log, run: log.replication.to_string(), desks: Desks::default(), rows };
    log.write(lines)?.rows.flush()
}

/// The rows of a log.
struct Table<'l, 'm, W: Write> {
    log: &'l EventLog<'m>,
    run: String,
    desks: Desks,
    rows: csv::Writer<W>,
}

impl<W: Write> Table<'_, '_, W> {
    fn row(
        &mut self,
        time: Time,
        (case, number): (CaseRef, usize),
        (event_type, event): (&str, &str),
        desk: Option<u32>,
    ) -> io::Result<()> {
        self.rows.write_record([
            number.to_string().as_str(),
            event_type,
            event,
            &(time - Time::START).as_minutes().to_string(),
            &desk.map(|desk| desk.to_string()).unwrap_or_default(),
            &self.log.model.class(case.class).name,
            &self.run,
        ])?;
        Ok(())
    }

    /// Work on a step begins or goes on.
    fn take(
        &mut self,
        time: Time,
        who: (CaseRef, usize),
        (step, place, mode): (StepId, UnitId, u8),
        what: &str,
    ) -> io::Result<()> {
        let role = self.log.model.step(step).modes[mode as usize].roles.first();
        let pool = role.map_or(Pool::Nobody(step), |role| Pool::Staff(place, *role));
        let desk = self.desks.take(pool, mode, who.1);
        let name = &self.log.model.step(step).name;
        self.row(time, who, ("resource_use", &format!("{name}_{what}")), Some(desk))
    }

    /// Work on a step stops or ends.
    fn leave(&mut self, time: Time, who: (CaseRef, usize), step: StepId, what: &str) -> io::Result<()> {
        let Some(desk) = self.desks.leave(who.1) else { return Ok(()) };
        let name = &self.log.model.step(step).name;
        self.row(time, who, ("resource_use_end", &format!("{name}_{what}")), Some(desk))
    }
}

impl<W: Write> Lines for Table<'_, '_, W> {
    fn case(&mut self, _: Time, _: CaseRef, _: usize, _: Option<(CaseRef, usize)>) -> io::Result<()> {
        Ok(())
    }

    fn event(&mut self, time: Time, fact: &Fact, number: usize) -> io::Result<()> {
        let Some(who) = fact.case().map(|case| (case, number)) else { return Ok(()) };
        match *fact {
            Fact::Arrived { .. } | Fact::RecordWritten { .. } => {
                self.row(time, who, ("arrival_departure", "arrival"), None)
            }
            Fact::Left { .. } => self.row(time, who, ("arrival_departure", "depart"), None),
            Fact::WaitBegan { step, wait, .. } => {
                let what = match wait {
                    Wait::Staff => "staff",
                    Wait::System => "system",
                    Wait::Results => "results",
                    Wait::Entry => "entry",
                    Wait::Space | Wait::Boarding => "space",
                    Wait::Batch => "batch",
                };
                // Its work is done, and only the hand-over waits for the system.
                if wait == Wait::System {
                    self.leave(time, who, step, "ends")?;
                }
                let name = &self.log.model.step(step).name;
                self.row(time, who, ("queue", &format!("{name}_wait_for_{what}_begins")), None)
            }
            Fact::WorkBegan { step, place, mode, .. } => self.take(time, who, (step, place, mode), "begins"),
            Fact::WorkResumed { step, place, .. } => {
                let mode = self.desks.mode(number);
                self.take(time, who, (step, place, mode), "resumes")
            }
            Fact::WorkSuspended { step, .. } => self.leave(time, who, step, "suspended"),
            Fact::WorkFinished { step, .. } => self.leave(time, who, step, "ends"),
            _ => Ok(()),
        }
    }
}

/// Those among whom one is identified: the staff of a role at a unit, or the cases at a step that needs nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Pool {
    Staff(UnitId, RoleId),
    Nobody(StepId),
}

/// Who works where: each pool has as many desks as were ever used at once, and the lowest free one is taken.
#[derive(Default)]
struct Desks {
    /// By the number of the case: the pool, the desk and the mode of the step.
    taken: BTreeMap<usize, (Pool, u32, u8)>,
    /// The mode of work that stopped.
    stopped: BTreeMap<usize, u8>,
    free: BTreeMap<Pool, (BTreeSet<u32>, u32)>,
}

impl Desks {
    fn take(&mut self, pool: Pool, mode: u8, case: usize) -> u32 {
        let (free, number) = self.free.entry(pool).or_default();
        let desk = free.pop_first().unwrap_or_else(|| {
            *number += 1;
            *number
        });
        self.taken.insert(case, (pool, desk, mode));
        self.stopped.remove(&case);
        desk
    }

    /// `None` if the case has no desk.
    fn leave(&mut self, case: usize) -> Option<u32> {
        let (pool, desk, mode) = self.taken.remove(&case)?;
        self.stopped.insert(case, mode);
        self.free.entry(pool).or_default().0.insert(desk);
        Some(desk)
    }

    /// The mode in which work on a case stopped.
    fn mode(&self, case: usize) -> u8 {
        self.stopped.get(&case).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_free_desk_is_taken() {
        let mut desks = Desks::default();
        let pool = Pool::Staff(UnitId(0), RoleId(0));
        assert_eq!([desks.take(pool, 0, 1), desks.take(pool, 0, 2), desks.take(pool, 0, 3)], [1, 2, 3]);
        assert_eq!([desks.leave(2), desks.leave(1), desks.leave(9)], [Some(2), Some(1), None]);
        assert_eq!([desks.take(pool, 0, 4), desks.take(pool, 0, 5), desks.take(pool, 0, 6)], [1, 2, 4]);
    }
}
