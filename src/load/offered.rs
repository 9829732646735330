//! Offered load: how busy normal operation keeps each role in each unit, before anything is simulated.

use std::collections::BTreeMap;

use super::space::occupation;
use crate::dist::Dist;
use crate::model::{Arrivals, ClassId, Demand, Model, Next, Origin, Pathway, Place, RoleId, Step, StepId, UnitId};
use crate::time::{Span, Time};

/// The load of one role in one unit, all its copies together, over the whole simulation without the incident.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfferedLoad {
    /// The unit.
    pub unit: UnitId,
    /// The role.
    pub role: RoleId,
    /// Person-hours of work that come in a week.
    pub work: f64,
    /// Person-hours on duty in a week.
    pub on_duty: f64,
    /// Work over time on duty: at 1 and above the waiting lines grow without end. Infinite where there is work and
    /// nobody ever on duty, zero without work.
    pub load: f64,
}

/// Cases that come to a pathway at a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow {
    /// The pathway, by its position in [`Model::pathways`].
    pub pathway: usize,
    /// The unit the cases belong to.
    pub unit: UnitId,
    /// How many are expected.
    pub cases: f64,
}

/// The largest expected number of visits to one step that counts as a pathway with an end.
const MOST_VISITS: f64 = 10_000.0;
/// What remains of a case when its pathway is as good as walked.
const REMAINDER: f64 = 1e-12;

/// The load of every role in every unit that employs it, in the order of the model.
#[must_use]
pub fn offered_load(model: &Model) -> Vec<OfferedLoad> {
    let mut work = BTreeMap::new();
    for flow in flows(model, Time::START, model.horizon) {
        add_work(model, flow, &mut work);
    }
    let length = (model.horizon - Time::START).as_millis() as f64;
    let weeks = length / Span::WEEK.as_millis() as f64;
    let mut loads = Vec::new();
    for (index, unit) in model.units.iter().enumerate() {
        let id = UnitId::from_index(index);
        for staffed in &unit.staff {
            let work = work.get(&(id, staffed.role)).copied().unwrap_or(0.0);
            let available = model.calendars[staffed.calendar].available(Time::START, model.horizon);
            let on_duty = available.as_millis() as f64 * f64::from(unit.number) * staffed.attendance();
            let per_week = |millis: f64| millis / Span::HOUR.as_millis() as f64 / weeks;
            loads.push(OfferedLoad {
                unit: id,
                role: staffed.role,
                work: per_week(work),
                on_duty: per_week(on_duty),
                load: if work > 0.0 { work / on_duty } else { 0.0 },
            });
        }
    }
    loads
}

/// Adds the work of a flow of cases in the systems, in person-milliseconds, which keep whole numbers exact.
pub(super) fn add_work(model: &Model, flow: Flow, work: &mut BTreeMap<(UnitId, RoleId), f64>) {
    let pathway = &model.pathways[flow.pathway];
    let Some(visits) = visits(&model.steps, pathway) else { return };
    let occupation = occupation(model, pathway).during;
    for (number, (step, visits)) in steps_of(model, pathway).zip(visits).enumerate() {
        let Some(mode) = step.modes.first() else { continue };
        let unit = unit_of(step.place, flow.unit);
        let amount = mode.work.mean() + mode.extra.as_ref().map_or(0.0, Dist::mean);
        for role in &mode.roles {
            *work.entry((unit, *role)).or_default() += flow.cases * visits * amount;
        }
        // A space is taken up at least as long as what is done meanwhile; waiting comes on top.
        for (taken, space) in &occupation[number] {
            let unit = unit_of(model.steps[pathway.first.index() + taken].place, flow.unit);
            *work.entry((unit, *space)).or_default() += flow.cases * visits * amount;
        }
    }
}

/// The cases expected in normal operation between two instants: those that arrive, and the orders they leave behind. In
/// the order of pathways, then of units. Empty if orders go in a circle or a pathway does not end.
#[must_use]
pub fn flows(model: &Model, from: Time, to: Time) -> Vec<Flow> {
    let mut cases: BTreeMap<(usize, UnitId), f64> = BTreeMap::new();
    for class in &model.classes {
        if let (Origin::Arrivals(arrivals), Some(pathway)) = (&class.origin, pathway_at(model, class.entry)) {
            *cases.entry((pathway, arrivals.unit)).or_default() += expected(arrivals, from, to);
        }
    }
    let Some(order) = sorted_by_orders(model) else { return Vec::new() };
    for pathway in order {
        let Some(visits) = visits(&model.steps, &model.pathways[pathway]) else { return Vec::new() };
        let here: Vec<_> =
            cases.range((pathway, UnitId(0))..(pathway + 1, UnitId(0))).map(|(at, n)| (at.1, *n)).collect();
        for (unit, number) in here {
            for (step, visits) in steps_of(model, &model.pathways[pathway]).zip(&visits) {
                for order in &step.orders {
                    let Some(target) = pathway_of(model, order.class) else { continue };
                    let ordered = number * visits * order.share * order.number.mean();
                    *cases.entry((target, unit_of(order.place, unit))).or_default() += ordered;
                }
            }
        }
    }
    cases.into_iter().map(|((pathway, unit), cases)| Flow { pathway, unit, cases }).collect()
}

/// How many cases of a class of arrivals are expected to turn up between two instants.
fn expected(arrivals: &Arrivals, from: Time, to: Time) -> f64 {
    let before = if from > Time::START { come_by(arrivals, from) } else { 0.0 };
    (come_by(arrivals, to) - before).max(0.0) * (1.0 - arrivals.no_show)
}

/// How many cases of a class are expected from the start to an instant.
fn come_by(arrivals: &Arrivals, time: Time) -> f64 {
    let number = match &arrivals.demand {
        Demand::Rate { cumulative, .. } => level_at(cumulative, time),
        Demand::Gaps { first, gap } => {
            let length = (time - Time::START).as_millis() as f64;
            match first {
                // One at the first instant, and one after each gap from there.
                Some(first) if first.as_millis() as f64 > length => 0.0,
                Some(first) => (length - first.as_millis() as f64) / gap.mean() + 1.0,
                None => length / gap.mean(),
            }
        }
        Demand::At(instants) => instants.iter().filter(|instant| **instant <= time).count() as f64,
    };
    arrivals.limit.map_or(number, |limit| number.min(limit as f64))
}

/// The height of a line through corners at an instant; level before the first and after the last.
fn level_at(corners: &[(Time, f64)], time: Time) -> f64 {
    let next = corners.partition_point(|(at, _)| *at <= time);
    match (next.checked_sub(1).and_then(|before| corners.get(before)), corners.get(next)) {
        (Some((from, low)), Some((to, high))) => {
            let share = (time - *from).as_millis() as f64 / (*to - *from).as_millis() as f64;
            (high - low).mul_add(share, *low)
        }
        (Some((_, level)), None) | (None, Some((_, level))) => *level,
        (None, None) => 0.0,
    }
}

/// The pathway that begins with a step.
#[must_use]
pub fn pathway_at(model: &Model, entry: StepId) -> Option<usize> {
    // Pathways lie one after the other in the table of steps.
    let position = model.pathways.partition_point(|pathway| pathway.first < entry);
    model.pathways.get(position).is_some_and(|pathway| pathway.first == entry).then_some(position)
}

/// The pathway of a class.
#[must_use]
pub fn pathway_of(model: &Model, class: ClassId) -> Option<usize> {
    pathway_at(model, model.classes.get(class.index())?.entry)
}

/// The steps of a pathway.
pub fn steps_of<'m>(model: &'m Model, pathway: &Pathway) -> impl Iterator<Item = &'m Step> + use<'m> {
    model.steps[pathway.first.index()..].iter().take(pathway.length.into())
}

/// The unit something is done at, for a case of a unit.
#[must_use]
pub fn unit_of(place: Place, own: UnitId) -> UnitId {
    match place {
        Place::Own => own,
        Place::Unit(unit) => unit,
    }
}

/// The pathways, each before those its steps order; `None` if orders go in a circle.
#[must_use]
pub fn sorted_by_orders(model: &Model) -> Option<Vec<usize>> {
    let targets: Vec<Vec<usize>> = model
        .pathways
        .iter()
        .map(|pathway| {
            let orders = steps_of(model, pathway).flat_map(|step| &step.orders);
            orders.filter_map(|order| pathway_of(model, order.class)).collect()
        })
        .collect();
    // Kahn's algorithm: a pathway comes when all that order it have come.
    let mut incoming = vec![0_usize; targets.len()];
    for target in targets.iter().flatten() {
        incoming[*target] += 1;
    }
    let mut sorted: Vec<usize> = (0..targets.len()).filter(|pathway| incoming[*pathway] == 0).collect();
    let mut next = 0;
    while let Some(pathway) = sorted.get(next).copied() {
        next += 1;
        for target in &targets[pathway] {
            incoming[*target] -= 1;
            if incoming[*target] == 0 {
                sorted.push(*target);
            }
        }
    }
    (sorted.len() == targets.len()).then_some(sorted)
}

/// How often a case visits each step of its pathway, on average; `None` if that is so often that it never ends.
#[must_use]
pub fn visits(steps: &[Step], pathway: &Pathway) -> Option<Vec<f64>> {
    /// Moves of probability from step to step that are followed at most; enough for every pathway that ends.
    const MOST_MOVES: usize = 20_000_000;
    let first = pathway.first.index();
    let mut visits = vec![0.0; pathway.length.into()];
    let mut here: BTreeMap<usize, f64> = BTreeMap::from([(0, 1.0)]);
    let mut moves = 0;
    while here.values().sum::<f64>() > REMAINDER {
        let mut there: BTreeMap<usize, f64> = BTreeMap::new();
        for (step, share) in here {
            visits[step] += share;
            if visits[step] > MOST_VISITS {
                return None;
            }
            let mut go = |to: StepId, share: f64| *there.entry(to.index() - first).or_default() += share;
            match &steps[first + step].next {
                Next::End => moves += 1,
                Next::Step(to) => {
                    moves += 1;
                    go(*to, share);
                }
                Next::Branch(branches) => {
                    moves += branches.len();
                    let mut below = 0.0;
                    for (upper, to) in branches {
                        if let (Some(to), true) = (to, *upper > below) {
                            go(*to, share * (upper - below));
                        }
                        below = *upper;
                    }
                }
            }
        }
        if moves > MOST_MOVES {
            return None;
        }
        here = there;
    }
    Some(visits)
}
