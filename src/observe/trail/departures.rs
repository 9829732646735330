//! When each contact left: whom the incident delayed.

use std::collections::BTreeMap;

use crate::fact::{Fact, Milestone};
use crate::model::{ClassKind, Model, Outcome, UnitId};
use crate::observe::{Better, Measure, Part, Quantity, Told};
use crate::random::Key;
use crate::time::{Span, Time};

/// The contacts that were there at the onset or came after it, and when each left. Until the onset a run is its twin.
#[derive(Debug)]
pub(in crate::observe) struct Departures {
    end: Time,
    onset: bool,
    /// Those who came to the end of their pathway, or were still there at the end, in the order in which they did.
    contacts: Vec<Departure>,
}

#[derive(Clone, Copy, Debug)]
struct Departure {
    key: Key,
    unit: UnitId,
    /// When it left; the end of the simulation if it was still there.
    at: Time,
    still_there: bool,
}

/// Delays that are counted.
const DELAYS: [Span; 2] = [Span::HOUR, Span::DAY];

impl Departures {
    pub(in crate::observe) const MEASURES: &[Measure; DELAYS.len()] = &[
        Measure { key: "contacts.delayed_1h", quantity: Quantity::Cases, better: Better::Lower, headline: false },
        Measure { key: "contacts.delayed_1d", quantity: Quantity::Cases, better: Better::Lower, headline: false },
    ];

    pub(super) fn new(model: &Model) -> Self {
        Self { end: model.horizon, onset: false, contacts: Vec::new() }
    }

    pub(super) fn see(&mut self, model: &Model, time: Time, fact: &Fact) {
        let (case, still_there) = match fact {
            Fact::Reached(Milestone::Onset) => {
                self.onset = true;
                return;
            }
            Fact::Left { case, outcome: Outcome::Completed, .. } if self.onset => (case, false),
            Fact::Unfinished { case, .. } => (case, true),
            _ => return,
        };
        if model.class(case.class).kind == ClassKind::Contact {
            let at = if still_there { self.end } else { time };
            self.contacts.push(Departure { key: case.key, unit: case.unit, at, still_there });
        }
    }

    /// Who left later than in the twin: the same person, found by the key. Who left in the twin and was still there in
    /// the run is late by at least the time to the end; who came to the end of the pathway in only one of the two, being
    /// called off in the other, is not late.
    pub(super) fn tell(&self, twin: &Self, model: &Model, told: &mut Told) {
        let mut late = vec![[0.0; DELAYS.len()]; model.units.len() + 1];
        let left = twin.contacts.iter().filter(|contact| !contact.still_there);
        let in_twin: BTreeMap<u64, Time> = left.map(|contact| (contact.key.value(), contact.at)).collect();
        for contact in &self.contacts {
            let Some(before) = in_twin.get(&contact.key.value()) else { continue };
            for (index, delay) in DELAYS.into_iter().enumerate() {
                if contact.at - *before > delay {
                    late[0][index] += 1.0;
                    late[contact.unit.index() + 1][index] += 1.0;
                }
            }
        }
        for (index, late) in late.iter().enumerate() {
            for (measure, late) in Self::MEASURES.iter().zip(late) {
                told.value(measure, Part::at(index), *late);
            }
        }
    }
}
