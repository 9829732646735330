//! A witness that keeps books on single cases.

use std::collections::BTreeMap;

use reserv::fact::{CaseRef, Fact, Milestone, Witness};
use reserv::model::Outcome;
use reserv::time::{Span, Time};

/// One case in the books.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Who it is.
    pub(crate) case: CaseRef,
    /// When it came into being.
    pub(crate) born: Time,
    /// When it left, how, and how long it had waited in all; `None` while it is there.
    pub(crate) left: Option<(Time, Outcome, Span)>,
    /// When work began on it, went on, stopped and was finished, in order.
    pub(crate) work: Vec<(Time, Stroke)>,
    /// Whether it is a paper record.
    pub(crate) is_record: bool,
    /// The work stated when it was written, if it is.
    pub(crate) stated: Span,
}

/// What happened to the work on a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stroke {
    /// It began.
    Began,
    /// It stopped.
    Suspended,
    /// It went on.
    Resumed,
    /// It was finished.
    Finished,
}

/// Everything that happened in one run, by case in the order in which they came into being.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// The cases.
    pub(crate) entries: Vec<Entry>,
    /// How many were said to be unfinished at the end.
    pub(crate) unfinished: usize,
    /// The milestones.
    pub(crate) milestones: Vec<(Time, Milestone)>,
    /// All facts, in words.
    pub(crate) log: Vec<String>,
    /// Busy time and overtime, all staff together.
    pub(crate) busy: Span,
    /// Overtime, all staff together.
    pub(crate) overtime: Span,
    /// When the last fact was.
    now: Time,
    /// Everything that is not about the work on cases, as it happened.
    pub(crate) others: Vec<(Time, Fact)>,
    index: BTreeMap<u64, usize>,
}

impl Ledger {
    /// The cases that are not records.
    pub(crate) fn visits(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.is_record)
    }

    /// The paper records.
    pub(crate) fn records(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.is_record)
    }

    /// What the visits waited, in minutes, in the order in which they came.
    pub(crate) fn waits(&self) -> Vec<f64> {
        self.visits().filter_map(|entry| entry.left).map(|(_, _, waited)| waited.as_minutes()).collect()
    }

    /// When the visits left, in minutes since the start, in the order in which they came.
    pub(crate) fn ends(&self) -> Vec<f64> {
        self.visits().filter_map(|entry| entry.left).map(|(at, ..)| minutes(at)).collect()
    }

    /// The facts before an instant, in words.
    pub(crate) fn before(&self, end: Time) -> impl Iterator<Item = &String> {
        let time = |line: &String| line.split(' ').next().and_then(|millis| millis.parse::<i64>().ok());
        self.log.iter().take_while(move |line| time(line).is_some_and(|time| time < end.as_millis()))
    }

    /// When facts of some kind happened, in minutes since the start.
    pub(crate) fn times(&self, wanted: impl Fn(&Fact) -> bool) -> Vec<f64> {
        self.others.iter().filter(|(_, fact)| wanted(fact)).map(|(time, _)| minutes(*time)).collect()
    }

    /// How many left with one outcome.
    pub(crate) fn left(&self, wanted: Outcome) -> usize {
        self.entries.iter().filter(|entry| entry.left.is_some_and(|(_, outcome, _)| outcome == wanted)).count()
    }

    fn open(&mut self, case: CaseRef, born: Time, stated: Option<Span>) {
        let known = self.index.insert(case.key.value(), self.entries.len());
        assert!(known.is_none(), "no two cases have one key");
        self.entries.push(Entry {
            case,
            born,
            left: None,
            work: Vec::new(),
            is_record: stated.is_some(),
            stated: stated.unwrap_or(Span::ZERO),
        });
    }

    fn stroke(&mut self, case: CaseRef, time: Time, stroke: Stroke) {
        let index = self.index[&case.key.value()];
        self.entries[index].work.push((time, stroke));
    }
}

impl Entry {
    /// How long it was worked on in all.
    pub(crate) fn worked(&self) -> Span {
        let mut total = Span::ZERO;
        for pair in self.work.windows(2) {
            if matches!(pair[0].1, Stroke::Began | Stroke::Resumed) {
                total += pair[1].0 - pair[0].0;
            }
        }
        total
    }

    /// When it left, and how.
    pub(crate) fn left_at(&self) -> Option<Time> {
        self.left.map(|(at, ..)| at)
    }
}

/// Minutes since the start.
pub(crate) fn minutes(time: Time) -> f64 {
    (time - Time::START).as_minutes()
}

impl Witness for Ledger {
    fn see(&mut self, time: Time, fact: &Fact) {
        assert!(time >= self.now, "time does not run backwards");
        self.now = time;
        self.log.push(format!("{} {fact:?}", time.as_millis()));
        match *fact {
            Fact::Arrived { case } => self.open(case, time, None),
            Fact::RecordWritten { case, work } => self.open(case, time, Some(work)),
            Fact::WorkBegan { case, .. } => self.stroke(case, time, Stroke::Began),
            Fact::WorkSuspended { case, .. } => self.stroke(case, time, Stroke::Suspended),
            Fact::WorkResumed { case, .. } => self.stroke(case, time, Stroke::Resumed),
            Fact::WorkFinished { case, .. } => self.stroke(case, time, Stroke::Finished),
            Fact::WaitEnded { waited, .. } => {
                assert!(waited >= Span::ZERO, "nobody waits for less than no time");
                self.others.push((time, *fact));
            }
            Fact::Left { case, outcome, waited, .. } => {
                let entry = &mut self.entries[self.index[&case.key.value()]];
                assert!(entry.left.is_none(), "a case leaves once");
                entry.left = Some((time, outcome, waited));
            }
            Fact::Unfinished { .. } => self.unfinished += 1,
            Fact::Reached(milestone) => self.milestones.push((time, milestone)),
            Fact::StaffTime { busy, overtime, .. } => {
                self.busy += busy;
                self.overtime += overtime;
            }
            _ => self.others.push((time, *fact)),
        }
    }
}
