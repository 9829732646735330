//! Whether there are enough replications: when every figure that people decide by is known precisely enough.

use super::Headline;
use super::headline::{judged, times};
use crate::experiment::Experiment;
use crate::observe::Quantity;
use crate::stats::{LEVEL, Step, gain, look_ahead, medians, paired_differences, settled, shares};

/// The fewest replications of which the spread is trusted.
const FEWEST: usize = 10;

/// A mean of times to recover that more than this share of the runs did not complete is mostly that of the cut.
pub(super) const OFTEN: f64 = 0.1;

/// A time to recover that more than this share of the base's runs did not complete is not waited for: with as many as in a
/// small sample the interval of its median would have no upper end.
const LOST: f64 = 0.25;

/// How many replications make a batch of the design of uncertain inputs, which it spreads evenly over each.
const BATCH: u32 = 16;
/// Fewer batches say nothing of how much their means vary.
const BATCHES: u32 = 10;

/// How precisely the figures of one experiment, or of several compared ones, are known, replication by replication.
#[derive(Clone, Debug)]
pub struct Convergence {
    /// How wide half an interval may be: of a median, as a share of it; of a probability, as a difference.
    pub relative: f64,
    /// Each figure of the base that is waited for, then each paired difference from it, and the limits of each.
    pub targets: Vec<Target>,
    /// Times to recover that are not waited for, because too many of the base's runs did not recover before the end.
    pub left_out: Vec<Headline>,
    /// How many replications were enough for all of them; `None` if there were not enough.
    pub enough: Option<usize>,
    /// What it gains to spread uncertain inputs evenly; `None` if none were drawn.
    pub gain: Option<Gain>,
}

/// What it gains to spread uncertain inputs evenly, where chance has the last word.
#[derive(Clone, Copy, Debug)]
pub struct Gain {
    /// The figure the study is judged by.
    pub headline: Headline,
    /// Of how many replications the means are.
    pub batch: u32,
    /// How many times as precise, in variance, those means are as those of independent draws; `None` if there are fewer
    /// replications than [`Gain::needed`].
    pub factor: Option<f64>,
}

/// One figure that has to be precise.
#[derive(Clone, Debug)]
pub struct Target {
    /// Of what.
    pub aim: Aim,
    /// The position of the candidate; 0 for the base itself.
    pub candidate: usize,
    /// What is known of it after each replication.
    pub steps: Vec<Step>,
    /// How wide half its interval may be after each replication.
    pub tolerances: Vec<f64>,
}

/// What has to be precise.
#[derive(Clone, Copy, Debug)]
pub enum Aim {
    /// The median of a figure; of another candidate than the base, of its difference from the base.
    Median(Headline),
    /// The probability that the limit at this position of the model is breached.
    Breach(usize),
}

impl Aim {
    /// Its stable key in files.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Median(headline) => headline.key(),
            Self::Breach(limit) => format!("limit.{}", limit + 1),
        }
    }

    const fn is_of(self, other: Headline) -> bool {
        match (self, other) {
            (Self::Median(Headline::Recovery(one)), Headline::Recovery(other)) => one as u8 == other as u8,
            _ => false,
        }
    }
}

impl Gain {
    /// How many replications it takes to say.
    #[must_use]
    pub const fn needed(&self) -> usize {
        (self.batch * BATCHES) as usize
    }
}

impl Convergence {
    /// Of experiments with the same replications, the base first.
    ///
    /// Half the interval of a median may be as wide as a share of it; for a difference, of the median of the base, because a
    /// decision that changes nothing must not take for ever to be found out. It may always be as wide as what nobody
    /// would act on: half an hour, a minute of waiting, one case or record. Half the interval of a probability may be as wide
    /// as so many percentage points.
    #[must_use]
    pub fn of(experiments: &[Experiment<'_>], relative: f64) -> Self {
        let Some(base) = experiments.first() else { return Self::of_nothing(relative) };
        let mut targets = Vec::new();
        let mut left_out = Vec::new();
        for headline in Headline::common(experiments) {
            let steps = medians(&beyond(base, headline), LEVEL);
            let tolerance = |step: &Step| (step.estimate.abs() * relative).max(negligible(headline.quantity()));
            let lost = often_lost(base, headline);
            // Whether a figure is waited for may depend only on the replications so far, or how often it is asked would
            // matter.
            let tolerances = steps.iter().enumerate().map(|(index, step)| match lost.get(index) {
                Some(true) => f64::INFINITY,
                _ => tolerance(step),
            });
            let tolerances: Vec<f64> = tolerances.collect();
            if lost.last() == Some(&true) {
                left_out.push(headline);
            }
            let values = headline.values(base, f64::INFINITY);
            for (index, experiment) in experiments.iter().enumerate().skip(1) {
                let differences = paired_differences(&headline.values(experiment, f64::INFINITY), &values);
                let steps = medians(&differences, LEVEL);
                let aim = Aim::Median(headline);
                targets.push(Target { aim, candidate: index, steps, tolerances: tolerances.clone() });
            }
            targets.push(Target { aim: Aim::Median(headline), candidate: 0, steps, tolerances });
        }
        for (candidate, experiment) in experiments.iter().enumerate() {
            targets.extend(breaches(experiment).map(|(aim, steps)| {
                let tolerances = vec![relative; steps.len()];
                Target { aim, candidate, steps, tolerances }
            }));
        }
        targets.sort_by_key(|target| target.candidate);
        let together: Vec<bool> =
            (0..base.replications.len()).map(|index| targets.iter().all(|target| target.is_precise(index))).collect();
        let enough = settled(&together, FEWEST, look_ahead);
        targets.retain(|target| !left_out.iter().any(|headline| target.aim.is_of(*headline)));
        Self { relative, targets, left_out, enough, gain: gained(base) }
    }

    const fn of_nothing(relative: f64) -> Self {
        Self { relative, targets: Vec::new(), left_out: Vec::new(), enough: None, gain: None }
    }

    /// How many replications to keep: those that were enough, and those that confirmed it. `None` if more are needed.
    #[must_use]
    pub fn wanted(&self) -> Option<usize> {
        self.enough.map(|enough| enough + look_ahead(enough))
    }

    /// The figures that are not precise enough after the last replication.
    pub fn imprecise(&self) -> impl Iterator<Item = &Target> {
        self.targets.iter().filter(|target| !target.steps.is_empty() && !target.is_precise(target.steps.len() - 1))
    }
}

impl Target {
    /// Whether it is precise enough after the replication at `index`; a figure that could never be measured is not
    /// waited for.
    fn is_precise(&self, index: usize) -> bool {
        match (self.steps.get(index), self.tolerances.get(index)) {
            (Some(step), Some(tolerance)) => step.estimate.is_nan() || step.half_width <= *tolerance,
            _ => false,
        }
    }
}

/// The values of a figure, with times that were not followed to their end beyond all others.
fn beyond(base: &Experiment<'_>, headline: Headline) -> Vec<f64> {
    match headline {
        Headline::Recovery(definition) => times(base, definition)
            .map(|time| if time.censored { f64::INFINITY } else { time.after_onset.as_hours() })
            .collect(),
        Headline::Measure(_) => headline.values(base, f64::INFINITY),
    }
}

/// After each replication, whether too many had not recovered before the end; empty of other figures.
fn often_lost(base: &Experiment<'_>, headline: Headline) -> Vec<bool> {
    let Headline::Recovery(definition) = headline else { return Vec::new() };
    let mut censored = 0;
    let seen = times(base, definition).enumerate().map(|(index, time)| {
        censored += usize::from(time.censored);
        censored as f64 > LOST * (index + 1) as f64
    });
    seen.collect()
}

/// The probability of breaching each limit, after each replication.
fn breaches<'e>(experiment: &'e Experiment<'_>) -> impl Iterator<Item = (Aim, Vec<Step>)> + 'e {
    let limits = 0..experiment.model.limits.len();
    limits.filter(|_| experiment.model.incident.is_some()).map(|limit| {
        let verdicts = experiment.replications.iter().filter_map(move |run| run.incident.verdicts.get(limit));
        let breached = verdicts.map(|verdict| (!verdict.is_undecided()).then_some(verdict.breached.is_some()));
        (Aim::Breach(limit), shares(&breached.collect::<Vec<_>>(), LEVEL))
    })
}

/// What it gains to spread uncertain inputs evenly.
fn gained(base: &Experiment<'_>) -> Option<Gain> {
    base.unknowns?;
    let headlines = Headline::all(base);
    let missed =
        |headline: &Headline| often_lost(base, *headline).last().map_or(0.0, |lost| f64::from(u8::from(*lost)));
    let headline = headlines[judged(headlines.iter().map(|headline| (*headline, missed(headline))))?];
    // Batches are those of the design, which begin at multiples of their length.
    let first = base.replications.iter().position(|run| run.number % BATCH == 0).unwrap_or(0);
    let values = headline.values(base, f64::INFINITY);
    let factor = gain(values.get(first..)?, BATCH as usize, BATCHES as usize);
    Some(Gain { headline, batch: BATCH, factor })
}

/// A difference that nobody would act on.
const fn negligible(quantity: Quantity) -> f64 {
    match quantity {
        Quantity::Cases
        | Quantity::Records
        | Quantity::Activities
        | Quantity::Items
        | Quantity::ViewerItemDays
        | Quantity::Times
        | Quantity::StaffHours
        | Quantity::Minutes => 1.0,
        Quantity::Hours | Quantity::Spaces => 0.5,
        Quantity::Share => 0.005,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Extent;
    use crate::synthetic;

    #[test]
    fn what_is_wanted_depends_only_on_the_replications_up_to_it() {
        let model = synthetic::model();
        let all = Convergence::of(&[synthetic::replicated(&model, 60)], 0.2);
        let wanted = all.wanted().expect("the figures of the synthetic experiment are known to a fifth");
        let few = u32::try_from(wanted).expect("fewer than sixty");
        assert_eq!(Convergence::of(&[synthetic::replicated(&model, few)], 0.2).wanted(), Some(wanted));
        assert_eq!(Convergence::of(&[synthetic::replicated(&model, few - 1)], 0.2).wanted(), None);
        assert!(wanted >= FEWEST + 5);
    }

    #[test]
    fn what_cannot_be_reached_is_named() {
        let model = synthetic::model();
        let hopeless = Convergence::of(&[synthetic::replicated(&model, 30)], 1e-6);
        assert_eq!(hopeless.enough, None);
        assert!(hopeless.imprecise().any(|target| target.aim.key() == "recovery.backlog-empty"));
    }

    /// Of thirty runs the fourth to the thirteenth do not recover by R4: more than a quarter until the fortieth would be
    /// there, so that it is left out, and the others are as precise as before.
    #[test]
    fn a_time_that_is_often_cut_off_is_not_waited_for() {
        let model = synthetic::model();
        let mut experiment = synthetic::replicated(&model, 30);
        let all = Convergence::of(std::slice::from_ref(&experiment), 0.2);
        assert!(all.left_out.is_empty());
        for run in &mut experiment.replications[3..13] {
            run.incident.recovery[Extent::Whole][3].censored = true;
        }
        let some = Convergence::of(&[experiment], 0.2);
        let left_out: Vec<_> = some.left_out.iter().map(|headline| headline.key()).collect();
        assert_eq!(left_out, ["recovery.coalescence"]);
        assert_eq!(some.targets.len(), all.targets.len() - 1);
        assert_eq!(some.enough, all.enough);
    }

    #[test]
    fn differences_that_are_always_zero_are_known_at_once() {
        let model = synthetic::model();
        let twice = [synthetic::replicated(&model, 20), synthetic::replicated(&model, 20)];
        let convergence = Convergence::of(&twice, 1e-6);
        assert!(convergence.imprecise().all(|target| target.candidate == 0));
    }
}
