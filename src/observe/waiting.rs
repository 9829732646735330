//! Waiting and staying: how many contacts wait for staff or for a system, how long, and how long they stay, by when they
//! came.

use std::collections::BTreeMap;

use super::by_part::Reliance;
use super::period::{Period, Periods, Turn};
use super::series::Sampler;
use super::{ByPart, Fold, Grid, Part, Readings, SeriesKind};
use crate::fact::{Extent, Fact};
use crate::model::{ClassId, ClassKind, Model, Origin, Outcome, SystemSet};
use crate::time::{Span, Time};

measures! {
    WAITING_PEAK: "waiting.peak", Cases, Lower, headline;
    WAIT_BEFORE: "wait.before", Minutes, Lower;
    WAIT_DURING: "wait.during", Minutes, Lower, headline;
    WAIT_AFTER: "wait.after", Minutes, Lower, headline;
    STAY_BEFORE: "stay.before", Minutes, Lower;
    STAY_DURING: "stay.during", Minutes, Lower;
    STAY_AFTER: "stay.after", Minutes, Lower;
}

/// Folds the waits and stays of contacts. Orders and paper records wait too, but nobody sits and waits with them.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    is_contact: Vec<bool>,
    reliance: Reliance,
    sampler: Sampler,
    measured_from: Time,
    /// When each part was disrupted and restored.
    outages: Periods,
    /// The most that waited at a time.
    peaks: ByPart<f64>,
    /// By the periods of each part itself; of a system, its users.
    parts: ByPart<Periodic>,
    /// Of each class, those of each urgency, by the periods of the whole.
    cells: Vec<Vec<(u8, Periodic)>>,
}

/// Contacts by the period in which they came.
type Periodic = [Tally; Period::COUNT];

/// The contacts of one period.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// How long they waited in all, and how many there were.
    waited: Span,
    number: u64,
    /// How long those stayed who completed their pathway, and how many those were.
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
    /// A part was disrupted again: what came since its restoration had come during the disruption.
    fn reopen(&mut self, part: Extent) {
        reopen(&mut self.parts[part]);
        if part == Extent::Whole {
            self.cells.iter_mut().flatten().for_each(|(_, periods)| reopen(periods));
        }
    }

    /// The tallies of the whole, of each unit and of each system that has users, then of classes and urgencies.
    fn by_part(&self, model: &Model) -> Vec<(Part, Periodic)> {
        let classes = (0..model.classes.len()).map(ClassId::from_index);
        let contacts = classes.filter(|class| self.is_contact[class.index()]);
        let used = contacts.fold(SystemSet::NONE, |set, class| set.union(self.reliance.of_class(class)));
        let is_told = |part| !matches!(part, Extent::System(system) if !used.has(system));
        let parts = self.parts.iter().filter(|(part, _)| is_told(*part)).map(|(part, tallies)| (part.into(), *tallies));
        let (mut classes, mut urgencies) = (BTreeMap::new(), BTreeMap::new());
        for (class, cells) in self.cells.iter().enumerate() {
            for (urgency, tallies) in cells {
                add(classes.entry(Part::Class(ClassId::from_index(class))).or_default(), tallies);
                add(urgencies.entry(Part::Urgency(*urgency)).or_default(), tallies);
            }
        }
        // One urgency would say again what is said of the whole.
        let urgencies = Some(urgencies).filter(|urgencies| urgencies.len() > 1).into_iter().flatten();
        parts.chain(classes).chain(urgencies).collect()
    }
}

/// Adds contacts, period by period.
fn add(to: &mut Periodic, more: &Periodic) {
    to.iter_mut().zip(more).for_each(|(tally, more)| tally.add(*more));
}

/// What came after came during.
fn reopen(periods: &mut Periodic) {
    let moved = std::mem::take(&mut periods[Period::After as usize]);
    periods[Period::During as usize].add(moved);
}

impl Fold for Waiting {
    fn new(model: &Model, grid: Grid) -> Self {
        let cells = model.classes.iter().map(|class| {
            let Origin::Arrivals(_) = class.origin else { return Vec::new() };
            let mut urgencies: Vec<u8> = class.priorities.iter().map(|(_, urgency)| *urgency).collect();
            urgencies.sort_unstable();
            urgencies.dedup();
            urgencies.into_iter().map(|urgency| (urgency, Periodic::default())).collect()
        });
        Self {
            is_contact: model.classes.iter().map(|class| class.kind == ClassKind::Contact).collect(),
            reliance: Reliance::new(model),
            sampler: Sampler::new(ByPart::units(model, 0.0), grid),
            measured_from: model.measured_from,
            outages: Periods::new(model),
            peaks: ByPart::units(model, 0.0),
            parts: ByPart::all(model, Periodic::default()),
            cells: cells.collect(),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::WaitBegan { case, wait, .. } if wait.is_idle() && self.is_contact[case.class.index()] => {
                self.sampler.change(time, case.unit, 1.0);
                if time >= self.measured_from {
                    for part in [Extent::Whole, Extent::Unit(case.unit)] {
                        let peak = &mut self.peaks[part];
                        *peak = peak.max(self.sampler.current(part));
                    }
                }
            }
            Fact::WaitEnded { case, wait, .. } if wait.is_idle() && self.is_contact[case.class.index()] => {
                self.sampler.change(time, case.unit, -1.0);
            }
            Fact::Left { case, outcome, born, waited, .. }
                if self.is_contact[case.class.index()] && born >= self.measured_from =>
            {
                let completed = outcome == Outcome::Completed;
                let stayed = if completed { time - born } else { Span::ZERO };
                let one = Tally { waited, number: 1, stayed, completed: u64::from(completed) };
                for part in self.reliance.parts(case) {
                    self.parts[part][self.outages.period(part, born) as usize].add(one);
                }
                let cells = &mut self.cells[case.class.index()];
                if let Some((_, periods)) = cells.iter_mut().find(|(urgency, _)| *urgency == case.priority) {
                    periods[self.outages.period(Extent::Whole, born) as usize].add(one);
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
        let [peak, wait @ .., stay_before, stay_during, stay_after] = MEASURES;
        for (part, highest) in self.peaks.iter() {
            readings.value(peak, part, *highest);
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
