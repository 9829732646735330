//! Follow-ups: the work on items that a promise was broken to, as cases on pathways like any other.

use strum::{EnumCount, EnumDiscriminants};

use crate::fact::{Milestone, Witness};
use crate::model::{Each, FollowUp, ItemId, Model, UnitId};
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::sim::floor::items::{Subject, item_key};
use crate::sim::floor::order::child_precedence;
use crate::sim::signal::Signal;

/// The draws of whether a follow-up takes in who is concerned, and of which of alike units it falls to.
const TAKEN_IN: Purpose = Purpose::named("follow-up/share");
const COPY: Purpose = Purpose::named("follow-up/copy");

/// What is followed up.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct State {
    /// The follow-ups whose lists have been made.
    listed: Vec<usize>,
}

impl State {
    pub(in crate::sim) fn new(_: &Model) -> Self {
        Self::default()
    }
}

/// What is planned, in the order in which it happens at one instant.
#[derive(Clone, Copy, Debug, EnumCount, EnumDiscriminants)]
#[strum_discriminants(name(Kind), vis(pub(in crate::sim)))]
pub(in crate::sim) enum Notice {
    /// The list of a follow-up is there, by its index.
    ListIsMade(u32),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::ListIsMade(follow_up) => sim.on_list_is_made(follow_up as usize),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    match signal {
        Signal::ScopeKnown => sim.plan_lists(),
        Signal::ItemDropped { item, number, .. } => sim.list_latecomer(item, number),
        _ => {}
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans the lists of what is to be followed up.
    fn plan_lists(&mut self) {
        for (index, follow_up) in (0_u32..).zip(&self.model.follow_ups).filter(|(_, one)| one.share > 0.0) {
            let key = Key::named("follow-up").kin(follow_up.purpose);
            let at = self.now + self.draw_delay(key, "listed", &follow_up.after);
            self.plan(at, key.value(), Notice::ListIsMade(index));
        }
    }

    /// The list of a follow-up is there: its work begins.
    fn on_list_is_made(&mut self, index: usize) {
        let follow_up = &self.model.follow_ups[index];
        self.leaves.follow_up.listed.push(index);
        let item = self.model.item(follow_up.item);
        let rows = &self.items[follow_up.item.index()].rows;
        let outstanding = (0..).zip(rows).filter(|(_, row)| row.state.is_outstanding()).map(|(number, _)| number);
        let concerned: Vec<u32> =
            outstanding.filter(|number| item.is_among(item.person_of(*number), follow_up.who)).collect();
        match follow_up.each {
            Each::Item => concerned.into_iter().for_each(|number| self.follow_up(follow_up, number)),
            Each::Person => {
                let mut persons: Vec<u32> = concerned.into_iter().map(|number| item.person_of(number)).collect();
                persons.sort_unstable();
                persons.dedup();
                for person in persons {
                    self.follow_up(follow_up, person);
                }
            }
        }
        self.reach_milestone(Milestone::Listed(index));
    }

    /// An item was hit after the lists were made: it is added to them.
    fn list_latecomer(&mut self, id: ItemId, number: u32) {
        let model = self.model;
        for listed in 0..self.leaves.follow_up.listed.len() {
            let follow_up = &model.follow_ups[self.leaves.follow_up.listed[listed]];
            if follow_up.item == id {
                self.follow_up(follow_up, number);
            }
        }
    }

    /// One case of a follow-up, about an item or a person, if they are among those that are followed up.
    fn follow_up(&mut self, follow_up: &FollowUp, number: u32) {
        let item = self.model.item(follow_up.item);
        let key = item_key(item, number).kin(follow_up.purpose);
        let share = follow_up.share;
        if share < 1.0 && self.streams.uniform(key, TAKEN_IN, 0) >= share {
            return;
        }
        let sender = self.items[follow_up.item.index()].rows.get(number as usize).map(|row| row.sender);
        let place = match follow_up.unit {
            Some(unit) => (unit, self.draw_copy(unit, key, COPY, 0)),
            None => sender.unwrap_or((UnitId::from_index(0), 0)),
        };
        let priority = self.draw_priority(follow_up.class, key);
        let mut hand = self.admit(key, child_precedence(key), follow_up.class, place, None, priority);
        hand.case.affected = true;
        hand.case.subject = Some(match follow_up.each {
            Each::Item => Subject::item(follow_up.item, number),
            Each::Person => Subject::person(follow_up.item, number),
        });
        self.state_written(&hand);
        self.requests.several += 1;
        self.move_on(&mut hand);
        self.requests.several -= 1;
        self.put_down(&hand);
    }
}
