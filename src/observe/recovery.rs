//! Phases and recovery: when a run reached the milestones of its incident, and when it was back to normal.

use crate::fact::{Fact, Milestone};
use crate::model::{ClassKind, ItemState, Model, Outcome};
use crate::time::{Span, Time};

/// When a run reached the milestones of its incident. For units, the first and the last of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phases {
    /// The incident began.
    pub onset: Option<Time>,
    /// When each phase of the incident began, by its index; `None` if it did not happen.
    pub phases: Vec<Option<Time>>,
    /// The first user understood.
    pub noticed: Option<Time>,
    /// Going over to fallback routines was decided.
    pub declared: Option<Time>,
    /// The first unit worked on its fallback routine.
    pub first_on_fallback: Option<Time>,
    /// The last unit did.
    pub last_on_fallback: Option<Time>,
    /// The systems were back for good.
    pub restored: Option<Time>,
    /// The last unit worked in the systems again.
    pub last_back: Option<Time>,
    /// Entering of paper records began.
    pub entry_began: Option<Time>,
    /// Nobody sees any more what is not theirs.
    pub contained: Option<Time>,
    /// It was known which items and persons are concerned.
    pub scope_known: Option<Time>,
    /// When the list of each follow-up was made, by its index; `None` if it was not.
    pub listed: Vec<Option<Time>>,
    /// The authority was told.
    pub reported: Option<Time>,
    /// When each level of alert was reached, by its index; `None` if it was not.
    pub levels: Vec<Option<Time>>,
    /// The first unit found that it has no routine to fall back on.
    pub first_without_routine: Option<Time>,
    /// The first staff who were called in were at work.
    pub first_called_in: Option<Time>,
    /// The first contact was called off.
    pub first_cancelled: Option<Time>,
    /// A stock ran out for the first time.
    pub first_run_out: Option<Time>,
}

/// The definitions of having recovered. All are reported: "back to normal" has several ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recovery {
    /// R1: after restoration, no recovery work waits, for the first time: no paper record to be entered, no item to be
    /// followed up, known or not.
    BacklogEmpty,
    /// R2: no more contacts wait than in the same hour of the week without the incident, for a day.
    BackInBand,
    /// R3: the last case that the incident touched has left.
    LastAffected,
    /// R4: every case is where it would be without the incident, and stays so.
    Coalescence,
    /// R5: every paper record is entered or written off and every item settled, and none came after.
    AllReconciled,
}

impl Recovery {
    /// Every definition, in the order of this type.
    pub const ALL: [Self; 5] =
        [Self::BacklogEmpty, Self::BackInBand, Self::LastAffected, Self::Coalescence, Self::AllReconciled];

    /// Its short name in reports: R1 to R5.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::BacklogEmpty => "R1",
            Self::BackInBand => "R2",
            Self::LastAffected => "R3",
            Self::Coalescence => "R4",
            Self::AllReconciled => "R5",
        }
    }

    /// Its stable key in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::BacklogEmpty => "backlog-empty",
            Self::BackInBand => "back-in-band",
            Self::LastAffected => "last-affected",
            Self::Coalescence => "coalescence",
            Self::AllReconciled => "all-reconciled",
        }
    }
}

/// A time to recover, from restoration; censored if it had not come by the end of the simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecoveryTime {
    /// From restoration to recovery, or to the end of the simulation. Zero if there was nothing to recover from.
    pub after_restoration: Span,
    /// From the onset to recovery, or to the end of the simulation.
    pub after_onset: Span,
    /// Whether the simulation ended first.
    pub censored: bool,
}

impl RecoveryTime {
    /// The time of a run that recovered at an instant, or did not before the end.
    pub(super) fn new(phases: &Phases, recovered: Option<Time>, end: Time) -> Self {
        let at = recovered.map_or(end, |at| at.min(end));
        Self {
            after_restoration: phases.restored.map_or(Span::ZERO, |restored| at - restored),
            after_onset: at - phases.onset.unwrap_or(end),
            censored: recovered.is_none(),
        }
    }
}

/// The course of one run's incident and recovery.
#[derive(Clone, Debug, Default)]
pub(super) struct Course {
    phases: Phases,
    open_records: u64,
    /// Follow-ups whose list is still to be made, because something has happened to items.
    lists_due: Option<usize>,
    /// Items that something happened to and nothing has been done about.
    outstanding: u64,
    /// When the backlog was first empty after restoration.
    first_empty: Option<Time>,
    /// When the last case that the incident touched left, and when the last record did.
    last_affected: Option<Time>,
    last_record: Option<Time>,
    last_item: Option<Time>,
    /// Whether such cases, or records, were left at the end.
    affected_left: bool,
    records_left: bool,
}

impl Course {
    pub(super) fn see(&mut self, model: &Model, time: Time, fact: &Fact) {
        let is_record = |class| model.class(class).kind == ClassKind::Record;
        match fact {
            Fact::RecordWritten { .. } => self.open_records += 1,
            Fact::Left { case, .. } if is_record(case.class) => {
                self.open_records -= 1;
                self.last_record = Some(time);
                self.look_whether_empty(time);
            }
            Fact::ItemsTurned { from, to, number, .. } => {
                self.lists_due = self.lists_due.or(Some(model.follow_ups.len()));
                self.outstanding += u64::from(*number) * u64::from(to.is_outstanding());
                self.outstanding -= u64::from(*number) * u64::from(from.is_outstanding());
                if !to.is_outstanding() {
                    self.last_item = Some(time);
                }
                // What had been seen as over was not: something happened that nobody knew of.
                if *from == ItemState::Sound && !model.follow_ups.is_empty() {
                    self.first_empty = None;
                }
            }
            Fact::Left { case, affected: true, outcome, .. } => {
                self.last_affected = Some(time);
                if *outcome == Outcome::Cancelled && model.class(case.class).kind == ClassKind::Contact {
                    first(&mut self.phases.first_cancelled, time);
                }
            }
            Fact::StaffCalledIn { change: 1.., .. } => first(&mut self.phases.first_called_in, time),
            Fact::StockRanOut { .. } => first(&mut self.phases.first_run_out, time),
            Fact::Unfinished { case, affected, .. } => {
                let record = is_record(case.class);
                self.records_left |= record;
                self.affected_left |= !record && *affected;
            }
            Fact::Reached(milestone) => self.reach(time, *milestone),
            _ => {}
        }
    }

    fn reach(&mut self, time: Time, milestone: Milestone) {
        let phases = &mut self.phases;
        match milestone {
            Milestone::MeasuringBegan => {}
            Milestone::Onset => phases.onset = Some(time),
            Milestone::Phase(index) => set(&mut phases.phases, index, time),
            Milestone::Level(index) => set(&mut phases.levels, index, time),
            Milestone::WithoutRoutine(_) => first(&mut phases.first_without_routine, time),
            Milestone::Noticed => phases.noticed = Some(time),
            Milestone::Declared => phases.declared = Some(time),
            Milestone::OnFallback(_) => {
                first(&mut phases.first_on_fallback, time);
                phases.last_on_fallback = Some(time);
            }
            Milestone::Restored => {
                phases.restored = Some(time);
                self.look_whether_empty(time);
            }
            Milestone::BackInSystems(_) => phases.last_back = Some(time),
            Milestone::EntryBegan => phases.entry_began = Some(time),
            Milestone::Contained => phases.contained = Some(time),
            Milestone::ScopeKnown => phases.scope_known = Some(time),
            Milestone::Listed(index) => {
                set(&mut phases.listed, index, time);
                self.lists_due = self.lists_due.map(|due| due.saturating_sub(1));
                self.look_whether_empty(time);
            }
            Milestone::Reported => phases.reported = Some(time),
        }
    }

    /// Takes note of the first time after restoration at which no recovery work is left, known or not.
    fn look_whether_empty(&mut self, time: Time) {
        let nothing_left = self.open_records == 0 && self.lists_due.is_none_or(|due| due == 0);
        if nothing_left && self.phases.restored.is_some() {
            self.first_empty = self.first_empty.or(Some(time));
        }
    }

    /// The phases, and the times to recover in [`Recovery::ALL`] order; those that only the comparison with the twin can
    /// tell have not come yet.
    pub(super) fn finish(self, model: &Model) -> (Phases, Vec<RecoveryTime>) {
        let end = model.horizon;
        let restored = self.phases.restored;
        let times = Recovery::ALL.map(|definition| {
            let recovered = restored.and_then(|restored| match definition {
                Recovery::BacklogEmpty => self.first_empty,
                Recovery::BackInBand | Recovery::Coalescence => None,
                Recovery::LastAffected if self.affected_left => None,
                Recovery::LastAffected => Some(self.last_affected.unwrap_or(restored).max(restored)),
                Recovery::AllReconciled if self.records_left || self.outstanding > 0 => None,
                Recovery::AllReconciled => {
                    let last = self.last_record.max(self.last_item);
                    Some(last.unwrap_or(restored).max(restored))
                }
            });
            RecoveryTime::new(&self.phases, recovered, end)
        });
        (self.phases, times.to_vec())
    }
}

/// Keeps the first of several instants.
fn first(kept: &mut Option<Time>, time: Time) {
    *kept = kept.or(Some(time));
}

/// Notes when something of this index happened.
fn set(times: &mut Vec<Option<Time>>, index: usize, time: Time) {
    if times.len() <= index {
        times.resize(index + 1, None);
    }
    times[index] = Some(time);
}
