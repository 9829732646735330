//! Batches: cases that wait for each other and are handled together, by a runner, a transport, the post.

use crate::time::{Span, Time};

/// How the cases of a step gather into batches, at each clinic by themselves. The work of a batch is that of its first
/// case, the most urgent and then the longest there; the others are through when it is.
#[derive(Clone, Debug)]
pub struct Batch {
    /// When one sets off.
    pub sets_off: SetsOff,
    /// The most cases it takes; the others wait for the next.
    pub most: u32,
}

/// When a batch sets off.
#[derive(Clone, Debug)]
pub enum SetsOff {
    /// At these instants, ascending, if somebody is there.
    At(Box<[Time]>),
    /// Once it has this many cases, or its first has waited this long.
    Full {
        /// How many.
        size: u32,
        /// How long the first waits at most.
        within: Span,
    },
}
