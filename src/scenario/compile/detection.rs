//! How broken promises are found out.

use super::moment::Period;
use super::names::Names;
use super::{dist, dist_or_zero, label, name_of};
use crate::model::{self, DetectedBy};
use crate::random::{Key, Purpose};
use crate::scenario::Problem;
use crate::scenario::format::{Check, Detection, Enquiry, Scenario};
use crate::scenario::quantity::At;

/// The ways of finding out, in the order of the file.
pub(super) fn detections(file: &Scenario, period: &Period, problems: &mut Vec<Problem>) -> Box<[model::Detection]> {
    let names = file.detection.iter().map(|entry| entry.value.name.as_ref());
    Names::collect("detection", names, problems);
    check(file, problems);
    let detection = |At { value, span }: &At<Detection>| {
        let name = name_of(value.name.as_ref());
        Some(model::Detection {
            label: label(value.label.as_ref(), &name),
            key: Key::named(&format!("detection/{name}")),
            purpose: Purpose::named(&name),
            by: by(value, span, period, problems)?,
            name,
        })
    };
    file.detection.iter().filter_map(detection).collect()
}

fn by(
    value: &Detection,
    span: &std::ops::Range<usize>,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Option<DetectedBy> {
    if let Some(Enquiry { share, after }) = &value.enquiry {
        let share = share.as_ref().map_or(0.0, |share| share.value.0);
        return Some(DetectedBy::Enquiry { share, after: dist_or_zero(after.as_ref(), problems) });
    }
    if let Some(Check { first, every, sensitivity }) = &value.check {
        let every = every.as_ref()?;
        if every.value.0 <= crate::time::Span::ZERO {
            problems.push(
                Problem::error("bad-value", "no time passes between two checks")
                    .at(&every.span, "zero")
                    .hint("allowed: a length of time above zero"),
            );
            return None;
        }
        return Some(DetectedBy::Check {
            first: first.as_ref().map_or(every.value.0, |first| first.value.0),
            every: every.value.0,
            sensitivity: sensitivity.as_ref().map_or(1.0, |share| share.value.0),
        });
    }
    if let Some(chance) = &value.chance {
        return dist(chance, problems).map(DetectedBy::Chance);
    }
    if let Some(tip) = &value.tip {
        return Some(DetectedBy::Tip(tip.value.0));
    }
    let at = value.at.as_ref()?;
    let time = period.instant(at, problems)?;
    if time > period.horizon {
        problems.push(
            Problem::error("time", "this is found out after the simulation")
                .at(&at.span, "beyond the end")
                .at(span, "")
                .hint("allowed: a time before the end"),
        );
    }
    Some(DetectedBy::At(time))
}

fn check(file: &Scenario, problems: &mut Vec<Problem>) {
    let Some(first) = file.detection.first() else { return };
    let place = first.value.name.as_ref().map_or(&first.span, |name| &name.span);
    if let Some(noticed) = file.response.as_ref().and_then(|response| response.noticed.as_ref()) {
        problems.push(
            Problem::error("exclusive-keys", "`noticed` and `[[detection]]` exclude each other")
                .at(&noticed.span, "noticed after so long")
                .at(place, "and when this finds it out")
                .hint("allowed: `response.noticed` for systems out of reach, `[[detection]]` for what fails unnoticed"),
        );
    }
    if file.item.is_empty() {
        problems.push(
            Problem::error("no-effect", "there is nothing to be found out")
                .at(place, "no `[[item]]` is lost, undelivered or exposed")
                .hint("allowed: `[[detection]]` in a scenario with `[[item]]`"),
        );
    }
}
