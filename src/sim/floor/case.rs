//! Cases as entities: two small components each, admitted and discharged.

use bevy_ecs::prelude::{Component, Entity, Mut, QueryState};

use super::items::Subject;
use crate::fact::{CaseRef, Fact, Wait, Witness};
use crate::kernel::Ticket;
use crate::model::{ClassId, Outcome, Place, Returns, StepId, UnitId};
use crate::random::{Key, Purpose};
use crate::sim::signal::Signal;
use crate::sim::{Notice, Simulation};
use crate::time::{Span, Time};

/// Why there is a case for every entity of one.
const NEVER_DESPAWNED: &str = "entities of cases are never despawned";

/// What the rules ask of a case at every event. It is copied whenever a rule takes a case up or puts it down, so it is
/// kept within two lines of the processor's cache; what only its beginning and its end ask for is its [`Background`].
#[derive(Clone, Copy, Debug, Component)]
#[expect(clippy::struct_excessive_bools, reason = "independent marks of one case, a byte each")]
pub(in crate::sim) struct Case {
    /// Who it is: the root of all its random numbers.
    pub(in crate::sim) key: Key,
    /// Its place among cases to which something happens at the same instant: arrivals as they were listed and came,
    /// before whatever they leave behind.
    pub(in crate::sim) order: u64,
    pub(in crate::sim) class: ClassId,
    pub(in crate::sim) state: State,
    /// Urgency; a step may have its own.
    pub(in crate::sim) priority: u8,
    /// The unit it belongs to, and which of the alike.
    pub(in crate::sim) unit: UnitId,
    pub(in crate::sim) copy: u32,
    pub(in crate::sim) step: StepId,
    /// The unit where this step is done, and which of the alike.
    pub(in crate::sim) place: UnitId,
    pub(in crate::sim) place_copy: u32,
    /// How often it has gone back in its pathway, to give each round its own luck.
    pub(in crate::sim) round: u16,
    /// How often this step's work was drawn again.
    pub(in crate::sim) attempt: u8,
    /// The mode of the step that was chosen.
    pub(in crate::sim) mode: u8,
    /// How many of the mode's roles it has got, from the first.
    pub(in crate::sim) held: u8,
    /// Whether the work of this step has begun, so that it is resumed, not drawn, when staff are there again.
    pub(in crate::sim) begun: bool,
    /// Whether the work of this step was lost once and is being done again.
    pub(in crate::sim) redone: bool,
    /// Whether the incident ever touched it.
    pub(in crate::sim) affected: bool,
    /// Whether any of its work was done without the live record.
    pub(in crate::sim) without_record: bool,
    /// When it began to wait for what it waits for, and to work, if it works.
    pub(in crate::sim) since: Time,
    /// When it came to the step, which decides its place in a line.
    pub(in crate::sim) queued: Time,
    /// What is left of the step: first a fixed time (logging in) (ms), …
    pub(in crate::sim) fixed: f64,
    /// … then work (ms at normal speed).
    pub(in crate::sim) work: f64,
    /// Milliseconds one millisecond of work takes now.
    pub(in crate::sim) pace: f64,
    /// The end of its work, if it works.
    pub(in crate::sim) ticket: Ticket,
    pub(in crate::sim) born: Time,
    /// How long it has waited for staff and systems.
    pub(in crate::sim) waited: Span,
    /// How many results it waits for or will.
    pub(in crate::sim) open_orders: u16,
    /// Whose items it is about, or which.
    pub(in crate::sim) subject: Option<Subject>,
}

/// What only the beginning and the end of a case ask for.
#[derive(Clone, Copy, Debug, Component)]
pub(in crate::sim) struct Background {
    /// Who ordered it, and their key, which distinguishes them from a later case that uses the same entity.
    parent: Option<(Entity, Key)>,
    /// Who was first due, if this is somebody who comes back.
    first: Option<Key>,
    /// The work stated when a paper record was written.
    pub(in crate::sim) stated_work: Span,
}

/// What a case is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sim) enum State {
    /// Nothing: it has left, and its entity waits to be used again.
    Gone,
    /// Passing on to a step.
    Moving,
    /// Asking for the next role it needs, at this instant.
    Asking,
    /// Waiting in the line of the next role it needs.
    InLine,
    /// Waiting for a system, with no fallback to use.
    ForSystem,
    /// Waiting for ordered results before it does the step's work.
    ForResultsFirst,
    /// Waiting for ordered results after it did the step's work.
    ForResultsAfter,
    /// A paper record waiting for entering to begin.
    ForEntry,
    /// A paper record waiting beside the line until its gate opens and somebody is free.
    HeldBack,
    /// Not there: it stayed away or was called off, and will come back.
    Away,
    /// At work.
    Working,
    /// Its work stopped half-way and waits for the system.
    Suspended,
    /// Its work done, the hand-over waits for the system.
    HandingOver,
}

impl Case {
    pub(in crate::sim) fn is_live(&self) -> bool {
        self.state != State::Gone
    }

    pub(in crate::sim) fn reference(&self) -> CaseRef {
        CaseRef { key: self.key, class: self.class, unit: self.unit, priority: self.priority }
    }

    /// What is left of work in progress, at its pace.
    pub(in crate::sim) fn left_at(&self, now: Time) -> Span {
        Span::from_millis_f64(self.work * self.pace + self.fixed) - (now - self.since)
    }

    /// The number of this round's and attempt's draws.
    pub(in crate::sim) fn draw_number(&self) -> u32 {
        u32::from(self.round) | u32::from(self.attempt) << 16
    }
}

/// A case that is being dealt with: a rule takes it up from the world, changes it, and puts it down again, so that an
/// event reads and writes its component once however many rules it passes through.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Hand {
    pub(in crate::sim) entity: Entity,
    pub(in crate::sim) case: Case,
}

/// Somebody who leaves, or stayed away, and may come back: what their next visit has in common with this one.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Leaver {
    pub(in crate::sim) key: Key,
    /// The key of the contact that was first due.
    pub(in crate::sim) first: Key,
    pub(in crate::sim) order: u64,
    pub(in crate::sim) class: ClassId,
    pub(in crate::sim) place: (UnitId, u32),
    pub(in crate::sim) priority: u8,
    pub(in crate::sim) round: u16,
    pub(in crate::sim) subject: Option<Subject>,
}

/// Where the world keeps cases: looked up once, not at every event.
pub(in crate::sim) type Cases = QueryState<(&'static mut Case, &'static mut Background)>;

impl<W: Witness> Simulation<'_, W> {
    /// Takes up the case of an entity. Events of a case are cancelled before it leaves, and entities are never
    /// despawned, so there always is one.
    pub(in crate::sim) fn take_up(&self, entity: Entity) -> Hand {
        let (case, _) = self.cases.get_manual(&self.world, entity).expect(NEVER_DESPAWNED);
        Hand { entity, case: *case }
    }

    /// Puts a case down. One that has left meanwhile stays gone: its entity may be another's by now.
    pub(in crate::sim) fn put_down(&mut self, hand: &Hand) {
        if hand.case.is_live() {
            *self.stored(hand.entity).0 = hand.case;
        }
    }

    fn stored(&mut self, entity: Entity) -> (Mut<'_, Case>, Mut<'_, Background>) {
        self.cases.get_mut(&mut self.world, entity).expect(NEVER_DESPAWNED)
    }

    /// Somebody who leaves and may come back.
    pub(in crate::sim) fn leaver(&self, hand: &Hand) -> Leaver {
        let case = &hand.case;
        Leaver {
            key: case.key,
            first: self.background(hand.entity).first.unwrap_or(case.key),
            order: case.order,
            class: case.class,
            place: (case.unit, case.copy),
            priority: case.priority,
            round: case.round,
            subject: case.subject,
        }
    }

    fn background(&self, entity: Entity) -> Background {
        *self.cases.get_manual(&self.world, entity).expect(NEVER_DESPAWNED).1
    }

    /// States that a paper record, or work like it, was written, with the work that entering it will take.
    pub(in crate::sim) fn state_written(&mut self, hand: &Hand) {
        let work = self.stated_work(&hand.case);
        self.stored(hand.entity).1.stated_work = work;
        self.state(Fact::RecordWritten { case: hand.case.reference(), work });
    }

    /// Takes a case into the organisation, without moving it yet.
    pub(in crate::sim) fn admit(
        &mut self,
        key: Key,
        order: u64,
        class: ClassId,
        (unit, copy): (UnitId, u32),
        parent: Option<(Entity, Key)>,
        priority: u8,
    ) -> Hand {
        let case = Case {
            key,
            order,
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
            begun: false,
            redone: false,
            affected: false,
            without_record: false,
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
        let background = Background { parent, first: None, stated_work: Span::ZERO };
        self.live += 1;
        let entity = match self.spare.pop() {
            Some(entity) => {
                *self.stored(entity).1 = background;
                entity
            }
            None => {
                let entity = self.world.spawn((case, background)).id();
                // So that cases can be read though the world is only borrowed.
                self.cases.update_archetypes(&self.world);
                entity
            }
        };
        Hand { entity, case }
    }

    /// Lets a case leave; the case that ordered it gets its result.
    pub(in crate::sim) fn discharge(&mut self, hand: &mut Hand, outcome: Outcome) {
        let case = &mut hand.case;
        case.state = State::Gone;
        let (mut stored, background) = self.stored(hand.entity);
        stored.state = State::Gone;
        let Background { parent, stated_work, .. } = *background;
        self.live -= 1;
        self.spare.push(hand.entity);
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
        let mut hand = self.admit(key, who.order, who.class, who.place, None, who.priority);
        hand.case.state = State::Away;
        hand.case.subject = who.subject;
        self.stored(hand.entity).1.first = Some(who.first);
        self.put_down(&hand);
        self.plan(at, who.order, Notice::ComesBack(hand.entity));
    }

    /// A case comes back and starts its pathway from the beginning.
    pub(in crate::sim) fn on_comes_back(&mut self, entity: Entity) {
        let mut hand = self.take_up(entity);
        hand.case.state = State::Moving;
        hand.case.born = self.now;
        hand.case.affected = true;
        let first = self.background(entity).first.unwrap_or(hand.case.key);
        self.state(Fact::CameBack { case: hand.case.reference(), first });
        self.state(Fact::Arrived { case: hand.case.reference() });
        self.move_on(&mut hand);
        self.put_down(&hand);
    }

    /// States who is left at the end: those who are there, and those who were to come back.
    pub(in crate::sim) fn state_who_is_left(&mut self) {
        let mut cases = self.world.query::<(&Case, &Background)>();
        let live = cases.iter(&self.world).filter(|(case, _)| case.is_live());
        let mut left: Vec<(Case, Background)> = live.map(|(case, background)| (*case, *background)).collect();
        left.sort_unstable_by_key(|(case, _)| case.order);
        for (case, background) in left {
            self.state(if case.state == State::Away {
                Fact::StillAway { case: case.reference(), first: background.first.unwrap_or(case.key) }
            } else {
                Fact::Unfinished {
                    case: case.reference(),
                    born: case.born,
                    affected: case.affected,
                    work: background.stated_work,
                }
            });
        }
    }

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

    /// States that a case begins to wait.
    pub(in crate::sim) fn begin_wait(&mut self, case: &mut Case, state: State) {
        case.state = state;
        case.since = self.now;
        self.state(Fact::WaitBegan { case: case.reference(), step: case.step, wait: kind_of_wait(state) });
    }

    /// States that a case no longer waits; waiting for staff and systems adds up.
    pub(in crate::sim) fn end_wait(&mut self, case: &mut Case) {
        let wait = kind_of_wait(case.state);
        let waited = self.now - case.since;
        if matches!(wait, Wait::Staff | Wait::System) {
            case.waited += waited;
        }
        case.state = State::Moving;
        self.state(Fact::WaitEnded { case: case.reference(), step: case.step, wait, waited });
    }
}

/// What a waiting state waits for.
fn kind_of_wait(state: State) -> Wait {
    match state {
        State::ForSystem | State::Suspended | State::HandingOver => Wait::System,
        State::ForResultsFirst | State::ForResultsAfter => Wait::Results,
        State::ForEntry | State::HeldBack => Wait::Entry,
        State::Asking | State::InLine | State::Moving | State::Working | State::Away | State::Gone => Wait::Staff,
    }
}
