//! Where cases go: activities nobody can do, pathways without an end, more cases than can be simulated.

use super::compiler::Compiler;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::route::Routes;
use super::{line, space};
use crate::load::{self, flows, pathway_of, sorted_by_orders, steps_of, unit_of};
use crate::model::{Means, Mode, Model, Next, RoleId, StepId, UnitId};
use crate::scenario::format;
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};
use crate::time::Time;

/// The most cases of one replication.
const MOST_CASES: f64 = 2e8;

/// Checks the flow of cases through a model without other errors.
pub(super) fn check(compiler: &Compiler<'_>, model: &Model, routes: &Routes) {
    let before = compiler.problems.len();
    check_ends(compiler, model);
    check_circles(compiler, model);
    line::check_circles(compiler, model);
    line::check_leaving(compiler, model);
    space::check(compiler, model);
    if compiler.problems.len() > before {
        return;
    }
    check_staffing(compiler, routes, model);
    check_volume(compiler, model);
}

/// The record that is entered on a pathway; `None` for pathways of the file.
fn record_of<'f>(compiler: &Compiler<'f>, pathway: usize) -> Option<&'f format::Record> {
    let own = compiler.file.record.iter().filter(|record| record.value.pathway.is_none());
    own.map(|record| &record.value).nth(pathway.checked_sub(compiler.file.pathway.len())?)
}

/// Where a step is in the file; the name of a record for the steps of entering it.
fn step_span(compiler: &Compiler<'_>, pathway: usize, step: usize) -> Range<usize> {
    let in_file = compiler.file.pathway.get(pathway).and_then(|pathway| pathway.value.step.get(step));
    let record = || record_of(compiler, pathway)?.name.as_ref().map(|name| name.span.clone());
    let record = || record().unwrap_or(0..0);
    in_file.map_or_else(record, |step| step.value.name.as_ref().map_or(step.span.clone(), |name| name.span.clone()))
}

fn check_ends(compiler: &Compiler<'_>, model: &Model) {
    for (position, pathway) in model.pathways.iter().enumerate() {
        let stuck = stuck_step(model, pathway);
        if stuck.is_none() && load::visits(&model.steps, pathway).is_some() {
            continue;
        }
        let span = step_span(compiler, position, stuck.unwrap_or(0));
        let (label, hint) = match stuck {
            Some(_) => ("from here no step leads to the end", "let a `next` lead to \"end\""),
            None => ("a case visits its steps more than 10 000 times on average", "give the way out a larger share"),
        };
        Problem::error(Code::Endless, format!("the pathway `{}` never ends", pathway.name))
            .at(&span, label)
            .hint(hint)
            .report(compiler.problems);
    }
}

/// The first step that a case can reach and that cannot reach the end.
fn stuck_step(model: &Model, pathway: &crate::model::Pathway) -> Option<usize> {
    let first = pathway.first.index();
    let targets: Vec<Vec<Option<usize>>> = steps_of(model, pathway)
        .map(|step| {
            let position = |step: &StepId| step.index() - first;
            let mut targets = match &step.next {
                Next::End => vec![None],
                Next::Step(to) => vec![Some(position(to))],
                Next::Branch(branches) => {
                    let both = [branches, &step.next_if_late];
                    both.into_iter()
                        .flat_map(|branches| possible(branches))
                        .map(|to| to.as_ref().map(position))
                        .collect()
                }
            };
            targets.extend(step.sideways().map(|to| Some(position(&to))));
            targets
        })
        .collect();
    let mut reached = BTreeSet::from([0]);
    let mut open = vec![0];
    while let Some(step) = open.pop() {
        open.extend(targets[step].iter().flatten().filter(|to| reached.insert(**to)));
    }
    // From the end backwards: whatever leads to a step that ends, ends.
    let mut sources: Vec<Vec<usize>> = vec![Vec::new(); targets.len()];
    let mut ends = vec![false; targets.len()];
    for (step, to) in targets.iter().enumerate().flat_map(|(step, to)| to.iter().map(move |to| (step, to))) {
        match to {
            Some(to) => sources[*to].push(step),
            None => ends[step] = true,
        }
    }
    let mut open: Vec<usize> = (0..targets.len()).filter(|step| ends[*step]).collect();
    while let Some(step) = open.pop() {
        for source in &sources[step] {
            if !ends[*source] {
                ends[*source] = true;
                open.push(*source);
            }
        }
    }
    reached.into_iter().find(|step| !ends[*step])
}

/// The branches that some case takes, from cumulative probabilities.
fn possible(branches: &[(f64, Option<StepId>)]) -> impl Iterator<Item = &Option<StepId>> {
    let below = std::iter::once(0.0).chain(branches.iter().map(|(upper, _)| *upper));
    branches.iter().zip(below).filter(|((upper, _), below)| upper > below).map(|((_, to), _)| to)
}

fn check_circles(compiler: &Compiler<'_>, model: &Model) {
    if sorted_by_orders(model).is_some() {
        return;
    }
    let targets = |pathway: usize| -> BTreeSet<usize> {
        let orders = steps_of(model, &model.pathways[pathway]).flat_map(|step| &step.orders);
        orders.filter_map(|order| pathway_of(model, order.class)).collect()
    };
    for pathway in 0..compiler.file.pathway.len() {
        let (mut reached, mut open) = (BTreeSet::new(), vec![pathway]);
        while let Some(next) = open.pop() {
            open.extend(targets(next).into_iter().filter(|to| reached.insert(*to)));
        }
        if reached.contains(&pathway) {
            let step = steps_of(model, &model.pathways[pathway]).position(|step| !step.orders.is_empty());
            let names = reached.iter().map(|pathway| model.pathways[*pathway].name.as_str());
            Problem::error(
                Code::Circle,
                format!("the pathway `{}` orders itself, in a circle", model.pathways[pathway].name),
            )
            .at(&step_span(compiler, pathway, step.unwrap_or(0)), "ordered from here")
            .hint(format!("in the circle or behind it: {}", crate::scenario::overrides::listed(names)))
            .report(compiler.problems);
            return;
        }
    }
}

/// The roles of steps that some units have too few of, each with how many are needed; by pathway, step, role and means.
type Missing = BTreeMap<(usize, usize, RoleId, Means), Vec<(UnitId, u32)>>;

fn check_staffing(compiler: &Compiler<'_>, routes: &Routes, model: &Model) {
    let mut missing = Missing::new();
    let mut needed: BTreeSet<(UnitId, RoleId)> = BTreeSet::new();
    for &(pathway, own) in routes {
        for (number, step) in steps_of(model, &model.pathways[pathway]).enumerate() {
            let unit = unit_of(step.place, own);
            let spaces = step.takes.iter().map(|space| (Means::Digital, *space, 1));
            let staff = step.modes.iter().filter(|mode| mode.is_at(unit));
            let staff = staff.flat_map(|mode| crew(mode).map(|(role, number)| (mode.means, role, number)));
            for (means, role, number_needed) in spaces.chain(staff) {
                needed.insert((unit, role));
                if peak(model, unit, role).is_none_or(|peak| peak < number_needed) {
                    let units = missing.entry((pathway, number, role, means)).or_default();
                    if !units.iter().any(|(other, _)| *other == unit) {
                        units.push((unit, number_needed));
                    }
                }
            }
        }
    }
    let mut reported = BTreeSet::new();
    for ((pathway, number, role, means), units) in missing {
        // The normal way comes first; its roles are usually those of the fallback too.
        for (unit, needs) in units.into_iter().filter(|(unit, _)| reported.insert((pathway, number, role, *unit))) {
            let who = Lacking { role, needs, unit };
            unstaffed(compiler, model, (pathway, number), means, &who).report(compiler.problems);
        }
    }
    for (position, entry) in compiler.file.unit.iter().enumerate() {
        for staff in &entry.value.staff {
            check_ever_on_duty(compiler, model, UnitId::from_index(position), staff, &needed);
        }
    }
}

/// The largest number of a role at work in a unit, on duty or called in; `None` if the unit does not employ it.
fn peak(model: &Model, unit: UnitId, role: RoleId) -> Option<u32> {
    let staffed = model.unit(unit).staff.iter().find(|staffed| staffed.role == role)?;
    let called_in = model.incident.iter().flat_map(|incident| incident.called_in(unit, role));
    Some(model.calendars[staffed.calendar].peak() + called_in.map(|call_in| call_in.number).sum::<u32>())
}

/// What a step needs and a unit does not have.
struct Lacking {
    role: RoleId,
    needs: u32,
    unit: UnitId,
}

/// The roles that a mode takes, each with how many of it.
fn crew(mode: &Mode) -> impl Iterator<Item = (RoleId, u32)> {
    let runs = mode.roles.chunk_by(|a, b| a == b);
    runs.filter_map(|run| Some((*run.first()?, u32::try_from(run.len()).unwrap_or(u32::MAX))))
}

fn unstaffed(
    compiler: &Compiler<'_>,
    model: &Model,
    (pathway, step): (usize, usize),
    means: Means,
    &Lacking { role, needs, unit }: &Lacking,
) -> Problem {
    let most = peak(model, unit, role).unwrap_or(0);
    let role = &model.roles[role.index()].name;
    let unit_name = &model.unit(unit).name;
    let written = compiler.file.pathway.get(pathway).and_then(|pathway| pathway.value.step.get(step));
    let asked = || record_of(compiler, pathway)?.unreadable.as_ref()?.value.role.as_ref();
    let own = written.iter().flat_map(|step| step.value.roles.iter().filter_map(At::role).map(|(role, _)| role));
    let spaces = written.iter().flat_map(|step| &step.value.takes).chain(asked()).cloned();
    let at_role = own.chain(spaces).find(|reference| reference.value == *role);
    let span = at_role.map_or_else(|| step_span(compiler, pathway, step), |reference| reference.span.clone());
    let how = if means == Means::Digital { "" } else { " on its fallback routine" };
    let name = &model.pathways[pathway].name;
    let problem = Problem::error(Code::Unstaffed, format!("nobody at `{unit_name}` can do this step of `{name}`{how}"))
        .at(&span, if needs > 1 { format!("needs {needs} of `{role}`") } else { format!("needs `{role}`") });
    let entry = &compiler.file.unit[unit.index()];
    let problem = match &entry.value.name {
        Some(name) => problem.at(
            &name.span,
            if most == 0 {
                format!("has no `{role}` on duty, ever")
            } else {
                format!("has at most {most} of `{role}` on duty")
            },
        ),
        None => problem,
    };
    problem.hint(format!("give `{unit_name}` staff of the role `{role}`, or the step another role or unit"))
}

fn check_ever_on_duty(
    compiler: &Compiler<'_>,
    model: &Model,
    unit: UnitId,
    staff: &At<format::Staff>,
    needed: &BTreeSet<(UnitId, RoleId)>,
) {
    let Some(reference) = &staff.value.role else { return };
    let Some(role) = model.roles.iter().position(|role| role.name == reference.value).map(RoleId::from_index) else {
        return;
    };
    // Where the role is needed, that is the error.
    if peak(model, unit, role) == Some(0) && !needed.contains(&(unit, role)) {
        Problem::warning(Code::Unused, format!("the role `{}` is never on duty here", reference.value))
            .at(&reference.span, "0 at all times")
            .report(compiler.problems);
    }
}

fn check_volume(compiler: &Compiler<'_>, model: &Model) {
    let cases: f64 = flows(model, Time::START, model.horizon).iter().map(|flow| flow.cases).sum();
    if cases > MOST_CASES {
        Problem::error(Code::TooMuch, format!("a replication would have about {cases:.0} cases"))
            .hint("allowed: up to 200 million; lower the rates or the simulation's length")
            .report(compiler.problems);
    }
}
