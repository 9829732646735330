//! Varying the uncertain inputs of a study's base, after it has been run as it is.

use std::sync::atomic::AtomicBool;

use super::{Progress, Study, StudyError};
use crate::estimate::Uncertainty;
use crate::experiment::{Design, Experiment, Plan, explore};
use crate::model::{Model, Uncertain};
use crate::scenario::at_points;

/// How many replications each point has at most: what matters is the spread between points, and more points tell more
/// of it than more replications of each.
const EACH: u32 = 20;

/// The points of the uncertain inputs, checked and compiled before anybody waits for them.
#[derive(Debug)]
pub(super) struct Variation {
    design: Design,
    models: Vec<Model>,
}

impl Study {
    /// So many points, and both ends of each input.
    ///
    /// # Errors
    /// If the base has no uncertain inputs, or cannot be simulated with some of their values.
    pub(super) fn varied(&self, points: u32) -> Result<Variation, StudyError> {
        let base = &self.base;
        if base.uncertain.is_empty() {
            return Err(StudyError::NothingToVary(base.model.name.clone()));
        }
        let names = base.uncertain.iter().map(|input| input.name.as_str());
        let design = Design::new(names, points, self.plan().seed);
        let models = at_points(&base.sources, &design.all())
            .map_err(|problems| StudyError::Points(problems, Box::new(base.sources.clone())))?;
        Ok(Variation { design, models })
    }
}

impl Variation {
    /// Runs all of them, beside the base as it is; `None` if no replication was finished at all of them.
    ///
    /// # Errors
    /// If a replication has to be given up, or no threads can be started.
    pub(super) fn run(
        self,
        inputs: &[Uncertain],
        base: &Experiment<'_>,
        threads: Option<usize>,
        progress: &dyn Progress,
        stop: &AtomicBool,
    ) -> Result<Option<Uncertainty>, StudyError> {
        let finished = base.replications.iter().map(|replication| replication.number + 1).max();
        let plan = Plan { replications: 0..finished.unwrap_or(0).min(EACH), seed: base.seed, threads };
        progress.begin(self.models.len() as u64 * u64::from(plan.replications.end));
        let exploration = explore(self.design, &self.models, &plan, &|_| progress.finished(), stop);
        progress.end();
        let exploration = exploration?;
        Ok((exploration.replications() > 0).then(|| Uncertainty::of(inputs, base, &exploration)))
    }
}
