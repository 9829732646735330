//! The table of scenarios with known answers. Where each answer comes from stands at the head of its scenario file.

use super::trial::{Figure, Reading, Statistic, Trial, Truth};
use super::watch::Watch;

/// The text of a scenario file of `tests/verification`.
macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../tests/verification/", $name, ".toml"))
    };
}

/// Means are known to within this share of their value: four standard errors.
const PRECISE: f64 = 0.02;
/// Standard deviations and rare events take very many more replications than means; they are known this well.
const ROUGH: f64 = 0.06;

const WAIT: Reading = Reading::Measure("wait.before");
const URGENT: u16 = 1;
const ORDINARY: u16 = 2;

/// A mean that theory gives.
const fn theory(what: &'static str, truth: f64, reading: Reading) -> Figure {
    Figure { what, truth: Truth::Theory(truth, PRECISE), reading, statistic: Statistic::Mean }
}

/// The mean wait that theory gives (min).
const fn wait(truth: f64) -> Figure {
    theory("mean wait [min]", truth, WAIT)
}

/// A figure worked by hand.
const fn hand(what: &'static str, truth: f64, read: fn(&Watch) -> f64) -> Figure {
    Figure { what, truth: Truth::Hand(truth), reading: Reading::Watched(read), statistic: Statistic::Mean }
}

/// A figure of a published simulation, with its standard error.
const fn published(what: &'static str, truth: f64, error: f64, read: fn(&Watch) -> f64) -> Figure {
    let truth = Truth::Published(truth, error);
    Figure { what, truth, reading: Reading::Watched(read), statistic: Statistic::Mean }
}

/// A rougher figure of the time until nobody is there (min).
const fn to_empty(what: &'static str, truth: f64, statistic: Statistic) -> Figure {
    let reading = Reading::Watched(Watch::minutes_to_empty);
    Figure { what, truth: Truth::Theory(truth, ROUGH), reading, statistic }
}

/// The cases.
pub(super) static TRIALS: &[Trial] = &[
    Trial {
        name: "mm1",
        text: file!("mm1"),
        sets: &[],
        replications: 100,
        // Wq = λ/(μ(μ−λ)), ρ = λ/μ.
        figures: &[wait(12.5), theory("utilisation", 0.625, Reading::Measure("staff.utilisation"))],
    },
    // Erlang C: P(wait)/(cμ−λ).
    Trial { name: "mmc-5", text: file!("mmc-5"), sets: &[], replications: 150, figures: &[wait(0.521_485_2)] },
    Trial { name: "mmc-4", text: file!("mmc-4"), sets: &[], replications: 120, figures: &[wait(2.132_378)] },
    Trial { name: "mmc-3", text: file!("mmc-3"), sets: &[], replications: 200, figures: &[wait(14.044_94)] },
    Trial { name: "mmc-2", text: file!("mmc-2"), sets: &[], replications: 160, figures: &[wait(10.0 / 3.0)] },
    Trial {
        name: "mmc-2-busier",
        text: file!("mmc-2"),
        sets: &["arrival.customers.gap.mean=15 min", "pathway.service.step.serve.time.mean=20 min"],
        replications: 200,
        figures: &[wait(16.0)],
    },
    Trial {
        name: "mmc-3-busier",
        text: file!("mmc-3"),
        sets: &["arrival.customers.gap.mean=400 s", "pathway.service.step.serve.time.mean=15 min"],
        replications: 200,
        figures: &[wait(11.355)],
    },
    // Pollaczek–Khinchine with ρ = 0.8 and E[S] = 1 min: 2(1 + scv) min.
    Trial { name: "md1", text: file!("md1"), sets: &[], replications: 100, figures: &[wait(2.0)] },
    Trial { name: "me1", text: file!("me1"), sets: &[], replications: 200, figures: &[wait(3.0)] },
    Trial { name: "mg1", text: file!("mg1"), sets: &[], replications: 500, figures: &[wait(6.0)] },
    Trial {
        name: "mg1-exponential",
        text: file!("md1"),
        sets: &["pathway.service.step.serve.time={ mean = \"1 min\", family = \"exponential\" }"],
        replications: 250,
        figures: &[wait(4.0)],
    },
    // Cobham: time in system 2 and 6 min without pre-emption, 1.25 and 6.25 min with; service takes 1 min.
    Trial {
        name: "priority-non-preemptive",
        text: file!("priority-non-preemptive"),
        sets: &[],
        replications: 200,
        figures: &[
            theory("mean wait of the urgent [min]", 1.0, Reading::OfUnit("wait.before", URGENT)),
            theory("mean wait of the others [min]", 5.0, Reading::OfUnit("wait.before", ORDINARY)),
        ],
    },
    Trial {
        name: "priority-preemptive",
        text: file!("priority-preemptive"),
        sets: &[],
        replications: 200,
        figures: &[
            theory("mean wait of the urgent [min]", 0.25, Reading::OfUnit("wait.before", URGENT)),
            theory("mean wait of the others [min]", 5.25, Reading::OfUnit("wait.before", ORDINARY)),
        ],
    },
    Trial {
        name: "mm1-outage",
        text: file!("mm1-outage"),
        sets: &[],
        replications: 22_000,
        figures: &[
            theory("present at restoration", 20.0, Reading::Watched(|watch| watch.present_at_restoration as f64)),
            // 8 patient-hours of normal operation, and λD²/2 = 16 more.
            theory("patient-hours in the stop", 24.0, Reading::Watched(Watch::hours_during)),
            theory("restored to empty, mean [min]", 600.0, Reading::Watched(Watch::minutes_to_empty)),
            to_empty("restored to empty, sd [min]", 440.908, Statistic::Deviation),
            to_empty("restored to empty, P(> 12 h)", 0.288_27, Statistic::Above(720.0)),
        ],
    },
    Trial {
        name: "backlog-mm1",
        text: file!("backlog"),
        sets: &[],
        replications: 19_000,
        figures: &[theory("to empty, mean [min]", 100.0, Reading::Watched(Watch::minutes_to_empty))],
    },
    Trial {
        name: "backlog-md1",
        text: file!("backlog"),
        sets: &["pathway.service.step.serve.time=1 min", "time.length=10 h"],
        replications: 20_000,
        figures: &[
            theory("to empty, mean [min]", 100.0, Reading::Watched(Watch::minutes_to_empty)),
            // The variance is n·ρ/(1−ρ)³ = 2000.
            to_empty("to empty, sd [min]", 44.721_36, Statistic::Deviation),
        ],
    },
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
        figures: &[hand("last ends [min]", 17.0, Watch::last_left)],
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
        figures: &[hand("last ends [min]", 760.0, Watch::last_left)],
    },
    // The published means are of 50 replications, with standard deviations of 1.9 and 19.4 min.
    Trial {
        name: "call-centre-111",
        text: file!("call-centre-111"),
        sets: &[],
        replications: 2_000,
        figures: &[
            published("wait for an operator [min]", 3.5, 0.269, |watch| watch.wait_before_step(0)),
            published("wait for a nurse [min]", 48.5, 2.744, |watch| watch.wait_before_step(1)),
        ],
    },
];
