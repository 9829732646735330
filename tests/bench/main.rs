//! How fast the event loop is: scenario files run through the public library, beside plain-struct loops that do the
//! same work — the same keyed draws, the same agenda, the same lines — in the same process.
//!
//! `cargo bench` prints nanoseconds per event and, pair by pair in turn, the ratio to the plain loop: machines are
//! noisy, so the ratio is the figure to trust. Nothing here asserts a time.
#![expect(clippy::print_stdout, reason = "the figures are printed")]

mod plain;

use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use reserv::model::Model;
use reserv::observe::Observer;
use reserv::scenario::{Sources, load as load_scenario};
use reserv::sim::{Course, Simulation};

/// Rounds of each pair; the median is printed.
const ROUNDS: usize = 9;

/// A model, how many events a case needs at least, and the plain loop that does the same.
struct Pair {
    name: &'static str,
    model: Model,
    events_per_case: f64,
    plain: fn(&Model, seed: u64) -> plain::Outcome,
}

fn main() {
    let pairs = [
        Pair { name: "M/M/1", model: load(include_str!("mm1.toml")), events_per_case: 2.0, plain: plain::mm1 },
        Pair { name: "clinic", model: load(include_str!("clinic.toml")), events_per_case: 9.0, plain: plain::clinic },
    ];
    println!(
        "{:<8} {:>10} {:>12} {:>12} {:>12} {:>8} {:>15}",
        "model", "cases", "reserv", "plain loop", "events/s", "ratio", "(min to max)"
    );
    for pair in &pairs {
        measure(pair);
    }
}

fn load(text: &str) -> Model {
    load_scenario(Sources::new("benchmark", text, &[])).model.expect("the benchmark's scenario is sound")
}

fn measure(pair: &Pair) {
    let (mut own, mut ratios) = (Vec::new(), Vec::new());
    let mut last = plain::Outcome::default();
    for round in 0..ROUNDS {
        let seed = round as u64;
        let (simulated, outcome) = timed(|| simulate(&pair.model, seed));
        let (looped, plain) = timed(|| (pair.plain)(&pair.model, seed));
        assert!((outcome.cases - plain.cases).abs() < 0.5, "both saw the same cases");
        assert!(
            (outcome.mean_wait - plain.mean_wait).abs() < 1e-6,
            "and let them wait as long: {outcome:?} and {plain:?}"
        );
        let events = outcome.cases * pair.events_per_case;
        own.push((simulated / events * 1e9, looped / events * 1e9));
        ratios.push(simulated / looped);
        last = outcome;
    }
    own.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (nanoseconds, _) = own[ROUNDS / 2];
    own.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (_, plain) = own[ROUNDS / 2];
    ratios.sort_by(f64::total_cmp);
    println!(
        "{:<8} {:>10} {:>9.1} ns {:>9.1} ns {:>10.2} M {:>8.2} {:>15}",
        pair.name,
        last.cases,
        nanoseconds,
        plain,
        1e3 / nanoseconds,
        ratios[ROUNDS / 2],
        format!("({:.2} to {:.2})", ratios[0], ratios[ROUNDS - 1]),
    );
}

fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let result = black_box(work());
    (start.elapsed().as_secs_f64(), result)
}

/// One replication through the public library, with everything measured.
fn simulate(model: &Model, seed: u64) -> plain::Outcome {
    let observer = Observer::new(model, reserv::experiment::grid(model));
    let run = Simulation::new(model, seed, 0, Course::Incident, observer).run(&AtomicBool::new(false));
    let (columns, figures) = run.expect("the benchmark's scenario is not overloaded").finish();
    let value = |key| {
        let of_all =
            |column: &&reserv::observe::Column| column.measure.key == key && column.part == reserv::observe::Part::All;
        let index = columns.iter().position(|column| of_all(&column)).expect("the measure exists");
        figures.values[index]
    };
    plain::Outcome { cases: value("contacts.completed"), mean_wait: value("wait.before") }
}
