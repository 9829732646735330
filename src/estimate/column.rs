//! One measure of one part: with the incident, without it, and the difference.

use super::Run;
use crate::experiment::Experiment;
use crate::observe::Column;
use crate::stats::{Interval, LEVEL, Sample, Summary, paired_differences};

/// What all replications say about one column.
#[derive(Clone, Debug)]
pub struct ColumnEstimate {
    /// The measure and the part.
    pub column: Column,
    /// With the incident.
    pub incident: Spread,
    /// Without it.
    pub twin: Spread,
    /// The difference within each replication, with the incident minus without.
    pub difference: Spread,
}

/// A figure over the replications: its mean and how well that is known, and how much it varies from run to run.
#[derive(Clone, Debug)]
pub struct Spread {
    /// Number of runs in which it could be measured, mean and standard deviation.
    pub summary: Summary,
    /// Confidence interval of the mean, at [`LEVEL`]; `None` for fewer than two runs.
    pub interval: Option<Interval>,
    /// The values of the runs, ascending.
    pub sample: Sample,
}

impl Spread {
    /// Of one value for each run; NaN where nothing could be measured.
    #[must_use]
    pub fn of(values: Vec<f64>) -> Self {
        let summary = Summary::of(&values);
        Self { summary, interval: summary.interval(LEVEL), sample: Sample::new(values) }
    }

    /// Whether it is zero in every run, or could never be measured.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.sample.sorted().iter().all(|value| *value == 0.0)
    }
}

impl ColumnEstimate {
    /// Of the column at `index`.
    pub(super) fn of(experiment: &Experiment<'_>, index: usize) -> Self {
        let incident = values(experiment, index, Run::Incident);
        let twin = values(experiment, index, Run::Twin);
        let difference = paired_differences(&incident, &twin);
        Self {
            column: experiment.columns[index],
            incident: Spread::of(incident),
            twin: Spread::of(twin),
            difference: Spread::of(difference),
        }
    }
}

/// The values of a column in all replications.
fn values(experiment: &Experiment<'_>, index: usize, run: Run) -> Vec<f64> {
    let value = |of: &crate::observe::Observations| of.values.get(index).copied().unwrap_or(f64::NAN);
    experiment
        .replications
        .iter()
        .map(|replication| match run {
            Run::Incident => value(&replication.incident),
            Run::Twin => value(&replication.twin),
        })
        .collect()
}
