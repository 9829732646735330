//! What the planner can bear: each limit of an entry by itself.

use super::compiler::{Compiler, name_of};
use super::names::{Names, names_of};
use crate::model::{Bound, Extent, Incident, Limit};
use crate::scenario::format;
use crate::scenario::quantity::{At, Duration, LabelText};
use crate::scenario::{Code, Problem};
use crate::time::Span;

/// The longest time over which throughput is counted.
const LONGEST_OVER: Span = Span::WEEK;

/// The limits, in the order of the file and of its keys.
pub(super) fn limits(compiler: &Compiler<'_>, incident: Option<&Incident>) -> Box<[Limit]> {
    Names::unique("limit", names_of!(compiler.file.limit), compiler.problems);
    if let Some(first) = compiler.file.limit.first().filter(|_| compiler.file.incident.is_none()) {
        Problem::warning(Code::NoEffect, "there is nothing that could breach a limit")
            .at(&first.span, "the scenario has no incident")
            .hint("describe an `[incident]`, or take the limits out")
            .report(compiler.problems);
    }
    let mut limits = Vec::new();
    for At { value, span } in &compiler.file.limit {
        let extent = extent(compiler, value);
        let bounds = bounds(compiler, value);
        if bounds.is_empty() {
            Problem::error(Code::Empty, "this limit limits nothing")
                .at(span, "")
                .hint("allowed: one or more of `mtpd`, `rto`, `rpo`, `mbco`")
                .report(compiler.problems);
        }
        check_order(compiler, value);
        if let Some(incident) = incident {
            check_followed(compiler, value, compiler.period.horizon - incident.onset);
        }
        let name = name_of(value.name.as_ref());
        let label = value.label.as_ref().map(LabelText::to_label).unwrap_or_default();
        let limit = |bound| Limit { name: name.clone(), label: label.clone(), extent, bound };
        limits.extend(bounds.into_iter().map(limit));
    }
    limits.into()
}

/// What an entry is about; reports a unit or a system that does not exist.
fn extent(compiler: &Compiler<'_>, limit: &format::Limit) -> Extent {
    let unit = compiler.unit(limit.unit.as_ref()).map(Extent::Unit);
    unit.or(compiler.system(limit.system.as_ref()).map(Extent::System)).unwrap_or(Extent::Whole)
}

/// What an entry bounds.
fn bounds(compiler: &Compiler<'_>, limit: &format::Limit) -> Vec<Bound> {
    let within = |duration: &Option<At<Duration>>| duration.as_ref().map(|duration| duration.value.0);
    let mtpd = within(&limit.mtpd).map(|within| Bound::Mtpd { within, recovered: limit.recovered.unwrap_or_default() });
    let rto = within(&limit.rto).map(|within| Bound::Rto { within });
    let rpo = within(&limit.rpo).map(|within| Bound::Rpo { within });
    let mbco = limit.mbco.as_ref().map(|share| Bound::Mbco {
        share: share.value.0,
        over: limit.mbco_over.as_ref().map_or(Span::DAY, |over| whole_hours(compiler, over)),
    });
    [mtpd, rto, rpo, mbco].into_iter().flatten().collect()
}

/// Over how long throughput is counted; reports what is not a whole number of hours.
fn whole_hours(compiler: &Compiler<'_>, over: &At<Duration>) -> Span {
    let span = over.value.0;
    let is_whole = span.as_millis() % Span::HOUR.as_millis() == 0;
    if is_whole && span > Span::ZERO && span <= LONGEST_OVER {
        return span;
    }
    Problem::error(Code::BadValue, "throughput cannot be counted over this long")
        .at(&over.span, format!("{span}"))
        .hint("allowed: whole hours from \"1 h\" to \"7 d\"")
        .report(compiler.problems);
    Span::DAY
}

/// Reports a time to resume work that is longer than the time to be back to normal.
fn check_order(compiler: &Compiler<'_>, limit: &format::Limit) {
    let (Some(rto), Some(mtpd)) = (&limit.rto, &limit.mtpd) else { return };
    if rto.value > mtpd.value {
        Problem::error(Code::Contradiction, "work may be resumed later than everything has to be normal")
            .at(&rto.span, format!("resumed within {}", rto.value.0))
            .at(&mtpd.span, format!("normal within {}", mtpd.value.0))
            .hint("allowed: an `rto` no longer than the `mtpd`")
            .report(compiler.problems);
    }
}

/// Reports a limit that the simulation is too short to judge.
fn check_followed(compiler: &Compiler<'_>, limit: &format::Limit, followed: Span) {
    for (key, bound) in [("mtpd", &limit.mtpd), ("rto", &limit.rto), ("rpo", &limit.rpo)] {
        let Some(bound) = bound.as_ref().filter(|bound| bound.value.0 >= followed) else { continue };
        Problem::warning(Code::TooShort, format!("the simulation is too short to see whether this `{key}` is kept"))
            .at(&bound.span, format!("it ends {followed} after the onset"))
            .hint("a longer `time.length`, or `--extend-until-recovered`")
            .report(compiler.problems);
    }
}
