//! Uncertain inputs: what they are in a scenario, how they are drawn, and what is said of them where the answer is known by
//! hand or from a nested design.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use reserv::estimate::{HeadlineUncertainty, Uncertainty};
use reserv::experiment::replicate;
use reserv::model::{Model, Range};
use reserv::scenario::{Sources, Variable, load};
use reserv::stats::Interval;
use reserv::study::{Outcome, Scenario, Silent, Study};

use crate::support::root_file;
use crate::support::scenario::{CLINIC, load_text, rendered, summary};

/// The clinic with uncertain inputs after it.
fn with(inputs: &str) -> String {
    format!("{CLINIC}{inputs}")
}

/// The codes and lines of the problems of the clinic with uncertain inputs; their first line is numbered 1.
fn problems(inputs: &str) -> Vec<String> {
    let before = CLINIC.matches('\n').count();
    let relative = |problem: String| {
        let (line, code) = problem.split_once(' ').unwrap();
        format!("{} {code}", line.parse::<usize>().unwrap() - before)
    };
    summary(&with(inputs)).into_iter().map(relative).collect()
}

fn input(name: &str, key: &str, range: &str) -> String {
    format!("[[uncertain]]\nname = \"{name}\"\nkey = {key}\n{range}\n")
}

/// A study of a text, with so many replications.
fn study(text: &str, replications: u32) -> Study {
    let loaded = load(Sources::new("test.toml", text, &[]));
    let mut study = Study::of(Scenario::new(loaded).unwrap_or_else(|_| panic!("no errors:\n{}", rendered(text))));
    study.replications = Some(replications);
    study.seed = Some(1);
    study
}

fn run(study: &mut Study) -> Outcome<'_> {
    study.run(&Silent, &AtomicBool::new(false)).unwrap()
}

/// What the uncertain inputs of a text do, with so many replications.
fn drawn(text: &str, replications: u32) -> Uncertainty {
    run(&mut study(text, replications)).uncertainty.unwrap()
}

fn headline<'u>(uncertainty: &'u Uncertainty, key: &str) -> &'u HeadlineUncertainty {
    uncertainty.headlines.iter().find(|one| one.headline.key() == key).unwrap_or_else(|| panic!("no {key}"))
}

/// Without any chance: 80 notes of 10 min each wait when the record is back at 16:00, and 8 h later entering begins.
fn fluid(inputs: &str) -> String {
    root_file("tests/verification/fluid.toml") + inputs
}

#[test]
fn each_input_has_its_range_and_its_reason() {
    let text = with(
        r#"[[uncertain]]
name = "entry-time"
label = { en = "Time to enter", sv = "Tid att föra in" }
key = ["record.*.time", "recovery.delay"]
factor = { low = 0.5, high = 2 }
assumption = "Nobody has published it."
[[uncertain]]
name = "outage"
key = "incident.phase.down.lasts"
values = ["2 h", "4 h", { min = "6 h", max = "8 h" }]
[recovery]
delay = { min = "1 h", max = "3 h", assumption = "a guess" }
"#,
    );
    let loaded = load_text(&text, &[]);
    let [entry, outage] = &loaded.unknowns.inputs[..] else { panic!("two inputs: {}", rendered(&text)) };
    assert_eq!(entry.range, Range::Factor { low: 0.5, high: 2.0 });
    assert_eq!(
        (entry.label.get(reserv::text::Language::Sv), entry.note.as_str()),
        ("Tid att föra in", "Nobody has published it.")
    );
    assert_eq!(
        [0.1, 0.5, 0.9].map(|at| outage.range.value(at).unwrap()),
        ["\"2 h\"", "\"4 h\"", "{ min = \"6 h\", max = \"8 h\" }"]
    );
}

/// All there is of a model but where its numbers come from.
fn shown(model: &Model) -> String {
    let provenance = reserv::model::Provenance::default();
    format!("{:?}", Model { provenance, ..model.clone() })
}

/// A model at a point is that of the scenario with these values written into it.
#[test]
fn a_point_is_the_scenario_with_other_values() {
    let inputs = input("entry", "\"record.note.time\"", "factor = { low = 0.5, high = 2 }")
        + &input("talk", "\"pathway.visit.step.talk.time\"", "factor = { low = 0.5, high = 2 }")
        + &input("nurses", "\"unit.clinic.staff.nurse.number\"", "factor = { low = 0.5, high = 1.7 }")
        + &input("visits", "\"arrival.visits.rate\"", "value = { min = \"20 per day\", max = \"44 per day\" }")
        + &input("outage", "\"incident.phase.down.lasts\"", "values = [\"2 h\", \"9 h\"]");
    let text = with(&inputs);
    let sources = Sources::new("test.toml", &text, &[]);
    let model = Variable::new(&sources).unwrap().at(None, &[1.0, 0.0, 1.0, 0.0, 1.0]).unwrap();
    let by_hand = CLINIC
        .replace("time = \"10 min\"", "time = \"20 min\"")
        .replace("{ median = \"20 min\", p90 = \"35 min\" }", "{ median = \"10 min\", p90 = \"17.5 min\" }")
        // 1.7 times two nurses are 3.4, rounded to three.
        .replace("number = 2", "number = 3")
        .replace("40 per day", "20 per day")
        .replace("lasts = \"4 h\"", "lasts = \"9 h\"");
    assert_eq!(shown(&model), shown(&load_text(&by_hand, &[]).model.unwrap()));
}

/// Where a policy sets what is uncertain, its value stands, and is multiplied where the input is a factor.
#[test]
fn a_policy_wins_over_a_value_and_is_multiplied_by_a_factor() {
    let inputs = input("entry", "\"record.note.time\"", "factor = { low = 0.5, high = 2 }")
        + &input("visits", "\"arrival.visits.rate\"", "value = { min = \"20 per day\", max = \"44 per day\" }")
        + "[[policy]]\nname = \"template\"\n[policy.set]\n\"record.note.time\" = \"4 min\"\n\"arrival.visits.rate\" = \"30 per day\"\n";
    let text = with(&inputs);
    let sources = Sources::new("test.toml", &text, &[]);
    let variable = Variable::new(&sources).unwrap();
    let by_hand = |time: &str, rate: &str| {
        let text = CLINIC.replace("time = \"10 min\"", &format!("time = \"{time}\"")).replace("40 per day", rate);
        shown(&load_text(&text, &[]).model.unwrap())
    };
    let at = |policy: Option<&str>| shown(&variable.at(policy, &[1.0, 0.0]).unwrap());
    assert_eq!(at(None), by_hand("20 min", "20 per day"));
    assert_eq!(at(Some("template")), by_hand("8 min", "30 per day"));
    assert!(variable.at(Some("none"), &[0.5, 0.5]).is_err());
}

/// A range of replications draws what the whole draws, and leaves a scenario in which all is known as it was.
#[test]
fn replications_draw_their_inputs_by_number_and_hold_them_if_asked() {
    let text = with(&input("entry", "\"record.*.time\"", "factor = { low = 0.5, high = 2 }"));
    let bits = |study: &mut Study| {
        let outcome = run(study);
        let values = outcome.base().replications.iter().map(|run| (run.number, format!("{:?}", run.incident.values)));
        values.collect::<Vec<_>>()
    };
    let whole = bits(&mut study(&text, 4));
    let mut part = study(&text, 2);
    part.first = 2;
    assert_eq!(whole[2..], bits(&mut part));
    let mut held = study(&text, 4);
    held.as_written = true;
    held.threads = Some(1);
    assert_eq!(bits(&mut held), bits(&mut study(CLINIC, 4)));
    assert_ne!(bits(&mut held), whole);
    // The event log is of the replication as it was run.
    let mut drawn = study(&text, 2);
    let outcome = run(&mut drawn);
    let model = outcome.model_of(1).unwrap();
    let (_, again) = replicate(&model, 1, 1, outcome.base().grid, &AtomicBool::new(false)).unwrap();
    assert_eq!(format!("{:?}", again.incident.values), whole[1].1);
}

/// Two scenarios draw what they have in common alike, and a policy what its scenario does.
#[test]
fn what_is_compared_shares_its_luck() {
    let text = with(&input("entry", "\"record.*.time\"", "factor = { low = 0.5, high = 2 }"));
    let mut study = study(&text, 3);
    study.add_scenario(Scenario::new(load(Sources::new("test.toml", &text, &[]))).unwrap());
    let outcome = run(&mut study);
    let runs = |index: usize| format!("{:?}", outcome.experiments[index].replications);
    assert_eq!(runs(0), runs(1));
}

#[test]
fn what_cannot_be_uncertain_is_said_at_its_line() {
    let factor = "factor = { low = 0.5, high = 2 }";
    let of = |key: &str, range: &str| problems(&input("a", &format!("\"{key}\""), range));
    // The scenario itself is a factor of 1, which has to be possible.
    for range in [
        "{ low = 1.2, high = 2 }",
        "{ low = 0.2, high = 0.9 }",
        "{ low = 2, high = 0.5 }",
        "{ low = 0, high = 2 }",
        "{ low = 1, high = 1 }",
    ] {
        assert_eq!(of("record.note.time", &format!("factor = {range}")), ["4 range"], "{range}");
    }
    assert_eq!(of("record.note.time", "values = [\"2 min\"]"), ["4 range"]);
    assert_eq!(of("record.note.entered_by", factor)[0], "3 range");
    assert_eq!(of("record.nota.time", factor), ["3 set"]);
    assert_eq!(of("recovery.delay", factor), ["3 set"]);
    assert_eq!(of("study.seed", factor), ["3 set"]);
    assert_eq!(of("record.*.time", "values = [\"2 min\", \"4 min\"]"), ["3 range"]);
    assert_eq!(of("record.note.time", "values = [\"2 min\", \"four\"]"), ["4 bad-value"]);
    assert_eq!(of("record.note.time", ""), ["1 missing-key"]);
    assert_eq!(of("record.note.time", &format!("{factor}\nvalues = [\"1 min\", \"2 min\"]")).len(), 1);
    let twice = input("a", "\"record.note.time\"", factor) + &input("b", "\"record.*.time\"", factor);
    assert_eq!(problems(&twice), ["7 duplicate"]);
    let same_name = input("a", "\"record.note.time\"", factor) + &input("a", "\"incident.phase.down.lasts\"", factor);
    assert_eq!(problems(&same_name), ["6 duplicate"]);
    // What is laid out by, and what is measured from, must be the same in every run.
    for (key, range) in [
        ("incident.onset", "values = [\"2026-09-15 08:30\", \"2026-09-15 10:30\"]"),
        ("unit.clinic.number", "values = [2, 3]"),
    ] {
        let found = of(key, range);
        assert!(found.iter().any(|problem| problem == "2 range"), "{key}: {found:?}");
    }
    // Distributions that are none, of one value, of mixed kinds, or beyond what the key takes.
    let chance = "pathway.visit.step.talk.time";
    assert_eq!(of(chance, "value = { min = \"9 min\", max = \"3 min\" }"), ["4 range"]);
    assert_eq!(of(chance, "value = { value = \"9 min\" }"), ["4 range"]);
    assert_eq!(of(chance, "value = { min = \"9 min\", max = 3 }"), ["4 range"]);
    assert_eq!(of(chance, "factor = { low = 0.5 }"), ["4 range"]);
    assert_eq!(of(chance, "factor = { low = 0.5, high = 2, mean = 1 }"), ["4 range"]);
    assert_eq!(of(chance, "factor = { median = 1, p90 = 1.8 }"), Vec::<String>::new());
    assert!(!of("record.note.time", "value = { min = \"10 %\", max = \"30 %\" }").is_empty());
    let said = rendered(&with(&input("a", "\"record.nota.time\"", factor)));
    assert!(said.contains("did you mean `note`?"), "{said}");
}

#[test]
fn what_an_end_breaks_is_shown_and_what_it_overloads_is_an_answer() {
    let role = problems(&input("a", "\"record.note.entered_by\"", "values = [\"clerk\", \"doctor\"]"));
    assert!(
        !role.is_empty() && role.iter().all(|problem| problem.starts_with("2 ") || problem.starts_with("4 ")),
        "{role:?}"
    );
    // Ten times the visits are more than two nurses can see.
    let overload = problems(&input("a", "\"arrival.visits.rate\"", "factor = { low = 1, high = 10 }"));
    assert_eq!(overload, Vec::<String>::new());
}

#[test]
fn correlations_are_a_matrix_between_known_inputs() {
    let factor = "factor = { low = 0.5, high = 2 }";
    let inputs = input("a", "\"record.note.time\"", factor)
        + &input("b", "\"incident.phase.down.lasts\"", factor)
        + &input("c", "\"pathway.visit.step.talk.time\"", factor);
    let of = |pairs: &[(&str, &str)]| {
        let pair = |(names, rank): &(&str, &str)| format!("[[correlation]]\nbetween = [{names}]\nrank = {rank}\n");
        problems(&(inputs.clone() + &pairs.iter().map(pair).collect::<String>()))
    };
    assert_eq!(of(&[("\"a\", \"b\"", "0.6"), ("\"b\", \"c\"", "-0.3")]), Vec::<String>::new());
    // Twelve lines of inputs; each correlation has three. With a and c independent, b cannot go with both so closely.
    assert_eq!(of(&[("\"a\", \"b\"", "0.9"), ("\"b\", \"c\"", "0.9"), ("\"a\", \"c\"", "-0.9")]), ["18 range"]);
    assert_eq!(of(&[("\"a\", \"b\"", "1")]), ["15 range"]);
    assert_eq!(of(&[("\"a\", \"b\"", "1.5")]), ["15 bad-value"]);
    assert_eq!(of(&[("\"a\", \"d\"", "0.5")]), ["14 unknown-name"]);
    assert_eq!(of(&[("\"a\", \"a\"", "0.5")]), ["14 duplicate"]);
    assert_eq!(of(&[("\"a\", \"b\"", "0.5"), ("\"b\", \"a\"", "0.5")]), ["17 duplicate"]);
    assert_eq!(of(&[("\"a\", \"b\", \"c\"", "0.5")]), ["14 range"]);
}

/// Nothing happens by chance and 80 notes of 10 min are 800 min of entering: everything is the input's.
#[test]
fn without_chance_all_of_the_spread_is_ignorance() {
    let text = fluid(&input("entry", "\"record.note.time\"", "factor = { min = 0.5, max = 1.5 }"));
    let uncertainty = drawn(&text, 40);
    let hours = headline(&uncertainty, "backlog.peak.hours");
    let shares = hours.shares.as_ref().unwrap();
    assert!(shares.inputs.estimate > 1.0 - 1e-9 && shares.inputs.interval.low > 1.0 - 1e-9, "{shares:?}");
    assert!(shares.effects[0].share.estimate > 1.0 - 1e-9, "{shares:?}");
    // 80 · 10 min = 13.3 h on average; at one in twenty the factor is 0.55, at nineteen in twenty 1.45.
    assert!((hours.mean - 80.0 / 6.0).abs() < 0.1, "{}", hours.mean);
    let [low, high] = [shares.effects[0].low.mean, shares.effects[0].high.mean];
    assert!((low + 6.0).abs() < 0.1 && (high - 6.0).abs() < 0.1, "{low} {high}");
    // Nine in ten of a factor from 0.5 to 1.5 lie between 0.55 and 1.45.
    let range = [0.05, 0.95].map(|p| hours.sample.quantile(p) / (80.0 / 6.0));
    assert!((range[0] - 0.55).abs() < 0.03 && (range[1] - 1.45).abs() < 0.03, "{range:?}");
    // The number of notes does not depend on how long each takes, and so nothing of it varies.
    assert!(headline(&uncertainty, "backlog.peak.records").shares.is_none());
    assert!(drawn(&text, 20).first().is_none() && uncertainty.needed == 30);
}

/// Of two inputs only one does anything to the number of notes waiting: how long the record is away.
#[test]
fn an_input_that_does_nothing_is_last_and_is_named() {
    let text = fluid(
        &(input("entry", "\"record.note.time\"", "factor = { low = 0.9, high = 1.1 }")
            + &input(
                "outage",
                "\"incident.phase.down.until\"",
                "values = [\"2026-01-05 12:00\", \"2026-01-05 16:00\"]",
            )
            + &input("nothing", "\"response.back\"", "value = { min = \"1 ms\", max = \"2 ms\" }")),
    );
    let uncertainty = drawn(&text, 60);
    let records = headline(&uncertainty, "backlog.peak.records");
    assert_eq!(records.ranking()[0], 1);
    let effects = &records.shares.as_ref().unwrap().effects;
    // Four hours less at ten an hour.
    assert!((effects[1].width() - 40.0).abs() < 2.0 && effects[0].width() < 10.0, "{effects:?}");
    assert!(effects[1].share.estimate > 0.99 && effects[0].share.interval.low <= 0.0, "{effects:?}");
    assert_eq!(uncertainty.without_effect, [2]);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let text = with(&input("entry", "\"record.*.time\"", "factor = { low = 0.5, high = 2 }"));
    let shown = |threads| {
        let mut study = study(&text, 30);
        study.threads = Some(threads);
        format!("{:?}", run(&mut study).uncertainty)
    };
    assert_eq!(shown(1), shown(2));
}

#[test]
fn times_that_were_not_followed_to_their_end_are_cut_and_counted() {
    // At ten times the time to enter, 80 notes need 133 h of entering, and the simulation ends after 40 h.
    let text = fluid(&input("entry", "\"record.note.time\"", "factor = { low = 0.5, high = 10 }"));
    let uncertainty = drawn(&text, 20);
    let recovery = headline(&uncertainty, "recovery.backlog-empty");
    assert_eq!(recovery.until, Some(32.0));
    assert!(recovery.not_recovered > 0 && recovery.not_recovered < 20, "{}", recovery.not_recovered);
    assert!(recovery.sample.sorted().last() <= Some(&32.0));
}

/// The variance of the rows of a table, and of all of it: unbiased estimates of the crossed random-effects model with one
/// value in each cell.
fn rows_of_all(table: &[Vec<f64>]) -> (f64, f64) {
    let (p, n) = (table.len() as f64, table[0].len() as f64);
    let rows: Vec<f64> = table.iter().map(|row| row.iter().sum::<f64>() / n).collect();
    let columns: Vec<f64> = (0..table[0].len()).map(|at| table.iter().map(|row| row[at]).sum::<f64>() / p).collect();
    let mean = rows.iter().sum::<f64>() / p;
    let squares = |means: &[f64]| means.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
    let left = |(row, values): (usize, &Vec<f64>)| -> f64 {
        values.iter().enumerate().map(|(at, value)| (value - rows[row] - columns[at] + mean).powi(2)).sum()
    };
    let rest = table.iter().enumerate().map(left).sum::<f64>() / ((p - 1.0) * (n - 1.0));
    let of_rows = (squares(&rows) / (p - 1.0) - rest / n).max(0.0);
    let of_columns = (squares(&columns) / (n - 1.0) - rest / p).max(0.0);
    (of_rows, of_rows + of_columns + rest)
}

/// The share of ignorance from runs that each have values of their own is that of a nested design: many points, each with
/// the same many replications. With 40 points the variance between them has a standard error of √(2/39) = 23 %.
#[test]
fn the_same_runs_say_what_a_nested_design_does() {
    let text = with(
        &(input("entry", "\"record.*.time\"", "factor = { low = 0.7, high = 1.4 }")
            + &input("visits", "\"arrival.visits.rate\"", "factor = { low = 0.9, high = 1.1 }")),
    );
    let uncertainty = drawn(&text, 300);
    let loaded = load_text(&text, &[]);
    let sources = Sources::new("test.toml", &text, &[]);
    let variable = Variable::new(&sources).unwrap();
    let grid = reserv::experiment::grid(loaded.model.as_ref().unwrap());
    let mut tables: BTreeMap<&str, Vec<Vec<f64>>> = BTreeMap::new();
    let keys = ["backlog.peak.hours", "staff.hours", "backlog.peak.records"];
    for point in 0..40 {
        let model = variable.at(None, &loaded.unknowns.point(9, point)).unwrap();
        let mut rows: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for number in 0..15 {
            let (columns, run) = replicate(&model, 1, number, grid, &AtomicBool::new(false)).unwrap();
            for key in keys {
                let at = columns.iter().position(|column| column.measure.key == key).unwrap();
                rows.entry(key).or_default().push(run.incident.values[at]);
            }
        }
        for (key, row) in rows {
            tables.entry(key).or_default().push(row);
        }
    }
    for key in keys {
        let (rows, all) = rows_of_all(&tables[key]);
        let (nested, share) = (rows / all, headline(&uncertainty, key).shares.as_ref().unwrap().inputs);
        // The nested share's own error: that of its variance, times the share of chance.
        let error = 2.0 * 0.23 * nested * (1.0 - nested) + 0.02;
        let Interval { low, high } = share.interval;
        assert!((low - error..=high + error).contains(&nested), "{key}: nested {nested}, from the same runs {share:?}");
    }
}

#[test]
fn the_scenarios_that_come_with_the_program_can_be_varied() {
    for builtin in reserv::scenario::BUILTIN {
        let sources = Sources::new(builtin.name, builtin.text, &[]);
        let loaded = load(sources.clone());
        assert!(loaded.unknowns.inputs.iter().all(|input| !input.note.is_empty()), "{}", builtin.name);
        let variable = Variable::new(&sources).unwrap();
        for number in 0..2 {
            let point = loaded.unknowns.point(1, number);
            let policies = loaded.policies.iter().map(|(policy, model)| (Some(policy.name.as_str()), model));
            for (policy, as_it_is) in policies.chain([(None, loaded.model.as_ref().unwrap())]) {
                let model = variable.at(policy, &point).unwrap();
                assert_eq!(as_it_is.differs_from(&model), None, "{}", builtin.name);
            }
        }
    }
}
