//! Waiting and staying: how many contacts wait for staff or for a system, how long, and how long they stay, by when they
//! came.

use std::collections::BTreeMap;

use super::period::{Period, Periods, Turn};
use super::series::Sampler;
use super::{Better, Fold, Grid, Measure, Part, Quantity, Readings, SeriesKind};
use crate::fact::{Fact, Wait};
use crate::model::{ClassId, ClassKind, Model, Origin, Outcome, UnitId};
use crate::time::{Span, Time};

/// Folds the waits and stays of contacts. Orders and paper records wait too, but nobody sits and waits with them.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    is_contact: Vec<bool>,
    sampler: Sampler,
    measured_from: Time,
    /// When each part was disrupted and restored.
    outages: Periods,
    /// Of the whole, then of each unit: the most that waited at a time.
    peaks: Vec<f64>,
    /// Of each class, which comes to one unit, a cell for each urgency.
    cells: Vec<Vec<Cell>>,
}

/// The contacts of one class and urgency.
#[derive(Clone, Debug)]
struct Cell {
    unit: UnitId,
    urgency: u8,
    /// By the period of the whole, and by that of the unit.
    periods: [[Tally; Period::COUNT]; Period::COUNT],
}

/// Contacts that came in a period.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// How long they waited in all, and how many there were.
    waited: Span,
    number: u64,
    /// How long those stayed who came to the end of their pathway, and how many those were.
    stayed: Span,
    completed: u64,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.waited += other.waited;
        self.number += other.number;
        self.stayed += other.stayed;
        self.completed += other.completed;
    }
}

impl Waiting {
    pub(super) const MEASURES: &[Measure] = &[
        Measure { key: "waiting.peak", quantity: Quantity::Cases, better: Better::Lower, headline: true },
        Measure { key: "wait.before", quantity: Quantity::Minutes, better: Better::Lower, headline: false },
        Measure { key: "wait.during", quantity: Quantity::Minutes, better: Better::Lower, headline: true },
        Measure { key: "wait.after", quantity: Quantity::Minutes, better: Better::Lower, headline: true },
        Measure { key: "stay.before", quantity: Quantity::Minutes, better: Better::Lower, headline: false },
        Measure { key: "stay.during", quantity: Quantity::Minutes, better: Better::Lower, headline: false },
        Measure { key: "stay.after", quantity: Quantity::Minutes, better: Better::Lower, headline: false },
    ];

    /// The cells, each with the class it belongs to.
    fn cells(&self) -> impl Iterator<Item = (ClassId, &Cell)> {
        let classes = self.cells.iter().enumerate();
        classes.flat_map(|(class, cells)| cells.iter().map(move |cell| (ClassId::from_index(class), cell)))
    }

    /// Some part of the organisation was disrupted again: what came since its restoration had come during the disruption.
    fn reopen(&mut self, part: usize) {
        let (after, during) = (Period::After as usize, Period::During as usize);
        for cell in self.cells.iter_mut().flatten() {
            if part == 0 {
                let moved = std::mem::take(&mut cell.periods[after]);
                cell.periods[during].iter_mut().zip(moved).for_each(|(kept, moved)| kept.add(moved));
            } else if cell.unit.index() + 1 == part {
                for by_unit in &mut cell.periods {
                    let moved = std::mem::take(&mut by_unit[after]);
                    by_unit[during].add(moved);
                }
            }
        }
    }

    /// The tallies by period of the whole, of each unit by its own periods, then of classes and urgencies.
    fn by_part(&self, model: &Model) -> Vec<(Part, [Tally; Period::COUNT])> {
        let mut all = [Tally::default(); Period::COUNT];
        let mut units = vec![all; model.units.len()];
        let (mut classes, mut urgencies) = (BTreeMap::new(), BTreeMap::new());
        for (class, cell) in self.cells() {
            for (whole, by_unit) in cell.periods.iter().enumerate() {
                for (own, tally) in by_unit.iter().enumerate() {
                    all[whole].add(*tally);
                    units[cell.unit.index()][own].add(*tally);
                    classes.entry(class).or_insert([Tally::default(); Period::COUNT])[whole].add(*tally);
                    urgencies.entry(cell.urgency).or_insert([Tally::default(); Period::COUNT])[whole].add(*tally);
                }
            }
        }
        // One class, or one urgency, would say again what is said of the whole.
        let classes = classes.into_iter().map(|(class, tallies)| (Part::Class(class), tallies));
        let urgencies = Some(urgencies).filter(|urgencies| urgencies.len() > 1).into_iter().flatten();
        let urgencies = urgencies.map(|(urgency, tallies)| (Part::Urgency(urgency), tallies));
        let units = units.into_iter().enumerate().map(|(index, tallies)| (Part::at(index + 1), tallies));
        std::iter::once((Part::All, all)).chain(units).chain(classes).chain(urgencies).collect()
    }
}

impl Fold for Waiting {
    fn new(model: &Model, grid: Grid) -> Self {
        let units = model.units.len();
        let cells = model.classes.iter().map(|class| {
            let Origin::Arrivals(arrivals) = &class.origin else { return Vec::new() };
            let mut urgencies: Vec<u8> = class.priorities.iter().map(|(_, urgency)| *urgency).collect();
            urgencies.sort_unstable();
            urgencies.dedup();
            let cell = |urgency| Cell { unit: arrivals.unit, urgency, periods: Default::default() };
            urgencies.into_iter().map(cell).collect()
        });
        Self {
            is_contact: model.classes.iter().map(|class| class.kind == ClassKind::Contact).collect(),
            sampler: Sampler::new(units, grid),
            measured_from: model.measured_from,
            outages: Periods::new(model),
            peaks: vec![0.0; units + 1],
            cells: cells.collect(),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::WaitBegan { case, wait: Wait::Staff | Wait::System, .. } if self.is_contact[case.class.index()] => {
                self.sampler.change(time, case.unit, 1.0);
                if time >= self.measured_from {
                    let (all, unit) = self.sampler.current(case.unit);
                    self.peaks[0] = self.peaks[0].max(all);
                    let peak = &mut self.peaks[case.unit.index() + 1];
                    *peak = peak.max(unit);
                }
            }
            Fact::WaitEnded { case, wait: Wait::Staff | Wait::System, .. } if self.is_contact[case.class.index()] => {
                self.sampler.change(time, case.unit, -1.0);
            }
            Fact::Left { case, outcome, born, waited, .. }
                if self.is_contact[case.class.index()] && *born >= self.measured_from =>
            {
                let whole = self.outages.period(0, *born);
                let own = self.outages.period(case.unit.index() + 1, *born);
                // A copy: a fact that closures borrow from is no longer taken apart at compile time.
                let urgency = case.priority;
                let cells = &mut self.cells[case.class.index()];
                if let Some(cell) = cells.iter_mut().find(|cell| cell.urgency == urgency) {
                    let tally = &mut cell.periods[whole as usize][own as usize];
                    tally.waited += *waited;
                    tally.number += 1;
                    if *outcome == Outcome::Completed {
                        tally.stayed += time - *born;
                        tally.completed += 1;
                    }
                }
            }
            Fact::Reached(_) => {
                if let Some(Turn::Disrupted(part)) = self.outages.see(time, fact) {
                    self.reopen(part);
                }
            }
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        let [peak, wait @ .., stay_before, stay_during, stay_after] = Self::MEASURES else { return };
        for (index, highest) in self.peaks.iter().enumerate() {
            readings.value(peak, Part::at(index), *highest);
        }
        let mean = |sum: Span, number: u64| if number > 0 { sum.as_minutes() / number as f64 } else { f64::NAN };
        for (part, tallies) in self.by_part(model) {
            for (measure, tally) in wait.iter().zip(tallies) {
                readings.value(measure, part, mean(tally.waited, tally.number));
            }
            for (measure, tally) in [stay_before, stay_during, stay_after].into_iter().zip(tallies) {
                readings.value(measure, part, mean(tally.stayed, tally.completed));
            }
        }
        readings.series.extend(self.sampler.finish(SeriesKind::WaitingCases));
    }
}
