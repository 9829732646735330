//! What is done about items that a promise was broken to.

use super::compiler::{Compiler, label, name_of, share};
use super::names::{Names, names_of};
use crate::model;
use crate::random::Purpose;
use crate::scenario::format::FollowUp;
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};

/// The follow-ups, in the order of the file.
pub(super) fn follow_ups(compiler: &Compiler<'_>) -> Box<[model::FollowUp]> {
    Names::unique("follow-up", names_of!(compiler.file.follow_up), compiler.problems);
    compiler.file.follow_up.iter().filter_map(|entry| follow_up(compiler, entry)).collect()
}

fn follow_up(compiler: &Compiler<'_>, At { value, span }: &At<FollowUp>) -> Option<model::FollowUp> {
    let name = name_of(value.name.as_ref());
    let item = compiler.item(value.item.as_ref());
    let record = compiler.find(&compiler.names.records, value.record.as_ref());
    let unit = compiler.unit(value.unit.as_ref());
    let due = compiler.instant(value.due.as_ref());
    let (item, record) = (item?, record?);
    if value.unit.is_none() && compiler.file.item[item.index()].value.number.is_some() {
        let place = value.name.as_ref().map_or(span, |name| &name.span);
        Problem::error(Code::MissingKey, "a follow-up of items that are there from the start needs `unit`")
            .at(place, "nobody sent them, so nobody's unit does it")
            .hint("`unit`: where the work is done")
            .report(compiler.problems);
    }
    Some(model::FollowUp {
        label: label(value.label.as_ref(), &name),
        purpose: Purpose::named(&name),
        item,
        each: value.each.as_ref().map(|each| each.value).unwrap_or_default(),
        who: value.whose.as_ref().map(|whose| whose.value).unwrap_or_default(),
        class: compiler.plan.record_class(record),
        unit,
        share: share(value.share.as_ref(), 1.0),
        after: compiler.dist_or_zero(value.after.as_ref()),
        due,
        name,
    })
}
