//! Titles and legends: what the marks of a figure mean.

use plotters::style::RGBColor;

use super::canvas::{Align, Canvas, Lettering, Point, figure};
use super::font;
use super::style::{BLACK, BLUE, GREY, INNER_BAND, MEDIAN, OUTER_BAND, Stroke, TEXT, TITLE};
use super::{PlotError, Subject};
use crate::words::Catalogue;

/// A mark and its meaning.
pub(super) struct Entry {
    /// The mark.
    pub(super) mark: Mark,
    /// What it means.
    pub(super) text: String,
}

/// What a figure is drawn with.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    /// A line.
    Line(Stroke),
    /// A range with a dot at its mean.
    Range(Stroke),
    /// A ring.
    Ring(Stroke),
    /// A band of this colour and strength.
    Band(RGBColor, f64),
    /// The band of 90 % of the runs.
    OuterBand,
    /// The band of 50 %.
    InnerBand,
}

/// The marks of a fan.
pub(super) fn fan_entries(catalogue: &Catalogue) -> Vec<Entry> {
    vec![
        Entry { mark: Mark::Line(MEDIAN), text: catalogue.text("plot-median") },
        Entry { mark: Mark::InnerBand, text: catalogue.text("plot-half") },
        Entry { mark: Mark::OuterBand, text: catalogue.text("plot-nine-in-ten") },
    ]
}

/// Width of a mark.
const MARK: f64 = 30.0;
/// Distance between two rows.
const ROW: f64 = 23.0;
/// Left and right edge of every figure.
const EDGE: f64 = 24.0;

/// Draws a figure of this size under its title, with the experiment beneath; `draw` is handed where the next row may
/// stand. The title is the message of this name, the description that of its name and `-description`.
pub(super) fn titled(
    subject: &Subject<'_>,
    name: &str,
    size: (f64, f64),
    draw: impl FnOnce(&Canvas<'_>, f64) -> Result<(), PlotError>,
) -> Result<Option<String>, PlotError> {
    titled_of_runs(subject, subject.outcome.base().replications.len(), name, size, draw)
}

/// The same for a figure of so many of its runs.
pub(super) fn titled_of_runs(
    subject: &Subject<'_>,
    runs: usize,
    name: &str,
    (width, height): (f64, f64),
    draw: impl FnOnce(&Canvas<'_>, f64) -> Result<(), PlotError>,
) -> Result<Option<String>, PlotError> {
    let catalogue = subject.catalogue;
    let (title, description) = (catalogue.text(name), catalogue.text(&format!("{name}-description")));
    let drawn = figure((width, height), &title, &description, |canvas| {
        let most = width - 2.0 * EDGE;
        let look = Lettering { size: TITLE, bold: true, colour: BLACK, align: Align::Left };
        canvas.text((EDGE, 30.0), &font::fitted(&title, TITLE, true, most), look)?;
        let runs = catalogue.counted("runs", runs, &[]);
        let name = catalogue.label(&subject.outcome.base().model.title);
        let caption = catalogue.with("plot-caption", &[("title", &name), ("runs", &runs)]);
        let look = Lettering { size: TEXT, bold: false, colour: GREY, align: Align::Left };
        canvas.text((EDGE, 56.0), &font::fitted(&caption, TEXT, false, most), look)?;
        draw(canvas, 84.0)
    });
    drawn.map(Some)
}

/// The legend, in as many rows as its entries need; where the next row may stand.
pub(super) fn legend(canvas: &Canvas<'_>, top: f64, width: f64, entries: &[Entry]) -> Result<f64, PlotError> {
    let (mut x, mut y) = (EDGE, top);
    for entry in entries {
        let text = font::fitted(&entry.text, TEXT, false, width - 2.0 * EDGE - MARK - 8.0);
        let length = MARK + 8.0 + font::width(&text, TEXT, false);
        if x > EDGE && x + length > width - EDGE {
            (x, y) = (EDGE, y + ROW);
        }
        mark(canvas, (x, y), entry.mark)?;
        let look = Lettering { size: TEXT, bold: false, colour: BLACK, align: Align::Left };
        canvas.text((x + MARK + 8.0, y), &text, look)?;
        x += length + 24.0;
    }
    Ok(y + ROW)
}

/// One mark, from its left end.
fn mark(canvas: &Canvas<'_>, (x, y): Point, mark: Mark) -> Result<(), PlotError> {
    let box_of = |opacity| canvas.rectangle((x, y - 7.0), (x + MARK, y + 7.0), BLUE, opacity);
    match mark {
        Mark::Line(stroke) => canvas.line([(x, y), (x + MARK, y)], stroke),
        Mark::Range(stroke) => {
            canvas.line([(x, y), (x + MARK, y)], stroke)?;
            for end in [x, x + MARK] {
                canvas.line([(end, y - 5.0), (end, y + 5.0)], stroke)?;
            }
            canvas.dot((x + MARK / 2.0, y), 5.5, stroke.colour, true)
        }
        Mark::Ring(stroke) => canvas.dot((x + MARK / 2.0, y), 5.5, stroke.colour, false),
        Mark::Band(colour, opacity) => canvas.rectangle((x, y - 7.0), (x + MARK, y + 7.0), colour, opacity),
        Mark::OuterBand => box_of(OUTER_BAND),
        Mark::InnerBand => box_of(OUTER_BAND).and_then(|()| box_of(INNER_BAND)),
    }
}
