//! The backlog over time: the work and the number of paper records waiting, for all units together.

use super::canvas::Canvas;
use super::legend::{Entry, Mark, fan_entries};
use super::pair::Pair;
use super::panel::Panel;
use super::style::{RUN, TWIN};
use super::{Plot, PlotError, Subject};
use crate::estimate::Fan;
use crate::observe::{Part, SeriesKind};
use crate::study::Scope;

pub(super) const PLOT: Plot = Plot { name: "backlog", scope: Scope::Single, draw };

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
    // The work is the answer, the number of records its companion: three parts to two.
    let courses = [(&hours, largest(subject, &hours)), (&records, largest(subject, &records))];
    let pair = Pair { name: "plot-backlog", height: 760.0, left: 84.0, upper: 0.6, courses };
    pair.draw(subject, &entries(subject), |canvas, panel, fan, across| course(canvas, subject, panel, fan, across))
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
    let mut entries = fan_entries(catalogue);
    entries.push(Entry { mark: Mark::Line(RUN), text: catalogue.counted("plot-single-runs", single, &[]) });
    entries.push(Entry { mark: Mark::Line(TWIN), text: catalogue.text("plot-twin") });
    entries
}
