//! Overload that never clears: in normal operation, or after the incident.

use super::compiler::Compiler;
use std::ops::Range;

use crate::load::{load_after, offered_load};
use crate::model::{Model, RoleId, Step, UnitId};
use crate::scenario::{Code, Problem};

/// Reports roles for which more work comes than they can do.
pub(super) fn check(compiler: &Compiler<'_>, model: &Model) {
    let mut overloaded = Vec::new();
    for offered in offered_load(model).into_iter().filter(|offered| offered.load >= 1.0) {
        // Where nobody is on duty until somebody is called in, nothing is to be done before.
        let mut called_in = model.incident.iter().flat_map(|incident| incident.called_in(offered.unit, offered.role));
        if offered.on_duty <= 0.0 && called_in.next().is_some() {
            continue;
        }
        // A line that people leave does not grow without end.
        if loses_cases(model, offered.role) {
            continue;
        }
        overloaded.push((offered.unit, offered.role));
        problem(compiler, model, (offered.unit, offered.role), offered.load, |load| {
            format!(
                "{load} in normal operation: {:.1} h of work a week for {:.1} h on duty",
                offered.work, offered.on_duty
            )
        })
        .hint("the queues grow without limit; a load below 0.9 leaves room to recover")
        .report(compiler.problems);
    }
    for after in load_after(model).into_iter().filter(|after| after.load >= 1.0) {
        if overloaded.contains(&(after.unit, after.role)) {
            continue;
        }
        problem(compiler, model, (after.unit, after.role), after.load, |load| {
            format!(
                "{load} after the incident: {:.0} h of normal work and {:.0} h of entering paper for {:.0} h on duty",
                after.normal, after.entering, after.on_duty
            )
        })
        .hint("more staff or a team of its own for entering, fewer records, or a longer simulation")
        .report(compiler.problems);
    }
}

/// Whether some of those who would wait for a role leave instead.
fn loses_cases(model: &Model, role: RoleId) -> bool {
    let takes = |step: &&Step| step.takes.contains(&role) || step.modes.iter().any(|mode| mode.roles.contains(&role));
    model.steps.iter().filter(takes).any(Step::loses_cases)
}

fn problem(
    compiler: &Compiler<'_>,
    model: &Model,
    (unit, role): (UnitId, RoleId),
    load: f64,
    label: impl Fn(String) -> String,
) -> Problem {
    let name = &model.roles[role.index()].name;
    let of_capacity = if load.is_finite() {
        format!("work arrives at {:.0} % of capacity", load * 100.0)
    } else {
        "work arrives and nobody is on duty".to_owned()
    };
    let text = format!("`{name}` at `{}` does not recover: {of_capacity}", model.unit(unit).name);
    let number = if load.is_finite() { format!("load {load:.2}") } else { "overloaded".to_owned() };
    Problem::warning(Code::Overload, text).at(&span(compiler, unit, name), label(number))
}

/// Where the file gives a unit its staff of a role.
fn span(compiler: &Compiler<'_>, unit: UnitId, role: &str) -> Range<usize> {
    let unit = &compiler.file.unit[unit.index()];
    let staff = unit.value.staff.iter().filter_map(|staff| staff.value.role.as_ref());
    staff.into_iter().find(|name| name.value == role).map_or(unit.span.clone(), |name| name.span.clone())
}
