//! Overload that never clears: in normal operation, or after the incident.

use std::ops::Range;

use crate::model::aftermath::load_after;
use crate::model::load::offered_load;
use crate::model::{Model, RoleId, UnitId};
use crate::scenario::Problem;
use crate::scenario::format;

/// Reports roles for which more work comes than they can do.
pub(super) fn check(file: &format::Scenario, model: &Model, problems: &mut Vec<Problem>) {
    let mut overloaded = Vec::new();
    for offered in offered_load(model).into_iter().filter(|offered| offered.load >= 1.0) {
        // Where nobody is on duty until somebody is called in, nothing is to be done before.
        if offered.on_duty <= 0.0 && is_called_in(model, offered.unit, offered.role) {
            continue;
        }
        overloaded.push((offered.unit, offered.role));
        problems.push(
            problem(file, model, (offered.unit, offered.role), offered.load, |load| {
                format!(
                    "{load} in normal operation: {:.1} h of work a week for {:.1} h on duty",
                    offered.work, offered.on_duty
                )
            })
            .hint("the queues grow without limit; a load below 0.9 leaves room to recover"),
        );
    }
    for after in load_after(model).into_iter().filter(|after| after.load >= 1.0) {
        if overloaded.contains(&(after.unit, after.role)) {
            continue;
        }
        problems.push(
            problem(file, model, (after.unit, after.role), after.load, |load| {
                format!(
                    "{load} after the incident: {:.0} h of normal work and {:.0} h of entering paper for {:.0} h on duty",
                    after.normal, after.entering, after.on_duty
                )
            })
            .hint("more staff or a team of its own for entering, fewer records, or a longer simulation"),
        );
    }
}

/// Whether staff of a role are called in to a unit, at a level of alert or to prepare.
fn is_called_in(model: &Model, unit: UnitId, role: RoleId) -> bool {
    let levels = model.incident.iter().flat_map(|incident| &incident.levels).flat_map(|level| &level.call_ins);
    let helpers = model.incident.iter().flat_map(|incident| &incident.preparations).flat_map(|one| &one.call_ins);
    levels.chain(helpers).any(|call_in| call_in.unit == unit && call_in.role == role)
}

fn problem(
    file: &format::Scenario,
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
    Problem::warning("overload", text).at(&span(file, unit, name), label(number))
}

/// Where the file gives a unit its staff of a role.
fn span(file: &format::Scenario, unit: UnitId, role: &str) -> Range<usize> {
    let unit = &file.unit[unit.index()];
    let staff = unit.value.staff.iter().filter_map(|staff| staff.value.role.as_ref());
    staff.into_iter().find(|name| name.value == role).map_or(unit.span.clone(), |name| name.span.clone())
}
