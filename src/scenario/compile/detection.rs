//! How broken promises are found out.

use super::compiler::{Compiler, label, name_of, share};
use super::names::{Names, names_of};
use crate::model::{self, DetectedBy};
use crate::random::{Key, Purpose};
use crate::scenario::format::{Check, Detection, Enquiry};
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};

/// The ways of finding out, in the order of the file.
pub(super) fn detections(compiler: &Compiler<'_>) -> Box<[model::Detection]> {
    Names::unique("detection", names_of!(compiler.file.detection), compiler.problems);
    check(compiler);
    let detection = |At { value, span }: &At<Detection>| {
        let name = name_of(value.name.as_ref());
        Some(model::Detection {
            label: label(value.label.as_ref(), &name),
            key: Key::named(&format!("detection/{name}")),
            purpose: Purpose::named(&name),
            by: by(compiler, value, span)?,
            name,
        })
    };
    compiler.file.detection.iter().filter_map(detection).collect()
}

fn by(compiler: &Compiler<'_>, value: &Detection, span: &std::ops::Range<usize>) -> Option<DetectedBy> {
    if let Some(Enquiry { share: written, after }) = &value.enquiry {
        let share = share(written.as_ref(), 0.0);
        return Some(DetectedBy::Enquiry { share, after: compiler.dist_or_zero(after.as_ref()) });
    }
    if let Some(Check { first, every, sensitivity }) = &value.check {
        let every = every.as_ref()?;
        if every.value.0 <= crate::time::Span::ZERO {
            Problem::error(Code::BadValue, "no time passes between two checks")
                .at(&every.span, "zero")
                .hint("allowed: a length of time above zero")
                .report(compiler.problems);
            return None;
        }
        return Some(DetectedBy::Check {
            first: first.as_ref().map_or(every.value.0, |first| first.value.0),
            every: every.value.0,
            sensitivity: share(sensitivity.as_ref(), 1.0),
        });
    }
    if let Some(chance) = &value.chance {
        return compiler.dist(Some(chance)).map(DetectedBy::Chance);
    }
    if let Some(tip) = &value.tip {
        return Some(DetectedBy::Tip(tip.value.0));
    }
    let at = value.at.as_ref()?;
    let time = compiler.instant(Some(at))?;
    if time > compiler.period.horizon {
        Problem::error(Code::Time, "this is found out after the simulation")
            .at(&at.span, "beyond the end")
            .at(span, "")
            .hint("allowed: a time before the end")
            .report(compiler.problems);
    }
    Some(DetectedBy::At(time))
}

fn check(compiler: &Compiler<'_>) {
    let Some(first) = compiler.file.detection.first() else { return };
    let place = first.value.name.as_ref().map_or(&first.span, |name| &name.span);
    if let Some(noticed) = &compiler.file.response.noticed {
        Problem::error(Code::ExclusiveKeys, "`noticed` and `[[detection]]` exclude each other")
            .at(&noticed.span, "noticed after so long")
            .at(place, "and when this finds it out")
            .hint("allowed: `response.noticed` for systems out of reach, `[[detection]]` for what fails unnoticed")
            .report(compiler.problems);
    }
    if compiler.file.item.is_empty() {
        Problem::error(Code::NoEffect, "there is nothing to be found out")
            .at(place, "no `[[item]]` is lost, undelivered or exposed")
            .hint("allowed: `[[detection]]` in a scenario with `[[item]]`")
            .report(compiler.problems);
    }
}
