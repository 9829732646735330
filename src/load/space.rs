//! Spaces that cases occupy from step to step: which, during which step.

use std::collections::BTreeSet;

use super::offered::steps_of;
use crate::model::{Model, Pathway, RoleId, Step, StepId};

/// A space by the step at which it is taken, as its position in the pathway, and the role that stands for it.
pub type Occupied = (usize, RoleId);

/// The spaces that a case may occupy at the steps of a pathway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupation {
    /// On coming to each step.
    pub before: Vec<BTreeSet<Occupied>>,
    /// While each step is done.
    pub during: Vec<BTreeSet<Occupied>>,
    /// On completing the pathway.
    pub at_end: BTreeSet<Occupied>,
}

/// The spaces that cases may occupy along a pathway, by any of its branches.
#[must_use]
pub fn occupation(model: &Model, pathway: &Pathway) -> Occupation {
    let steps: Vec<&Step> = steps_of(model, pathway).collect();
    let empty = vec![BTreeSet::new(); steps.len()];
    let mut occupation = Occupation { before: empty.clone(), during: empty, at_end: BTreeSet::new() };
    let mut open: BTreeSet<usize> = BTreeSet::from([0]);
    let mut seen = vec![false; steps.len()];
    while let Some(number) = open.pop_first() {
        seen[number] = true;
        let step = steps[number];
        let before = occupation.before[number].clone();
        let taken: BTreeSet<Occupied> = step.takes.iter().map(|role| (number, *role)).collect();
        let stays = |one: &&Occupied| !step.gives_back.contains(&one.1);
        // With spaces of its own, a step gives back those from earlier steps as soon as it has them.
        let during: BTreeSet<Occupied> = if taken.is_empty() {
            before.clone()
        } else {
            before.iter().filter(stays).chain(&taken).copied().collect()
        };
        let after: BTreeSet<Occupied> = during.iter().filter(stays).copied().collect();
        // Who gives up may have some of the spaces, or none yet; who is turned away has none.
        let given_up: BTreeSet<Occupied> = before.union(&during).copied().collect();
        occupation.during[number] = during;
        let position = |step: StepId| step.index() - pathway.first.index();
        let mut pass = |to: Option<usize>, occupied: &BTreeSet<Occupied>| {
            let Some(to) = to else {
                occupation.at_end.extend(occupied);
                return;
            };
            let known = occupation.before[to].len();
            occupation.before[to].extend(occupied);
            if occupation.before[to].len() > known || !seen[to] {
                open.insert(to);
            }
        };
        for to in step.onward() {
            pass(to.map(position), &after);
        }
        let impatient = step.patience.iter().map(|patience| (&patience.then, &given_up));
        let turned_away = step.turns_away.iter().map(|one| (&one.then, &before));
        for (then, occupied) in impatient.chain(turned_away) {
            if let Some(to) = then.target() {
                pass(Some(position(to)), occupied);
            }
        }
    }
    occupation
}
