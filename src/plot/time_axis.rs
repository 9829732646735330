//! The axis of civil time, with hours or days since the onset beneath.

use jiff::civil::{Date, date};

use super::canvas::{Align, Canvas};
use super::font;
use super::panel::{Panel, axis_lettering};
use super::style::{GREY, Stroke, TEXT};
use super::{PlotError, Subject};
use crate::civil::CivilClock;
use crate::time::{Span, Time};
use crate::words::Catalogue;

/// A tick, with up to two lines of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TimeTick {
    /// Where it is.
    pub(super) time: Time,
    /// The upper line, if it is labelled: the day of the week, or the time on an axis of hours.
    pub(super) label: Option<String>,
    /// The lower line: the date; on an axis of hours, at the first tick of each day.
    pub(super) date: Option<String>,
    /// Whether the axis is one of hours.
    of_hours: bool,
}

impl TimeTick {
    /// The one line that says most where there is room for no second: the date on an axis of days, the time on one of
    /// hours.
    pub(super) fn short(&self) -> Option<&str> {
        if self.of_hours { self.label.as_deref() } else { self.date.as_deref() }
    }
}

/// Steps between labels within a day, in minutes.
const MINUTES: [i64; 9] = [5, 10, 15, 30, 60, 120, 180, 360, 720];
/// Steps between labels in days; a week begins on Monday.
const DAYS: [i32; 9] = [1, 2, 7, 14, 28, 56, 112, 364, 728];

/// Ticks between two instants, as many as fit a width: at every midnight, labelled as often as there is room; at hours
/// if the stretch is short.
pub(super) fn time_ticks(
    clock: &CivilClock,
    catalogue: &Catalogue,
    (from, to): (Time, Time),
    width: f64,
) -> Vec<TimeTick> {
    let per_day = width / ((to - from).as_hours() / 24.0).max(1e-6);
    let widest = |text: &str, room: f64| font::width(text, TEXT, false) + room;
    // Two lines make days narrow; hours stand over the whole date once a day.
    let day = widest(&catalogue.day_month(date(2016, 9, 28)), 14.0);
    let hour = widest(&catalogue.time_of_day(jiff::civil::Time::midnight()), 22.0);
    if per_day < hour * 4.0 {
        let step = DAYS.into_iter().find(|days| f64::from(*days) * per_day >= day).unwrap_or(1456);
        return day_ticks(clock, catalogue, (from, to), step);
    }
    let step = MINUTES.into_iter().find(|minutes| *minutes as f64 / 1440.0 * per_day >= hour).unwrap_or(720);
    hour_ticks(clock, catalogue, (from, to), step)
}

fn day_ticks(clock: &CivilClock, catalogue: &Catalogue, (from, to): (Time, Time), step: i32) -> Vec<TimeTick> {
    let mut found = Vec::new();
    let mut midnight = clock.midnight_from(from);
    // The bound keeps a stretch of centuries from drawing a line for each of its days.
    while midnight <= to && found.len() < 2000 {
        let day = clock.civil(midnight).date();
        let labelled = days_since_monday(day).rem_euclid(step) == 0;
        if labelled || step <= 28 {
            let (label, date) = (labelled.then(|| catalogue.weekday(day)), labelled.then(|| catalogue.day_month(day)));
            found.push(TimeTick { time: midnight, label, date, of_hours: false });
        }
        midnight = clock.midnight_from(midnight + Span::HOUR);
    }
    found
}

fn hour_ticks(clock: &CivilClock, catalogue: &Catalogue, (from, to): (Time, Time), step: i64) -> Vec<TimeTick> {
    let mut found: Vec<TimeTick> = Vec::new();
    let mut day = clock.civil(from).date();
    let mut dated = None;
    while found.len() < 200 {
        for minutes in (0..1440).step_by(usize::try_from(step).unwrap_or(720)) {
            let civil = day.to_datetime(jiff::civil::Time::midnight()) + jiff::Span::new().minutes(minutes);
            let Some(time) = clock.instant(civil) else { return found };
            // Daylight saving makes two civil times one instant, or puts them out of order: the first is enough.
            let later = found.last().is_none_or(|last| last.time < time);
            if time > to {
                return found;
            }
            if time >= from && later {
                let date = (dated != Some(day)).then(|| catalogue.date(day));
                dated = Some(day);
                found.push(TimeTick { time, label: Some(catalogue.time_of_day(civil.time())), date, of_hours: true });
            }
        }
        let Ok(next) = day.tomorrow() else { return found };
        day = next;
    }
    found
}

/// Days since a Monday long ago.
fn days_since_monday(day: Date) -> i32 {
    (day - date(1900, 1, 1)).get_days()
}

/// How high the axis is.
pub(super) fn height(subject: &Subject<'_>) -> f64 {
    if subject.outcome.base().model.incident.is_some() { 92.0 } else { 46.0 }
}

/// Draws the axis under a panel whose positions across are instants, and lines at its ticks across the panels from
/// `top` on.
pub(super) fn draw(canvas: &Canvas<'_>, subject: &Subject<'_>, panel: &Panel) -> Result<(), PlotError> {
    civil(canvas, subject, panel)?;
    since_onset(canvas, subject, panel)
}

/// The instants at the edges of a panel.
fn edges(panel: &Panel) -> (Time, Time) {
    let [from, to] = [panel.x.0, panel.x.1].map(|millis| Time::START + Span::from_millis_f64(millis));
    (from, to)
}

/// The upper row: civil time.
pub(super) fn civil(canvas: &Canvas<'_>, subject: &Subject<'_>, panel: &Panel) -> Result<(), PlotError> {
    panel.base_line(canvas)?;
    for tick in ticks_of(subject, panel) {
        let x = panel.across(super::window::position(tick.time));
        let length = if tick.label.is_some() { 7.0 } else { 4.0 };
        canvas.line([(x, panel.bottom), (x, panel.bottom + length)], Stroke::solid(GREY, 1.2))?;
        for (text, lower) in [(&tick.label, 18.0), (&tick.date, 36.0)] {
            let Some(text) = text else { continue };
            // A label at the edge is moved inwards rather than cut.
            let half = font::width(text, TEXT, false) / 2.0;
            let x = x.clamp(panel.left - 40.0 + half, (panel.right + 20.0 - half).max(panel.left));
            canvas.text((x, panel.bottom + lower), text, axis_lettering(Align::Centre))?;
        }
    }
    Ok(())
}

/// The lower row: hours or days since the onset; nothing without an incident.
fn since_onset(canvas: &Canvas<'_>, subject: &Subject<'_>, panel: &Panel) -> Result<(), PlotError> {
    let Some(incident) = &subject.outcome.base().model.incident else { return Ok(()) };
    let (from, to) = edges(panel);
    let in_days = (to - from) > Span::DAY * 4;
    let (unit, name) = if in_days { (24.0, "plot-days-since-onset") } else { (1.0, "plot-hours-since-onset") };
    let since = |time: Time| time.hours_since(incident.onset) / unit;
    let beneath = Panel { x: (since(from), since(to)), ..*panel };
    beneath.number_axis(canvas, subject.catalogue, 50.0, &subject.catalogue.text(name))
}

/// How far the axis of [`civil`] alone reaches below its panel.
pub(super) const CIVIL_HEIGHT: f64 = 46.0;

/// The ticks that fit a panel whose positions across are instants.
pub(super) fn ticks_of(subject: &Subject<'_>, panel: &Panel) -> Vec<TimeTick> {
    let clock = &subject.outcome.base().model.clock;
    time_ticks(clock, subject.catalogue, edges(panel), panel.right - panel.left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn labels(from: (i16, i8, i8), days: f64, width: f64) -> Vec<(Option<String>, Option<String>)> {
        let clock = CivilClock::new("Europe/Stockholm", date(from.0, from.1, from.2).at(0, 0, 0, 0)).expect("a zone");
        let stretch = (Time::START, Time::START + Span::from_hours(24.0 * days));
        let found = time_ticks(&clock, &Catalogue::new(Language::En), stretch, width);
        found.into_iter().map(|tick| (tick.label, tick.date)).collect()
    }

    fn dates(found: &[(Option<String>, Option<String>)]) -> Vec<&str> {
        found.iter().filter_map(|(_, date)| date.as_deref()).collect()
    }

    #[test]
    fn weeks_are_labelled_on_mondays_and_every_midnight_has_its_tick() {
        let found = labels((2016, 8, 31), 20.0, 400.0);
        assert_eq!((found.len(), dates(&found)), (21, vec!["5 Sep", "12 Sep", "19 Sep"]));
        assert!(found.iter().filter_map(|(weekday, _)| weekday.as_deref()).all(|weekday| weekday == "Mon"));
    }

    #[test]
    fn a_stretch_of_hours_names_its_day_once() {
        let found = labels((2016, 8, 31), 0.5, 500.0);
        assert_eq!(found[0], (Some("00:00".to_owned()), Some("Wed 31 Aug".to_owned())));
        assert!(found[1..].iter().all(|(time, date)| time.is_some() && date.is_none()));
    }

    #[test]
    fn midnights_keep_to_the_clock_when_daylight_saving_ends() {
        let found = labels((2016, 10, 29), 3.0, 330.0);
        assert_eq!(dates(&found), ["29 Oct", "30 Oct", "31 Oct"]);
    }
}
