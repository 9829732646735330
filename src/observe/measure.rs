//! The table of measures: what is measured, in what unit, and which direction is better.

use strum::{IntoStaticStr, VariantNames};

use crate::model::{ClassId, ItemId, Model, RoleId, StepId, SystemId, UnitId};
use crate::text::Language;

/// One kind of figure. Its texts in every language are the messages `measure-<key>` with dots turned to hyphens, and
/// `measure-<key>.definition`, of the reports' catalogue; a test keeps the two together.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// Stable key in files: `backlog.peak.records`.
    pub key: &'static str,
    /// Its unit.
    pub quantity: Quantity,
    /// Which direction is better.
    pub better: Better,
    /// Whether it belongs to the few that a summary leads with.
    pub headline: bool,
    /// Whether it is too much for a summary: in files, and in the section of the report on what departments report.
    pub detail: bool,
}

impl PartialEq for Measure {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// Declares the measures of a fold: each a static of the module `measures`, by which others refer to it, with its key in files,
/// quantity and better direction, and whether it is a headline or a detail; and `MEASURES`, the list of them.
macro_rules! measures {
    (@ headline headline) => { true };
    (@ detail detail) => { true };
    (@ $place:ident $($mark:ident)?) => { false };
    ($($name:ident: $key:literal, $quantity:ident, $better:ident $(, $mark:ident)?;)+) => {
        /// The measures of this file.
        pub(in crate::observe) mod measures {
            use crate::observe::{Better, Measure, Quantity};
            $(
                #[doc = concat!("`", $key, "`")]
                pub static $name: Measure = Measure {
                    key: $key,
                    quantity: Quantity::$quantity,
                    better: Better::$better,
                    headline: measures!(@ headline $($mark)?),
                    detail: measures!(@ detail $($mark)?),
                };
            )+
        }

        const COUNT: usize = [$(stringify!($name)),+].len();
        pub(in crate::observe) const MEASURES: &[&crate::observe::Measure; COUNT] = &[$(&measures::$name),+];
    };
}
/// The units of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Quantity {
    /// A number of cases.
    Cases,
    /// A number of paper records.
    Records,
    /// A number of activities.
    Activities,
    /// A number of items.
    Items,
    /// People who could see items × items × days.
    ViewerItemDays,
    /// How often something happened.
    Times,
    /// Person-hours.
    StaffHours,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// A share between 0 and 1.
    Share,
}

impl Quantity {
    /// Its stable key in files, which is also the message `quantity-<key>` of the reports' catalogue.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// Which direction of a measure is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// Less is better.
    Lower,
    /// More is better.
    Higher,
    /// Neither in itself.
    Neither,
}

/// What part of the organisation a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// All of it.
    All,
    /// One unit, with all its copies.
    Unit(UnitId),
    /// One information system.
    System(SystemId),
    /// One role, in all units.
    Role(RoleId),
    /// One kind of item.
    Item(ItemId),
    /// One class of cases.
    Class(ClassId),
    /// Contacts of one urgency; lower is more urgent.
    Urgency(u8),
    /// One step of a pathway.
    Step(StepId),
    /// One way of the fallback routine of a step, by its index in [`crate::model::Step::modes`].
    Way(StepId, u8),
}

impl Part {
    /// Its stable key in files: `all`, `unit:emergency`, `system:record`, `role:nurse`, `item:letters`, `class:triage`, `urgency:2`,
    /// `step:visit/consultation`, `way:visit/consultation/2` for the second fallback of a step.
    #[must_use]
    pub fn key(self, model: &Model) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Unit(unit) => format!("unit:{}", model.unit(unit).name),
            Self::System(system) => format!("system:{}", model.systems[system.index()].name),
            Self::Role(role) => format!("role:{}", model.roles[role.index()].name),
            Self::Item(item) => format!("item:{}", model.item(item).name),
            Self::Class(class) => format!("class:{}", model.class(class).name),
            Self::Urgency(urgency) => format!("urgency:{urgency}"),
            Self::Step(step) => format!("step:{}/{}", model.pathway_of(step).name, model.step(step).name),
            Self::Way(step, mode) => {
                format!("way:{}/{}/{mode}", model.pathway_of(step).name, model.step(step).name)
            }
        }
    }

    /// Its name for people; `None` for the whole and for an urgency, which have none in the scenario. A way is named after
    /// its step.
    #[must_use]
    pub fn label(self, model: &Model, language: Language) -> Option<&str> {
        match self {
            Self::All | Self::Urgency(_) => None,
            Self::Unit(unit) => Some(model.unit(unit).label.get(language)),
            Self::System(system) => Some(model.systems[system.index()].label.get(language)),
            Self::Role(role) => Some(model.roles[role.index()].label.get(language)),
            Self::Item(item) => Some(model.item(item).label.get(language)),
            Self::Class(class) => Some(model.class(class).label.get(language)),
            Self::Step(step) | Self::Way(step, _) => Some(model.step(step).label.get(language)),
        }
    }
}

/// One column of an experiment's results: a measure of a part.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The measure.
    pub measure: &'static Measure,
    /// The part.
    pub part: Part,
}
