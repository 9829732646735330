//! How values are written in the description: lengths of time, shares, instants, names.

use std::ops::Range;

use super::text;
use crate::dist::Dist;
use crate::model::{Model, RoleId, SystemId, SystemSet, Unit, UnitId};
use crate::time::{Span, Time};

/// What a distribution gives, each value written by `write`.
fn dist(dist: &Dist, write: impl Fn(f64) -> String) -> String {
    match dist {
        Dist::Fixed(value) => write(*value),
        Dist::Uniform { min, max } => format!("{} to {}", write(*min), write(*max)),
        Dist::Triangular { min, mode, max } => {
            format!("{} to {}, most likely {}", write(*min), write(*max), write(*mode))
        }
        Dist::Exponential { mean } => format!("{} on average, exponential", write(*mean)),
        Dist::Lognormal { mu: _, sigma } => {
            let (median, most, mean) = (dist.quantile(0.5), dist.quantile(0.9), dist.mean());
            let sd = mean * (sigma * sigma).exp_m1().sqrt();
            let [median, most, mean, sd] = [median, most, mean, sd].map(write);
            format!("median {median}, 90 % below {most}, lognormal (mean {mean}, sd {sd})")
        }
        Dist::Gamma { shape, scale } => {
            format!("{} on average, gamma (sd {})", write(dist.mean()), write(shape.sqrt() * scale))
        }
        Dist::Quantiles(points) => {
            let points = points.iter().map(|(share, value)| format!("{} below {}", percent(*share), write(*value)));
            points.collect::<Vec<_>>().join(", ")
        }
    }
}

/// A distribution of lengths of time.
pub(super) fn length(of: &Dist) -> String {
    dist(of, |millis| Span::from_millis_f64(millis).to_string())
}

/// A distribution of numbers.
pub(super) fn number(of: &Dist) -> String {
    dist(of, |value| ((value * 1_000.0).round() / 1_000.0).to_string())
}

/// Whether a distribution says anything: it is not always zero.
pub(super) fn is_something(of: &Dist) -> bool {
    *of != Dist::Fixed(0.0)
}

/// A share in per cent.
pub(super) fn percent(share: f64) -> String {
    format!("{} %", (share * 100_000.0).round() / 1_000.0)
}

/// A share in brackets behind a name; nothing for all.
pub(super) fn of_all(share: f64) -> String {
    if share < 1.0 { format!(" ({})", percent(share)) } else { String::new() }
}

/// An instant in civil time.
pub(super) fn at(model: &Model, time: Time) -> String {
    model.clock.civil(time).strftime("%Y-%m-%d %H:%M").to_string()
}

/// The names of a set of systems.
pub(super) fn systems(model: &Model, set: SystemSet) -> String {
    listed(set.iter().map(|system| name_of(model, system)))
}

/// The name of a system.
pub(super) fn name_of(model: &Model, system: SystemId) -> String {
    text(&model.systems[system.index()].label)
}

/// The names of roles that work together.
pub(super) fn roles(model: &Model, roles: &[RoleId]) -> String {
    let name = |run: &[RoleId]| match run {
        [role] => role_of(model, *role),
        several => format!("{} × {}", several.len(), role_of(model, several[0])),
    };
    roles.chunk_by(|a, b| a == b).map(name).collect::<Vec<_>>().join(" and ")
}

/// The name of a role.
pub(super) fn role_of(model: &Model, role: RoleId) -> String {
    text(&model.roles[role.index()].label)
}

/// The name of a unit.
pub(super) fn unit_of(model: &Model, unit: UnitId) -> String {
    text(&model.unit(unit).label)
}

/// The units to which some clinics belong.
pub(super) fn units(model: &Model, clinics: &[Range<u32>]) -> String {
    let is_there = |unit: &&Unit| {
        let own = unit.first_clinic..unit.first_clinic + unit.number;
        clinics.iter().any(|range| range.start < own.end && own.start < range.end)
    };
    listed(model.units.iter().filter(is_there).map(|unit| text(&unit.label)))
}

/// Names with commas between.
pub(super) fn listed(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// What there is to say, with semicolons between.
pub(super) fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
