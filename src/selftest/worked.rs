//! The table of scenarios worked by hand, in which nothing that is read is drawn. The arithmetic stands at the head of each
//! scenario file and with the tests of the rules.

use super::trial::{Figure, Reading, Statistic, Trial, Truth};
use super::watch::Watch;
use crate::observe::{Measure, measures};

/// A figure worked by hand.
const fn hand(what: &'static str, truth: f64, read: fn(&Watch) -> f64) -> Figure {
    Figure { what, truth: Truth::Hand(truth), reading: Reading::Watched(read), statistic: Statistic::Mean }
}

/// A measure of reports, worked by hand.
const fn counted(what: &'static str, truth: f64, measure: &'static Measure) -> Figure {
    Figure { what, truth: Truth::Hand(truth), reading: Reading::Measure(measure), statistic: Statistic::Mean }
}

/// A case in which nothing that is read is drawn, so that one replication is enough.
const fn worked(
    name: &'static str,
    text: &'static str,
    sets: &'static [&'static str],
    figures: &'static [Figure],
) -> Trial {
    Trial { name, text, sets, replications: 1, figures }
}

/// The cases.
pub(super) static WORKED: &[Trial] = &[
    // Restored at minute 960, and 800 min of entering.
    worked(
        "fluid",
        file!("fluid"),
        &[],
        &[hand("records", 80.0, Watch::records), hand("last entered [min]", 1_760.0, Watch::last_record)],
    ),
    worked(
        "help-desk",
        file!("help-desk"),
        &[],
        &[
            hand("waits in all [min]", 54.0, Watch::total_wait),
            hand("longest wait [min]", 18.0, Watch::longest_wait),
            hand("last call ends [min]", 40.0, Watch::minutes_to_empty),
        ],
    ),
    worked(
        "clerk-complete",
        file!("clerk-complete"),
        &[],
        &[
            hand("waits in all [min]", 1_624.0, Watch::total_wait),
            hand("longest wait [min]", 112.0, Watch::longest_wait),
            hand("last to wait came [min]", 340.0, Watch::last_to_wait),
        ],
    ),
    // The visit that was stopped waits for the system as well, for 120 min, which is then the longest wait.
    worked(
        "clerk-resume",
        file!("clerk-resume"),
        &[],
        &[
            hand("waits in all [min]", 1_740.0 + 120.0, Watch::total_wait),
            hand("last to wait came [min]", 350.0, Watch::last_to_wait),
        ],
    ),
    worked(
        "clerk-restart",
        file!("clerk-restart"),
        &[],
        &[
            hand("waits in all [min]", 1_800.0 + 120.0, Watch::total_wait),
            hand("last to wait came [min]", 360.0, Watch::last_to_wait),
        ],
    ),
    worked(
        "clerk-paper-queued",
        file!("clerk-paper-queued"),
        &[],
        &[
            hand("records", 13.0, Watch::records),
            hand("waits in all [min]", 12.0, Watch::total_wait),
            hand("last entered [min]", 282.0, Watch::last_record),
        ],
    ),
    worked(
        "clerk-paper-preemptive",
        file!("clerk-paper-preemptive"),
        &[],
        &[hand("waits in all [min]", 1.0, Watch::total_wait), hand("last entered [min]", 288.0, Watch::last_record)],
    ),
    // Interruptions by shifts and systems, and the end of a shift: Ciw, simmer, the professor's break of Arena.
    worked("ciw-shift-resume", file!("ciw-shift"), &[], &[hand("last ends [min]", 15.0, Watch::last_left)]),
    worked(
        "ciw-shift-restart",
        file!("ciw-shift"),
        &["pathway.visit.step.register.at_shift_end=restart"],
        &[hand("last ends [min]", 19.0, Watch::last_left)],
    ),
    worked("ciw-outage-resume", file!("ciw-outage"), &[], &[hand("last ends [min]", 15.0, Watch::last_left)]),
    worked(
        "ciw-outage-restart",
        file!("ciw-outage"),
        &["pathway.visit.step.register.when_down=suspend-restart"],
        &[hand("last ends [min]", 19.0, Watch::last_left)],
    ),
    // 0 + 1 + 3 + 2 + 3 min of overtime, a mean of 1.8.
    worked(
        "ciw-overtime",
        file!("ciw-overtime"),
        &[],
        &[hand("last ends [min]", 17.0, Watch::last_left), hand("overtime [min]", 9.0, Watch::overtime)],
    ),
    worked(
        "simmer-schedule-finish",
        file!("simmer-schedule"),
        &["pathway.visit.step.register.at_shift_end=finish"],
        &[hand("last ends [min]", 3.0, Watch::last_left)],
    ),
    worked(
        "simmer-schedule-restart",
        file!("simmer-schedule"),
        &["pathway.visit.step.register.at_shift_end=restart"],
        &[hand("last ends [min]", 5.0, Watch::last_left)],
    ),
    worked("simmer-closed", file!("simmer-closed"), &[], &[hand("last ends [min]", 25.0, Watch::last_left)]),
    worked(
        "professor",
        file!("professor"),
        &[],
        &[hand("last ends [min]", 760.0, Watch::last_left), hand("overtime [min]", 5.0, Watch::overtime)],
    ),
    // Of 45 min five are done by noon; 40 are left from 12:30 to 13:10, and the next takes until 13:55.
    worked(
        "professor-suspends",
        file!("professor"),
        &["pathway.visit.step.register.at_shift_end=suspend", "pathway.visit.step.register.time=45 min"],
        &[hand("last ends [min]", 835.0, Watch::last_left), hand("overtime [min]", 0.0, Watch::overtime)],
    ),
    // The rules of response and recovery.
    worked("hand-over", file!("hand-over"), &[], &[hand("last ends [min]", 65.0, Watch::last_left)]),
    worked(
        "relieved",
        file!("relieved"),
        &[],
        &[hand("last ends [min]", 90.0, Watch::last_left), hand("overtime [min]", 20.0, Watch::overtime)],
    ),
    worked("slow", file!("slow"), &[], &[hand("last ends [min]", 27.0, Watch::last_left)]),
    worked("paper-queue", file!("paper-queue"), &[], &[hand("records", 6.0, Watch::records)]),
    worked("read-only", file!("read-only"), &[], &[hand("waits in all [min]", 0.0, Watch::total_wait)]),
    worked(
        "read-only-writes",
        file!("read-only"),
        &["pathway.visit.step.register.only_reads=false"],
        &[hand("waits in all [min]", 1_624.0, Watch::total_wait)],
    ),
    worked("relapse", file!("relapse"), &[], &[hand("waits in all [min]", 52.0 + 48.0 + 1_104.0, Watch::total_wait)]),
    worked(
        "stock",
        file!("stock"),
        &[],
        &[
            counted("times forms ran out", 4.0, &measures::STOCK_RUN_OUTS),
            hand("last ends [min]", 210.0, Watch::last_left),
        ],
    ),
    worked(
        "interface",
        file!("interface"),
        &[],
        &[
            counted("results held", 3.0, &measures::RESULTS_HELD),
            counted("mean delay of a held result [min]", (57.0 + 49.0 + 6.0) / 3.0, &measures::RESULTS_DELAY),
        ],
    ),
    worked(
        "levels",
        file!("levels"),
        &[],
        &[
            counted("sent elsewhere", 6.0, &measures::CONTACTS_DIVERTED),
            counted("left out at a risk", 6.0, &measures::RISKS_TAKEN),
        ],
    ),
    worked("stay-away", file!("stay-away"), &[], &[counted("stayed away", 9.0, &measures::CONTACTS_STAYED_AWAY)]),
    worked(
        "late",
        file!("late"),
        &[],
        &[
            counted("records entered", 2.0, &measures::RECORDS_ENTERED),
            counted("of these after two days", 1.0, &measures::RECORDS_LATE),
        ],
    ),
    worked(
        "deadline",
        file!("deadline"),
        &[],
        &[hand("records", 4.0, Watch::records), hand("last entered [min]", 160.0, Watch::last_record)],
    ),
    // Promises broken in silence: letters dropped, files lost, a list exposed.
    worked(
        "letters",
        file!("letters"),
        &[],
        &[
            counted("letters dropped", 4.0, &measures::ITEMS_HIT),
            counted("not known of at a time", 4.0, &measures::ITEMS_UNDETECTED_PEAK),
            counted("deadlines missed", 4.0, &measures::DEADLINES_MISSED),
            counted("listed", 4.0, &measures::FOLLOW_UP_LISTED),
            counted("seen to late", 2.0, &measures::FOLLOW_UP_LATE),
            counted("reports late", 1.0, &measures::REPORT_LATE),
        ],
    ),
    worked(
        "letters-monitored",
        file!("letters"),
        &["detection.monitor.check.sensitivity=100 %"],
        &[
            counted("letters dropped", 1.0, &measures::ITEMS_HIT),
            counted("deadlines missed", 0.0, &measures::DEADLINES_MISSED),
        ],
    ),
    // Of four persons three have an open case, and one of these has files that exist nowhere else.
    worked("files-unique", file!("files"), &[], &[hand("records", 1.0, Watch::records)]),
    worked("files-open", file!("files"), &["follow_up.tell.whose=open"], &[hand("records", 3.0, Watch::records)]),
    worked(
        "exposed",
        file!("exposed"),
        &[],
        &[
            counted("viewers × titles × days", 50.0 * 1_000.0 * 300.0 / 1_440.0, &measures::EXPOSURE_VIEWER_ITEM_DAYS),
            counted("reports late", 0.0, &measures::REPORT_LATE),
        ],
    ),
];
