//! Two courses over time, one above the other on the same axis.

use super::canvas::Canvas;
use super::legend::{Entry, legend, titled};
use super::panel::Panel;
use super::ticks::rounded_up;
use super::window::{Milestones, position, positions, window};
use super::{PlotError, Subject, time_axis};
use crate::estimate::Fan;

const WIDTH: f64 = 960.0;
/// Between the panels.
const BETWEEN: f64 = 44.0;

/// A figure of two panels.
pub(super) struct Pair<'f> {
    /// The message with its title, and before `-description` that of its description.
    pub(super) name: &'static str,
    /// Its height, and the room to the left for numbers.
    pub(super) height: f64,
    pub(super) left: f64,
    /// The share of the height that is the upper panel's.
    pub(super) upper: f64,
    /// The upper and the lower course, each with the largest value that is drawn.
    pub(super) courses: [(&'f Fan, f64); 2],
}

impl Pair<'_> {
    /// Draws it, with what `course` draws of each fan at these positions across.
    pub(super) fn draw(
        &self,
        subject: &Subject<'_>,
        entries: &[Entry],
        course: impl Fn(&Canvas<'_>, &Panel, &Fan, &[f64]) -> Result<(), PlotError>,
    ) -> Result<Option<String>, PlotError> {
        let catalogue = subject.catalogue;
        titled(subject, self.name, (WIDTH, self.height), |canvas, top| {
            let top = legend(canvas, top, WIDTH, entries)?;
            let (from, to) = window(subject);
            let across = positions(subject.outcome.base());
            let panel = |top: f64, bottom: f64, most: f64| Panel {
                left: self.left,
                right: WIDTH - 24.0,
                top,
                bottom,
                x: (position(from), position(to)),
                y: (0.0, rounded_up(most, 4.0)),
            };
            let milestones = Milestones::of(subject, &panel(0.0, 1.0, 1.0));
            let top = top + milestones.height() + 30.0;
            let bottom = self.height - time_axis::height(subject) - 8.0;
            let middle = top + (bottom - top - BETWEEN) * self.upper;
            let [(upper, upper_most), (lower, lower_most)] = self.courses;
            let panels =
                [(panel(top, middle, upper_most), upper), (panel(middle + BETWEEN, bottom, lower_most), lower)];
            milestones.labels(canvas, &panels[0].0)?;
            for ((panel, fan), higher) in panels.iter().zip([milestones.height(), 0.0]) {
                panel.grid(canvas, 4.0, true, &|value| catalogue.figure(value))?;
                milestones.lines(canvas, panel)?;
                course(canvas, panel, fan, &across)?;
                panel.base_line(canvas)?;
                panel.heading(canvas, &catalogue.text(&format!("series-{}", fan.kind.key())), higher)?;
            }
            time_axis::draw(canvas, subject, &panels[1].0)
        })
    }
}
