//! Staff time: hours worked and overtime from the onset to the end, and how occupied staff are in normal times.

use std::collections::BTreeMap;

use super::{Better, Fold, Grid, Measure, Part, Quantity, Told};
use crate::fact::{Fact, Milestone};
use crate::model::{Model, RoleId, UnitId};
use crate::time::{Span, Time};

/// Folds the statements of staff time.
#[derive(Clone, Debug)]
pub(super) struct StaffTime {
    period: Period,
    /// When the normal period ended: the onset, or the end of the simulation.
    onset: Option<Time>,
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
    normal: Span,
    busy: Span,
    overtime: Span,
    /// Hours' pay for the overtime.
    paid: f64,
}

impl StaffTime {
    pub(super) const MEASURES: &[Measure] = &[
        Measure { key: "staff.hours", quantity: Quantity::StaffHours, better: Better::Lower, headline: true },
        Measure { key: "staff.overtime", quantity: Quantity::StaffHours, better: Better::Lower, headline: true },
        Measure { key: "staff.overtime_paid", quantity: Quantity::StaffHours, better: Better::Lower, headline: false },
        Measure { key: "staff.utilisation", quantity: Quantity::Share, better: Better::Neither, headline: false },
    ];
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
        // Statements come at the start of measuring, at the onset, at restoration and at the end, in this order.
        Self {
            period: Period::WarmUp,
            onset: None,
            tallies: vec![Tally::default(); model.roles.len()],
            paid: paid(model),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::StaffTime { unit, role, busy, overtime } => {
                let paid = self.paid.get(&(*unit, *role)).copied().unwrap_or(1.0);
                let tally = &mut self.tallies[role.index()];
                match self.period {
                    Period::WarmUp => {}
                    Period::Normal => tally.normal += *busy,
                    Period::Incident => {
                        tally.busy += *busy;
                        tally.overtime += *overtime;
                        tally.paid += overtime.as_hours() * paid;
                    }
                }
            }
            Fact::Reached(Milestone::MeasuringBegan) => self.period = Period::Normal,
            Fact::Reached(Milestone::Onset) => {
                self.period = Period::Incident;
                self.onset = Some(time);
            }
            _ => {}
        }
    }

    fn tell(&mut self, model: &Model, told: &mut Told) {
        let [hours, overtime, paid, utilisation] = Self::MEASURES else { return };
        let end = self.onset.unwrap_or(model.horizon);
        let mut on_duty = vec![Span::ZERO; model.roles.len()];
        for unit in &model.units {
            for staffed in &unit.staff {
                let available = model.calendars[staffed.calendar].available(model.measured_from, end);
                on_duty[staffed.role.index()] += available * i64::from(unit.number);
            }
        }
        // Terminals and machines are busy too, and work no hours.
        let people = |index: &usize| !model.roles[*index].equipment;
        let mut all = (Tally::default(), Span::ZERO);
        for (tally, on_duty) in
            (0..model.roles.len()).filter(people).map(|index| (&self.tallies[index], &on_duty[index]))
        {
            all.0.normal += tally.normal;
            all.0.busy += tally.busy;
            all.0.overtime += tally.overtime;
            all.0.paid += tally.paid;
            all.1 += *on_duty;
        }
        let roles = (0..model.roles.len()).filter(people);
        let roles = roles.map(|index| (Part::Role(RoleId::from_index(index)), self.tallies[index], on_duty[index]));
        for (part, tally, on_duty) in std::iter::once((Part::All, all.0, all.1)).chain(roles) {
            let share = tally.normal.as_hours() / on_duty.as_hours();
            told.value(hours, part, tally.busy.as_hours());
            told.value(overtime, part, tally.overtime.as_hours());
            told.value(paid, part, tally.paid);
            told.value(utilisation, part, if on_duty > Span::ZERO { share } else { f64::NAN });
        }
    }
}
