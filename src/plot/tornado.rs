//! Where the mean is with each uncertain input at either end of its range: a tornado for each of a few figures.

use super::canvas::{Align, Canvas, Lettering};
use super::font;
use super::legend::{Entry, Mark, legend, titled_of_runs};
use super::panel::{Panel, axis_lettering};
use super::style::{BLACK, BLUE, GREY, GRID, ORANGE, Stroke, TEXT};
use super::ticks::ticks;
use super::{Plot, PlotError, Subject};
use crate::estimate::{ENDS, Effect, Headline, HeadlineUncertainty, Shift, Uncertainty};
use crate::model::Uncertain;
use crate::study::Scope;
use crate::words::headline_scale;

pub(super) const PLOT: Plot = Plot { name: "tornado", scope: Scope::Varied, draw };

const WIDTH: f64 = 960.0;
const ROW: f64 = 36.0;
const NAMES: f64 = 270.0;
/// Above a panel for its heading, and below for its numbers.
const AROUND: f64 = 76.0;
/// Half the height of a bar.
const HALF_BAR: f64 = 10.0;
/// More figures would be too many to read; the rest is in the file.
const MOST_FIGURES: usize = 4;
/// The same for inputs, of which those that matter least are left out.
const MOST_INPUTS: usize = 12;
/// Size of the labels beside bars, and the widest that one may be.
const LABEL: f64 = 12.0;
const MOST_LABEL: f64 = 150.0;
const INTERVAL: Stroke = Stroke::solid(BLACK, 1.6);
const BASE: Stroke = Stroke::solid(GREY, 1.6);

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let Some(uncertainty) = &subject.outcome.uncertainty else { return Ok(None) };
    // Definitions of recovery mostly move together: one stands for all, and leaves room for other figures.
    let moving = uncertainty.headlines.iter().filter(|one| moves(one));
    let (recovery, measures): (Vec<_>, Vec<_>) = moving.partition(|one| matches!(one.headline, Headline::Recovery(_)));
    let shown: Vec<_> = recovery.into_iter().take(1).chain(measures).take(MOST_FIGURES).collect();
    if shown.is_empty() {
        return Ok(None);
    }
    let catalogue = subject.catalogue;
    let rows = uncertainty.inputs.len().min(MOST_INPUTS) as f64;
    let each = rows * ROW + AROUND;
    titled_of_runs(
        subject,
        uncertainty.points.len(),
        "plot-tornado",
        (WIDTH, 134.0 + shown.len() as f64 * each),
        |canvas, top| {
            let entry = |mark, id: &str| Entry { mark, text: catalogue.text(id) };
            let entries = [
                entry(Mark::Band(BLUE, 1.0), "plot-tornado-low"),
                entry(Mark::Band(ORANGE, 1.0), "plot-tornado-high"),
                entry(Mark::Line(INTERVAL), "plot-tornado-interval"),
                entry(Mark::Line(BASE), "plot-tornado-base"),
            ];
            let top = legend(canvas, top, WIDTH, &entries)? + 8.0;
            let labels = labels(subject, uncertainty) / (WIDTH - 40.0 - NAMES);
            for (index, one) in shown.iter().enumerate() {
                let above = top + index as f64 * each + 34.0;
                let panel = Panel {
                    left: NAMES,
                    right: WIDTH - 40.0,
                    top: above,
                    bottom: above + rows * ROW,
                    x: scale(one, labels),
                    y: (0.0, 1.0),
                };
                tornado(canvas, subject, (uncertainty, one), &panel)?;
            }
            Ok(())
        },
    )
}

/// What each input does to it; nothing where too few runs say so.
fn effects(one: &HeadlineUncertainty) -> &[Effect] {
    one.shares.as_ref().map(|shares| shares.effects.as_slice()).unwrap_or_default()
}

/// Whether any input moves it at all.
fn moves(one: &HeadlineUncertainty) -> bool {
    effects(one).iter().any(|effect| effect.width() > 0.0)
}

/// A mean and the ends of its interval, all as values of the figure in the unit it is reported in.
fn ends(one: &HeadlineUncertainty, shift: &Shift) -> [f64; 3] {
    [shift.interval.low, shift.mean, shift.interval.high].map(|value| (one.mean + value) * headline_scale(one.headline))
}

/// How wide the widest label beside a bar is, with the gap before it.
fn labels(subject: &Subject<'_>, uncertainty: &Uncertainty) -> f64 {
    let settings = uncertainty.inputs.iter().flat_map(|input| ENDS.map(|end| setting(subject, input, end)));
    settings.map(|text| font::width(&text, LABEL, false) + 8.0).fold(0.0, f64::max)
}

/// Where an input is at an end of its range, cut to a length that leaves room for bars.
fn setting(subject: &Subject<'_>, input: &Uncertain, end: f64) -> String {
    font::fitted(&subject.catalogue.setting(input, end), LABEL, false, MOST_LABEL)
}

/// The values at the edges of a panel: everything that is drawn in it, and beside it this share of the width for labels.
fn scale(one: &HeadlineUncertainty, labels: f64) -> (f64, f64) {
    let base = one.mean * headline_scale(one.headline);
    let drawn = effects(one).iter().flat_map(|effect| [&effect.low, &effect.high]).flat_map(|end| ends(one, end));
    let (low, high) = drawn
        .filter(|value| value.is_finite())
        .fold((base, base), |(low, high), value| (low.min(value), high.max(value)));
    let margin = (high - low) * labels / (1.0 - 2.0 * labels);
    (low - margin, high + margin)
}

/// One panel: a row for each input, the one that moves the figure farthest on top.
fn tornado(
    canvas: &Canvas<'_>,
    subject: &Subject<'_>,
    (uncertainty, one): (&Uncertainty, &HeadlineUncertainty),
    panel: &Panel,
) -> Result<(), PlotError> {
    let catalogue = subject.catalogue;
    panel.heading(canvas, &catalogue.headline(one.headline), 0.0)?;
    for value in ticks(panel.x.0, panel.x.1, (panel.right - panel.left) / 90.0).values {
        let x = panel.across(value);
        canvas.line([(x, panel.top), (x, panel.bottom)], Stroke::solid(GRID, 1.0))?;
        canvas.text((x, panel.bottom + 14.0), &catalogue.figure(value), axis_lettering(Align::Centre))?;
    }
    let middle = one.mean * headline_scale(one.headline);
    for (row, index) in one.ranking().into_iter().take(MOST_INPUTS).enumerate() {
        let (input, effect) = (&uncertainty.inputs[index], &effects(one)[index]);
        let y = panel.top + (row as f64 + 0.5) * ROW;
        let name = font::fitted(&catalogue.label(&input.label), TEXT, false, NAMES - 40.0);
        canvas.text((24.0, y), &name, Lettering { size: TEXT, bold: false, colour: BLACK, align: Align::Left })?;
        let bars = [(&effect.low, ENDS[0], BLUE), (&effect.high, ENDS[1], ORANGE)];
        // Both ends may lie on one side: each has half of the row, so that neither hides the other.
        for (line, (shift, position, colour)) in bars.into_iter().enumerate() {
            let [low, mean, high] = ends(one, shift);
            if !mean.is_finite() {
                continue;
            }
            let y = y + (line as f64 - 0.5) * HALF_BAR * 1.3;
            let [from, low, to, high] = [middle, low, mean, high].map(|value| panel.across(value));
            canvas.rectangle((from, y - HALF_BAR / 2.0), (to, y + HALF_BAR / 2.0), colour, 1.0)?;
            canvas.line([(low, y), (high, y)], INTERVAL)?;
            let is_left = to < from || (to <= from && position < 0.5);
            let (at, align) =
                if is_left { (low.min(from) - 6.0, Align::Right) } else { (high.max(from) + 6.0, Align::Left) };
            canvas.text(
                (at, y),
                &setting(subject, input, position),
                Lettering { size: LABEL, ..axis_lettering(align) },
            )?;
        }
    }
    let x = panel.across(middle);
    canvas.line([(x, panel.top - 4.0), (x, panel.bottom + 4.0)], BASE)
}
