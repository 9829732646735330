//! Scenarios: from a file that a planner can read to the model that the simulation runs.
//!
//! Owns the file format ([`schema()`], the types in `format` and `quantity`), everything that can be wrong with a file
//! ([`Problem`]), and the compilation to a [`Model`]. It must not know how a model is run. A scenario goes through
//! four stages, each of which reports all it finds: syntax, changes from the command line, shape, meaning.
//!
//! A new key is a field in `format` and a line where it is compiled; a new check is a function in `compile`; a new kind
//! of problem is a line of [`Code`].

mod builtin;
mod compile;
mod format;
mod lookup;
mod open;
mod overrides;
mod policy;
mod problem;
mod quantity;
mod reference;
mod render;
mod schema;
mod shape;
mod sources;
mod syntax;
mod uncertain;

pub use builtin::{BUILTIN, Builtin, START};
pub use open::{OpenError, open};
pub use problem::{Code, Location, Problem, Severity, UnknownName, closest, position_of};
pub use reference::{explain, overview};
pub use render::{render, tally};
pub use schema::schema;
pub use sources::Sources;
pub use uncertain::Variable;

use std::collections::BTreeSet;

use serde::Deserialize as _;
use toml::Spanned;

use crate::model::{Model, Policy, Unknowns};
use crate::time::Span;
use quantity::{Duration, Refusal, Written as _};

/// The outcome of loading a scenario.
#[derive(Debug)]
pub struct Loaded {
    /// The model; `None` if there are errors among the problems.
    pub model: Option<Model>,
    /// Its policies, each with the model its changes make of the scenario; none if there are errors.
    pub policies: Vec<(Policy, Model)>,
    /// Its uncertain inputs, for [`Variable`]; none if there are errors.
    pub unknowns: Unknowns,
    /// Everything that is wrong or doubtful, in the order of the file.
    pub problems: Vec<Problem>,
    /// The text the problems point into.
    pub sources: Sources,
}

/// Reads, changes, checks and compiles a scenario. Never fails: what is wrong is among the problems.
///
/// ```
/// use reserv::scenario::{START, Sources, load};
///
/// let loaded = load(Sources::new("clinic.toml", START, &["unit.clinic.number=2".to_owned()]));
/// let model = loaded.model.expect("the scenario to start from has no errors");
/// assert_eq!(model.units[0].number, 2);
/// ```
#[must_use]
pub fn load(sources: Sources) -> Loaded {
    let mut problems = Vec::new();
    let compiled = compiled(&sources, &mut problems);
    problems.sort_by_key(|problem| problem.locations.first().map_or(0, |place| place.span.start));
    let has_errors = problems.iter().any(|problem| problem.severity == Severity::Error);
    if has_errors {
        problems.retain(|problem| problem.severity == Severity::Error || !problem.code.follows());
    }
    match compiled.filter(|_| !has_errors) {
        Some((model, policies, unknowns)) => Loaded { model: Some(model), policies, unknowns, problems, sources },
        None => Loaded { model: None, policies: Vec::new(), unknowns: Unknowns::default(), problems, sources },
    }
}

/// Reads a length of time as scenarios write it: `90 d`, `1.5 h`, `1 day 2 hours`.
///
/// # Errors
/// If it is none, with what is wrong and what is allowed.
pub fn read_span(text: &str) -> Result<Span, String> {
    let refused = |refusal: Refusal| format!("{}; allowed: {}", refusal.wrong, refusal.allowed);
    Duration::read(text).map(|duration| duration.0).map_err(refused)
}

/// A model, those of its policies, and its uncertain inputs.
type Compiled = (Model, Vec<(Policy, Model)>, Unknowns);

fn compiled(sources: &Sources, problems: &mut Vec<Problem>) -> Option<Compiled> {
    if sources.file().trim().is_empty() {
        problems
            .push(Problem::error(Code::Empty, "the scenario is empty").hint("`reserv init` writes one to begin with"));
        return None;
    }
    let mut tree = syntax::parse(sources, problems);
    if problems.is_empty() {
        return checked(&mut tree, sources, problems);
    }
    let mut later = Vec::new();
    checked(&mut tree, sources, &mut later);
    let broken: BTreeSet<_> = problems.iter().filter_map(|problem| line(problem, sources)).collect();
    later.retain(|problem| line(problem, sources).is_none_or(|line| !broken.contains(&line)) && !is_echo(problem));
    problems.extend(later);
    None
}

/// The line a problem is at.
fn line(problem: &Problem, sources: &Sources) -> Option<(usize, usize)> {
    let place = problem.locations.first()?;
    let located = sources.locate(&place.span);
    Some((located.piece, located.first_line))
}

/// Whether a problem of a file with syntax errors may only say that what is broken cannot be found.
fn is_echo(problem: &Problem) -> bool {
    problem.code.is_absence() || (problem.code == Code::UnknownName && problem.meant.is_none())
}

/// A scenario as it is, and what others can be made of it.
struct Base<'t> {
    /// The tree that is changed: without policies and uncertain inputs, which change it.
    plain: Spanned<syntax::Table<'t>>,
    model: Model,
    policies: Vec<(Policy, policy::Changes<'t>)>,
    unknowns: Unknowns,
    inputs: Vec<uncertain::Input<'t>>,
}

/// The stages behind syntax, of the scenario as it is.
fn base<'t>(
    tree: &mut Spanned<syntax::Table<'t>>,
    sources: &'t Sources,
    problems: &mut Vec<Problem>,
) -> Option<Base<'t>> {
    overrides::apply(tree.get_mut(), sources, problems);
    let changes = policy::take(tree.get_mut(), sources);
    let values = uncertain::values(tree.get_ref(), sources);
    let mut plain = tree.clone();
    plain.get_mut().remove("policy");
    plain.get_mut().remove("uncertain");
    plain.get_mut().remove("correlation");
    let (file, model) = meaning(tree, sources, problems)?;
    let policies = compile::policies(&file, problems).into_iter().zip(changes).collect();
    let unknowns = compile::uncertain(&file, values, problems);
    let inputs = uncertain::collect(tree.get_ref(), unknowns.inputs.clone(), problems);
    Some(Base { plain, model: model?, policies, unknowns, inputs })
}

/// The stages behind syntax: of the scenario, and if it has no errors, of each of its policies and of both ends of each
/// of its uncertain inputs.
fn checked<'t>(
    tree: &mut Spanned<syntax::Table<'t>>,
    sources: &'t Sources,
    problems: &mut Vec<Problem>,
) -> Option<Compiled> {
    let base = base(tree, sources, problems)?;
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return None;
    }
    let mut compiled = Vec::new();
    for (policy, changes) in &base.policies {
        let (mut policy, mut changes) = (policy.clone(), changes.clone());
        policy.changes = changes.written(sources);
        let mut tree = base.plain.clone();
        let mut own = Vec::new();
        changes.apply(tree.get_mut(), &mut own);
        let model = meaning(&mut tree, sources, &mut own).and_then(|(_, model)| model);
        // What is wrong with the scenario as it is has been said.
        own.retain(|problem| !problems.contains(problem));
        compiled.extend(model.map(|model| (policy, model)));
        problems.extend(own.into_iter().map(|problem| changes.own(problem)));
    }
    for input in &base.inputs {
        for (end, position) in [("low", 0.0), ("high", 1.0)] {
            let mut own = Vec::new();
            if let Some(model) = varied(&base.plain, &input.at(position), sources, &mut own) {
                uncertain::report_structure(&base.model, &model, &mut own);
            }
            // That an end overloads somebody is an answer of the study, not a fault of the file.
            own.retain(|problem| problem.severity == Severity::Error && !problems.contains(problem));
            problems.extend(own.into_iter().map(|problem| input.own(problem, end)));
        }
    }
    let (model, unknowns) = (base.model.clone(), base.unknowns.clone());
    if !unknowns.is_empty() && problems.iter().all(|problem| problem.severity != Severity::Error) {
        let places: Vec<_> = base.policies.iter().map(|(_, changes)| changes.place.clone()).collect();
        corners(&Variable::of(base), &compiled, &places, problems);
    }
    Some((model, compiled, unknowns))
}

/// Checks each policy with all uncertain inputs at their low and at their high ends.
fn corners(
    variable: &Variable<'_>,
    compiled: &[(Policy, Model)],
    places: &[std::ops::Range<usize>],
    problems: &mut Vec<Problem>,
) {
    for ((policy, model), place) in compiled.iter().zip(places) {
        for (end, position) in [("low", 0.0), ("high", 1.0)] {
            let mut own = Vec::new();
            match variable.at(Some(&policy.name), &vec![position; variable.count()]) {
                Ok(corner) => uncertain::report_structure(model, &corner, &mut own),
                Err(wrong) => own.extend(wrong),
            }
            own.retain(|problem| !problems.contains(problem));
            let because = format!("this policy, with the {end} ends of all uncertain inputs");
            problems.extend(own.into_iter().map(|problem| problem.because_of(place, because.clone())));
        }
    }
}

/// The model of a scenario with other values for some of its keys.
fn varied(
    plain: &Spanned<syntax::Table<'_>>,
    settings: &[uncertain::Setting<'_>],
    sources: &Sources,
    problems: &mut Vec<Problem>,
) -> Option<Model> {
    let mut tree = plain.clone();
    uncertain::apply(tree.get_mut(), settings, problems);
    meaning(&mut tree, sources, problems).and_then(|(_, model)| model)
}

/// The file that a tree holds, and the model it means.
fn meaning(
    tree: &mut Spanned<syntax::Table<'_>>,
    sources: &Sources,
    problems: &mut Vec<Problem>,
) -> Option<(format::Scenario, Option<Model>)> {
    shape::check(tree, sources, problems);
    let marks = compile::marks(tree.get_ref(), sources, problems);
    let mut plain = tree.clone();
    compile::take_marks_off(plain.get_mut());
    let file = file(plain, problems)?;
    let model = compile::compile(&file, marks, compile::Doubts::Said, problems);
    Some((file, model))
}

/// The model of a tree that has passed the check of shapes but for some values, and has no marks.
fn read(tree: Spanned<syntax::Table<'_>>, problems: &mut Vec<Problem>) -> Option<Model> {
    let file = file(tree, problems)?;
    compile::compile(&file, compile::Marks::default(), compile::Doubts::Left, problems)
}

/// The file that a tree without marks holds.
fn file(tree: Spanned<syntax::Table<'_>>, problems: &mut Vec<Problem>) -> Option<format::Scenario> {
    match format::Scenario::deserialize(toml::de::Deserializer::from(tree)) {
        Ok(file) => Some(file),
        Err(error) => {
            // The check of shapes lets nothing through that cannot be read; if it does, this still says where.
            problems.push(
                Problem::error(Code::Unreadable, error.message().to_owned())
                    .at(&error.span().unwrap_or(0..0), "cannot be read"),
            );
            None
        }
    }
}
