//! The six incidents: what a run of each shows is consistent with what its sources say. Expected values are the
//! sources'; where a source gives a date, every run has to meet it.
#![expect(clippy::float_cmp, reason = "counts are exact")]

use jiff::civil::{Date, date};

use reserv::experiment::Experiment;
use reserv::fact::Extent;
use reserv::model::{Model, SystemId};
use reserv::observe::{Moment, Observations, Part, Phases, Recovery};
use reserv::scenario::{BUILTIN, Sources, load};
use reserv::time::Time;

use super::support::{experiment, values};

/// A built-in scenario with changes.
fn incident(name: &str, changes: &[&str]) -> Model {
    let builtin = BUILTIN.iter().find(|builtin| builtin.name == name).expect("it is built in");
    let changes: Vec<String> = changes.iter().map(ToString::to_string).collect();
    load(Sources::new(builtin.name, builtin.text, &changes)).model.expect("it has no errors")
}

/// The values of a measure of the whole in all runs, which have to be the same.
fn always(experiment: &Experiment<'_>, key: &str) -> f64 {
    let values = values(experiment, key, Part::All);
    assert!(values.windows(2).all(|pair| pair[0] == pair[1]), "{key}: {values:?}");
    values[0]
}

/// The runs with the incident.
fn runs<'e>(experiment: &'e Experiment<'_>) -> impl Iterator<Item = &'e Observations> {
    experiment.replications.iter().map(|replication| &replication.incident)
}

/// Asserts that a milestone lies between two dates, both included, in every run.
fn on(experiment: &Experiment<'_>, what: &str, reached: fn(&Phases) -> Option<Time>, first: Date, last: Date) {
    for run in runs(experiment) {
        let time = reached(&run.phases).unwrap_or_else(|| panic!("{what} in every run"));
        let day = experiment.model.clock.civil(time).date();
        assert!((first..=last).contains(&day), "{what}: {day}, not {first} to {last}");
    }
}

/// The date on which a run had recovered by a definition.
fn recovered(experiment: &Experiment<'_>, definition: Recovery) -> Vec<Date> {
    let day = |run: &Observations| {
        let time = run.recovery[Extent::Whole][definition as usize];
        assert!(!time.censored, "{definition:?} in every run");
        experiment.model.clock.civil(run.phases.at(Moment::Onset).expect("it began") + time.after_onset).date()
    };
    runs(experiment).map(day).collect()
}

/// Landstinget i Uppsala län: down from 31 August to 4 September 2016, a Wednesday to a Sunday; reserve routines; a
/// restart that failed on the Friday, the third day; back on the fifth; paper to be entered afterwards.
#[test]
fn uppsala_2016() {
    let model = incident("uppsala-cosmic-2016", &[]);
    let experiment = experiment(&model, 1, None);
    let day = |day| date(2016, if day > 20 { 8 } else { 9 }, day);
    on(&experiment, "onset", |phases| phases.at(Moment::Onset), day(31), day(31));
    on(&experiment, "noticed", |phases| phases.at(Moment::Noticed), day(31), day(31));
    on(&experiment, "on fallback", |phases| phases.at(Moment::FirstOnFallback), day(31), day(31));
    on(&experiment, "first cancelled", |phases| phases.at(Moment::FirstCancelled), day(31), day(2));
    on(&experiment, "restored", |phases| phases.at(Moment::Restored), day(4), day(4));
    assert!(always(&experiment, "records.written") > 0.0, "paper is written");
    assert!(recovered(&experiment, Recovery::BacklogEmpty).iter().all(|done| *done > day(4)), "and entered afterwards");
}

/// Roskilde Kommune: 82,532 files of 16,325 citizens, 10,179 of them with an open case, 3,021 informed; Store Bededag 2018;
/// the content of 2015 and of a group from 3 April on restored, everything else gone.
#[test]
fn roskilde_2018() {
    let model = incident("roskilde-kmd-care-2018", &[]);
    let item = &model.items[0];
    assert_eq!((item.persons, item.open, item.unique), (16_325, 10_179, 3_021));
    let experiment = experiment(&model, 3, None);
    assert_eq!(always(&experiment, "items.hit"), 82_532.0);
    let store_bededag = date(2018, 4, 27);
    on(&experiment, "onset", |phases| phases.at(Moment::Onset), store_bededag, store_bededag);
    let letters = model.classes.iter().position(|class| class.name == "letter").expect("letters are a class");
    let letters = Part::Class(reserv::model::ClassId::from_index(letters));
    for informed in values(&experiment, "follow_up.done", letters) {
        assert_eq!(informed, 3_021.0);
    }
    // Evenly dated from 18 April 2012 to 27 April 2018, 2,201 days: 365 of 2015, and at most 25 from 3 April 2018 on.
    let per_day = 82_532.0 / 2_201.0;
    for restored in values(&experiment, "items.restored", Part::All) {
        assert!(restored <= per_day * (365.0 + 25.0) + 2.0, "{restored}");
        assert!(restored > per_day * 365.0 * 0.9, "{restored}");
    }
    // Nobody asks for most of the files again.
    assert!(values(&experiment, "items.outstanding", Part::All).iter().all(|number| *number > 0.0));
}

/// Københavns Kommune: up to 3,400 letters dropped from 9 to 19 December 2019, about 1,600 of them of one administration
/// with 157 units; asked about on 3 January 2020, the scope known on 6 January, all followed up by 15 January.
#[test]
fn copenhagen_2019() {
    let model = incident("copenhagen-sepo-2019", &[]);
    let experiment = experiment(&model, 3, None);
    assert_eq!(always(&experiment, "items.hit"), 3_400.0);
    let of = |name: &str| {
        let item = model.items.iter().position(|item| item.name == name).expect("it is a kind of letter");
        values(&experiment, "items.hit", Part::Item(reserv::model::ItemId::from_index(item)))[0]
    };
    let counted = ["education-readiness", "day-care", "dental", "leaflets", "no-subject", "employees"].map(of);
    assert_eq!(counted, [200.0, 120.0, 100.0, 80.0, 200.0, 100.0]);
    assert_eq!(counted.iter().sum::<f64>() + of("other-citizens"), 1_600.0);
    let unit = model.units.iter().find(|unit| unit.name == "children-and-youth").expect("it sends letters");
    assert_eq!(unit.number, 157);
    on(&experiment, "onset", |phases| phases.at(Moment::Onset), date(2019, 12, 9), date(2019, 12, 9));
    // Through the whole of the 19th.
    on(&experiment, "over", |phases| phases.at(Moment::Restored), date(2019, 12, 20), date(2019, 12, 20));
    on(&experiment, "detected", |phases| phases.at(Moment::Noticed), date(2020, 1, 3), date(2020, 1, 3));
    on(&experiment, "scope known", |phases| phases.at(Moment::ScopeKnown), date(2020, 1, 6), date(2020, 1, 6));
    assert_eq!(always(&experiment, "follow_up.late"), 0.0);
    assert!(recovered(&experiment, Recovery::AllReconciled).iter().all(|done| *done <= date(2020, 1, 15)));
    // No letter is lost: each is sent again, rewritten, followed up or closed.
    assert_eq!(always(&experiment, "items.outstanding") + always(&experiment, "items.gone"), 0.0);
}

/// Dragør Kommune: about 900 citizens, exposed for about a year and a half in 2018 and 2019, deleted at once when found,
/// citizens informed on 10 July 2020.
#[test]
fn dragoer_2018() {
    let model = incident("dragoer-file-2018", &[]);
    let experiment = experiment(&model, 2, None);
    assert_eq!(always(&experiment, "items.hit"), 900.0);
    on(&experiment, "onset", |phases| phases.at(Moment::Onset), date(2018, 1, 1), date(2018, 12, 31));
    on(&experiment, "detected", |phases| phases.at(Moment::Noticed), date(2019, 1, 1), date(2019, 12, 31));
    for run in runs(&experiment) {
        let phases = &run.phases;
        let (onset, noticed) =
            (phases.at(Moment::Onset).expect("it began"), phases.at(Moment::Noticed).expect("it was found"));
        let contained = phases.at(Moment::Contained).expect("the file was deleted");
        assert!((noticed.hours_since(onset) / 24.0 / 365.25 - 1.5).abs() < 0.05, "about a year and a half");
        assert!(contained.hours_since(noticed) <= 1.0, "deleted at once");
    }
    assert_eq!(always(&experiment, "items.notified"), 900.0);
    assert!(recovered(&experiment, Recovery::AllReconciled).iter().all(|informed| *informed == date(2020, 7, 10)));
}

/// Region Sjælland: about 25,000 cases before 2,500 users from October 2022; discovered on 2 June 2023, titles hidden at
/// once, stopped on 7 June, reported.
#[test]
fn sjaelland_2022() {
    let model = incident("sjaelland-get-organized-2022", &[]);
    let exposed = model.items.iter().find(|item| item.viewers > 0).expect("titles are exposed");
    assert_eq!((exposed.number, exposed.viewers), (25_000, 2_500));
    let experiment = experiment(&model, 2, None);
    assert_eq!(always(&experiment, "items.hit"), 25_000.0);
    on(&experiment, "onset", |phases| phases.at(Moment::Onset), date(2022, 10, 1), date(2022, 10, 31));
    on(&experiment, "detected", |phases| phases.at(Moment::Noticed), date(2023, 6, 2), date(2023, 6, 2));
    on(&experiment, "titles hidden", |phases| phases.at(Moment::Contained), date(2023, 6, 2), date(2023, 6, 2));
    on(&experiment, "stopped", |phases| phases.at(Moment::Restored), date(2023, 6, 7), date(2023, 6, 7));
    assert_eq!(always(&experiment, "report.late"), 0.0);
}

/// No incident has code of its own: nothing in the sources names one, the list of built-in files aside.
#[test]
fn no_incident_has_code_of_its_own() {
    let names = ["uppsala", "roskilde", "copenhagen", "dragør", "dragoer", "sjælland", "sjaelland", "sepo", "kmd"];
    let mut open = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut read = 0;
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path()));
            continue;
        }
        let is_code = path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("scenario/builtin.rs");
        if !is_code {
            continue;
        }
        read += 1;
        let text = std::fs::read_to_string(&path).expect("text");
        // What a test or a comment tells by example is not what the program does.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for name in names {
            let telling = code.iter().find(|line| line.to_lowercase().contains(name));
            assert!(telling.is_none(), "{} names {name}: {telling:?}", path.display());
        }
    }
    assert!(read > 100);
}

/// Region Uppsala: an attack in the night to Saturday 20 January 2024; the record slow over the weekend and mended early in
/// the week; the finance system started again step by step from 9 February; orders and invoices by hand meanwhile, entered
/// afterwards.
#[test]
fn uppsala_2024() {
    let model = incident("uppsala-tietoevry-2024", &[]);
    let experiment = experiment(&model, 2, None);
    let saturday = date(2024, 1, 20);
    on(&experiment, "onset", |phases| phases.at(Moment::Onset), saturday, saturday);
    on(
        &experiment,
        "the record is mended",
        |phases| phases.outages[Extent::System(SystemId(0))].restored,
        date(2024, 1, 22),
        date(2024, 1, 24),
    );
    // The first units have the finance system back on 9 February, the last some time later.
    for run in runs(&experiment) {
        let back = run
            .phases
            .outages
            .iter()
            .filter(|(part, _)| matches!(part, Extent::Unit(unit) if unit.0 > 0))
            .filter_map(|(_, unit)| unit.restored)
            .min()
            .expect("some are back");
        assert_eq!(model.clock.civil(back).date(), date(2024, 2, 9));
    }
    on(&experiment, "all is back", |phases| phases.at(Moment::Restored), date(2024, 2, 10), date(2024, 2, 17));
    // The slow record was used all along: emergency care leaves no paper.
    let written = |unit| values(&experiment, "records.written", Part::Unit(reserv::model::UnitId::from_index(unit)));
    assert_eq!(written(0), [0.0; 2]);
    assert!(written(2).iter().chain(&written(3)).all(|number| *number > 0.0), "orders and payments by hand");
    assert!(recovered(&experiment, Recovery::AllReconciled).iter().all(|done| *done > date(2024, 2, 17)));
}
