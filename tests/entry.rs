//! The rules of back-entry, each in a scenario small enough to be worked by hand.
//! Times are minutes since the start, and so are the numbers in the comments.
#![expect(clippy::float_cmp, reason = "whole minutes and halves are exact")]

use reserv::fact::Fact;
use reserv::observe::Part;
use reserv::sim::Course;

use super::support::ledger::{Entry, Ledger, minutes};
use super::support::{case, experiment, ledger, values};

/// One run of a verification case, with changes.
fn run(name: &str, sets: &[&str]) -> Ledger {
    ledger(&case(name, sets), Course::Incident)
}

/// When the records were done, in order.
fn done(ledger: &Ledger) -> Vec<f64> {
    let mut done: Vec<f64> = ledger.records().filter_map(Entry::left_at).map(minutes).collect();
    done.sort_by(f64::total_cmp);
    done
}

/// One measure of the whole, of one run of a verification case with changes.
fn measure(name: &str, sets: &[&str], key: &str) -> f64 {
    values(&experiment(&case(name, sets), 1, None), key, Part::All)[0]
}

/// All six are unreadable: the doctor is asked from 120 on, 3 min each, and done with the first at 123. The clerk enters
/// from then on without a break.
#[test]
fn who_wrote_what_cannot_be_read_is_asked() {
    let asked = "record.note.unreadable={ share = \"100 %\", role = \"doctor\", time = \"3 min\" }";
    let ledger = run("back-entry", &[asked]);
    assert_eq!(done(&ledger), [133.0, 143.0, 153.0, 163.0, 173.0, 183.0]);
    assert_eq!(ledger.busy.as_minutes(), 6.0 * 3.0 + 6.0 * 10.0);
    assert_eq!(measure("back-entry", &[asked], "records.clarified"), 6.0);
    // The work that was stated is that of entering.
    assert!(ledger.records().all(|record| record.stated.as_minutes() == 10.0));
}

/// Half of them, and the doctor comes at 180: the readable ones are entered from 120 on meanwhile, the others from 183.
#[test]
fn readable_notes_do_not_wait_for_the_others() {
    let sets = [
        "record.note.unreadable={ share = \"50 %\", role = \"doctor\", time = \"3 min\" }",
        "unit.office.staff=[{ role = \"clerk\", number = 1 }, { role = \"doctor\", shifts = [{ from = \"03:00\", number = 1 }] }]",
    ];
    let asked = measure("back-entry", &sets, "records.clarified");
    assert!(asked > 0.0 && asked < 6.0, "{asked}: both kinds are there");
    let readable =
        (1..=6).map(|record| 120.0 + 10.0 * f64::from(record)).take_while(|end| *end <= 180.0 - 10.0 * asked);
    let others = (1..=6).map(|record| 183.0 + 10.0 * f64::from(record)).take_while(|end| *end <= 183.0 + 10.0 * asked);
    assert_eq!(done(&run("back-entry", &sets)), readable.chain(others).collect::<Vec<_>>());
}

/// Every record has an error. Found, it comes back to the clerk at the instant at which the clerk is free, and being older
/// than the next one is taken first: 10 + 4 min for each from 120 on. Not found, it takes no time.
#[test]
fn errors_are_corrected_or_left() {
    let errors =
        |found: &str| format!("record.note.errors={{ share = \"100 %\", found = \"{found}\", time = \"4 min\" }}");
    let found = errors("100 %");
    assert_eq!(done(&run("back-entry", &[&found])), [134.0, 148.0, 162.0, 176.0, 190.0, 204.0]);
    assert_eq!(measure("back-entry", &[&found], "records.corrected"), 6.0);
    assert_eq!(measure("back-entry", &[&found], "records.errors_left"), 0.0);
    let left = errors("0 %");
    assert_eq!(done(&run("back-entry", &[&left])), [130.0, 140.0, 150.0, 160.0, 170.0, 180.0]);
    assert_eq!(measure("back-entry", &[&left], "records.errors_left"), 6.0);
    assert_eq!(measure("back-entry", &[&left], "records.entered"), 6.0);
}

/// Begun at 120, 130 and 140, three records take 10 min; those of 150, 165 and 180, more than 25 min into the stretch,
/// take 15.
#[test]
fn entering_tires() {
    let tiring = |rest: &str| format!("record.note.tiring={{ after = \"25 min\", rest = \"{rest}\", factor = 1.5 }}");
    assert_eq!(done(&run("back-entry", &[&tiring("15 min")])), [130.0, 140.0, 150.0, 165.0, 180.0, 195.0]);
    // Nobody is there from 140 to 180. After a rest of 40 min the next three are quick again, the last, of 210, is not.
    let shifts = "unit.office.staff=[{ role = \"clerk\", shifts = [{ to = \"02:20\", number = 1 }, { from = \"03:00\", number = 1 }] }]";
    assert_eq!(done(&run("back-entry", &[&tiring("40 min"), shifts])), [130.0, 140.0, 190.0, 200.0, 210.0, 225.0]);
    // If it takes longer to rest, all four are slow.
    assert_eq!(done(&run("back-entry", &[&tiring("41 min"), shifts])), [130.0, 140.0, 195.0, 210.0, 225.0, 240.0]);
}

/// The clerk leaves at 135 and is back at 180. The second record, of 130, has 5 min left then; finished, it takes 5 min
/// of overtime.
#[test]
fn entering_stops_at_the_end_of_a_shift() {
    let shifts = "unit.office.staff=[{ role = \"clerk\", shifts = [{ to = \"02:15\", number = 1 }, { from = \"03:00\", number = 1 }] }]";
    let suspend = run("back-entry", &[shifts, "record.note.at_shift_end=suspend"]);
    assert_eq!(done(&suspend), [130.0, 185.0, 195.0, 205.0, 215.0, 225.0]);
    assert_eq!(suspend.overtime.as_minutes(), 0.0);
    let finish = run("back-entry", &[shifts]);
    assert_eq!(done(&finish), [130.0, 140.0, 190.0, 200.0, 210.0, 220.0]);
    assert_eq!(finish.overtime.as_minutes(), 5.0);
    // They cost 7.5 min's pay at one and a half.
    let paid = shifts.replace("}] }]", "}], overtime = { paid = 1.5 } }]");
    assert_eq!(measure("back-entry", &[&paid], "staff.overtime_paid"), 7.5 / 60.0);
}

/// The charts are due at 130 and 140, the notes at 270 and 280. Oldest first, those of 70 come before those of 80.
#[test]
fn what_is_due_first_is_entered_first() {
    let order = |sets: &[&str]| {
        let ledger = run("deadline", sets);
        let mut done: Vec<_> = ledger
            .records()
            .filter_map(|record| Some((minutes(record.left_at()?), record.case.class.index(), minutes(record.born))))
            .collect();
        done.sort_by(|a, b| a.0.total_cmp(&b.0));
        let first = done.iter().map(|(_, class, _)| *class).min().unwrap();
        done.into_iter().map(|(at, class, born)| (at, class > first, born)).collect::<Vec<_>>()
    };
    assert_eq!(order(&[]), [(130.0, true, 70.0), (140.0, true, 80.0), (150.0, false, 70.0), (160.0, false, 80.0)]);
    assert_eq!(measure("deadline", &[], "records.overdue"), 0.0);
    let oldest = ["record.note.order=oldest-first", "record.chart.order=oldest-first"];
    assert_eq!(order(&oldest), [(130.0, false, 70.0), (140.0, true, 70.0), (150.0, false, 80.0), (160.0, true, 80.0)]);
    // Done at 140 and 160, due at 130 and 140.
    assert_eq!(measure("deadline", &oldest, "records.overdue"), 2.0);
    assert_eq!(run("deadline", &oldest).times(|fact| matches!(fact, Fact::Overdue { .. })), [140.0, 160.0]);
}

/// The first call is answered until 120. With four calls in line, then three, then two, no note is begun; at 150 one call
/// stands in line, and the notes, which are older, come first. With nobody to stand in line, the fifth call comes first too.
/// Unprotected, the notes come before the second call.
#[test]
fn live_work_is_protected() {
    let calls = |ledger: &Ledger| ledger.ends().split_off(6);
    let protected = run("protected", &[]);
    assert_eq!(done(&protected), [160.0, 170.0, 180.0, 190.0, 200.0, 210.0]);
    assert_eq!(calls(&protected), [120.0, 130.0, 140.0, 150.0, 220.0]);
    let none = run("protected", &["record.note.while_line_at_most=0"]);
    assert_eq!(done(&none), [170.0, 180.0, 190.0, 200.0, 210.0, 220.0]);
    assert_eq!(calls(&none), [120.0, 130.0, 140.0, 150.0, 160.0]);
    let open = run("protected", &["record.note.while_line_at_most=100"]);
    assert_eq!(done(&open), [130.0, 140.0, 150.0, 160.0, 170.0, 180.0]);
    assert_eq!(calls(&open), [120.0, 190.0, 200.0, 210.0, 220.0]);
    assert_eq!((protected.unfinished, protected.busy.as_minutes()), (0, 110.0));
}

/// From 150 to 195 five are begun, the last at 190; the sixth on the next day at 1440 + 150. On Tuesdays only, all from
/// 1440 on. While the clerk is away until 170, the hours alone open nothing.
#[test]
fn notes_are_entered_at_certain_hours() {
    let hours = "record.note.hours=[{ from = \"02:30\", to = \"03:15\" }]";
    assert_eq!(done(&run("back-entry", &[hours])), [160.0, 170.0, 180.0, 190.0, 200.0, 1600.0]);
    let tuesdays = done(&run("back-entry", &["record.note.days=tue"]));
    assert_eq!(tuesdays, [1450.0, 1460.0, 1470.0, 1480.0, 1490.0, 1500.0]);
    let late = "unit.office.staff=[{ role = \"clerk\", shifts = [{ from = \"02:50\", number = 1 }] }]";
    assert_eq!(done(&run("back-entry", &[hours, late]))[..3], [180.0, 190.0, 200.0]);
    assert_eq!(done(&run("back-entry", &[hours, late, "time.length=26 h"])).len(), 3);
}
