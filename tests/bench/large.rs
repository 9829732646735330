//! The large models: the built-in region, and a country of 28 such regions.

use std::fs;
use std::sync::atomic::AtomicBool;

use reserv::experiment::{Plan, run};
use reserv::model::{Demand, Model, Origin};
use reserv::scenario::{BUILTIN, Sources, load};

use super::{simulate, timed};

/// How many regions make a country.
const REGIONS: u32 = 28;

/// One replication of the region with its twin, and a hundred.
pub(crate) fn region() {
    let model = region_model();
    for replications in [1, 100] {
        with_twins("region", &model, replications);
    }
}

/// One replication of the country, alone and with its twin.
pub(crate) fn country() {
    let mut model = region_model();
    let (mut first_pool, mut first_clinic) = (0, 0);
    for unit in &mut model.units {
        unit.number *= REGIONS;
        unit.first_pool = first_pool;
        unit.first_clinic = first_clinic;
        first_clinic += unit.number;
        first_pool += unit.number * u32::try_from(unit.staff.len()).unwrap_or(u32::MAX);
    }
    for class in &mut model.classes {
        if let Origin::Arrivals(arrivals) = &mut class.origin {
            match &mut arrivals.demand {
                Demand::Rate { cumulative, .. } => {
                    for (_, expected) in cumulative {
                        *expected *= f64::from(REGIONS);
                    }
                }
                Demand::Gaps { gap, .. } => *gap = gap.scaled(1.0 / f64::from(REGIONS)),
                Demand::At(times) => {
                    *times = times.iter().flat_map(|time| vec![*time; REGIONS as usize]).collect();
                }
            }
        }
    }
    let (seconds, _) = timed(|| simulate(&model, 1));
    println!("country: 1 run without its twin in {seconds:.1} s, at most {:.0} MiB", peak_memory());
    with_twins("country", &model, 1);
}

pub(crate) fn region_model() -> Model {
    let builtin = BUILTIN[0];
    load(Sources::new(builtin.name, builtin.text, &[])).model.expect("built-in scenarios are sound")
}

fn with_twins(name: &str, model: &Model, replications: u32) {
    let plan = Plan { replications: 0..replications, seed: 1, threads: None };
    let (seconds, experiment) = timed(|| run(model, &plan, &|_| {}, &AtomicBool::new(false)));
    let experiment = experiment.expect("it is not overloaded");
    let finished = experiment.replications.len();
    println!("{name}: {finished} replications with twins in {seconds:.1} s, at most {:.0} MiB", peak_memory());
}

/// The most memory this process ever held, in MiB; NaN where the system does not tell.
pub(crate) fn peak_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
    kibibytes.map_or(f64::NAN, |kibibytes| kibibytes / 1024.0)
}

/// Processor time of this thread so far; NaN where the system does not tell.
pub(crate) fn processor_seconds() -> f64 {
    let statistics = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = statistics.split_whitespace().next().and_then(|word| word.parse::<f64>().ok());
    nanoseconds.map_or(f64::NAN, |nanoseconds| nanoseconds * 1e-9)
}
