//! What counts for the planner's limits: when each unit resumed work, and how old what is on paper only became.

use crate::fact::{Fact, Milestone};
use crate::model::{Bound, ClassId, ClassKind, Model, Outcome, UnitId};
use crate::time::{Span, Time};

/// What is watched for limits.
#[derive(Debug)]
pub(in crate::observe) struct Watch {
    restored: Option<Time>,
    /// How many clinics of each unit have gone over to their fallback routine, and when all of them had.
    on_fallback: Vec<(u32, Option<Time>)>,
    /// Of each limit of the model that bounds it, how old paper became.
    ages: Vec<Option<Age>>,
    end: Time,
}

/// How old what is on paper only became.
#[derive(Clone, Copy, Debug)]
pub(in crate::observe) struct Age {
    within: Span,
    /// The oldest.
    pub(in crate::observe) oldest: Span,
    /// Whether something was not in the system by the end, which may become older yet than the oldest.
    pub(in crate::observe) censored: bool,
    /// When one first became older than allowed.
    pub(in crate::observe) breached: Option<Time>,
}

impl Watch {
    pub(super) fn new(model: &Model) -> Self {
        let age = |bound| match bound {
            Bound::Rpo { within } => Some(Age { within, oldest: Span::ZERO, censored: false, breached: None }),
            Bound::Mtpd { .. } | Bound::Rto { .. } | Bound::Mbco { .. } => None,
        };
        Self {
            restored: None,
            on_fallback: vec![(0, None); model.units.len()],
            ages: model.limits.iter().map(|limit| age(limit.bound)).collect(),
            end: model.horizon,
        }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, model: &Model, time: Time, fact: &Fact) {
        let is_record = |class: ClassId| model.class(class).kind == ClassKind::Record;
        match fact {
            Fact::Reached(Milestone::OnFallback(unit)) => {
                let (clinics, all) = &mut self.on_fallback[unit.index()];
                *clinics += 1;
                if *clinics == model.unit(*unit).number {
                    *all = Some(time);
                }
            }
            Fact::Reached(Milestone::Restored) => self.restored = Some(time),
            // What is written off never gets in: it is as old as it can be seen to be.
            Fact::Left { case, outcome, born, .. } if is_record(case.class) => {
                let lost = *outcome == Outcome::WrittenOff;
                self.entered(model, case.unit, *born, if lost { None } else { Some(time) });
            }
            Fact::Unfinished { case, born, .. } if is_record(case.class) => self.entered(model, case.unit, *born, None),
            _ => {}
        }
    }

    /// A record was entered, or was not by the end.
    fn entered(&mut self, model: &Model, unit: UnitId, born: Time, at: Option<Time>) {
        let old = at.unwrap_or(self.end) - born;
        for (age, limit) in self.ages.iter_mut().zip(&model.limits) {
            if let Some(age) = age.as_mut().filter(|_| limit.unit.is_none_or(|limited| limited == unit)) {
                age.see(old, born, at.is_none());
            }
        }
    }

    /// When all clinics of a unit, or without one of all units, worked on their fallback routine or in the systems again;
    /// `None` if it did not by the end.
    pub(in crate::observe) fn resumed(&self, unit: Option<UnitId>) -> Option<Time> {
        // The way to the fallback routine is given up at restoration, so whichever there is came first.
        let of = |unit: usize| self.on_fallback[unit].1.or(self.restored);
        match unit {
            Some(unit) => of(unit.index()),
            None => (0..self.on_fallback.len()).map(of).try_fold(Time::START, |last, at| Some(last.max(at?))),
        }
    }

    /// How old what is on paper only became, for the limit at `index` of the model; `None` if that bounds something else.
    pub(in crate::observe) fn age(&self, index: usize) -> Option<Age> {
        self.ages[index]
    }
}

impl Age {
    fn see(&mut self, old: Span, born: Time, censored: bool) {
        self.oldest = self.oldest.max(old);
        self.censored |= censored;
        if old > self.within {
            let at = born + self.within;
            self.breached = Some(self.breached.map_or(at, |before| before.min(at)));
        }
    }
}
