//! The modes of a step: the normal one, and the options of its fallback routine.

use super::compiler::{Compiler, share, span_or_zero};
use super::{batch, places, returns};
use crate::model::{Means, Mode, SystemSet, WrittenRecord};
use crate::random::Purpose;
use crate::scenario::format::{Fallback, LeftRecord};
use crate::scenario::quantity::{At, LabelText};
use crate::scenario::{Code, Problem};

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

/// The modes of a step: the normal one, the fallback options in their order, and waiting if cases remain.
pub(super) fn modes(
    compiler: &Compiler<'_>,
    fallbacks: &[At<Fallback>],
    context: &StepContext<'_>,
    systems: SystemSet,
) -> Box<[Mode]> {
    let mut modes = vec![context.digital.clone()];
    for fallback in fallbacks {
        if let (Some(taken), true) = (modes.last().filter(|mode| mode.means != Means::Digital), modes.len() > 1)
            && taken.takes_all()
            && taken.units.is_none()
        {
            Problem::warning(Code::Unreachable, "this fallback is never reached")
                .at(&fallback.span, "the one before it takes all cases")
                .hint("give the one before it a `share`, `from`, `until`, `level` or `units`")
                .report(compiler.problems);
        }
        modes.extend(mode(compiler, fallback, context));
    }
    if (!systems.is_empty() || context.reads_items)
        && !modes.last().is_some_and(|mode| mode.means != Means::Digital && mode.takes_all() && mode.units.is_none())
    {
        modes.push(Mode::new(Means::Wait));
    }
    modes.into()
}

/// A fallback option; what is work is done as in the systems where it does not say otherwise.
fn mode(compiler: &Compiler<'_>, fallback: &At<Fallback>, context: &StepContext<'_>) -> Option<Mode> {
    let (means, option) = fallback.value.0.as_ref()?;
    let (means, digital) = (*means, context.digital);
    let from = span_or_zero(option.from.as_ref());
    if let Some(until) = option.until.as_ref().filter(|until| until.value.0 <= from) {
        Problem::error(Code::Time, "this fallback ends before it is available")
            .at(&until.span, "not after `from`")
            .hint("allowed: `until` after `from`")
            .report(compiler.problems);
    }
    let mut mode = Mode {
        share: share(option.share.as_ref(), 1.0),
        from,
        until: option.until.as_ref().map(|until| until.value.0),
        level: compiler.level(option.level.as_ref()).unwrap_or(0),
        units: option.units.as_ref().map(|units| places::units(compiler, units)),
        stock: compiler.stock(option.stock.as_ref()),
        systems: compiler.systems(&option.systems),
        label: option.label.as_ref().map(LabelText::to_label),
        risk: option.risk.as_ref().map(LabelText::to_label),
        extra: compiler.dist(option.extra.as_ref()),
        records: written(compiler, &option.records, context),
        unique: option.unique,
        returns: option.returns.as_ref().map(|written| {
            let purpose = format!("returns/{}/{}/{}", context.pathway, context.step, means.key());
            returns::returns(compiler, Some(written), &purpose)
        }),
        ..Mode::new(means)
    };
    if means.is_work() {
        let factor = option.factor.as_ref().map(|factor| factor.value);
        let usual = || factor.map_or_else(|| digital.work.clone(), |factor| digital.work.scaled(factor));
        mode.work = compiler.dist(option.time.as_ref()).unwrap_or_else(usual);
        mode.roles = option.roles.as_ref().map_or_else(|| digital.roles.clone(), |roles| compiler.taken(roles));
        mode.batch = batch::compile(compiler, option.batch.as_ref());
        mode.settles = option.settles.or(digital.settles);
    }
    Some(mode)
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
