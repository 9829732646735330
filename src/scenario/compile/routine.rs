//! Fallback routines of single units: what each of them does, once it is known at which units a step is done.

use std::collections::BTreeSet;

use super::compiler::Compiler;
use super::route::{Routes, done_at};
use crate::model::{Means, Mode, Model, UnitId};
use crate::scenario::format;
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};

/// Reports options for units where their step is not done, and options that no case reaches at any of their units; lets
/// cases wait at the units whose routine does not take all of them, and nowhere else.
pub(super) fn settle(compiler: &Compiler<'_>, model: &mut Model, routes: &Routes) {
    let done_at = done_at(model, routes);
    let file = &compiler.file.pathway;
    for (position, pathway) in file.iter().enumerate() {
        let first = model.pathways[position].first.index();
        for (number, written) in pathway.value.step.iter().enumerate() {
            let (step, at) = (&mut model.steps[first + number], &done_at[first + number]);
            if step.modes.iter().all(|mode| mode.units.is_none()) {
                continue;
            }
            check(compiler, &written.value.fallback, &step.modes, at);
            // Waiting that is not written follows the options that are.
            if step.modes.len() > written.value.fallback.len() + 1 {
                let mut options = std::mem::take(&mut step.modes).into_vec();
                if let Some(wait) = options.pop() {
                    let left: Box<[UnitId]> = at.difference(&taken(&options, at)).copied().collect();
                    options.extend((!left.is_empty()).then_some(Mode { units: Some(left), ..wait }));
                }
                step.modes = options.into();
            }
        }
    }
}

/// The units among `at` where some of these modes takes all cases.
fn taken(modes: &[Mode], at: &BTreeSet<UnitId>) -> BTreeSet<UnitId> {
    let fallback = || modes.iter().filter(|mode| mode.means != Means::Digital && mode.takes_all());
    at.iter().copied().filter(|unit| fallback().any(|mode| mode.is_at(*unit))).collect()
}

/// Checks the options of a step that is done at some units.
fn check(compiler: &Compiler<'_>, options: &[At<format::Fallback>], modes: &[Mode], at: &BTreeSet<UnitId>) {
    for (index, (option, mode)) in options.iter().zip(modes.iter().skip(1)).enumerate() {
        let written = option.value.0.as_ref().and_then(|(_, option)| option.units.as_ref());
        let is_done_there = |unit: &UnitId| at.contains(unit);
        if let (Some(written), false) = (written, mode.units.iter().flatten().all(is_done_there)) {
            let names = mode.units.iter().flatten().filter(|unit| !is_done_there(unit));
            let names = names.map(|unit| compiler.names.units.name(unit.index()));
            let there = at.iter().map(|unit| compiler.names.units.name(unit.index()));
            Problem::error(Code::NoEffect, "a fallback is for a unit where the step is never done")
                .at(&written.span, format!("never done at: {}", crate::scenario::overrides::listed(names)))
                .hint(format!("the step is done at: {}", crate::scenario::overrides::listed(there)))
                .report(compiler.problems);
            continue;
        }
        let taken = taken(&modes[..=index], at);
        let mine = at.iter().filter(|unit| mode.is_at(**unit));
        // Behind one that takes all cases everywhere, that is reported already.
        let is_said = modes[..=index].last().is_some_and(|before| before.takes_all() && before.units.is_none());
        if index > 0 && !is_said && mine.clone().all(|unit| taken.contains(unit)) {
            Problem::warning(Code::Unreachable, "this fallback is never reached")
                .at(&option.span, "those before it take all cases where it is used")
                .hint("let the options of a unit differ in `share`, `from`, `until` or `level`")
                .report(compiler.problems);
        }
    }
}
