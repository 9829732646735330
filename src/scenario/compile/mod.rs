//! Compiling: from the file as written to the model, with every check of what the file means.
//!
//! Each noun has its file; what they share is the [`compiler`]. After an error, compilation continues with a best guess
//! so that all errors are reported together; the model is thrown away if there was one.

mod arrival;
mod batch;
mod calendar;
mod compiler;
mod demand;
mod detection;
mod disruption;
mod flow;
mod follow_up;
mod incident;
mod interface;
mod item;
mod limit;
mod line;
mod marks;
mod mode;
mod moment;
mod names;
mod organisation;
mod overload;
mod pathway;
mod places;
mod plan;
mod policy;
mod preparation;
mod record;
mod response;
mod returns;
mod route;
mod routine;
mod size;
mod space;
mod stock;
mod stops;
mod uncertain;

pub(super) use marks::{Marks, collect as marks, take_off as take_marks_off};
pub(super) use policy::policies;
pub(super) use uncertain::uncertain;

use super::Problem;
use super::format::Scenario;
use crate::model::{Model, Origin, Study};
use compiler::{Compiler, Problems, label, name_of};
use moment::Period;
use names::Index;
use plan::Plan;

/// Compiles a file whose shape has been checked; `None` if there is no model at all to make of it.
pub(super) fn compile(file: &Scenario, marks: Marks, doubts: Doubts, problems: &mut Vec<Problem>) -> Option<Model> {
    let found = Problems::new(std::mem::take(problems));
    let model = model(file, marks, doubts, &found);
    *problems = found.into_inner();
    model
}

/// Whether to say what is doubtful of a model that can be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubts {
    /// Yes.
    Said,
    /// No, to save time: the same file has been checked with other values.
    Left,
}

fn model(file: &Scenario, marks: Marks, doubts: Doubts, problems: &Problems) -> Option<Model> {
    let names = Index::collect(file, problems);
    if !size::tables_fit(file, problems) {
        return None;
    }
    let plan = Plan::new(file, &names, problems);
    let period = Period::compile(file, problems);
    // Without a period there is nothing to say about instants, but much about names.
    let has_period = period.is_some();
    let compiler = Compiler { file, names, plan, period: period.or_else(Period::stand_in)?, problems };
    let systems = organisation::systems(&compiler);
    let stocks = stock::stocks(&compiler);
    let (pathways, mut steps) = pathway::compile(&compiler);
    let timeless = problems.len();
    if !size::calendars_fit(&compiler) {
        return None;
    }
    let (units, shifts) = organisation::units(&compiler);
    stops::mark_capped(&mut steps, &units);
    stops::check_interrupted_first(&compiler, &steps);
    let roles = organisation::roles(file);
    organisation::mark(&mut steps, &roles);
    let classes = arrival::classes(&compiler);
    let items = item::items(&compiler);
    let follow_ups = follow_up::follow_ups(&compiler);
    let incident = incident::compile(&compiler, &systems, &units, &items);
    let limits = limit::limits(&compiler, incident.as_ref());
    item::check_use(&compiler, &items, &steps, incident.as_ref());
    compiler.names.report_unused(problems);
    if !has_period {
        problems.retain_after(timeless, |problem| !problem.code.needs_time());
        return None;
    }
    let differs =
        classes.iter().any(|class| matches!(&class.origin, Origin::Arrivals(own) if own.day_factor.is_some()));
    let name = name_of(file.name.as_ref());
    let mut model = Model {
        title: label(file.title.as_ref(), &name),
        purpose: label(file.purpose.as_ref(), ""),
        serves: file.serves.unwrap_or_default(),
        name,
        clock: compiler.period.clock.clone(),
        horizon: compiler.period.horizon,
        measured_from: compiler.period.measured_from,
        roles,
        units,
        systems,
        pathways,
        steps,
        stocks,
        items,
        follow_ups,
        classes,
        calendars: shifts.calendars.into(),
        rosters: shifts.rosters.into(),
        days: if differs { calendar::days(&compiler.period).into() } else { Box::new([]) },
        incident,
        limits,
        study: Study {
            replications: file.study.replications.as_ref().map_or(100, |number| number.value),
            seed: file.study.seed.as_ref().map_or(1, |seed| seed.value),
        },
        provenance: marks.provenance(file, problems),
    };
    // The flow of cases through a model with holes says nothing about the file.
    if !problems.has_errors() {
        let Some(routes) = route::routes(&model) else {
            route::too_many().report(problems);
            return Some(model);
        };
        route::note_use(&mut model, &routes);
        routine::settle(&compiler, &mut model, &routes);
        flow::check(&compiler, &model, &routes);
        if doubts == Doubts::Said && !problems.has_errors() {
            overload::check(&compiler, &model);
        }
    }
    Some(model)
}
