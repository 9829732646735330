//! Where everybody is.

use crate::fact::{CaseRef, Extent, Fact, Wait};
use crate::model::{ClassKind, Incident, Model, SystemSet};
use crate::observe::ByPart;
use crate::observe::by_part::Reliance;
use crate::observe::period::{Periods, Turn};
use crate::time::{Span, Time};

/// Where the cases of each unit are, and the contacts that use each system.
///
/// It is kept as one number for each, the exclusive or of a hash for each of its cases and what it does: that begins
/// and ends with the same facts whatever happened between, so two runs with the same cases at the same steps have the
/// same number, and no table of cases is needed. Each change is hashed together with its time, and those of a minute are
/// added up: who ends the same, after the same changes, began them the same.
#[derive(Debug)]
pub(super) struct Places {
    /// From when on a run and its twin may differ.
    from: Time,
    periods: Periods,
    /// That of the whole follows from those of the units.
    parts: ByPart<Footprint>,
}

#[derive(Clone, Debug, Default)]
struct Footprint {
    now: u64,
    /// Minutes since its restoration in which anything changed, with the sum of the hashes of the changes.
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
        let from = model.incident.as_ref().map_or(Time::FAR, Incident::begins);
        Self { from, periods: Periods::new(model), parts: ByPart::all(model, Footprint::default()) }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, model: &Model, reliance: &Reliance, time: Time, fact: &Fact) {
        let (case, step, doing) = match *fact {
            Fact::Arrived { case } | Fact::RecordWritten { case, .. } | Fact::Left { case, .. } => {
                (case, 0, Doing::BeingThere)
            }
            Fact::WaitBegan { case, step, wait } | Fact::WaitEnded { case, step, wait, .. } => {
                (case, step.0, Doing::Waiting(wait))
            }
            Fact::WorkBegan { case, step, .. }
            | Fact::WorkResumed { case, step, .. }
            | Fact::WorkSuspended { case, step, .. }
            | Fact::WorkFinished { case, step, .. } => (case, step.0, Doing::Working),
            Fact::Reached(_) => {
                if let Some(Turn::Disrupted(part) | Turn::Restored(part)) = self.periods.see(time, fact) {
                    self.parts[part].minutes.clear();
                }
                return;
            }
            _ => return,
        };
        // Until the incident, or what is done before it, a run is its twin.
        if time >= self.from {
            let is_contact = model.class(case.class).kind == ClassKind::Contact;
            let systems = if is_contact { reliance.of_class(case.class) } else { SystemSet::NONE };
            self.change(time, case, systems, (step, doing));
        }
    }

    /// A case begins or ceases to do something.
    fn change(&mut self, time: Time, case: CaseRef, systems: SystemSet, (step, doing): (u16, Doing)) {
        let kind = match doing {
            Doing::BeingThere => 0,
            Doing::Working => 1,
            Doing::Waiting(Wait::Staff) => 2,
            Doing::Waiting(Wait::System) => 3,
            Doing::Waiting(Wait::Results) => 4,
            Doing::Waiting(Wait::Entry) => 5,
            Doing::Waiting(Wait::Space) => 6,
            Doing::Waiting(Wait::Boarding) => 7,
            Doing::Waiting(Wait::Batch) => 8,
        };
        let mark = case.key.child(u64::from(step) << 8 | kind);
        let change = mark.child(time.as_millis().unsigned_abs()).value();
        for part in std::iter::once(Extent::Unit(case.unit)).chain(systems.iter().map(Extent::System)) {
            let minute = self.periods.restored(part).map(|at| (time - at).as_millis() / Span::MINUTE.as_millis());
            self.parts[part].toggle(mark.value(), change, minute);
        }
    }

    /// When a part became the twin's again after its restoration and stayed it, to the minute; `None` if it never did. The
    /// whole is the twin when every unit is, and it is restored.
    pub(super) fn coalesced(&self, twin: &Self, part: Extent) -> Option<Time> {
        let mut same_from = self.periods.restored(part)?;
        let is_chosen = |other| if part == Extent::Whole { matches!(other, Extent::Unit(_)) } else { other == part };
        for (part, footprint) in self.parts.iter().filter(|(other, _)| is_chosen(*other)) {
            let restored = self.periods.restored(part)?;
            let minute = footprint.same_from(&twin.parts[part])?;
            same_from = same_from.max(restored + Span::MINUTE * minute);
        }
        Some(same_from)
    }
}

impl Footprint {
    /// A mark is set, or taken away, in a minute since restoration; `None` before that.
    #[inline]
    fn toggle(&mut self, mark: u64, change: u64, minute: Option<i64>) {
        self.now ^= mark;
        let Some(minute) = minute else { return };
        match self.minutes.last_mut() {
            Some((last, sum)) if *last == minute => *sum = sum.wrapping_add(change),
            _ => self.minutes.push((minute, change)),
        }
    }

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
