//! Days that differ: busy days and quiet ones, and staff who are absent.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use reserv::fact::{Fact, Witness};
use reserv::load::offered_load;
use reserv::model::{ClassId, Model};
use reserv::sim::{Course, Simulation};
use reserv::time::{Span, Time};

use super::support::ledger::{Stroke, minutes};
use super::support::scenario::{CLINIC, clinic_with, model, rendered, summary};
use super::support::{case, ledger};

/// How many of each class arrived on each day, and the time on duty in all.
#[derive(Default)]
struct Days {
    arrivals: BTreeMap<(ClassId, i64), f64>,
    on_duty: Span,
}

impl Witness for Days {
    fn see(&mut self, time: Time, fact: &Fact) {
        match fact {
            Fact::Arrived { case } => {
                let day = (time - Time::START).as_millis() / Span::DAY.as_millis();
                *self.arrivals.entry((case.class, day)).or_default() += 1.0;
            }
            Fact::StaffTime { on_duty, .. } => self.on_duty += *on_duty,
            _ => {}
        }
    }
}

fn days(model: &Model, replication: u32, course: Course<'_>) -> Days {
    Simulation::new(model, 1, replication, course, Days::default()).run(&AtomicBool::new(false)).unwrap()
}

/// Arrivals that need nobody, over so many days.
fn arrivals(days: u32, keys: &str) -> Model {
    let entries = keys.split('|').enumerate().map(|(number, keys)| {
        format!("[[arrival]]\nname = \"class-{number}\"\npathway = \"visit\"\nunit = \"desk\"\n{keys}\n")
    });
    model(&format!(
        "reserv = 1\nname = \"days\"\n[time]\nzone = \"UTC\"\nstart = \"2026-01-01\"\nlength = \"{days} d\"\n\
         [[unit]]\nname = \"desk\"\n[[pathway]]\nname = \"visit\"\nstep = [{{ name = \"come\" }}]\n{}",
        entries.collect::<String>()
    ))
}

/// The counts of one class on every day of some replications, also where none came.
fn counts(model: &Model, class: usize, replications: u32, length: i64) -> Vec<f64> {
    let runs = (0..replications).map(|replication| days(model, replication, Course::Incident));
    let class = ClassId::from_index(class);
    runs.flat_map(|run| (0..length).map(move |day| run.arrivals.get(&(class, day)).copied().unwrap_or(0.0))).collect()
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let n = values.len() as f64;
    values.sum::<f64>() / n
}

fn covariance(a: &[f64], b: &[f64]) -> f64 {
    let (mean_a, mean_b) = (mean(a.iter().copied()), mean(b.iter().copied()));
    mean(a.iter().zip(b).map(|(a, b)| (a - mean_a) * (b - mean_b)).collect::<Vec<_>>().into_iter())
}

/// The emergency department of Iowa: 159.1 a day, variance/mean 1.26 once month and weekday are taken out. A mixed Poisson
/// number of mean n with a factor of mean 1 has variance n + n²·cv², so variance/mean 1 + 159.1·0.04² = 1.2546. Of 36,000
/// days the ratio has the standard error 1.2546·√(2/36000) = 0.0094, the mean √(159.1·1.2546/36000) = 0.075.
#[test]
fn days_of_an_emergency_department_scatter_as_measured() {
    let model = arrivals(3_600, "rate = \"159.1 per day\"\nday_factor = { cv = \"4 %\" }");
    let counts = counts(&model, 0, 10, 3_600);
    let mean = mean(counts.iter().copied());
    assert!((mean - 159.1).abs() < 4.0 * 0.075, "{mean}");
    let ratio = covariance(&counts, &counts) / mean;
    assert!((ratio - 1.2546).abs() < 4.0 * 0.0094, "{ratio}");
}

/// Two classes of 50 a day with a factor of 50 %: the covariance of their days is 50·50·0.25 = 625 if they share it, and 0
/// if each has its own. Each has the variance 50 + 625; of 3,600 days the standard error of the covariance is at most
/// √(3·675²/3600) = 19.5 for numbers with so heavy a tail.
#[test]
fn classes_may_share_their_busy_days() {
    let both = |factor: &str| {
        let keys = format!("rate = \"50 per day\"\nday_factor = {factor}");
        let model = arrivals(3_600, &format!("{keys}|{keys}"));
        covariance(&counts(&model, 0, 1, 3_600), &counts(&model, 1, 1, 3_600))
    };
    let shared = both("{ cv = \"50 %\", shared = \"town\" }");
    assert!((shared - 625.0).abs() < 4.0 * 19.5, "{shared}");
    let own = both("{ cv = \"50 %\" }");
    assert!(own.abs() < 4.0 * 19.5, "{own}");
}

/// A factor belongs to the day: the twin has it, and a simulation that starts a day later has it on the same date.
#[test]
fn a_busy_day_is_busy_in_every_run() {
    let text = clinic_with("rate = \"40 per day\"", "rate = \"40 per day\"\nday_factor = { cv = \"100 %\" }");
    let text = text.replace("Europe/Stockholm", "UTC");
    let run = days(&model(&text), 0, Course::Incident);
    assert_eq!(run.arrivals, days(&model(&text), 0, Course::Twin(&[])).arrivals);
    let later = days(&model(&text.replace("start = \"2026-03-23\"", "start = \"2026-03-24\"")), 0, Course::Incident);
    // The days differ by factors from 0 to 4 and more, so the order of the days is that of the dates, not of the start.
    let by_day = |run: &Days, from: i64| -> Vec<f64> {
        (from..from + 20).map(|day| run.arrivals.get(&(ClassId(0), day)).copied().unwrap_or(0.0)).collect()
    };
    let (first, second) = (by_day(&run, 1), by_day(&later, 0));
    let correlation = covariance(&first, &second) / (covariance(&first, &first) * covariance(&second, &second)).sqrt();
    assert!(correlation > 0.9, "{correlation}");
}

/// A clerk with a shift, who is absent from half of them, and two visits on each.
fn absent(shift: &str, visits: &str) -> Model {
    let visit = |at: &str, number: usize| {
        format!(
            "[[arrival]]\nname = \"v{number}\"\npathway = \"visit\"\nunit = \"desk\"\nrate = \"1 per day\"\nprocess = \"regular\"\n\
             hours = [{{ from = \"{at}:00\", to = \"{at}:30\" }}]\n"
        )
    };
    let visits: String = visits.split(' ').zip(0..).map(|(at, number)| visit(at, number)).collect();
    model(&format!(
        "reserv = 1\nname = \"absent\"\n[time]\nzone = \"UTC\"\nstart = \"2026-01-01\"\nlength = \"400 d\"\n\
         [[role]]\nname = \"clerk\"\n[[unit]]\nname = \"desk\"\n\
         staff = [{{ role = \"clerk\", shifts = [{shift}], absence = \"50 %\" }}]\n\
         [[pathway]]\nname = \"visit\"\nstep = [{{ name = \"talk\", roles = [\"clerk\"], time = \"1 s\" }}]\n{visits}"
    ))
}

/// Who is absent is so for the whole shift, also past midnight: both of its visits begin at once, or neither does. Of 399
/// shifts half are without the clerk: within four standard deviations of 10.
#[test]
fn absence_lasts_for_a_shift() {
    for (shift, visits, next_day) in [
        ("{ from = \"08:00\", to = \"12:00\", number = 1 }", "08 11", 0),
        ("{ from = \"22:00\", to = \"06:00\", number = 1 }", "22 05", 1),
    ] {
        let ledger = ledger(&absent(shift, visits), Course::Incident);
        let mut served: BTreeMap<i64, Vec<bool>> = BTreeMap::new();
        for entry in ledger.visits() {
            let at_once = entry.work.first().is_some_and(|(at, stroke)| *stroke == Stroke::Began && *at == entry.born);
            let day = (entry.born - Time::START).as_millis() / Span::DAY.as_millis();
            let early = minutes(entry.born) % 1440.0 < 360.0;
            served.entry(if early { day - next_day } else { day }).or_default().push(at_once);
        }
        let whole: Vec<_> = served.values().filter(|visits| visits.len() == 2).collect();
        assert!(whole.len() >= 399, "{}", whole.len());
        // Those who waited since an absent shift are served first, one second each.
        let consistent = whole.iter().filter(|visits| visits[0] == visits[1]).count();
        assert_eq!(consistent, whole.len(), "{shift}");
        let there = whole.iter().filter(|visits| visits[1]).count() as f64;
        assert!((there - 200.0).abs() < 40.0, "{there}");
    }
}

/// Of ten always on duty one in five is absent: 8 of 10 person-days, with a standard error of √(0.2·0.8/36000) = 0.0021.
#[test]
fn the_share_of_absence_is_that_of_the_file() {
    let text = "reserv = 1\nname = \"absent\"\n[time]\nstart = \"2026-01-01\"\nlength = \"3600 d\"\n[[role]]\nname = \"clerk\"\n\
                [[unit]]\nname = \"desk\"\nstaff = [{ role = \"clerk\", number = 10, absence = \"20 %\" }]\n\
                [[pathway]]\nname = \"visit\"\nstep = [{ name = \"talk\", roles = [\"clerk\"], time = \"1 h\" }]\n\
                [[arrival]]\nname = \"visits\"\npathway = \"visit\"\nunit = \"desk\"\nevery = \"1 h\"\n";
    let model = model(text);
    let share = days(&model, 0, Course::Incident).on_duty.as_hours() / (10.0 * 3_600.0 * 24.0);
    assert!((share - 0.8).abs() < 4.0 * 0.0021, "{share}");
    // 24 h of work a day for 240 rostered, of whom 192 come.
    let load = offered_load(&model)[0];
    assert!((load.load - 24.0 / 192.0).abs() < 1e-3 && (load.on_duty - 7.0 * 192.0).abs() < 1e-6, "{load:?}");
}

/// Of 302,400 visits a week so many stay away, a binomial share with a standard error of at most √(0.16·0.84/302400) =
/// 0.00067: none before the onset, the shares of the file, the average of the straight line of each week, none after.
#[test]
fn demand_falls_in_steps_and_comes_back_gradually() {
    let model = case("demand", &[]);
    let whole = days(&model, 0, Course::Twin(&[]));
    let run = days(&model, 0, Course::Incident);
    let week = |days: &Days, week: i64| -> f64 {
        days.arrivals.iter().filter(|((_, day), _)| day / 7 == week).map(|(_, number)| number).sum()
    };
    assert!((0..10).all(|number| (week(&whole, number) - 302_400.0).abs() < 1.5), "nobody stays away in the twin");
    let back = |number: i64| 0.1621 * (11 - 2 * number) as f64 / 12.0;
    let expected = [0.0, 0.081, 0.1621].into_iter().chain((0..6).map(back)).chain([0.0]);
    for (number, expected) in (0..10).zip(expected) {
        let away = 1.0 - week(&run, number) / week(&whole, number);
        assert!((away - expected).abs() < 4.0 * 0.00067, "week {number}: {away}, not {expected}");
    }
}

/// Nobody absent is what it was, whatever else is drawn.
#[test]
fn no_absence_changes_nothing() {
    let with = |share: &str| {
        ledger(&case("ciw-overtime", &[&format!("unit.office.staff.day.absence={share}")]), Course::Incident)
    };
    assert_eq!(with("0 %").log, ledger(&case("ciw-overtime", &[]), Course::Incident).log);
    assert_eq!(with("100 %").ends(), [6.0, 8.0, 10.0, 17.0], "none of the day's two is there");
}

#[test]
fn differences_between_days_that_cannot_be_are_problems() {
    let arrival = |new: &str| summary(&clinic_with("rate = \"40 per day\"", new));
    assert_eq!(arrival("gap = \"30 min\"\nday_factor = { cv = \"4 %\" }"), ["41 no-effect"]);
    assert_eq!(arrival("total = 200\nday_factor = { cv = \"4 %\" }"), ["41 no-effect"]);
    assert_eq!(arrival("rate = \"40 per day\"\nday_factor = {}"), ["41 missing-key"]);
    assert_eq!(arrival("rate = \"40 per day\"\nday_factor = { cv = \"4 %\", shared = \"town\" }"), ["41 unused"]);
    let away = |shares: &str| arrival(&format!("rate = \"40 per day\"\nstay_away = {{ {shares} }}"));
    assert_eq!(away("back_over = \"1 d\""), ["41 missing-key"]);
    assert_eq!(away("share = 0.1, shares = [{ share = 0.1 }]"), ["41 exclusive-keys"]);
    assert_eq!(away("shares = []"), ["41 missing-key"]);
    assert_eq!(away("shares = [{ share = 0.1 }, { share = 0.2 }]"), ["41 time"]);
    assert_eq!(away("shares = [{ from = \"1 d\", share = 0.1 }, { share = 0.2 }]"), ["41 time"]);
    assert!(away("shares = [{ share = 0.1 }, { from = \"1 d\", share = 0.2 }]").is_empty());
    let thing = CLINIC.replace("name = \"nurse\"\n", "name = \"nurse\"\nequipment = true\n");
    assert_eq!(summary(&thing.replace("number = 2", "number = 2\nabsence = \"5 %\"")), ["25 no-effect"]);
    assert_eq!(rendered(&clinic_with("number = 2", "number = 2\nabsence = \"5 %\"")), "");
}
