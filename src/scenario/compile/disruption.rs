//! Disruptions, and phases: disruptions of which each begins at the end of the one before it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::moment::Period;
use super::names::Names;
use super::organisation::{role_list, system_set};
use super::{Index, dist, dist_or_zero, label, name_of};
use crate::dist::Dist;
use crate::model::{
    Admission, Begins, Disruption, Effect, InformationSystem, Lasts, Stage, StagedRestoration, Unit, dependent_on,
    spans,
};
use crate::random::Key;
use crate::scenario::Problem;
use crate::scenario::format;
use crate::scenario::quantity::{At, Name};
use crate::time::Time;

/// Where clinics are: the names of units and sites, and the clinics of each.
pub(super) struct Places {
    names: Names,
    /// Of each name, a clinic range for each of its units.
    clinics: Vec<Vec<Range<u32>>>,
    /// The units, and sites of several: what is restored together.
    stages: Vec<(String, Vec<Range<u32>>)>,
}

impl Places {
    /// Collects the units and sites of a file; reports a site that is called like a unit.
    pub(super) fn new(file: &format::Scenario, units: &[Unit], problems: &mut Vec<Problem>) -> Self {
        let of_unit = |unit: &Unit| unit.first_clinic..unit.first_clinic + unit.number;
        let mut sites: Vec<(&At<Name>, Vec<Range<u32>>)> = Vec::new();
        let mut stages = Vec::new();
        for (entry, unit) in file.unit.iter().zip(units) {
            let Some(site) = &entry.value.site else {
                // Of several alike each is restored by itself.
                stages.extend(of_unit(unit).map(|clinic| {
                    let copy = clinic - unit.first_clinic;
                    let name = if unit.number == 1 { unit.name.clone() } else { format!("{}/{copy}", unit.name) };
                    (name, std::iter::once(clinic..clinic + 1).collect())
                }));
                continue;
            };
            if let Some(named) =
                file.unit.iter().filter_map(|other| other.value.name.as_ref()).find(|name| name.value == site.value)
            {
                problems.push(
                    Problem::error("duplicate", format!("a unit and a site are both called `{}`", site.value.0))
                        .at(&site.span, "this site")
                        .at(&named.span, "this unit")
                        .hint("allowed: sites and units with names of their own"),
                );
            }
            match sites.iter_mut().find(|(known, _)| known.value == site.value) {
                Some((_, clinics)) => clinics.push(of_unit(unit)),
                None => sites.push((site, vec![of_unit(unit)])),
            }
        }
        stages.extend(sites.iter().map(|(name, clinics)| (name.value.0.clone(), clinics.clone())));
        let unit_names = file.unit.iter().map(|entry| entry.value.name.as_ref());
        let site_names = sites.iter().map(|(name, _)| Some(*name));
        // Names that are there twice have been reported.
        let names = Names::collect("unit or site", unit_names.chain(site_names), &mut Vec::new());
        let clinics = units.iter().map(|unit| vec![of_unit(unit)]);
        let clinics = clinics.chain(sites.iter().map(|(_, clinics)| clinics.clone())).collect();
        Self { names, clinics, stages }
    }

    /// The clinics of some units and sites.
    fn find(&self, references: &[At<String>], problems: &mut Vec<Problem>) -> Vec<Range<u32>> {
        let mut found: Vec<Range<u32>> = Vec::new();
        for reference in references {
            found.extend(self.names.find(reference, problems).into_iter().flat_map(|name| self.clinics[name].clone()));
        }
        found
    }

    /// What is restored one after the other of some clinics: those in `first` before the others.
    fn stages(&self, clinics: &[Range<u32>], first: &[At<String>], problems: &mut Vec<Problem>) -> Vec<Stage> {
        let mut ranks: Vec<(usize, Vec<Range<u32>>)> = Vec::new();
        for reference in first {
            let Some(name) = self.names.find(reference, problems) else { continue };
            if !self.clinics[name].iter().any(|own| meets(own, clinics)) {
                problems.push(
                    Problem::error("no-effect", format!("`{}` is not concerned", reference.value))
                        .at(&reference.span, "so it is not restored first")
                        .hint("allowed: units and sites among those in `units`"),
                );
            }
            ranks.push((ranks.len(), self.clinics[name].clone()));
        }
        let concerned = self.stages.iter().filter(|(_, own)| own.iter().any(|own| meets(own, clinics)));
        concerned
            .map(|(name, own)| Stage {
                key: Key::named("stage").kin(crate::random::Purpose::named(name)),
                rank: ranks
                    .iter()
                    .find(|(_, first)| own.iter().any(|own| meets(own, first)))
                    .map_or(first.len(), |(rank, _)| *rank),
                clinics: own.clone().into(),
            })
            .collect()
    }
}

/// Whether a range of clinics has one in common with others.
fn meets(own: &Range<u32>, others: &[Range<u32>]) -> bool {
    others.iter().any(|other| own.start < other.end && other.start < own.end)
}

/// The disruptions of an incident: its phases, then the others, in the order of the file.
pub(super) fn disruptions(
    incident: &format::Incident,
    onset: Time,
    index: &Index,
    period: &Period,
    (systems, places): (&[InformationSystem], &Places),
    problems: &mut Vec<Problem>,
) -> Box<[Disruption]> {
    let entries: Vec<&At<format::Disruption>> = incident.phase.iter().chain(&incident.disruption).collect();
    if let (true, Some(written)) = (entries.is_empty(), &incident.onset) {
        problems.push(
            Problem::error("missing-key", "it is not said what happens in the incident")
                .at(&written.span, "from here on")
                .hint("needed: `[[incident.phase]]`, one after the other, or `[[incident.disruption]]`"),
        );
    }
    let names = Names::collect("disruption", entries.iter().map(|entry| entry.value.name.as_ref()), problems);
    let mut disruptions = Vec::with_capacity(entries.len());
    for (position, entry) in entries.iter().enumerate() {
        let value = &entry.value;
        let name = name_of(value.name.as_ref());
        let begins = if position < incident.phase.len() {
            check_phase(value, problems);
            position
                .checked_sub(1)
                .map_or(Begins::AfterOnset(Dist::Fixed(0.0)), |before| Begins::AfterEnd(before, Dist::Fixed(0.0)))
        } else {
            begins(value, onset, &names, period, problems)
        };
        let clinics = (!value.units.is_empty()).then(|| places.find(&value.units, problems).into());
        disruptions.push(Disruption {
            label: label(value.label.as_ref(), &name),
            name,
            chance: value.chance.as_ref().map_or(1.0, |chance| chance.value.0),
            begins,
            lasts: lasts(value, period, problems),
            beyond: value.beyond.as_ref().and_then(|other| names.find(other, problems)),
            until_noticed: value.until_noticed.as_ref().and_then(|after| dist(after, problems)),
            restoration: restoration(value, clinics.as_deref(), places, problems),
            clinics,
            effect: effect(value, systems, index, places, problems),
        });
    }
    break_circles(&mut disruptions, &entries, problems);
    check_times(&disruptions, &entries, onset, period, problems);
    // The systems are back when the last trouble ends, whatever phases in which all is up follow.
    while disruptions.len() > 1 && disruptions.len() <= incident.phase.len() {
        if !disruptions.last().is_some_and(|last| last.effect.is_none()) {
            break;
        }
        disruptions.pop();
    }
    disruptions.into()
}

/// Reports keys of a phase that say when it begins.
fn check_phase(phase: &format::Disruption, problems: &mut Vec<Problem>) {
    let spans = [
        ("after", phase.after.as_ref().map(|key| &key.span)),
        ("delay", phase.delay.as_ref().map(|key| &key.span)),
        ("from", phase.from.as_ref().map(|key| &key.span)),
    ];
    for (key, span) in spans {
        let Some(span) = span else { continue };
        problems.push(
            Problem::error("no-effect", format!("a phase has no `{key}`"))
                .at(span, "it begins when the phase before it ends")
                .hint(format!("allowed: `{key}` in an `[[incident.disruption]]`, which begins when it says")),
        );
    }
}

fn begins(
    value: &format::Disruption,
    onset: Time,
    names: &Names,
    period: &Period,
    problems: &mut Vec<Problem>,
) -> Begins {
    let delay = dist_or_zero(value.delay.as_ref(), problems);
    if let Some(from) = &value.from {
        let others = [
            ("after", value.after.as_ref().map(|key| &key.span)),
            ("delay", value.delay.as_ref().map(|key| &key.span)),
        ];
        for (key, span) in others {
            let Some(span) = span else { continue };
            problems.push(
                Problem::error("exclusive-keys", format!("`from` and `{key}` exclude each other"))
                    .at(&from.span, "begins at this time")
                    .at(span, "and also so long after another")
                    .hint("allowed: one of them"),
            );
        }
        let Some(time) = period.instant(from, problems) else { return Begins::AfterOnset(delay) };
        if time < onset {
            problems.push(
                Problem::error("time", "this disruption begins before the incident")
                    .at(&from.span, "before the onset")
                    .hint("allowed: a time from the onset on; let the onset be when the first disruption begins"),
            );
        }
        return Begins::At(time.max(onset));
    }
    match value.after.as_ref().and_then(|after| names.find(after, problems)) {
        Some(other) => Begins::AfterEnd(other, delay),
        None => Begins::AfterOnset(delay),
    }
}

fn lasts(value: &format::Disruption, period: &Period, problems: &mut Vec<Problem>) -> Lasts {
    if let Some(until) = &value.until {
        return period.instant(until, problems).map_or(Lasts::For(Dist::Fixed(0.0)), Lasts::Until);
    }
    if let Some(lasts) = &value.lasts {
        return Lasts::For(dist(lasts, problems).unwrap_or(Dist::Fixed(0.0)));
    }
    if value.until_noticed.is_none() {
        let problem = Problem::error("missing-key", "it is not said how long this lasts")
            .hint("needed: one of `lasts`, `until` and `until_noticed`");
        problems.push(match &value.name {
            Some(name) => problem.at(&name.span, "for how long?"),
            None => problem,
        });
    }
    Lasts::UntilNoticed
}

fn restoration(
    value: &format::Disruption,
    clinics: Option<&[Range<u32>]>,
    places: &Places,
    problems: &mut Vec<Problem>,
) -> Option<StagedRestoration> {
    let written = value.restored_over.as_ref()?;
    let over = dist(written, problems)?;
    let all = 0..u32::MAX;
    let stages = places.stages(clinics.unwrap_or(std::slice::from_ref(&all)), &value.restored_first, problems);
    if stages.len() < 2 {
        problems.push(
            Problem::error("no-effect", "there is nothing to be restored one after the other")
                .at(&written.span, "only one unit or site is concerned")
                .hint("allowed: `restored_over` where several units or sites, or several alike, are concerned"),
        );
        return None;
    }
    Some(StagedRestoration { over, stages: stages.into() })
}

fn effect(
    value: &format::Disruption,
    systems: &[InformationSystem],
    index: &Index,
    places: &Places,
    problems: &mut Vec<Problem>,
) -> Effect {
    check_systems(value, problems);
    if let Some(factor) = value.slow_factor.as_ref().filter(|factor| factor.value < 1.0) {
        problems.push(
            Problem::error("bad-value", "a slow system does not make work quicker")
                .at(&factor.span, "below 1")
                .hint("allowed: a factor of at least 1"),
        );
    }
    let admission = Admission {
        share: value.admits.as_ref().map_or(1.0, |share| share.value.0),
        clinics: places.find(&value.admits_units, problems).into(),
        roles: role_list(&value.admits_roles, index, problems),
    };
    let mut set = |names: &[At<String>]| dependent_on(systems, system_set(names, index, problems));
    let effect = Effect {
        slow: set(&value.slow),
        limited: set(&value.limited),
        read_only: set(&value.read_only),
        down: set(&value.down),
        loses: set(&value.loses),
        drops: set(&value.drops),
        exposes: set(&value.exposes),
        slow_factor: value.slow_factor.as_ref().map_or(1.0, |factor| factor.value),
        slow_overhead: dist_or_zero(value.slow_overhead.as_ref(), problems),
        loses_share: value.loses_share.as_ref().map_or(1.0, |share| share.value.0),
        drops_share: value.drops_share.as_ref().map_or(1.0, |share| share.value.0),
        admission,
    };
    if let (false, Some(units)) = (effect.unfaithful().is_empty(), value.units.first()) {
        problems.push(
            Problem::error("contradiction", "what systems do with items concerns all units")
                .at(&units.span, "for these only")
                .hint("allowed: `loses`, `drops` and `exposes` in a disruption without `units`"),
        );
    }
    effect
}

fn check_systems(value: &format::Disruption, problems: &mut Vec<Problem>) {
    let all: Vec<&At<String>> =
        value.slow.iter().chain(&value.limited).chain(&value.read_only).chain(&value.down).collect();
    for (position, name) in all.iter().enumerate() {
        if let Some(first) = all[..position].iter().find(|first| first.value == name.value) {
            problems.push(
                Problem::error("duplicate", format!("the system `{}` is in two conditions at once", name.value))
                    .at(&name.span, "again here")
                    .at(&first.span, "first here")
                    .hint("allowed: each system once in a phase or disruption"),
            );
        }
    }
}

/// Reports disruptions that wait for their own end, and lets them wait no longer.
fn break_circles(disruptions: &mut [Disruption], entries: &[&At<format::Disruption>], problems: &mut Vec<Problem>) {
    let waits_for = |disruption: &Disruption| {
        let after = match disruption.begins {
            Begins::AfterEnd(other, _) => Some(other),
            Begins::AfterOnset(_) | Begins::At(_) => None,
        };
        [after, disruption.beyond]
    };
    for index in 0..disruptions.len() {
        let (mut seen, mut open) = (BTreeSet::new(), vec![index]);
        while let Some(next) = open.pop() {
            open.extend(waits_for(&disruptions[next]).into_iter().flatten().filter(|other| seen.insert(*other)));
        }
        if !seen.contains(&index) {
            continue;
        }
        let value = &entries[index].value;
        let place = value.beyond.as_ref().or(value.after.as_ref()).map_or(&entries[index].span, |other| &other.span);
        problems.push(
            Problem::error("circle", format!("`{}` waits for its own end, in a circle", disruptions[index].name))
                .at(place, "the circle begins here")
                .hint("allowed: `after` and `beyond` that lead to a disruption with times of its own"),
        );
        disruptions[index].begins = Begins::AfterOnset(Dist::Fixed(0.0));
        disruptions[index].beyond = None;
    }
}

/// Reports disruptions that end before they begin, or after the simulation.
fn check_times(
    disruptions: &[Disruption],
    entries: &[&At<format::Disruption>],
    onset: Time,
    period: &Period,
    problems: &mut Vec<Problem>,
) {
    let certain = |chance: f64| if chance < 1.0 { 0.0 } else { 1.0 };
    let earliest = spans(disruptions, onset, smallest, certain);
    let expected = spans(disruptions, onset, Dist::mean, |chance| chance);
    let mut is_over = false;
    for (index, disruption) in disruptions.iter().enumerate() {
        let value = &entries[index].value;
        if let (Lasts::Until(until), Some(written)) = (&disruption.lasts, &value.until)
            && *until < earliest[index].start
        {
            let begins = period.clock.civil(earliest[index].start).strftime("%Y-%m-%d %H:%M");
            problems.push(
                Problem::error("time", "this ends before it can begin")
                    .at(&written.span, format!("it begins at {begins} at the earliest"))
                    .hint("allowed: a time after it begins"),
            );
        }
        let lasts = value.lasts.as_ref().map(|lasts| &lasts.span).or(value.until.as_ref().map(|until| &until.span));
        let (Some(span), false) = (lasts, is_over) else { continue };
        // What begins after the end of the first that is too late is too late as well.
        is_over = earliest[index].end > period.horizon || expected[index].end > period.horizon;
        if is_over {
            let always = earliest[index].end > period.horizon;
            let (text, label) = if always {
                ("this ends after the simulation", "beyond the end")
            } else {
                ("this ends, on average, after the simulation", "its mean reaches beyond the end")
            };
            problems.push(
                Problem::warning("time", text)
                    .at(span, label)
                    .hint("let the simulation last longer, with time after the incident to see the recovery"),
            );
        }
    }
}

/// The smallest value a distribution can take.
fn smallest(dist: &Dist) -> f64 {
    match dist {
        Dist::Fixed(value) => *value,
        Dist::Uniform { min, .. } | Dist::Triangular { min, .. } => *min,
        Dist::Quantiles(points) => points.first().map_or(0.0, |(_, value)| *value),
        Dist::Exponential { .. } | Dist::Lognormal { .. } | Dist::Gamma { .. } => 0.0,
    }
}
