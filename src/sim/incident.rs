//! The incident: its timeline, and what it does to information systems and all that depend on them.

use bevy_ecs::prelude::{Component, Insert, On, Query, ResMut, Resource};

use super::alert::Called;
use super::response::Episode;
use super::{Course, Notice, Simulation};
use crate::dist::Dist;
use crate::fact::{Condition, Fact, Milestone, Witness};
use crate::kernel::Ticket;
use crate::model::{Incident, Lasts, Model, Phase, SystemId, SystemSet};
use crate::random::{Key, Purpose};
use crate::time::{Span, Time};

/// Where the course of the incident stands.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent stages, which may be reached in any order")]
pub(super) struct Timeline {
    /// Whether the incident really happens, or only its periods are measured.
    pub(super) real: bool,
    /// Since when some system has been slow or worse, and since when some system has been read-only or down.
    pub(super) impaired_since: Option<Time>,
    pub(super) blocked_since: Option<Time>,
    /// What is in trouble, and what each clinic does about it.
    pub(super) episode: Episode,
    /// The phase it is in, and since when.
    pub(super) phase: Option<(usize, Time)>,
    /// When somebody understood, and whether the decision has been taken.
    pub(super) noticed_at: Option<Time>,
    pub(super) declared: bool,
    /// The planned noticing and the planned decision.
    pub(super) notice: Ticket,
    pub(super) declaration: Ticket,
    /// The planned changes of clinics to their fallback routine, and levels of alert.
    pub(super) changes: Vec<Ticket>,
    /// How many levels of alert were reached; 0 is normal.
    pub(super) level: usize,
    /// Who was called in.
    pub(super) called_in: Vec<Called>,
    /// Of each class, whether its paper records may not be entered now.
    pub(super) entry_closed: Vec<bool>,
    /// Of each class, the planned beginning of entering.
    pub(super) entry_begins: Vec<Ticket>,
    /// The planned end of the phase, and what follows it.
    pub(super) next: Ticket,
    pub(super) following: Following,
    /// Whether finding out by chance has been planned.
    pub(super) chance_planned: bool,
    /// Whether it is known which items are concerned, and the follow-ups whose lists have been made.
    pub(super) scope_known: bool,
    pub(super) listed: Vec<usize>,
}

/// What follows a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Following {
    /// Another phase, by its index.
    Phase(usize),
    /// The systems are back.
    Restoration,
}

impl Timeline {
    /// Nothing has happened.
    pub(super) fn new(model: &Model) -> Self {
        Self {
            real: false,
            impaired_since: None,
            blocked_since: None,
            episode: Episode::new(model.clinic_count()),
            phase: None,
            noticed_at: None,
            declared: false,
            notice: Ticket::NONE,
            declaration: Ticket::NONE,
            changes: Vec::new(),
            level: 0,
            called_in: Vec::new(),
            entry_closed: vec![false; model.classes.len()],
            entry_begins: vec![Ticket::NONE; model.classes.len()],
            next: Ticket::NONE,
            following: Following::Restoration,
            chance_planned: false,
            scope_known: false,
            listed: Vec::new(),
        }
    }
}

/// An information system in the world.
#[derive(Clone, Copy, Debug, Component)]
struct InformationSystem(SystemId);

/// The condition a system shows its users: its own, or that of the worst system it needs. Immutable, so that every
/// change is an insertion and none escapes the observer that reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Component)]
#[component(immutable)]
struct Shown(Condition);

/// The systems whose shown condition changed since they were last looked at.
#[derive(Default, Resource)]
struct Turned(Vec<(SystemId, Condition)>);

#[expect(clippy::needless_pass_by_value, reason = "an observer takes what it is triggered by")]
fn note_turn(insert: On<Insert<Shown>>, systems: Query<(&InformationSystem, &Shown)>, mut turned: ResMut<Turned>) {
    if let Ok((system, shown)) = systems.get(insert.entity) {
        turned.0.push((system.0, shown.0));
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Spawns the information systems, all up.
    pub(super) fn set_up_systems(&mut self) {
        self.world.init_resource::<Turned>();
        for index in 0..self.model.systems.len() {
            self.world.spawn((InformationSystem(SystemId::from_index(index)), Shown(Condition::Up)));
        }
        self.world.add_observer(note_turn);
    }

    /// Whether somebody has understood that something is wrong.
    pub(super) fn is_noticed(&self) -> bool {
        self.timeline.noticed_at.is_some()
    }

    /// Plans the beginning of the incident. The twin has its onset and restoration, with nothing in between.
    pub(super) fn plan_incident(&mut self, course: Course) {
        let Some(incident) = &self.model.incident else { return };
        self.reach.onset = incident.onset;
        self.plan(incident.onset, 0, Notice::Onset);
        match course {
            Course::Incident => {
                let first = self.phase_after(incident, 0, incident.onset);
                // Where nothing happens there is nothing to recover from either.
                self.timeline.real = first != Following::Restoration;
                self.plan_following(first, incident.onset);
                if self.timeline.real {
                    self.plan_noticing(incident, incident.onset);
                    self.plan_detections(incident);
                }
            }
            Course::Twin { restored } => {
                if let Some(restored) = restored {
                    self.plan_following(Following::Restoration, restored);
                }
            }
        }
    }

    /// What comes next at `at`, phase `index` or one after it. A phase of no length does not happen, so that an incident
    /// of no length is its twin.
    fn phase_after(&self, incident: &Incident, index: usize, at: Time) -> Following {
        let happens = |index: &usize| self.end_of_phase(&incident.phases[*index], at).is_none_or(|end| end > at);
        (index..incident.phases.len()).find(happens).map_or(Following::Restoration, Following::Phase)
    }

    /// When a phase that begins at `begins` ends; `None` as long as that is not known.
    fn end_of_phase(&self, phase: &Phase, begins: Time) -> Option<Time> {
        let key = Key::named("incident");
        let uniform = |what: &str| self.streams.uniform(key, Purpose::named(&format!("{what}/{}", phase.name)), 0);
        if phase.chance < 1.0 && uniform("chance") >= phase.chance {
            return Some(begins);
        }
        let end = match &phase.lasts {
            Lasts::For(span) => Some(begins + Span::from_millis_f64(span.quantile(uniform("lasts")).max(0.0))),
            Lasts::Until(end) => Some(begins.max(*end)),
            Lasts::UntilNoticed => None,
        };
        let noticed = self.timeline.noticed_at.zip(phase.until_noticed.as_ref()).map(|(noticed, after)| {
            begins.max(noticed + Span::from_millis_f64(after.quantile(uniform("until-noticed")).max(0.0)))
        });
        end.into_iter().chain(noticed).min()
    }

    fn plan_following(&mut self, following: Following, at: Time) {
        let (about, notice) = match following {
            Following::Phase(index) => (index as u64, Notice::PhaseBegins(index)),
            Following::Restoration => (0, Notice::SystemsReturn),
        };
        self.timeline.following = following;
        self.timeline.next = self.plan(at, about, notice);
    }

    /// Plans the end of the phase that began at `begins`, as far as it is known by now.
    fn plan_end_of_phase(&mut self, incident: &Incident, index: usize, begins: Time) {
        self.agenda.cancel(std::mem::replace(&mut self.timeline.next, Ticket::NONE));
        if let Some(end) = self.end_of_phase(&incident.phases[index], begins) {
            let following = self.phase_after(incident, index + 1, end);
            self.plan_following(following, end);
        }
    }

    /// The incident was noticed: a phase that lasts until then, or a while longer, has an end now.
    pub(super) fn end_what_lasts_until_noticed(&mut self, incident: &Incident) {
        if let Some((index, begins)) = self.timeline.phase
            && incident.phases[index].until_noticed.is_some()
        {
            self.plan_end_of_phase(incident, index, begins);
        }
    }

    /// The incident begins.
    pub(super) fn on_onset(&mut self) {
        self.state_staff_time();
        self.reach_milestone(Milestone::Onset);
    }

    /// A phase begins: every system is in the condition the phase gives it.
    pub(super) fn on_phase_begins(&mut self, index: usize) {
        let Some(incident) = &self.model.incident else { return };
        let phase = &incident.phases[index];
        self.reach_milestone(Milestone::Phase(index));
        self.reach.phase = index;
        self.timeline.phase = Some((index, self.now));
        self.plan_end_of_phase(incident, index, self.now);
        self.turn_systems(|system| own_condition(phase, system));
        self.follow_condition(incident);
        self.break_promises(phase);
        self.reassess(None);
    }

    /// The systems are back.
    pub(super) fn on_systems_return(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        self.timeline.phase = None;
        self.state_staff_time();
        self.reach_milestone(Milestone::Restored);
        if self.timeline.real {
            self.turn_systems(|_| Condition::Up);
            self.keep_promises();
            self.follow_condition(incident);
            self.reassess(None);
        }
    }

    /// Gives every system its own condition, works out what each shows, and takes note of what that changes.
    fn turn_systems(&mut self, own: impl Fn(SystemId) -> Condition) {
        let systems = &self.model.systems;
        let mut shown: Vec<_> = (0..systems.len()).map(|index| own(SystemId::from_index(index))).collect();
        // A chain of needs is at most as long as there are systems.
        for _ in 0..systems.len() {
            for (index, system) in systems.iter().enumerate() {
                let needed = (0..systems.len()).filter(|other| system.needs.has(SystemId::from_index(*other)));
                shown[index] = needed.map(|other| shown[other]).fold(shown[index], Condition::max);
            }
        }
        let entities: Vec<_> = self
            .world
            .query::<(bevy_ecs::entity::Entity, &InformationSystem, &Shown)>()
            .iter(&self.world)
            .filter(|(_, system, before)| before.0 != shown[system.0.index()])
            .map(|(entity, system, _)| (system.0, entity))
            .collect();
        for (system, entity) in entities {
            self.world.entity_mut(entity).insert(Shown(shown[system.index()]));
        }
        self.world.flush();
        let mut turned = std::mem::take(&mut self.world.resource_mut::<Turned>().0);
        turned.sort_unstable();
        for (system, condition) in turned {
            self.state(Fact::SystemTurned { system, condition });
        }
        let in_condition = |wanted: fn(Condition) -> bool| {
            let systems = shown.iter().enumerate().filter(|(_, condition)| wanted(**condition));
            systems.fold(SystemSet::NONE, |set, (index, _)| set.union(SystemSet::of(SystemId::from_index(index))))
        };
        self.reach.limited = in_condition(|condition| condition == Condition::Limited);
        self.reach.slow = in_condition(|condition| condition == Condition::Slow);
        self.reach.unreadable = in_condition(|condition| condition == Condition::Down);
        self.reach.unwritable = in_condition(|condition| condition >= Condition::ReadOnly);
    }

    /// Milliseconds one millisecond of work takes in a slow system.
    pub(super) fn pace_of_slow_systems(&self) -> f64 {
        self.phase().map_or(1.0, |phase| phase.slow_factor)
    }

    /// What an activity in a slow system takes on top.
    pub(super) fn slow_overhead(&self) -> Option<&Dist> {
        self.phase().map(|phase| &phase.slow_overhead)
    }

    /// The phase of the incident.
    pub(super) fn phase(&self) -> Option<&Phase> {
        self.model.incident.as_ref()?.phases.get(self.reach.phase)
    }
}

/// The condition a phase gives a system, apart from what it needs.
fn own_condition(phase: &Phase, system: SystemId) -> Condition {
    if phase.down.has(system) {
        Condition::Down
    } else if phase.read_only.has(system) {
        Condition::ReadOnly
    } else if phase.limited.has(system) {
        Condition::Limited
    } else if phase.slow.has(system) {
        Condition::Slow
    } else {
        Condition::Up
    }
}
