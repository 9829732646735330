//! Cohorts: cases by when they came, as the periods of a part are known only at the end.
//!
//! A case counts before, during or after the disruption of the whole, of its unit and of each system it uses, and these have
//! periods of their own, which a second disruption moves. So cases that are alike are kept by the stretch of time in which
//! they came, between two turns of any of these parts; at the end each stretch lies in one period of each.

use super::period::{Period, Periods, Turn};
use crate::fact::{Extent, Fact};
use crate::time::Time;

/// Something kept of cases that can be added up.
pub(super) trait Merge: Clone + Default {
    /// Adds what is kept of others.
    fn merge(&mut self, other: &Self);
}

/// Cases by period.
pub(super) type Periodic<T> = [T; Period::COUNT];

/// What is kept of several cohorts.
#[derive(Clone, Debug)]
pub(super) struct Cohorts<T> {
    outages: Periods,
    cohorts: Vec<Cohort<T>>,
}

/// Cases that are alike.
#[derive(Clone, Debug)]
pub(super) struct Cohort<T> {
    /// The parts in whose figures they count.
    parts: Vec<Extent>,
    /// When a period of any of these began, ascending.
    turns: Vec<Time>,
    /// How many kinds of them are kept apart.
    kinds: usize,
    /// By stretch between turns, then by kind; empty while there is none.
    cells: Vec<T>,
}

impl<T: Merge> Cohort<T> {
    /// Of nobody: `kinds` of cases that count in some parts.
    pub(super) const fn new(parts: Vec<Extent>, kinds: usize) -> Self {
        Self { parts, turns: Vec::new(), kinds, cells: Vec::new() }
    }

    /// The stretch in which an instant lies: most cases are asked for soon after they came.
    #[inline(always)]
    fn stretch(&self, at: Time) -> usize {
        self.turns.iter().rposition(|turn| *turn <= at).map_or(0, |turn| turn + 1)
    }
}

impl<T: Merge> Cohorts<T> {
    /// Nobody has come yet.
    pub(super) fn new(outages: Periods, cohorts: Vec<Cohort<T>>) -> Self {
        Self { outages, cohorts }
    }

    /// What is kept of those of a kind of a cohort who came together with somebody who came at an instant.
    #[inline(always)]
    pub(super) fn of(&mut self, cohort: usize, kind: usize, came: Time) -> &mut T {
        let cohort = &mut self.cohorts[cohort];
        let cell = cohort.stretch(came) * cohort.kinds + kind;
        if cell >= cohort.cells.len() {
            cohort.cells.resize_with((cohort.turns.len() + 1) * cohort.kinds, T::default);
        }
        &mut cohort.cells[cell]
    }

    /// Takes note of when periods begin.
    #[inline(always)]
    pub(super) fn see(&mut self, time: Time, fact: &Fact) {
        if let Some(turn) = self.outages.see(time, fact) {
            self.turn(time, turn);
        }
    }

    fn turn(&mut self, time: Time, turn: Turn) {
        for cohort in &mut self.cohorts {
            let concerned = match turn {
                Turn::Onset => true,
                Turn::Disrupted(part) | Turn::Restored(part) => cohort.parts.contains(&part),
            };
            if concerned && cohort.turns.last() != Some(&time) {
                cohort.turns.push(time);
            }
        }
    }

    /// Adds what is kept of a cohort, of one kind or (`None`) of all, to the periods of a part in which they came.
    pub(super) fn add_periods(
        &self,
        cohort: usize,
        kind: Option<usize>,
        part: Extent,
        to: &mut Periodic<T>,
        add: fn(&mut T, &T),
    ) {
        let Cohort { turns, kinds, cells, .. } = &self.cohorts[cohort];
        let is_wanted = |cell: usize| kind.is_none_or(|kind| cell % kinds == kind);
        for (cell, kept) in cells.iter().enumerate().filter(|(cell, _)| is_wanted(*cell)) {
            let began = (cell / kinds).checked_sub(1).map_or(Time::START, |turn| turns[turn]);
            add(&mut to[self.outages.period(part, began) as usize], kept);
        }
    }
}
