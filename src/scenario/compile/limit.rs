//! What the planner can bear: each limit of an entry by itself.

use super::moment::Period;
use super::names::Names;
use super::{Index, name_of};
use crate::model::{Bound, Extent, Incident, Limit, Recovery, SystemId, UnitId};
use crate::scenario::Problem;
use crate::scenario::format::{self, Recovered, Scenario};
use crate::scenario::quantity::{At, Duration, LabelText};
use crate::time::Span;

/// The longest time over which throughput is counted.
const LONGEST_OVER: Span = Span::WEEK;

/// The limits, in the order of the file and of its keys.
pub(super) fn limits(
    file: &Scenario,
    index: &Index,
    (period, incident): (&Period, Option<&Incident>),
    problems: &mut Vec<Problem>,
) -> Box<[Limit]> {
    Names::collect("limit", file.limit.iter().map(|entry| entry.value.name.as_ref()), problems);
    if let Some(first) = file.limit.first().filter(|_| file.incident.is_none()) {
        problems.push(
            Problem::warning("no-effect", "there is nothing that could breach a limit")
                .at(&first.span, "the scenario has no incident")
                .hint("describe an `[incident]`, or take the limits out"),
        );
    }
    let mut limits = Vec::new();
    for At { value, span } in &file.limit {
        let extent = extent(value, index, problems);
        let bounds = bounds(value, problems);
        if bounds.is_empty() {
            problems.push(
                Problem::error("empty", "this limit limits nothing")
                    .at(span, "")
                    .hint("allowed: one or more of `mtpd`, `rto`, `rpo`, `mbco`"),
            );
        }
        check_order(value, problems);
        if let Some(incident) = incident {
            check_followed(value, period.horizon - incident.onset, problems);
        }
        let name = name_of(value.name.as_ref());
        let label = value.label.as_ref().map(LabelText::to_label).unwrap_or_default();
        let limit = |bound| Limit { name: name.clone(), label: label.clone(), extent, bound };
        limits.extend(bounds.into_iter().map(limit));
    }
    limits.into()
}

/// What an entry is about; reports a unit or a system that does not exist.
fn extent(limit: &format::Limit, index: &Index, problems: &mut Vec<Problem>) -> Extent {
    let unit = limit.unit.as_ref().and_then(|unit| index.units.find(unit, problems));
    let system = limit.system.as_ref().and_then(|system| index.systems.find(system, problems));
    let unit = unit.map(|unit| Extent::Unit(UnitId::from_index(unit)));
    unit.or(system.map(|system| Extent::System(SystemId::from_index(system)))).unwrap_or(Extent::Whole)
}

/// What an entry bounds.
fn bounds(limit: &format::Limit, problems: &mut Vec<Problem>) -> Vec<Bound> {
    let within = |duration: &Option<At<Duration>>| duration.as_ref().map(|duration| duration.value.0);
    let mtpd = within(&limit.mtpd)
        .map(|within| Bound::Mtpd { within, recovered: definition(limit.recovered.unwrap_or_default()) });
    let rto = within(&limit.rto).map(|within| Bound::Rto { within });
    let rpo = within(&limit.rpo).map(|within| Bound::Rpo { within });
    let mbco = limit.mbco.as_ref().map(|share| Bound::Mbco {
        share: share.value.0,
        over: limit.mbco_over.as_ref().map_or(Span::DAY, |over| whole_hours(over, problems)),
    });
    [mtpd, rto, rpo, mbco].into_iter().flatten().collect()
}

const fn definition(recovered: Recovered) -> Recovery {
    match recovered {
        Recovered::BacklogEmpty => Recovery::BacklogEmpty,
        Recovered::BackInBand => Recovery::BackInBand,
        Recovered::LastAffected => Recovery::LastAffected,
        Recovered::Coalescence => Recovery::Coalescence,
        Recovered::AllReconciled => Recovery::AllReconciled,
    }
}

/// Over how long throughput is counted; reports what is not a whole number of hours.
fn whole_hours(over: &At<Duration>, problems: &mut Vec<Problem>) -> Span {
    let span = over.value.0;
    let is_whole = span.as_millis() % Span::HOUR.as_millis() == 0;
    if is_whole && span > Span::ZERO && span <= LONGEST_OVER {
        return span;
    }
    problems.push(
        Problem::error("bad-value", "throughput cannot be counted over this long")
            .at(&over.span, format!("{span}"))
            .hint("allowed: whole hours from \"1 h\" to \"7 d\""),
    );
    Span::DAY
}

/// Reports a time to resume work that is longer than the time to be back to normal.
fn check_order(limit: &format::Limit, problems: &mut Vec<Problem>) {
    let (Some(rto), Some(mtpd)) = (&limit.rto, &limit.mtpd) else { return };
    if rto.value > mtpd.value {
        problems.push(
            Problem::error("contradiction", "work may be resumed later than everything has to be normal")
                .at(&rto.span, format!("resumed within {}", rto.value.0))
                .at(&mtpd.span, format!("normal within {}", mtpd.value.0))
                .hint("allowed: an `rto` no longer than the `mtpd`"),
        );
    }
}

/// Reports a limit that the simulation is too short to judge.
fn check_followed(limit: &format::Limit, followed: Span, problems: &mut Vec<Problem>) {
    for (key, bound) in [("mtpd", &limit.mtpd), ("rto", &limit.rto), ("rpo", &limit.rpo)] {
        let Some(bound) = bound.as_ref().filter(|bound| bound.value.0 >= followed) else { continue };
        problems.push(
            Problem::warning("too-short", format!("the simulation is too short to see whether this `{key}` is kept"))
                .at(&bound.span, format!("it ends {followed} after the onset"))
                .hint("a longer `time.length`, or `--extend-until-recovered`"),
        );
    }
}
