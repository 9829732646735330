//! The response: noticing, deciding, changing over to the fallback routine and back.
//!
//! The decision is one for the whole organisation and holds for an episode; everything after it happens at each clinic by
//! itself. A clinic on its fallback routine does without the systems that are in trouble, and goes back to each of them
//! some time after that one is restored.

use super::{Notice, Simulation};
use crate::dist::Dist;
use crate::fact::{Milestone, Witness};
use crate::kernel::Ticket;
use crate::model::{Incident, Response, SystemId, SystemSet, Unit};
use crate::random::{Key, Purpose};
use crate::time::{Span, Time};

/// How far a clinic has got with its fallback routine in this episode.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nobody there has been informed.
    #[default]
    Uninformed,
    /// It is informed and starts its routine, or finds that it has none.
    Starting,
    /// It does without whatever is in trouble.
    OnFallback,
    /// It has no routine: what needs a system waits.
    WithoutRoutine,
}

/// The state in which a clinic finds its fallback routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Routine {
    Followed,
    Partly,
    Absent,
}

/// The trouble that people respond to, and how far each clinic has got.
#[derive(Clone, Debug)]
pub(super) struct Episode {
    /// Which episode it is, from 0.
    number: u32,
    /// The systems that a clinic on its fallback routine does without.
    pub(super) trouble: SystemSet,
    /// The systems that came into trouble by being slow and have not been out of reach since.
    slow_from_up: SystemSet,
    /// When each system was last restored.
    restored: [Time; SystemSet::CAPACITY],
    /// Since when nothing has been in trouble; `None` while something is, and before anything was.
    calm_since: Option<Time>,
    stages: Vec<Stage>,
}

impl Episode {
    /// Nothing has happened at any of so many clinics.
    pub(super) fn new(clinics: usize) -> Self {
        Self {
            number: 0,
            trouble: SystemSet::NONE,
            slow_from_up: SystemSet::NONE,
            restored: [Time::START; SystemSet::CAPACITY],
            calm_since: None,
            stages: vec![Stage::default(); clinics],
        }
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans that somebody understands, some time after the first trouble.
    pub(super) fn plan_noticing(&mut self, incident: &Incident, begins: Time) {
        let Some(noticed) = &incident.noticed else { return };
        let at = begins + self.draw_delay(Key::named("incident"), "noticed", noticed);
        self.timeline.notice = self.plan(at, 0, Notice::IsNoticed);
    }

    /// The systems turned: keeps track of what is in trouble since when, and plans what people do about it.
    pub(super) fn follow_condition(&mut self, incident: &Incident) {
        let blocked = self.reach.unwritable.union(self.reach.limited);
        let slow = self.reach.slow;
        let impaired = !blocked.union(slow).is_empty();
        let (now, timeline) = (self.now, &mut self.timeline);
        timeline.impaired_since = impaired.then(|| timeline.impaired_since.unwrap_or(now));
        timeline.blocked_since = (!blocked.is_empty()).then(|| timeline.blocked_since.unwrap_or(now));

        let episode = &mut timeline.episode;
        let before = episode.trouble;
        // What was out of reach and is slow now can be used again.
        episode.slow_from_up = slow.and(episode.slow_from_up.union(slow.without(before)));
        let avoided = if incident.back_to_slow { episode.slow_from_up } else { slow };
        episode.trouble = blocked.union(avoided);
        let (begun, ended) = (episode.trouble.without(before), before.without(episode.trouble));
        for system in ended.iter() {
            episode.restored[system.index()] = now;
        }
        if !begun.is_empty() {
            self.trouble_begins(incident, begun);
        }
        if self.timeline.episode.trouble.is_empty() && !ended.is_empty() {
            self.trouble_is_over(incident);
        }
        if !ended.is_empty() {
            self.plan_returns(ended);
        }
        self.plan_declaration(incident);
        self.follow_entering(incident);
    }

    /// Some systems are newly in trouble: clinics on their fallback routine do without them from now on.
    fn trouble_begins(&mut self, incident: &Incident, begun: SystemSet) {
        let calm_since = self.timeline.episode.calm_since.take();
        if let Some(since) = calm_since {
            if self.now - since >= incident.episode_ends_after {
                self.begin_episode(incident);
            } else if self.timeline.declared {
                self.inform_clinics();
                self.plan_levels(incident);
            } else if !self.is_noticed() {
                self.plan_noticing(incident, self.now);
            }
        }
        let stages = self.timeline.episode.stages.iter();
        for (without, _) in self.reach.without.iter_mut().zip(stages).filter(|(_, stage)| **stage == Stage::OnFallback)
        {
            *without = without.union(begun);
        }
    }

    /// After a time of everything up, a new trouble is noticed and decided anew.
    fn begin_episode(&mut self, incident: &Incident) {
        let timeline = &mut self.timeline;
        timeline.declared = false;
        timeline.episode.number += 1;
        timeline.episode.stages.fill(Stage::default());
        if incident.noticed.is_some() {
            timeline.noticed_at = None;
            self.plan_noticing(incident, self.now);
        }
    }

    /// Every system is up: whoever has not gone over to the fallback routine by now need not, and the alert is called off.
    fn trouble_is_over(&mut self, incident: &Incident) {
        self.timeline.episode.calm_since = Some(self.now);
        // Where items may be lost, undelivered or exposed, there may still be something to notice.
        if self.model.items.is_empty() {
            self.agenda.cancel(self.timeline.notice);
        }
        self.agenda.cancel(self.timeline.declaration);
        for change in std::mem::take(&mut self.timeline.changes) {
            self.agenda.cancel(change);
        }
        for stage in self.timeline.episode.stages.iter_mut().filter(|stage| **stage == Stage::Starting) {
            *stage = Stage::Uninformed;
        }
        self.call_off_alert(incident);
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
        self.agenda.cancel(std::mem::replace(&mut self.timeline.declaration, Ticket::NONE));
        let key = Key::named("incident");
        let after = |since: Option<Time>, delay: &Option<Dist>, what| {
            Some(since? + self.draw_delay(key, what, delay.as_ref()?))
        };
        let down = after(self.timeline.blocked_since, &incident.declared_after_down, "declared-after-down");
        let slow = after(self.timeline.impaired_since, &incident.declared_after_slow, "declared-after-slow");
        if let Some(at) = down.into_iter().chain(slow).min() {
            self.timeline.declaration = self.plan(at, 0, Notice::IsDeclared);
        }
    }

    /// The decision is taken, and every clinic is informed of it in its own time.
    pub(super) fn on_declared(&mut self) {
        self.timeline.declared = true;
        self.reach_milestone(Milestone::Declared);
        self.index_presence();
        self.inform_clinics();
        if let Some(incident) = &self.model.incident {
            self.plan_levels(incident);
        }
    }

    /// Plans what every clinic does that has not been informed yet.
    fn inform_clinics(&mut self) {
        for unit in &self.model.units {
            for copy in 0..unit.number {
                if self.timeline.episode.stages[unit.clinic(copy)] == Stage::Uninformed {
                    self.inform(unit, copy);
                }
            }
        }
    }

    fn inform(&mut self, unit: &Unit, copy: u32) {
        let (key, clinic) = (clinic_key(unit, copy), unit.first_clinic + copy);
        let informed = self.now + self.draw_delay(key, "told", &unit.response.told);
        let (at, notice) = match self.state_of_routine(key, &unit.response) {
            Routine::Followed => {
                let start_up = self.draw_delay(key, "start-up", &unit.response.start_up);
                (informed + start_up, Notice::ClinicFallsBack(clinic))
            }
            Routine::Partly => {
                let improvise = self.draw_delay(key, "improvise", &unit.response.improvise);
                (informed + improvise, Notice::ClinicFallsBack(clinic))
            }
            Routine::Absent => (informed, Notice::ClinicHasNoRoutine(clinic)),
        };
        self.timeline.episode.stages[clinic as usize] = Stage::Starting;
        let ticket = self.plan(at, turn_key(unit, copy).value(), notice);
        self.timeline.changes.push(ticket);
    }

    /// Whether a clinic's routine is there and followed, in this episode.
    fn state_of_routine(&self, key: Key, response: &Response) -> Routine {
        let u = self.streams.uniform(key, Purpose::named("routine"), self.timeline.episode.number);
        if u < response.followed {
            Routine::Followed
        } else if u < response.followed + response.partly {
            Routine::Partly
        } else {
            Routine::Absent
        }
    }

    /// A clinic finds that it has no routine to fall back on: what needs a system waits.
    pub(super) fn on_clinic_has_no_routine(&mut self, clinic: u32) {
        self.timeline.episode.stages[clinic as usize] = Stage::WithoutRoutine;
        self.reach_milestone(Milestone::WithoutRoutine(self.model.clinic(clinic).0));
    }

    /// A clinic works on its fallback routine, without every system that is in trouble.
    pub(super) fn on_clinic_falls_back(&mut self, clinic: u32) {
        let episode = &mut self.timeline.episode;
        episode.stages[clinic as usize] = Stage::OnFallback;
        self.reach.without[clinic as usize] = self.reach.without[clinic as usize].union(episode.trouble);
        self.reach.fallen_back = true;
        self.reach_milestone(Milestone::OnFallback(self.model.clinic(clinic).0));
        self.reassess_clinic(clinic);
    }

    /// Some systems are restored: plans the return to each of them of every clinic that does without it.
    fn plan_returns(&mut self, restored: SystemSet) {
        for unit in &self.model.units {
            for copy in 0..unit.number {
                let without = self.reach.without[unit.clinic(copy)].and(restored);
                if without.is_empty() {
                    continue;
                }
                let back = self.draw_delay(clinic_key(unit, copy), "back", &unit.response.back);
                let clinic = unit.first_clinic + copy;
                for system in without.iter() {
                    let about = turn_key(unit, copy).child(system.0.into()).value();
                    self.plan(self.now + back, about, Notice::ClinicReturns { clinic, system });
                }
            }
        }
    }

    /// A clinic works in a system again, unless that has failed again since this was planned.
    pub(super) fn on_clinic_returns(&mut self, clinic: u32, system: SystemId) {
        let (unit_id, copy) = self.model.clinic(clinic);
        let unit = self.model.unit(unit_id);
        let back = self.draw_delay(clinic_key(unit, copy), "back", &unit.response.back);
        let episode = &self.timeline.episode;
        let without = self.reach.without[clinic as usize];
        let is_due = self.now >= episode.restored[system.index()] + back;
        if episode.trouble.has(system) || !without.has(system) || !is_due {
            return;
        }
        let without = without.without(SystemSet::of(system));
        self.reach.without[clinic as usize] = without;
        if without.is_empty() {
            self.reach_milestone(Milestone::BackInSystems(unit_id));
        }
        self.reassess_clinic(clinic);
    }

    /// A delay of people's response, drawn once an episode.
    pub(super) fn draw_delay(&self, key: Key, what: &str, delay: &Dist) -> Span {
        let number = self.timeline.episode.number;
        Span::from_millis_f64(delay.quantile(self.streams.uniform(key, Purpose::named(what), number)).max(0.0))
    }
}

/// By which the events of a clinic are ordered among those of others.
fn turn_key(unit: &Unit, copy: u32) -> Key {
    Key::named("unit").kin(Purpose::named(&unit.name)).child(copy.into())
}

/// Whose draws a clinic's are: its own, or those of all alike if they share one routine.
fn clinic_key(unit: &Unit, copy: u32) -> Key {
    let key = Key::named("unit").kin(Purpose::named(&unit.name));
    if unit.number == 1 || unit.response.shared { key } else { key.child(copy.into()) }
}
