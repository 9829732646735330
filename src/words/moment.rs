//! How each language writes instants and lengths of time.

use jiff::civil::Date;

use super::Catalogue;
use crate::civil::CivilClock;
use crate::text::Language;
use crate::time::Time;

impl Catalogue {
    /// The day of the week, short: `Wed`.
    #[must_use]
    pub fn weekday(&self, date: Date) -> String {
        self.text(&format!("weekday-{}", date.weekday().to_monday_one_offset()))
    }

    /// A date without its weekday: `31 Aug`, or `31 Aug 2016` where it matters in which year.
    #[must_use]
    pub fn day_month(&self, date: Date) -> String {
        let (day, month) = (date.day().to_string(), self.text(&format!("month-{}", date.month())));
        let id = if self.shows_years() { "day-month-year" } else { "day-month" };
        self.with(id, &[("day", &day), ("month", &month), ("year", &date.year().to_string())])
    }

    /// A date with its weekday: `Wed 31 Aug`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.with("date", &[("weekday", &self.weekday(date)), ("date", &self.day_month(date))])
    }

    /// The time of day: `07:30`.
    #[must_use]
    pub fn time_of_day(&self, time: jiff::civil::Time) -> String {
        // Danish orthography separates hours and minutes by a full stop.
        let separator = if self.language() == Language::Da { '.' } else { ':' };
        format!("{:02}{separator}{:02}", time.hour(), time.minute())
    }

    /// The civil date and time of an instant: `Wed 31 Aug 07:30`.
    #[must_use]
    pub fn instant(&self, clock: &CivilClock, time: Time) -> String {
        let civil = clock.civil(time);
        self.with("date-time", &[("date", &self.date(civil.date())), ("time", &self.time_of_day(civil.time()))])
    }

    /// A length of time given in hours, in minutes, hours or days, whichever reads best.
    #[must_use]
    pub fn span(&self, hours: f64) -> String {
        let (id, value) = match hours.abs() {
            size if size < 2.0 => ("span-minutes", hours * 60.0),
            size if size < 48.0 => ("span-hours", hours),
            _ => ("span-days", hours / 24.0),
        };
        let value =
            if value.abs() >= 10.0 && id != "span-days" { value.round() } else { (value * 10.0).round() / 10.0 };
        self.with(id, &[("n", &self.figure(value))])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::time::Span;

    #[test]
    fn the_day_of_the_stop_in_three_languages() {
        let clock = CivilClock::new("Europe/Stockholm", date(2016, 8, 31).at(0, 0, 0, 0)).expect("a bundled zone");
        let time = Time::START + Span::from_hours(7.5);
        let written = Language::ALL.map(|language| Catalogue::new(language).instant(&clock, time));
        assert_eq!(written, ["Wed 31 Aug 07:30", "ons 31 aug 07:30", "ons 31. aug 07.30"]);
    }

    #[test]
    fn spans_in_the_unit_that_reads_best() {
        let catalogue = Catalogue::new(Language::En);
        let spans = [0.0, 0.5, 1.9, 2.0, 25.4, 48.0, 82.0, 400.0].map(|hours| catalogue.span(hours));
        assert_eq!(
            spans.map(|text| text.replace('\u{a0}', " ")),
            ["0 min", "30 min", "114 min", "2 h", "25 h", "2 days", "3.4 days", "16.7 days"]
        );
    }
}
