//! When the incident reached its milestones.

use std::collections::BTreeSet;

use crate::experiment::Experiment;
use crate::model::Extent;
use crate::observe::{Moment, Observations, Part, Phases, Recovery};
use crate::stats::Durations;
use crate::time::Time;

/// When runs reached a milestone.
#[derive(Clone, Debug)]
pub struct MomentEstimate {
    /// The milestone.
    pub moment: Moment,
    /// How many runs reached it before the simulation ended, at least one.
    pub reached: usize,
    /// The time that one run in twenty was earlier than, of all that are reported on; `None` beyond the end.
    pub p05: Option<Time>,
    /// The time at which half of the runs had reached it.
    pub median: Option<Time>,
    /// The time at which nineteen in twenty had.
    pub p95: Option<Time>,
}

/// Up to so many follow-ups have milestones of their own; of more, that the last list was made says it for all.
const FEW_FOLLOW_UPS: usize = 3;

/// The milestones that any run reached. Quantiles of restoration and recovery are over all runs, those that were not
/// restored or did not recover counting as later than the end; quantiles of every other milestone are over the runs in
/// which it came, since a phase that does not happen is no late phase.
pub(super) fn estimates(experiment: &Experiment<'_>) -> Vec<MomentEstimate> {
    let runs = || experiment.replications.iter().map(|run| &run.incident.phases);
    let has_few = experiment.model.follow_ups.len() <= FEW_FOLLOW_UPS;
    let is_estimated = |moment: &Moment| match *moment {
        Moment::Listed(_) | Moment::FollowedUp(_) => has_few,
        Moment::AllListed => !has_few,
        Moment::SystemRestored(system) => runs().any(|phases| is_staged(phases, Extent::System(system))),
        Moment::UnitRestored(unit) => runs().any(|phases| is_staged(phases, Extent::Unit(unit))),
        _ => true,
    };
    let reached: BTreeSet<Moment> = runs().flat_map(Phases::moments).collect();
    let moments = reached.into_iter().chain(Recovery::ALL.map(Moment::Recovered)).filter(is_estimated);
    moments.filter_map(|moment| estimate(experiment, moment)).collect()
}

/// Whether a part was not restored together with the whole.
fn is_staged(phases: &Phases, part: Extent) -> bool {
    let outage = phases.outages[part];
    outage.began.is_some() && outage.restored != phases.at(Moment::Restored)
}

/// One milestone; `None` if no run reached it.
fn estimate(experiment: &Experiment<'_>, moment: Moment) -> Option<MomentEstimate> {
    let runs = experiment.replications.iter().map(|replication| &replication.incident);
    let times = runs.filter_map(|run| reached(run, moment, experiment.model.horizon));
    let times: Vec<_> = times.map(|(time, censored)| (time.as_millis() as f64, censored)).collect();
    let times = Durations::new(&times);
    let reached = times.count() - times.censored();
    if reached == 0 {
        return None;
    }
    let at = |p| times.quantile(p).map(instant);
    Some(MomentEstimate { moment, reached, p05: at(0.05), median: at(0.5), p95: at(0.95) })
}

/// When a run reached a milestone, or the end, by which it had not yet; `None` if it never will.
fn reached(run: &Observations, moment: Moment, end: Time) -> Option<(Time, bool)> {
    let phases = &run.phases;
    if let Moment::Recovered(definition) = moment {
        let recovery = run.recovery_of(Part::All, definition)?;
        return Some((phases.at(Moment::Onset)? + recovery.after_onset, recovery.censored));
    }
    let time = phases.at(moment).map(|time| (time, false));
    time.or_else(|| phases.is_awaited(moment).then_some((end, true)))
}

/// An instant from milliseconds since the start.
#[expect(clippy::cast_possible_truncation, reason = "instants of a simulation are whole and far below 2⁵³ ms")]
fn instant(millis: f64) -> Time {
    Time::from_millis(millis as i64)
}
