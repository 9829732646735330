//! Paper records: the one step of entering them.

use super::mode::without_staff;
use super::organisation::{role_list, system_set};
use super::pathway::{Purposes, digital, place};
use super::{Index, dist_or_zero, item, label, stops};
use crate::model::{AtShiftEnd, Means, Mode, Next, Step, WhenDown, WhenRestored};
use crate::scenario::Problem;
use crate::scenario::format::Record;
use crate::scenario::quantity::At;

/// The step of entering a record, which waits while a system it is entered in is out of reach.
pub(super) fn step(record: &Record, name: &str, index: &Index, problems: &mut Vec<Problem>) -> Step {
    let purposes = Purposes::of(name, "entry");
    let roles: Vec<At<String>> = match &record.entered_by {
        Some(At { value, span }) => value.0.iter().map(|role| At { value: role.clone(), span: span.clone() }).collect(),
        // Reported with the shape of the record.
        None => Vec::new(),
    };
    let mut entering = digital(role_list(&roles, index, problems), dist_or_zero(record.time.as_ref(), problems));
    entering.settles = record.settles.as_ref().map(|settles| item::settles(settles.value));
    let modes: Box<[Mode]> = Box::new([entering, without_staff(Means::Wait)]);
    if let Some(interruptible) = record.interruptible.as_ref().filter(|interruptible| interruptible.value) {
        stops::check_one_role("interruptible", &interruptible.span, &modes, problems);
    }
    Step {
        name: "entry".to_owned(),
        label: label(record.label.as_ref(), name),
        place: place(record.unit.as_ref(), index, problems),
        systems: system_set(&record.systems, index, problems),
        only_reads: false,
        modes,
        when_down: WhenDown::Complete,
        grace: None,
        at_shift_end: AtShiftEnd::Finish,
        holds_staff: false,
        when_restored: WhenRestored::Finish,
        interruptible: record.interruptible.as_ref().is_some_and(|interruptible| interruptible.value),
        priority: None,
        collects: false,
        orders: Box::new([]),
        next: Next::End,
        next_if_late: Box::new([]),
        reads_items: None,
        sends_items: None,
        work_purpose: purposes.work,
        extra_purpose: purposes.extra,
        share_purpose: purposes.share,
        copy_purpose: purposes.copy,
        branch_purpose: purposes.branch,
        admission_purpose: purposes.admission,
    }
}
