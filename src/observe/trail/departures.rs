//! When each contact left: whom the incident delayed.

use std::collections::BTreeMap;

use crate::fact::{CaseRef, Extent, Fact};
use crate::model::{ClassKind, Incident, Model, Outcome, UnitId};
use crate::observe::{ByPart, Readings};
use crate::random::Key;
use crate::time::{Span, Time};

measures! {
    CONTACTS_DELAYED_1H: "contacts.delayed_1h", Cases, Lower;
    CONTACTS_DELAYED_1D: "contacts.delayed_1d", Cases, Lower;
}

/// The contacts that were there at the onset or came after it, and when each left. Until the onset a run is its twin.
#[derive(Debug)]
pub(in crate::observe) struct Departures {
    end: Time,
    /// From when on a run and its twin may differ.
    from: Time,
    /// Of rebooked contacts, the key of the first appointment.
    first: BTreeMap<Key, Key>,
    /// Those who completed their pathway, or were still there at the end, in the order in which they did.
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
    pub(super) fn new(model: &Model) -> Self {
        let from = model.incident.as_ref().map_or(Time::FAR, Incident::begins);
        Self { end: model.horizon, from, first: BTreeMap::new(), contacts: Vec::new() }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, model: &Model, time: Time, fact: &Fact) {
        let (case, still_there) = match *fact {
            Fact::Left { case, outcome: Outcome::Completed, .. } if time >= self.from => (case, false),
            Fact::Unfinished { case, .. } => (case, true),
            // Who is to come back is late by at least the time to the end.
            Fact::StillAway { case, first } => {
                self.first.insert(case.key, first);
                (case, true)
            }
            Fact::CameBack { case, first } => {
                self.first.insert(case.key, first);
                return;
            }
            _ => return,
        };
        if model.class(case.class).kind == ClassKind::Contact {
            let at = if still_there { self.end } else { time };
            self.depart(case, at, still_there);
        }
    }

    /// Records when a contact left. A rebooked contact is recorded under the key of its first appointment.
    fn depart(&mut self, case: CaseRef, at: Time, still_there: bool) {
        let key = self.first.remove(&case.key).unwrap_or(case.key);
        self.contacts.push(Departure { key, unit: case.unit, at, still_there });
    }

    /// Some of the contacts, by key.
    fn by_key(&self, which: impl Fn(&Departure) -> bool) -> Vec<Departure> {
        let mut chosen: Vec<_> = self.contacts.iter().filter(|contact| which(contact)).copied().collect();
        chosen.sort_unstable_by_key(|contact| contact.key);
        chosen
    }

    /// Who left later than in the twin: the same person, found by the key; of somebody who was called off, sent elsewhere or
    /// stayed away and came back, by that of the visit that was first due. Who left in the twin and was still there in
    /// the run, or still to come, is late by at least the time to the end; who completed the pathway in only one
    /// of the two, being called off for good in the other, is not late.
    pub(super) fn report(&self, twin: &Self, model: &Model, readings: &mut Readings) {
        let mut late = ByPart::units(model, [0.0; DELAYS.len()]);
        let in_twin = twin.by_key(|contact| !contact.still_there);
        let mut in_twin = in_twin.iter().peekable();
        for contact in self.by_key(|_| true) {
            while in_twin.next_if(|other| other.key < contact.key).is_some() {}
            let Some(other) = in_twin.next_if(|other| other.key == contact.key) else { continue };
            for (index, delay) in DELAYS.into_iter().enumerate() {
                if contact.at - other.at > delay {
                    late[Extent::Whole][index] += 1.0;
                    late[Extent::Unit(contact.unit)][index] += 1.0;
                }
            }
        }
        for (part, late) in late.iter() {
            for (measure, late) in MEASURES.iter().zip(late) {
                readings.value(measure, part, *late);
            }
        }
    }
}
