//! Discrete-event machinery: the list of planned events and the waiting line. It knows no health-care word.
//!
//! **Determinism.** The same program, scenario and seed give equal results for any number of threads on the same
//! platform (the platform's mathematical library may differ in the last bit). Events are ordered by time, then by
//! kind (one list, kept by the user of the kernel), then by the stable key of their subject;
//! a waiting line by urgency, then by when the wait began. Nothing is ordered by an address, an ECS entity or a hash
//! map, and random numbers are keyed, so neither the order of events nor the number of draws changes any case's luck.
//!
//! **Shape.** The simulation owns its clock, the [`Agenda`] and the hot state of cases and staff pools as plain tables
//! *beside* the ECS world; a case is a row of two cache lines under its entity, and an event is a 16-byte value naming one. That
//! is the fastest of the safe designs measured for `bevy_ecs` 0.20 (a schedule, a registered system or an
//! observer per event costs two to four times as much) and the simplest to read: one loop, one match, one function per
//! event, all in `sim`. Entities of finished cases are used again, which keeps memory at the number of live cases.
//! `tests/bench/README.md` says what it costs, and what was tried and not kept.

mod agenda;
mod line;

pub use agenda::{Agenda, Ticket, Turn};
pub use line::Line;
