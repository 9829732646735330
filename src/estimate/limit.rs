//! Whether the planner's limits are kept.

use crate::experiment::Experiment;
use crate::model::Limit;
use crate::observe::Verdict;
use crate::stats::{Durations, Interval, LEVEL, Sample, wilson};

/// What all replications say about one limit.
#[derive(Clone, Debug)]
pub struct LimitEstimate {
    /// The limit.
    pub limit: Limit,
    /// How many runs were judged.
    pub runs: usize,
    /// In how many it was breached.
    pub breached: usize,
    /// In how many that cannot be said, because the simulation ended first.
    pub undecided: usize,
    /// Interval for the probability of a breach, by Wilson, at [`LEVEL`]: its lower end if every undecided run kept the
    /// limit, its upper end if every one breached it.
    pub probability: Interval,
    /// How many hours after the onset it was breached, of the runs that breached it.
    pub breach_after: Sample,
    /// What came.
    pub came: Came,
}

/// What came of what a limit bounds, over the runs.
#[derive(Clone, Debug)]
pub enum Came {
    /// Times or ages, in hours, of which the simulation may have cut some off.
    Hours(Durations),
    /// Lowest shares of normal throughput, of the runs in which there was any.
    Share(Sample),
}

impl LimitEstimate {
    /// Of all limits of the model, in its order; none without an incident.
    #[must_use]
    pub fn all(experiment: &Experiment<'_>) -> Vec<Self> {
        let limits = experiment.model.limits.iter().enumerate().filter(|_| experiment.model.incident.is_some());
        limits.map(|(index, limit)| Self::of(experiment, index, limit)).collect()
    }

    /// Of the limit at `index` of the model.
    fn of(experiment: &Experiment<'_>, index: usize, limit: &Limit) -> Self {
        let runs = experiment.replications.iter();
        let verdicts: Vec<&Verdict> = runs.filter_map(|replication| replication.incident.verdicts.get(index)).collect();
        let breach_after: Vec<f64> =
            verdicts.iter().filter_map(|verdict| verdict.breached).map(crate::time::Span::as_hours).collect();
        let undecided = verdicts.iter().filter(|verdict| verdict.is_undecided()).count();
        let (runs, breached) = (verdicts.len(), breach_after.len());
        let came = match limit.bound.within() {
            Some(_) => Came::Hours(Durations::new(
                &verdicts.iter().map(|verdict| (verdict.came, verdict.censored)).collect::<Vec<_>>(),
            )),
            None => Came::Share(Sample::new(verdicts.iter().map(|verdict| verdict.came).collect())),
        };
        Self {
            limit: limit.clone(),
            runs,
            breached,
            undecided,
            probability: Interval {
                low: wilson(breached, runs, LEVEL).low,
                high: wilson(breached + undecided, runs, LEVEL).high,
            },
            breach_after: Sample::new(breach_after),
            came,
        }
    }

    /// The margin that a share `p` of the runs do not exceed, in hours or as a share; below zero where the limit is
    /// breached. `None` if too few runs were followed far enough to say.
    #[must_use]
    pub fn margin(&self, p: f64) -> Option<f64> {
        let came = match &self.came {
            // The longest time leaves the smallest margin.
            Came::Hours(durations) => durations.quantile(1.0 - p),
            Came::Share(sample) => Some(sample.quantile(p)).filter(|share| share.is_finite()),
        };
        came.map(|came| self.limit.bound.margin(came))
    }

    /// In how many runs what came was cut off by the end of the simulation.
    #[must_use]
    pub fn censored(&self) -> usize {
        match &self.came {
            Came::Hours(durations) => durations.censored(),
            Came::Share(_) => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Bound;
    use crate::synthetic;
    use crate::time::Span;

    /// Ten runs beside a limit of 4 hours: seven took 1 to 7 hours, and three had not ended after 3, 5 and 9.
    #[test]
    fn runs_that_were_not_followed_far_enough_widen_the_interval() {
        let model = synthetic::model();
        let mut experiment = synthetic::replicated(&model, 10);
        let within = Span::HOUR * 4;
        let hours = [1, 2, 3, 4, 5, 6, 7, 3, 5, 9];
        for (index, (run, hours)) in experiment.replications.iter_mut().zip(hours).enumerate() {
            let breached = (hours > 4).then_some(within);
            run.incident.verdicts = vec![Verdict { came: f64::from(hours), censored: index >= 7, breached }];
        }
        let limit = synthetic::limit(Bound::Rto { within });
        let estimate = LimitEstimate::of(&experiment, 0, &limit);
        // 5, 6, 7, 5+ and 9+ are over; 3+ may yet be.
        assert_eq!((estimate.runs, estimate.breached, estimate.undecided, estimate.censored()), (10, 5, 1, 3));
        assert_eq!(estimate.probability.low.to_bits(), wilson(5, 10, LEVEL).low.to_bits());
        assert_eq!(estimate.probability.high.to_bits(), wilson(6, 10, LEVEL).high.to_bits());
        // One in ten took at most 1 hour, which leaves 3; nobody knows how long the longest took.
        assert_eq!((estimate.margin(0.9), estimate.margin(0.05)), (Some(3.0), None));
    }
}
