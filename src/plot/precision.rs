//! How precisely the figures are known: median, or probability, and interval of each against the number of runs.

use super::canvas::{Align, Canvas, Lettering, Point};
use super::font;
use super::legend::{Entry, Mark, legend, titled};
use super::panel::{Panel, axis_lettering};
use super::style::{BLACK, BLUE, GREY, OUTER_BAND, Stroke, TEXT, TWIN};
use super::ticks::ticks;
use super::{Plot, PlotError, Subject};
use crate::estimate::{Aim, Convergence, Target};
use crate::study::Scope;
use crate::words::{Catalogue, headline_scale};

pub(super) const PLOT: Plot = Plot { name: "precision", scope: Scope::Any, draw };

const WIDTH: f64 = 960.0;
const EACH: f64 = 190.0;
/// Panels side by side.
const BESIDE: usize = 3;
/// More panels than this would be too many to read: the least precise are drawn.
const MOST: usize = 12;
const MEAN: Stroke = Stroke::solid(BLUE, 2.0);
const ENOUGH: Stroke = Stroke::dotted(GREY, 1.6);

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let (outcome, catalogue) = (subject.outcome, subject.catalogue);
    let Some(convergence) = &outcome.convergence else { return Ok(None) };
    let name = |target: &Target| {
        let measure = catalogue.aim(target.aim, outcome.base().model);
        if target.candidate == 0 {
            return measure;
        }
        let policy = catalogue.candidate(&outcome.candidates[target.candidate]);
        catalogue.with("plot-precision-difference", &[("policy", &policy), ("measure", &measure)])
    };
    panels(subject, convergence, &name)
}

fn panels(
    subject: &Subject<'_>,
    convergence: &Convergence,
    name: &dyn Fn(&Target) -> String,
) -> Result<Option<String>, PlotError> {
    let drawn = least_precise(convergence);
    if drawn.is_empty() {
        return Ok(None);
    }
    let catalogue = subject.catalogue;
    let height = 126.0 + drawn.len().div_ceil(BESIDE) as f64 * EACH + 24.0;
    titled(subject, "plot-precision", (WIDTH, height), |canvas, top| {
        let entries = [
            Entry { mark: Mark::Line(MEAN), text: catalogue.text("plot-precision-mean") },
            Entry { mark: Mark::Line(TWIN), text: catalogue.text("plot-precision-goal") },
            Entry { mark: Mark::Line(ENOUGH), text: catalogue.text("plot-precision-enough") },
        ];
        let top = legend(canvas, top, WIDTH, &entries)? + 30.0;
        let across = (WIDTH - 48.0) / BESIDE as f64;
        for (index, target) in drawn.iter().enumerate() {
            let left = 24.0 + (index % BESIDE) as f64 * across + 54.0;
            let above = top + (index / BESIDE) as f64 * EACH;
            let runs = target.steps.len() as f64;
            let panel = Panel {
                left,
                right: left + across - 74.0,
                top: above,
                bottom: above + EACH - 74.0,
                x: (0.0, runs.max(2.0)),
                y: range(target),
            };
            let look = Lettering { size: TEXT, bold: true, colour: BLACK, align: Align::Left };
            let name = font::fitted(&name(target), TEXT, true, across - 12.0);
            canvas.text((left - 50.0, above - 12.0), &name, look)?;
            course(canvas, &panel, catalogue, target)?;
            if let Some(enough) = convergence.enough {
                let x = panel.across(enough as f64);
                canvas.line([(x, panel.top), (x, panel.bottom)], ENOUGH)?;
            }
        }
        Ok(())
    })
}

/// The targets to draw, those first whose interval is widest beside what it may be.
fn least_precise(convergence: &Convergence) -> Vec<&Target> {
    let mut drawn: Vec<(f64, &Target)> = convergence
        .targets
        .iter()
        .filter_map(|target| {
            let (step, tolerance) = target.steps.last().zip(target.tolerances.last())?;
            step.estimate.is_finite().then_some((step.half_width / tolerance, target))
        })
        .collect();
    drawn.sort_by(|a, b| b.0.total_cmp(&a.0));
    drawn.into_iter().take(MOST).map(|(_, target)| target).collect()
}

/// What the values of a target are multiplied by for people: shares are in per cent.
fn scale_of(target: &Target) -> f64 {
    match target.aim {
        Aim::Median(headline) => headline_scale(headline),
        Aim::Breach(_) => 100.0,
    }
}

/// The scale: the last estimate and twice its interval, and what was allowed.
fn range(target: &Target) -> (f64, f64) {
    let scale = scale_of(target);
    let last = target.steps.last().zip(target.tolerances.last());
    let (mean, reach) = last.map_or((0.0, 1.0), |(step, tolerance)| {
        let wide = if step.half_width.is_finite() { step.half_width } else { 0.0 };
        (step.estimate, (2.5 * wide).max(1.8 * tolerance))
    });
    ((mean - reach) * scale, (mean + reach) * scale)
}

/// The estimate with its interval after each run, and the precision that was wanted.
fn course(canvas: &Canvas<'_>, panel: &Panel, catalogue: &Catalogue, target: &Target) -> Result<(), PlotError> {
    panel.grid(canvas, 4.0, true, &|value| catalogue.figure(value))?;
    panel.base_line(canvas)?;
    for value in ticks(panel.x.0, panel.x.1, 4.0).values {
        canvas.text(
            (panel.across(value), panel.bottom + 14.0),
            &catalogue.figure(value),
            axis_lettering(Align::Centre),
        )?;
    }
    let middle = f64::midpoint(panel.left, panel.right);
    canvas.text(
        (middle, panel.bottom + 31.0),
        &catalogue.text("plot-precision-runs"),
        axis_lettering(Align::Centre),
    )?;
    let scale = scale_of(target);
    let steps = target.steps.iter().enumerate().filter(|(_, step)| step.half_width.is_finite());
    let at = |index: usize| (index + 1) as f64;
    let bounds = |sign: f64| -> Vec<Point> {
        steps.clone().map(|(index, step)| (at(index), (step.estimate + sign * step.half_width) * scale)).collect()
    };
    let (low, high) = (bounds(-1.0), bounds(1.0));
    if low.len() > 1 {
        panel.band(canvas, &low, &high, (BLUE, OUTER_BAND))?;
        canvas.line(steps.clone().map(|(index, step)| panel.point((at(index), step.estimate * scale))), MEAN)?;
    }
    if let Some((last, tolerance)) = target.steps.last().zip(target.tolerances.last()) {
        for goal in [last.estimate - tolerance, last.estimate + tolerance] {
            canvas.line([panel.x.0, panel.x.1].map(|x| panel.point((x, goal * scale))), TWIN)?;
        }
    }
    Ok(())
}
