//! The rules of interruption, response and recovery, each in a scenario small enough to be worked by hand.
//! Times are minutes since the start, and so are the numbers in the comments.
#![expect(clippy::float_cmp, reason = "whole minutes and halves are exact")]

use reserv::fact::{Fact, Milestone, Standing};
use reserv::model::{Outcome, StepId};
use reserv::observe::Part;
use reserv::sim::Course;

use super::support::ledger::{Entry, Ledger, Stroke, minutes};
use super::support::{case, experiment, ledger, values};

/// One run of a verification case, with changes.
fn run(name: &str, sets: &[&str]) -> Ledger {
    ledger(&case(name, sets), Course::Incident)
}

/// The visit of a minute.
fn visit(ledger: &Ledger, born: f64) -> &Entry {
    ledger.visits().find(|entry| minutes(entry.born) == born).unwrap()
}

/// When work on a case began or went on for the last time, and when it was finished.
fn last_work(entry: &Entry) -> (f64, f64) {
    let at = |wanted: &[Stroke]| {
        entry.work.iter().rev().find(|(_, stroke)| wanted.contains(stroke)).map(|(time, _)| minutes(*time)).unwrap()
    };
    (at(&[Stroke::Began, Stroke::Resumed]), at(&[Stroke::Finished]))
}

/// When a milestone was reached.
fn reached(ledger: &Ledger, wanted: impl Fn(&Milestone) -> bool) -> Vec<f64> {
    ledger.milestones.iter().filter(|(_, milestone)| wanted(milestone)).map(|(time, _)| minutes(*time)).collect()
}

/// Four of 10 min are done by 5. Nobody is there until 9; then 6 are left, or all 10.
#[test]
fn a_shift_ends_and_work_goes_on_later() {
    assert_eq!(run("ciw-shift", &[]).ends(), [15.0]);
    assert_eq!(run("ciw-shift", &["pathway.visit.step.register.at_shift_end=restart"]).ends(), [19.0]);
    // Finished as overtime: from 1 to 11, of which 5 to 9 outside the shift.
    let finished = run("ciw-shift", &["pathway.visit.step.register.at_shift_end=finish"]);
    assert_eq!((finished.ends(), finished.overtime.as_minutes()), (vec![11.0], 4.0));
}

/// The same with a system out of reach: 9 + 6, 9 + 10, and 9 plus a new draw.
#[test]
fn a_system_fails_and_work_goes_on_later() {
    assert_eq!(run("ciw-outage", &[]).ends(), [15.0]);
    assert_eq!(run("ciw-outage", &["pathway.visit.step.register.when_down=suspend-restart"]).ends(), [19.0]);
    let uniform = "pathway.visit.step.register.time={ min = \"8 min\", max = \"12 min\" }";
    let drawn = ledger(&case("ciw-outage", &[uniform]), Course::Twin(&[])).ends()[0] - 1.0;
    let restarted = run("ciw-outage", &[uniform, "pathway.visit.step.register.when_down=suspend-restart"]).ends()[0];
    let resampled = run("ciw-outage", &[uniform, "pathway.visit.step.register.when_down=suspend-resample"]).ends()[0];
    assert!((restarted - (9.0 + drawn)).abs() < 1e-9, "the same work again");
    assert!((17.0..=21.0).contains(&resampled) && resampled != restarted, "new work: {resampled}");
}

/// The early crew of three ends its jobs at 6, 8 and 10, its shift at 7: 0 + 1 + 3 min of overtime. The day's two are
/// busy until 13 and 14, their shift ends at 11: 2 + 3. The late one is done at 17, before 20. In all 9 min.
#[test]
fn overtime_is_what_is_worked_after_the_shift() {
    let ledger = run("ciw-overtime", &[]);
    assert_eq!(ledger.ends(), [6.0, 8.0, 10.0, 13.0, 14.0, 17.0]);
    assert_eq!(ledger.overtime.as_minutes(), 0.0 + 1.0 + 3.0 + 2.0 + 3.0);
    assert_eq!(ledger.busy.as_minutes(), 35.0); // 5 + 7 + 9 + 4 + 5 + 5
}

/// The first job is done from 0 to 2, the others from 1 to 3. At 2 there is one server for both: the later stops, and
/// after 3 it takes 2 min from the start, or the 1 min that is left.
#[test]
fn fewer_on_duty_stop_the_latest_work() {
    let at_end =
        |rule: &str| run("simmer-schedule", &[&format!("pathway.visit.step.register.at_shift_end={rule}")]).ends();
    assert_eq!(at_end("finish"), [2.0, 3.0, 3.0]);
    assert_eq!(at_end("restart"), [2.0, 3.0, 5.0]);
    assert_eq!(at_end("suspend"), [2.0, 3.0, 4.0]);
}

/// One is served from 5 to 10; as the server leaves then, the others from 15 to 20 and from 20 to 25.
#[test]
fn nobody_is_served_while_it_is_closed() {
    assert_eq!(run("simmer-closed", &[]).ends(), [10.0, 20.0, 25.0]);
}

/// 11:55 is minute 715, 12:30 is 750. Ten minutes end at 725, the next begin at 750. Of 45 min five are done by noon;
/// 40 are left from 750 to 790, which is 13:10.
#[test]
fn the_professor_has_a_break() {
    let finish = run("professor", &[]);
    assert_eq!(finish.ends(), [725.0, 760.0]);
    assert_eq!(finish.overtime.as_minutes(), 5.0);
    let suspend = run(
        "professor",
        &["pathway.visit.step.register.at_shift_end=suspend", "pathway.visit.step.register.time=45 min"],
    );
    assert_eq!(suspend.ends()[0], 790.0);
}

/// The work of 20 began last, so it is handed over at 30. The clerk who stays is free at 40; 20 of 30 min are left, and
/// handing over takes 5: 65. Suspended, 60; finished as overtime from 30 to 40, 50.
#[test]
fn work_is_handed_over_at_the_end_of_a_shift() {
    assert_eq!(run("hand-over", &[]).ends(), [40.0, 65.0]);
    assert_eq!(run("hand-over", &[]).waits(), [0.0, 10.0]);
    let suspended = run(
        "hand-over",
        &[
            "pathway.visit.step.register={ name = \"register\", roles = [\"clerk\"], time = \"30 min\", at_shift_end = \"suspend\" }",
        ],
    );
    assert_eq!(suspended.ends(), [40.0, 60.0]);
}

/// The whole team changes at 60. The first two visits are finished by 70, 10 min of overtime each, while the next two are
/// with the new team from 60 to 90. Heads alone, they begin at 70, without overtime.
#[test]
fn a_team_is_relieved() {
    let finished = run("relieved", &[]);
    assert_eq!((finished.ends(), finished.overtime.as_minutes()), (vec![70.0, 70.0, 90.0, 90.0], 20.0));
    let step = |rule: &str| {
        format!("pathway.visit.step.register={{ name = \"register\", roles = [\"clerk\"], time = \"30 min\", {rule} }}")
    };
    // Suspended at 60 with 10 min left, and first in line: done by 70, and the others from 70 to 100.
    let suspended = run("relieved", &[&step("at_shift_end = \"suspend\"")]);
    assert_eq!((suspended.ends(), suspended.overtime.as_minutes()), (vec![70.0, 70.0, 100.0, 100.0], 0.0));
    // Handed over: 10 + 5 min more.
    let handed = run("relieved", &[&step("at_shift_end = \"hand-over\", hand_over = \"5 min\"")]);
    assert_eq!((handed.ends(), handed.busy.as_minutes()), (vec![75.0, 75.0, 105.0, 105.0], 130.0));
    let shifts = "unit.office.staff=[{ role = \"clerk\", shifts = [{ to = \"01:00\", number = 2 }, { from = \"01:00\", number = 2 }] }]";
    let heads = run("relieved", &[shifts]);
    assert_eq!((heads.ends(), heads.overtime.as_minutes()), (vec![70.0, 70.0, 100.0, 100.0], 0.0));
    // One of the three goes: of the two at work from 40 and 45, the later begun stays for 15 min; idle people go first.
    let overlap = "unit.office.staff=[{ role = \"clerk\", shifts = [{ number = 1 }, { to = \"01:00\", number = 1, relieved = true }, { from = \"01:00\", number = 1 }] }]";
    let overlapped = run("relieved", &[overlap, "arrival.visits.at=[\"40 min\", \"45 min\", \"50 min\"]"]);
    assert_eq!((overlapped.ends(), overlapped.overtime.as_minutes()), (vec![70.0, 75.0, 90.0], 15.0));
}

/// At 30 the visit of 20 has 20 min left. It is finished by 50, 20 min of overtime, if that is allowed, and handed over or
/// suspended if not: then the other clerk is free at 40.
#[test]
fn overtime_is_limited() {
    let most = |limit: &str| {
        format!(
            "unit.office.staff=[{{ role = \"clerk\", shifts = [{{ number = 1 }}, {{ to = \"00:30\", number = 1 }}], overtime = {{ at_most = \"{limit}\", paid = 1.5 }} }}]"
        )
    };
    let step = "pathway.visit.step.register={ name = \"register\", roles = [\"clerk\"], time = \"30 min\" }";
    let enough = run("hand-over", &[step, &most("20 min")]);
    assert_eq!((enough.ends(), enough.overtime.as_minutes()), (vec![40.0, 50.0], 20.0));
    let too_little = run("hand-over", &[step, &most("19 min")]);
    assert_eq!((too_little.ends(), too_little.overtime.as_minutes()), (vec![40.0, 60.0], 0.0));
    // With a rule of its own, the step is finished within the limit too, and handed over beyond it.
    assert_eq!(run("hand-over", &[&most("20 min")]).ends(), [40.0, 50.0]);
    assert_eq!(run("hand-over", &[&most("19 min")]).ends(), [40.0, 65.0]);
}

/// The visit of 60 is through at 66 and handed over at 182, a wait of 116. The clerk is free meanwhile, so the others
/// wait as in `clerk-complete`: 1624. If the clerk stays with it, 116 min more are spent than the 50 visits' 300.
#[test]
fn a_hand_over_waits_for_the_system() {
    let rule = "pathway.visit.step.register.when_down=hold-release";
    let released = run("clerk-complete", &[rule]);
    assert_eq!(
        visit(&released, 60.0).left.map(|(at, _, waited)| (minutes(at), waited.as_minutes())),
        Some((182.0, 116.0))
    );
    assert_eq!(released.waits().iter().sum::<f64>(), 1624.0 + 116.0);
    assert_eq!(released.busy.as_minutes(), 300.0);
    let held = run("clerk-complete", &[rule, "pathway.visit.step.register.holds_staff=true"]);
    assert_eq!(held.busy.as_minutes(), 300.0 + 116.0);
}

/// The visit of 60 is done at 66 and lost; it waits 116 and is done again from 182 to 188. The line starts at 188, as in
/// `clerk-restart`: 1800.
#[test]
fn what_was_written_is_lost() {
    let ledger = run("clerk-complete", &["pathway.visit.step.register.when_down=lose"]);
    assert_eq!(last_work(visit(&ledger, 60.0)), (182.0, 188.0));
    assert_eq!(ledger.waits().iter().sum::<f64>(), 1800.0 + 116.0);
}

/// At 62 a third of the visit of 60 is done. On paper it takes 9: with full credit 6 are left, with half the credit
/// 9 · (1 − 1/6) = 7.5, with none 9.
#[test]
fn what_is_left_is_diverted_with_credit() {
    let finished = |sets: &[&str]| last_work(visit(&run("clerk-paper-queued", sets), 60.0)).1;
    let divert = "pathway.visit.step.register.when_down=divert";
    assert_eq!(finished(&[divert]), 68.0);
    assert_eq!(finished(&[divert, "pathway.visit.step.register.credit=50 %"]), 69.5);
    assert_eq!(finished(&["pathway.visit.step.register.when_down=divert-restart"]), 71.0);
}

/// The clerk goes on trying for 5 min from 62, then takes to paper, from 67 to 76. If the system is back at 65, the 4
/// min that were left are done by 69, and the clerk was held for 3.
#[test]
fn staff_try_for_a_while() {
    let grace = "pathway.visit.step.register.grace=5 min";
    assert_eq!(last_work(visit(&run("clerk-paper-queued", &[grace]), 60.0)), (67.0, 76.0));
    let short = run("clerk-paper-queued", &[grace, "incident.phase.down.until=2026-01-05 01:05"]);
    assert_eq!(last_work(visit(&short, 60.0)), (65.0, 69.0));
    assert_eq!((short.records().count(), short.busy.as_minutes()), (0, 303.0));
    // Nobody takes the clerk away while they try, though the work may be interrupted.
    let urgent = run("clerk-paper-queued", &[grace, "pathway.visit.step.register.interruptible=true"]);
    assert_eq!(last_work(visit(&urgent, 60.0)), (67.0, 76.0));
}

/// The visit of 180 is on paper since 180; at 182 seven ninths are left, which take 6 · 7/9 = 4 min 40 s in the system
/// and leave no record.
#[test]
fn paper_is_put_aside_when_the_system_is_back() {
    let ledger = run("clerk-paper-queued", &["pathway.visit.step.register.when_restored=switch"]);
    assert!((last_work(visit(&ledger, 180.0)).1 - (182.0 + 280.0 / 60.0)).abs() < 1e-3);
    assert_eq!(ledger.records().count(), 12);
}

/// On paper one after the other from 62, 82, …, 162: six records. The visit of 120 is next at 182, and takes 6 min.
#[test]
fn who_stands_in_line_at_restoration_is_done_in_the_system() {
    let ledger = run("paper-queue", &[]);
    assert_eq!(ledger.records().count(), 6);
    assert_eq!(last_work(visit(&ledger, 120.0)), (182.0, 188.0));
}

/// The first has 6 min left at 4; until 8 it does 2 of them, until 20 another 3, and the last after 20: 21. The second
/// logs in from 5 to 8, does 12/4 = 3 min of its work until 20, and the other 7 after that: 27.
#[test]
fn a_slow_system_changes_the_pace_of_work_in_progress() {
    assert_eq!(run("slow", &[]).ends(), [21.0, 27.0]);
}

/// Everybody waits from the start. A quarter of 1000 users is 250, half is 500; four standard errors of these numbers
/// are 55 and 63. Who was let in stays let in.
#[test]
fn users_are_let_in_gradually() {
    let ends = run("limited", &[]).ends();
    let by = |minute: f64| ends.iter().filter(|end| **end <= minute).count();
    assert_eq!(by(39.9), 0);
    assert!((195..=305).contains(&by(40.0)) && by(69.9) == by(40.0), "{}", by(40.0));
    assert!((437..=563).contains(&by(70.0)) && by(99.9) == by(70.0), "{}", by(70.0));
    assert_eq!(by(100.0), 1000);
    let nobody = ["incident.phase.a-quarter.admits=0 %", "incident.phase.half.admits=100 %"];
    assert!(run("limited", &nobody).ends().iter().all(|end| *end == 70.0));
}

/// Cases come from 41 on, when their unit is on fallback and a quarter of the users is let in: these work in the system,
/// the other 750 (± 55) on paper.
#[test]
fn who_is_let_in_works_in_the_system_though_the_unit_is_on_fallback() {
    let ledger = run("limited", &["response.declare_after_down=0 min", "arrival.visits.first=41 min"]);
    let records = ledger.records().count();
    assert!((695..=805).contains(&records), "{records}");
}

/// Forms: 10 and 20 leave one, so two are ordered, for 80; 30 takes the last. At 80 they go to 40 and 50, and the next
/// order comes at 140 for 60 and 70, the one after at 200 for 80 and 90, the last unused at 260. All others are done at 205, in 5 min.
#[test]
fn forms_run_out_and_are_delivered() {
    let ledger = run("stock", &[]);
    let mut expected = vec![15.0, 25.0, 35.0, 85.0, 85.0, 145.0, 145.0, 205.0, 205.0];
    expected.extend([210.0; 11]);
    assert_eq!(ledger.ends(), expected);
    assert_eq!(ledger.times(|fact| matches!(fact, Fact::StockRanOut { .. })), [30.0, 80.0, 140.0, 200.0]);
    assert_eq!(ledger.times(|fact| matches!(fact, Fact::StockArrived { .. })), [80.0, 140.0, 200.0, 260.0]);
    let model = case("stock", &[]);
    let observed = experiment(&model, 1, None);
    assert_eq!(values(&observed, "stock.run_outs", Part::All), [4.0]);
    // Done by form are those of 10 to 90.
    assert_eq!(values(&observed, "fallback.used", Part::Way(StepId(0), 1)), [9.0]);
    // Never ordered again: three on paper, the others wait for the system.
    let once = run("stock", &["stock.forms={ name = \"forms\", number = 3 }"]);
    assert_eq!(once.ends().iter().filter(|end| **end == 210.0).count(), 17);
}

/// One clerk does the visits of 60, 70 and 80 from 60, 80 and 100. The second comes at 110 and takes that of 90; from
/// then on one is begun every 10 min: 100 at 120, 110 at 130. At 180 the visit of 160 is begun in the system.
#[test]
fn staff_are_called_in() {
    let ledger = run("call-in", &[]);
    let began = |born: f64| last_work(visit(&ledger, born)).0;
    assert_eq!([60.0, 70.0, 80.0, 90.0, 100.0, 110.0].map(began), [60.0, 80.0, 100.0, 110.0, 120.0, 130.0]);
    assert_eq!(last_work(visit(&ledger, 160.0)), (180.0, 186.0));
    assert_eq!(reached(&ledger, |milestone| *milestone == Milestone::Level(0)), [90.0]);
    assert_eq!(ledger.times(|fact| matches!(fact, Fact::StaffCalledIn { change: 1, .. })), [110.0]);
    assert_eq!(ledger.times(|fact| matches!(fact, Fact::StaffCalledIn { change: -1, .. })), [210.0]);
}

/// The visits of 70 to 180 are called off: 12. They come back 300 min later and are completed, besides the other 8.
#[test]
fn cancelled_visits_come_back() {
    let ledger = run("returns", &[]);
    assert_eq!((ledger.left(Outcome::Cancelled), ledger.left(Outcome::Completed)), (12, 20));
    let back = ledger.times(|fact| matches!(fact, Fact::CameBack { .. }));
    assert_eq!((back.len(), back[0], back[11]), (12, 370.0, 480.0));
    let model = case("returns", &[]);
    let experiment = experiment(&model, 1, None);
    assert_eq!(values(&experiment, "contacts.came_back", Part::All), [12.0]);
    assert_eq!(values(&experiment, "contacts.cancelled", Part::All), [12.0]);
    assert_eq!(values(&experiment, "fallback.used", Part::Way(StepId(0), 1)), [12.0]);
    assert_eq!(values(&experiment, "fallback.used", Part::All), [12.0]);
    let none = "pathway.visit.step.register.fallback.cancel.returns.share=0 %";
    assert_eq!(run("returns", &[none]).left(Outcome::Completed), 8);
}

/// The alert is raised at 92 and called off at 182: the visits of 100 to 180 stay away, 9 of 20, and come 300 min later.
#[test]
fn people_stay_away_while_there_is_an_alert() {
    let ledger = run("stay-away", &[]);
    let away = ledger.times(|fact| matches!(fact, Fact::StayedAway { .. }));
    assert_eq!((away.len(), away[0], away[8]), (9, 100.0, 180.0));
    assert_eq!(
        ledger.times(|fact| matches!(fact, Fact::CameBack { .. })),
        [400.0, 410.0, 420.0, 430.0, 440.0, 450.0, 460.0, 470.0, 480.0]
    );
    assert_eq!(ledger.left(Outcome::Completed), 20);
    let model = case("stay-away", &[]);
    assert_eq!(values(&experiment(&model, 1, None), "contacts.stayed_away", Part::All), [9.0]);
}

/// Without a routine all wait, as in `clerk-complete`. A routine pieced together in half an hour is there at 92.
#[test]
fn a_routine_may_be_absent_or_pieced_together() {
    let complete = "pathway.visit.step.register.when_down=complete";
    let absent = run("clerk-paper-queued", &[complete, "response.followed=0 %"]);
    assert_eq!((absent.waits().iter().sum::<f64>(), absent.records().count()), (1624.0, 0));
    assert_eq!(reached(&absent, |milestone| matches!(milestone, Milestone::WithoutRoutine(_))), [62.0]);
    let partly = run(
        "clerk-paper-queued",
        &[complete, "response.followed=0 %", "response.partly=100 %", "response.improvise=30 min"],
    );
    assert_eq!(partly.times(|fact| matches!(fact, Fact::ClinicTurned { to: Standing::OnFallback, .. })), [92.0]);
}

/// Records are written at 71, 80, 89, 99, …, 179, 189. At 189 six are older than an hour and given up; that of 129 is
/// just an hour old and entered, and the other six in time between visits, the last at 240.
#[test]
fn old_records_are_written_off() {
    let sets = ["record.note.write_off_after=1 h"];
    let ledger = run("clerk-paper-queued", &sets);
    let ends = |wanted| {
        let left = ledger.records().filter_map(|record| record.left).filter(move |(_, outcome, _)| *outcome == wanted);
        left.map(|(at, ..)| minutes(at)).collect::<Vec<_>>()
    };
    assert_eq!(ends(Outcome::WrittenOff), [189.0; 6]);
    assert_eq!(ends(Outcome::Completed), [192.0, 201.0, 210.0, 219.0, 222.0, 231.0, 240.0]);
    let model = case("clerk-paper-queued", &sets);
    let experiment = experiment(&model, 1, None);
    assert_eq!(values(&experiment, "records.written_off", Part::All), [6.0]);
    assert_eq!(values(&experiment, "records.entered", Part::All), [7.0]);
}

/// At 189 a visit is through, and its own note is the newest; then the others, back to that of 71.
#[test]
fn the_newest_record_is_entered_first() {
    let ledger = run("clerk-paper-queued", &["record.note.order=newest-first"]);
    let mut entered: Vec<_> = ledger.records().map(|record| (last_work(record).0, minutes(record.born))).collect();
    entered.sort_by(|a, b| a.0.total_cmp(&b.0));
    let order: Vec<f64> = entered.iter().map(|(_, born)| *born).collect();
    let expected = [189.0, 179.0, 169.0, 159.0, 149.0, 139.0, 129.0, 119.0, 109.0, 99.0, 89.0, 80.0, 71.0];
    assert_eq!(order, expected);
}

/// The result of 55 comes at once. Those of 65 and 75 wait until 120, and that of 120 queues behind them: they come at 122,
/// 124 and 126, after 57, 49 and 6 min. That of 135 comes at once again. Without a rate, all that waited comes at 120.
#[test]
fn an_interface_delivers_what_waited_in_it() {
    let ledger = run("interface", &[]);
    let ends = |ledger: &Ledger| {
        let visits = ledger.visits().filter(|entry| entry.case.class.index() == 0);
        visits.filter_map(Entry::left_at).map(minutes).collect::<Vec<_>>()
    };
    assert_eq!(ends(&ledger), [55.0, 122.0, 124.0, 126.0, 135.0]);
    assert_eq!(ledger.times(|fact| matches!(fact, Fact::ResultHeld { .. })), [65.0, 75.0, 120.0]);
    assert_eq!(ledger.times(|fact| matches!(fact, Fact::ResultDelivered { .. })), [122.0, 124.0, 126.0]);
    let model = case("interface", &[]);
    let experiment = experiment(&model, 1, None);
    assert_eq!(values(&experiment, "results.held", Part::All), [3.0]);
    let delay = values(&experiment, "results.delay", Part::All)[0];
    assert!((delay - (57.0 + 49.0 + 6.0) / 3.0).abs() < 1e-9, "{delay}");
    // 15 min each: the first at 135, when that of 135 queues as the third after it: 150, 165, 180.
    let slowly = ["system.link.drains=4 per hour"];
    assert_eq!(ends(&run("interface", &slowly)), [55.0, 135.0, 150.0, 165.0, 180.0]);
    let at_once = run("interface", &["system.link={ name = \"link\" }"]);
    assert_eq!(ends(&at_once), [55.0, 120.0, 120.0, 120.0, 135.0]);
}

/// What only reads goes on; what writes waits, as in `clerk-complete`.
#[test]
fn a_read_only_system_is_enough_to_read() {
    assert_eq!(run("read-only", &[]).waits().iter().sum::<f64>(), 0.0);
    let writes = run("read-only", &["pathway.visit.step.register.only_reads=false"]);
    assert_eq!(writes.waits().iter().sum::<f64>(), 1624.0);
}

/// From 122 the visits of 70 and 80 are served (waits 52 and 48), the second until 134. From 182 those of 90 on: 92, 88,
/// …, 4, which is 4 · 23 · 24 / 2 = 1104.
#[test]
fn a_restart_fails() {
    let ledger = run("relapse", &[]);
    assert_eq!(last_work(visit(&ledger, 80.0)), (128.0, 134.0));
    assert_eq!(ledger.waits().iter().sum::<f64>(), 52.0 + 48.0 + 1104.0);
    assert_eq!(reached(&ledger, |milestone| matches!(milestone, Milestone::Disruption(_))), [62.0, 122.0, 132.0]);
}

/// With the copy the visits of 70, 90 and 110 take 8 min, without it those of 130, 150 and 170 take 12.
#[test]
fn a_read_only_copy_may_fail_too() {
    assert_eq!(run("copy", &[]).ends()[3..9], [78.0, 98.0, 118.0, 142.0, 162.0, 182.0]);
}

/// The visits of 70 to 120 are left out at a risk, 6; those of 130 to 180 are sent elsewhere, 6.
#[test]
fn a_level_of_alert_changes_what_is_offered() {
    let model = case("levels", &[]);
    let experiment = experiment(&model, 1, None);
    assert_eq!(values(&experiment, "contacts.diverted", Part::All), [6.0]);
    assert_eq!(values(&experiment, "risks.taken", Part::All), [6.0]);
    // Counted from the onset: the visits left out, that of 60, which is finished, and the two of 190 and 200.
    assert_eq!(values(&experiment, "contacts.completed", Part::All), [9.0]);
}

/// Written on the 5th at about 10 and on the 8th at about 9, both entered on the 8th soon after 10.
#[test]
fn records_entered_after_two_days_are_late() {
    let model = case("late", &[]);
    let experiment = experiment(&model, 1, None);
    assert_eq!(values(&experiment, "records.entered", Part::All), [2.0]);
    assert_eq!(values(&experiment, "records.late", Part::All), [1.0]);
}

/// A visit of 20 min begins at 14:50; at 15:00 its system goes, for 31 h. The nurse stays with it, and goes home at 16:00: the
/// last 10 min are done at 8:00 on the day after restoration, and nobody works overtime.
#[test]
fn who_waits_with_a_case_goes_home_at_the_end_of_the_shift() {
    let model = case("held", &[]);
    let ledger = ledger(&model, Course::Incident);
    assert_eq!(ledger.ends(), [f64::from((3 * 24 + 8) * 60 + 10)]);
    assert_eq!((ledger.busy.as_minutes(), ledger.overtime.as_minutes()), (70.0 + 10.0, 0.0));
}
