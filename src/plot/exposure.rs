//! Exposure over time: how many people could see how many items, and how often somebody had found them.

use super::legend::fan_entries;
use super::pair::Pair;
use super::{Plot, PlotError, Subject};
use crate::estimate::Fan;
use crate::observe::{Part, SeriesKind};
use crate::study::Scope;

pub(super) const PLOT: Plot = Plot { name: "exposure", scope: Scope::Single, draw };

fn draw(subject: &Subject<'_>) -> Result<Option<String>, PlotError> {
    let fan = |kind| Fan::of(subject.outcome.base(), kind, Part::All);
    let Some((exposed, looks)) = fan(SeriesKind::Exposed).zip(fan(SeriesKind::Looks)) else { return Ok(None) };
    let largest = |fan: &Fan| fan.quantiles.iter().map(|quantiles| quantiles[4]).fold(0.0, f64::max);
    if largest(&exposed) <= 0.0 {
        return Ok(None);
    }
    let courses = [(&exposed, largest(&exposed)), (&looks, largest(&looks))];
    let pair = Pair { name: "plot-exposure", height: 660.0, left: 104.0, upper: 0.5, courses };
    pair.draw(subject, &fan_entries(subject.catalogue), |canvas, panel, fan, across| {
        panel.fan(canvas, across, fan)?;
        panel.median(canvas, across, fan)
    })
}
