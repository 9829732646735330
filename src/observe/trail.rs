//! What a run leaves for the comparison with its twin: where everybody is, and how crowded it gets.

use super::Observations;
use super::recovery::{Recovery, RecoveryTime};
use crate::fact::{CaseRef, Fact, Milestone, Wait};
use crate::model::{ClassKind, Model};
use crate::random::Key;
use crate::time::{Span, Time};

/// The hours of a week.
const WEEK: usize = 168;

/// How long waiting must stay within the band to count as back in it: a day, because at night nobody waits anyway.
const SUSTAINED: usize = 24;

/// The trail of one run.
///
/// **Where everybody is** is kept as one number, the exclusive or of a hash for each case and what it does: it begins
/// and ends with the same facts whatever happened between, so two runs with the same cases at the same steps have the
/// same number, and no table of cases is needed. The changes of a minute are hashed together with their times.
///
/// **How crowded it gets** is the most contacts that wait at a time, in each hour since the start.
#[derive(Debug)]
pub struct Trail {
    key: Key,
    onset: bool,
    restored: Option<Time>,
    footprint: u64,
    /// Minutes since restoration in which anything changed, with the hash of the changes.
    minutes: Vec<(i64, u64)>,
    measured_from: Time,
    waiting: u32,
    /// The most that waited, by hour since the start; the last is the hour in progress.
    peaks: Vec<u32>,
}

/// What a case may be doing, as one of the marks of a footprint.
#[derive(Clone, Copy)]
enum Doing {
    BeingThere,
    Waiting(Wait),
    Working,
}

impl Trail {
    pub(super) fn new(model: &Model) -> Self {
        Self {
            key: Key::named("trail"),
            onset: false,
            restored: None,
            footprint: 0,
            minutes: Vec::new(),
            measured_from: model.measured_from,
            waiting: 0,
            peaks: vec![0],
        }
    }

    pub(super) fn see(&mut self, model: &Model, time: Time, fact: &Fact) {
        match *fact {
            Fact::Arrived { case } | Fact::RecordWritten { case, .. } | Fact::Left { case, .. } => {
                self.toggle(time, case, 0, Doing::BeingThere);
            }
            Fact::WaitBegan { case, step, wait } => {
                self.toggle(time, case, step.0, Doing::Waiting(wait));
                self.wait_changes(model, time, case, wait, true);
            }
            Fact::WaitEnded { case, step, wait, .. } => {
                self.toggle(time, case, step.0, Doing::Waiting(wait));
                self.wait_changes(model, time, case, wait, false);
            }
            Fact::WorkBegan { case, step, .. }
            | Fact::WorkResumed { case, step }
            | Fact::WorkSuspended { case, step }
            | Fact::WorkFinished { case, step, .. } => self.toggle(time, case, step.0, Doing::Working),
            // Until then a run is its twin.
            Fact::Reached(Milestone::Onset) => self.onset = true,
            Fact::Reached(Milestone::Restored) => {
                self.restored = Some(time);
                self.minutes.clear();
            }
            _ => {}
        }
    }

    /// A case begins or ceases to do something.
    fn toggle(&mut self, time: Time, case: CaseRef, step: u16, doing: Doing) {
        if !self.onset {
            return;
        }
        let kind = match doing {
            Doing::BeingThere => 0,
            Doing::Working => 1,
            Doing::Waiting(Wait::Staff) => 2,
            Doing::Waiting(Wait::System) => 3,
            Doing::Waiting(Wait::Results) => 4,
            Doing::Waiting(Wait::Entry) => 5,
        };
        self.footprint ^= case.key.child(u64::from(step) << 8 | kind).value();
        let Some(restored) = self.restored else { return };
        let minute = (time - restored).as_millis() / Span::MINUTE.as_millis();
        if self.minutes.last().is_none_or(|(last, _)| *last != minute) {
            self.minutes.push((minute, 0));
        }
        if let Some((_, hash)) = self.minutes.last_mut() {
            let millis = time.as_millis().unsigned_abs();
            *hash = self.key.child(*hash).child(millis).child(self.footprint).value();
        }
    }

    fn wait_changes(&mut self, model: &Model, time: Time, case: CaseRef, wait: Wait, begins: bool) {
        if matches!(wait, Wait::Staff | Wait::System) && model.class(case.class).kind == ClassKind::Contact {
            self.follow(time);
            self.waiting = if begins { self.waiting + 1 } else { self.waiting.saturating_sub(1) };
            if let Some(peak) = self.peaks.last_mut() {
                *peak = self.waiting.max(*peak);
            }
        }
    }

    /// Opens every hour up to that of an instant; who waits then waited from its beginning.
    fn follow(&mut self, time: Time) {
        let hour = hour_of(time);
        if self.peaks.len() <= hour {
            self.peaks.resize(hour + 1, self.waiting);
        }
    }

    /// The trail to the end of the simulation.
    pub(super) fn finish(mut self, model: &Model) -> Self {
        self.follow(model.horizon - Span::from_millis(1));
        self
    }

    /// When the run became its twin again and stayed it, to the minute; `None` if it never did.
    fn coalesced(&self, twin: &Self) -> Option<Time> {
        let restored = self.restored.filter(|_| self.footprint == twin.footprint)?;
        let (mut own, mut other) = (self.minutes.as_slice(), twin.minutes.as_slice());
        while let ([own_rest @ .., own_last], [other_rest @ .., other_last]) = (own, other) {
            if own_last != other_last {
                break;
            }
            (own, other) = (own_rest, other_rest);
        }
        let last = |minutes: &[(i64, u64)]| minutes.last().map(|(minute, _)| *minute);
        let differ = last(own).max(last(other));
        Some(differ.map_or(restored, |minute| restored + Span::MINUTE * (minute + 1)))
    }

    /// Since when waiting has stayed within the band of the twin for a day: in no hour more contacts waited at a time
    /// than ever did in the twin in that hour of the week. To the hour; `None` if that never came, or not for a day.
    fn back_in_band(&self, twin: &Self) -> Option<Time> {
        let restored = self.restored?;
        let mut band = [0; WEEK];
        for (hour, peak) in twin.peaks.iter().enumerate().skip(hour_of(self.measured_from)) {
            band[hour % WEEK] = (*peak).max(band[hour % WEEK]);
        }
        let mut within = 0;
        for (hour, peak) in self.peaks.iter().enumerate().skip(hour_of(restored)) {
            within = if *peak <= band[hour % WEEK] { within + 1 } else { 0 };
            if within == SUSTAINED {
                let first = i64::try_from(hour + 1 - SUSTAINED).unwrap_or(i64::MAX);
                return Some((Time::START + Span::HOUR * first).max(restored));
            }
        }
        None
    }
}

/// Whole hours since the start.
fn hour_of(time: Time) -> usize {
    usize::try_from(time.as_millis() / Span::HOUR.as_millis()).unwrap_or(0)
}

impl Observations {
    /// Enters the times to recover that only the twin can tell: a run that never left its twin recovered at once.
    pub fn compare(&mut self, model: &Model, trail: &Trail, twin: &Trail) {
        for (definition, recovered) in
            [(Recovery::BackInBand, trail.back_in_band(twin)), (Recovery::Coalescence, trail.coalesced(twin))]
        {
            self.recovery[definition as usize] = RecoveryTime::new(&self.phases, recovered, model.horizon);
        }
    }
}
