//! Shift calendars, resolved to instants.

use crate::time::{Span, Time};

/// How many are on duty, as a step function over the whole simulation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// By when they begin, ascending; the first at [`Time::START`].
    rows: Box<[Row]>,
    /// Whether anybody is ever relieved.
    relieves: bool,
}

/// How many are on duty from an instant until the next row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// When it begins.
    pub from: Time,
    /// How many are on duty.
    pub number: u32,
    /// How many of those on duty before go home when it begins, though as many others may come.
    pub relieved: u32,
}

impl Calendar {
    /// A calendar from its rows, which must ascend and begin at the start of the simulation.
    ///
    /// # Panics
    /// If they do not: the compiler of scenarios builds them in order.
    #[must_use]
    pub fn new(rows: Vec<Row>) -> Self {
        assert!(rows.first().is_some_and(|row| row.from == Time::START), "a calendar begins at the start");
        assert!(rows.windows(2).all(|pair| pair[0].from < pair[1].from), "the rows of a calendar ascend");
        Self { relieves: rows.iter().any(|row| row.relieved > 0), rows: rows.into() }
    }

    /// The same number always.
    #[must_use]
    pub fn constant(number: u32) -> Self {
        Self { rows: Box::new([Row { from: Time::START, number, relieved: 0 }]), relieves: false }
    }

    /// The number on duty from row `index` on.
    #[must_use]
    pub fn number(&self, index: usize) -> u32 {
        self.rows[index].number
    }

    /// How many go home when row `index` begins, though others may come.
    #[must_use]
    pub fn relieved(&self, index: usize) -> u32 {
        self.rows[index].relieved
    }

    /// Whether anybody is ever relieved.
    #[must_use]
    pub fn relieves(&self) -> bool {
        self.relieves
    }

    /// When row `index` ends: the instant of the next change, or [`Time::FAR`] after the last.
    #[must_use]
    pub fn until(&self, index: usize) -> Time {
        self.rows.get(index + 1).map_or(Time::FAR, |row| row.from)
    }

    /// The row in force at an instant.
    #[must_use]
    pub fn row_at(&self, time: Time) -> usize {
        self.rows.partition_point(|row| row.from <= time).saturating_sub(1)
    }

    /// The first instant from `time` on with somebody on duty; `None` if that never comes again.
    #[must_use]
    pub fn next_on_duty(&self, time: Time) -> Option<Time> {
        let first = self.row_at(time);
        self.rows[first..].iter().find(|row| row.number > 0).map(|row| row.from.max(time))
    }

    /// The largest number ever on duty.
    #[must_use]
    pub fn peak(&self) -> u32 {
        self.rows.iter().map(|row| row.number).max().unwrap_or(0)
    }

    /// Person-time on duty between two instants.
    #[must_use]
    pub fn available(&self, from: Time, to: Time) -> Span {
        let mut total = Span::ZERO;
        let mut row = self.row_at(from);
        let mut at = from;
        while at < to {
            let end = self.until(row).min(to);
            total += (end - at) * i64::from(self.number(row));
            at = end;
            row += 1;
        }
        total
    }
}
