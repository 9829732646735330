//! What stops work in progress: a system out of reach, more urgent work, the end of a shift.

use std::collections::BTreeSet;
use std::ops::Range;

use super::compiler::{Compiler, share};
use crate::model::{AtShiftEnd, Mode, RoleId, Step, SystemSet, Unit, WhenDown};
use crate::scenario::format;
use crate::scenario::quantity::{At, SpanDist};
use crate::scenario::{Code, Problem};

/// Reports keys that have no effect beside the others.
pub(super) fn check_companions(compiler: &Compiler<'_>, step: &format::Step, systems: SystemSet) {
    let when_down = step.when_down.unwrap_or_default();
    let no_effect = |key: &str, span: &Range<usize>, needs: &str| lacks(key, span, needs).report(compiler.problems);
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
        Problem::warning(Code::NoEffect, "this fallback routine is never used")
            .at(&fallback.span, "the step uses no system")
            .hint("name the systems it cannot be done without in `systems`")
            .report(compiler.problems);
    }
}

/// The problem of a key without the one it belongs to.
fn lacks(key: &str, span: &Range<usize>, needs: &str) -> Problem {
    Problem::error(Code::NoEffect, format!("`{key}` has no effect here"))
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
        format::WhenDown::Divert => WhenDown::Divert(share(step.credit.as_ref(), 1.0)),
        format::WhenDown::DivertRestart => WhenDown::DivertRestart,
        format::WhenDown::HoldRelease => WhenDown::HoldRelease,
        format::WhenDown::Lose => WhenDown::Lose,
    }
}

/// What happens to work in progress at the end of a shift; reports a hand-over that is none.
pub(super) fn at_shift_end(
    compiler: &Compiler<'_>,
    written: Option<&At<format::AtShiftEnd>>,
    hand_over: Option<&At<SpanDist>>,
) -> AtShiftEnd {
    let rule = written.map(|end| end.value).unwrap_or_default();
    if let (Some(hand_over), true) = (hand_over, rule != format::AtShiftEnd::HandOver) {
        lacks("hand_over", &hand_over.span, "`at_shift_end = \"hand-over\"`").report(compiler.problems);
    }
    match rule {
        format::AtShiftEnd::Finish => AtShiftEnd::Finish,
        format::AtShiftEnd::Suspend => AtShiftEnd::Suspend,
        format::AtShiftEnd::Restart => AtShiftEnd::Restart,
        format::AtShiftEnd::HandOver => AtShiftEnd::HandOver(compiler.dist_or_zero(hand_over)),
    }
}

/// Reports work that more urgent work, or the end of a shift, may stop while it takes several people: nobody is to stand
/// idle beside a stopped case.
pub(super) fn check(
    compiler: &Compiler<'_>,
    interruptible: Option<&At<bool>>,
    at_shift_end: Option<&At<format::AtShiftEnd>>,
    modes: &[Mode],
) {
    if let Some(interruptible) = interruptible.filter(|interruptible| interruptible.value) {
        check_one_role(compiler, "interruptible", &interruptible.span, modes);
    }
    if let Some(end) = at_shift_end.filter(|end| end.value != format::AtShiftEnd::Finish) {
        check_one_role(compiler, "at_shift_end", &end.span, modes);
    }
}

/// Reports a key that stops work which takes nobody, or several people.
fn check_one_role(compiler: &Compiler<'_>, key: &str, span: &Range<usize>, modes: &[Mode]) {
    let digital = modes.first().map_or(0, |mode| mode.roles.len());
    let most = modes.iter().map(|mode| mode.roles.len()).max().unwrap_or(0);
    if digital == 0 {
        Problem::error(Code::NoEffect, format!("`{key}` has no effect here"))
            .at(span, "the step needs nobody")
            .hint(format!("allowed: `{key}` on a step with one role"))
            .report(compiler.problems);
    } else if most > 1 {
        Problem::error(Code::SeveralRoles, format!("`{key}` stops work that takes several people"))
            .at(span, format!("takes {most} roles together in one option of the step"))
            .hint("allowed: one role in the step and in each fallback option; split the step, or leave the key out")
            .report(compiler.problems);
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

/// Reports rules of whom to interrupt for staff whose work nothing interrupts.
pub(super) fn check_interrupted_first(compiler: &Compiler<'_>, steps: &[Step]) {
    let may_be = |role: RoleId| {
        let interruptible = steps.iter().filter(|step| step.interruptible);
        interruptible.flat_map(|step| &step.modes).any(|mode| mode.roles.contains(&role))
    };
    for staff in compiler.file.unit.iter().flat_map(|unit| &unit.value.staff) {
        let Some(first) = &staff.value.interrupted_first else { continue };
        let role = staff.value.role.as_ref().and_then(|role| compiler.names.roles.position(&role.value));
        if role.is_some_and(|role| !may_be(RoleId::from_index(role))) {
            Problem::error(Code::NoEffect, "nothing interrupts the work of these staff")
                .at(&first.span, "no step of theirs is `interruptible`")
                .hint("allowed: together with `interruptible = true` on a step or record")
                .report(compiler.problems);
        }
    }
}
