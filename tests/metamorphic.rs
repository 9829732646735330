//! What a change to a scenario must do to what happens, whatever the figures are: nothing at all, or in one direction.
//! And what must hold between the figures of one run.

use std::collections::BTreeMap;

use reserv::fact::{CaseRef, Extent, Fact, Wait, Witness};
use reserv::model::{ClassKind, Model, SystemId};
use reserv::observe::{Moment, Part};
use reserv::sim::{Course, Simulation};
use reserv::stats::Summary;
use reserv::time::{Span, Time};

use super::support::ledger::{Entry, Ledger, Stroke, minutes};
use super::support::scenario::{clinic_with, model, model_with};
use super::support::{case, experiment, ledger, twin, values};

/// A clinic with everything in it: shifts, paper, calling off, a dead system.
const CLINIC: &str = include_str!("verification/clinic.toml");

/// What is left of a log without what the incident itself does.
fn without_incident(ledger: &Ledger) -> Vec<&String> {
    ledger.log.iter().filter(|line| !line.contains("Reached") && !line.contains("SystemTurned")).collect()
}

/// When a case came, left, and was worked on.
type Life = (Time, Option<Time>, Vec<(Time, Stroke)>);

/// What happened to the cases of a run, by key: nothing that depends on how a model numbers its parts.
fn lives(ledger: &Ledger) -> BTreeMap<u64, Life> {
    let life = |entry: &Entry| (entry.case.key.value(), (entry.born, entry.left_at(), entry.work.clone()));
    ledger.entries.iter().map(life).collect()
}

#[test]
fn an_outage_of_a_system_nobody_uses_changes_nothing() {
    let text = format!("{CLINIC}\n[[system]]\nname = \"canteen\"\n");
    let model = model_with(&text, &["incident.phase.down.down=[\"canteen\"]"]);
    let incident = ledger(&model, Course::Incident);
    let twin = twin(&model, &incident);
    assert!(incident.log.iter().any(|line| line.contains("Down")), "it was out of reach");
    assert_eq!(without_incident(&incident), without_incident(&twin));
}

#[test]
fn a_change_downstream_leaves_everything_upstream_as_it_was() {
    let alterations = [
        "pathway.visit.step.consultation.time.median=30 min",
        "unit.clinic.staff.doctor.shifts.1.number=1",
        "unit.clinic.staff.secretary.shifts.1.number=4",
        "record.visit-note.time.median=15 min",
    ];
    // Arrivals and the reception, which is the first step.
    let upstream = |ledger: &Ledger| -> Vec<String> {
        let is_upstream =
            |line: &&String| ["Arrived {", "NoShow", "step: StepId(0)"].iter().any(|part| line.contains(part));
        ledger.log.iter().filter(is_upstream).cloned().collect()
    };
    let base = ledger(&model(CLINIC), Course::Incident);
    assert!(upstream(&base).len() > 1_000);
    for alteration in alterations {
        let changed = ledger(&model_with(CLINIC, &[alteration]), Course::Incident);
        assert_ne!(base.log, changed.log, "{alteration} changes something");
        assert_eq!(upstream(&base), upstream(&changed), "{alteration}");
    }
}

/// The samples of a visit, which does not wait for them, go to one laboratory or another: nothing about the visits changes.
#[test]
fn moving_a_unit_downstream_leaves_everything_upstream_as_it_was() {
    let with_samples = |laboratory: &str| {
        let order = format!(
            "orders = [{{ pathway = \"sample\", unit = \"{laboratory}\", wait = \"never\" }}]\n[[pathway]]\nname = \"sample\"\n\
             [[pathway.step]]\nname = \"analyse\"\nroles = [\"analyst\"]\ntime = {{ median = \"10 min\", p90 = \"30 min\" }}\n\
             systems = [\"record\"]\n[[arrival]]"
        );
        let laboratories = "[[role]]\nname = \"analyst\"\n\
             [[unit]]\nname = \"near\"\nstaff = [{ role = \"analyst\", number = 3 }]\n\
             [[unit]]\nname = \"far\"\nstaff = [{ role = \"analyst\", number = 1 }]\n[[pathway]]\nname = \"visit\"";
        model(&clinic_with("[[arrival]]", &order).replace("[[pathway]]\nname = \"visit\"", laboratories))
    };
    let [near, far] = ["near", "far"].map(|laboratory| ledger(&with_samples(laboratory), Course::Incident));
    // Visits and their notes are the clinic's; whose child a sample is names both.
    let is_upstream = |line: &&String| line.contains("unit: UnitId(0)") && !line.contains("CameOf");
    let upstream = |ledger: &Ledger| ledger.log.iter().filter(is_upstream).cloned().collect();
    let [one, other]: [Vec<String>; 2] = [upstream(&near), upstream(&far)];
    assert!(one.len() > 1_000 && near.log != far.log);
    let differing = one.iter().zip(&other).find(|(one, other)| one != other);
    assert_eq!((differing, one.len()), (None, other.len()));
}

#[test]
fn a_longer_horizon_changes_nothing_earlier() {
    let model = model(CLINIC);
    let short = ledger(&model, Course::Incident);
    let long = ledger(&model_with(CLINIC, &["time.length=6 weeks"]), Course::Incident);
    let before: Vec<_> = short.before(model.horizon).collect();
    assert!(before.len() > 1_000);
    assert_eq!(before, long.before(model.horizon).collect::<Vec<_>>());
}

#[test]
fn a_class_and_a_unit_added_beside_change_nothing() {
    let beside = r#"
[[role]]
name = "porter"
[[unit]]
name = "archive"
staff = [{ role = "porter", number = 1 }]
[[pathway]]
name = "fetch"
step = [{ name = "walk", roles = ["porter"], time = "10 min", systems = ["record"] }]
[[arrival]]
name = "errands"
pathway = "fetch"
unit = "archive"
rate = "20 per day"
"#;
    let base = lives(&ledger(&model(CLINIC), Course::Incident));
    let mut more = lives(&ledger(&model(&format!("{CLINIC}{beside}")), Course::Incident));
    assert!(more.len() > base.len());
    more.retain(|key, _| base.contains_key(key));
    assert_eq!(base, more);
}

#[test]
fn a_unit_of_time_is_only_notation() {
    let minutes = ledger(&case("mm1", &["time.length=30 d"]), Course::Incident);
    let hours =
        ["time.length=720 h", "pathway.service.step.serve.time.mean=0.125 h", "arrival.customers.gap.mean=0.2 h"];
    assert_eq!(minutes.log, ledger(&case("mm1", &hours), Course::Incident).log);
}

/// Sixty times everything is sixty times every wait, but for rounding to the millisecond: of a few thousand times half
/// a millisecond each way, against waits of hours.
#[test]
fn scaling_all_times_scales_all_waits() {
    let limit = "arrival.customers.limit=2000";
    let small = ledger(&case("mm1", &["time.warm_up=0 d", limit]), Course::Incident);
    let large = [
        "time.warm_up=0 d",
        "time.length=2000 d",
        "pathway.service.step.serve.time.mean=7.5 h",
        "arrival.customers.gap.mean=12 h",
        limit,
    ];
    let large = ledger(&case("mm1", &large), Course::Incident);
    let (small, large): (f64, f64) = (small.waits().iter().sum(), large.waits().iter().sum());
    assert!((large / 60.0 / small - 1.0).abs() < 1e-6, "{small} {large}");
}

/// Whether every case of the better run leaves no later than in the worse: path by path, not on average.
#[track_caller]
fn assert_never_later(better: &Ledger, worse: &Ledger) {
    let better = lives(better);
    let mut strictly = 0;
    for (key, (_, left, _)) in lives(worse) {
        let Some(left) = left else { continue };
        let sooner = better[&key].1.expect("who left in the worse run left in the better");
        assert!(sooner <= left, "{} instead of {} min", minutes(sooner), minutes(left));
        strictly += usize::from(sooner < left);
    }
    assert!(strictly > 0, "the change changes something");
}

#[test]
fn a_longer_outage_is_never_better() {
    for rule in ["complete", "suspend-resume", "suspend-restart"] {
        let rule = format!("pathway.service.step.serve.when_down={rule}");
        let run = |until: &str| {
            let until = format!("incident.phase.down.until=2026-01-07 {until}");
            ledger(&case("mm1-outage", &[&rule, &until]), Course::Incident)
        };
        let runs = ["02:00", "03:00", "04:00", "09:00"].map(run);
        for pair in runs.windows(2) {
            assert_never_later(&pair[0], &pair[1]);
        }
    }
}

#[test]
fn more_staff_are_never_worse() {
    let run = |number: u32| {
        let staff = format!("unit.station.staff.server.number={number}");
        ledger(&case("mm1-outage", &[&staff]), Course::Incident)
    };
    assert_never_later(&run(2), &run(1));
    assert_never_later(&run(3), &run(2));
}

/// Integrates how many contacts wait, and adds up what each says it waited.
struct Little {
    is_contact: Vec<bool>,
    waiting: i64,
    changed: Time,
    area: Span,
    stated: Span,
}

impl Little {
    fn change(&mut self, time: Time, case: CaseRef, wait: Wait, by: i64) {
        if self.is_contact[case.class.index()] && matches!(wait, Wait::Staff | Wait::System) {
            self.area += (time - self.changed) * self.waiting;
            self.changed = time;
            self.waiting += by;
        }
    }
}

impl Witness for Little {
    fn see(&mut self, time: Time, fact: &Fact) {
        match *fact {
            Fact::WaitBegan { case, wait, .. } => self.change(time, case, wait, 1),
            Fact::WaitEnded { case, wait, .. } => self.change(time, case, wait, -1),
            Fact::Left { case, waited, .. } if self.is_contact[case.class.index()] => self.stated += waited,
            _ => {}
        }
    }
}

fn little(model: &Model) -> Little {
    let is_contact = model.classes.iter().map(|class| class.kind == ClassKind::Contact).collect();
    let fresh = Little { is_contact, waiting: 0, changed: Time::START, area: Span::ZERO, stated: Span::ZERO };
    Simulation::new(model, 1, 0, Course::Incident, fresh).run(&std::sync::atomic::AtomicBool::new(false)).unwrap()
}

/// From empty to empty the area below the number waiting is the sum of the waits, to the millisecond.
#[test]
fn littles_law_is_exact_from_empty_to_empty() {
    // The horizon of the clinic is midnight before a Monday.
    let models = [model(CLINIC), case("clerk-resume", &[]), case("mm1-outage", &["arrival.patients.limit=600"])];
    for model in models {
        let little = little(&model);
        assert_eq!(little.waiting, 0, "it ends empty");
        assert!(little.area > Span::HOUR);
        assert_eq!(little.area, little.stated, "{}", model.name);
    }
}

/// The time spent on entering a record is the time that was stated when it was written, interrupted or not.
#[test]
fn entering_takes_the_work_that_was_stated() {
    for model in [model(CLINIC), case("clerk-paper-preemptive", &[]), case("clerk-paper-queued", &[])] {
        let ledger = ledger(&model, Course::Incident);
        let mut entered = 0;
        for record in ledger.records().filter(|record| record.left.is_some()) {
            // Work that was interrupted is rounded to the millisecond each time.
            let off = record.worked() - record.stated;
            assert!(off.as_millis().abs() <= i64::try_from(record.work.len()).unwrap(), "{}: {record:?}", model.name);
            entered += 1;
        }
        assert!(entered > 10, "{}", model.name);
    }
}

/// A fluid, which has no chance, queues less than people do: from empty at the onset, λt during the stop of D = 2 h,
/// λD − (μ − λ)t after it.
#[test]
fn queues_are_no_shorter_than_the_fluid_says() {
    let model = case("mm1-outage", &[]);
    let experiment = experiment(&model, 400, None);
    let onset = model.incident.as_ref().unwrap().onset;
    let mut compared = 0;
    for index in 0..experiment.grid.count {
        let after = experiment.grid.time(index).hours_since(onset);
        let fluid = if after <= 2.0 { 8.0 * after } else { 16.0 - 2.0 * (after - 2.0) };
        if after < 0.0 || fluid < 0.0 {
            continue;
        }
        let waiting = |replication: &reserv::experiment::Replication| {
            let is_wanted = |series: &&reserv::observe::Series| {
                series.kind == reserv::observe::SeriesKind::WaitingCases && series.part == Part::All
            };
            f64::from(replication.incident.series.iter().find(is_wanted).unwrap().values[index])
        };
        let waiting: f64 = experiment.replications.iter().map(waiting).sum::<f64>() / 400.0;
        assert!(waiting >= fluid - 1.0, "{after} h: {waiting} wait, {fluid} in the fluid with one in service");
        compared += 1;
    }
    assert!(compared > 10);
}

/// One server, service of 2 min; everything happens on whole minutes.
fn minutes_only(arrivals: &str) -> Ledger {
    let text = format!(
        r#"reserv = 1
name = "ties"
[time]
start = "2026-01-05"
length = "2 h"
[[role]]
name = "server"
[[unit]]
name = "station"
staff = [{{ role = "server", number = 1 }}]
[[pathway]]
name = "service"
step = [{{ name = "serve", roles = ["server"], time = "2 min" }}]
{arrivals}"#
    );
    ledger(&model(&text), Course::Incident)
}

/// At one instant: arrivals before ends of work, and arrivals as they are listed.
#[test]
fn simultaneous_events_come_in_the_documented_order() {
    let arrival = |name: &str, more: &str| {
        format!("[[arrival]]\nname = \"{name}\"\npathway = \"service\"\nunit = \"station\"\n{more}\n")
    };
    let every = "every = \"4 min\"\nfirst = \"0 min\"\nlimit = 20";
    let two = minutes_only(&(arrival("first", every) + &arrival("second", every)));
    assert_eq!(two.waits(), [0.0, 2.0].repeat(20));
    // Who is urgent and comes at the instant at which the server becomes free goes before who waited for that.
    let waiting = arrival("waiting", "at = [\"0 min\", \"1 min\"]");
    let urgent = arrival("urgent", "at = [\"2 min\"]\npriority = 1");
    let urgent = minutes_only(&(waiting + &urgent));
    assert_eq!(urgent.ends(), [2.0, 6.0, 4.0]);
}

/// The system fails or returns, or urgent work comes, at the very instant at which work ends: it ends once.
#[test]
fn work_that_is_stopped_as_it_ends_ends_once() {
    for rule in ["complete", "suspend-resume", "suspend-restart", "divert-restart", "hold-release", "lose"] {
        for (onset, until) in [("01:06", "03:02"), ("01:02", "03:00"), ("01:06", "01:06"), ("01:00", "01:06")] {
            for name in ["clerk-paper-preemptive", "clerk-paper-queued"] {
                let changes = [
                    format!("incident.onset=2026-01-05 {onset}"),
                    format!("incident.phase.down.until=2026-01-05 {until}"),
                    format!("pathway.visit.step.register.when_down={rule}"),
                    "record.note.time=4 min".to_owned(),
                ];
                let changes: Vec<&str> = changes.iter().map(String::as_str).collect();
                let ledger = ledger(&case(name, &changes), Course::Incident);
                for entry in &ledger.entries {
                    let finished = entry.work.iter().filter(|(_, stroke)| *stroke == Stroke::Finished).count();
                    assert_eq!((finished, entry.left.is_some()), (1, true), "{name} {rule} {onset} {until}: {entry:?}");
                    let begins = |stroke| matches!(stroke, Stroke::Began | Stroke::Resumed);
                    let alternates = entry.work.windows(2).all(|pair| begins(pair[0].1) != begins(pair[1].1));
                    assert!(alternates, "{name} {rule} {onset} {until}: {entry:?}");
                }
            }
        }
    }
}

#[test]
fn nobody_works_more_than_there_is_time() {
    let model = model(CLINIC);
    let ledger = ledger(&model, Course::Incident);
    let unit = &model.units[0];
    let on_duty = unit.staff.iter().map(|staff| model.calendars[staff.calendar].available(Time::START, model.horizon));
    let on_duty = on_duty.fold(Span::ZERO, |sum, span| sum + span);
    assert!(ledger.busy - ledger.overtime <= on_duty);
    assert!(ledger.overtime <= ledger.busy);
}

/// Of 1,000 intervals at 90 % for a known truth, 88 to 92 % cover it: contacts that come as a Poisson process.
#[test]
fn intervals_cover_as_often_as_they_say() {
    let text = CLINIC.replace("process = \"regular\"\n", "").replace("no_show = \"5 %\"\n", "");
    let model = model_with(&text, &["time.length=8 d", "incident.onset=2026-09-14 00:00"]);
    // The onset is midnight before the second Monday, and the end midnight after it: 40 are expected.
    let arrived = values(&experiment(&model, 20_000, None), "contacts.arrived", Part::All);
    let covers = arrived.chunks(20).filter(|sample| {
        let interval = Summary::of(sample).interval(0.9).unwrap();
        interval.low <= 40.0 && 40.0 <= interval.high
    });
    let covered = covers.count();
    assert!((880..=920).contains(&covered), "{covered} of 1000");
}

/// The blocks of a scenario: each top-level table with all that belongs to it.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks: Vec<String> = vec![String::new()];
    for line in text.lines() {
        let head = line.trim_start_matches('[');
        let is_top = line.starts_with('[') && !head.split(']').next().unwrap_or_default().contains('.');
        if is_top {
            blocks.push(String::new());
        }
        if let Some(block) = blocks.last_mut() {
            block.push_str(line);
            block.push('\n');
        }
    }
    blocks
}

/// The same scenario with every list of tables in the opposite order, and the lists within the incident, too.
fn reversed(text: &str) -> String {
    let blocks = blocks(text);
    let kind = |block: &String| block.lines().next().unwrap_or_default().to_owned();
    let mut swapped = blocks.clone();
    let kinds: std::collections::BTreeSet<String> =
        blocks.iter().map(kind).filter(|kind| kind.starts_with("[[")).collect();
    for wanted in kinds {
        let places: Vec<usize> = (0..blocks.len()).filter(|place| kind(&blocks[*place]) == wanted).collect();
        for (place, other) in places.iter().zip(places.iter().rev()) {
            swapped[*place].clone_from(&blocks[*other]);
        }
    }
    let disruptions = |block: &str| -> String {
        let mut parts: Vec<&str> = block.split("[[incident.disruption]]").collect();
        if let Some((_, rest)) = parts.split_first_mut() {
            rest.reverse();
        }
        parts.join("[[incident.disruption]]")
    };
    swapped
        .iter()
        .map(|block| if block.starts_with("[incident]") { disruptions(block) } else { block.clone() })
        .collect()
}

/// When each case came, left and was worked on, by its key.
fn lives_of(text: &str) -> Vec<(u64, String)> {
    let ledger = ledger(&model(text), Course::Incident);
    let life = |entry: &Entry| {
        (entry.case.key.value(), format!("{} {:?} {:?}", entry.born.as_millis(), entry.left, entry.work))
    };
    let mut lives: Vec<_> = ledger.entries.iter().map(life).collect();
    lives.sort();
    lives
}

/// Systems, roles, units, pathways, arrivals, records, stocks, disruptions: in whatever order they stand in the file, every
/// case comes, is worked on and leaves at the same instants.
#[test]
fn the_order_of_entries_changes_nothing() {
    let texts = [
        super::support::root_file("tests/verification/staged.toml"),
        super::support::root_file("tests/verification/stock.toml"),
        super::support::root_file("tests/verification/prepared.toml"),
        super::support::root_file("tests/verification/cases/22-tietoevry-uppsala-2024.toml"),
        super::support::root_file("tests/verification/cases/24-ostergotland-2017-limited.toml"),
        super::support::root_file("tests/verification/cases/40-level-and-phase-at-one-instant.toml"),
        include_str!("../scenarios/one-clinic.toml").to_owned(),
    ];
    for text in &texts {
        let other = reversed(text);
        let (lives, others) = (lives_of(text), lives_of(&other));
        assert!(!lives.is_empty());
        let differing = lives.iter().zip(&others).find(|(one, other)| one != other);
        assert!(lives == others, "{differing:?} in\n{other}");
    }
}

/// A level of alert that nobody reaches, a unit with a pathway of its own and a system it alone uses: nothing changes for
/// anybody else, ties included.
#[test]
fn strangers_change_nothing() {
    let plain = super::support::root_file("tests/verification/staged.toml");
    let strangers = "[[system]]\nname = \"doors\"\n[[role]]\nname = \"cook\"\n[[unit]]\nname = \"canteen\"\n\
                     staff = [{ role = \"cook\", number = 1 }]\n[[pathway]]\nname = \"meal\"\n\
                     step = [{ name = \"eat\", roles = [\"cook\"], time = \"4 min\", systems = [\"doors\"] }]\n\
                     [[arrival]]\nname = \"a-guest\"\npathway = \"meal\"\nunit = \"canteen\"\nevery = \"10 min\"\n\
                     [response]\n[[response.level]]\nname = \"never\"\nafter = \"9 h\"\n[incident]\n";
    let more = plain.replace("[incident]\n", strangers);
    let more = format!("{more}[[incident.disruption]]\nname = \"doors\"\ndown = [\"doors\"]\nlasts = \"7 h\"\n");
    let (alone, together) = (lives_of(&plain), lives_of(&more));
    assert!(together.len() > alone.len());
    let among: std::collections::BTreeSet<_> = together.into_iter().collect();
    let missing: Vec<_> = alone.iter().filter(|life| !among.contains(*life)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Three rooms alike with a visit every 20 min each, 15 min long, on paper for two hours: written as one unit of three, or
/// as three of one, everything that is counted and every wait is the same.
#[test]
fn alike_units_may_be_written_one_by_one() {
    let head = "reserv = 1\nname = \"rooms\"\n[time]\nstart = \"2026-09-07\"\nlength = \"3 d\"\n[[system]]\nname = \"record\"\n\
                [[role]]\nname = \"nurse\"\n[[pathway]]\nname = \"visit\"\nstep = [{ name = \"see\", roles = [\"nurse\"], time = \"15 min\", \
                systems = [\"record\"], fallback = [{ paper = { records = [\"note\"] } }] }]\n[[record]]\nname = \"note\"\n\
                entered_by = \"nurse\"\ntime = \"2 min\"\nsystems = [\"record\"]\n[response]\ndeclare_after_down = \"10 min\"\n\
                [incident]\nonset = \"2026-09-08 09:05\"\n[[incident.phase]]\nname = \"down\"\ndown = [\"record\"]\nlasts = \"2 h\"\n";
    let room = |name: &str, number: u32| {
        format!(
            "[[unit]]\nname = \"{name}\"\nnumber = {number}\nstaff = [{{ role = \"nurse\", number = 1 }}]\n[[arrival]]\n\
             name = \"visits-{name}\"\npathway = \"visit\"\nunit = \"{name}\"\nrate_each = \"72 per day\"\nprocess = \"regular\"\n"
        )
    };
    let one = format!("{head}{}", room("rooms", 3));
    let three = format!("{head}{}{}{}", room("east", 1), room("middle", 1), room("west", 1));
    let figures = |text: &str| {
        let model = model(text);
        let experiment = experiment(&model, 1, None);
        let run = &experiment.replications[0].incident;
        let of_all = experiment.columns.iter().zip(&run.values).filter(|(column, _)| column.part == Part::All);
        let values: Vec<String> = of_all.map(|(column, value)| format!("{} {value:.9}", column.measure.key)).collect();
        let recovery = [Extent::Whole, Extent::System(SystemId(0))].map(|part| run.recovery[part]);
        (values, recovery, run.phases.at(Moment::Restored))
    };
    assert_eq!(figures(&one), figures(&three));
}
