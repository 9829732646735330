//! The response: how units change over, levels of alert, who is called in.

use super::compiler::{Compiler, label, name_of, share};
use crate::dist::Dist;
use crate::model::{self, CallIn, Level};
use crate::scenario::format::{self, Unit};
use crate::scenario::quantity::{At, Share, SpanDist};
use crate::scenario::{Code, Problem};

/// How all units change over, unless they say otherwise.
pub(super) fn general(compiler: &Compiler<'_>) -> model::Response {
    let response = &compiler.file.response;
    let general = model::Response {
        followed: share(response.followed.as_ref(), 1.0),
        partly: share(response.partly.as_ref(), 0.0),
        improvise: compiler.dist_or_zero(response.improvise.as_ref()),
        told: compiler.dist_or_zero(response.told.as_ref()),
        start_up: compiler.dist_or_zero(response.start_up.as_ref()),
        back: compiler.dist_or_zero(response.back.as_ref()),
        shared: response.shared.unwrap_or(false),
    };
    check(compiler, &general, [&response.followed, &response.partly], response.improvise.is_some());
    general
}

/// How one unit changes over.
pub(super) fn of_unit(compiler: &Compiler<'_>, unit: &Unit, general: &model::Response) -> model::Response {
    let own =
        |written: Option<&At<SpanDist>>, default: &Dist| compiler.dist(written).unwrap_or_else(|| default.clone());
    let response = model::Response {
        followed: share(unit.followed.as_ref(), general.followed),
        partly: share(unit.partly.as_ref(), general.partly),
        improvise: own(unit.improvise.as_ref(), &general.improvise),
        told: own(unit.told.as_ref(), &general.told),
        start_up: own(unit.start_up.as_ref(), &general.start_up),
        back: own(unit.back.as_ref(), &general.back),
        shared: unit.shared.unwrap_or(general.shared),
    };
    let improvises = unit.improvise.is_some() || compiler.file.response.improvise.is_some();
    check(compiler, &response, [&unit.followed, &unit.partly], improvises);
    response
}

/// Reports shares, as they stand in one place of the file, that cannot be: of routines followed, and pieced together.
fn check(
    compiler: &Compiler<'_>,
    response: &model::Response,
    [followed, partly]: [&Option<At<Share>>; 2],
    improvises: bool,
) {
    let Some(place) = partly.as_ref().or(followed.as_ref()) else { return };
    if response.followed + response.partly > 1.0 + 1e-9 {
        Problem::error(Code::Shares, "a routine is followed or improvised in more than 100 % of the cases")
            .at(&place.span, format!("together {:.0} %", (response.followed + response.partly) * 100.0))
            .hint("allowed: `followed` and `partly` that add up to at most 100 %; the rest has no routine")
            .report(compiler.problems);
    }
    if let (Some(partly), false) = (partly.as_ref().filter(|share| share.value.0 > 0.0), improvises) {
        Problem::error(Code::MissingKey, "`partly` needs `improvise`")
            .at(&partly.span, "a routine has to be improvised here")
            .hint("`improvise`: how long that takes, such as \"1 h\"")
            .report(compiler.problems);
    }
}

/// The levels of alert, in their order.
pub(super) fn levels(compiler: &Compiler<'_>) -> Box<[Level]> {
    let mut levels: Vec<Level> = Vec::new();
    for At { value, span } in &compiler.file.response.level {
        let name = name_of(value.name.as_ref());
        let after = compiler.dist_or_zero(value.after.as_ref());
        if let Some(before) = levels.last().filter(|before| before.after.mean() > after.mean()) {
            Problem::error(Code::Time, format!("this level of alert comes before `{}`", before.name))
                .at(value.after.as_ref().map_or(span, |after| &after.span), "sooner than the level above it")
                .hint("allowed: levels in the order in which they are reached")
                .report(compiler.problems);
        }
        let call_ins = value.call_in.iter().filter_map(|call_in| self::call_in(compiler, call_in));
        levels.push(Level { label: label(value.label.as_ref(), &name), name, call_ins: call_ins.collect(), after });
    }
    levels.into()
}

/// Staff who are called in; `None` where they or their unit are not to be found.
pub(super) fn call_in(compiler: &Compiler<'_>, entry: &At<format::CallIn>) -> Option<CallIn> {
    let value = &entry.value;
    let unit = compiler.unit(value.unit.as_ref());
    let role = compiler.role(value.role.as_ref());
    let (arrive, stay) = (compiler.dist_or_zero(value.arrive.as_ref()), compiler.dist_or_zero(value.stay.as_ref()));
    let (unit, role) = (unit?, role?);
    let wanted = compiler.names.roles.name(role.index());
    let employs = |staff: &At<format::Staff>| staff.value.role.as_ref().is_some_and(|role| role.value == wanted);
    if !compiler.file.unit[unit.index()].value.staff.iter().any(employs) {
        let (unit, place) =
            (compiler.names.units.name(unit.index()), value.role.as_ref().map_or(&entry.span, |role| &role.span));
        Problem::error(Code::Unstaffed, format!("`{unit}` employs no `{wanted}` who could be called in"))
            .at(place, "no staff of this role there")
            .hint(format!("give `{unit}` an entry in `staff` for `{wanted}`, with `number = 0` if none is on duty"))
            .report(compiler.problems);
        return None;
    }
    Some(CallIn { unit, role, number: value.number.as_ref().map_or(0, |number| number.value), arrive, stay })
}
