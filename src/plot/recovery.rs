//! The distribution of the time to recover, by each definition: the share of runs that have, by time after restoration.

use plotters::style::RGBColor;

use super::canvas::{Canvas, Point};
use super::legend::{Entry, Mark, legend, titled};
use super::panel::Panel;
use super::style::{BLACK, BLUE, Dash, GREEN, GREY, ORANGE, Stroke, VERMILLION};
use super::window::position;
use super::{Plot, PlotError, Subject, time_axis};
use crate::estimate::{Moment, RecoveryEstimate};
use crate::observe::Recovery;
use crate::stats::{Durations, LEVEL};
use crate::study::Scope;
use crate::time::Span;

pub(super) const PLOT: Plot = Plot { name: "time-to-recover", scope: Scope::Single, draw };

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 620.0;
const BAND: f64 = 0.13;

/// The line of a definition. Thick, thin and dotted lines on top of each other can all be seen: the last paper record
/// is often also the last thing to settle.
const fn stroke(definition: Recovery) -> Stroke {
    match definition {
        Recovery::BacklogEmpty => Stroke::solid(BLUE, 4.0),
        Recovery::BackInBand => Stroke { colour: ORANGE, width: 2.2, opacity: 1.0, dash: Dash::Dots },
        Recovery::LastAffected => Stroke::dashed(VERMILLION, 2.6),
        Recovery::Coalescence => Stroke::dashed(GREEN, 1.8),
        Recovery::AllReconciled => Stroke { colour: BLACK, width: 1.8, opacity: 1.0, dash: Dash::Dots },
    }
}

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let estimates = &subject.outcome.estimates.recovery;
    let longest = estimates.iter().filter_map(|estimate| estimate.after_restoration.ended().last().copied());
    let longest = longest.fold(0.0, f64::max);
    if longest <= 0.0 {
        return Ok(None);
    }
    let catalogue = subject.catalogue;
    titled(subject, "plot-recovery", (WIDTH, HEIGHT), |canvas, top| {
        let mut top = top;
        for estimate in estimates {
            top = legend(canvas, top, WIDTH, &[entry(subject, estimate)])?;
        }
        let band = Entry { mark: Mark::Band(GREY, 2.0 * BAND), text: catalogue.text("plot-band") };
        let top = legend(canvas, top, WIDTH, &[band])?;
        let in_days = longest > 96.0;
        let (unit, name) = if in_days { (24.0, "plot-days-after") } else { (1.0, "plot-hours-after") };
        let dates = restored_at(subject);
        let lower = if dates.is_some() { time_axis::CIVIL_HEIGHT + 58.0 } else { 58.0 };
        let end = longest * 1.06;
        let panel = Panel {
            left: 84.0,
            right: WIDTH - 24.0,
            top: top + 30.0,
            bottom: HEIGHT - lower - 8.0,
            x: (0.0, end / unit),
            y: (0.0, 1.0),
        };
        panel.grid(canvas, 10.0, true, &|value| catalogue.percent(value))?;
        for estimate in estimates {
            curve(canvas, &panel, estimate, (unit, end))?;
        }
        panel.heading(canvas, &catalogue.text("plot-share-recovered"), 0.0)?;
        match dates {
            Some(restored) => {
                let to = restored + Span::from_hours(end);
                let civil = Panel { x: (position(restored), position(to)), ..panel };
                time_axis::civil(canvas, subject, &civil)?;
                panel.number_axis(canvas, catalogue, 50.0, &catalogue.text(name))
            }
            None => panel.number_axis(canvas, catalogue, 0.0, &catalogue.text(name)),
        }
    })
}

/// When the systems were restored, if that was the same in all runs, so that times after it are dates as well.
fn restored_at(subject: &Subject<'_>) -> Option<crate::time::Time> {
    let restored = subject.outcome.estimates.moment(Moment::Restored)?;
    restored.median.filter(|_| restored.p05 == restored.p95)
}

/// The curve of one definition and its interval. It goes on to the edge: what is missing to 100 % has not recovered.
fn curve(
    canvas: &Canvas<'_>,
    panel: &Panel,
    estimate: &RecoveryEstimate,
    (unit, end): (f64, f64),
) -> Result<(), PlotError> {
    let stroke = stroke(estimate.definition);
    let (middle, low, high) = steps(&estimate.after_restoration, unit, end);
    let colour: RGBColor = stroke.colour;
    panel.band(canvas, &low, &high, (colour, BAND))?;
    canvas.line(middle.into_iter().map(|point| panel.point(point)), stroke)
}

/// The corners of the curve and of its interval's edges, as stairs from nothing to `end`.
fn steps(durations: &Durations, unit: f64, end: f64) -> (Vec<Point>, Vec<Point>, Vec<Point>) {
    let mut times: Vec<f64> = durations.ended().to_vec();
    times.dedup();
    let (mut middle, mut low, mut high) = (Vec::new(), Vec::new(), Vec::new());
    let before = durations.share_by(-1.0, LEVEL);
    let (mut share, mut interval) = before;
    for time in std::iter::once(0.0).chain(times).chain([end]) {
        let after = durations.share_by(time, LEVEL);
        // A step: along to the time, then up.
        for (value, bounds) in [(share, interval), after] {
            middle.push((time / unit, value));
            low.push((time / unit, bounds.low));
            high.push((time / unit, bounds.high));
        }
        (share, interval) = after;
    }
    (middle, low, high)
}

fn entry(subject: &Subject<'_>, estimate: &RecoveryEstimate) -> Entry {
    let catalogue = subject.catalogue;
    let durations = &estimate.after_restoration;
    let what = catalogue.text(&format!("recovery-{}", estimate.definition.key()));
    let mut text = match durations.quantile(0.5) {
        Some(median) => {
            catalogue.with("plot-recovered-median", &[("what", &what), ("median", &catalogue.span(median))])
        }
        None => catalogue.with("plot-recovered-never", &[("what", &what)]),
    };
    if durations.censored() > 0 {
        text = text + "; " + &catalogue.counted("plot-not-recovered", durations.censored(), &[]);
    }
    Entry { mark: Mark::Line(stroke(estimate.definition)), text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_steps_up_when_runs_recover_and_stays_below_the_rest() {
        let durations = Durations::new(&[(24.0, false), (48.0, false), (48.0, false), (90.0, true)]);
        let (middle, low, high) = steps(&durations, 24.0, 72.0);
        let expected =
            [(0.0, 0.0), (0.0, 0.0), (1.0, 0.0), (1.0, 0.25), (2.0, 0.25), (2.0, 0.75), (3.0, 0.75), (3.0, 0.75)];
        assert_eq!(middle, expected);
        assert!(low.iter().zip(&high).all(|(low, high)| low.1 <= high.1));
    }
}
