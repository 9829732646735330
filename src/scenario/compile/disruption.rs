//! Disruptions, and phases: disruptions of which each begins at the end of the one before it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::compiler::{Compiler, label, name_of, share};
use super::names::Names;
use super::places::Places;
use crate::dist::Dist;
use crate::model::{
    Admission, Begins, Disruption, Effect, InformationSystem, Item, Lasts, StagedRestoration, SystemId, SystemSet,
    dependent_on, spans,
};
use crate::scenario::format;
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};
use crate::time::Time;

/// The disruptions of an incident: its phases, then the others, in the order of the file.
pub(super) fn disruptions(
    compiler: &Compiler<'_>,
    incident: &format::Incident,
    onset: Time,
    (systems, items, places): (&[InformationSystem], &[Item], &Places<'_>),
) -> Box<[Disruption]> {
    let entries: Vec<&At<format::Disruption>> = incident.phase.iter().chain(&incident.disruption).collect();
    if let (true, Some(written)) = (entries.is_empty(), &incident.onset) {
        Problem::error(Code::MissingKey, "it is not said what happens in the incident")
            .at(&written.span, "from here on")
            .hint("needed: `[[incident.phase]]`, one after the other, or `[[incident.disruption]]`")
            .report(compiler.problems);
    }
    let names = Names::unique("disruption", entries.iter().map(|entry| entry.value.name.as_ref()), compiler.problems);
    let mut disruptions = Vec::with_capacity(entries.len());
    for (position, entry) in entries.iter().enumerate() {
        let value = &entry.value;
        let name = name_of(value.name.as_ref());
        let begins = if position < incident.phase.len() {
            check_phase(compiler, value);
            position
                .checked_sub(1)
                .map_or(Begins::AfterOnset(Dist::Fixed(0.0)), |before| Begins::AfterEnd(before, Dist::Fixed(0.0)))
        } else {
            begins(compiler, value, onset, &names)
        };
        let clinics = (!value.units.is_empty()).then(|| places.find(compiler, &value.units).into());
        disruptions.push(Disruption {
            label: label(value.label.as_ref(), &name),
            name,
            chance: share(value.chance.as_ref(), 1.0),
            begins,
            lasts: lasts(compiler, value),
            beyond: compiler.find(&names, value.beyond.as_ref()),
            until_noticed: compiler.dist(value.until_noticed.as_ref()),
            restoration: restoration(compiler, value, clinics.as_deref(), places),
            clinics,
            effect: effect(compiler, value, (systems, items), places),
        });
    }
    break_circles(compiler, &mut disruptions, &entries);
    check_times(compiler, &disruptions, &entries, onset);
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
fn check_phase(compiler: &Compiler<'_>, phase: &format::Disruption) {
    let spans = [
        ("after", phase.after.as_ref().map(|key| &key.span)),
        ("delay", phase.delay.as_ref().map(|key| &key.span)),
        ("from", phase.from.as_ref().map(|key| &key.span)),
    ];
    for (key, span) in spans {
        let Some(span) = span else { continue };
        Problem::error(Code::NoEffect, format!("a phase has no `{key}`"))
            .at(span, "it begins when the phase before it ends")
            .hint(format!("allowed: `{key}` in an `[[incident.disruption]]`, which begins when it says"))
            .report(compiler.problems);
    }
}

fn begins(compiler: &Compiler<'_>, value: &format::Disruption, onset: Time, names: &Names<'_>) -> Begins {
    let delay = compiler.dist_or_zero(value.delay.as_ref());
    if let Some(from) = &value.from {
        let others = [
            ("after", value.after.as_ref().map(|key| &key.span)),
            ("delay", value.delay.as_ref().map(|key| &key.span)),
        ];
        for (key, span) in others {
            let Some(span) = span else { continue };
            Problem::error(Code::ExclusiveKeys, format!("`from` and `{key}` exclude each other"))
                .at(&from.span, "begins at this time")
                .at(span, "and also so long after another")
                .hint("allowed: one of them")
                .report(compiler.problems);
        }
        let Some(time) = compiler.instant(Some(from)) else { return Begins::AfterOnset(delay) };
        if time < onset {
            Problem::error(Code::Time, "this disruption begins before the incident")
                .at(&from.span, "before the onset")
                .hint("allowed: a time from the onset on; let the onset be when the first disruption begins")
                .report(compiler.problems);
        }
        return Begins::At(time.max(onset));
    }
    match compiler.find(names, value.after.as_ref()) {
        Some(other) => Begins::AfterEnd(other, delay),
        None => Begins::AfterOnset(delay),
    }
}

fn lasts(compiler: &Compiler<'_>, value: &format::Disruption) -> Lasts {
    if let Some(until) = &value.until {
        return compiler.instant(Some(until)).map_or(Lasts::For(Dist::Fixed(0.0)), Lasts::Until);
    }
    if value.lasts.is_some() {
        return Lasts::For(compiler.dist_or_zero(value.lasts.as_ref()));
    }
    if value.until_noticed.is_none() {
        let problem = Problem::error(Code::MissingKey, "it is not said how long this lasts")
            .hint("needed: one of `lasts`, `until` and `until_noticed`");
        let problem = match &value.name {
            Some(name) => problem.at(&name.span, "for how long?"),
            None => problem,
        };
        problem.report(compiler.problems);
    }
    Lasts::UntilNoticed
}

fn restoration(
    compiler: &Compiler<'_>,
    value: &format::Disruption,
    clinics: Option<&[Range<u32>]>,
    places: &Places<'_>,
) -> Option<StagedRestoration> {
    let written = value.restored_over.as_ref()?;
    let over = compiler.dist(Some(written))?;
    let all = 0..u32::MAX;
    let stages = places.stages(compiler, clinics.unwrap_or(std::slice::from_ref(&all)), &value.restored_first);
    if stages.len() < 2 {
        Problem::error(Code::NoEffect, "there is nothing to be restored one after the other")
            .at(&written.span, "only one unit or site is concerned")
            .hint("allowed: `restored_over` where several units or sites, or several alike, are concerned")
            .report(compiler.problems);
        return None;
    }
    Some(StagedRestoration { over, stages: stages.into() })
}

fn effect(
    compiler: &Compiler<'_>,
    value: &format::Disruption,
    (systems, items): (&[InformationSystem], &[Item]),
    places: &Places<'_>,
) -> Effect {
    check_systems(compiler, value);
    if let Some(factor) = value.slow_factor.as_ref().filter(|factor| factor.value < 1.0) {
        Problem::error(Code::BadValue, "a slow system does not make work quicker")
            .at(&factor.span, "below 1")
            .hint("allowed: a factor of at least 1")
            .report(compiler.problems);
    }
    let admission = Admission {
        share: share(value.admits.as_ref(), 1.0),
        clinics: places.find(compiler, &value.admits_units).into(),
        roles: compiler.roles(&value.admits_roles),
    };
    let concerned = |names: &[At<String>]| dependent_on(systems, disrupted(compiler, names));
    let promises = |key: &str, names: &[At<String>]| {
        names.iter().map(std::slice::from_ref).fold(SystemSet::NONE, |all, name| {
            let set = concerned(name);
            let is_known = !set.is_empty() && !compiler.names.systems.has_missed();
            if is_known && !items.iter().any(|item| set.has(item.system)) {
                without_items(key, &name[0]).report(compiler.problems);
            }
            all.union(set)
        })
    };
    let effect = Effect {
        slow: concerned(&value.slow),
        limited: concerned(&value.limited),
        read_only: concerned(&value.read_only),
        down: concerned(&value.down),
        loses: promises("loses", &value.loses),
        drops: promises("drops", &value.drops),
        exposes: promises("exposes", &value.exposes),
        slow_factor: value.slow_factor.as_ref().map_or(1.0, |factor| factor.value),
        slow_overhead: compiler.dist_or_zero(value.slow_overhead.as_ref()),
        loses_share: share(value.loses_share.as_ref(), 1.0),
        drops_share: share(value.drops_share.as_ref(), 1.0),
        admission,
    };
    if let (false, Some(units)) = (effect.unfaithful().is_empty(), value.units.first()) {
        Problem::error(Code::Contradiction, "what systems do with items concerns all units")
            .at(&units.span, "for these only")
            .hint("allowed: `loses`, `drops` and `exposes` in a disruption without `units`")
            .report(compiler.problems);
    }
    effect
}

/// The systems of a list, which do not count as used for it.
fn disrupted(compiler: &Compiler<'_>, names: &[At<String>]) -> SystemSet {
    let found = names.iter().filter_map(|name| compiler.names.systems.mentioned(name, compiler.problems));
    found.fold(SystemSet::NONE, |set, system| set.union(SystemSet::of(SystemId::from_index(system))))
}

/// The problem of a system that keeps no promise about items.
fn without_items(key: &str, system: &At<String>) -> Problem {
    let name = &system.value;
    Problem::error(Code::NoEffect, format!("the system `{name}` has no items"))
        .at(&system.span, format!("nothing that `{key}` could concern"))
        .hint(format!(
            "allowed: systems that an `[[item]]` names, or that those need; add `[[item]]` with `system = \"{name}\"`"
        ))
}

fn check_systems(compiler: &Compiler<'_>, value: &format::Disruption) {
    let all: Vec<&At<String>> =
        value.slow.iter().chain(&value.limited).chain(&value.read_only).chain(&value.down).collect();
    for (position, name) in all.iter().enumerate() {
        if let Some(first) = all[..position].iter().find(|first| first.value == name.value) {
            Problem::error(Code::Duplicate, format!("the system `{}` is in two conditions at once", name.value))
                .at(&name.span, "again here")
                .at(&first.span, "first here")
                .hint("allowed: each system once in a phase or disruption")
                .report(compiler.problems);
        }
    }
}

/// Reports disruptions that wait for their own end, and lets them wait no longer.
fn break_circles(compiler: &Compiler<'_>, disruptions: &mut [Disruption], entries: &[&At<format::Disruption>]) {
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
        Problem::error(Code::Circle, format!("`{}` waits for its own end, in a circle", disruptions[index].name))
            .at(place, "the circle begins here")
            .hint("allowed: `after` and `beyond` that lead to a disruption with times of its own")
            .report(compiler.problems);
        disruptions[index].begins = Begins::AfterOnset(Dist::Fixed(0.0));
        disruptions[index].beyond = None;
    }
}

/// Reports disruptions that end before they begin, or after the simulation.
fn check_times(compiler: &Compiler<'_>, disruptions: &[Disruption], entries: &[&At<format::Disruption>], onset: Time) {
    let certain = |chance: f64| if chance < 1.0 { 0.0 } else { 1.0 };
    let earliest = spans(disruptions, onset, smallest, certain);
    let expected = spans(disruptions, onset, Dist::mean, |chance| chance);
    let mut is_over = false;
    for (index, disruption) in disruptions.iter().enumerate() {
        let value = &entries[index].value;
        if let (Lasts::Until(until), Some(written)) = (&disruption.lasts, &value.until)
            && *until < earliest[index].start
        {
            let begins = compiler.period.clock.civil(earliest[index].start).strftime("%Y-%m-%d %H:%M");
            Problem::error(Code::Time, "this ends before it can begin")
                .at(&written.span, format!("it begins at {begins} at the earliest"))
                .hint("allowed: a time after it begins")
                .report(compiler.problems);
        }
        let lasts = value.lasts.as_ref().map(|lasts| &lasts.span).or(value.until.as_ref().map(|until| &until.span));
        let (Some(span), false) = (lasts, is_over) else { continue };
        // What begins after the end of the first that is too late is too late as well.
        is_over = earliest[index].end > compiler.period.horizon || expected[index].end > compiler.period.horizon;
        if is_over {
            let always = earliest[index].end > compiler.period.horizon;
            let (text, label) = if always {
                ("this ends after the simulation", "beyond the end")
            } else {
                ("this ends, on average, after the simulation", "its mean reaches beyond the end")
            };
            Problem::warning(Code::Time, text)
                .at(span, label)
                .hint("let the simulation last longer, with time after the incident to see the recovery")
                .report(compiler.problems);
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
