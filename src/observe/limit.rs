//! Whether the planner's limits were kept in a run.

use super::trail::{Service, Watch};
use super::{Moment, Observations};
use crate::model::{Bound, Limit, Model};
use crate::time::Span;

/// What one run says of one limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// What came: the time or age that the limit bounds, in hours from the onset or of age; or the lowest share. NaN if
    /// there was nothing to measure.
    pub came: f64,
    /// Whether the simulation ended before that did: it is then at least this.
    pub censored: bool,
    /// How long after the onset the limit was breached; `None` if it was not while it was watched.
    pub breached: Option<Span>,
}

impl Verdict {
    /// Whether it cannot be said: not breached by the end of the simulation, and not kept for good either.
    #[must_use]
    pub const fn is_undecided(&self) -> bool {
        self.censored && self.breached.is_none()
    }
}

/// The verdicts on all limits of a model, in their order; none without an onset.
pub(super) fn verdicts(
    model: &Model,
    run: &Observations,
    watch: &Watch,
    (service, twin): (&Service, &Service),
) -> Vec<Verdict> {
    let Some(onset) = run.phases.at(Moment::Onset) else { return Vec::new() };
    let judge = |(index, limit): (usize, &Limit)| match limit.bound {
        Bound::Mtpd { within, recovered } => {
            let time = run.recovery[limit.extent][recovered as usize];
            Verdict::on_time(time.after_onset, time.censored, within)
        }
        Bound::Rto { .. } | Bound::Rpo { .. } => {
            let age = watch.age(model, index);
            Verdict {
                came: age.map_or(f64::NAN, |age| age.oldest.as_hours()),
                censored: age.is_some_and(|age| age.censored),
                breached: age.and_then(|age| age.breached).map(|at| at - onset),
            }
        }
        Bound::Mbco { share, over } => {
            let curve = service.curve(twin, limit.extent, over);
            Verdict {
                came: curve.as_ref().map_or(f64::NAN, super::trail::Curve::lowest),
                censored: false,
                breached: curve.and_then(|curve| curve.first_below(share)),
            }
        }
    };
    model.limits.iter().enumerate().map(judge).collect()
}

impl Verdict {
    /// On a time from the onset: it is breached when that is over.
    fn on_time(came: Span, censored: bool, within: Span) -> Self {
        Self { came: came.as_hours(), censored, breached: (came > within).then_some(within) }
    }
}
