//! Detection: how a promise that was broken in silence is found out, and how far it reaches.

use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{Milestone, Witness};
use crate::model::{DetectedBy, ItemId, ItemState, Model};
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::sim::floor::items::item_key;
use crate::sim::signal::Signal;
use crate::time::Span;

/// The draws of whether and when something is found out.
const DETECTED: Purpose = Purpose::named("detected");

/// What has been planned.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::sim) struct State {
    /// Whether finding out by chance has been.
    chance: bool,
}

impl State {
    pub(in crate::sim) fn new(_: &Model) -> Self {
        Self::default()
    }
}

/// What is planned, in the order in which it happens at one instant.
#[derive(Clone, Copy, Debug, EnumCount, EnumDiscriminants)]
#[strum_discriminants(name(Kind), vis(pub(in crate::sim)))]
pub(in crate::sim) enum Notice {
    /// A check is made, by a detection's index.
    Checks { index: u32, number: u32 },
    /// Something that was broken in silence is found out.
    Detects,
    /// It is known which items are concerned.
    ScopeIsKnown,
    /// The report reaches the authority.
    IsReported,
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::Checks { index, number } => sim.on_checks(index, number),
        Notice::Detects => sim.on_detects(),
        Notice::ScopeIsKnown => sim.on_scope_is_known(),
        Notice::IsReported => sim.on_is_reported(),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::IncidentAhead => sim.plan_detections(),
        Signal::ItemsHit(item, numbers) => sim.await_detection(item, numbers),
        Signal::Looked(look) => sim.hear_of(look),
        Signal::Noticed => sim.plan_scope(),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans the ways of finding out that do not depend on any one item.
    fn plan_detections(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        for (index, detection) in (0_u32..).zip(&incident.detections) {
            match detection.by {
                DetectedBy::Check { first, .. } => {
                    self.plan(incident.onset + first, index.into(), Notice::Checks { index, number: 0 });
                }
                DetectedBy::At(time) => {
                    self.plan(time, index.into(), Notice::Detects);
                }
                DetectedBy::Enquiry { .. } | DetectedBy::Chance(_) | DetectedBy::Tip(_) => {}
            }
        }
    }

    /// Items were hit: somebody may ask about them, or find out by chance.
    fn await_detection(&mut self, id: ItemId, numbers: &[u32]) {
        let Some(incident) = self.model.incident.as_ref().filter(|_| self.awareness.noticed().is_none()) else {
            return;
        };
        for (index, detection) in (0_u32..).zip(&incident.detections) {
            match &detection.by {
                DetectedBy::Chance(after) if !self.leaves.detection.chance => {
                    let u = self.streams.uniform(detection.key, DETECTED, 0);
                    let at = self.now + Span::from_millis_f64(after.quantile(u).max(0.0));
                    self.plan(at, index.into(), Notice::Detects);
                }
                DetectedBy::Enquiry { share, after } => {
                    for number in numbers {
                        let key = item_key(self.model.item(id), *number).kin(detection.purpose);
                        let mut draws = self.streams.generator(key, DETECTED);
                        if draws.uniform() < *share {
                            let at = self.now + Span::from_millis_f64(after.quantile(draws.uniform()).max(0.0));
                            self.plan(at, key.value(), Notice::Detects);
                        }
                    }
                }
                _ => {}
            }
        }
        self.leaves.detection.chance = true;
    }

    /// Somebody or something looks for what may be wrong.
    fn on_checks(&mut self, index: u32, number: u32) {
        let Some(detection) = self.model.incident.as_ref().and_then(|incident| incident.detections.get(index as usize))
        else {
            return;
        };
        let DetectedBy::Check { every, sensitivity, .. } = detection.by else { return };
        if self.awareness.noticed().is_some() {
            return;
        }
        let is_there =
            self.items.iter().flat_map(|holding| &holding.rows).any(|row| row.state == ItemState::Undetected);
        if is_there && self.streams.uniform(detection.key, DETECTED, number) < sensitivity {
            self.on_detects();
        } else {
            let notice = Notice::Checks { index, number: number + 1 };
            self.plan(self.now + every, index.into(), notice);
        }
    }

    /// Somebody who found exposed items may report it.
    fn hear_of(&mut self, look: Key) {
        let Some(incident) = &self.model.incident else { return };
        let is_detected = incident.detections.iter().any(|detection| match detection.by {
            DetectedBy::Tip(share) => self.streams.uniform(look, DETECTED, 0) < share,
            _ => false,
        });
        if is_detected {
            self.on_detects();
        }
    }

    /// It is found out, unless it was before or there is nothing to be found.
    fn on_detects(&mut self) {
        let is_there =
            self.items.iter().flat_map(|holding| &holding.rows).any(|row| row.state == ItemState::Undetected);
        if self.awareness.noticed().is_none() && is_there {
            self.signal(Signal::FoundOut);
        }
    }

    /// Plans what follows from understanding that items are concerned: to find out which.
    fn plan_scope(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        if !self.model.items.is_empty() {
            let at = self.now + self.draw_delay(Key::named("incident"), "scope", &incident.scope);
            self.plan(at, 0, Notice::ScopeIsKnown);
        }
    }

    /// It is known which items and persons are concerned: lists are made, and the clock of the authority runs.
    fn on_scope_is_known(&mut self) {
        let Some(incident) = &self.model.incident else { return };
        self.awareness.learn_scope();
        self.reach_milestone(Milestone::ScopeKnown);
        self.signal(Signal::ScopeKnown);
        if let Some(report) = &incident.report {
            let at = self.now + self.draw_delay(Key::named("incident"), "report", &report.after);
            self.plan(at, 0, Notice::IsReported);
        }
    }

    /// The report reaches the authority.
    fn on_is_reported(&mut self) {
        self.reach_milestone(Milestone::Reported);
    }
}
