//! Staff-hours by role: what the incident adds, and overtime beside the twin.

use super::canvas::{Align, Canvas, Lettering};
use super::font;
use super::legend::{Entry, Mark, legend, titled};
use super::panel::{Panel, axis_lettering};
use super::style::{BLACK, BLUE, GREY, GRID, HEADING, Stroke, TEXT, VERMILLION};
use super::ticks::ticks;
use super::{Plot, PlotError, Subject};
use crate::estimate::{ColumnEstimate, Spread};
use crate::model::RoleId;
use crate::observe::{Part, measures};
use crate::study::Scope;

pub(super) const PLOT: Plot = Plot { name: "staff-hours", scope: Scope::Single, draw };

const WIDTH: f64 = 960.0;
const ROW: f64 = 54.0;
/// More roles than this would be too many to read; the rest is in the file.
const MOST: usize = 14;
const NAMES: f64 = 270.0;
const WITH: Stroke = Stroke::solid(VERMILLION, 2.4);
const MORE: Stroke = Stroke::solid(BLUE, 2.4);
const WITHOUT: Stroke = Stroke::solid(BLACK, 1.8);

/// A role with its figures.
struct RoleRow<'a> {
    label: String,
    hours: &'a ColumnEstimate,
    overtime: Option<&'a ColumnEstimate>,
}

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let rows = rows(subject);
    if rows.is_empty() || subject.outcome.base().model.incident.is_none() {
        return Ok(None);
    }
    let catalogue = subject.catalogue;
    let height = 186.0 + rows.len() as f64 * ROW + 28.0;
    titled(subject, "plot-staff", (WIDTH, height), |canvas, top| {
        let entries = [
            Entry { mark: Mark::Range(MORE), text: catalogue.text("plot-mean-and-range") },
            Entry { mark: Mark::Range(WITH), text: catalogue.text("plot-with") },
            Entry { mark: Mark::Ring(WITHOUT), text: catalogue.text("plot-twin") },
        ];
        let top = legend(canvas, top, WIDTH, &entries)? + 42.0;
        let bottom = top + rows.len() as f64 * ROW;
        let middle = NAMES + (WIDTH - NAMES) * 0.53;
        let more = scale(rows.iter().map(|row| &row.hours.difference), (NAMES + 20.0, middle - 24.0), (top, bottom));
        let overtime = rows.iter().filter_map(|row| row.overtime).flat_map(|one| [&one.incident, &one.twin]);
        let overtime = scale(overtime, (middle + 24.0, WIDTH - 44.0), (top, bottom));
        for (panel, name) in [(&more, "plot-more-hours"), (&overtime, "plot-overtime")] {
            frame(canvas, subject, panel, &catalogue.text(name))?;
        }
        for (index, row) in rows.iter().enumerate() {
            let y = top + (index as f64 + 0.5) * ROW;
            name(canvas, subject, row, y)?;
            whisker(canvas, &more, y, &row.hours.difference)?;
            if let Some(one) = row.overtime {
                dumbbell(canvas, &overtime, y, one)?;
            }
        }
        Ok(())
    })
}

/// The roles that work at all, in the order of the scenario.
fn rows<'a>(subject: &Subject<'a>) -> Vec<RoleRow<'a>> {
    let model = subject.outcome.base().model;
    let roles = (0..model.roles.len()).map(|index| Part::Role(RoleId::from_index(index)));
    let rows = roles.filter_map(|part| {
        let hours = subject.outcome.estimates.get(&measures::STAFF_HOURS, part)?;
        let works = !(hours.incident.is_nothing() && hours.twin.is_nothing());
        let overtime = subject.outcome.estimates.get(&measures::STAFF_OVERTIME, part);
        works.then(|| RoleRow { label: subject.catalogue.part(part, model), hours, overtime })
    });
    rows.take(MOST).collect()
}

/// A panel across whose scale runs over zero and 90 % of the runs of these figures.
fn scale<'a>(spreads: impl Iterator<Item = &'a Spread>, (left, right): (f64, f64), (top, bottom): (f64, f64)) -> Panel {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for spread in spreads {
        low = low.min(spread.sample.quantile(0.05));
        high = high.max(spread.sample.quantile(0.95));
    }
    let margin = (high - low) * 0.04;
    let low = if low < 0.0 { low - margin } else { low };
    Panel { left, right, top, bottom, x: (low, high + margin), y: (0.0, 1.0) }
}

/// The scale of a panel: lines, numbers beneath, its name above, and zero.
fn frame(canvas: &Canvas<'_>, subject: &Subject<'_>, panel: &Panel, name: &str) -> Result<(), PlotError> {
    let text = font::fitted(name, HEADING, true, panel.right - panel.left + 40.0);
    let look = Lettering { size: HEADING, bold: true, colour: BLACK, align: Align::Left };
    canvas.text((panel.left, panel.top - 14.0), &text, look)?;
    for value in ticks(panel.x.0, panel.x.1, (panel.right - panel.left) / 65.0).values {
        let x = panel.across(value);
        let colour = if value == 0.0 { GREY } else { GRID };
        canvas.line([(x, panel.top), (x, panel.bottom)], Stroke::solid(colour, 1.0))?;
        canvas.text((x, panel.bottom + 16.0), &subject.catalogue.figure(value), axis_lettering(Align::Centre))?;
    }
    Ok(())
}

/// The name of a role, and its hours in all beneath.
fn name(canvas: &Canvas<'_>, subject: &Subject<'_>, row: &RoleRow<'_>, y: f64) -> Result<(), PlotError> {
    let catalogue = subject.catalogue;
    let [with, without] = [&row.hours.incident, &row.hours.twin].map(|hours| catalogue.figure(hours.summary.mean));
    let hours = catalogue.with("plot-hours-beside", &[("with", &with), ("without", &without)]);
    let most = NAMES - 24.0;
    let look = Lettering { size: HEADING, bold: true, colour: BLACK, align: Align::Left };
    canvas.text((24.0, y - 9.0), &font::fitted(&row.label, HEADING, true, most), look)?;
    let look = Lettering { size: TEXT, bold: false, colour: GREY, align: Align::Left };
    canvas.text((24.0, y + 10.0), &font::fitted(&hours, TEXT, false, most), look)
}

/// A mean and where 90 % of the runs lie.
fn whisker(canvas: &Canvas<'_>, panel: &Panel, y: f64, spread: &Spread) -> Result<(), PlotError> {
    if spread.summary.n == 0 {
        return Ok(());
    }
    let [low, high] = [0.05, 0.95].map(|p| panel.across(spread.sample.quantile(p)));
    canvas.line([(low, y), (high, y)], MORE)?;
    for end in [low, high] {
        canvas.line([(end, y - 5.0), (end, y + 5.0)], MORE)?;
    }
    canvas.dot((panel.across(spread.summary.mean), y), 5.5, MORE.colour, true)
}

/// Two means, joined: the twin's as a ring, the incident's as a dot with its range.
fn dumbbell(canvas: &Canvas<'_>, panel: &Panel, y: f64, estimate: &ColumnEstimate) -> Result<(), PlotError> {
    if estimate.incident.summary.n == 0 {
        return Ok(());
    }
    let [low, high] = [0.05, 0.95].map(|p| panel.across(estimate.incident.sample.quantile(p)));
    canvas.line([(low, y), (high, y)], WITH)?;
    for end in [low, high] {
        canvas.line([(end, y - 5.0), (end, y + 5.0)], WITH)?;
    }
    canvas.dot((panel.across(estimate.twin.summary.mean), y), 5.5, WITHOUT.colour, false)?;
    canvas.dot((panel.across(estimate.incident.summary.mean), y), 5.5, WITH.colour, true)
}
