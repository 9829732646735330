//! Where the numbers of a scenario come from.

use crate::text::Label;

/// The sources a scenario names and the standing of each of its numbers.
#[derive(Clone, Debug, Default)]
pub struct Provenance {
    /// The sources, in the order of the file.
    pub sources: Box<[Source]>,
    /// Every marked number or group of numbers, in the order of the file.
    pub entries: Box<[Basis]>,
    /// How many entries with numbers carry no mark.
    pub unmarked: usize,
}

/// A document that numbers are taken from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Name in the scenario.
    pub name: String,
    /// Title, author, year.
    pub title: Label,
    /// Address or file; empty when none is given.
    pub link: String,
}

/// The standing of a number, or of the numbers of one entry.
#[derive(Clone, Debug)]
pub struct Basis {
    /// Where in the scenario, as `reserv explain` writes keys: `unit.emergency.staff.nurse`.
    pub key: String,
    /// The value as written; empty for a whole entry.
    pub value: String,
    /// The source, by index, if it is a fact.
    pub source: Option<usize>,
    /// The reason, if it is an assumption; a remark, if it is a fact.
    pub note: String,
}
