//! Shift calendars, resolved to instants.

use std::collections::BTreeMap;

use crate::time::{Span, Time};

/// A civil day of the scenario's time zone, or what of it lies within the simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// When it begins.
    pub from: Time,
    /// Its number since 1 January 1970, whenever the simulation starts.
    pub number: u32,
}

/// One shift on one day: so many on duty from an instant until another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stint {
    /// When it begins.
    pub from: Time,
    /// When it ends.
    pub to: Time,
    /// How many are on it.
    pub number: u32,
    /// Whether they go home at its end even if as many others come.
    pub relieved: bool,
    /// Which of the shifts it is, from 0.
    pub shift: u32,
    /// The number of the day on which it begins, as that of [`Day::number`].
    pub day: u32,
}

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
    /// How many of them begin work; fewer towards the end of a shift, where that is a rule.
    pub accepts: u32,
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

    /// The number on duty on some shifts together, nobody where there is none.
    #[must_use]
    pub fn from_stints(stints: impl IntoIterator<Item = Stint>) -> Self {
        // How many more are on duty from an instant on, and how many are relieved then.
        let mut changes: BTreeMap<Time, (i64, u32)> = BTreeMap::new();
        for stint in stints {
            changes.entry(stint.from).or_default().0 += i64::from(stint.number);
            let (by, relieved) = changes.entry(stint.to).or_default();
            *by -= i64::from(stint.number);
            *relieved = relieved.saturating_add(if stint.relieved { stint.number } else { 0 });
        }
        let mut rows = vec![Row { from: Time::START, number: 0, accepts: 0, relieved: 0 }];
        let mut number = 0;
        for (from, (by, relieved)) in changes {
            number += by;
            let on_duty = u32::try_from(number.max(0)).unwrap_or(u32::MAX);
            match rows.last_mut() {
                // What changes before the simulation or at its very start is in force from the start on.
                Some(last) if from <= last.from => (last.number, last.accepts) = (on_duty, on_duty),
                Some(last) if last.number == on_duty && relieved == 0 => {}
                _ => rows.push(Row { from, number: on_duty, accepts: on_duty, relieved }),
            }
        }
        Self::new(rows)
    }

    /// The same calendar, in which those who go home begin no work within `before` of that.
    #[must_use]
    pub fn without_new_work(&self, before: Span) -> Self {
        let mut instants: Vec<Time> = self.rows.iter().map(|row| row.from).collect();
        instants.extend(self.rows.iter().skip(1).map(|row| (row.from - before).max(Time::START)));
        instants.sort_unstable();
        instants.dedup();
        let rows = instants.into_iter().map(|from| {
            let index = self.row_at(from);
            let row = self.rows[index];
            // Who is there now and still is after every change of shift that is so near.
            let near = self.rows[index..].windows(2).take_while(|pair| pair[1].from <= from + before);
            let staying = |pair: &[Row]| pair[0].number.saturating_sub(pair[1].relieved).min(pair[1].number);
            let accepts = near.map(staying).fold(row.number, u32::min);
            Row { from, accepts, relieved: if row.from == from { row.relieved } else { 0 }, ..row }
        });
        let mut rows: Vec<Row> = rows.collect();
        rows.dedup_by(|next, row| next.relieved == 0 && (next.number, next.accepts) == (row.number, row.accepts));
        Self::new(rows)
    }

    /// The same number always.
    #[must_use]
    pub fn constant(number: u32) -> Self {
        Self { rows: Box::new([Row { from: Time::START, number, accepts: number, relieved: 0 }]), relieves: false }
    }

    /// The number on duty from row `index` on.
    #[must_use]
    pub fn number(&self, index: usize) -> u32 {
        self.rows[index].number
    }

    /// How many begin work from row `index` on.
    #[must_use]
    pub fn accepts(&self, index: usize) -> u32 {
        self.rows[index].accepts
    }

    /// Whether anybody ever begins work.
    #[must_use]
    pub fn ever_accepts(&self) -> bool {
        self.rows.iter().any(|row| row.accepts > 0)
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
