//! What uncertain inputs do, in `summary.json`.

use serde::Serialize;

use super::{DifferenceEntry, MeasureEntry};
use crate::estimate::{HeadlineUncertainty, Uncertainty};
use crate::model::Range;
use crate::stats::{Interval, Sample};

/// What uncertain inputs do. Where a figure does not exist it is `null`.
#[derive(Serialize)]
pub(super) struct UncertaintyEntry<'a> {
    points: usize,
    replications: usize,
    interrupted: bool,
    inputs: Vec<InputEntry<'a>>,
    measures: Vec<MeasureEntry<VaryingEntry<'a>>>,
}

#[derive(Serialize)]
struct InputEntry<'a> {
    name: &'a str,
    label: &'a str,
    factor: Option<[f64; 2]>,
    values: Option<&'a [String]>,
    note: &'a str,
}

#[derive(Serialize)]
struct VaryingEntry<'a> {
    cut_off_hours: Option<f64>,
    not_recovered: usize,
    chance_alone: QuantilesEntry,
    together: QuantilesEntry,
    variance: Option<VarianceEntry>,
    share_of_inputs: Option<f64>,
    share_of_inputs_interval: Option<Interval>,
    explained_by_lines: Option<f64>,
    inputs: Vec<SwingEntry<'a>>,
}

#[derive(Serialize)]
struct QuantilesEntry {
    p05: f64,
    p50: f64,
    p95: f64,
}

#[derive(Serialize)]
struct VarianceEntry {
    inputs: f64,
    replications: f64,
    both: f64,
}

/// One input alone, the one that moves the figure farthest first.
#[derive(Serialize)]
struct SwingEntry<'a> {
    input: &'a str,
    share_by_lines: Option<f64>,
    low: DifferenceEntry,
    high: DifferenceEntry,
}

impl<'a> UncertaintyEntry<'a> {
    /// Of what was found.
    pub(super) fn of(uncertainty: &'a Uncertainty) -> Self {
        let inputs = uncertainty.inputs.iter().map(|input| {
            let (factor, values) = match &input.range {
                Range::Factor { low, high } => (Some([*low, *high]), None),
                Range::Values(values) => (None, Some(&**values)),
            };
            InputEntry { name: &input.name, label: &input.label.default, factor, values, note: &input.note }
        });
        Self {
            points: uncertainty.points.len(),
            replications: uncertainty.replications,
            interrupted: uncertainty.interrupted,
            inputs: inputs.collect(),
            measures: uncertainty.headlines.iter().map(|one| measure(uncertainty, one)).collect(),
        }
    }
}

fn measure<'a>(uncertainty: &'a Uncertainty, one: &HeadlineUncertainty) -> MeasureEntry<VaryingEntry<'a>> {
    let shares = one.shares.as_ref();
    let lines = shares.and_then(|shares| shares.lines.as_ref());
    let swing = |index: usize| SwingEntry {
        input: &uncertainty.inputs[index].name,
        share_by_lines: lines.and_then(|(shares, _)| shares.get(index).copied()),
        low: DifferenceEntry::of(&one.swings[index].low),
        high: DifferenceEntry::of(&one.swings[index].high),
    };
    let figures = VaryingEntry {
        cut_off_hours: one.until,
        not_recovered: one.not_recovered,
        chance_alone: quantiles(&one.chance),
        together: quantiles(&one.together),
        variance: shares.map(|shares| VarianceEntry {
            inputs: shares.components.rows,
            replications: shares.components.columns,
            both: shares.components.rest,
        }),
        share_of_inputs: shares.map(|shares| shares.inputs),
        share_of_inputs_interval: shares.and_then(|shares| shares.interval),
        explained_by_lines: lines.map(|(_, explained)| *explained),
        inputs: one.ranking().into_iter().map(swing).collect(),
    };
    MeasureEntry { measure: one.headline.key(), part: None, unit: one.headline.quantity().key(), figures }
}

fn quantiles(sample: &Sample) -> QuantilesEntry {
    let [p05, p50, p95] = [0.05, 0.5, 0.95].map(|p| sample.quantile(p));
    QuantilesEntry { p05, p50, p95 }
}
