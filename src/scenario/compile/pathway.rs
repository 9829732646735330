//! Pathways and their steps.

use super::mode::{self, StepContext};
use super::names::Names;
use super::organisation::{role_list, system_set};
use super::{Index, check_sum, cumulative, dist, dist_or_zero, interface, item, label, name_of, record, stops};
use crate::dist::Dist;
use crate::model::{
    ClassId, ItemId, Means, Mode, Next, Order, Pathway, Place, RoleId, Step, StepId, SystemId, SystemSet, UnitId,
    Waits, WhenRestored,
};
use crate::random::Purpose;
use crate::scenario::Problem;
use crate::scenario::format;
use crate::scenario::quantity::{At, LabelText};
use crate::text::Label;
use crate::time::Span;

/// The numbers that steps and classes will have, known before any of them is compiled.
pub(super) struct Plan {
    /// The first step of each pathway: those of the file, then one for each record without one of its own.
    pub(super) first: Vec<StepId>,
    /// The classes of orders: the pathway and, if the order gives them, the urgency and the interface; in the order of
    /// the file.
    pub(super) orders: Vec<OrderClass>,
    /// The pathway of each record.
    pub(super) record_pathways: Vec<usize>,
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

impl OrderClass {
    /// Whether the orders of two are of one class.
    fn is_same(&self, other: &Self) -> bool {
        (self.pathway, self.priority, self.through) == (other.pathway, other.priority, other.through)
    }
}

impl Plan {
    /// Numbers steps and classes.
    pub(super) fn new(file: &format::Scenario, index: &Index, problems: &mut Vec<Problem>) -> Self {
        let mut first = Vec::with_capacity(file.pathway.len() + file.record.len());
        let mut steps = 0;
        for pathway in &file.pathway {
            first.push(StepId::from_index(steps));
            steps += pathway.value.step.len();
        }
        let mut record_pathways = Vec::with_capacity(file.record.len());
        for record in &file.record {
            let own = record.value.pathway.as_ref().map(|pathway| index.pathways.find(pathway, problems).unwrap_or(0));
            record_pathways.push(own.unwrap_or_else(|| {
                first.push(StepId::from_index(steps));
                steps += record::step_count(&record.value);
                first.len() - 1
            }));
        }
        let mut orders: Vec<OrderClass> = Vec::new();
        for order in file.pathway.iter().flat_map(|pathway| &pathway.value.step).flat_map(|step| &step.value.orders) {
            let order = &order.value;
            let Some(reference) = &order.pathway else { continue };
            let Some(pathway) = index.pathways.find(reference, problems) else { continue };
            let through = interface::of_order(order, index, problems);
            let class = OrderClass { pathway, priority: order.priority, through, label: None };
            if !orders.iter().any(|other| other.is_same(&class)) {
                orders.push(OrderClass { label: order.label.as_ref().map(LabelText::to_label), ..class });
            }
        }
        Self { first, orders, record_pathways, arrivals: file.arrival.len() }
    }

    /// The class of an order.
    fn order_class(&self, wanted: &OrderClass) -> Option<ClassId> {
        let position = self.orders.iter().position(|class| class.is_same(wanted))?;
        Some(ClassId::from_index(self.arrivals + position))
    }

    /// The class of a record, by its position.
    pub(super) fn record_class(&self, record: usize) -> ClassId {
        ClassId::from_index(self.arrivals + self.orders.len() + record)
    }
}

/// All pathways and steps: those of the file, then those of entering records.
pub(super) fn compile(
    file: &format::Scenario,
    index: &Index,
    plan: &Plan,
    problems: &mut Vec<Problem>,
) -> (Box<[Pathway]>, Box<[Step]>) {
    let mut pathways = Vec::with_capacity(plan.first.len());
    let mut steps = Vec::new();
    for (position, At { value, .. }) in file.pathway.iter().enumerate() {
        let name = name_of(value.name.as_ref());
        let first = plan.first[position];
        let names = step_names(value, problems);
        let outline = Outline { pathway: value, name: &name, first, names: &names };
        for number in 0..value.step.len() {
            steps.push(step(&outline, number, index, plan, problems));
        }
        let length = u16::try_from(value.step.len()).unwrap_or(u16::MAX);
        pathways.push(Pathway { label: label(value.label.as_ref(), &name), name, first, length });
    }
    for At { value, .. } in file.record.iter().filter(|record| record.value.pathway.is_none()) {
        let first = StepId::from_index(steps.len());
        let name = name_of(value.name.as_ref());
        let entering = record::steps(value, &name, first, index, problems);
        let length = u16::try_from(entering.len()).unwrap_or(u16::MAX);
        steps.extend(entering);
        pathways.push(Pathway { label: label(value.label.as_ref(), &name), name, first, length });
    }
    (pathways.into(), steps.into())
}

/// A pathway whose steps are compiled.
struct Outline<'p> {
    pathway: &'p format::Pathway,
    name: &'p str,
    first: StepId,
    names: &'p Names,
}

fn step_names(pathway: &format::Pathway, problems: &mut Vec<Problem>) -> Names {
    let names = pathway.step.iter().map(|step| step.value.name.as_ref());
    let names = Names::collect("step", names, problems);
    for name in pathway.step.iter().filter_map(|step| step.value.name.as_ref()) {
        if name.value.0 == "end" {
            problems.push(
                Problem::error("bad-value", "a step cannot be called `end`")
                    .at(&name.span, "`end` is where a case leaves")
                    .hint("allowed: any other name"),
            );
        }
    }
    names
}

/// The draws of a step, by its stable name.
pub(super) struct Purposes {
    pub(super) work: Purpose,
    pub(super) extra: Purpose,
    pub(super) share: Purpose,
    pub(super) copy: Purpose,
    pub(super) branch: Purpose,
    pub(super) admission: Purpose,
}

impl Purposes {
    /// The draws of a step of a pathway.
    pub(super) fn of(pathway: &str, step: &str) -> Self {
        let purpose = |what: &str| Purpose::named(&format!("{what}/{pathway}/{step}"));
        Self {
            work: purpose("work"),
            extra: purpose("extra"),
            share: purpose("share"),
            copy: purpose("copy"),
            branch: purpose("branch"),
            admission: purpose("admission"),
        }
    }
}

fn step(outline: &Outline<'_>, number: usize, index: &Index, plan: &Plan, problems: &mut Vec<Problem>) -> Step {
    let (pathway, pathway_name) = (outline.pathway, outline.name);
    let At { value, .. } = &pathway.step[number];
    let name = name_of(value.name.as_ref());
    let purposes = Purposes::of(pathway_name, &name);
    let systems = system_set(&value.systems, index, problems);
    let mut digital = digital(role_list(&value.roles, index, problems), dist_or_zero(value.time.as_ref(), problems));
    digital.settles = value.settles.map(item::settles);
    let items = |reference: Option<&At<String>>, problems: &mut Vec<Problem>| {
        reference.and_then(|reference| index.items.find(reference, problems)).map(ItemId::from_index)
    };
    stops::check_companions(value, systems, problems);
    let context =
        StepContext { pathway: pathway_name, step: &name, digital: &digital, reads_items: value.reads_items.is_some() };
    let modes = mode::modes(&value.fallback, &context, systems, index, plan, problems);
    stops::check(value, &modes, problems);
    Step {
        label: label(value.label.as_ref(), &name),
        place: place(value.unit.as_ref(), index, problems),
        systems,
        only_reads: value.only_reads.unwrap_or(false),
        modes,
        when_down: stops::when_down(value),
        grace: value.grace.as_ref().and_then(|grace| dist(grace, problems)),
        at_shift_end: stops::at_shift_end(value.at_shift_end.as_ref(), value.hand_over.as_ref(), problems),
        capped: false,
        holds_staff: value.holds_staff.as_ref().is_some_and(|holds| holds.value),
        when_restored: match value.when_restored.unwrap_or_default() {
            format::WhenRestored::Finish => WhenRestored::Finish,
            format::WhenRestored::Switch => WhenRestored::Switch,
        },
        interruptible: value.interruptible.as_ref().is_some_and(|interruptible| interruptible.value),
        priority: value.priority,
        entry_task: None,
        gated: false,
        tiring: None,
        collects: value.collects.unwrap_or(false),
        orders: orders(value, pathway_name, &name, index, plan, problems),
        next: next(outline, number, problems),
        next_if_late: next_if_late(outline, number, problems),
        reads_items: items(value.reads_items.as_ref(), problems),
        sends_items: items(value.sends_items.as_ref(), problems),
        work_purpose: purposes.work,
        extra_purpose: purposes.extra,
        share_purpose: purposes.share,
        copy_purpose: purposes.copy,
        branch_purpose: purposes.branch,
        admission_purpose: purposes.admission,
        name,
    }
}

/// The normal way of doing a step.
pub(super) fn digital(roles: Box<[RoleId]>, work: Dist) -> Mode {
    Mode {
        means: Means::Digital,
        label: None,
        share: 1.0,
        from: Span::ZERO,
        until: None,
        roles,
        work,
        extra: None,
        records: Box::new([]),
        systems: SystemSet::NONE,
        stock: None,
        level: 0,
        returns: None,
        outcome: None,
        risk: None,
        unique: None,
        settles: None,
    }
}

/// Where a step or an order is done.
pub(super) fn place(unit: Option<&At<String>>, index: &Index, problems: &mut Vec<Problem>) -> Place {
    match unit.and_then(|unit| index.units.find(unit, problems)) {
        Some(position) => Place::Unit(UnitId::from_index(position)),
        None => Place::Own,
    }
}

fn orders(
    step: &format::Step,
    pathway_name: &str,
    step_name: &str,
    index: &Index,
    plan: &Plan,
    problems: &mut Vec<Problem>,
) -> Box<[Order]> {
    let mut orders = Vec::with_capacity(step.orders.len());
    for (position, At { value, .. }) in step.orders.iter().enumerate() {
        let place = place(value.unit.as_ref(), index, problems);
        let number = match value.number.as_ref().map(|number| (number.value.to_dist(), &number.span)) {
            None => Dist::Fixed(1.0),
            Some((Ok(dist), _)) => dist,
            Some((Err(refusal), span)) => {
                problems.push(
                    Problem::error("distribution", "this is no distribution")
                        .at(span, refusal.wrong)
                        .hint(format!("allowed: {}", refusal.allowed)),
                );
                Dist::Fixed(1.0)
            }
        };
        // A pathway that does not exist was reported when the classes of orders were numbered.
        let pathway = value.pathway.as_ref().and_then(|reference| index.pathways.find(reference, &mut Vec::new()));
        // So was an interface.
        let through = interface::of_order(value, index, &mut Vec::new());
        let class = |pathway| OrderClass { pathway, priority: value.priority, through, label: None };
        let Some((pathway, class)) = pathway.and_then(|found| Some((found, plan.order_class(&class(found))?))) else {
            continue;
        };
        let ordered = index.pathways.name(pathway);
        orders.push(Order {
            class,
            place,
            share: value.share.as_ref().map_or(1.0, |share| share.value.0),
            number,
            waits: match value.wait.unwrap_or_default() {
                format::Wait::Here => Waits::Here,
                format::Wait::Later => Waits::Later,
                format::Wait::Never => Waits::Never,
            },
            purpose: Purpose::named(&format!("order/{pathway_name}/{step_name}/{}/{ordered}", position + 1)),
        });
    }
    orders.into()
}

fn next(outline: &Outline<'_>, number: usize, problems: &mut Vec<Problem>) -> Next {
    let steps = &outline.pathway.step;
    let following = |position: usize| StepId::from_index(outline.first.index() + position);
    let Some(next) = &steps[number].value.next else {
        return if number + 1 < steps.len() { Next::Step(following(number + 1)) } else { Next::End };
    };
    match &next.value {
        format::Next::To(name) => {
            let target = At { value: name.clone(), span: next.span.clone() };
            match destination(outline, &target, problems) {
                Some(position) => Next::Step(following(position)),
                None => Next::End,
            }
        }
        format::Next::Branches(branches) => {
            let shares: Vec<f64> =
                branches.iter().filter_map(|branch| Some(branch.value.share.as_ref()?.value.0)).collect();
            if shares.len() == branches.len() {
                check_sum(&shares, "the branches", &next.span, problems);
            }
            let targets = branches.iter().filter_map(|branch| {
                let share = branch.value.share.as_ref()?.value.0;
                let target = destination(outline, branch.value.to.as_ref()?, problems).map(following);
                Some((share, target))
            });
            Next::Branch(cumulative(targets.collect::<Vec<_>>()))
        }
    }
}

/// The branches for cases about items whose deadline has passed; empty if they do not differ.
fn next_if_late(outline: &Outline<'_>, number: usize, problems: &mut Vec<Problem>) -> Box<[(f64, Option<StepId>)]> {
    let Some(At { value: format::Next::Branches(branches), span }) = &outline.pathway.step[number].value.next else {
        return Box::new([]);
    };
    let given = branches.iter().filter(|branch| branch.value.share_late.is_some()).count();
    if given == 0 {
        return Box::new([]);
    }
    if given < branches.len() {
        problems.push(
            Problem::error("missing-key", "only some of the branches say what is different after the deadline")
                .at(span, format!("{given} of {} have `share_late`", branches.len()))
                .hint("give all of them `share_late`, or none"),
        );
    }
    // A destination that does not exist is reported with the usual shares.
    let targets = branches.iter().filter_map(|branch| {
        let share = branch.value.share_late.as_ref()?.value.0;
        let target = destination(outline, branch.value.to.as_ref()?, &mut Vec::new());
        Some((share, target.map(|position| StepId::from_index(outline.first.index() + position))))
    });
    let targets: Vec<_> = targets.collect();
    if given == branches.len() {
        check_sum(&targets.iter().map(|target| target.0).collect::<Vec<_>>(), "the late branches", span, problems);
    }
    cumulative(targets)
}

/// The step a case goes to, by its position; `None` for the end, and for a step that does not exist.
fn destination(outline: &Outline<'_>, target: &At<String>, problems: &mut Vec<Problem>) -> Option<usize> {
    if target.value == "end" { None } else { outline.names.find(target, problems) }
}
