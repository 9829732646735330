//! Admission and discharge: cases that come into the organisation, leave it, and come back.

use bevy_ecs::prelude::Entity;

use super::case::{Background, Case, Hand, State, kind_of_wait};
use super::items::Subject;
use crate::fact::{Fact, Wait, Witness};
use crate::kernel::Ticket;
use crate::model::{ClassId, Outcome, Returns, Step, UnitId};
use crate::random::Key;
use crate::sim::signal::Signal;
use crate::sim::{Notice, Simulation};
use crate::time::Span;

/// Somebody who leaves, or stayed away, and may come back: what their next visit has in common with this one.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Leaver {
    pub(in crate::sim) key: Key,
    /// The key of the contact that was first due.
    pub(in crate::sim) first: Key,
    pub(in crate::sim) precedence: u64,
    pub(in crate::sim) class: ClassId,
    pub(in crate::sim) place: (UnitId, u32),
    pub(in crate::sim) priority: u8,
    pub(in crate::sim) round: u16,
    pub(in crate::sim) subject: Option<Subject>,
}

impl<W: Witness> Simulation<'_, W> {
    /// Takes a case into the organisation, without moving it yet.
    pub(in crate::sim) fn admit(
        &mut self,
        key: Key,
        precedence: u64,
        class: ClassId,
        (unit, copy): (UnitId, u32),
        parent: Option<(Entity, Key)>,
        priority: u8,
    ) -> Hand {
        let case = Case {
            key,
            precedence,
            class,
            state: State::Moving,
            priority,
            unit,
            copy,
            step: self.model.class(class).entry,
            place: unit,
            place_copy: copy,
            round: 0,
            attempt: 0,
            mode: 0,
            held: 0,
            spaces: 0,
            seeks_space: false,
            impatient: false,
            begun: false,
            redone: false,
            affected: false,
            without_record: false,
            met: false,
            since: self.now,
            queued: self.now,
            fixed: 0.0,
            work: 0.0,
            pace: 1.0,
            ticket: Ticket::NONE,
            born: self.now,
            waited: Span::ZERO,
            open_orders: 0,
            subject: None,
        };
        let background = Background {
            parent,
            first: None,
            stated_work: Span::ZERO,
            occupied: [0; Step::MOST_SPACES],
            first_contact: None,
        };
        let entity = self.cases.keep(case, background, || self.world.spawn_empty().id());
        Hand { entity, case }
    }

    /// Lets a case leave; the case that ordered it gets its result.
    pub(in crate::sim) fn discharge(&mut self, hand: &mut Hand, outcome: Outcome) {
        if hand.case.spaces > 0 {
            self.leave_all_spaces(hand);
        }
        let case = &mut hand.case;
        case.state = State::Gone;
        let Background { parent, stated_work, first_contact, first: _, occupied: _ } =
            *self.cases.background(hand.entity);
        self.cases.give_up(hand.entity);
        if outcome == Outcome::Completed
            && let Some(deadline) = self.deadline_of(case)
            && self.now > deadline
        {
            self.state(Fact::Overdue { case: case.reference(), by: self.now - deadline });
        }
        self.state(Fact::Left {
            case: case.reference(),
            outcome,
            born: case.born,
            waited: case.waited,
            affected: case.affected,
            without_record: case.without_record,
            work: stated_work,
            first_contact,
            in_vain: case.awaited_step(self.now),
        });
        match (parent, self.model.class(case.class).through) {
            (Some(parent), Some(through)) => {
                let order = case.reference();
                self.signal(Signal::ResultReady { order, through, parent });
            }
            (Some((parent, key)), None) => self.on_result(parent, key),
            (None, _) => {}
        }
    }

    /// Somebody who leaves and may come back.
    pub(in crate::sim) fn leaver(&self, hand: &Hand) -> Leaver {
        let case = &hand.case;
        Leaver {
            key: case.key,
            first: self.cases.background(hand.entity).first.unwrap_or(case.key),
            precedence: case.precedence,
            class: case.class,
            place: (case.unit, case.copy),
            priority: case.priority,
            round: case.round,
            subject: case.subject,
        }
    }

    /// Plans that somebody who left, or stayed away, comes back later, if their luck says so.
    pub(in crate::sim) fn plan_return(&mut self, who: Leaver, returns: &Returns) {
        let round = u64::from(who.round);
        let mut draws = self.streams.generator(who.key.child(round), returns.purpose);
        if draws.uniform() >= returns.share {
            return;
        }
        let wanted = self.now + Span::from_millis_f64(returns.after.quantile(draws.uniform()).max(0.0));
        let at = self.book(who.class, who.place, wanted, (returns.places, draws.uniform()));
        let key = who.key.kin(returns.purpose).child(round);
        let mut hand = self.admit(key, who.precedence, who.class, who.place, None, who.priority);
        hand.case.state = State::Away;
        hand.case.subject = who.subject;
        self.cases.background_mut(hand.entity).first = Some(who.first);
        self.put_down(&hand);
        self.plan(at, who.precedence, Notice::ComesBack(hand.entity));
    }

    /// A case comes back and starts its pathway from the beginning.
    pub(in crate::sim) fn on_comes_back(&mut self, entity: Entity) {
        let mut hand = self.take_up(entity);
        hand.case.state = State::Moving;
        hand.case.born = self.now;
        hand.case.affected = true;
        let first = self.cases.background(entity).first.unwrap_or(hand.case.key);
        self.state(Fact::CameBack { case: hand.case.reference(), first });
        self.state(Fact::Arrived { case: hand.case.reference() });
        self.move_on(&mut hand);
        self.put_down(&hand);
    }

    /// What is stated of a case that is there at the end.
    fn unfinished(&self, case: &Case, background: &Background) -> Fact {
        let wait = case.is_waiting().then(|| kind_of_wait(case));
        let idle = wait.is_some_and(Wait::is_idle);
        Fact::Unfinished {
            case: case.reference(),
            born: case.born,
            waited: case.waited + if idle { self.now - case.since } else { Span::ZERO },
            affected: case.affected,
            work: background.stated_work,
            first_contact: background.first_contact,
            in_vain: if idle { case.awaited_step(self.now) } else { None },
        }
    }

    /// States who is left at the end: those who are there, and those who were to come back.
    pub(in crate::sim) fn state_who_is_left(&mut self) {
        let live = self.cases.iter();
        let mut left: Vec<(Case, Background)> = live.map(|(_, case, background)| (*case, *background)).collect();
        left.sort_unstable_by_key(|(case, _)| case.precedence);
        for (case, background) in left {
            self.state(if case.state == State::Away {
                Fact::StillAway { case: case.reference(), first: background.first.unwrap_or(case.key) }
            } else {
                self.unfinished(&case, &background)
            });
        }
    }
}
