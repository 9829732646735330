//! The compiler: a file, what its names refer to, when it takes place, and every problem found so far.

use std::cell::RefCell;
use std::ops::Range;

use super::moment::Period;
use super::names::{Index, Names};
use super::plan::Plan;
use crate::dist::Dist;
use crate::model::{ItemId, Place, RoleId, StockId, SystemId, SystemSet, UnitId};
use crate::scenario::format::{Scenario, Taken};
use crate::scenario::problem::{Code, Problem, Severity};
use crate::scenario::quantity::{At, CivilMoment, Duration, LabelText, Name, Refusal, Share, SpanDist};
use crate::text::Label;
use crate::time::{Span, Time};

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Goes on from those found before.
    pub(super) fn new(before: Vec<Problem>) -> Self {
        Self(RefCell::new(before))
    }

    /// Adds some.
    pub(super) fn extend(&self, problems: impl IntoIterator<Item = Problem>) {
        self.0.borrow_mut().extend(problems);
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether any keeps the scenario from being run.
    pub(super) fn has_errors(&self) -> bool {
        self.0.borrow().iter().any(|problem| problem.severity == Severity::Error)
    }

    /// Keeps of those found after the first `before` only some.
    pub(super) fn retain_after(&self, before: usize, keep: impl Fn(&Problem) -> bool) {
        let mut problems = self.0.borrow_mut();
        let after = problems.split_off(before);
        problems.extend(after.into_iter().filter(keep));
    }

    /// All of them.
    pub(super) fn into_inner(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

impl Problem {
    /// Adds it to those found.
    pub(super) fn report(self, problems: &Problems) {
        problems.0.borrow_mut().push(self);
    }
}

/// What every part of a file is compiled with.
pub(super) struct Compiler<'f> {
    /// The file.
    pub(super) file: &'f Scenario,
    /// The names it defines.
    pub(super) names: Index<'f>,
    /// The numbers its steps and classes have.
    pub(super) plan: Plan,
    /// When it takes place.
    pub(super) period: Period,
    /// What is wrong with it.
    pub(super) problems: &'f Problems,
}

impl Compiler<'_> {
    /// The entry that a reference, if there is one, uses; reports a reference to nothing.
    pub(super) fn find(&self, names: &Names<'_>, reference: Option<&At<String>>) -> Option<usize> {
        names.find(reference?, self.problems)
    }

    /// The unit a reference uses.
    pub(super) fn unit(&self, reference: Option<&At<String>>) -> Option<UnitId> {
        self.find(&self.names.units, reference).map(UnitId::from_index)
    }

    /// The role a reference uses.
    pub(super) fn role(&self, reference: Option<&At<String>>) -> Option<RoleId> {
        self.find(&self.names.roles, reference).map(RoleId::from_index)
    }

    /// The system a reference uses.
    pub(super) fn system(&self, reference: Option<&At<String>>) -> Option<SystemId> {
        self.find(&self.names.systems, reference).map(SystemId::from_index)
    }

    /// The kind of item a reference uses.
    pub(super) fn item(&self, reference: Option<&At<String>>) -> Option<ItemId> {
        self.find(&self.names.items, reference).map(ItemId::from_index)
    }

    /// The stock a reference uses.
    pub(super) fn stock(&self, reference: Option<&At<String>>) -> Option<StockId> {
        self.find(&self.names.stocks, reference).map(StockId::from_index)
    }

    /// The level of alert a reference uses, the first being 1.
    pub(super) fn level(&self, reference: Option<&At<String>>) -> Option<usize> {
        self.find(&self.names.levels, reference).map(|level| level + 1)
    }

    /// Where a step or an order is done.
    pub(super) fn place(&self, unit: Option<&At<String>>) -> Place {
        self.unit(unit).map_or(Place::Own, Place::Unit)
    }

    /// The systems a list of names uses.
    pub(super) fn systems(&self, names: &[At<String>]) -> SystemSet {
        let systems = names.iter().filter_map(|name| self.system(Some(name)));
        systems.fold(SystemSet::NONE, |set, system| set.union(SystemSet::of(system)))
    }

    /// The roles a list of names uses; reports one that is there twice.
    pub(super) fn roles(&self, names: &[At<String>]) -> Box<[RoleId]> {
        self.crew(names.iter().map(|name| (name.clone(), 1)))
    }

    /// The roles that some work takes, each as often as many of it are taken; reports one that is there twice.
    pub(super) fn taken(&self, taken: &[At<Taken>]) -> Box<[RoleId]> {
        self.crew(taken.iter().filter_map(At::role))
    }

    fn crew(&self, names: impl Iterator<Item = (At<String>, u8)>) -> Box<[RoleId]> {
        let mut roles: Vec<RoleId> = Vec::new();
        for (name, number) in names {
            let Some(role) = self.role(Some(&name)) else { continue };
            if roles.contains(&role) {
                Problem::error(Code::Duplicate, format!("the role `{}` is there twice", name.value))
                    .at(&name.span, "again here")
                    .hint(format!(
                        "allowed: each role once; several of it as {{ role = \"{}\", number = 2 }}",
                        name.value
                    ))
                    .report(self.problems);
            } else {
                roles.extend(std::iter::repeat_n(role, number.into()));
            }
        }
        roles.into()
    }

    /// The instant of a civil moment, if there is one; warns if the clocks change just then.
    pub(super) fn instant(&self, moment: Option<&At<CivilMoment>>) -> Option<Time> {
        self.period.instant(moment?, self.problems)
    }

    /// A distribution as it was read; reports one that is none.
    pub(super) fn accepted(&self, read: Result<Dist, Refusal>, span: &Range<usize>) -> Option<Dist> {
        let refused = |refusal: Refusal| {
            Problem::error(Code::Distribution, "this is no distribution")
                .at(span, refusal.wrong)
                .hint(format!("allowed: {}", refusal.allowed))
                .report(self.problems);
        };
        read.map_err(refused).ok()
    }

    /// A distribution that may be left out.
    pub(super) fn dist(&self, written: Option<&At<SpanDist>>) -> Option<Dist> {
        written.and_then(|written| self.accepted(written.value.to_dist(), &written.span))
    }

    /// A distribution; zero where it is left out.
    pub(super) fn dist_or_zero(&self, written: Option<&At<SpanDist>>) -> Dist {
        self.dist(written).unwrap_or(Dist::Fixed(0.0))
    }

    /// Reports shares that do not add up to one.
    pub(super) fn check_sum(&self, shares: impl IntoIterator<Item = f64>, of: &str, span: &Range<usize>) {
        let sum: f64 = shares.into_iter().sum();
        // Written with a few decimals, thirds add up to one only nearly.
        if (sum - 1.0).abs() > 0.001 {
            let percent = (sum * 100_000.0).round() / 1_000.0;
            Problem::error(Code::Shares, format!("the shares of {of} do not add up to 100 %"))
                .at(span, format!("together {percent} %"))
                .hint("allowed: shares that add up to 100 %")
                .report(self.problems);
        }
    }
}

/// A label, or the name where none is given.
pub(super) fn label(label: Option<&LabelText>, name: &str) -> Label {
    label.map_or_else(|| Label::plain(name), LabelText::to_label)
}

/// The text of a name, empty where it is missing and reported.
pub(super) fn name_of(name: Option<&At<Name>>) -> String {
    name.map(|name| name.value.0.clone()).unwrap_or_default()
}

/// A share, or what it is where it is left out.
pub(super) fn share(written: Option<&At<Share>>, default: f64) -> f64 {
    written.map_or(default, |share| share.value.0)
}

/// A length of time; none where it is left out.
pub(super) fn span_or_zero(written: Option<&At<Duration>>) -> Span {
    written.map_or(Span::ZERO, |span| span.value.0)
}

/// Cumulative probabilities of shares, whatever they add up to; the last is exactly one.
pub(super) fn cumulative<T>(parts: impl IntoIterator<Item = (f64, T)>) -> Box<[(f64, T)]> {
    let mut sum = 0.0;
    let mut parts: Vec<(f64, T)> = parts
        .into_iter()
        .map(|(share, part)| {
            sum += share;
            (sum, part)
        })
        .collect();
    if sum > 0.0 {
        for part in &mut parts {
            part.0 /= sum;
        }
    }
    if let Some(last) = parts.last_mut() {
        last.0 = 1.0;
    }
    parts.into()
}
