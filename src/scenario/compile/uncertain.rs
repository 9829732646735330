//! Uncertain inputs: what they are called, where they may lie, and which go together.

use std::ops::Range as Bytes;

use super::compiler::{Problems, label, name_of};
use super::names::{Names, names_of};
use crate::dist::{Copula, Dist};
use crate::model::{Form, Range, Uncertain, Unknowns};
use crate::scenario::format;
use crate::scenario::quantity::{Amount, At, DistTable, Refusal, one_line};
use crate::scenario::{Code, Problem};

/// The most values an input may be given.
const MOST_VALUES: usize = 100;

/// The uncertain inputs of a file, in its order, with the values of each that has a list of them.
pub(in crate::scenario) fn uncertain(
    file: &format::Scenario,
    values: Vec<Vec<String>>,
    problems: &mut Vec<Problem>,
) -> Unknowns {
    let found = Problems::new(std::mem::take(problems));
    let names = Names::unique("uncertain input", names_of!(file.uncertain), &found);
    let input = |(At { value, .. }, values): (&At<format::Uncertain>, Vec<String>)| {
        let name = name_of(value.name.as_ref());
        let note = value.assumption.as_ref().or(value.note.as_ref());
        Uncertain {
            label: label(value.label.as_ref(), &name),
            note: note.map(|text| one_line(&text.0)).unwrap_or_default(),
            range: range(value, values, &found),
            name,
        }
    };
    let inputs: Vec<Uncertain> = file.uncertain.iter().zip(values).map(input).collect();
    let copula = copula(file, &names, inputs.len(), &found);
    *problems = found.into_inner();
    Unknowns::new(inputs, copula)
}

fn range(input: &format::Uncertain, values: Vec<String>, problems: &Problems) -> Range {
    if let Some(factor) = &input.factor {
        return factors(factor, problems);
    }
    if let Some(value) = &input.value {
        return distribution(value, problems);
    }
    if let Some(list) = input.values.as_ref().filter(|_| !(2..=MOST_VALUES).contains(&values.len())) {
        Problem::error(Code::Range, format!("this gives {} values for an uncertain input", values.len()))
            .at(&list.span, "")
            .hint(format!("allowed: from 2 to {MOST_VALUES}; what has one value is not uncertain"))
            .report(problems);
    }
    Range::Values(values.into())
}

/// Factors around 1, or of any distribution.
fn factors(At { value: factor, span }: &At<format::Factor>, problems: &Problems) -> Range {
    let table = factor.table();
    let (low, high) = match (factor.low, factor.high, table.features().next()) {
        (Some(low), Some(high), None) => (low, high),
        (None, None, Some(_)) => {
            return certain(table.to_dist(), span, problems).map_or_else(nothing, Range::Scaled);
        }
        _ => {
            Problem::error(Code::Range, "this is no range of factors")
                .at(span, "`low` and `high`, or a distribution")
                .hint("allowed: { low = 0.5, high = 2 }, or a distribution such as { median = 1, p90 = 1.8 }")
                .report(problems);
            return nothing();
        }
    };
    let wrong = if !(low > 0.0 && low.is_finite() && high.is_finite()) {
        "a factor is above zero and finite"
    } else if low > high {
        "`low` is above `high`"
    } else if low > 1.0 || high < 1.0 {
        "the scenario itself, a factor of 1, is not between them"
    } else if low >= high {
        "there is nothing between `low` and `high`"
    } else {
        return Range::Factor { low, high };
    };
    Problem::error(Code::Range, format!("an uncertain input cannot be from {low} to {high} times what it is"))
        .at(span, wrong)
        .hint("allowed: `low` up to 1 and `high` from 1, such as { low = 0.5, high = 2 }, or a distribution")
        .report(problems);
    nothing()
}

/// A distribution of values that take the place of the scenario's.
fn distribution(At { value: table, span }: &At<DistTable<Amount>>, problems: &Problems) -> Range {
    let forms: Vec<Form> = table.features().map(|feature| feature.form).collect();
    let form = forms.first().copied().unwrap_or(Form::Number);
    if forms.iter().any(|other| *other != form) {
        Problem::error(Code::Range, "these are not amounts of one kind")
            .at(span, "")
            .hint("allowed: lengths of time, numbers, shares, or rates per the same time; not some of each")
            .report(problems);
        return nothing();
    }
    certain(table.to_dist(), span, problems).map_or_else(nothing, |dist| Range::Value { dist, form })
}

/// A distribution that gives more than one value; reports one that does not.
fn certain(read: Result<Dist, Refusal>, span: &Bytes<usize>, problems: &Problems) -> Option<Dist> {
    match read {
        Ok(dist) if dist.quantile(0.25) < dist.quantile(0.75) || dist.quantile(0.001) < dist.quantile(0.999) => {
            Some(dist)
        }
        Ok(_) => {
            Problem::error(Code::Range, "this has one value, and is not uncertain")
                .at(span, "")
                .hint("allowed: a distribution with more than one value")
                .report(problems);
            None
        }
        Err(refusal) => {
            Problem::error(Code::Range, "this is no distribution")
                .at(span, refusal.wrong)
                .hint(format!("allowed: {}", refusal.allowed))
                .report(problems);
            None
        }
    }
}

/// What stands for a range that was reported.
fn nothing() -> Range {
    Range::Factor { low: 1.0, high: 1.0 }
}

/// How the inputs go together; reports pairs that are none, and correlations that no numbers can have.
fn copula(file: &format::Scenario, names: &Names<'_>, count: usize, problems: &Problems) -> Copula {
    let mut ranks: Vec<(usize, usize, f64)> = Vec::new();
    let mut places: Vec<&Bytes<usize>> = Vec::new();
    for At { value: correlation, .. } in &file.correlation {
        let (Some(between), Some(rank)) = (&correlation.between, &correlation.rank) else { continue };
        let found: Vec<usize> = between.value.iter().filter_map(|name| names.find(name, problems)).collect();
        if found.len() < between.value.len() {
            continue;
        }
        let &[one, other] = &found[..] else {
            Problem::error(Code::Range, format!("a correlation is between two inputs, and this names {}", found.len()))
                .at(&between.span, "")
                .hint("allowed: two names; of three inputs, each pair has a [[correlation]] of its own")
                .report(problems);
            continue;
        };
        let again = ranks.iter().position(|&(a, b, _)| (a, b) == (one, other) || (b, a) == (one, other));
        if one == other || again.is_some() {
            let wrong =
                if one == other { "this names one input twice" } else { "these two have a correlation already" };
            let problem = Problem::error(Code::Duplicate, wrong).at(&between.span, "");
            again.map_or(problem.clone(), |first| problem.at(places[first], "first here")).report(problems);
            continue;
        }
        ranks.push((one, other, rank.value));
        places.push(&rank.span);
    }
    Copula::new(count, &ranks).unwrap_or_else(|| {
        // The last correlation with which those before it no longer fit.
        let fits = |many: &usize| Copula::new(count, &ranks[..*many]).is_some();
        let first = (0..=ranks.len()).rev().find(fits).unwrap_or(0);
        Problem::error(Code::Range, "no inputs can have these correlations")
            .at(places[first], if first == 0 { "" } else { "this does not fit those before it" })
            .hint("allowed: ranks above -1 and below 1 that make a correlation matrix: if a goes with b and b with c, a cannot go against c")
            .hint("what always goes together is one input with several keys")
            .report(problems);
        Copula::default()
    })
}
