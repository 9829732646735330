//! What counts for the planner's limits: how long work was not resumed, and how old what is on paper only became.

use std::collections::BTreeMap;

use crate::fact::{Fact, Standing};
use crate::model::{Bound, ClassId, ClassKind, Model, Outcome, UnitId};
use crate::time::{Span, Time};

/// What is watched for limits.
#[derive(Debug)]
pub(in crate::observe) struct Watch {
    /// Clinics that are blocked, and since when.
    blocked: BTreeMap<(UnitId, u32), Time>,
    /// Of each limit of the model that bounds one, how long something lasted: paper until it was entered, a disruption
    /// until work was resumed.
    ages: Vec<Option<Age>>,
    end: Time,
}

/// How old what a limit bounds became.
#[derive(Clone, Copy, Debug)]
pub(in crate::observe) struct Age {
    within: Span,
    /// The oldest.
    pub(in crate::observe) oldest: Span,
    /// Whether something had not come to its end by that of the simulation, which may become older yet than the oldest.
    pub(in crate::observe) censored: bool,
    /// When one first became older than allowed.
    pub(in crate::observe) breached: Option<Time>,
}

impl Watch {
    pub(super) fn new(model: &Model) -> Self {
        let age = |bound| match bound {
            Bound::Rpo { within } | Bound::Rto { within } => {
                Some(Age { within, oldest: Span::ZERO, censored: false, breached: None })
            }
            Bound::Mtpd { .. } | Bound::Mbco { .. } => None,
        };
        Self {
            blocked: BTreeMap::new(),
            ages: model.limits.iter().map(|limit| age(limit.bound)).collect(),
            end: model.horizon,
        }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, model: &Model, time: Time, fact: &Fact) {
        let is_record = |class: ClassId| model.class(class).kind == ClassKind::Record;
        match fact {
            Fact::ClinicTurned { unit, copy, to: Standing::Blocked, .. } => {
                self.blocked.insert((*unit, *copy), time);
            }
            Fact::ClinicTurned { unit, copy, .. } => {
                if let Some(since) = self.blocked.remove(&(*unit, *copy)) {
                    self.ended(model, *unit, (since, Some(time)), |bound| matches!(bound, Bound::Rto { .. }));
                }
            }
            // What is written off never gets in: it is as old as it can be seen to be.
            Fact::Left { case, outcome, born, .. } if is_record(case.class) => {
                let lost = *outcome == Outcome::WrittenOff;
                self.entered(model, case.unit, (*born, if lost { None } else { Some(time) }));
            }
            Fact::Unfinished { case, born, .. } if is_record(case.class) => {
                self.entered(model, case.unit, (*born, None));
            }
            _ => {}
        }
    }

    /// A record was entered, or was not by the end.
    fn entered(&mut self, model: &Model, unit: UnitId, lasted: (Time, Option<Time>)) {
        self.ended(model, unit, lasted, |bound| matches!(bound, Bound::Rpo { .. }));
    }

    /// Something that some limits bound ended at a unit, or did not by the end.
    fn ended(
        &mut self,
        model: &Model,
        unit: UnitId,
        (since, at): (Time, Option<Time>),
        is_bound: impl Fn(Bound) -> bool,
    ) {
        let old = at.unwrap_or(self.end) - since;
        for (age, limit) in self.ages.iter_mut().zip(&model.limits) {
            let concerned = is_bound(limit.bound) && limit.unit.is_none_or(|limited| limited == unit);
            if let Some(age) = age.as_mut().filter(|_| concerned) {
                age.see(old, since, at.is_none());
            }
        }
    }

    /// How old what the limit at `index` of the model bounds became: what is on paper only, or the longest time for
    /// which a clinic was blocked before it worked on its fallback routine or in the systems again. `None` if it bounds
    /// something else.
    pub(in crate::observe) fn age(&self, model: &Model, index: usize) -> Option<Age> {
        let (mut age, limit) = (self.ages[index]?, &model.limits[index]);
        if matches!(limit.bound, Bound::Rto { .. }) {
            let here = self.blocked.iter().filter(|((unit, _), _)| limit.unit.is_none_or(|limited| limited == *unit));
            here.for_each(|(_, since)| age.see(self.end - *since, *since, true));
        }
        Some(age)
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
