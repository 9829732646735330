//! The self-test: figures that theory, published studies or hand arithmetic give, and the program must.
//!
//! Owns the table of verification cases, which `reserv selftest` and the test suite both run, and the judgement of
//! what came out. Scenario files stand in `tests/verification` and are compiled in. It must not know the terminal.
//! A new case is a line in the table of `trials`, `worked`, `components` or `invariants`.
//!
//! A figure that is drawn passes if its mean lies within four standard errors of the truth **and** four standard
//! errors are small enough for that to mean something: a tolerance is never widened until it passes, the number of
//! replications is raised. A figure worked by hand must come out to nine digits.

/// The text of a scenario file of `tests/verification`.
macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../tests/verification/", $name, ".toml"))
    };
}

mod components;
mod invariants;
mod trial;
mod trials;
mod watch;
mod worked;

pub use trial::Trial;

use crate::experiment::ExperimentError;

/// Why a case could not be run at all.
#[derive(Debug, thiserror::Error)]
pub enum SelftestError {
    /// A scenario of the table does not compile.
    #[error("the verification scenario `{name}` has problems:\n{problems}")]
    Scenario {
        /// Its name.
        name: String,
        /// The problems, as `check` shows them.
        problems: String,
    },
    /// A scenario could not be run.
    #[error(transparent)]
    Experiment(#[from] ExperimentError),
}

/// A group of figures that are found together.
#[derive(Clone, Copy, Debug)]
pub enum Case {
    /// A scenario that is simulated.
    Trial(&'static Trial),
    /// A formula or method with a known answer.
    Component(&'static Component),
    /// Something that must hold whatever the figures are.
    Invariant(&'static Invariant),
}

/// A formula or method with a known answer.
#[derive(Debug)]
pub struct Component {
    /// Its name, by which it is chosen.
    pub name: &'static str,
    figures: &'static [Answer],
}

/// What a figure is, the answer, how exactly that is known, and how the figure is found.
type Answer = (&'static str, f64, f64, fn() -> f64);

/// Something that must hold whatever the figures are.
#[derive(Debug)]
pub struct Invariant {
    /// Its name, by which it is chosen.
    pub name: &'static str,
    /// What must hold.
    what: &'static str,
    /// Counts what breaks it.
    broken: fn() -> Result<usize, SelftestError>,
}

/// What came out of one figure of a case.
#[derive(Clone, Debug)]
pub struct Row {
    /// The case.
    pub case: &'static str,
    /// What the figure is, with its unit.
    pub what: &'static str,
    /// What it must be.
    pub expected: f64,
    /// What came out.
    pub got: f64,
    /// The standard error of that; zero if nothing is drawn.
    pub error: f64,
    /// The judgement.
    pub verdict: Verdict,
}

/// The judgement of one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it must be.
    Right,
    /// Further off than chance explains.
    Wrong,
    /// Not known well enough to say.
    Imprecise,
}

/// The cases, in the order in which they are run.
#[must_use]
pub fn cases() -> Vec<Case> {
    let trials = trials::TRIALS.iter().chain(worked::WORKED).map(Case::Trial);
    let components = components::COMPONENTS.iter().map(Case::Component);
    let invariants = invariants::INVARIANTS.iter().map(Case::Invariant);
    trials.chain(components).chain(invariants).collect()
}

impl Case {
    /// Its name, by which it is chosen.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Trial(trial) => trial.name,
            Self::Component(component) => component.name,
            Self::Invariant(invariant) => invariant.name,
        }
    }

    /// Runs it; `threads` as in [`crate::experiment::Plan`].
    ///
    /// # Errors
    /// [`SelftestError`] if it cannot be run, which is a mistake in the program or its table.
    pub fn run(self, threads: Option<usize>) -> Result<Vec<Row>, SelftestError> {
        match self {
            Self::Trial(trial) => trial.run(threads),
            Self::Component(component) => Ok(component.run()),
            Self::Invariant(invariant) => invariant.run(),
        }
    }
}

impl Component {
    fn run(&self) -> Vec<Row> {
        let rows = self.figures.iter().map(|(what, expected, known_to, find)| {
            let got = find();
            // A NaN is not close to anything.
            let verdict = if (got - expected).abs() <= *known_to { Verdict::Right } else { Verdict::Wrong };
            Row { case: self.name, what, expected: *expected, got, error: 0.0, verdict }
        });
        rows.collect()
    }
}

impl Invariant {
    fn run(&self) -> Result<Vec<Row>, SelftestError> {
        let broken = (self.broken)()?;
        let verdict = if broken == 0 { Verdict::Right } else { Verdict::Wrong };
        Ok(vec![Row { case: self.name, what: self.what, expected: 0.0, got: broken as f64, error: 0.0, verdict }])
    }
}
