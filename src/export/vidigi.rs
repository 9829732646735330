//! The event log as a table with the columns of `vidigi`, which animates it: one row for each arrival, wait, piece of
//! work and departure.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::event_log::EventLog;
use crate::fact::{CaseRef, Fact, Wait};
use crate::model::StepId;
use crate::time::Time;

/// Writes the log as CSV. Times are minutes since the start of the simulation. `resource_id` tells apart those who work
/// on one step at the same time, from 1; who they are is not simulated.
///
/// # Errors
/// If it cannot be written.
pub fn write(log: &EventLog<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record(["entity_id", "event_type", "event", "time", "resource_id", "pathway", "run_number"])?;
    let mut desks = Desks::default();
    let run = log.replication().to_string();
    for (time, fact) in log.facts() {
        let Some(row) = Row::of(log, fact, &mut desks) else { continue };
        rows.write_record([
            log.number(row.case).to_string().as_str(),
            row.event_type,
            &row.event,
            &(*time - Time::START).as_minutes().to_string(),
            &row.desk.map(|desk| desk.to_string()).unwrap_or_default(),
            &log.model().class(row.case.class).name,
            &run,
        ])?;
    }
    rows.flush()
}

/// One row of the table.
struct Row {
    case: CaseRef,
    event_type: &'static str,
    event: String,
    desk: Option<u32>,
}

impl Row {
    /// The row of a fact; `None` for one that is not about a case.
    fn of(log: &EventLog<'_>, fact: &Fact, desks: &mut Desks) -> Option<Self> {
        let name = |step: StepId| log.model().step(step).name.as_str();
        let plain = |case, event_type, event: &str| Self { case, event_type, event: event.to_owned(), desk: None };
        let row = match *fact {
            Fact::Arrived { case } | Fact::RecordWritten { case, .. } => plain(case, "arrival_departure", "arrival"),
            Fact::Left { case, .. } => plain(case, "arrival_departure", "depart"),
            Fact::WaitBegan { case, step, wait } => {
                let what = match wait {
                    Wait::Staff => "staff",
                    Wait::System => "system",
                    Wait::Results => "results",
                    Wait::Entry => "entry",
                };
                plain(case, "queue", &format!("{}_wait_for_{what}_begins", name(step)))
            }
            Fact::WorkBegan { case, step, .. } => {
                let desk = Some(desks.take(step, log.number(case)));
                Self { case, event_type: "resource_use", event: format!("{}_begins", name(step)), desk }
            }
            Fact::WorkResumed { case, step } => {
                let desk = Some(desks.take(step, log.number(case)));
                Self { case, event_type: "resource_use", event: format!("{}_resumes", name(step)), desk }
            }
            Fact::WorkSuspended { case, step } => {
                let desk = desks.leave(step, log.number(case));
                Self { case, event_type: "resource_use_end", event: format!("{}_suspended", name(step)), desk }
            }
            Fact::WorkFinished { case, step, .. } => {
                let desk = desks.leave(step, log.number(case));
                Self { case, event_type: "resource_use_end", event: format!("{}_ends", name(step)), desk }
            }
            _ => return None,
        };
        Some(row)
    }
}

/// Who works where: each step has as many desks as were ever used at once, and the lowest free one is taken.
#[derive(Default)]
struct Desks {
    taken: BTreeMap<(StepId, usize), u32>,
    free: BTreeMap<StepId, (BTreeSet<u32>, u32)>,
}

impl Desks {
    fn take(&mut self, step: StepId, case: usize) -> u32 {
        let (free, number) = self.free.entry(step).or_default();
        let desk = free.pop_first().unwrap_or_else(|| {
            *number += 1;
            *number
        });
        self.taken.insert((step, case), desk);
        desk
    }

    /// `None` if the work had begun before the log did.
    fn leave(&mut self, step: StepId, case: usize) -> Option<u32> {
        let desk = self.taken.remove(&(step, case))?;
        self.free.entry(step).or_default().0.insert(desk);
        Some(desk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_free_desk_is_taken() {
        let mut desks = Desks::default();
        let step = StepId(0);
        assert_eq!([desks.take(step, 1), desks.take(step, 2), desks.take(step, 3)], [1, 2, 3]);
        assert_eq!([desks.leave(step, 2), desks.leave(step, 1), desks.leave(step, 9)], [Some(2), Some(1), None]);
        assert_eq!([desks.take(step, 4), desks.take(step, 5), desks.take(step, 6)], [1, 2, 4]);
    }
}
