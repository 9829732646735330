//! Back-entry: what entering a kind of paper record asks for, beside the steps of its pathway.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Calendar;
use crate::dist::Dist;
use crate::random::Purpose;
use crate::time::{Span, Time};

/// What a step does for a paper record, where entering takes several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryTask {
    /// Looking whether it can be read; takes nobody and no time.
    Sorting,
    /// Asking the unit that wrote it what it says.
    Clarifying,
    /// Entering it.
    Entering,
    /// Correcting an error that was made and found.
    Correcting,
    /// Leaving an error in the record that nobody finds; takes nobody and no time.
    ErrorLeft,
}

/// How entering slows down. A stretch of entering goes on as long as, within every `rest`, somebody of the role at the
/// unit begins or finishes a record of a kind that tires; a record begun later than `after` into a stretch takes
/// `factor` times its work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tiring {
    /// How long entering goes at full speed.
    pub after: Span,
    /// The pause after which people are rested.
    pub rest: Span,
    /// The factor on the work, at least 1.
    pub factor: f64,
}

/// When entering a kind of record may begin, to protect live work and nights. What was begun goes on.
#[derive(Clone, Debug)]
pub struct Gate {
    /// Only while at most so many contacts and orders stand in line for the role that enters; `None`: however many.
    pub line_at_most: Option<u32>,
    /// Only while this calendar has somebody on duty; `None`: at any hour.
    pub hours: Option<Calendar>,
}

impl Gate {
    /// Whether the hours allow entering at an instant; if not, when they do next: [`Time::FAR`] for never again.
    ///
    /// # Errors
    /// The instant from which they allow it again.
    pub fn admits(&self, now: Time) -> Result<(), Time> {
        let Some(hours) = &self.hours else { return Ok(()) };
        match hours.next_on_duty(now) {
            Some(next) if next <= now => Ok(()),
            next => Err(next.unwrap_or(Time::FAR)),
        }
    }
}

/// By when a paper record is to be entered.
#[derive(Clone, Debug)]
pub struct EntryDeadline {
    /// The time allowed, from when it was written (ms).
    pub within: Dist,
    /// The draw of it.
    pub purpose: Purpose,
}

/// Which of equally urgent records is entered first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Discipline {
    /// The one written first.
    #[default]
    OldestFirst,
    /// The one written last.
    NewestFirst,
    /// The one whose `deadline` comes first.
    ByDeadline,
}
