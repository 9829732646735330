//! Staff time: hours worked and overtime, and which share of their time on duty staff are at work, from the onset, or the
//! first preparation, to the end; without an incident from the start of measuring.

use std::collections::BTreeMap;

use super::{Fold, Grid, Part, Readings};
use crate::fact::{Fact, Milestone};
use crate::model::{Model, RoleId, UnitId};
use crate::time::{Span, Time};

measures! {
    STAFF_HOURS: "staff.hours", StaffHours, Lower, headline;
    STAFF_OVERTIME: "staff.overtime", StaffHours, Lower, headline;
    STAFF_OVERTIME_PAID: "staff.overtime_paid", StaffHours, Lower;
    STAFF_UTILISATION: "staff.utilisation", Share, Neither;
}

/// Folds the statements of staff time.
#[derive(Clone, Debug)]
pub(super) struct StaffTime {
    period: Period,
    has_incident: bool,
    /// By role.
    tallies: Vec<Tally>,
    /// What an hour of overtime costs, in hours' pay, where that is not one.
    paid: BTreeMap<(UnitId, RoleId), f64>,
}

/// The period whose end the next statements mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Period {
    WarmUp,
    Normal,
    Incident,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    busy: Span,
    on_duty: Span,
    overtime: Span,
    /// Hours' pay for the overtime.
    paid: f64,
}

/// What an hour of overtime costs, in hours' pay, by unit and role, where that is not one.
fn paid(model: &Model) -> BTreeMap<(UnitId, RoleId), f64> {
    let units = model.units.iter().enumerate();
    let staff =
        units.flat_map(|(index, unit)| unit.staff.iter().map(move |staffed| (UnitId::from_index(index), staffed)));
    let paid = staff.map(|(unit, staffed)| ((unit, staffed.role), staffed.overtime.paid));
    paid.filter(|(_, paid)| (*paid - 1.0).abs() > f64::EPSILON).collect()
}

impl Fold for StaffTime {
    fn new(model: &Model, _: Grid) -> Self {
        // Statements come at the start of measuring, at the first preparation, at the onset and at the end.
        Self {
            period: Period::WarmUp,
            has_incident: model.incident.is_some(),
            tallies: vec![Tally::default(); model.roles.len()],
            paid: paid(model),
        }
    }

    #[inline(always)]
    fn see(&mut self, _: Time, fact: &Fact) {
        match fact {
            Fact::StaffTime { unit, role, busy, overtime, on_duty } => {
                let paid = self.paid.get(&(*unit, *role)).copied().unwrap_or(1.0);
                let tally = &mut self.tallies[role.index()];
                match self.period {
                    Period::WarmUp => {}
                    Period::Normal if self.has_incident => {}
                    Period::Normal | Period::Incident => {
                        tally.busy += *busy;
                        tally.on_duty += *on_duty;
                        tally.overtime += *overtime;
                        tally.paid += overtime.as_hours() * paid;
                    }
                }
            }
            Fact::Reached(Milestone::MeasuringBegan) => self.period = Period::Normal,
            Fact::Reached(Milestone::PreparingBegan | Milestone::Onset) => self.period = Period::Incident,
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        let [hours, overtime, paid, utilisation] = MEASURES;
        // Terminals and machines are busy too, and work no hours.
        let people = |index: &usize| !model.roles[*index].equipment;
        let mut all = Tally::default();
        for tally in (0..model.roles.len()).filter(people).map(|index| &self.tallies[index]) {
            all.busy += tally.busy;
            all.on_duty += tally.on_duty;
            all.overtime += tally.overtime;
            all.paid += tally.paid;
        }
        let roles = (0..model.roles.len()).filter(people);
        let roles = roles.map(|index| (Part::Role(RoleId::from_index(index)), self.tallies[index]));
        for (part, tally) in std::iter::once((Part::All, all)).chain(roles) {
            let share = (tally.busy - tally.overtime).as_hours() / tally.on_duty.as_hours();
            readings.value(hours, part, tally.busy.as_hours());
            readings.value(overtime, part, tally.overtime.as_hours());
            readings.value(paid, part, tally.paid);
            readings.value(utilisation, part, if tally.on_duty > Span::ZERO { share } else { f64::NAN });
        }
    }
}
