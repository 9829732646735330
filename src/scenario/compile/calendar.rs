//! Shifts to step functions over the whole simulation.

use super::compiler::Compiler;

use jiff::civil::Date;

use super::moment::{Period, weekday};
use crate::model::{Calendar, Day, Stint};
use crate::scenario::format::{EntryHours, Shift, Staff};
use crate::scenario::quantity::{At, ClockTime, DAY_MINUTES, Days};
use crate::scenario::{Code, Problem};
use crate::time::Time;

/// The most of one role in one unit.
const MOST_STAFF: u32 = 100_000;

/// The calendar of one role in one unit.
pub(super) fn compile(compiler: &Compiler<'_>, staff: &At<Staff>) -> Calendar {
    if let Some(number) = &staff.value.number {
        return Calendar::constant(number.value);
    }
    for shift in &staff.value.shifts {
        check_dates(compiler, shift);
    }
    let calendar = Calendar::from_stints(stints(compiler, staff));
    if calendar.peak() > MOST_STAFF {
        Problem::error(Code::TooMuch, "too many staff")
            .at(&staff.span, "more than 100 000 at once")
            .hint("allowed: up to 100 000")
            .report(compiler.problems);
    }
    calendar
}

/// Every shift of one role in one unit; those always on duty have one a day, from midnight to midnight.
pub(super) fn stints(compiler: &Compiler<'_>, staff: &At<Staff>) -> Vec<Stint> {
    let period = &compiler.period;
    let Some(number) = &staff.value.number else {
        let shifts = (0..).zip(&staff.value.shifts);
        return shifts.flat_map(|(position, shift)| stints_of(&shift.value, position, period)).collect();
    };
    let days = days(period);
    let ends = days.iter().skip(1).map(|day| day.from).chain([period.horizon]);
    let stint = |(day, to): (&Day, Time)| Stint {
        from: day.from,
        to,
        number: number.value,
        relieved: false,
        shift: 0,
        day: day.number,
    };
    days.iter().zip(ends).map(stint).collect()
}

/// The civil days of the simulation.
pub(super) fn days(period: &Period) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for date in period.dates() {
        let Some(from) = period.at(date, 0).filter(|from| *from < period.horizon) else { continue };
        let day = Day { from: from.max(Time::START), number: day_number(date) };
        // The day before the start is over when it begins.
        days.pop_if(|last| last.from >= day.from);
        days.push(day);
    }
    days
}

/// The number of a date since 1 January 1970; 0 before.
fn day_number(date: Date) -> u32 {
    let days = date.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24;
    u32::try_from(days).unwrap_or(0)
}

/// The hours within which something may be done, as a calendar of one who is on duty then.
pub(super) fn hours(days: Option<Days>, hours: &[At<EntryHours>], period: &Period) -> Calendar {
    let all_day = [At { value: EntryHours::default(), span: 0..0 }];
    let hours = if hours.is_empty() { &all_day } else { hours };
    let open = hours.iter().flat_map(|hours| windows(days, hours.value.from, hours.value.to, period));
    Calendar::from_stints(open.map(|(date, from, to)| Stint {
        from,
        to,
        number: 1,
        relieved: false,
        shift: 0,
        day: day_number(date),
    }))
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

/// A shift on each of its days.
fn stints_of(shift: &Shift, position: u32, period: &Period) -> impl Iterator<Item = Stint> {
    let number = shift.number.as_ref().map_or(0, |number| number.value);
    let relieved = shift.relieved.unwrap_or(false);
    let (first, last) = (shift.first.as_ref().map(|date| date.value.0), shift.last.as_ref().map(|date| date.value.0));
    let is_meant = move |date: Date| first.is_none_or(|first| date >= first) && last.is_none_or(|last| date <= last);
    let windows = windows(shift.days, shift.from, shift.to, period);
    windows.filter(move |(date, ..)| is_meant(*date)).map(move |(date, from, to)| Stint {
        from,
        to,
        number,
        relieved,
        shift: position,
        day: day_number(date),
    })
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
