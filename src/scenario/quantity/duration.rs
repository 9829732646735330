//! Lengths of time: `12 min`, `1.5 h`, `1 day 2 hours`.

use super::{Refusal, Written, label::shown, written_as_text};
use crate::time::Span;

/// A length of time, never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Duration(pub(crate) Span);

written_as_text!(Duration);

impl Duration {
    /// The longest length of time a scenario may give, as that of the longest simulation: longer ones are slips.
    pub(crate) const LONGEST: Span = Span::from_millis(Span::DAY.as_millis() * 366 * 10);
}

const ALLOWED: &str = "a number and a unit (s, min, h, d, weeks), such as \"12 min\", \"1.5 h\" or \"1 day 2 hours\"";

impl Written for Duration {
    const FORMAT: &'static str = "duration";

    fn read(text: &str) -> Result<Self, Refusal> {
        let refused = |wrong: String| Err(Refusal::new(wrong, ALLOWED));
        let mut rest = text.trim();
        if rest.is_empty() {
            return refused("this is empty".to_owned());
        }
        if rest.starts_with('-') {
            return refused("a length of time cannot be negative".to_owned());
        }
        let mut millis = 0.0;
        while !rest.is_empty() {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            let (number, after) = rest.split_at(end);
            if after.starts_with(',') {
                return refused("a decimal comma: numbers are written with a point".to_owned());
            }
            let Ok(number) = number.parse::<f64>() else {
                return refused(format!("`{}` does not begin with a number", shown(rest)));
            };
            let after = after.trim_start();
            let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
            let (unit, after) = after.split_at(end);
            let Some(length) = unit_of(unit) else {
                return refused(if unit.is_empty() {
                    "the unit is missing".to_owned()
                } else {
                    format!("`{}` is no unit of time", shown(unit))
                });
            };
            millis += number * length.as_millis() as f64;
            rest = after.trim_start();
        }
        if millis > Self::LONGEST.as_millis() as f64 {
            return refused("this is longer than ten years".to_owned());
        }
        Ok(Self(Span::from_millis_f64(millis)))
    }
}

/// The length of a unit of time.
fn unit_of(name: &str) -> Option<Span> {
    Some(match name {
        "ms" => Span::from_millis(1),
        "s" | "sec" | "second" | "seconds" => Span::SECOND,
        "min" | "minute" | "minutes" => Span::MINUTE,
        "h" | "hour" | "hours" => Span::HOUR,
        "d" | "day" | "days" => Span::DAY,
        "w" | "week" | "weeks" => Span::WEEK,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_as_people_write_them() {
        let cases = [
            ("12 min", 720_000),
            ("4 h", 14_400_000),
            ("1.5h", 5_400_000),
            ("3 d", 259_200_000),
            ("2 weeks", 1_209_600_000),
            ("30 s", 30_000),
            ("1 day 2 hours", 93_600_000),
            ("0 min", 0),
        ];
        for (text, millis) in cases {
            assert_eq!(Duration::read(text), Ok(Duration(Span::from_millis(millis))), "{text}");
        }
    }

    #[test]
    fn what_is_no_length_of_time() {
        for text in ["", "12", "min", "-3 h", "1,5 h", "4 tim", "inf h", "NaN min", "1e9 h", "6000 weeks", "1..2 h"] {
            assert!(Duration::read(text).is_err(), "{text}");
        }
    }
}
