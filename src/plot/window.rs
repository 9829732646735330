//! The stretch of time that a figure shows, and the milestones in it.

use super::canvas::{Align, Canvas, Lettering};
use super::font;
use super::panel::Panel;
use super::style::{BLACK, MILESTONE, TEXT};
use super::{PlotError, Subject};
use crate::estimate::{Fan, Moment};
use crate::experiment::Experiment;
use crate::observe::{Part, Recovery, SeriesKind};
use crate::time::{Span, Time};

/// Shares of the largest value below which a course counts as gone, for the choice of what to show.
const GONE: f64 = 0.005;
/// The part of the stretch that is added before and after.
const MARGIN: f64 = 0.07;

/// From shortly before the onset to shortly after the backlog is gone in nineteen runs of twenty, and at least as long
/// after restoration as the outage was; everything that was recorded if there was no incident.
pub(super) fn window(subject: &Subject<'_>) -> (Time, Time) {
    let grid = subject.outcome.base().grid;
    let recorded = (grid.from, grid.time(grid.count.saturating_sub(1)));
    let moment = |moment| subject.outcome.estimates.moment(moment).and_then(|estimate| estimate.median);
    let Some(onset) = moment(Moment::Onset) else { return recorded };
    let restored = moment(Moment::Restored).unwrap_or(recorded.1);
    let backlog = Fan::of(subject.outcome.base(), SeriesKind::BacklogHours, Part::All);
    let gone = backlog.and_then(|fan| {
        let largest = fan.quantiles.iter().map(|quantiles| quantiles[4]).fold(0.0, f64::max);
        fan.quantiles.iter().rposition(|quantiles| quantiles[4] > largest * GONE)
    });
    // What breaks in silence may last for years: its recovery is not measured by that.
    let as_long = if subject.outcome.base().model.items.is_empty() { restored + (restored - onset) } else { restored };
    let end = gone.map_or(restored, |index| grid.time(index)).max(as_long);
    let margin = Span::from_hours((end - onset).as_hours() * MARGIN).max(grid.step * 2);
    ((onset - margin).max(recorded.0), (end + margin).min(recorded.1))
}

/// The instants of the grid in milliseconds, as positions across.
pub(super) fn positions(experiment: &Experiment<'_>) -> Vec<f64> {
    (0..experiment.grid.count).map(|index| position(experiment.grid.time(index))).collect()
}

/// An instant as a position across.
pub(super) fn position(time: Time) -> f64 {
    time.as_millis() as f64
}

/// The milestones worth marking, by their medians, with the names of their labels.
const MARKED: [(Moment, &str); 6] = [
    (Moment::Onset, "plot-onset-label"),
    (Moment::Noticed, "plot-noticed-label"),
    (Moment::FirstOnFallback, "plot-fallback-label"),
    (Moment::Restored, "plot-restored-label"),
    (Moment::EntryBegan, "plot-entry-label"),
    (Moment::Recovered(Recovery::BacklogEmpty), "plot-recovered-label"),
];

/// Whether a milestone says something of this incident: what breaks in silence is noticed late, and entering begins
/// only where there is paper.
fn is_shown(subject: &Subject<'_>, moment: Moment) -> bool {
    let model = subject.outcome.base().model;
    match moment {
        Moment::Noticed => !model.items.is_empty(),
        Moment::EntryBegan => model.items.is_empty() || model.writes_paper(),
        _ => true,
    }
}

/// Height of a row of labels.
const ROW: f64 = 20.0;

/// A milestone with the place of its label.
struct Label {
    x: f64,
    text: String,
    left: f64,
    row: usize,
}

/// The labels of milestones over a stretch of time: each in the lowest row in which it overlaps no other.
pub(super) struct Milestones {
    labels: Vec<Label>,
    rows: usize,
}

impl Milestones {
    /// Those within a panel, whose positions across are instants.
    pub(super) fn of(subject: &Subject<'_>, panel: &Panel) -> Self {
        let mut labels: Vec<Label> = Vec::new();
        let shown = MARKED
            .iter()
            .filter(|(moment, _)| is_shown(subject, *moment))
            .filter_map(|(moment, id)| Some((position(subject.outcome.estimates.moment(*moment)?.median?), *id)))
            .filter(|(time, _)| (panel.x.0..=panel.x.1).contains(time));
        let mut shown: Vec<(f64, String)> =
            shown.map(|(time, id)| (panel.across(time), subject.catalogue.text(id))).collect();
        // From the right, so that of two near each other the earlier stands higher and no line crosses a label.
        shown.sort_by(|a, b| b.0.total_cmp(&a.0));
        // Some have to stand to the left of their line: where the panel ends, and where the line of another that does
        // would cross them. They come last, from the left, each above all whose lines it lies across.
        let (mut rightwards, mut leftwards, mut end) = (Vec::new(), Vec::new(), panel.right);
        for (x, text) in shown {
            let width = font::width(&text, TEXT, false) + 12.0;
            if x + 3.0 + width > end {
                end = x;
                leftwards.push((x - width + 6.0, x, width, text));
            } else {
                rightwards.push((x + 3.0, x, width, text));
            }
        }
        for (left, x, width, text) in rightwards.into_iter().chain(leftwards.into_iter().rev()) {
            let free = |row: usize| {
                labels.iter().all(|other| {
                    let apart = left + width < other.left || other.left + other.width() < left;
                    // Lines run from their label down, so a lower label must not lie across one.
                    let under_a_line = other.row > row && (left..left + width).contains(&other.x);
                    let crosses = other.row < row && (other.left..other.left + other.width()).contains(&x);
                    (other.row != row || apart) && !under_a_line && !crosses
                })
            };
            // Where no row is free of lines, above all others is the best there is.
            let above = || labels.iter().map(|label| label.row + 1).max().unwrap_or(0);
            let row = (0..MARKED.len()).find(|row| free(*row)).unwrap_or_else(above);
            labels.push(Label { x, text, left, row });
        }
        let rows = labels.iter().map(|label| label.row + 1).max().unwrap_or(0);
        Self { labels, rows }
    }

    /// How high all rows are together.
    pub(super) fn height(&self) -> f64 {
        self.rows as f64 * ROW
    }

    /// Draws lines over the height of a panel.
    pub(super) fn lines(&self, canvas: &Canvas<'_>, panel: &Panel) -> Result<(), PlotError> {
        self.labels.iter().try_for_each(|label| canvas.line([(label.x, panel.top), (label.x, panel.bottom)], MILESTONE))
    }

    /// Draws the labels in rows above a panel, each with its line down to it.
    pub(super) fn labels(&self, canvas: &Canvas<'_>, panel: &Panel) -> Result<(), PlotError> {
        for label in &self.labels {
            let middle = panel.top - 4.0 - (label.row as f64 + 0.5) * ROW;
            canvas.line([(label.x, middle - 7.0), (label.x, panel.top)], MILESTONE)?;
            let look = Lettering { size: TEXT, bold: false, colour: BLACK, align: Align::Left };
            canvas.text((label.left + 2.0, middle), &label.text, look)?;
        }
        Ok(())
    }
}

impl Label {
    fn width(&self) -> f64 {
        font::width(&self.text, TEXT, false) + 12.0
    }
}
