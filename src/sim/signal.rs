//! Signals: what leaves and the floor let all leaves hear. Nothing else passes between leaves.

use bevy_ecs::prelude::Entity;

use super::Course;
use crate::fact::CaseRef;
use crate::model::{ItemId, SystemId};
use crate::random::Key;
use crate::time::Time;

/// What calls staff in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CalledBy {
    /// A level of alert.
    Alert,
    /// The preparation for an incident that is known beforehand.
    Preparation,
}

/// Something that leaves may follow.
#[derive(Clone, Copy, Debug)]
pub(super) enum Signal<'s> {
    /// The run begins, with its incident or as a twin.
    RunBegins(Course<'s>),
    /// The run will have its incident.
    IncidentAhead,
    /// A disruption has begun, by its index.
    DisruptionBegan(usize),
    /// Conditions were worked out again for these of the clinics.
    SystemsTurned(&'s [bool]),
    /// No disruption is in effect any more.
    AllRestored,
    /// A promise that was broken in silence was found out.
    FoundOut,
    /// Somebody has understood.
    Noticed,
    /// Going over to fallback routines was decided, or still holds as trouble comes again.
    Declared,
    /// Nothing is in trouble any more.
    AllClear,
    /// Staff are called in, by a level of alert or a preparation of an index.
    CalledIn(CalledBy, u16),
    /// Staff who were called in are not needed any more.
    SentHome(CalledBy),
    /// Sound items were hit.
    ItemsHit(ItemId, &'s [u32]),
    /// An item was sent and not delivered, with its deadline if it has one.
    ItemDropped { item: ItemId, number: u32, deadline: Option<Time> },
    /// Somebody found exposed items; the root of their draws.
    Looked(Key),
    /// It is known which items are concerned.
    ScopeKnown,
    /// The result is ready of an order that comes back through a system to the case that ordered it.
    ResultReady { order: CaseRef, through: SystemId, parent: (Entity, Key) },
}
