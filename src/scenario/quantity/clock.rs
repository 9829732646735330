//! Clock times: `07:30`; `24:00` as an end.

use super::{Refusal, Written, written_as_text};

/// Minutes of a day without a change of the clocks.
pub(crate) const DAY_MINUTES: u16 = 24 * 60;

/// A time of day in whole minutes since midnight, up to and with [`DAY_MINUTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ClockTime(pub(crate) u16);

written_as_text!(ClockTime);

impl Written for ClockTime {
    const FORMAT: &'static str = "clock";

    fn read(text: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::new("this is not a time of day", "hours and minutes, such as \"07:30\" or \"24:00\"");
        // Seconds come only from TOML's own times, which are written out with them.
        let text = text.trim();
        let text = if text.len() == 8 { text.strip_suffix(":00").unwrap_or(text) } else { text };
        let (hours, minutes) = text.split_once(':').ok_or_else(refused)?;
        let digits = |part: &str| part.len() <= 2 && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(hours) || minutes.len() != 2 || !digits(minutes) {
            return Err(refused());
        }
        let (hours, minutes): (u16, u16) =
            (hours.parse().map_err(|_| refused())?, minutes.parse().map_err(|_| refused())?);
        let total = hours * 60 + minutes;
        if minutes > 59 || total > DAY_MINUTES {
            return Err(refused());
        }
        Ok(Self(total))
    }
}
