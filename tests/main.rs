//! The integration tests, in one binary: each module is about one thing a user or an analyst relies on.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod architecture;
mod determinism;
mod outages;
mod queues;
mod support;
