//! One pathway at several departments, each with a fallback routine of its own.

use reserv::load::load_after;
use reserv::model::{Means, Model, UnitId};
use reserv::sim::Course;

use super::support::ledger::minutes;
use super::support::scenario::{rendered, summary};
use super::support::{case, ledger, root_file};

fn text() -> String {
    root_file("tests/verification/three-departments.toml")
}

/// The units that each fallback option of the visit is for.
fn units(model: &Model) -> Vec<(Means, Option<Vec<u16>>)> {
    let units = |units: &[UnitId]| units.iter().map(|unit| unit.0).collect();
    model.steps[0].modes.iter().skip(1).map(|mode| (mode.means, mode.units.as_deref().map(units))).collect()
}

/// Three patients at 60, the system back at 136: on paper 60 + 20 + 19, waiting 136 + 20, by telephone 60 + 20. The one
/// note is entered at the trauma centre, from 136 to 146.
#[test]
fn each_department_has_its_own_routine() {
    let model = case("three-departments", &[]);
    let ledger = ledger(&model, Course::Incident);
    // In the order of the names: community, rural, trauma.
    assert_eq!(ledger.ends(), [156.0, 80.0, 99.0]);
    let entered: Vec<f64> = ledger.records().filter_map(|record| Some(minutes(record.left_at()?))).collect();
    assert_eq!(entered, [146.0]);
    assert_eq!(rendered(&text()), "");
}

/// Where no option takes all cases the others wait, and only there; the site stands for its units.
#[test]
fn cases_wait_at_units_whose_routine_does_not_take_them() {
    assert_eq!(
        units(&case("three-departments", &[])),
        [(Means::Paper, Some(vec![0])), (Means::Phone, Some(vec![2])), (Means::Wait, Some(vec![1]))]
    );
    let city = "pathway.visit.step.see.fallback.paper.units=[\"city\"]";
    assert_eq!(
        units(&case("three-departments", &[city])),
        [(Means::Paper, Some(vec![0, 1])), (Means::Phone, Some(vec![2]))]
    );
    let half = "pathway.visit.step.see.fallback.phone.share=50 %";
    assert_eq!(units(&case("three-departments", &[city, half]))[2], (Means::Wait, Some(vec![2])));
}

/// Only the trauma centre has paper to enter: one patient on average in the day's only two hours, of 10 min.
#[test]
fn only_who_writes_on_paper_enters_it() {
    let loads = load_after(&case("three-departments", &[]));
    assert_eq!(loads.iter().map(|load| load.unit).collect::<Vec<_>>(), [UnitId(0)]);
    assert!((loads[0].entering - 10.0 / 60.0).abs() < 1e-9, "{loads:?}");
}

#[test]
fn a_routine_for_a_unit_that_has_no_use_for_it_is_a_problem() {
    let with = |old: &str, new: &str| {
        let text = text();
        assert_eq!(text.matches(old).count(), 1);
        summary(&text.replace(old, new))
    };
    assert_eq!(with("units = [\"rural\"]", "units = [\"rurl\"]"), ["41 unknown-name"]);
    assert_eq!(with("units = [\"rural\"]", "units = []"), ["41 empty"]);
    assert_eq!(with("units = [\"rural\"]", "units = [\"rural\", \"rural\"]"), ["41 duplicate"]);
    // The rural department's doctor sees nobody once its patients go to the community hospital.
    assert_eq!(with("unit = \"rural\"\npathway", "unit = \"community\"\npathway"), ["41 no-effect"]);
    // After an option that takes all of a unit's cases, none is reached there.
    assert_eq!(with("units = [\"rural\"]", "units = [\"trauma-centre\"]"), ["41 unreachable"]);
    assert_eq!(with("{ phone = { units = [\"rural\"] } }", "{ phone = {} }, { wait = {} }"), ["41 unreachable"]);
}
