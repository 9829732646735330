//! Back-entry: when entering of paper records may begin. The entering itself is activities like any other.

use super::{Notice, Simulation};
use crate::fact::{Milestone, Witness};
use crate::kernel::Rank;
use crate::model::Incident;
use crate::random::{Key, Purpose};
use crate::time::Span;

impl<W: Witness> Simulation<'_, W> {
    /// Plans the beginning of entering after the systems have returned: after a delay, at the next permitted instant.
    pub(super) fn plan_entry(&mut self, incident: &Incident) {
        let u = self.streams.uniform(Key::named("incident"), Purpose::named("entry-delay"), 0);
        let ready = self.now + Span::from_millis_f64(incident.entry_delay.quantile(u));
        let gates = &incident.entry_gates;
        let begins = match gates.get(gates.partition_point(|gate| *gate < ready)) {
            Some(gate) => *gate,
            None if gates.is_empty() => ready,
            // No permitted instant is left: entering does not begin within the simulation.
            None => return,
        };
        self.plan(begins, Rank::World, super::incident::AFTER_PHASES, Notice::EntryBegins);
    }

    /// Entering begins: every record written so far is free to be entered, and every later one at once.
    pub(super) fn on_entry_begins(&mut self) {
        self.timeline.entry_open = true;
        self.reach_milestone(Milestone::EntryBegan);
        self.release_records();
    }
}
