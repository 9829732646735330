//! The check of shapes: every key known, every value of an allowed type and form, nothing missing.
//!
//! Walks the tree of a file beside the schema and reports everything that is wrong. What is reported is taken out, so
//! that the rest can be read, and checked for what it means, in the same run.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::overrides::{joined, listed};
use super::problem::closest;
use super::quantity::{self, Name, Text, Written as _, shown};
use super::schema::{self, AT_MOST_ONE, EXACTLY_ONE, MARKS, Node};
use super::sources::Sources;
use super::syntax::{Table, Value};
use super::{Code, Problem};

/// Checks a whole file; what is wrong is taken out of the tree.
pub(crate) fn check(tree: &mut Spanned<Table<'_>>, sources: &Sources, problems: &mut Vec<Problem>) {
    let mut walk = Walk { sources, problems };
    let place = Here { path: "", span: &(0..0) };
    walk.table(schema::root(), tree.get_mut(), &place);
}

struct Walk<'w> {
    sources: &'w Sources,
    problems: &'w mut Vec<Problem>,
}

/// Where the walk is: the key without positions in lists, and what to point at.
struct Here<'p> {
    path: &'p str,
    span: &'p Range<usize>,
}

impl Here<'_> {
    /// How messages name a table: by its key, or as the scenario.
    fn named(&self) -> String {
        if self.path.is_empty() { "the scenario".to_owned() } else { format!("`{}`", self.path) }
    }

    fn inner(&self, key: &str) -> String {
        joined(self.path, key)
    }
}

impl Walk<'_> {
    /// Checks a value; whether it may stay.
    fn value(&mut self, node: Node, value: &mut Value<'_>, path: &str) -> bool {
        let span = value.span();
        let place = Here { path, span: &span };
        let alternatives = node.alternatives();
        accept_civil_time(value, &alternatives);
        let Some(fitting) = alternatives.iter().copied().find(|node| fits(*node, value.get_ref())) else {
            let found = found(value.get_ref(), self.sources.excerpt(&span));
            let wanted: Vec<_> = alternatives.iter().map(|node| wanted(*node)).collect();
            self.problems.push(
                Problem::error(Code::WrongType, format!("`{path}` cannot be {found}"))
                    .at(&span, format!("found {found}"))
                    .hint(format!("allowed: {}", wanted.join(", or "))),
            );
            return false;
        };
        match value.get_mut() {
            DeValue::Table(table) => {
                self.table(fitting, table, &place);
                true
            }
            DeValue::Array(list) => {
                self.list(fitting, list, &place);
                true
            }
            DeValue::String(text) => self.text(fitting, text, &place),
            DeValue::Integer(_) | DeValue::Float(_) => self.number(fitting, value, path),
            DeValue::Boolean(_) | DeValue::Datetime(_) => true,
        }
    }

    fn list(&mut self, node: Node, list: &mut DeArray<'_>, place: &Here<'_>) {
        if (list.len() as u64) < node.fewest() {
            self.problems.push(
                Problem::error(Code::Empty, format!("{} is empty", place.named())).at(place.span, "needs at least one"),
            );
        }
        let Some(items) = node.items() else { return };
        let kept = std::mem::replace(list, DeArray::new());
        for mut entry in kept {
            if self.value(items, &mut entry, place.path) {
                list.push(entry);
            }
        }
    }

    fn table(&mut self, node: Node, table: &mut Table<'_>, place: &Here<'_>) {
        self.rename_unknown(node, table, place);
        for required in node.required() {
            if !table.contains_key(required) {
                let label = format!("`{required}` is missing");
                let hint = node.key(required).map(|node| first_sentence(node.description())).unwrap_or_default();
                let problem = Problem::error(Code::MissingKey, format!("{} needs `{required}`", place.named()));
                let problem = if place.path.is_empty() { problem } else { problem.at(&self.head(place.span), label) };
                self.problems.push(if hint.is_empty() {
                    problem
                } else {
                    problem.hint(format!("`{required}`: {hint}"))
                });
            }
        }
        self.groups(node, table, place);
        self.companions(node, table);
        let kept = std::mem::replace(table, DeTable::new());
        for (key, mut value) in kept {
            let Some(inner) = node.key(key.get_ref()) else { continue };
            if self.value(inner, &mut value, &place.inner(key.get_ref())) {
                table.insert(key, value);
            }
        }
    }

    /// Reports unknown keys, and takes one that is a slip of a known key for that, so that nothing follows from it.
    fn rename_unknown(&mut self, node: Node, table: &mut Table<'_>, place: &Here<'_>) {
        let known = node.keys();
        let unknown: Vec<_> = table.keys().filter(|key| node.key(key.get_ref()).is_none()).cloned().collect();
        for key in unknown {
            let name = key.get_ref().clone();
            let free: Vec<_> = known.iter().copied().filter(|known| !table.contains_key(*known)).collect();
            let meant = closest(&name, free).or_else(|| closest(&name, known.iter().copied()));
            let problem = Problem::error(Code::UnknownKey, format!("{} has no key `{}`", place.named(), shown(&name)))
                .at(&key.span(), "unknown key");
            self.problems.push(match meant {
                Some(_) => problem.meant(meant),
                None => problem.hint(format!("allowed: {}", listed(known.iter().copied()))),
            });
            let value = table.remove(&*name);
            if let (Some(meant), Some(value)) = (meant, value)
                && !table.contains_key(meant)
            {
                table.insert(Spanned::new(key.span(), std::borrow::Cow::Borrowed(meant)), value);
            }
        }
    }

    fn groups(&mut self, node: Node, table: &Table<'_>, place: &Here<'_>) {
        let group = node.strings(EXACTLY_ONE);
        let present = given(table, &group);
        if !group.is_empty() && present.is_empty() {
            self.problems.push(
                Problem::error(
                    Code::MissingKey,
                    format!("{} needs one of {}", place.named(), listed(group.iter().copied())),
                )
                .at(&self.head(place.span), "none of them is given"),
            );
        }
        for group in [group, node.strings(AT_MOST_ONE)] {
            if let [first, second, ..] = given(table, &group).as_slice() {
                self.problems.push(
                    Problem::error(Code::ExclusiveKeys, format!("`{}` and `{}` exclude each other", first.0, second.0))
                        .at(&second.1, "given here")
                        .at(&first.1, "and here")
                        .hint(format!("allowed: one of {}", listed(group.iter().copied()))),
                );
            }
        }
    }

    fn companions(&mut self, node: Node, table: &Table<'_>) {
        for (key, companions) in node.companions() {
            let Some((key, _)) = table.get_key_value(key) else { continue };
            for missing in companions.into_iter().filter(|companion| !table.contains_key(*companion)) {
                let about = node.key(missing).map(|node| first_sentence(node.description())).unwrap_or_default();
                self.problems.push(
                    Problem::error(Code::MissingKey, format!("`{}` needs `{missing}` beside it", key.get_ref()))
                        .at(&key.span(), format!("`{missing}` is missing"))
                        .hint(format!("`{missing}`: {about}")),
                );
            }
        }
    }

    fn text(&mut self, node: Node, text: &str, place: &Here<'_>) -> bool {
        if let Some(words) = node.words() {
            let words: Vec<_> = words.into_iter().map(|(word, _)| word).collect();
            if words.contains(&text) {
                return true;
            }
            let problem = Problem::error(Code::UnknownWord, format!("`{}` cannot be `{}`", place.path, shown(text)))
                .at(place.span, "not one of the allowed words")
                .meant(closest(text, words.iter().copied()));
            self.problems.push(problem.hint(format!("allowed: {}", listed(words))));
            return false;
        }
        let Some(format) = node.format() else { return true };
        let Some(refusal) = quantity::refusal(format, text) else { return true };
        self.problems.push(
            Problem::error(Code::BadValue, format!("`{}` cannot be `{}`", place.path, shown(text)))
                .at(place.span, refusal.wrong)
                .hint(format!("allowed: {}", refusal.allowed)),
        );
        // A bad name still names its entry, and a bad label is still one.
        format == Name::FORMAT || format == Text::FORMAT
    }

    fn number(&mut self, node: Node, value: &Value<'_>, path: &str) -> bool {
        let span = value.span();
        let number = as_number(value.get_ref());
        let (low, high) = node.range();
        let refused = match number {
            None => Some("this number is too large".to_owned()),
            Some(number) if !number.is_finite() => Some("this is not a finite number".to_owned()),
            Some(number) if low.is_some_and(|low| number < low) || high.is_some_and(|high| number > high) => {
                Some("this is out of range".to_owned())
            }
            Some(_) => None,
        };
        let Some(wrong) = refused else { return true };
        self.problems.push(
            Problem::error(Code::BadValue, format!("`{path}` cannot be {}", shown(self.sources.excerpt(&span))))
                .at(&span, wrong)
                .hint(format!("allowed: {}", wanted(node))),
        );
        false
    }

    /// The first line of a span: a table's header, rather than all its lines.
    fn head(&self, span: &Range<usize>) -> Range<usize> {
        let text = self.sources.excerpt(span);
        span.start..span.start + text.find('\n').unwrap_or(text.len())
    }
}

/// The keys of a group that a table has, with their places.
fn given(table: &Table<'_>, group: &[&'static str]) -> Vec<(&'static str, Range<usize>)> {
    let place = |name: &'static str| {
        table.get_key_value(name).filter(|(_, value)| !is_empty_list(value)).map(|(key, _)| (name, key.span()))
    };
    group.iter().copied().filter_map(place).collect()
}

fn is_empty_list(value: &Value<'_>) -> bool {
    value.get_ref().as_array().is_some_and(|list| list.is_empty())
}

/// Turns TOML's own dates and times into the text that a civil time is otherwise written as.
fn accept_civil_time(value: &mut Value<'_>, alternatives: &[Node]) {
    let is_civil = |node: &Node| matches!(node.format(), Some("civil-date" | "civil-moment" | "clock" | "moment"));
    if let DeValue::Datetime(datetime) = value.get_ref()
        && alternatives.iter().any(is_civil)
    {
        let text = datetime.to_string();
        *value.get_mut() = DeValue::String(text.into());
    }
}

fn fits(node: Node, value: &DeValue<'_>) -> bool {
    matches!(
        (node.kind(), value),
        ("string", DeValue::String(_))
            | ("number", DeValue::Integer(_) | DeValue::Float(_))
            | ("integer", DeValue::Integer(_))
            | ("boolean", DeValue::Boolean(_))
            | ("array", DeValue::Array(_))
            | ("object", DeValue::Table(_))
    )
}

/// What was found, in words.
fn found(value: &DeValue<'_>, excerpt: &str) -> String {
    match value {
        DeValue::String(text) => format!("the text \"{}\"", shown(text)),
        DeValue::Integer(_) | DeValue::Float(_) => format!("the number {}", shown(excerpt)),
        DeValue::Boolean(value) => value.to_string(),
        DeValue::Datetime(datetime) => format!("the date or time {datetime}"),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}

/// What is allowed, in words.
pub(crate) fn wanted(node: Node) -> String {
    if let Some(words) = node.words() {
        return listed(words.into_iter().map(|(word, _)| word));
    }
    match (node.kind(), node.format()) {
        ("string", Some("amount")) => "a length of time, a share or a rate, such as \"12 min\"".to_owned(),
        ("string", Some("civil-date")) => "a date such as \"2016-08-31\"".to_owned(),
        ("string", Some("civil-moment")) => "a date or a date and time such as \"2016-08-31 07:30\"".to_owned(),
        ("string", Some("clock")) => "a time of day such as \"07:30\"".to_owned(),
        ("string", Some("days")) => "days such as \"mon-fri\", \"sat, sun\", \"daily\" or \"holiday\"".to_owned(),
        ("string", Some("duration")) => "a length of time such as \"12 min\"".to_owned(),
        ("string", Some("duration-or-never")) => "a length of time such as \"12 min\", or \"never\"".to_owned(),
        ("string", Some("moment")) => "a time since the start or a civil time".to_owned(),
        ("string", Some("name")) => "a name of letters a-z, digits and hyphens".to_owned(),
        ("string", Some("rate")) => "a rate such as \"75 per day\"".to_owned(),
        ("string", Some("share")) => "a share such as \"30 %\"".to_owned(),
        ("string", _) => "a text in quotation marks".to_owned(),
        ("integer", _) => format!("a whole number{}", bounds(node)),
        ("number", _) => format!("a number{}", bounds(node)),
        ("boolean", _) => "true or false".to_owned(),
        ("array", _) => match node.items() {
            Some(items) => format!(
                "a list, each {}",
                items.alternatives().into_iter().map(wanted).collect::<Vec<_>>().join(" or ")
            ),
            None => "a list".to_owned(),
        },
        _ if node.keys().is_empty() => "a table of keys and their values".to_owned(),
        _ => format!("a table with {}", listed(node.keys().into_iter().filter(|key| !MARKS.contains(key)))),
    }
}

fn bounds(node: Node) -> String {
    match node.range() {
        (Some(low), Some(high)) if low >= high => format!(": {low}"),
        (Some(low), Some(high)) => format!(" from {low} to {high}"),
        (Some(low), None) => format!(" from {low}"),
        (None, Some(high)) => format!(" up to {high}"),
        (None, None) => String::new(),
    }
}

fn as_number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(integer) => {
            i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(|number| number as f64)
        }
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => None,
    }
}

/// The first sentence of a description.
fn first_sentence(text: &str) -> &str {
    text.split_once(". ").map_or(text, |(first, _)| first).trim_end_matches('.').lines().next().unwrap_or_default()
}
