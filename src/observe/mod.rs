//! Measuring: pure folds over facts.
//!
//! Owns the table of [`Measure`]s, which feeds every report, plot and file, and the folds that fill it. A fold knows
//! facts and the model's names; it must not know the simulation, random numbers or output formats. A new measure is
//! one file with a fold and its rows, and one line in the list of folds below.
//!
//! `Fold::see` is inlined at each call site, where the kind of fact is known, so that the compiler drops every other arm: a
//! sixth fewer instructions for a whole run. It no longer knows
//! when a fold keeps a reference into a fact that may be of several kinds; such folds match the fact by value.
#![expect(clippy::inline_always, reason = "a mere hint is not followed; measured with `cargo bench -- instructions`")]

#[macro_use]
mod measure;

mod backlog;
mod by_part;
mod cohort;
mod contacts;
mod entry;
mod exposure;
mod fallback;
mod follow_up;
mod interface;
mod items;
mod lanes;
mod limit;
mod moment;
mod period;
mod recovery;
mod series;
mod spell;
mod staff;
mod step_wait;
mod stock;
mod trail;
mod turnaround;
mod visit;
mod waiting;

pub use by_part::ByPart;
pub use lanes::Lanes;
pub use limit::Verdict;
pub use measure::{Better, Column, Measure, Part, Quantity};
pub use moment::{Moment, Phases};
pub use period::Outage;
pub use recovery::{RecoveryTime, RecoveryTimes};
pub use series::{Grid, Series, SeriesKind};
pub use trail::Trail;

pub use crate::model::Recovery;

use crate::fact::{Fact, Witness};
use crate::model::Model;
use crate::time::Time;

/// One measuring fold: it sees every fact of a run and reports its figures at the end.
trait Fold {
    /// A fold that has seen nothing.
    fn new(model: &Model, grid: Grid) -> Self;

    /// Takes a fact into account.
    fn see(&mut self, time: Time, fact: &Fact);

    /// Its figures, the same columns in the same order for every run of a model.
    fn report(&mut self, model: &Model, readings: &mut Readings);
}

/// What the folds of a run report.
#[derive(Debug, Default)]
struct Readings {
    columns: Vec<Column>,
    values: Vec<f64>,
    open: Vec<f64>,
    series: Vec<Series>,
}

impl Readings {
    fn value(&mut self, measure: &'static Measure, part: impl Into<Part>, value: f64) {
        self.at_least(measure, part, value, 0.0);
    }

    /// A value of cases of which a share is open: see [`Observations::open`].
    fn at_least(&mut self, measure: &'static Measure, part: impl Into<Part>, value: f64, open: f64) {
        self.columns.push(Column { measure, part: part.into() });
        self.values.push(value);
        self.open.push(open);
    }
}

/// Declares the observer as the list of its folds, each called without indirection.
macro_rules! folds {
    ($($name:ident: $fold:ty),+ $(,)?) => {
        /// The measuring witness of one run.
        #[derive(Debug)]
        pub struct Observer<'m> {
            model: &'m Model,
            recovery: recovery::Following,
            lanes: lanes::Following,
            trail: Trail,
            $($name: $fold,)+
        }

        impl<'m> Observer<'m> {
            /// An observer that has seen nothing; series are sampled on `grid`.
            #[must_use]
            pub fn new(model: &'m Model, grid: Grid) -> Self {
                Self {
                    model,
                    recovery: recovery::Following::new(model),
                    lanes: lanes::Following::new(model),
                    trail: Trail::new(model),
                    $($name: <$fold as Fold>::new(model, grid),)+
                }
            }

            /// The columns and the observations of the run that was seen, and its trail for
            /// [`Observations::compare`], which adds what only the comparison with the twin shows.
            #[must_use]
            pub fn finish(mut self) -> (Vec<Column>, Observations, Trail) {
                let mut readings = Readings::default();
                $(self.$name.report(self.model, &mut readings);)+
                let (phases, recovery) = self.recovery.finish(self.model);
                let observed = Observations {
                    values: readings.values,
                    open: readings.open,
                    recovery,
                    phases,
                    lanes: self.lanes.finish(),
                    verdicts: Vec::new(),
                    series: readings.series,
                };
                (readings.columns, observed, self.trail)
            }
        }

        impl Witness for Observer<'_> {
            #[inline(always)]
            fn see(&mut self, time: Time, fact: &Fact) {
                self.recovery.see(self.model, time, fact);
                self.lanes.see(time, fact);
                self.trail.see(self.model, time, fact);
                $(self.$name.see(time, fact);)+
            }
        }

        /// Every measure there is, in the order of reports.
        pub const MEASURES: &[&[&Measure]] = &[$($name::MEASURES,)+ trail::SERVICE_MEASURES, trail::DEPARTURE_MEASURES];

        /// Every measure by its name.
        pub mod measures {
            $(pub use super::$name::measures::*;)+
            pub use super::trail::measures::*;
        }
    };
}

folds! {
    backlog: backlog::Backlog,
    entry: entry::BackEntry,
    waiting: waiting::Waiting,
    visit: visit::Visits,
    step_wait: step_wait::StepWaits,
    turnaround: turnaround::Turnaround,
    contacts: contacts::Contacts,
    fallback: fallback::FallbackUse,
    staff: staff::StaffTime,
    stock: stock::Stocks,
    interface: interface::HeldResults,
    items: items::Items,
    follow_up: follow_up::FollowUps,
    exposure: exposure::Exposure,
}

/// The results of one run: a replication with its incident, or its twin without.
#[derive(Clone, Debug, PartialEq)]
pub struct Observations {
    /// One value for each [`Column`] of the experiment, in their order; NaN where nothing could be measured (the mean
    /// wait of nobody).
    pub values: Vec<f64>,
    /// Of each value that is a duration of many cases, the share of them that are open: what it measures had not ended when
    /// the simulation did, or when they left without it, and counts with the time until then. The value is then a lower bound.
    /// Zero for all others.
    pub open: Vec<f64>,
    /// The times to recover of the whole, of each unit and of each system, from its own restoration.
    pub recovery: ByPart<RecoveryTimes>,
    /// When the incident reached its milestones.
    pub phases: Phases,
    /// How systems and units stood over time; nothing in a twin.
    pub lanes: Lanes,
    /// Whether the planner's limits were kept, in the order of the model.
    pub verdicts: Vec<Verdict>,
    /// The course of a few quantities over time.
    pub series: Vec<Series>,
}

impl Observations {
    /// The time to recover of a part by a definition; `None` of what is neither the whole nor a unit nor a system.
    #[must_use]
    pub fn recovery_of(&self, part: Part, definition: Recovery) -> Option<&RecoveryTime> {
        Some(&self.recovery.get(part)?[definition as usize])
    }
}
