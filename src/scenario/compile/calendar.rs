//! Shifts to step functions over the whole simulation.

use super::compiler::Compiler;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::moment::{Period, weekday};
use crate::model::{Calendar, Row};
use crate::scenario::format::{EntryHours, Shift, Staff};
use crate::scenario::quantity::{At, ClockTime, DAY_MINUTES, Days};
use crate::scenario::{Code, Problem};
use crate::time::Time;

/// The most of one role in one unit.
const MOST_STAFF: i64 = 100_000;

/// What happens to the number on duty at an instant.
#[derive(Clone, Copy, Debug, Default)]
struct Change {
    /// How many more are on duty.
    by: i64,
    /// How many go home because they are relieved.
    relieved: u32,
}

/// The calendar of one role in one unit.
pub(super) fn compile(compiler: &Compiler<'_>, staff: &At<Staff>) -> Calendar {
    if let Some(number) = &staff.value.number {
        return Calendar::constant(number.value);
    }
    let mut changes: BTreeMap<Time, Change> = BTreeMap::new();
    for shift in &staff.value.shifts {
        check_dates(compiler, shift);
        add(&shift.value, &compiler.period, &mut changes);
    }
    let (calendar, most) = step_function(changes);
    if most > MOST_STAFF {
        Problem::error(Code::TooMuch, "too many staff")
            .at(&staff.span, "more than 100 000 at once")
            .hint("allowed: up to 100 000")
            .report(compiler.problems);
    }
    calendar
}

/// The number on duty after each change, and the most there ever are.
fn step_function(changes: BTreeMap<Time, Change>) -> (Calendar, i64) {
    let mut rows = vec![Row { from: Time::START, number: 0, relieved: 0 }];
    let (mut number, mut most) = (0, 0);
    for (from, change) in changes {
        number += change.by;
        most = number.max(most);
        let on_duty = u32::try_from(number.clamp(0, MOST_STAFF)).unwrap_or(0);
        match rows.last_mut() {
            // What changes before the simulation or at its very start is in force from the start on.
            Some(last) if from <= last.from => last.number = on_duty,
            Some(last) if last.number == on_duty && change.relieved == 0 => {}
            _ => rows.push(Row { from, number: on_duty, relieved: change.relieved }),
        }
    }
    (Calendar::new(rows), most)
}

/// The hours within which something may be done, as a calendar of one who is on duty then.
pub(super) fn hours(days: Option<Days>, hours: &[At<EntryHours>], period: &Period) -> Calendar {
    let mut changes: BTreeMap<Time, Change> = BTreeMap::new();
    let all_day = [At { value: EntryHours::default(), span: 0..0 }];
    let hours = if hours.is_empty() { &all_day } else { hours };
    for At { value, .. } in hours {
        for (_, begin, end) in windows(days, value.from, value.to, period) {
            changes.entry(begin).or_default().by += 1;
            changes.entry(end).or_default().by -= 1;
        }
    }
    step_function(changes).0
}

fn check_dates(compiler: &Compiler<'_>, shift: &At<Shift>) {
    if let (Some(first), Some(last)) = (&shift.value.first, &shift.value.last)
        && first.value.0 > last.value.0
    {
        Problem::error(Code::Time, "this shift ends before it begins")
            .at(&last.span, "before `first`")
            .at(&first.span, "`first`")
            .hint("allowed: `first` at or before `last`")
            .report(compiler.problems);
    }
}

fn add(shift: &Shift, period: &Period, changes: &mut BTreeMap<Time, Change>) {
    let number = shift.number.as_ref().map_or(0, |number| number.value);
    let too_early = |date: Date| shift.first.as_ref().is_some_and(|first| date < first.value.0);
    let too_late = |date: Date| shift.last.as_ref().is_some_and(|last| date > last.value.0);
    let windows = windows(shift.days, shift.from, shift.to, period);
    for (_, begin, end) in windows.filter(|(date, ..)| !too_early(*date) && !too_late(*date)) {
        changes.entry(begin).or_default().by += i64::from(number);
        let ends = changes.entry(end).or_default();
        ends.by -= i64::from(number);
        if shift.relieved.unwrap_or(false) {
            ends.relieved = ends.relieved.saturating_add(number);
        }
    }
}

/// The same hours on every one of some days, within the simulation: the date, the beginning and the end.
fn windows(
    days: Option<Days>,
    from: Option<ClockTime>,
    to: Option<ClockTime>,
    period: &Period,
) -> impl Iterator<Item = (Date, Time, Time)> {
    let days = days.unwrap_or(Days::DAILY);
    let from = from.map_or(0, |clock| clock.0);
    let to = to.map_or(DAY_MINUTES, |clock| clock.0);
    let on_these = period.dates().filter(move |date| days.has(weekday(*date), period.is_holiday(*date)));
    on_these.filter_map(move |date| {
        let end_date = if to <= from { date.tomorrow().ok()? } else { date };
        let begin = period.at(date, from)?.max(Time::START);
        let end = period.at(end_date, to)?.min(period.horizon);
        (begin < end).then_some((date, begin, end))
    })
}
