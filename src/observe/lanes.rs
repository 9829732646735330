//! Lanes: in which condition each system was, and how each unit stood, over time.

use crate::fact::{Condition, Fact, Standing};
use crate::model::Model;
use crate::time::Time;

/// The lanes of one run: each a list of turns, from nothing being wrong on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    /// Of each system, its worst condition anywhere, from when on.
    pub systems: Vec<Vec<(Time, Condition)>>,
    /// Of each unit, how its clinic that stands worst does, from when on.
    pub units: Vec<Vec<(Time, Standing)>>,
}

/// Follows the lanes of a run.
#[derive(Clone, Debug)]
pub(super) struct Following {
    lanes: Lanes,
    /// Of each unit, how many clinics stand in each way.
    clinics: Vec<[u32; Standing::ALL.len()]>,
}

impl Following {
    pub(super) fn new(model: &Model) -> Self {
        let all_well = |number: u32| {
            let mut clinics = [0; Standing::ALL.len()];
            clinics[Standing::InSystems as usize] = number;
            clinics
        };
        Self {
            lanes: Lanes { systems: vec![Vec::new(); model.systems.len()], units: vec![Vec::new(); model.units.len()] },
            clinics: model.units.iter().map(|unit| all_well(unit.number)).collect(),
        }
    }

    #[inline(always)]
    pub(super) fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::SystemTurned { system, condition } => turn(&mut self.lanes.systems[system.index()], time, *condition),
            Fact::ClinicTurned { unit, from, to, .. } => {
                let clinics = &mut self.clinics[unit.index()];
                clinics[*from as usize] -= 1;
                clinics[*to as usize] += 1;
                let worst = Standing::ALL.into_iter().rev().find(|standing| clinics[*standing as usize] > 0);
                turn(&mut self.lanes.units[unit.index()], time, worst.unwrap_or_default());
            }
            _ => {}
        }
    }

    pub(super) fn finish(self) -> Lanes {
        self.lanes
    }
}

/// Notes a turn; of several at one instant the last counts.
fn turn<T: Copy + PartialEq + Default>(lane: &mut Vec<(Time, T)>, time: Time, to: T) {
    if lane.last().is_some_and(|(last, _)| *last == time) {
        lane.pop();
    }
    if lane.last().map_or_else(T::default, |(_, before)| *before) != to {
        lane.push((time, to));
    }
}
