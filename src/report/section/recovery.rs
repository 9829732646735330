//! The times to recover in full: of the whole with everything that is known of them, and of each unit.

use super::{Block, Outcome, Section, Table};
use crate::estimate::RecoveryEstimate;
use crate::observe::Recovery;
use crate::report::text::Catalogue;
use crate::stats::{Durations, LEVEL, needed_for_quantile};

/// The most units in the table; the rest are in the file.
const UNITS: usize = 100;

/// The section; empty without an incident.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let mut blocks = Vec::new();
    if outcome.estimates.recovery.iter().any(|estimate| estimate.after_onset.count() > 0) {
        blocks.extend(whole(outcome, catalogue).block());
        blocks.push(Block::Text(catalogue.text("recovery-in-full-note")));
        let systems = systems(outcome, catalogue);
        if systems.rows.len() > 1 {
            blocks.extend(systems.block());
        }
        if outcome.experiment.model.units.len() > 1 {
            blocks.extend(units(outcome, catalogue).block());
            blocks.push(Block::Text(catalogue.text("recovery-units-note")));
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

/// One unit a row, one definition a column: the median, and in how many runs it was reached.
fn units(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Table {
    let mut header = vec![catalogue.text("column-part")];
    header.extend(Recovery::ALL.map(|definition| catalogue.text(&format!("recovery-{}", definition.key()))));
    let mut table = Table { header, rows: Vec::new() };
    let mut row: Vec<String> = Vec::new();
    for estimate in RecoveryEstimate::units(outcome.experiment).take(UNITS * Recovery::ALL.len()) {
        if row.is_empty() {
            row.push(catalogue.part(estimate.part, outcome.experiment.model));
        }
        let durations = &estimate.after_restoration;
        let median = reached(durations.quantile(0.5), catalogue);
        let all = &estimate.after_onset;
        let runs = of_runs(all.count() - all.censored(), all, catalogue);
        row.push(catalogue.with("median-of-runs", &[("median", &median), ("runs", &runs)]));
        if row.len() > Recovery::ALL.len() {
            table.rows.push(std::mem::take(&mut row));
        }
    }
    table
}

/// One system a row: until no record waits that is to be entered into it, and until every one is.
fn systems(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Table {
    let mut header = vec![catalogue.text("column-system")];
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut last = None;
    for estimate in RecoveryEstimate::systems(outcome.experiment) {
        let heading = catalogue.text(&format!("recovery-{}", estimate.definition.key()));
        if !header.contains(&heading) {
            header.push(heading);
        }
        if last != Some(estimate.part) {
            last = Some(estimate.part);
            rows.push(vec![catalogue.part(estimate.part, outcome.experiment.model)]);
        }
        let all = &estimate.after_onset;
        let median = reached(estimate.after_restoration.quantile(0.5), catalogue);
        let runs = of_runs(all.count() - all.censored(), all, catalogue);
        if let Some(row) = rows.last_mut() {
            row.push(catalogue.with("median-of-runs", &[("median", &median), ("runs", &runs)]));
        }
    }
    Table { header, rows }
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
