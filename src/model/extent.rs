//! How much of the organisation something concerns.

use super::{SystemId, UnitId};

/// How much of the organisation something concerns: what is disrupted and restored, recovers, and has limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it, and what nobody uses.
    Whole,
    /// A unit, by the systems that it uses.
    Unit(UnitId),
    /// A system, by the contacts that use it and the paper records that are entered into it.
    System(SystemId),
}
