//! What a case leaves behind: orders, whose results it may wait for, and paper records.

use bevy_ecs::prelude::Entity;

use super::case::{Case, Hand, State};
use crate::dist::Dist;
use crate::fact::{Fact, Witness};
use crate::model::{Order, Step, Waits, WrittenRecord};
use crate::random::Key;
use crate::sim::Simulation;
use crate::time::Span;

/// The bit of an order number that puts children after arrivals.
const CHILD: u64 = 1 << 53;
/// The bit that sets the draw of how many apart from that of whether.
const NUMBER_DRAW: u32 = 1 << 31;

impl<W: Witness> Simulation<'_, W> {
    /// Places the orders of a step. Says whether the case is to wait for a result now.
    pub(in crate::sim) fn place_orders(&mut self, hand: &mut Hand, step: &Step) -> bool {
        let mut waits_here = false;
        for order in &step.orders {
            let number = self.draw_number_ordered(&hand.case, order);
            if number == 0 {
                continue;
            }
            if order.waits != Waits::Never {
                hand.case.open_orders = hand.case.open_orders.saturating_add(number);
            }
            waits_here |= order.waits == Waits::Here;
            // A result may come at once, to the case in the world: it is put down meanwhile.
            self.put_down(hand);
            for index in 0..number {
                self.place_order(hand, order, index);
            }
            *hand = self.take_up(hand.entity);
        }
        waits_here && hand.case.open_orders > 0
    }

    fn place_order(&mut self, hand: &Hand, order: &Order, index: u16) {
        let case = &hand.case;
        let key = case.key.kin(order.purpose).child(u64::from(case.round) << 16 | u64::from(index));
        let place = self.locate(order.place, (case.unit, case.copy), key, order.purpose, 0);
        let parent = (order.waits != Waits::Never).then_some((hand.entity, case.key));
        let priority = if self.model.class(order.class).inherits_priority {
            case.priority
        } else {
            self.draw_priority(order.class, key)
        };
        let mut child = self.admit(key, child_precedence(key), order.class, place, parent, priority);
        child.case.subject = case.subject;
        self.state(Fact::Arrived { case: child.case.reference() });
        self.state(Fact::CameOf { case: child.case.reference(), parent: case.reference() });
        self.requests.several += 1;
        self.move_on(&mut child);
        self.requests.several -= 1;
        self.put_down(&child);
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count, clamped to 16 bits")]
    fn draw_number_ordered(&self, case: &Case, order: &Order) -> u16 {
        let round = u32::from(case.round);
        if order.share < 1.0 && self.streams.uniform(case.key, order.purpose, round) >= order.share {
            return 0;
        }
        let number = match &order.number {
            Dist::Fixed(number) => *number,
            drawn => drawn.quantile(self.streams.uniform(case.key, order.purpose, round | NUMBER_DRAW)),
        };
        number.round().clamp(0.0, f64::from(u16::MAX)) as u16
    }

    /// Leaves a paper record to be entered afterwards.
    pub(in crate::sim) fn leave_record(&mut self, case: &Case, record: WrittenRecord) {
        let round = u32::from(case.round);
        if record.share < 1.0 && self.streams.uniform(case.key, record.purpose, round) >= record.share {
            return;
        }
        let key = case.key.kin(record.purpose).child(case.round.into());
        let priority = self.draw_priority(record.class, key);
        // A record belongs to the unit whose work it documents, and is affected by definition.
        let mut hand =
            self.admit(key, child_precedence(key), record.class, (case.place, case.place_copy), None, priority);
        hand.case.affected = true;
        self.state_written(&hand);
        self.state(Fact::CameOf { case: hand.case.reference(), parent: case.reference() });
        if self.waits_for_entry(&hand) {
            self.begin_wait(&mut hand.case, State::ForEntry);
        } else {
            self.requests.several += 1;
            self.move_on(&mut hand);
            self.requests.several -= 1;
        }
        self.put_down(&hand);
    }

    /// The person-time entering a record will take: on a pathway of its own, the first activity.
    pub(in crate::sim) fn stated_work(&self, case: &Case) -> Span {
        let step = self.model.step(self.model.class(case.class).entering);
        let (fixed, work) = self.draw_work(case, step, false);
        Span::from_millis_f64(fixed + work) * i64::try_from(step.modes[0].roles.len().max(1)).unwrap_or(1)
    }

    /// A result comes back to the case that ordered it, if it is still there.
    pub(in crate::sim) fn on_result(&mut self, entity: Entity, key: Key) {
        let mut hand = self.take_up(entity);
        if !hand.case.is_live() || hand.case.key != key {
            return;
        }
        hand.case.open_orders -= 1;
        if hand.case.open_orders == 0 {
            let moves_on = match hand.case.state {
                State::ForResultsFirst => {
                    hand.case.queued = self.now;
                    self.end_wait(&mut hand.case);
                    let step = self.model.step(hand.case.step);
                    self.begin_step(&mut hand, step)
                }
                State::ForResultsAfter => {
                    self.end_wait(&mut hand.case);
                    self.pass_on(&mut hand)
                }
                _ => false,
            };
            if moves_on {
                self.move_on(&mut hand);
            }
        }
        self.put_down(&hand);
    }

    /// Lets paper records that waited for it be entered, in the order in which they would stand in line.
    pub(in crate::sim) fn release_records(&mut self, records: &[Entity]) {
        let mut waiting: Vec<_> = records
            .iter()
            .map(|entity| self.take_up(*entity))
            .filter(|hand| hand.case.state == State::ForEntry)
            .map(|hand| (self.urgency(&hand.case), self.line_rank(&hand.case), hand.case.precedence, hand.entity))
            .collect();
        waiting.sort_unstable();
        self.requests.several += 1;
        for (.., entity) in waiting {
            let mut hand = self.take_up(entity);
            self.end_wait(&mut hand.case);
            self.move_on(&mut hand);
            self.put_down(&hand);
        }
        self.requests.several -= 1;
    }
}

/// The place of a child among simultaneous cases: after all arrivals, by its key.
pub(in crate::sim) fn child_precedence(key: Key) -> u64 {
    CHILD | key.value() >> 11
}
