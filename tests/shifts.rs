//! What staff begin towards the end of a shift, and whose work is interrupted: small scenarios worked by hand. Times are
//! minutes since the start.

use reserv::model::{Calendar, Row};
use reserv::sim::Course;
use reserv::time::{Span, Time};

use super::support::ledger::Ledger;
use super::support::scenario::{clinic_with, rendered, summary};
use super::support::{case, ledger};

fn run(name: &str, sets: &[&str]) -> Ledger {
    ledger(&case(name, sets), Course::Incident)
}

/// The professor goes for lunch at 720 and is back at 750. With ten minutes' grace, who comes at 715 waits and is done at 760,
/// who comes at 721 at 770, and no minute is worked in the break. With four minutes' grace the first is begun, and
/// finished at 725.
#[test]
fn nothing_is_begun_before_the_break() {
    let key = |length: &str| format!("unit.office.staff.professor.no_new_work={length}");
    let ten = run("professor", &[&key("10 min")]);
    assert_eq!((ten.ends(), ten.overtime.as_minutes()), (vec![760.0, 770.0], 0.0));
    // The visit comes just as the last five minutes begin.
    assert_eq!(run("professor", &[&key("5 min")]).ends(), [760.0, 770.0]);
    let four = run("professor", &[&key("4 min")]);
    assert_eq!((four.ends(), four.overtime.as_minutes()), (vec![725.0, 760.0], 5.0));
    assert_eq!(run("professor", &[&key("0 min")]).log, run("professor", &[]).log);
}

/// The arithmetic is at the head of the file: forms, then the call.
#[test]
fn nobody_who_is_about_to_go_home_is_interrupted() {
    let mut ends = run("closing", &[]).ends();
    ends.sort_by(f64::total_cmp);
    assert_eq!(ends, [70.0, 72.0, 80.0]);
    let mut without = run("closing", &["unit.office.staff.clerk.no_new_work=0 min"]).ends();
    without.sort_by(f64::total_cmp);
    assert_eq!(without, [55.0, 70.0, 82.0]);
}

/// Three until 100, one of whom goes at 60 and is not replaced; at 100 the two are relieved by two others. Within 30 min: three
/// begin work until 30, two until 70, nobody until 100, two from then on.
#[test]
fn a_calendar_says_how_many_begin_work() {
    let row = |minutes: i64, number, relieved| Row {
        from: Time::START + Span::MINUTE * minutes,
        number,
        accepts: number,
        relieved,
    };
    let calendar = Calendar::new(vec![row(0, 3, 0), row(60, 2, 0), row(100, 2, 2)]).without_new_work(Span::MINUTE * 30);
    let at = |minutes: i64| calendar.row_at(Time::START + Span::MINUTE * minutes);
    let accepts = [0, 29, 30, 59, 60, 69, 70, 99, 100, 500].map(|minutes| calendar.accepts(at(minutes)));
    assert_eq!(accepts, [3, 3, 2, 2, 2, 2, 0, 0, 2, 2]);
    assert_eq!([59, 60, 99, 100].map(|minutes| calendar.number(at(minutes))), [3, 2, 2, 2]);
    assert_eq!([70, 100].map(|minutes| calendar.relieved(at(minutes))), [0, 2]);
}

/// Two clerks begin forms of 60 min at 0 and 5, and at 20 somebody urgent comes for 10 min. The form begun last has 45 left, the
/// first 40: interrupted at 20, the last is done at 75 and the first at 60; or the first at 70 and the last at 65.
#[test]
fn the_rule_says_who_is_interrupted() {
    let with = |rule: &str| {
        let rule = format!("unit.office.staff.clerk.interrupted_first={rule}");
        let sets = ["arrival.forms.at=[\"0 min\", \"5 min\"]", "arrival.calls.at=[\"20 min\"]", &rule];
        let unlimited = "unit.office.staff.clerk.shifts=[{ number = 2 }]";
        let mut ends = run("closing", &[&sets[..], &[unlimited]].concat()).ends();
        ends.sort_by(f64::total_cmp);
        ends
    };
    assert_eq!(with("latest-begun"), [30.0, 60.0, 75.0]);
    assert_eq!(with("earliest-begun"), [30.0, 65.0, 70.0]);
    assert_eq!(with("most-left"), [30.0, 60.0, 75.0]);
    assert_eq!(with("least-left"), [30.0, 65.0, 70.0]);
}

#[test]
fn rules_of_shifts_without_effect_are_problems() {
    assert_eq!(summary(&clinic_with("number = 2", "number = 2\nno_new_work = \"30 min\"")), ["24 no-effect"]);
    let clerk = |key: &str| clinic_with("role = \"clerk\"", &format!("role = \"clerk\"\n{key}"));
    assert_eq!(rendered(&clerk("no_new_work = \"30 min\"")), "");
    assert_eq!(summary(&clerk("no_new_work = \"8 h\"")), ["27 contradiction"]);
    assert_eq!(summary(&clerk("interrupted_first = \"most-left\"")), ["27 no-effect"]);
    assert_eq!(summary(&clerk("interrupted_first = \"most\"")), ["27 unknown-word"]);
}
