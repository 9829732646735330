//! Arrivals: cases that come from outside, each at an instant that depends on its own number alone.

use super::admission::Leaver;
use super::awareness::Outlook;
use crate::fact::{CaseRef, Fact, Witness};
use crate::model::{Arrivals, ClassId, Demand, Origin, Process, StayAway, ThinOut};
use crate::random::Key;
use crate::sim::{Notice, Simulation};
use crate::time::{Span, Time};

/// How many bits of an order number the ordinal of a case takes; the class stands above it.
const ORDINAL_BITS: u32 = 37;

/// Where the arrivals of one class stand.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Inflow {
    /// The number of the next case, from 0.
    ordinal: u64,
    /// Where the next case lies on the axis of expected numbers.
    position: f64,
    /// Where on the cumulative demand that is: the row before it.
    row: usize,
    /// When the next case arrives, for gaps.
    time: Time,
}

impl<W: Witness> Simulation<'_, W> {
    /// Plans the first arrival of every class that comes from outside.
    pub(in crate::sim) fn plan_arrivals(&mut self) {
        let start = Inflow { ordinal: 0, position: 0.0, row: 0, time: Time::START };
        self.inflows = vec![start; self.model.classes.len()];
        self.varied = self.varied_demand();
        for index in 0..self.model.classes.len() {
            self.plan_next_arrival(ClassId::from_index(index));
        }
    }

    /// A case of a class arrives, and the next is planned.
    pub(in crate::sim) fn on_arrives(&mut self, class: ClassId) {
        let Origin::Arrivals(arrivals) = &self.model.class(class).origin else { return };
        let ordinal = self.inflows[class.index()].ordinal;
        self.inflows[class.index()].ordinal += 1;
        self.plan_next_arrival(class);

        let key = case_key(self.model.class(class).key, ordinal);
        let precedence = precedence(self.model.class(class).rank, ordinal);
        let copy = self.copy_of(arrivals, key, ordinal);
        if arrivals.no_show > 0.0 && self.streams.uniform(key, arrivals.show_purpose, 0) < arrivals.no_show {
            let priority = self.draw_priority(class, key);
            self.state(Fact::NoShow { case: CaseRef { key, class, unit: arrivals.unit, priority } });
            return;
        }
        let priority = self.draw_priority(class, key);
        let subject = arrivals.about.map(|about| self.draw_person(key, about));
        if let Some(stay_away) = &arrivals.stay_away
            && self.streams.uniform(key, stay_away.returns.purpose, 1) < self.share_away(stay_away)
        {
            self.state(Fact::StayedAway { case: CaseRef { key, class, unit: arrivals.unit, priority } });
            let place = (arrivals.unit, copy);
            self.plan_return(
                Leaver { key, first: key, precedence, class, place, priority, round: 0, subject },
                &stay_away.returns,
            );
            return;
        }
        if let Some(thin_out) = self.thin_out(arrivals, key) {
            self.state(Fact::BookedAnew { case: CaseRef { key, class, unit: arrivals.unit, priority } });
            let place = (arrivals.unit, copy);
            let leaver = Leaver { key, first: key, precedence, class, place, priority, round: 0, subject };
            self.plan_return(leaver, &thin_out.returns);
            return;
        }
        let mut hand = self.admit(key, precedence, class, (arrivals.unit, copy), None, priority);
        hand.case.subject = subject;
        self.state(Fact::Arrived { case: CaseRef { key, class, unit: arrivals.unit, priority } });
        self.move_on(&mut hand);
        self.put_down(&hand);
    }

    /// The share of a class that stays away now.
    fn share_away(&self, stay_away: &StayAway) -> f64 {
        let onset = self.model.incident.as_ref().map_or(Time::START, |incident| incident.onset);
        match self.awareness.outlook() {
            Outlook::Trouble if self.awareness.level() >= stay_away.level => stay_away.share(self.now - onset),
            Outlook::Restored { at, level } if level >= stay_away.level => {
                stay_away.share(at - onset) * stay_away.remaining(self.now - at)
            }
            _ => 0.0,
        }
    }

    /// For what preparation a contact that would arrive now is booked for another time; `None` if it is not.
    fn thin_out<'a>(&self, arrivals: &'a Arrivals, key: Key) -> Option<&'a ThinOut> {
        arrivals.thinned_out.iter().find(|thin_out| {
            self.awareness.is_forewarned()
                && (thin_out.from..thin_out.until).contains(&self.now)
                && self.streams.uniform(key, thin_out.purpose, 0) < thin_out.share
        })
    }

    /// At which of several alike units a case arrives: booked visits at each in turn, so that they are regular at each;
    /// all others at one by chance.
    #[expect(clippy::cast_possible_truncation, reason = "the remainder of a 32-bit number")]
    fn copy_of(&self, arrivals: &Arrivals, key: Key, ordinal: u64) -> u32 {
        match arrivals.demand {
            Demand::Rate { process: Process::Regular, .. } => {
                (ordinal % u64::from(self.model.unit(arrivals.unit).number)) as u32
            }
            _ => self.draw_copy(arrivals.unit, key, arrivals.copy_purpose, 0),
        }
    }

    fn plan_next_arrival(&mut self, class: ClassId) {
        let Origin::Arrivals(arrivals) = &self.model.class(class).origin else { return };
        let ordinal = self.inflows[class.index()].ordinal;
        if arrivals.limit.is_some_and(|limit| ordinal >= limit) {
            return;
        }
        if let Some(time) = self.next_arrival(class, arrivals) {
            self.plan(time, precedence(self.model.class(class).rank, ordinal), Notice::Arrives(class));
        }
    }

    /// When the next case of a class arrives; `None` if none ever does.
    fn next_arrival(&mut self, class: ClassId, arrivals: &Arrivals) -> Option<Time> {
        let inflow = &mut self.inflows[class.index()];
        let uniform = || {
            let key = case_key(self.model.class(class).key, inflow.ordinal);
            self.streams.uniform(key, arrivals.gap_purpose, 0)
        };
        match &arrivals.demand {
            Demand::Rate { cumulative, process } => {
                inflow.position = match process {
                    Process::Poisson => inflow.position - uniform().ln(),
                    // Every clinic has its ½-th, 1½-th, 2½-th visit at the same instants.
                    Process::Regular => {
                        let clinics = u64::from(self.model.unit(arrivals.unit).number);
                        ((inflow.ordinal / clinics) as f64 + 0.5) * clinics as f64
                    }
                    Process::Exactly(number) => {
                        let left = f64::from(*number) - inflow.ordinal as f64;
                        if left <= 0.0 {
                            return None;
                        }
                        // The smallest of the points that are left, uniform over what is left of the demand.
                        let rest = f64::from(*number) - inflow.position;
                        inflow.position + rest * (1.0 - uniform().powf(left.recip()))
                    }
                };
                let cumulative = match arrivals.day_factor {
                    None => cumulative,
                    Some(_) => &self.varied[class.index()],
                };
                invert(cumulative, &mut inflow.row, inflow.position)
            }
            Demand::Gaps { first, gap } => {
                let span = match first {
                    Some(first) if inflow.ordinal == 0 => *first,
                    _ => Span::from_millis_f64(gap.quantile(uniform())),
                };
                inflow.time += span;
                Some(inflow.time)
            }
            Demand::At(times) => times.get(usize::try_from(inflow.ordinal).ok()?).copied(),
        }
    }
}

/// The key of the `ordinal`-th case of a class.
fn case_key(class: Key, ordinal: u64) -> Key {
    class.child(ordinal)
}

/// The precedence of an arriving case among simultaneous ones: by the name of its class, then as they come.
fn precedence(rank: u16, ordinal: u64) -> u64 {
    u64::from(rank) << ORDINAL_BITS | ordinal & ((1 << ORDINAL_BITS) - 1)
}

/// The instant at which a cumulative expected number reaches `position`; `None` if it never does. `row` remembers where
/// the last search ended, since positions only grow.
fn invert(cumulative: &[(Time, f64)], row: &mut usize, position: f64) -> Option<Time> {
    while cumulative.get(*row + 1)?.1 <= position {
        *row += 1;
    }
    let ((from, low), (to, high)) = (cumulative[*row], cumulative[*row + 1]);
    let share = (position - low) / (high - low);
    Some(from + Span::from_millis_f64(share * (to - from).as_millis() as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inversion_skips_hours_without_demand() {
        let at = |millis| Time::from_millis(millis);
        let demand = [(at(0), 0.0), (at(100), 2.0), (at(200), 2.0), (at(300), 4.0)];
        let mut row = 0;
        assert_eq!(invert(&demand, &mut row, 1.0), Some(at(50)));
        // The second half of the demand begins at 200, so 2.5 is a quarter of the way from 200 to 300.
        assert_eq!(invert(&demand, &mut row, 2.5), Some(at(225)));
        assert_eq!(invert(&demand, &mut row, 4.0), None);
    }
}
