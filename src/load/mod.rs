//! Load: how busy a model keeps its staff, by the arithmetic of queues, before anything is simulated.
//!
//! Owns the expected flow of cases through pathways, the work they bring, and what entering paper adds after the
//! incident. It must not know the file a model came from, nor how it is run.

mod aftermath;
mod offered;
mod space;

pub use aftermath::{LoadAfter, load_after};
pub use offered::{
    Flow, OfferedLoad, flows, offered_load, pathway_at, pathway_of, sorted_by_orders, steps_of, unit_of, visits,
};
pub use space::{Occupation, Occupied, occupation};
