//! Stocks that fallback routines use up.

use super::{dist_or_zero, label, name_of};
use crate::model;
use crate::random::Purpose;
use crate::scenario::Problem;
use crate::scenario::format::{Fallback, Scenario};
use crate::scenario::quantity::At;

/// The stocks; reports those nobody uses.
pub(super) fn stocks(file: &Scenario, problems: &mut Vec<Problem>) -> Box<[model::Stock]> {
    check_used(file, problems);
    let stock = |At { value, .. }: &At<crate::scenario::format::Stock>| {
        let name = name_of(value.name.as_ref());
        let number = value.number.as_ref().map_or(0, |number| number.value);
        model::Stock {
            label: label(value.label.as_ref(), &name),
            purpose: Purpose::named(&name),
            name,
            number,
            reorder_at: value.reorder_at.as_ref().map(|at| at.value),
            // A stock of none is filled for the first time by its first order.
            reorder: value.reorder.as_ref().map_or(number.max(1), |reorder| reorder.value),
            delivery: dist_or_zero(value.delivery.as_ref(), problems),
        }
    };
    file.stock.iter().map(stock).collect()
}

fn check_used(file: &Scenario, problems: &mut Vec<Problem>) {
    let steps = file.pathway.iter().flat_map(|pathway| &pathway.value.step);
    let used: Vec<&str> =
        steps.flat_map(|step| &step.value.fallback).filter_map(|entry| used_by(&entry.value)).collect();
    for name in file.stock.iter().filter_map(|stock| stock.value.name.as_ref()) {
        if !used.contains(&name.value.0.as_str()) {
            problems.push(
                Problem::warning("unused", format!("nobody uses the stock `{}`", name.value.0))
                    .at(&name.span, "no fallback names it")
                    .hint("name it in the fallback that uses it up: `paper = { stock = \"…\" }`"),
            );
        }
    }
}

/// The stock a fallback uses.
fn used_by(fallback: &Fallback) -> Option<&str> {
    let handled = [&fallback.paper, &fallback.phone, &fallback.copy].into_iter().flatten().map(|way| &way.stock);
    let skipped = fallback.skip.iter().map(|way| &way.stock);
    handled.chain(skipped).flatten().map(|stock| stock.value.as_str()).next()
}
