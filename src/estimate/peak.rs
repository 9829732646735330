//! When a quantity was largest, and where it stayed longest.

use super::{Run, fan};
use crate::experiment::Experiment;
use crate::model::UnitId;
use crate::observe::{Part, Series, SeriesKind};
use crate::stats::Sample;
use crate::time::Time;

/// The median over runs of the instant at which a quantity of the whole first was largest, to the step of the grid;
/// `None` if it was recorded in no run or never above zero.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position on the grid")]
pub fn peak_time(experiment: &Experiment<'_>, kind: SeriesKind) -> Option<Time> {
    let runs = fan::courses(experiment, kind, Part::All, Run::Incident);
    let peaks: Vec<f64> = runs.iter().filter_map(|series| peak_index(series)).map(|index| index as f64).collect();
    let median = Sample::new(peaks).quantile(0.5);
    median.is_finite().then(|| experiment.grid.time(median.round() as usize))
}

/// In how many runs each unit was the last whose backlog was gone, most often first. A run in which several still had
/// one at the end counts for the unit with the most work left.
#[must_use]
pub fn last_to_clear(experiment: &Experiment<'_>) -> Vec<(UnitId, usize)> {
    let mut counts: Vec<(UnitId, usize)> =
        (0..experiment.model.units.len()).map(|index| (UnitId::from_index(index), 0)).collect();
    for replication in &experiment.replications {
        let hours = replication.incident.series.iter().filter(|series| series.kind == SeriesKind::BacklogHours);
        let ends = hours.filter_map(|series| match series.part {
            Part::Unit(unit) => last_above_zero(series).map(|(index, left)| (index, left, unit)),
            Part::All
            | Part::System(_)
            | Part::Role(_)
            | Part::Item(_)
            | Part::Class(_)
            | Part::Urgency(_)
            | Part::Step(_)
            | Part::Way(..) => None,
        });
        let last = ends.max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(b.2.cmp(&a.2)));
        if let Some((_, _, unit)) = last {
            counts[unit.index()].1 += 1;
        }
    }
    counts.retain(|(_, count)| *count > 0);
    counts.sort_by_key(|(unit, count)| (std::cmp::Reverse(*count), *unit));
    counts
}

/// Where a course is first at its largest value above zero.
fn peak_index(series: &Series) -> Option<usize> {
    let largest = series.values.iter().copied().max_by(f32::total_cmp).filter(|value| *value > 0.0)?;
    series.values.iter().position(|value| *value >= largest)
}

/// Where a course is last above zero, and its value there.
fn last_above_zero(series: &Series) -> Option<(usize, f32)> {
    let index = series.values.iter().rposition(|value| *value > 0.0)?;
    Some((index, series.values[index]))
}
