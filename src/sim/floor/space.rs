//! Spaces: beds, cubicles and chairs that a case occupies from one step to another. A space is one of a pool like one of
//! the staff, and is waited for in the pool's line; whoever has it keeps it while other staff come and go.

use super::case::{Hand, State};
use crate::fact::{Fact, Witness};
use crate::model::{RoleId, Step};
use crate::sim::Simulation;

/// The pools of the spaces that a case occupies, as many as [`super::case::Case::spaces`] says.
pub(in crate::sim) type Occupied = [u32; Step::MOST_SPACES];

impl<W: Witness> Simulation<'_, W> {
    /// Begins a step: its spaces first, then its staff. Says whether the case is through and to move on.
    #[inline]
    pub(in crate::sim) fn begin_step(&mut self, hand: &mut Hand, step: &Step) -> bool {
        if step.takes.is_empty() { self.start_step(hand) } else { self.take_spaces(hand) }
    }

    /// Asks for the first of the spaces that the case still needs. With all of them, it gives back those it is to leave, and
    /// the step is started. Says whether the case is through and to move on.
    pub(in crate::sim) fn take_spaces(&mut self, hand: &mut Hand) -> bool {
        let step = self.model.step(hand.case.step);
        for space in &step.takes {
            let pool = self.pool_of(hand.case.place, hand.case.place_copy, *space);
            if self.occupies(hand, pool) {
                continue;
            }
            hand.case.seeks_space = true;
            if !self.ask(pool, hand, 1) {
                return false;
            }
            self.occupy_space(hand, pool, *space);
        }
        hand.case.seeks_space = false;
        if !step.gives_back.is_empty() {
            self.leave_spaces(hand, step, false);
        }
        self.start_step(hand)
    }

    /// A case that waited for a space has it. Says whether it is through and to move on.
    pub(in crate::sim) fn get_space(&mut self, hand: &mut Hand, pool: u32) -> bool {
        if hand.case.state == State::InLine {
            self.end_wait(&mut hand.case);
        }
        let (_, role) = self.model.pool(pool);
        self.occupy_space(hand, pool, role);
        self.take_spaces(hand)
    }

    /// The pool of the space that a case waits for.
    pub(in crate::sim) fn awaited_space(&self, hand: &Hand) -> Option<u32> {
        let takes = self.model.step(hand.case.step).takes.iter();
        let mut pools = takes.map(|space| self.pool_of(hand.case.place, hand.case.place_copy, *space));
        pools.find(|pool| !self.occupies(hand, *pool))
    }

    fn occupy_space(&mut self, hand: &mut Hand, pool: u32, space: RoleId) {
        let case = &mut hand.case;
        self.cases.background_mut(hand.entity).occupied[case.spaces as usize] = pool;
        case.spaces += 1;
        self.state(Fact::SpaceTaken { case: case.reference(), space, unit: case.place });
    }

    fn occupies(&self, hand: &Hand, pool: u32) -> bool {
        self.cases.background(hand.entity).occupied[..hand.case.spaces as usize].contains(&pool)
    }

    /// Gives back the spaces that a step gives back: those from earlier steps once it has its own, its own when it is done.
    pub(in crate::sim) fn leave_spaces(&mut self, hand: &mut Hand, step: &Step, is_done: bool) {
        let (place, copy) = (hand.case.place, hand.case.place_copy);
        let own: Vec<u32> = step.takes.iter().map(|space| self.pool_of(place, copy, *space)).collect();
        self.give_spaces_back(hand, |pool, role| step.gives_back.contains(&role) && (is_done || !own.contains(&pool)));
    }

    /// Gives back all spaces of a case that leaves.
    pub(in crate::sim) fn leave_all_spaces(&mut self, hand: &mut Hand) {
        self.give_spaces_back(hand, |_, _| true);
    }

    fn give_spaces_back(&mut self, hand: &mut Hand, leaves: impl Fn(u32, RoleId) -> bool) {
        let number = std::mem::take(&mut hand.case.spaces);
        let occupied = self.cases.background(hand.entity).occupied;
        for pool in occupied.into_iter().take(number.into()) {
            let (unit, space) = self.model.pool(pool);
            if leaves(pool, space) {
                self.give_back(pool, hand.entity);
                self.state(Fact::SpaceGivenBack { case: hand.case.reference(), space, unit });
            } else {
                self.cases.background_mut(hand.entity).occupied[hand.case.spaces as usize] = pool;
                hand.case.spaces += 1;
            }
        }
    }
}
