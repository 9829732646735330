//! The description by STRESS-DES says everything that a scenario says.

use std::collections::BTreeMap;

use reserv::report::describe;
use reserv::scenario::{BUILTIN, Builtin, Sources, load, read_span};
use reserv::study::Scenario;
use toml::{Table, Value};

/// Keys that have no place in the description, each with the reason. A key is a path with its ends free: it is meant
/// wherever the path of a value ends with it, or lies within it.
const LEFT_OUT: &[(&str, &str)] = &[
    ("reserv", "the version of the format"),
    ("serves", "chooses words of reports, and changes no result"),
    ("sv", "the description is in English"),
    ("da", "the description is in English"),
    ("time.holidays", "in the hours on duty and the expected numbers of 2.5"),
    ("time.length", "the end is given as a date"),
    ("time.warm_up", "the start of measuring is given as a date"),
    ("staff.shifts", "in the hours on duty in a week of 2.5.3"),
    ("staff.number", "in the hours on duty in a week of 2.5.3"),
    ("arrival.rate", "in the expected numbers of 2.5.5"),
    ("arrival.rate_each", "in the expected numbers of 2.5.5"),
    ("arrival.days", "in the expected numbers of 2.5.5"),
    ("arrival.hours", "in the expected numbers of 2.5.5"),
    ("arrival.weekdays", "in the expected numbers of 2.5.5"),
    ("arrival.between", "narrowed to its days and hours in 2.5.5"),
    ("fallback.paper.factor", "multiplied into the time of the option"),
    ("fallback.phone.factor", "multiplied into the time of the option"),
    ("fallback.copy.factor", "multiplied into the time of the option"),
    ("record.errors.share", "multiplied into the branches after entering"),
    ("record.errors.found", "multiplied into the branches after entering"),
    ("uncertain.key", "the label says which input is drawn"),
];

/// How a word of the scenario, or a property that is true, is written in the description.
const WORDS: &[(&str, &str)] = &[
    ("complete", "it is completed"),
    ("suspend-resume", "stops, goes on afterwards"),
    ("divert", "the rest by the fallback routine"),
    ("divert-restart", "all of it by the fallback routine"),
    ("hold-release", "the hand-over waits"),
    ("hand-over", "handed over"),
    ("suspend", "stops, goes on later"),
    ("switch", "goes on in the systems once they are back"),
    ("here", "waits for the result"),
    ("later", "collects the result later"),
    ("never", "does not wait for it"),
    ("regular", "evenly spaced"),
    ("poisson", "Poisson"),
    ("exponential", "exponential"),
    ("newest-first", "the newest first"),
    ("most-left", "what has the most left is interrupted first"),
    ("by-deadline", "by deadline"),
    ("person", "each person of"),
    ("item", "each of"),
    ("all", ""),
    ("open", "with an open case"),
    ("unique", "exist nowhere else"),
    ("found", "found elsewhere"),
    ("recollected", "collected again"),
    ("resent", "sent again"),
    ("rewritten", "rewritten and sent"),
    ("followed-up", "consequences handled"),
    ("notified", "person informed"),
    ("closed", "no action needed"),
    ("gone", "lost for good"),
    ("end", "the end"),
    ("equipment=true", "(equipment)"),
    ("first_contact=true", "(first contact)"),
    ("interruptible=true", "more urgent work may suspend it"),
    ("only_reads=true", "reading is enough"),
    ("collects=true", "first waits for results"),
    ("holds_staff=true", "staff stay with the case"),
    ("back_to_slow=false", "no longer slow"),
    ("unique=true", "exist nowhere else"),
    ("unique=false", "exist elsewhere"),
    ("shared=true", "share these draws"),
];

/// A value of a scenario: its key without the positions in lists, and the label of the entry it belongs to.
struct Leaf<'t> {
    key: String,
    entry: String,
    value: &'t Value,
}

/// The label of an entry by which the description names it.
fn label(table: &Table) -> Option<String> {
    let english = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Table(languages) => languages.get("en").and_then(Value::as_str).map(str::to_owned),
        _ => None,
    };
    let name = table.get("name")?;
    table.get("label").or_else(|| table.get("title")).and_then(english).or_else(|| english(name))
}

fn leaves<'t>(key: &str, entry: &str, value: &'t Value, found: &mut Vec<Leaf<'t>>) {
    match value {
        Value::Table(table) => {
            let own = label(table).filter(|_| !key.is_empty());
            for (name, value) in table {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                leaves(&key, own.as_deref().unwrap_or(entry), value, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| leaves(key, entry, value, found)),
        value => found.push(Leaf { key: key.to_owned(), entry: entry.to_owned(), value }),
    }
}

/// The labels of every name in the file.
fn labels(value: &Value, found: &mut BTreeMap<String, Vec<String>>) {
    match value {
        Value::Table(table) => {
            if let (Some(name), Some(label)) = (table.get("name").and_then(Value::as_str), label(table)) {
                found.entry(name.to_owned()).or_default().push(label);
            }
            table.values().for_each(|value| labels(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| labels(value, found)),
        _ => {}
    }
}

/// What may stand in the description for a value.
fn written(leaf: &Leaf<'_>, labels: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let last = leaf.key.rsplit('.').next().unwrap_or_default();
    let word = |text: &str| WORDS.iter().find(|(word, _)| *word == text).map(|(_, phrase)| (*phrase).to_owned());
    let text = match leaf.value {
        Value::String(text) => text.clone(),
        Value::Boolean(_) => return word(&format!("{last}={}", leaf.value)).into_iter().collect(),
        number => return vec![number.to_string()],
    };
    let mut forms = vec![text.split_whitespace().collect::<Vec<_>>().join(" ").replace('<', "&lt;"), text.clone()];
    forms.extend(read_span(&text).ok().map(|span| span.to_string()));
    forms.extend(
        text.strip_suffix('%').and_then(|share| share.trim().parse::<f64>().ok()).map(|share| format!("{share} %")),
    );
    // A date alone is its midnight.
    forms.extend((text.len() == 10 && text.as_bytes()[4] == b'-').then(|| format!("{text} 00:00")));
    forms.extend(word(&text));
    forms.extend(labels.get(&text).into_iter().flatten().cloned());
    forms
}

/// Whether a text has a value, and not just as a part of a longer number.
fn has(line: &str, form: &str) -> bool {
    let in_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    line.match_indices(form).any(|(start, _)| {
        let (before, after) = (&line[..start], &line[start + form.len()..]);
        let begins = form.starts_with(|c: char| c.is_ascii_digit()) && in_number(before.chars().next_back());
        let ends = form.ends_with(|c: char| c.is_ascii_digit()) && in_number(after.chars().next());
        !begins && !ends
    })
}

fn is_left_out(key: &str) -> bool {
    let path = format!(".{key}.");
    // What a policy changes is written out, whatever it is.
    !path.starts_with(".policy.set.") && LEFT_OUT.iter().any(|(out, _)| path.contains(&format!(".{out}.")))
}

/// The values of a scenario that its description does not mention in a line about their entry.
fn missing(builtin: &Builtin) -> Vec<String> {
    let sources = Sources::new("scenario.toml", builtin.text, &[]);
    let scenario = Scenario::new(load(sources)).unwrap_or_else(|error| panic!("{}: {error}", builtin.name));
    let text = describe(&scenario).replace("\\|", "|");
    let file: Value = Value::Table(builtin.text.parse().unwrap());
    let mut names = BTreeMap::new();
    labels(&file, &mut names);
    let mut found = Vec::new();
    leaves("", "", &file, &mut found);
    let is_there = |leaf: &Leaf<'_>| {
        let forms = written(leaf, &names);
        // What the number rests on is in 3.3 and 3.4, by key.
        let mark = ["source", "assumption", "note"].iter().any(|mark| leaf.key.ends_with(&format!(".{mark}")));
        // An entry without a label of its own may have that of its unit.
        let entries: Vec<&str> = [leaf.entry.as_str()]
            .into_iter()
            .chain(names.get(&leaf.entry).into_iter().flatten().map(String::as_str))
            .collect();
        let mut lines = text.lines().filter(|line| mark || entries.iter().any(|entry| line.contains(entry)));
        lines.any(|line| forms.iter().any(|form| has(line, form)))
    };
    let unsaid = found.iter().filter(|leaf| !is_left_out(&leaf.key) && !leaf.key.ends_with("name") && !is_there(leaf));
    unsaid.map(|leaf| format!("{}: {} = {} ({})", builtin.name, leaf.key, leaf.value, leaf.entry)).collect()
}

#[test]
fn every_value_of_a_scenario_is_in_its_description() {
    let missing: Vec<_> = BUILTIN.iter().flat_map(missing).collect();
    assert!(missing.is_empty(), "{} values:\n{}", missing.len(), missing.join("\n"));
}
