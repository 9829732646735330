//! What stops work in progress: a system out of reach, more urgent work, the end of a shift.

use std::collections::BTreeSet;
use std::ops::Range;

use super::dist_or_zero;
use crate::model::{AtShiftEnd, Mode, RoleId, Step, SystemSet, Unit, WhenDown};
use crate::scenario::Problem;
use crate::scenario::format;
use crate::scenario::quantity::{At, SpanDist};

/// Reports keys that have no effect beside the others.
pub(super) fn check_companions(step: &format::Step, systems: SystemSet, problems: &mut Vec<Problem>) {
    let when_down = step.when_down.unwrap_or_default();
    let mut no_effect = |key: &str, span: &Range<usize>, needs: &str| problems.push(lacks(key, span, needs));
    if let (Some(credit), false) = (&step.credit, when_down == format::WhenDown::Divert) {
        no_effect("credit", &credit.span, "`when_down = \"divert\"`");
    }
    let suspends = matches!(
        when_down,
        format::WhenDown::SuspendResume | format::WhenDown::SuspendRestart | format::WhenDown::SuspendResample
    );
    let diverts = matches!(when_down, format::WhenDown::Divert | format::WhenDown::DivertRestart);
    let holds = suspends || when_down == format::WhenDown::HoldRelease;
    if let (Some(holds), false) = (&step.holds_staff, holds) {
        no_effect("holds_staff", &holds.span, "`when_down = \"suspend-resume\"` or another of that kind");
    }
    if let (Some(grace), false) = (&step.grace, suspends || diverts) {
        no_effect("grace", &grace.span, "`when_down = \"suspend-resume\"`, `\"divert\"` or another of that kind");
    }
    let is_independent = systems.is_empty() && step.systems.is_empty() && step.reads_items.is_none();
    if let (Some(fallback), true) = (step.fallback.first(), is_independent) {
        problems.push(
            Problem::warning("no-effect", "this fallback routine is never used")
                .at(&fallback.span, "the step uses no system")
                .hint("name the systems it cannot be done without in `systems`"),
        );
    }
}

/// The problem of a key without the one it belongs to.
fn lacks(key: &str, span: &Range<usize>, needs: &str) -> Problem {
    Problem::error("no-effect", format!("`{key}` has no effect here"))
        .at(span, format!("needs {needs}"))
        .hint(format!("allowed: `{key}` together with {needs}"))
}

/// What happens to work in progress when a system goes out of reach.
pub(super) fn when_down(step: &format::Step) -> WhenDown {
    match step.when_down.unwrap_or_default() {
        format::WhenDown::Complete => WhenDown::Complete,
        format::WhenDown::SuspendResume => WhenDown::SuspendResume,
        format::WhenDown::SuspendRestart => WhenDown::SuspendRestart,
        format::WhenDown::SuspendResample => WhenDown::SuspendResample,
        format::WhenDown::Divert => WhenDown::Divert(step.credit.as_ref().map_or(1.0, |credit| credit.value.0)),
        format::WhenDown::DivertRestart => WhenDown::DivertRestart,
        format::WhenDown::HoldRelease => WhenDown::HoldRelease,
        format::WhenDown::Lose => WhenDown::Lose,
    }
}

/// What happens to work in progress at the end of a shift; reports a hand-over that is none.
pub(super) fn at_shift_end(
    written: Option<&At<format::AtShiftEnd>>,
    hand_over: Option<&At<SpanDist>>,
    problems: &mut Vec<Problem>,
) -> AtShiftEnd {
    let rule = written.map(|end| end.value).unwrap_or_default();
    if let (Some(hand_over), true) = (hand_over, rule != format::AtShiftEnd::HandOver) {
        problems.push(lacks("hand_over", &hand_over.span, "`at_shift_end = \"hand-over\"`"));
    }
    match rule {
        format::AtShiftEnd::Finish => AtShiftEnd::Finish,
        format::AtShiftEnd::Suspend => AtShiftEnd::Suspend,
        format::AtShiftEnd::Restart => AtShiftEnd::Restart,
        format::AtShiftEnd::HandOver => AtShiftEnd::HandOver(dist_or_zero(hand_over, problems)),
    }
}

/// Reports work that others may stop while it takes several people: nobody is to stand idle beside a stopped case.
pub(super) fn check(step: &format::Step, modes: &[Mode], problems: &mut Vec<Problem>) {
    if let Some(interruptible) = step.interruptible.as_ref().filter(|interruptible| interruptible.value) {
        check_one_role("interruptible", &interruptible.span, modes, problems);
    }
    check_shift_end(step.at_shift_end.as_ref(), modes, problems);
}

/// Reports work that the end of a shift stops while it takes several people.
pub(super) fn check_shift_end(written: Option<&At<format::AtShiftEnd>>, modes: &[Mode], problems: &mut Vec<Problem>) {
    if let Some(end) = written.filter(|end| end.value != format::AtShiftEnd::Finish) {
        check_one_role("at_shift_end", &end.span, modes, problems);
    }
}

/// Reports a key that stops work which takes nobody, or several people.
pub(super) fn check_one_role(key: &str, span: &Range<usize>, modes: &[Mode], problems: &mut Vec<Problem>) {
    let digital = modes.first().map_or(0, |mode| mode.roles.len());
    let most = modes.iter().map(|mode| mode.roles.len()).max().unwrap_or(0);
    if digital == 0 {
        problems.push(
            Problem::error("no-effect", format!("`{key}` has no effect here"))
                .at(span, "the step needs nobody")
                .hint(format!("allowed: `{key}` on a step with one role")),
        );
    } else if most > 1 {
        problems.push(
            Problem::error("several-roles", format!("`{key}` stops work that takes several people"))
                .at(span, format!("takes {most} roles together in one option of the step"))
                .hint(
                    "allowed: one role in the step and in each fallback option; split the step, or leave the key out",
                ),
        );
    }
}

/// Marks the steps whose work the end of a shift may stop because somebody's overtime is limited: those that one person
/// does, of a role with such a limit at some unit.
pub(super) fn mark_capped(steps: &mut [Step], units: &[Unit]) {
    let staff = units.iter().flat_map(|unit| &unit.staff).filter(|staffed| staffed.overtime.at_most.is_some());
    let limited: BTreeSet<RoleId> = staff.map(|staffed| staffed.role).collect();
    for step in steps {
        step.capped = step.modes.iter().any(|mode| matches!(&*mode.roles, [role] if limited.contains(role)));
    }
}
