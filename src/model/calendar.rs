//! Shift calendars, resolved to instants.

use crate::time::{Span, Time};

/// How many are on duty, as a step function over the whole simulation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Instants at which the number changes, ascending; the first is [`Time::START`].
    changes: Box<[(Time, u32)]>,
}

impl Calendar {
    /// A calendar from its changes, which must ascend and begin at the start of the simulation.
    ///
    /// # Panics
    /// If they do not: the compiler of scenarios builds them in order.
    #[must_use]
    pub fn new(changes: Vec<(Time, u32)>) -> Self {
        assert!(changes.first().is_some_and(|(time, _)| *time == Time::START), "a calendar begins at the start");
        assert!(changes.windows(2).all(|pair| pair[0].0 < pair[1].0), "the changes of a calendar ascend");
        Self { changes: changes.into() }
    }

    /// The same number always.
    #[must_use]
    pub fn constant(number: u32) -> Self {
        Self { changes: Box::new([(Time::START, number)]) }
    }

    /// The number on duty from row `index` on.
    #[must_use]
    pub fn number(&self, index: usize) -> u32 {
        self.changes[index].1
    }

    /// When row `index` ends: the instant of the next change, or [`Time::FAR`] after the last.
    #[must_use]
    pub fn until(&self, index: usize) -> Time {
        self.changes.get(index + 1).map_or(Time::FAR, |(time, _)| *time)
    }

    /// The row in force at an instant.
    #[must_use]
    pub fn row_at(&self, time: Time) -> usize {
        self.changes.partition_point(|(from, _)| *from <= time).saturating_sub(1)
    }

    /// The first instant from `time` on with somebody on duty; `None` if that never comes again.
    #[must_use]
    pub fn next_on_duty(&self, time: Time) -> Option<Time> {
        let first = self.row_at(time);
        self.changes[first..].iter().find(|(_, number)| *number > 0).map(|(from, _)| (*from).max(time))
    }

    /// The largest number ever on duty.
    #[must_use]
    pub fn peak(&self) -> u32 {
        self.changes.iter().map(|(_, number)| *number).max().unwrap_or(0)
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
