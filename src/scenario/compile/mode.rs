//! The ways of doing a step: the normal one and its fallback routine.

use super::organisation::{role_list, system_set};
use super::pathway::Plan;
use super::{Index, dist, item, returns};
use crate::dist::Dist;
use crate::model::{Means, Mode, Outcome, StockId, SystemSet, WrittenRecord};
use crate::random::Purpose;
use crate::scenario::Problem;
use crate::scenario::format::{Fallback, Handled, LeftRecord};
use crate::scenario::quantity::{At, Duration, LabelText, Share};
use crate::time::Span;

/// The step whose fallback routine is compiled.
pub(super) struct StepContext<'c> {
    /// The name of its pathway.
    pub(super) pathway: &'c str,
    /// Its name.
    pub(super) step: &'c str,
    /// How it is normally done.
    pub(super) digital: &'c Mode,
    /// Whether it reads items, without which it is done by its fallback routine too.
    pub(super) reads_items: bool,
}

/// All ways of doing a step: the normal one, the fallback routine in its order, and waiting if cases remain.
pub(super) fn modes(
    fallbacks: &[At<Fallback>],
    context: &StepContext<'_>,
    systems: SystemSet,
    index: &Index,
    plan: &Plan,
    problems: &mut Vec<Problem>,
) -> Box<[Mode]> {
    let mut modes = vec![context.digital.clone()];
    for fallback in fallbacks {
        if let (Some(taken), true) = (modes.last().filter(|mode| mode.means != Means::Digital), modes.len() > 1)
            && takes_all(taken)
        {
            problems.push(
                Problem::warning("unreachable", "this fallback is never reached")
                    .at(&fallback.span, "the one before it takes all cases")
                    .hint("give the one before it a `share`, `from`, `until` or `level`"),
            );
        }
        modes.extend(mode(fallback, context, index, plan, problems));
    }
    if (!systems.is_empty() || context.reads_items)
        && !modes.last().is_some_and(|mode| mode.means != Means::Digital && takes_all(mode))
    {
        modes.push(without_staff(Means::Wait));
    }
    modes.into()
}

/// Whether no case goes on to the next way.
fn takes_all(mode: &Mode) -> bool {
    let always = mode.from == Span::ZERO && mode.until.is_none() && mode.level == 0;
    mode.share >= 1.0 && always && mode.unique.is_none() && mode.stock.is_none() && mode.systems.is_empty()
}

/// A way that needs nobody.
pub(super) fn without_staff(means: Means) -> Mode {
    Mode {
        means,
        label: None,
        share: 1.0,
        from: Span::ZERO,
        until: None,
        roles: Box::new([]),
        work: Dist::Fixed(0.0),
        extra: None,
        records: Box::new([]),
        systems: SystemSet::NONE,
        stock: None,
        level: 0,
        returns: None,
        outcome: match means {
            Means::Elsewhere => Some(Outcome::Diverted),
            Means::Cancel => Some(Outcome::Cancelled),
            _ => None,
        },
        risk: None,
        unique: None,
        settles: None,
    }
}

/// What every kind of fallback may say of when it is available.
struct Availability<'f> {
    share: Option<&'f At<Share>>,
    from: Option<&'f At<Duration>>,
    until: Option<&'f At<Duration>>,
    level: Option<&'f At<String>>,
    label: Option<&'f LabelText>,
    risk: Option<&'f LabelText>,
}

/// Takes what the kinds have in common out of one of them.
macro_rules! availability {
    ($kind:expr) => {
        Availability {
            share: $kind.share.as_ref(),
            from: $kind.from.as_ref(),
            until: $kind.until.as_ref(),
            level: $kind.level.as_ref(),
            label: $kind.label.as_ref(),
            risk: $kind.risk.as_ref(),
        }
    };
}

fn mode(
    fallback: &At<Fallback>,
    context: &StepContext<'_>,
    index: &Index,
    plan: &Plan,
    problems: &mut Vec<Problem>,
) -> Option<Mode> {
    let Fallback { paper, phone, copy, skip, wait, elsewhere, cancel } = &fallback.value;
    for (means, handled) in [(Means::Paper, paper), (Means::Phone, phone), (Means::Copy, copy)] {
        if let Some(handled) = handled {
            return Some(handled_mode(means, handled, context, index, plan, problems));
        }
    }
    if let Some(skipped) = skip {
        let mut mode = available(Means::Skip, &availability!(skipped), index, problems);
        mode.stock = stock(skipped.stock.as_ref(), index, problems);
        mode.records = written(&skipped.records, context, index, plan, problems);
        return Some(mode);
    }
    if let Some(waits) = wait {
        return Some(available(Means::Wait, &availability!(waits), index, problems));
    }
    for (means, name, leaving) in [(Means::Elsewhere, "elsewhere", elsewhere), (Means::Cancel, "cancel", cancel)] {
        if let Some(leaving) = leaving {
            let mut mode = available(means, &availability!(leaving), index, problems);
            let purpose = format!("returns/{}/{}/{name}", context.pathway, context.step);
            mode.returns = leaving.returns.as_ref().map(|written| returns::returns(written, &purpose, problems));
            return Some(mode);
        }
    }
    None
}

fn handled_mode(
    means: Means,
    handled: &Handled,
    context: &StepContext<'_>,
    index: &Index,
    plan: &Plan,
    problems: &mut Vec<Problem>,
) -> Mode {
    let mut mode = available(means, &availability!(handled), index, problems);
    let factor = handled.factor.as_ref().map_or(1.0, |factor| factor.value);
    mode.work = handled.time.as_ref().and_then(|time| dist(time, problems)).unwrap_or_else(|| {
        if handled.factor.is_some() { context.digital.work.scaled(factor) } else { context.digital.work.clone() }
    });
    mode.extra = handled.extra.as_ref().and_then(|extra| dist(extra, problems));
    mode.roles = match &handled.roles {
        Some(roles) => role_list(roles, index, problems),
        None => context.digital.roles.clone(),
    };
    mode.systems = system_set(&handled.systems, index, problems);
    mode.stock = stock(handled.stock.as_ref(), index, problems);
    mode.records = written(&handled.records, context, index, plan, problems);
    mode.unique = handled.unique;
    mode.settles = handled.settles.map(item::settles).or(context.digital.settles);
    mode
}

/// A way that needs nobody, available as its entry says.
fn available(means: Means, written: &Availability<'_>, index: &Index, problems: &mut Vec<Problem>) -> Mode {
    let mut mode = without_staff(means);
    mode.share = written.share.map_or(1.0, |share| share.value.0);
    mode.from = written.from.map_or(Span::ZERO, |from| from.value.0);
    mode.until = written.until.map(|until| until.value.0);
    mode.level = written.level.and_then(|level| index.levels.find(level, problems)).map_or(0, |level| level + 1);
    mode.label = written.label.map(LabelText::to_label);
    mode.risk = written.risk.map(LabelText::to_label);
    if let Some(until) = written.until.filter(|until| until.value.0 <= mode.from) {
        problems.push(
            Problem::error("time", "this fallback ends before it is available")
                .at(&until.span, "not after `from`")
                .hint("allowed: `until` after `from`"),
        );
    }
    mode
}

fn stock(written: Option<&At<String>>, index: &Index, problems: &mut Vec<Problem>) -> Option<StockId> {
    written.and_then(|name| index.stocks.find(name, problems)).map(StockId::from_index)
}

fn written(
    records: &[At<LeftRecord>],
    context: &StepContext<'_>,
    index: &Index,
    plan: &Plan,
    problems: &mut Vec<Problem>,
) -> Box<[WrittenRecord]> {
    let mut written = Vec::with_capacity(records.len());
    for At { value, span } in records {
        let (name, share) = match value {
            LeftRecord::Always(name) => (At { value: name.clone(), span: span.clone() }, 1.0),
            LeftRecord::Share(left) => {
                let Some(name) = &left.record else { continue };
                (
                    At { value: name.value.clone(), span: name.span.clone() },
                    left.share.as_ref().map_or(1.0, |s| s.value.0),
                )
            }
        };
        let Some(record) = index.records.find(&name, problems) else { continue };
        let purpose = format!("record/{}/{}/{}", context.pathway, context.step, index.records.name(record));
        written.push(WrittenRecord { class: plan.record_class(record), share, purpose: Purpose::named(&purpose) });
    }
    written.into()
}
