//! What the planner can bear: each limit of an entry by itself.

use super::moment::Period;
use super::names::Names;
use super::{Index, name_of};
use crate::model::{Bound, Incident, Limit, Recovery, UnitId};
use crate::scenario::Problem;
use crate::scenario::format::{self, Recovered, Scenario};
use crate::scenario::quantity::{At, Duration};
use crate::text::Label;
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
        let unit = value.unit.as_ref().and_then(|unit| index.units.find(unit, problems)).map(UnitId::from_index);
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
        let label = label(file, value);
        let limit = |bound| Limit { name: name.clone(), label: label.clone(), unit, bound };
        limits.extend(bounds.into_iter().map(limit));
    }
    limits.into()
}

/// The name of an entry for people: its own, that of its unit, or none for the whole organisation.
fn label(file: &Scenario, limit: &format::Limit) -> Label {
    if let Some(label) = &limit.label {
        return label.to_label();
    }
    let Some(unit) = &limit.unit else { return Label::default() };
    let named = |entry: &&At<format::Unit>| entry.value.name.as_ref().is_some_and(|name| name.value.0 == unit.value);
    let label = file.unit.iter().find(named).and_then(|entry| entry.value.label.as_ref());
    super::label(label, &unit.value)
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
