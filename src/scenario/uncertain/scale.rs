//! A value of the scenario times a factor, as text.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::DeValue;

use crate::scenario::lookup::Found;
use crate::scenario::quantity::{Amount, Feature as _, Written as _};
use crate::scenario::syntax::{Table, Value};

/// A value times a factor, as TOML; `None` if it is nothing that can be multiplied. Lengths of time come out in whole
/// milliseconds, and numbers of things that are counted are rounded.
pub(super) fn scaled(found: &Found<'_>, factor: f64) -> Option<String> {
    match found.value.get_ref() {
        DeValue::Table(table) => scaled_distribution(table, factor),
        value => scaled_value(value, found.is_whole, factor),
    }
}

fn scaled_value(value: &DeValue<'_>, is_whole: bool, factor: f64) -> Option<String> {
    let number = |text: &str| text.replace('_', "").parse::<f64>().ok().map(|number| number * factor);
    match value {
        DeValue::Integer(integer) if is_whole => Some(format!("{}", number(integer.as_str())?.round())),
        DeValue::Integer(integer) => Some(format!("{:?}", number(integer.as_str())?)),
        DeValue::Float(float) => Some(format!("{:?}", number(float.as_str())?)),
        DeValue::String(text) => {
            let amount = Amount::read(text).ok()?;
            Some(amount.form.written(amount.number() * factor))
        }
        DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

/// A distribution with all its features multiplied; `None` if the table is none.
fn scaled_distribution(table: &Table<'_>, factor: f64) -> Option<String> {
    let mut features = Vec::new();
    for (key, value) in table {
        let key: &Cow<'_, str> = key.get_ref();
        let feature = match (&**key, value.get_ref()) {
            ("value" | "median" | "p90" | "min" | "mode" | "max" | "mean" | "sd", value) => {
                scaled_value(value, false, factor)?
            }
            ("quantiles", DeValue::Table(quantiles)) => {
                let quantile = |(key, value): (&Spanned<Cow<'_, str>>, &Value<'_>)| {
                    Some(format!("\"{}\" = {}", key.get_ref(), scaled_value(value.get_ref(), false, factor)?))
                };
                let quantiles: Option<Vec<String>> = quantiles.iter().map(quantile).collect();
                format!("{{ {} }}", quantiles?.join(", "))
            }
            ("family", DeValue::String(family)) => format!("\"{family}\""),
            // Where its numbers come from does not change what they do.
            ("source" | "assumption" | "note", _) => continue,
            _ => return None,
        };
        features.push(format!("{key} = {feature}"));
    }
    (!features.is_empty()).then(|| format!("{{ {} }}", features.join(", ")))
}
