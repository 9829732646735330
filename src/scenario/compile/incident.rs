//! The incident: how people learn of it, when entering may start. Its disruptions are in `disruption`.

use super::moment::{Period, weekday};
use super::{Index, detection, disruption, dist, dist_or_zero, label, name_of, preparation};
use crate::dist::Dist;
use crate::model::{Class, Incident, InformationSystem, Report, Unit};
use crate::scenario::Problem;
use crate::scenario::format;
use crate::scenario::quantity::{At, Days, DistOrNever, LabelText};
use crate::time::{Span, Time};

/// How soon a breach of personal data has to be reported: 72 hours after becoming aware of it (General Data Protection
/// Regulation, article 33).
const REPORT_WITHIN: Span = Span::from_millis(72 * Span::HOUR.as_millis());

/// The incident of a scenario, if it has one.
pub(super) fn compile(
    file: &format::Scenario,
    index: &Index,
    period: &Period,
    (systems, units, classes): (&[InformationSystem], &[Unit], &[Class]),
    problems: &mut Vec<Problem>,
) -> Option<Incident> {
    let response = file.response.as_ref();
    let detections = detection::detections(file, period, problems);
    // Where there are ways of finding out, nothing else tells.
    let noticed =
        detections.is_empty().then(|| dist_or_zero(response.and_then(|response| response.noticed.as_ref()), problems));
    let scope = dist_or_zero(response.and_then(|response| response.scope.as_ref()), problems);
    let report = response.and_then(|response| response.report.as_ref()).map(|report| Report {
        after: dist_or_zero(report.value.after.as_ref(), problems),
        within: report.value.within.as_ref().map_or(REPORT_WITHIN, |within| within.value.0),
    });
    let declared_after_down =
        declared(response.and_then(|response| response.declare_after_down.as_ref()), Some(Dist::Fixed(0.0)), problems);
    let declared_after_slow =
        declared(response.and_then(|response| response.declare_after_slow.as_ref()), None, problems);
    let entry_delay = dist_or_zero(file.recovery.as_ref().and_then(|recovery| recovery.delay.as_ref()), problems);
    let entry_gates = file.recovery.as_ref().map(|recovery| gates(recovery, period)).unwrap_or_default();
    let levels = super::response::levels(file, index, problems);
    let incident = file.incident.as_ref()?;
    let written = incident.value.onset.as_ref()?;
    let onset = period.instant(written, problems)?;
    if onset < Time::START || onset >= period.horizon {
        let side = if onset < Time::START { "before the simulation starts" } else { "after the simulation has ended" };
        problems.push(
            Problem::error("time", "the incident begins outside the simulation")
                .at(&written.span, side)
                .hint("allowed: a time from the start to before the end"),
        );
    }
    let places = disruption::Places::new(file, units, problems);
    let disruptions = disruption::disruptions(&incident.value, onset, index, period, (systems, &places), problems);
    let preparations = preparation::preparations(file, index, onset, classes.len(), problems);
    let title = label(file.title.as_ref(), &name_of(file.name.as_ref()));
    Some(Incident {
        label: incident.value.label.as_ref().map_or(title, LabelText::to_label),
        onset,
        disruptions,
        preparations,
        noticed,
        detections,
        scope,
        report,
        declared_after_down,
        declared_after_slow,
        levels,
        episode_ends_after: response
            .and_then(|response| response.episode_ends_after.as_ref())
            .map_or(Span::DAY, |after| after.value.0),
        back_to_slow: response.and_then(|response| response.back_to_slow).unwrap_or(true),
        entry_delay,
        entry_gates,
    })
}

fn declared(written: Option<&At<DistOrNever>>, default: Option<Dist>, problems: &mut Vec<Problem>) -> Option<Dist> {
    match written {
        None => default,
        Some(At { value: DistOrNever::Never, .. }) => None,
        Some(At { value: DistOrNever::After(after), span }) => {
            dist(&At { value: after.clone(), span: span.clone() }, problems)
        }
    }
}

fn gates(recovery: &format::Recovery, period: &Period) -> Box<[Time]> {
    let days = recovery.days.unwrap_or(Days::DAILY);
    let mut gates: Vec<Time> = period
        .dates()
        .filter(|date| days.has(weekday(*date), period.is_holiday(*date)))
        .flat_map(|date| recovery.start_at.iter().filter_map(move |clock| period.at(date, clock.0)))
        .filter(|gate| *gate >= Time::START)
        .collect();
    gates.sort_unstable();
    gates.dedup();
    gates.into()
}
