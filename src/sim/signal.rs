//! Signals: what one process lets the others know. The one place that says what follows from what, and in which order;
//! no process calls another.

use super::Simulation;
use crate::fact::Witness;
use crate::model::ItemId;
use crate::random::Key;

/// Something that other processes follow.
#[derive(Clone, Copy, Debug)]
pub(super) enum Signal<'s> {
    /// The run will have its incident.
    IncidentAhead,
    /// A disruption has begun, by its index.
    DisruptionBegan(usize),
    /// Conditions were worked out anew for these of the clinics.
    SystemsTurned(&'s [bool]),
    /// A clinic does without other systems than before.
    ClinicChanged(u32),
    /// A promise that was broken in silence was found out.
    FoundOut,
    /// Somebody has understood.
    Noticed,
    /// Going over to fallback routines was decided, or still holds as trouble comes again.
    Declared,
    /// No disruption is in effect any more.
    AllRestored,
    /// Nothing is in trouble any more.
    AllClear,
    /// Sound items were hit.
    ItemsHit(ItemId, &'s [u32]),
    /// Somebody came upon exposed items; the root of their draws.
    Looked(Key),
    /// It is known which items are concerned.
    ScopeKnown,
    /// What is offered, or what cases need, changed everywhere.
    OfferChanged,
}

impl<W: Witness> Simulation<'_, W> {
    /// Lets every process follow a signal that is to.
    pub(super) fn signal(&mut self, signal: Signal<'_>) {
        match signal {
            Signal::IncidentAhead => {
                self.plan_preparations();
                self.plan_detections();
            }
            Signal::AllRestored => self.send_helpers_home(),
            Signal::DisruptionBegan(disruption) => self.break_promises(disruption),
            Signal::SystemsTurned(changed) => {
                self.follow_exposure();
                self.follow_conditions(changed);
                self.follow_entering(changed);
                self.turn_interfaces();
            }
            Signal::ClinicChanged(clinic) => self.reassess_clinic(clinic),
            Signal::FoundOut => self.on_noticed(),
            Signal::Noticed => {
                self.plan_scope();
                self.end_what_lasts_until_noticed();
            }
            Signal::Declared => self.plan_levels(),
            Signal::AllClear => self.call_off_alert(),
            Signal::ItemsHit(item, numbers) => self.await_detection(item, numbers),
            Signal::Looked(look) => self.hear_of(look),
            Signal::ScopeKnown => {
                self.make_known();
                self.plan_lists();
            }
            Signal::OfferChanged => self.reassess(None),
        }
    }
}
