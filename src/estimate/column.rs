//! One measure of one part: with the incident, without it, and the difference.

use super::Run;
use crate::experiment::Experiment;
use crate::observe::{Column, Observations};
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
    /// The mean over the runs of the share of cases that are open: see [`Observations::open`].
    pub open: f64,
}

/// Above this share of open cases a figure is marked as a lower bound. Below it, it would have to be marked wherever a day ends
/// with somebody in the waiting room.
const FEW_OPEN: f64 = 0.01;

impl Spread {
    /// Of one value for each run; NaN where nothing could be measured.
    #[must_use]
    pub fn of(values: Vec<f64>) -> Self {
        let summary = Summary::of(&values);
        Self { summary, interval: summary.interval(LEVEL), sample: Sample::new(values), open: 0.0 }
    }

    /// The same of cases of which some are open, by the share of them in each run.
    #[must_use]
    pub fn at_least(values: Vec<f64>, open: &[f64]) -> Self {
        let open = open.iter().sum::<f64>() / open.len().max(1) as f64;
        Self { open, ..Self::of(values) }
    }

    /// Whether it is to be read as "at least": more than one case in a hundred is open.
    #[must_use]
    pub fn is_lower_bound(&self) -> bool {
        self.open > FEW_OPEN
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
            incident: Spread::at_least(incident, &open(experiment, index, Run::Incident)),
            twin: Spread::at_least(twin, &open(experiment, index, Run::Twin)),
            difference: Spread::of(difference),
        }
    }
}

/// The values of a column in all replications.
fn values(experiment: &Experiment<'_>, index: usize, run: Run) -> Vec<f64> {
    let value = |of: &Observations| of.values.get(index).copied().unwrap_or(f64::NAN);
    each(experiment, run).map(value).collect()
}

/// The shares of open cases of a column in all replications.
pub(super) fn open(experiment: &Experiment<'_>, index: usize, run: Run) -> Vec<f64> {
    let share = |of: &Observations| of.open.get(index).copied().unwrap_or(0.0);
    each(experiment, run).map(share).collect()
}

/// One of the two runs of every replication.
fn each<'e>(experiment: &'e Experiment<'_>, run: Run) -> impl Iterator<Item = &'e Observations> {
    experiment.replications.iter().map(move |replication| match run {
        Run::Incident => &replication.incident,
        Run::Twin => &replication.twin,
    })
}
