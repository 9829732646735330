//! How long recovery takes, by each definition.

use crate::experiment::Experiment;
use crate::observe::{Recovery, RecoveryTime};
use crate::stats::Durations;

/// The time to recover by one definition, over all replications.
#[derive(Clone, Debug)]
pub struct RecoveryEstimate {
    /// The definition.
    pub definition: Recovery,
    /// From restoration, in hours.
    pub after_restoration: Durations,
    /// From the onset, in hours.
    pub after_onset: Durations,
}

impl RecoveryEstimate {
    /// By one definition.
    pub(super) fn of(experiment: &Experiment<'_>, definition: Recovery) -> Self {
        let runs = experiment.replications.iter();
        let times: Vec<&RecoveryTime> =
            runs.filter_map(|replication| replication.incident.recovery.get(definition as usize)).collect();
        let durations = |span: &dyn Fn(&RecoveryTime) -> f64| {
            Durations::new(&times.iter().map(|time| (span(time), time.censored)).collect::<Vec<_>>())
        };
        Self {
            definition,
            after_restoration: durations(&|time| time.after_restoration.as_hours()),
            after_onset: durations(&|time| time.after_onset.as_hours()),
        }
    }
}
