//! What uncertain inputs do, in `summary.json`.

use serde::Serialize;

use super::MeasureEntry;
use crate::estimate::{ENDS, Effect, HeadlineUncertainty, Share, Shift, Uncertainty, Worth};
use crate::model::{Range, Uncertain};
use crate::stats::Interval;
use crate::study::Outcome;

/// What uncertain inputs do. Where a figure does not exist it is `null`.
#[derive(Serialize)]
pub(super) struct UncertaintyEntry<'a> {
    replications: usize,
    replications_needed: usize,
    inputs: Vec<InputEntry<'a>>,
    without_effect: Vec<&'a str>,
    measures: Vec<MeasureEntry<VaryingEntry<'a>>>,
    choice: Option<ChoiceEntry<'a>>,
}

#[derive(Serialize)]
struct InputEntry<'a> {
    name: &'a str,
    label: &'a str,
    kind: &'static str,
    /// At one in twenty, at half and at nineteen in twenty of its distribution.
    p05: String,
    p50: String,
    p95: String,
    note: &'a str,
}

#[derive(Serialize)]
struct VaryingEntry<'a> {
    cut_off_hours: Option<f64>,
    not_recovered: usize,
    p05: f64,
    p50: f64,
    p95: f64,
    share_of_inputs: Option<ShareEntry>,
    inputs: Vec<EffectEntry<'a>>,
}

#[derive(Serialize)]
struct ShareEntry {
    share: f64,
    interval: Interval,
}

/// What one input does, the one with the largest share first.
#[derive(Serialize)]
struct EffectEntry<'a> {
    input: &'a str,
    #[serde(flatten)]
    share: ShareEntry,
    by_chance: f64,
    low: ShiftEntry,
    high: ShiftEntry,
}

#[derive(Serialize)]
struct ShiftEntry {
    position: f64,
    difference: f64,
    interval: Interval,
}

/// What knowing inputs would be worth for the choice.
#[derive(Serialize)]
struct ChoiceEntry<'a> {
    measure: String,
    unit: &'static str,
    best: &'a str,
    all_inputs: WorthEntry,
    inputs: Vec<InputWorthEntry<'a>>,
    would_change_the_choice: Option<&'a str>,
}

#[derive(Serialize)]
struct InputWorthEntry<'a> {
    input: &'a str,
    #[serde(flatten)]
    worth: WorthEntry,
}

#[derive(Serialize)]
struct WorthEntry {
    worth: f64,
    interval: Option<Interval>,
    changes: f64,
}

impl<'a> UncertaintyEntry<'a> {
    /// Of what was found.
    pub(super) fn of(uncertainty: &'a Uncertainty, outcome: &'a Outcome<'_>) -> Self {
        let name = |index: usize| uncertainty.inputs[index].name.as_str();
        let choice = uncertainty.choice.as_ref().map(|choice| ChoiceEntry {
            measure: choice.headline.key(),
            unit: choice.headline.quantity().key(),
            best: outcome.candidates.get(choice.best).map_or("", |candidate| &candidate.name),
            all_inputs: worth(choice.together),
            inputs: (0..choice.inputs.len())
                .map(|index| InputWorthEntry { input: name(index), worth: worth(choice.inputs[index]) })
                .collect(),
            would_change_the_choice: choice.most().map(name),
        });
        Self {
            replications: uncertainty.points.len(),
            replications_needed: uncertainty.needed,
            inputs: uncertainty.inputs.iter().map(input).collect(),
            without_effect: uncertainty.without_effect.iter().map(|index| name(*index)).collect(),
            measures: uncertainty.headlines.iter().map(|one| measure(uncertainty, one)).collect(),
            choice,
        }
    }
}

fn input(input: &Uncertain) -> InputEntry<'_> {
    let at = |position: f64| {
        let written = input.range.value(position);
        written.map_or_else(|| input.range.number(position).to_string(), std::borrow::Cow::into_owned)
    };
    let kind = match &input.range {
        Range::Factor { .. } | Range::Scaled(_) => "factor",
        Range::Value { .. } => "value",
        Range::Values(_) => "values",
    };
    let [p05, p50, p95] = [0.05, 0.5, 0.95].map(at);
    InputEntry { name: &input.name, label: &input.label.default, kind, p05, p50, p95, note: &input.note }
}

fn measure<'a>(uncertainty: &'a Uncertainty, one: &HeadlineUncertainty) -> MeasureEntry<VaryingEntry<'a>> {
    let shares = one.shares.as_ref();
    let effects = shares.map(|shares| shares.effects.as_slice()).unwrap_or_default();
    let effect = |index: usize| {
        let Effect { share: of, low, high, by_chance } = effects[index];
        let input = uncertainty.inputs[index].name.as_str();
        EffectEntry { input, share: share(of), by_chance, low: shift(ENDS[0], low), high: shift(ENDS[1], high) }
    };
    let [p05, p50, p95] = [0.05, 0.5, 0.95].map(|p| one.sample.quantile(p));
    let figures = VaryingEntry {
        cut_off_hours: one.until,
        not_recovered: one.not_recovered,
        p05,
        p50,
        p95,
        share_of_inputs: shares.map(|shares| share(shares.inputs)),
        inputs: one.ranking().into_iter().map(effect).collect(),
    };
    MeasureEntry { measure: one.headline.key(), part: None, unit: one.headline.quantity().key(), figures }
}

fn share(share: Share) -> ShareEntry {
    ShareEntry { share: share.estimate, interval: share.interval }
}

fn shift(position: f64, shift: Shift) -> ShiftEntry {
    ShiftEntry { position, difference: shift.mean, interval: shift.interval }
}

fn worth(worth: Worth) -> WorthEntry {
    WorthEntry { worth: worth.mean, interval: worth.interval, changes: worth.changes }
}
