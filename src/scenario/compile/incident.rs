//! The incident: how people learn of it, when entering may start. Its disruptions are in `disruption`.

use super::compiler::{Compiler, label, name_of};
use super::moment::{Period, weekday};
use super::places::Places;
use super::{detection, disruption, preparation};
use crate::dist::Dist;
use crate::model::{Incident, InformationSystem, Item, Report, Unit};
use crate::scenario::format;
use crate::scenario::quantity::{At, CivilMoment, Days, DistOrNever, LabelText};
use crate::scenario::{Code, Problem};
use crate::time::{Span, Time};

/// How soon a breach of personal data has to be reported: 72 hours after becoming aware of it (General Data Protection
/// Regulation, article 33).
const REPORT_WITHIN: Span = Span::from_millis(72 * Span::HOUR.as_millis());

/// The incident of a scenario, if it has one.
pub(super) fn compile(
    compiler: &Compiler<'_>,
    systems: &[InformationSystem],
    units: &[Unit],
    items: &[Item],
) -> Option<Incident> {
    let (file, period) = (compiler.file, &compiler.period);
    let response = &file.response;
    let detections = detection::detections(compiler);
    // Where there are detections, nothing else reveals it.
    let noticed = detections.is_empty().then(|| compiler.dist_or_zero(response.noticed.as_ref()));
    let scope = compiler.dist_or_zero(response.scope.as_ref());
    let report = response.report.as_ref().map(|report| Report {
        after: compiler.dist_or_zero(report.value.after.as_ref()),
        within: report.value.within.as_ref().map_or(REPORT_WITHIN, |within| within.value.0),
    });
    let declared_after_down = declared(compiler, response.declare_after_down.as_ref(), Some(Dist::Fixed(0.0)));
    let declared_after_slow = declared(compiler, response.declare_after_slow.as_ref(), None);
    let entry_delay = compiler.dist_or_zero(file.recovery.delay.as_ref());
    let levels = super::response::levels(compiler);
    let incident = file.incident.as_ref()?;
    let written = incident.value.onset.as_ref()?;
    let onset = compiler.instant(Some(written))?;
    if onset < Time::START || onset >= period.horizon {
        let side = if onset < Time::START { "before the simulation starts" } else { "after the simulation has ended" };
        Problem::error(Code::Time, "the incident begins outside the simulation")
            .at(&written.span, side)
            .hint("allowed: a time from the start to before the end")
            .report(compiler.problems);
    }
    check_measured(compiler, written, onset);
    let places = Places::new(compiler, units);
    let disruptions = disruption::disruptions(compiler, &incident.value, onset, (systems, items, &places));
    let preparations = preparation::preparations(compiler, onset);
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
        episode_ends_after: response.episode_ends_after.as_ref().map_or(Span::DAY, |after| after.value.0),
        back_to_slow: response.back_to_slow.unwrap_or(true),
        entry_delay,
        entry_gates: entry_gates(&file.recovery, period),
    })
}

/// Reports an incident that begins before measuring does: what it did until then would not count.
fn check_measured(compiler: &Compiler<'_>, written: &At<CivilMoment>, onset: Time) {
    let Some((_, measuring)) = compiler.period.measuring.as_ref().filter(|(from, _)| onset < *from) else { return };
    Problem::error(Code::Time, "the incident begins before measuring does")
        .at(&written.span, "what happens before measuring begins does not count")
        .at(measuring, "measuring begins later")
        .hint("allowed: an onset after the warm-up; a run is compared with its twin from then on")
        .report(compiler.problems);
}

fn declared(compiler: &Compiler<'_>, written: Option<&At<DistOrNever>>, default: Option<Dist>) -> Option<Dist> {
    match written {
        None => default,
        Some(At { value: DistOrNever::Never, .. }) => None,
        Some(At { value: DistOrNever::After(after), span }) => {
            compiler.dist(Some(&At { value: after.clone(), span: span.clone() }))
        }
    }
}

fn entry_gates(recovery: &format::EntryStart, period: &Period) -> Box<[Time]> {
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
