//! Phases and recovery: when a run reached the milestones of its incident, and when it was back to normal.

use super::by_part::Reliance;
use super::period::{Outage, Periods, Turn};
use super::{ByPart, Recovery};
use crate::fact::{CaseRef, Extent, Fact, Milestone, Standing};
use crate::model::{ClassKind, ItemState, Model, Outcome};
use crate::time::{Span, Time};

/// When a run reached the milestones of its incident. For units, the first and the last of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phases {
    /// The incident began.
    pub onset: Option<Time>,
    /// When each preparation began, by its index.
    pub preparations: Vec<Option<Time>>,
    /// When each disruption began, by its index; `None` if it did not happen.
    pub disruptions: Vec<Option<Time>>,
    /// The first user understood.
    pub noticed: Option<Time>,
    /// Going over to fallback routines was decided.
    pub declared: Option<Time>,
    /// The first unit worked on its fallback routine.
    pub first_on_fallback: Option<Time>,
    /// The last unit did.
    pub last_on_fallback: Option<Time>,
    /// All systems were back for good, for everybody; the onset if nothing was ever disrupted, `None` if something still
    /// was at the end.
    pub restored: Option<Time>,
    /// From when to when each part was disrupted: the whole and a system for anybody, a unit by the systems it uses.
    pub outages: ByPart<Outage>,
    /// The last clinic worked in all its systems again, for good.
    pub last_back: Option<Time>,
    /// Entering of paper records began somewhere.
    pub entry_began: Option<Time>,
    /// Nobody sees any more what is not theirs.
    pub contained: Option<Time>,
    /// It was known which items and persons are concerned.
    pub scope_known: Option<Time>,
    /// When the list of each follow-up was made, by its index; `None` if it was not.
    pub listed: Vec<Option<Time>>,
    /// When all of each follow-up was done, by its index, after its list was made; `None` if some of it was not.
    pub followed_up: Vec<Option<Time>>,
    /// The report reached the authority.
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

/// A time to recover; censored if it had not come by the end of the simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecoveryTime {
    /// From the part's own restoration to recovery, or to the end of the simulation. Zero if there was nothing to recover
    /// from; `None` if the part was not restored by the end.
    pub after_restoration: Option<Span>,
    /// From the onset to recovery, or to the end of the simulation.
    pub after_onset: Span,
    /// Whether the simulation ended first.
    pub censored: bool,
}

impl RecoveryTime {
    /// The time of a part that was restored and recovered at an instant, or was not before the end.
    pub(super) fn new(onset: Option<Time>, restored: Option<Time>, recovered: Option<Time>, end: Time) -> Self {
        let at = recovered.map_or(end, |at| at.min(end));
        Self {
            after_restoration: restored.map(|restored| at - restored),
            after_onset: at - onset.unwrap_or(end),
            censored: recovered.is_none(),
        }
    }
}

/// The times to recover of one part, in [`Recovery::ALL`] order.
pub type RecoveryTimes = [RecoveryTime; Recovery::ALL.len()];

/// The course of one run's incident and recovery.
#[derive(Clone, Debug)]
pub(super) struct Course {
    phases: Phases,
    periods: Periods,
    reliance: Reliance,
    /// How many clinics do without a system.
    on_fallback: u64,
    parts: ByPart<Trace>,
    /// Open cases of each class.
    open: Vec<u64>,
}

/// How far one part has recovered.
#[derive(Clone, Debug, Default)]
struct Trace {
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
    pub(super) fn new(model: &Model) -> Self {
        Self {
            phases: Phases::default(),
            periods: Periods::new(model),
            reliance: Reliance::new(model),
            on_fallback: 0,
            parts: ByPart::all(model, Trace::default()),
            open: vec![0; model.classes.len()],
        }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, model: &Model, time: Time, fact: &Fact) {
        let is_record = |class| model.class(class).kind == ClassKind::Record;
        match fact {
            Fact::RecordWritten { case, .. } => {
                self.open[case.class.index()] += 1;
                for (done, follow_up) in self.phases.followed_up.iter_mut().zip(&model.follow_ups) {
                    *done = done.filter(|_| follow_up.class != case.class);
                }
                self.each(*case, |trace| trace.open_records += 1);
            }
            Fact::Left { case, .. } if is_record(case.class) => {
                self.open[case.class.index()] -= 1;
                self.look_what_is_done(model, time);
                self.each(*case, |trace| {
                    trace.open_records -= 1;
                    trace.last_record = Some(time);
                });
                for part in self.reliance.parts(*case) {
                    self.look_whether_empty(time, part);
                }
            }
            Fact::ItemsTurned { from, to, number, .. } => {
                // Items are of the whole: they belong to no unit.
                let whole = &mut self.parts[Extent::Whole];
                let lists = model.follow_ups.iter().filter(|follow_up| follow_up.share > 0.0).count();
                whole.lists_due = whole.lists_due.or(Some(lists));
                whole.outstanding += u64::from(*number) * u64::from(to.is_outstanding());
                whole.outstanding -= u64::from(*number) * u64::from(from.is_outstanding());
                if !to.is_outstanding() {
                    whole.last_item = Some(time);
                }
                // What had been seen as over was not: something happened that nobody knew of.
                if *from == ItemState::Sound && !model.follow_ups.is_empty() {
                    whole.first_empty = None;
                }
            }
            Fact::Left { case, affected: true, outcome, .. } => {
                self.each(*case, |trace| trace.last_affected = Some(time));
                if *outcome == Outcome::Cancelled && model.class(case.class).kind == ClassKind::Contact {
                    first(&mut self.phases.first_cancelled, time);
                }
            }
            Fact::ClinicTurned { from, to, .. } => self.turn_clinic(time, *from, *to),
            Fact::StaffCalledIn { change: 1.., .. } => first(&mut self.phases.first_called_in, time),
            Fact::StockRanOut { .. } => first(&mut self.phases.first_run_out, time),
            Fact::Unfinished { case, affected, .. } => {
                let record = is_record(case.class);
                self.each(*case, |trace| {
                    trace.records_left |= record;
                    trace.affected_left |= !record && *affected;
                });
            }
            Fact::Reached(milestone) => {
                match self.periods.see(time, fact) {
                    None => self.reach(time, *milestone),
                    Some(Turn::Onset) => {
                        self.phases.onset = Some(time);
                        self.parts.iter_mut().for_each(|(_, trace)| trace.look_whether_empty(time));
                    }
                    // What had been seen as over was not.
                    Some(Turn::Disrupted(part)) => self.parts[part].first_empty = None,
                    Some(Turn::Restored(part)) => self.look_whether_empty(time, part),
                }
                if matches!(milestone, Milestone::Listed(_)) {
                    self.look_what_is_done(model, time);
                }
            }
            _ => {}
        }
    }

    /// A clinic stands otherwise than before.
    fn turn_clinic(&mut self, time: Time, from: Standing, to: Standing) {
        let is_away = |standing| matches!(standing, Standing::OnFallback | Standing::Returning);
        if to == Standing::OnFallback && !is_away(from) {
            first(&mut self.phases.first_on_fallback, time);
            self.phases.last_on_fallback = Some(time);
        }
        match (is_away(from), is_away(to)) {
            (false, true) => {
                self.on_fallback += 1;
                self.phases.last_back = None;
            }
            (true, false) => {
                self.on_fallback -= 1;
                if self.on_fallback == 0 {
                    self.phases.last_back = Some(time);
                }
            }
            _ => {}
        }
    }

    /// Takes note of the first time after restoration at which no recovery work is left in a part, known or not.
    fn look_whether_empty(&mut self, time: Time, part: Extent) {
        if self.periods.restored(part).is_some() {
            self.parts[part].look_whether_empty(time);
        }
    }

    /// Changes what is known of the parts in whose figures a case counts.
    fn each(&mut self, case: CaseRef, change: impl Fn(&mut Trace)) {
        for part in self.reliance.parts(case) {
            change(&mut self.parts[part]);
        }
    }

    /// Takes note of the follow-ups of which nothing is left to be done.
    fn look_what_is_done(&mut self, model: &Model, time: Time) {
        for (index, follow_up) in model.follow_ups.iter().enumerate() {
            let is_listed = self.phases.listed.get(index).is_some_and(Option::is_some);
            let was_done = self.phases.followed_up.get(index).is_some_and(Option::is_some);
            if is_listed && !was_done && self.open[follow_up.class.index()] == 0 {
                set(&mut self.phases.followed_up, index, time);
            }
        }
    }

    fn reach(&mut self, time: Time, milestone: Milestone) {
        let phases = &mut self.phases;
        match milestone {
            Milestone::MeasuringBegan
            | Milestone::PreparingBegan
            | Milestone::Onset
            | Milestone::Disrupted(_)
            | Milestone::Restored(_) => {}
            Milestone::Preparation(index) => set(&mut phases.preparations, index, time),
            Milestone::Disruption(index) => set(&mut phases.disruptions, index, time),
            Milestone::Level(index) => set(&mut phases.levels, index, time),
            Milestone::WithoutRoutine(_) => first(&mut phases.first_without_routine, time),
            // Of several episodes, the first.
            Milestone::Noticed => first(&mut phases.noticed, time),
            Milestone::Declared => first(&mut phases.declared, time),
            Milestone::EntryBegan => first(&mut phases.entry_began, time),
            Milestone::Contained => phases.contained = Some(time),
            Milestone::ScopeKnown => phases.scope_known = Some(time),
            Milestone::Listed(index) => {
                set(&mut phases.listed, index, time);
                let whole = &mut self.parts[Extent::Whole];
                whole.lists_due = whole.lists_due.map(|due| due.saturating_sub(1));
                self.look_whether_empty(time, Extent::Whole);
            }
            Milestone::Reported => phases.reported = Some(time),
        }
    }

    /// The phases, and the times to recover; those that only the comparison with the twin shows have not come yet.
    pub(super) fn finish(mut self, model: &Model) -> (Phases, ByPart<RecoveryTimes>) {
        let times = self.parts.map(|part, trace| {
            Recovery::ALL.map(|definition| {
                let restored = self.periods.restored(part);
                let recovered = restored.and_then(|restored| trace.recovered(definition, restored));
                RecoveryTime::new(self.periods.onset(), restored, recovered, model.horizon)
            })
        });
        self.phases.restored = self.periods.restored(Extent::Whole);
        self.phases.outages = self.periods.into_outages();
        (self.phases, times)
    }
}

impl Trace {
    /// Takes note of the first time at which no recovery work is left, known or not.
    fn look_whether_empty(&mut self, time: Time) {
        if self.open_records == 0 && self.lists_due.is_none_or(|due| due == 0) {
            first(&mut self.first_empty, time);
        }
    }

    /// When the part had recovered by a definition, at the end; `None` if it had not.
    fn recovered(&self, definition: Recovery, restored: Time) -> Option<Time> {
        match definition {
            Recovery::BacklogEmpty => self.first_empty,
            Recovery::BackInBand | Recovery::Coalescence => None,
            Recovery::LastAffected if self.affected_left => None,
            Recovery::LastAffected => Some(self.last_affected.unwrap_or(restored).max(restored)),
            Recovery::AllReconciled if self.records_left || self.outstanding > 0 => None,
            Recovery::AllReconciled => Some(self.last_record.max(self.last_item).unwrap_or(restored).max(restored)),
        }
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
