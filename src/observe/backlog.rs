//! The backlog: paper records written and not yet entered, as a number and as work.

use super::series::Sampler;
use super::{ByPart, Fold, Grid, Part, Readings, SeriesKind};
use crate::fact::{Extent, Fact, Milestone};
use crate::model::{ClassKind, Model, Outcome, UnitId};
use crate::time::{Span, Time};

measures! {
    BACKLOG_PEAK_RECORDS: "backlog.peak.records", Records, Lower, headline;
    BACKLOG_PEAK_HOURS: "backlog.peak.hours", StaffHours, Lower, headline;
    RECORDS_WRITTEN: "records.written", Records, Lower;
    RECORDS_ENTERED: "records.entered", Records, Higher;
    RECORDS_LATE: "records.late", Records, Lower;
    RECORDS_WRITTEN_OFF: "records.written_off", Records, Lower;
    RECORD_HOURS: "record.hours", StaffHours, Lower;
    BACKLOG_PEAK_AFTER: "backlog.peak.after", Hours, Neither;
}

/// Folds paper records.
#[derive(Clone, Debug)]
pub(super) struct Backlog {
    is_record: Vec<bool>,
    /// How long after it was written a record of each class is late.
    late_after: Vec<Option<Span>>,
    records: Sampler,
    hours: Sampler,
    onset: Option<Time>,
    tallies: ByPart<Tally>,
    /// When the backlog of the whole was largest, in work.
    peak_at: Option<Time>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    written: f64,
    entered: f64,
    late: f64,
    written_off: f64,
    work: Span,
    peak_records: f64,
    peak_hours: f64,
}

impl Tally {
    /// A record of this age was entered, or written off.
    fn settle(&mut self, outcome: Outcome, age: Span, late_after: Option<Span>) {
        if outcome == Outcome::WrittenOff {
            self.written_off += 1.0;
            return;
        }
        self.entered += 1.0;
        if late_after.is_some_and(|limit| age > limit) {
            self.late += 1.0;
        }
    }
}

impl Fold for Backlog {
    fn new(model: &Model, grid: Grid) -> Self {
        let zero = ByPart::units(model, 0.0);
        Self {
            is_record: model.classes.iter().map(|class| class.kind == ClassKind::Record).collect(),
            late_after: model.classes.iter().map(|class| class.late_after).collect(),
            records: Sampler::new(zero.clone(), grid),
            hours: Sampler::in_units_of(1.0 / Span::HOUR.as_millis() as f64, zero, grid),
            onset: None,
            tallies: ByPart::units(model, Tally::default()),
            peak_at: None,
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::RecordWritten { case, work } => self.written(time, case.unit, *work),
            Fact::Left { case, work, outcome, born, .. } if self.is_record[case.class.index()] => {
                self.records.change(time, case.unit, -1.0);
                self.hours.change(time, case.unit, -(work.as_millis() as f64));
                for part in [Extent::Whole, Extent::Unit(case.unit)] {
                    self.tallies[part].settle(*outcome, time - *born, self.late_after[case.class.index()]);
                }
            }
            Fact::Reached(Milestone::Onset) => self.onset = Some(time),
            _ => {}
        }
    }

    fn report(&mut self, _: &Model, readings: &mut Readings) {
        let [peak_records, peak_hours, written, entered, late, written_off, work, peak_after] = MEASURES;
        for (part, tally) in self.tallies.iter() {
            readings.value(peak_records, part, tally.peak_records);
            readings.value(peak_hours, part, tally.peak_hours);
            readings.value(written, part, tally.written);
            readings.value(entered, part, tally.entered);
            readings.value(late, part, tally.late);
            readings.value(written_off, part, tally.written_off);
            readings.value(work, part, tally.work.as_hours());
        }
        let after = self.peak_at.zip(self.onset).map_or(f64::NAN, |(at, onset)| at.hours_since(onset));
        readings.value(peak_after, Part::All, after);
        readings.series.extend(self.records.finish(SeriesKind::BacklogRecords));
        readings.series.extend(self.hours.finish(SeriesKind::BacklogHours));
    }
}

impl Backlog {
    fn written(&mut self, time: Time, unit: UnitId, work: Span) {
        self.records.change(time, unit, 1.0);
        self.hours.change(time, unit, work.as_millis() as f64);
        if self.hours.current(Extent::Whole) > self.tallies[Extent::Whole].peak_hours {
            self.peak_at = Some(time);
        }
        for part in [Extent::Whole, Extent::Unit(unit)] {
            let tally = &mut self.tallies[part];
            tally.written += 1.0;
            tally.work += work;
            tally.peak_records = tally.peak_records.max(self.records.current(part));
            tally.peak_hours = tally.peak_hours.max(self.hours.current(part));
        }
    }
}
