//! The integration tests, in one binary: each module is about one thing a user or an analyst relies on.
#![expect(clippy::unwrap_used, reason = "what is missing in a test is a failure of the test")]

mod architecture;
mod cases;
mod cli;
mod comparing;
mod compiling;
mod days;
mod departments;
mod description;
mod determinism;
mod disruptions;
mod entry;
mod exports;
mod incidents;
mod items;
mod limits;
mod lines;
mod load;
mod machines;
mod measures;
mod metamorphic;
mod outages;
mod policies;
mod preparation;
mod problems;
mod queues;
mod readme;
mod rules;
mod shifts;
mod study;
mod support;
mod systems;
mod tolerances;
mod uncertain;
