//! The plan: the numbers that steps and classes will have, known before any of them is compiled.

use super::compiler::Problems;
use super::names::Index;
use super::{interface, record};
use crate::model::{ClassId, StepId, SystemId, SystemSet};
use crate::scenario::format::{Order, Scenario};
use crate::scenario::quantity::LabelText;
use crate::text::Label;

/// The numbers of steps and classes. Classes are those of arrivals, of orders, of records, of preparing work.
#[derive(Default)]
pub(super) struct Plan {
    /// The first step of each pathway: those of the file, then one for each record without one of its own.
    pub(super) first: Vec<StepId>,
    /// The classes of orders, each as its first order in the file describes it.
    pub(super) order_classes: Vec<OrderClass>,
    /// The pathway of each record.
    pub(super) record_pathways: Vec<usize>,
    /// The systems through which results come back.
    pub(super) through: SystemSet,
    /// Of each order of each step, the class among those of orders; `None` where its pathway is not to be found.
    ordered: Vec<Vec<Option<usize>>>,
    /// The work of each preparation; `None` where its pathway is not to be found.
    pub(super) prepared: Vec<Vec<Option<PlannedWork>>>,
    arrivals: usize,
}

/// A class of ordered work.
pub(super) struct OrderClass {
    /// The pathway, by its position.
    pub(super) pathway: usize,
    /// The urgency, if it is not that of the ordering case.
    pub(super) priority: Option<u8>,
    /// The system through which its results come back.
    pub(super) through: Option<SystemId>,
    /// The name the first order gives it.
    pub(super) label: Option<Label>,
}

/// Work done before an incident.
#[derive(Clone, Copy)]
pub(super) struct PlannedWork {
    /// The pathway, by its position.
    pub(super) pathway: usize,
    /// The class of its cases.
    pub(super) class: ClassId,
}

impl OrderClass {
    /// Whether the orders of two are of one class.
    fn is_same(&self, other: &Self) -> bool {
        (self.pathway, self.priority, self.through) == (other.pathway, other.priority, other.through)
    }
}

impl Plan {
    /// Numbers steps and classes; reports pathways and interfaces that are not to be found.
    pub(super) fn new(file: &Scenario, names: &Index<'_>, problems: &Problems) -> Self {
        let mut plan = Self { arrivals: file.arrival.len(), ..Self::default() };
        let mut steps = 0;
        for pathway in &file.pathway {
            plan.first.push(StepId::from_index(steps));
            steps += pathway.value.step.len();
        }
        for record in &file.record {
            let own = record.value.pathway.as_ref().map(|own| names.pathways.find(own, problems).unwrap_or(0));
            plan.record_pathways.push(own.unwrap_or_else(|| {
                plan.first.push(StepId::from_index(steps));
                steps += record::step_count(&record.value);
                plan.first.len() - 1
            }));
        }
        for step in file.pathway.iter().flat_map(|pathway| &pathway.value.step) {
            let orders = step.value.orders.iter().map(|order| plan.number_order(&order.value, names, problems));
            let orders = orders.collect();
            plan.ordered.push(orders);
        }
        let mut next = plan.record_class(file.record.len()).index();
        for preparation in file.incident.iter().flat_map(|incident| &incident.value.preparation) {
            let work = preparation.value.work.iter().map(|work| {
                let pathway = names.pathways.find(work.value.pathway.as_ref()?, problems)?;
                next += 1;
                Some(PlannedWork { pathway, class: ClassId::from_index(next - 1) })
            });
            plan.prepared.push(work.collect());
        }
        plan
    }

    /// The first step of a pathway by its position; some step for a pathway that is not to be found, which is reported.
    pub(super) fn first_of(&self, pathway: usize) -> StepId {
        self.first.get(pathway).copied().unwrap_or(StepId::from_index(0))
    }

    /// The class of an order among those of orders, a new one if it is the first of its class.
    fn number_order(&mut self, order: &Order, names: &Index<'_>, problems: &Problems) -> Option<usize> {
        let through = interface::of_order(order, names, problems);
        self.through = through.map_or(self.through, |system| self.through.union(SystemSet::of(system)));
        let pathway = names.pathways.find(order.pathway.as_ref()?, problems)?;
        let label = order.label.as_ref().map(LabelText::to_label);
        let class = OrderClass { pathway, priority: order.priority, through, label };
        let known = self.order_classes.iter().position(|other| other.is_same(&class));
        Some(known.unwrap_or_else(|| {
            self.order_classes.push(class);
            self.order_classes.len() - 1
        }))
    }

    /// The class and pathway of an order, by its position among those of a step.
    pub(super) fn ordered(&self, step: StepId, position: usize) -> Option<(ClassId, usize)> {
        let class = self.ordered[step.index()][position]?;
        Some((ClassId::from_index(self.arrivals + class), self.order_classes[class].pathway))
    }

    /// The class of a record, by its position.
    pub(super) fn record_class(&self, record: usize) -> ClassId {
        ClassId::from_index(self.arrivals + self.order_classes.len() + record)
    }
}
