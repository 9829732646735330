//! Phases and recovery: when a run reached the milestones of its incident, and when it was back to normal.

use super::by_part::Reliance;
use super::period::{Periods, Turn};
use super::{ByPart, Moment, Phases, Recovery};
use crate::fact::{CaseRef, Extent, Fact, Milestone, Standing};
use crate::model::{ClassKind, ItemState, Model, Outcome};
use crate::time::{Span, Time};

/// A time to recover; censored if it had not come by the end of the simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecoveryTime {
    /// From the part's own restoration to recovery, or to the end up to which it is followed. Zero if there was nothing to
    /// recover from; `None` if the part was not restored by the end of the simulation.
    pub after_restoration: Option<Span>,
    /// From the onset to recovery, or to that end.
    pub after_onset: Span,
    /// Whether that end came first: that of the simulation, and for a definition that asks for a day as usual, a day before
    /// it.
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
pub(super) struct Following {
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

impl Following {
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
                for (index, follow_up) in model.follow_ups.iter().enumerate() {
                    if follow_up.class == case.class {
                        self.phases.forget(Moment::FollowedUp(index));
                    }
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
                    self.phases.first(Moment::FirstCancelled, time);
                }
            }
            Fact::ClinicTurned { from, to, .. } => self.turn_clinic(time, *from, *to),
            Fact::StaffCalledIn { change: 1.., .. } => self.phases.first(Moment::FirstCalledIn, time),
            Fact::StockRanOut { .. } => self.phases.first(Moment::FirstRunOut, time),
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
                        self.phases.set(Moment::Onset, time);
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
            self.phases.first(Moment::FirstOnFallback, time);
            self.phases.set(Moment::LastOnFallback, time);
        }
        match (is_away(from), is_away(to)) {
            (false, true) => {
                self.on_fallback += 1;
                self.phases.forget(Moment::LastBack);
            }
            (true, false) => {
                self.on_fallback -= 1;
                if self.on_fallback == 0 {
                    self.phases.set(Moment::LastBack, time);
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
            let is_listed = self.phases.at(Moment::Listed(index)).is_some();
            if is_listed && self.open[follow_up.class.index()] == 0 {
                self.phases.first(Moment::FollowedUp(index), time);
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
            Milestone::Preparation(index) => phases.set(Moment::Preparation(index), time),
            Milestone::Disruption(index) => phases.set(Moment::Disruption(index), time),
            Milestone::Level(index) => phases.set(Moment::Level(index), time),
            Milestone::WithoutRoutine(_) => phases.first(Moment::FirstWithoutRoutine, time),
            // Of several episodes, the first.
            Milestone::Noticed => phases.first(Moment::Noticed, time),
            Milestone::Declared => phases.first(Moment::Declared, time),
            Milestone::EntryBegan => phases.first(Moment::EntryBegan, time),
            Milestone::Contained => phases.set(Moment::Contained, time),
            Milestone::ScopeKnown => phases.set(Moment::ScopeKnown, time),
            Milestone::Listed(index) => {
                phases.set(Moment::Listed(index), time);
                phases.set(Moment::AllListed, time);
                let whole = &mut self.parts[Extent::Whole];
                whole.lists_due = whole.lists_due.map(|due| due.saturating_sub(1));
                self.look_whether_empty(time, Extent::Whole);
            }
            Milestone::Reported => phases.set(Moment::Reported, time),
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
        if let Some(restored) = self.periods.restored(Extent::Whole) {
            self.phases.set(Moment::Restored, restored);
        }
        self.phases.outages = self.periods.into_outages();
        for (part, outage) in self.phases.outages.clone().iter() {
            match (part, outage.restored) {
                (Extent::Unit(unit), Some(at)) => self.phases.set(Moment::UnitRestored(unit), at),
                (Extent::System(system), Some(at)) => self.phases.set(Moment::SystemRestored(system), at),
                _ => {}
            }
        }
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
