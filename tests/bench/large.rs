//! The large models: the built-in region, and a country of 28 such regions.

use std::fs;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use reserv::experiment::{Plan, grid, run};
use reserv::model::{Demand, Model, Origin};
use reserv::observe::Observer;
use reserv::scenario::{BUILTIN, Sources, load};
use reserv::sim::{Course, Simulation};

/// How many regions make a country.
const REGIONS: u32 = 28;

/// One replication of the region with its twin, and a hundred.
pub(crate) fn region() {
    let model = region_model();
    for replications in [1, 100] {
        timed("region", &model, replications);
    }
}

/// One replication of the country, alone and with its twin.
pub(crate) fn country() {
    let mut model = region_model();
    let mut first_pool = 0;
    for unit in &mut model.units {
        unit.number *= REGIONS;
        unit.first_pool = first_pool;
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
    let start = Instant::now();
    let observer = Observer::new(&model, grid(&model));
    let run = Simulation::new(&model, 1, 0, Course::Incident, observer).run(&AtomicBool::new(false));
    drop(run.expect("it is not overloaded").finish());
    println!(
        "country: 1 run without its twin in {:.1} s, at most {:.0} MiB",
        start.elapsed().as_secs_f64(),
        peak_memory()
    );
    timed("country", &model, 1);
}

pub(crate) fn region_model() -> Model {
    let builtin = BUILTIN[0];
    load(Sources::new(builtin.name, builtin.text, &[])).model.expect("built-in scenarios are sound")
}

fn timed(name: &str, model: &Model, replications: u32) {
    let start = Instant::now();
    let plan = Plan { replications: 0..replications, seed: 1, threads: None };
    let experiment = run(model, &plan, &|_| {}, &AtomicBool::new(false)).expect("it is not overloaded");
    let seconds = start.elapsed().as_secs_f64();
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
