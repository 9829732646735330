//! The few figures that a summary leads with, that policies are compared by, and that have to be precise.

use super::precision::OFTEN;
use super::{Run, column};
use crate::experiment::Experiment;
use crate::observe::{Better, Measure, Part, Quantity, Recovery, RecoveryTime, measures};

/// A figure of every run that people decide by.
#[derive(Clone, Copy, Debug)]
pub enum Headline {
    /// The time from the onset until the run has recovered by a definition, in hours. From the onset, not from
    /// restoration, because a decision may move that.
    Recovery(Recovery),
    /// A measure of the whole organisation, with the incident.
    Measure(&'static Measure),
}

impl Headline {
    /// Those that an experiment has, in the order of reports.
    #[must_use]
    pub fn all(experiment: &Experiment<'_>) -> Vec<Self> {
        let recovery = Recovery::ALL.iter().filter(|_| experiment.model.incident.is_some());
        let whole = experiment.columns.iter().filter(|column| column.part == Part::All && column.measure.headline);
        recovery.map(|one| Self::Recovery(*one)).chain(whole.map(|column| Self::Measure(column.measure))).collect()
    }

    /// Those by which experiments can be compared, the base first: nothing recovers where nothing happens.
    #[must_use]
    pub fn common(experiments: &[Experiment<'_>]) -> Vec<Self> {
        let recover = experiments.iter().all(|experiment| experiment.model.incident.is_some());
        let mut headlines = experiments.first().map(Self::all).unwrap_or_default();
        headlines.retain(|headline| recover || matches!(headline, Self::Measure(_)));
        headlines
    }

    /// Its stable key in files: `recovery.backlog-empty`, or that of the measure.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Recovery(definition) => format!("recovery.{}", definition.key()),
            Self::Measure(measure) => measure.key.to_owned(),
        }
    }

    /// Its unit.
    #[must_use]
    pub const fn quantity(self) -> Quantity {
        match self {
            Self::Recovery(_) => Quantity::Hours,
            Self::Measure(measure) => measure.quantity,
        }
    }

    /// Which direction is better.
    #[must_use]
    pub const fn better(self) -> Better {
        match self {
            Self::Recovery(_) => Better::Lower,
            Self::Measure(measure) => measure.better,
        }
    }

    /// The share of open cases behind its value in every replication: see [`crate::observe::Observations::open`].
    pub(super) fn open(self, experiment: &Experiment<'_>) -> Vec<f64> {
        let column = match self {
            Self::Recovery(_) => None,
            Self::Measure(measure) => place(experiment, measure),
        };
        column.map(|index| column::open(experiment, index, Run::Incident)).unwrap_or_default()
    }

    /// Its value in every replication, in their order; NaN where nothing was measured. Times to recover are cut off
    /// after `until` hours; one that was not followed to its end counts as long as it was followed.
    #[must_use]
    pub fn values(self, experiment: &Experiment<'_>, until: f64) -> Vec<f64> {
        match self {
            Self::Recovery(definition) => {
                times(experiment, definition).map(|time| time.after_onset.as_hours().min(until)).collect()
            }
            Self::Measure(measure) => {
                let wanted = place(experiment, measure);
                let value = |index: usize| {
                    let runs = experiment.replications.iter();
                    runs.map(move |run| run.incident.values.get(index).copied().unwrap_or(f64::NAN))
                };
                wanted.map_or_else(|| vec![f64::NAN; experiment.replications.len()], |index| value(index).collect())
            }
        }
    }
}

/// The column of a measure of the whole.
fn place(experiment: &Experiment<'_>, measure: &Measure) -> Option<usize> {
    experiment.columns.iter().position(|column| column.part == Part::All && column.measure == measure)
}

/// For a time to recover, after how many hours all times are to be cut off, because some run of some experiment was followed
/// no longer; `None` if every run recovered.
pub(super) fn first_cut_off(headline: Headline, experiments: &[Experiment<'_>]) -> Option<f64> {
    let Headline::Recovery(definition) = headline else { return None };
    let all = experiments.iter().flat_map(|experiment| times(experiment, definition));
    all.filter(|time| time.censored).map(|time| time.after_onset.as_hours()).min_by(f64::total_cmp)
}

/// Whether less of it is better; `None` where neither direction is.
pub(super) const fn is_better_lower(headline: Headline) -> Option<bool> {
    match headline.better() {
        Better::Lower => Some(true),
        Better::Higher => Some(false),
        Better::Neither => None,
    }
}

/// The position of the figure that a study is judged by, of figures that a share of the base's runs did not reach: the first
/// time to recover that nearly all runs complete, or else staff-hours, or else the first.
pub(super) fn judged(headlines: impl Iterator<Item = (Headline, f64)>) -> Option<usize> {
    let headlines: Vec<(Headline, f64)> = headlines.collect();
    let recovers = |(headline, missed): &(Headline, f64)| matches!(headline, Headline::Recovery(_)) && *missed <= OFTEN;
    let hours = |(headline, _): &(Headline, f64)| headline.key() == measures::STAFF_HOURS.key;
    let found = headlines.iter().position(recovers).or_else(|| headlines.iter().position(hours));
    found.or_else(|| (!headlines.is_empty()).then_some(0))
}

/// The times to recover of all replications by one definition.
pub(super) fn times<'e>(
    experiment: &'e Experiment<'_>,
    definition: Recovery,
) -> impl Iterator<Item = &'e RecoveryTime> {
    experiment.replications.iter().filter_map(move |run| run.incident.recovery_of(Part::All, definition))
}
