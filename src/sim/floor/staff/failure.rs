//! Things that fail: one fewer works, and the case it is used for goes on with another or is finished first.

use super::super::case::State;
use super::{Because, Staying};
use crate::fact::Witness;
use crate::model::WhenBroken;
use crate::sim::Simulation;

impl<W: Witness> Simulation<'_, W> {
    /// The thing of a pool with this number fails, in use or not: `luck` says which of those that work it is, the ones in
    /// use by when their work began.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a 32-bit number")]
    pub(in crate::sim) fn lose_one(&mut self, pool: u32, number: u32, luck: f64, work: WhenBroken) {
        self.follow_shifts(pool);
        let staff = &mut self.pools[pool as usize];
        staff.count_duty(self.now);
        let working = staff.on_duty + staff.extra;
        staff.on_duty = staff.on_duty.saturating_sub(1);
        staff.accepts = staff.accepts.saturating_sub(1);
        let position = (luck * f64::from(working)) as usize;
        let mut holders = self.holders(pool);
        holders.sort_by_key(|hand| (hand.case.since, hand.case.precedence));
        let mut in_use = holders.into_iter().flat_map(|hand| std::iter::repeat_n(hand, self.held_of(pool, &hand.case)));
        let Some(mut hand) = in_use.nth(position) else { return };
        let mode = &self.model.step(hand.case.step).modes[hand.case.mode as usize];
        // What waits for something else meanwhile has no work to stop, and those of a batch stay together.
        if work == WhenBroken::Finish || hand.case.state != State::Working || mode.batch.is_some() {
            let staff = &mut self.pools[pool as usize];
            staff.stoppable.retain(|other| *other != hand.entity);
            staff.staying.push(Staying { entity: hand.entity, because: Because::Broken(number) });
        } else {
            self.begin_again(&mut hand, work == WhenBroken::Restart);
            self.put_down(&hand);
        }
    }

    /// The thing of a pool with this number works again.
    pub(in crate::sim) fn regain_one(&mut self, pool: u32, number: u32) {
        self.follow_shifts(pool);
        let staff = &mut self.pools[pool as usize];
        staff.count_duty(self.now);
        staff.on_duty += 1;
        staff.accepts += 1;
        let mended = |staying: &mut Staying| staying.because == Because::Broken(number);
        let finishing: Vec<Staying> = staff.staying.extract_if(.., mended).collect();
        for Staying { entity, .. } in finishing {
            let hand = self.take_up(entity);
            if hand.case.state == State::Working && self.model.step(hand.case.step).may_be_stopped() {
                self.let_be_stopped(&hand);
            }
        }
        self.requests.free(pool);
    }

    /// How many of a pool work.
    pub(in crate::sim) fn working(&self, pool: u32) -> u32 {
        self.pools[pool as usize].on_duty + self.pools[pool as usize].extra
    }
}
