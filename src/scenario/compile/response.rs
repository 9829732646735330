//! The response: how units change over, levels of alert, who is called in.

use super::{Index, dist, dist_or_zero, label, name_of};
use crate::dist::Dist;
use crate::model::{self, CallIn, Level, RoleId, UnitId};
use crate::scenario::Problem;
use crate::scenario::format::{self, Scenario, Unit};
use crate::scenario::quantity::{At, SpanDist};

/// How all units change over, unless they say otherwise.
pub(super) fn general(file: &Scenario, problems: &mut Vec<Problem>) -> model::Response {
    let response = file.response.as_ref();
    let mut delay =
        |which: fn(&format::Response) -> Option<&At<SpanDist>>| dist_or_zero(response.and_then(which), problems);
    let general = model::Response {
        followed: response.and_then(|response| response.followed.as_ref()).map_or(1.0, |share| share.value.0),
        partly: response.and_then(|response| response.partly.as_ref()).map_or(0.0, |share| share.value.0),
        improvise: delay(|response| response.improvise.as_ref()),
        told: delay(|response| response.told.as_ref()),
        start_up: delay(|response| response.start_up.as_ref()),
        back: delay(|response| response.back.as_ref()),
        shared: response.and_then(|response| response.shared).unwrap_or(false),
    };
    if let Some(response) = response {
        let written = Written { followed: response.followed.as_ref(), partly: response.partly.as_ref() };
        check(&general, &written, response.improvise.is_some(), problems);
    }
    general
}

/// How one unit changes over.
pub(super) fn of_unit(
    unit: &Unit,
    general: &model::Response,
    file: &Scenario,
    problems: &mut Vec<Problem>,
) -> model::Response {
    let mut own = |written: Option<&At<SpanDist>>, default: &Dist| {
        written.and_then(|written| dist(written, problems)).unwrap_or_else(|| default.clone())
    };
    let response = model::Response {
        followed: unit.followed.as_ref().map_or(general.followed, |share| share.value.0),
        partly: unit.partly.as_ref().map_or(general.partly, |share| share.value.0),
        improvise: own(unit.improvise.as_ref(), &general.improvise),
        told: own(unit.told.as_ref(), &general.told),
        start_up: own(unit.start_up.as_ref(), &general.start_up),
        back: own(unit.back.as_ref(), &general.back),
        shared: unit.shared.unwrap_or(general.shared),
    };
    let written = Written { followed: unit.followed.as_ref(), partly: unit.partly.as_ref() };
    let improvises =
        unit.improvise.is_some() || file.response.as_ref().is_some_and(|response| response.improvise.is_some());
    check(&response, &written, improvises, problems);
    response
}

/// The shares as they stand in one place of the file.
struct Written<'f> {
    followed: Option<&'f At<crate::scenario::quantity::Share>>,
    partly: Option<&'f At<crate::scenario::quantity::Share>>,
}

fn check(response: &model::Response, written: &Written<'_>, improvises: bool, problems: &mut Vec<Problem>) {
    let Some(place) = written.partly.or(written.followed) else { return };
    if response.followed + response.partly > 1.0 + 1e-9 {
        problems.push(
            Problem::error("shares", "a routine is followed or improvised in more than 100 % of the cases")
                .at(&place.span, format!("together {:.0} %", (response.followed + response.partly) * 100.0))
                .hint("allowed: `followed` and `partly` that add up to at most 100 %; the rest has no routine"),
        );
    }
    if let (Some(partly), false) = (written.partly.filter(|share| share.value.0 > 0.0), improvises) {
        problems.push(
            Problem::error("missing-key", "`partly` needs `improvise`")
                .at(&partly.span, "a routine has to be improvised here")
                .hint("`improvise`: how long that takes, such as \"1 h\""),
        );
    }
}

/// The levels of alert, in their order.
pub(super) fn levels(file: &Scenario, index: &Index, problems: &mut Vec<Problem>) -> Box<[Level]> {
    let mut levels: Vec<Level> = Vec::new();
    for At { value, span } in file.response.iter().flat_map(|response| &response.level) {
        let name = name_of(value.name.as_ref());
        let after = dist_or_zero(value.after.as_ref(), problems);
        if let Some(before) = levels.last().filter(|before| before.after.mean() > after.mean()) {
            problems.push(
                Problem::error("time", format!("this level of alert comes before `{}`", before.name))
                    .at(value.after.as_ref().map_or(span, |after| &after.span), "sooner than the level above it")
                    .hint("allowed: levels in the order in which they are reached"),
            );
        }
        let call_ins = value.call_in.iter().filter_map(|call_in| self::call_in(call_in, file, index, problems));
        levels.push(Level { label: label(value.label.as_ref(), &name), name, call_ins: call_ins.collect(), after });
    }
    levels.into()
}

/// Staff who are called in; `None` where they or their unit are not to be found.
pub(super) fn call_in(
    entry: &At<format::CallIn>,
    file: &Scenario,
    index: &Index,
    problems: &mut Vec<Problem>,
) -> Option<CallIn> {
    let value = &entry.value;
    let unit = value.unit.as_ref().and_then(|unit| index.units.find(unit, problems));
    let role = value.role.as_ref().and_then(|role| index.roles.find(role, problems));
    let (arrive, stay) = (dist_or_zero(value.arrive.as_ref(), problems), dist_or_zero(value.stay.as_ref(), problems));
    let (unit, role) = (unit?, role?);
    let wanted = index.roles.name(role);
    let employs = |staff: &At<format::Staff>| staff.value.role.as_ref().is_some_and(|role| role.value == wanted);
    if !file.unit[unit].value.staff.iter().any(employs) {
        let (unit, place) = (index.units.name(unit), value.role.as_ref().map_or(&entry.span, |role| &role.span));
        problems.push(
            Problem::error("unstaffed", format!("`{unit}` employs no `{wanted}` who could be called in"))
                .at(place, "no staff of this role there")
                .hint(format!(
                    "give `{unit}` an entry in `staff` for `{wanted}`, with `number = 0` if none is on duty"
                )),
        );
        return None;
    }
    Some(CallIn {
        unit: UnitId::from_index(unit),
        role: RoleId::from_index(role),
        number: value.number.as_ref().map_or(0, |number| number.value),
        arrive,
        stay,
    })
}
