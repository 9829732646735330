//! Policies in scenario files: what they change, and what is said of those that cannot be.

use crate::support::scenario::{CLINIC, load_text, rendered, summary};

/// The clinic with policies after it.
fn with(policies: &str) -> String {
    format!("{CLINIC}{policies}")
}

/// The codes and lines of the problems of the clinic with one policy; its first line is numbered 1.
fn problems(policy: &str) -> Vec<String> {
    let before = CLINIC.matches('\n').count();
    let relative = |problem: String| {
        let (line, code) = problem.split_once(' ').unwrap();
        format!("{} {code}", line.parse::<usize>().unwrap() - before)
    };
    summary(&with(policy)).into_iter().map(relative).collect()
}

#[test]
fn each_policy_is_a_model_of_its_own_and_the_base_is_untouched() {
    let text = with(
        r#"[[policy]]
name = "third-nurse"
label = { en = "A third nurse", sv = "En tredje sköterska" }
cost = "120 hours"
assumption = "There is one to be had."
set = { "unit.clinic.staff.nurse.number" = 3, "recovery.delay" = "2 h" }
[[policy]]
name = "two-clinics"
set = { "unit.clinic.number" = 2 }
"#,
    );
    let loaded = load_text(&text, &[]);
    assert_eq!(loaded.model.as_ref().unwrap().pool_count(), 2);
    let [(nurse, third), (_, two)] = &loaded.policies[..] else { panic!("two policies: {:?}", loaded.problems) };
    assert_eq!((nurse.name.as_str(), nurse.cost.default.as_str()), ("third-nurse", "120 hours"));
    assert_eq!(
        (nurse.label.get(reserv::text::Language::Sv), nurse.note.as_str()),
        ("En tredje sköterska", "There is one to be had.")
    );
    assert_eq!((third.pool_count(), two.pool_count()), (2, 4));
    let number = |model: &reserv::model::Model| format!("{:?}", model.calendars);
    assert_ne!(number(third), number(two));
    assert_eq!(number(two), number(loaded.model.as_ref().unwrap()));
}

#[test]
fn keys_may_be_quoted_or_not() {
    let quoted =
        with("[[policy]]\nname = \"p\"\nset = { \"record.note.time\" = { min = \"2 min\", max = \"3 min\" } }\n");
    let plain =
        with("[[policy]]\nname = \"p\"\n[policy.set]\nrecord.note.time = { min = \"2 min\", max = \"3 min\" }\n");
    let model = |text: &str| format!("{:?}", load_text(text, &[]).policies[0].1);
    assert_eq!(model(&quoted), model(&plain));
    assert_ne!(model(&quoted), format!("{:?}", load_text(CLINIC, &[]).model.unwrap()));
}

/// As programs that write TOML do: a table or a list under a quoted key has a header of its own.
#[test]
fn a_change_may_have_a_header() {
    let inline = r#"set = { "record.note.time" = { min = "2 min", max = "3 min" }, "unit.clinic.staff" = [{ role = "nurse", number = 3 }, { role = "clerk", number = 1 }] }"#;
    let headers = r#"[policy.set."record.note.time"]
min = "2 min"
max = "3 min"
[[policy.set."unit.clinic.staff"]]
role = "nurse"
number = 3
[[ policy . "set" . "unit.clinic.staff" ]]
role = "clerk"
number = 1"#;
    let of = |changes: &str| {
        let loaded = load_text(&with(&format!("[[policy]]\nname = \"p\"\n{changes}\n")), &[]);
        let shown = reserv::scenario::render(&loaded.problems, &loaded.sources, false);
        loaded.policies.first().map_or_else(|| panic!("{shown}"), |(_, model)| format!("{model:?}"))
    };
    assert_eq!(of(headers), of(inline));
}

#[test]
fn plain_keys_may_share_tables() {
    // TOML reports the second key only where the first `record` stands.
    let quoted =
        with("[[policy]]\nname = \"p\"\nset = { \"record.note.time\" = \"3 min\", \"record.note.priority\" = 8 }\n");
    let plain =
        with("[[policy]]\nname = \"p\"\n[policy.set]\nrecord.note.time = \"3 min\"\nrecord.note.priority = 8\n");
    let model = |text: &str| format!("{:?}", load_text(text, &[]).policies[0].1);
    assert_eq!(model(&quoted), model(&plain));
}

#[test]
fn the_command_line_changes_what_policies_change_in_turn() {
    let text = with("[[policy]]\nname = \"p\"\nset = { \"unit.clinic.staff.nurse.number\" = 3 }\n");
    let loaded = load_text(&text, &["unit.clinic.number=2"]);
    assert_eq!(loaded.policies[0].1.pool_count(), 4);
}

#[test]
fn a_wrong_change_is_shown_at_its_line() {
    let policy = r#"[[policy]]
name = "p"
[policy.set]
unit.clinic.staff.nurse.nmber = 3
record.note.time = "ten minutes"
record.nota.time = "10 min"
unit.clinic.staff.nurse.number = "many"
"#;
    assert_eq!(problems(policy), ["4 unknown-key", "5 bad-value", "6 set", "7 wrong-type"]);
    assert!(rendered(&with(policy)).contains("did you mean `note`?"));
}

#[test]
fn what_a_policy_breaks_elsewhere_is_shown_at_the_policy() {
    // Nobody can enter the notes any more; and with tenfold visits the nurses cannot keep up.
    let role = "[[policy]]\nname = \"p\"\nset = { \"record.note.entered_by\" = \"doctor\" }\n";
    assert!(problems(role).iter().all(|problem| problem.starts_with("3 ")), "{:?}", problems(role));
    let overload = "[[policy]]\nname = \"p\"\nset = { \"arrival.visits.rate\" = \"400 per day\" }\n";
    let found = problems(overload);
    assert!(found.iter().any(|problem| problem.ends_with(" overload")), "{found:?}");
    assert!(found.iter().all(|problem| problem.starts_with("2 ") || problem.starts_with("3 ")), "{found:?}");
    assert!(load_text(&with(overload), &[]).policies.len() == 1, "a warning keeps nothing from being compared");
}

#[test]
fn a_problem_of_the_scenario_is_not_said_again_for_every_policy() {
    let overloaded = CLINIC.replace("40 per day", "400 per day");
    let policy = |name: &str| format!("[[policy]]\nname = \"{name}\"\nset = {{ \"recovery.delay\" = \"2 h\" }}\n");
    let with_policies = format!("{overloaded}{}{}", policy("a"), policy("b"));
    assert!(!summary(&overloaded).is_empty());
    assert_eq!(summary(&with_policies), summary(&overloaded));
}

#[test]
fn policies_have_names_of_their_own_and_change_something() {
    assert_eq!(problems("[[policy]]\nname = \"p\"\nset = {}\n"), ["2 empty"]);
    assert_eq!(problems("[[policy]]\nname = \"base\"\nset = { \"unit.clinic.number\" = 2 }\n"), ["2 bad-value"]);
    assert_eq!(problems("[[policy]]\nset = { \"unit.clinic.number\" = 2 }\n"), ["1 missing-key"]);
    assert_eq!(problems("[[policy]]\nname = \"p\"\n"), ["1 missing-key"]);
    assert_eq!(problems("[[policy]]\nname = \"p\"\nset = { \"study.seed\" = 2 }\n"), ["3 set"]);
    let twice = "[[policy]]\nname = \"p\"\nset = { \"unit.clinic.number\" = 2 }\n";
    assert_eq!(problems(&(twice.to_owned() + twice)), ["5 duplicate"]);
}
