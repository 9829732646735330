//! Visits: how long contacts wait, when they are first seen, how long they stay and how many leave in time, by when they came.

use std::collections::BTreeMap;

use super::by_part::Reliance;
use super::cohort::{Cohort, Cohorts, Merge, Periodic};
use super::period::Periods;
use super::spell::{FIGURES, Spells};
use super::{Fold, Grid, Part, Readings};
use crate::fact::{CaseRef, Extent, Fact};
use crate::model::{Class, ClassId, ClassKind, Model, Origin, Outcome, SystemId, SystemSet, UnitId};
use crate::time::{Span, Time};

measures! {
    WAIT_BEFORE: "wait.before", Minutes, Lower;
    WAIT_DURING: "wait.during", Minutes, Lower, headline;
    WAIT_AFTER: "wait.after", Minutes, Lower, headline;
    WAIT_MEDIAN_BEFORE: "wait.median.before", Minutes, Lower, detail;
    WAIT_MEDIAN_DURING: "wait.median.during", Minutes, Lower, detail;
    WAIT_MEDIAN_AFTER: "wait.median.after", Minutes, Lower, detail;
    WAIT_P90_BEFORE: "wait.p90.before", Minutes, Lower, detail;
    WAIT_P90_DURING: "wait.p90.during", Minutes, Lower, detail;
    WAIT_P90_AFTER: "wait.p90.after", Minutes, Lower, detail;
    STAY_BEFORE: "stay.before", Minutes, Lower, detail;
    STAY_DURING: "stay.during", Minutes, Lower, detail;
    STAY_AFTER: "stay.after", Minutes, Lower, detail;
    STAY_MEDIAN_BEFORE: "stay.median.before", Minutes, Lower, detail;
    STAY_MEDIAN_DURING: "stay.median.during", Minutes, Lower, detail;
    STAY_MEDIAN_AFTER: "stay.median.after", Minutes, Lower, detail;
    STAY_P90_BEFORE: "stay.p90.before", Minutes, Lower, detail;
    STAY_P90_DURING: "stay.p90.during", Minutes, Lower, detail;
    STAY_P90_AFTER: "stay.p90.after", Minutes, Lower, detail;
    FIRST_CONTACT_BEFORE: "first_contact.before", Minutes, Lower, detail;
    FIRST_CONTACT_DURING: "first_contact.during", Minutes, Lower, detail;
    FIRST_CONTACT_AFTER: "first_contact.after", Minutes, Lower, detail;
    FIRST_CONTACT_MEDIAN_BEFORE: "first_contact.median.before", Minutes, Lower, detail;
    FIRST_CONTACT_MEDIAN_DURING: "first_contact.median.during", Minutes, Lower, detail;
    FIRST_CONTACT_MEDIAN_AFTER: "first_contact.median.after", Minutes, Lower, detail;
    FIRST_CONTACT_P90_BEFORE: "first_contact.p90.before", Minutes, Lower, detail;
    FIRST_CONTACT_P90_DURING: "first_contact.p90.during", Minutes, Lower, detail;
    FIRST_CONTACT_P90_AFTER: "first_contact.p90.after", Minutes, Lower, detail;
    IN_TIME_BEFORE: "in_time.before", Share, Higher, detail;
    IN_TIME_DURING: "in_time.during", Share, Higher, detail;
    IN_TIME_AFTER: "in_time.after", Share, Higher, detail;
    LEFT_UNSEEN_BEFORE: "left_unseen.before", Share, Lower, detail;
    LEFT_UNSEEN_DURING: "left_unseen.during", Share, Lower, detail;
    LEFT_UNSEEN_AFTER: "left_unseen.after", Share, Lower, detail;
}

/// Folds contacts as they leave. Orders and paper records wait too, but nobody sits and waits with them.
#[derive(Clone, Debug)]
pub(super) struct Visits {
    /// By class.
    classes: Vec<Option<OfClass>>,
    reliance: Reliance,
    measured_from: Time,
    end: Time,
    /// By class, each urgency by itself.
    cohorts: Cohorts<Tally>,
}

/// What is to be known of a class of contacts.
#[derive(Clone, Debug)]
struct OfClass {
    unit: UnitId,
    urgencies: Box<[u8]>,
    leave_within: Span,
}

/// What is kept of contacts.
#[derive(Clone, Debug, Default)]
struct Tally {
    wait: Spells,
    stay: Spells,
    first_contact: Spells,
    /// Of those who came early enough to be judged: how many there were, and how many had left in time.
    judged: u64,
    in_time: u64,
    /// How many came, and how many of them left unseen.
    came: u64,
    left_unseen: u64,
}

impl Tally {
    /// Everything but quantiles.
    fn merge_means(&mut self, other: &Self) {
        self.wait.merge_mean(&other.wait);
        self.stay.merge_mean(&other.stay);
        self.first_contact.merge_mean(&other.first_contact);
        self.judged += other.judged;
        self.in_time += other.in_time;
        self.came += other.came;
        self.left_unseen += other.left_unseen;
    }
}

impl Merge for Tally {
    fn merge(&mut self, other: &Self) {
        self.wait.merge(&other.wait);
        self.stay.merge(&other.stay);
        self.first_contact.merge(&other.first_contact);
        self.judged += other.judged;
        self.in_time += other.in_time;
        self.came += other.came;
        self.left_unseen += other.left_unseen;
    }
}

/// How a contact ended, or stands at the end.
struct Visit {
    case: CaseRef,
    /// `None`: it is still there.
    outcome: Option<Outcome>,
    born: Time,
    waited: Span,
    first_contact: Option<Time>,
}

impl Visits {
    #[inline(always)]
    fn count(&mut self, time: Time, visit: &Visit) {
        let Some(class) = &self.classes[visit.case.class.index()] else { return };
        if visit.born < self.measured_from {
            return;
        }
        let kind = class.urgencies.iter().position(|urgency| *urgency == visit.case.priority).unwrap_or(0);
        let tally = self.cohorts.of(visit.case.class.index(), kind, visit.born);
        let stayed = time - visit.born;
        let completed = visit.outcome == Some(Outcome::Completed);
        tally.came += 1;
        tally.left_unseen += u64::from(visit.outcome == Some(Outcome::LeftUnseen));
        // Everybody who came so long before the end has left in time or has not, whatever is still to happen.
        if self.end - visit.born >= class.leave_within {
            tally.judged += 1;
            tally.in_time += u64::from(completed && stayed <= class.leave_within);
        }
        // Who was not let in has not waited.
        if visit.outcome != Some(Outcome::TurnedAway) {
            tally.wait.add(visit.waited, !completed);
        }
        if completed || visit.outcome.is_none() {
            tally.stay.add(stayed, !completed);
        }
        match visit.first_contact {
            Some(at) => tally.first_contact.add(at - visit.born, false),
            // Who is called off or sent elsewhere is seen by nobody, however long one waits.
            None if matches!(visit.outcome, None | Some(Outcome::LeftUnseen)) => {
                tally.first_contact.add(stayed, true);
            }
            None => {}
        }
    }

    /// The classes of contacts.
    fn classes(&self) -> impl Iterator<Item = (ClassId, &OfClass)> {
        let classes = self.classes.iter().enumerate();
        classes.filter_map(|(index, class)| Some((ClassId::from_index(index), class.as_ref()?)))
    }

    /// The contacts of some classes, by the periods of a part.
    fn total<'c>(
        &self,
        part: Extent,
        classes: impl Iterator<Item = (ClassId, &'c OfClass)>,
        add: fn(&mut Tally, &Tally),
    ) -> Periodic<Tally> {
        let mut total = Periodic::<Tally>::default();
        for (class, _) in classes {
            self.cohorts.add_periods(class.index(), None, part, &mut total, add);
        }
        total
    }

    /// Those of each urgency; nothing where there is one, which would say again what is said of the whole.
    fn urgencies(&self) -> BTreeMap<u8, Periodic<Tally>> {
        let mut urgencies: BTreeMap<u8, Periodic<Tally>> = BTreeMap::new();
        for (class, of_class) in self.classes() {
            for (kind, urgency) in of_class.urgencies.iter().enumerate() {
                let total = urgencies.entry(*urgency).or_default();
                self.cohorts.add_periods(class.index(), Some(kind), Extent::Whole, total, Tally::merge);
            }
        }
        if urgencies.len() < 2 { BTreeMap::new() } else { urgencies }
    }
}

/// What is to be known of a class; `None` if it is none of contacts.
fn of_class(model: &Model, class: &Class) -> Option<OfClass> {
    let Origin::Arrivals(arrivals) = &class.origin else { return None };
    let mut urgencies: Vec<u8> = class.priorities.iter().map(|(_, urgency)| *urgency).collect();
    urgencies.sort_unstable();
    urgencies.dedup();
    let contact = class.kind == ClassKind::Contact;
    contact.then(|| OfClass {
        unit: arrivals.unit,
        urgencies: urgencies.into(),
        leave_within: model.unit(arrivals.unit).leave_within,
    })
}

/// Reports a tally of each period in full.
fn report(readings: &mut Readings, part: Part, periods: &Periodic<Tally>) {
    let (durations, shares) = MEASURES.split_at(DURATIONS.len() * FIGURES);
    for (spells, measures) in DURATIONS.into_iter().zip(durations.as_chunks().0) {
        Spells::report(&periods.each_ref().map(spells), readings, measures, part);
    }
    for (share, measures) in SHARES.into_iter().zip(shares.chunks(periods.len())) {
        for (tally, measure) in periods.iter().zip(measures) {
            let [some, of] = share(tally);
            readings.value(measure, part, if of > 0 { some as f64 / of as f64 } else { f64::NAN });
        }
    }
}

/// Reports the mean wait and stay only.
fn report_means(readings: &mut Readings, part: Part, periods: &Periodic<Tally>) {
    for (spells, measures) in DURATIONS.into_iter().zip(MEASURES.chunks(FIGURES)).take(2) {
        Spells::report_means(&periods.each_ref().map(spells), readings, measures, part);
    }
}

/// The shares, in the order of the measures: how many there are, and of how many.
const SHARES: [fn(&Tally) -> [u64; 2]; 2] =
    [|tally| [tally.in_time, tally.judged], |tally| [tally.left_unseen, tally.came]];

/// The durations, in the order of the measures.
const DURATIONS: [fn(&Tally) -> &Spells; 3] = [|tally| &tally.wait, |tally| &tally.stay, |tally| &tally.first_contact];

impl Fold for Visits {
    fn new(model: &Model, _: Grid) -> Self {
        let reliance = Reliance::new(model);
        let classes: Vec<Option<OfClass>> = model.classes.iter().map(|class| of_class(model, class)).collect();
        let cohorts = classes.iter().enumerate().map(|(index, class)| match class {
            Some(class) => {
                let systems = reliance.of_class(ClassId::from_index(index)).iter().map(Extent::System);
                let parts = [Extent::Whole, Extent::Unit(class.unit)].into_iter().chain(systems);
                Cohort::new(parts.collect(), class.urgencies.len())
            }
            None => Cohort::new(Vec::new(), 0),
        });
        Self {
            cohorts: Cohorts::new(Periods::new(model), cohorts.collect()),
            classes,
            reliance,
            measured_from: model.measured_from,
            end: model.horizon,
        }
    }

    #[inline(always)]
    fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::Left { case, outcome, born, waited, first_contact, .. } => {
                self.count(time, &Visit { case, outcome: Some(outcome), born, waited, first_contact });
            }
            Fact::Unfinished { case, born, waited, first_contact, .. } => {
                self.count(time, &Visit { case, outcome: None, born, waited, first_contact });
            }
            Fact::Reached(_) => self.cohorts.see(time, fact),
            _ => {}
        }
    }

    fn report(&mut self, model: &Model, readings: &mut Readings) {
        report(readings, Part::All, &self.total(Extent::Whole, self.classes(), Tally::merge));
        for index in 0..model.units.len() {
            let unit = UnitId::from_index(index);
            let mine = self.classes().filter(|(_, class)| class.unit == unit);
            report(readings, Part::Unit(unit), &self.total(Extent::Unit(unit), mine, Tally::merge));
        }
        let used = self.classes().fold(SystemSet::NONE, |set, (class, _)| set.union(self.reliance.of_class(class)));
        for system in (0..model.systems.len()).map(SystemId::from_index).filter(|system| used.has(*system)) {
            let users = self.classes().filter(|(class, _)| self.reliance.of_class(*class).has(system));
            report_means(
                readings,
                Part::System(system),
                &self.total(Extent::System(system), users, Tally::merge_means),
            );
        }
        for (class, of_class) in self.classes() {
            let periods = self.total(Extent::Whole, std::iter::once((class, of_class)), Tally::merge);
            report(readings, Part::Class(class), &periods);
        }
        for (urgency, periods) in self.urgencies() {
            report(readings, Part::Urgency(urgency), &periods);
        }
    }
}
