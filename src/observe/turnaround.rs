//! Turnaround: from ordering a result to its delivery, by when it was ordered. Of each class of orders by itself: an incident
//! changes how many of each are made, so that a mean of all would move though none of them takes longer.

use std::collections::BTreeMap;

use super::period::{Period, Periods, Turn};
use super::{Fold, Grid, Part, Readings};
use crate::fact::{CaseRef, Extent, Fact};
use crate::model::{ClassId, ClassKind, Model, Outcome};
use crate::random::Key;
use crate::time::{Span, Time};

measures! {
    TURNAROUND_BEFORE: "turnaround.before", Minutes, Lower;
    TURNAROUND_DURING: "turnaround.during", Minutes, Lower;
    TURNAROUND_AFTER: "turnaround.after", Minutes, Lower;
}

/// Folds how long orders take.
#[derive(Clone, Debug)]
pub(super) struct Turnaround {
    measured_from: Time,
    end: Time,
    outages: Periods,
    /// Of each class of orders, how long they took in all and how many there were, by period; `None` of other
    /// classes.
    classes: Vec<Option<[(Span, u64); Period::COUNT]>>,
    /// The order that was done last, and in which period it was ordered: its result may be held back.
    last: Option<(Key, Period)>,
    /// Results that are held back: in which period they were ordered, and since when they wait.
    held: BTreeMap<Key, (ClassId, Period, Time)>,
}

impl Turnaround {
    /// The result of the order that was done last is held back.
    fn hold(&mut self, case: CaseRef, time: Time) {
        if let Some((_, period)) = self.last.filter(|(key, _)| *key == case.key) {
            self.held.insert(case.key, (case.class, period, time));
        }
    }

    /// A result that was held back is delivered.
    fn deliver(&mut self, case: CaseRef, time: Time) {
        if let Some((class, period, since)) = self.held.remove(&case.key) {
            self.add(class, period, time - since);
        }
    }

    /// The whole was disrupted again: what was ordered since its restoration was ordered during the disruption.
    fn reopen(&mut self) {
        for periods in self.classes.iter_mut().flatten() {
            let (total, number) = std::mem::take(&mut periods[Period::After as usize]);
            periods[Period::During as usize].0 += total;
            periods[Period::During as usize].1 += number;
        }
        for (_, period, _) in self.held.values_mut().filter(|(_, period, _)| *period == Period::After) {
            *period = Period::During;
        }
    }

    fn add(&mut self, class: ClassId, period: Period, span: Span) {
        if let Some(Some(periods)) = self.classes.get_mut(class.index()) {
            periods[period as usize].0 += span;
        }
    }
}

impl Fold for Turnaround {
    fn new(model: &Model, _: Grid) -> Self {
        let is_order = |kind| (kind == ClassKind::Order).then(Default::default);
        Self {
            measured_from: model.measured_from,
            end: model.horizon,
            outages: Periods::new(model),
            classes: model.classes.iter().map(|class| is_order(class.kind)).collect(),
            last: None,
            held: BTreeMap::new(),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::Left { case, outcome: Outcome::Completed, born, .. } if *born >= self.measured_from => {
                if let Some(periods) = &mut self.classes[case.class.index()] {
                    let period = self.outages.period(Extent::Whole, *born);
                    let (total, number) = &mut periods[period as usize];
                    *total += time - *born;
                    *number += 1;
                    self.last = Some((case.key, period));
                }
            }
            Fact::ResultHeld { case, .. } => {
                self.hold(*case, time);
            }
            Fact::ResultDelivered { case, .. } => {
                self.deliver(*case, time);
            }
            Fact::Reached(_) => {
                if let Some(Turn::Disrupted(Extent::Whole)) = self.outages.see(time, fact) {
                    self.reopen();
                }
            }
            _ => {}
        }
    }

    fn report(&mut self, _: &Model, readings: &mut Readings) {
        // What is held back at the end takes at least until then.
        for (class, period, since) in std::mem::take(&mut self.held).into_values() {
            self.add(class, period, self.end - since);
        }
        let classes = self.classes.iter().enumerate();
        let classes =
            classes.filter_map(|(index, periods)| Some((Part::Class(ClassId::from_index(index)), (*periods)?)));
        for (part, periods) in classes {
            for (measure, (total, number)) in MEASURES.iter().zip(periods) {
                readings.value(measure, part, if number > 0 { total.as_minutes() / number as f64 } else { f64::NAN });
            }
        }
    }
}
