//! How fast the event loop is: scenario files run through the public library, beside plain-struct loops that do the
//! same work — the same keyed draws, the same agenda, the same lines — in the same process.
//!
//! `cargo bench -- region` and `-- country` run the built-in region, a hundred replications, and 28 times the region at
//! once; `-- growth` shows how cost grows with cases, alike units, quiet time and threads;
//! `cargo bench -- instructions` counts instructions where valgrind is installed and compares them with noted figures.
//! `cargo bench` prints nanoseconds per event and, pair by pair in turn, the ratio to the plain loop: machines are
//! noisy, so the ratio is the figure to trust. Nothing here asserts a time.
#![expect(clippy::print_stdout, reason = "the figures are printed")]

mod growth;
mod instructions;
mod large;
mod plain;

use std::hint::black_box;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use reserv::model::Model;
use reserv::observe::Observer;
use reserv::scenario::{Sources, load as load_scenario};
use reserv::sim::{Course, Simulation};

const MM1: &str = include_str!("mm1.toml");
const NET: &str = include_str!("net.toml");
const CLINIC: &str = include_str!("clinic.toml");

/// Rounds of each pair; the median is printed.
const ROUNDS: usize = 9;

/// A model, how many events a case needs at least, and the plain loop that does the same.
struct Pair {
    name: &'static str,
    model: Model,
    events_per_case: f64,
    plain: fn(&Model, seed: u64) -> plain::Outcome,
}

fn main() -> ExitCode {
    // Cargo adds `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *arguments {
        ["region"] => large::region(),
        ["country"] => large::country(),
        ["growth"] => growth::growth(),
        ["peer", name, cases, seed] => peer(name, cases, seed),
        ["instructions"] => return instructions::guard(),
        _ => pairs(),
    }
    ExitCode::SUCCESS
}

/// The three small models beside their plain loops.
fn pairs() {
    let pairs = [
        Pair { name: "M/M/1", model: load(MM1, &[]), events_per_case: 2.0, plain: plain::mm1 },
        Pair { name: "net", model: load(NET, &[]), events_per_case: 4.0, plain: plain::stations },
        Pair { name: "clinic", model: load(CLINIC, &[]), events_per_case: 9.0, plain: plain::stations },
    ];
    let [model, cases, own, plain, events, ratio] = ["model", "cases", "reserv", "plain loop", "events/s", "ratio"];
    println!("{model:<8} {cases:>10} {own:>12} {plain:>12} {events:>12} {ratio:>8} {:>15}", "(min to max)");
    for pair in &pairs {
        measure(pair);
    }
}

/// One run of a model with a number of cases, told in the line that the peers' programs print.
fn peer(name: &str, cases: &str, seed: &str) {
    let (text, events_per_case, service) = match name {
        "mm1" => (MM1, 2.0, 1.0),
        "net" => (NET, 4.0, 3.0),
        // The mean work of the eight activities.
        _ => (CLINIC, 9.0, 66.0),
    };
    // Long enough for every case; the run ends when the last has left and nothing is planned any more.
    let model = load(text, &["time.length=\"500 weeks\"", &format!("arrival.{}.limit={cases}", arrival_of(name))]);
    let before = large::processor_seconds();
    let outcome = simulate(&model, seed.parse().unwrap_or(1));
    let seconds = large::processor_seconds() - before;
    println!(
        "{{\"peer\": \"reserv\", \"model\": \"{name}\", \"n\": {cases}, \"cpu_s\": {seconds:.4}, \"us_per_customer\": {:.4}, \
         \"model_events_per_s\": {:.0}, \"mean_T\": {:.4}, \"maxrss_mib\": {:.1}}}",
        seconds / outcome.cases * 1e6,
        outcome.cases * events_per_case / seconds,
        outcome.mean_wait + service,
        large::peak_memory(),
    );
}

/// The name of a model's only class of arrivals.
fn arrival_of(model: &str) -> &'static str {
    if model == "clinic" { "patients" } else { "customers" }
}

fn load(text: &str, sets: &[&str]) -> Model {
    let sets: Vec<String> = sets.iter().map(ToString::to_string).collect();
    load_scenario(Sources::new("benchmark", text, &sets)).model.expect("the benchmark's scenario is sound")
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
    let (columns, figures, _) = run.expect("the benchmark's scenario is not overloaded").finish();
    let value = |key| {
        let of_all =
            |column: &&reserv::observe::Column| column.measure.key == key && column.part == reserv::observe::Part::All;
        let index = columns.iter().position(|column| of_all(&column)).expect("the measure exists");
        figures.values[index]
    };
    plain::Outcome { cases: value("contacts.completed"), mean_wait: value("wait.before") }
}
