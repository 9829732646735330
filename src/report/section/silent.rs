//! What went on unnoticed: items lost, not delivered or exposed, how long nobody knew, and what that led to.

use super::{Block, Outcome, Section, Table, nine_in_ten, value};
use crate::estimate::{ColumnEstimate, Moment};
use crate::model::{DetectedBy, Detection};
use crate::observe::{Measure, Part, Quantity, measures};
use crate::words::Catalogue;

/// The section; empty where no system has items.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let mut blocks = Vec::new();
    if !outcome.base().model.items.is_empty() {
        blocks.push(Block::Text(detection(outcome, catalogue)));
        blocks.extend(outstanding(outcome, catalogue).map(Block::Text));
        blocks.extend(deadlines(outcome, catalogue).map(Block::Text));
        blocks.extend(exposure(outcome, catalogue).map(Block::Text));
        blocks.extend(looks(outcome, catalogue).map(Block::Text));
        blocks.extend(kinds(outcome, catalogue).block());
    }
    Section { heading: catalogue.text("silent"), blocks }
}

/// The estimate of a measure of the whole; `None` if it is zero in all runs or not measured.
fn whole<'o>(outcome: &'o Outcome<'_>, measure: &Measure) -> Option<&'o ColumnEstimate> {
    outcome.estimates.get(measure, Part::All).filter(|estimate| !estimate.incident.is_nothing())
}

/// How many items were concerned, and when it was noticed.
fn detection(outcome: &Outcome<'_>, catalogue: &Catalogue) -> String {
    let Some(hit) = whole(outcome, &measures::ITEMS_HIT) else { return catalogue.text("silent-nothing") };
    let items = catalogue.count_figure(hit.incident.sample.quantile(0.5));
    let moment = |moment| outcome.estimates.moment(moment).and_then(|estimate| estimate.median);
    let runs = outcome.base().replications.len();
    let noticed = outcome.estimates.moment(Moment::Noticed);
    let (Some(onset), Some(noticed_at)) = (moment(Moment::Onset), moment(Moment::Noticed)) else {
        return catalogue.with("silent-never", &[("items", &items)]);
    };
    let reached = noticed.map_or(0, |estimate| estimate.reached);
    let (when, after) =
        (catalogue.instant(&outcome.base().model.clock, noticed_at), catalogue.span(noticed_at.hours_since(onset)));
    let variables = [("items", items.as_str()), ("when", &when), ("after", &after)];
    if reached == runs {
        return catalogue.with("silent-detected", &variables);
    }
    let (n, of) = (catalogue.whole(reached), catalogue.whole(runs));
    catalogue.with("silent-sometimes", &[&variables[..], &[("n", &n), ("of", &of)]].concat())
}

/// How many items nothing had been done about by the end; `None` if none were left in any run.
fn outstanding(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let left = whole(outcome, &measures::ITEMS_OUTSTANDING)?;
    let items = catalogue.count_figure(left.incident.sample.quantile(0.5));
    let range = nine_in_ten(catalogue, Quantity::Items, &left.incident);
    let end = catalogue.instant(&outcome.base().model.clock, outcome.base().model.horizon);
    Some(catalogue.with("silent-outstanding", &[("items", &items), ("range", &range), ("end", &end)]))
}

/// How many deadlines passed; `None` if none did.
fn deadlines(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let missed = whole(outcome, &measures::DEADLINES_MISSED)?;
    let unknown = outcome.estimates.get(&measures::DEADLINES_MISSED_UNKNOWN, Part::All)?;
    let median = |estimate: &ColumnEstimate| catalogue.count_figure(estimate.incident.sample.quantile(0.5));
    let range = nine_in_ten(catalogue, Quantity::Items, &missed.incident);
    let variables = [("missed", &*median(missed)), ("range", &range), ("unknown", &median(unknown))];
    Some(catalogue.with("silent-deadlines", &variables))
}

/// How large the exposure was; `None` if nothing was exposed.
fn exposure(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let exposure = whole(outcome, &measures::EXPOSURE_VIEWER_ITEM_DAYS)?;
    let sample = &exposure.incident.sample;
    let [low, median, high] = [0.05, 0.5, 0.95].map(|p| large(catalogue, sample.quantile(p)));
    if low == high {
        return Some(catalogue.with("silent-exposure-always", &[("exposure", &median)]));
    }
    let range = catalogue.with("range", &[("low", &low), ("high", &high)]);
    Some(catalogue.with("silent-exposure", &[("exposure", &median), ("range", &range)]))
}

/// A number that may be too large to be read at a glance.
fn large(catalogue: &Catalogue, number: f64) -> String {
    if number < 1e7 {
        return catalogue.figure(number);
    }
    catalogue.with("millions", &[("n", &catalogue.figure(number / 1e6))])
}

/// How likely it is that nobody looked, at the rates the scenario assumes, at a tenth of them and at ten times; `None` if
/// nothing was exposed, or it assumes that nobody ever looks.
///
/// Given for how long items were exposed, looks are Poisson: nobody looks with probability e^−μ, which is averaged over
/// the runs. Where a finder may report it, exposure is not independent of looks, and runs without any are counted instead.
fn looks(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    whole(outcome, &measures::EXPOSURE_VIEWER_ITEM_DAYS)?;
    let model = outcome.base().model;
    let item = model.items.iter().find(|item| item.viewers > 0 && item.looks_per_year > 0.0)?;
    let (viewers, years) = (catalogue.whole(item.viewers as usize), catalogue.figure(item.looks_per_year.recip()));
    let is_tip = |detection: &Detection| matches!(detection.by, DetectedBy::Tip(share) if share > 0.0);
    if model.incident.iter().flat_map(|incident| &incident.detections).any(is_tip) {
        let nobody = outcome.estimates.get(&measures::EXPOSURE_NOBODY_LOOKED, Part::All)?;
        let share = catalogue.percent(nobody.incident.summary.mean);
        let variables = [("viewers", &*viewers), ("years", &years), ("share", &share)];
        return Some(catalogue.with("silent-looks-tell", &variables));
    }
    let expected = outcome.estimates.get(&measures::EXPOSURE_LOOKS_EXPECTED, Part::All)?.incident.sample.sorted();
    let nobody = |times: f64| {
        let sum: f64 = expected.iter().map(|looks| (-times * looks).exp()).sum();
        catalogue.percent(sum / expected.len() as f64)
    };
    let (share, fewer, more) = (nobody(1.0), nobody(0.1), nobody(10.0));
    let variables = [("viewers", &*viewers), ("years", &years), ("share", &share), ("fewer", &fewer), ("more", &more)];
    Some(catalogue.with("silent-looks", &variables))
}

/// The state of each kind of item at the end; empty with one kind only, which is in the table of measures.
fn kinds(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Table {
    let headings = ["column-item", "column-concerned", "column-settled", "column-outstanding", "column-missed"];
    let mut table = Table::new(catalogue, &headings);
    let model = outcome.base().model;
    let columns = &outcome.estimates.columns;
    let parts = columns.iter().filter(|estimate| *estimate.column.measure == measures::ITEMS_HIT);
    let parts: Vec<Part> = parts.map(|estimate| estimate.column.part).filter(|part| *part != Part::All).collect();
    if parts.len() < 2 {
        return table;
    }
    for part in parts {
        let mean =
            |measure| outcome.estimates.get(measure, part).map_or(0.0, |estimate| estimate.incident.summary.mean);
        let (hit, outstanding) = (mean(&measures::ITEMS_HIT), mean(&measures::ITEMS_OUTSTANDING));
        let write = |number| value(catalogue, Quantity::Items, number);
        table.rows.push(vec![
            catalogue.part(part, model),
            write(hit),
            write(hit - outstanding),
            write(outstanding),
            write(mean(&measures::DEADLINES_MISSED)),
        ]);
    }
    table
}
