//! Interfaces: systems through which results of orders come back.

use super::compiler::{Compiler, Problems};
use super::names::Index;
use crate::model::{SystemId, Waits};
use crate::scenario::format::{InformationSystem, Order};
use crate::scenario::quantity::Per;
use crate::scenario::{Code, Problem};
use crate::time::Span;

/// The system through which the result of an order comes back; reports an order nobody waits for.
pub(super) fn of_order(order: &Order, names: &Index<'_>, problems: &Problems) -> Option<SystemId> {
    let written = order.through.as_ref()?;
    if order.wait == Some(Waits::Never) {
        Problem::error(Code::NoEffect, "`through` has no effect here")
            .at(&written.span, "nobody waits for the result")
            .hint("allowed: `through` together with `wait = \"here\"` or `\"later\"`")
            .report(problems);
    }
    names.systems.find(written, problems).map(SystemId::from_index)
}

/// The time between two results that a system delivers after it was out of reach; reports a system that drains nothing.
pub(super) fn drains_every(compiler: &Compiler<'_>, system: &InformationSystem, id: SystemId) -> Span {
    let Some(written) = &system.drains else { return Span::ZERO };
    let drains_nothing = !compiler.plan.through.has(id) && !compiler.names.systems.has_missed();
    if let Some(name) = system.name.as_ref().filter(|_| drains_nothing) {
        Problem::error(Code::NoEffect, "`drains` has no effect here")
            .at(&written.span, format!("no result comes through `{}`", name.value.0))
            .hint(format!("name it in an order: `through = \"{}\"`", name.value.0))
            .report(compiler.problems);
    }
    let rate = written.value;
    if rate.number <= 0.0 {
        Problem::error(Code::BadValue, "an interface that delivers nothing")
            .at(&written.span, "no results at all")
            .hint("allowed: a rate above zero, such as \"600 per hour\"")
            .report(compiler.problems);
        return Span::ZERO;
    }
    let period = match rate.per {
        Per::Hour => Span::HOUR,
        Per::Day => Span::DAY,
        Per::Week => Span::WEEK,
    };
    Span::from_millis_f64(period.as_millis() as f64 / rate.number)
}
