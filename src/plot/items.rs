//! Items over time: how many are in each state, stacked, and deadlines missed.

use plotters::style::RGBColor;

use super::legend::{Entry, Mark, legend, titled};
use super::panel::Panel;
use super::style::{BLACK, BLUE, GREEN, ORANGE, Stroke, VERMILLION};
use super::ticks::rounded_up;
use super::window::{Milestones, position, positions, window};
use super::{Plot, PlotError, Subject, time_axis};
use crate::estimate::Fan;
use crate::model::ItemState;
use crate::observe::{Part, SeriesKind};
use crate::study::Scope;
use crate::time::{Span, Time};

pub(super) const PLOT: Plot = Plot { name: "items", scope: Scope::Single, draw };

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 600.0;
/// How much an area covers.
const OPACITY: f64 = 0.82;
/// Deadlines missed so far.
const MISSED: Stroke = Stroke::dashed(BLACK, 2.2);
/// Changes smaller than this share of all items do not make the figure longer.
const STILL: f64 = 0.002;

/// The colour of a state: of Okabe and Ito's, warm where nothing has been done, with greys for the ends that need
/// nothing; neighbours also differ in lightness.
const fn colour(state: ItemState) -> RGBColor {
    match state {
        ItemState::Undetected => VERMILLION,
        ItemState::Known | ItemState::Sound => ORANGE,
        ItemState::Restored => GREEN,
        ItemState::Found | ItemState::Rewritten => RGBColor(86, 180, 233),
        ItemState::Recollected | ItemState::Resent => BLUE,
        ItemState::FollowedUp => RGBColor(240, 228, 66),
        ItemState::Notified => RGBColor(204, 121, 167),
        ItemState::Closed => RGBColor(170, 170, 170),
        ItemState::Gone => RGBColor(60, 60, 60),
    }
}

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let fan = |kind| Fan::of(subject.outcome.base(), kind, Part::All);
    let layers: Vec<(ItemState, Vec<f64>)> = ItemState::AFTER
        .iter()
        .filter_map(|state| Some((*state, fan(SeriesKind::Items(*state))?.mean)))
        .filter(|(_, mean)| mean.iter().any(|number| *number > 0.0))
        .collect();
    let Some(count) = layers.iter().map(|(_, mean)| mean.len()).min() else { return Ok(None) };
    // The upper edge of each layer, upon those before it.
    let mut edges: Vec<Vec<f64>> = vec![vec![0.0; count]];
    for (index, (_, mean)) in layers.iter().enumerate() {
        let edge = edges[index].iter().zip(mean).map(|(below, number)| below + number).collect();
        edges.push(edge);
    }
    let largest = edges.last().into_iter().flatten().copied().fold(0.0, f64::max);
    let missed = fan(SeriesKind::DeadlinesMissed).map(|fan| fan.mean);
    let missed = missed.filter(|missed| missed.iter().any(|number| *number > 0.0));
    let catalogue = subject.catalogue;
    titled(subject, "plot-items", (WIDTH, HEIGHT), |canvas, top| {
        let named = |kind: SeriesKind| catalogue.text(&format!("series-{}", kind.key()));
        let mut entries: Vec<Entry> = layers
            .iter()
            .rev()
            .map(|(state, _)| Entry {
                mark: Mark::Band(colour(*state), OPACITY),
                text: named(SeriesKind::Items(*state)),
            })
            .collect();
        entries.extend(
            missed.iter().map(|_| Entry { mark: Mark::Line(MISSED), text: named(SeriesKind::DeadlinesMissed) }),
        );
        let top = legend(canvas, top, WIDTH, &entries)?;
        let (from, to) = stretch(subject, &layers, missed.as_deref(), largest);
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
        for (index, (state, _)) in layers.iter().enumerate() {
            let points = |edge: &[f64]| across.iter().copied().zip(edge.iter().copied()).collect::<Vec<_>>();
            panel.band(canvas, &points(&edges[index]), &points(&edges[index + 1]), (colour(*state), OPACITY))?;
        }
        if let Some(missed) = &missed {
            panel.curve(canvas, &across, missed.iter().copied(), MISSED)?;
        }
        milestones.labels(canvas, &panel)?;
        milestones.lines(canvas, &panel)?;
        panel.heading(canvas, &catalogue.text("plot-items-heading"), milestones.height())?;
        time_axis::draw(canvas, subject, &panel)
    })
}

/// The usual stretch, on to the last change that can be seen.
fn stretch(
    subject: &Subject<'_>,
    layers: &[(ItemState, Vec<f64>)],
    missed: Option<&[f64]>,
    largest: f64,
) -> (Time, Time) {
    let (from, to) = window(subject);
    let grid = subject.outcome.base().grid;
    let courses = layers.iter().map(|(_, mean)| mean.as_slice()).chain(missed);
    let last_change = |course: &[f64]| {
        let end = course.last().copied().unwrap_or(0.0);
        course.iter().rposition(|number| (number - end).abs() > largest * STILL)
    };
    let last = courses.filter_map(last_change).max().map_or(to, |index| grid.time(index + 1));
    let margin = Span::from_millis(((last - from).as_millis() / 20).max(0));
    (from, to.max((last + margin).min(grid.time(grid.count.saturating_sub(1)))))
}
