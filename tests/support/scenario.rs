//! Small scenarios, and changes to them.

use reserv::model::Model;
use reserv::scenario::{Loaded, Sources, load, render};

/// A small clinic without problems, on which the other tests make changes.
pub(crate) const CLINIC: &str = r#"reserv = 1
name = "small"
[time]
zone = "Europe/Stockholm"
start = "2026-03-23"
length = "3 weeks"
[[source]]
name = "plan"
title = "The clinic's plan, 2026"
[[system]]
name = "login"
[[system]]
name = "record"
needs = ["login"]
[[role]]
name = "nurse"
[[role]]
name = "clerk"
[[unit]]
name = "clinic"
[[unit.staff]]
role = "nurse"
number = 2
source = "plan"
[[unit.staff]]
role = "clerk"
shifts = [{ days = "mon-fri", from = "08:00", to = "16:00", number = 1 }]
[[pathway]]
name = "visit"
[[pathway.step]]
name = "talk"
roles = ["nurse"]
time = { median = "20 min", p90 = "35 min" }
systems = ["record"]
fallback = [{ paper = { factor = 1.2, records = ["note"] } }]
[[arrival]]
name = "visits"
pathway = "visit"
unit = "clinic"
rate = "40 per day"
[[record]]
name = "note"
entered_by = "clerk"
time = "10 min"
systems = ["record"]
[incident]
onset = "2026-03-31 08:00"
[[incident.phase]]
name = "down"
down = ["login"]
lasts = "4 h"
"#;

/// The clinic with one piece of its text replaced, which must be there exactly once.
pub(crate) fn clinic_with(old: &str, new: &str) -> String {
    assert_eq!(CLINIC.matches(old).count(), 1, "`{old}` must be in the clinic once");
    CLINIC.replace(old, new)
}

/// Loads a text with changes from the command line.
pub(crate) fn load_text(text: &str, sets: &[&str]) -> Loaded {
    let sets: Vec<String> = sets.iter().map(|&set| set.to_owned()).collect();
    load(Sources::new("test.toml", text, &sets))
}

/// The model of a text without errors.
pub(crate) fn model(text: &str) -> Model {
    model_with(text, &[])
}

/// The model of a text without errors, with changes from the command line.
pub(crate) fn model_with(text: &str, sets: &[&str]) -> Model {
    let loaded = load_text(text, sets);
    let problems = render(&loaded.problems, &loaded.sources, false);
    loaded.model.unwrap_or_else(|| panic!("the scenario should have no errors:\n{problems}"))
}

/// The problems of a text, as a terminal without colours shows them.
pub(crate) fn rendered(text: &str) -> String {
    let loaded = load_text(text, &[]);
    render(&loaded.problems, &loaded.sources, false)
}

/// The problems of a text in short: `line code`, in order.
pub(crate) fn summary(text: &str) -> Vec<String> {
    let loaded = load_text(text, &[]);
    let line = |start: usize| text[..start.min(text.len())].matches('\n').count() + 1;
    let place =
        |problem: &reserv::scenario::Problem| problem.locations.first().map_or(0, |place| line(place.span.start));
    loaded.problems.iter().map(|problem| format!("{} {}", place(problem), problem.code)).collect()
}
