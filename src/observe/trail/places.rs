//! Where everybody is.

use crate::fact::{CaseRef, Fact, Wait};
use crate::model::{Incident, Model};
use crate::observe::period::{Periods, Turn};
use crate::random::Key;
use crate::time::{Span, Time};

/// Where the cases of each unit are.
///
/// It is kept as one number for a unit, the exclusive or of a hash for each of its cases and what it does: that begins
/// and ends with the same facts whatever happened between, so two runs with the same cases at the same steps have the
/// same number, and no table of cases is needed. The changes of a minute are hashed together with their times.
#[derive(Debug)]
pub(super) struct Places {
    key: Key,
    /// From when on a run and its twin may differ.
    from: Time,
    periods: Periods,
    units: Vec<Footprint>,
}

#[derive(Clone, Debug, Default)]
struct Footprint {
    now: u64,
    /// Minutes since its restoration in which anything changed, with the hash of the changes.
    minutes: Vec<(i64, u64)>,
}

/// What a case may be doing, as one of the marks of a footprint.
#[derive(Clone, Copy)]
enum Doing {
    BeingThere,
    Waiting(Wait),
    Working,
}

impl Places {
    pub(super) fn new(model: &Model) -> Self {
        let units = vec![Footprint::default(); model.units.len()];
        let from = model.incident.as_ref().map_or(Time::FAR, Incident::begins);
        Self { key: Key::named("trail"), from, periods: Periods::new(model), units }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::Arrived { case } | Fact::RecordWritten { case, .. } | Fact::Left { case, .. } => {
                self.toggle(time, case, 0, Doing::BeingThere);
            }
            Fact::WaitBegan { case, step, wait } | Fact::WaitEnded { case, step, wait, .. } => {
                self.toggle(time, case, step.0, Doing::Waiting(wait));
            }
            Fact::WorkBegan { case, step, .. }
            | Fact::WorkResumed { case, step, .. }
            | Fact::WorkSuspended { case, step, .. }
            | Fact::WorkFinished { case, step, .. } => self.toggle(time, case, step.0, Doing::Working),
            Fact::Reached(_) => {
                let turn = self.periods.see(time, fact);
                if let Some(Turn::Disrupted(part @ 1..) | Turn::Restored(part @ 1..)) = turn {
                    self.units[part - 1].minutes.clear();
                }
            }
            _ => {}
        }
    }

    /// A case begins or ceases to do something. Until the incident, or what is done before it, a run is its twin.
    #[inline]
    fn toggle(&mut self, time: Time, case: CaseRef, step: u16, doing: Doing) {
        if time >= self.from {
            self.change(time, case, step, doing);
        }
    }

    fn change(&mut self, time: Time, case: CaseRef, step: u16, doing: Doing) {
        let kind = match doing {
            Doing::BeingThere => 0,
            Doing::Working => 1,
            Doing::Waiting(Wait::Staff) => 2,
            Doing::Waiting(Wait::System) => 3,
            Doing::Waiting(Wait::Results) => 4,
            Doing::Waiting(Wait::Entry) => 5,
        };
        let restored = self.periods.restored(case.unit.index() + 1);
        let unit = &mut self.units[case.unit.index()];
        unit.now ^= case.key.child(u64::from(step) << 8 | kind).value();
        let Some(restored) = restored else { return };
        let minute = (time - restored).as_millis() / Span::MINUTE.as_millis();
        if unit.minutes.last().is_none_or(|(last, _)| *last != minute) {
            unit.minutes.push((minute, 0));
        }
        if let Some((_, hash)) = unit.minutes.last_mut() {
            let millis = time.as_millis().unsigned_abs();
            *hash = self.key.child(*hash ^ unit.now ^ millis.rotate_right(20)).value();
        }
    }

    /// When the whole (part 0), or the unit before `part`, became the twin's again after its restoration and stayed it, to
    /// the minute; `None` if it never did. The whole is the twin when every unit is, and it is restored.
    pub(super) fn coalesced(&self, twin: &Self, part: usize) -> Option<Time> {
        let mut same_from = self.periods.restored(part)?;
        let chosen = if part == 0 { 0..self.units.len() } else { part - 1..part };
        for unit in chosen {
            let restored = self.periods.restored(unit + 1)?;
            let minute = self.units[unit].same_from(&twin.units[unit])?;
            same_from = same_from.max(restored + Span::MINUTE * minute);
        }
        Some(same_from)
    }
}

impl Footprint {
    /// The minute since restoration from which two are the same; `None` if they differ at the end.
    fn same_from(&self, twin: &Self) -> Option<i64> {
        if self.now != twin.now {
            return None;
        }
        let (mut own, mut other) = (self.minutes.as_slice(), twin.minutes.as_slice());
        while let ([own_rest @ .., own_last], [other_rest @ .., other_last]) = (own, other) {
            if own_last != other_last {
                break;
            }
            (own, other) = (own_rest, other_rest);
        }
        let after_last = |minutes: &[(i64, u64)]| minutes.last().map_or(0, |(minute, _)| minute + 1);
        Some(after_last(own).max(after_last(other)))
    }
}
