//! How much is done: the contacts completed in each hour, beside the twin's.
//!
//! The measures of resilience are those of Bruneau et al. (Earthquake Spectra 19:733, 2003) on one curve Q, the share of
//! normal service that is kept: the loss is the area above it, the robustness its lowest value, the rapidity how long it
//! takes back from there.

use super::hour_of;
use crate::fact::{Extent, Fact, Milestone};
use crate::model::{Bound, ClassKind, Model, Outcome};
use crate::observe::by_part::Reliance;
use crate::observe::{ByPart, Readings};
use crate::time::{Span, Time};

measures! {
    RESILIENCE_LOSS: "resilience.loss", Hours, Lower;
    RESILIENCE_ROBUSTNESS: "resilience.robustness", Share, Higher;
    RESILIENCE_RAPIDITY: "resilience.rapidity", Hours, Lower;
    RESILIENCE_BELOW_MBCO: "resilience.below_mbco", Hours, Lower;
}

/// The contacts completed.
#[derive(Debug)]
pub(in crate::observe) struct Service {
    onset: Option<Time>,
    measured_from: Time,
    end: Time,
    /// By hour since the start; of a system, its users.
    completed: ByPart<Vec<u32>>,
}

/// Over how long service is counted unless a limit says otherwise: a day, because most work has its hours.
const OVER: Span = Span::DAY;

/// What is as good as normal (Poulin & Kane, Reliability Engineering & System Safety 216, 2021, review such thresholds).
const AS_GOOD: f64 = 0.95;

impl Service {
    pub(super) fn new(model: &Model) -> Self {
        Self {
            onset: None,
            measured_from: model.measured_from,
            end: model.horizon,
            completed: ByPart::all(model, Vec::new()),
        }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, model: &Model, reliance: &Reliance, time: Time, fact: &Fact) {
        match *fact {
            Fact::Reached(Milestone::Onset) => self.onset = Some(time),
            Fact::Left { case, outcome: Outcome::Completed, .. }
                if model.class(case.class).kind == ClassKind::Contact =>
            {
                let hour = hour_of(time);
                for part in reliance.parts(case) {
                    let hours = &mut self.completed[part];
                    if hours.len() <= hour {
                        hours.resize(hour + 1, 0);
                    }
                    hours[hour] += 1;
                }
            }
            _ => {}
        }
    }

    /// The share of normal service that one part kept, at the end of every hour after the onset; `None` without an onset
    /// or if the twin completes nothing.
    ///
    /// At an instant it is one minus what is missing: by how much fewer contacts were completed in the time `over` before
    /// it than in the twin, as a share of the twin's, or of what the twin completes in so long on average if that is
    /// more. So an early hour in which one contact is late is no collapse, and catching up makes nothing undone.
    pub(in crate::observe) fn curve(&self, twin: &Self, part: Extent, over: Span) -> Option<Curve> {
        let onset = self.onset?;
        let window = hour_of(Time::START + over).max(1);
        let last = hour_of(self.end - Span::from_millis(1));
        let (own, other) = (&self.completed[part], &twin.completed[part]);
        let at = |hours: &[u32], hour: usize| f64::from(hours.get(hour).copied().unwrap_or(0));
        let measured = hour_of(self.measured_from)..last + 1;
        let usual = measured.clone().map(|hour| at(other, hour)).sum::<f64>() / measured.len().max(1) as f64;
        let usual = usual * window as f64;
        if usual <= 0.0 {
            return None;
        }
        let first = hour_of(onset);
        let from = (first + 1).saturating_sub(window);
        let sum = |hours: &[u32]| (from..first).map(|hour| at(hours, hour)).sum::<f64>();
        let (mut run, mut normal) = (sum(own), sum(other));
        let mut shares = Vec::with_capacity(last + 1 - first.min(last));
        for hour in first..=last {
            run += at(own, hour);
            normal += at(other, hour);
            let missing = (normal - run).max(0.0) / normal.max(usual);
            shares.push((1.0 - missing).max(0.0));
            if let Some(oldest) = (hour + 1).checked_sub(window) {
                run -= at(own, oldest);
                normal -= at(other, oldest);
            }
        }
        let into_first = Time::START + Span::HOUR * i64::try_from(first + 1).unwrap_or(i64::MAX) - onset;
        Some(Curve { into_first, shares })
    }

    /// The measures of resilience, of the whole and of each unit, and the hours below each minimum that is set.
    pub(super) fn report(&self, twin: &Self, model: &Model, readings: &mut Readings) {
        let [loss, robustness, rapidity, below] = MEASURES;
        let parts = self.completed.iter().map(|(part, _)| part);
        for part in parts.filter(|part| !matches!(part, Extent::System(_))) {
            let curve = self.curve(twin, part, OVER);
            let value = |of: fn(&Curve) -> f64| curve.as_ref().map_or(f64::NAN, of);
            readings.value(loss, part, value(Curve::loss));
            readings.value(robustness, part, value(Curve::lowest));
            readings.value(rapidity, part, value(Curve::rapidity));
        }
        for limit in &model.limits {
            if let Bound::Mbco { share, over } = limit.bound {
                let hours = self.curve(twin, limit.extent, over).map_or(f64::NAN, |curve| curve.hours_below(share));
                readings.value(below, limit.extent, hours);
            }
        }
    }
}

/// The share of normal service kept by one part of a run.
#[derive(Debug)]
pub(in crate::observe) struct Curve {
    /// From the onset to the first value.
    into_first: Span,
    /// Hour by hour from there.
    shares: Vec<f64>,
}

impl Curve {
    /// The area above it: hours of normal service lost.
    fn loss(&self) -> f64 {
        self.shares.iter().map(|share| 1.0 - share).sum()
    }

    /// Its lowest value.
    pub(in crate::observe) fn lowest(&self) -> f64 {
        self.shares.iter().copied().fold(1.0, f64::min)
    }

    /// From where it is lowest, for the first time, until it is as good as normal, in hours; to the end if it is not by
    /// then, and NaN if it always was.
    fn rapidity(&self) -> f64 {
        let lowest = self.lowest();
        if lowest >= AS_GOOD {
            return f64::NAN;
        }
        let from_lowest = self.shares.iter().skip_while(|share| **share > lowest);
        from_lowest.take_while(|share| **share < AS_GOOD).count() as f64
    }

    /// For how many hours it is below a share.
    pub(in crate::observe) fn hours_below(&self, share: f64) -> f64 {
        self.shares.iter().filter(|kept| **kept < share).count() as f64
    }

    /// How long after the onset it is first below a share; `None` if it never is.
    pub(in crate::observe) fn first_below(&self, share: f64) -> Option<Span> {
        let first = self.shares.iter().position(|kept| *kept < share)?;
        Some(self.into_first + Span::HOUR * i64::try_from(first).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "shares of small whole numbers come out exactly")]
mod tests {
    use super::*;

    /// Two contacts an hour over 10 hours in the twin; in the run none in hours 2 to 5 and four in hours 6 and 7.
    fn curve() -> Curve {
        let service = |hours: [u32; 10]| Service {
            onset: Some(Time::START + Span::HOUR * 2),
            measured_from: Time::START,
            end: Time::START + Span::HOUR * 10,
            completed: ByPart::whole(hours.to_vec()),
        };
        let run = service([2, 2, 0, 0, 0, 0, 4, 4, 2, 2]);
        run.curve(&service([2; 10]), Extent::Whole, Span::HOUR * 2).expect("the twin completes something")
    }

    /// Over two hours four are normal. At the end of hour 2 two of them are done (the onset was at its beginning), then
    /// none at the end of hours 3, 4 and 5, four at the end of hour 6, and eight, four too many, at that of hour 7.
    #[test]
    fn the_triangle_by_hand() {
        let curve = curve();
        assert_eq!(curve.shares, [0.5, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]);
        // 0.5 + 3 hours: four hours of service were lost, of which half an hour was made up in hour 6.
        assert_eq!(curve.loss(), 3.5);
        assert_eq!(curve.lowest(), 0.0);
        // From the end of hour 3 to that of hour 6.
        assert_eq!(curve.rapidity(), 3.0);
        assert_eq!((curve.hours_below(0.6), curve.hours_below(0.5)), (4.0, 3.0));
        assert_eq!(curve.first_below(0.6), Some(Span::HOUR));
        assert_eq!(curve.first_below(0.5), Some(Span::HOUR * 2));
    }

    #[test]
    fn what_is_kept_is_neither_lost_nor_slow() {
        let curve = Curve { into_first: Span::HOUR, shares: vec![1.0, 0.96] };
        assert!(curve.rapidity().is_nan() && curve.first_below(0.9).is_none());
        let never_back = Curve { into_first: Span::HOUR, shares: vec![0.9, 0.2, 0.3] };
        assert_eq!(never_back.rapidity(), 2.0);
    }
}
