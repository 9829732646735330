//! Waiting lines as those who wait see them: who does not join, who gives up.

use bevy_ecs::prelude::Entity;

use super::case::{Hand, State};
use crate::fact::{Fact, Witness};
use crate::kernel::Ticket;
use crate::model::{Outcome, Since, Then};
use crate::sim::{Notice, Simulation};
use crate::time::Span;

impl<W: Witness> Simulation<'_, W> {
    /// Lets a case begin to wait for what its step takes, behind so many others; or it does not join them. Says whether it
    /// waits.
    #[inline]
    pub(in crate::sim) fn begin_wait_in_line(&mut self, hand: &mut Hand, ahead: usize) -> bool {
        let step = self.model.step(hand.case.step);
        if !step.turns_away.is_empty() && self.turns_away(hand, ahead) {
            return false;
        }
        self.begin_wait(&mut hand.case, State::InLine);
        if step.patience.is_some() {
            self.grow_impatient(hand);
        }
        true
    }

    /// Whether a case that finds so many waiting does not join them; if so, it has gone.
    fn turns_away(&mut self, hand: &mut Hand, ahead: usize) -> bool {
        let case = &hand.case;
        let step = self.model.step(case.step);
        // Who has something of the step already stays for the rest.
        if case.begun || case.held > 0 || (!step.takes.is_empty() && !case.seeks_space) {
            return false;
        }
        let round = case.round.into();
        let turned_away = step.turns_away.iter().find(|one| {
            ahead >= one.waiting as usize && self.streams.uniform(case.key, one.purpose, round) < one.share
        });
        let Some(one) = turned_away else { return false };
        self.go_away(hand, &one.then, Outcome::TurnedAway);
        true
    }

    /// Plans when a case that begins to wait will give up.
    pub(in crate::sim) fn grow_impatient(&mut self, hand: &mut Hand) {
        let case = &hand.case;
        let Some(patience) = &self.model.step(case.step).patience else { return };
        let Some(lasts) = patience.of(case.priority).filter(|_| !case.begun) else { return };
        let u = self.streams.uniform(case.key, patience.purpose, case.round.into());
        let since = match patience.since {
            Since::Step => case.queued,
            Since::Arrival => case.born,
        };
        let ends = since + Span::from_millis_f64(lasts.quantile(u).max(0.0));
        hand.case.impatient = true;
        hand.case.ticket = self.plan(ends, hand.case.precedence, Notice::PatienceEnds(hand.entity));
    }

    /// A case that waits has lost patience.
    pub(in crate::sim) fn on_patience_ends(&mut self, entity: Entity) {
        let mut hand = self.take_up(entity);
        (hand.case.ticket, hand.case.impatient) = (Ticket::NONE, false);
        let Some(patience) = &self.model.step(hand.case.step).patience else { return };
        self.requests.withdraw(entity);
        if hand.case.state == State::InLine
            && let Some(pool) = self.awaited_pool(&hand)
        {
            self.quit_line(pool, entity, &hand.case);
        }
        self.end_wait(&mut hand.case);
        self.go_away(&mut hand, &patience.then, Outcome::LeftUnseen);
        self.put_down(&hand);
    }

    /// A case leaves a line: it goes on to another step, or leaves the organisation.
    fn go_away(&mut self, hand: &mut Hand, then: &Then, outcome: Outcome) {
        self.release_staff(hand);
        self.let_riders_go(hand.entity);
        (hand.case.state, hand.case.seeks_space) = (State::Moving, false);
        match then {
            Then::GoTo(step) => {
                if let Some(wait) = hand.case.awaited_step(self.now) {
                    self.state(Fact::GaveUp { case: hand.case.reference(), wait });
                }
                hand.case.turn_to(*step);
                self.move_on(hand);
            }
            Then::Leave(returns) => {
                if let Some(returns) = returns {
                    self.plan_return(self.leaver(hand), returns);
                }
                self.discharge(hand, outcome);
            }
        }
    }
}
