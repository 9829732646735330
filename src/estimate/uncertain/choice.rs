//! What knowing an uncertain input would be worth for the choice between candidates.

use super::given_data::GivenData;
use crate::estimate::Headline;
use crate::estimate::headline::{first_cut_off, is_better_lower, judged, times};
use crate::experiment::Experiment;
use crate::stats::{Interval, LEVEL, Regression, Summary};

/// The choice between candidates, by the figure the study is judged by: the first time to recover that nearly all runs
/// complete, or else staff-hours.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The figure.
    pub headline: Headline,
    /// Which candidate is best on average: what one would choose knowing no more.
    pub best: usize,
    /// What knowing each input would be worth, in their order: its partial expected value of perfect information.
    pub inputs: Vec<Worth>,
    /// What knowing all of them would be worth.
    pub together: Worth,
}

/// By how much better the figure would be on average, in its unit, if a candidate were chosen knowing something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// By how much; never below zero, for nobody has to use what they know.
    pub mean: f64,
    /// Its interval at [`LEVEL`], for all inputs together (Bonferroni); `None` if nothing would be chosen differently.
    pub interval: Option<Interval>,
    /// In what share of the runs another candidate would be chosen.
    pub changes: f64,
}

impl Worth {
    /// Whether it would change the choice for the better, as far as can be told from chance.
    #[must_use]
    pub fn is_something(&self) -> bool {
        self.interval.is_some_and(|interval| interval.low > 0.0)
    }
}

impl Choice {
    /// The input that is worth most to know, if any is worth anything.
    #[must_use]
    pub fn most(&self) -> Option<usize> {
        let worth = |index: &usize| self.inputs[*index].mean;
        (0..self.inputs.len())
            .filter(|index| self.inputs[*index].is_something())
            .max_by(|a, b| worth(a).total_cmp(&worth(b)))
    }
}

/// The choice between experiments with the same replications; `None` if there is nothing to choose, or too few runs.
pub(super) fn choice(experiments: &[Experiment<'_>], data: &GivenData<'_>) -> Option<Choice> {
    let headlines = Headline::common(experiments);
    let cut_off = |headline: Headline| match headline {
        Headline::Recovery(definition) => {
            let censored = times(&experiments[0], definition).filter(|time| time.censored).count();
            censored as f64 / experiments[0].replications.len().max(1) as f64
        }
        Headline::Measure(_) => 0.0,
    };
    let headline = headlines[judged(headlines.iter().map(|headline| (*headline, cut_off(*headline))))?];
    let sign = if is_better_lower(headline)? { 1.0 } else { -1.0 };
    let cut = first_cut_off(headline, experiments).unwrap_or(f64::INFINITY);
    let values: Vec<Vec<f64>> = experiments.iter().map(|experiment| headline.values(experiment, cut)).collect();
    let is_whole = |row: &usize| values.iter().all(|values| values.get(*row).is_some_and(|value| value.is_finite()));
    let rows: Vec<usize> = (0..values[0].len()).filter(is_whole).collect();
    if experiments.len() < 2 || !data.is_enough(rows.len()) {
        return None;
    }
    // Differences from the base, of which less is better: what all candidates have in common does not matter.
    let difference =
        |values: &Vec<f64>, base: &Vec<f64>| rows.iter().map(|row| sign * (values[*row] - base[*row])).collect();
    let differences: Vec<Vec<f64>> = values.iter().map(|one| difference(one, &values[0])).collect();
    let inputs = data.inputs();
    let level = 1.0 - (1.0 - LEVEL) / inputs as f64;
    let best = least(differences.iter().map(|values| values.iter().sum()))?;
    let worth = |regression: &Regression| worth(regression, &differences, best, level);
    Some(Choice {
        headline,
        best,
        inputs: (0..inputs).map(|input| worth(&data.alone(input, &rows))).collect(),
        together: worth(&data.together(&rows)),
    })
}

/// What it is worth to know what a regression is on: in each run the candidate is chosen that is expected to be best there,
/// and gives what it gave.
///
/// The mean gain is the expected value of (partial) perfect information of Strong, Oakley & Brennan (2014, "Estimating
/// multiparameter partial expected value of perfect information from a probabilistic sensitivity analysis sample"), except
/// that each run is judged by a regression on all the others: on the same runs, chance itself would seem worth knowing.
fn worth(regression: &Regression, differences: &[Vec<f64>], best: usize, level: f64) -> Worth {
    let expected: Vec<Vec<f64>> = differences.iter().map(|values| regression.left_out(values)).collect();
    let runs = differences[0].len();
    let mut changes = 0;
    let gain = |run: usize| {
        let chosen = least(expected.iter().map(|values| values[run])).unwrap_or(best);
        changes += usize::from(chosen != best);
        differences[best][run] - differences[chosen][run]
    };
    let gains: Vec<f64> = (0..runs).map(gain).collect();
    let summary = Summary::of(&gains);
    let interval = summary.interval(level).filter(|_| changes > 0);
    Worth { mean: summary.mean.max(0.0), interval, changes: changes as f64 / runs as f64 }
}

/// The position of the least; the first of several.
fn least(values: impl Iterator<Item = f64>) -> Option<usize> {
    values.enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::spread;

    /// A policy that is better by X where X is from −1 to 1: with nothing known both are alike on average, and knowing X
    /// is worth the mean of its positive part, 1/4. With 0.5 added to it the policy is better on average, and knowing X is
    /// worth ∫ from −1 to −0.5 of (−0.5 − x)/2 dx = 1/16.
    #[test]
    fn what_a_switch_is_worth_by_hand() {
        let runs = 2_000;
        let uniform = |number, dimension| 2.0 * spread(1, number, dimension) - 1.0;
        let terms: Vec<f64> = (0..runs).map(|number| uniform(number, 0)).collect();
        let noise: Vec<f64> = (0..runs).map(|number| uniform(number, 1)).collect();
        let regression = Regression::new(std::slice::from_ref(&terms), terms.len());
        let of = |shift: f64, weight: f64, best: usize| {
            let better = terms.iter().zip(&noise).map(|(x, noise)| -(weight * x + shift) + noise).collect();
            worth(&regression, &[vec![0.0; terms.len()], better], best, LEVEL)
        };
        // The standard deviation of the gain is at most 0.7, of its mean 0.015: four of it are 0.06; far less here,
        // where the design is even.
        let (even, ahead) = (of(0.0, 1.0, 0), of(0.5, 1.0, 1));
        assert!((even.mean - 0.25).abs() < 0.03 && even.is_something(), "{even:?}");
        assert!((ahead.mean - 1.0 / 16.0).abs() < 0.03 && ahead.is_something(), "{ahead:?}");
        assert!((ahead.changes - 0.25).abs() < 0.03, "{ahead:?}");
        // What does not matter is worth nothing.
        let nothing = of(0.5, 0.0, 1);
        assert!(nothing.mean < 0.02 && !nothing.is_something(), "{nothing:?}");
    }
}
