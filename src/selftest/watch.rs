//! A witness that counts what textbooks give and no report does.

use crate::fact::{Extent, Fact, Milestone, Wait, Witness};
use crate::model::{ClassKind, Model, Outcome, StepId};
use crate::time::{Span, Time};

/// How long after an onset a system that fails again and again is followed before it is measured: very many relaxation times.
const SETTLING: Span = Span::from_millis(8 * Span::HOUR.as_millis());

/// The results of one run, in the words of queueing theory. Contacts queue; paper records are counted apart.
#[derive(Clone, Debug)]
pub(super) struct Watch {
    is_contact: Vec<bool>,
    present: u64,
    /// When somebody last came or left, for the area below the curve of those present.
    changed: Time,
    onset: Option<Time>,
    restored: Option<Time>,
    /// How many were there at restoration.
    pub(super) present_at_restoration: u64,
    /// Case-time spent in the organisation between onset and restoration.
    present_during: Span,
    /// Case-time spent in the organisation while it was measured.
    present_measured: Span,
    /// When nobody was there any more, for the first time since the start or, if there was an incident, restoration.
    emptied: Option<Time>,
    /// When the last contact left.
    last_left: Time,
    /// Waiting of all contacts, and the longest of one.
    total_wait: Span,
    longest_wait: Span,
    measured_from: Time,
    /// From when those present are counted: measuring or, with an incident, some time after its onset, so that a system that
    /// fails again and again has come to its usual course.
    counted_from: Time,
    /// Contacts that came while it was measured and have left, and how many of them had waited.
    served: u64,
    waited: u64,
    /// How many of them left without being served.
    lost: u64,
    /// Work after the end of a shift.
    overtime: Span,
    /// When the last contact that waited at all had come.
    last_to_wait: Time,
    records: u64,
    /// When the last paper record was settled.
    last_record: Option<Time>,
    /// By step: how often work began, and how long was waited for staff.
    steps: Vec<(u64, Span)>,
}

impl Watch {
    /// A watch that has seen nothing.
    pub(super) fn new(model: &Model) -> Self {
        Self {
            is_contact: model.classes.iter().map(|class| class.kind == ClassKind::Contact).collect(),
            present: 0,
            changed: Time::START,
            onset: None,
            restored: None,
            present_at_restoration: 0,
            present_during: Span::ZERO,
            present_measured: Span::ZERO,
            emptied: None,
            last_left: Time::START,
            total_wait: Span::ZERO,
            longest_wait: Span::ZERO,
            measured_from: model.measured_from,
            counted_from: model.measured_from,
            served: 0,
            waited: 0,
            lost: 0,
            overtime: Span::ZERO,
            last_to_wait: Time::START,
            records: 0,
            last_record: None,
            steps: vec![(0, Span::ZERO); model.steps.len()],
        }
    }

    /// From the start, or from restoration, until nobody was there (min); infinite if somebody always was.
    pub(super) fn minutes_to_empty(&self) -> f64 {
        let from = self.restored.unwrap_or(Time::START);
        self.emptied.map_or(f64::INFINITY, |at| (at - from).as_minutes())
    }

    /// Contact-hours spent in the organisation between onset and restoration.
    pub(super) fn hours_during(&self) -> f64 {
        self.present_during.as_hours()
    }

    /// How many contacts were there on average while it was measured.
    pub(super) fn mean_present(&self) -> f64 {
        self.present_measured.as_minutes() / (self.changed - self.counted_from).as_minutes()
    }

    /// When the last contact left (min since the start).
    pub(super) fn last_left(&self) -> f64 {
        (self.last_left - Time::START).as_minutes()
    }

    /// Waiting of all contacts (min).
    pub(super) fn total_wait(&self) -> f64 {
        self.total_wait.as_minutes()
    }

    /// The mean wait of those who have left, served or not (s); NaN if nobody came.
    pub(super) fn mean_wait_seconds(&self) -> f64 {
        self.total_wait.as_minutes() * 60.0 / self.served as f64
    }

    /// The longest wait of a contact (min).
    pub(super) fn longest_wait(&self) -> f64 {
        self.longest_wait.as_minutes()
    }

    /// The share of contacts that waited at all; NaN if none came.
    pub(super) fn share_that_waits(&self) -> f64 {
        self.waited as f64 / self.served as f64
    }

    /// The share of contacts that left unseen or were turned away; NaN if none came.
    pub(super) fn share_lost(&self) -> f64 {
        self.lost as f64 / self.served as f64
    }

    /// Work after the end of a shift, all staff together (min).
    pub(super) fn overtime(&self) -> f64 {
        self.overtime.as_minutes()
    }

    /// When the last contact that waited had come (min since the start).
    pub(super) fn last_to_wait(&self) -> f64 {
        (self.last_to_wait - Time::START).as_minutes()
    }

    /// Paper records written.
    pub(super) fn records(&self) -> f64 {
        self.records as f64
    }

    /// When the last paper record was settled (min since the start); NaN if none was.
    pub(super) fn last_record(&self) -> f64 {
        self.last_record.map_or(f64::NAN, |at| (at - Time::START).as_minutes())
    }

    /// The mean wait for staff before a step, by its place in the file (min).
    pub(super) fn wait_before_step(&self, step: usize) -> f64 {
        let (begun, waited) = self.steps[step];
        waited.as_minutes() / begun as f64
    }

    fn present_changes(&mut self, time: Time, by: i64) {
        self.account(time);
        self.present = self.present.saturating_add_signed(by);
        let counts = self.restored.is_some() || self.onset.is_none();
        if self.present == 0 && counts {
            self.emptied = self.emptied.or(Some(time));
        }
    }

    /// Adds the time that those present have spent since the last change.
    fn account(&mut self, time: Time) {
        if self.onset.is_some() && self.restored.is_none() {
            self.present_during += (time - self.changed) * i64::try_from(self.present).unwrap_or(i64::MAX);
        }
        let since = self.changed.max(self.counted_from);
        if time > since {
            self.present_measured += (time - since) * i64::try_from(self.present).unwrap_or(i64::MAX);
        }
        self.changed = time;
    }

    fn is_contact(&self, class: crate::model::ClassId) -> bool {
        self.is_contact[class.index()]
    }

    fn step(&mut self, step: StepId) -> &mut (u64, Span) {
        &mut self.steps[step.index()]
    }
}

impl Witness for Watch {
    fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::Arrived { case } if self.is_contact(case.class) => self.present_changes(time, 1),
            Fact::Left { case, outcome, born, waited, .. } if self.is_contact(case.class) => {
                self.present_changes(time, -1);
                self.last_left = time;
                self.total_wait += waited;
                self.longest_wait = self.longest_wait.max(waited);
                if born >= self.measured_from {
                    self.served += 1;
                    self.waited += u64::from(waited > Span::ZERO);
                    self.lost += u64::from(matches!(outcome, Outcome::LeftUnseen | Outcome::TurnedAway));
                }
                if waited > Span::ZERO {
                    self.last_to_wait = self.last_to_wait.max(born);
                }
            }
            Fact::StaffTime { overtime, .. } => {
                self.account(time);
                self.overtime += overtime;
            }
            Fact::RecordWritten { .. } => self.records += 1,
            Fact::Left { .. } => self.last_record = Some(time),
            Fact::WorkBegan { step, .. } => self.step(step).0 += 1,
            Fact::WaitEnded { step, wait: Wait::Staff, waited, .. } => self.step(step).1 += waited,
            Fact::Reached(Milestone::Onset) => {
                self.account(time);
                self.onset = Some(time);
                self.counted_from = self.counted_from.max(time + SETTLING);
                self.present_measured = Span::ZERO;
                self.emptied = None;
            }
            Fact::Reached(Milestone::Restored(Extent::Whole)) => {
                self.account(time);
                self.restored = Some(time);
                self.present_at_restoration = self.present;
                self.emptied = (self.present == 0).then_some(time);
            }
            _ => {}
        }
    }
}
