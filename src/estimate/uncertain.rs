//! What uncertain inputs do to each headline: how much of its spread is theirs and how much is chance, and how far each
//! of them alone moves it.

use super::headline::times;
use super::{Difference, Headline};
use crate::experiment::{Experiment, Exploration};
use crate::model::{Point, Uncertain};
use crate::random::{Key, Purpose, Streams};
use crate::stats::{Components, Interval, LEVEL, Sample, Summary, lines};

/// Everything that tables, sentences and figures about uncertain inputs are made from.
#[derive(Clone, Debug)]
pub struct Uncertainty {
    /// The inputs, in the order of the scenario.
    pub inputs: Vec<Uncertain>,
    /// Where they lay, all at once.
    pub points: Vec<Point>,
    /// How many replications each point has.
    pub replications: usize,
    /// Whether it was interrupted before all were finished.
    pub interrupted: bool,
    /// One for each figure that all points have.
    pub headlines: Vec<HeadlineUncertainty>,
}

/// What the inputs do to one figure.
#[derive(Clone, Debug)]
pub struct HeadlineUncertainty {
    /// Which.
    pub headline: Headline,
    /// For a time to recover: after how many hours all times were cut off, because some run was followed no longer.
    /// Every figure here is one of the times so cut. `None` if every run recovered.
    pub until: Option<f64>,
    /// In how many of the runs with all inputs varied it was not reached by the end of the simulation.
    pub not_recovered: usize,
    /// Mean and spread of the scenario as it is, in the replications that the points have.
    pub base: Summary,
    /// The values of the runs with every input as the scenario has it: chance alone.
    pub chance: Sample,
    /// The values of the runs with all inputs varied: inputs and chance together.
    pub together: Sample,
    /// Mean and spread over the replications of each point.
    pub points: Vec<Summary>,
    /// Whose the spread is; `None` if nothing varies, or for fewer than two points or replications.
    pub shares: Option<Shares>,
    /// What each input does alone, in the order of the inputs.
    pub swings: Vec<Swing>,
}

/// Whose the spread of a figure is.
#[derive(Clone, Debug)]
pub struct Shares {
    /// The variance of points (rows), of replications (columns), and of the two together.
    pub components: Components,
    /// The share of the variance that the inputs explain, from 0 to 1; the rest is chance.
    pub inputs: f64,
    /// Its interval at [`LEVEL`], by resampling points and replications; `None` for fewer than [`FEWEST_POINTS`].
    pub interval: Option<Interval>,
    /// The share of the variance that straight lines give to each input, and how much of the spread of the points' means
    /// the lines explain together; `None` if lines cannot be fitted.
    pub lines: Option<(Vec<f64>, f64)>,
}

/// What one input does alone: its low and its high end beside the scenario as it is, in the same replications.
#[derive(Clone, Debug)]
pub struct Swing {
    /// At the low end.
    pub low: Difference,
    /// At the high end.
    pub high: Difference,
}

/// With fewer points an interval for a share would say more than is known.
pub const FEWEST_POINTS: usize = 10;

/// How often points and replications are resampled.
const RESAMPLINGS: usize = 999;

impl Swing {
    /// How far it reaches, from its lowest to its highest mean, the scenario's own among them.
    #[must_use]
    pub fn width(&self) -> f64 {
        let [low, high] = [self.low.summary.mean, self.high.summary.mean];
        low.max(high).max(0.0) - low.min(high).min(0.0)
    }
}

impl HeadlineUncertainty {
    /// The inputs by how far each alone moves the figure, the farthest first.
    #[must_use]
    pub fn ranking(&self) -> Vec<usize> {
        let mut ranking: Vec<usize> = (0..self.swings.len()).collect();
        ranking.sort_by(|a, b| self.swings[*b].width().total_cmp(&self.swings[*a].width()));
        ranking
    }
}

impl Uncertainty {
    /// Of an exploration, beside the experiment of the scenario as it is, which has at least its replications.
    #[must_use]
    pub fn of(inputs: &[Uncertain], base: &Experiment<'_>, exploration: &Exploration<'_>) -> Self {
        let mut headlines = Headline::common(&exploration.points);
        let in_base = Headline::all(base).iter().map(|headline| headline.key()).collect::<Vec<_>>();
        headlines.retain(|headline| in_base.contains(&headline.key()));
        Self {
            inputs: inputs.to_vec(),
            points: exploration.design.points.clone(),
            replications: exploration.replications(),
            interrupted: exploration.is_interrupted(),
            headlines: headlines.into_iter().map(|headline| of(headline, inputs, base, exploration)).collect(),
        }
    }
}

fn of(
    headline: Headline,
    inputs: &[Uncertain],
    base: &Experiment<'_>,
    exploration: &Exploration<'_>,
) -> HeadlineUncertainty {
    let until = match headline {
        Headline::Recovery(definition) => std::iter::once(base)
            .chain(&exploration.points)
            .chain(exploration.ends.iter().flatten())
            .flat_map(|experiment| times(experiment, definition))
            .filter(|time| time.censored)
            .map(|time| time.after_onset.as_hours())
            .min_by(f64::total_cmp),
        Headline::Measure(_) => None,
    };
    let not_recovered = match headline {
        Headline::Recovery(definition) => {
            let all = exploration.points.iter().flat_map(|experiment| times(experiment, definition));
            all.filter(|time| time.censored).count()
        }
        Headline::Measure(_) => 0,
    };
    let cut = until.unwrap_or(f64::INFINITY);
    let values = |experiment: &Experiment<'_>| headline.values(experiment, cut);
    let table: Vec<Vec<f64>> = exploration.points.iter().map(values).collect();
    let beside = paired(&values(base), base, exploration);
    let swing = |[low, high]: &[Experiment<'_>; 2]| Swing {
        low: Difference::of(&values(low), &beside, LEVEL),
        high: Difference::of(&values(high), &beside, LEVEL),
    };
    HeadlineUncertainty {
        headline,
        until,
        not_recovered,
        base: Summary::of(&beside),
        chance: Sample::new(values(base)),
        together: Sample::new(table.concat()),
        points: table.iter().map(|values| Summary::of(values)).collect(),
        shares: shares(&table, headline, inputs, exploration),
        swings: exploration.ends.iter().map(swing).collect(),
    }
}

/// The base's values in the replications that the points have, in their order.
fn paired(values: &[f64], base: &Experiment<'_>, exploration: &Exploration<'_>) -> Vec<f64> {
    let replications =
        exploration.points.first().map(|experiment| experiment.replications.as_slice()).unwrap_or_default();
    let value = |number: u32| {
        let index = base.replications.iter().position(|replication| replication.number == number);
        index.and_then(|index| values.get(index).copied()).unwrap_or(f64::NAN)
    };
    replications.iter().map(|replication| value(replication.number)).collect()
}

fn shares(
    table: &[Vec<f64>],
    headline: Headline,
    inputs: &[Uncertain],
    exploration: &Exploration<'_>,
) -> Option<Shares> {
    // A replication in which nothing could be measured at some point says nothing of the difference between points.
    let measured: Vec<usize> = (0..table.first()?.len())
        .filter(|replication| table.iter().all(|row| row.get(*replication).is_some_and(|value| value.is_finite())))
        .collect();
    let table: Vec<Vec<f64>> =
        table.iter().map(|row| measured.iter().map(|replication| row[*replication]).collect()).collect();
    let components = Components::of(&table)?;
    let share = components.share_of_rows()?;
    let means: Vec<f64> = table.iter().map(|row| Summary::of(row).mean).collect();
    let of_input = |(index, input): (usize, &Uncertain)| {
        let positions = exploration.design.points.iter().map(|point| point.get(index).copied().flatten());
        positions.map(|position| position.map_or(f64::NAN, |position| input.range.number(position))).collect()
    };
    let settings: Vec<Vec<f64>> = inputs.iter().enumerate().map(of_input).collect();
    let total = components.total();
    let fitted = lines(&settings, &means).map(|lines| {
        let shares = lines.variances.iter().map(|variance| (variance / total).min(1.0));
        (shares.collect(), lines.explained)
    });
    let seed = exploration.points.first().map_or(0, |experiment| experiment.seed);
    let interval = (table.len() >= FEWEST_POINTS).then(|| resampled(&table, seed, &headline.key()));
    Some(Shares { components, inputs: share, interval: interval.flatten(), lines: fitted })
}

/// The interval of the share of the rows, by resampling rows and columns of a table together, each as a whole (Owen
/// 2007, "The pigeonhole bootstrap"): what a row or a column has in common stays together.
fn resampled(table: &[Vec<f64>], seed: u64, name: &str) -> Option<Interval> {
    let mut generator =
        Streams::new(seed, u64::MAX).generator(Key::named(name), Purpose::named("uncertain/resampling"));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position below the number")]
    let mut drawn = |of: usize| (0..of).map(|_| (generator.uniform() * of as f64) as usize).collect::<Vec<_>>();
    let columns = table.first()?.len();
    let share = |_| {
        let (rows, columns) = (drawn(table.len()), drawn(columns));
        // A resampling in which nothing varies shows none of the rows' spread.
        Components::of_part(table, &rows, &columns).map(|part| part.share_of_rows().unwrap_or(0.0))
    };
    let sample = Sample::new((0..RESAMPLINGS).filter_map(share).collect());
    let tail = (1.0 - LEVEL) / 2.0;
    Some(Interval { low: sample.quantile(tail), high: sample.quantile(1.0 - tail) })
}
