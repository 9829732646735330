//! The incident: its phases, how people learn of it, when entering may start.

use super::moment::{Period, weekday};
use super::organisation::system_set;
use super::{Index, detection, dist, dist_or_zero, label, name_of};
use crate::dist::Dist;
use crate::model::{Incident, Lasts, Phase, Report};
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
    super::names::Names::collect("phase", incident.value.phase.iter().map(|phase| phase.value.name.as_ref()), problems);
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
    let mut phases = phases(&incident.value.phase, onset, index, period, problems);
    // The systems are back when the last trouble ends, whatever phases in which all is up follow.
    while phases.pop_if(|phase| !phase.has_effect()).is_some() {}
    let title = label(file.title.as_ref(), &name_of(file.name.as_ref()));
    Some(Incident {
        label: incident.value.label.as_ref().map_or(title, LabelText::to_label),
        onset,
        phases: phases.into(),
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

/// The earliest and the expected instant at which a phase begins.
#[derive(Clone, Copy)]
struct Begins {
    earliest: Time,
    expected: Time,
}

fn phases(
    entries: &[At<format::Phase>],
    onset: Time,
    index: &Index,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Vec<Phase> {
    let mut begins = Begins { earliest: onset, expected: onset };
    let mut phases = Vec::with_capacity(entries.len());
    for entry in entries {
        let value = &entry.value;
        let name = name_of(value.name.as_ref());
        check_systems(value, problems);
        let slow_factor = value.slow_factor.as_ref().map_or(1.0, |factor| factor.value);
        if let Some(factor) = value.slow_factor.as_ref().filter(|factor| factor.value < 1.0) {
            problems.push(
                Problem::error("bad-value", "a slow system does not make work quicker")
                    .at(&factor.span, "below 1")
                    .hint("allowed: a factor of at least 1"),
            );
        }
        let chance = value.chance.as_ref().map_or(1.0, |chance| chance.value.0);
        let lasts = lasts(value, chance, &mut begins, period, problems);
        phases.push(Phase {
            label: label(value.label.as_ref(), &name),
            name,
            chance,
            slow: system_set(&value.slow, index, problems),
            read_only: system_set(&value.read_only, index, problems),
            limited: system_set(&value.limited, index, problems),
            admits: value.admits.as_ref().map_or(1.0, |share| share.value.0),
            down: system_set(&value.down, index, problems),
            slow_factor,
            slow_overhead: dist_or_zero(value.slow_overhead.as_ref(), problems),
            loses: system_set(&value.loses, index, problems),
            loses_share: value.loses_share.as_ref().map_or(1.0, |share| share.value.0),
            drops: system_set(&value.drops, index, problems),
            drops_share: value.drops_share.as_ref().map_or(1.0, |share| share.value.0),
            exposes: system_set(&value.exposes, index, problems),
            lasts: lasts.unwrap_or(Lasts::For(Dist::Fixed(0.0))),
            until_noticed: value.until_noticed.as_ref().and_then(|after| dist(after, problems)),
        });
    }
    phases
}

fn check_systems(phase: &format::Phase, problems: &mut Vec<Problem>) {
    let all: Vec<&At<String>> =
        phase.slow.iter().chain(&phase.limited).chain(&phase.read_only).chain(&phase.down).collect();
    for (position, name) in all.iter().enumerate() {
        if let Some(first) = all[..position].iter().find(|first| first.value == name.value) {
            problems.push(
                Problem::error("duplicate", format!("the system `{}` is in two conditions at once", name.value))
                    .at(&name.span, "again here")
                    .at(&first.span, "first here")
                    .hint("allowed: each system once in a phase"),
            );
        }
    }
}

/// How long a phase lasts; moves on when the next begins.
fn lasts(
    phase: &format::Phase,
    chance: f64,
    begins: &mut Begins,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Option<Lasts> {
    if let Some(written) = &phase.until {
        let until = period.instant(written, problems)?;
        if until < begins.earliest {
            problems.push(
                Problem::error("time", "this phase ends before it can begin")
                    .at(&written.span, format!("it begins at {} at the earliest", shown_civil(period, begins.earliest)))
                    .hint("allowed: a time after the phases before it"),
            );
        } else if until > period.horizon {
            problems.push(beyond_the_end(&written.span));
        }
        begins.expected = begins.expected.max(until);
        if chance >= 1.0 {
            begins.earliest = begins.earliest.max(until);
        }
        return Some(Lasts::Until(until));
    }
    let Some(written) = &phase.lasts else {
        if phase.until_noticed.is_none() {
            let place = phase.name.as_ref().map(|name| &name.span);
            let problem = Problem::error("missing-key", "it is not said how long this phase lasts")
                .hint("needed: one of `lasts`, `until` and `until_noticed`");
            problems.push(match place {
                Some(place) => problem.at(place, "for how long?"),
                None => problem,
            });
        }
        return Some(Lasts::UntilNoticed);
    };
    let dist = dist(written, problems)?;
    begins.expected += Span::from_millis_f64(dist.mean() * chance);
    if chance >= 1.0 {
        begins.earliest += Span::from_millis_f64(smallest(&dist));
    }
    if begins.earliest > period.horizon {
        problems.push(beyond_the_end(&written.span));
    } else if begins.expected > period.horizon {
        problems.push(
            Problem::warning("time", "this phase ends, on average, after the simulation")
                .at(&written.span, "its mean reaches beyond the end")
                .hint("let the simulation last longer"),
        );
    }
    Some(Lasts::For(dist))
}

fn beyond_the_end(span: &std::ops::Range<usize>) -> Problem {
    Problem::error("time", "this phase ends after the simulation")
        .at(span, "beyond the end")
        .hint("let the simulation last longer, with time after the incident to see the recovery")
}

fn shown_civil(period: &Period, time: Time) -> String {
    period.clock.civil(time).strftime("%Y-%m-%d %H:%M").to_string()
}

/// The smallest value a distribution can take.
fn smallest(dist: &Dist) -> f64 {
    match dist {
        Dist::Fixed(value) => *value,
        Dist::Uniform { min, .. } | Dist::Triangular { min, .. } => *min,
        Dist::Quantiles(points) => points.first().map_or(0.0, |(_, value)| *value),
        Dist::Exponential { .. } | Dist::Lognormal { .. } | Dist::Gamma { .. } => 0.0,
    }
}
