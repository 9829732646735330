//! The clocks of an incident that nobody noticed at once: occurred, detected, aware, reported, contained, followed up.

use super::canvas::{Align, Canvas, Lettering};
use super::font;
use super::legend::{Entry, Mark, legend, titled};
use super::panel::Panel;
use super::style::{BLACK, BLUE, GREY, GRID, Stroke, TEXT};
use super::window::position;
use super::{Plot, PlotError, Subject, time_axis};
use crate::estimate::{Moment, MomentEstimate};
use crate::observe::Recovery;
use crate::study::Scope;
use crate::time::{Span, Time};

pub(super) const PLOT: Plot = Plot { name: "clocks", scope: Scope::Single, draw };

const WIDTH: f64 = 960.0;
/// Height of one row.
const ROW: f64 = 40.0;
/// The range of nine runs in ten.
const RANGE: Stroke = Stroke::solid(BLUE, 2.4);

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let model = subject.outcome.base().model;
    if model.items.is_empty() {
        return Ok(None);
    }
    let rows = rows(subject);
    let times = || rows.iter().flat_map(|(estimate, _)| [estimate.p05, estimate.median, estimate.p95]).flatten();
    let (Some(first), Some(last)) = (times().min(), times().max()) else { return Ok(None) };
    let catalogue = subject.catalogue;
    let height = 84.0 + 23.0 + 16.0 + ROW * rows.len() as f64 + time_axis::height(subject) + 16.0;
    titled(subject, "plot-clocks", (WIDTH, height), |canvas, top| {
        let entries = [Entry { mark: Mark::Range(RANGE), text: catalogue.text("plot-clocks-mark") }];
        let top = legend(canvas, top, WIDTH, &entries)? + 8.0;
        let widest = rows.iter().map(|(_, label)| font::width(label, TEXT, false)).fold(0.0, f64::max);
        let margin = Span::from_millis((last - first).as_millis() / 25) + Span::HOUR;
        let panel = Panel {
            left: 24.0 + widest.min(330.0) + 14.0,
            right: WIDTH - 130.0,
            top,
            bottom: top + ROW * rows.len() as f64,
            x: (position(first - margin), position(last + margin)),
            y: (0.0, 1.0),
        };
        for (index, (estimate, label)) in rows.iter().enumerate() {
            row(canvas, subject, &panel, index, estimate, label)?;
        }
        time_axis::draw(canvas, subject, &panel)
    })
}

/// The milestones shown, with their names, in the order of their medians.
fn rows<'a>(subject: &Subject<'a>) -> Vec<(&'a MomentEstimate, String)> {
    let catalogue = subject.catalogue;
    let model = subject.outcome.base().model;
    let named = |estimate: &MomentEstimate| match estimate.moment {
        Moment::Onset
        | Moment::Noticed
        | Moment::ScopeKnown
        | Moment::Contained
        | Moment::Reported
        | Moment::AllListed
        | Moment::Restored
        | Moment::Recovered(Recovery::BacklogEmpty) => {
            Some(catalogue.text(&format!("moment-{}", estimate.moment.key())))
        }
        Moment::FollowedUp(index) => {
            let name = catalogue.label(&model.follow_ups.get(index)?.label);
            Some(catalogue.with("moment-followed-up", &[("name", &name)]))
        }
        _ => None,
    };
    let shown = subject.outcome.estimates.moments.iter().filter(|estimate| estimate.median.is_some());
    let mut rows: Vec<(&MomentEstimate, String)> =
        shown.filter_map(|estimate| Some((estimate, named(estimate)?))).collect();
    rows.sort_by_key(|(estimate, _)| estimate.median);
    rows
}

fn row(
    canvas: &Canvas<'_>,
    subject: &Subject<'_>,
    panel: &Panel,
    index: usize,
    estimate: &MomentEstimate,
    label: &str,
) -> Result<(), PlotError> {
    let catalogue = subject.catalogue;
    let clock = &subject.outcome.base().model.clock;
    let y = panel.top + (index as f64 + 0.5) * ROW;
    let Some(median) = estimate.median else { return Ok(()) };
    canvas.line([(panel.left, y), (panel.right, y)], Stroke::solid(GRID, 1.0))?;
    let look = Lettering { size: TEXT, bold: false, colour: BLACK, align: Align::Right };
    canvas.text((panel.left - 12.0, y), &font::fitted(label, TEXT, false, panel.left - 36.0), look)?;
    // A range that goes on beyond the end has no cap there.
    let place = |time: Time| panel.across(position(time));
    let (low, high) = (estimate.p05.map(place), estimate.p95.map(place));
    canvas.line([(low.unwrap_or(panel.left), y), (high.unwrap_or(panel.right), y)], RANGE)?;
    for end in [low, high].into_iter().flatten() {
        canvas.line([(end, y - 6.0), (end, y + 6.0)], RANGE)?;
    }
    canvas.dot((place(median), y), 6.0, BLUE, true)?;
    let look = Lettering { size: TEXT, bold: false, colour: GREY, align: Align::Left };
    canvas.text((panel.right + 14.0, y), &catalogue.day_month(clock.civil(median).date()), look)
}
