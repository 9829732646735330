//! Cases: entities whose state is in a dense table, so that an event reads and writes it without a search.
//!
//! As components of the world, looked up by entity, they cost 5, 6 and 10 % more instructions a case in the three models of
//! `cargo bench -- instructions`; by a held query 7, 8 and 9 %.

use bevy_ecs::prelude::Entity;

use super::items::Subject;
use super::space::Occupied;
use crate::fact::{CaseRef, Fact, StepWait, Wait, Witness};
use crate::kernel::Ticket;
use crate::model::{ClassId, StepId, UnitId};
use crate::random::Key;
use crate::sim::Simulation;
use crate::time::{Span, Time};

/// What the rules ask of a case at every event. It is copied whenever a rule takes a case up or puts it down, so it is
/// kept within two lines of the processor's cache; what only its beginning and its end ask for is its [`Background`].
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent marks of one case, a byte each")]
pub(in crate::sim) struct Case {
    /// Who it is: the root of all its random numbers.
    pub(in crate::sim) key: Key,
    /// Its place among cases to which something happens at the same instant: arrivals as they were listed and came,
    /// before whatever they leave behind.
    pub(in crate::sim) precedence: u64,
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
    /// How many spaces it occupies.
    pub(in crate::sim) spaces: u8,
    /// Whether its patience will end if it waits on.
    pub(in crate::sim) impatient: bool,
    /// Whether it asks or waits for a space of this step, and not yet for staff.
    pub(in crate::sim) seeks_space: bool,
    /// Whether the work of this step has begun, so that it is resumed, not drawn, when staff are there again.
    pub(in crate::sim) begun: bool,
    /// Whether the work of this step was lost once and is being done again.
    pub(in crate::sim) redone: bool,
    /// Whether the incident ever touched it.
    pub(in crate::sim) affected: bool,
    /// Whether any of its work was done without the live record.
    pub(in crate::sim) without_record: bool,
    /// Whether somebody whose contact counts has worked with it.
    pub(in crate::sim) met: bool,
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
    /// The end of its work, if it works; of its patience, if it waits.
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
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Background {
    /// Who ordered it, and their key, which distinguishes them from a later case that uses the same entity.
    pub(in crate::sim) parent: Option<(Entity, Key)>,
    /// Who was first due, if this is somebody who comes back.
    pub(in crate::sim) first: Option<Key>,
    /// The work stated when a paper record was written.
    pub(in crate::sim) stated_work: Span,
    /// The spaces it occupies.
    pub(in crate::sim) occupied: Occupied,
    /// When somebody whose contact counts first began to work with it.
    pub(in crate::sim) first_contact: Option<Time>,
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
    /// Waiting for others to be handled with, or for the carrier of its batch to be served.
    Gathering,
    /// Worked on with the carrier of its batch.
    Riding,
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

    /// Whether it waits, for whatever it is.
    pub(in crate::sim) fn is_waiting(&self) -> bool {
        !matches!(self.state, State::Gone | State::Moving | State::Away | State::Working | State::Riding)
    }

    pub(in crate::sim) fn reference(&self) -> CaseRef {
        CaseRef { key: self.key, class: self.class, unit: self.unit, priority: self.priority }
    }

    /// What is left of work in progress, at its pace.
    pub(in crate::sim) fn left_at(&self, now: Time) -> Span {
        Span::from_millis_f64(self.work * self.pace + self.fixed) - (now - self.since)
    }

    /// Goes to a step of its pathway.
    pub(in crate::sim) fn turn_to(&mut self, step: StepId) {
        // Going back starts another round, with luck of its own.
        self.round = self.round.saturating_add(u16::from(step <= self.step));
        self.step = step;
    }

    /// The step that it has come to, waits for and has not begun; `None` if there is none.
    pub(in crate::sim) fn awaited_step(&self, now: Time) -> Option<StepWait> {
        let waited = now - self.queued;
        (!self.begun && !self.redone && waited > Span::ZERO).then_some(StepWait { step: self.step, waited })
    }

    /// The number of this round's and attempt's draws.
    pub(in crate::sim) fn draw_number(&self) -> u32 {
        u32::from(self.round) | u32::from(self.attempt) << 16
    }
}

/// A case that is being dealt with: a rule takes it up from the table, changes it, and puts it down again, so that an
/// event reads and writes its row once however many rules it passes through.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Hand {
    pub(in crate::sim) entity: Entity,
    pub(in crate::sim) case: Case,
}

/// All cases, in rows numbered by their entities. An entity is used again once its case has left, so there are as many rows
/// as cases were ever live at once, and a few of other entities that were spawned between them.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct Cases {
    rows: Vec<Row>,
    /// The number of the entity of the first row.
    first: usize,
    /// Entities whose cases have left, to be used again.
    spare: Vec<Entity>,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    entity: Entity,
    case: Case,
    background: Background,
}

impl Cases {
    fn row(&self, entity: Entity) -> usize {
        entity.index_u32() as usize - self.first
    }

    /// How many are live.
    pub(in crate::sim) fn live(&self) -> usize {
        self.rows.len() - self.spare.len()
    }

    /// Every live case.
    pub(in crate::sim) fn iter(&self) -> impl Iterator<Item = (Entity, &Case, &Background)> {
        let live = self.rows.iter().filter(|row| row.case.is_live());
        live.map(|row| (row.entity, &row.case, &row.background))
    }

    pub(in crate::sim) fn background(&self, entity: Entity) -> &Background {
        &self.rows[self.row(entity)].background
    }

    pub(in crate::sim) fn background_mut(&mut self, entity: Entity) -> &mut Background {
        let row = self.row(entity);
        &mut self.rows[row].background
    }

    /// Keeps a new case, under the entity of one that has left or under one that is spawned for it.
    pub(in crate::sim) fn keep(
        &mut self,
        case: Case,
        background: Background,
        spawn: impl FnOnce() -> Entity,
    ) -> Entity {
        let entity = self.spare.pop().unwrap_or_else(spawn);
        if self.rows.is_empty() {
            self.first = entity.index_u32() as usize;
        }
        let row = self.row(entity);
        if row >= self.rows.len() {
            let nobody = Row { entity, case: Case { state: State::Gone, ..case }, background };
            self.rows.resize(row + 1, nobody);
        }
        self.rows[row] = Row { entity, case, background };
        entity
    }

    /// A case has left.
    pub(in crate::sim) fn give_up(&mut self, entity: Entity) {
        let row = self.row(entity);
        self.rows[row].case.state = State::Gone;
        self.spare.push(entity);
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Takes up the case of an entity. Events of a case are cancelled before it leaves, and entities are never
    /// despawned, so there always is one.
    #[inline]
    pub(in crate::sim) fn take_up(&self, entity: Entity) -> Hand {
        Hand { entity, case: self.cases.rows[self.cases.row(entity)].case }
    }

    /// Puts a case down. One that has left meanwhile stays gone: its entity may be another's by now.
    pub(in crate::sim) fn put_down(&mut self, hand: &Hand) {
        if hand.case.is_live() {
            let row = self.cases.row(hand.entity);
            self.cases.rows[row].case = hand.case;
        }
    }

    /// Somebody whose contact counts begins to work with a case.
    pub(in crate::sim) fn note_contact(&mut self, hand: &mut Hand) {
        if !std::mem::replace(&mut hand.case.met, true) {
            self.cases.background_mut(hand.entity).first_contact = Some(self.now);
        }
    }

    /// States that a paper record, or work like it, was written, with the work that entering it will take.
    pub(in crate::sim) fn state_written(&mut self, hand: &Hand) {
        let work = self.stated_work(&hand.case);
        self.cases.background_mut(hand.entity).stated_work = work;
        self.state(Fact::RecordWritten { case: hand.case.reference(), work });
    }

    /// States that a case begins to wait.
    pub(in crate::sim) fn begin_wait(&mut self, case: &mut Case, state: State) {
        case.state = state;
        case.since = self.now;
        self.state(Fact::WaitBegan { case: case.reference(), step: case.step, wait: kind_of_wait(case) });
    }

    /// States that a case no longer waits; waiting for staff and systems adds up.
    pub(in crate::sim) fn end_wait(&mut self, case: &mut Case) {
        let wait = kind_of_wait(case);
        // Patience ends with the wait. Work that was stopped has a time of grace instead.
        if std::mem::take(&mut case.impatient) {
            self.agenda.cancel(std::mem::replace(&mut case.ticket, Ticket::NONE));
        }
        let waited = self.now - case.since;
        if wait.is_idle() {
            case.waited += waited;
        }
        case.state = State::Moving;
        self.state(Fact::WaitEnded { case: case.reference(), step: case.step, wait, waited });
    }
}

/// What a case waits for.
pub(in crate::sim) fn kind_of_wait(case: &Case) -> Wait {
    match case.state {
        State::InLine if case.seeks_space && case.spaces > 0 => Wait::Boarding,
        State::InLine if case.seeks_space => Wait::Space,
        State::Gathering => Wait::Batch,
        State::ForSystem | State::Suspended | State::HandingOver => Wait::System,
        State::ForResultsFirst | State::ForResultsAfter => Wait::Results,
        State::ForEntry | State::HeldBack => Wait::Entry,
        State::Asking | State::InLine | State::Moving | State::Working | State::Riding | State::Away | State::Gone => {
            Wait::Staff
        }
    }
}
