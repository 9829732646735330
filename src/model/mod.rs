//! The compiled model: dense, validated, immutable, shared by all replications.
//!
//! Owns the vocabulary the simulation runs on — units, staff, information systems, pathways, fallbacks, the incident —
//! as plain data addressed by small numbers. It must not know the file it came from (that is `scenario`), nor how it
//! is run (`sim`). A new thing in the world is a type in the file of its noun here, a key in `scenario`, a rule in `sim`.

mod batch;
mod calendar;
mod case;
mod common;
mod entry;
mod extent;
mod incident;
mod item;
mod limit;
mod line;
mod mode;
mod organisation;
mod pathway;
mod policy;
mod preparation;
mod provenance;
mod recovery;
mod structure;
mod uncertain;
mod word;

pub use batch::{Batch, SetsOff};
pub use calendar::{Calendar, Day, Row, Stint};
pub use case::{About, Arrivals, Class, ClassKind, DayFactor, Demand, Origin, Process, StayAway};
pub use common::Common;
pub use entry::{Discipline, EntryDeadline, EntryTask, Gate, Tiring};
pub use extent::Extent;
pub use incident::{
    Admission, Begins, CallIn, Disruption, Effect, Incident, Lasts, Level, Report, Response, Stage, StagedRestoration,
    SystemSet, spans,
};
pub use item::{Deadline, DetectedBy, Detection, Each, FollowUp, Item, ItemState, Restoration, Whose};
pub use limit::{Bound, Limit};
pub use line::{Patience, Since, Then, TurnAway};
pub use mode::{Means, Mode, Outcome, Returns, WrittenRecord};
pub use organisation::{
    Absence, Breakdown, InformationSystem, Interrupted, Overtime, Role, Serves, Staffed, Stock, Unit, WhenBroken,
    dependent_on,
};
pub use pathway::{AtShiftEnd, Next, Order, Pathway, Place, Step, Waits, WhenDown, WhenRestored};
pub use policy::Policy;
pub use preparation::{Preparation, PreparedWork, ThinOut};
pub use provenance::{Basis, Provenance, Source};
pub use recovery::Recovery;
pub use uncertain::{Form, Point, Range, Uncertain, Unknowns};
pub(crate) use word::words;

use crate::civil::CivilClock;
use crate::text::Label;
use crate::time::Time;

/// Declares a small number that addresses one kind of thing in the model's tables.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($inner:ty)),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl $name {
            /// The row of the table this number addresses.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The number of a row; tables are checked to fit when a scenario is compiled.
            #[must_use]
            #[expect(clippy::cast_possible_truncation, reason = "table sizes are limited when a scenario is compiled")]
            pub const fn from_index(index: usize) -> Self {
                Self(index as $inner)
            }
        }
    )+};
}

ids! {
    /// A role in [`Model::roles`].
    RoleId(u16),
    /// A unit, with all its copies, in [`Model::units`].
    UnitId(u16),
    /// An information system in [`Model::systems`].
    SystemId(u8),
    /// A step in [`Model::steps`], which holds the steps of all pathways one after the other.
    StepId(u16),
    /// A class of cases in [`Model::classes`].
    ClassId(u16),
    /// Something a fallback routine uses up, in [`Model::stocks`].
    StockId(u16),
    /// A kind of item, in [`Model::items`].
    ItemId(u16),
}

/// Everything a replication needs to know, and nothing it may change.
#[derive(Clone, Debug)]
pub struct Model {
    /// The scenario's name: lower-case letters, digits and hyphens, fit for a folder name.
    pub name: String,
    /// The title for people.
    pub title: Label,
    /// What the scenario is for, in a few sentences; empty when the file gives none.
    pub purpose: Label,
    /// Whom it serves: by what name reports call those who arrive.
    pub serves: Serves,
    /// Civil time of the simulation.
    pub clock: CivilClock,
    /// End of the simulation: what has not happened by then is censored.
    pub horizon: Time,
    /// Start of measuring: what happens before only fills the organisation.
    pub measured_from: Time,
    /// Roles, in the order of the file.
    pub roles: Box<[Role]>,
    /// Units, in the order of the file.
    pub units: Box<[Unit]>,
    /// Information systems, in the order of the file.
    pub systems: Box<[InformationSystem]>,
    /// What fallback routines use up.
    pub stocks: Box<[Stock]>,
    /// Kinds of item that systems keep, deliver or show.
    pub items: Box<[Item]>,
    /// What is done about items that a promise was broken to.
    pub follow_ups: Box<[FollowUp]>,
    /// Pathways, each a run of [`Model::steps`].
    pub pathways: Box<[Pathway]>,
    /// The steps of all pathways.
    pub steps: Box<[Step]>,
    /// Classes of cases: contacts first, then orders, then paper records.
    pub classes: Box<[Class]>,
    /// Shift calendars, shared by all staff that keep the same hours.
    pub calendars: Box<[Calendar]>,
    /// The shifts of staff of whom some may be absent, as lists of single shifts.
    pub rosters: Box<[Box<[Stint]>]>,
    /// The civil days of the simulation; the first begins with it. Empty if no arrivals differ from day to day.
    pub days: Box<[Day]>,
    /// What happens to information systems; absent in a scenario of normal operation.
    pub incident: Option<Incident>,
    /// What the planner can bear, in the order of the file.
    pub limits: Box<[Limit]>,
    /// How many replications, from which seed.
    pub study: Study,
    /// Where the numbers come from, for the report.
    pub provenance: Provenance,
}

/// Settings of the experiment that the scenario file gives and the command line may override.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Study {
    /// Number of replications.
    pub replications: u32,
    /// Master seed.
    pub seed: u64,
}

impl Model {
    /// The unit a number addresses.
    #[must_use]
    pub fn unit(&self, id: UnitId) -> &Unit {
        &self.units[id.index()]
    }

    /// The step a number addresses.
    #[must_use]
    pub fn step(&self, id: StepId) -> &Step {
        &self.steps[id.index()]
    }

    /// The pathway a step belongs to.
    ///
    /// # Panics
    /// With the number of a step of another model.
    #[must_use]
    pub fn pathway_of(&self, id: StepId) -> &Pathway {
        let has = |pathway: &&Pathway| (pathway.first.0..pathway.first.0 + pathway.length).contains(&id.0);
        self.pathways.iter().find(has).expect("every step belongs to a pathway")
    }

    /// The class a number addresses.
    #[must_use]
    pub fn class(&self, id: ClassId) -> &Class {
        &self.classes[id.index()]
    }

    /// Whether a fallback routine leaves paper records behind.
    #[must_use]
    pub fn writes_paper(&self) -> bool {
        self.steps.iter().flat_map(|step| &step.modes).any(|mode| !mode.records.is_empty())
    }

    /// The kind of item a number addresses.
    #[must_use]
    pub fn item(&self, id: ItemId) -> &Item {
        &self.items[id.index()]
    }

    /// Number of clinics: every copy of every unit.
    #[must_use]
    pub fn clinic_count(&self) -> usize {
        self.units.iter().map(|unit| unit.number as usize).sum()
    }

    /// The unit and the copy that a clinic is, by its number.
    #[must_use]
    pub fn clinic(&self, clinic: u32) -> (UnitId, u32) {
        let index = self.units.partition_point(|unit| unit.first_clinic <= clinic).saturating_sub(1);
        (UnitId::from_index(index), clinic - self.units[index].first_clinic)
    }

    /// The unit and the role of a staff pool, by its number.
    #[must_use]
    pub fn pool(&self, pool: u32) -> (UnitId, RoleId) {
        let index = self.units.partition_point(|unit| unit.first_pool <= pool).saturating_sub(1);
        let unit = &self.units[index];
        let slot = (pool - unit.first_pool) as usize % unit.staff.len();
        (UnitId::from_index(index), unit.staff[slot].role)
    }

    /// Number of staff pools: one for each role in each copy of each unit.
    #[must_use]
    pub fn pool_count(&self) -> usize {
        self.units.iter().map(|unit| unit.number as usize * unit.staff.len()).sum()
    }
}
