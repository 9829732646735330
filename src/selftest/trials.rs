//! The table of scenarios with known answers. Where each answer comes from stands at the head of its scenario file.

use super::trial::{Figure, Reading, Statistic, Trial, Truth};
use super::watch::Watch;
use crate::observe::measures;

/// Means are known to within this share of their value: four standard errors.
const PRECISE: f64 = 0.02;
/// Standard deviations and rare events take very many more replications than means; they are known this well.
const ROUGH: f64 = 0.06;

const WAIT: Reading = Reading::Measure(&measures::WAIT_BEFORE);
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

/// The share of customers that wait at all, which theory gives.
const fn waiting(truth: f64) -> Figure {
    theory("share that waits", truth, Reading::Watched(Watch::share_that_waits))
}

/// The mean number of customers there, which theory gives.
const fn present(truth: f64) -> Figure {
    theory("there on average", truth, Reading::Watched(Watch::mean_present))
}

/// The share of customers that leave unserved, which theory gives.
const fn lost(truth: f64) -> Figure {
    theory("share lost", truth, Reading::Watched(Watch::share_lost))
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

/// The cases in which something is drawn. Each has as many replications as bring four standard errors of the least certain
/// of its figures a little below what [`PRECISE`] or [`ROUGH`] asks for: fewer would say nothing, more only take time.
/// Beside the spread of the published call centre, that of 600 replications is little.
pub(super) static TRIALS: &[Trial] = &[
    Trial {
        name: "mm1",
        text: file!("mm1"),
        sets: &[],
        replications: 70,
        // Wq = λ/(μ(μ−λ)), ρ = λ/μ.
        figures: &[
            wait(12.5),
            theory("utilisation", 0.625, Reading::Measure(&measures::STAFF_UTILISATION)),
            present(5.0 / 3.0),
        ],
    },
    // Erlang C: P(wait)/(cμ−λ).
    Trial {
        name: "mmc-5",
        text: file!("mmc-5"),
        sets: &[],
        replications: 125,
        figures: &[wait(0.521_485_2), waiting(0.130_371_3)],
    },
    Trial {
        name: "mmc-4",
        text: file!("mmc-4"),
        sets: &[],
        replications: 100,
        figures: &[wait(2.132_378), waiting(0.319_856_7)],
    },
    Trial { name: "mmc-3", text: file!("mmc-3"), sets: &[], replications: 165, figures: &[wait(14.044_94)] },
    Trial {
        name: "mmc-2",
        text: file!("mmc-2"),
        sets: &[],
        replications: 60,
        figures: &[wait(10.0 / 3.0), waiting(1.0 / 3.0)],
    },
    Trial {
        name: "mmc-2-busier",
        text: file!("mmc-2"),
        sets: &["arrival.customers.gap.mean=15 min", "pathway.service.step.serve.time.mean=20 min"],
        replications: 110,
        figures: &[wait(16.0), waiting(8.0 / 15.0)],
    },
    Trial {
        name: "mmc-3-busier",
        text: file!("mmc-3"),
        sets: &["arrival.customers.gap.mean=400 s", "pathway.service.step.serve.time.mean=15 min"],
        replications: 140,
        figures: &[wait(11.355), waiting(0.567_757)],
    },
    // The nearer to its capacity, the longer the memory of a line: this takes the most customers of all.
    Trial {
        name: "mmc-2-busiest",
        text: file!("mmc-2"),
        sets: &["arrival.customers.gap.mean=500 s", "pathway.service.step.serve.time.mean=15 min", "time.warm_up=20 d"],
        replications: 520,
        figures: &[wait(63.947_37), waiting(0.852_631_6)],
    },
    Trial {
        name: "erlang-a",
        text: file!("erlang-a"),
        sets: &[],
        replications: 60,
        figures: &[wait(12.469_584), waiting(0.619_655_2), lost(0.103_913_2)],
    },
    Trial {
        name: "mm23",
        text: file!("mm23"),
        sets: &[],
        replications: 40,
        figures: &[lost(0.049_360_1), present(0.762_34)],
    },
    // The same with one server of rate 1.2 and five places to wait.
    Trial {
        name: "mm16",
        text: file!("mm23"),
        sets: &[
            "unit.station.staff.server.number=1",
            "arrival.customers.gap.mean=60 s",
            "pathway.service.step.serve.time.mean=50 s",
            "pathway.service.step.serve.turns_away=[{ waiting = 5 }]",
        ],
        replications: 140,
        figures: &[lost(0.077_423_9), present(2.290_16)],
    },
    Trial { name: "stroke-unit", text: file!("stroke-unit"), sets: &[], replications: 215, figures: &[lost(0.128_3)] },
    Trial {
        name: "stroke-unit-12",
        text: file!("stroke-unit"),
        sets: &["unit.acute.staff.bed.number=12"],
        replications: 620,
        figures: &[lost(0.055_6)],
    },
    Trial {
        name: "tandem",
        text: file!("tandem"),
        sets: &[],
        replications: 100,
        figures: &[theory("through in 240 h", 960.0, Reading::Measure(&measures::CONTACTS_COMPLETED))],
    },
    // Pollaczek–Khinchine with ρ = 0.8 and E[S] = 1 min: 2(1 + scv) min.
    Trial { name: "md1", text: file!("md1"), sets: &[], replications: 90, figures: &[wait(2.0)] },
    Trial { name: "me1", text: file!("me1"), sets: &[], replications: 165, figures: &[wait(3.0)] },
    Trial { name: "mg1", text: file!("mg1"), sets: &[], replications: 380, figures: &[wait(6.0)] },
    Trial {
        name: "mg1-exponential",
        text: file!("md1"),
        sets: &["pathway.service.step.serve.time={ mean = \"1 min\", family = \"exponential\" }"],
        replications: 220,
        figures: &[wait(4.0)],
    },
    // Cobham: time in system 2 and 6 min without pre-emption, 1.25 and 6.25 min with; service takes 1 min.
    Trial {
        name: "priority-non-preemptive",
        text: file!("priority-non-preemptive"),
        sets: &[],
        replications: 150,
        figures: &[
            theory("mean wait of the urgent [min]", 1.0, Reading::OfUnit(&measures::WAIT_BEFORE, URGENT)),
            theory("mean wait of the others [min]", 5.0, Reading::OfUnit(&measures::WAIT_BEFORE, ORDINARY)),
        ],
    },
    Trial {
        name: "priority-preemptive",
        text: file!("priority-preemptive"),
        sets: &[],
        replications: 140,
        figures: &[
            theory("mean wait of the urgent [min]", 0.25, Reading::OfUnit(&measures::WAIT_BEFORE, URGENT)),
            theory("mean wait of the others [min]", 5.25, Reading::OfUnit(&measures::WAIT_BEFORE, ORDINARY)),
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
        replications: 9_500,
        figures: &[
            theory("to empty, mean [min]", 100.0, Reading::Watched(Watch::minutes_to_empty)),
            // The variance is n·ρ/(1−ρ)³ = 2000.
            to_empty("to empty, sd [min]", 44.721_36, Statistic::Deviation),
        ],
    },
    // A server that fails again and again, and one that is slow again and again: an incident of very many phases.
    Trial {
        name: "machine",
        text: file!("machine"),
        sets: &["time.length=200 d"],
        replications: 14,
        figures: &[present(1.916_667)],
    },
    Trial { name: "degraded", text: file!("degraded"), sets: &[], replications: 4_700, figures: &[present(2.808_452)] },
    // The published means are of 50 replications, with standard deviations of 1.9 and 19.4 min.
    Trial {
        name: "call-centre-111",
        text: file!("call-centre-111"),
        sets: &[],
        replications: 600,
        figures: &[
            published("wait for an operator [min]", 3.5, 0.269, |watch| watch.wait_before_step(0)),
            published("wait for a nurse [min]", 48.5, 2.744, |watch| watch.wait_before_step(1)),
        ],
    },
    // The published interval of 95 % is 0.033 s to either side; the share lost is printed with three digits.
    Trial {
        name: "call-centre-ssj",
        text: file!("call-centre-ssj"),
        sets: &[],
        replications: 30,
        figures: &[
            published("mean wait [s]", 4.713, 0.017, Watch::mean_wait_seconds),
            published("share lost", 0.020, 0.000_3, Watch::share_lost),
        ],
    },
    // Fifty people look every 10 hours for 5 hours: 25 looks, whose variance is 25 as well.
    Trial {
        name: "exposed-looks",
        text: file!("exposed"),
        sets: &[],
        replications: 1_700,
        figures: &[theory("looks at what is exposed", 25.0, Reading::Measure(&measures::EXPOSURE_LOOKS))],
    },
    // A hundredth as often: nobody looks with probability exp(−1/4).
    Trial {
        name: "exposed-seldom",
        text: file!("exposed"),
        sets: &["item.titles.looks_per_year=8.766"],
        replications: 12_500,
        figures: &[theory("P(nobody looked)", 0.778_800_8, Reading::Measure(&measures::EXPOSURE_NOBODY_LOOKED))],
    },
];
