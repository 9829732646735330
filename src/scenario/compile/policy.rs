//! Policies: what they are called and cost.

use super::compiler::{label, name_of};
use super::names::{Names, names_of};
use crate::model::Policy;
use crate::scenario::format::{self, Scenario};
use crate::scenario::quantity::{At, Text, one_line};
use crate::scenario::{Code, Problem};

/// The policies of a file, in its order.
pub(in crate::scenario) fn policies(file: &Scenario, problems: &mut Vec<Problem>) -> Vec<Policy> {
    problems.extend(Names::new("policy", names_of!(file.policy)).duplicates());
    for name in names_of!(file.policy).flatten().filter(|name| name.value.0 == "base") {
        problems.push(
            Problem::error(Code::BadValue, "a policy cannot be called `base`")
                .at(&name.span, "this is the scenario as it is")
                .hint("allowed: any other name"),
        );
    }
    let policy = |At { value, .. }: &At<format::Policy>| {
        let name = name_of(value.name.as_ref());
        let text = |text: Option<&Text>| text.map(|text| one_line(&text.0)).unwrap_or_default();
        Policy {
            label: label(value.label.as_ref(), &name),
            // Taken out of the tree before the file was read.
            changes: Vec::new(),
            cost: label(value.cost.as_ref(), ""),
            note: text(value.assumption.as_ref().or(value.note.as_ref())),
            name,
        }
    };
    file.policy.iter().map(policy).collect()
}
