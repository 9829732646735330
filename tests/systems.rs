//! Figures of each system: waits, recovery and limits by its own outage. Times are minutes; expected values are worked by
//! hand, at the head of the scenario.
#![expect(clippy::float_cmp, reason = "whole minutes are exact, and figures of both sides are the same")]

use reserv::experiment::Experiment;
use reserv::fact::Extent;
use reserv::model::{Model, SystemId, UnitId};
use reserv::observe::{Part, Recovery};

use super::support::scenario::{model, model_with, rendered};
use super::support::{case, experiment, root_file, values};

const RECORD: Part = Part::System(SystemId(0));
const LABORATORY: Part = Part::System(SystemId(1));

fn text() -> String {
    root_file("tests/verification/two-systems.toml")
}

/// A piece of a text replaced, which must be there exactly once.
fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    text.replace(old, new)
}

/// The times to recover of a part, in the order of the definitions: after its restoration, and after the onset.
fn recovered(experiment: &Experiment<'_>, part: Part) -> Vec<(f64, f64)> {
    let run = &experiment.replications[0].incident;
    let times = Recovery::ALL.map(|definition| *run.recovery_of(part, definition).expect("it is measured"));
    assert!(times.iter().all(|time| !time.censored));
    let minutes = |time: reserv::observe::RecoveryTime| {
        (time.after_restoration.expect("it was restored").as_minutes(), time.after_onset.as_minutes())
    };
    times.map(minutes).to_vec()
}

/// Waits, then stays, of those who came before, during and after, in thousandths of a minute.
fn waits(experiment: &Experiment<'_>, part: Part) -> [f64; 6] {
    ["wait.before", "wait.during", "wait.after", "stay.before", "stay.during", "stay.after"]
        .map(|key| (values(experiment, key, part)[0] * 1_000.0).round())
}

/// What came of every limit, in minutes or per cent, and after how many minutes it was breached.
fn verdicts(model: &Model) -> Vec<(f64, Option<f64>)> {
    let experiment = experiment(model, 1, None);
    let verdicts = experiment.replications[0].incident.verdicts.iter();
    let scale = |limit: &reserv::model::Limit| if limit.bound.within().is_some() { 60.0 } else { 100.0 };
    let shown = model.limits.iter().zip(verdicts).map(|(limit, verdict)| {
        assert!(!verdict.censored);
        ((verdict.came * scale(limit)).round(), verdict.breached.map(reserv::time::Span::as_minutes))
    });
    shown.collect()
}

/// The five visits before the onset do not wait; the six to 110 wait 0, 1, … 5 min, those of 120 and 130 6 and 1, and the
/// other 37 not at all. They stay 5 min in the record and 11 on paper. Of the samples five come before, four wait 34, 27,
/// 20 and 13 min, that of 106 waits 6, and the other 40 not at all; they stay 3 min longer.
#[test]
fn waits_belong_to_the_periods_of_each_system() {
    let model = case("two-systems", &[]);
    let experiment = experiment(&model, 1, None);
    let thousandths = |means: [f64; 6]| means.map(|mean| (mean * 1_000.0).round());
    let visits = [0.0, 15.0 / 6.0, 7.0 / 39.0, 5.0, 81.0 / 6.0, (7.0 + 39.0 * 5.0) / 39.0];
    assert_eq!(waits(&experiment, RECORD), thousandths(visits));
    let samples = [0.0, 94.0 / 4.0, 6.0 / 41.0, 3.0, 94.0 / 4.0 + 3.0, 6.0 / 41.0 + 3.0];
    assert_eq!(waits(&experiment, LABORATORY), thousandths(samples));
}

/// The record is back at 120, and the last note is entered at 147. A visit waits at 130 still, so waiting is as usual from
/// 180 on. The last visit on paper ends at 126; the last that ends later than it would have, at 136, which to the minute is
/// the twin from 137 on.
///
/// The laboratory is back at 100, and nothing is entered into it. A sample waits at 106, in the hour to 120. The last that
/// waited for the system ends at 112, and the last that ends later than it would have at 115.
#[test]
fn each_system_recovers_from_its_own_restoration() {
    let model = case("two-systems", &[]);
    let experiment = experiment(&model, 1, None);
    let record = [(27.0, 87.0), (60.0, 120.0), (6.0, 66.0), (17.0, 77.0), (27.0, 87.0)];
    assert_eq!(recovered(&experiment, RECORD), record);
    let laboratory = [(0.0, 40.0), (20.0, 60.0), (12.0, 52.0), (16.0, 56.0), (0.0, 40.0)];
    assert_eq!(recovered(&experiment, LABORATORY), laboratory);
    let outages = &experiment.replications[0].incident.phases.outages;
    let restored = |part| outages[part].restored.map(super::support::ledger::minutes);
    let parts = [Extent::System(SystemId(0)), Extent::System(SystemId(1)), Extent::Unit(UnitId(0)), Extent::Whole];
    assert_eq!(parts.map(restored), [Some(120.0), Some(100.0), Some(120.0), Some(120.0)]);
    // The twin is measured over the same periods.
    assert_eq!(experiment.replications[0].twin.phases.outages, *outages);
}

/// By the record, everything is entered 87 min after the onset. The oldest note is of 71 and in at 137: 66 min, and older
/// than 65 from 136 on, 76 min after the onset. In the hour to 120 five visits are through, of six. On its routine the office
/// is blocked from neither. The laboratory is as it would have been 56 min after the onset, with all six samples of the hour.
#[test]
fn limits_of_a_system() {
    let kept = [(0.0, None), (56.0, None), (0.0, None), (0.0, None), (100.0, None)];
    let record = [(87.0, Some(86.0)), (0.0, None), (66.0, Some(76.0)), (83.0, Some(60.0))];
    let expected = [&record[..], &kept[1..]].concat();
    assert_eq!(verdicts(&case("two-systems", &[])), expected);
    let wider = ["limit.record.mtpd=87 min", "limit.record.rpo=66 min", "limit.record.mbco=83 %"];
    assert!(verdicts(&case("two-systems", &wider)).iter().all(|(_, breached)| breached.is_none()));
    let tighter = verdicts(&case("two-systems", &["limit.laboratory.mtpd=55 min"]));
    assert_eq!(tighter[4], (56.0, Some(55.0)));
}

/// Without a routine the office is blocked from each system as long as that is out of reach.
#[test]
fn work_is_resumed_when_nothing_waits_for_the_system() {
    let both = format!("{}[[limit]]\nname = \"office\"\nunit = \"office\"\nrto = \"50 min\"\n", text());
    let verdicts = verdicts(&model_with(&both, &["response.declare_after_down=\"never\""]));
    assert_eq!([verdicts[1], verdicts[5], verdicts[8]], [(60.0, Some(50.0)), (40.0, None), (60.0, Some(50.0))]);
}

/// A ward that takes the samples, and uses nothing but the laboratory.
#[test]
fn a_system_of_one_unit_has_the_figures_of_that_unit() {
    let ward = replaced(&text(), "name = \"samples\"\nunit = \"office\"", "name = \"samples\"\nunit = \"ward\"");
    let unit = "[[unit]]\nname = \"ward\"\nstaff = [{ role = \"nurse\", number = 1 }]\n";
    let model =
        model(&replaced(&ward, "[[pathway]]\nname = \"visit\"", &format!("{unit}[[pathway]]\nname = \"visit\"")));
    let experiment = experiment(&model, 1, None);
    let unit = Part::Unit(UnitId(1));
    assert_eq!(recovered(&experiment, LABORATORY), recovered(&experiment, unit));
    assert_eq!(waits(&experiment, LABORATORY), waits(&experiment, unit));
}

/// The doors are out of order from 60 for five hours, and guests of a canteen of its own wait for them.
#[test]
fn an_unrelated_system_changes_nothing() {
    let more = "[[system]]\nname = \"doors\"\n[[incident.disruption]]\nname = \"doors\"\ndown = [\"doors\"]\nlasts = \"5 h\"\n\
                [[unit]]\nname = \"canteen\"\nstaff = [{ role = \"nurse\", number = 1 }]\n\
                [[pathway]]\nname = \"meal\"\n[[pathway.step]]\nname = \"eat\"\ntime = \"3 min\"\nroles = [\"nurse\"]\nsystems = [\"doors\"]\n\
                [[arrival]]\nname = \"guests\"\npathway = \"meal\"\nunit = \"canteen\"\nevery = \"7 min\"\nlimit = 100\n";
    let (plain, stranger) = (model(&text()), model(&format!("{}{more}", text())));
    assert_eq!(verdicts(&plain), verdicts(&stranger));
    let (plain, stranger) = (experiment(&plain, 1, None), experiment(&stranger, 1, None));
    for part in [RECORD, LABORATORY] {
        assert_eq!(recovered(&plain, part), recovered(&stranger, part));
        assert_eq!(waits(&plain, part), waits(&stranger, part));
    }
    // Guests of 63 and on wait to 360 at least.
    assert!(values(&stranger, "wait.during", Part::System(SystemId(2)))[0] > 100.0);
}

#[test]
fn a_limit_is_of_a_unit_or_of_a_system() {
    let limit = "system = \"record\"\n";
    let unknown = rendered(&replaced(&text(), limit, "system = \"recrd\"\n"));
    assert!(unknown.contains("there is no system `recrd`") && unknown.contains("did you mean `record`?"), "{unknown}");
    let both = rendered(&replaced(&text(), limit, &format!("unit = \"office\"\n{limit}")));
    assert!(both.contains("error[exclusive-keys]: `unit` and `system` exclude each other"), "{both}");
    for shown in [&unknown, &both] {
        assert_eq!(shown.matches("error[").count(), 1, "one problem for one mistake: {shown}");
    }
}
