//! Batches: when they set off, and whether cases can gather where they are.

use std::ops::Range;

use super::compiler::Compiler;
use super::moment::weekday;
use crate::model::{self, Mode, SetsOff, Step, WhenRestored};
use crate::scenario::format::{self, Batch};
use crate::scenario::quantity::{At, ClockTime, DAY_MINUTES, Days};
use crate::scenario::{Code, Problem};
use crate::time::{Span, Time};

/// The most rounds of one step.
const MOST_ROUNDS: i64 = 1_000_000;

/// A batch; `None` if it never sets off, which is reported.
pub(super) fn compile(compiler: &Compiler<'_>, written: Option<&At<Batch>>) -> Option<Box<model::Batch>> {
    let At { value, span } = written?;
    check_companions(compiler, value);
    let most = value.most.as_ref().map(|most| most.value);
    let sets_off = match (&value.every, &value.at, &value.size) {
        (Some(every), ..) => every_so_long(compiler, value, every.value.0, &every.span)?,
        (None, Some(at), _) => {
            let minutes = at.value.iter().map(|clock| clock.value.0).collect::<Vec<_>>();
            rounds(compiler, value, &minutes, &at.span)?
        }
        (None, None, Some(size)) => {
            let Some(within) = &value.within else {
                Problem::error(Code::MissingKey, "this batch may never be full")
                    .at(span, "`within` is missing")
                    .hint("say how long the first waits at most: `within = \"2 h\"`")
                    .report(compiler.problems);
                return None;
            };
            if let Some(most) = value.most.as_ref().filter(|most| most.value < size.value) {
                Problem::error(Code::Contradiction, "fewer go together than make the batch full")
                    .at(&most.span, "less than `size`")
                    .at(&size.span, "`size`")
                    .hint("allowed: `most` of at least `size`, or left out")
                    .report(compiler.problems);
            }
            let sets_off = SetsOff::Full { size: size.value, within: within.value.0 };
            return Some(Box::new(model::Batch { sets_off, most: most.unwrap_or(size.value) }));
        }
        (None, None, None) => return None,
    };
    Some(Box::new(model::Batch { sets_off, most: most.unwrap_or(u32::MAX) }))
}

fn check_companions(compiler: &Compiler<'_>, batch: &Batch) {
    let by_clock = batch.every.is_some() || batch.at.is_some();
    let misplaced = [
        ("within", "`size`", batch.within.as_ref().map(|at| &at.span), batch.size.is_some()),
        ("days", "`every` or `at`", batch.days.as_ref().map(|at| &at.span), by_clock),
        ("from", "`every`", batch.from.as_ref().map(|at| &at.span), batch.every.is_some()),
        ("to", "`every`", batch.to.as_ref().map(|at| &at.span), batch.every.is_some()),
    ];
    for (key, companion, span, fits) in misplaced {
        if let (Some(span), false) = (span, fits) {
            Problem::error(Code::NoEffect, format!("`{key}` belongs to {companion}"))
                .at(span, "has no effect here")
                .hint(format!("allowed: `{key}` together with {companion}"))
                .report(compiler.problems);
        }
    }
}

/// Rounds from a time of day to another.
fn every_so_long(compiler: &Compiler<'_>, batch: &Batch, every: Span, span: &Range<usize>) -> Option<SetsOff> {
    let minute = |clock: Option<&At<ClockTime>>, default| clock.map_or(default, |clock| clock.value.0);
    let (from, to) = (minute(batch.from.as_ref(), 0), minute(batch.to.as_ref(), DAY_MINUTES));
    let step = every.as_millis() / Span::MINUTE.as_millis();
    let is_whole = step > 0 && every == Span::MINUTE * step;
    if !is_whole || step > i64::from(DAY_MINUTES) {
        Problem::error(Code::Time, "rounds cannot set off this often")
            .at(span, "not whole minutes within a day")
            .hint("allowed: from 1 min to 24 h, in whole minutes")
            .report(compiler.problems);
        return None;
    }
    if to < from {
        let at = batch.to.as_ref().map_or(span, |to| &to.span);
        Problem::error(Code::Time, "the last round is before the first")
            .at(at, "before `from`")
            .hint("allowed: `to` after `from`, on the same day")
            .report(compiler.problems);
        return None;
    }
    let step = u16::try_from(step).unwrap_or(DAY_MINUTES);
    // At midnight the next day's first round sets off.
    let minutes = (from..=to.min(DAY_MINUTES - 1)).step_by(usize::from(step)).collect::<Vec<_>>();
    rounds(compiler, batch, &minutes, span)
}

/// Rounds at these minutes of each of the days.
fn rounds(compiler: &Compiler<'_>, batch: &Batch, minutes: &[u16], span: &Range<usize>) -> Option<SetsOff> {
    let days = batch.days.as_ref().map_or(Days::DAILY, |days| days.value);
    let length = (compiler.period.horizon - Time::START).as_millis() / Span::DAY.as_millis() + 2;
    if length * i64::try_from(minutes.len()).unwrap_or(i64::MAX) > MOST_ROUNDS {
        Problem::error(Code::TooMuch, "there are too many rounds")
            .at(span, "more than a million in the simulation")
            .hint("allowed: up to a million; fewer a day, or a shorter simulation")
            .report(compiler.problems);
        return None;
    }
    let dates = compiler.period.dates();
    let dates = dates.filter(|date| days.has(weekday(*date), compiler.period.is_holiday(*date)));
    let at = |date| minutes.iter().filter_map(move |minute| compiler.period.at(date, *minute));
    let mut instants: Vec<Time> =
        dates.flat_map(at).filter(|at| (Time::START..=compiler.period.horizon).contains(at)).collect();
    instants.sort_unstable();
    instants.dedup();
    // An empty list of times is reported as missing.
    if instants.is_empty() && !minutes.is_empty() {
        Problem::error(Code::Time, "this round never sets off")
            .at(span, "at no time within the simulation")
            .hint("allowed: times and `days` that are met within the simulation")
            .report(compiler.problems);
        return None;
    }
    Some(SetsOff::At(instants.into()))
}

/// Reports batches that what happens meanwhile would take apart.
pub(super) fn check(compiler: &Compiler<'_>, written: &format::Step, step: &Step) {
    let normal = step.modes.first().and_then(|mode: &Mode| mode.batch.as_deref());
    if let (Some(batch), Some(_)) = (&written.batch, normal)
        && (!step.systems.is_empty() || step.reads_items.is_some())
    {
        Problem::error(Code::Contradiction, "a batch cannot be handled in a system that may fail")
            .at(&batch.span, "gathers cases for a step that uses systems or reads items")
            .hint("allowed: `batch` on a step without systems, or in a fallback option; split the step")
            .report(compiler.problems);
    }
    let options = written.fallback.iter().filter_map(|option| option.value.0.as_ref()?.1.batch.as_ref());
    for batch in options.filter(|_| step.when_restored == WhenRestored::Switch) {
        Problem::error(Code::Contradiction, "a batch on its way cannot switch to the systems")
            .at(&batch.span, "with `when_restored = \"switch\"`")
            .hint("allowed: `when_restored = \"finish\"`, the default")
            .report(compiler.problems);
    }
}
