//! Preemption: which work in progress may be stopped by others than systems, and which gives way to more urgent work.

use super::case::{Case, Hand};
use crate::fact::Witness;
use crate::model::Interrupted;
use crate::sim::Simulation;

impl<W: Witness> Simulation<'_, W> {
    /// Takes one of a pool's staff away from the least urgent work that may be interrupted; of equally urgent work from that
    /// which the pool's rule says, then from the latest begun.
    /// Steps that may be stopped need one person, so nobody else is left idle beside a stopped case.
    pub(in crate::sim) fn interrupt_less_urgent(&mut self, pool: u32, urgency: u8) -> bool {
        // Staff who work past their shift, or near its end, serve nobody else: interrupting one of too many at work would
        // free nobody.
        if self.pools[pool as usize].is_closing() {
            return false;
        }
        let rule = self.pools[pool as usize].interrupted_first;
        let least = self.pools[pool as usize].stoppable.iter().filter_map(|entity| {
            let case = self.take_up(*entity).case;
            let interruptible = self.model.step(case.step).interruptible;
            interruptible.then_some((self.urgency(&case), self.turn(rule, &case), case.since, case.precedence, *entity))
        });
        match least.max() {
            Some((other, .., victim)) if other > urgency => {
                let mut hand = self.take_up(victim);
                self.stop_work(&mut hand);
                self.put_back_in_line(pool, &mut hand);
                self.put_down(&hand);
                self.pools[pool as usize].has_free()
            }
            _ => false,
        }
    }

    /// The turn of work to be interrupted by a rule; the largest is first.
    fn turn(&self, rule: Interrupted, case: &Case) -> i64 {
        match rule {
            Interrupted::LatestBegun => case.since.as_millis(),
            Interrupted::EarliestBegun => -case.since.as_millis(),
            Interrupted::MostLeft => case.left_at(self.now).as_millis(),
            Interrupted::LeastLeft => -case.left_at(self.now).as_millis(),
        }
    }

    /// Lets more urgent work, or the end of the shift, stop this work.
    pub(in crate::sim) fn let_be_stopped(&mut self, hand: &Hand) {
        let anywhere = self.model.step(hand.case.step).stops_anywhere();
        if let Some(pool) = self.only_pool(&hand.case)
            && (anywhere || self.pools[pool as usize].limits_overtime())
            && !self.pools[pool as usize].is_staying(hand.entity)
        {
            self.pools[pool as usize].stoppable.push(hand.entity);
            self.watch(pool);
        }
    }

    /// Takes that back.
    pub(in crate::sim) fn no_longer_stop(&mut self, hand: &Hand) {
        if let Some(pool) = self.only_pool(&hand.case) {
            self.pools[pool as usize].stoppable.retain(|other| *other != hand.entity);
        }
    }

    /// The pool of the one person who does this work; `None` if several do it together, or nobody.
    fn only_pool(&self, case: &Case) -> Option<u32> {
        let [role] = &*self.model.step(case.step).modes[case.mode as usize].roles else { return None };
        Some(self.pool_of(case.place, case.place_copy, *role))
    }
}
