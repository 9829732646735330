//! The agenda: planned events in total order, any of which may be cancelled.
//!
//! A 4-ary heap of packed 128-bit keys over a slab of notices. A cancelled event is only marked, and dropped when its
//! turn comes: cancelling is rare beside planning, and without back pointers a key that moves in the heap writes one
//! place instead of two. A ticket carries a generation, so one that is no longer planned cancels nothing.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "keys are packed into and taken out of fixed bits; slots are limited to 24 of them"
)]

use crate::time::Time;

/// Which of simultaneous events comes first: by kind, then by the stable key of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn(u64);

impl Turn {
    /// The turn of an event of a kind, below 64, about somebody or something; the low 54 bits of `about` count.
    #[must_use]
    pub const fn new(kind: u8, about: u64) -> Self {
        Self((kind as u64 & 0x3F) << ABOUT_BITS | about & ((1 << ABOUT_BITS) - 1))
    }
}

/// The right to cancel one planned event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    slot: u32,
    generation: u32,
}

impl Ticket {
    /// A ticket for nothing.
    pub const NONE: Self = Self { slot: u32::MAX, generation: 0 };
}

/// Planned events.
///
/// ```
/// use reserv::kernel::{Agenda, Turn};
/// use reserv::time::Time;
///
/// let (arrival, end_of_work) = (Turn::new(1, 7), Turn::new(0, 9));
/// let mut agenda = Agenda::default();
/// agenda.plan(Time::from_millis(500), arrival, "case 7 arrives");
/// agenda.plan(Time::from_millis(500), end_of_work, "work on case 9 ends");
/// assert_eq!(agenda.pop_before(Time::FAR), Some((Time::from_millis(500), "work on case 9 ends")));
/// ```
#[derive(Clone, Debug)]
pub struct Agenda<N> {
    /// Packed keys, a 4-ary heap with the earliest first: time in 44 bits, turn in 60, slot in 24.
    heap: Vec<u128>,
    slots: Vec<Slot<N>>,
    free: Vec<u32>,
    /// How many keys in the heap are of cancelled events.
    cancelled: usize,
    /// Whether the key at the root was taken and its place is still empty. Most events plan another, whose key then sinks
    /// from the root: one walk through the heap instead of two.
    vacant: bool,
}

#[derive(Clone, Copy, Debug)]
struct Slot<N> {
    /// What is planned; `None` if it was cancelled.
    notice: Option<N>,
    /// Raised whenever the event happens or is cancelled.
    generation: u32,
}

const SLOT_BITS: u32 = 24;
const TURN_BITS: u32 = 60;
const ABOUT_BITS: u32 = 54;
const CHILDREN: usize = 4;

impl<N> Default for Agenda<N> {
    fn default() -> Self {
        Self { heap: Vec::new(), slots: Vec::new(), free: Vec::new(), cancelled: 0, vacant: false }
    }
}

impl<N: Copy> Agenda<N> {
    /// The most events that may be planned at a time.
    pub const CAPACITY: usize = 1 << SLOT_BITS;

    /// Plans an event. No two events of one time may have the same turn: nothing could decide between them.
    ///
    /// # Panics
    /// With more than [`Agenda::CAPACITY`] events planned; callers limit the number of live cases below that.
    pub fn plan(&mut self, time: Time, turn: Turn, notice: N) -> Ticket {
        let slot = self.free.pop().unwrap_or_else(|| {
            assert!(self.slots.len() < Self::CAPACITY, "more events are planned than an agenda holds");
            self.slots.push(Slot { notice: None, generation: 0 });
            (self.slots.len() - 1) as u32
        });
        let entry = &mut self.slots[slot as usize];
        entry.notice = Some(notice);
        let ticket = Ticket { slot, generation: entry.generation };
        let key = pack(time, turn, slot);
        if std::mem::take(&mut self.vacant) {
            self.sink(key);
        } else {
            self.heap.push(key);
            self.rise(self.heap.len() - 1);
        }
        ticket
    }

    /// Cancels an event, if it is still planned; says whether it was.
    pub fn cancel(&mut self, ticket: Ticket) -> bool {
        let Some(slot) = self.slots.get_mut(ticket.slot as usize) else { return false };
        if slot.generation != ticket.generation || slot.notice.take().is_none() {
            return false;
        }
        slot.generation = slot.generation.wrapping_add(1);
        self.cancelled += 1;
        true
    }

    /// Takes the earliest event, if it is before `end`.
    ///
    /// # Panics
    /// In debug builds, if another event has the same time and turn.
    pub fn pop_before(&mut self, end: Time) -> Option<(Time, N)> {
        loop {
            self.fill_vacancy();
            let key = *self.heap.first()?;
            let time = unpack_time(key);
            if time >= end {
                return None;
            }
            self.vacant = true;
            let index = unpack_slot(key);
            self.free.push(index);
            let slot = &mut self.slots[index as usize];
            if let Some(notice) = slot.notice.take() {
                slot.generation = slot.generation.wrapping_add(1);
                debug_assert!(!self.has_rival(key), "two events of one time have the same turn");
                return Some((time, notice));
            }
            self.cancelled -= 1;
        }
    }

    /// Whether nothing is planned any more at an instant that has come. Cancelled events are dropped on the way.
    pub fn is_over(&mut self, now: Time) -> bool {
        while let Some(key) = self.next_key().filter(|key| unpack_time(*key) <= now) {
            let slot = unpack_slot(key);
            if self.slots[slot as usize].notice.is_some() {
                return false;
            }
            self.fill_vacancy();
            self.vacant = true;
            self.free.push(slot);
            self.cancelled -= 1;
        }
        true
    }

    /// How many events are planned.
    #[must_use]
    pub fn len(&self) -> usize {
        self.heap.len() - self.cancelled - usize::from(self.vacant)
    }

    /// Whether nothing is planned.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the next event has the same time and turn as one that was taken.
    fn has_rival(&self, taken: u128) -> bool {
        self.next_key().is_some_and(|next| {
            next >> SLOT_BITS == taken >> SLOT_BITS && self.slots[unpack_slot(next) as usize].notice.is_some()
        })
    }

    /// Moves the key at `place` towards the root until its parent is earlier.
    fn rise(&mut self, mut place: usize) {
        let key = self.heap[place];
        while place > 0 {
            let parent = (place - 1) / CHILDREN;
            if self.heap[parent] <= key {
                break;
            }
            self.heap[place] = self.heap[parent];
            place = parent;
        }
        self.heap[place] = key;
    }

    /// The earliest key, of an event planned or cancelled.
    fn next_key(&self) -> Option<u128> {
        let first = if self.vacant { self.earliest_child(0)? } else { 0 };
        self.heap.get(first).copied()
    }

    /// The place of the earliest of the keys below a place; `None` if there are none.
    fn earliest_child(&self, place: usize) -> Option<usize> {
        let first = place * CHILDREN + 1;
        match self.heap.get(first..)? {
            [a, b, c, d, ..] => Some(first + least_of(*a, *b, *c, *d)),
            // The last children, fewer than four, or none.
            rest => (0..rest.len()).min_by_key(|index| rest[*index]).map(|index| first + index),
        }
    }

    /// Lets a key sink from the empty root to its place.
    fn sink(&mut self, key: u128) {
        let mut hole = 0;
        while let Some(earliest) = self.earliest_child(hole) {
            let child = self.heap[earliest];
            if key <= child {
                break;
            }
            self.heap[hole] = child;
            hole = earliest;
        }
        self.heap[hole] = key;
    }

    /// Fills the root if it is empty. The hole sinks to a leaf along the earliest children, and the last key of the heap
    /// rises from there: it was at the bottom, so it seldom rises far.
    fn fill_vacancy(&mut self) {
        if !std::mem::take(&mut self.vacant) {
            return;
        }
        let Some(last) = self.heap.pop() else { return };
        if self.heap.is_empty() {
            return;
        }
        let mut hole = 0;
        while let Some(earliest) = self.earliest_child(hole) {
            self.heap[hole] = self.heap[earliest];
            hole = earliest;
        }
        self.heap[hole] = last;
        self.rise(hole);
    }
}

/// Which of four keys is the least.
fn least_of(a: u128, b: u128, c: u128, d: u128) -> usize {
    let (left, left_index) = if b < a { (b, 1) } else { (a, 0) };
    let (right, right_index) = if d < c { (d, 3) } else { (c, 2) };
    if right < left { right_index } else { left_index }
}

fn pack(time: Time, turn: Turn, slot: u32) -> u128 {
    let time = time.as_millis().clamp(0, Time::FAR.as_millis()) as u128;
    ((time << TURN_BITS | u128::from(turn.0)) << SLOT_BITS) | u128::from(slot)
}

fn unpack_time(key: u128) -> Time {
    Time::from_millis((key >> (TURN_BITS + SLOT_BITS)) as i64)
}

fn unpack_slot(key: u128) -> u32 {
    (key as u32) & ((1 << SLOT_BITS) - 1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn at(millis: i64) -> Time {
        Time::from_millis(millis)
    }

    #[test]
    fn ties_go_by_kind_then_by_key() {
        let mut agenda = Agenda::default();
        agenda.plan(at(5), Turn::new(0, 9), "work 9");
        agenda.plan(at(5), Turn::new(0, 2), "work 2");
        agenda.plan(at(5), Turn::new(2, 1), "arrival");
        agenda.plan(at(5), Turn::new(1, 7), "world");
        agenda.plan(at(4), Turn::new(3, 8), "earlier");
        let order: Vec<_> = std::iter::from_fn(|| agenda.pop_before(Time::FAR)).map(|(_, notice)| notice).collect();
        assert_eq!(order, ["earlier", "work 2", "work 9", "world", "arrival"]);
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "the same turn")]
    fn nothing_decides_between_equal_turns() {
        let mut agenda = Agenda::default();
        agenda.plan(at(5), Turn::new(1, 7), 'a');
        agenda.plan(at(5), Turn::new(1, 7), 'b');
        agenda.pop_before(Time::FAR);
    }

    #[test]
    fn a_ticket_cancels_once_and_never_another_event() {
        let mut agenda = Agenda::default();
        let first = agenda.plan(at(1), Turn::new(0, 0), 'a');
        assert!(agenda.cancel(first));
        assert!(!agenda.cancel(first));
        agenda.plan(at(2), Turn::new(0, 0), 'b'); // takes the slot of the cancelled one
        assert!(!agenda.cancel(first));
        assert_eq!(agenda.pop_before(at(2)), None);
        assert_eq!(agenda.pop_before(at(3)), Some((at(2), 'b')));
        assert!(!agenda.cancel(Ticket::NONE));
    }

    /// Against a sorted map, through a long run of plans, cancellations and takings from a fixed linear congruence.
    #[test]
    fn behaves_like_a_sorted_map() {
        let mut agenda = Agenda::default();
        let mut model = BTreeMap::new();
        let mut tickets = Vec::new();
        let mut state = 12_345_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 33
        };
        for number in 0..20_000_u64 {
            match next() % 4 {
                0 | 1 => {
                    let time = i64::try_from(next() % 500).unwrap();
                    tickets.push((time, number, agenda.plan(at(time), Turn::new(0, number), number)));
                    model.insert((time, number), number);
                }
                2 if !tickets.is_empty() => {
                    let index = usize::try_from(next()).unwrap() % tickets.len();
                    let (time, number, ticket) = tickets.swap_remove(index);
                    assert_eq!(agenda.cancel(ticket), model.remove(&(time, number)).is_some());
                }
                _ => {
                    let expected = model.pop_first().map(|((time, _), number)| (at(time), number));
                    assert_eq!(agenda.pop_before(Time::FAR), expected);
                }
            }
            assert_eq!(agenda.len(), model.len());
        }
    }
}
