//! What is said about scenarios with problems.

use reserv::scenario::{BUILTIN, Severity, Sources, load, render};

use crate::support::scenario::{CLINIC, clinic_with, load_text, rendered, summary};

#[test]
fn the_small_clinic_has_no_problems() {
    assert_eq!(rendered(CLINIC), "");
}

#[test]
fn every_built_in_scenario_passes() {
    for builtin in BUILTIN {
        let loaded = load(Sources::new(builtin.name, builtin.text, &[]));
        let shown = render(&loaded.problems, &loaded.sources, false);
        assert!(loaded.problems.iter().all(|problem| problem.severity == Severity::Warning), "{shown}");
        let model = loaded.model.expect("no errors");
        assert_eq!(model.name, builtin.name, "commands and output folders use one name");
    }
}

#[test]
fn an_unknown_key_is_shown_with_what_was_meant() {
    let expected = r"error[unknown-key]: `unit.staff` has no key `nmber`
  --> test.toml:23:1
   |
23 | nmber = 2
   | ^^^^^ unknown key
   |
   = help: did you mean `number`?

";
    assert_eq!(rendered(&clinic_with("number = 2", "nmber = 2")), expected);
}

#[test]
fn a_value_of_the_wrong_type_is_shown_with_what_is_allowed() {
    let expected = r#"error[wrong-type]: `record.time` cannot be the number 10
  --> test.toml:44:8
   |
44 | time = 10
   |        ^^ found the number 10
   |
   = help: allowed: a length of time such as "12 min", or a table with `value`, `median`, `p90`, `min`, `mode`, `max`, `mean`, `sd`, `family`, `quantiles`

"#;
    assert_eq!(rendered(&clinic_with("time = \"10 min\"", "time = 10")), expected);
}

#[test]
fn a_typing_error_on_each_line_is_reported_at_each_line() {
    let text = r#"reserv = 2
nmae = "small"
[tme]
zone = "Europe/Stokholm"
start = "2026-02-30"
lenght = "3 weeks"
[[source]]
nam = "plan"
[[system]]
name = "Log in"
[[role]]
name = "nurse"
[[unit]]
name = "clinic"
number = "two"
[[unit.staff]]
role = "nures"
number = -2
[[pathway]]
name = "visit"
[[pathway.step]]
name = "talk"
roles = ["nrse"]
time = { median = "20 min", p90 = "3 min" }
systems = "record"
when_down = "suspend-resum"
next = "tlak"
fallback = [{ papr = {} }]
orders = [{ pathway = "vsit" }]
[[arrival]]
name = "visits"
pathway = "vist"
unit = "clinc"
rate = "40 a day"
days = "mon-fry"
no_show = "5"
[incident]
onset = "1850-01-01"
[[incident.phase]]
name = "down"
down = "login"
lasts = 4
"#;
    let expected = [
        "1 bad-value",
        "2 unknown-key",
        "3 unknown-key",
        "4 time-zone",
        "5 bad-value",
        "6 unknown-key",
        "8 unknown-key",
        "10 bad-value",
        "15 wrong-type",
        "17 unknown-name",
        "18 bad-value",
        "23 unknown-name",
        "24 distribution",
        "25 wrong-type",
        "26 unknown-word",
        "27 unknown-name",
        "28 unknown-key",
        "29 unknown-name",
        "32 unknown-name",
        "33 unknown-name",
        "34 bad-value",
        "35 bad-value",
        "36 bad-value",
        "38 bad-value",
        "41 wrong-type",
        "42 wrong-type",
    ];
    assert_eq!(summary(text), expected);
}

#[test]
fn a_syntax_error_does_not_hide_the_rest() {
    let text = CLINIC
        .replace("length = \"3 weeks\"", "length = 3 weeks")
        .replace("rate = \"40 per day\"", "rate = \"40 a day\"")
        .replace("roles = [\"nurse\"]", "roles = [\"nrse\"]");
    assert_eq!(summary(&text), ["6 syntax", "32 unknown-name", "40 bad-value"]);
}

#[test]
fn contradictions_are_problems_at_their_line() {
    let cases = [
        // What, by what it is replaced, the problem.
        ("needs = [\"login\"]", "needs = [\"login\", \"record\"]", "14 circle"),
        ("roles = [\"nurse\"]", "roles = [\"nurse\", \"nurse\"]", "32 duplicate"),
        ("[[unit]]\n", "[[role]]\nname = \"nurse\"\n[[unit]]\n", "20 duplicate"),
        ("systems = [\"record\"]\nfallback", "systems = [\"record\"]\nnext = \"talk\"\nfallback", "31 endless"),
        (
            "systems = [\"record\"]\nfallback",
            "next = [{ to = \"talk\", share = \"30 %\" }, { to = \"end\", share = \"60 %\" }]\nsystems = [\"record\"]\nfallback",
            "34 shares",
        ),
        (
            "systems = [\"record\"]\nfallback",
            "next = [{ to = \"talk\", share = 0.99995 }, { to = \"end\", share = 0.00005 }]\nsystems = [\"record\"]\nfallback",
            "31 endless",
        ),
        (
            "systems = [\"record\"]\nfallback",
            "systems = [\"record\"]\norders = [{ pathway = \"visit\" }]\nfallback",
            "31 circle",
        ),
        ("onset = \"2026-03-31 08:00\"", "onset = \"2026-03-01 08:00\"", "47 time"),
        ("onset = \"2026-03-31 08:00\"", "onset = \"2026-05-01 08:00\"", "47 time"),
        ("lasts = \"4 h\"", "lasts = \"4 weeks\"", "51 time"),
        ("lasts = \"4 h\"", "lasts = { min = \"1 h\", max = \"60 d\" }", "51 time"),
        ("lasts = \"4 h\"", "until = \"2026-03-30\"", "51 time"),
        ("lasts = \"4 h\"", "until = \"2026-05-30\"", "51 time"),
        ("lasts = \"4 h\"", "lasts = \"4 h\"\nslow_factor = 0.5", "52 bad-value"),
        ("down = [\"login\"]", "down = [\"login\"]\nslow = [\"login\"]", "50 duplicate"),
        ("entered_by = \"clerk\"", "entered_by = \"nurse\"\nunit = \"clinic\"\npriority = 12", "45 bad-value"),
        ("from = \"08:00\", to = \"16:00\", number = 1", "number = 0", "42 unstaffed"),
        ("number = 2\nsource = \"plan\"", "number = 0", "31 unstaffed"),
        ("source = \"plan\"", "source = \"pln\"", "24 unknown-name"),
        ("source = \"plan\"", "source = \"plan\"\nassumption = \"a guess\"", "25 exclusive-keys"),
        ("start = \"2026-03-23\"", "start = \"2026-03-29 02:30\"", "5 clock-change"),
        ("rate = \"40 per day\"", "rate = \"400 per day\"", "22 overload"),
        ("rate = \"40 per day\"", "rate = \"1e9 per day\"", "0 too-much"),
        ("rate = \"40 per day\"", "gap = \"0 min\"", "40 bad-value"),
        ("rate = \"40 per day\"", "every = \"10 min\"\ndays = \"mon\"", "41 no-effect"),
        ("zone = \"Europe/Stockholm\"", "zone = \"Europe/Stockholm\"\nmeasure_from = \"2027-01-01\"", "5 time"),
        ("name = \"record\"\n", "name = \"record\"\n[[system]]\nname = \"fax\"\n", "15 unused"),
        ("length = \"3 weeks\"", "length = \"20 weeks\"\nend = \"2026-04-01\"", "6 exclusive-keys"),
        ("length = \"3 weeks\"", "length = \"600 weeks\"", "6 bad-value"),
    ];
    for (old, new, expected) in cases {
        let summary = summary(&clinic_with(old, new));
        assert!(summary.iter().any(|problem| problem == expected), "{new}: {summary:?} lacks {expected}");
        assert!(summary.len() <= 2, "{new}: too much follows: {summary:?}");
    }
}

#[test]
fn rules_that_cannot_apply_are_problems_at_their_line() {
    let paper = "{ paper = { factor = 1.2, records = [\"note\"] } }";
    let stock = "[[stock]]\nname = \"forms\"\nnumber = 5\n[incident]";
    let with = |extra: &str| format!("{{ paper = {{ factor = 1.2, records = [\"note\"], {extra} }} }}");
    let level = |rest: &str| format!("[response]\nlevel = [{{ name = \"raised\", {rest} }}]\n[incident]");
    let cases = [
        // What, by what it is replaced, the problem.
        (paper, with("level = \"raised\""), "35 unknown-name"),
        (paper, with("stock = \"forms\""), "35 unknown-name"),
        (paper, "{ copy = { systems = [\"copy\"] } }".to_owned(), "35 unknown-name"),
        (paper, "{ phone = { roles = [\"runner\"] } }".to_owned(), "35 unknown-name"),
        ("[incident]", stock.to_owned(), "47 unused"),
        ("[incident]", stock.replace("number = 5", "number = 5\ndelivery = \"1 h\""), "49 missing-key"),
        ("down = [\"login\"]", "limited = [\"login\"]".to_owned(), "50 missing-key"),
        ("down = [\"login\"]", "down = [\"login\"]\nadmits = \"20 %\"".to_owned(), "51 missing-key"),
        ("down = [\"login\"]", "down = [\"login\"]\nlimited = [\"login\"]\nadmits = 0.2".to_owned(), "50 duplicate"),
        ("systems = [\"record\"]\nfallback", "systems = [\"record\"]\ngrace = \"5 min\"\nfallback".to_owned(), "35 no-effect"),
        (
            "systems = [\"record\"]\nfallback",
            "systems = [\"record\"]\nhand_over = \"5 min\"\nfallback".to_owned(),
            "35 no-effect",
        ),
        (
            "roles = [\"nurse\"]",
            "roles = [\"nurse\", \"clerk\"]\nat_shift_end = \"suspend\"".to_owned(),
            "33 several-roles",
        ),
        ("roles = [\"nurse\"]", "roles = []\ninterruptible = true".to_owned(), "33 no-effect"),
        ("entered_by = \"clerk\"", "entered_by = [\"clerk\", \"nurse\"]\ninterruptible = true".to_owned(), "44 several-roles"),
        ("entered_by = \"clerk\"", "entered_by = \"clerk\"\norder = \"by-deadline\"".to_owned(), "44 missing-key"),
        ("entered_by = \"clerk\"", "entered_by = \"clerk\"\nhand_over = \"5 min\"".to_owned(), "44 no-effect"),
        (
            "entered_by = \"clerk\"",
            "entered_by = [\"clerk\", \"nurse\"]\nat_shift_end = \"suspend\"".to_owned(),
            "44 several-roles",
        ),
        (
            "entered_by = \"clerk\"",
            "entered_by = \"clerk\"\nunreadable = { share = 0.1, role = \"docter\", time = \"3 min\" }".to_owned(),
            "44 unknown-name",
        ),
        (
            "entered_by = \"clerk\"",
            "entered_by = \"clerk\"\ntiring = { after = \"2 h\", factor = 1.2 }".to_owned(),
            "44 missing-key",
        ),
        (
            "entered_by = \"clerk\"",
            "entered_by = \"clerk\"\ntiring = { after = \"2 h\", rest = \"30 min\", factor = 0.8 }".to_owned(),
            "44 bad-value",
        ),
        (
            "entered_by = \"clerk\"\ntime = \"10 min\"\nsystems = [\"record\"]\n",
            "pathway = \"visit\"\nwhile_line_at_most = 3\n".to_owned(),
            "44 missing-key",
        ),
        ("source = \"plan\"", "source = \"plan\"\novertime = { at_most = \"1 h\" }".to_owned(), "25 no-effect"),
        ("needs = [\"login\"]", "needs = [\"login\"]\ndrains = \"60 per hour\"".to_owned(), "15 no-effect"),
        (
            "systems = [\"record\"]\nfallback",
            "systems = [\"record\"]\norders = [{ pathway = \"visit\", wait = \"never\", through = \"record\" }]\nfallback".to_owned(),
            "35 no-effect",
        ),
        (
            "systems = [\"record\"]\nfallback",
            "systems = [\"record\"]\norders = [{ pathway = \"visit\", through = \"fax\" }]\nfallback".to_owned(),
            "35 unknown-name",
        ),
        ("[incident]", "[response]\npartly = \"50 %\"\n[incident]".to_owned(), "47 missing-key"),
        (
            "[incident]",
            "[response]\nfollowed = 0.8\npartly = 0.5\nimprovise = \"1 h\"\n[incident]".to_owned(),
            "48 shares",
        ),
        ("[incident]", level("call_in = [{ unit = \"clinic\", role = \"clerk\", number = 0 }]"), "47 bad-value"),
        (
            "[incident]",
            "[response]\nlevel = [{ name = \"raised\", after = \"2 h\" }, { name = \"high\", after = \"1 h\" }]\n[incident]".to_owned(),
            "47 time",
        ),
        ("rate = \"40 per day\"", "rate = \"40 per day\"\nstay_away = { level = \"raised\", share = 0.1 }".to_owned(), "41 unknown-name"),
    ];
    for (old, new, expected) in &cases {
        let summary = summary(&clinic_with(old, new));
        assert!(summary.iter().any(|problem| problem == expected), "{new}: {summary:?} lacks {expected}");
        assert!(summary.len() <= 2, "{new}: too much follows: {summary:?}");
    }
}

#[test]
fn work_for_roles_that_nobody_has_is_a_problem() {
    let runner = CLINIC.replace("[[unit]]\n", "[[role]]\nname = \"runner\"\n[[unit]]\n");
    // By telephone, with nobody who telephones or runs.
    let phone =
        runner.replace("{ paper = { factor = 1.2, records = [\"note\"] } }", "{ phone = { roles = [\"runner\"] } }");
    assert_eq!(summary(&phone), ["33 unstaffed"]);
    // Entered by somebody whom no unit employs, and called in where nobody has the role.
    assert_eq!(summary(&runner.replace("entered_by = \"clerk\"", "entered_by = \"runner\"")), ["44 unstaffed"]);
    // Asked about what cannot be read, where nobody is who could answer.
    let asked = "entered_by = \"clerk\"\nunreadable = { share = 0.1, role = \"runner\", time = \"3 min\" }";
    assert_eq!(summary(&runner.replace("entered_by = \"clerk\"", asked)), ["46 unstaffed"]);
    let called = runner.replace(
        "[incident]",
        "[response]\nlevel = [{ name = \"raised\", call_in = [{ unit = \"clinic\", role = \"runner\", number = 1 }] }]\n[incident]",
    );
    assert_eq!(summary(&called), ["49 unstaffed"]);
    // With an entry for the role, there can be somebody to telephone once they are called in.
    let employed =
        called.replace("number = 2\n", "number = 2\n[[unit.staff]]\nrole = \"runner\"\nnumber = 0\n").replace(
            "{ paper = { factor = 1.2, records = [\"note\"] } }",
            "{ phone = { roles = [\"runner\"], level = \"raised\" } }",
        );
    assert_eq!(summary(&employed.replace("source = \"plan\"\n", "")), Vec::<String>::new());
}

/// In 4 h of 40 visits a day come 6.67, and leave as many records. With 20 h each that is 133 h of entering. From noon of
/// Tuesday 31 March to the end on 13 April the clerk has 4 h, then 3 and 5 days of 8 h: 68 h. 133.3 / 68 = 196 %.
#[test]
fn paper_that_is_never_entered_is_foreseen() {
    let loaded = load_text(&clinic_with("time = \"10 min\"", "time = \"20 h\""), &[]);
    let shown = render(&loaded.problems, &loaded.sources, false);
    assert!(shown.contains("`clerk` at `clinic` does not recover: work arrives at 196 % of capacity"), "{shown}");
    assert!(shown.contains("0 h of normal work and 133 h of entering paper for 68 h on duty"), "{shown}");
    // Work without end says the same before anything happens: 400 visits of 22 min or more for two nurses.
    let shown = rendered(&clinic_with("rate = \"40 per day\"", "rate = \"400 per day\""));
    assert!(shown.contains("`nurse` at `clinic` does not recover: work arrives at"), "{shown}");
}

#[test]
fn the_command_line_is_named_where_it_is_wrong() {
    let loaded = load_text(CLINIC, &["unit.clinic.staff.nurse.number=two", "study.seed=7"]);
    let expected = r#"error[wrong-type]: `unit.staff.number` cannot be the text "two"
 --> command line, --set:1:32
  |
1 | unit.clinic.staff.nurse.number=two
  |                                ^^^ found the text "two"
  |
  = help: allowed: a whole number from 0 to 100000

"#;
    // The column counts from the end of `key=`.
    assert_eq!(render(&loaded.problems, &loaded.sources, false), expected);
}

#[test]
fn the_command_line_changes_what_the_file_says() {
    let sets = [
        "unit.clinic.number=3",
        "unit.clinic.staff.clerk.number=4",
        "arrival.visits.rate=90 per day",
        "incident.phase.down.until=2026-04-02 12:00",
        "pathway.visit.step.talk.fallback.paper.factor=2",
        "study.seed=7",
    ];
    let loaded = load_text(CLINIC, &sets);
    assert_eq!(render(&loaded.problems, &loaded.sources, false), "");
    let model = loaded.model.expect("no errors");
    assert_eq!((model.units[0].number, model.study.seed), (3, 7));
    assert_eq!(model.calendars[model.units[0].staff[1].calendar].peak(), 4);
}

#[test]
fn what_could_deceive_a_terminal_is_refused_and_escaped() {
    let loaded =
        load_text(&clinic_with("name = \"clinic\"", "name = \"clinic\"\nlabel = \"safe\u{202e}txt.exe\""), &[]);
    let shown = render(&loaded.problems, &loaded.sources, false);
    assert!(shown.contains("it contains the character U+202E"), "{shown}");
    assert!(!shown.contains('\u{202e}'), "{shown:?}");
    let loaded = load_text(&clinic_with("name = \"clinic\"", "name = \"\\u001b[31mred\""), &[]);
    let shown = render(&loaded.problems, &loaded.sources, false);
    assert!(!shown.contains('\u{1b}'), "{shown:?}");
    // Markup is text, and reports escape it.
    assert_eq!(rendered(&clinic_with("name = \"clinic\"", "name = \"clinic\"\nlabel = \"<b>A & B</b>\"")), "");
}

#[test]
fn files_from_other_editors_are_read() {
    let text = clinic_with("name = \"small\"", "name = \"small\"\npurpose = \"\"\"\nOn several\n\tlines.\n\"\"\"");
    for text in [text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
        let loaded = load_text(&text, &[]);
        assert_eq!(render(&loaded.problems, &loaded.sources, false), "");
        assert_eq!(loaded.model.expect("no errors").purpose.default, "On several lines.");
    }
}

/// Clerks who are only called in are enough for what they find: nobody is on duty before, and nothing to be done.
#[test]
fn who_is_called_in_is_not_overloaded_before() {
    let clerks =
        clinic_with("shifts = [{ days = \"mon-fri\", from = \"08:00\", to = \"16:00\", number = 1 }]", "number = 0");
    let called = clerks.replace(
        "[incident]\n",
        "[response]\n[[response.level]]\nname = \"raised\"\n\
         call_in = [{ unit = \"clinic\", role = \"clerk\", number = 2, stay = \"3 d\" }]\n[incident]\n",
    );
    assert_eq!(rendered(&called), "");
}

/// Without one closing bracket of a header the rest of the file says something else, but never more than problems.
#[test]
fn a_missing_bracket_is_a_problem_and_nothing_worse() {
    for builtin in BUILTIN {
        let ends: Vec<usize> = builtin.text.match_indices("]]\n").map(|(at, _)| at).collect();
        for at in ends.iter().step_by(ends.len() / 25 + 1) {
            let text = format!("{}{}", &builtin.text[..*at], &builtin.text[at + 1..]);
            let loaded = load(Sources::new(builtin.name, &text, &[]));
            assert!(loaded.model.is_none() && !loaded.problems.is_empty(), "{} without byte {at}", builtin.name);
        }
    }
}

/// A record on a pathway in a file without any.
#[test]
fn a_record_whose_pathway_is_nowhere_is_a_problem() {
    let text = "[[record]]\npathway = \"told\"\n";
    let loaded = load_text(text, &[]);
    assert!(loaded.model.is_none());
    assert!(summary(text).contains(&"2 unknown-name".to_owned()), "{:?}", summary(text));
}

/// C1 control characters command a terminal as escape sequences do.
#[test]
fn control_characters_of_a_file_are_not_sent_to_the_terminal() {
    let shown = rendered("reserv = 1\nname = \"x\u{9b}31m y\"\n\u{9b}31mfoo = 1\n");
    assert!(!shown.contains('\u{9b}') && shown.contains("¿31mfoo"), "{shown}");
}

/// Two weights whose sum is no number would leave nothing of either.
#[test]
fn a_weight_has_a_largest_value() {
    let text =
        clinic_with("rate = \"40 per day\"", "rate = \"40 per day\"\nhours = [{ weight = 1e308 }, { weight = 1e308 }]");
    assert_eq!(summary(&text), ["41 bad-value", "41 bad-value"]);
}
