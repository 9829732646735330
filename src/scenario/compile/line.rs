//! Waiting lines as those who wait see them: patience, and lines that are too long to join.

use std::collections::BTreeSet;
use std::ops::Range;

use super::compiler::{Compiler, share};
use super::pathway::{Outline, destination};
use super::returns;
use crate::dist::Dist;
use crate::load::steps_of;
use crate::model::{ClassKind, Model, Patience, Since, Step, StepId, Then, TurnAway};
use crate::random::Purpose;
use crate::scenario::format;
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};

/// The patience of a step, its own or that of its pathway.
pub(super) fn patience(compiler: &Compiler<'_>, outline: &Outline<'_>, number: usize) -> Option<Box<Patience>> {
    let path = format!("{}/{}", outline.name, outline.names.name(number));
    if let Some(own) = &outline.pathway.step[number].value.patience {
        if let Some(until) = &own.value.until {
            Problem::error(Code::NoEffect, "`until` has no effect here")
                .at(&until.span, "the patience of a step ends with its own line")
                .hint("allowed: `until` in the `patience` of a pathway")
                .report(compiler.problems);
        }
        return Some(Box::new(compile(compiler, outline, own, Since::Step, &path)));
    }
    let whole = outline.pathway.patience.as_ref()?;
    let last = last_step(compiler, outline, whole)?;
    (number <= last).then(|| Box::new(compile(compiler, outline, whole, Since::Arrival, outline.name)))
}

/// The position of the last step at whose line the patience of a pathway may be lost.
fn last_step(compiler: &Compiler<'_>, outline: &Outline<'_>, patience: &At<format::Patience>) -> Option<usize> {
    match &patience.value.until {
        Some(until) => compiler.find(outline.names, Some(until)),
        None => outline.pathway.step.iter().position(|step| !step.value.roles.is_empty()),
    }
}

fn compile(
    compiler: &Compiler<'_>,
    outline: &Outline<'_>,
    written: &At<format::Patience>,
    since: Since,
    path: &str,
) -> Patience {
    let At { value, span } = written;
    if value.after.is_none() && value.by_urgency.is_empty() {
        Problem::error(Code::MissingKey, "this patience has no end")
            .at(span, "neither `after` nor `by_urgency`")
            .hint("allowed: `after`, `by_urgency` or both")
            .report(compiler.problems);
    }
    let mut by_urgency: Vec<(u8, Dist)> = Vec::new();
    for At { value: own, .. } in &value.by_urgency {
        let (Some(priority), Some(after)) = (&own.priority, compiler.dist(own.after.as_ref())) else { continue };
        if by_urgency.iter().any(|(other, _)| *other == priority.value) {
            Problem::error(Code::Duplicate, format!("the urgency {} is there twice", priority.value))
                .at(&priority.span, "again here")
                .report(compiler.problems);
        }
        by_urgency.push((priority.value, after));
    }
    by_urgency.sort_by_key(|(urgency, _)| *urgency);
    Patience {
        by_urgency: by_urgency.into(),
        otherwise: compiler.dist(value.after.as_ref()),
        since,
        then: then(compiler, outline, (value.to.as_ref(), value.returns.as_ref()), &format!("unseen/{path}")),
        purpose: Purpose::named(&format!("patience/{path}")),
    }
}

/// Who does not join the line of a step.
pub(super) fn turns_away(compiler: &Compiler<'_>, outline: &Outline<'_>, number: usize) -> Box<[TurnAway]> {
    let path = format!("{}/{}", outline.name, outline.names.name(number));
    let one = |(position, At { value, .. }): (usize, &At<format::TurnAway>)| {
        let path = format!("{path}/{position}");
        Some(TurnAway {
            waiting: value.waiting.as_ref()?.value,
            share: share(value.share.as_ref(), 1.0),
            then: then(compiler, outline, (value.to.as_ref(), value.returns.as_ref()), &format!("turned-away/{path}")),
            purpose: Purpose::named(&format!("turns-away/{path}")),
        })
    };
    outline.pathway.step[number].value.turns_away.iter().enumerate().filter_map(one).collect()
}

fn then(
    compiler: &Compiler<'_>,
    outline: &Outline<'_>,
    (to, back): (Option<&At<String>>, Option<&format::Returns>),
    purpose: &str,
) -> Then {
    let back = || back.map(|back| returns::returns(compiler, Some(back), purpose));
    let Some(to) = to else { return Then::Leave(back()) };
    if to.value == "end" {
        Problem::error(Code::BadValue, "who does not wait cannot go to the end")
            .at(&to.span, "`end` is for those whose pathway is completed")
            .hint("leave `to` out to let them leave, or name a step")
            .report(compiler.problems);
    }
    destination(compiler, outline, to).map_or(Then::Leave(None), Then::GoTo)
}

/// Reports patience, and lines too long to join, where nobody ever waits.
pub(super) fn check_has_line(compiler: &Compiler<'_>, written: &format::Step, step: &Step) {
    let has_line =
        !step.takes.is_empty() || !step.systems.is_empty() || step.modes.iter().any(|mode| !mode.roles.is_empty());
    let keys = [
        ("patience", written.patience.as_ref().map(|own| &own.span)),
        ("turns_away", written.turns_away.first().map(|own| &own.span)),
    ];
    for (key, span) in keys {
        if let (Some(span), false) = (span, has_line) {
            Problem::error(Code::NoEffect, format!("`{key}` has no effect here"))
                .at(span, "the step needs nobody and no space, so nobody waits for it")
                .hint(format!("allowed: `{key}` on a step with `roles`, `takes` or `systems`"))
                .report(compiler.problems);
        }
    }
}

/// Reports the patience of a pathway that no line of it can exhaust.
pub(super) fn check_pathway(compiler: &Compiler<'_>, outline: &Outline<'_>, steps: &[Step]) {
    let Some(patience) = &outline.pathway.patience else { return };
    if steps.iter().all(|step| step.patience.is_none()) && patience.value.until.is_none() {
        Problem::error(Code::NoEffect, "this patience has no effect")
            .at(&patience.span, "no step of the pathway has staff")
            .hint("allowed: with a step that has `roles`, or with `until`")
            .report(compiler.problems);
    }
}

/// Reports lines that those who did not wait come back to: they could go round for ever at one instant.
pub(super) fn check_circles(compiler: &Compiler<'_>, model: &Model) {
    for (position, pathway) in compiler.file.pathway.iter().enumerate() {
        let first = model.pathways[position].first;
        for (number, step) in steps_of(model, &model.pathways[position]).enumerate() {
            let id = StepId::from_index(first.index() + number);
            let written = &pathway.value.step[number].value;
            let of_patience = step.patience.iter().map(|patience| &patience.then);
            let own = written.patience.as_ref().or(pathway.value.patience.as_ref());
            let spans = std::iter::once(own).map(|own| own.and_then(|own| own.value.to.as_ref()));
            let of_lines = step.turns_away.iter().map(|one| &one.then);
            let spans = spans.take(of_patience.len()).chain(written.turns_away.iter().map(|one| one.value.to.as_ref()));
            for (then, to) in of_patience.chain(of_lines).zip(spans) {
                if let (Then::GoTo(target), Some(to)) = (then, to)
                    && leads_to(model, *target, id)
                {
                    circle(&to.span).report(compiler.problems);
                }
            }
        }
    }
}

/// Reports lines that orders or paper records could leave: an order has somebody who waits for it, and a record that nobody
/// enters is not entered.
pub(super) fn check_leaving(compiler: &Compiler<'_>, model: &Model) {
    for (position, written) in compiler.file.pathway.iter().enumerate() {
        let pathway = &model.pathways[position];
        let other = model.classes.iter().find(|class| class.kind != ClassKind::Contact && class.entry == pathway.first);
        let (Some(other), true) = (other, steps_of(model, pathway).any(Step::loses_cases)) else { continue };
        let steps = written.value.step.iter().map(|step| &step.value);
        let of_steps = steps.clone().filter_map(|step| step.patience.as_ref().map(|own| own.span.clone()));
        let turned_away = steps.filter_map(|step| step.turns_away.first().map(|own| own.span.clone()));
        let of_pathway = written.value.patience.as_ref().map(|own| own.span.clone());
        let kind = if other.kind == ClassKind::Order { "orders" } else { "paper records" };
        if let Some(span) = of_steps.chain(turned_away).chain(of_pathway).next() {
            Problem::error(Code::Contradiction, format!("{kind} cannot leave a line"))
                .at(&span, format!("`{}` is followed by {kind}, too", pathway.name))
                .hint("allowed: on pathways of arrivals alone, or with `to`")
                .report(compiler.problems);
        }
    }
}

fn circle(span: &Range<usize>) -> Problem {
    Problem::error(Code::Circle, "who does not wait here comes back to the same line")
        .at(span, "this step leads back")
        .hint("allowed: a step that does not lead back; those who try again later leave and come back by `returns`")
}

/// Whether a step is another, or leads to it.
fn leads_to(model: &Model, from: StepId, to: StepId) -> bool {
    let (mut reached, mut open) = (BTreeSet::from([from]), vec![from]);
    while let Some(step) = open.pop() {
        let step = model.step(step);
        let next = step.onward().into_iter().flatten().chain(step.sideways());
        open.extend(next.filter(|next| reached.insert(*next)));
    }
    reached.contains(&to)
}
