//! The backlog: paper records written and not yet entered, as a number and as work.

use super::series::Sampler;
use super::{Better, Fold, Grid, Measure, Part, Quantity, Readings, SeriesKind};
use crate::fact::{Fact, Milestone};
use crate::model::{ClassKind, Model, Outcome, UnitId};
use crate::time::{Span, Time};

/// Folds paper records.
#[derive(Clone, Debug)]
pub(super) struct Backlog {
    is_record: Vec<bool>,
    /// How long after it was written a record of each class is late.
    late_after: Vec<Option<Span>>,
    records: Sampler,
    hours: Sampler,
    onset: Option<Time>,
    /// Of the whole, then of each unit.
    tallies: Vec<Tally>,
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

impl Backlog {
    pub(super) const MEASURES: &[Measure] = &[
        Measure { key: "backlog.peak.records", quantity: Quantity::Records, better: Better::Lower, headline: true },
        Measure { key: "backlog.peak.hours", quantity: Quantity::StaffHours, better: Better::Lower, headline: true },
        Measure { key: "records.written", quantity: Quantity::Records, better: Better::Lower, headline: false },
        Measure { key: "records.entered", quantity: Quantity::Records, better: Better::Higher, headline: false },
        Measure { key: "records.late", quantity: Quantity::Records, better: Better::Lower, headline: false },
        Measure { key: "records.written_off", quantity: Quantity::Records, better: Better::Lower, headline: false },
        Measure { key: "record.hours", quantity: Quantity::StaffHours, better: Better::Lower, headline: false },
        Measure { key: "backlog.peak.after", quantity: Quantity::Hours, better: Better::Neither, headline: false },
    ];
}

impl Fold for Backlog {
    fn new(model: &Model, grid: Grid) -> Self {
        let units = model.units.len();
        Self {
            is_record: model.classes.iter().map(|class| class.kind == ClassKind::Record).collect(),
            late_after: model.classes.iter().map(|class| class.late_after).collect(),
            records: Sampler::new(units, grid),
            hours: Sampler::in_units_of(1.0 / Span::HOUR.as_millis() as f64, units, grid),
            onset: None,
            tallies: vec![Tally::default(); units + 1],
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
                for index in [0, case.unit.index() + 1] {
                    self.tallies[index].settle(*outcome, time - *born, self.late_after[case.class.index()]);
                }
            }
            Fact::Reached(Milestone::Onset) => self.onset = Some(time),
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        let [peak_records, peak_hours, written, entered, late, written_off, work, peak_after] = Self::MEASURES else {
            return;
        };
        let parts = |index| if index == 0 { Part::All } else { Part::Unit(UnitId::from_index(index - 1)) };
        for (index, tally) in self.tallies.iter().enumerate().take(model.units.len() + 1) {
            readings.value(peak_records, parts(index), tally.peak_records);
            readings.value(peak_hours, parts(index), tally.peak_hours);
            readings.value(written, parts(index), tally.written);
            readings.value(entered, parts(index), tally.entered);
            readings.value(late, parts(index), tally.late);
            readings.value(written_off, parts(index), tally.written_off);
            readings.value(work, parts(index), tally.work.as_hours());
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
        let (all_records, unit_records) = self.records.current(unit);
        let (all_hours, unit_hours) = self.hours.current(unit);
        if all_hours > self.tallies[0].peak_hours {
            self.peak_at = Some(time);
        }
        for (index, records, now_hours) in [(0, all_records, all_hours), (unit.index() + 1, unit_records, unit_hours)] {
            let tally = &mut self.tallies[index];
            tally.written += 1.0;
            tally.work += work;
            tally.peak_records = tally.peak_records.max(records);
            tally.peak_hours = tally.peak_hours.max(now_hours);
        }
    }
}
