//! How long recovery takes, by each definition.

use crate::experiment::Experiment;
use crate::model::{SystemSet, UnitId};
use crate::observe::{Part, Recovery, RecoveryTime};
use crate::stats::Durations;
use crate::time::Span;

/// The time to recover of one part by one definition, over all replications.
#[derive(Clone, Debug)]
pub struct RecoveryEstimate {
    /// The whole organisation, a unit or a system.
    pub part: Part,
    /// The definition.
    pub definition: Recovery,
    /// From the part's own restoration, in hours, of the runs in which it was restored by the end.
    pub after_restoration: Durations,
    /// From the onset, in hours.
    pub after_onset: Durations,
}

/// The largest share of runs that had not recovered by the end, by one of the definitions that come to an end of their
/// own: R1, R3 and R5. The others wait for what the incident may have left for ever. Zero without an incident.
#[must_use]
pub fn not_recovered(experiment: &Experiment<'_>) -> f64 {
    let definitions = [Recovery::BacklogEmpty, Recovery::LastAffected, Recovery::AllReconciled];
    let share = |definition| {
        let times = RecoveryEstimate::of(experiment, Part::All, definition).after_onset;
        times.censored() as f64 / times.count().max(1) as f64
    };
    let shares = definitions.into_iter().filter(|_| experiment.model.incident.is_some()).map(share);
    shares.fold(0.0, f64::max)
}

impl RecoveryEstimate {
    /// Of a part by one definition.
    pub(super) fn of(experiment: &Experiment<'_>, part: Part, definition: Recovery) -> Self {
        let runs = experiment.replications.iter();
        let times: Vec<&RecoveryTime> =
            runs.filter_map(|replication| replication.incident.recovery_of(part, definition)).collect();
        let durations = |span: &dyn Fn(&RecoveryTime) -> Option<Span>| {
            let spans = times.iter().filter_map(|time| Some((span(time)?.as_hours(), time.censored)));
            Durations::new(&spans.collect::<Vec<_>>())
        };
        Self {
            part,
            definition,
            after_restoration: durations(&|time| time.after_restoration),
            after_onset: durations(&|time| Some(time.after_onset)),
        }
    }

    /// Every definition of every unit, in the order of units, then of [`Recovery::ALL`], computed one at a time.
    pub fn units<'e>(experiment: &'e Experiment<'_>) -> impl Iterator<Item = Self> + 'e {
        let units = if experiment.model.incident.is_some() { experiment.model.units.len() } else { 0 };
        Self::each(experiment, (0..units).map(|unit| Part::Unit(UnitId::from_index(unit))))
    }

    /// The same of every system that was disrupted in any run and that somebody uses or enters records into.
    pub fn systems<'e>(experiment: &'e Experiment<'_>) -> impl Iterator<Item = Self> + 'e {
        let model = experiment.model;
        let used =
            model.steps.iter().map(|step| step.systems).chain(model.classes.iter().map(|class| class.entry_needs));
        let used = used.fold(SystemSet::NONE, SystemSet::union);
        let systems = used.iter().map(Part::System);
        let was_out = move |part: &Part| {
            let outages = experiment.replications.iter().filter_map(|run| run.incident.phases.outages.get(*part));
            outages.into_iter().any(|outage| outage.began.is_some())
        };
        Self::each(experiment, systems.filter(was_out))
    }

    fn each<'e>(
        experiment: &'e Experiment<'_>,
        parts: impl Iterator<Item = Part> + 'e,
    ) -> impl Iterator<Item = Self> + 'e {
        parts.flat_map(|part| Recovery::ALL.map(|definition| Self::of(experiment, part, definition)))
    }
}
