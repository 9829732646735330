//! Rosters: who of those on a shift is absent, drawn before the run for each person and each day.

use crate::model::{Absence, Calendar, Model, Staffed, Stint};
use crate::random::{Key, Purpose, Streams};
use crate::time::Span;

/// The draw of whether somebody is absent; their number on the shift is that of the draw.
const ABSENT: Purpose = Purpose::named("absent");

/// The calendars of a replication: those of the model, then one for each pool of whom somebody may be absent.
pub(in crate::sim) struct Calendars<'m> {
    shared: &'m [Calendar],
    own: Vec<Calendar>,
}

impl<'m> Calendars<'m> {
    /// Those of a model.
    pub(super) fn new(model: &'m Model) -> Self {
        Self { shared: &model.calendars, own: Vec::new() }
    }

    /// The number of the calendar of a pool, in one copy of its unit.
    pub(super) fn of(&mut self, model: &Model, staffed: &Staffed, copy: u32, streams: Streams) -> usize {
        let Some(Absence { share, roster, key }) = staffed.absence else { return staffed.calendar };
        let key = key.child(copy.into());
        let there = |stint: &Stint| Stint { number: stint.number - absent(streams, key, stint, share), ..*stint };
        let mut calendar = Calendar::from_stints(model.rosters[roster].iter().map(there));
        if staffed.no_new_work > Span::ZERO {
            calendar = calendar.without_new_work(staffed.no_new_work);
        }
        self.own.push(calendar);
        self.shared.len() + self.own.len() - 1
    }

    /// A calendar by its number.
    pub(super) fn get(&self, number: usize) -> &Calendar {
        self.shared.get(number).unwrap_or_else(|| &self.own[number - self.shared.len()])
    }
}

/// How many of those on a shift are absent.
#[expect(clippy::cast_possible_truncation, reason = "no more than are on the shift")]
fn absent(streams: Streams, pool: Key, stint: &Stint, share: f64) -> u32 {
    let key = pool.child(stint.shift.into()).child(stint.day.into());
    (0..stint.number).filter(|person| streams.uniform(key, ABSENT, *person) < share).count() as u32
}
