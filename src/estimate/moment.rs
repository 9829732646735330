//! When the incident reached its milestones.

use crate::experiment::Experiment;
use crate::model::{SystemId, UnitId};
use crate::observe::{Outage, Part, Phases, Recovery};
use crate::stats::Durations;
use crate::time::Time;

/// A milestone, in the order in which they usually come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A preparation began, by its index.
    Preparation(usize),
    /// The incident began.
    Onset,
    /// A disruption, or phase, of it began, by its index.
    Disruption(usize),
    /// The first user understood.
    Noticed,
    /// Going over to fallback routines was decided.
    Declared,
    /// The first unit worked on its fallback routine.
    FirstOnFallback,
    /// The last unit did.
    LastOnFallback,
    /// The first unit found that it has no routine to fall back on.
    FirstWithoutRoutine,
    /// It was known which items and persons are concerned.
    ScopeKnown,
    /// Nobody saw any more what is not theirs.
    Contained,
    /// The list of a follow-up was made, by its index.
    Listed(usize),
    /// The lists of all follow-ups were made.
    AllListed,
    /// All of a follow-up was done, by its index.
    FollowedUp(usize),
    /// The report reached the authority.
    Reported,
    /// A level of alert was reached, by its index.
    Level(usize),
    /// The first staff who were called in were at work.
    FirstCalledIn,
    /// The first contact was called off.
    FirstCancelled,
    /// A stock that fallback routines use up ran out for the first time.
    FirstRunOut,
    /// All systems were back for good, for everybody.
    Restored,
    /// A system was.
    SystemRestored(SystemId),
    /// All systems that a unit uses were, for it.
    UnitRestored(UnitId),
    /// The last unit worked in the systems again.
    LastBack,
    /// Entering of paper records began.
    EntryBegan,
    /// Recovered, by one definition.
    Recovered(Recovery),
}

impl Moment {
    /// Its stable key in files; without the number of a phase, level or list it is also the message `moment-<key>` of the reports'
    /// catalogue.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Preparation(index) => format!("preparation-{}", index + 1),
            Self::Onset => "onset".to_owned(),
            Self::Disruption(index) => format!("disruption-{}", index + 1),
            Self::Noticed => "noticed".to_owned(),
            Self::Declared => "declared".to_owned(),
            Self::FirstOnFallback => "first-on-fallback".to_owned(),
            Self::LastOnFallback => "last-on-fallback".to_owned(),
            Self::FirstWithoutRoutine => "first-without-routine".to_owned(),
            Self::ScopeKnown => "scope-known".to_owned(),
            Self::Contained => "contained".to_owned(),
            Self::Listed(index) => format!("listed-{}", index + 1),
            Self::AllListed => "all-listed".to_owned(),
            Self::FollowedUp(index) => format!("followed-up-{}", index + 1),
            Self::Reported => "reported".to_owned(),
            Self::Level(index) => format!("level-{}", index + 1),
            Self::FirstCalledIn => "first-called-in".to_owned(),
            Self::FirstCancelled => "first-cancelled".to_owned(),
            Self::FirstRunOut => "first-run-out".to_owned(),
            Self::Restored => "restored".to_owned(),
            Self::SystemRestored(system) => format!("system-restored-{}", system.index() + 1),
            Self::UnitRestored(unit) => format!("unit-restored-{}", unit.index() + 1),
            Self::LastBack => "last-back".to_owned(),
            Self::EntryBegan => "entry-began".to_owned(),
            Self::Recovered(definition) => format!("recovered-{}", definition.key()),
        }
    }

    /// When a run reached it.
    fn of(self, phases: &Phases) -> Option<Time> {
        match self {
            Self::Preparation(index) => phases.preparations.get(index).copied().flatten(),
            Self::Onset => phases.onset,
            Self::Disruption(index) => phases.disruptions.get(index).copied().flatten(),
            Self::Noticed => phases.noticed,
            Self::Declared => phases.declared,
            Self::FirstOnFallback => phases.first_on_fallback,
            Self::LastOnFallback => phases.last_on_fallback,
            Self::FirstWithoutRoutine => phases.first_without_routine,
            Self::ScopeKnown => phases.scope_known,
            Self::Contained => phases.contained,
            Self::Listed(index) => phases.listed.get(index).copied().flatten(),
            // Those that are not made at all never come.
            Self::AllListed => phases.listed.iter().flatten().max().copied(),
            Self::FollowedUp(index) => phases.followed_up.get(index).copied().flatten(),
            Self::Reported => phases.reported,
            Self::Level(index) => phases.levels.get(index).copied().flatten(),
            Self::FirstCalledIn => phases.first_called_in,
            Self::FirstCancelled => phases.first_cancelled,
            Self::FirstRunOut => phases.first_run_out,
            Self::Restored => phases.restored,
            Self::SystemRestored(system) => phases.outages.get(Part::System(system))?.restored,
            Self::UnitRestored(unit) => phases.outages.get(Part::Unit(unit))?.restored,
            Self::LastBack => phases.last_back,
            Self::EntryBegan => phases.entry_began,
            Self::Recovered(_) => None,
        }
    }

    /// Whether a run that did not reach it was only not followed far enough: what is disrupted will be restored.
    fn is_awaited(self, phases: &Phases) -> bool {
        let goes_on = |outage: Option<&Outage>| outage.is_some_and(Outage::goes_on);
        match self {
            Self::Restored => phases.onset.is_some() && phases.restored.is_none(),
            Self::SystemRestored(system) => goes_on(phases.outages.get(Part::System(system))),
            Self::UnitRestored(unit) => goes_on(phases.outages.get(Part::Unit(unit))),
            Self::LastBack => phases.first_on_fallback.is_some() && phases.last_back.is_none(),
            _ => false,
        }
    }
}

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
    let disruptions = experiment.model.incident.as_ref().map_or(0, |incident| incident.disruptions.len());
    let preparations = experiment.model.incident.as_ref().map_or(0, |incident| incident.preparations.len());
    let prepared = (0..preparations).map(Moment::Preparation);
    let before = prepared.chain([Moment::Onset]).chain((0..disruptions).map(Moment::Disruption));
    let levels = experiment.model.incident.as_ref().map_or(0, |incident| incident.levels.len());
    let response = [
        Moment::Noticed,
        Moment::Declared,
        Moment::FirstOnFallback,
        Moment::LastOnFallback,
        Moment::FirstWithoutRoutine,
        Moment::ScopeKnown,
        Moment::Contained,
        Moment::Reported,
    ];
    let follow_ups = experiment.model.follow_ups.len();
    let (few, all) = if follow_ups > FEW_FOLLOW_UPS { (0, true) } else { (follow_ups, false) };
    let lists = (0..few).map(Moment::Listed).chain(all.then_some(Moment::AllListed));
    let during =
        response.into_iter().chain(lists).chain((0..few).map(Moment::FollowedUp)).chain((0..levels).map(Moment::Level));
    let after = [
        Moment::FirstCalledIn,
        Moment::FirstCancelled,
        Moment::FirstRunOut,
        Moment::Restored,
        Moment::LastBack,
        Moment::EntryBegan,
    ];
    let recovered = Recovery::ALL.map(Moment::Recovered);
    let staged = staged(experiment);
    before
        .chain(during)
        .chain(staged)
        .chain(after)
        .chain(recovered)
        .filter_map(|moment| estimate(experiment, moment))
        .collect()
}

/// The restorations of systems and of units, where they differ from that of the whole in any run.
fn staged(experiment: &Experiment<'_>) -> Vec<Moment> {
    let runs = || experiment.replications.iter().map(|run| &run.incident.phases);
    let differs = |part: Part| {
        runs().any(|phases| {
            let outage = phases.outages.get(part);
            outage.is_some_and(|outage| outage.began.is_some() && outage.restored != phases.restored)
        })
    };
    let systems = (0..experiment.model.systems.len()).map(SystemId::from_index);
    let systems = systems.filter(|system| differs(Part::System(*system))).map(Moment::SystemRestored);
    let units = (0..experiment.model.units.len()).map(UnitId::from_index);
    systems.chain(units.filter(|unit| differs(Part::Unit(*unit))).map(Moment::UnitRestored)).collect()
}

/// One milestone; `None` if no run reached it.
fn estimate(experiment: &Experiment<'_>, moment: Moment) -> Option<MomentEstimate> {
    let times: Vec<(f64, bool)> = if let Moment::Recovered(definition) = moment {
        recovered(experiment, definition)
    } else {
        let end = experiment.model.horizon;
        let runs = experiment.replications.iter().map(|run| &run.incident.phases);
        let reached = runs.filter_map(|phases| match moment.of(phases) {
            Some(time) => Some((time, false)),
            None => moment.is_awaited(phases).then_some((end, true)),
        });
        reached.map(|(time, censored)| (time.as_millis() as f64, censored)).collect()
    };
    let times = Durations::new(&times);
    let reached = times.count() - times.censored();
    if reached == 0 {
        return None;
    }
    let at = |p| times.quantile(p).map(instant);
    Some(MomentEstimate { moment, reached, p05: at(0.05), median: at(0.5), p95: at(0.95) })
}

/// The instants of recovery (ms) and whether the simulation ended before.
fn recovered(experiment: &Experiment<'_>, definition: Recovery) -> Vec<(f64, bool)> {
    let runs = experiment.replications.iter().map(|replication| &replication.incident);
    let instants = runs.filter_map(|run| {
        let recovery = run.recovery_of(Part::All, definition)?;
        let time = run.phases.onset? + recovery.after_onset;
        Some((time.as_millis() as f64, recovery.censored))
    });
    instants.collect()
}

/// An instant from milliseconds since the start.
#[expect(clippy::cast_possible_truncation, reason = "instants of a simulation are whole and far below 2⁵³ ms")]
fn instant(millis: f64) -> Time {
    Time::from_millis(millis as i64)
}
