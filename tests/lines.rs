//! Waiting lines: patience, lines too long to join, spaces, several of one role, batches. Each in a scenario small enough
//! to be worked by hand; times are minutes since the start, and so are the numbers in the comments.
#![expect(clippy::float_cmp, reason = "whole minutes are exact")]

use reserv::fact::{Fact, Wait};
use reserv::model::Outcome;
use reserv::sim::Course;

use super::support::ledger::{Entry, Ledger, Stroke, minutes};
use super::support::scenario::{model, summary};
use super::support::{ledger, twin};

/// A unit with this staff, pathway and arrivals, for a day.
fn world(staff: &str, pathway: &str, at: &str) -> String {
    format!(
        r#"reserv = 1
name = "lines"
[time]
start = "2026-03-02"
length = "24 h"
[[role]]
name = "nurse"
[[role]]
name = "senior"
[[role]]
name = "cubicle"
equipment = true
[[role]]
name = "bed"
equipment = true
[[unit]]
name = "unit"
staff = [{staff}]
[[pathway]]
name = "visit"
{pathway}
[[arrival]]
name = "patients"
unit = "unit"
pathway = "visit"
at = [{at}]
"#
    )
}

/// Arrivals at these minutes.
fn at(minutes: &[u32]) -> String {
    minutes.iter().map(|minute| format!("\"{minute} min\"")).collect::<Vec<_>>().join(", ")
}

fn run(staff: &str, pathway: &str, arrivals: &[u32]) -> Ledger {
    ledger(&model(&world(staff, pathway, &at(arrivals))), Course::Incident)
}

/// When a visit left, and how; `None` for one that is still there.
fn ends(ledger: &Ledger) -> Vec<Option<(f64, Outcome)>> {
    ledger.visits().map(|entry| entry.left.map(|(time, outcome, _)| (minutes(time), outcome))).collect()
}

fn completed(times: &[f64]) -> Vec<Option<(f64, Outcome)>> {
    times.iter().map(|time| Some((*time, Outcome::Completed))).collect()
}

const ONE_NURSE: &str = r#"{ role = "nurse", number = 1 }"#;

/// The nurse is at the first from 0 to 60. The second comes at 10 and waits 20: she leaves at 30. The third comes at 50,
/// is served at 60 and never knew how patient he was.
#[test]
fn who_waits_too_long_leaves_unseen() {
    let step = r#"step = [{ name = "see", roles = ["nurse"], time = "60 min", patience = { after = "20 min" } }]"#;
    let ledger = run(ONE_NURSE, step, &[0, 10, 50]);
    let left = Some((30.0, Outcome::LeftUnseen));
    assert_eq!(ends(&ledger), [completed(&[60.0])[0], left, completed(&[120.0])[0]]);
    assert_eq!(ledger.waits(), [0.0, 20.0, 10.0]);
}

/// Patience ends at the instant at which the nurse is free: who gives up then has gone.
#[test]
fn patience_ends_before_staff_are_given_out() {
    let step = r#"step = [{ name = "see", roles = ["nurse"], time = "60 min", patience = { after = "50 min" } }]"#;
    assert_eq!(ends(&run(ONE_NURSE, step, &[0, 10]))[1], Some((60.0, Outcome::LeftUnseen)));
}

/// The urgent wait for as long as it takes, the others 20.
#[test]
fn patience_is_by_urgency() {
    let step = r#"step = [{ name = "see", roles = ["nurse"], time = "60 min", patience = { after = "20 min", by_urgency = [{ priority = 1, after = "10 h" }] } }]"#;
    let text =
        world(ONE_NURSE, step, &at(&[0, 10])).replace("pathway = \"visit\"", "pathway = \"visit\"\npriority = 1");
    assert_eq!(ends(&ledger(&model(&text), Course::Incident)), completed(&[60.0, 120.0]));
}

/// After 15 the senior takes over: the second, come at 10, is seen by her from 25 to 35.
#[test]
fn another_role_takes_over() {
    let staff = r#"{ role = "nurse", number = 1 }, { role = "senior", number = 1 }"#;
    let steps = r#"step = [
        { name = "see", roles = ["nurse"], time = "60 min", patience = { after = "15 min", to = "senior" }, next = "end" },
        { name = "senior", roles = ["senior"], time = "10 min" },
    ]"#;
    assert_eq!(ends(&run(staff, steps, &[0, 10])), completed(&[60.0, 35.0]));
}

/// The patience of a pathway counts from the arrival, through several lines: the third waits for the triage nurse from
/// 0 to 20, is triaged until 30, and gives up at 40 in the doctor's line; the second is with the doctor then.
#[test]
fn the_patience_of_a_pathway_counts_from_the_door() {
    let staff = r#"{ role = "nurse", number = 1 }, { role = "senior", number = 1 }"#;
    let steps = r#"patience = { after = "40 min", until = "doctor" }
step = [
        { name = "triage", roles = ["nurse"], time = "10 min" },
        { name = "doctor", roles = ["senior"], time = "15 min" },
        { name = "after", roles = ["senior"], time = "60 min" },
    ]"#;
    // Triage 0–10, 10–20, 20–30. Doctor: 10–25; then the second, come to the line at 20, before the aftercare of the first,
    // who joins at 25: 25–40. From 40 the senior is at the aftercare of the first until 100.
    let ledger = run(staff, steps, &[0, 0, 0]);
    assert_eq!(ends(&ledger)[2], Some((40.0, Outcome::LeftUnseen)));
    assert_eq!(ends(&ledger)[..2], completed(&[100.0, 160.0]));
}

/// Half of an hour after leaving they come back; the one who left at 30 is served from 60 on.
#[test]
fn who_left_may_come_back() {
    let step = r#"step = [{ name = "see", roles = ["nurse"], time = "60 min", patience = { after = "20 min", returns = { share = "100 %", after = "30 min" } } }]"#;
    let ledger = run(ONE_NURSE, step, &[0, 10]);
    let ends: Vec<_> = ends(&ledger);
    assert_eq!(ends[1], Some((30.0, Outcome::LeftUnseen)));
    assert_eq!(ends[2], Some((120.0, Outcome::Completed)), "back at 60");
}

/// Waiting for a system takes patience, too: it is down from 0 to 120.
#[test]
fn patience_ends_while_a_system_is_awaited() {
    let step = r#"step = [{ name = "see", roles = ["nurse"], time = "5 min", systems = ["record"], patience = { after = "45 min" } }]"#;
    let incident = "[[system]]\nname = \"record\"\n[incident]\nonset = \"2026-03-02 00:00\"\n[[incident.phase]]\nname = \"down\"\ndown = [\"record\"]\nlasts = \"2 h\"\n";
    let text = world(ONE_NURSE, step, &at(&[10, 100])) + incident;
    let model = model(&text);
    let run = ledger(&model, Course::Incident);
    assert_eq!(ends(&run), [Some((55.0, Outcome::LeftUnseen)), Some((125.0, Outcome::Completed))]);
    assert_eq!(ends(&twin(&model, &run)), completed(&[15.0, 105.0]));
}

/// One is served, one waits, and the third of those who come at once finds one waiting.
#[test]
fn a_line_that_is_too_long_is_not_joined() {
    let step = r#"step = [{ name = "see", roles = ["nurse"], time = "60 min", turns_away = [{ waiting = 1 }] }]"#;
    for arrivals in [[0, 0, 0], [0, 1, 2]] {
        let ledger = run(ONE_NURSE, step, &arrivals);
        let turned_away = Some((f64::from(arrivals[2]), Outcome::TurnedAway));
        assert_eq!(ends(&ledger), [completed(&[60.0])[0], completed(&[120.0])[0], turned_away]);
    }
}

/// The cubicle is blocked while its patient boards. First: examined 0–10, in the bed 10–70. Second: examined 10–20, boards
/// until 70, in the bed 70–130. Third: waits for the cubicle until 70, examined until 80, boards until 130.
#[test]
fn a_patient_who_boards_blocks_the_space_behind() {
    let staff = r#"{ role = "cubicle", number = 1 }, { role = "bed", number = 1 }"#;
    let steps = r#"step = [
        { name = "examine", takes = ["cubicle"], time = "10 min" },
        { name = "ward", takes = ["bed"], gives_back = ["cubicle", "bed"], time = "60 min" },
    ]"#;
    let ledger = run(staff, steps, &[0, 5, 15]);
    assert_eq!(ends(&ledger), completed(&[70.0, 130.0, 190.0]));
    assert_eq!(ledger.waits(), [0.0, 5.0 + 50.0, 55.0 + 50.0]);
    let boarded = ledger.others.iter().filter_map(|(_, fact)| match fact {
        Fact::WaitEnded { wait: Wait::Boarding, waited, .. } => Some(waited.as_minutes()),
        _ => None,
    });
    assert_eq!(boarded.collect::<Vec<_>>(), [50.0, 50.0]);
    let taken = ledger.times(|fact| matches!(fact, Fact::SpaceTaken { .. }));
    assert_eq!(taken, [0.0, 10.0, 10.0, 70.0, 70.0, 130.0]);
    let given_back = ledger.times(|fact| matches!(fact, Fact::SpaceGivenBack { .. }));
    assert_eq!(given_back, [10.0, 70.0, 70.0, 130.0, 130.0, 190.0]);
    // The cubicle is taken from 0 to 130, the bed from 10 to 190.
    assert_eq!(ledger.busy.as_minutes(), 130.0 + 180.0);
}

/// Without a bed they go to the corridor; who leaves unseen gives the cubicle back.
#[test]
fn without_a_space_they_go_elsewhere() {
    let staff = r#"{ role = "bed", number = 1 }"#;
    let steps = r#"step = [
        { name = "ward", takes = ["bed"], gives_back = ["bed"], time = "60 min", turns_away = [{ waiting = 0, to = "corridor" }], next = "end" },
        { name = "corridor", time = "90 min" },
    ]"#;
    assert_eq!(ends(&run(staff, steps, &[0, 10, 60])), completed(&[60.0, 100.0, 120.0]));
    let staff = r#"{ role = "nurse", number = 1 }, { role = "cubicle", number = 2 }"#;
    let steps = r#"step = [
        { name = "see", takes = ["cubicle"], gives_back = ["cubicle"], roles = ["nurse"], time = "60 min", patience = { after = "20 min" } },
    ]"#;
    let ledger = run(staff, steps, &[0, 0, 10]);
    let unseen = |time| Some((time, Outcome::LeftUnseen));
    // The third waits for a cubicle until 20, when the second leaves, and for the nurse from then on: 20 from 10 in all.
    assert_eq!(ends(&ledger), [completed(&[60.0])[0], unseen(20.0), unseen(30.0)]);
    assert_eq!(ledger.times(|fact| matches!(fact, Fact::SpaceGivenBack { .. })), [20.0, 30.0, 60.0]);
}

/// Two of three nurses are at the first until 30. The second needs two and waits; the third needs one, and waits behind
/// the second though one is free: both begin at 30.
#[test]
fn several_of_one_role_begin_together() {
    let staff = r#"{ role = "nurse", number = 3 }"#;
    let steps = r#"step = [{ name = "lift", roles = [{ role = "nurse", number = 2 }], time = "30 min" }]
[[pathway]]
name = "talk"
step = [{ name = "talk", roles = ["nurse"], time = "10 min" }]
[[arrival]]
name = "talks"
unit = "unit"
pathway = "talk"
at = ["6 min"]"#;
    let ledger = run(staff, steps, &[0, 5]);
    let mut all: Vec<f64> = ledger.ends();
    all.sort_by(f64::total_cmp);
    assert_eq!(all, [30.0, 40.0, 60.0]);
    assert_eq!(ledger.busy.as_minutes(), 2.0 * 30.0 + 2.0 * 30.0 + 10.0);
}

/// Two need two of two nurses each, and the less urgent work of one may be interrupted: both are taken from it at once.
#[test]
fn urgent_work_of_several_interrupts_as_many() {
    let staff = r#"{ role = "nurse", number = 2 }"#;
    let steps = r#"step = [{ name = "lift", roles = [{ role = "nurse", number = 2 }], time = "30 min", priority = 1 }]
[[pathway]]
name = "file"
step = [{ name = "file", roles = ["nurse"], time = "60 min", interruptible = true }]
[[arrival]]
name = "files"
unit = "unit"
pathway = "file"
at = ["0 min", "0 min"]"#;
    let ledger = run(staff, steps, &[10]);
    let mut all: Vec<f64> = ledger.ends();
    all.sort_by(f64::total_cmp);
    // Filing 0–10, then 40–90.
    assert_eq!(all, [40.0, 90.0, 90.0]);
}

/// A round every 30: those of 5, 10 and 20 go at 30 and are there at 40, with one nurse for all; that of 40 goes at 60.
#[test]
fn a_round_takes_who_is_there() {
    let step = |most: &str| {
        format!(
            r#"step = [{{ name = "carry", roles = ["nurse"], time = "10 min", batch = {{ every = "30 min"{most} }} }}]"#
        )
    };
    let ledger = run(ONE_NURSE, &step(""), &[5, 10, 20, 40]);
    assert_eq!(ends(&ledger), completed(&[40.0, 40.0, 40.0, 70.0]));
    assert_eq!(ledger.waits(), [25.0, 20.0, 10.0, 20.0]);
    assert_eq!(ledger.busy.as_minutes(), 20.0);
    assert!(ledger.visits().all(|entry| entry.worked().as_minutes() == 10.0));
    // With room for two, the third goes at 60 with the last.
    assert_eq!(ends(&run(ONE_NURSE, &step(", most = 2"), &[5, 10, 20, 40])), completed(&[40.0, 40.0, 70.0, 70.0]));
    // Who comes at the instant of a round goes along.
    assert_eq!(ends(&run(ONE_NURSE, &step(""), &[30])), completed(&[40.0]));
}

/// The post goes at two o'clock.
#[test]
fn a_round_may_have_its_time_of_day() {
    let step = r#"step = [{ name = "post", time = "1 h", batch = { at = ["14:00"] } }]"#;
    assert_eq!(ends(&run(ONE_NURSE, step, &[5, 839, 841])), [completed(&[900.0])[0], completed(&[900.0])[0], None]);
}

/// Three make a batch: it goes at 20. The fourth has waited an hour at 100.
#[test]
fn a_full_batch_sets_off() {
    let step =
        r#"step = [{ name = "spin", roles = ["nurse"], time = "10 min", batch = { size = 3, within = "60 min" } }]"#;
    let ledger = run(ONE_NURSE, step, &[0, 10, 20, 40]);
    assert_eq!(ends(&ledger), completed(&[30.0, 30.0, 30.0, 110.0]));
}

/// What is sent in the record goes by slip while it is down: a nurse carries what has gathered, every 30 minutes.
const SENDING_BY_SLIP: &str = r#"step = [{ name = "send", time = "1 min", systems = ["record"], fallback = [{ phone = { roles = ["nurse"], time = "10 min", batch = { every = "30 min" } } }] }]"#;

/// The record is down from the start until minute 80, which is noticed at once.
const DOWN_80_MIN: &str = r#"[[system]]
name = "record"
[response]
noticed = "0 min"
declare_after_down = "0 min"
[incident]
onset = "2026-03-02 00:00"
[[incident.phase]]
name = "down"
down = ["record"]
lasts = "80 min"
"#;

/// Slips are carried every 30 while the system is down, from 0 to 80. Those of 5 and 10 go at 30, that of 50 at 60. That of
/// 70 gathers when the system is back, and is sent in it.
#[test]
fn who_gathers_goes_back_to_the_systems() {
    let ledger =
        ledger(&model(&(world(ONE_NURSE, SENDING_BY_SLIP, &at(&[5, 10, 50, 70])) + DOWN_80_MIN)), Course::Incident);
    assert_eq!(ends(&ledger), completed(&[40.0, 40.0, 70.0, 81.0]));
}

/// A carrier in line when the system is back lets the others go with it: the nurse is at something else until 100.
#[test]
fn a_batch_that_has_not_set_off_is_dissolved() {
    let other = r#"
[[pathway]]
name = "long"
step = [{ name = "long", roles = ["nurse"], time = "100 min" }]
[[arrival]]
name = "long"
unit = "unit"
pathway = "long"
at = ["0 min"]"#;
    let ledger = ledger(
        &model(&(world(ONE_NURSE, &format!("{SENDING_BY_SLIP}{other}"), &at(&[5, 10])) + DOWN_80_MIN)),
        Course::Incident,
    );
    let mut all = ledger.ends();
    all.sort_by(f64::total_cmp);
    assert_eq!(all, [81.0, 81.0, 100.0]);
}

/// Everybody who comes leaves or is there, and every space taken is given back or still occupied.
#[test]
fn nobody_and_nothing_is_lost() {
    let staff = r#"{ role = "nurse", number = 2 }, { role = "cubicle", number = 3 }, { role = "bed", number = 2 }"#;
    let steps = r#"patience = { after = { mean = "60 min", family = "exponential" } }
step = [
        { name = "see", takes = ["cubicle"], roles = ["nurse"], time = { mean = "20 min", family = "exponential" }, turns_away = [{ waiting = 3, share = "50 %" }] },
        { name = "ward", takes = ["bed"], gives_back = ["cubicle"], time = { mean = "60 min", family = "exponential" }, next = [{ to = "end-of-care", share = "100 %" }] },
        { name = "end-of-care", gives_back = ["bed"] },
    ]"#;
    let text = world(staff, steps, "").replace("at = []", "rate = \"120 per day\"");
    let ledger = ledger(&model(&text), Course::Incident);
    let left = ledger.visits().filter(|entry| entry.left.is_some()).count();
    assert_eq!(left + ledger.unfinished, ledger.entries.len());
    let count = |wanted: Outcome| ledger.left(wanted);
    assert!([Outcome::Completed, Outcome::LeftUnseen, Outcome::TurnedAway].into_iter().all(|how| count(how) > 0));
    let mut occupied = std::collections::BTreeMap::new();
    for (_, fact) in &ledger.others {
        match fact {
            Fact::SpaceTaken { space, .. } => *occupied.entry(*space).or_insert(0) += 1,
            Fact::SpaceGivenBack { space, .. } => *occupied.entry(*space).or_insert(0) -= 1,
            _ => continue,
        }
        assert!(occupied.values().all(|number| (0..=3).contains(number)), "{occupied:?}");
    }
    let worked = |entry: &Entry| entry.work.iter().filter(|(_, stroke)| *stroke == Stroke::Began).count();
    assert!(
        ledger
            .visits()
            .filter(|entry| entry.left.is_some_and(|(_, how, _)| how != Outcome::Completed))
            .all(|entry| worked(entry) == 0)
    );
}

/// Each contradiction is one problem, at its line.
#[test]
fn contradictions_are_found_before_running() {
    let staff = r#"{ role = "nurse", number = 1 }, { role = "bed", number = 2 }"#;
    let line = 21;
    let problems = |steps: &str| summary(&world(staff, &format!("step = [{steps}]"), &at(&[0])));
    let cases = [
        (r#"{ name = "a", time = "1 h", patience = { after = "1 h" } }"#, "no-effect"),
        (r#"{ name = "a", time = "1 h", turns_away = [{ waiting = 1 }] }"#, "no-effect"),
        (
            r#"{ name = "a", roles = ["nurse"], patience = { returns = { share = "1 %", after = "1 h" } } }"#,
            "missing-key",
        ),
        (r#"{ name = "a", roles = ["nurse"], patience = { after = "1 h", until = "a" } }"#, "no-effect"),
        (r#"{ name = "a", roles = ["nurse"], patience = { after = "1 h", to = "end" } }"#, "bad-value"),
        (
            r#"{ name = "a", roles = ["nurse"], patience = { after = "1 h", to = "b" }, next = "end" }, { name = "b", next = "a" }"#,
            "circle",
        ),
        (
            r#"{ name = "a", roles = ["nurse"], turns_away = [{ waiting = 1, to = "b" }], next = "end" }, { name = "b", next = "a" }"#,
            "circle",
        ),
        (r#"{ name = "a", takes = ["bed"], time = "1 h" }"#, "endless"),
        (
            r#"{ name = "a", takes = ["bed"], time = "1 h", next = [{ to = "b", share = "50 %" }, { to = "end", share = "50 %" }] }, { name = "b", gives_back = ["bed"] }"#,
            "endless",
        ),
        (r#"{ name = "a", gives_back = ["bed"], time = "1 h" }"#, "no-effect"),
        (r#"{ name = "a", takes = ["nurse"], gives_back = ["nurse"], time = "1 h" }"#, "bad-value"),
        (r#"{ name = "a", roles = [{ role = "nurse", number = 2 }], time = "1 h" }"#, "unstaffed"),
        (r#"{ name = "a", roles = ["nurse", "nurse"], time = "1 h" }"#, "duplicate"),
        (r#"{ name = "a", roles = ["nurse"], time = "1 h", batch = { size = 3 } }"#, "missing-key"),
        (
            r#"{ name = "a", roles = ["nurse"], time = "1 h", batch = { size = 3, within = "1 h", most = 2 } }"#,
            "contradiction",
        ),
        (r#"{ name = "a", roles = ["nurse"], time = "1 h", batch = { every = "0 min" } }"#, "time"),
        (r#"{ name = "a", roles = ["nurse"], time = "1 h", batch = { every = "1 h", within = "1 h" } }"#, "no-effect"),
        (r#"{ name = "a", roles = ["nurse"], time = "1 h", batch = { at = [] } }"#, "missing-key"),
        (
            r#"{ name = "a", roles = ["nurse"], time = "1 h", batch = { every = "1 h", size = 3, within = "1 h" } }"#,
            "exclusive-keys",
        ),
    ];
    let ordered = r#"{ name = "a", roles = ["nurse"], orders = [{ pathway = "sample" }] }]
[[pathway]]
name = "sample"
step = [{ name = "take", roles = ["nurse"], patience = { after = "1 h" } }"#;
    assert_eq!(problems(ordered), ["24 contradiction"]);
    for (steps, code) in cases {
        let found: Vec<_> = problems(steps).into_iter().filter(|problem| !problem.contains("unused")).collect();
        assert_eq!(found, [format!("{line} {code}")], "{steps}");
    }
}
