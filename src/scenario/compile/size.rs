//! Whether a scenario fits: the tables of the model, and calendars resolved day by day.

use std::ops::Range;

use super::compiler::{Compiler, Problems};
use super::record;
use crate::model::SystemSet;
use crate::scenario::format::{Scenario, Staff};
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};
use crate::time::{Span, Time};

/// Whether the tables of the model can hold the scenario; reports what is too much.
pub(super) fn tables_fit(file: &Scenario, problems: &Problems) -> bool {
    let before = problems.len();
    let limit = |what: &str, found: u64, most: u64, span: Option<&Range<usize>>| {
        if found > most {
            let problem = Problem::error(Code::TooMuch, format!("there are too many {what}: {found}"))
                .hint(format!("allowed: up to {most}"));
            let problem = match span {
                Some(span) => problem.at(span, ""),
                None => problem,
            };
            problem.report(problems);
        }
    };
    list(&limit, "systems", &file.system, SystemSet::CAPACITY as u64);
    list(&limit, "policies", &file.policy, 50);
    list(&limit, "limits", &file.limit, 1_000);
    list(&limit, "uncertain inputs", &file.uncertain, 50);
    list(&limit, "roles", &file.role, 1_000);
    list(&limit, "units", &file.unit, 10_000);
    list(&limit, "kinds of item", &file.item, 1_000);
    list(&limit, "follow-ups", &file.follow_up, 1_000);
    list(&limit, "detections", &file.detection, 1_000);
    list(&limit, "stocks", &file.stock, 10_000);
    let steps = || file.pathway.iter().flat_map(|pathway| &pathway.value.step);
    let entering: usize = file.record.iter().map(|record| record::step_count(&record.value)).sum();
    limit("steps", (steps().count() + entering) as u64, 60_000, None);
    let orders: usize = steps().map(|step| step.value.orders.len()).sum();
    limit("arrivals, orders and records", (file.arrival.len() + orders + file.record.len()) as u64, 60_000, None);
    let pools = file.unit.iter().map(|unit| {
        let copies = unit.value.number.as_ref().map_or(1, |number| u64::from(number.value));
        copies * unit.value.staff.len().max(1) as u64
    });
    let largest = file.unit.iter().filter_map(|unit| unit.value.number.as_ref()).max_by_key(|number| number.value);
    limit("staff pools (units × roles)", pools.sum(), 1_000_000, largest.map(|number| &number.span));
    for unit in &file.unit {
        limit("roles in a unit", unit.value.staff.len() as u64, 255, Some(&unit.span));
    }
    let items: u64 = file.item.iter().filter_map(|item| Some(u64::from(item.value.number.as_ref()?.value))).sum();
    limit("items", items, 20_000_000, file.item.last().map(|entry| &entry.span));
    for step in steps() {
        limit("fallbacks of a step", step.value.fallback.len() as u64, 200, Some(&step.span));
    }
    problems.len() == before
}

/// Limits the length of a list, shown at its last entry.
fn list<T>(limit: &impl Fn(&str, u64, u64, Option<&Range<usize>>), what: &str, entries: &[At<T>], most: u64) {
    limit(what, entries.len() as u64, most, entries.last().map(|entry| &entry.span));
}

/// Whether shifts and hours, resolved day by day, fit into memory; reports it if they do not.
pub(super) fn calendars_fit(compiler: &Compiler<'_>) -> bool {
    const MOST: i64 = 10_000_000;
    let file = compiler.file;
    let staff = file.unit.iter().flat_map(|unit| &unit.value.staff);
    let shifts: usize = staff.map(|staff| staff.value.shifts.len()).sum();
    // Who may be absent is drawn one by one, for each copy of a unit.
    let absent = file.unit.iter().flat_map(|unit| {
        let copies = unit.value.number.as_ref().map_or(1, |number| number.value as usize);
        let some = unit.value.staff.iter().filter(|staff| staff.value.absence.is_some());
        some.map(move |staff| copies.saturating_mul(persons(&staff.value)))
    });
    let shifts = absent.fold(shifts, usize::saturating_add);
    let hours = file.arrival.iter().map(|arrival| arrival.value.hours.as_ref().map_or(1, |hours| hours.value.len()));
    let gates: usize = file.record.iter().map(|record| record.value.hours.len() + 1).sum();
    let each_day =
        i64::try_from(shifts + hours.sum::<usize>() + file.recovery.start_at.len() + gates).unwrap_or(i64::MAX);
    let days = (compiler.period.horizon - Time::START).as_millis() / Span::DAY.as_millis() + 1;
    let fits = each_day.saturating_mul(days) <= MOST;
    if !fits {
        let text = format!("there are too many shifts and hours: {each_day} on each of {days} days");
        Problem::error(Code::TooMuch, text).hint(format!("allowed: up to {MOST} in all")).report(compiler.problems);
    }
    fits
}

/// How many are on duty at some time of a day, one after the other.
fn persons(staff: &Staff) -> usize {
    let shifts = staff.shifts.iter().filter_map(|shift| shift.value.number.as_ref());
    let numbers = shifts.chain(staff.number.as_ref()).map(|number| number.value as usize);
    numbers.fold(1, usize::saturating_add)
}
