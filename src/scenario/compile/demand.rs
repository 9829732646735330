//! When cases arrive: rates over civil days to a cumulative curve over the simulation.

use super::compiler::Compiler;
use super::item;
use super::moment::weekday;
use crate::model::{Demand, Process};
use crate::scenario::format::{Arrival, Hours};
use crate::scenario::quantity::{At, DAY_MINUTES, Days, Moment, Per, Rate, Weekdays};
use crate::scenario::{Code, Problem};
use crate::time::Time;

/// The demand of a class of arrivals at `copies` alike units; `None`, with a problem, if the file gives none.
pub(super) fn compile(compiler: &Compiler<'_>, arrival: &Arrival, copies: u32) -> Option<Demand> {
    check_companions(compiler, arrival);
    if let Some(rate) = &arrival.rate {
        return Some(from_rate(compiler, arrival, rate.value, 1.0));
    }
    if let Some(rate) = &arrival.rate_each {
        return Some(from_rate(compiler, arrival, rate.value, f64::from(copies)));
    }
    if let Some(total) = &arrival.total {
        return from_total(compiler, arrival, total);
    }
    if let Some(gap) = arrival.gap.as_ref().or(arrival.every.as_ref()) {
        let dist = compiler.dist(Some(gap))?;
        if dist.mean() <= 0.0 {
            Problem::error(Code::BadValue, "the time between arrivals is zero")
                .at(&gap.span, "no time passes")
                .hint("allowed: a length of time above zero")
                .report(compiler.problems);
            return None;
        }
        return Some(Demand::Gaps { first: arrival.first.as_ref().map(|first| first.value.0), gap: dist });
    }
    let moments = arrival.at.as_ref()?;
    let mut instants = Vec::with_capacity(moments.value.len());
    for moment in &moments.value {
        let instant = match moment.value {
            Moment::AfterStart(span) => Time::START + span,
            Moment::Civil(civil) => {
                compiler.problems.extend(compiler.period.ambiguity(civil, &moment.span));
                compiler.period.clock.instant(civil)?
            }
        };
        if instant < Time::START || instant > compiler.period.horizon {
            Problem::error(Code::Time, "this arrival is outside the simulation")
                .at(&moment.span, "not between the start and the end")
                .hint("allowed: a time from the start to the end")
                .report(compiler.problems);
        }
        instants.push(instant);
    }
    instants.sort_unstable();
    Some(Demand::At(instants.into()))
}

/// Reports keys that belong to another kind of demand.
fn check_companions(compiler: &Compiler<'_>, arrival: &Arrival) {
    let by_rate = arrival.rate.is_some() || arrival.rate_each.is_some();
    let by_total = arrival.total.is_some();
    let by_gap = arrival.gap.is_some() || arrival.every.is_some();
    let misplaced = [
        ("between", "a rate or total", arrival.between.as_ref().map(|at| &at.span), by_rate || by_total),
        ("process", "a rate", arrival.process.as_ref().map(|at| &at.span), by_rate),
        ("days", "a rate", arrival.days.as_ref().map(|at| &at.span), by_rate || by_total),
        ("hours", "a rate", arrival.hours.as_ref().map(|at| &at.span), by_rate || by_total),
        ("weekdays", "a rate", arrival.weekdays.as_ref().map(|at| &at.span), by_rate || by_total),
        ("day_factor", "a rate", arrival.day_factor.as_ref().map(|at| &at.span), by_rate),
        ("first", "`gap` or `every`", arrival.first.as_ref().map(|at| &at.span), by_gap),
    ];
    let given = by_rate || by_total || by_gap || arrival.at.is_some();
    for (key, companion, span, fits) in misplaced {
        if let (Some(span), false, true) = (span, fits, given) {
            Problem::error(Code::NoEffect, format!("`{key}` belongs to {companion}"))
                .at(span, "has no effect here")
                .hint(format!("allowed: `{key}` together with {companion}"))
                .report(compiler.problems);
        }
    }
}

/// Hours of a day, in minutes since its midnight, and their weight.
struct Window {
    from: u16,
    to: u16,
    weight: f64,
}

fn windows(hours: Option<&At<Vec<At<Hours>>>>) -> Vec<Window> {
    let Some(hours) = hours.filter(|hours| !hours.value.is_empty()) else {
        return vec![Window { from: 0, to: DAY_MINUTES, weight: 1.0 }];
    };
    hours
        .value
        .iter()
        .map(|At { value, .. }| {
            let from = value.from.map_or(0, |clock| clock.0);
            let to = value.to.map_or(DAY_MINUTES, |clock| clock.0);
            Window { from, to: if to <= from { to + DAY_MINUTES } else { to }, weight: value.weight.unwrap_or(1.0) }
        })
        .collect()
}

fn from_rate(compiler: &Compiler<'_>, arrival: &Arrival, rate: Rate, times: f64) -> Demand {
    let between = arrival.between.as_ref().and_then(|between| item::between(compiler, between));
    let days = arrival.days.as_ref().map_or(Days::DAILY, |days| days.value);
    let factors = arrival.weekdays.as_ref().map(|factors| factors.value.clone()).unwrap_or_default();
    let windows = windows(arrival.hours.as_ref());
    let per_day = times * per_day(rate, days, &factors, &windows);
    let mut pieces = Vec::new();
    for date in compiler.period.dates() {
        let is_holiday = compiler.period.is_holiday(date);
        if !days.has(weekday(date), is_holiday) {
            continue;
        }
        let number = per_day * factors.factor(weekday(date), is_holiday);
        let resolved: Vec<_> = windows
            .iter()
            .filter_map(|window| {
                let from = compiler.period.at(date, window.from)?;
                let to = if window.to > DAY_MINUTES {
                    compiler.period.at(date.tomorrow().ok()?, window.to - DAY_MINUTES)?
                } else {
                    compiler.period.at(date, window.to)?
                };
                // A window within the hour that daylight saving skips has no length.
                (to > from).then_some((from, to, window.weight))
            })
            .collect();
        let total: f64 = resolved.iter().map(|(from, to, weight)| (*to - *from).as_hours() * weight).sum();
        if total > 0.0 && number > 0.0 {
            let within = |(from, to, weight): &(Time, Time, f64)| {
                let (from, to) = between.map_or((*from, *to), |(first, last)| ((*from).max(first), (*to).min(last)));
                (to > from).then(|| Piece { from, to, number: number * ((to - from).as_hours() * weight / total) })
            };
            pieces.extend(resolved.iter().filter_map(within));
        }
    }
    Demand::Rate {
        cumulative: cumulate(&pieces, compiler.period.horizon),
        process: arrival.process.as_ref().map(|process| process.value).unwrap_or_default(),
    }
}

/// So many in all, spread as days, hours and weekdays say.
fn from_total(compiler: &Compiler<'_>, arrival: &Arrival, total: &At<u32>) -> Option<Demand> {
    let shape = from_rate(compiler, arrival, Rate { number: 1.0, per: Per::Day }, 1.0);
    let Demand::Rate { mut cumulative, .. } = shape else { return None };
    let whole = cumulative.last().map_or(0.0, |(_, number)| *number);
    if whole <= 0.0 {
        Problem::error(Code::Time, "there is no time at which these could arrive")
            .at(&total.span, "on none of the days and hours given")
            .hint("allowed: `between`, `days` and `hours` that meet within the simulation")
            .report(compiler.problems);
        return None;
    }
    for corner in &mut cumulative {
        corner.1 *= f64::from(total.value) / whole;
    }
    Some(Demand::Rate { cumulative, process: Process::Exactly(total.value) })
}

/// Expected on a day with a weekday factor of one.
fn per_day(rate: Rate, days: Days, factors: &Weekdays, windows: &[Window]) -> f64 {
    match rate.per {
        Per::Day => rate.number,
        Per::Hour => {
            let minutes: f64 = windows.iter().map(|window| f64::from(window.to - window.from)).sum();
            rate.number * minutes / 60.0
        }
        Per::Week => {
            let week: f64 = (0..7).filter(|day| days.has_weekday(*day)).map(|day| factors.factor(day, false)).sum();
            if week > 0.0 { rate.number / week } else { 0.0 }
        }
    }
}

/// Some number of arrivals, evenly spread over a stretch of time.
struct Piece {
    from: Time,
    to: Time,
    number: f64,
}

/// The cumulative expected number, straight between the corners, from the start to the horizon.
fn cumulate(pieces: &[Piece], horizon: Time) -> Box<[(Time, f64)]> {
    let mut corners: Vec<Time> = pieces.iter().flat_map(|piece| [piece.from, piece.to]).collect();
    corners.extend([Time::START, horizon]);
    corners.retain(|time| (Time::START..=horizon).contains(time));
    corners.sort_unstable();
    corners.dedup();
    // Windows may overlap and reach over midnight, so each stretch sums the pieces over it; pieces come in the order
    // of days, which keeps those that may still matter few.
    let mut sorted: Vec<&Piece> = pieces.iter().collect();
    sorted.sort_by_key(|piece| piece.from);
    let mut curve: Vec<(Time, f64)> = vec![(Time::START, 0.0)];
    let (mut next, mut open): (usize, Vec<&Piece>) = (0, Vec::new());
    let mut total = 0.0;
    let mut last_rate: Option<f64> = None;
    for pair in corners.windows(2) {
        while sorted.get(next).is_some_and(|piece| piece.from <= pair[0]) {
            open.push(sorted[next]);
            next += 1;
        }
        open.retain(|piece| piece.to > pair[0]);
        let length = (pair[1] - pair[0]).as_hours();
        let rate: f64 = open.iter().map(|piece| piece.number / (piece.to - piece.from).as_hours()).sum();
        total += rate * length;
        // A straight line goes on: its end moves instead of gaining a corner.
        if last_rate.is_some_and(|last| (last - rate).abs() <= f64::EPSILON * rate)
            && let Some(end) = curve.last_mut()
        {
            *end = (pair[1], total);
        } else {
            curve.push((pair[1], total));
        }
        last_rate = Some(rate);
    }
    curve.into()
}
