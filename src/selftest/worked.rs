//! The table of scenarios worked by hand, in which nothing that is read is drawn. The arithmetic stands at the head of each
//! scenario file and with the tests of the rules.

use super::trial::{Figure, Reading, Statistic, Trial, Truth};
use super::watch::Watch;

/// A figure worked by hand.
const fn hand(what: &'static str, truth: f64, read: fn(&Watch) -> f64) -> Figure {
    Figure { what, truth: Truth::Hand(truth), reading: Reading::Watched(read), statistic: Statistic::Mean }
}

/// A measure of reports, worked by hand.
const fn counted(what: &'static str, truth: f64, measure: &'static str) -> Figure {
    Figure { what, truth: Truth::Hand(truth), reading: Reading::Measure(measure), statistic: Statistic::Mean }
}

/// The cases.
pub(super) static WORKED: &[Trial] = &[
    Trial {
        name: "fluid",
        text: file!("fluid"),
        sets: &[],
        replications: 1,
        // Restored at minute 960, and 800 min of entering.
        figures: &[hand("records", 80.0, Watch::records), hand("last entered [min]", 1_760.0, Watch::last_record)],
    },
    Trial {
        name: "help-desk",
        text: file!("help-desk"),
        sets: &[],
        replications: 1,
        figures: &[
            hand("waits in all [min]", 54.0, Watch::total_wait),
            hand("longest wait [min]", 18.0, Watch::longest_wait),
            hand("last call ends [min]", 40.0, Watch::minutes_to_empty),
        ],
    },
    Trial {
        name: "clerk-complete",
        text: file!("clerk-complete"),
        sets: &[],
        replications: 1,
        figures: &[
            hand("waits in all [min]", 1_624.0, Watch::total_wait),
            hand("longest wait [min]", 112.0, Watch::longest_wait),
            hand("last to wait came [min]", 340.0, Watch::last_to_wait),
        ],
    },
    // The visit that was stopped waits for the system as well, for 120 min, which is then the longest wait.
    Trial {
        name: "clerk-resume",
        text: file!("clerk-resume"),
        sets: &[],
        replications: 1,
        figures: &[
            hand("waits in all [min]", 1_740.0 + 120.0, Watch::total_wait),
            hand("last to wait came [min]", 350.0, Watch::last_to_wait),
        ],
    },
    Trial {
        name: "clerk-restart",
        text: file!("clerk-restart"),
        sets: &[],
        replications: 1,
        figures: &[
            hand("waits in all [min]", 1_800.0 + 120.0, Watch::total_wait),
            hand("last to wait came [min]", 360.0, Watch::last_to_wait),
        ],
    },
    Trial {
        name: "clerk-paper-queued",
        text: file!("clerk-paper-queued"),
        sets: &[],
        replications: 1,
        figures: &[
            hand("records", 13.0, Watch::records),
            hand("waits in all [min]", 12.0, Watch::total_wait),
            hand("last entered [min]", 282.0, Watch::last_record),
        ],
    },
    Trial {
        name: "clerk-paper-preemptive",
        text: file!("clerk-paper-preemptive"),
        sets: &[],
        replications: 1,
        figures: &[
            hand("waits in all [min]", 1.0, Watch::total_wait),
            hand("last entered [min]", 288.0, Watch::last_record),
        ],
    },
    // Interruptions by shifts and systems, and the end of a shift: Ciw, simmer, the professor's break of Arena.
    Trial {
        name: "ciw-shift-resume",
        text: file!("ciw-shift"),
        sets: &[],
        replications: 1,
        figures: &[hand("last ends [min]", 15.0, Watch::last_left)],
    },
    Trial {
        name: "ciw-shift-restart",
        text: file!("ciw-shift"),
        sets: &["pathway.visit.step.register.at_shift_end=restart"],
        replications: 1,
        figures: &[hand("last ends [min]", 19.0, Watch::last_left)],
    },
    Trial {
        name: "ciw-outage-resume",
        text: file!("ciw-outage"),
        sets: &[],
        replications: 1,
        figures: &[hand("last ends [min]", 15.0, Watch::last_left)],
    },
    Trial {
        name: "ciw-outage-restart",
        text: file!("ciw-outage"),
        sets: &["pathway.visit.step.register.when_down=suspend-restart"],
        replications: 1,
        figures: &[hand("last ends [min]", 19.0, Watch::last_left)],
    },
    Trial {
        name: "ciw-overtime",
        text: file!("ciw-overtime"),
        sets: &[],
        replications: 1,
        // 0 + 1 + 3 + 2 + 3 min of overtime, a mean of 1.8.
        figures: &[hand("last ends [min]", 17.0, Watch::last_left), hand("overtime [min]", 9.0, Watch::overtime)],
    },
    Trial {
        name: "simmer-schedule-finish",
        text: file!("simmer-schedule"),
        sets: &["pathway.visit.step.register.at_shift_end=finish"],
        replications: 1,
        figures: &[hand("last ends [min]", 3.0, Watch::last_left)],
    },
    Trial {
        name: "simmer-schedule-restart",
        text: file!("simmer-schedule"),
        sets: &["pathway.visit.step.register.at_shift_end=restart"],
        replications: 1,
        figures: &[hand("last ends [min]", 5.0, Watch::last_left)],
    },
    Trial {
        name: "simmer-closed",
        text: file!("simmer-closed"),
        sets: &[],
        replications: 1,
        figures: &[hand("last ends [min]", 25.0, Watch::last_left)],
    },
    Trial {
        name: "professor",
        text: file!("professor"),
        sets: &[],
        replications: 1,
        figures: &[hand("last ends [min]", 760.0, Watch::last_left), hand("overtime [min]", 5.0, Watch::overtime)],
    },
    // Of 45 min five are done by noon; 40 are left from 12:30 to 13:10, and the next takes until 13:55.
    Trial {
        name: "professor-suspends",
        text: file!("professor"),
        sets: &["pathway.visit.step.register.at_shift_end=suspend", "pathway.visit.step.register.time=45 min"],
        replications: 1,
        figures: &[hand("last ends [min]", 835.0, Watch::last_left), hand("overtime [min]", 0.0, Watch::overtime)],
    },
    // The rules of response and recovery.
    Trial {
        name: "hand-over",
        text: file!("hand-over"),
        sets: &[],
        replications: 1,
        figures: &[hand("last ends [min]", 65.0, Watch::last_left)],
    },
    Trial {
        name: "relieved",
        text: file!("relieved"),
        sets: &[],
        replications: 1,
        figures: &[hand("last ends [min]", 90.0, Watch::last_left), hand("overtime [min]", 20.0, Watch::overtime)],
    },
    Trial {
        name: "slow",
        text: file!("slow"),
        sets: &[],
        replications: 1,
        figures: &[hand("last ends [min]", 27.0, Watch::last_left)],
    },
    Trial {
        name: "paper-queue",
        text: file!("paper-queue"),
        sets: &[],
        replications: 1,
        figures: &[hand("records", 6.0, Watch::records)],
    },
    Trial {
        name: "read-only",
        text: file!("read-only"),
        sets: &[],
        replications: 1,
        figures: &[hand("waits in all [min]", 0.0, Watch::total_wait)],
    },
    Trial {
        name: "read-only-writes",
        text: file!("read-only"),
        sets: &["pathway.visit.step.register.only_reads=false"],
        replications: 1,
        figures: &[hand("waits in all [min]", 1_624.0, Watch::total_wait)],
    },
    Trial {
        name: "relapse",
        text: file!("relapse"),
        sets: &[],
        replications: 1,
        figures: &[hand("waits in all [min]", 52.0 + 48.0 + 1_104.0, Watch::total_wait)],
    },
    Trial {
        name: "stock",
        text: file!("stock"),
        sets: &[],
        replications: 1,
        figures: &[
            counted("times forms ran out", 4.0, "stock.run_outs"),
            hand("last ends [min]", 210.0, Watch::last_left),
        ],
    },
    Trial {
        name: "interface",
        text: file!("interface"),
        sets: &[],
        replications: 1,
        figures: &[
            counted("results held", 3.0, "results.held"),
            counted("mean delay of a held result [min]", (57.0 + 49.0 + 6.0) / 3.0, "results.delay"),
        ],
    },
    Trial {
        name: "levels",
        text: file!("levels"),
        sets: &[],
        replications: 1,
        figures: &[
            counted("sent elsewhere", 6.0, "contacts.diverted"),
            counted("left out at a risk", 6.0, "risks.taken"),
        ],
    },
    Trial {
        name: "stay-away",
        text: file!("stay-away"),
        sets: &[],
        replications: 1,
        figures: &[counted("stayed away", 9.0, "contacts.stayed_away")],
    },
    Trial {
        name: "late",
        text: file!("late"),
        sets: &[],
        replications: 1,
        figures: &[
            counted("records entered", 2.0, "records.entered"),
            counted("of these after two days", 1.0, "records.late"),
        ],
    },
    Trial {
        name: "deadline",
        text: file!("deadline"),
        sets: &[],
        replications: 1,
        figures: &[hand("records", 4.0, Watch::records), hand("last entered [min]", 160.0, Watch::last_record)],
    },
    // Promises broken in silence: letters dropped, files lost, a list exposed.
    Trial {
        name: "letters",
        text: file!("letters"),
        sets: &[],
        replications: 1,
        figures: &[
            counted("letters dropped", 4.0, "items.hit"),
            counted("not known of at a time", 4.0, "items.undetected.peak"),
            counted("deadlines missed", 4.0, "deadlines.missed"),
            counted("listed", 4.0, "follow_up.listed"),
            counted("seen to late", 2.0, "follow_up.late"),
            counted("reports late", 1.0, "report.late"),
        ],
    },
    Trial {
        name: "letters-monitored",
        text: file!("letters"),
        sets: &["detection.monitor.check.sensitivity=100 %"],
        replications: 1,
        figures: &[counted("letters dropped", 1.0, "items.hit"), counted("deadlines missed", 0.0, "deadlines.missed")],
    },
    // Of four persons three have an open case, and one of these has files that exist nowhere else.
    Trial {
        name: "files-unique",
        text: file!("files"),
        sets: &[],
        replications: 1,
        figures: &[hand("records", 1.0, Watch::records)],
    },
    Trial {
        name: "files-open",
        text: file!("files"),
        sets: &["follow_up.tell.whose=open"],
        replications: 1,
        figures: &[hand("records", 3.0, Watch::records)],
    },
    Trial {
        name: "exposed",
        text: file!("exposed"),
        sets: &[],
        replications: 1,
        figures: &[
            counted("viewers × titles × days", 50.0 * 1_000.0 * 300.0 / 1_440.0, "exposure.viewer_item_days"),
            counted("reports late", 0.0, "report.late"),
        ],
    },
];
