//! Items: what an information system keeps, delivers or shows, and what is done when it breaks that promise.
//!
//! A system is in reach or not for everybody at once; this is about promises that it breaks thing by thing: a document
//! that is gone, a letter that never came, a title that the wrong people could read. Nobody has to notice.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::word::words;
use super::{ClassId, ItemId, SystemId, UnitId};
use crate::dist::Dist;
use crate::random::{Key, Purpose};
use crate::text::Label;
use crate::time::{Span, Time};

/// A kind of item: documents, letters, titles of cases.
#[derive(Clone, Debug)]
pub struct Item {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// The stable key from which the draws of its items are made.
    pub key: Key,
    /// The system that keeps, delivers or shows them.
    pub system: SystemId,
    /// How many there are from the start; 0 for items that come into being as steps send them.
    pub number: u32,
    /// To how many persons those belong, evenly: item `i` is one of person `i` modulo this. At least 1.
    pub persons: u32,
    /// How many of the persons have an open case: the first ones.
    pub open: u32,
    /// How many of the persons with an open case have items that exist nowhere else, evenly spread among them.
    pub unique: u32,
    /// From when to when the items are dated, evenly: the last of each person latest.
    pub dated: (Time, Time),
    /// Until when they have to have arrived, if they have to at all.
    pub deadline: Option<Deadline>,
    /// How many people could see them while they are exposed.
    pub viewers: u32,
    /// How often, on average, one of those finds them in a year.
    pub looks_per_year: f64,
    /// How many items somebody sees who finds them, at most all.
    pub seen: Dist,
    /// What comes back of what was lost.
    pub restorations: Box<[Restoration]>,
}

/// Deadlines that items are sent to meet.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// The share of the items that have one.
    pub share: f64,
    /// From sending to the deadline (ms).
    pub after: Dist,
}

/// A part of what was lost that is restored.
#[derive(Clone, Debug)]
pub struct Restoration {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// Items dated from …
    pub from: Time,
    /// … until before this.
    pub to: Time,
    /// The share of those that comes back.
    pub share: f64,
    /// From the loss to the first of them (ms).
    pub after: Dist,
    /// From the first to the last, evenly, in daily deliveries.
    pub over: Span,
    /// The draw of which items come back, and on which day.
    pub purpose: Purpose,
}

/// Work on items that a promise was broken to: one case for each of them, or for each person concerned.
#[derive(Clone, Debug)]
pub struct FollowUp {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// The purpose of its draws, under the key of an item.
    pub purpose: Purpose,
    /// Which items.
    pub item: ItemId,
    /// Whether one case is for one item or for all of one person.
    pub each: Each,
    /// Whose items.
    pub who: Whose,
    /// The class of its cases: one of recovery work.
    pub class: ClassId,
    /// Where they belong; `None`: to the unit that sent the item.
    pub unit: Option<UnitId>,
    /// From knowing what is concerned to the list being there (ms).
    pub after: Dist,
    /// The share of those concerned that is put on the list; 0 for a follow-up that is not made.
    pub share: f64,
    /// When all of it is to be done; `None`: no such date.
    pub due: Option<Time>,
}

/// What one case of a follow-up is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    /// One item.
    #[default]
    Item,
    /// All items of one person.
    Person,
}

/// Some of the persons that items belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// All of them.
    #[default]
    All,
    /// Those with an open case.
    Open,
    /// Those with items that exist nowhere else.
    Unique,
}

/// A way in which a broken promise is found out. The first that succeeds is when it is noticed.
#[derive(Clone, Debug)]
pub struct Detection {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// The stable key of its draws.
    pub key: Key,
    /// The purpose of those it makes for one item, under the item's key.
    pub purpose: Purpose,
    /// How.
    pub by: DetectedBy,
}

/// The ways of finding out.
#[derive(Clone, Debug)]
pub enum DetectedBy {
    /// Somebody asks about an item: with this probability for each, this long after it was concerned (ms).
    Enquiry {
        /// Probability that somebody does.
        share: f64,
        /// How long after.
        after: Dist,
    },
    /// Somebody or something looks, at regular times.
    Check {
        /// From the onset to the first time.
        first: Span,
        /// From each time to the next.
        every: Span,
        /// Probability that a check finds what is there to be found.
        sensitivity: f64,
    },
    /// By chance, this long after the first item was concerned (ms).
    Chance(Dist),
    /// Somebody who found exposed items reports it, with this probability each time.
    Tip(f64),
    /// At this instant, as it happened.
    At(Time),
}

words! {
    /// What has become of an item; the states that work brings about are words of a scenario, for items a case is about.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
    #[schemars(description = "What happens to the items a case is about when a step is done.")]
    pub enum ItemState {
        /// Nothing has happened to it.
        #[serde(skip_deserializing)]
        Sound = "sound",
        /// It is lost, undelivered or exposed, and nobody knows.
        #[serde(skip_deserializing)]
        Undetected = "undetected",
        /// It is known to be, and nothing has been done yet.
        #[serde(skip_deserializing)]
        Known = "known",
        /// Its content was restored.
        #[serde(skip_deserializing)]
        Restored = "restored",
        /// They were found elsewhere.
        Found = "found",
        /// Their content was collected again.
        Recollected = "recollected",
        /// They were sent again.
        Resent = "resent",
        /// They were rewritten and sent.
        Rewritten = "rewritten",
        /// The consequences of their not arriving were handled.
        FollowedUp = "followed-up",
        /// The persons concerned were informed.
        Notified = "notified",
        /// No action is needed.
        Closed = "closed",
        /// They are lost for good.
        Gone = "gone",
    }
}

impl ItemState {
    /// Every state in which something has happened to an item, in the order of this type.
    pub const AFTER: [Self; Self::ALL.len() - 1] = {
        let [_, after @ ..] = Self::ALL;
        after
    };

    /// Whether something has happened to it and nothing has been done about it.
    #[must_use]
    pub const fn is_outstanding(self) -> bool {
        matches!(self, Self::Undetected | Self::Known)
    }
}

impl Item {
    /// Whether a person has an open case.
    #[must_use]
    pub const fn has_open_case(&self, person: u32) -> bool {
        person < self.open
    }

    /// Whether the items of a person exist nowhere else: exactly [`Item::unique`] persons, evenly spread among those
    /// with an open case.
    #[must_use]
    pub const fn is_unique(&self, person: u32) -> bool {
        let (person, unique, open) = (person as u64, self.unique as u64, self.open as u64);
        person < open && (person + 1) * unique / open > person * unique / open
    }

    /// The person that an item belongs to. Items that are sent are each their own.
    #[must_use]
    pub const fn person_of(&self, index: u32) -> u32 {
        if self.number == 0 { index } else { index % self.persons }
    }

    /// Whether a person is among some of them.
    #[must_use]
    pub const fn is_among(&self, person: u32, whose: Whose) -> bool {
        match whose {
            Whose::All => true,
            Whose::Open => self.has_open_case(person),
            Whose::Unique => self.is_unique(person),
        }
    }

    /// The date of an item.
    #[must_use]
    pub fn date_of(&self, index: u32) -> Time {
        let (from, to) = self.dated;
        let share = (f64::from(index) + 0.5) / f64::from(self.number.max(1));
        from + Span::from_millis_f64((to - from).as_millis() as f64 * share)
    }

    /// How often, on average, anybody finds the items in a millisecond.
    #[must_use]
    pub fn looks_per_millis(&self) -> f64 {
        const YEAR: f64 = 365.25 * 86_400_000.0;
        f64::from(self.viewers) * self.looks_per_year / YEAR
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn documents() -> Item {
        Item {
            name: "documents".to_owned(),
            label: Label::default(),
            key: Key::named("item/documents"),
            system: SystemId(0),
            number: 82_532,
            persons: 16_325,
            open: 10_179,
            unique: 3_021,
            dated: (Time::from_millis(0), Time::from_millis(82_532)),
            deadline: None,
            viewers: 0,
            looks_per_year: 0.0,
            seen: Dist::Fixed(0.0),
            restorations: Box::new([]),
        }
    }

    /// The counts that Roskilde Kommune published: 16,325 citizens, 10,179 with an open case, 3,021 of them to be informed.
    #[test]
    fn exactly_so_many_persons_are_concerned() {
        let item = documents();
        let count = |whose| (0..item.persons).filter(|person| item.is_among(*person, whose)).count();
        assert_eq!((count(Whose::All), count(Whose::Open), count(Whose::Unique)), (16_325, 10_179, 3_021));
        // Every person has five or six: 82,532 = 16,325 · 5 + 907.
        let six = (0..item.number).filter(|index| index / item.persons == 5).count();
        assert_eq!(six, 907);
    }

    #[test]
    fn dates_are_spread_evenly() {
        let item = documents();
        assert_eq!((item.date_of(0), item.date_of(82_531)), (Time::from_millis(1), Time::from_millis(82_532)));
        let early = (0..item.number).filter(|index| item.date_of(*index) <= Time::from_millis(8_253)).count();
        assert_eq!(early, 8_253);
    }
}
