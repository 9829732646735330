//! What uncertain inputs do to each headline: how much of its spread is ignorance and how much is chance, which input makes
//! most of it, and which would change the choice between policies. All of it from the runs themselves, in each of which the
//! inputs had values of their own.

mod choice;
mod given_data;

pub use choice::{Choice, Worth};

use super::Headline;
use super::headline::{first_cut_off, judged, times};
use crate::experiment::Experiment;
use crate::model::{Point, Uncertain};
use crate::stats::{Interval, Sample};
use given_data::GivenData;

/// Everything that tables, sentences and figures about uncertain inputs are made from.
#[derive(Clone, Debug)]
pub struct Uncertainty {
    /// The inputs, in the order of the scenario.
    pub inputs: Vec<Uncertain>,
    /// Where they lay in each replication, in their order.
    pub points: Vec<Point>,
    /// The numbers of the replications.
    pub replications: Vec<u32>,
    /// How many replications it takes to say whose the spread is.
    pub needed: usize,
    /// One for each headline of the base.
    pub headlines: Vec<HeadlineUncertainty>,
    /// The inputs, by their positions, that no headline was seen to depend on; none if there are too few replications.
    pub without_effect: Vec<usize>,
    /// What knowing inputs would be worth for the choice between candidates; `None` without a choice, or with too few
    /// replications.
    pub choice: Option<Choice>,
}

/// What the inputs do to one figure.
#[derive(Clone, Debug)]
pub struct HeadlineUncertainty {
    /// Which.
    pub headline: Headline,
    /// For a time to recover: after how many hours all times were cut off, because some run was followed no longer.
    /// Every figure here is one of the times so cut. `None` if every run recovered.
    pub until: Option<f64>,
    /// In how many of the runs it was not reached by the end of the simulation.
    pub not_recovered: usize,
    /// The values of the runs.
    pub sample: Sample,
    /// Their mean.
    pub mean: f64,
    /// Whose the spread is; `None` if nothing varies, or with too few replications.
    pub shares: Option<Shares>,
}

/// Whose the spread of a figure is.
#[derive(Clone, Debug)]
pub struct Shares {
    /// The share of all inputs together, ignorance; the rest is chance, and what only more replications could tell from it.
    pub inputs: Share,
    /// What each input does, in the order of the inputs.
    pub effects: Vec<Effect>,
}

/// A share of the variance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share, from 0 to 1.
    pub estimate: f64,
    /// Its interval at [`LEVEL`](crate::stats::LEVEL), by bootstrap.
    pub interval: Interval,
}

/// What one input does to a figure.
#[derive(Clone, Copy, Debug)]
pub struct Effect {
    /// The share of the variance that would go if it were known: its first-order index.
    pub share: Share,
    /// Where the mean is with the input at the low end, beside the mean of all runs.
    pub low: Shift,
    /// The same at the high end.
    pub high: Shift,
    /// The probability that an input without any effect would seem to have as much.
    pub by_chance: f64,
}

/// How far a mean is from that of all runs.
#[derive(Clone, Copy, Debug)]
pub struct Shift {
    /// The difference.
    pub mean: f64,
    /// Its interval at [`LEVEL`](crate::stats::LEVEL), by bootstrap.
    pub interval: Interval,
}

/// Where the ends of an input's range are taken to be for [`Effect`]: one run in twenty lies beyond either.
pub const ENDS: [f64; 2] = [0.05, 0.95];

/// An input is said to be without effect if none of its effects would be this rare by chance, over all figures.
const RARE: f64 = 0.05;

impl Effect {
    /// How far the mean goes from one end to the other.
    #[must_use]
    pub fn width(&self) -> f64 {
        (self.high.mean - self.low.mean).abs()
    }
}

impl HeadlineUncertainty {
    /// The inputs by their shares, the largest first; none without shares.
    #[must_use]
    pub fn ranking(&self) -> Vec<usize> {
        let effects = self.shares.as_ref().map(|shares| shares.effects.as_slice()).unwrap_or_default();
        let mut ranking: Vec<usize> = (0..effects.len()).collect();
        ranking.sort_by(|a, b| effects[*b].share.estimate.total_cmp(&effects[*a].share.estimate));
        ranking
    }
}

impl Uncertainty {
    /// Of experiments with the same replications, the base first; `None` if the base's inputs were not drawn.
    #[must_use]
    pub fn of(experiments: &[Experiment<'_>]) -> Option<Self> {
        let base = experiments.first()?;
        let unknowns = base.unknowns?;
        let replications: Vec<u32> = base.replications.iter().map(|run| run.number).collect();
        let points: Vec<Point> = replications.iter().map(|number| unknowns.point(base.seed, *number)).collect();
        let needed = given_data::needed(unknowns.inputs.len());
        let mut data = GivenData::new(&unknowns.inputs, &points, base.seed);
        let headlines: Vec<_> = Headline::all(base).into_iter().map(|headline| of(headline, base, &mut data)).collect();
        let choice = choice::choice(experiments, &data);
        Some(Self {
            without_effect: without_effect(unknowns.inputs.len(), &headlines),
            inputs: unknowns.inputs.clone(),
            points,
            replications,
            needed,
            headlines,
            choice,
        })
    }

    /// The figure that the study is judged by: see [`Choice`].
    #[must_use]
    pub fn first(&self) -> Option<&HeadlineUncertainty> {
        let with_shares: Vec<_> = self.headlines.iter().filter(|one| one.shares.is_some()).collect();
        let often = |one: &&HeadlineUncertainty| one.not_recovered as f64 / self.points.len().max(1) as f64;
        let judged = judged(with_shares.iter().map(|one| (one.headline, often(one))));
        judged.map(|index| with_shares[index])
    }
}

fn of(headline: Headline, base: &Experiment<'_>, data: &mut GivenData<'_>) -> HeadlineUncertainty {
    let until = first_cut_off(headline, std::slice::from_ref(base));
    let not_recovered = match headline {
        Headline::Recovery(definition) => times(base, definition).filter(|time| time.censored).count(),
        Headline::Measure(_) => 0,
    };
    let values = headline.values(base, until.unwrap_or(f64::INFINITY));
    let shares = data.shares(&values);
    let sample = Sample::new(values);
    let mean = sample.sorted().iter().sum::<f64>() / sample.sorted().len() as f64;
    HeadlineUncertainty { headline, until, not_recovered, sample, mean, shares }
}

/// The inputs that no figure depends on as far as can be seen.
fn without_effect(inputs: usize, headlines: &[HeadlineUncertainty]) -> Vec<usize> {
    let shares: Vec<&Shares> = headlines.iter().filter_map(|one| one.shares.as_ref()).collect();
    let is_idle = |input: &usize| {
        let seen = shares.iter().filter_map(|shares| shares.effects.get(*input));
        // Of many figures one may seem to depend on it by chance (Bonferroni).
        !shares.is_empty() && seen.map(|effect| effect.by_chance * shares.len() as f64).all(|chance| chance > RARE)
    };
    (0..inputs).filter(is_idle).collect()
}
