//! The backlog of each unit: one panel for each, all on the same axes, the largest first.

use super::canvas::{Align, Canvas, Lettering};
use super::font;
use super::legend::{Entry, Mark, legend, titled};
use super::panel::{Panel, axis_lettering};
use super::style::{BLACK, BLUE, GREY, Stroke, TEXT};
use super::ticks::rounded_up;
use super::window::{position, positions, window};
use super::{Plot, PlotError, Subject, time_axis};
use crate::estimate::{Fan, Moment};
use crate::observe::{Part, SeriesKind, measures};
use crate::study::Scope;
use crate::time::Time;

pub(super) const PLOT: Plot = Plot { name: "backlog-by-unit", scope: Scope::Single, draw };

const WIDTH: f64 = 960.0;
const COLUMNS: usize = 3;
/// More panels than this would be too small to read; the rest is in the file.
const MOST: usize = 12;
/// Height of the curve field of one panel, and of what stands above and below it.
const FIELD: f64 = 118.0;
const ABOVE: f64 = 44.0;
const BELOW: f64 = 30.0;
/// The median and the band: thinner and darker than in a figure of one panel, to be seen in small ones.
const LINE: Stroke = Stroke::solid(BLUE, 2.0);
const BAND: f64 = 0.32;
/// Restoration, in every panel.
const RESTORED: Stroke = Stroke::dotted(GREY, 1.6);

/// One unit's fan and the mean of the peaks of its runs.
struct UnitFan {
    fan: Fan,
    label: String,
    peak: f64,
}

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let (units, others) = units(subject);
    if units.len() < 2 {
        return Ok(None);
    }
    let catalogue = subject.catalogue;
    let rows = units.len().div_ceil(COLUMNS);
    let below = if others > 0 { 34.0 } else { 12.0 };
    let height = 152.0 + rows as f64 * (ABOVE + FIELD + BELOW) + below;
    titled(subject, "plot-units", (WIDTH, height), |canvas, top| {
        let restored = subject.outcome.estimates.moment(Moment::Restored).and_then(|estimate| estimate.median);
        let mut entries = vec![
            Entry { mark: Mark::Line(LINE), text: catalogue.text("plot-median") },
            Entry { mark: Mark::Band(BLUE, BAND), text: catalogue.text("plot-nine-in-ten") },
        ];
        if restored.is_some() {
            entries.push(Entry { mark: Mark::Line(RESTORED), text: catalogue.text("moment-restored") });
        }
        let top = legend(canvas, top, WIDTH, &entries)?;
        let unit = Lettering { size: TEXT, bold: false, colour: GREY, align: Align::Left };
        canvas.text((24.0, top), &catalogue.text("series-backlog-hours"), unit)?;
        let grid = Grid { subject, top: top + 12.0, largest: largest(&units), window: window(subject), restored };
        let across = positions(subject.outcome.base());
        for (index, unit) in units.iter().enumerate() {
            // The lowest panel of each column carries the dates.
            grid.unit(canvas, unit, index, index + COLUMNS >= units.len(), &across)?;
        }
        if others > 0 {
            let note = catalogue.counted("plot-other-units", others, &[]);
            canvas.text((24.0, height - 18.0), &note, axis_lettering(Align::Left))?;
        }
        Ok(())
    })
}

/// The units with a backlog, the largest first, and how many there are beyond those.
fn units(subject: &Subject<'_>) -> (Vec<UnitFan>, usize) {
    let peaks = subject
        .outcome
        .estimates
        .columns
        .iter()
        .filter(|estimate| *estimate.column.measure == measures::BACKLOG_PEAK_HOURS);
    let mut peaks: Vec<(Part, f64)> = peaks
        .filter(|estimate| matches!(estimate.column.part, Part::Unit(_)) && estimate.incident.summary.mean > 0.0)
        .map(|estimate| (estimate.column.part, estimate.incident.summary.mean))
        .collect();
    peaks.sort_by(|a, b| b.1.total_cmp(&a.1));
    let others = peaks.len().saturating_sub(MOST);
    let shown = peaks.into_iter().take(MOST).filter_map(|(part, peak)| {
        let fan = Fan::of(subject.outcome.base(), SeriesKind::BacklogHours, part)?;
        let label = subject.catalogue.part(part, subject.outcome.base().model);
        Some(UnitFan { fan, label, peak })
    });
    (shown.collect(), others)
}

/// The largest value that is drawn in any panel.
fn largest(units: &[UnitFan]) -> f64 {
    units.iter().flat_map(|unit| unit.fan.quantiles.iter().map(|quantiles| quantiles[4])).fold(0.0, f64::max)
}

/// The arrangement of the panels and what they share.
struct Grid<'a> {
    subject: &'a Subject<'a>,
    top: f64,
    largest: f64,
    window: (Time, Time),
    restored: Option<Time>,
}

impl Grid<'_> {
    /// The panel at a place in the order of reading.
    fn panel(&self, index: usize) -> Panel {
        let (column, row) = ((index % COLUMNS) as f64, (index / COLUMNS) as f64);
        let (left, gap) = (76.0, 28.0);
        let width = (WIDTH - left - 24.0 - gap * (COLUMNS as f64 - 1.0)) / COLUMNS as f64;
        let top = self.top + row * (ABOVE + FIELD + BELOW) + ABOVE;
        let left = left + column * (width + gap);
        let x = (position(self.window.0), position(self.window.1));
        Panel { left, right: left + width, top, bottom: top + FIELD, x, y: (0.0, rounded_up(self.largest, 3.0)) }
    }

    fn unit(
        &self,
        canvas: &Canvas<'_>,
        unit: &UnitFan,
        index: usize,
        dated: bool,
        across: &[f64],
    ) -> Result<(), PlotError> {
        let catalogue = self.subject.catalogue;
        let panel = self.panel(index);
        panel.grid(canvas, 3.0, index.is_multiple_of(COLUMNS), &|value| catalogue.figure(value))?;
        if let Some(restored) = self.restored {
            let x = panel.across(position(restored));
            canvas.line([(x, panel.top), (x, panel.bottom)], RESTORED)?;
        }
        let course = |level: usize| -> Vec<(f64, f64)> {
            across.iter().copied().zip(unit.fan.quantiles.iter().map(|quantiles| quantiles[level])).collect()
        };
        panel.band(canvas, &course(0), &course(4), (BLUE, BAND))?;
        let median = unit.fan.quantiles.iter().map(|quantiles| quantiles[2]);
        panel.curve(canvas, across, median, LINE)?;
        let peak = catalogue.with("plot-unit-peak", &[("n", &catalogue.figure(unit.peak))]);
        let look = Lettering { size: TEXT, bold: false, colour: GREY, align: Align::Right };
        // Inside the field, where the curve has come down again: the name above needs the whole width.
        canvas.text((panel.right, panel.top + 10.0), &peak, look)?;
        let label = font::fitted(&unit.label, TEXT, true, panel.right - panel.left);
        let look = Lettering { size: TEXT, bold: true, colour: BLACK, align: Align::Left };
        canvas.text((panel.left, panel.top - 13.0), &label, look)?;
        panel.base_line(canvas)?;
        for tick in time_axis::ticks_of(self.subject, &panel).into_iter().filter(|tick| tick.short().is_some()) {
            let x = panel.across(position(tick.time));
            canvas.line([(x, panel.bottom), (x, panel.bottom + 5.0)], Stroke::solid(GREY, 1.2))?;
            if let Some(label) = tick.short().filter(|_| dated) {
                let half = font::width(label, TEXT, false) / 2.0;
                let x = x.clamp(panel.left + half, panel.right - half);
                canvas.text((x, panel.bottom + 17.0), label, axis_lettering(Align::Centre))?;
            }
        }
        Ok(())
    }
}
