//! Cost and bottlenecks: staff-hours, overtime, and where entering takes longest.

use super::{Block, Outcome, Section, Table, difference, nine_in_ten, value};
use crate::estimate::last_to_clear;
use crate::model::{ClassKind, Model, RoleId};
use crate::observe::{Part, Quantity, measures};
use crate::words::Catalogue;

/// How many units are named as the last to be done.
const UNITS: usize = 3;

/// The section.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let with_incident = outcome.base().model.incident.is_some();
    let mut blocks = Vec::new();
    if with_incident {
        blocks.extend(entering(outcome, catalogue).map(Block::Text));
        blocks.extend(last(outcome, catalogue).map(Block::Text));
    }
    blocks.extend(overtime(outcome, with_incident, catalogue).map(Block::Text));
    blocks.extend(roles(outcome, with_incident, catalogue).block());
    Section { heading: catalogue.text(if with_incident { "costs" } else { "column-hours" }), blocks }
}

/// The sentence on the work of entering and who does it; `None` if nothing was written.
fn entering(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let hours =
        outcome.estimates.get(&measures::RECORD_HOURS, Part::All).filter(|hours| !hours.incident.is_nothing())?;
    let model = outcome.base().model;
    let described = entering_roles(model).into_iter().map(|role| {
        let label = catalogue.part(Part::Role(role), model);
        match outcome.estimates.get(&measures::STAFF_UTILISATION, Part::Role(role)) {
            Some(utilisation) => {
                let with = catalogue.percent(utilisation.incident.summary.mean);
                let without = catalogue.percent(utilisation.twin.summary.mean);
                catalogue.with("role-utilisation", &[("role", &label), ("with", &with), ("without", &without)])
            }
            None => label,
        }
    });
    let roles = described.collect::<Vec<_>>().join(", ");
    Some(catalogue.with(
        "costs-entry",
        &[
            ("hours", &catalogue.figure(hours.incident.sample.quantile(0.5))),
            ("range", &nine_in_ten(catalogue, Quantity::StaffHours, &hours.incident)),
            ("roles", &roles),
        ],
    ))
}

/// The roles that enter paper records in the systems, in the order of the scenario.
fn entering_roles(model: &Model) -> Vec<RoleId> {
    let records = model.classes.iter().filter(|class| class.kind == ClassKind::Record);
    let digital = records.filter_map(|class| model.step(class.entering).modes.first());
    let mut roles: Vec<RoleId> = digital.flat_map(|mode| mode.roles.iter().copied()).collect();
    roles.sort_unstable();
    roles.dedup();
    roles
}

/// The sentence on what overtime costs; `None` if nobody is paid more or less for it.
fn overtime(outcome: &Outcome<'_>, with_incident: bool, catalogue: &Catalogue) -> Option<String> {
    let staff = outcome.base().model.units.iter().flat_map(|unit| &unit.staff);
    let paid = outcome.estimates.get(&measures::STAFF_OVERTIME_PAID, Part::All)?;
    if staff.into_iter().all(|staffed| (staffed.overtime.paid - 1.0).abs() <= f64::EPSILON) {
        return None;
    }
    let hours = catalogue.figure(paid.incident.summary.mean);
    Some(if with_incident {
        let without = catalogue.figure(paid.twin.summary.mean);
        catalogue.with("costs-overtime", &[("hours", &hours), ("without", &without)])
    } else {
        catalogue.with("costs-overtime-normal", &[("hours", &hours)])
    })
}

/// The sentence on the units that were last; `None` with one unit, or if nothing ever waited.
fn last(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let model = outcome.base().model;
    let units = last_to_clear(outcome.base());
    if units.is_empty() || model.units.len() < 2 {
        return None;
    }
    let runs = catalogue.whole(outcome.base().replications.len());
    let named = units.iter().take(UNITS).map(|(unit, count)| {
        let label = catalogue.part(Part::Unit(*unit), model);
        catalogue.with("unit-runs", &[("unit", &label), ("n", &catalogue.whole(*count)), ("of", &runs)])
    });
    Some(catalogue.with("costs-last", &[("units", &named.collect::<Vec<_>>().join(", "))]))
}

/// The table of staff-hours and overtime: the whole first, then each role.
fn roles(outcome: &Outcome<'_>, with_incident: bool, catalogue: &Catalogue) -> Table {
    let headings: &[&str] = if with_incident {
        &[
            "column-role",
            "column-hours",
            "column-hours-without",
            "column-hours-more",
            "column-overtime",
            "column-overtime-without",
        ]
    } else {
        &["column-role-normal", "column-hours", "column-overtime", "column-utilisation"]
    };
    let mut table = Table::new(catalogue, headings);
    let model = outcome.base().model;
    let roles = (0..model.roles.len()).map(|index| Part::Role(RoleId::from_index(index)));
    for part in std::iter::once(Part::All).chain(roles) {
        let Some(hours) = outcome.estimates.get(&measures::STAFF_HOURS, part) else { continue };
        if hours.incident.is_nothing() && hours.twin.is_nothing() {
            continue;
        }
        let overtime = outcome.estimates.get(&measures::STAFF_OVERTIME, part);
        let figure = |mean: Option<f64>| catalogue.figure(mean.unwrap_or(f64::NAN));
        let label = catalogue.part(part, model);
        let with = catalogue.figure(hours.incident.summary.mean);
        table.rows.push(if with_incident {
            vec![
                label,
                with,
                catalogue.figure(hours.twin.summary.mean),
                difference(catalogue, Quantity::StaffHours, &hours.difference),
                figure(overtime.map(|overtime| overtime.incident.summary.mean)),
                figure(overtime.map(|overtime| overtime.twin.summary.mean)),
            ]
        } else {
            let share = outcome.estimates.get(&measures::STAFF_UTILISATION, part);
            let share = share.map_or(f64::NAN, |share| share.incident.summary.mean);
            vec![
                label,
                with,
                figure(overtime.map(|overtime| overtime.incident.summary.mean)),
                value(catalogue, Quantity::Share, share),
            ]
        });
    }
    table
}
