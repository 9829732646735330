//! A scenario and its policies as models of any values of the uncertain inputs, made anew for each replication.
//!
//! What does not depend on the values is done once: the text is read, checked and changed by each policy, and marks are
//! taken off. What is left is to write the values into the tree, read it and compile it.

use toml::Spanned;

use super::{Input, Setting, apply, scaled};
use crate::model::{Model, Range};
use crate::scenario::lookup::{Found, find};
use crate::scenario::sources::Sources;
use crate::scenario::syntax::{self, Table};
use crate::scenario::{Base, Problem, Severity, base, compile, read};

/// What makes models of a scenario's uncertain inputs.
#[derive(Debug)]
pub struct Variable<'t> {
    inputs: Vec<Input<'t>>,
    /// The scenario as it is, then each policy, by its name.
    variants: Vec<Variant<'t>>,
}

/// The scenario as it is, or with the changes of a policy.
#[derive(Debug)]
struct Variant<'t> {
    /// The name of the policy; `None` for the scenario as it is.
    policy: Option<String>,
    /// What is read, with all changes but those of the inputs.
    tree: Spanned<Table<'t>>,
    /// The targets of each input that it changes here, by their positions, and what is to be multiplied there; nothing of a
    /// value that takes the place of another.
    changed: Vec<Vec<Target<'t>>>,
    /// Whether values may carry marks, which are to be taken off.
    is_marked: bool,
}

/// The position of a target, and what is to be multiplied.
type Target<'t> = (usize, Option<Found<'t>>);

impl<'t> Variable<'t> {
    /// Of a scenario.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn new(sources: &'t Sources) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut tree = syntax::parse(sources, &mut problems);
        let base = base(&mut tree, sources, &mut problems);
        problems.retain(|problem| problem.severity == Severity::Error);
        match base {
            Some(base) if problems.is_empty() => Ok(Self::of(base)),
            _ => Err(problems),
        }
    }

    /// Of a scenario without errors.
    pub(in crate::scenario) fn of(base: Base<'t>) -> Self {
        let Base { plain, model: _, policies, inputs, .. } = base;
        let as_it_is = Variant::new(None, plain.clone(), &plain, &inputs);
        let of_policies = policies.into_iter().map(|(policy, mut changes)| {
            let mut tree = plain.clone();
            changes.apply(tree.get_mut(), &mut Vec::new());
            Variant::new(Some(policy.name), tree, &plain, &inputs)
        });
        let variants = std::iter::once(as_it_is).chain(of_policies).collect();
        Self { inputs, variants }
    }

    /// How many inputs there are.
    pub(in crate::scenario) const fn count(&self) -> usize {
        self.inputs.len()
    }

    /// The model of a policy, or of the scenario as it is, with its inputs at a point. Where a policy sets a key that is
    /// uncertain, its value stands; if the input is a factor, it multiplies the policy's value.
    ///
    /// # Errors
    /// What is wrong with the model there, or that there is no such policy.
    pub fn at(&self, policy: Option<&str>, point: &[f64]) -> Result<Model, Vec<Problem>> {
        let mut problems = Vec::new();
        let variant = self.variants.iter().find(|variant| variant.policy.as_deref() == policy);
        let model = variant.and_then(|variant| variant.at(&self.inputs, point, &mut problems));
        problems.retain(|problem| problem.severity == Severity::Error);
        model.filter(|_| problems.is_empty()).ok_or(problems)
    }
}

impl<'t> Variant<'t> {
    /// Of a changed tree, beside that of the scenario as it is.
    fn new(
        policy: Option<String>,
        mut tree: Spanned<Table<'t>>,
        plain: &Spanned<Table<'t>>,
        inputs: &[Input<'t>],
    ) -> Self {
        let changed = inputs.iter().map(|input| {
            let target = |(index, target): (usize, &super::Target<'t>)| {
                let there = |tree: &Spanned<Table<'t>>| find(tree.get_ref(), &target.key, 0).ok()?.into_iter().next();
                let found = there(&tree);
                if input.is_factor() {
                    // A policy may have put something there that cannot be multiplied, or taken the key away.
                    return found.filter(|found| scaled(found, 1.0).is_some()).map(|found| (index, Some(found)));
                }
                // With their places: what a policy wrote is elsewhere, even if it is the same.
                let is_kept = format!("{:?}", there(plain)) == format!("{found:?}");
                is_kept.then_some((index, None))
            };
            input.targets.iter().enumerate().filter_map(target).collect()
        });
        let changed = changed.collect();
        let is_marked = inputs.iter().any(|input| match &input.uncertain.range {
            Range::Values(values) => values.iter().any(|value| value.starts_with('{')),
            Range::Factor { .. } | Range::Scaled(_) | Range::Value { .. } => false,
        });
        compile::take_marks_off(tree.get_mut());
        Self { policy, tree, changed, is_marked }
    }

    /// The model at a point.
    fn at(&self, inputs: &[Input<'_>], point: &[f64], problems: &mut Vec<Problem>) -> Option<Model> {
        let mut settings = Vec::new();
        for ((input, targets), position) in inputs.iter().zip(&self.changed).zip(point) {
            for (index, found) in targets {
                let target = &input.targets[*index];
                let value = match found {
                    Some(found) => scaled(found, input.uncertain.range.number(*position)),
                    None => input.value(target, *position),
                };
                settings.extend(value.map(|value| Setting { key: &target.key, place: &input.range_place, value }));
            }
        }
        let mut tree = self.tree.clone();
        apply(tree.get_mut(), &settings, problems);
        if self.is_marked {
            compile::take_marks_off(tree.get_mut());
        }
        read(tree, problems)
    }
}
