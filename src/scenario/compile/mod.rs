//! Compiling: from the file as written to the model, with every check of what the file means.
//!
//! Each noun has its file. After an error, compilation continues with a best guess so that all errors are reported
//! together; the model is then discarded.

mod arrival;
mod calendar;
mod demand;
mod detection;
mod disruption;
mod flow;
mod follow_up;
mod incident;
mod interface;
mod item;
mod limit;
mod marks;
mod mode;
mod moment;
mod names;
mod organisation;
mod overload;
mod pathway;
mod preparation;
mod record;
mod response;
mod returns;
mod route;
mod stock;
mod stops;
mod uncertain;

pub(super) use marks::{collect as marks, take_off as take_marks_off};
pub(super) use uncertain::uncertain;

use super::Problem;
use super::format;
use super::quantity::{At, LabelText, Name, SpanDist, Text, one_line};
use crate::dist::Dist;
use crate::model::{Model, Policy, Provenance, Source, Study};
use crate::text::Label;
use crate::time::{Span, Time};
use moment::Period;
use names::Names;

/// The names a scenario defines.
struct Index {
    systems: Names,
    roles: Names,
    units: Names,
    pathways: Names,
    records: Names,
    levels: Names,
    stocks: Names,
    items: Names,
}

impl Index {
    fn collect(file: &format::Scenario, problems: &mut Vec<Problem>) -> Self {
        // Classes of arrivals and of records appear side by side in results.
        let classes = file.arrival.iter().map(|entry| entry.value.name.as_ref());
        let classes = classes.chain(file.record.iter().map(|entry| entry.value.name.as_ref()));
        Names::collect("arrival or record", classes, problems);
        Self {
            systems: Names::collect("system", file.system.iter().map(|entry| entry.value.name.as_ref()), problems),
            roles: Names::collect("role", file.role.iter().map(|entry| entry.value.name.as_ref()), problems),
            units: Names::collect("unit", file.unit.iter().map(|entry| entry.value.name.as_ref()), problems),
            pathways: Names::collect("pathway", file.pathway.iter().map(|entry| entry.value.name.as_ref()), problems),
            // Twice the same record is reported with the classes.
            records: Names::collect(
                "record",
                file.record.iter().map(|entry| entry.value.name.as_ref()),
                &mut Vec::new(),
            ),
            levels: Names::collect(
                "level of alert",
                file.response.iter().flat_map(|response| &response.level).map(|level| level.value.name.as_ref()),
                problems,
            ),
            stocks: Names::collect("stock", file.stock.iter().map(|entry| entry.value.name.as_ref()), problems),
            items: Names::collect("item", file.item.iter().map(|entry| entry.value.name.as_ref()), problems),
        }
    }
}

/// Compiles a file whose shape has been checked; `None` if there is no model at all to make of it.
pub(super) fn compile(file: &format::Scenario, marks: marks::Marks, problems: &mut Vec<Problem>) -> Option<Model> {
    let index = Index::collect(file, problems);
    if !within_limits(file, problems) {
        return None;
    }
    let period = Period::compile(file, problems);
    let systems = organisation::systems(file, &index, problems);
    let roles = organisation::roles(file);
    let stocks = stock::stocks(file, problems);
    let plan = pathway::Plan::new(file, &index, problems);
    let (pathways, mut steps) = pathway::compile(file, &index, &plan, problems);
    // Without a period there is nothing to say about instants, but much about names.
    let has_period = period.is_some();
    let period = period.or_else(Period::stand_in)?;
    let timeless = problems.len();
    if !calendars_fit(file, &period, problems) {
        return None;
    }
    let (units, calendars) = organisation::units(file, &index, &period, problems);
    stops::mark_capped(&mut steps, &units);
    let classes = arrival::classes(file, &index, &plan, &period, problems);
    let items = item::items(file, &index, &period, problems);
    let follow_ups = follow_up::follow_ups(file, &index, &plan, &period, problems);
    let incident = incident::compile(file, &index, &period, (&systems, &units, &classes), problems);
    let limits = limit::limits(file, &index, (&period, incident.as_ref()), problems);
    if !has_period {
        let later = problems.split_off(timeless);
        problems
            .extend(later.into_iter().filter(|problem| !matches!(problem.code, "time" | "clock-change" | "too-short")));
        return None;
    }
    let name = file.name.as_ref().map(|name| name.value.0.clone()).unwrap_or_default();
    let study = file.study.as_ref();
    let mut model = Model {
        title: label(file.title.as_ref(), &name),
        purpose: label(file.purpose.as_ref(), ""),
        serves: file.serves.unwrap_or_default(),
        name,
        clock: period.clock,
        horizon: period.horizon,
        measured_from: period.measured_from,
        roles,
        units,
        systems,
        pathways,
        steps,
        stocks,
        items,
        follow_ups,
        classes,
        calendars,
        incident,
        limits,
        study: Study {
            replications: study.and_then(|study| study.replications.as_ref()).map_or(100, |number| number.value),
            seed: study.and_then(|study| study.seed.as_ref()).map_or(1, |seed| seed.value),
        },
        provenance: provenance(file, marks, problems),
    };
    // The flow of cases through a model with holes says nothing about the file.
    if problems.iter().all(|problem| problem.severity == super::Severity::Warning) {
        let Some(routes) = route::routes(&model) else {
            problems.push(route::too_many());
            return Some(model);
        };
        route::note_use(&mut model, &routes);
        flow::check(file, &model, &routes, problems);
    }
    Some(model)
}

/// What the policies of a file are called and cost, in its order.
pub(super) fn policies(file: &format::Scenario, problems: &mut Vec<Problem>) -> Vec<Policy> {
    Names::collect("policy", file.policy.iter().map(|entry| entry.value.name.as_ref()), problems);
    for name in file.policy.iter().filter_map(|entry| entry.value.name.as_ref()).filter(|name| name.value.0 == "base") {
        problems.push(
            Problem::error("bad-value", "a policy cannot be called `base`")
                .at(&name.span, "this is the scenario as it is")
                .hint("allowed: any other name"),
        );
    }
    let policy = |At { value, .. }: &At<format::Policy>| {
        let name = name_of(value.name.as_ref());
        let text = |text: Option<&Text>| text.map(|text| one_line(&text.0)).unwrap_or_default();
        Policy {
            label: label(value.label.as_ref(), &name),
            // Taken out of the tree before the file was read.
            changes: Vec::new(),
            cost: label(value.cost.as_ref(), ""),
            note: text(value.assumption.as_ref().or(value.note.as_ref())),
            name,
        }
    };
    file.policy.iter().map(policy).collect()
}

/// The sources and marks of the file.
fn provenance(file: &format::Scenario, marks: marks::Marks, problems: &mut Vec<Problem>) -> Provenance {
    Names::collect("source", file.source.iter().map(|entry| entry.value.name.as_ref()), problems);
    let source = |At { value, .. }: &At<format::Source>| {
        let name = name_of(value.name.as_ref());
        let link = value.link.as_ref().map(|link| link.0.clone()).unwrap_or_default();
        Source { title: label(value.title.as_ref(), &name), link, name }
    };
    Provenance {
        sources: file.source.iter().map(source).collect(),
        entries: marks.entries.into(),
        unmarked: marks.unmarked,
    }
}

/// Whether the tables of the model can hold the scenario.
fn within_limits(file: &format::Scenario, problems: &mut Vec<Problem>) -> bool {
    let before = problems.len();
    let mut limit = |what: &str, found: u64, most: u64, span: Option<&std::ops::Range<usize>>| {
        if found > most {
            let problem = Problem::error("too-much", format!("there are too many {what}: {found}"))
                .hint(format!("allowed: up to {most}"));
            problems.push(match span {
                Some(span) => problem.at(span, ""),
                None => problem,
            });
        }
    };
    limit(
        "systems",
        file.system.len() as u64,
        crate::model::SystemSet::CAPACITY as u64,
        file.system.last().map(|e| &e.span),
    );
    limit("policies", file.policy.len() as u64, 50, file.policy.last().map(|entry| &entry.span));
    limit("limits", file.limit.len() as u64, 1_000, file.limit.last().map(|entry| &entry.span));
    limit("uncertain inputs", file.uncertain.len() as u64, 50, file.uncertain.last().map(|entry| &entry.span));
    limit("roles", file.role.len() as u64, 1_000, file.role.last().map(|entry| &entry.span));
    limit("units", file.unit.len() as u64, 10_000, file.unit.last().map(|entry| &entry.span));
    let steps: usize = file.pathway.iter().map(|pathway| pathway.value.step.len()).sum();
    let entering: usize = file.record.iter().map(|record| record::step_count(&record.value)).sum();
    limit("steps", (steps + entering) as u64, 60_000, None);
    let orders: usize = file.pathway.iter().flat_map(|p| &p.value.step).map(|step| step.value.orders.len()).sum();
    limit("arrivals, orders and records", (file.arrival.len() + orders + file.record.len()) as u64, 60_000, None);
    let pools = file.unit.iter().map(|unit| {
        let copies = unit.value.number.as_ref().map_or(1, |number| u64::from(number.value));
        copies * unit.value.staff.len().max(1) as u64
    });
    let largest = file.unit.iter().filter_map(|unit| unit.value.number.as_ref()).max_by_key(|number| number.value);
    limit("staff pools (units × roles)", pools.sum(), 1_000_000, largest.map(|number| &number.span));
    for unit in &file.unit {
        limit("roles in a unit", unit.value.staff.len() as u64, 255, Some(&unit.span));
    }
    limit("kinds of item", file.item.len() as u64, 1_000, file.item.last().map(|entry| &entry.span));
    limit("follow-ups", file.follow_up.len() as u64, 1_000, file.follow_up.last().map(|entry| &entry.span));
    limit("detections", file.detection.len() as u64, 1_000, file.detection.last().map(|entry| &entry.span));
    let items: u64 = file.item.iter().filter_map(|item| Some(u64::from(item.value.number.as_ref()?.value))).sum();
    limit("items", items, 20_000_000, file.item.last().map(|entry| &entry.span));
    limit("stocks", file.stock.len() as u64, 10_000, file.stock.last().map(|entry| &entry.span));
    for step in file.pathway.iter().flat_map(|pathway| &pathway.value.step) {
        limit("fallbacks of a step", step.value.fallback.len() as u64, 200, Some(&step.span));
    }
    problems.len() == before
}

/// Whether shifts and hours, resolved day by day, fit into memory.
fn calendars_fit(file: &format::Scenario, period: &Period, problems: &mut Vec<Problem>) -> bool {
    const MOST: i64 = 10_000_000;
    let staff = file.unit.iter().flat_map(|unit| &unit.value.staff);
    let shifts: usize = staff.map(|staff| staff.value.shifts.len()).sum();
    let hours = file.arrival.iter().map(|arrival| arrival.value.hours.as_ref().map_or(1, |hours| hours.value.len()));
    let starts = file.recovery.as_ref().map_or(0, |recovery| recovery.start_at.len());
    let gates: usize = file.record.iter().map(|record| record.value.hours.len() + 1).sum();
    let each_day = i64::try_from(shifts + hours.sum::<usize>() + starts + gates).unwrap_or(i64::MAX);
    let days = (period.horizon - Time::START).as_millis() / Span::DAY.as_millis() + 1;
    let fits = each_day.saturating_mul(days) <= MOST;
    if !fits {
        problems.push(
            Problem::error(
                "too-much",
                format!("there are too many shifts and hours: {each_day} on each of {days} days"),
            )
            .hint(format!("allowed: up to {MOST} in all")),
        );
    }
    fits
}

/// A label, or the name where none is given.
fn label(label: Option<&LabelText>, name: &str) -> Label {
    label.map_or_else(|| Label::plain(name), LabelText::to_label)
}

/// The text of a name, empty where it is missing and reported.
fn name_of(name: Option<&At<Name>>) -> String {
    name.map(|name| name.value.0.clone()).unwrap_or_default()
}

/// A distribution; reports one that is none.
fn dist(written: &At<SpanDist>, problems: &mut Vec<Problem>) -> Option<Dist> {
    match written.value.to_dist() {
        Ok(dist) => Some(dist),
        Err(refusal) => {
            problems.push(
                Problem::error("distribution", "this is no distribution")
                    .at(&written.span, refusal.wrong)
                    .hint(format!("allowed: {}", refusal.allowed)),
            );
            None
        }
    }
}

/// A distribution that may be left out.
fn dist_or_zero(written: Option<&At<SpanDist>>, problems: &mut Vec<Problem>) -> Dist {
    written.and_then(|written| dist(written, problems)).unwrap_or(Dist::Fixed(0.0))
}

/// Reports shares that do not add up to one.
fn check_sum(shares: &[f64], of: &str, span: &std::ops::Range<usize>, problems: &mut Vec<Problem>) {
    let sum: f64 = shares.iter().sum();
    // Written with a few decimals, thirds add up to one only nearly.
    if (sum - 1.0).abs() > 0.001 {
        let percent = (sum * 100_000.0).round() / 1_000.0;
        problems.push(
            Problem::error("shares", format!("the shares of {of} do not add up to 100 %"))
                .at(span, format!("together {percent} %"))
                .hint("allowed: shares that add up to 100 %"),
        );
    }
}

/// Cumulative probabilities of shares, whatever they add up to; the last is exactly one.
fn cumulative<T>(parts: impl IntoIterator<Item = (f64, T)>) -> Box<[(f64, T)]> {
    let mut sum = 0.0;
    let mut parts: Vec<(f64, T)> = parts
        .into_iter()
        .map(|(share, part)| {
            sum += share;
            (sum, part)
        })
        .collect();
    if sum > 0.0 {
        for part in &mut parts {
            part.0 /= sum;
        }
    }
    if let Some(last) = parts.last_mut() {
        last.0 = 1.0;
    }
    parts.into()
}
