//! Estimates: what the replications of an experiment say together.
//!
//! Owns the step from single runs to figures: every measure with its twin and their difference, when milestones come,
//! how long recovery takes, the fan of a course over time. Each figure is computed for every run and then summarised;
//! none is read off a median curve. It must not know output formats, languages or files. A new kind of figure is one
//! file here and one field of [`Estimates`].

mod column;
mod comparison;
mod fan;
mod headline;
mod limit;
mod moment;
mod peak;
mod precision;
mod recovery;
mod uncertain;

pub use column::{ColumnEstimate, Spread};
pub use comparison::{Best, CandidateEstimate, Difference, Differences, HeadlineComparison};
pub use fan::Fan;
pub use headline::Headline;
pub use limit::{Came, LimitEstimate};
pub use moment::MomentEstimate;
pub use peak::{last_to_clear, peak_time};
pub use precision::{Aim, Convergence, Gain, Target};
pub use recovery::{RecoveryEstimate, not_recovered};
pub use uncertain::{Choice, ENDS, Effect, HeadlineUncertainty, Share, Shares, Shift, Uncertainty, Worth};

pub use crate::observe::Moment;

use crate::experiment::Experiment;
use crate::observe::{Measure, Part, Recovery};

/// Everything that tables and sentences are made from.
#[derive(Clone, Debug)]
pub struct Estimates {
    /// One for each column of the experiment, in their order.
    pub columns: Vec<ColumnEstimate>,
    /// The milestones that any run reached, in the order of [`Moment`].
    pub moments: Vec<MomentEstimate>,
    /// Of the whole organisation, one for each definition, in [`Recovery::ALL`] order; empty without an incident.
    pub recovery: Vec<RecoveryEstimate>,
    /// One for each limit of the model, in its order; empty without an incident.
    pub limits: Vec<LimitEstimate>,
}

impl Estimates {
    /// Summarises an experiment; with no finished replication, figures of nothing.
    #[must_use]
    pub fn of(experiment: &Experiment<'_>) -> Self {
        let columns = (0..experiment.columns.len()).map(|index| ColumnEstimate::of(experiment, index)).collect();
        let recovery = if experiment.model.incident.is_some() {
            Recovery::ALL.iter().map(|definition| RecoveryEstimate::of(experiment, Part::All, *definition)).collect()
        } else {
            Vec::new()
        };
        Self { columns, moments: moment::estimates(experiment), recovery, limits: LimitEstimate::all(experiment) }
    }

    /// The estimate of a measure of a part; `None` if the experiment has no such column.
    #[must_use]
    pub fn get(&self, measure: &Measure, part: Part) -> Option<&ColumnEstimate> {
        self.columns.iter().find(|estimate| estimate.column.measure == measure && estimate.column.part == part)
    }

    /// The estimate of one milestone; `None` if no run reached it.
    #[must_use]
    pub fn moment(&self, moment: Moment) -> Option<&MomentEstimate> {
        self.moments.iter().find(|estimate| estimate.moment == moment)
    }
}

/// One of the two runs of a replication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// With the incident.
    Incident,
    /// Without it.
    Twin,
}

#[cfg(test)]
mod tests {
    use crate::observe::measures;
    use jiff::civil::date;

    use super::*;
    use crate::observe::SeriesKind;
    use crate::synthetic;
    use crate::time::Time;

    /// The number of runs that did not recover, and where half and nineteen in twenty of sixty lie.
    #[test]
    fn runs_that_never_recover_count_as_later_than_the_end() {
        let model = synthetic::model();
        let experiment = synthetic::experiment(&model);
        let estimates = Estimates::of(&experiment);
        let [first, _, affected, ..] = &estimates.recovery[..] else { panic!("five definitions") };
        assert_eq!((first.after_restoration.count(), first.after_restoration.censored()), (60, 2));
        assert_eq!(affected.after_restoration.censored(), 0);
        let recovered = estimates.moment(Moment::Recovered(Recovery::BacklogEmpty)).expect("most runs recover");
        assert_eq!(recovered.reached, 58);
        assert!(recovered.median.is_some());
    }

    #[test]
    fn the_difference_is_taken_within_each_replication() {
        let model = synthetic::model();
        let experiment = synthetic::experiment(&model);
        let estimates = Estimates::of(&experiment);
        let during = estimates.get(&measures::WAIT_DURING, Part::All).expect("the wait is measured");
        // Both runs of a replication share what makes it busy; the incident alone adds 8 to 14 minutes.
        let differences = during.difference.sample.sorted();
        assert!(differences.first() >= Some(&8.0) && differences.last() <= Some(&14.000_001));
        assert!(estimates.get(&measures::CONTACTS_DIVERTED, Part::All).expect("it is measured").incident.is_nothing());
        assert!(estimates.get(&measures::ITEMS_HIT, Part::All).is_none());
    }

    #[test]
    fn nothing_grows_after_restoration_so_the_peak_is_there() {
        let model = synthetic::model();
        let experiment = synthetic::experiment(&model);
        let restored = model.clock.instant(date(2016, 9, 4).at(15, 0, 0, 0)).expect("a date");
        assert_eq!(peak_time(&experiment, SeriesKind::BacklogHours), Some(restored));
        let all: usize = last_to_clear(&experiment).iter().map(|(_, runs)| runs).sum();
        assert_eq!(all, 60);
    }

    #[test]
    fn an_experiment_of_nothing_has_estimates_of_nothing() {
        let model = synthetic::model();
        let experiment = synthetic::replicated(&model, 0);
        let estimates = Estimates::of(&experiment);
        assert!(estimates.moments.is_empty());
        assert!(estimates.columns.iter().all(|estimate| estimate.incident.summary.n == 0));
        assert_eq!(peak_time(&experiment, SeriesKind::BacklogHours), None::<Time>);
        assert_eq!(Fan::all(&experiment).count(), 0);
    }
}
