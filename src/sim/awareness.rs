//! Awareness: what people know of the incident, in which episode, and the delays with which they act on it.

use super::Simulation;
use crate::dist::Dist;
use crate::fact::Witness;
use crate::random::{Key, Purpose};
use crate::time::{Span, Time};

/// What people know.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Awareness {
    episode: u32,
    noticed: Option<Time>,
    scope_known: bool,
}

impl Awareness {
    /// The number of the episode, from 0, which gives each its own draws.
    pub(super) fn episode(&self) -> u32 {
        self.episode
    }

    /// When somebody understood that something is wrong, in this episode.
    pub(super) fn noticed(&self) -> Option<Time> {
        self.noticed
    }

    /// Whether it is known which items are concerned.
    pub(super) fn knows_scope(&self) -> bool {
        self.scope_known
    }

    /// Somebody understands.
    pub(super) fn notice(&mut self, at: Time) {
        self.noticed = Some(at);
    }

    /// It is known which items are concerned.
    pub(super) fn learn_scope(&mut self) {
        self.scope_known = true;
    }

    /// Another episode begins; whether it is noticed anew.
    pub(super) fn begin_episode(&mut self, noticed_anew: bool) {
        self.episode += 1;
        if noticed_anew {
            self.noticed = None;
        }
    }
}

impl<W: Witness> Simulation<'_, W> {
    /// A delay with which people act, drawn once an episode.
    pub(super) fn draw_delay(&self, key: Key, what: &str, delay: &Dist) -> Span {
        let u = self.streams.uniform(key, Purpose::named(what), self.awareness.episode());
        Span::from_millis_f64(delay.quantile(u).max(0.0))
    }
}
