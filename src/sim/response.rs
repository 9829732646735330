//! The response: noticing, deciding, changing over to the fallback routine and back.

use super::{Notice, Simulation};
use crate::dist::Dist;
use crate::fact::{Milestone, Witness};
use crate::kernel::Rank;
use crate::model::{Incident, Response, SystemSet, UnitId};
use crate::random::{Key, Purpose};
use crate::time::{Span, Time};

/// The order, among events of one instant, of what people do about what the systems do.
const RESPONSE: u64 = super::incident::AFTER_PHASES - 1;
const CHANGE: u64 = super::incident::AFTER_PHASES + 1;

/// The state in which a unit finds its fallback routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Routine {
    Followed,
    Partly,
    Absent,
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans that somebody understands, some time after the first trouble.
    pub(super) fn plan_noticing(&mut self, incident: &Incident, begins: Time) {
        let Some(noticed) = &incident.noticed else { return };
        let at = begins + self.draw_delay(Key::named("incident"), "noticed", noticed);
        self.timeline.notice = self.agenda.plan(at, Rank::World, RESPONSE, Notice::IsNoticed);
    }

    /// Keeps track of since when the systems have been in trouble, and plans the decision accordingly.
    pub(super) fn follow_condition(&mut self, incident: &Incident) {
        let blocked = !self.reach.unwritable.union(self.reach.limited).is_empty();
        let impaired = blocked || !self.reach.slow.is_empty();
        let (now, timeline) = (self.now, &mut self.timeline);
        timeline.impaired_since = impaired.then(|| timeline.impaired_since.unwrap_or(now));
        timeline.blocked_since = blocked.then(|| timeline.blocked_since.unwrap_or(now));
        timeline.troubled =
            timeline.troubled.union(self.reach.unwritable).union(self.reach.limited).union(self.reach.slow);
        for without in self.reach.without.iter_mut().filter(|without| !without.is_empty()) {
            *without = timeline.troubled;
        }
        self.plan_declaration(incident);
    }

    /// The first user understands.
    pub(super) fn on_noticed(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        self.timeline.noticed_at = Some(self.now);
        self.reach_milestone(Milestone::Noticed);
        self.plan_declaration(incident);
        self.plan_scope(incident);
        self.end_what_lasts_until_noticed(incident);
    }

    /// Plans the decision for the earliest instant that follows from what is known now.
    fn plan_declaration(&mut self, incident: &Incident) {
        if !self.is_noticed() || self.timeline.declared {
            return;
        }
        self.agenda.cancel(self.timeline.declaration);
        let key = Key::named("incident");
        let after = |since: Option<Time>, delay: &Option<Dist>, what| {
            Some(since? + self.draw_delay(key, what, delay.as_ref()?))
        };
        let down = after(self.timeline.blocked_since, &incident.declared_after_down, "declared-after-down");
        let slow = after(self.timeline.impaired_since, &incident.declared_after_slow, "declared-after-slow");
        if let Some(at) = down.into_iter().chain(slow).min() {
            self.timeline.declaration = self.agenda.plan(at.max(self.now), Rank::World, RESPONSE, Notice::IsDeclared);
        }
    }

    /// The decision is taken, and every unit learns of it in its own time.
    pub(super) fn on_declared(&mut self) {
        self.timeline.declared = true;
        self.reach_milestone(Milestone::Declared);
        for (index, unit) in self.model.units.iter().enumerate() {
            let id = UnitId::from_index(index);
            let key = Key::named("unit").kin(Purpose::named(&unit.name));
            let told = self.now + self.draw_delay(key, "told", &unit.response.told);
            let (at, notice) = match self.state_of_routine(key, &unit.response) {
                Routine::Followed => {
                    let start_up = self.draw_delay(key, "start-up", &unit.response.start_up);
                    (told + start_up, Notice::UnitFallsBack(id))
                }
                Routine::Partly => {
                    let improvise = self.draw_delay(key, "improvise", &unit.response.improvise);
                    (told + improvise, Notice::UnitFallsBack(id))
                }
                Routine::Absent => (told, Notice::UnitHasNoRoutine(id)),
            };
            let ticket = self.agenda.plan(at, Rank::World, CHANGE + index as u64, notice);
            self.timeline.changes.push(ticket);
        }
        if let Some(incident) = &self.model.incident {
            self.plan_levels(incident);
        }
    }

    /// Whether a unit's routine is there and followed, in this replication.
    fn state_of_routine(&self, key: Key, response: &Response) -> Routine {
        let u = self.streams.uniform(key, Purpose::named("routine"), 0);
        if u < response.followed {
            Routine::Followed
        } else if u < response.followed + response.partly {
            Routine::Partly
        } else {
            Routine::Absent
        }
    }

    /// A unit finds that it has no routine to fall back on: what needs a system waits.
    pub(super) fn on_unit_has_no_routine(&mut self, unit: UnitId) {
        self.reach_milestone(Milestone::WithoutRoutine(unit));
    }

    /// A unit works on its fallback routine, without every system that is or was in trouble.
    pub(super) fn on_unit_falls_back(&mut self, unit: UnitId) {
        self.reach.without[unit.index()] = self.timeline.troubled;
        self.reach_milestone(Milestone::OnFallback(unit));
        self.reassess(Some(unit));
    }

    /// Plans the way back of every unit on fallback; those not yet there need not go.
    pub(super) fn plan_returns(&mut self) {
        self.agenda.cancel(self.timeline.notice);
        self.agenda.cancel(self.timeline.declaration);
        for change in std::mem::take(&mut self.timeline.changes) {
            self.agenda.cancel(change);
        }
        for (index, unit) in self.model.units.iter().enumerate() {
            if self.reach.without[index].is_empty() {
                continue;
            }
            let key = Key::named("unit").kin(Purpose::named(&unit.name));
            let at = self.now + self.draw_delay(key, "back", &unit.response.back);
            let notice = Notice::UnitReturns(UnitId::from_index(index));
            self.agenda.plan(at, Rank::World, CHANGE + index as u64, notice);
        }
    }

    /// A unit works in the systems again.
    pub(super) fn on_unit_returns(&mut self, unit: UnitId) {
        self.reach.without[unit.index()] = SystemSet::NONE;
        self.reach_milestone(Milestone::BackInSystems(unit));
        self.reassess(Some(unit));
    }

    /// A delay of people's response, drawn once a replication.
    pub(super) fn draw_delay(&self, key: Key, what: &str, delay: &Dist) -> Span {
        Span::from_millis_f64(delay.quantile(self.streams.uniform(key, Purpose::named(what), 0)).max(0.0))
    }
}
