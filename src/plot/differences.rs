//! What each candidate of a comparison changes: differences from the base with their intervals, one panel a figure.

use super::canvas::{Align, Canvas, Lettering};
use super::font;
use super::legend::{Entry, Mark, legend, titled};
use super::panel::{Panel, axis_lettering};
use super::style::{BLACK, BLUE, GREY, GRID, Stroke, TEXT};
use super::ticks::ticks;
use super::{Plot, PlotError, Subject};
use crate::estimate::{CandidateEstimate, Headline, HeadlineComparison};
use crate::study::Scope;
use crate::words::headline_scale;

pub(super) const PLOT: Plot = Plot { name: "differences", scope: Scope::Comparison, draw };

const WIDTH: f64 = 1160.0;
const ROW: f64 = 27.0;
/// The narrowest and the widest column of names; a name that is longer is cut.
const NAMES: (f64, f64) = (140.0, 380.0);
/// Below a panel for its numbers, and above it for its heading.
const AROUND: f64 = 70.0;
/// Panels side by side.
const BESIDE: usize = 2;
/// More panels than this would be too many to read; the rest is in the file.
const MOST: usize = 16;
const INTERVAL: Stroke = Stroke::solid(BLUE, 2.4);

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let outcome = subject.outcome;
    let candidates = outcome.candidates.len() - 1;
    let shown: Vec<_> = outcome.differences.headlines.iter().filter(|one| says_something(one)).take(MOST).collect();
    if shown.is_empty() || candidates == 0 {
        return Ok(None);
    }
    let catalogue = subject.catalogue;
    let each = candidates as f64 * ROW + AROUND;
    let height = 120.0 + shown.len().div_ceil(BESIDE) as f64 * each + 10.0;
    titled(subject, "plot-differences", (WIDTH, height), |canvas, top| {
        let entry = Entry { mark: Mark::Range(INTERVAL), text: catalogue.text("plot-difference-mark") };
        let top = legend(canvas, top, WIDTH, &[entry])? + 8.0;
        let names: Vec<String> = (1..=candidates).map(|row| catalogue.candidate(&outcome.candidates[row])).collect();
        let widest = names.iter().map(|name| font::width(name, TEXT, false)).fold(0.0, f64::max);
        let room = (widest + 40.0).clamp(NAMES.0, NAMES.1);
        let across = (WIDTH - room - 24.0) / BESIDE as f64;
        for (index, one) in shown.iter().enumerate() {
            let left = room + (index % BESIDE) as f64 * across + 14.0;
            let above = top + (index / BESIDE) as f64 * each + 34.0;
            let panel = Panel {
                left,
                right: left + across - 36.0,
                top: above,
                bottom: above + candidates as f64 * ROW,
                x: range(one),
                y: (0.0, 1.0),
            };
            frame(canvas, subject, &panel, one)?;
            for (row, estimate) in one.candidates.iter().enumerate().skip(1) {
                let y = above + (row as f64 - 0.5) * ROW;
                if index % BESIDE == 0 {
                    let name = font::fitted(&names[row - 1], TEXT, false, room - 34.0);
                    let look = Lettering { size: TEXT, bold: false, colour: BLACK, align: Align::Left };
                    canvas.text((24.0, y), &name, look)?;
                }
                dot(canvas, &panel, y, (one.headline, estimate))?;
            }
        }
        Ok(())
    })
}

/// Whether any candidate differs in it at all.
fn says_something(one: &HeadlineComparison) -> bool {
    let differences = one.candidates.iter().filter_map(|estimate| estimate.difference.as_ref());
    differences.into_iter().any(|difference| difference.summary.n > 0 && !difference.is_nothing())
}

/// The ends of a candidate's interval, or its mean twice, in the unit it is reported in.
fn ends(headline: Headline, estimate: &CandidateEstimate) -> Option<(f64, f64, f64)> {
    let difference = estimate.difference.as_ref().filter(|difference| difference.summary.n > 0)?;
    let mean = difference.summary.mean;
    let (low, high) = difference.interval.map_or((mean, mean), |interval| (interval.low, interval.high));
    let scale = headline_scale(headline);
    Some((low * scale, mean * scale, high * scale))
}

/// The scale of a panel: zero and all intervals.
fn range(one: &HeadlineComparison) -> (f64, f64) {
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for (from, _, to) in one.candidates.iter().filter_map(|estimate| ends(one.headline, estimate)) {
        (low, high) = (low.min(from), high.max(to));
    }
    let margin = ((high - low) * 0.06).max(1e-6);
    (low - margin, high + margin)
}

/// The heading of a panel, its grid and its numbers.
fn frame(canvas: &Canvas<'_>, subject: &Subject<'_>, panel: &Panel, one: &HeadlineComparison) -> Result<(), PlotError> {
    let look = Lettering { size: TEXT, bold: true, colour: BLACK, align: Align::Left };
    let heading = subject.catalogue.headline(one.headline);
    let heading = font::fitted(&heading, TEXT, true, panel.right - panel.left + 30.0);
    canvas.text((panel.left, panel.top - 13.0), &heading, look)?;
    let across = panel.right - panel.left;
    let write = |value: f64| subject.catalogue.signed(value);
    let widest = [panel.x.0, panel.x.1].map(|value| font::width(&write(value), TEXT, false)).into_iter();
    let apart = widest.fold(60.0, f64::max) + 15.0;
    for value in ticks(panel.x.0, panel.x.1, across / apart).values {
        let x = panel.across(value);
        canvas.line([(x, panel.top), (x, panel.bottom)], Stroke::solid(GRID, 1.0))?;
        canvas.text((x, panel.bottom + 14.0), &write(value), axis_lettering(Align::Centre))?;
    }
    let zero = panel.across(0.0);
    canvas.line([(zero, panel.top - 4.0), (zero, panel.bottom + 4.0)], Stroke::solid(GREY, 1.4))
}

/// A difference: a dot at the mean and a line over its interval.
fn dot(
    canvas: &Canvas<'_>,
    panel: &Panel,
    y: f64,
    (headline, estimate): (Headline, &CandidateEstimate),
) -> Result<(), PlotError> {
    let Some((low, mean, high)) = ends(headline, estimate) else { return Ok(()) };
    let [low, mean, high] = [low, mean, high].map(|value| panel.across(value));
    canvas.line([(low, y), (high, y)], INTERVAL)?;
    for end in [low, high] {
        canvas.line([(end, y - 4.0), (end, y + 4.0)], INTERVAL)?;
    }
    canvas.dot((mean, y), 4.5, INTERVAL.colour, true)
}
