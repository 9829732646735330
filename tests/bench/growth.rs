//! How cost grows: with cases, with alike units, with quiet time, with threads. Each line is a ratio of two runs taken in
//! turn in this process; near 1 means that what grew costs nothing beyond its cases.

use std::sync::atomic::AtomicBool;

use reserv::experiment::{Plan, run};
use reserv::model::Model;

use super::large::{peak_memory, region_model};
use super::{MM1, load, simulate, timed};

/// Rounds of each pair; the median is printed.
const ROUNDS: usize = 5;

/// Replications that are shared among threads.
const REPLICATIONS: u32 = 20;

pub(crate) fn growth() {
    let customers = |sets: &[&str]| load(MM1, &[&["arrival.customers.limit=100000"], sets].concat());
    let usual = customers(&["time.length=\"80 d\""]);

    // Memory first: the most that was ever held can only rise.
    per_case(&usual, 0);
    let before = peak_memory();
    let longer = load(MM1, &["time.length=\"800 d\"", "arrival.customers.limit=1000000"]);
    let ratio = median(|seed| per_case(&longer, seed) / per_case(&usual, seed));
    println!("ten times the cases: {ratio:.2} times the time for a case, {:+.1} MiB held", peak_memory() - before);

    for number in [100, 10_000] {
        let alike = customers(&["time.length=\"80 d\"", &format!("unit.station.number={number}")]);
        let ratio = median(|seed| per_case(&alike, seed) / per_case(&usual, seed));
        println!("the same cases at {number} alike units: {ratio:.2} times the time");
    }

    let quiet = customers(&["time.length=\"3000 d\""]);
    let ratio = median(|seed| per_case(&quiet, seed) / per_case(&usual, seed));
    println!("eight quiet years after them: {ratio:.2} times the time");

    let region = region_model();
    let ratio = median(|seed| experiment(&region, seed, 1) / experiment(&region, seed, 2));
    println!("{REPLICATIONS} replications of the region on two threads: {ratio:.2} times as fast as on one");
}

fn per_case(model: &Model, seed: u64) -> f64 {
    let (seconds, outcome) = timed(|| simulate(model, seed));
    seconds / outcome.cases
}

fn experiment(model: &Model, seed: u64, threads: usize) -> f64 {
    let plan = Plan { replications: 0..REPLICATIONS, seed, threads: Some(threads) };
    timed(|| run(model, &plan, &|_| {}, &AtomicBool::new(false))).0
}

fn median(ratio: impl Fn(u64) -> f64) -> f64 {
    let mut ratios: Vec<f64> = (0..ROUNDS as u64).map(ratio).collect();
    ratios.sort_by(f64::total_cmp);
    ratios[ROUNDS / 2]
}
