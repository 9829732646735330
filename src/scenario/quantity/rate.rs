//! Rates: `75 per day`.

use super::{Refusal, Written, written_as_text};

/// A number of arrivals in a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rate {
    /// How many.
    pub(crate) number: f64,
    /// In what time.
    pub(crate) per: Per,
}

/// The stretches of time a rate may refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Per {
    /// An hour in which cases can arrive.
    Hour,
    /// A day on which cases can arrive.
    Day,
    /// A week.
    Week,
}

written_as_text!(Rate);

impl Written for Rate {
    const FORMAT: &'static str = "rate";

    fn read(text: &str) -> Result<Self, Refusal> {
        let refused = |wrong: &str| {
            Refusal::new(wrong, "a number per hour, day or week, such as \"75 per day\" or \"2.5 per hour\"")
        };
        let Some((number, per)) = text.split_once(" per ") else {
            return Err(refused("this is not a rate"));
        };
        let per = match per.trim() {
            "hour" | "h" => Per::Hour,
            "day" | "d" => Per::Day,
            "week" => Per::Week,
            _ => return Err(refused("this is not per hour, day or week")),
        };
        match number.trim().parse::<f64>() {
            Ok(number) if number.is_finite() && number >= 0.0 => Ok(Self { number, per }),
            Ok(_) => Err(refused("a rate is neither negative nor infinite")),
            Err(_) => Err(refused("this does not begin with a number")),
        }
    }
}
