//! An experiment made by hand, for the tests of reports and plots: a region with eight units whose
//! record system is out of reach for four days. Its figures follow from a few lines of arithmetic, not from the simulation.

use crate::dist::{Copula, Dist};
use crate::experiment::{Experiment, Replication};
use crate::fact::{Condition, Standing};
use crate::model::{
    Bound, Extent, Form, ItemState, Lasts, Limit, Model, Policy, Range, RoleId, Uncertain, UnitId, Unknowns,
};
use crate::observe::{
    ByPart, Column, Grid, Lanes, Measure, Moment, Observations, Part, Phases, RecoveryTime, Series, SeriesKind,
    measures,
};
use crate::random::{Key, Purpose, Streams};
use crate::scenario::{Sources, load};
use crate::study::{Outcome, Scenario};
use crate::text::Label;
use crate::time::{Span, Time};

/// The units and the records each writes in an hour of daytime.
const UNITS: [(&str, &str, &str, f64); 8] = [
    ("emergency", "Emergency department", "Akutmottagning", 9.0),
    ("wards", "Wards", "Vårdavdelningar", 14.0),
    ("outpatient", "Outpatient clinics", "Mottagningar", 40.0),
    ("laboratory", "Laboratory", "Laboratorium", 5.0),
    ("radiology", "Radiology", "Röntgen", 6.0),
    ("small-hospital", "Enköping hospital", "Lasarettet i Enköping", 12.0),
    ("primary-care", "Primary-care centres", "Vårdcentraler", 55.0),
    ("home-care", "Home care", "Hemsjukvård", 3.0),
];
const ROLES: [(&str, &str, &str); 3] = [
    ("nurse", "Nurse", "Sjuksköterska"),
    ("doctor", "Doctor", "Läkare"),
    ("secretary", "Medical secretary", "Medicinsk sekreterare"),
];
/// Hours to enter one record.
const HOURS_EACH: f64 = 0.2;

/// The measures of the experiment.
static MEASURES: [&Measure; 18] = [
    &measures::BACKLOG_PEAK_RECORDS,
    &measures::BACKLOG_PEAK_HOURS,
    &measures::RECORDS_WRITTEN,
    &measures::RECORDS_ENTERED,
    &measures::RECORD_HOURS,
    &measures::WAITING_PEAK,
    &measures::WAIT_BEFORE,
    &measures::WAIT_DURING,
    &measures::WAIT_AFTER,
    &measures::CONTACTS_WITHOUT_RECORD,
    &measures::CONTACTS_AFFECTED,
    &measures::CONTACTS_CANCELLED,
    &measures::CONTACTS_DIVERTED,
    &measures::CONTACTS_COMPLETED,
    &measures::STAFF_HOURS,
    &measures::STAFF_OVERTIME,
    &measures::STAFF_UTILISATION,
    &measures::RISKS_TAKEN,
];

/// The scenario: names, calendar time and the course of the incident; nobody runs it.
pub(crate) fn scenario() -> Scenario {
    let loaded = load(Sources::new("synthetic.toml", include_str!("synthetic.toml"), &[]));
    Scenario::new(loaded).expect("the scenario has no errors")
}

/// Its model.
pub(crate) fn model() -> Model {
    scenario().model
}

/// Sixty replications; the last two are so short of secretaries that they do not recover.
pub(crate) fn experiment(model: &Model) -> Experiment<'_> {
    replicated(model, 60)
}

/// The same with any number of replications.
pub(crate) fn replicated(model: &Model, count: u32) -> Experiment<'_> {
    let whole = std::iter::once(Part::All);
    let units = (0..UNITS.len()).map(|unit| Part::Unit(UnitId::from_index(unit)));
    let roles = (0..ROLES.len()).map(|role| Part::Role(RoleId::from_index(role)));
    let parts: Vec<Part> = whole.chain(units).chain(roles).collect();
    let columns: Vec<Column> = MEASURES
        .iter()
        .flat_map(|measure| parts.iter().map(move |part| Column { measure, part: *part }))
        .filter(|column| matches!(column.part, Part::Role(_)) <= column.measure.key.starts_with("staff"))
        .collect();
    let from = Time::from_millis(Span::DAY.as_millis() * 7);
    let count_hours = usize::try_from((model.horizon - from).as_millis() / Span::HOUR.as_millis()).expect("some weeks");
    let grid = Grid { from, step: Span::HOUR, count: count_hours + 1 };
    let replications = (0..count).map(|number| {
        let luck = Luck::of(number);
        Replication {
            number,
            incident: observe(model, &columns, grid, &luck, true),
            twin: observe(model, &columns, grid, &luck, false),
        }
    });
    let replications = replications.collect();
    Experiment { model, unknowns: None, seed: 7, requested: count, interrupted: false, columns, grid, replications }
}

/// A limit of the whole organisation.
pub(crate) fn limit(bound: Bound) -> Limit {
    Limit { name: "all".to_owned(), label: Label::default(), extent: Extent::Whole, bound }
}

/// A base and two policies: one that changes nothing, one that has no paper waiting a day sooner.
fn policies() -> [Policy; 3] {
    let policy = |name: &str, label: &str, cost: &str| Policy {
        name: name.to_owned(),
        label: Label::plain(label),
        cost: Label::plain(cost),
        ..Policy::default()
    };
    [policy("base", "", ""), policy("drills", "Drills", ""), policy("extra-clerks", "Extra clerks", "12 000 SEK")]
}

/// The base and the policies, compared.
pub(crate) fn compared(model: &Model, count: u32) -> Vec<Experiment<'_>> {
    let experiments = (0..policies().len()).map(|index| {
        let mut experiment = replicated(model, count);
        for time in experiment.replications.iter_mut().flat_map(|run| &mut run.incident.recovery[Extent::Whole]) {
            if index == 2 && !time.censored {
                time.after_onset -= Span::DAY;
                time.after_restoration = time.after_restoration.map(|span| span - Span::DAY);
            }
        }
        experiment
    });
    experiments.collect()
}

/// What a study led to: the base alone, or compared with the policies.
pub(crate) fn outcome(experiments: Vec<Experiment<'_>>, precision: Option<f64>) -> Outcome<'_> {
    let candidates = policies().into_iter().take(experiments.len()).collect();
    Outcome::new(candidates, experiments, precision)
}

/// Uncertain inputs with these names, each as likely anywhere from `-reach` to `reach`.
pub(crate) fn uniform(names: [&str; 3], reach: f64) -> Unknowns {
    let input = |name: &str| Uncertain {
        name: name.to_owned(),
        label: Label::plain(name),
        note: String::new(),
        range: Range::Value { dist: Dist::Uniform { min: -reach, max: reach }, form: Form::Number },
    };
    Unknowns::new(names.map(input).to_vec(), Copula::default())
}

/// Three uncertain inputs of the region: the time to enter a record, one that does nothing, and one of two values.
pub(crate) fn unknowns() -> Unknowns {
    let range = |low, high| Range::Factor { low, high };
    let input = |name: &str, label: &str, range| Uncertain {
        name: name.to_owned(),
        label: Label::plain(label),
        note: String::new(),
        range,
    };
    let outage = Range::Values(["\"2 d\"", "\"4 d\""].map(str::to_owned).into());
    let inputs = vec![
        input("nothing", "What does nothing", range(0.8, 1.25)),
        input("outage", "Length of the outage", outage),
        input("entry-time", "Time to enter a paper record", range(0.5, 2.0)),
    ];
    Unknowns::new(inputs, Copula::default())
}

/// The replications with these inputs drawn: all that is left to do after restoration takes longer with the time to enter a
/// record, and a shorter outage leaves less.
pub(crate) fn drawn<'m>(model: &'m Model, unknowns: &'m Unknowns, count: u32) -> Experiment<'m> {
    let mut experiment = Experiment { unknowns: Some(unknowns), ..replicated(model, count) };
    let columns: Vec<bool> =
        experiment.columns.iter().map(|column| *column.measure == measures::BACKLOG_PEAK_HOURS).collect();
    for run in &mut experiment.replications {
        let point = unknowns.point(experiment.seed, run.number);
        let factor = unknowns.inputs[2].range.number(point[2]) * if point[1] < 0.5 { 0.7 } else { 1.0 };
        for time in &mut run.incident.recovery[Extent::Whole] {
            let after_restoration = time.after_restoration.unwrap_or(Span::ZERO);
            let outage = time.after_onset - after_restoration;
            let after_restoration = Span::from_hours(after_restoration.as_hours() * factor);
            if !time.censored {
                time.after_restoration = Some(after_restoration);
                time.after_onset = outage + after_restoration;
            }
        }
        for (value, is_backlog) in run.incident.values.iter_mut().zip(&columns) {
            *value *= if *is_backlog { factor } else { 1.0 };
        }
    }
    experiment
}

/// What differs between replications: five numbers between 0 and 1.
struct Luck {
    draws: [f64; 5],
    hopeless: bool,
}

impl Luck {
    fn of(number: u32) -> Self {
        let streams = Streams::new(7, u64::from(number));
        let key = Key::named("replication");
        let draws =
            ["demand", "clerks", "slow", "busy", "noise"].map(|name| streams.uniform(key, Purpose::named(name), 0));
        Self { draws, hopeless: number >= 58 }
    }
}

/// When the systems are restored, and when entering begins.
fn restoration(model: &Model) -> (Time, Time) {
    let incident = model.incident.as_ref().expect("the synthetic model has one");
    let Lasts::Until(restored) = incident.disruptions[1].lasts else {
        unreachable!("the phase lasts until an instant")
    };
    (restored, restored + Span::HOUR * 17)
}

/// The records that wait in each unit over time, and all that were written.
fn backlog(model: &Model, grid: Grid, luck: &Luck, with: bool) -> (Vec<Vec<f64>>, f64) {
    let onset = model.incident.as_ref().expect("the synthetic model has one").onset;
    let (restored, entry) = restoration(model);
    let [demand, clerks, ..] = luck.draws;
    let mut courses = vec![vec![0.0_f64; grid.count]; UNITS.len()];
    let mut written = 0.0;
    for (unit, course) in courses.iter_mut().enumerate() {
        let mut records = 0.0;
        for (index, slot) in course.iter_mut().enumerate() {
            *slot = records;
            let time = grid.time(index);
            let civil = model.clock.civil(time);
            let weekend = civil.weekday().to_monday_zero_offset() > 4;
            let working = (7..17).contains(&civil.hour());
            let activity = if working { 1.0 } else { 0.15 } * if weekend { 0.3 } else { 1.0 };
            if with && (onset..restored).contains(&time) {
                let rate = UNITS[unit].3 * (0.8 + 0.4 * demand) * activity;
                records += rate;
                written += rate;
            } else if with && time >= entry && working && !weekend {
                let capacity = UNITS[unit].3 * (0.5 + 0.4 * clerks) * if luck.hopeless { 0.4 } else { 1.0 };
                records = (records - capacity * (0.8 + 0.03 * unit as f64)).max(0.0);
            }
        }
    }
    (courses, written)
}

/// The contacts that wait over time.
fn waiting(model: &Model, grid: Grid, luck: &Luck, with: bool) -> Vec<f64> {
    let onset = model.incident.as_ref().expect("the synthetic model has one").onset;
    let (_, entry) = restoration(model);
    let [_, _, _, busy, noise] = luck.draws;
    let at = |time: Time| {
        let hour = f64::from(model.clock.civil(time).hour());
        let daily = 60.0 * (1.0 - ((hour - 13.0) / 7.0).powi(2)).max(0.05) * (0.8 + 0.4 * busy);
        let times = if with && (onset..entry).contains(&time) { 1.5 + noise } else { 1.0 };
        (daily * times).round()
    };
    (0..grid.count).map(|index| at(grid.time(index))).collect()
}

/// A hundred referrals that twenty people can see from the onset to restoration: nobody knows before scope is, then all
/// are sent again, one an hour from when entering begins. A fifth have a deadline that passes at restoration.
fn referrals(model: &Model, grid: Grid, luck: &Luck, with: bool) -> Vec<(SeriesKind, Vec<f64>)> {
    let phases = phases(model, luck, with);
    let (Some(onset), Some(known), Some(restored), Some(entry)) = (
        phases.at(Moment::Onset),
        phases.at(Moment::ScopeKnown),
        phases.at(Moment::Restored),
        phases.at(Moment::EntryBegan),
    ) else {
        return Vec::new();
    };
    let course = |at: &dyn Fn(Time) -> f64| (0..grid.count).map(|index| at(grid.time(index))).collect();
    let after = |time: Time, from: Time| f64::from(u8::from(time >= from));
    let resent = |time: Time| time.hours_since(entry).clamp(0.0, 100.0);
    vec![
        (SeriesKind::Items(ItemState::Undetected), course(&|time| 100.0 * (after(time, onset) - after(time, known)))),
        (SeriesKind::Items(ItemState::Known), course(&|time| 100.0 * after(time, known) - resent(time))),
        (SeriesKind::Items(ItemState::Resent), course(&resent)),
        (SeriesKind::DeadlinesMissed, course(&|time| 20.0 * after(time, restored))),
        (SeriesKind::Exposed, course(&|time| 2_000.0 * (after(time, onset) - after(time, restored)))),
        (SeriesKind::Looks, course(&|time| (10.0 * luck.draws[3]).round() * after(time, restored))),
    ]
}

/// The course of the incident.
fn phases(model: &Model, luck: &Luck, with: bool) -> Phases {
    let onset = model.incident.as_ref().expect("the synthetic model has one").onset;
    let (restored, entry) = restoration(model);
    let mut phases = Phases::default();
    phases.set(Moment::Onset, onset);
    phases.set(Moment::Restored, restored);
    if with {
        let slow_ends = onset + Span::from_hours(1.0 + 2.0 * luck.draws[2]);
        let reached = [
            (Moment::Disruption(0), onset),
            (Moment::Disruption(1), slow_ends),
            (Moment::Noticed, onset + Span::MINUTE * 12),
            (Moment::Declared, slow_ends + Span::MINUTE * 40),
            (Moment::FirstOnFallback, slow_ends + Span::MINUTE * 55),
            (Moment::LastOnFallback, slow_ends + Span::MINUTE * 80),
            (Moment::ScopeKnown, onset + Span::DAY),
            (Moment::Contained, restored),
            (Moment::LastBack, restored + Span::HOUR),
            (Moment::EntryBegan, entry),
        ];
        for (moment, time) in reached {
            phases.set(moment, time);
        }
    }
    phases
}

/// The one system slow and then down, and every unit blocked, on fallback and back.
fn lanes(model: &Model, luck: &Luck, with: bool) -> Lanes {
    let phases = phases(model, luck, with);
    let (Some(slow), Some(down), Some(fallback), Some(restored), Some(back)) = (
        phases.at(Moment::Disruption(0)),
        phases.at(Moment::Disruption(1)),
        phases.at(Moment::FirstOnFallback),
        phases.at(Moment::Restored),
        phases.at(Moment::LastBack),
    ) else {
        return Lanes::default();
    };
    let system = vec![(slow, Condition::Slow), (down, Condition::Down), (restored, Condition::Up)];
    let unit = vec![
        (slow, Standing::Slowed),
        (down, Standing::Blocked),
        (fallback, Standing::OnFallback),
        (restored, Standing::Returning),
        (back, Standing::InSystems),
    ];
    Lanes { systems: vec![system; model.systems.len()], units: vec![unit; UNITS.len()] }
}

fn observe(model: &Model, columns: &[Column], grid: Grid, luck: &Luck, with: bool) -> Observations {
    let onset = model.incident.as_ref().expect("the synthetic model has one").onset;
    let (restored, _) = restoration(model);
    let (courses, written) = backlog(model, grid, luck, with);
    let all: Vec<f64> = (0..grid.count).map(|index| courses.iter().map(|course| course[index]).sum()).collect();
    let waiting = waiting(model, grid, luck, with);
    let value = |column: &Column| {
        let course = match column.part {
            Part::Unit(unit) => &courses[unit.index()],
            _ => &all,
        };
        value(column, luck, with, (course, written, &waiting))
    };
    let course = |kind, part, values: &[f64], scale: f64| Series {
        kind,
        part,
        #[expect(clippy::cast_possible_truncation, reason = "a course is kept in single precision")]
        values: values.iter().map(|value| (value * scale) as f32).collect(),
    };
    let mut series = vec![
        course(SeriesKind::BacklogRecords, Part::All, &all, 1.0),
        course(SeriesKind::BacklogHours, Part::All, &all, HOURS_EACH),
        course(SeriesKind::WaitingCases, Part::All, &waiting, 1.0),
    ];
    for (unit, values) in courses.iter().enumerate() {
        series.push(course(SeriesKind::BacklogHours, Part::Unit(UnitId::from_index(unit)), values, HOURS_EACH));
    }
    for (kind, values) in referrals(model, grid, luck, with) {
        series.push(course(kind, Part::All, &values, 1.0));
    }
    let last = all.iter().rposition(|records| *records > 0.0);
    let cleared = last.map_or(restored, |index| grid.time(index + 1).min(model.horizon));
    let recovery = [1.0, 0.2, 0.35, 1.0, 1.0].map(|part| {
        let censored = with && luck.hopeless && part > 0.9;
        let end = restored + Span::from_hours(cleared.hours_since(restored) * part);
        let end = if censored { model.horizon } else { end };
        RecoveryTime { after_restoration: Some(end - restored), after_onset: end - onset, censored }
    });
    Observations {
        values: columns.iter().map(value).collect(),
        open: vec![0.0; columns.len()],
        recovery: ByPart::all(model, recovery),
        lanes: lanes(model, luck, with),
        verdicts: Vec::new(),
        phases: phases(model, luck, with),
        series,
    }
}

/// One measure of one part: round figures with some luck, more with the incident.
fn value(column: &Column, luck: &Luck, with: bool, (course, written, waiting): (&[f64], f64, &[f64])) -> f64 {
    let [demand, _, _, busy, noise] = luck.draws;
    let share = match column.part {
        Part::All => 1.0,
        Part::Unit(unit) => UNITS[unit.index()].3 / 144.0,
        Part::Role(role) => [0.5, 0.3, 0.2][role.index()],
        Part::System(_)
        | Part::Item(_)
        | Part::Class(_)
        | Part::Urgency(_)
        | Part::Space(..)
        | Part::Step(_)
        | Part::Way(..) => 0.0,
    };
    let peak = |course: &[f64]| course.iter().copied().fold(0.0, f64::max).round();
    let on = f64::from(u8::from(with));
    match column.measure.key {
        "backlog.peak.records" => peak(course),
        "backlog.peak.hours" => peak(course) * HOURS_EACH,
        "records.written" => (written * share).round(),
        "records.entered" => (written * share).round() - course.last().copied().unwrap_or(0.0).round(),
        "record.hours" => written * share * HOURS_EACH,
        "waiting.peak" => peak(waiting) * share,
        "wait.before" => 21.0 + 3.0 * busy,
        "wait.during" => 22.0 + 3.0 * busy + on * (8.0 + 6.0 * noise),
        "wait.after" => 21.0 + 3.0 * busy + on * (2.0 * noise),
        "contacts.without_record" => on * (9_400.0 + 2_000.0 * demand) * share,
        "contacts.affected" => on * (12_000.0 + 2_000.0 * demand) * share,
        "contacts.cancelled" => (on * (800.0 + 300.0 * noise) * share).round(),
        "contacts.completed" => ((61_000.0 + 4_000.0 * demand - on * 900.0) * share).round(),
        "staff.hours" => (90_000.0 + 5_000.0 * demand) * share + on * written * HOURS_EACH * share,
        "staff.overtime" => (300.0 + 200.0 * busy + on * (900.0 * noise + 150.0)) * share,
        "staff.utilisation" => 0.62 + 0.1 * share + 0.05 * busy + on * 0.06,
        _ => 0.0,
    }
}
