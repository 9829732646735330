//! Information systems, roles, units and their staff.

use std::ops::Range;

use super::moment::Period;
use super::{Index, calendar, interface, label, name_of, response};
use crate::model::{self, Calendar, RoleId, SystemId, SystemSet};
use crate::scenario::Problem;
use crate::scenario::format;
use crate::scenario::quantity::At;

/// The set of systems a list of names refers to.
pub(super) fn system_set(names: &[At<String>], index: &Index, problems: &mut Vec<Problem>) -> SystemSet {
    let mut set = SystemSet::NONE;
    for name in names {
        if let Some(position) = index.systems.find(name, problems) {
            set = set.union(SystemSet::of(SystemId::from_index(position)));
        }
    }
    set
}

/// The roles a list of names refers to.
pub(super) fn role_list(names: &[At<String>], index: &Index, problems: &mut Vec<Problem>) -> Box<[RoleId]> {
    let mut roles: Vec<RoleId> = Vec::with_capacity(names.len());
    for name in names {
        let Some(position) = index.roles.find(name, problems) else { continue };
        let role = RoleId::from_index(position);
        if roles.contains(&role) {
            problems.push(
                Problem::error("duplicate", format!("the role `{}` is there twice", name.value))
                    .at(&name.span, "again here")
                    .hint("allowed: each role once; an activity takes one of each"),
            );
        } else {
            roles.push(role);
        }
    }
    roles.into()
}

/// The information systems; reports circles of needs, and systems nobody uses.
pub(super) fn systems(
    file: &format::Scenario,
    index: &Index,
    problems: &mut Vec<Problem>,
) -> Box<[model::InformationSystem]> {
    let systems: Box<[_]> = file
        .system
        .iter()
        .map(|At { value, .. }| {
            let name = name_of(value.name.as_ref());
            model::InformationSystem {
                label: label(value.label.as_ref(), &name),
                name,
                needs: system_set(&value.needs, index, problems),
                drains_every: interface::drains_every(value, problems),
            }
        })
        .collect();
    check_circles(file, &systems, problems);
    check_used(file, index, &systems, problems);
    interface::check_used(file, problems);
    systems
}

fn check_circles(file: &format::Scenario, systems: &[model::InformationSystem], problems: &mut Vec<Problem>) {
    // What each needs, directly or not: grown until nothing is added.
    let mut needs: Vec<SystemSet> = systems.iter().map(|system| system.needs).collect();
    for _ in 0..systems.len() {
        for system in 0..systems.len() {
            for other in 0..systems.len() {
                if needs[system].has(SystemId::from_index(other)) {
                    needs[system] = needs[system].union(needs[other]);
                }
            }
        }
    }
    let circular = |system: &usize| needs[*system].has(SystemId::from_index(*system));
    if let Some(first) = (0..systems.len()).find(circular) {
        let others = (0..systems.len()).filter(circular).map(|system| systems[system].name.as_str());
        let span = file.system[first].value.needs.first().map_or(&file.system[first].span, |need| &need.span);
        problems.push(
            Problem::error("circle", format!("the system `{}` needs itself, in a circle", systems[first].name))
                .at(span, "the circle begins here")
                .hint(format!("in a circle: {}", crate::scenario::overrides::listed(others))),
        );
    }
}

fn check_used(
    file: &format::Scenario,
    index: &Index,
    systems: &[model::InformationSystem],
    problems: &mut Vec<Problem>,
) {
    let mut used = SystemSet::NONE;
    // Names that refer to nothing are reported where they are compiled.
    let mut unheard = Vec::new();
    for step in file.pathway.iter().flat_map(|pathway| &pathway.value.step) {
        used = used.union(system_set(&step.value.systems, index, &mut unheard));
        for through in step.value.orders.iter().filter_map(|order| order.value.through.as_ref()) {
            used = used.union(system_set(std::slice::from_ref(through), index, &mut unheard));
        }
        for fallback in &step.value.fallback {
            let handled = [&fallback.value.paper, &fallback.value.phone, &fallback.value.copy];
            for way in handled.into_iter().flatten() {
                used = used.union(system_set(&way.systems, index, &mut unheard));
            }
        }
    }
    for record in &file.record {
        used = used.union(system_set(&record.value.systems, index, &mut unheard));
    }
    for system in systems {
        used = used.union(system.needs);
    }
    for (position, system) in systems.iter().enumerate() {
        if unheard.is_empty() && !used.has(SystemId::from_index(position)) {
            let span = file.system[position].value.name.as_ref().map_or(&file.system[position].span, |name| &name.span);
            problems.push(
                Problem::warning("unused", format!("nobody uses the system `{}`", system.name))
                    .at(span, "no step, record or system names it"),
            );
        }
    }
}

/// The roles.
pub(super) fn roles(file: &format::Scenario) -> Box<[model::Role]> {
    let role = |At { value, .. }: &At<format::Role>| {
        let name = name_of(value.name.as_ref());
        let equipment = value.equipment.unwrap_or(false);
        model::Role { label: label(value.label.as_ref(), &name), name, equipment }
    };
    file.role.iter().map(role).collect()
}

/// The units with their staff, and the calendars they share.
pub(super) fn units(
    file: &format::Scenario,
    index: &Index,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> (Box<[model::Unit]>, Box<[Calendar]>) {
    let mut calendars = Vec::new();
    let (mut first_pool, mut first_clinic) = (0, 0);
    let general = response::general(file, problems);
    let mut units = Vec::with_capacity(file.unit.len());
    for At { value, .. } in &file.unit {
        let name = name_of(value.name.as_ref());
        let number = value.number.as_ref().map_or(1, |number| number.value);
        let staff = staff(&value.staff, index, period, &mut calendars, problems);
        let mut slots = vec![None; index.roles.len()];
        for (slot, staffed) in staff.iter().enumerate() {
            slots[staffed.role.index()] = u8::try_from(slot).ok();
        }
        let unit = model::Unit {
            label: label(value.label.as_ref(), &name),
            name,
            number,
            slots: slots.into(),
            first_pool,
            first_clinic,
            // Known once it is known who walks which pathway.
            uses: SystemSet::NONE,
            response: response::of_unit(value, &general, file, problems),
            staff,
        };
        first_clinic += number;
        first_pool += number * u32::try_from(unit.staff.len()).unwrap_or(u32::MAX);
        units.push(unit);
    }
    (units.into(), calendars.into())
}

fn staff(
    entries: &[At<format::Staff>],
    index: &Index,
    period: &Period,
    calendars: &mut Vec<Calendar>,
    problems: &mut Vec<Problem>,
) -> Box<[model::Staffed]> {
    let mut staff: Vec<model::Staffed> = Vec::with_capacity(entries.len());
    let mut places: Vec<&Range<usize>> = Vec::with_capacity(entries.len());
    for entry in entries {
        let calendar = calendar::compile(entry, period, problems);
        let Some(reference) = entry.value.role.as_ref() else { continue };
        let Some(role) = index.roles.find(reference, problems).map(RoleId::from_index) else { continue };
        if let Some(first) = staff.iter().position(|staffed| staffed.role == role) {
            problems.push(
                Problem::error("duplicate", format!("the unit employs the role `{}` twice", reference.value))
                    .at(&reference.span, "again here")
                    .at(places[first], "first here")
                    .hint("allowed: one entry for each role, with several shifts"),
            );
            continue;
        }
        let calendar = calendars.iter().position(|known| *known == calendar).unwrap_or_else(|| {
            calendars.push(calendar);
            calendars.len() - 1
        });
        check_overtime(entry, problems);
        staff.push(model::Staffed { role, calendar, overtime: overtime(&entry.value) });
        places.push(&reference.span);
    }
    staff.into()
}

/// What holds for overtime.
fn overtime(staff: &format::Staff) -> model::Overtime {
    let written = staff.overtime.as_ref().map(|overtime| &overtime.value);
    model::Overtime {
        at_most: written.and_then(|overtime| overtime.at_most.as_ref()).map(|most| most.value.0),
        paid: written.and_then(|overtime| overtime.paid.as_ref()).map_or(1.0, |paid| paid.value),
    }
}

/// Reports rules for the overtime of staff whose shifts never end.
fn check_overtime(staff: &At<format::Staff>, problems: &mut Vec<Problem>) {
    if let (Some(overtime), Some(_)) = (&staff.value.overtime, &staff.value.number) {
        problems.push(
            Problem::error("no-effect", "`overtime` has no effect here")
                .at(&overtime.span, "always on duty: their shifts never end")
                .hint("allowed: `overtime` together with `shifts`"),
        );
    }
}
