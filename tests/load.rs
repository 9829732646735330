//! The offered load against queueing theory and hand arithmetic.

use reserv::load::{flows, load_after, offered_load};
use reserv::time::Time;

use crate::support::scenario::{clinic_with, model};

/// One server, arrivals at 5 an hour, service at 8 an hour.
fn single_server(arrivals: &str) -> String {
    format!(
        r#"reserv = 1
name = "mm1"
[time]
start = "2026-01-01"
length = "1000 h"
[[role]]
name = "clerk"
[[unit]]
name = "desk"
[[unit.staff]]
role = "clerk"
number = 1
[[pathway]]
name = "visit"
[[pathway.step]]
name = "service"
roles = ["clerk"]
time = {{ mean = "7.5 min", family = "exponential" }}
[[arrival]]
name = "visits"
pathway = "visit"
unit = "desk"
{arrivals}
"#
    )
}

#[test]
fn a_single_server_is_loaded_as_theory_says() {
    for arrivals in [
        "rate = \"5 per hour\"",
        "gap = { mean = \"12 min\", family = \"exponential\" }",
        "rate_each = \"120 per day\"",
    ] {
        let loads = offered_load(&model(&single_server(arrivals)));
        // ρ = λ/μ = 5/8; 1000 h are no whole number of days, so the rate's sum may end in another last digit.
        assert!((loads[0].load - 0.625).abs() < 1e-12, "{arrivals}: {:?}", loads[0]);
        assert!((loads[0].work - 105.0).abs() < 1e-9, "0.625 of the 168 hours of a week");
    }
    let exact = offered_load(&model(&single_server("rate = \"5 per hour\"").replace("1000 h", "50 d")));
    assert_eq!(exact[0].load.to_bits(), 0.625_f64.to_bits());
}

#[test]
fn steps_walked_again_count_as_often_as_they_are_walked() {
    // A quarter goes round again: 1/(1 − 1/4) = 4/3 visits.
    let text = single_server("rate = \"3 per hour\"").replace(
        "roles = [\"clerk\"]",
        "roles = [\"clerk\"]\nnext = [{ to = \"service\", share = 0.25 }, { to = \"end\", share = 0.75 }]",
    );
    let load = offered_load(&model(&text))[0].load;
    assert!((load - 3.0 / 8.0 * 4.0 / 3.0).abs() < 1e-9, "{load}");
}

#[test]
fn orders_load_the_unit_they_are_done_at() {
    let text = clinic_with(
        "[[arrival]]",
        "orders = [{ pathway = \"sample\", unit = \"lab\", share = \"50 %\", number = 2 }]\n\
         [[pathway]]\nname = \"sample\"\n[[pathway.step]]\nname = \"analyse\"\nroles = [\"clerk\"]\ntime = \"15 min\"\n[[arrival]]",
    )
    .replace("[[pathway]]\nname = \"visit\"", "[[unit]]\nname = \"lab\"\nnumber = 2\n[[unit.staff]]\nrole = \"clerk\"\nnumber = 1\n[[pathway]]\nname = \"visit\"");
    let text = text.replace("length = \"3 weeks\"", "end = \"2026-04-13\"");
    let model = model(&text);
    // 40 visits a day for 21 days, and one sample for each on average.
    let flows = flows(&model, Time::START, model.horizon);
    assert_eq!(flows.len(), 2);
    assert!((flows[1].cases - 840.0).abs() < 1e-6, "{flows:?}");
    let lab =
        offered_load(&model).into_iter().find(|load| model.unit(load.unit).name == "lab").expect("the lab has staff");
    // 840 samples of 15 min are 210 h, for two clerks in 21 days of which one has 23 hours.
    assert!((lab.load - 210.0 / 1006.0).abs() < 1e-9, "{lab:?}");
}

/// Six visits an hour: two hours without the record leave 12 sheets, and eight hours in which three users of four are let in
/// leave 12 more; 24 sheets of 10 min are 4 h of entering. It is restored 20 h after the start, so that 980 h are left.
#[test]
fn who_is_not_let_in_writes_paper() {
    let text = single_server("rate = \"6 per hour\"").replace(
        "time = { mean = \"7.5 min\", family = \"exponential\" }",
        "time = \"5 min\"\nsystems = [\"record\"]\nfallback = [{ paper = { records = [\"sheet\"] } }]",
    );
    let model = model(&format!(
        r#"{text}
[[system]]
name = "record"
[[record]]
name = "sheet"
entered_by = "clerk"
time = "10 min"
systems = ["record"]
[incident]
onset = "2026-01-01 10:00"
phase = [
  {{ name = "down", down = ["record"], lasts = "2 h" }},
  {{ name = "quota", limited = ["record"], admits = "75 %", lasts = "8 h" }},
]
"#
    ));
    let after = load_after(&model);
    assert_eq!(after.len(), 1);
    assert!((after[0].entering - 4.0).abs() < 1e-9, "{after:?}");
    assert!((after[0].on_duty - 980.0).abs() < 1e-9, "{after:?}");
}
