//! What piles up: the backlog of paper records, and the effect on contacts.

use super::{Block, Outcome, Section, Table, difference, lower_bound_note, mean, nine_in_ten};
use crate::estimate::peak_time;
use crate::observe::{Measure, Part, Quantity, SeriesKind, measures};
use crate::words::Catalogue;

/// How many units are named as those with most of the work.
const UNITS: usize = 4;

/// Measures that other sections show.
static SHOWN_ELSEWHERE: [&Measure; 22] = [
    &measures::BACKLOG_PEAK_RECORDS,
    &measures::BACKLOG_PEAK_HOURS,
    &measures::RECORDS_ENTERED,
    &measures::RECORD_HOURS,
    &measures::BACKLOG_PEAK_AFTER,
    &measures::EXPOSURE_VIEWER_ITEM_DAYS,
    &measures::EXPOSURE_LOOKS,
    &measures::EXPOSURE_SEEN,
    &measures::EXPOSURE_LOOKS_EXPECTED,
    &measures::EXPOSURE_NOBODY_LOOKED,
    &measures::FOLLOW_UP_LISTED,
    &measures::ITEMS_HIT,
    &measures::ITEMS_UNDETECTED_PEAK,
    &measures::ITEMS_OUTSTANDING,
    &measures::STAFF_HOURS,
    &measures::STAFF_OVERTIME,
    &measures::STAFF_OVERTIME_PAID,
    &measures::STAFF_UTILISATION,
    &measures::RESILIENCE_LOSS,
    &measures::RESILIENCE_ROBUSTNESS,
    &measures::RESILIENCE_RAPIDITY,
    &measures::RESILIENCE_BELOW_MBCO,
];

/// The section.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let with_incident = outcome.base().model.incident.is_some();
    let heading = catalogue.text(if with_incident { "piles-up" } else { "normal-operation" });
    let mut blocks = Vec::new();
    if with_incident {
        blocks.push(Block::Text(peak(outcome, catalogue)));
        blocks.extend(units(outcome, catalogue).map(Block::Text));
    }
    let (table, is_marked) = measures(outcome, with_incident, catalogue);
    blocks.extend(table.block());
    blocks.extend(is_marked.then(|| Block::Text(lower_bound_note(catalogue))));
    Section { heading, blocks }
}

/// The sentence on the backlog at its largest.
fn peak(outcome: &Outcome<'_>, catalogue: &Catalogue) -> String {
    let get = |measure| outcome.estimates.get(measure, Part::All).filter(|estimate| !estimate.incident.is_nothing());
    let when = peak_time(outcome.base(), SeriesKind::BacklogHours);
    let (Some(records), Some(hours), Some(when)) =
        (get(&measures::BACKLOG_PEAK_RECORDS), get(&measures::BACKLOG_PEAK_HOURS), when)
    else {
        return catalogue.text("piles-up-nothing");
    };
    catalogue.with(
        "piles-up-peak",
        &[
            ("when", &catalogue.instant(&outcome.base().model.clock, when)),
            ("records", &catalogue.count_figure(records.incident.sample.quantile(0.5))),
            ("hours", &catalogue.figure(hours.incident.sample.quantile(0.5))),
            ("range", &nine_in_ten(catalogue, Quantity::StaffHours, &hours.incident)),
        ],
    )
}

/// The sentence on the units with most of the work; `None` with one unit, or nothing to enter.
fn units(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let model = outcome.base().model;
    let peaks =
        outcome.estimates.columns.iter().filter(|estimate| *estimate.column.measure == measures::BACKLOG_PEAK_HOURS);
    let mut units: Vec<_> = peaks
        .filter(|estimate| matches!(estimate.column.part, Part::Unit(_)) && estimate.incident.summary.mean > 0.0)
        .map(|estimate| (estimate.column.part, estimate.incident.summary.mean))
        .collect();
    if units.len() < 2 {
        return None;
    }
    // Units may reach their peaks at different instants, so the shares are of the sum of the peaks.
    let sum: f64 = units.iter().map(|(_, peak)| peak).sum();
    units.sort_by(|a, b| b.1.total_cmp(&a.1));
    let named = units.iter().take(UNITS).map(|(part, peak)| {
        let (unit, share) = (catalogue.part(*part, model), catalogue.percent(peak / sum));
        catalogue.with("unit-share", &[("unit", &unit), ("share", &share)])
    });
    Some(catalogue.with("piles-up-units", &[("units", &named.collect::<Vec<_>>().join(", "))]))
}

/// The table of all measures of the whole that differ from zero in some run; without an incident also how occupied
/// each role is, which no other section then shows. And whether any of its figures is a lower bound.
fn measures(outcome: &Outcome<'_>, with_incident: bool, catalogue: &Catalogue) -> (Table, bool) {
    let headings: &[&str] = if with_incident {
        &["column-measure", "column-with", "column-nine-in-ten", "column-without", "column-difference"]
    } else {
        &["column-measure", "column-mean", "column-nine-in-ten"]
    };
    let mut table = Table::new(catalogue, headings);
    let mut is_marked = false;
    for estimate in &outcome.estimates.columns {
        let (measure, part) = (estimate.column.measure, estimate.column.part);
        let is_load = !with_incident && *measure == measures::STAFF_UTILISATION && matches!(part, Part::Role(_));
        let elsewhere = part != Part::All || measure.detail || SHOWN_ELSEWHERE.contains(&measure);
        if elsewhere && !is_load || estimate.incident.is_nothing() && estimate.twin.is_nothing() {
            continue;
        }
        let quantity = measure.quantity;
        is_marked |= estimate.incident.is_lower_bound() || with_incident && estimate.twin.is_lower_bound();
        let label = if is_load {
            catalogue.with("normal-load", &[("role", &catalogue.part(part, outcome.base().model))])
        } else if *measure == measures::WAIT_BEFORE && !with_incident {
            catalogue.text("normal-wait")
        } else {
            catalogue.measure(&estimate.column)
        };
        let range = nine_in_ten(catalogue, quantity, &estimate.incident);
        let mean = mean(catalogue, quantity, &estimate.incident);
        table.rows.push(if with_incident {
            let twin = super::mean(catalogue, quantity, &estimate.twin);
            vec![label, mean, range, twin, difference(catalogue, quantity, &estimate.difference)]
        } else {
            vec![label, super::estimate(catalogue, quantity, &estimate.incident, mean), range]
        });
    }
    (table, is_marked)
}
