//! What counts for the planner's limits: how long work was not resumed, and how old what is on paper only became.

use std::collections::BTreeMap;

use crate::fact::{CaseRef, Extent, Fact};
use crate::model::{Bound, ClassId, ClassKind, Limit, Model, Outcome, SystemId, SystemSet, UnitId};
use crate::time::{Span, Time};

/// What is watched for limits.
#[derive(Debug)]
pub(in crate::observe) struct Watch {
    /// Since when each clinic that is blocked is, from each system and (`None`) from any at all.
    blocked: BTreeMap<(UnitId, u32, Option<SystemId>), Time>,
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
    /// Whether something had not ended by the end of the simulation, which may become older yet than the oldest.
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
            Fact::BlockedFrom { unit, copy, before, now } => self.turn(model, time, (*unit, *copy), (*before, *now)),
            // What is written off never gets in: it is as old as it can be seen to be.
            Fact::Left { case, outcome, born, .. } if is_record(case.class) => {
                let lost = *outcome == Outcome::WrittenOff;
                self.entered(model, *case, (*born, if lost { None } else { Some(time) }));
            }
            Fact::Unfinished { case, born, .. } if is_record(case.class) => {
                self.entered(model, *case, (*born, None));
            }
            _ => {}
        }
    }

    /// A clinic is blocked from other systems than before.
    fn turn(&mut self, model: &Model, time: Time, (unit, copy): (UnitId, u32), (before, now): (SystemSet, SystemSet)) {
        let each = before.union(now).iter().map(|system| (Some(system), before.has(system), now.has(system)));
        for (system, was, is) in [(None, !before.is_empty(), !now.is_empty())].into_iter().chain(each) {
            if is && !was {
                self.blocked.insert((unit, copy, system), time);
            } else if was
                && !is
                && let Some(since) = self.blocked.remove(&(unit, copy, system))
            {
                self.ended(model, (since, Some(time)), |limit| bounds_block(limit, unit, system));
            }
        }
    }

    /// A record was entered, or was not by the end.
    fn entered(&mut self, model: &Model, record: CaseRef, lasted: (Time, Option<Time>)) {
        let needs = model.class(record.class).entry_needs;
        self.ended(model, lasted, |limit| {
            let concerned = match limit.extent {
                Extent::Whole => true,
                Extent::Unit(unit) => unit == record.unit,
                Extent::System(system) => needs.has(system),
            };
            concerned && matches!(limit.bound, Bound::Rpo { .. })
        });
    }

    /// Something that some limits bound ended, or did not by the end.
    fn ended(&mut self, model: &Model, (since, at): (Time, Option<Time>), is_bound: impl Fn(&Limit) -> bool) {
        let old = at.unwrap_or(self.end) - since;
        for (age, limit) in self.ages.iter_mut().zip(&model.limits) {
            if let Some(age) = age.as_mut().filter(|_| is_bound(limit)) {
                age.see(old, since, at.is_none());
            }
        }
    }

    /// How old what the limit at `index` of the model bounds became: what is on paper only, or the longest time for
    /// which a clinic was blocked before it worked on its fallback routine or in the systems again. `None` if it bounds
    /// something else.
    pub(in crate::observe) fn age(&self, model: &Model, index: usize) -> Option<Age> {
        let (mut age, limit) = (self.ages[index]?, &model.limits[index]);
        for ((unit, _, system), since) in &self.blocked {
            if bounds_block(limit, *unit, *system) {
                age.see(self.end - *since, *since, true);
            }
        }
        Some(age)
    }
}

/// Whether a limit bounds how long a clinic of a unit is blocked from a system, or from any at all.
fn bounds_block(limit: &Limit, unit: UnitId, system: Option<SystemId>) -> bool {
    let concerned = match limit.extent {
        Extent::Whole => system.is_none(),
        Extent::Unit(limited) => system.is_none() && limited == unit,
        Extent::System(limited) => system == Some(limited),
    };
    concerned && matches!(limit.bound, Bound::Rto { .. })
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
