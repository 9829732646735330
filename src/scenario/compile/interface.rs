//! Interfaces: systems through which results of orders come back.

use super::Index;
use crate::model::SystemId;
use crate::scenario::Problem;
use crate::scenario::format::{InformationSystem, Order, Scenario, Wait};
use crate::scenario::quantity::Per;
use crate::time::Span;

/// The system through which the result of an order comes back; reports an order nobody waits for.
pub(super) fn of_order(order: &Order, index: &Index, problems: &mut Vec<Problem>) -> Option<SystemId> {
    let written = order.through.as_ref()?;
    if order.wait == Some(Wait::Never) {
        problems.push(
            Problem::error("no-effect", "`through` has no effect here")
                .at(&written.span, "nobody waits for the result")
                .hint("allowed: `through` together with `wait = \"here\"` or `\"later\"`"),
        );
    }
    index.systems.find(written, problems).map(SystemId::from_index)
}

/// The time between two results that a system delivers after it was out of reach.
pub(super) fn drains_every(system: &InformationSystem, problems: &mut Vec<Problem>) -> Span {
    let Some(written) = &system.drains else { return Span::ZERO };
    let rate = written.value;
    if rate.number <= 0.0 {
        problems.push(
            Problem::error("bad-value", "an interface that delivers nothing")
                .at(&written.span, "no results at all")
                .hint("allowed: a rate above zero, such as \"600 per hour\""),
        );
        return Span::ZERO;
    }
    let period = match rate.per {
        Per::Hour => Span::HOUR,
        Per::Day => Span::DAY,
        Per::Week => Span::WEEK,
    };
    Span::from_millis_f64(period.as_millis() as f64 / rate.number)
}

/// Reports systems that drain nothing, because no result comes through them.
pub(super) fn check_used(file: &Scenario, problems: &mut Vec<Problem>) {
    let steps = file.pathway.iter().flat_map(|pathway| &pathway.value.step);
    let orders = steps.flat_map(|step| &step.value.orders);
    let through: Vec<&str> =
        orders.filter_map(|order| order.value.through.as_ref()).map(|name| name.value.as_str()).collect();
    for system in &file.system {
        if let (Some(drains), Some(name)) = (&system.value.drains, &system.value.name)
            && !through.contains(&name.value.0.as_str())
        {
            problems.push(
                Problem::error("no-effect", "`drains` has no effect here")
                    .at(&drains.span, format!("no result comes through `{}`", name.value.0))
                    .hint(format!("name it in an order: `through = \"{}\"`", name.value.0)),
            );
        }
    }
}
