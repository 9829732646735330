//! Shifts to step functions over the whole simulation.

use std::collections::BTreeMap;

use super::moment::{Period, weekday};
use crate::model::Calendar;
use crate::scenario::Problem;
use crate::scenario::format::{Shift, Staff};
use crate::scenario::quantity::{At, DAY_MINUTES, Days};
use crate::time::Time;

/// The most of one role in one unit.
const MOST_STAFF: i64 = 100_000;

/// The calendar of one role in one unit.
pub(super) fn compile(staff: &At<Staff>, period: &Period, problems: &mut Vec<Problem>) -> Calendar {
    if let Some(number) = &staff.value.number {
        return Calendar::constant(number.value);
    }
    let mut changes: BTreeMap<Time, i64> = BTreeMap::new();
    for shift in &staff.value.shifts {
        check_dates(shift, problems);
        add(&shift.value, period, &mut changes);
    }
    let mut rows = vec![(Time::START, 0)];
    let mut number: i64 = 0;
    for (time, change) in changes {
        number += change;
        let on_duty = u32::try_from(number.clamp(0, MOST_STAFF)).unwrap_or(0);
        match rows.last_mut() {
            // What changes before the simulation or at its very start is in force from the start on.
            Some(last) if time <= last.0 => last.1 = on_duty,
            Some(last) if last.1 == on_duty => {}
            _ => rows.push((time, on_duty)),
        }
        if number > MOST_STAFF {
            problems.push(
                Problem::error("too-much", "too many staff")
                    .at(&staff.span, "more than 100 000 at once")
                    .hint("allowed: up to 100 000"),
            );
            break;
        }
    }
    Calendar::new(rows)
}

fn check_dates(shift: &At<Shift>, problems: &mut Vec<Problem>) {
    if let (Some(first), Some(last)) = (&shift.value.first, &shift.value.last)
        && first.value.0 > last.value.0
    {
        problems.push(
            Problem::error("time", "this shift ends before it begins")
                .at(&last.span, "before `first`")
                .at(&first.span, "`first`")
                .hint("allowed: `first` at or before `last`"),
        );
    }
}

fn add(shift: &Shift, period: &Period, changes: &mut BTreeMap<Time, i64>) {
    let number = shift.number.as_ref().map_or(0, |number| i64::from(number.value));
    let days = shift.days.unwrap_or(Days::DAILY);
    let from = shift.from.map_or(0, |clock| clock.0);
    let to = shift.to.map_or(DAY_MINUTES, |clock| clock.0);
    for date in period.dates() {
        let too_early = shift.first.as_ref().is_some_and(|first| date < first.value.0);
        let too_late = shift.last.as_ref().is_some_and(|last| date > last.value.0);
        if too_early || too_late || !days.has(weekday(date), period.is_holiday(date)) {
            continue;
        }
        let end_date = if to <= from { date.tomorrow().ok() } else { Some(date) };
        let (Some(begin), Some(end)) = (period.at(date, from), end_date.and_then(|date| period.at(date, to))) else {
            continue;
        };
        let (begin, end) = (begin.max(Time::START), end.min(period.horizon));
        if begin < end {
            *changes.entry(begin).or_default() += number;
            *changes.entry(end).or_default() -= number;
        }
    }
}
