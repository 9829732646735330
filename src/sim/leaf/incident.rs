//! The incident: when each disruption begins and ends, and what is stated of it.

use bevy_ecs::prelude::{Add, Component, Mut, On, Query, Remove};
use strum::{EnumCount, EnumDiscriminants};

use crate::dist::Dist;
use crate::fact::{Extent, Milestone, Witness};
use crate::kernel::Ticket;
use crate::model::{Begins, Disruption, Incident, Lasts, Model, SystemSet, UnitId};
use crate::random::{Key, Purpose};
use crate::sim::floor::organisation::ClinicOf;
use crate::sim::signal::Signal;
use crate::sim::{Course, Simulation};
use crate::time::{Span, Time};

/// How far the incident has come.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct State {
    /// Whether conditions are to be worked out at this instant.
    turns: bool,
    /// Whether anything is disrupted, and which systems are.
    whole: bool,
    systems: SystemSet,
}

/// That a clinic is disrupted: a system that it uses is not in order for it.
#[derive(Debug, Component)]
struct Disrupted;

/// How many of a unit's clinics are disrupted.
#[derive(Clone, Copy, Debug, Default, Component)]
struct DisruptedClinics(u32);

/// Where a disruption stands.
#[derive(Clone, Debug, Default, Component)]
enum Stand {
    /// It has not begun.
    #[default]
    Ahead,
    /// It has begun; its end, or the next stage of its restoration, is planned once it is known.
    Begun { at: Time, end: Ticket, restored: usize, stages: Vec<usize> },
    /// It is over.
    Over { at: Time },
}

impl State {
    /// Nothing has happened.
    pub(in crate::sim) fn new(_: &Model) -> Self {
        Self::default()
    }
}

/// What is planned, in the order in which it happens at one instant.
#[derive(Clone, Copy, Debug, EnumCount, EnumDiscriminants)]
#[strum_discriminants(name(Kind), vis(pub(in crate::sim)))]
pub(in crate::sim) enum Notice {
    /// The first preparation for the incident is due: from here on a run and its twin may differ.
    PreparingBegins,
    /// The incident begins.
    Onset,
    /// A disruption begins, by its index.
    DisruptionBegins(u32),
    /// A disruption ends, or the next of its clinics are restored.
    DisruptionEnds(u32),
    /// What disruptions have begun and ended at this instant changes what systems can do.
    SystemsTurn,
    /// In a twin: a part was disrupted in its run.
    PartDisrupted(Extent),
    /// In a twin: a part was restored in its run.
    PartRestored(Extent),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::PreparingBegins => sim.on_preparing_begins(),
        Notice::Onset => sim.on_onset(),
        Notice::DisruptionBegins(disruption) => sim.on_disruption_begins(disruption as usize),
        Notice::DisruptionEnds(disruption) => sim.on_disruption_ends(disruption as usize),
        Notice::SystemsTurn => sim.on_systems_turn(),
        Notice::PartDisrupted(extent) => sim.reach_milestone(Milestone::Disrupted(extent)),
        Notice::PartRestored(extent) => sim.reach_milestone(Milestone::Restored(extent)),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::RunBegins(course) => {
            sim.equip();
            sim.plan_incident(course);
        }
        Signal::Noticed => sim.end_what_lasts_until_noticed(),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Gives disruptions, units and clinics what is kept of them: a unit counts its clinics as they are disrupted and
    /// restored.
    fn equip(&mut self) {
        self.equip_disruptions::<Stand>();
        self.equip_units::<DisruptedClinics>();
        self.world.add_observer(
            |event: On<Add<Disrupted>>, clinics: Query<&ClinicOf>, mut units: Query<&mut DisruptedClinics>| {
                if let Ok(mut count) = clinics.get(event.entity).and_then(|clinic| units.get_mut(clinic.0)) {
                    count.0 += 1;
                }
            },
        );
        self.world.add_observer(
            |event: On<Remove<Disrupted>>, clinics: Query<&ClinicOf>, mut units: Query<&mut DisruptedClinics>| {
                if let Ok(mut count) = clinics.get(event.entity).and_then(|clinic| units.get_mut(clinic.0)) {
                    count.0 -= 1;
                }
            },
        );
    }

    /// Where a disruption stands.
    fn stand(&self, disruption: usize) -> &Stand {
        self.component(self.organisation.disruption(disruption))
    }

    fn stand_mut(&mut self, disruption: usize) -> Mut<'_, Stand> {
        self.component_mut(self.organisation.disruption(disruption))
    }

    /// Plans the beginning of the incident. The twin has its onset and the periods of the run it belongs to, without
    /// anything happening.
    fn plan_incident(&mut self, course: Course<'_>) {
        let Some(incident) = &self.model.incident else { return };
        if !incident.preparations.is_empty() {
            self.plan(incident.begins(), 0, Notice::PreparingBegins);
        }
        self.plan(incident.onset, 0, Notice::Onset);
        match course {
            Course::Incident => {
                for (index, disruption) in (0_u32..).zip(&incident.disruptions) {
                    let begins = match &disruption.begins {
                        Begins::AfterOnset(delay) => incident.onset + self.length(delay, "delay", disruption),
                        Begins::At(time) => *time,
                        Begins::AfterEnd(..) => continue,
                    };
                    self.plan(begins, index.into(), Notice::DisruptionBegins(index));
                }
                self.signal(Signal::IncidentAhead);
            }
            Course::Twin(periods) => {
                for (index, (time, milestone)) in (0..).zip(periods) {
                    let notice = match *milestone {
                        Milestone::Disrupted(extent) => Notice::PartDisrupted(extent),
                        Milestone::Restored(extent) => Notice::PartRestored(extent),
                        _ => continue,
                    };
                    self.plan(*time, index, notice);
                }
            }
        }
    }

    /// From here on a run and its twin may differ.
    fn on_preparing_begins(&mut self) {
        self.state_staff_time();
        self.reach_milestone(Milestone::PreparingBegan);
    }

    /// The incident begins.
    fn on_onset(&mut self) {
        self.state_staff_time();
        self.reach_milestone(Milestone::Onset);
    }

    /// A draw of a disruption, of which each has one in a run.
    fn draw(&self, what: &str, disruption: &Disruption) -> f64 {
        self.streams.uniform(Key::named("incident"), Purpose::named(&format!("{what}/{}", disruption.name)), 0)
    }

    /// A length of time of a disruption.
    fn length(&self, dist: &Dist, what: &str, disruption: &Disruption) -> Span {
        Span::from_millis_f64(dist.quantile(self.draw(what, disruption)).max(0.0))
    }

    /// When a disruption that began at `began` ends, or its restoration begins; `None` as long as that is not known.
    fn end_of(&self, disruption: &Disruption, began: Time) -> Option<Time> {
        let from = match disruption.beyond.map(|other| self.stand(other)) {
            None => Some(began),
            Some(Stand::Over { at }) => Some(*at),
            Some(Stand::Ahead | Stand::Begun { .. }) => None,
        };
        let end = match &disruption.lasts {
            Lasts::For(span) => from.map(|from| from + self.length(span, "lasts", disruption)),
            Lasts::Until(end) => Some(*end),
            Lasts::UntilNoticed => None,
        };
        let noticed = self.awareness.noticed().zip(disruption.until_noticed.as_ref());
        let noticed = noticed.map(|(noticed, after)| noticed + self.length(after, "until-noticed", disruption));
        end.into_iter().chain(noticed).min().map(|end| end.max(began))
    }

    /// A disruption begins, if it happens. One of no length does not, so that an incident of no length is its twin.
    fn on_disruption_begins(&mut self, index: usize) {
        let Some(incident) = &self.model.incident else { return };
        let disruption = &incident.disruptions[index];
        let is_absent = disruption.chance < 1.0 && self.draw("chance", disruption) >= disruption.chance;
        let is_staged = disruption.restoration.is_some();
        if is_absent || (self.end_of(disruption, self.now).is_some_and(|end| end <= self.now) && !is_staged) {
            self.is_over(incident, index);
            return;
        }
        self.reach_milestone(Milestone::Disruption(index));
        let stages = self.order_of_stages(disruption);
        *self.stand_mut(index) = Stand::Begun { at: self.now, end: Ticket::NONE, restored: 0, stages };
        if !disruption.effect.is_none() {
            self.begin_effect(index);
            self.plan_turn();
        }
        self.plan_end(incident, index);
        self.signal(Signal::DisruptionBegan(index));
    }

    /// The stages of a restoration in the order in which they come: by rank, then by chance.
    fn order_of_stages(&self, disruption: &Disruption) -> Vec<usize> {
        let Some(restoration) = &disruption.restoration else { return Vec::new() };
        let purpose = Purpose::named(&format!("stage/{}", disruption.name));
        let mut stages: Vec<(usize, f64, usize)> = (0..)
            .zip(&restoration.stages)
            .map(|(index, stage)| (stage.rank, self.streams.uniform(stage.key, purpose, 0), index))
            .collect();
        stages.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
        stages.into_iter().map(|(.., index)| index).collect()
    }

    /// Plans the end of a disruption that has begun, as far as it is known by now.
    fn plan_end(&mut self, incident: &Incident, index: usize) {
        let disruption = &incident.disruptions[index];
        let Stand::Begun { at, end, restored, stages } = self.stand(index) else { return };
        let (began, before) = (*at, *end);
        let Some(first) = self.end_of(disruption, began) else { return };
        let over = disruption.restoration.as_ref().map_or(Span::ZERO, |restoration| {
            let over = self.length(&restoration.over, "restored-over", disruption);
            let share = *restored as f64 / (stages.len() - 1).max(1) as f64;
            Span::from_millis_f64(over.as_millis() as f64 * share)
        });
        self.agenda.cancel(before);
        let ticket = self.plan(first + over, index as u64, Notice::DisruptionEnds(short(index)));
        if let Stand::Begun { end, .. } = &mut *self.stand_mut(index) {
            *end = ticket;
        }
    }

    /// A disruption ends, or the next of its clinics are restored.
    fn on_disruption_ends(&mut self, index: usize) {
        let Some(incident) = &self.model.incident else { return };
        let disruption = &incident.disruptions[index];
        let mut stand = self.stand_mut(index);
        let Stand::Begun { end, restored, stages, .. } = &mut *stand else { return };
        *end = Ticket::NONE;
        let stage = stages.get(*restored).copied();
        *restored += 1;
        let is_last = *restored >= stages.len();
        if let (Some(stage), Some(restoration), false) = (stage, &disruption.restoration, is_last) {
            self.restore_early(index, &restoration.stages[stage].clinics);
            self.plan_turn();
            self.plan_end(incident, index);
            return;
        }
        if !disruption.effect.is_none() {
            self.end_effect(index);
            self.plan_turn();
        }
        self.is_over(incident, index);
    }

    /// A disruption is over, or did not happen: what waited for its end goes on.
    fn is_over(&mut self, incident: &Incident, index: usize) {
        *self.stand_mut(index) = Stand::Over { at: self.now };
        for (other, disruption) in incident.disruptions.iter().enumerate() {
            if let Begins::AfterEnd(before, delay) = &disruption.begins
                && *before == index
            {
                let at = self.now + self.length(delay, "delay", disruption);
                self.plan(at, other as u64, Notice::DisruptionBegins(short(other)));
            }
            if disruption.beyond == Some(index) {
                self.plan_end(incident, other);
            }
        }
    }

    /// The incident was noticed: a disruption that lasts until then, or a while longer, has an end now.
    fn end_what_lasts_until_noticed(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        for (index, disruption) in incident.disruptions.iter().enumerate() {
            if disruption.until_noticed.is_some() {
                self.plan_end(incident, index);
            }
        }
    }

    /// Plans to work conditions out once everything of this instant has begun and ended.
    fn plan_turn(&mut self) {
        if !std::mem::replace(&mut self.leaves.incident.turns, true) {
            self.plan(self.now, 0, Notice::SystemsTurn);
        }
    }

    /// Disruptions have begun or ended: systems turn, and everybody follows.
    fn on_systems_turn(&mut self) {
        self.leaves.incident.turns = false;
        let changed = self.turn_systems();
        self.mark_periods(&changed);
        self.signal(Signal::SystemsTurned(&changed));
        self.reassess(Some(&changed));
    }

    /// States who is disrupted from now on, and who is restored.
    fn mark_periods(&mut self, changed: &[bool]) {
        let whole = self.effects().next().is_some();
        let was_whole = std::mem::replace(&mut self.leaves.incident.whole, whole);
        if whole && !was_whole {
            self.reach_milestone(Milestone::Disrupted(Extent::Whole));
        }
        let systems = self.effects().fold(SystemSet::NONE, |set, effect| set.union(effect.impaired()));
        let were = std::mem::replace(&mut self.leaves.incident.systems, systems);
        for system in systems.without(were).iter() {
            self.reach_milestone(Milestone::Disrupted(Extent::System(system)));
        }
        for system in were.without(systems).iter() {
            self.reach_milestone(Milestone::Restored(Extent::System(system)));
        }
        for (index, unit) in self.model.units.iter().enumerate() {
            let id = UnitId::from_index(index);
            let before = self.disrupted_clinics(id);
            for clinic in (0..unit.number).map(|copy| unit.clinic(copy)).filter(|clinic| changed[*clinic]) {
                let is_disrupted = self.conditions(clinic).impaired().meets(unit.uses);
                let mut entity = self.world.entity_mut(self.organisation.clinic(clinic));
                if is_disrupted {
                    entity.insert(Disrupted);
                } else {
                    entity.remove::<Disrupted>();
                }
            }
            match (before, self.disrupted_clinics(id)) {
                (0, 1..) => self.reach_milestone(Milestone::Disrupted(Extent::Unit(id))),
                (1.., 0) => self.reach_milestone(Milestone::Restored(Extent::Unit(id))),
                _ => {}
            }
        }
        if was_whole && !whole {
            self.reach_milestone(Milestone::Restored(Extent::Whole));
            self.signal(Signal::AllRestored);
        }
    }

    /// How many clinics of a unit are disrupted.
    fn disrupted_clinics(&self, unit: UnitId) -> u32 {
        self.component::<DisruptedClinics>(self.organisation.unit(unit)).0
    }
}

/// The index of a disruption in few bytes.
fn short(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
