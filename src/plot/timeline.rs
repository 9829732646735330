//! The timeline of one run: in which condition each system was, and how each unit stood.

use plotters::style::RGBColor;

use super::canvas::{Align, Canvas, Lettering};
use super::font;
use super::legend::{Entry, Mark, legend, titled_of_runs};
use super::panel::{Panel, axis_lettering};
use super::style::{BLACK, BLUE, GREY, GRID, HEADING, ORANGE, Stroke, TEXT, VERMILLION};
use super::window::position;
use super::{Plot, PlotError, Subject, time_axis};
use crate::fact::{Condition, Standing};
use crate::observe::{Moment, Observations};
use crate::study::Scope;
use crate::time::{Span, Time};

pub(super) const PLOT: Plot = Plot { name: "timeline", scope: Scope::Single, draw };

const WIDTH: f64 = 960.0;
/// Height of one lane, and of the heading above a group of them.
const LANE: f64 = 24.0;
const GROUP: f64 = 30.0;
/// The most lanes of units; the others are counted.
const MOST: usize = 24;

/// How a stretch of a lane looks. Heights differ as well as colours, so that nobody needs the colours.
#[derive(Clone, Copy)]
struct Look {
    colour: RGBColor,
    opacity: f64,
    /// Its height, as a share of the lane's.
    height: f64,
    /// The message that says what it is.
    text: &'static str,
}

/// A stretch of a lane.
struct Stretch {
    from: Time,
    to: Time,
    look: Look,
}

/// A lane and its name.
struct Lane {
    label: String,
    stretches: Vec<Stretch>,
}

const fn of_condition(condition: Condition) -> Option<Look> {
    let (colour, opacity, height, text) = match condition {
        Condition::Up => return None,
        Condition::Slow => (ORANGE, 0.75, 0.3, "condition-slow"),
        Condition::Limited => (ORANGE, 0.75, 0.55, "condition-limited"),
        Condition::ReadOnly => (BLUE, 0.45, 0.55, "condition-read-only"),
        Condition::Down => (VERMILLION, 0.9, 0.8, "condition-down"),
    };
    Some(Look { colour, opacity, height, text })
}

const fn of_standing(standing: Standing) -> Option<Look> {
    let (colour, opacity, height, text) = match standing {
        Standing::InSystems => return None,
        Standing::Slowed => (ORANGE, 0.75, 0.3, "standing-slowed"),
        Standing::Returning => (BLUE, 0.4, 0.3, "standing-returning"),
        Standing::OnFallback => (BLUE, 0.9, 0.55, "standing-on-fallback"),
        Standing::Blocked => (VERMILLION, 0.9, 0.8, "standing-blocked"),
    };
    Some(Look { colour, opacity, height, text })
}

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let model = subject.outcome.base().model;
    let Some(run) = typical(subject) else { return Ok(None) };
    let catalogue = subject.catalogue;
    let end = model.horizon;
    let systems = model.systems.iter().zip(&run.lanes.systems);
    let systems = lanes(systems.map(|(system, turns)| (catalogue.label(&system.label), turns)), end, of_condition);
    let units = model.units.iter().zip(&run.lanes.units);
    let mut units = lanes(units.map(|(unit, turns)| (catalogue.label(&unit.label), turns)), end, of_standing);
    if systems.is_empty() {
        return Ok(None);
    }
    let others = units.len().saturating_sub(MOST);
    units.truncate(MOST);
    let legends = [legend_of(subject, &systems), legend_of(subject, &units)];
    let lanes = (systems.len() + units.len()) as f64 * LANE + 2.0 * GROUP;
    let below = time_axis::height(subject) + if others > 0 { 40.0 } else { 16.0 };
    let rows = 4.0;
    let height = 84.0 + rows * 23.0 + lanes + below;
    titled_of_runs(subject, 1, "plot-timeline", (WIDTH, height), |canvas, mut top| {
        canvas.text((24.0, top), &catalogue.text("plot-timeline-run"), axis_lettering(Align::Left))?;
        top += 23.0;
        for entries in &legends {
            top = legend(canvas, top, WIDTH, entries)?;
        }
        let groups =
            [(catalogue.text("plot-timeline-systems"), &systems), (catalogue.text("plot-timeline-units"), &units)];
        let labels = groups.iter().flat_map(|(_, lanes)| lanes.iter()).map(|lane| &lane.label);
        let widest = labels.map(|label| font::width(label, TEXT, false)).fold(0.0, f64::max).min(300.0);
        let all = || groups.iter().flat_map(|(_, lanes)| lanes.iter()).flat_map(|lane| &lane.stretches);
        let first = all().map(|stretch| stretch.from).fold(end, Time::min);
        let last = all().map(|stretch| stretch.to).fold(first, Time::max);
        let margin = Span::from_millis((last - first).as_millis() / 30) + Span::MINUTE;
        let panel = Panel {
            left: 24.0 + widest + 14.0,
            right: WIDTH - 36.0,
            top,
            bottom: top + lanes,
            x: (position(first - margin), position((last + margin).min(end))),
            y: (0.0, 1.0),
        };
        let mut y = top;
        for (name, lanes) in &groups {
            let look = Lettering { size: HEADING, bold: true, colour: BLACK, align: Align::Left };
            canvas.text((24.0, y + GROUP / 2.0), name, look)?;
            y += GROUP;
            for lane in *lanes {
                draw_lane(canvas, &panel, lane, y + LANE / 2.0)?;
                y += LANE;
            }
        }
        time_axis::draw(canvas, subject, &panel)?;
        if others > 0 {
            let note = catalogue.counted("plot-other-units", others, &[]);
            canvas.text((24.0, height - 18.0), &note, axis_lettering(Align::Left))?;
        }
        Ok(())
    })
}

/// The run whose outage is the median one; `None` without an incident.
fn typical<'a>(subject: &Subject<'a>) -> Option<&'a Observations> {
    let end = subject.outcome.base().model.horizon;
    let mut runs: Vec<&Observations> = subject.outcome.base().replications.iter().map(|run| &run.incident).collect();
    runs.retain(|run| run.phases.at(Moment::Onset).is_some());
    runs.sort_by_key(|run| run.phases.at(Moment::Restored).unwrap_or(end));
    runs.get(runs.len().saturating_sub(1) / 2).copied()
}

/// The lanes in which something happens.
fn lanes<'t, T: Copy + 't>(
    named: impl Iterator<Item = (String, &'t Vec<(Time, T)>)>,
    end: Time,
    look: fn(T) -> Option<Look>,
) -> Vec<Lane> {
    let lane = |(label, turns): (String, &'t Vec<(Time, T)>)| {
        let next = turns.iter().skip(1).map(|(time, _)| *time).chain([end]);
        let stretches = turns.iter().zip(next);
        let stretches =
            stretches.filter_map(|((from, state), to)| Some(Stretch { from: *from, to, look: look(*state)? }));
        Lane { label, stretches: stretches.collect() }
    };
    named.map(lane).filter(|lane| !lane.stretches.is_empty()).collect()
}

/// What the stretches of some lanes mean, each once.
fn legend_of(subject: &Subject<'_>, lanes: &[Lane]) -> Vec<Entry> {
    let mut looks: Vec<Look> = Vec::new();
    for stretch in lanes.iter().flat_map(|lane| &lane.stretches) {
        if looks.iter().all(|look| look.text != stretch.look.text) {
            looks.push(stretch.look);
        }
    }
    looks.sort_by(|one, other| other.height.total_cmp(&one.height));
    let entry =
        |look: Look| Entry { mark: Mark::Band(look.colour, look.opacity), text: subject.catalogue.text(look.text) };
    looks.into_iter().map(entry).collect()
}

fn draw_lane(canvas: &Canvas<'_>, panel: &Panel, lane: &Lane, y: f64) -> Result<(), PlotError> {
    canvas.line([(panel.left, y), (panel.right, y)], Stroke::solid(GRID, 1.0))?;
    let look = Lettering { size: TEXT, bold: false, colour: GREY, align: Align::Right };
    let label = font::fitted(&lane.label, TEXT, false, panel.left - 38.0);
    canvas.text((panel.left - 12.0, y), &label, look)?;
    for stretch in &lane.stretches {
        let half = stretch.look.height * LANE / 2.0;
        let [from, to] = [stretch.from, stretch.to].map(|time| panel.across(position(time)).min(panel.right));
        // What is short is to be seen nevertheless.
        let to = to.max(from + 1.5);
        canvas.rectangle((from, y - half), (to, y + half), stretch.look.colour, stretch.look.opacity)?;
    }
    Ok(())
}
