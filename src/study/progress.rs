//! What an observer sees of a study while it runs.

/// Somebody who watches a study run, such as a terminal or a page. A study runs in one stage or several: another for each
/// time it is extended, and one for its uncertain inputs.
pub trait Progress: Sync {
    /// A stage begins, of so many runs at most.
    fn begin(&self, runs: u64);

    /// One of its runs is finished; called from any thread.
    fn finished(&self);

    /// It is over, with all its runs or fewer.
    fn end(&self);
}

/// Nobody watches.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: u64) {}
    fn finished(&self) {}
    fn end(&self) {}
}
