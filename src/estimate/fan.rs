//! The course of a quantity over time, in all replications at once.

use super::Run;
use crate::experiment::{Experiment, Replication};
use crate::observe::{Part, Series, SeriesKind};
use crate::stats::Sample;

/// The distribution over runs of one quantity of one part, at every instant of the experiment's grid.
///
/// Each instant is summarised by itself: a quantile's curve is nobody's course, and nothing may be read off it that a
/// run has to answer, such as when the backlog was gone.
#[derive(Clone, Debug)]
pub struct Fan {
    /// Of what.
    pub kind: SeriesKind,
    /// Of whom.
    pub part: Part,
    /// The mean over runs with the incident, at each instant.
    pub mean: Vec<f64>,
    /// The quantiles [`Fan::LEVELS`] over runs with the incident, at each instant.
    pub quantiles: Vec<[f64; 5]>,
    /// The mean over the twins, at each instant.
    pub twin_mean: Vec<f64>,
}

impl Fan {
    /// The levels of the quantiles.
    pub const LEVELS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// Of one quantity of one part; `None` if the experiment did not record it.
    #[must_use]
    pub fn of(experiment: &Experiment<'_>, kind: SeriesKind, part: Part) -> Option<Self> {
        let incident = courses(experiment, kind, part, Run::Incident);
        let twin = courses(experiment, kind, part, Run::Twin);
        if incident.is_empty() {
            return None;
        }
        let count = experiment.grid.count;
        let at = |courses: &[&Series], index: usize| -> Vec<f64> {
            courses.iter().filter_map(|series| series.values.get(index)).map(|value| f64::from(*value)).collect()
        };
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let mut fan = Self { kind, part, mean: Vec::new(), quantiles: Vec::new(), twin_mean: Vec::new() };
        for index in 0..count {
            let values = at(&incident, index);
            fan.mean.push(mean(&values));
            fan.twin_mean.push(mean(&at(&twin, index)));
            let sample = Sample::new(values);
            fan.quantiles.push(Self::LEVELS.map(|level| sample.quantile(level)));
        }
        Some(fan)
    }

    /// Every fan that the experiment recorded the series of, in the order in which it did, computed one at a time.
    pub fn all<'a>(experiment: &'a Experiment<'_>) -> impl Iterator<Item = Self> + 'a {
        let first = experiment.replications.first();
        let series = first.into_iter().flat_map(|replication| &replication.incident.series);
        series.filter_map(|series| Self::of(experiment, series.kind, series.part))
    }
}

/// The courses of one quantity of one part, in the order of the replications.
pub(super) fn courses<'a>(experiment: &'a Experiment<'_>, kind: SeriesKind, part: Part, run: Run) -> Vec<&'a Series> {
    let series = |replication: &'a Replication| match run {
        Run::Incident => &replication.incident.series,
        Run::Twin => &replication.twin.series,
    };
    let wanted = |series: &&Series| series.kind == kind && series.part == part;
    experiment.replications.iter().filter_map(|replication| series(replication).iter().find(wanted)).collect()
}
