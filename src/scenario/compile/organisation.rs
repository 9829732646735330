//! Information systems, roles, units and their staff.

use std::ops::Range;

use super::compiler::{Compiler, label, name_of};
use super::{calendar, interface, response};
use crate::model::{self, Calendar, RoleId, Stint, SystemId, SystemSet, dependent_on};
use crate::random::Key;
use crate::scenario::format;
use crate::scenario::overrides::listed;
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};
use crate::time::Span;

/// Within what time those who arrive are to have left, unless a unit says otherwise.
const LEAVE_WITHIN: Span = Span::from_millis(4 * Span::HOUR.as_millis());

/// The information systems; reports circles of needs.
pub(super) fn systems(compiler: &Compiler<'_>) -> Box<[model::InformationSystem]> {
    let system = |(position, At { value, .. }): (usize, &At<format::InformationSystem>)| {
        let name = name_of(value.name.as_ref());
        model::InformationSystem {
            label: label(value.label.as_ref(), &name),
            name,
            needs: compiler.systems(&value.needs),
            drains_every: interface::drains_every(compiler, value, SystemId::from_index(position)),
        }
    };
    let systems: Box<[_]> = compiler.file.system.iter().enumerate().map(system).collect();
    check_circles(compiler, &systems);
    systems
}

fn check_circles(compiler: &Compiler<'_>, systems: &[model::InformationSystem]) {
    // It needs one that cannot work without it.
    let circular = |system: &usize| {
        systems[*system].needs.meets(dependent_on(systems, SystemSet::of(SystemId::from_index(*system))))
    };
    if let Some(first) = (0..systems.len()).find(circular) {
        let others = (0..systems.len()).filter(circular).map(|system| systems[system].name.as_str());
        let entry = &compiler.file.system[first];
        let span = entry.value.needs.first().map_or(&entry.span, |need| &need.span);
        Problem::error(Code::Circle, format!("the system `{}` needs itself, in a circle", systems[first].name))
            .at(span, "the circle begins here")
            .hint(format!("in a circle: {}", listed(others)))
            .report(compiler.problems);
    }
}

/// The roles.
pub(super) fn roles(file: &format::Scenario) -> Box<[model::Role]> {
    // Where the file does not say whose contact counts, that of everybody who is staff does.
    let named = file.role.iter().any(|role| role.value.first_contact == Some(true));
    let role = |At { value, .. }: &At<format::Role>| {
        let name = name_of(value.name.as_ref());
        let equipment = value.equipment.unwrap_or(false);
        let first_contact = value.first_contact.unwrap_or(!named && !equipment);
        model::Role { label: label(value.label.as_ref(), &name), name, equipment, first_contact }
    };
    file.role.iter().map(role).collect()
}

/// When staff are on duty.
#[derive(Default)]
pub(super) struct Shifts {
    /// The calendars, shared by all who keep the same hours.
    pub(super) calendars: Vec<Calendar>,
    /// The single shifts of those of whom some may be absent.
    pub(super) rosters: Vec<Box<[Stint]>>,
}

/// The units with their staff, and the calendars they share.
pub(super) fn units(compiler: &Compiler<'_>) -> (Box<[model::Unit]>, Shifts) {
    let mut shifts = Shifts::default();
    let (mut first_pool, mut first_clinic) = (0, 0);
    let general = response::general(compiler);
    let mut units = Vec::with_capacity(compiler.file.unit.len());
    for At { value, .. } in &compiler.file.unit {
        let name = name_of(value.name.as_ref());
        let number = value.number.as_ref().map_or(1, |number| number.value);
        let staff = staff(compiler, &name, &value.staff, &mut shifts);
        let mut slots = vec![None; compiler.names.roles.len()];
        for (slot, staffed) in staff.iter().enumerate() {
            slots[staffed.role.index()] = u8::try_from(slot).ok();
        }
        let unit = model::Unit {
            label: label(value.label.as_ref(), &name),
            name,
            number,
            slots: slots.into(),
            leave_within: leave_within(compiler, value),
            first_pool,
            first_clinic,
            // Known once it is known who walks which pathway.
            uses: SystemSet::NONE,
            response: response::of_unit(compiler, value, &general),
            staff,
        };
        first_clinic += number;
        first_pool += number * u32::try_from(unit.staff.len()).unwrap_or(u32::MAX);
        units.push(unit);
    }
    (units.into(), shifts)
}

/// Within what time contacts are to have left; reports none at all.
fn leave_within(compiler: &Compiler<'_>, unit: &format::Unit) -> Span {
    let Some(within) = &unit.leave_within else { return LEAVE_WITHIN };
    if within.value.0 <= Span::ZERO {
        Problem::error(Code::BadValue, "nobody can have left within no time")
            .at(&within.span, "")
            .hint("allowed: a length of time above zero, such as \"4 h\"")
            .report(compiler.problems);
    }
    within.value.0
}

/// Marks what is asked of every step: whether it gathers cases, by what ways of doing it a contact is seen, and which of
/// these take several of one role.
pub(super) fn mark(steps: &mut [model::Step], roles: &[model::Role]) {
    for step in steps {
        for mode in &mut step.modes {
            mode.first_contact = mode.roles.iter().any(|role| roles[role.index()].first_contact);
            mode.takes_several = mode.roles.windows(2).any(|pair| pair[0] == pair[1]);
        }
        step.gathers = step.modes.iter().any(|mode| mode.batch.is_some());
    }
}

fn staff(
    compiler: &Compiler<'_>,
    unit: &str,
    entries: &[At<format::Staff>],
    Shifts { calendars, rosters }: &mut Shifts,
) -> Box<[model::Staffed]> {
    let mut staff: Vec<model::Staffed> = Vec::with_capacity(entries.len());
    let mut places: Vec<&Range<usize>> = Vec::with_capacity(entries.len());
    for entry in entries {
        let calendar = calendar::compile(compiler, entry);
        let Some(reference) = &entry.value.role else { continue };
        let Some(role) = compiler.role(Some(reference)) else { continue };
        if let Some(first) = staff.iter().position(|staffed| staffed.role == role) {
            Problem::error(Code::Duplicate, format!("the unit employs the role `{}` twice", reference.value))
                .at(&reference.span, "again here")
                .at(places[first], "first here")
                .hint("allowed: one entry for each role, with several shifts")
                .report(compiler.problems);
            continue;
        }
        let no_new_work = no_new_work(compiler, entry, &calendar);
        let calendar = if no_new_work > Span::ZERO { calendar.without_new_work(no_new_work) } else { calendar };
        let calendar = calendars.iter().position(|known| *known == calendar).unwrap_or_else(|| {
            calendars.push(calendar);
            calendars.len() - 1
        });
        check_overtime(compiler, entry);
        let absence = absence(compiler, entry, role).map(|share| {
            rosters.push(calendar::stints(compiler, entry).into());
            let key = Key::named(&format!("absence/{unit}/{}", reference.value));
            model::Absence { share, roster: rosters.len() - 1, key }
        });
        let interrupted_first = entry.value.interrupted_first.as_ref().map(|first| first.value).unwrap_or_default();
        staff.push(model::Staffed {
            role,
            calendar,
            overtime: overtime(&entry.value),
            no_new_work,
            interrupted_first,
            absence,
            breaks_down: breaks_down(compiler, entry, &format!("breakdown/{unit}/{}", reference.value)),
        });
        places.push(&reference.span);
    }
    staff.into()
}

/// The share who are absent, if any are; reports things that are.
fn absence(compiler: &Compiler<'_>, staff: &At<format::Staff>, role: RoleId) -> Option<f64> {
    let absence = staff.value.absence.as_ref()?;
    if compiler.file.role[role.index()].value.equipment.unwrap_or(false) {
        Problem::error(Code::NoEffect, "a thing has no sick leave")
            .at(&absence.span, "the role is equipment")
            .hint("allowed: `absence` for people")
            .report(compiler.problems);
    }
    Some(absence.value.0).filter(|share| *share > 0.0)
}

/// How long before the end of a shift nothing is begun; reports a rule without a shift, and one that leaves no time to work.
fn no_new_work(compiler: &Compiler<'_>, staff: &At<format::Staff>, calendar: &Calendar) -> Span {
    let Some(written) = &staff.value.no_new_work else { return Span::ZERO };
    if staff.value.number.is_some() {
        Problem::error(Code::NoEffect, "`no_new_work` has no effect here")
            .at(&written.span, "always on duty: their shifts never end")
            .hint("allowed: `no_new_work` together with `shifts`")
            .report(compiler.problems);
    } else if calendar.ever_accepts() && !calendar.without_new_work(written.value.0).ever_accepts() {
        Problem::error(Code::Contradiction, "nobody here ever begins any work")
            .at(&written.span, "no shift is longer than this")
            .hint("allowed: less than the length of a shift")
            .report(compiler.problems);
    }
    written.value.0
}

/// How equipment breaks down, with the draws of this name; reports what cannot be.
fn breaks_down(compiler: &Compiler<'_>, staff: &At<format::Staff>, key: &str) -> Option<model::Breakdown> {
    let At { value, span } = staff.value.breaks_down.as_ref()?;
    if staff.value.number.is_none() {
        Problem::error(Code::NoEffect, "what comes and goes by shifts does not break down")
            .at(span, "has no effect together with `shifts`")
            .hint("allowed: `breaks_down` together with `number`")
            .report(compiler.problems);
    }
    if let Some(absence) = &staff.value.absence {
        Problem::error(Code::ExclusiveKeys, "`breaks_down` and `absence` exclude each other")
            .at(span, "this is for things")
            .at(&absence.span, "this is for people")
            .hint("allowed: one of them")
            .report(compiler.problems);
    }
    let (after, mended_in) = (compiler.dist(value.after.as_ref())?, compiler.dist(value.mended_in.as_ref())?);
    // Breakdowns without time between them would never end.
    if after.mean() < Span::SECOND.as_millis() as f64 {
        Problem::error(Code::BadValue, "it breaks down all the time")
            .at(value.after.as_ref().map_or(span, |after| &after.span), "less than a second on average")
            .hint("allowed: a mean of at least one second")
            .report(compiler.problems);
    }
    Some(model::Breakdown { after, mended_in, work: value.work.unwrap_or_default(), key: Key::named(key) })
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
fn check_overtime(compiler: &Compiler<'_>, staff: &At<format::Staff>) {
    if let (Some(overtime), Some(_)) = (&staff.value.overtime, &staff.value.number) {
        Problem::error(Code::NoEffect, "`overtime` has no effect here")
            .at(&overtime.span, "always on duty: their shifts never end")
            .hint("allowed: `overtime` together with `shifts`")
            .report(compiler.problems);
    }
}
