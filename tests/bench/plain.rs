//! The same models as plain structs and loops, written out by hand: the yardstick.
//!
//! They take the numbers of random draws, their purposes and their distributions from the compiled model, so that every
//! patient has the same luck and the results are equal, and use the same agenda. What they leave out is what `reserv`
//! adds: entities, pathways as data, information systems, fallbacks, facts and measuring.

use std::collections::VecDeque;

use reserv::kernel::{Agenda, Turn};
use reserv::model::{Demand, Model, Origin};
use reserv::random::{Key, Streams};
use reserv::time::{Span, Time};

/// What both loops are compared on.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Outcome {
    /// Cases that were through by the end.
    pub(crate) cases: f64,
    /// Their mean wait in all [min].
    pub(crate) mean_wait: f64,
}

/// The arrivals of the model's only class.
struct Arrivals<'m> {
    model: &'m Model,
    streams: Streams,
    ordinal: u64,
    time: Time,
}

impl Arrivals<'_> {
    /// The key and the instant of the next arrival.
    fn next(&mut self) -> (Key, Time) {
        let class = &self.model.classes[0];
        let Origin::Arrivals(arrivals) = &class.origin else { unreachable!("the benchmarks' class arrives") };
        let Demand::Gaps { gap, .. } = &arrivals.demand else { unreachable!("with gaps") };
        let key = class.key.child(self.ordinal);
        self.ordinal += 1;
        self.time += Span::from_millis_f64(gap.quantile(self.streams.uniform(key, arrivals.gap_purpose, 0)));
        (key, self.time)
    }
}

/// M/M/1: two kinds of event, one line.
pub(crate) fn mm1(model: &Model, seed: u64) -> Outcome {
    #[derive(Clone, Copy)]
    enum Event {
        Arrival(Key),
        End,
    }
    let streams = Streams::new(seed, 0);
    let step = &model.steps[0];
    let mut arrivals = Arrivals { model, streams, ordinal: 0, time: Time::START };
    let mut agenda = Agenda::default();
    let mut line = VecDeque::new();
    let (mut busy, mut in_service) = (false, Span::ZERO);
    let (mut cases, mut waited) = (0_u64, Span::ZERO);
    let (key, at) = arrivals.next();
    agenda.plan(at, Turn::new(2, 0), Event::Arrival(key));
    let work = |key| Span::from_millis_f64(step.modes[0].work.quantile(streams.uniform(key, step.work_purpose, 0)));
    while let Some((now, event)) = agenda.pop_before(model.horizon) {
        match event {
            Event::Arrival(key) => {
                let (next, at) = arrivals.next();
                agenda.plan(at, Turn::new(2, 0), Event::Arrival(next));
                if busy {
                    line.push_back((key, now));
                } else {
                    (busy, in_service) = (true, Span::ZERO);
                    agenda.plan(now + work(key), Turn::new(0, 0), Event::End);
                }
            }
            Event::End => {
                cases += 1;
                waited += in_service;
                match line.pop_front() {
                    Some((key, since)) => {
                        in_service = now - since;
                        agenda.plan(now + work(key), Turn::new(0, 0), Event::End);
                    }
                    None => busy = false,
                }
            }
        }
    }
    Outcome { cases: cases as f64, mean_wait: waited.as_minutes() / cases as f64 }
}

/// One patient of the stations.
#[derive(Clone, Copy)]
struct Patient {
    key: Key,
    order: u64,
    lane: usize,
    step: usize,
    held: usize,
    asked: Time,
    waited: Span,
}

/// One role of the stations.
struct Role {
    busy: u32,
    capacity: u32,
    /// For each urgency, who waits, by when they came to their step.
    lines: [VecDeque<(Time, usize)>; 3],
}

#[derive(Clone, Copy)]
enum StationEvent {
    Arrival(Key),
    End(usize),
    Shift(usize),
}

struct Stations<'m> {
    model: &'m Model,
    streams: Streams,
    agenda: Agenda<StationEvent>,
    roles: Vec<Role>,
    patients: Vec<Patient>,
    free: Vec<usize>,
    now: Time,
    cases: u64,
    waited: Span,
}

/// Activities one after the other, each with one or two roles; urgencies; shifts. The clinic and the three stations.
pub(crate) fn stations(model: &Model, seed: u64) -> Outcome {
    let streams = Streams::new(seed, 0);
    let unit = &model.units[0];
    let role = |index: usize| Role {
        busy: 0,
        capacity: model.calendars[unit.staff[index].calendar].number(0),
        lines: Default::default(),
    };
    let mut stations = Stations {
        model,
        streams,
        agenda: Agenda::default(),
        roles: (0..unit.staff.len()).map(role).collect(),
        patients: Vec::new(),
        free: Vec::new(),
        now: Time::START,
        cases: 0,
        waited: Span::ZERO,
    };
    let mut arrivals = Arrivals { model, streams, ordinal: 0, time: Time::START };
    for (role, staffed) in unit.staff.iter().enumerate() {
        let first = model.calendars[staffed.calendar].until(0);
        if first < model.horizon {
            stations.agenda.plan(first, Turn::new(1, role as u64), StationEvent::Shift(role));
        }
    }
    let (key, at) = arrivals.next();
    stations.agenda.plan(at, Turn::new(2, 0), StationEvent::Arrival(key));
    while let Some((now, event)) = stations.agenda.pop_before(model.horizon) {
        stations.now = now;
        match event {
            StationEvent::Arrival(key) => {
                let order = arrivals.ordinal - 1;
                let (next, at) = arrivals.next();
                stations.agenda.plan(at, Turn::new(2, 0), StationEvent::Arrival(next));
                stations.arrive(key, order);
            }
            StationEvent::End(patient) => stations.end(patient),
            StationEvent::Shift(role) => stations.shift(role),
        }
    }
    Outcome { cases: stations.cases as f64, mean_wait: stations.waited.as_minutes() / stations.cases as f64 }
}

impl Stations<'_> {
    fn arrive(&mut self, key: Key, order: u64) {
        let class = &self.model.classes[0];
        let u = self.streams.uniform(key, class.priority_purpose, 0);
        let lane = class.priorities.iter().position(|(cumulative, _)| u < *cumulative).unwrap_or(2);
        let patient = Patient { key, order, lane, step: 0, held: 0, asked: self.now, waited: Span::ZERO };
        let index = if let Some(index) = self.free.pop() {
            self.patients[index] = patient;
            index
        } else {
            self.patients.push(patient);
            self.patients.len() - 1
        };
        self.acquire(index);
    }

    fn acquire(&mut self, index: usize) {
        let patient = &mut self.patients[index];
        let step = &self.model.steps[patient.step];
        while let Some(role) = step.modes[0].roles.get(patient.held) {
            let role = &mut self.roles[role.index()];
            if role.busy >= role.capacity {
                let line = &mut role.lines[patient.lane];
                let place = line.partition_point(|(asked, _)| *asked <= patient.asked);
                line.insert(place, (patient.asked, index));
                return;
            }
            role.busy += 1;
            patient.held += 1;
        }
        patient.waited += self.now - patient.asked;
        let u = self.streams.uniform(patient.key, step.work_purpose, 0);
        let end = self.now + Span::from_millis_f64(step.modes[0].work.quantile(u));
        self.agenda.plan(end, Turn::new(0, patient.order), StationEvent::End(index));
    }

    fn grant(&mut self, role: usize) {
        loop {
            let pool = &mut self.roles[role];
            if pool.busy >= pool.capacity {
                return;
            }
            let Some((_, index)) = pool.lines.iter_mut().find_map(VecDeque::pop_front) else { return };
            pool.busy += 1;
            self.patients[index].held += 1;
            self.acquire(index);
        }
    }

    fn end(&mut self, index: usize) {
        let step = &self.model.steps[self.patients[index].step];
        for role in step.modes[0].roles.iter().rev() {
            self.roles[role.index()].busy -= 1;
            self.grant(role.index());
        }
        let patient = &mut self.patients[index];
        (patient.step, patient.held, patient.asked) = (patient.step + 1, 0, self.now);
        if patient.step < self.model.steps.len() {
            self.acquire(index);
        } else {
            self.cases += 1;
            self.waited += patient.waited;
            self.free.push(index);
        }
    }

    fn shift(&mut self, role: usize) {
        let calendar = &self.model.calendars[self.model.units[0].staff[role].calendar];
        let row = calendar.row_at(self.now);
        self.roles[role].capacity = calendar.number(row);
        self.agenda.plan(calendar.until(row), Turn::new(1, role as u64), StationEvent::Shift(role));
        self.grant(role);
    }
}
