//! What is drawn for a case before anything happens to it: its urgency, and which of several alike units it goes to.

use crate::fact::Witness;
use crate::model::{ClassId, Place, UnitId};
use crate::random::{Key, Purpose};
use crate::sim::Simulation;

impl<W: Witness> Simulation<'_, W> {
    /// The urgency of a new case of a class.
    pub(in crate::sim) fn draw_priority(&self, class: ClassId, key: Key) -> u8 {
        let class = self.model.class(class);
        match &*class.priorities {
            [(_, only)] => *only,
            several => {
                let u = self.streams.uniform(key, class.priority_purpose, 0);
                several
                    .iter()
                    .find(|(cumulative, _)| u < *cumulative)
                    .or(several.last())
                    .map_or(5, |(_, priority)| *priority)
            }
        }
    }

    /// Where something is done for a case of `(unit, copy)`: there, or at a copy of another unit, drawn once and kept.
    pub(in crate::sim) fn locate(
        &self,
        place: Place,
        own: (UnitId, u32),
        key: Key,
        purpose: Purpose,
        number: u32,
    ) -> (UnitId, u32) {
        match place {
            Place::Own => own,
            Place::Unit(unit) if unit == own.0 => own,
            Place::Unit(unit) => (unit, self.draw_copy(unit, key, purpose, number)),
        }
    }

    /// One of the alike copies of a unit, with equal probability.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a 32-bit number")]
    pub(in crate::sim) fn draw_copy(&self, unit: UnitId, key: Key, purpose: Purpose, number: u32) -> u32 {
        match self.model.unit(unit).number {
            1 => 0,
            several => (self.streams.uniform(key, purpose, number) * f64::from(several)) as u32,
        }
    }
}
