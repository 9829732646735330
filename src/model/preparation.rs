//! What is done before an incident that is known beforehand.

use super::{CallIn, ClassId, Returns, UnitId};
use crate::random::{Key, Purpose};
use crate::text::Label;
use crate::time::{Span, Time};

/// Something done before the onset, in the run with the incident and not in its twin.
#[derive(Clone, Debug)]
pub struct Preparation {
    /// Name in the scenario.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// The root of its draws and of the keys of its cases.
    pub key: Key,
    /// When it begins.
    pub begins: Time,
    /// Work that is done.
    pub work: Box<[PreparedWork]>,
    /// Staff who come; they leave some time after the systems are back.
    pub call_ins: Box<[CallIn]>,
}

/// Work done before the onset.
#[derive(Clone, Copy, Debug)]
pub struct PreparedWork {
    /// The class of its cases.
    pub class: ClassId,
    /// The unit where they are done, at each of its copies.
    pub unit: UnitId,
    /// How many there are at each.
    pub number: u32,
    /// Over how long they come, evenly spread from the beginning on.
    pub over: Span,
}

/// Arrivals of a class that are booked for another time because of an incident that is known beforehand.
#[derive(Clone, Debug)]
pub struct ThinOut {
    /// From when on.
    pub from: Time,
    /// Until when.
    pub until: Time,
    /// The share of them.
    pub share: f64,
    /// The draw of who is.
    pub purpose: Purpose,
    /// When they come instead.
    pub returns: Returns,
}
