//! One value each of the whole, of every unit and of every system.

use std::ops::{Index, IndexMut};

use super::Part;
use crate::fact::CaseRef;
use crate::model::{ClassId, ClassKind, Extent, Model, SystemId, SystemSet, UnitId};

/// One value each of the whole, then of every unit, then of every system, in the order of the model. Where nothing is
/// kept of systems, or of units, there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByPart<T> {
    units: usize,
    values: Vec<T>,
}

impl<T: Clone> ByPart<T> {
    /// The same value of the whole, of every unit and of every system.
    pub(crate) fn all(model: &Model, value: T) -> Self {
        Self { units: model.units.len(), values: vec![value; 1 + model.units.len() + model.systems.len()] }
    }

    /// The same value of the whole and of every unit.
    pub(super) fn units(model: &Model, value: T) -> Self {
        Self { units: model.units.len(), values: vec![value; 1 + model.units.len()] }
    }

    /// A value of the whole.
    pub(super) fn whole(value: T) -> Self {
        Self { units: 0, values: vec![value] }
    }
}

impl<T> ByPart<T> {
    /// The value of a part; `None` if none is kept of it.
    #[must_use]
    pub fn get(&self, part: impl Into<Part>) -> Option<&T> {
        self.values.get(match part.into() {
            Part::All => 0,
            Part::Unit(unit) if unit.index() < self.units => 1 + unit.index(),
            Part::System(system) => 1 + self.units + system.index(),
            Part::Unit(_)
            | Part::Role(_)
            | Part::Item(_)
            | Part::Class(_)
            | Part::Urgency(_)
            | Part::Step(_)
            | Part::Way(..) => return None,
        })
    }

    /// Every part and its value.
    pub fn iter(&self) -> impl Iterator<Item = (Extent, &T)> {
        self.values.iter().enumerate().map(|(row, value)| (extent(self.units, row), value))
    }

    /// The same to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (Extent, &mut T)> {
        let units = self.units;
        self.values.iter_mut().enumerate().map(move |(row, value)| (extent(units, row), value))
    }

    /// What `change` makes of every value.
    pub(super) fn map<U>(&self, mut change: impl FnMut(Extent, &T) -> U) -> ByPart<U> {
        ByPart { units: self.units, values: self.iter().map(|(extent, value)| change(extent, value)).collect() }
    }

    #[inline(always)]
    const fn row(&self, extent: Extent) -> usize {
        match extent {
            Extent::Whole => 0,
            Extent::Unit(unit) => 1 + unit.index(),
            Extent::System(system) => 1 + self.units + system.index(),
        }
    }
}

/// The part that has a row.
fn extent(units: usize, row: usize) -> Extent {
    match row.checked_sub(1) {
        None => Extent::Whole,
        Some(unit) if unit < units => Extent::Unit(UnitId::from_index(unit)),
        Some(system) => Extent::System(SystemId::from_index(system - units)),
    }
}

impl<T> Index<Extent> for ByPart<T> {
    type Output = T;

    #[inline(always)]
    fn index(&self, extent: Extent) -> &T {
        &self.values[self.row(extent)]
    }
}

impl<T> IndexMut<Extent> for ByPart<T> {
    #[inline(always)]
    fn index_mut(&mut self, extent: Extent) -> &mut T {
        let row = self.row(extent);
        &mut self.values[row]
    }
}

impl From<Extent> for Part {
    fn from(extent: Extent) -> Self {
        match extent {
            Extent::Whole => Self::All,
            Extent::Unit(unit) => Self::Unit(unit),
            Extent::System(system) => Self::System(system),
        }
    }
}

/// In the figures of which systems the cases of each class count: contacts in those of the systems that the steps of their
/// pathway use, paper records in those of the systems that entering them needs.
#[derive(Clone, Debug)]
pub(super) struct Reliance(Box<[SystemSet]>);

impl Reliance {
    /// Of every class of a model.
    pub(super) fn new(model: &Model) -> Self {
        let of_class = |class: &crate::model::Class| match class.kind {
            ClassKind::Contact => {
                let pathway = model.pathway_of(class.entry);
                let steps = &model.steps[pathway.first.index()..][..usize::from(pathway.length)];
                steps.iter().fold(SystemSet::NONE, |systems, step| systems.union(step.systems))
            }
            ClassKind::Record => class.entry_needs,
            ClassKind::Order => SystemSet::NONE,
        };
        Self(model.classes.iter().map(of_class).collect())
    }

    /// The systems in whose figures the cases of a class count.
    #[inline(always)]
    pub(super) fn of_class(&self, class: ClassId) -> SystemSet {
        self.0[class.index()]
    }

    /// The parts in whose figures a case counts.
    #[inline(always)]
    pub(super) fn parts(&self, case: CaseRef) -> impl Iterator<Item = Extent> + use<> {
        let systems = self.of_class(case.class).iter().map(Extent::System);
        [Extent::Whole, Extent::Unit(case.unit)].into_iter().chain(systems)
    }
}
