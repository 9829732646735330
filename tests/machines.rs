//! Equipment that breaks down and is mended, against queueing theory and hand arithmetic. Times are minutes since the start.

use std::sync::atomic::AtomicBool;

use reserv::fact::{Fact, Witness};
use reserv::load::offered_load;
use reserv::model::Model;
use reserv::sim::{Course, Simulation};
use reserv::time::{Span, Time};

use super::support::ledger::Ledger;
use super::support::scenario::{clinic_with, model, rendered, summary};
use super::support::{case, ledger};

/// One machine that works for 50 min and is mended in 10, again and again, with jobs at some minutes.
fn steady(number: u32, work: &str, time: &str, at: &str) -> Model {
    model(&text(number, work, time, at))
}

fn text(number: u32, work: &str, time: &str, at: &str) -> String {
    format!(
        "reserv = 1\nname = \"machines\"\n[time]\nstart = \"2026-01-05\"\nlength = \"1 d\"\n\
         [[role]]\nname = \"scanner\"\nequipment = true\n[[role]]\nname = \"nurse\"\n\
         [[unit]]\nname = \"ward\"\n[[unit.staff]]\nrole = \"scanner\"\nnumber = {number}\n\
         breaks_down = {{ after = \"50 min\", mended_in = \"10 min\"{work} }}\n\
         [[unit.staff]]\nrole = \"nurse\"\nnumber = 1\n\
         [[pathway]]\nname = \"scan\"\nstep = [{{ name = \"scan\", roles = [\"nurse\", \"scanner\"], time = \"{time}\" }}]\n\
         [[arrival]]\nname = \"scans\"\npathway = \"scan\"\nunit = \"ward\"\nat = [{at}]\n"
    )
}

fn run(model: &Model) -> Ledger {
    ledger(model, Course::Incident)
}

/// A scan of 20 min from 40 stops at 50, when the scanner breaks down, and goes on at 60 with 10 min left; or from the
/// beginning; or is finished at 60 first. The next, of 65, finds it mended; nobody has the nurse meanwhile.
#[test]
fn work_goes_on_when_the_machine_is_mended() {
    let jobs = "\"40 min\", \"65 min\"";
    assert_eq!(run(&steady(1, "", "20 min", jobs)).ends(), [70.0, 90.0]);
    assert_eq!(run(&steady(1, ", work = \"restart\"", "20 min", jobs)).ends(), [80.0, 100.0]);
    // One that comes while the broken one is finishing waits until it is mended at 60.
    let finish = run(&steady(1, ", work = \"finish\"", "15 min", "\"40 min\", \"52 min\""));
    assert_eq!(finish.ends(), [55.0, 75.0]);
    let facts = |ledger: &Ledger, broke: bool| {
        ledger.times(|fact| {
            if broke {
                matches!(fact, Fact::BrokeDown { working: 0, .. })
            } else {
                matches!(fact, Fact::Mended { working: 1, .. })
            }
        })
    };
    assert_eq!(
        (facts(&finish, true)[..3].to_vec(), facts(&finish, false)[..3].to_vec()),
        (vec![50.0, 110.0, 170.0], vec![60.0, 120.0, 180.0])
    );
    // Both machines fail at 50, and both are there again at 60; who was on one is first.
    assert_eq!(run(&steady(2, "", "20 min", jobs)).ends(), [70.0, 90.0]);
}

/// A scan that needs both machines stops as one of them breaks down, and goes on when both are mended.
#[test]
fn work_on_two_machines_needs_both() {
    let both =
        text(2, "", "20 min", "\"40 min\"").replace("\"scanner\"], time", "{ role = \"scanner\", number = 2 }], time");
    assert_eq!(run(&model(&both)).ends(), [70.0]);
}

/// A machine that is finishing a job of 30 min as it is mended, at 60, is simply there again, once.
#[test]
fn a_machine_mended_while_it_finishes_is_one_machine() {
    let ledger = run(&steady(1, ", work = \"finish\"", "30 min", "\"40 min\", \"61 min\""));
    assert_eq!(ledger.ends(), [70.0, 100.0]);
}

/// The mean number there, and how often work stopped, from an instant on.
#[derive(Default)]
struct Crowd {
    from: Time,
    now: Time,
    there: i64,
    area: f64,
    stops: f64,
    wait: f64,
    left: f64,
}

impl Witness for Crowd {
    fn see(&mut self, time: Time, fact: &Fact) {
        let since = self.now.max(self.from);
        if time > since {
            self.area += (time - since).as_minutes() * self.there as f64;
        }
        self.now = time;
        let counts = time >= self.from;
        match fact {
            Fact::Arrived { .. } => self.there += 1,
            Fact::Left { waited, .. } => {
                self.there -= 1;
                if counts {
                    (self.wait, self.left) = (self.wait + waited.as_minutes(), self.left + 1.0);
                }
            }
            Fact::WorkSuspended { .. } if counts => self.stops += 1.0,
            _ => {}
        }
    }
}

/// The mean number there of some replications after a day, how often work stops in a minute, and the mean wait.
fn means(model: &Model, replications: u32, days: i64) -> (f64, f64, f64) {
    let (mut area, mut stops, mut wait, mut left) = (0.0, 0.0, 0.0, 0.0);
    for replication in 0..replications {
        let crowd = Crowd { from: Time::START + Span::DAY, ..Crowd::default() };
        let crowd =
            Simulation::new(model, 1, replication, Course::Twin(&[]), crowd).run(&AtomicBool::new(false)).unwrap();
        (area, stops, wait, left) = (area + crowd.area, stops + crowd.stops, wait + crowd.wait, left + crowd.left);
    }
    let minutes = (f64::from(replications)) * (days - 1) as f64 * 1440.0;
    (area / minutes, stops / minutes, wait / left)
}

/// The mean number there in M/M/c with breakdowns, from the balance of its Markov chain: states of machines that work and of
/// customers there, up to so many that more are all but impossible; by repeated averaging of the uniformised chain.
fn theory(lambda: f64, mu: f64, fails: f64, mends: f64, machines: usize) -> f64 {
    const MOST: usize = 120;
    let machine_rate = fails.max(mends) * machines as f64;
    let all = lambda + mu * machines as f64 + machine_rate;
    let mut p = vec![vec![0.0; MOST + 1]; machines + 1];
    p[machines][0] = 1.0;
    for _ in 0..60_000 {
        let mut next = vec![vec![0.0; MOST + 1]; machines + 1];
        for up in 0..=machines {
            for there in 0..=MOST {
                let here = p[up][there] / all;
                let rates = [
                    (lambda, there < MOST, up, there + 1),
                    (mu * up.min(there) as f64, there > 0, up, there.wrapping_sub(1)),
                    (fails * up as f64, up > 0, up.wrapping_sub(1), there),
                    (mends * (machines - up) as f64, up < machines, up + 1, there),
                ];
                let mut stays = all;
                for (rate, possible, up, there) in rates {
                    if possible && rate > 0.0 {
                        next[up][there] += here * rate;
                        stays -= rate;
                    }
                }
                next[up][there] += here * stays;
            }
        }
        p = next;
    }
    p.iter().flat_map(|row| row.iter().enumerate()).map(|(there, p)| there as f64 * p).sum()
}

/// The published single machine: L = 1.916667, and the wait, stops included, is 3.833333 − 1 = 2.833333 min; of it 0.2 min are
/// the stops. Work stops as often as a machine in use breaks down: 0.1 · E[in use] = 0.1 · 0.5 · 1 a minute, since work takes
/// 1 min and none is lost. The chain above gives the same L, and that of two machines.
#[test]
fn a_machine_that_breaks_down_is_as_in_theory() {
    let model = case("machine", &["time.length=200 d"]);
    let (there, stops, wait) = means(&model, 4, 200);
    assert!((theory(0.5, 1.0, 0.1, 0.5, 1) - 1.916_667).abs() < 1e-4);
    assert!((there / 1.916_667 - 1.0).abs() < 0.02, "{there}");
    assert!((wait / 2.833_333 - 1.0).abs() < 0.02, "{wait}");
    assert!((stops / 0.05 - 1.0).abs() < 0.02, "{stops}");
}

/// Two machines, of which each breaks down and is mended by itself, at 1.2 arrivals a minute: as the chain says, and work
/// stops 0.1 · 1.2 times a minute.
#[test]
fn of_two_machines_each_breaks_down_by_itself() {
    let model =
        case("machine", &["time.length=200 d", "unit.station.staff.machine.number=2", "arrival.jobs.rate=72 per hour"]);
    let (there, stops, _) = means(&model, 4, 200);
    let expected = theory(1.2, 1.0, 0.1, 0.5, 2);
    assert!((there / expected - 1.0).abs() < 0.02, "{there}, not {expected}");
    assert!((stops / 0.12 - 1.0).abs() < 0.02, "{stops}");
}

/// The same breakdowns in the run and its twin, whatever else happens there; and the load counts five sixths of the time.
#[test]
fn breakdowns_are_those_of_the_twin() {
    let text = clinic_with(
        "number = 2",
        "number = 2\nbreaks_down = { after = { mean = \"1 d\", family = \"exponential\" }, mended_in = \"4 h\" }",
    );
    let model = model(&text);
    let broke = |course| ledger(&model, course).times(|fact| matches!(fact, Fact::BrokeDown { .. }));
    assert!(broke(Course::Incident).len() > 10);
    assert_eq!(broke(Course::Incident), broke(Course::Twin(&[])));
    let load = offered_load(&case("machine", &[]))[0];
    assert!((load.load - 0.6).abs() < 1e-9, "{load:?}");
}

#[test]
fn breakdowns_that_cannot_be_are_problems() {
    let staff = |keys: &str| summary(&clinic_with("number = 2", &format!("number = 2\n{keys}")));
    assert_eq!(staff("breaks_down = { after = \"30 d\" }"), ["24 missing-key"]);
    assert_eq!(staff("breaks_down = { after = \"0 h\", mended_in = \"1 h\" }"), ["24 bad-value"]);
    assert_eq!(
        staff("absence = \"5 %\"\nbreaks_down = { after = \"30 d\", mended_in = \"1 h\" }"),
        ["25 exclusive-keys"]
    );
    assert_eq!(staff("breaks_down = { after = \"30 d\", mended_in = \"1 h\", work = \"stop\" }"), ["24 unknown-word"]);
    let clerk =
        clinic_with("role = \"clerk\"", "role = \"clerk\"\nbreaks_down = { after = \"30 d\", mended_in = \"1 h\" }");
    assert_eq!(summary(&clerk), ["27 no-effect"]);
    assert_eq!(
        rendered(&clinic_with("number = 2", "number = 2\nbreaks_down = { after = \"30 d\", mended_in = \"1 h\" }")),
        ""
    );
}
