//! The ways of doing a step: the normal one and its fallback routine.

use super::organisation::role_list;
use super::pathway::Plan;
use super::{Index, dist};
use crate::dist::Dist;
use crate::model::{Means, Mode, Outcome, SystemSet, WrittenRecord};
use crate::random::Purpose;
use crate::scenario::Problem;
use crate::scenario::format::{Fallback, Handled, LeftRecord, Passed, Skipped};
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
                    .hint("give the one before it a `share`, `from` or `until`"),
            );
        }
        modes.extend(mode(fallback, context, index, plan, problems));
    }
    if !systems.is_empty() && !modes.last().is_some_and(|mode| mode.means != Means::Digital && takes_all(mode)) {
        modes.push(without_staff(Means::Wait));
    }
    modes.into()
}

/// Whether no case goes on to the next way.
fn takes_all(mode: &Mode) -> bool {
    mode.share >= 1.0 && mode.from == Span::ZERO && mode.until.is_none()
}

/// A way that needs nobody.
pub(super) fn without_staff(means: Means) -> Mode {
    Mode {
        means,
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
    }
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
    if let Some(Skipped { share, from, until, risk, records, .. }) = skip {
        let mut mode = without_staff(Means::Skip);
        common(&mut mode, share.as_ref(), from.as_ref(), until.as_ref(), risk.as_ref(), problems);
        mode.records = written(records, context, index, plan, problems);
        return Some(mode);
    }
    for (means, passed) in [(Means::Wait, wait), (Means::Elsewhere, elsewhere), (Means::Cancel, cancel)] {
        if let Some(Passed { share, from, until, risk, .. }) = passed {
            let mut mode = without_staff(means);
            common(&mut mode, share.as_ref(), from.as_ref(), until.as_ref(), risk.as_ref(), problems);
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
    let mut mode = without_staff(means);
    common(
        &mut mode,
        handled.share.as_ref(),
        handled.from.as_ref(),
        handled.until.as_ref(),
        handled.risk.as_ref(),
        problems,
    );
    let factor = handled.factor.as_ref().map_or(1.0, |factor| factor.value);
    mode.work = handled.time.as_ref().and_then(|time| dist(time, problems)).unwrap_or_else(|| {
        if handled.factor.is_some() { context.digital.work.scaled(factor) } else { context.digital.work.clone() }
    });
    mode.extra = handled.extra.as_ref().and_then(|extra| dist(extra, problems));
    mode.roles = match &handled.roles {
        Some(roles) => role_list(roles, index, problems),
        None => context.digital.roles.clone(),
    };
    mode.records = written(&handled.records, context, index, plan, problems);
    mode
}

fn common(
    mode: &mut Mode,
    share: Option<&At<Share>>,
    from: Option<&At<Duration>>,
    until: Option<&At<Duration>>,
    risk: Option<&LabelText>,
    problems: &mut Vec<Problem>,
) {
    mode.share = share.map_or(1.0, |share| share.value.0);
    mode.from = from.map_or(Span::ZERO, |from| from.value.0);
    mode.until = until.map(|until| until.value.0);
    mode.risk = risk.map(LabelText::to_label);
    if let Some(until) = until.filter(|until| until.value.0 <= mode.from) {
        problems.push(
            Problem::error("time", "this fallback ends before it is available")
                .at(&until.span, "not after `from`")
                .hint("allowed: `until` after `from`"),
        );
    }
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
