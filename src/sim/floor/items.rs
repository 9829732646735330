//! Items: in which state each is that a system keeps, sends or shows, and which a case is about.
//!
//! Items do nothing of their own, so they are rows of a dense table, not entities; the work on them is cases.

use super::case::Case;
use crate::fact::{Fact, Witness};
use crate::model::{About, Each, Item, ItemId, ItemState, Model, SystemSet, UnitId, Whose};
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::sim::signal::Signal;
use crate::time::{Span, Time};

/// The draw of whether a breach takes an item.
pub(in crate::sim) const HIT: Purpose = Purpose::named("item/hit");
/// The draw of whether an item has a deadline, and of when.
const DEADLINE: Purpose = Purpose::named("item/deadline");

/// What a case is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Subject {
    /// The kind of item.
    pub(in crate::sim) item: ItemId,
    /// Whether it is about one item or about all of one person.
    each: Each,
    /// The item or the person, by number.
    number: u32,
}

impl Subject {
    /// One item.
    pub(in crate::sim) fn item(item: ItemId, number: u32) -> Self {
        Self { item, each: Each::Item, number }
    }

    /// All items of a person.
    pub(in crate::sim) fn person(item: ItemId, number: u32) -> Self {
        Self { item, each: Each::Person, number }
    }
}

/// One item of a kind.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Row {
    pub(in crate::sim) state: ItemState,
    /// When it has to have arrived; [`Time::FAR`] if it has no deadline.
    deadline: Time,
    /// The unit that sent it, and which of the alike.
    pub(in crate::sim) sender: (UnitId, u32),
}

/// All items of one kind.
#[derive(Clone, Debug)]
pub(in crate::sim) struct Holding {
    pub(in crate::sim) rows: Vec<Row>,
    /// How often somebody came, or is to come, upon them.
    pub(in crate::sim) looks: u64,
}

/// The items of every kind, all sound.
pub(in crate::sim) fn holdings(model: &Model) -> Vec<Holding> {
    let row = Row { state: ItemState::Sound, deadline: Time::FAR, sender: (UnitId::from_index(0), 0) };
    model.items.iter().map(|item| Holding { rows: vec![row; item.number as usize], looks: 0 }).collect()
}

impl<W: Witness> Simulation<'_, W> {
    /// The numbers of the sound items that a rule picks.
    pub(in crate::sim) fn sound(&self, id: ItemId, picks: impl Fn(u32, &Self) -> bool) -> Vec<u32> {
        let rows = (0..).zip(&self.items[id.index()].rows);
        rows.filter(|(number, row)| row.state == ItemState::Sound && picks(*number, self))
            .map(|(number, _)| number)
            .collect()
    }

    /// What an item is that has just been hit.
    pub(in crate::sim) fn state_when_hit(&self) -> ItemState {
        if self.awareness.knows_scope() { ItemState::Known } else { ItemState::Undetected }
    }

    /// Turns items of one kind that are all in one state.
    pub(in crate::sim) fn turn_all(&mut self, id: ItemId, numbers: &[u32], to: ItemState) {
        let Some(first) = numbers.first() else { return };
        let rows = &mut self.items[id.index()].rows;
        let from = rows[*first as usize].state;
        for number in numbers {
            rows[*number as usize].state = to;
        }
        let number = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        self.state(Fact::ItemsTurned { item: id, from, to, number });
        if from == ItemState::Sound {
            self.signal(Signal::ItemsHit(id, numbers));
        }
    }

    /// A step that sends an item is done in the systems: it may not arrive, and nobody is informed.
    pub(in crate::sim) fn send_item(&mut self, id: ItemId, case: &mut Case) {
        let item = self.model.item(id);
        let dropping = self.effects().filter(|effect| effect.drops.has(item.system));
        let Some(share) = dropping.map(|effect| effect.drops_share).reduce(f64::max) else { return };
        let number = u32::try_from(self.items[id.index()].rows.len()).unwrap_or(u32::MAX);
        let key = case.key.child(case.round.into());
        if share < 1.0 && self.streams.uniform(key, HIT, 0) >= share {
            return;
        }
        let deadline = item.deadline.as_ref().and_then(|deadline| {
            let mut draws = self.streams.generator(key, DEADLINE);
            let has_one = draws.uniform() < deadline.share;
            let after = Span::from_millis_f64(deadline.after.quantile(draws.uniform()).max(0.0));
            has_one.then_some(self.now + after)
        });
        let sender = (case.place, case.place_copy);
        let row = Row { state: ItemState::Sound, deadline: deadline.unwrap_or(Time::FAR), sender };
        self.items[id.index()].rows.push(row);
        case.affected = true;
        self.turn_all(id, &[number], self.state_when_hit());
        self.signal(Signal::ItemDropped { item: id, number, deadline });
    }

    /// The person a new case is about.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a 32-bit number")]
    pub(in crate::sim) fn draw_person(&self, key: Key, about: About) -> Subject {
        let item = self.model.item(about.item);
        let persons = if about.whose == Whose::All { item.persons } else { item.open };
        let number = (self.streams.uniform(key, about.purpose, 0) * f64::from(persons)) as u32;
        Subject::person(about.item, number)
    }

    /// Whether a case has all the items of a kind that it reads.
    pub(in crate::sim) fn has_items(&self, case: &Case, id: ItemId) -> bool {
        case.subject.is_none_or(|subject| subject.item != id || self.outstanding(subject).next().is_none())
    }

    /// Whether the items a case is about exist nowhere else; `None` if it is about none.
    pub(in crate::sim) fn is_unique(&self, case: &Case) -> Option<bool> {
        let subject = case.subject?;
        let item = self.model.item(subject.item);
        Some(item.is_unique(match subject.each {
            Each::Item => item.person_of(subject.number),
            Each::Person => subject.number,
        }))
    }

    /// Whether the deadline of an item that a case is about has passed.
    pub(in crate::sim) fn is_late(&self, case: &Case) -> bool {
        let Some(subject) = case.subject else { return false };
        let rows = &self.items[subject.item.index()].rows;
        self.outstanding(subject).any(|number| rows[number as usize].deadline <= self.now)
    }

    /// The items a case is about that something has happened to and nothing has been done about.
    fn outstanding(&self, subject: Subject) -> impl Iterator<Item = u32> + '_ {
        let rows = &self.items[subject.item.index()].rows;
        let step = match subject.each {
            Each::Item => rows.len().max(1),
            Each::Person => self.model.item(subject.item).persons as usize,
        };
        let is_outstanding = |number: &u32| rows[*number as usize].state.is_outstanding();
        (subject.number..u32::try_from(rows.len()).unwrap_or(u32::MAX)).step_by(step).filter(is_outstanding)
    }

    /// Settles the outstanding items that a case is about.
    pub(in crate::sim) fn settle(&mut self, subject: Subject, to: ItemState) {
        for from in [ItemState::Undetected, ItemState::Known] {
            let rows = &self.items[subject.item.index()].rows;
            let settled: Vec<u32> =
                self.outstanding(subject).filter(|number| rows[*number as usize].state == from).collect();
            self.turn_all(subject.item, &settled, to);
        }
    }
}

/// The kinds of item that some systems keep, deliver or show.
pub(in crate::sim) fn items_of(model: &Model, systems: SystemSet) -> impl Iterator<Item = (ItemId, &Item)> {
    let items = model.items.iter().enumerate().filter(move |(_, item)| systems.has(item.system));
    items.map(|(index, item)| (ItemId::from_index(index), item))
}

/// The key of one item of a kind.
pub(in crate::sim) fn item_key(item: &Item, number: u32) -> Key {
    item.key.child(number.into())
}
