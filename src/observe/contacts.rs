//! Contacts: how many came and went, and how they were handled, from the onset, or the first preparation, to the end.

use super::{ByPart, Fold, Grid, Readings};
use crate::fact::{Extent, Fact};
use crate::model::{ClassKind, Model, Outcome, StepId, UnitId};
use crate::time::Time;

measures! {
    CONTACTS_ARRIVED: "contacts.arrived", Cases, Neither;
    CONTACTS_COMPLETED: "contacts.completed", Cases, Higher;
    CONTACTS_CANCELLED: "contacts.cancelled", Cases, Lower, headline;
    CONTACTS_DIVERTED: "contacts.diverted", Cases, Lower;
    CONTACTS_LEFT_UNSEEN: "contacts.left_unseen", Cases, Lower;
    CONTACTS_TURNED_AWAY: "contacts.turned_away", Cases, Lower;
    CONTACTS_NO_SHOW: "contacts.no_show", Cases, Neither;
    CONTACTS_AFFECTED: "contacts.affected", Cases, Lower;
    CONTACTS_WITHOUT_RECORD: "contacts.without_record", Cases, Lower, headline;
    CONTACTS_STAYED_AWAY: "contacts.stayed_away", Cases, Lower;
    CONTACTS_CAME_BACK: "contacts.came_back", Cases, Neither;
    CONTACTS_BOOKED_ANEW: "contacts.booked_anew", Cases, Neither;
    RISKS_TAKEN: "risks.taken", Activities, Lower;
}

/// Folds arrivals, departures and the risks taken on the way.
#[derive(Clone, Debug)]
pub(super) struct Contacts {
    is_contact: Vec<bool>,
    /// Whether a mode of a step takes a risk, by step.
    risky: Vec<Vec<bool>>,
    from: Time,
    tallies: ByPart<[f64; MEASURES.len()]>,
}

const ARRIVED: usize = 0;
const COMPLETED: usize = 1;
const CANCELLED: usize = 2;
const DIVERTED: usize = 3;
const LEFT_UNSEEN: usize = 4;
const TURNED_AWAY: usize = 5;
const NO_SHOW: usize = 6;
const AFFECTED: usize = 7;
const WITHOUT_RECORD: usize = 8;
const STAYED_AWAY: usize = 9;
const CAME_BACK: usize = 10;
const BOOKED_ANEW: usize = 11;
const RISKS: usize = 12;
const _: () = assert!(RISKS + 1 == MEASURES.len(), "each measure has its place in a tally");

impl Contacts {
    fn count(&mut self, time: Time, unit: UnitId, what: usize) {
        if time >= self.from {
            self.tallies[Extent::Whole][what] += 1.0;
            self.tallies[Extent::Unit(unit)][what] += 1.0;
        }
    }

    fn takes_risk(&self, step: StepId, mode: u8) -> bool {
        self.risky[step.index()][mode as usize]
    }
}

impl Fold for Contacts {
    fn new(model: &Model, _: Grid) -> Self {
        Self {
            is_contact: model.classes.iter().map(|class| class.kind == ClassKind::Contact).collect(),
            risky: model.steps.iter().map(|step| step.modes.iter().map(|mode| mode.risk.is_some()).collect()).collect(),
            from: model.incident.as_ref().map_or(model.measured_from, crate::model::Incident::begins),
            tallies: ByPart::units(model, [0.0; MEASURES.len()]),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::Arrived { case } if self.is_contact[case.class.index()] => self.count(time, case.unit, ARRIVED),
            Fact::NoShow { case } => self.count(time, case.unit, NO_SHOW),
            Fact::StayedAway { case } => self.count(time, case.unit, STAYED_AWAY),
            Fact::BookedAnew { case } => self.count(time, case.unit, BOOKED_ANEW),
            Fact::CameBack { case, .. } => self.count(time, case.unit, CAME_BACK),
            Fact::Left { case, outcome, affected, without_record, .. } if self.is_contact[case.class.index()] => {
                let how = match outcome {
                    Outcome::Completed => COMPLETED,
                    Outcome::Cancelled => CANCELLED,
                    Outcome::Diverted => DIVERTED,
                    Outcome::LeftUnseen => LEFT_UNSEEN,
                    Outcome::TurnedAway => TURNED_AWAY,
                    // Only paper records are written off.
                    Outcome::WrittenOff => return,
                };
                self.count(time, case.unit, how);
                if *affected {
                    self.count(time, case.unit, AFFECTED);
                }
                if *without_record {
                    self.count(time, case.unit, WITHOUT_RECORD);
                }
            }
            Fact::WorkFinished { case, step, mode, .. } if *mode > 0 && self.takes_risk(*step, *mode) => {
                self.count(time, case.unit, RISKS);
            }
            _ => {}
        }
    }

    fn report(&mut self, _: &Model, readings: &mut Readings) {
        for (part, tally) in self.tallies.iter() {
            for (measure, value) in MEASURES.iter().zip(tally) {
                readings.value(measure, part, *value);
            }
        }
    }
}
