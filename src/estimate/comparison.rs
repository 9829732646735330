//! What a comparison says: differences from the base within each replication, and which candidate is best.

use super::headline::{first_cut_off, is_better_lower, times};
use super::precision::OFTEN;
use super::{Headline, Spread};
use crate::experiment::Experiment;
use crate::stats::{
    BestBounds, Durations, Interval, LEVEL, Sample, Summary, compare_with_best, paired_differences, wilson,
};

/// Everything that tables and sentences about a comparison are made from.
#[derive(Clone, Debug)]
pub struct Differences {
    /// The level of each interval of a difference: so high that all candidates' intervals of one figure hold together
    /// with [`LEVEL`] (Bonferroni).
    pub level: f64,
    /// One for each figure of the base.
    pub headlines: Vec<HeadlineComparison>,
}

/// One figure, compared.
#[derive(Clone, Debug)]
pub struct HeadlineComparison {
    /// Which.
    pub headline: Headline,
    /// For a time to recover: after how many hours all times were cut off, because some run of some candidate was
    /// followed no longer. Means and differences are those of the times so cut. `None` if every run recovered.
    pub until: Option<f64>,
    /// The candidates, in the order of the comparison.
    pub candidates: Vec<CandidateEstimate>,
}

/// One figure of one candidate.
#[derive(Clone, Debug)]
pub struct CandidateEstimate {
    /// The figure itself, over all replications.
    pub own: Spread,
    /// Its difference from the base; `None` for the base.
    pub difference: Option<Difference>,
    /// How it does among the candidates; `None` where neither direction is better.
    pub best: Option<Best>,
    /// For a time to recover, the times from the onset in hours, with those that were not followed to their end.
    pub times: Option<Durations>,
}

/// A paired difference: the candidate minus the base, within each replication.
#[derive(Clone, Debug)]
pub struct Difference {
    /// Its number, mean and standard deviation.
    pub summary: Summary,
    /// The interval of its mean, at [`Differences::level`] in a comparison; `None` for fewer than two pairs.
    pub interval: Option<Interval>,
    /// How many times the variance is smaller than it would be with separate runs; below one, pairing does harm.
    /// `None` if the differences do not vary at all.
    pub variance_reduction: Option<f64>,
}

/// How a candidate does among all.
#[derive(Clone, Debug)]
pub struct Best {
    /// In how many replications no candidate was better.
    pub replications: usize,
    /// Of how many in which all were measured.
    pub of: usize,
    /// Interval for the probability of that, by Wilson, at [`LEVEL`].
    pub share: Interval,
    /// Its mean beside the best mean of the others; `None` for fewer than two replications.
    pub bounds: Option<BestBounds>,
    /// By how much it is better than the base in nine of ten replications, at least; below zero where it may be worse.
    /// NaN without replications.
    pub at_least: f64,
}

impl CandidateEstimate {
    /// Whether the figure is to be read as "at least".
    #[must_use]
    pub fn is_at_least(&self) -> bool {
        self.own.is_lower_bound()
    }
}

impl HeadlineComparison {
    /// Whether it is a time to recover that more than a tenth of the base's runs did not complete: its mean is
    /// then mostly that of the cut.
    #[must_use]
    pub fn is_often_cut_off(&self) -> bool {
        let times = self.candidates.first().and_then(|base| base.times.as_ref());
        times.is_some_and(|times| times.censored() as f64 > OFTEN * times.count() as f64)
    }
}

impl Differences {
    /// Of experiments with the same replications, the base first.
    #[must_use]
    pub fn of(experiments: &[Experiment<'_>]) -> Self {
        let others = experiments.len().saturating_sub(1).max(1);
        let level = 1.0 - (1.0 - LEVEL) / others as f64;
        let headlines = Headline::common(experiments);
        Self { level, headlines: headlines.into_iter().map(|one| compared(experiments, one, level)).collect() }
    }
}

fn compared(experiments: &[Experiment<'_>], headline: Headline, level: f64) -> HeadlineComparison {
    let until = first_cut_off(headline, experiments);
    let cut = until.unwrap_or(f64::INFINITY);
    let values: Vec<Vec<f64>> = experiments.iter().map(|experiment| headline.values(experiment, cut)).collect();
    let mut ranks = is_better_lower(headline).map(|lower| best(lower, &values));
    let candidates = experiments.iter().enumerate().map(|(index, experiment)| CandidateEstimate {
        own: Spread::at_least(values[index].clone(), &headline.open(experiment)),
        difference: (index > 0).then(|| Difference::of(&values[index], &values[0], level)),
        best: ranks.as_mut().and_then(Iterator::next),
        times: match headline {
            Headline::Recovery(definition) => {
                let times = times(experiment, definition).map(|time| (time.after_onset.as_hours(), time.censored));
                Some(Durations::new(&times.collect::<Vec<_>>()))
            }
            Headline::Measure(_) => None,
        },
    });
    HeadlineComparison { headline, until, candidates: candidates.collect() }
}

impl Difference {
    /// Of values beside those of the base, pair by pair.
    pub(super) fn of(values: &[f64], base: &[f64], level: f64) -> Self {
        let differences = paired_differences(values, base);
        let summary = Summary::of(&differences);
        // Only what is in the differences counts for both.
        let paired = |of: &[f64]| {
            let kept = of.iter().zip(&differences).filter(|(_, difference)| !difference.is_nan());
            Summary::of(&kept.map(|(value, _)| *value).collect::<Vec<_>>()).sd.powi(2)
        };
        let variance = summary.sd.powi(2);
        let variance_reduction = (variance > 0.0).then(|| (paired(values) + paired(base)) / variance);
        Self { summary, interval: summary.interval(level), variance_reduction }
    }

    /// Whether the two are the same in every replication.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.summary.mean == 0.0 && self.summary.sd == 0.0
    }
}

/// How each candidate does among all, by its values.
fn best(lower: bool, values: &[Vec<f64>]) -> std::vec::IntoIter<Best> {
    let replications = values.first().map_or(0, Vec::len);
    let mut counts = vec![0; values.len()];
    let mut of = 0;
    for index in 0..replications {
        let row: Vec<f64> = values.iter().filter_map(|values| values.get(index).copied()).collect();
        if row.len() < values.len() || row.iter().any(|value| value.is_nan()) {
            continue;
        }
        of += 1;
        let order = |a: &f64, b: &f64| if lower { a.total_cmp(b) } else { b.total_cmp(a) };
        let Some(winner) = row.iter().copied().min_by(order) else { continue };
        for (count, value) in counts.iter_mut().zip(&row) {
            *count += usize::from(value.total_cmp(&winner).is_eq());
        }
    }
    let bounds = compare_with_best(values, lower, LEVEL);
    let at_least = |index: usize| {
        let gains = paired_differences(&values[index], &values[0]);
        Sample::new(gains.iter().map(|gain| if lower { -gain } else { *gain }).collect()).quantile(0.1)
    };
    let rank = |(index, replications): (usize, usize)| Best {
        replications,
        of,
        share: wilson(replications, of, LEVEL),
        bounds: bounds.as_ref().map(|bounds| bounds[index]),
        at_least: at_least(index),
    };
    counts.into_iter().enumerate().map(rank).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observe::Recovery;
    use crate::synthetic;

    #[test]
    fn two_alike_differ_by_exactly_nothing() {
        let model = synthetic::model();
        let differences = Differences::of(&synthetic::compared(&model, 30));
        for one in &differences.headlines {
            let same = one.candidates[1].difference.as_ref().expect("the second is no base");
            assert!(same.is_nothing() && same.variance_reduction.is_none(), "{}", one.headline.key());
            assert_eq!(same.interval, Some(Interval { low: 0.0, high: 0.0 }));
        }
    }

    #[test]
    fn a_day_sooner_in_every_run_is_a_day_sooner() {
        let model = synthetic::model();
        let differences = Differences::of(&synthetic::compared(&model, 30));
        // With two candidates beside the base each interval is one of 97.5 %.
        assert!((differences.level - 0.975).abs() < 1e-12);
        let first = &differences.headlines[0];
        assert!(matches!(first.headline, Headline::Recovery(Recovery::BacklogEmpty)) && first.until.is_none());
        let sooner = first.candidates[2].difference.as_ref().expect("the third is no base");
        assert!((sooner.summary.mean + 24.0).abs() < 1e-9 && sooner.summary.sd < 1e-9);
        let best: Vec<_> = first.candidates.iter().filter_map(|one| one.best.as_ref()).collect();
        assert_eq!(best.iter().map(|best| best.replications).collect::<Vec<_>>(), [0, 0, 30]);
        let could = best.iter().filter_map(|best| best.bounds).map(|bounds| bounds.could_be_best);
        assert_eq!(could.collect::<Vec<_>>(), [false, false, true]);
    }

    #[test]
    fn who_has_not_recovered_counts_as_long_as_all_were_followed() {
        let model = synthetic::model();
        // The last two of sixty runs do not recover in the base.
        let differences = Differences::of(&synthetic::compared(&model, 60));
        let first = &differences.headlines[0];
        let until = first.until.expect("two runs of the base do not recover");
        assert!(first.candidates.iter().all(|one| one.own.sample.sorted().last() <= Some(&until)));
        assert_eq!(first.candidates[0].times.as_ref().map(Durations::censored), Some(2));
    }

    #[test]
    fn pairing_pays_as_far_as_luck_is_shared() {
        // Values 1 to 4 beside the same plus −1, 1, −1, 1: variances 5/3 and 13/3 (of 0, 3, 2, 5: mean 2.5,
        // squares 13), and of the differences 4/3. (5/3 + 13/3) / (4/3) = 4.5.
        let difference = Difference::of(&[0.0, 3.0, 2.0, 5.0], &[1.0, 2.0, 3.0, 4.0], 0.95);
        assert!((difference.variance_reduction.expect("they vary") - 4.5).abs() < 1e-12);
        // Opposite luck: 4 to 1 beside 1 to 4, differences 3, 1, −1, −3 with variance 20/3; (10/3) / (20/3).
        let opposed = Difference::of(&[4.0, 3.0, 2.0, 1.0], &[1.0, 2.0, 3.0, 4.0], 0.95);
        assert!((opposed.variance_reduction.expect("they vary") - 0.5).abs() < 1e-12);
    }
}
