//! Varying the uncertain inputs of a scenario, after it has been simulated as it is.

use std::num::NonZeroUsize;
use std::sync::atomic::AtomicBool;

use super::progress::bar;
use super::{Exit, Failure, Opened};
use crate::estimate::Uncertainty;
use crate::experiment::{Design, Experiment, ExperimentError, Plan, explore};
use crate::scenario::{at_points, render};

/// How many replications each point has at most: what matters is the spread between points, and more points show more
/// of it than more replications of each.
const EACH: u32 = 20;

/// The points of the uncertain inputs of a scenario, checked and compiled before anybody waits for them.
#[derive(Debug)]
pub(super) struct Points {
    design: Design,
    models: Vec<crate::model::Model>,
}

impl Points {
    /// So many points, and both ends of each input.
    ///
    /// # Errors
    /// If the scenario has no uncertain inputs, or cannot be simulated with some of their values.
    pub(super) fn new(opened: &Opened, points: u32, seed: u64) -> Result<Self, Failure> {
        if opened.uncertain.is_empty() {
            return Err(Failure::new(
                Exit::Usage,
                format_args!(
                    "`{}` has no uncertain inputs, so there is nothing to vary\n\
                     hint: add an [[uncertain]] to it (`reserv explain uncertain`)",
                    opened.model.name
                ),
            ));
        }
        let design = Design::new(opened.uncertain.iter().map(|input| input.name.as_str()), points, seed);
        let models = at_points(&opened.sources, &design.all()).map_err(|problems| {
            super::output::remark(&render(&problems, &opened.sources, true));
            Failure::new(Exit::Problems, "the scenario cannot be simulated with some values of its uncertain inputs")
        })?;
        Ok(Self { design, models })
    }

    /// Simulates all of them, with a progress bar, beside the scenario as it is.
    ///
    /// # Errors
    /// If a replication has to be given up, or no threads can be started.
    pub(super) fn run(
        self,
        opened: &Opened,
        base: &Experiment<'_>,
        threads: Option<NonZeroUsize>,
        quiet: bool,
        stop: &AtomicBool,
    ) -> Result<Option<Uncertainty>, Failure> {
        let finished = base.replications.iter().map(|replication| replication.number + 1).max();
        let plan = Plan {
            replications: 0..finished.unwrap_or(0).min(EACH),
            seed: base.seed,
            threads: threads.map(NonZeroUsize::get),
        };
        let bar = bar(self.models.len() as u64 * u64::from(plan.replications.end), quiet);
        let exploration = explore(self.design, &self.models, &plan, &|_| bar.inc(1), stop);
        bar.finish_and_clear();
        let exploration = exploration.map_err(|error: ExperimentError| Failure::new(Exit::Internal, error))?;
        let is_there = exploration.replications() > 0;
        Ok(is_there.then(|| Uncertainty::of(&opened.uncertain, base, &exploration)))
    }
}
