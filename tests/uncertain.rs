//! Uncertain inputs: what they are in a scenario, and what is said of them where the answer is known by hand.

use std::sync::atomic::AtomicBool;

use reserv::estimate::{HeadlineUncertainty, Uncertainty};
use reserv::experiment::{Design, Plan, explore, run};
use reserv::model::{Range, Uncertain};
use reserv::scenario::{Sources, at_points, load};

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

/// So many points of these inputs, and both ends of each.
fn design(inputs: &[Uncertain], points: u32) -> Design {
    Design::new(inputs.iter().map(|input| input.name.as_str()), points, 1)
}

/// What the uncertain inputs of a text do, with so many points and replications.
fn explored(text: &str, points: u32, replications: u32, threads: Option<usize>) -> Uncertainty {
    let sources = Sources::new("test.toml", text, &[]);
    let loaded = load(sources.clone());
    let model = loaded.model.unwrap_or_else(|| panic!("no errors:\n{}", rendered(text)));
    let design = design(&loaded.uncertain, points);
    let models = at_points(&sources, &design.all()).unwrap();
    let plan = Plan { replications: 0..replications, seed: 1, threads };
    let stop = AtomicBool::new(false);
    let base = run(&model, &plan, &|_| {}, &stop).unwrap();
    let exploration = explore(design, &models, &plan, &|_| {}, &stop).unwrap();
    Uncertainty::of(&loaded.uncertain, &base, &exploration)
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
    let [entry, outage] = &loaded.uncertain[..] else { panic!("two inputs: {}", rendered(&text)) };
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

/// A model at a point is that of the scenario with these values written into it.
#[test]
fn a_point_is_the_scenario_with_other_values() {
    let inputs = input("entry", "\"record.note.time\"", "factor = { low = 0.5, high = 2 }")
        + &input("talk", "\"pathway.visit.step.talk.time\"", "factor = { low = 0.5, high = 2 }")
        + &input("nurses", "\"unit.clinic.staff.nurse.number\"", "factor = { low = 0.5, high = 1.7 }")
        + &input("visits", "\"arrival.visits.rate\"", "factor = { low = 0.5, high = 1.1 }")
        + &input("outage", "\"incident.phase.down.lasts\"", "values = [\"2 h\", \"9 h\"]");
    let text = with(&inputs);
    let sources = Sources::new("test.toml", &text, &[]);
    let point = vec![Some(1.0), Some(0.0), Some(1.0), Some(0.0), Some(1.0)];
    let models = at_points(&sources, &[point, vec![None; 5]]).unwrap();
    let by_hand = CLINIC
        .replace("time = \"10 min\"", "time = \"20 min\"")
        .replace("{ median = \"20 min\", p90 = \"35 min\" }", "{ median = \"10 min\", p90 = \"17.5 min\" }")
        // 1.7 times two nurses are 3.4, rounded to three.
        .replace("number = 2", "number = 3")
        .replace("40 per day", "20 per day")
        .replace("lasts = \"4 h\"", "lasts = \"9 h\"");
    let shown = |text: &str| {
        let mut model = load_text(text, &[]).model.unwrap();
        model.provenance = reserv::model::Provenance::default();
        format!("{model:?}")
    };
    let plain = |index: usize| {
        let mut model: reserv::model::Model = models[index].clone();
        model.provenance = reserv::model::Provenance::default();
        format!("{model:?}")
    };
    assert_eq!(plain(0), shown(&by_hand));
    assert_eq!(plain(1), shown(CLINIC));
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

/// Nothing happens by chance and 80 notes of 10 min are 800 min of entering: everything is the input's.
#[test]
fn without_chance_all_of_the_spread_is_the_inputs() {
    let text = fluid(&input("entry", "\"record.note.time\"", "factor = { low = 0.5, high = 1.5 }"));
    let uncertainty = explored(&text, 12, 3, None);
    let hours = headline(&uncertainty, "backlog.peak.hours");
    let shares = hours.shares.as_ref().unwrap();
    assert!((shares.inputs - 1.0).abs() < 1e-9 && shares.components.rest.abs() < 1e-9, "{shares:?}");
    assert!(shares.interval.unwrap().low > 1.0 - 1e-9, "{shares:?}");
    // The peak is proportional to the input: one straight line is all of it.
    let (lines, explained) = shares.lines.as_ref().unwrap();
    assert!((explained - 1.0).abs() < 1e-6 && (lines[0] - 1.0).abs() < 1e-6, "{lines:?}");
    // 80 · 10 min = 13.3 h; half of it less, half of it more.
    let [low, high] = [&hours.swings[0].low, &hours.swings[0].high].map(|end| end.summary);
    assert!((hours.base.mean - 80.0 / 6.0).abs() < 0.02, "{:?}", hours.base);
    assert!((low.mean + 40.0 / 6.0).abs() < 0.02 && low.sd < 1e-9, "{low:?}");
    assert!((high.mean - 40.0 / 6.0).abs() < 0.02 && high.sd < 1e-9, "{high:?}");
    // The number of notes does not depend on how long each takes, and so nothing of it varies.
    assert!(headline(&uncertainty, "backlog.peak.records").shares.is_none());
}

/// Of two inputs only one does anything to the number of notes waiting: how long the record is away.
#[test]
fn an_input_that_does_nothing_is_last_and_explains_nothing() {
    let text = fluid(
        &(input("entry", "\"record.note.time\"", "factor = { low = 0.9, high = 1.1 }")
            + &input(
                "outage",
                "\"incident.phase.down.until\"",
                "values = [\"2026-01-05 12:00\", \"2026-01-05 16:00\"]",
            )),
    );
    let uncertainty = explored(&text, 12, 2, None);
    let records = headline(&uncertainty, "backlog.peak.records");
    assert_eq!(records.ranking(), [1, 0]);
    assert!(records.swings[0].width() < 1e-9, "{:?}", records.swings[0]);
    // Four hours less at ten an hour.
    assert!((records.swings[1].width() - 40.0).abs() < 1.001, "{}", records.swings[1].width());
    let (lines, _) = records.shares.as_ref().unwrap().lines.as_ref().unwrap();
    assert!(lines[0] < 1e-9 && lines[1] > 0.9, "{lines:?}");
}

/// Chance alone: the input is that of a pathway nobody takes part in during the incident.
#[test]
fn with_an_input_without_effect_all_of_the_spread_is_chance() {
    let inputs = input("delay", "\"response.back\"", "factor = { low = 0.99, high = 1 }");
    let text = with(&(inputs + "[response]\nback = \"1 s\"\n"));
    let uncertainty = explored(&text, 10, 4, None);
    let records = headline(&uncertainty, "backlog.peak.records");
    let shares = records.shares.as_ref().unwrap();
    assert!(shares.inputs < 0.01, "{shares:?}");
    assert!(shares.interval.unwrap().high < 0.05, "{shares:?}");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let text = with(&input("entry", "\"record.*.time\"", "factor = { low = 0.5, high = 2 }"));
    let shown = |threads| format!("{:?}", explored(&text, 10, 3, threads));
    assert_eq!(shown(Some(1)), shown(Some(2)));
}

#[test]
fn times_that_were_not_followed_to_their_end_are_cut_and_counted() {
    // At ten times the time to enter, 80 notes need 133 h of entering, and the simulation ends after 40 h.
    let text = fluid(&input("entry", "\"record.note.time\"", "factor = { low = 0.5, high = 10 }"));
    let uncertainty = explored(&text, 10, 2, None);
    let recovery = headline(&uncertainty, "recovery.backlog-empty");
    assert_eq!(recovery.until, Some(32.0));
    assert!(recovery.not_recovered > 0 && recovery.not_recovered < 20, "{}", recovery.not_recovered);
    assert!(recovery.together.sorted().last() <= Some(&32.0));
}

#[test]
fn the_scenarios_that_come_with_the_program_can_be_varied() {
    for builtin in reserv::scenario::BUILTIN {
        let sources = Sources::new(builtin.name, builtin.text, &[]);
        let loaded = load(sources.clone());
        assert!(loaded.uncertain.iter().all(|input| !input.note.is_empty()), "{}", builtin.name);
        let models = at_points(&sources, &design(&loaded.uncertain, 2).all()).unwrap();
        assert_eq!(models.len(), 2 + 2 * loaded.uncertain.len(), "{}", builtin.name);
    }
}
