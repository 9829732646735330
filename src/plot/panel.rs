//! A field of a figure with two scales: where values lie, grid, axes, fans.

use super::PlotError;
use super::canvas::{Align, Canvas, Lettering, Point};
use super::style::{BLUE, GREY, GRID, HEADING, INNER_BAND, MEDIAN, OUTER_BAND, Stroke, TEXT};
use super::ticks::ticks;
use crate::estimate::Fan;
use crate::words::Catalogue;

/// A rectangle of the figure and the values at its edges.
#[derive(Clone, Copy, Debug)]
pub(super) struct Panel {
    /// Left edge.
    pub(super) left: f64,
    /// Right edge.
    pub(super) right: f64,
    /// Upper edge.
    pub(super) top: f64,
    /// Lower edge.
    pub(super) bottom: f64,
    /// The values at the left and the right edge.
    pub(super) x: (f64, f64),
    /// The values at the lower and the upper edge.
    pub(super) y: (f64, f64),
}

impl Panel {
    /// Where a value lies across.
    pub(super) fn across(&self, x: f64) -> f64 {
        self.left + (x - self.x.0) / (self.x.1 - self.x.0) * (self.right - self.left)
    }

    /// Where a value lies up, kept within the panel.
    pub(super) fn up(&self, y: f64) -> f64 {
        let share = ((y - self.y.0) / (self.y.1 - self.y.0)).clamp(0.0, 1.0);
        self.bottom - share * (self.bottom - self.top)
    }

    /// Where a pair of values lies.
    pub(super) fn point(&self, (x, y): Point) -> Point {
        (self.across(x), self.up(y))
    }

    /// The heading, `higher` than just above the panel, cut to its width.
    pub(super) fn heading(&self, canvas: &Canvas<'_>, text: &str, higher: f64) -> Result<(), PlotError> {
        let text = super::font::fitted(text, HEADING, true, self.right - self.left);
        let look = Lettering { size: HEADING, bold: true, colour: super::style::BLACK, align: Align::Left };
        canvas.text((self.left, self.top - higher - 14.0), &text, look)
    }

    /// Grid lines at round values up, with their numbers to the left if `labelled`.
    pub(super) fn grid(
        &self,
        canvas: &Canvas<'_>,
        number: f64,
        labelled: bool,
        write: &dyn Fn(f64) -> String,
    ) -> Result<(), PlotError> {
        for value in ticks(self.y.0, self.y.1, number).values {
            let y = self.up(value);
            canvas.line([(self.left, y), (self.right, y)], Stroke::solid(GRID, 1.0))?;
            if labelled {
                canvas.text((self.left - 8.0, y), &write(value), axis_lettering(Align::Right))?;
            }
        }
        Ok(())
    }

    /// The line at the bottom.
    pub(super) fn base_line(&self, canvas: &Canvas<'_>) -> Result<(), PlotError> {
        canvas.line([(self.left, self.bottom), (self.right, self.bottom)], Stroke::solid(GREY, 1.2))
    }

    /// An axis of round numbers below, `lower` under the panel, with its name centred beneath.
    pub(super) fn number_axis(
        &self,
        canvas: &Canvas<'_>,
        catalogue: &Catalogue,
        lower: f64,
        name: &str,
    ) -> Result<(), PlotError> {
        let y = self.bottom + lower;
        canvas.line([(self.left, y), (self.right, y)], Stroke::solid(GREY, 1.2))?;
        for value in ticks(self.x.0, self.x.1, (self.right - self.left) / 75.0).values {
            let x = self.across(value);
            canvas.line([(x, y), (x, y + 5.0)], Stroke::solid(GREY, 1.2))?;
            canvas.text((x, y + 16.0), &catalogue.figure(value), axis_lettering(Align::Centre))?;
        }
        canvas.text((f64::midpoint(self.left, self.right), y + 36.0), name, axis_lettering(Align::Centre))
    }

    /// A course over the panel, from values at positions across; what lies outside is left out.
    pub(super) fn curve(
        &self,
        canvas: &Canvas<'_>,
        across: &[f64],
        values: impl IntoIterator<Item = f64>,
        stroke: Stroke,
    ) -> Result<(), PlotError> {
        let points = across.iter().copied().zip(values).filter(|point| self.shows(point.0));
        canvas.line(points.map(|point| self.point(point)), stroke)
    }

    /// The area between two courses.
    pub(super) fn band(
        &self,
        canvas: &Canvas<'_>,
        low: &[Point],
        high: &[Point],
        look: (plotters::style::RGBColor, f64),
    ) -> Result<(), PlotError> {
        let there = high.iter().filter(|point| self.shows(point.0));
        let back = low.iter().rev().filter(|point| self.shows(point.0));
        let corners: Vec<Point> = there.chain(back).map(|point| self.point(*point)).collect();
        canvas.area(corners, look.0, look.1)
    }

    /// The bands of a fan and, if wanted, its median.
    pub(super) fn fan(&self, canvas: &Canvas<'_>, across: &[f64], fan: &Fan) -> Result<(), PlotError> {
        let course = |level: usize| -> Vec<Point> {
            across.iter().copied().zip(fan.quantiles.iter().map(|quantiles| quantiles[level])).collect()
        };
        self.band(canvas, &course(0), &course(4), (BLUE, OUTER_BAND))?;
        self.band(canvas, &course(1), &course(3), (BLUE, INNER_BAND))
    }

    /// The median of a fan.
    pub(super) fn median(&self, canvas: &Canvas<'_>, across: &[f64], fan: &Fan) -> Result<(), PlotError> {
        self.curve(canvas, across, fan.quantiles.iter().map(|quantiles| quantiles[2]), MEDIAN)
    }

    /// Whether a position across is within the panel.
    fn shows(&self, x: f64) -> bool {
        (self.x.0..=self.x.1).contains(&x)
    }
}

/// The lettering of axes.
pub(super) const fn axis_lettering(align: Align) -> Lettering {
    Lettering { size: TEXT, bold: false, colour: GREY, align }
}
