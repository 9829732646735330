//! Section 1, objectives.

use super::values::{length, number, percent, unit_of};
use super::{Page, cell, text};
use crate::model::{Bound, Extent, Form, Limit, Model, Policy, Range, Uncertain, Unknowns};
use crate::observe::{MEASURES, Recovery};
use crate::study::Scenario;
use crate::text::Language;
use crate::words::{Catalogue, measure_id};

pub(super) fn write(scenario: &Scenario, page: &mut Page) {
    let Scenario { model, policies, unknowns, sources: _, warnings: _ } = scenario;
    page.heading(2, "1 Objectives");
    page.heading(3, "1.1 Purpose of the model");
    if text(&model.purpose).is_empty() {
        page.prompt("the purpose, and who decides what with it. (The scenario's key `purpose` is empty.)");
    } else {
        page.paragraph(&text(&model.purpose));
        page.prompt("who decides what with it.");
    }
    outputs(page);
    if !model.limits.is_empty() {
        page.paragraph("Limits of ISO 22301, judged in every replication:");
        page.table(["Limit", "Of", "Allowed"], model.limits.iter().map(|one| limit(model, one)));
    }
    page.heading(3, "1.3 Experimentation aims");
    match &model.incident {
        Some(incident) => page.paragraph(&format!(
            "Scenario analysis: what the incident \"{}\" piles up and how long recovery takes, as the difference \
             between each replication and its twin, the same replication without the incident.",
            text(&incident.label)
        )),
        None => page.paragraph("The organisation in normal operation: the scenario has no incident."),
    }
    alternatives(policies, unknowns, page);
    page.prompt("the questions that are asked.");
}

/// The policies that are compared, and the inputs that are varied.
fn alternatives(policies: &[(Policy, Model)], unknowns: &Unknowns, page: &mut Page) {
    if !policies.is_empty() {
        page.paragraph("The alternatives that are compared, each a set of changes to the scenario:");
        let rows = policies.iter().map(|(policy, _)| {
            let Policy { name: _, label, changes, cost, note } = policy;
            let changes = changes.iter().map(|(key, value)| format!("`{}` = {}", cell(key), cell(value)));
            [text(label), changes.collect::<Vec<_>>().join("; "), text(cost), cell(note)]
        });
        page.table(["Policy", "Changes", "Cost", "Why"], rows);
    }
    if !unknowns.is_empty() {
        page.paragraph("The inputs nobody knows, drawn for each replication (4.3), the logic staying the same:");
        let rows = unknowns.inputs.iter().map(|input| {
            let Uncertain { name: _, label, note, range } = input;
            [text(label), cell(&lies(range)), cell(note)]
        });
        page.table(["Input", "Range", "Why"], rows);
    }
    let label = |input: usize| unknowns.inputs.get(input).map(|input| text(&input.label)).unwrap_or_default();
    let pairs = unknowns.copula.ranks().iter();
    page.list(
        pairs.map(|(one, other, rank)| {
            format!("Rank correlation between {} and {}: {rank}.", label(*one), label(*other))
        }),
    );
}

/// Where an input may lie.
fn lies(range: &Range) -> String {
    match range {
        Range::Factor { low, high } => format!("× {low} to × {high}, most likely × 1"),
        Range::Scaled(dist) => format!("× {}", number(dist)),
        Range::Value { dist, form: Form::Time } => length(dist),
        Range::Value { dist, form: Form::Share } => format!("{} of 1", number(dist)),
        Range::Value { dist, form: Form::Number } => number(dist),
        Range::Value { dist, form: Form::Rate(per) } => format!("{} per {per}", number(dist)),
        Range::Values(values) => values.join(", "),
    }
}

/// A limit and what it allows.
fn limit(model: &Model, limit: &Limit) -> [String; 3] {
    let Limit { name: _, label, extent, bound } = limit;
    let allowed = match bound {
        Bound::Mtpd { within, recovered } => format!("recovered ({}) within {within} of the onset", recovered.key()),
        Bound::Rto { within } => format!("work resumed within {within} of the onset"),
        Bound::Rpo { within } => format!("nothing on paper only for longer than {within}"),
        Bound::Mbco { share, over } => format!("at least {} of normal throughput over {over}", percent(*share)),
    };
    let of = match extent {
        Extent::Whole => "the whole organisation".to_owned(),
        Extent::Unit(unit) => unit_of(model, *unit),
        Extent::System(system) => text(&model.systems[system.index()].label),
    };
    [text(label), of, format!("{}: {allowed}", bound.key().to_uppercase())]
}

fn outputs(page: &mut Page) {
    let english = Catalogue::new(Language::En);
    page.heading(3, "1.2 Model outputs");
    page.paragraph(
        "Each measure is computed for every replication and for its twin; means over replications have Student's t \
         intervals at 95 %, differences are taken within each replication.",
    );
    let measures = MEASURES.iter().copied().flatten().map(|measure| {
        let id = measure_id(measure.key);
        let unit = english.text(&format!("quantity-{}", measure.quantity.key()));
        [
            format!("`{}`", measure.key),
            cell(&english.text(&id)),
            cell(&unit),
            cell(&english.text(&format!("{id}.definition"))),
        ]
    });
    page.table(["Key", "Measure", "Unit", "Definition"], measures);
    page.paragraph(
        "Times to recover are counted from restoration. A run that has not recovered by the end is censored there, \
         never left out. Shares of runs have Wilson intervals, quantiles have order-statistic intervals.",
    );
    let recovery = Recovery::ALL.iter().map(|definition| {
        let id = format!("recovery-{}", definition.key());
        [cell(&english.text(&id)), cell(&english.text(&format!("{id}.definition")))]
    });
    page.table(["Recovered", "Definition"], recovery);
}
