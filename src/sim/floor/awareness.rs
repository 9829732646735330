//! Awareness: what people know of the incident, in which episode, and the delays with which they act on it.

use crate::dist::Dist;
use crate::fact::Witness;
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::time::{Span, Time};

/// What people know.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::sim) struct Awareness {
    episode: u32,
    noticed: Option<Time>,
    scope_known: bool,
    /// How many levels of alert were reached; 0 is normal.
    level: usize,
    /// Whether the incident is known beforehand, and prepared for.
    forewarned: bool,
    outlook: Outlook,
}

/// What the public knows.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::sim) enum Outlook {
    /// Nothing.
    #[default]
    Quiet,
    /// That systems are out of order.
    Trouble,
    /// That all are restored.
    Restored {
        /// Since when.
        at: Time,
        /// How many levels of alert had been reached until then.
        level: usize,
    },
}

impl Awareness {
    /// The number of the episode, from 0, which gives each its own draws.
    pub(in crate::sim) fn episode(&self) -> u32 {
        self.episode
    }

    /// When somebody understood that something is wrong, in this episode.
    pub(in crate::sim) fn noticed(&self) -> Option<Time> {
        self.noticed
    }

    /// Whether it is known which items are concerned.
    pub(in crate::sim) fn knows_scope(&self) -> bool {
        self.scope_known
    }

    /// How many levels of alert were reached; 0 is normal.
    pub(in crate::sim) fn level(&self) -> usize {
        self.level
    }

    /// A level of alert is reached, unless a higher one was.
    pub(in crate::sim) fn raise_alert(&mut self, level: usize) {
        self.level = self.level.max(level);
    }

    /// The alert is called off.
    pub(in crate::sim) fn call_off_alert(&mut self) {
        self.level = 0;
    }

    /// What the public knows.
    pub(in crate::sim) fn outlook(&self) -> Outlook {
        self.outlook
    }

    /// The public hears that systems are out of order.
    pub(in crate::sim) fn hear_of_trouble(&mut self) {
        self.outlook = Outlook::Trouble;
    }

    /// The public hears that all systems are restored, if it knew that they were not. The alert is called off after that.
    pub(in crate::sim) fn hear_of_restoration(&mut self, now: Time) {
        if matches!(self.outlook, Outlook::Trouble) {
            self.outlook = Outlook::Restored { at: now, level: self.level };
        }
    }

    /// Whether the incident is known beforehand.
    pub(in crate::sim) fn is_forewarned(&self) -> bool {
        self.forewarned
    }

    /// The incident is known beforehand.
    pub(in crate::sim) fn forewarn(&mut self) {
        self.forewarned = true;
    }

    /// Somebody understands.
    pub(in crate::sim) fn notice(&mut self, at: Time) {
        self.noticed = Some(at);
    }

    /// It is known which items are concerned.
    pub(in crate::sim) fn learn_scope(&mut self) {
        self.scope_known = true;
    }

    /// Another episode begins; whether it has to be noticed again.
    pub(in crate::sim) fn begin_episode(&mut self, noticed_anew: bool) {
        self.episode += 1;
        if noticed_anew {
            self.noticed = None;
        }
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// A delay with which people act, drawn once an episode.
    pub(in crate::sim) fn draw_delay(&self, key: Key, what: &str, delay: &Dist) -> Span {
        let u = self.streams.uniform(key, Purpose::named(what), self.awareness.episode());
        Span::from_millis_f64(delay.quantile(u).max(0.0))
    }
}
