//! Whether there are enough replications: when every figure that people decide by is known precisely enough.

use super::Headline;
use super::headline::times;
use crate::experiment::Experiment;
use crate::observe::Quantity;
use crate::stats::{LEVEL, Step, look_ahead, paired_differences, settled, trace};

/// The fewest replications of which the spread is trusted.
const FEWEST: usize = 10;

/// A time to recover that more than this share of the base's runs did not complete is not waited for: its mean
/// would be that of times cut off, and be the more precise the more of them are.
pub(super) const OFTEN: f64 = 0.1;

/// How precisely the figures of one experiment, or of several compared ones, are known, replication by replication.
#[derive(Clone, Debug)]
pub struct Convergence {
    /// How wide half an interval may be, as a share of the mean.
    pub relative: f64,
    /// Each figure of the base that is waited for, then each paired difference from it.
    pub targets: Vec<Target>,
    /// Times to recover that are not waited for, because too many of the base's runs did not recover before the end.
    pub left_out: Vec<Headline>,
    /// How many replications were enough for all of them; `None` if there were not enough.
    pub enough: Option<usize>,
}

/// One figure that has to be precise.
#[derive(Clone, Debug)]
pub struct Target {
    /// Of what.
    pub headline: Headline,
    /// The position of the candidate whose difference from the base it is; 0 for the base itself.
    pub candidate: usize,
    /// What is known of its mean after each replication.
    pub steps: Vec<Step>,
    /// How wide half its interval may be after each replication.
    pub tolerances: Vec<f64>,
}

impl Convergence {
    /// Of experiments with the same replications, the base first.
    ///
    /// Half an interval may be as wide as a share of the mean; for a difference, of the mean of the base, because a
    /// decision that changes nothing must not take for ever to be found out. It may always be as wide as what nobody
    /// would act on: half an hour, a minute of waiting, one case or record.
    #[must_use]
    pub fn of(experiments: &[Experiment<'_>], relative: f64) -> Self {
        let Some(base) = experiments.first() else { return Self::of_nothing(relative) };
        let mut targets = Vec::new();
        let mut left_out = Vec::new();
        for headline in Headline::common(experiments) {
            let values = headline.values(base, f64::INFINITY);
            let steps = trace(&values, LEVEL);
            let tolerance = |step: &Step| (step.mean.abs() * relative).max(negligible(headline.quantity()));
            let cut_off = often_cut_off(base, headline);
            // Whether a figure is waited for may depend only on the replications so far, or how often it is asked would
            // matter.
            let tolerances = steps.iter().enumerate().map(|(index, step)| match cut_off.get(index) {
                Some(true) => f64::INFINITY,
                _ => tolerance(step),
            });
            let tolerances: Vec<f64> = tolerances.collect();
            if cut_off.last() == Some(&true) {
                left_out.push(headline);
            }
            for (index, experiment) in experiments.iter().enumerate().skip(1) {
                let differences = paired_differences(&headline.values(experiment, f64::INFINITY), &values);
                let steps = trace(&differences, LEVEL);
                targets.push(Target { headline, candidate: index, steps, tolerances: tolerances.clone() });
            }
            targets.push(Target { headline, candidate: 0, steps, tolerances });
        }
        targets.sort_by_key(|target| target.candidate);
        let together: Vec<bool> =
            (0..base.replications.len()).map(|index| targets.iter().all(|target| target.is_precise(index))).collect();
        let enough = settled(&together, FEWEST, look_ahead);
        targets.retain(|target| !left_out.iter().any(|headline| headline.key() == target.headline.key()));
        Self { relative, targets, left_out, enough }
    }

    const fn of_nothing(relative: f64) -> Self {
        Self { relative, targets: Vec::new(), left_out: Vec::new(), enough: None }
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
            (Some(step), Some(tolerance)) => step.mean.is_nan() || step.half_width <= *tolerance,
            _ => false,
        }
    }
}

/// After each replication, whether too many had not recovered before the end; empty of other figures.
fn often_cut_off(base: &Experiment<'_>, headline: Headline) -> Vec<bool> {
    let Headline::Recovery(definition) = headline else { return Vec::new() };
    let mut censored = 0;
    let seen = times(base, definition).enumerate().map(|(index, time)| {
        censored += usize::from(time.censored);
        censored as f64 > OFTEN * (index + 1) as f64
    });
    seen.collect()
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
        assert!(hopeless.imprecise().any(|target| target.headline.key() == "recovery.backlog-empty"));
    }

    /// Of thirty runs the fourth, fifth, sixth and seventh do not recover by R4: more than a tenth until the fortieth
    /// would be there, so that it is left out, and the others are as precise as before.
    #[test]
    fn a_time_that_is_often_cut_off_is_not_waited_for() {
        let model = synthetic::model();
        let mut experiment = synthetic::replicated(&model, 30);
        let all = Convergence::of(std::slice::from_ref(&experiment), 0.2);
        assert!(all.left_out.is_empty());
        for run in &mut experiment.replications[3..7] {
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
