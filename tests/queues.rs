//! The verification cases of `reserv selftest`: queues with answers from theory, published studies, hand arithmetic.

use reserv::selftest::{Verdict, cases};

#[test]
fn every_case_of_the_self_test_passes() {
    let rows = cases().into_iter().flat_map(|case| case.run(None).unwrap_or_else(|error| panic!("{error}")));
    let failed: Vec<_> = rows.filter(|row| row.verdict != Verdict::Right).collect();
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn no_two_cases_have_one_name() {
    let mut names: Vec<_> = cases().iter().map(|case| case.name()).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
}
