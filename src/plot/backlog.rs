//! The backlog over time: the work and the number of paper records waiting, for all units together.

use super::canvas::{Canvas, figure};
use super::legend::{Entry, Mark, legend, title};
use super::panel::Panel;
use super::style::{MEDIAN, RUN, TWIN};
use super::ticks::rounded_up;
use super::window::{Milestones, position, positions, window};
use super::{Plot, PlotError, Subject, time_axis};
use crate::estimate::Fan;
use crate::observe::{Part, SeriesKind};
use crate::study::Scope;

pub(super) const PLOT: Plot = Plot { name: "backlog", scope: Scope::Single, draw };

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 760.0;
/// Single runs are drawn with the fan, because a band alone is taken for what is likely at its every point and its
/// edges for courses that happen. The first ones are as good as any.
const SINGLE_RUNS: usize = 8;

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let fan = |kind| Fan::of(subject.outcome.base(), kind, Part::All);
    let Some((hours, records)) = fan(SeriesKind::BacklogHours).zip(fan(SeriesKind::BacklogRecords)) else {
        return Ok(None);
    };
    if largest(subject, &hours) <= 0.0 {
        return Ok(None);
    }
    let catalogue = subject.catalogue;
    let (heading, description) = (catalogue.text("plot-backlog"), catalogue.text("plot-backlog-description"));
    let svg = figure((WIDTH, HEIGHT), &heading, &description, |canvas| {
        let top = title(canvas, subject, &heading, WIDTH)?;
        let top = legend(canvas, top, WIDTH, &entries(subject))?;
        let (from, to) = window(subject);
        let across = positions(subject.outcome.base());
        let panel = |top: f64, bottom: f64, most: f64| Panel {
            left: 84.0,
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
        // The work is the answer, the number of records its companion: three parts to two.
        let middle = top + (bottom - top - between) * 0.6;
        let panels = [
            (panel(top, middle, largest(subject, &hours)), &hours),
            (panel(middle + between, bottom, largest(subject, &records)), &records),
        ];
        milestones.labels(canvas, &panels[0].0)?;
        for ((panel, fan), higher) in panels.iter().zip([milestones.height(), 0.0]) {
            panel.grid(canvas, 4.0, true, &|value| catalogue.figure(value))?;
            milestones.lines(canvas, panel)?;
            course(canvas, subject, panel, fan, &across)?;
            panel.base_line(canvas)?;
            panel.heading(canvas, &catalogue.text(&format!("series-{}", fan.kind.key())), higher)?;
        }
        time_axis::draw(canvas, subject, &panels[1].0)
    })?;
    Ok(Some(svg))
}

/// The largest value that will be drawn.
fn largest(subject: &Subject<'_>, fan: &Fan) -> f64 {
    let upper = fan.quantiles.iter().map(|quantiles| quantiles[4]);
    let runs = single_runs(subject, fan.kind).flat_map(|values| values.iter().copied().map(f64::from));
    upper.chain(runs).fold(0.0, f64::max)
}

/// The courses of the first runs.
fn single_runs<'a>(subject: &'a Subject<'_>, kind: SeriesKind) -> impl Iterator<Item = &'a [f32]> {
    let runs = subject.outcome.base().replications.iter().take(SINGLE_RUNS);
    let wanted = move |series: &&crate::observe::Series| series.kind == kind && series.part == Part::All;
    runs.filter_map(move |run| run.incident.series.iter().find(wanted)).map(|series| &series.values[..])
}

/// The fan, single runs, median and twin of one panel.
fn course(
    canvas: &Canvas<'_>,
    subject: &Subject<'_>,
    panel: &Panel,
    fan: &Fan,
    across: &[f64],
) -> Result<(), PlotError> {
    panel.fan(canvas, across, fan)?;
    for values in single_runs(subject, fan.kind) {
        panel.curve(canvas, across, values.iter().copied().map(f64::from), RUN)?;
    }
    panel.median(canvas, across, fan)?;
    panel.curve(canvas, across, fan.twin_mean.iter().copied(), TWIN)
}

fn entries(subject: &Subject<'_>) -> Vec<Entry> {
    let catalogue = subject.catalogue;
    let single = subject.outcome.base().replications.len().min(SINGLE_RUNS);
    vec![
        Entry { mark: Mark::Line(MEDIAN), text: catalogue.text("plot-median") },
        Entry { mark: Mark::InnerBand, text: catalogue.text("plot-half") },
        Entry { mark: Mark::OuterBand, text: catalogue.text("plot-nine-in-ten") },
        Entry { mark: Mark::Line(RUN), text: catalogue.counted("plot-single-runs", single, &[]) },
        Entry { mark: Mark::Line(TWIN), text: catalogue.text("plot-twin") },
    ]
}
