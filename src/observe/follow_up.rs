//! Follow-ups: how much of the work on items was done, and how much of it in time.

use super::{Fold, Grid, Part, Readings};
use crate::fact::Fact;
use crate::model::{ClassId, Model};
use crate::time::Time;

measures! {
    FOLLOW_UP_LISTED: "follow_up.listed", Cases, Lower;
    FOLLOW_UP_DONE: "follow_up.done", Cases, Higher;
    FOLLOW_UP_LATE: "follow_up.late", Cases, Lower, headline;
}

/// Folds the cases of follow-ups.
#[derive(Clone, Debug)]
pub(super) struct FollowUps {
    /// When the work of each class has to be done; `None` for classes that no follow-up has.
    due: Vec<Option<Time>>,
    /// Of each class: cases there were, were done, were done late or not at all.
    tallies: Vec<Tally>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    listed: f64,
    done: f64,
    in_time: f64,
}

impl Fold for FollowUps {
    fn new(model: &Model, _: Grid) -> Self {
        let mut due = vec![None; model.classes.len()];
        for follow_up in &model.follow_ups {
            due[follow_up.class.index()] = Some(follow_up.due.unwrap_or(Time::FAR));
        }
        Self { tallies: vec![Tally::default(); due.len()], due }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::RecordWritten { case, .. } => self.tallies[case.class.index()].listed += 1.0,
            Fact::Left { case, .. } => {
                if let Some(due) = self.due[case.class.index()] {
                    let tally = &mut self.tallies[case.class.index()];
                    tally.done += 1.0;
                    tally.in_time += f64::from(u8::from(time <= due));
                }
            }
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        if model.follow_ups.is_empty() {
            return;
        }
        let [listed, done, late] = MEASURES;
        let followed: Vec<usize> = (0..self.due.len()).filter(|class| self.due[*class].is_some()).collect();
        let mut whole = Tally::default();
        let mut late_of_all = 0.0;
        let late_of = |class: usize| {
            let tally = self.tallies[class];
            if self.due[class] == Some(Time::FAR) { 0.0 } else { tally.listed - tally.in_time }
        };
        for class in &followed {
            let tally = self.tallies[*class];
            whole.listed += tally.listed;
            whole.done += tally.done;
            late_of_all += late_of(*class);
        }
        readings.value(listed, Part::All, whole.listed);
        readings.value(done, Part::All, whole.done);
        readings.value(late, Part::All, late_of_all);
        for class in followed {
            let part = Part::Class(ClassId::from_index(class));
            readings.value(listed, part, self.tallies[class].listed);
            readings.value(done, part, self.tallies[class].done);
            readings.value(late, part, late_of(class));
        }
    }
}
