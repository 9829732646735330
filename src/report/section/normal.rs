//! How long until normal: the times to recover.

use super::{Block, Outcome, Section, Table};
use crate::estimate::{Moment, RecoveryEstimate};
use crate::load::load_after;
use crate::observe::{Part, Recovery, measures};
use crate::stats::{Durations, LEVEL, needed_for_quantile, wilson};
use crate::words::Catalogue;

/// The section; empty without an incident.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let heading = catalogue.text("until-normal");
    let mut blocks = Vec::new();
    if let Some(first) = outcome.estimates.recovery.first().filter(|first| first.after_onset.count() > 0) {
        blocks.extend(answer(outcome, first, catalogue).into_iter().map(Block::Text));
        blocks.extend(definitions(outcome, catalogue).block());
    }
    Section { heading, blocks }
}

/// The sentences on the first definition of recovery.
fn answer(outcome: &Outcome<'_>, first: &RecoveryEstimate, catalogue: &Catalogue) -> Vec<String> {
    let model = outcome.base().model;
    let durations = &first.after_restoration;
    let end = catalogue.instant(&model.clock, model.horizon);
    if durations.censored() == 0 && durations.ended().last() == Some(&0.0) {
        let written = outcome.estimates.get(&measures::RECORDS_WRITTEN, Part::All);
        let nothing = written.is_none_or(|written| written.incident.is_nothing());
        return vec![catalogue.text(if nothing { "until-normal-nothing" } else { "until-normal-before" })];
    }
    let median_of = |moment| outcome.estimates.moment(moment).and_then(|estimate| estimate.median);
    let outage = match (median_of(Moment::Onset), median_of(Moment::Restored)) {
        (Some(onset), Some(restored)) => catalogue.span(restored.hours_since(onset)),
        (Some(onset), None) => {
            let followed = catalogue.span(model.horizon.hours_since(onset));
            catalogue.with("at-least", &[("span", &followed)])
        }
        _ => catalogue.span(f64::NAN),
    };
    let recovered = median_of(Moment::Recovered(first.definition));
    let mut sentences = Vec::new();
    sentences.push(match (durations.quantile(0.5), recovered) {
        (Some(median), Some(date)) => catalogue.with(
            "until-normal-after",
            &[
                ("outage", &outage),
                ("median", &catalogue.span(median)),
                ("date", &catalogue.instant(&model.clock, date)),
                ("most", &most(durations, catalogue)),
            ],
        ),
        _ => catalogue.with("until-normal-not-reached", &[("outage", &outage), ("end", &end)]),
    });
    let (never, runs) = (first.after_onset.censored(), first.after_onset.count());
    let not_restored = runs - durations.count();
    if not_restored > 0 {
        let facts = [("of", catalogue.whole(runs)), ("end", end.clone())];
        let facts = facts.each_ref().map(|(name, value)| (*name, value.as_str()));
        sentences.push(catalogue.counted("never-restored", not_restored, &facts));
    }
    let share = wilson(never, runs, LEVEL);
    sentences.push(if never > 0 {
        catalogue.counted(
            "never-recovered",
            never,
            &[
                ("of", &catalogue.whole(runs)),
                ("end", &end),
                ("share", &catalogue.percent(never as f64 / runs as f64)),
                ("low", &catalogue.percent(share.low)),
                ("high", &catalogue.percent(share.high)),
            ],
        )
    } else {
        let low = catalogue.percent(1.0 - share.high);
        catalogue.counted("always-recovered", runs, &[("low", &low)])
    });
    sentences.extend(overload(outcome, catalogue));
    sentences
}

/// The sentence on work that comes faster than it can be done; `None` if some run settled all its records.
fn overload(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let model = outcome.base().model;
    let recovery = &outcome.estimates.recovery;
    let reconciled = &recovery.iter().find(|one| one.definition == Recovery::AllReconciled)?.after_onset;
    let heaviest = load_after(model).into_iter().max_by(|a, b| a.load.total_cmp(&b.load))?;
    (reconciled.censored() == reconciled.count() && heaviest.load.is_finite()).then(|| {
        catalogue.with(
            "does-not-recover",
            &[
                ("end", &catalogue.instant(&model.clock, model.horizon)),
                ("role", &catalogue.part(Part::Role(heaviest.role), model)),
                ("unit", &catalogue.part(Part::Unit(heaviest.unit), model)),
                ("share", &catalogue.percent(heaviest.load)),
            ],
        )
    })
}

/// What nine runs in ten do not exceed: a span, or the words for one longer than was simulated, or how many runs it
/// would take to say.
fn most(durations: &Durations, catalogue: &Catalogue) -> String {
    let needed = needed_for_quantile(0.9, LEVEL);
    match durations.tail(0.9) {
        Some(hours) => catalogue.with("until-normal-most", &[("most", &catalogue.span(hours))]),
        None if durations.count() < needed => catalogue.counted("until-normal-too-few", needed, &[]),
        None => catalogue.with("until-normal-most", &[("most", &catalogue.text("longer-than-followed"))]),
    }
}

/// The table of all definitions.
fn definitions(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Table {
    let clock = &outcome.base().model.clock;
    let headings = ["column-definition", "column-half", "column-nine", "column-by", "column-recovered"];
    let mut table = Table::new(catalogue, &headings);
    for estimate in &outcome.estimates.recovery {
        let durations = &estimate.after_restoration;
        let cell =
            |hours: Option<f64>| hours.map_or_else(|| catalogue.text("not-reached"), |hours| catalogue.span(hours));
        let needed = needed_for_quantile(0.9, LEVEL);
        let tail = if durations.count() < needed {
            catalogue.counted("needs-runs", needed, &[])
        } else {
            cell(durations.tail(0.9))
        };
        let median = outcome.estimates.moment(Moment::Recovered(estimate.definition)).and_then(|moment| moment.median);
        let by = median.map_or_else(|| "–".to_owned(), |time| catalogue.instant(clock, time));
        let (runs, never) = (estimate.after_onset.count(), estimate.after_onset.censored());
        let reached = [catalogue.whole(runs - never), catalogue.whole(runs)];
        table.rows.push(vec![
            catalogue.text(&format!("recovery-{}", estimate.definition.key())),
            cell(durations.quantile(0.5)),
            tail,
            by,
            catalogue.with("of-runs", &[("n", &reached[0]), ("of", &reached[1])]),
        ]);
    }
    table
}
