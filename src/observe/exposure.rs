//! Exposure: how many could see what was not theirs, for how long, and whether anybody did.

use super::series::Sampler;
use super::{ByPart, Fold, Grid, Part, Readings, SeriesKind};
use crate::fact::{Fact, Milestone};
use crate::model::{ItemId, Model};
use crate::time::{Span, Time};

measures! {
    EXPOSURE_VIEWER_ITEM_DAYS: "exposure.viewer_item_days", ViewerItemDays, Lower, headline;
    EXPOSURE_LOOKS: "exposure.looks", Times, Lower, headline;
    EXPOSURE_SEEN: "exposure.seen", Items, Lower;
    EXPOSURE_LOOKS_EXPECTED: "exposure.looks_expected", Times, Lower;
    EXPOSURE_NOBODY_LOOKED: "exposure.nobody_looked", Share, Higher;
    REPORT_LATE: "report.late", Share, Lower;
}

/// Folds exposure.
#[derive(Clone, Debug)]
pub(super) struct Exposure {
    /// Of each kind of item.
    kinds: Vec<Kind>,
    pairs: Sampler,
    looks: Sampler,
    aware: Option<Time>,
    reported: Option<Time>,
    horizon: Time,
}

#[derive(Clone, Copy, Debug, Default)]
struct Kind {
    viewers: f64,
    exposed: f64,
    since: Time,
    /// Viewers × items × time (ms).
    exposure: f64,
    looks: f64,
    seen: f64,
    looks_per_millis: f64,
    /// How many looks are expected in the time of exposure.
    expected: f64,
}

impl Fold for Exposure {
    fn new(model: &Model, grid: Grid) -> Self {
        let kinds = model.items.iter().map(|item| Kind {
            viewers: f64::from(item.viewers),
            looks_per_millis: item.looks_per_millis(),
            ..Kind::default()
        });
        Self {
            kinds: kinds.collect(),
            pairs: Sampler::new(ByPart::whole(0.0), grid),
            looks: Sampler::new(ByPart::whole(0.0), grid),
            aware: None,
            reported: None,
            horizon: model.horizon,
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::ExposureTurned { item, exposed } => {
                let kind = &mut self.kinds[item.index()];
                let change = f64::from(*exposed) - kind.exposed;
                kind.turn(time, f64::from(*exposed));
                self.pairs.change_whole(time, change * kind.viewers);
            }
            Fact::Looked { item, seen } => {
                self.kinds[item.index()].looks += 1.0;
                self.kinds[item.index()].seen += f64::from(*seen);
                self.looks.change_whole(time, 1.0);
            }
            Fact::Reached(Milestone::ScopeKnown) => self.aware = Some(time),
            Fact::Reached(Milestone::Reported) => self.reported = Some(time),
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        let [exposure, looks, seen, expected, nobody, late] = MEASURES;
        for kind in &mut self.kinds {
            kind.turn(self.horizon, 0.0);
        }
        let days = |millis: f64| millis / Span::DAY.as_millis() as f64;
        let watched = model.items.iter().any(|item| item.viewers > 0);
        if watched {
            let parts = (0..model.items.len()).map(|index| Part::Item(ItemId::from_index(index)));
            let kinds = std::iter::once((Part::All, self.whole())).chain(parts.zip(self.kinds.iter().copied()));
            for (part, kind) in kinds {
                readings.value(exposure, part, days(kind.exposure));
                readings.value(looks, part, kind.looks);
                readings.value(seen, part, kind.seen);
                readings.value(expected, part, kind.expected);
                readings.value(nobody, part, f64::from(u8::from(kind.looks == 0.0)));
            }
            readings.series.extend(self.pairs.finish(SeriesKind::Exposed));
            readings.series.extend(self.looks.finish(SeriesKind::Looks));
        }
        if let Some(report) = model.incident.as_ref().and_then(|incident| incident.report.as_ref()) {
            let is_late = match (self.aware, self.reported) {
                (Some(aware), Some(reported)) => f64::from(u8::from(reported - aware > report.within)),
                (Some(aware), None) if self.horizon - aware > report.within => 1.0,
                // Nobody is late who does not know yet, or who still has time at the end.
                _ => f64::NAN,
            };
            readings.value(late, Part::All, is_late);
        }
    }
}

impl Exposure {
    /// All kinds together.
    fn whole(&self) -> Kind {
        self.kinds.iter().fold(Kind::default(), |sum, kind| Kind {
            exposure: sum.exposure + kind.exposure,
            looks: sum.looks + kind.looks,
            seen: sum.seen + kind.seen,
            expected: sum.expected + kind.expected,
            ..sum
        })
    }
}

impl Kind {
    /// From now on so many are exposed.
    fn turn(&mut self, time: Time, exposed: f64) {
        let elapsed = (time - self.since).as_millis() as f64;
        self.exposure += self.exposed * self.viewers * elapsed;
        if self.exposed > 0.0 {
            self.expected += self.looks_per_millis * elapsed;
        }
        (self.exposed, self.since) = (exposed, time);
    }
}
