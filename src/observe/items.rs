//! Items: how many were lost, not delivered or exposed, for how long nobody knew, and what became of them.

use super::series::Sampler;
use super::{ByPart, Fold, Grid, Part, Readings, SeriesKind};
use crate::fact::Fact;
use crate::model::{ItemId, ItemState, Model};
use crate::time::Time;

measures! {
    ITEMS_HIT: "items.hit", Items, Lower;
    ITEMS_UNDETECTED_PEAK: "items.undetected.peak", Items, Lower;
    ITEMS_OUTSTANDING: "items.outstanding", Items, Lower, headline;
    DEADLINES_MISSED: "deadlines.missed", Items, Lower, headline;
    DEADLINES_MISSED_UNKNOWN: "deadlines.missed_unknown", Items, Lower;
    ITEMS_RESTORED: "items.restored", Items, Higher;
    ITEMS_FOUND: "items.found", Items, Neither;
    ITEMS_RECOLLECTED: "items.recollected", Items, Neither;
    ITEMS_RESENT: "items.resent", Items, Neither;
    ITEMS_REWRITTEN: "items.rewritten", Items, Neither;
    ITEMS_FOLLOWED_UP: "items.followed_up", Items, Neither;
    ITEMS_NOTIFIED: "items.notified", Items, Neither;
    ITEMS_CLOSED: "items.closed", Items, Neither;
    ITEMS_GONE: "items.gone", Items, Lower;
}

/// Folds what happens to items.
#[derive(Clone, Debug)]
pub(super) struct Items {
    /// Of all, then of each kind.
    tallies: Vec<Tally>,
    /// The number in each state, in the order of [`ItemState::AFTER`].
    states: Vec<Sampler>,
    missed: Sampler,
}

#[derive(Clone, Debug, Default)]
struct Tally {
    hit: f64,
    undetected: f64,
    undetected_peak: f64,
    missed: f64,
    missed_unknown: f64,
    /// In each state now, in the order of [`ItemState::AFTER`].
    now: [f64; ItemState::AFTER.len()],
}

/// The row of a state in [`ItemState::AFTER`]; `None` for sound items.
fn row(state: ItemState) -> Option<usize> {
    ItemState::AFTER.iter().position(|other| *other == state)
}

impl Fold for Items {
    fn new(model: &Model, grid: Grid) -> Self {
        Self {
            tallies: vec![Tally::default(); model.items.len() + 1],
            states: vec![Sampler::new(ByPart::whole(0.0), grid); ItemState::AFTER.len()],
            missed: Sampler::new(ByPart::whole(0.0), grid),
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::ItemsTurned { item, from, to, number } => self.turn(time, *item, (*from, *to), f64::from(*number)),
            Fact::DeadlineMissed { item, known } => {
                self.missed.change_whole(time, 1.0);
                for index in [0, item.index() + 1] {
                    self.tallies[index].missed += 1.0;
                    self.tallies[index].missed_unknown += f64::from(u8::from(!known));
                }
            }
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        if model.items.is_empty() {
            return;
        }
        let [hit, peak, outstanding, missed, missed_unknown, settled @ ..] = MEASURES;
        for (index, tally) in self.tallies.iter().enumerate() {
            let part = if index == 0 { Part::All } else { Part::Item(ItemId::from_index(index - 1)) };
            let [undetected, known, settlements @ ..] = tally.now;
            readings.value(hit, part, tally.hit);
            readings.value(peak, part, tally.undetected_peak);
            readings.value(outstanding, part, undetected + known);
            readings.value(missed, part, tally.missed);
            readings.value(missed_unknown, part, tally.missed_unknown);
            for (measure, number) in settled.iter().zip(settlements) {
                readings.value(measure, part, number);
            }
        }
        for (state, sampler) in ItemState::AFTER.iter().zip(&mut self.states) {
            readings.series.extend(sampler.finish(SeriesKind::Items(*state)));
        }
        readings.series.extend(self.missed.finish(SeriesKind::DeadlinesMissed));
    }
}

impl Items {
    fn turn(&mut self, time: Time, item: ItemId, (from, to): (ItemState, ItemState), number: f64) {
        for (state, change) in [(from, -number), (to, number)] {
            let Some(row) = row(state) else { continue };
            self.states[row].change_whole(time, change);
            for index in [0, item.index() + 1] {
                self.tallies[index].now[row] += change;
            }
        }
        for index in [0, item.index() + 1] {
            let tally = &mut self.tallies[index];
            if from == ItemState::Sound {
                tally.hit += number;
            }
            tally.undetected = tally.now[0];
            tally.undetected_peak = tally.undetected_peak.max(tally.undetected);
        }
    }
}
