//! Exposure over time: how many people could see how many items, and how often somebody had found them.

use super::canvas::figure;
use super::legend::{Entry, Mark, legend, title};
use super::panel::Panel;
use super::style::MEDIAN;
use super::ticks::rounded_up;
use super::window::{Milestones, position, positions, window};
use super::{Plot, PlotError, Subject, time_axis};
use crate::estimate::Fan;
use crate::observe::{Part, SeriesKind};
use crate::study::Scope;

pub(super) const PLOT: Plot = Plot { name: "exposure", scope: Scope::Single, draw };

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 660.0;

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let fan = |kind| Fan::of(subject.outcome.base(), kind, Part::All);
    let Some((exposed, looks)) = fan(SeriesKind::Exposed).zip(fan(SeriesKind::Looks)) else { return Ok(None) };
    let largest = |fan: &Fan| fan.quantiles.iter().map(|quantiles| quantiles[4]).fold(0.0, f64::max);
    if largest(&exposed) <= 0.0 {
        return Ok(None);
    }
    let catalogue = subject.catalogue;
    let (heading, description) = (catalogue.text("plot-exposure"), catalogue.text("plot-exposure-description"));
    let svg = figure((WIDTH, HEIGHT), &heading, &description, |canvas| {
        let entries = [
            Entry { mark: Mark::Line(MEDIAN), text: catalogue.text("plot-median") },
            Entry { mark: Mark::InnerBand, text: catalogue.text("plot-half") },
            Entry { mark: Mark::OuterBand, text: catalogue.text("plot-nine-in-ten") },
        ];
        let top = title(canvas, subject, &heading, WIDTH)?;
        let top = legend(canvas, top, WIDTH, &entries)?;
        let (from, to) = window(subject);
        let across = positions(subject.outcome.base());
        let panel = |top: f64, bottom: f64, most: f64| Panel {
            left: 104.0,
            right: WIDTH - 24.0,
            top,
            bottom,
            x: (position(from), position(to)),
            y: (0.0, rounded_up(most, 4.0)),
        };
        let milestones = Milestones::of(subject, &panel(0.0, 1.0, 1.0));
        let top = top + milestones.height() + 30.0;
        let bottom = HEIGHT - time_axis::height(subject) - 8.0;
        let between = 44.0;
        let middle = top + (bottom - top - between) / 2.0;
        let panels = [
            (panel(top, middle, largest(&exposed)), &exposed),
            (panel(middle + between, bottom, largest(&looks)), &looks),
        ];
        milestones.labels(canvas, &panels[0].0)?;
        for ((panel, fan), higher) in panels.iter().zip([milestones.height(), 0.0]) {
            panel.grid(canvas, 4.0, true, &|value| catalogue.figure(value))?;
            milestones.lines(canvas, panel)?;
            panel.fan(canvas, &across, fan)?;
            panel.median(canvas, &across, fan)?;
            panel.base_line(canvas)?;
            panel.heading(canvas, &catalogue.text(&format!("series-{}", fan.kind.key())), higher)?;
        }
        time_axis::draw(canvas, subject, &panels[1].0)
    })?;
    Ok(Some(svg))
}
