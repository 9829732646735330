//! Policies: decisions one could take, each a named set of changes to a scenario.

use crate::text::Label;

/// What a policy is called and what it takes. What it changes is in the model that was compiled with its changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Its name: lower-case letters, digits and hyphens.
    pub name: String,
    /// Its name for people.
    pub label: Label,
    /// The keys it changes, each with its new value, as they are written.
    pub changes: Vec<(String, String)>,
    /// What it costs, in the planner's words; empty when the file does not say.
    pub cost: Label,
    /// Why it is thought possible, from its assumption or note; empty when the file does not say.
    pub note: String,
}
