//! Spaces: what a case may occupy, and whether it gives back what it takes.

use super::compiler::Compiler;
use crate::load::occupation;
use crate::model::{Model, RoleId, Step};
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};

/// The spaces a list of names is of; reports staff, whom nobody occupies.
pub(super) fn spaces(compiler: &Compiler<'_>, names: &[At<String>]) -> Box<[RoleId]> {
    let spaces = compiler.roles(names);
    for name in names {
        let role = compiler.file.role.iter().find(|role| {
            role.value.name.as_ref().is_some_and(|own| own.value.0 == name.value) && role.value.equipment != Some(true)
        });
        if let Some(own) = role.and_then(|role| role.value.name.as_ref()) {
            Problem::error(Code::BadValue, format!("`{}` is no space that a case can occupy", name.value))
                .at(&name.span, "is a role of staff")
                .at(&own.span, "without `equipment = true`")
                .hint("allowed: roles with `equipment = true`, such as beds and cubicles; staff belong to `roles`")
                .report(compiler.problems);
        }
    }
    spaces
}

/// Reports spaces that are never given back, given back and never taken, or too many for one case.
pub(super) fn check(compiler: &Compiler<'_>, model: &Model) {
    for (position, written) in compiler.file.pathway.iter().enumerate() {
        let pathway = &model.pathways[position];
        if written.value.step.iter().all(|step| step.value.takes.is_empty() && step.value.gives_back.is_empty()) {
            continue;
        }
        let occupation = occupation(model, pathway);
        for (taken, role) in &occupation.at_end {
            let name = &model.roles[role.index()].name;
            let at = written.value.step[*taken].value.takes.iter().find(|space| space.value == *name);
            let Some(at) = at else { continue };
            Problem::error(Code::Endless, format!("a case can end its pathway and still occupy `{name}`"))
                .at(&at.span, "is taken here, and not given back on every course to the end")
                .hint(format!("let a later step give it back: `gives_back = [\"{name}\"]`"))
                .report(compiler.problems);
        }
        for (number, step) in written.value.step.iter().enumerate() {
            for name in &step.value.gives_back {
                let here = &occupation.before[number];
                let is_own = step.value.takes.iter().any(|space| space.value == name.value);
                let is_there = here.iter().any(|(_, role)| model.roles[role.index()].name == name.value);
                let exists = model.roles.iter().any(|role| role.name == name.value);
                if exists && !is_there && !is_own {
                    Problem::error(Code::NoEffect, format!("no case occupies `{}` here", name.value))
                        .at(&name.span, "is given back and was not taken at an earlier step")
                        .hint(format!("let an earlier step take it: `takes = [\"{}\"]`", name.value))
                        .report(compiler.problems);
                }
            }
            let most = occupation.before[number].len() + step.value.takes.len();
            if let Some(first) = step.value.takes.first().filter(|_| most > Step::MOST_SPACES) {
                Problem::error(Code::TooMuch, "a case may occupy too many spaces at once")
                    .at(&first.span, format!("{most} with those it takes here"))
                    .hint(format!("allowed: up to {} at a time", Step::MOST_SPACES))
                    .report(compiler.problems);
            }
        }
    }
}
