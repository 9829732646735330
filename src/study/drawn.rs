//! Where the models of replications come from whose uncertain inputs are drawn.

use std::sync::Arc;

use super::{Alternative, Scenario, Study, StudyError};
use crate::experiment::Models;
use crate::model::{Model, Point, Unknowns};
use crate::scenario::Variable;

/// The models of one candidate.
pub(super) struct Drawn<'s> {
    variable: Arc<Variable<'s>>,
    /// The policy that it is; `None` of a scenario as it is.
    policy: Option<&'s str>,
}

impl Models for Drawn<'_> {
    fn at(&self, point: &Point) -> Result<Model, String> {
        self.variable.at(self.policy, point).map_err(|problems| {
            let wrong = problems.first().map(|problem| problem.message.clone());
            wrong.unwrap_or_else(|| "there is no model".to_owned())
        })
    }
}

impl Scenario {
    /// Its models of any values of its uncertain inputs; `None` if it has none.
    ///
    /// # Errors
    /// [`StudyError::Scenario`] if it has problems; one that was opened has none.
    pub(super) fn drawn(&self) -> Result<Option<Drawn<'_>>, StudyError> {
        if self.unknowns.is_empty() {
            return Ok(None);
        }
        let variable = Variable::new(&self.sources).map_err(|_| self.problems())?;
        Ok(Some(Drawn { variable: Arc::new(variable), policy: None }))
    }
}

impl Study {
    /// Where the models of each candidate come from, in their order; `None` for one that is the same in every replication.
    pub(super) fn drawn(&self) -> Result<Vec<Option<Drawn<'_>>>, StudyError> {
        let of = |scenario: &'_ Scenario| !self.as_written && !scenario.unknowns.is_empty();
        let base = if of(&self.base) { self.base.drawn()? } else { None };
        let policy =
            |name| base.as_ref().map(|base| Drawn { variable: Arc::clone(&base.variable), policy: Some(name) });
        let mut others = Vec::new();
        for alternative in &self.alternatives {
            others.push(match alternative {
                Alternative::Policy(name) => policy(name.as_str()),
                Alternative::Scenario(other) if of(other) => other.drawn()?,
                Alternative::Scenario(_) => None,
            });
        }
        Ok(std::iter::once(base).chain(others).collect())
    }

    /// The uncertain inputs of each candidate, in their order.
    pub(super) fn unknowns(&self) -> impl Iterator<Item = &Unknowns> {
        let others = self.alternatives.iter().map(|alternative| match alternative {
            Alternative::Policy(_) => &self.base.unknowns,
            Alternative::Scenario(other) => &other.unknowns,
        });
        std::iter::once(&self.base.unknowns).chain(others)
    }

    /// Has other scenarios draw what they have in common with the base as it does.
    pub(super) fn share_luck(&mut self) {
        for alternative in &mut self.alternatives {
            if let Alternative::Scenario(other) = alternative {
                other.unknowns = std::mem::take(&mut other.unknowns).beside(&self.base.unknowns);
            }
        }
    }
}
