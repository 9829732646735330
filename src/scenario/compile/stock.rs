//! Stocks that fallback routines use up.

use super::compiler::{Compiler, label, name_of};
use crate::model;
use crate::random::Purpose;
use crate::scenario::format::Stock;
use crate::scenario::quantity::At;

/// The stocks, in the order of the file.
pub(super) fn stocks(compiler: &Compiler<'_>) -> Box<[model::Stock]> {
    let stock = |At { value, .. }: &At<Stock>| {
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
            delivery: compiler.dist_or_zero(value.delivery.as_ref()),
        }
    };
    compiler.file.stock.iter().map(stock).collect()
}
