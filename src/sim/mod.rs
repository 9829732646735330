//! The simulation: one replication of a model, run event by event in a bevy_ecs world.
//!
//! **Phases of a run.** [`Simulation::new`] spawns the information systems and units, plans the first arrivals, the
//! incident's timeline and the measuring periods; [`Simulation::run`] takes events in order until the horizon;
//! its end states what was left unfinished. Nothing leaves a run but [`Fact`]s, to the witness.
//!
//! **Rules** are `impl`s on [`Simulation`], in two parts. The `floor` has cases, staff and what they use, and knows no
//! process; each `leaf` is a process with a state and rules of its own, which calls the floor's verbs and sends signals.
//! `notice` orders the events of one instant. A new process is a file in `leaf` and a line in its list.
//!
//! **The world** has units, clinics, information systems, disruptions and shelves as entities: components that are private to
//! the file whose rules change them, relationships for what belongs to what, observers for what follows when a disruption
//! takes effect, a clinic is disrupted or goes over to its fallback routine. What is asked for at every event stands in
//! tables beside it, by entity or number: cases and staff pools.
//!
//! It must not know the scenario's file, what is measured, or how many replications there are.

mod floor;
mod leaf;
mod notice;
mod signal;

use std::sync::atomic::{AtomicBool, Ordering};

use bevy_ecs::prelude::World;

use self::floor::access::Access;
use self::floor::arrival::Inflow;
use self::floor::awareness::Awareness;
use self::floor::batch::Batches;
use self::floor::booking::Bookings;
use self::floor::case::Cases;
use self::floor::day_factor::Curve;
use self::floor::entering::Closed;
use self::floor::grant::Requests;
use self::floor::items::{self, Holding};
use self::floor::organisation::Organisation;
use self::floor::presence::Presence;
use self::floor::staff::{self, Calendars, Pool};
use self::leaf::Leaves;
use self::notice::Notice;
use self::signal::Signal;
use crate::fact::{Fact, Milestone, Witness};
use crate::kernel::Agenda;
use crate::model::Model;
use crate::random::Streams;
use crate::time::Time;

/// The most cases that may be live at once: beyond it a replication is stopped as hopelessly overloaded, because its
/// memory would grow without end.
pub const LIVE_LIMIT: usize = 10_000_000;

/// After how many events a run looks whether it is to stop and tidies the world: a few milliseconds apart.
const HOUSEKEEPING: u32 = 1 << 14;

/// Whether a run has its incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course<'p> {
    /// With the incident.
    Incident,
    /// The twin: the same world in which the incident does not happen. It states the milestones at which the periods of
    /// the run it belongs to begin, [`Milestone::Disrupted`] and [`Milestone::Restored`], at the same instants, so that
    /// both are measured over the same periods.
    Twin(&'p [(Time, Milestone)]),
}

/// Why a run ended before its horizon.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Abort {
    /// It was asked to stop.
    #[error("the run was interrupted")]
    Stopped,
    /// More cases were live than memory should hold.
    #[error(
        "more than {LIVE_LIMIT} cases were in the organisation at once, most of them waiting at {unit}; it is overloaded"
    )]
    Overloaded {
        /// The unit with the longest lines.
        unit: String,
    },
}

/// One replication in progress.
pub struct Simulation<'m, W> {
    model: &'m Model,
    witness: W,
    streams: Streams,
    now: Time,
    agenda: Agenda<Notice>,
    /// Units with their clinics and shelves, information systems, disruptions; what cases are by identity.
    world: World,
    organisation: Organisation,
    cases: Cases,
    /// Staff, one pool for each role in each copy of each unit, as numbered by [`crate::model::Unit::pool`].
    pools: Vec<Pool>,
    /// When they are on duty.
    calendars: Calendars<'m>,
    /// Where the arrivals of each class stand; empty for classes that are left behind by other cases.
    inflows: Vec<Inflow>,
    /// The demand of this replication by class, where days differ.
    varied: Vec<Curve>,
    /// What each clinic can reach in the systems, and what it does without.
    access: Access,
    /// What people know.
    awareness: Awareness,
    /// Where paper records may not be entered.
    closed: Closed,
    /// The states of all processes.
    leaves: Leaves,
    /// Who is at each clinic, once clinics change over one by one.
    presence: Presence,
    /// Who asks for staff at this instant.
    requests: Requests,
    /// How many visits were booked again.
    bookings: Bookings,
    /// Who gathers to be handled together.
    batches: Batches,
    /// The items of each kind.
    items: Vec<Holding>,
}

impl<'m, W: Witness> Simulation<'m, W> {
    /// Replication number `replication` of a model under a master seed, with its incident or as its twin.
    pub fn new(model: &'m Model, seed: u64, replication: u32, course: Course<'_>, witness: W) -> Self {
        let mut world = World::new();
        let organisation = Organisation::spawn(model, &mut world);
        let streams = Streams::new(seed, u64::from(replication));
        let (pools, calendars) = staff::pools(model, streams);
        let mut simulation = Self {
            model,
            witness,
            streams,
            now: Time::START,
            agenda: Agenda::default(),
            access: Access::new(model, &organisation, &mut world),
            world,
            organisation,
            cases: Cases::default(),
            pools,
            calendars,
            inflows: Vec::new(),
            varied: Vec::new(),
            awareness: Awareness::default(),
            closed: Closed::new(),
            leaves: Leaves::new(model),
            presence: Presence::default(),
            requests: Requests::default(),
            bookings: Bookings::default(),
            batches: Batches::default(),
            items: items::holdings(model),
        };
        simulation.plan(model.measured_from, 0, Notice::MeasuringBegins);
        simulation.signal(Signal::RunBegins(course));
        simulation.plan_arrivals();
        simulation
    }

    /// Runs to the horizon and gives the witness back.
    ///
    /// # Errors
    /// [`Abort`] if `stop` is set while it runs, or if the organisation is hopelessly overloaded.
    pub fn run(mut self, stop: &AtomicBool) -> Result<W, Abort> {
        let mut countdown = HOUSEKEEPING;
        while let Some((time, notice)) = self.agenda.pop_before(self.model.horizon) {
            self.now = time;
            self.act(notice);
            if !self.requests.is_empty() && self.agenda.is_over(time) {
                self.give_out();
            }
            countdown -= 1;
            if countdown == 0 {
                countdown = HOUSEKEEPING;
                self.keep_house(stop)?;
            }
        }
        self.now = self.model.horizon;
        self.close();
        Ok(self.witness)
    }

    /// An event meets its rule.
    fn act(&mut self, notice: Notice) {
        match notice {
            Notice::WorkEnds(case) => self.on_work_ends(case),
            Notice::PatienceEnds(case) => self.on_patience_ends(case),
            Notice::BatchSetsOff(stop) => self.on_batch_sets_off(stop),
            Notice::Arrives(class) => self.on_arrives(class),
            Notice::GraceEnds(case) => self.on_grace_ends(case),
            Notice::ComesBack(case) => self.on_comes_back(case),
            Notice::StockArrives(entity) => self.on_stock_arrives(entity),
            Notice::ShiftChanges(pool) => self.on_shift_changes(pool),
            Notice::EnteringOpens(pool) => self.on_entering_opens(pool),
            Notice::MeasuringBegins => self.on_measuring_begins(),
            Notice::Leaf(notice) => self.act_in_leaf(notice),
        }
    }

    fn on_measuring_begins(&mut self) {
        self.state_staff_time();
        self.reach_milestone(Milestone::MeasuringBegan);
    }

    fn keep_house(&mut self, stop: &AtomicBool) -> Result<(), Abort> {
        // bevy logs every removed component until its trackers are cleared.
        self.world.clear_trackers();
        if stop.load(Ordering::Relaxed) {
            return Err(Abort::Stopped);
        }
        if self.cases.live() > LIVE_LIMIT {
            return Err(Abort::Overloaded { unit: self.most_crowded_unit() });
        }
        Ok(())
    }

    /// States what the last period held and what is left at the horizon.
    fn close(&mut self) {
        self.state_staff_time();
        self.state_who_is_left();
    }

    #[expect(clippy::inline_always, reason = "so that folds are inlined with it: see `observe`")]
    #[inline(always)]
    fn state(&mut self, fact: Fact) {
        self.witness.see(self.now, &fact);
    }

    fn reach_milestone(&mut self, milestone: Milestone) {
        self.state(Fact::Reached(milestone));
    }
}
