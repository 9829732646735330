//! The organisation: roles, units and their staff, information systems.

use super::{Response, RoleId, SystemSet};
use crate::dist::Dist;
use crate::random::{Key, Purpose};
use crate::text::Label;
use crate::time::Span;

/// Whom the organisation serves. Reports call those who arrive by the word of that trade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Serves {
    /// Patients: reports speak of patient contacts.
    #[default]
    Patients,
    /// Citizens, customers or colleagues: reports speak of cases, as an office does.
    Citizens,
    /// Both: reports speak of contacts and cases.
    Both,
}

impl Serves {
    /// Its stable key, by which the messages of a catalogue choose their words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Patients => "patients",
            Self::Citizens => "citizens",
            Self::Both => "both",
        }
    }
}

/// Somebody who does work: nurse, doctor, secretary. Also a thing that is used one at a time, such as a terminal.
#[derive(Clone, Debug)]
pub struct Role {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// Whether it is a thing, which works no hours and no overtime: left out where staff are counted.
    pub equipment: bool,
    /// Whether a contact is seen, for the time to the first contact, when somebody of this role begins to work with it.
    pub first_contact: bool,
}

/// A clinic, ward, laboratory, home-care team or office; may stand for `number` alike.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// How many alike units this stands for, at least 1. Each has its own staff and its own lines.
    pub number: u32,
    /// The staff of one of them.
    pub staff: Box<[Staffed]>,
    /// The position in `staff` of each role, by [`RoleId`]; `None` for a role the unit does not employ.
    pub slots: Box<[Option<u8>]>,
    /// The first staff pool of the first copy; copy `c` has its pool of `staff[s]` at `first_pool + c·staff.len() + s`.
    pub first_pool: u32,
    /// The number of its first copy among all clinics: copy `c` is clinic `first_clinic + c`.
    pub first_clinic: u32,
    /// Within what time of their arrival contacts are to have left.
    pub leave_within: Span,
    /// The systems that work here is done in, or entered into afterwards: those whose trouble concerns it.
    pub uses: SystemSet,
    /// How this unit learns of the outage and changes over.
    pub response: Response,
}

impl Unit {
    /// The number of one copy of this unit among all clinics of the model.
    #[must_use]
    pub const fn clinic(&self, copy: u32) -> usize {
        (self.first_clinic + copy) as usize
    }

    /// The staff pool of a role in one copy of this unit; `None` if it does not employ the role.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "the number of pools is limited when a scenario is compiled")]
    pub fn pool(&self, copy: u32, role: RoleId) -> Option<u32> {
        let slot = self.slots[role.index()]?;
        Some(self.first_pool + copy * self.staff.len() as u32 + u32::from(slot))
    }
}

/// The staff of one role in one unit.
#[derive(Clone, Debug)]
pub struct Staffed {
    /// The role.
    pub role: RoleId,
    /// Index of the shift calendar in [`super::Model::calendars`].
    pub calendar: usize,
    /// What holds for their overtime.
    pub overtime: Overtime,
    /// Within this long of going home they begin no work; zero: they do to the last. In the calendar already.
    pub no_new_work: Span,
    /// Whose work more urgent work interrupts, of the least urgent.
    pub interrupted_first: Interrupted,
    /// Who of them is absent; `None`: nobody ever.
    pub absence: Option<Absence>,
    /// How they break down; `None`: never.
    pub breaks_down: Option<Breakdown>,
}

impl Staffed {
    /// The share of their time on duty for which they are expected to be there.
    #[must_use]
    pub fn attendance(&self) -> f64 {
        let present = 1.0 - self.absence.map_or(0.0, |absence| absence.share);
        present * self.breaks_down.as_ref().map_or(1.0, Breakdown::availability)
    }
}

/// How equipment breaks down and is mended, each machine by itself.
#[derive(Clone, Debug)]
pub struct Breakdown {
    /// How long one works, in use or not (ms).
    pub after: Dist,
    /// How long it takes until it works again (ms).
    pub mended_in: Dist,
    /// What happens to the work in progress on it.
    pub work: WhenBroken,
    /// The root of the draws: below it a key for each copy of the unit and each machine, and a draw for each breakdown.
    pub key: Key,
}

impl Breakdown {
    /// The share of time in which one works, in the long run.
    #[must_use]
    pub fn availability(&self) -> f64 {
        let (up, down) = (self.after.mean(), self.mended_in.mean());
        if up > 0.0 { up / (up + down) } else { 0.0 }
    }
}

/// What happens to work in progress on equipment that breaks down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WhenBroken {
    /// It stops, and goes on where it was as soon as another is free.
    #[default]
    Suspend,
    /// It stops, and is done again from the beginning.
    Restart,
    /// It is finished first; nobody else is served by that one until it is mended.
    Finish,
}

/// Whose work is interrupted for more urgent work, where several do equally urgent work that may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Interrupted {
    /// Who began last: least of it is in vain.
    #[default]
    LatestBegun,
    /// Who began first.
    EarliestBegun,
    /// Who has the most left to do.
    MostLeft,
    /// Who has the least left to do.
    LeastLeft,
}

/// Absence that is not known beforehand, such as sick leave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Absence {
    /// Probability that one who is rostered is absent from a shift.
    pub share: f64,
    /// Index of the shifts in [`super::Model::rosters`].
    pub roster: usize,
    /// The root of its draws: below it a key for each copy of the unit, each shift and each day, and a draw for each person.
    pub key: Key,
}

/// What holds for work beyond the end of a shift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overtime {
    /// Work is finished after the shift if no more than this is left of it, and stopped otherwise; `None`: as its step
    /// says.
    pub at_most: Option<Span>,
    /// What an hour of it costs, in hours' pay.
    pub paid: f64,
}

/// What people log in to.
#[derive(Clone, Debug)]
pub struct InformationSystem {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// The systems it cannot work without: it is never in a better condition than the worst of them.
    pub needs: SystemSet,
    /// As an interface, the time between two results that it delivers after it was out of reach.
    pub drains_every: Span,
}

/// These systems and all that cannot work without them.
#[must_use]
pub fn dependent_on(all: &[InformationSystem], mut systems: SystemSet) -> SystemSet {
    // A chain of needs is at most as long as there are systems.
    for _ in 0..all.len() {
        for (index, system) in all.iter().enumerate() {
            if system.needs.meets(systems) {
                systems = systems.union(SystemSet::of(super::SystemId::from_index(index)));
            }
        }
    }
    systems
}

/// Something a fallback routine uses up: forms, labels, a battery. Every copy of every unit has a shelf of its own.
#[derive(Clone, Debug)]
pub struct Stock {
    /// Name in the scenario.
    pub name: String,
    /// The purpose of its draws.
    pub purpose: Purpose,
    /// Name for people.
    pub label: Label,
    /// How many are on each shelf at the start.
    pub number: u32,
    /// When a shelf falls to this many, more are ordered; `None`: never.
    pub reorder_at: Option<u32>,
    /// How many are then ordered.
    pub reorder: u32,
    /// From ordering to delivery (ms).
    pub delivery: Dist,
}
