//! What happened when: phases and levels of alert, changes to the fallback routine and back, shortages, cancellations.

use super::{Outcome, Section, Table};
use crate::civil::CivilClock;
use crate::estimate::{Moment, MomentEstimate};
use crate::time::Time;
use crate::words::Catalogue;

/// The section; empty without an incident.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let with_incident = outcome.base().model.incident.is_some();
    let table = with_incident.then(|| milestones(outcome, catalogue)).and_then(Table::block);
    Section { heading: catalogue.text("course"), blocks: table.into_iter().collect() }
}

/// The table of the incident's course in civil time.
fn milestones(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Table {
    let headings = ["column-milestone", "column-when", "column-nine-in-ten", "column-since-onset"];
    let mut table = Table::new(catalogue, &headings);
    let model = outcome.base().model;
    let onset = outcome.estimates.moment(Moment::Onset).and_then(|estimate| estimate.median);
    let instant = |time: Option<Time>| {
        time.map_or_else(|| catalogue.text("not-reached"), |time| catalogue.instant(&model.clock, time))
    };
    let entered = model.follow_ups.is_empty() || model.writes_paper();
    let mut shown: Vec<_> = outcome.estimates.moments.iter().filter(|estimate| is_shown(estimate)).collect();
    shown.retain(|estimate| entered || estimate.moment != Moment::EntryBegan);
    shown.sort_by_key(|estimate| estimate.median);
    let runs = catalogue.whole(outcome.base().replications.len());
    for estimate in shown {
        let range = match (estimate.p05, estimate.p95) {
            (Some(low), Some(high)) if low == high => String::new(),
            (Some(low), Some(high)) => between(catalogue, &model.clock, low, high),
            (low, high) => catalogue.with("range", &[("low", &instant(low)), ("high", &instant(high))]),
        };
        let since = match (estimate.median, onset) {
            (Some(time), Some(onset)) if time > onset => catalogue.span(time.hours_since(onset)),
            _ => String::new(),
        };
        let label = moment_label(outcome, estimate, catalogue);
        let label = if estimate.reached < outcome.base().replications.len() {
            let reached = catalogue.whole(estimate.reached);
            catalogue.with("unit-runs", &[("unit", &label), ("n", &reached), ("of", &runs)])
        } else {
            label
        };
        table.rows.push(vec![label, instant(estimate.median), range, since]);
    }
    table
}

/// From one instant to another; the date once if it is the same.
fn between(catalogue: &Catalogue, clock: &CivilClock, low: Time, high: Time) -> String {
    let (first, last) = (clock.civil(low), clock.civil(high));
    let high =
        if first.date() == last.date() { catalogue.time_of_day(last.time()) } else { catalogue.instant(clock, high) };
    catalogue.with("range", &[("low", &catalogue.instant(clock, low)), ("high", &high)])
}

/// Recoveries have a table of their own, and the onset is its own first phase.
fn is_shown(estimate: &MomentEstimate) -> bool {
    !matches!(estimate.moment, Moment::Recovered(_) | Moment::Disruption(0))
}

/// The name of a milestone; a disruption and a level of alert have that of the scenario.
fn moment_label(outcome: &Outcome<'_>, estimate: &MomentEstimate, catalogue: &Catalogue) -> String {
    let incident = outcome.base().model.incident.as_ref();
    let named = match estimate.moment {
        Moment::Disruption(index) => incident.and_then(|incident| Some(&incident.disruptions.get(index)?.label)),
        Moment::Preparation(index) => incident.and_then(|incident| Some(&incident.preparations.get(index)?.label)),
        Moment::Level(index) => incident.and_then(|incident| Some(&incident.levels.get(index)?.label)),
        Moment::Listed(index) | Moment::FollowedUp(index) => {
            let follow_up = outcome.base().model.follow_ups.get(index);
            let name = follow_up.map_or_else(String::new, |follow_up| catalogue.label(&follow_up.label));
            let id = if matches!(estimate.moment, Moment::Listed(_)) { "moment-listed" } else { "moment-followed-up" };
            return catalogue.with(id, &[("name", &name)]);
        }
        Moment::SystemRestored(system) => {
            let name = catalogue.label(&outcome.base().model.systems[system.index()].label);
            return catalogue.with("moment-system-restored", &[("name", &name)]);
        }
        Moment::UnitRestored(unit) => {
            let name = catalogue.label(&outcome.base().model.unit(unit).label);
            return catalogue.with("moment-unit-restored", &[("name", &name)]);
        }
        moment => return catalogue.text(&format!("moment-{}", moment.key())),
    };
    named.map_or_else(|| estimate.moment.key(), |label| catalogue.label(label))
}
