//! Paper records, entered afterwards.

use schemars::JsonSchema;
use serde::Deserialize;

use super::AtShiftEnd;
use crate::model::{Discipline, ItemState};
use crate::scenario::quantity::{At, ClockTime, Days, Duration, LabelText, Name, OneOrMany, Share, SpanDist};
use crate::scenario::schema::marked;

/// A kind of recovery work: a paper record, entered when the systems are back, or the work on one item or person of a
/// `[[follow_up]]`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
#[schemars(extend(
    "x-exactly-one" = ["time", "pathway"],
    "dependentRequired" = {
        "time": ["entered_by", "systems"], "entered_by": ["time"], "systems": ["time"], "interruptible": ["time"],
        "unreadable": ["time"], "errors": ["time"], "tiring": ["time"], "at_shift_end": ["time"],
        "while_line_at_most": ["time"], "hours": ["time"], "days": ["time"]
    }
))]
pub(crate) struct Record {
    /// The name by which fallbacks refer to it.
    #[schemars(required)]
    pub(crate) name: Option<At<Name>>,
    /// Its name for people. Default: the name.
    pub(crate) label: Option<LabelText>,
    /// The role that enters it; a list means together.
    pub(crate) entered_by: Option<At<OneOrMany>>,
    /// The unit where it is entered. Default: the unit that wrote it.
    pub(crate) unit: Option<At<String>>,
    /// How long entering takes.
    pub(crate) time: Option<At<SpanDist>>,
    /// The pathway of entering, when it takes more than one step, instead of `entered_by`, `time` and `systems`.
    pub(crate) pathway: Option<At<String>>,
    /// The systems it is entered in: it waits while one of them is down.
    #[serde(default)]
    pub(crate) systems: Vec<At<String>>,
    /// With `time`: what happens to the outstanding items that it is about when it is done. Default: nothing.
    pub(crate) settles: Option<At<ItemState>>,
    /// Urgency from 0, most urgent, to 9. Default: 7, after live work.
    #[schemars(range(max = 9))]
    pub(crate) priority: Option<u8>,
    /// Which of equally urgent records is entered first. Default: `"oldest-first"`.
    /// Example: `priority = 8` and `order = "newest-first"`
    pub(crate) order: Option<At<Discipline>>,
    /// Whether more urgent work may suspend entering it; needs a single role. Default: false.
    /// Example: `entered_by = "secretary"` and `interruptible = true`
    pub(crate) interruptible: Option<At<bool>>,
    /// How soon after it was written it is to be entered; those entered later are counted. Default: no limit.
    /// Example: `order = "by-deadline"` and `deadline = "24 h"`
    pub(crate) deadline: Option<At<SpanDist>>,
    /// One entered later than this after it was written counts as late. Default: that of `[recovery]`.
    /// Example: `late_after = "24 h"`
    pub(crate) late_after: Option<At<Duration>>,
    /// What happens to entering in progress when a shift ends and more are at work than stay on duty. Default:
    /// `"finish"`. Anything else needs a single role.
    /// Example: `entered_by = "secretary"` and `at_shift_end = "suspend"`
    pub(crate) at_shift_end: Option<At<AtShiftEnd>>,
    /// With `at_shift_end = "hand-over"`: how long handing over takes, on top of what is left. Default: `"0 min"`.
    /// Example: `at_shift_end = "hand-over"` and `hand_over = "2 min"`
    pub(crate) hand_over: Option<At<SpanDist>>,
    /// Protects live work: entering one begins only while at most so many contacts and orders wait for the role at the
    /// unit; for the first role if several enter together. Default: no limit.
    /// Example: `priority = 5` and `while_line_at_most = 3`
    #[schemars(range(max = 1_000_000))]
    pub(crate) while_line_at_most: Option<At<u32>>,
    /// The hours of the day within which entering one may begin. Default: all.
    /// Example: `hours = [{ from = "07:00", to = "21:00" }]`
    #[serde(default)]
    pub(crate) hours: Vec<At<EntryHours>>,
    /// The days on which entering one may begin. Default: `"daily"`. Example: `days = "mon-fri"`
    pub(crate) days: Option<Days>,
    /// Illegible notes: the unit that wrote them is asked before they can be entered. Default: none.
    /// Example: `unreadable = { share = "8 %", role = "doctor", time = "3 min" }`
    pub(crate) unreadable: Option<At<Unreadable>>,
    /// Errors made in entering: found and corrected, or left in the record. Default: none.
    /// Example: `errors = { share = "5 %", found = "60 %", time = "10 min" }`
    pub(crate) errors: Option<At<Errors>>,
    /// How entering slows down when it goes on for long. Default: it does not.
    /// Example: `tiring = { after = "2 h", rest = "30 min", factor = 1.2 }`
    pub(crate) tiring: Option<At<Tiring>>,
    /// A record older than this when its turn comes is written off instead of entered. Default: never.
    /// Example: `order = "newest-first"` and `write_off_after = "30 d"`
    pub(crate) write_off_after: Option<At<Duration>>,
}

/// Hours of the day within which entering may begin.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryHours {
    /// The time of day from which on. Default: `"00:00"`.
    pub(crate) from: Option<ClockTime>,
    /// The time of day until which; not after `from` is on the next day. Default: `"24:00"`.
    pub(crate) to: Option<ClockTime>,
}

/// Illegible notes: those who enter go on with other records until the unit that wrote the note has been asked.
///
/// Example: `unreadable = { share = "8 %", role = "doctor", time = "3 min" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Unreadable {
    /// The share of the notes that cannot be read without asking.
    #[schemars(required)]
    pub(crate) share: Option<At<Share>>,
    /// Who is asked, at the unit that wrote the note.
    #[schemars(required)]
    pub(crate) role: Option<At<String>>,
    /// How long that takes of their time.
    #[schemars(required)]
    pub(crate) time: Option<At<SpanDist>>,
}

/// Errors made in entering. One that is found is corrected by the role that enters, before the record is done.
///
/// Example: `errors = { share = "5 %", found = "60 %", time = "10 min" }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Errors {
    /// The share of the records in which an error is made.
    #[schemars(required)]
    pub(crate) share: Option<At<Share>>,
    /// The share of these that is found; the others are left in the record, and counted.
    #[schemars(required)]
    pub(crate) found: Option<At<Share>>,
    /// How long correcting takes.
    #[schemars(required)]
    pub(crate) time: Option<At<SpanDist>>,
}

/// How entering slows down. After a pause of `rest`, in which nobody of the role at the unit began or finished a record,
/// entering goes at full speed for `after`; records begun later take `factor` times as long, until the next such pause.
///
/// Example: `tiring = { after = "2 h", rest = "30 min", factor = 1.2 }`
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = marked)]
pub(crate) struct Tiring {
    /// How long entering goes at full speed.
    #[schemars(required)]
    pub(crate) after: Option<At<Duration>>,
    /// The pause after which people are rested.
    #[schemars(required)]
    pub(crate) rest: Option<At<Duration>>,
    /// The factor on the time of entering, at least 1.
    #[schemars(required, range(min = 1, max = 100))]
    pub(crate) factor: Option<At<f64>>,
}
