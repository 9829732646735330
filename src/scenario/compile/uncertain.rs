//! Uncertain inputs: what they are called, and where they may lie.

use super::compiler::{label, name_of};
use super::names::{Names, names_of};
use crate::model::{Range, Uncertain};
use crate::scenario::format;
use crate::scenario::quantity::{At, one_line};
use crate::scenario::{Code, Problem};

/// The most values an input may be given.
const MOST_VALUES: usize = 100;

/// The uncertain inputs of a file, in its order, with the values of each that has a list of them.
pub(in crate::scenario) fn uncertain(
    file: &format::Scenario,
    values: Vec<Vec<String>>,
    problems: &mut Vec<Problem>,
) -> Vec<Uncertain> {
    problems.extend(Names::new("uncertain input", names_of!(file.uncertain)).duplicates());
    let input = |(At { value, .. }, values): (&At<format::Uncertain>, Vec<String>)| {
        let name = name_of(value.name.as_ref());
        let note = value.assumption.as_ref().or(value.note.as_ref());
        Uncertain {
            label: label(value.label.as_ref(), &name),
            note: note.map(|text| one_line(&text.0)).unwrap_or_default(),
            range: range(value, values, problems),
            name,
        }
    };
    file.uncertain.iter().zip(values).map(input).collect()
}

fn range(input: &format::Uncertain, values: Vec<String>, problems: &mut Vec<Problem>) -> Range {
    let Some(At { value: factor, span }) = &input.factor else {
        if let Some(list) = input.values.as_ref().filter(|_| !(2..=MOST_VALUES).contains(&values.len())) {
            problems.push(
                Problem::error(Code::Range, format!("this gives {} values for an uncertain input", values.len()))
                    .at(&list.span, "")
                    .hint(format!("allowed: from 2 to {MOST_VALUES}; what has one value is not uncertain")),
            );
        }
        return Range::Values(values.into());
    };
    let (low, high) = (factor.low.unwrap_or(1.0), factor.high.unwrap_or(1.0));
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
    problems.push(
        Problem::error(Code::Range, format!("an uncertain input cannot be from {low} to {high} times what it is"))
            .at(span, wrong)
            .hint("allowed: `low` up to 1 and `high` from 1, such as { low = 0.5, high = 2 }"),
    );
    Range::Factor { low: 1.0, high: 1.0 }
}
