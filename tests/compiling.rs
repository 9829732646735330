//! What scenarios are compiled to.

use reserv::dist::Dist;
use reserv::model::{Class, ClassKind, Demand, Means, Model, Origin};
use reserv::time::{Span, Time};

use crate::support::scenario::{CLINIC, clinic_with, model};

fn demand(class: &Class) -> &Demand {
    match &class.origin {
        Origin::Arrivals(arrivals) => &arrivals.demand,
        Origin::Child => panic!("`{}` does not come from outside", class.name),
    }
}

fn cumulative(model: &Model) -> &[(Time, f64)] {
    match demand(&model.classes[0]) {
        Demand::Rate { cumulative, .. } => cumulative,
        other => panic!("not a rate: {other:?}"),
    }
}

/// The expected number of arrivals until an hour of the simulation.
fn arrived_by(model: &Model, hour: f64) -> f64 {
    let at = Time::START + Span::from_hours(hour);
    let curve = cumulative(model);
    let after = curve.partition_point(|(time, _)| *time < at).clamp(1, curve.len() - 1);
    let ((t0, n0), (t1, n1)) = (curve[after - 1], curve[after]);
    n0 + (n1 - n0) * ((at - t0).as_hours() / (t1 - t0).as_hours())
}

#[test]
fn a_rate_is_spread_over_the_hours_of_its_days() {
    let text = clinic_with(
        "rate = \"40 per day\"",
        "rate = \"40 per day\"\ndays = \"mon-fri\"\nhours = [{ from = \"08:00\", to = \"12:00\", weight = 2 }, { from = \"13:00\", to = \"15:00\" }]\nweekdays = { tue = 0.5 }",
    );
    let model = model(&text);
    // Monday: 4 h of weight 2 and 2 h of weight 1 are 10 parts, so 8 to 12 brings 32 and 13 to 15 brings 8.
    let cases = [(8.0, 0.0), (9.0, 8.0), (12.0, 32.0), (12.5, 32.0), (14.0, 36.0), (24.0, 40.0), (48.0, 60.0)];
    for (hour, expected) in cases {
        let found = arrived_by(&model, hour);
        assert!((found - expected).abs() < 1e-9, "{hour} h: {found}");
    }
    // Four full days and a half one in a week, with nothing at the week-end.
    assert!((arrived_by(&model, 168.0) - 180.0).abs() < 1e-9);
}

#[test]
fn the_day_of_the_change_of_the_clocks_brings_as_many_in_an_hour_less() {
    // Sunday 29 March 2026 has 23 hours: the seven days from Monday 23 March end after 167.
    let model = model(CLINIC);
    assert!((arrived_by(&model, 167.0) - 280.0).abs() < 1e-6, "{}", arrived_by(&model, 167.0));
}

#[test]
fn a_rate_in_a_week_is_divided_among_its_days() {
    let text = clinic_with(
        "rate = \"40 per day\"",
        "rate = \"90 per week\"\ndays = \"mon-fri\"\nweekdays = { mon = 2, fri = 0 }",
    );
    let model = model(&text);
    // 2 + 1 + 1 + 1 + 0 parts of 18.
    for (hour, expected) in [(24.0, 36.0), (48.0, 54.0), (96.0, 90.0), (167.0, 90.0)] {
        assert!((arrived_by(&model, hour) - expected).abs() < 1e-9, "{hour} h");
    }
}

#[test]
fn holidays_count_as_sundays_unless_they_are_named() {
    let holiday = CLINIC.replace("length = \"3 weeks\"", "length = \"3 weeks\"\nholidays = [\"2026-03-24\"]");
    let weekdays = holiday.replace("rate = \"40 per day\"", "rate = \"40 per day\"\ndays = \"mon-fri\"");
    assert!((arrived_by(&model(&weekdays), 48.0) - 40.0).abs() < 1e-9, "no arrivals on the Tuesday");
    let factor = holiday.replace("rate = \"40 per day\"", "rate = \"40 per day\"\nweekdays = { holiday = 0.25 }");
    assert!((arrived_by(&model(&factor), 48.0) - 50.0).abs() < 1e-9, "a quarter of a Tuesday");
    let clerk = &model(&holiday).units[0].staff[1];
    let calendar = &model(&holiday).calendars[clerk.calendar];
    let on_duty = calendar.available(Time::START, Time::START + Span::DAY * 5);
    assert_eq!(on_duty, Span::from_hours(32.0), "four days of eight hours");
}

#[test]
fn a_night_shift_runs_past_midnight_and_past_the_change_of_the_clocks() {
    let text = clinic_with(
        "shifts = [{ days = \"mon-fri\", from = \"08:00\", to = \"16:00\", number = 1 }]",
        "shifts = [{ days = \"sat\", from = \"22:00\", to = \"06:00\", number = 3 }, { days = \"sat\", from = \"20:00\", to = \"24:00\", number = 1 }]",
    );
    let model = model(&text);
    let calendar = &model.calendars[model.units[0].staff[1].calendar];
    let saturday = Time::START + Span::DAY * 5;
    let at = |hour: f64| calendar.number(calendar.row_at(saturday + Span::from_hours(hour)));
    assert_eq!([at(19.9), at(20.0), at(22.0), at(24.0), at(28.9), at(29.0)], [0, 1, 4, 3, 3, 0]);
    // The night of the change has seven hours: 3 × 7 + 1 × 4 person-hours.
    assert_eq!(calendar.available(saturday, saturday + Span::DAY * 2), Span::from_hours(25.0));
}

#[test]
fn a_step_with_systems_waits_when_nothing_else_takes_all() {
    let means = |text: &str| -> Vec<Means> { model(text).steps[0].modes.iter().map(|mode| mode.means).collect() };
    assert_eq!(means(CLINIC), [Means::Digital, Means::Paper]);
    let share = clinic_with("factor = 1.2", "share = \"50 %\"");
    assert_eq!(means(&share), [Means::Digital, Means::Paper, Means::Wait]);
    let none = clinic_with("fallback = [{ paper = { factor = 1.2, records = [\"note\"] } }]\n", "");
    assert_eq!(means(&none), [Means::Digital, Means::Wait]);
}

#[test]
fn classes_are_contacts_then_orders_then_records() {
    let text = clinic_with(
        "[[arrival]]",
        "orders = [{ pathway = \"sample\" }, { pathway = \"sample\", priority = 1 }]\n\
         [[pathway]]\nname = \"sample\"\n[[pathway.step]]\nname = \"analyse\"\n[[arrival]]",
    );
    let model = model(&text);
    let classes: Vec<_> = model.classes.iter().map(|class| (class.name.as_str(), class.kind)).collect();
    let expected = [
        ("visits", ClassKind::Contact),
        ("order/sample", ClassKind::Order),
        ("order/sample/1", ClassKind::Order),
        ("note", ClassKind::Record),
    ];
    assert_eq!(classes, expected);
    assert_eq!(
        model.classes.iter().map(|class| class.inherits_priority).collect::<Vec<_>>(),
        [false, true, false, false]
    );
    assert_eq!(model.steps[model.classes[3].entry.index()].modes[0].work.mean().to_bits(), 600_000_f64.to_bits());
}

#[test]
fn marks_are_collected_with_their_keys() {
    let provenance = model(CLINIC).provenance;
    assert_eq!(provenance.entries.len(), 1);
    assert_eq!(provenance.entries[0].key, "unit.clinic.staff.nurse");
    assert_eq!(provenance.entries[0].source, Some(0));
    // The clerk's shift, the step with its time, its paper, the arrivals, the record, the phase.
    assert_eq!(provenance.unmarked, 6);
}

#[test]
fn a_fixed_value_can_carry_its_mark() {
    let text = clinic_with("time = \"10 min\"", "time = { value = \"10 min\", assumption = \"5 to 15 min\" }");
    let model = model(&text);
    let entry = model.steps.last().expect("the step of entering");
    assert_eq!(entry.modes[0].work, Dist::Fixed(600_000.0));
    let mark = model.provenance.entries.iter().find(|basis| basis.key == "record.note.time").expect("it is marked");
    assert_eq!(mark.note, "5 to 15 min");
}
