//! The times to recover in full: of the whole with everything that is known of them, of each unit and of each system; and
//! the waits of each, by its own outage.

use super::{Block, Outcome, Section, Table, mean};
use crate::estimate::RecoveryEstimate;
use crate::observe::{Part, Quantity, Recovery, measures};
use crate::stats::{Durations, LEVEL, needed_for_quantile};
use crate::words::Catalogue;

/// The most rows in a table; the rest are in the file.
const ROWS: usize = 100;

/// The section; empty without an incident.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let mut blocks = Vec::new();
    if outcome.estimates.recovery.iter().any(|estimate| estimate.after_onset.count() > 0) {
        blocks.extend(whole(outcome, catalogue).block());
        blocks.push(Block::Text(catalogue.text("recovery-in-full-note")));
        let systems = RecoveryEstimate::systems(outcome.base());
        blocks.extend(parts(outcome, systems, ("column-system", "recovery-systems-note"), catalogue));
        let units = RecoveryEstimate::units(outcome.base());
        blocks.extend(parts(outcome, units, ("column-unit", "recovery-units-note"), catalogue));
        let waits = waits(outcome, catalogue);
        if !waits.rows.is_empty() {
            blocks.extend(waits.block());
            blocks.push(Block::Text(catalogue.text("recovery-waits-note")));
        }
    }
    Section { heading: catalogue.text("recovery-in-full"), blocks }
}

/// One definition a row: medians, tails and means, and how many runs they leave out.
fn whole(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Table {
    let headings = [
        "column-definition",
        "column-median",
        "column-median-interval",
        "column-nine",
        "column-restricted",
        "column-until",
        "column-censored",
    ];
    let mut table = Table::new(catalogue, &headings);
    for estimate in &outcome.estimates.recovery {
        let durations = &estimate.after_restoration;
        let restricted = durations.restricted_mean();
        let mean = catalogue.span(restricted.mean);
        let mean = match restricted.interval(LEVEL) {
            Some(interval) => {
                let half = catalogue.span((interval.high - interval.low) / 2.0);
                catalogue.with("estimate", &[("mean", &mean), ("half", &half)])
            }
            None => mean,
        };
        table.rows.push(vec![
            catalogue.text(&format!("recovery-{}", estimate.definition.key())),
            reached(durations.quantile(0.5), catalogue),
            interval(durations, catalogue),
            tail(durations, catalogue),
            mean,
            if durations.censored() > 0 { catalogue.span(durations.followed()) } else { "–".to_owned() },
            of_runs(estimate.after_onset.censored(), &estimate.after_onset, catalogue),
        ]);
    }
    table
}

/// One part a row, one definition a column: the median, and in how many runs it was reached; and a note. Nothing of a
/// single part, which is as the whole.
fn parts(
    outcome: &Outcome<'_>,
    estimates: impl Iterator<Item = RecoveryEstimate>,
    (heading, note): (&str, &str),
    catalogue: &Catalogue,
) -> Vec<Block> {
    let mut header = vec![catalogue.text(heading)];
    header.extend(Recovery::ALL.map(|definition| catalogue.text(&format!("recovery-{}", definition.key()))));
    let mut table = Table { header, rows: Vec::new() };
    let mut row: Vec<String> = Vec::new();
    for estimate in estimates.take(ROWS * Recovery::ALL.len()) {
        if row.is_empty() {
            row.push(catalogue.part(estimate.part, outcome.base().model));
        }
        let all = &estimate.after_onset;
        let median = reached(estimate.after_restoration.quantile(0.5), catalogue);
        let runs = of_runs(all.count() - all.censored(), all, catalogue);
        row.push(catalogue.with("median-of-runs", &[("median", &median), ("runs", &runs)]));
        if row.len() > Recovery::ALL.len() {
            table.rows.push(std::mem::take(&mut row));
        }
    }
    if table.rows.len() < 2 {
        return Vec::new();
    }
    table.block().into_iter().chain([Block::Text(catalogue.text(note))]).collect()
}

/// One system or unit a row, if anybody waits longer there: the mean wait by when contacts came, and without the incident.
fn waits(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Table {
    let mut table = Table::new(catalogue, &["column-part", "wait-before", "wait-during", "wait-after"]);
    let columns = &outcome.estimates.columns;
    let parts = columns.iter().filter(|one| *one.column.measure == measures::WAIT_BEFORE).map(|one| one.column.part);
    let mut parts: Vec<Part> = parts.filter(|part| matches!(part, Part::Unit(_) | Part::System(_))).collect();
    parts.sort_by_key(|part| matches!(part, Part::Unit(_)));
    for part in parts {
        let waits = [&measures::WAIT_BEFORE, &measures::WAIT_DURING, &measures::WAIT_AFTER];
        let waits = waits.map(|measure| outcome.estimates.get(measure, part));
        if waits.iter().flatten().any(|wait| wait.difference.summary.mean > 0.0) && table.rows.len() < ROWS {
            let mut row = vec![catalogue.part(part, outcome.base().model)];
            row.extend(waits.iter().flatten().map(|wait| {
                let [with, without] =
                    [&wait.incident, &wait.twin].map(|spread| mean(catalogue, Quantity::Minutes, spread));
                catalogue.with("with-and-without", &[("with", &with), ("without", &without)])
            }));
            table.rows.push(row);
        }
    }
    table
}

/// A span, or the words for one that too few runs completed.
fn reached(hours: Option<f64>, catalogue: &Catalogue) -> String {
    hours.map_or_else(|| catalogue.text("not-reached"), |hours| catalogue.span(hours))
}

/// The interval of the median, of which an end may not be known.
fn interval(durations: &Durations, catalogue: &Catalogue) -> String {
    let interval = durations.quantile_interval(0.5, LEVEL);
    let end = |hours: f64| if hours.is_finite() { Some(hours) } else { None };
    let [low, high] = [interval.low, interval.high].map(|hours| reached(end(hours), catalogue));
    catalogue.with("range", &[("low", &low), ("high", &high)])
}

/// What nine runs in ten do not exceed, or how many runs it would take to say.
fn tail(durations: &Durations, catalogue: &Catalogue) -> String {
    let needed = needed_for_quantile(0.9, LEVEL);
    if durations.count() < needed {
        return catalogue.counted("needs-runs", needed, &[]);
    }
    reached(durations.tail(0.9), catalogue)
}

fn of_runs(runs: usize, durations: &Durations, catalogue: &Catalogue) -> String {
    catalogue.with("of-runs", &[("n", &catalogue.whole(runs)), ("of", &catalogue.whole(durations.count()))])
}
