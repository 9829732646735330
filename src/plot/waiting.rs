//! Contacts that wait, over time, beside the twin.

use super::legend::{Entry, Mark, fan_entries, legend, titled};
use super::panel::Panel;
use super::style::TWIN;
use super::ticks::rounded_up;
use super::window::{Milestones, position, positions, window};
use super::{Plot, PlotError, Subject, time_axis};
use crate::estimate::Fan;
use crate::observe::{Part, SeriesKind};
use crate::study::Scope;

pub(super) const PLOT: Plot = Plot { name: "waiting", scope: Scope::Single, draw };

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 560.0;

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let Some(fan) = Fan::of(subject.outcome.base(), SeriesKind::WaitingCases, Part::All) else { return Ok(None) };
    let largest = fan.quantiles.iter().map(|quantiles| quantiles[4]).chain(fan.twin_mean.iter().copied());
    let largest = largest.fold(0.0, f64::max);
    if largest <= 0.0 {
        return Ok(None);
    }
    let catalogue = subject.catalogue;
    titled(subject, "plot-waiting", (WIDTH, HEIGHT), |canvas, top| {
        let mut entries = fan_entries(catalogue);
        if subject.outcome.base().model.incident.is_some() {
            entries.push(Entry { mark: Mark::Line(TWIN), text: catalogue.text("plot-twin") });
        }
        let top = legend(canvas, top, WIDTH, &entries)?;
        let (from, to) = window(subject);
        let across = positions(subject.outcome.base());
        let mut panel = Panel {
            left: 84.0,
            right: WIDTH - 24.0,
            top,
            bottom: HEIGHT - time_axis::height(subject) - 8.0,
            x: (position(from), position(to)),
            y: (0.0, rounded_up(largest, 5.0)),
        };
        let milestones = Milestones::of(subject, &panel);
        panel.top = top + milestones.height() + 30.0;
        panel.grid(canvas, 5.0, true, &|value| catalogue.figure(value))?;
        milestones.labels(canvas, &panel)?;
        milestones.lines(canvas, &panel)?;
        panel.fan(canvas, &across, &fan)?;
        panel.median(canvas, &across, &fan)?;
        if subject.outcome.base().model.incident.is_some() {
            panel.curve(canvas, &across, fan.twin_mean.iter().copied(), TWIN)?;
        }
        panel.heading(canvas, &catalogue.text("series-waiting-cases"), milestones.height())?;
        time_axis::draw(canvas, subject, &panel)
    })
}
