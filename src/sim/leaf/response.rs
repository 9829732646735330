//! The response: noticing, deciding, changing over to the fallback routine and back.
//!
//! The decision is one for the whole organisation and holds for an episode; everything after it happens at each clinic by
//! itself. A clinic on its fallback routine does without the systems that are in trouble for it, and goes back to each of
//! them some time after that one is restored for it.

use bevy_ecs::prelude::{Component, Mut};
use strum::{EnumCount, EnumDiscriminants};

use crate::dist::Dist;
use crate::fact::{Fact, Milestone, Standing, Witness};
use crate::kernel::Ticket;
use crate::model::{Incident, Model, SystemId, SystemSet, Unit};
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::sim::signal::Signal;
use crate::time::Time;

/// How far the organisation has come in responding.
#[derive(Clone, Debug)]
pub(in crate::sim) struct State {
    /// Since when nothing has been in trouble; `None` while something is, and before anything was.
    calm_since: Option<Time>,
    /// Since when some system has been slow or worse, and since when some system has been read-only or down.
    impaired_since: Option<Time>,
    blocked_since: Option<Time>,
    /// Whether somebody will understand, and the planned instant.
    will_notice: bool,
    notice: Ticket,
    /// Whether the decision has been taken, and the planned instant.
    declared: bool,
    declaration: Ticket,
    /// The planned changes of clinics to their fallback routine.
    changes: Vec<Ticket>,
}

/// How far a clinic has come.
#[derive(Clone, Debug, Default, Component)]
struct Progress {
    stage: Stage,
    /// The systems that came into trouble by being slow and have not been out of reach since.
    slow_from_up: SystemSet,
    standing: Standing,
    /// Its planned returns to systems.
    returns: Vec<(SystemId, Ticket)>,
    /// The systems that it is blocked from.
    blocked: SystemSet,
}

/// How far a clinic has got with its fallback routine in this episode.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
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

impl State {
    /// Nothing has happened.
    pub(in crate::sim) fn new(_: &Model) -> Self {
        Self {
            calm_since: None,
            impaired_since: None,
            blocked_since: None,
            will_notice: false,
            notice: Ticket::NONE,
            declared: false,
            declaration: Ticket::NONE,
            changes: Vec::new(),
        }
    }
}

/// What came into trouble at a clinic, and out of it.
#[derive(Clone, Copy, Debug)]
struct Turn {
    clinic: u32,
    begun: SystemSet,
    ended: SystemSet,
}

/// What is planned, in the order in which it happens at one instant.
#[derive(Clone, Copy, Debug, EnumCount, EnumDiscriminants)]
#[strum_discriminants(name(Kind), vis(pub(in crate::sim)))]
pub(in crate::sim) enum Notice {
    /// The first user understands.
    IsNoticed,
    /// Going over to fallback routines is decided.
    IsDeclared,
    /// A clinic finds that it has no routine to fall back on.
    ClinicHasNoRoutine(u32),
    /// A clinic starts working on its fallback routine.
    ClinicFallsBack(u32),
    /// A clinic works in a system again.
    ClinicReturns { clinic: u32, system: SystemId },
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::IsNoticed => sim.on_noticed(),
        Notice::IsDeclared => sim.on_declared(),
        Notice::ClinicHasNoRoutine(clinic) => sim.on_clinic_has_no_routine(clinic),
        Notice::ClinicFallsBack(clinic) => sim.on_clinic_falls_back(clinic),
        Notice::ClinicReturns { clinic, system } => sim.on_clinic_returns(clinic, system),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::RunBegins(_) => sim.equip_clinics::<Progress>(),
        Signal::SystemsTurned(changed) => sim.follow_conditions(changed),
        Signal::FoundOut => sim.on_noticed(),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// How far a clinic has come.
    fn progress(&self, clinic: usize) -> &Progress {
        self.component(self.organisation.clinic(clinic))
    }

    fn progress_mut(&mut self, clinic: usize) -> Mut<'_, Progress> {
        self.component_mut(self.organisation.clinic(clinic))
    }

    /// Conditions changed at some clinics: keeps track of what is in trouble since when, and plans what people do about
    /// it.
    fn follow_conditions(&mut self, changed: &[bool]) {
        let Some(incident) = &self.model.incident else { return };
        let turns = self.turns_of_trouble(incident, changed);
        self.note_since_when();
        self.await_noticing(incident);
        if turns.iter().any(|turn| !turn.begun.is_empty()) {
            self.trouble_begins(incident, &turns);
        }
        let is_calm = (0..self.model.clinic_count()).all(|clinic| self.trouble(clinic).is_empty());
        if is_calm && turns.iter().any(|turn| !turn.ended.is_empty()) {
            self.trouble_is_over();
        }
        for turn in &turns {
            self.plan_returns(turn);
        }
        self.plan_declaration(incident);
        for clinic in (0..).zip(changed).filter(|(_, changed)| **changed).map(|(clinic, _)| clinic) {
            self.update_standing(clinic);
        }
    }

    /// What came into trouble, and out of it, at each of the clinics where conditions changed.
    fn turns_of_trouble(&mut self, incident: &Incident, changed: &[bool]) -> Vec<Turn> {
        let mut turns = Vec::new();
        for unit in &self.model.units {
            for clinic in (0..unit.number).map(|copy| unit.first_clinic + copy) {
                let index = clinic as usize;
                if !changed[index] {
                    continue;
                }
                let (conditions, before) = (self.conditions(index), self.trouble(index));
                let (blocked, slow) = (conditions.blocked().and(unit.uses), conditions.slow.and(unit.uses));
                let mut progress = self.progress_mut(index);
                // What was out of reach and is slow now can be used again.
                progress.slow_from_up = slow.and(progress.slow_from_up.union(slow.without(before)));
                // Where slowness is no reason to go over to the fallback routine, slow systems are used.
                let avoided = match (&incident.declared_after_slow, incident.back_to_slow) {
                    (None, _) => SystemSet::NONE,
                    (Some(_), true) => progress.slow_from_up,
                    (Some(_), false) => slow,
                };
                let trouble = blocked.union(avoided);
                self.set_trouble(index, trouble);
                turns.push(Turn { clinic, begun: trouble.without(before), ended: before.without(trouble) });
            }
        }
        turns
    }

    /// Notes since when systems that somebody uses have been out of order.
    fn note_since_when(&mut self) {
        let (mut impaired, mut blocked) = (false, false);
        for unit in &self.model.units {
            for copy in 0..unit.number {
                let conditions = self.conditions(unit.clinic(copy));
                impaired |= conditions.impaired().meets(unit.uses);
                blocked |= conditions.blocked().meets(unit.uses);
            }
        }
        let now = self.now;
        let since = |is: bool, since: Option<Time>| is.then(|| since.unwrap_or(now));
        self.leaves.response.impaired_since = since(impaired, self.leaves.response.impaired_since);
        self.leaves.response.blocked_since = since(blocked, self.leaves.response.blocked_since);
    }

    /// Plans that somebody understands, some time after the first trouble.
    fn await_noticing(&mut self, incident: &Incident) {
        let Some(noticed) = &incident.noticed else { return };
        let unfaithful = self.effects().fold(SystemSet::NONE, |set, effect| set.union(effect.unfaithful()));
        let is_there = self.leaves.response.impaired_since.is_some()
            || self.model.items.iter().any(|item| unfaithful.has(item.system));
        if is_there && !self.leaves.response.will_notice && self.awareness.noticed().is_none() {
            let at = self.now + self.draw_delay(Key::named("incident"), "noticed", noticed);
            self.leaves.response.notice = self.plan(at, 0, Notice::IsNoticed);
            self.leaves.response.will_notice = true;
        }
    }

    /// Some systems are newly in trouble: clinics on their fallback routine do without them from now on.
    fn trouble_begins(&mut self, incident: &Incident, turns: &[Turn]) {
        let calm_since = self.leaves.response.calm_since.take();
        if let Some(since) = calm_since {
            if self.now - since >= incident.episode_ends_after {
                self.begin_episode(incident);
            } else if self.leaves.response.declared {
                self.inform_clinics();
                self.signal(Signal::Declared);
            }
        }
        for turn in turns {
            let clinic = turn.clinic as usize;
            for system in turn.begun.iter() {
                let planned = self.take_return(clinic, system);
                self.agenda.cancel(planned);
            }
            match self.progress(clinic).stage {
                Stage::OnFallback => {
                    self.set_without(clinic, self.without(clinic).union(turn.begun));
                }
                Stage::WithoutRoutine if !turn.begun.is_empty() => self.state_without_routine(turn.clinic),
                _ => {}
            }
        }
    }

    /// After a time of everything up, new trouble has to be noticed and decided on again.
    fn begin_episode(&mut self, incident: &Incident) {
        self.leaves.response.declared = false;
        for mut clinic in self.world.query::<&mut Progress>().iter_mut(&mut self.world) {
            clinic.stage = Stage::Uninformed;
        }
        self.awareness.begin_episode(incident.noticed.is_some());
        self.leaves.response.will_notice = false;
        self.await_noticing(incident);
    }

    /// Every system is up: clinics that have not gone over to the fallback routine by now need not, and the alert is called off.
    fn trouble_is_over(&mut self) {
        self.leaves.response.calm_since = Some(self.now);
        // Where items may be lost, undelivered or exposed, there may still be something to notice.
        if self.model.items.is_empty() {
            self.agenda.cancel(self.leaves.response.notice);
            self.leaves.response.will_notice = false;
        }
        self.agenda.cancel(self.leaves.response.declaration);
        for change in std::mem::take(&mut self.leaves.response.changes) {
            self.agenda.cancel(change);
        }
        for mut clinic in self.world.query::<&mut Progress>().iter_mut(&mut self.world) {
            if clinic.stage == Stage::Starting {
                clinic.stage = Stage::Uninformed;
            }
        }
        self.signal(Signal::AllClear);
    }

    /// The first user understands.
    fn on_noticed(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        self.awareness.notice(self.now);
        self.reach_milestone(Milestone::Noticed);
        self.plan_declaration(incident);
        self.signal(Signal::Noticed);
    }

    /// Plans the decision for the earliest instant that follows from what is known now.
    fn plan_declaration(&mut self, incident: &Incident) {
        if self.awareness.noticed().is_none() || self.leaves.response.declared {
            return;
        }
        self.agenda.cancel(std::mem::replace(&mut self.leaves.response.declaration, Ticket::NONE));
        let key = Key::named("incident");
        let after = |since: Option<Time>, delay: &Option<Dist>, what| {
            Some(since? + self.draw_delay(key, what, delay.as_ref()?))
        };
        let down = after(self.leaves.response.blocked_since, &incident.declared_after_down, "declared-after-down");
        let slow = after(self.leaves.response.impaired_since, &incident.declared_after_slow, "declared-after-slow");
        if let Some(at) = down.into_iter().chain(slow).min() {
            self.leaves.response.declaration = self.plan(at, 0, Notice::IsDeclared);
        }
    }

    /// The decision is taken, and every clinic is informed of it in its own time.
    fn on_declared(&mut self) {
        self.leaves.response.declared = true;
        self.reach_milestone(Milestone::Declared);
        self.index_presence();
        self.inform_clinics();
        self.signal(Signal::Declared);
    }

    /// Plans what every clinic does that has not been informed yet.
    fn inform_clinics(&mut self) {
        for unit in self.model.units.iter().filter(|unit| !unit.uses.is_empty()) {
            for copy in 0..unit.number {
                if self.progress(unit.clinic(copy)).stage == Stage::Uninformed {
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
        self.progress_mut(clinic as usize).stage = Stage::Starting;
        let ticket = self.plan(at, turn_key(unit, copy).value(), notice);
        self.leaves.response.changes.push(ticket);
    }

    /// Whether a clinic's routine is there and followed, in this episode.
    fn state_of_routine(&self, key: Key, response: &crate::model::Response) -> Routine {
        let u = self.streams.uniform(key, Purpose::named("routine"), self.awareness.episode());
        if u < response.followed {
            Routine::Followed
        } else if u < response.followed + response.partly {
            Routine::Partly
        } else {
            Routine::Absent
        }
    }

    /// A clinic finds that it has no routine to fall back on: what needs a system waits.
    fn on_clinic_has_no_routine(&mut self, clinic: u32) {
        self.progress_mut(clinic as usize).stage = Stage::WithoutRoutine;
        if !self.trouble(clinic as usize).is_empty() {
            self.state_without_routine(clinic);
        }
    }

    fn state_without_routine(&mut self, clinic: u32) {
        self.reach_milestone(Milestone::WithoutRoutine(self.model.clinic(clinic).0));
    }

    /// A clinic works on its fallback routine, without every system that is in trouble for it.
    fn on_clinic_falls_back(&mut self, clinic: u32) {
        let index = clinic as usize;
        self.progress_mut(index).stage = Stage::OnFallback;
        self.set_without(index, self.without(index).union(self.trouble(index)));
        self.update_standing(clinic);
        self.reassess_clinic(clinic);
    }

    /// Some systems are restored for a clinic: plans its return to each of them that it does without.
    fn plan_returns(&mut self, turn: &Turn) {
        let without = self.without(turn.clinic as usize).and(turn.ended);
        if without.is_empty() {
            return;
        }
        let (unit, copy) = self.model.clinic(turn.clinic);
        let unit = self.model.unit(unit);
        let back = self.draw_delay(clinic_key(unit, copy), "back", &unit.response.back);
        for system in without.iter() {
            let about = turn_key(unit, copy).child(system.0.into()).value();
            let ticket = self.plan(self.now + back, about, Notice::ClinicReturns { clinic: turn.clinic, system });
            self.progress_mut(turn.clinic as usize).returns.push((system, ticket));
        }
    }

    /// Takes out a clinic's planned return to a system.
    fn take_return(&mut self, clinic: usize, system: SystemId) -> Ticket {
        let returns = &mut self.progress_mut(clinic).returns;
        let planned = returns.iter().position(|(other, _)| *other == system);
        planned.map_or(Ticket::NONE, |index| returns.swap_remove(index).1)
    }

    /// A clinic works in a system again.
    fn on_clinic_returns(&mut self, clinic: u32, system: SystemId) {
        let index = clinic as usize;
        self.take_return(index, system);
        self.set_without(index, self.without(index).without(SystemSet::of(system)));
        self.update_standing(clinic);
        self.reassess_clinic(clinic);
    }

    /// States how a clinic stands, and from which systems it is blocked, if that is not as before.
    fn update_standing(&mut self, clinic: u32) {
        let index = clinic as usize;
        let (unit, copy) = self.model.clinic(clinic);
        let (trouble, without) = (self.trouble(index), self.without(index));
        let (conditions, uses) = (self.conditions(index), self.model.unit(unit).uses);
        // A slow system blocks nobody.
        let blocked = conditions.blocked().without(without).and(uses);
        let standing = if !blocked.is_empty() {
            Standing::Blocked
        } else if without.meets(trouble) {
            Standing::OnFallback
        } else if !without.is_empty() {
            Standing::Returning
        } else if conditions.impaired().meets(uses) {
            Standing::Slowed
        } else {
            Standing::InSystems
        };
        let mut progress = self.progress_mut(index);
        let from = std::mem::replace(&mut progress.standing, standing);
        let before = std::mem::replace(&mut progress.blocked, blocked);
        if before != blocked {
            self.state(Fact::BlockedFrom { unit, copy, before, now: blocked });
        }
        if from != standing {
            self.state(Fact::ClinicTurned { unit, copy, from, to: standing });
        }
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
