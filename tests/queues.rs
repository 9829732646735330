//! Queues with answers from theory, as scenario files run through the public library.
//!
//! Stochastic cases must be precise and right: four standard errors at most 2 % of the true value, and the mean within
//! four standard errors of it.

use reserv::observe::Part;

use super::support::{case, experiment, ledger, mean_and_error, unit, values};

/// Whether the mean wait at a unit of a verification case is what theory says [min].
fn waits(name: &str, at: Option<&str>, truth: f64, replications: u32) {
    let model = case(name, &[]);
    let part = at.map_or(Part::All, |name| unit(&model, name));
    let (mean, error) = mean_and_error(&values(&experiment(&model, replications, None), "wait.before", part));
    assert!(4.0 * error <= 0.02 * truth, "{name}: not precise enough: {mean} ± {error} for {truth}");
    assert!((mean - truth).abs() <= 4.0 * error, "{name}: {mean} ± {error}, theory says {truth}");
}

#[test]
fn one_server() {
    // Wq = λ/(μ(μ−λ)) = 5/(8·3) h.
    waits("mm1", None, 12.5, 100);
}

#[test]
fn several_servers() {
    // Erlang C: P(wait)/(cμ−λ), with P(wait) .1303713, .3198567, … as computed for verification.
    waits("mmc-5", None, 0.521_485_2, 150);
    waits("mmc-4", None, 2.132_378, 120);
    waits("mmc-3", None, 14.044_94, 200);
    waits("mmc-2", None, 10.0 / 3.0, 160);
}

#[test]
fn general_service_times() {
    // Pollaczek–Khinchine: λE[S²]/(2(1−ρ)) with ρ = 0.8 and E[S] = 1 min: 2(1+scv) min.
    waits("md1", None, 2.0, 100);
    waits("me1", None, 3.0, 200);
    waits("mg1", None, 6.0, 500);
}

#[test]
fn two_priorities() {
    // Cobham: time in system 2 and 6 min without pre-emption, 1.25 and 6.25 min with; service takes 1 min.
    waits("priority-non-preemptive", Some("urgent"), 1.0, 100);
    waits("priority-non-preemptive", Some("ordinary"), 5.0, 200);
    waits("priority-preemptive", Some("urgent"), 0.25, 150);
    waits("priority-preemptive", Some("ordinary"), 5.25, 200);
}

#[test]
fn utilisation_is_offered_load() {
    let model = case("mm1", &[]);
    let (mean, error) = mean_and_error(&values(&experiment(&model, 40, None), "staff.utilisation", Part::All));
    assert!((mean - 0.625).abs() <= 4.0 * error, "{mean} ± {error}");
}

#[test]
fn a_help_desk_worked_by_hand() {
    let ledger = ledger(&case("help-desk", &[]), reserv::sim::Course::Incident);
    assert_eq!(ledger.waits(), [0.0, 0.0, 6.0, 6.0, 12.0, 12.0, 18.0]);
    // Two agents from minutes 0 and 2 on, ten minutes each: the seventh call ends at 40.
    assert_eq!(ledger.ends(), [10.0, 12.0, 20.0, 22.0, 30.0, 32.0, 40.0]);
}
