//! The simulation: one replication of a model, run event by event in a bevy_ecs world.
//!
//! **Phases of a run.** [`Simulation::new`] spawns the information systems and units, plans the first arrivals, the
//! incident's timeline and the measuring periods; [`Simulation::run`] takes events in order until the horizon;
//! its end states what was left unfinished. Nothing leaves a run but [`Fact`]s, to the witness.
//!
//! **Rules.** One file per process, each an `impl` of its rules on [`Simulation`]:
//! `arrival` brings cases in, and `booking` finds a time for those who come back; `activity` takes a case through a step; `order` leaves orders and records behind and
//! collects results, some of which come through an `interface`; `mode` chooses between the systems and the fallback
//! routine, whose stocks `stock` counts;
//! `interruption` stops and resumes work in progress; `staff` counts who is free, and `grant` gives them out once everything of
//! an instant has happened; `presence` knows who is at which clinic; `incident` turns systems; `response` notices, decides and changes over, `alert` raises levels and calls in staff;
//! `entry` opens the entering of paper records, holds it back for live work and nights, and tires. Promises broken in
//! silence: `item` loses items, drops what is sent and settles each, `exposure` shows them to the wrong people,
//! `detection` finds it out, `follow_up` makes cases of them. A new event is a variant of `Notice`, the arms
//! that the compiler asks for (its place in `Notice::kind`, its rule in `Simulation::act`), and that rule.
//!
//! It must not know the scenario's file, what is measured, or how many replications there are.

mod access;
mod activity;
mod alert;
mod arrival;
mod awareness;
mod booking;
mod case;
mod detection;
mod entry;
mod exposure;
mod follow_up;
mod grant;
mod incident;
mod interface;
mod interruption;
mod item;
mod mode;
mod notice;
mod order;
mod preparation;
mod presence;
mod response;
mod signal;
mod staff;
mod stock;

use std::sync::atomic::{AtomicBool, Ordering};

use bevy_ecs::prelude::{Entity, World};

use crate::fact::{Fact, Milestone, Witness};
use crate::kernel::Agenda;
use crate::model::{Model, SystemSet};
use crate::random::Streams;
use crate::time::Time;

use self::access::Access;
use self::alert::Alert;
use self::arrival::Source;
use self::awareness::Awareness;
use self::booking::Bookings;
use self::entry::Entering;
use self::grant::Requests;
use self::incident::Disruptions;
use self::interface::Interface;
use self::item::Holding;
use self::notice::Notice;
use self::preparation::Preparing;
use self::presence::Presence;
use self::response::Response;
use self::staff::Pool;
use self::stock::Shelves;

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
    /// Cases, information systems and units.
    world: World,
    /// Staff, one pool for each role in each copy of each unit, as numbered by [`crate::model::Unit::pool`].
    pools: Vec<Pool>,
    /// Where the arrivals of each class stand; empty for classes that are left behind by other cases.
    sources: Vec<Source>,
    /// What each clinic can reach in the systems, and what it does without.
    access: Access,
    /// What people know.
    awareness: Awareness,
    /// How far the disruptions, the response to them and the alert have come.
    disruptions: Disruptions,
    response: Response,
    alert: Alert,
    preparing: Preparing,
    /// Where paper records may not be entered.
    entering: Entering,
    /// Whether finding out by chance has been planned.
    chance_planned: bool,
    /// The systems that show items to the wrong people.
    exposing: SystemSet,
    /// The follow-ups whose lists have been made.
    listed: Vec<usize>,
    /// Who is at each clinic, once clinics change over one by one.
    presence: Presence,
    /// Who asks for staff at this instant.
    requests: Requests,
    shelves: Shelves,
    /// How many visits were booked again.
    bookings: Bookings,
    /// The systems through which results come back.
    interfaces: Vec<Interface>,
    /// The items of each kind.
    items: Vec<Holding>,
    /// Entities of finished cases, to be used again.
    spare: Vec<Entity>,
    live: usize,
}

impl<'m, W: Witness> Simulation<'m, W> {
    /// Replication number `replication` of a model under a master seed, with its incident or as its twin.
    pub fn new(model: &'m Model, seed: u64, replication: u32, kind: Course<'_>, witness: W) -> Self {
        let mut simulation = Self {
            model,
            witness,
            streams: Streams::new(seed, u64::from(replication)),
            now: Time::START,
            agenda: Agenda::default(),
            world: World::new(),
            pools: staff::pools(model),
            sources: Vec::new(),
            access: Access::new(model),
            awareness: Awareness::default(),
            disruptions: Disruptions::new(model),
            response: Response::new(model),
            alert: Alert::default(),
            preparing: Preparing::default(),
            entering: Entering::default(),
            chance_planned: false,
            exposing: SystemSet::NONE,
            listed: Vec::new(),
            presence: Presence::default(),
            requests: Requests::default(),
            shelves: Shelves::new(),
            bookings: Bookings::default(),
            interfaces: interface::interfaces(model),
            items: item::holdings(model),
            spare: Vec::new(),
            live: 0,
        };
        simulation.plan(model.measured_from, 0, Notice::MeasuringBegins);
        simulation.plan_incident(kind);
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

    /// The one place where an event meets its rule.
    fn act(&mut self, notice: Notice) {
        match notice {
            Notice::WorkEnds(case) => self.on_work_ends(case),
            Notice::Arrives(class) => self.on_arrives(class),
            Notice::GraceEnds(case) => self.on_grace_ends(case),
            Notice::ComesBack(case) => self.on_comes_back(case),
            Notice::StockArrives(place) => self.on_stock_arrives(place),
            Notice::LevelReached(level) => self.on_level_reached(level),
            Notice::StaffArrive(called) => self.on_staff_arrive(called),
            Notice::StaffLeave(called) => self.on_staff_leave(called),
            Notice::ClinicHasNoRoutine(clinic) => self.on_clinic_has_no_routine(clinic),
            Notice::ShiftChanges(pool) => self.on_shift_changes(pool),
            Notice::ResultDelivered(interface) => self.on_result_delivered(interface),
            Notice::EnteringOpens(pool) => self.on_entering_opens(pool),
            Notice::MeasuringBegins => self.on_measuring_begins(),
            Notice::PreparingBegins => self.on_preparing_begins(),
            Notice::PreparationBegins(preparation) => self.on_preparation_begins(preparation),
            Notice::PreparedWorkComes { preparation, work, copy, number } => {
                self.on_prepared_work_comes((preparation, work), copy, number);
            }
            Notice::HelpersArrive(helper) => self.on_helpers_arrive(helper),
            Notice::HelpersLeave(helper) => self.on_helpers_leave(helper),
            Notice::Onset => self.on_onset(),
            Notice::DisruptionBegins(disruption) => self.on_disruption_begins(disruption),
            Notice::DisruptionEnds(disruption) => self.on_disruption_ends(disruption),
            Notice::SystemsTurn => self.on_systems_turn(),
            Notice::PeriodBegins(milestone) => self.on_period_begins(milestone),
            Notice::Detects => self.on_detects(),
            Notice::Checks { index, number } => self.on_checks(index, number),
            Notice::ScopeIsKnown => self.on_scope_is_known(),
            Notice::IsReported => self.on_is_reported(),
            Notice::ListIsMade(follow_up) => self.on_list_is_made(follow_up),
            Notice::DeadlinePasses(item, number) => self.on_deadline_passes(item, number),
            Notice::ItemsReturn { item, restoration, delivery } => self.on_items_return(item, restoration, delivery),
            Notice::Looks(item) => self.on_looks(item),
            Notice::IsNoticed => self.on_noticed(),
            Notice::IsDeclared => self.on_declared(),
            Notice::ClinicFallsBack(clinic) => self.on_clinic_falls_back(clinic),
            Notice::ClinicReturns { clinic, system } => self.on_clinic_returns(clinic, system),
            Notice::EntryBegins { class, clinic } => self.on_entry_begins(class, clinic),
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
        if self.live > LIVE_LIMIT {
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
