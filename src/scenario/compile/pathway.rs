//! Pathways and their steps.

use super::compiler::{Compiler, cumulative, label, name_of, share};
use super::mode::{self, StepContext};
use super::names::{Names, names_of};
use super::{batch, item, line, record, space, stops};
use crate::dist::Dist;
use crate::model::{Means, Mode, Next, Order, Pathway, Step, StepId};
use crate::random::Purpose;
use crate::scenario::format;
use crate::scenario::quantity::{At, LabelText, Share};
use crate::scenario::{Code, Problem};

/// All pathways and steps: those of the file, then those of entering records.
pub(super) fn compile(compiler: &Compiler<'_>) -> (Box<[Pathway]>, Box<[Step]>) {
    let mut pathways = Vec::with_capacity(compiler.plan.first.len());
    let mut steps = Vec::new();
    let mut add = |name: String, written: Option<&LabelText>, own: Vec<Step>| {
        let first = StepId::from_index(steps.len());
        let length = u16::try_from(own.len()).unwrap_or(u16::MAX);
        steps.extend(own);
        pathways.push(Pathway { label: label(written, &name), name, first, length });
    };
    for (first, At { value, .. }) in compiler.plan.first.iter().zip(&compiler.file.pathway) {
        let name = name_of(value.name.as_ref());
        let outline = Outline { pathway: value, name: &name, first: *first, names: &step_names(compiler, value) };
        let own: Vec<Step> = (0..value.step.len()).map(|number| step(compiler, &outline, number)).collect();
        line::check_pathway(compiler, &outline, &own);
        add(name, value.label.as_ref(), own);
    }
    let records = compiler.file.record.iter().map(|record| &record.value).filter(|record| record.pathway.is_none());
    for (first, record) in compiler.plan.first.iter().skip(compiler.file.pathway.len()).zip(records) {
        let name = name_of(record.name.as_ref());
        let own = record::steps(compiler, record, &name, *first);
        add(name, record.label.as_ref(), own);
    }
    (pathways.into(), steps.into())
}

/// A pathway whose steps are compiled.
pub(super) struct Outline<'p> {
    pub(super) pathway: &'p format::Pathway,
    pub(super) name: &'p str,
    first: StepId,
    pub(super) names: &'p Names<'p>,
}

impl Outline<'_> {
    /// The number of a step, by its position.
    fn id(&self, position: usize) -> StepId {
        StepId::from_index(self.first.index() + position)
    }
}

fn step_names<'f>(compiler: &Compiler<'_>, pathway: &'f format::Pathway) -> Names<'f> {
    let names = Names::unique("step", names_of!(pathway.step), compiler.problems);
    for name in names_of!(pathway.step).flatten().filter(|name| name.value.0 == "end") {
        Problem::error(Code::BadValue, "a step cannot be called `end`")
            .at(&name.span, "`end` is where a case leaves")
            .hint("allowed: any other name")
            .report(compiler.problems);
    }
    names
}

fn step(compiler: &Compiler<'_>, outline: &Outline<'_>, number: usize) -> Step {
    let At { value, .. } = &outline.pathway.step[number];
    let name = name_of(value.name.as_ref());
    let systems = compiler.systems(&value.systems);
    let digital = Mode {
        roles: compiler.taken(&value.roles),
        batch: batch::compile(compiler, value.batch.as_ref()),
        work: compiler.dist_or_zero(value.time.as_ref()),
        settles: value.settles,
        ..Mode::new(Means::Digital)
    };
    stops::check_companions(compiler, value, systems);
    let reads_items = value.reads_items.is_some();
    let context = StepContext { pathway: outline.name, step: &name, digital: &digital, reads_items };
    let modes = mode::modes(compiler, &value.fallback, &context, systems);
    stops::check(compiler, value.interruptible.as_ref(), value.at_shift_end.as_ref(), &modes);
    let (next, next_if_late) = next(compiler, outline, number);
    let step = Step {
        label: label(value.label.as_ref(), &name),
        place: compiler.place(value.unit.as_ref()),
        systems,
        only_reads: value.only_reads.unwrap_or(false),
        when_down: stops::when_down(value),
        grace: compiler.dist(value.grace.as_ref()),
        at_shift_end: stops::at_shift_end(compiler, value.at_shift_end.as_ref(), value.hand_over.as_ref()),
        holds_staff: value.holds_staff.as_ref().is_some_and(|holds| holds.value),
        when_restored: value.when_restored.unwrap_or_default(),
        interruptible: value.interruptible.as_ref().is_some_and(|interruptible| interruptible.value),
        priority: value.priority,
        collects: value.collects.unwrap_or(false),
        orders: orders(compiler, value, outline.id(number), &format!("{}/{name}", outline.name)),
        next,
        next_if_late,
        reads_items: item::read(compiler, value),
        sends_items: item::sent(compiler, value),
        takes: space::spaces(compiler, &value.takes),
        gives_back: compiler.roles(&value.gives_back),
        patience: line::patience(compiler, outline, number),
        turns_away: line::turns_away(compiler, outline, number),
        ..Step::new(outline.name, &name, modes)
    };
    line::check_has_line(compiler, value, &step);
    batch::check(compiler, value, &step);
    step
}

fn orders(compiler: &Compiler<'_>, step: &format::Step, id: StepId, path: &str) -> Box<[Order]> {
    let order = |(position, At { value, .. }): (usize, &At<format::Order>)| {
        let place = compiler.place(value.unit.as_ref());
        let number = value.number.as_ref().and_then(|number| compiler.accepted(number.value.to_dist(), &number.span));
        let (class, pathway) = compiler.plan.ordered(id, position)?;
        let ordered = compiler.names.pathways.name(pathway);
        Some(Order {
            class,
            place,
            share: share(value.share.as_ref(), 1.0),
            number: number.unwrap_or(Dist::Fixed(1.0)),
            waits: value.wait.unwrap_or_default(),
            purpose: Purpose::named(&format!("order/{path}/{}/{ordered}", position + 1)),
        })
    };
    step.orders.iter().enumerate().filter_map(order).collect()
}

/// Branches by cumulative probability; `None` is the end.
type Branches = Box<[(f64, Option<StepId>)]>;

/// Where a case goes after a step; and where instead, if it is about items whose deadline has passed.
fn next(compiler: &Compiler<'_>, outline: &Outline<'_>, number: usize) -> (Next, Branches) {
    let steps = &outline.pathway.step;
    let never = Branches::default();
    let Some(At { value: next, span }) = &steps[number].value.next else {
        let is_last = number + 1 == steps.len();
        return (if is_last { Next::End } else { Next::Step(outline.id(number + 1)) }, never);
    };
    match next {
        format::Next::To(name) => {
            let target = At { value: name.clone(), span: span.clone() };
            (destination(compiler, outline, &target).map_or(Next::End, Next::Step), never)
        }
        format::Next::Branches(branches) => {
            let targets: Vec<_> =
                branches.iter().map(|branch| Some(destination(compiler, outline, branch.value.to.as_ref()?))).collect();
            let with = |which: fn(&format::Branch) -> Option<&At<Share>>, of: &str| {
                let shares = branches.iter().map(|branch| Some(which(&branch.value)?.value.0));
                if let Some(all) = shares.clone().collect::<Option<Vec<f64>>>() {
                    compiler.check_sum(all, of, span);
                }
                cumulative(shares.zip(&targets).filter_map(|(share, target)| Some((share?, (*target)?))))
            };
            let usual = with(|branch| branch.share.as_ref(), "the branches");
            let given = branches.iter().filter(|branch| branch.value.share_late.is_some()).count();
            if given == 0 {
                return (Next::Branch(usual), never);
            }
            if given < branches.len() {
                Problem::error(Code::MissingKey, "only some of the branches say what is different after the deadline")
                    .at(span, format!("{given} of {} have `share_late`", branches.len()))
                    .hint("give all of them `share_late`, or none")
                    .report(compiler.problems);
            }
            (Next::Branch(usual), with(|branch| branch.share_late.as_ref(), "the late branches"))
        }
    }
}

/// The step a case goes to; `None` for the end, and for a step that does not exist.
pub(super) fn destination(compiler: &Compiler<'_>, outline: &Outline<'_>, target: &At<String>) -> Option<StepId> {
    if target.value == "end" {
        return None;
    }
    compiler.find(outline.names, Some(target)).map(|position| outline.id(position))
}
