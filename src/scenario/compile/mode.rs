//! The ways of doing a step: the normal one and its fallback routine.

use super::compiler::{Compiler, share, span_or_zero};
use super::{item, returns};
use crate::model::{Means, Mode, SystemSet, WrittenRecord};
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
    compiler: &Compiler<'_>,
    fallbacks: &[At<Fallback>],
    context: &StepContext<'_>,
    systems: SystemSet,
) -> Box<[Mode]> {
    let mut modes = vec![context.digital.clone()];
    for fallback in fallbacks {
        if let (Some(taken), true) = (modes.last().filter(|mode| mode.means != Means::Digital), modes.len() > 1)
            && takes_all(taken)
        {
            compiler.report(
                Problem::warning("unreachable", "this fallback is never reached")
                    .at(&fallback.span, "the one before it takes all cases")
                    .hint("give the one before it a `share`, `from`, `until` or `level`"),
            );
        }
        modes.extend(mode(compiler, fallback, context));
    }
    if (!systems.is_empty() || context.reads_items)
        && !modes.last().is_some_and(|mode| mode.means != Means::Digital && takes_all(mode))
    {
        modes.push(Mode::new(Means::Wait));
    }
    modes.into()
}

/// Whether no case goes on to the next way.
fn takes_all(mode: &Mode) -> bool {
    let always = mode.from == Span::ZERO && mode.until.is_none() && mode.level == 0;
    mode.share >= 1.0 && always && mode.unique.is_none() && mode.stock.is_none() && mode.systems.is_empty()
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

fn mode(compiler: &Compiler<'_>, fallback: &At<Fallback>, context: &StepContext<'_>) -> Option<Mode> {
    let Fallback { paper, phone, copy, skip, wait, elsewhere, cancel } = &fallback.value;
    for (means, handled) in [(Means::Paper, paper), (Means::Phone, phone), (Means::Copy, copy)] {
        if let Some(handled) = handled {
            return Some(handled_mode(compiler, means, handled, context));
        }
    }
    if let Some(skipped) = skip {
        let mut mode = available(compiler, Means::Skip, &availability!(skipped));
        mode.stock = compiler.stock(skipped.stock.as_ref());
        mode.records = written(compiler, &skipped.records, context);
        return Some(mode);
    }
    if let Some(waits) = wait {
        return Some(available(compiler, Means::Wait, &availability!(waits)));
    }
    for (means, name, leaving) in [(Means::Elsewhere, "elsewhere", elsewhere), (Means::Cancel, "cancel", cancel)] {
        if let Some(leaving) = leaving {
            let mut mode = available(compiler, means, &availability!(leaving));
            let purpose = format!("returns/{}/{}/{name}", context.pathway, context.step);
            mode.returns = leaving.returns.as_ref().map(|written| returns::returns(compiler, Some(written), &purpose));
            return Some(mode);
        }
    }
    None
}

fn handled_mode(compiler: &Compiler<'_>, means: Means, handled: &Handled, context: &StepContext<'_>) -> Mode {
    let mut mode = available(compiler, means, &availability!(handled));
    let factor = handled.factor.as_ref().map_or(1.0, |factor| factor.value);
    mode.work = compiler.dist(handled.time.as_ref()).unwrap_or_else(|| {
        if handled.factor.is_some() { context.digital.work.scaled(factor) } else { context.digital.work.clone() }
    });
    mode.extra = compiler.dist(handled.extra.as_ref());
    mode.roles = match &handled.roles {
        Some(roles) => compiler.roles(roles),
        None => context.digital.roles.clone(),
    };
    mode.systems = compiler.systems(&handled.systems);
    mode.stock = compiler.stock(handled.stock.as_ref());
    mode.records = written(compiler, &handled.records, context);
    mode.unique = handled.unique;
    mode.settles = handled.settles.map(item::settles).or(context.digital.settles);
    mode
}

/// A way that needs nobody, available as its entry says.
fn available(compiler: &Compiler<'_>, means: Means, written: &Availability<'_>) -> Mode {
    let mut mode = Mode::new(means);
    mode.share = share(written.share, 1.0);
    mode.from = span_or_zero(written.from);
    mode.until = written.until.map(|until| until.value.0);
    mode.level = compiler.level(written.level).unwrap_or(0);
    mode.label = written.label.map(LabelText::to_label);
    mode.risk = written.risk.map(LabelText::to_label);
    if let Some(until) = written.until.filter(|until| until.value.0 <= mode.from) {
        compiler.report(
            Problem::error("time", "this fallback ends before it is available")
                .at(&until.span, "not after `from`")
                .hint("allowed: `until` after `from`"),
        );
    }
    mode
}

fn written(compiler: &Compiler<'_>, records: &[At<LeftRecord>], context: &StepContext<'_>) -> Box<[WrittenRecord]> {
    let written = |At { value, span }: &At<LeftRecord>| {
        let names = &compiler.names.records;
        let (record, share) = match value {
            LeftRecord::Always(name) => {
                (compiler.find(names, Some(&At { value: name.clone(), span: span.clone() }))?, 1.0)
            }
            LeftRecord::Share(left) => (compiler.find(names, left.record.as_ref())?, share(left.share.as_ref(), 1.0)),
        };
        let purpose = format!("record/{}/{}/{}", context.pathway, context.step, names.name(record));
        Some(WrittenRecord { class: compiler.plan.record_class(record), share, purpose: Purpose::named(&purpose) })
    };
    records.iter().filter_map(written).collect()
}
