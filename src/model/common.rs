//! What two models have in common.

use super::{Class, Model, Origin};

/// What replication `n` of two models has alike: both draw it from the same numbers, and neither changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Common {
    /// Who arrives, when, where and how urgent.
    pub clients: bool,
    /// What happens to which systems, when, and for how long. Both are without an incident, or both have one.
    pub incident: bool,
}

impl Common {
    /// Its stable key, by which the messages of a catalogue choose their words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match (self.clients, self.incident) {
            (true, true) => "both",
            (true, false) => "clients",
            (false, true) => "incident",
            (false, false) => "neither",
        }
    }

    /// What both have alike with a third.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { clients: self.clients && other.clients, incident: self.incident && other.incident }
    }
}

impl Model {
    /// What this model has in common with another.
    #[must_use]
    pub fn in_common(&self, other: &Self) -> Common {
        let incident = match (&self.incident, &other.incident) {
            (Some(one), Some(two)) => one.happens_as(two) && needs(self).eq(needs(other)),
            (None, None) => true,
            _ => false,
        };
        let (own, others): (Vec<_>, Vec<_>) = (arriving(self).collect(), arriving(other).collect());
        let clients = own.len() == others.len() && own.iter().zip(&others).all(|(one, two)| arrives_as(one, two));
        Common { clients, incident }
    }
}

/// What the systems of a model cannot work without, by which trouble spreads.
fn needs(model: &Model) -> impl Iterator<Item = (&str, u64)> {
    model.systems.iter().map(|system| (system.name.as_str(), system.needs.0))
}

/// The classes that come from outside.
fn arriving(model: &Model) -> impl Iterator<Item = &Class> {
    model.classes.iter().filter(|class| matches!(class.origin, Origin::Arrivals(_)))
}

/// Whether the same cases arrive of both classes.
fn arrives_as(one: &Class, two: &Class) -> bool {
    let same = match (&one.origin, &two.origin) {
        (Origin::Arrivals(one), Origin::Arrivals(two)) => one.come_as(two),
        (Origin::Child, Origin::Child) => true,
        _ => false,
    };
    same && one.key == two.key && one.priorities == two.priorities
}
