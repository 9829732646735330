//! The sections of a report: the three questions, the course of the incident, and what the answers rest on, as sentences and tables.
//!
//! Owns what is said and in which order. It must not know whether it will be shown on a terminal or on a page. A new
//! section is one file and one line in [`sections`].

mod basis;
mod comparison;
mod cost;
mod course;
mod department;
mod fallback;
mod limits;
mod normal;
mod piles_up;
mod recovery;
mod resilience;
mod silent;
mod uncertain;

use super::extension::extended;
use super::precision::precision_reached;
use crate::estimate::Spread;
use crate::observe::Quantity;
use crate::study::Outcome;
use crate::words::Catalogue;

/// A part of a report under a heading of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A table.
    Table(Table),
}

/// A table whose first column names its rows and whose others hold figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The headings of the columns.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings and no rows yet; each is a message of the catalogue.
    fn new(catalogue: &Catalogue, headings: &[&str]) -> Self {
        Self { header: headings.iter().map(|id| catalogue.text(id)).collect(), rows: Vec::new() }
    }

    /// The table as a block, if it has rows.
    fn block(self) -> Option<Block> {
        (!self.rows.is_empty()).then_some(Block::Table(self))
    }
}

/// The sections, in the order of the questions; those with nothing to say are left out.
#[must_use]
pub fn sections(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Vec<Section> {
    if outcome.is_comparison() {
        return comparison::sections(outcome, catalogue);
    }
    let sections = [
        silent::section,
        piles_up::section,
        normal::section,
        limits::section,
        course::section,
        cost::section,
        basis::section,
    ];
    shown(&sections, outcome, catalogue)
}

/// What a page has room for beside the sections: the same answers in full.
#[must_use]
pub fn details(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Vec<Section> {
    let sections: &[Make] = if outcome.is_comparison() {
        &[uncertain::section]
    } else {
        &[uncertain::section, department::section, recovery::section, resilience::section, fallback::section]
    };
    shown(sections, outcome, catalogue)
}

/// What makes one section.
type Make = fn(&Outcome<'_>, &Catalogue) -> Section;

fn shown(sections: &[Make], outcome: &Outcome<'_>, catalogue: &Catalogue) -> Vec<Section> {
    let sections = sections.iter().map(|section| section(outcome, catalogue));
    sections.filter(|section| !section.blocks.is_empty()).collect()
}

/// The title, and one line on what was run.
#[must_use]
pub fn head(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Vec<String> {
    let experiment = outcome.base();
    let model = experiment.model;
    let finished = experiment.replications.len();
    let seed = experiment.seed.to_string();
    let runs = catalogue.counted("runs", finished, &[]);
    let variables = [("name", model.name.as_str()), ("runs", &runs), ("seed", &seed)];
    let ran = match outcome.candidates.len() {
        1 if model.incident.is_some() => catalogue.with("head-incident", &variables),
        1 => catalogue.with("head", &variables),
        several => {
            let shared = outcome.in_common().key();
            catalogue.counted("compare-head", several - 1, &[&variables[..], &[("shared", shared)]].concat())
        }
    };
    let mut lines = vec![catalogue.label(&model.title), ran];
    if experiment.interrupted {
        let requested = catalogue.whole(experiment.requested as usize);
        lines.push(catalogue.with("interrupted", &[("n", &catalogue.whole(finished)), ("of", &requested)]));
    }
    lines.extend(unknowns(outcome, catalogue));
    lines.extend(outcome.extension.as_ref().map(|extension| extended(extension, catalogue)));
    lines.extend(outcome.convergence.as_ref().map(|convergence| precision_reached(convergence, model, catalogue)));
    if finished < FEW_RUNS && !outcome.is_comparison() {
        lines.push(catalogue.text("few-runs"));
    }
    lines
}

/// Whether ranges are of chance and ignorance together, or of chance alone; nothing of a scenario in which all is known.
fn unknowns(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let count = outcome.unknowns();
    let id = if outcome.uncertainty.is_some() { "head-drawn" } else { "head-held" };
    (count > 0).then(|| catalogue.counted(id, count, &[]))
}

/// Below this many runs the 5 % and 95 % quantiles are the extremes themselves.
const FEW_RUNS: usize = 20;

/// A value of a measure, as tables write it: shares in per cent, countable things whole.
fn value(catalogue: &Catalogue, quantity: Quantity, value: f64) -> String {
    match quantity {
        Quantity::Share => catalogue.percent(value),
        Quantity::Cases | Quantity::Records | Quantity::Activities | Quantity::Items | Quantity::Times => {
            catalogue.count_figure(value)
        }
        Quantity::StaffHours | Quantity::Hours | Quantity::Minutes | Quantity::ViewerItemDays | Quantity::Spaces => {
            catalogue.figure(value)
        }
    }
}

/// The mean over the runs, as tables write it.
fn mean(catalogue: &Catalogue, quantity: Quantity, spread: &Spread) -> String {
    marked(catalogue, spread, value(catalogue, quantity, spread.summary.mean))
}

/// A figure that is already written, marked if it is to be read as "at least".
fn marked(catalogue: &Catalogue, spread: &Spread, figure: String) -> String {
    if spread.is_lower_bound() { catalogue.with("lower-bound", &[("figure", &figure)]) } else { figure }
}

/// What that mark means.
fn lower_bound_note(catalogue: &Catalogue) -> String {
    catalogue.text("lower-bound-note")
}

/// Where 90 % of the runs lie.
fn nine_in_ten(catalogue: &Catalogue, quantity: Quantity, spread: &Spread) -> String {
    let [low, high] = [0.05, 0.95].map(|p| value(catalogue, quantity, spread.sample.quantile(p)));
    catalogue.with("range", &[("low", &low), ("high", &high)])
}

/// A mean difference with the half-width of its confidence interval.
fn difference(catalogue: &Catalogue, quantity: Quantity, spread: &Spread) -> String {
    // A difference of shares is in percentage points; the per cent sign of the columns beside it says so.
    let signed = |number: f64| match quantity {
        Quantity::Share => catalogue.signed(number * 100.0),
        _ => catalogue.signed(number),
    };
    estimate(catalogue, quantity, spread, signed(spread.summary.mean))
}

/// A mean, already written, with the half-width of its confidence interval; alone where there is none.
fn estimate(catalogue: &Catalogue, quantity: Quantity, spread: &Spread, mean: String) -> String {
    let Some(interval) = spread.interval.filter(|_| !spread.is_nothing()) else { return mean };
    let half = (interval.high - interval.low) / 2.0;
    let half = if quantity == Quantity::Share { half * 100.0 } else { half };
    catalogue.with("estimate", &[("mean", &mean), ("half", &catalogue.figure(half))])
}
