//! Giving out staff: once everything of an instant has happened, free staff go to those who ask or wait, the most urgent
//! first.
//!
//! A case that needs staff only asks. What ends, what the world does, who arrives and which shifts change at one instant
//! are all known before anybody is given out, so the order of these events decides nothing.

use bevy_ecs::prelude::Entity;

use super::activity::number_needed;
use super::case::{Case, Hand, State};
use crate::fact::Witness;
use crate::random::Key;
use crate::sim::Simulation;

/// A case that asks for one of a pool's staff.
#[derive(Clone, Copy, Debug)]
struct Ask {
    pool: u32,
    entity: Entity,
    /// Distinguishes it from a later case that uses the same entity.
    key: Key,
    /// Its place among those who ask at the same instant.
    precedence: u64,
}

/// What is to be given out at the end of this instant.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct Requests {
    asks: Vec<Ask>,
    /// Pools in which somebody may have become free for those who wait.
    freed: Vec<u32>,
    /// How many rules are under way that may let several cases ask: until they are through, nobody is served.
    pub(in crate::sim) several: u32,
}

impl Requests {
    /// Whether there is nothing to give out.
    #[inline]
    pub(in crate::sim) fn is_empty(&self) -> bool {
        self.asks.is_empty() && self.freed.is_empty()
    }

    /// A case no longer asks.
    pub(in crate::sim) fn withdraw(&mut self, entity: Entity) {
        self.asks.retain(|ask| ask.entity != entity);
    }

    /// Takes lists back that were worked through, so that the next instant need not allocate its own.
    fn take_back(&mut self, mut asks: Vec<Ask>, mut freed: Vec<u32>) {
        asks.clear();
        asks.append(&mut self.asks);
        self.asks = asks;
        freed.clear();
        freed.append(&mut self.freed);
        self.freed = freed;
    }

    /// Somebody of a pool may have become free.
    pub(in crate::sim) fn free(&mut self, pool: u32) {
        self.freed.push(pool);
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Whether a case that asks now is the only one that asks for anybody of a pool at this instant.
    #[inline]
    fn asks_alone(&mut self, pool: u32) -> bool {
        let Requests { asks, freed, several } = &self.requests;
        asks.is_empty() && *several == 0 && !freed.contains(&pool) && self.agenda.is_over(self.now)
    }

    /// A case asks for so many of a pool's staff. Says whether it has somebody at once: nobody else asks at this instant, and
    /// what is found now is what would be found at its end.
    #[inline]
    pub(in crate::sim) fn ask(&mut self, pool: u32, hand: &mut Hand, number: u32) -> bool {
        if self.asks_alone(pool) && !self.waits_for_gate(&hand.case) {
            self.follow_shifts(pool);
            let staff = &self.pools[pool as usize];
            let has_free = staff.has_as_many_free(number);
            if has_free && staff.line.is_empty() && staff.aside.is_empty() {
                self.occupy(pool, number);
                return true;
            }
            if !has_free && staff.stoppable.is_empty() {
                let ahead = staff.line.len();
                if hand.case.state != State::InLine && !self.begin_wait_in_line(hand, ahead) {
                    return false;
                }
                self.join_line(pool, hand.entity, &hand.case);
                self.watch(pool);
                return false;
            }
        }
        // Who has waited for an earlier role waits on.
        if hand.case.state != State::InLine {
            hand.case.state = State::Asking;
        }
        self.request(pool, hand);
        false
    }

    /// A case whose work was stopped asks for one of a pool's staff again.
    pub(in crate::sim) fn ask_again(&mut self, pool: u32, hand: &mut Hand) {
        hand.case.state = State::Asking;
        self.request(pool, hand);
    }

    fn request(&mut self, pool: u32, hand: &Hand) {
        self.requests.asks.push(Ask {
            pool,
            entity: hand.entity,
            key: hand.case.key,
            precedence: hand.case.precedence,
        });
    }

    /// Gives out staff until nobody asks who could have somebody.
    pub(in crate::sim) fn give_out(&mut self) {
        while !self.requests.is_empty() {
            match (&mut self.requests.asks[..], &mut self.requests.freed[..]) {
                ([_], []) => {
                    if let Some(ask) = self.requests.asks.pop() {
                        self.answer(ask);
                    }
                }
                ([ask], [pool]) => {
                    let (ask, pool) = (*ask, *pool);
                    self.requests.asks.clear();
                    self.requests.freed.clear();
                    self.answer(ask);
                    if pool != ask.pool {
                        self.serve(pool);
                    }
                }
                ([], [_]) => {
                    if let Some(pool) = self.requests.freed.pop() {
                        self.serve(pool);
                    }
                }
                _ => self.give_out_together(),
            }
        }
    }

    /// Several ask, or several pools have somebody free.
    fn give_out_together(&mut self) {
        self.requests.several += 1;
        let mut asks = std::mem::take(&mut self.requests.asks);
        let mut pools = std::mem::take(&mut self.requests.freed);
        asks.sort_unstable_by_key(|ask| ask.precedence);
        for ask in &asks {
            self.stand_in_line(*ask);
            pools.push(ask.pool);
        }
        pools.sort_unstable();
        pools.dedup();
        for pool in &pools {
            self.serve(*pool);
        }
        for (position, ask) in asks.iter().enumerate() {
            // Those of the line who wait already, and those who asked now and are before it.
            self.wait_on(*ask, &asks[position..]);
        }
        self.requests.several -= 1;
        self.requests.take_back(asks, pools);
    }

    /// Serves a pool of which a single case asks for somebody.
    fn answer(&mut self, ask: Ask) {
        self.stand_in_line(ask);
        self.serve(ask.pool);
        self.wait_on(ask, &[ask]);
    }

    fn stand_in_line(&mut self, ask: Ask) {
        self.follow_shifts(ask.pool);
        let case = self.take_up(ask.entity).case;
        if self.waits_for_gate(&case) {
            self.set_aside(ask.pool, ask.entity, &case);
        } else {
            self.join_line(ask.pool, ask.entity, &case);
        }
        self.watch(ask.pool);
    }

    /// Who asked and got nobody begins to wait, before those of the undecided who asked with it; itself is the first of them.
    fn wait_on(&mut self, ask: Ask, undecided: &[Ask]) {
        let mut hand = self.take_up(ask.entity);
        if hand.case.key != ask.key || hand.case.state != State::Asking {
            return;
        }
        if self.waits_for_gate(&hand.case) {
            self.begin_wait(&mut hand.case, State::HeldBack);
        } else if self.model.step(hand.case.step).turns_away.is_empty() {
            self.begin_wait_in_line(&mut hand, 0);
        } else {
            let still_asks = |other: &&Ask| {
                let case = self.take_up(other.entity).case;
                other.pool == ask.pool && case.key == other.key && case.state == State::Asking
            };
            let ahead = self.pools[ask.pool as usize].line.len() - undecided.iter().filter(still_asks).count();
            self.quit_line(ask.pool, ask.entity, &hand.case);
            if self.begin_wait_in_line(&mut hand, ahead) {
                self.join_line(ask.pool, ask.entity, &hand.case);
            }
        }
        self.put_down(&hand);
    }

    /// Whether the gate of its class decides when a case may have the first of its staff.
    fn waits_for_gate(&self, case: &Case) -> bool {
        !case.begun && case.held == 0 && self.model.step(case.step).gated && !case.seeks_space
    }

    /// Hands a pool's free staff over to those who wait, the most urgent first; somebody more urgent than work that may be
    /// interrupted takes its place.
    fn serve(&mut self, pool: u32) {
        loop {
            let staff = &self.pools[pool as usize];
            let number = if staff.takes_several { self.needed_by_first(pool) } else { 1 };
            let has_free = staff.has_as_many_free(number);
            // The usual pool: nobody can be interrupted, nothing waits beside the line.
            if staff.aside.is_empty() && (has_free || staff.stoppable.is_empty()) {
                if has_free && self.serve_first(pool) {
                    continue;
                }
                return;
            }
            let Some((urgency, aside)) = self.next_in_turn(pool) else { return };
            if !has_free && !self.interrupt_less_urgent(pool, urgency) {
                return;
            }
            if !self.pools[pool as usize].has_as_many_free(number) {
                continue;
            }
            match aside {
                Some(index) => self.serve_aside(pool, index),
                None => {
                    self.serve_first(pool);
                }
            }
        }
    }

    /// How many of a pool's staff the first in line needs at once.
    fn needed_by_first(&self, pool: u32) -> u32 {
        let Some(entity) = self.pools[pool as usize].line.first_in_line() else { return 1 };
        let case = self.take_up(entity).case;
        if case.seeks_space { 1 } else { number_needed(self.roles_of(&case), case.held).into() }
    }

    /// Gives one of a pool's staff to the first in line. Says whether there was one.
    fn serve_first(&mut self, pool: u32) -> bool {
        let Some(entity) = self.pools[pool as usize].line.take() else { return false };
        let mut hand = self.take_up(entity);
        self.count_live(pool, &hand.case, -1);
        let moves_on = if hand.case.seeks_space {
            self.occupy(pool, 1);
            self.get_space(&mut hand, pool)
        } else {
            let several = self.pools[pool as usize].takes_several;
            let number = if several { number_needed(self.roles_of(&hand.case), hand.case.held) } else { 1 };
            self.occupy(pool, number.into());
            hand.case.held += number;
            self.gather_staff(&mut hand)
        };
        if moves_on {
            self.move_on(&mut hand);
        }
        self.put_down(&hand);
        true
    }
}
