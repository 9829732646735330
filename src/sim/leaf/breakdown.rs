//! Equipment that breaks down and is mended, with the incident or without: each machine by itself, in every copy of a unit.

use strum::{EnumCount, EnumDiscriminants};

use crate::dist::Dist;
use crate::fact::{Fact, Witness};
use crate::model::{Breakdown, Model, RoleId, UnitId};
use crate::random::{Key, Purpose};
use crate::sim::Simulation;
use crate::sim::signal::Signal;
use crate::time::Span;

/// The draw of how long a machine works; the number of the breakdown is that of the draw.
const AFTER: Purpose = Purpose::named("breaks-down-after");
/// The draw of how long it takes to mend it.
const MENDED_IN: Purpose = Purpose::named("mended-in");
/// The draw of which machine it is: one in use, or none.
const WHICH: Purpose = Purpose::named("which-breaks-down");

/// All machines that break down.
#[derive(Clone, Debug, Default)]
pub(in crate::sim) struct State {
    machines: Vec<Machine>,
}

/// One of the equipment of a role in one copy of a unit.
#[derive(Clone, Copy, Debug)]
struct Machine {
    unit: UnitId,
    copy: u32,
    role: RoleId,
    /// Which of its pool it is.
    number: u32,
    /// How often it has broken down.
    breakdowns: u32,
}

impl State {
    pub(in crate::sim) fn new(model: &Model) -> Self {
        let mut machines = Vec::new();
        for (index, unit) in model.units.iter().enumerate() {
            for staffed in unit.staff.iter().filter(|staffed| staffed.breaks_down.is_some()) {
                let number = model.calendars[staffed.calendar].number(0);
                let (unit_id, role) = (UnitId::from_index(index), staffed.role);
                machines.extend((0..unit.number).flat_map(|copy| {
                    (0..number).map(move |number| Machine { unit: unit_id, copy, role, number, breakdowns: 0 })
                }));
            }
        }
        Self { machines }
    }
}

/// What is planned, in the order in which it happens at one instant.
#[derive(Clone, Copy, Debug, EnumCount, EnumDiscriminants)]
#[strum_discriminants(name(Kind), vis(pub(in crate::sim)))]
pub(in crate::sim) enum Notice {
    /// A machine is mended, by its index.
    IsMended(u32),
    /// A machine breaks down, by its index.
    BreaksDown(u32),
}

pub(in crate::sim) fn act<W: Witness>(sim: &mut Simulation<'_, W>, notice: Notice) {
    match notice {
        Notice::IsMended(machine) => sim.on_is_mended(machine),
        Notice::BreaksDown(machine) => sim.on_breaks_down(machine),
    }
}

pub(in crate::sim) fn hear<W: Witness>(sim: &mut Simulation<'_, W>, signal: Signal<'_>) {
    if let Signal::RunBegins(_) = signal {
        for machine in (0_u32..).take(sim.leaves.breakdown.machines.len()) {
            sim.plan_breakdown(machine);
        }
    }
}

impl<'m, W: Witness> Simulation<'m, W> {
    /// A machine works from now on, until it breaks down.
    fn plan_breakdown(&mut self, index: u32) {
        let (breakdown, key, machine) = self.machine(index);
        let after = self.draw_of(key, AFTER, machine.breakdowns, &breakdown.after);
        self.plan(self.now + after, key.value(), Notice::BreaksDown(index));
    }

    fn on_breaks_down(&mut self, index: u32) {
        let (breakdown, key, machine) = self.machine(index);
        let Machine { unit, copy, role, number, breakdowns } = machine;
        self.leaves.breakdown.machines[index as usize].breakdowns += 1;
        let pool = self.pool_of(unit, copy, role);
        let luck = self.streams.uniform(key, WHICH, breakdowns);
        self.lose_one(pool, number, luck, breakdown.work);
        self.state(Fact::BrokeDown { unit, copy, role, working: self.working(pool) });
        let mended_in = self.draw_of(key, MENDED_IN, breakdowns, &breakdown.mended_in);
        self.plan(self.now + mended_in, key.value(), Notice::IsMended(index));
    }

    fn on_is_mended(&mut self, index: u32) {
        let Machine { unit, copy, role, number, .. } = self.leaves.breakdown.machines[index as usize];
        let pool = self.pool_of(unit, copy, role);
        self.regain_one(pool, number);
        self.state(Fact::Mended { unit, copy, role, working: self.working(pool) });
        self.plan_breakdown(index);
    }

    /// A machine, how it breaks down, and the key of its draws.
    fn machine(&self, index: u32) -> (&'m Breakdown, Key, Machine) {
        let machine = self.leaves.breakdown.machines[index as usize];
        let staff = &self.model.unit(machine.unit).staff;
        let breakdown = staff.iter().find(|staffed| staffed.role == machine.role);
        let breakdown = breakdown.and_then(|staffed| staffed.breaks_down.as_ref()).expect("it is one that breaks down");
        (breakdown, breakdown.key.child(machine.copy.into()).child(machine.number.into()), machine)
    }

    fn draw_of(&self, key: Key, purpose: Purpose, number: u32, dist: &Dist) -> Span {
        Span::from_millis_f64(dist.quantile(self.streams.uniform(key, purpose, number)).max(0.0))
    }
}
