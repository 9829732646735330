//! Scenarios with known answers: run, read, judged.

use std::sync::atomic::AtomicBool;

use super::watch::Watch;
use super::{Row, SelftestError, Verdict};
use crate::experiment::{self, ExperimentError, Plan};
use crate::model::Model;
use crate::observe::{Column, Measure, Observations, Observer, Part};
use crate::scenario::{self, Sources};
use crate::sim::{Course, Simulation};
use crate::stats::Summary;

/// The seed of every trial: the figures of a self-test are the same wherever it is run.
const SEED: u64 = 1;

/// How far a drawn mean may lie from the truth, in standard errors.
const SPREAD: f64 = 4.0;

/// A scenario with known answers.
#[derive(Debug)]
pub struct Trial {
    /// Its name, by which it is chosen.
    pub name: &'static str,
    /// The scenario file.
    pub(super) text: &'static str,
    /// Changes to it, as of `--set`.
    pub(super) sets: &'static [&'static str],
    /// How many replications.
    pub(super) replications: u32,
    /// What is read from it.
    pub(super) figures: &'static [Figure],
}

/// One figure with a known answer.
#[derive(Debug)]
pub(super) struct Figure {
    /// What it is, with its unit.
    pub(super) what: &'static str,
    /// The answer.
    pub(super) truth: Truth,
    /// Where it is read from a run.
    pub(super) reading: Reading,
    /// What is made of the readings of all runs.
    pub(super) statistic: Statistic,
}

/// How an answer is known.
#[derive(Clone, Copy, Debug)]
pub(super) enum Truth {
    /// By hand, for every replication, to nine digits.
    Hand(f64),
    /// By theory; four standard errors must be at most this share of it.
    Theory(f64, f64),
    /// From a published simulation, with its standard error.
    Published(f64, f64),
}

/// Where a figure is read from a run.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reading {
    /// A measure of the whole, as reports have it.
    Measure(&'static Measure),
    /// A measure of a unit, by its place in the file.
    OfUnit(&'static Measure, u16),
    /// A figure of the watch.
    Watched(fn(&Watch) -> f64),
}

/// What is made of the readings of all runs.
#[derive(Clone, Copy, Debug)]
pub(super) enum Statistic {
    /// Their mean.
    Mean,
    /// Their standard deviation.
    Deviation,
    /// The share that is larger than this.
    Above(f64),
}

impl Trial {
    /// The model of its scenario.
    ///
    /// # Errors
    /// [`SelftestError::Scenario`] if that has problems.
    pub fn model(&self) -> Result<Model, SelftestError> {
        let sets: Vec<String> = self.sets.iter().map(|&set| set.to_owned()).collect();
        let loaded = scenario::load(Sources::new(self.name, self.text, &sets));
        let problems = || scenario::render(&loaded.problems, &loaded.sources, false);
        loaded.model.ok_or_else(|| SelftestError::Scenario { name: self.name.to_owned(), problems: problems() })
    }

    pub(super) fn run(&self, threads: Option<usize>) -> Result<Vec<Row>, SelftestError> {
        let model = self.model()?;
        let plan = Plan { replications: 0..self.replications, seed: SEED, threads };
        let grid = experiment::grid(&model);
        let one = |number| -> Result<Vec<f64>, ExperimentError> {
            let witness = (Observer::new(&model, grid), Watch::new(&model));
            let (folds, watch) = Simulation::new(&model, SEED, number, Course::Incident, witness)
                .run(&AtomicBool::new(false))
                .map_err(|cause| ExperimentError::Replication { replication: number, cause })?;
            let (columns, observed, _) = folds.finish();
            Ok(self.figures.iter().map(|figure| figure.reading.read(&columns, &observed, &watch)).collect())
        };
        let readings = experiment::each(&plan, one)?.into_iter().collect::<Result<Vec<_>, _>>()?;
        let rows = self.figures.iter().enumerate().map(|(index, figure)| {
            let values: Vec<f64> = readings.iter().map(|run| run[index]).collect();
            figure.judge(self.name, &values)
        });
        Ok(rows.collect())
    }
}

impl Reading {
    fn read(self, columns: &[Column], observed: &Observations, watch: &Watch) -> f64 {
        let measure = |of: &Measure, part: Part| {
            let wanted = |column: &Column| column.measure == of && column.part == part;
            columns.iter().position(wanted).map_or(f64::NAN, |index| observed.values[index])
        };
        match self {
            Self::Measure(of) => measure(of, Part::All),
            Self::OfUnit(of, unit) => measure(of, Part::Unit(crate::model::UnitId(unit))),
            Self::Watched(read) => read(watch),
        }
    }
}

impl Figure {
    fn judge(&self, case: &'static str, values: &[f64]) -> Row {
        let (got, error) = self.statistic.of(values);
        let (expected, verdict) = match self.truth {
            Truth::Hand(expected) => {
                let holds = |value: &f64| (value - expected).abs() <= 1e-9 * expected.abs().max(1.0);
                (expected, if values.iter().all(holds) { Verdict::Right } else { Verdict::Wrong })
            }
            Truth::Theory(expected, precision) if SPREAD * error <= precision * expected.abs() => {
                (expected, within(got - expected, error))
            }
            Truth::Theory(expected, _) => (expected, Verdict::Imprecise),
            Truth::Published(expected, published) => (expected, within(got - expected, error.hypot(published))),
        };
        Row { case, what: self.what, expected, got, error, verdict }
    }
}

/// Whether a difference is no larger than chance explains; a NaN always is.
fn within(difference: f64, error: f64) -> Verdict {
    if difference.abs() <= SPREAD * error { Verdict::Right } else { Verdict::Wrong }
}

impl Statistic {
    /// The statistic of independent values, with its standard error.
    fn of(self, values: &[f64]) -> (f64, f64) {
        let mean = |values: &[f64]| {
            let Summary { n, mean, sd } = Summary::of(values);
            (mean, if n < 2 { 0.0 } else { sd / (n as f64).sqrt() })
        };
        match self {
            Self::Mean => mean(values),
            Self::Above(bound) => {
                let above = |value: &f64| if value.is_nan() { f64::NAN } else { f64::from(u8::from(*value > bound)) };
                mean(&values.iter().map(above).collect::<Vec<_>>())
            }
            Self::Deviation => {
                let Summary { mean: centre, .. } = Summary::of(values);
                let squares: Vec<f64> = values.iter().map(|value| (value - centre).powi(2)).collect();
                let (variance, error) = mean(&squares);
                // The error of a root, by its slope.
                (variance.sqrt(), error / (2.0 * variance.sqrt()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURE: Figure = Figure {
        what: "a mean",
        truth: Truth::Theory(10.0, 0.02),
        reading: Reading::Measure(&crate::observe::measures::WAIT_BEFORE),
        statistic: Statistic::Mean,
    };

    /// A hundred values around a centre, one off to each side.
    fn values(centre: f64) -> Vec<f64> {
        (0..100).map(|index| centre + if index % 2 == 0 { 0.1 } else { -0.1 }).collect()
    }

    #[test]
    fn what_is_off_or_vague_does_not_pass() {
        // The standard error is 0.1/√99 = 0.01005: four of it are 0.0402.
        assert_eq!(FIGURE.judge("case", &values(10.03)).verdict, Verdict::Right);
        assert_eq!(FIGURE.judge("case", &values(10.05)).verdict, Verdict::Wrong);
        assert_eq!(FIGURE.judge("case", &[5.0, 15.0]).verdict, Verdict::Imprecise);
        assert_ne!(FIGURE.judge("case", &[f64::NAN; 3]).verdict, Verdict::Right);
        let hand = Figure { truth: Truth::Hand(10.0), ..FIGURE };
        assert_eq!(hand.judge("case", &[10.0, 10.000_001]).verdict, Verdict::Wrong);
        assert_eq!(hand.judge("case", &[f64::NAN]).verdict, Verdict::Wrong);
        let published = Figure { truth: Truth::Published(10.0, 0.02), ..FIGURE };
        assert_eq!(published.judge("case", &values(10.08)).verdict, Verdict::Right);
    }

    #[test]
    fn the_deviation_and_its_error_by_hand() {
        // Squares about the mean of (1, 2, 3, 4) are 2.25, .25, .25, 2.25: mean 1.25, sd 1.1547, error .57735.
        let (deviation, error) = Statistic::Deviation.of(&[1.0, 2.0, 3.0, 4.0]);
        assert!((deviation - 1.25_f64.sqrt()).abs() < 1e-12);
        assert!((error - 0.577_350_269 / (2.0 * 1.25_f64.sqrt())).abs() < 1e-9, "{error}");
    }
}
