//! The JSON Schema of scenario files, generated from the types that read them, and how to walk it.

use std::sync::LazyLock;

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Value, json};

use super::format::Scenario;

/// Exactly one of these keys: our own keyword, checked by [`super::shape`].
pub(crate) const EXACTLY_ONE: &str = "x-exactly-one";
/// A list that must be given: our own keyword in the types, turned into the standard one.
const REQUIRED: &str = "x-required";
/// A table that may say where its numbers come from: our own keyword.
const MARKED: &str = "x-marked";
/// At most one of these keys.
pub(crate) const AT_MOST_ONE: &str = "x-at-most-one";

/// The keys that say where the numbers of a table come from.
pub(crate) const MARKS: [&str; 3] = ["source", "assumption", "note"];

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    let generator = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(tidy)).into_generator();
    generator.into_root_schema_for::<Scenario>().to_value()
});

/// The JSON Schema of scenario files.
#[must_use]
pub fn schema() -> &'static Value {
    &SCHEMA
}

/// The schema's node for a whole file.
pub(crate) fn root() -> Node {
    Node { value: &SCHEMA }.resolved()
}

/// Adds to a table the keys of provenance, which stand beside any numbers: they are read from the tree, with their places,
/// and taken off it before the rest is read.
pub(crate) fn marked(schema: &mut Schema) {
    let keys = [
        ("source", json!({ "type": "string", "description": "The name of the `[[source]]` its numbers come from." })),
        (
            "assumption",
            json!({
                "type": "string",
                "format": "text",
                "description": "Why its numbers are assumed, and what range they could have.",
            }),
        ),
        ("note", json!({ "type": "string", "format": "text", "description": "A remark." })),
    ];
    schema.insert(MARKED.to_owned(), Value::Bool(true));
    let properties = schema.ensure_object().entry("properties").or_insert_with(|| json!({}));
    if let Value::Object(properties) = properties {
        properties.extend(keys.map(|(key, value)| (key.to_owned(), value)));
    }
}

/// Takes out what only says that a field is an option in Rust: TOML has no null.
fn tidy(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(alternatives)) = schema.get_mut("anyOf") {
        alternatives.retain(|alternative| alternative.get("type") != Some(&Value::from("null")));
        if let [only] = alternatives.as_slice()
            && let Value::Object(only) = only.clone()
        {
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
    // A list may be absent in Rust and still be required in a file.
    let lists: Vec<Value> = schema
        .get_mut("properties")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flatten()
        .filter_map(|(key, inner)| inner.as_object_mut()?.remove(REQUIRED).map(|_| Value::from(key.as_str())))
        .collect();
    if !lists.is_empty() {
        let required = schema.ensure_object().entry("required").or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(required) = required {
            required.extend(lists);
        }
    }
    for absent in ["default", "enum"] {
        if schema.get(absent).is_some_and(|value| value.is_null() || value.as_array().is_some_and(Vec::is_empty)) {
            schema.remove(absent);
        }
    }
}

/// A part of the schema: what is allowed at one place of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    value: &'static Value,
}

impl Node {
    fn get(self, keyword: &str) -> Option<&'static Value> {
        self.value.get(keyword)
    }

    /// The node a reference leads to, or the node itself.
    pub(crate) fn resolved(self) -> Self {
        let target = self.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
        match target.and_then(|pointer| SCHEMA.pointer(pointer)) {
            Some(value) => Self { value }.resolved(),
            None => self,
        }
    }

    /// The ways of writing the value, each resolved; one, unless it can be written in several.
    pub(crate) fn alternatives(self) -> Vec<Self> {
        let node = self.resolved();
        match node.get("anyOf").and_then(Value::as_array) {
            Some(alternatives) => alternatives.iter().flat_map(|value| Self { value }.alternatives()).collect(),
            None => vec![node],
        }
    }

    /// The table that the value can be, if it can be one.
    pub(crate) fn table(self) -> Option<Self> {
        self.alternatives().into_iter().find(|node| node.kind() == "object")
    }

    /// What is allowed for each entry of the list that the value can be, if it can be one.
    pub(crate) fn entries(self) -> Option<Self> {
        self.alternatives().into_iter().find_map(Self::items)
    }

    /// The type of the value: `string`, `number`, `integer`, `boolean`, `array` or `object`.
    pub(crate) fn kind(self) -> &'static str {
        if self.words().is_some() {
            return "string";
        }
        self.get("type").and_then(Value::as_str).unwrap_or("object")
    }

    /// The form of a text.
    pub(crate) fn format(self) -> Option<&'static str> {
        self.get("format").and_then(Value::as_str)
    }

    /// The words allowed, each with what it means, if only certain words are.
    pub(crate) fn words(self) -> Option<Vec<(&'static str, &'static str)>> {
        if let Some(words) = self.get("enum").and_then(Value::as_array) {
            return Some(words.iter().filter_map(Value::as_str).map(|word| (word, "")).collect());
        }
        let variants = self.get("oneOf").and_then(Value::as_array)?;
        variants
            .iter()
            .map(|variant| Some((variant.get("const")?.as_str()?, Self { value: variant }.description())))
            .collect()
    }

    /// The keys of a table, in the order of the format.
    pub(crate) fn keys(self) -> Vec<&'static str> {
        let properties = self.get("properties").and_then(Value::as_object);
        properties.map(|properties| properties.keys().map(String::as_str).collect()).unwrap_or_default()
    }

    /// What is allowed for a key of a table; `None` if the key is not.
    pub(crate) fn key(self, key: &str) -> Option<Self> {
        if let Some(value) = self.get("properties").and_then(|properties| properties.get(key)) {
            return Some(Self { value });
        }
        self.get("additionalProperties").filter(|value| value.is_object()).map(|value| Self { value })
    }

    /// What is allowed for each entry of a list.
    pub(crate) fn items(self) -> Option<Self> {
        self.get("items").map(|value| Self { value })
    }

    /// Whether a table may say where its numbers come from by [`MARKS`], which are no keys of its type.
    pub(crate) fn is_marked(self) -> bool {
        self.get(MARKED).is_some()
    }

    /// The keys a table must have.
    pub(crate) fn required(self) -> Vec<&'static str> {
        self.strings("required")
    }

    /// Keys that ask for others: each key, and those that must be given with it.
    pub(crate) fn companions(self) -> Vec<(&'static str, Vec<&'static str>)> {
        let companions = self.get("dependentRequired").and_then(Value::as_object);
        let texts = |list: &'static Value| list.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        companions.into_iter().flatten().map(|(key, list)| (key.as_str(), texts(list))).collect()
    }

    /// Keys of which exactly or at most one may be given.
    pub(crate) fn strings(self, keyword: &str) -> Vec<&'static str> {
        let list = self.get(keyword).and_then(Value::as_array);
        list.map(|list| list.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
    }

    /// The smallest and the largest number allowed.
    pub(crate) fn range(self) -> (Option<f64>, Option<f64>) {
        let bound = |keyword| self.get(keyword).and_then(Value::as_f64);
        (bound("minimum"), bound("maximum"))
    }

    /// The fewest entries of a list.
    pub(crate) fn fewest(self) -> u64 {
        self.get("minItems").and_then(Value::as_u64).unwrap_or(0)
    }

    /// What the schema says about it, from the comments of the types; that of the key before that of its type.
    pub(crate) fn description(self) -> &'static str {
        self.get("description").and_then(Value::as_str).unwrap_or_default()
    }
}
