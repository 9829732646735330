//! The summary of a comparison: who recovers sooner, what else changes, which is best.

use super::{Block, Outcome, Section, Table, lower_bound_note, marked};
use crate::estimate::{CandidateEstimate, Headline, HeadlineComparison, LimitEstimate};
use crate::words::{Catalogue, headline_scale};

/// The sections of several candidates.
pub(super) fn sections(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Vec<Section> {
    let mut sections = Vec::new();
    let recovery = outcome.differences.headlines.iter().find(|one| matches!(one.headline, Headline::Recovery(_)));
    if let Some(first) = recovery {
        sections.push(until_normal(outcome, first, catalogue));
    }
    sections.push(what_changes(outcome, catalogue));
    sections.extend(limits(outcome, catalogue));
    let basis = super::uncertain::answer(outcome, catalogue).map(Block::Text);
    sections.extend(basis.map(|answer| Section { heading: catalogue.text("basis"), blocks: vec![answer] }));
    sections
}

/// How often each limit is breached; `None` if the base has none.
fn limits(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<Section> {
    let first = outcome.limits.first().filter(|limits| !limits.is_empty())?;
    let mut header = vec![catalogue.text("column-limit")];
    header.extend((0..outcome.limits.len()).map(|index| catalogue.candidate(&outcome.candidates[index])));
    let rows = first.iter().enumerate().map(|(position, limit)| {
        let mut row = vec![catalogue.limit(&limit.limit, outcome.base().model)];
        row.extend(outcome.limits.iter().map(|limits| breached(limits, position, limit, catalogue)));
        row
    });
    let blocks =
        vec![Block::Table(Table { header, rows: rows.collect() }), Block::Text(catalogue.text("compare-limits-note"))];
    Some(Section { heading: catalogue.text("compare-limits"), blocks })
}

/// In how many runs of a candidate a limit was breached; a dash if it has another limit there, or none.
fn breached(limits: &[LimitEstimate], position: usize, of: &LimitEstimate, catalogue: &Catalogue) -> String {
    let Some(limit) = limits.get(position).filter(|limit| limit.limit.bound == of.limit.bound) else {
        return "–".to_owned();
    };
    let runs =
        catalogue.with("of-runs", &[("n", &catalogue.whole(limit.breached)), ("of", &catalogue.whole(limit.runs))]);
    let [low, high] = [limit.probability.low, limit.probability.high].map(|share| catalogue.percent(share));
    let range = catalogue.with("range", &[("low", &low), ("high", &high)]);
    catalogue.with("median-of-runs", &[("median", &runs), ("runs", &range)])
}

/// Who recovers sooner, by the first definition.
fn until_normal(outcome: &Outcome<'_>, first: &HeadlineComparison, catalogue: &Catalogue) -> Section {
    let mut blocks = Vec::new();
    for (index, estimate) in first.candidates.iter().enumerate().skip(1) {
        blocks.push(Block::Text(sentence(outcome, (index, estimate), catalogue)));
    }
    if let Some(until) = first.until {
        blocks.push(Block::Text(catalogue.with("compare-cut-off", &[("until", &catalogue.span(until))])));
    }
    let model = outcome.base().model;
    // Half of the base's runs have recovered by then.
    let half = first.candidates[0].times.as_ref().and_then(|times| times.quantile(0.5));
    let by = half.zip(model.incident.as_ref()).map(|(hours, incident)| {
        let date = incident.onset + crate::time::Span::from_hours(hours);
        (hours, catalogue.instant(&model.clock, date))
    });
    let recovery = catalogue.headline(first.headline);
    let mut header = vec![recovery, catalogue.text("compare-column-mean"), catalogue.text("compare-column-difference")];
    header.extend(by.iter().map(|(_, date)| catalogue.with("compare-column-by", &[("date", date)])));
    header.extend(
        ["compare-column-never", "compare-column-best", "compare-column-at-least"].map(|id| catalogue.text(id)),
    );
    let rows = first.candidates.iter().enumerate().map(|(index, estimate)| {
        let mut row = vec![
            catalogue.candidate(&outcome.candidates[index]),
            mean(first.headline, estimate, catalogue),
            difference(first.headline, estimate, catalogue),
        ];
        let of = |n: usize, of: usize| {
            catalogue.with("of-runs", &[("n", &catalogue.whole(n)), ("of", &catalogue.whole(of))])
        };
        if let Some(times) = &estimate.times {
            row.extend(by.iter().map(|(hours, _)| of(times.ended_by(*hours), times.count())));
            row.push(of(times.censored(), times.count()));
        }
        row.push(estimate.best.as_ref().map_or_else(String::new, |best| of(best.replications, best.of)));
        row.push(at_least(first, estimate, catalogue));
        row
    });
    blocks.push(Block::Table(Table { header, rows: rows.collect() }));
    blocks.extend(best(outcome, first, catalogue).map(Block::Text));
    blocks.extend(worlds(outcome, first, catalogue).map(Block::Text));
    blocks.extend(decides(outcome, catalogue).map(Block::Text));
    Section { heading: catalogue.text("compare-until-normal"), blocks }
}

/// One candidate in words: how much sooner, and how sure that is.
fn sentence(outcome: &Outcome<'_>, (index, estimate): (usize, &CandidateEstimate), catalogue: &Catalogue) -> String {
    let label = catalogue.candidate(&outcome.candidates[index]);
    let Some(difference) = &estimate.difference else { return label };
    let mean = catalogue.span(difference.summary.mean.abs());
    let shared = outcome.base().model.in_common(outcome.experiments[index].model).key();
    let mut text = match difference.interval {
        _ if difference.is_nothing() => catalogue.with("compare-same", &[("policy", &label)]),
        Some(interval) if interval.high < 0.0 || interval.low > 0.0 => {
            let id = if interval.high < 0.0 { "compare-sooner" } else { "compare-later" };
            let mut ends = [interval.low.abs(), interval.high.abs()];
            ends.sort_by(f64::total_cmp);
            let [low, high] = ends.map(|hours| catalogue.span(hours));
            let facts = [("policy", label.as_str()), ("mean", &mean), ("low", &low), ("high", &high)];
            catalogue.with(id, &[&facts[..], &[("shared", shared)]].concat())
        }
        Some(interval) => {
            let (low, high) = (catalogue.span(-interval.low), catalogue.span(interval.high));
            let facts = [("policy", label.as_str()), ("low", &low), ("high", &high), ("shared", shared)];
            catalogue.with("compare-unclear", &facts)
        }
        None => catalogue.with("compare-one-run", &[("policy", &label)]),
    };
    let cost = catalogue.label(&outcome.candidates[index].cost);
    if !cost.is_empty() {
        text.push(' ');
        text.push_str(&catalogue.with("compare-cost", &[("cost", &cost)]));
    }
    text
}

/// By how much sooner nine runs in ten are, at least; a dash for the base.
fn at_least(first: &HeadlineComparison, estimate: &CandidateEstimate, catalogue: &Catalogue) -> String {
    let best = estimate.best.as_ref().filter(|best| estimate.difference.is_some() && best.at_least.is_finite());
    match best.map(|best| best.at_least) {
        None => "–".to_owned(),
        Some(_) if is_never_reached(&first.candidates[0]) => "–".to_owned(),
        Some(hours) if hours < 0.0 => catalogue.with("compare-later-by", &[("span", &catalogue.span(-hours))]),
        Some(hours) => catalogue.span(hours),
    }
}

/// In how many of a hundred plausible worlds each candidate is the best; `None` unless unknown inputs were drawn.
fn worlds(outcome: &Outcome<'_>, first: &HeadlineComparison, catalogue: &Catalogue) -> Option<String> {
    outcome.uncertainty.as_ref()?;
    let mut shares = Vec::new();
    for (index, candidate) in first.candidates.iter().enumerate() {
        let best = candidate.best.as_ref().filter(|best| best.of > 0)?;
        shares.push((best.replications as f64 / best.of as f64, index));
    }
    shares.sort_by(|a, b| b.0.total_cmp(&a.0));
    let named = shares.into_iter().filter(|(share, _)| *share > 0.0).map(|(share, index)| {
        let (policy, n) = (catalogue.candidate(&outcome.candidates[index]), catalogue.figure((share * 100.0).round()));
        catalogue.with("compare-world", &[("policy", &policy), ("n", &n)])
    });
    Some(catalogue.with("compare-worlds", &[("names", &named.collect::<Vec<_>>().join(", "))]))
}

/// Which unknown input would change the choice, if one would.
fn decides(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let uncertainty = outcome.uncertainty.as_ref()?;
    let Some(choice) = &uncertainty.choice else {
        let runs = outcome.base().replications.len();
        return (runs < uncertainty.needed)
            .then(|| catalogue.counted("compare-decides-too-few", uncertainty.needed, &[]));
    };
    let (best, measure) = (catalogue.candidate(&outcome.candidates[choice.best]), catalogue.headline(choice.headline));
    let Some(most) = choice.most() else {
        return Some(catalogue.with("compare-decides-nothing", &[("best", &best), ("measure", &measure)]));
    };
    let amount = |value: f64| match choice.headline {
        Headline::Recovery(_) => catalogue.span(value),
        Headline::Measure(_) => catalogue.figure(value * headline_scale(choice.headline)),
    };
    let (worth, input) = (&choice.inputs[most], catalogue.label(&uncertainty.inputs[most].label));
    let interval = worth.interval?;
    let variables = [
        ("input", input),
        ("best", best),
        ("measure", measure),
        ("changes", catalogue.percent(worth.changes)),
        ("worth", amount(worth.mean)),
        ("low", amount(interval.low)),
        ("high", amount(interval.high)),
    ];
    Some(catalogue.with("compare-decides", &variables.each_ref().map(|(name, value)| (*name, value.as_str()))))
}

/// Which candidates could be the best.
fn best(outcome: &Outcome<'_>, first: &HeadlineComparison, catalogue: &Catalogue) -> Option<String> {
    let could = |index: usize| first.candidates[index].best.as_ref()?.bounds.map(|bounds| bounds.could_be_best);
    let mut contenders = Vec::new();
    for index in 0..first.candidates.len() {
        if could(index)? {
            contenders.push(catalogue.candidate(&outcome.candidates[index]));
        }
    }
    let names = contenders.join(", ");
    Some(catalogue.counted("compare-could-be-best", contenders.len(), &[("names", &names)]))
}

/// Every figure that people decide by: the base, and how each candidate differs from it.
fn what_changes(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let candidates = outcome.candidates.len();
    let mut header = vec![catalogue.text("column-measure")];
    header.extend((0..candidates).map(|index| catalogue.candidate(&outcome.candidates[index])));
    let mut table = Table { header, rows: Vec::new() };
    let (left_out, shown): (Vec<_>, Vec<_>) =
        outcome.differences.headlines.iter().partition(|one| one.is_often_cut_off());
    // What never happens to any of them says nothing.
    for one in shown.into_iter().filter(|one| one.candidates.iter().any(|candidate| !candidate.own.is_nothing())) {
        let mut row = vec![catalogue.headline(one.headline)];
        row.extend(one.candidates.iter().enumerate().map(|(index, estimate)| match index {
            0 => mean(one.headline, estimate, catalogue),
            _ => difference(one.headline, estimate, catalogue),
        }));
        table.rows.push(row);
    }
    let is_marked =
        outcome.differences.headlines.iter().flat_map(|one| &one.candidates).any(CandidateEstimate::is_at_least);
    let level = catalogue.figure(outcome.differences.level * 100.0);
    let mut blocks = vec![Block::Table(table), Block::Text(catalogue.with("compare-level", &[("level", &level)]))];
    blocks.extend(is_marked.then(|| Block::Text(lower_bound_note(catalogue))));
    if !left_out.is_empty() {
        let names: Vec<String> = left_out.iter().map(|one| catalogue.headline(one.headline)).collect();
        blocks.push(Block::Text(catalogue.with("compare-left-out", &[("measures", &names.join(", "))])));
    }
    blocks.extend(pairing(outcome, catalogue).into_iter().map(Block::Text));
    Section { heading: catalogue.text("compare-what-changes"), blocks }
}

/// The mean of a candidate; a time that no run completed has none.
fn mean(headline: Headline, estimate: &CandidateEstimate, catalogue: &Catalogue) -> String {
    if is_never_reached(estimate) {
        return catalogue.text("not-reached");
    }
    marked(catalogue, &estimate.own, catalogue.figure(estimate.own.summary.mean * headline_scale(headline)))
}

/// The difference of a candidate from the base, with half its interval; a dash for the base itself.
fn difference(headline: Headline, estimate: &CandidateEstimate, catalogue: &Catalogue) -> String {
    let Some(difference) = estimate.difference.as_ref().filter(|_| !is_never_reached(estimate)) else {
        return "–".to_owned();
    };
    let mean = catalogue.signed(difference.summary.mean * headline_scale(headline));
    match difference.interval {
        Some(interval) if !difference.is_nothing() => {
            let half = catalogue.figure((interval.high - interval.low) / 2.0 * headline_scale(headline));
            catalogue.with("estimate", &[("mean", &mean), ("half", &half)])
        }
        _ => mean,
    }
}

/// Whether it is a time that no run completed.
fn is_never_reached(estimate: &CandidateEstimate) -> bool {
    estimate.times.as_ref().is_some_and(|times| times.ended().is_empty())
}

/// A variance-reduction factor below which pairing did harm that matters; between this and one it did nothing.
const HARMED: f64 = 0.9;

/// One above which it did good.
const HELPED: f64 = 1.1;

/// What pairing was worth, and a warning where it did harm.
fn pairing(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Vec<String> {
    let mut factors = Vec::new();
    let mut harmed = Vec::new();
    for one in &outcome.differences.headlines {
        for (index, estimate) in one.candidates.iter().enumerate() {
            let factor = estimate.difference.as_ref().and_then(|difference| difference.variance_reduction);
            let Some(factor) = factor else { continue };
            factors.push(factor);
            if factor < HARMED {
                let (policy, measure) =
                    (catalogue.candidate(&outcome.candidates[index]), catalogue.headline(one.headline));
                let n = catalogue.figure(factor);
                harmed.push(
                    catalogue.with("compare-harmed", &[("policy", &policy), ("measure", &measure), ("factor", &n)]),
                );
            }
        }
    }
    factors.sort_by(f64::total_cmp);
    let median = factors.get(factors.len() / 2);
    let shared = outcome.in_common().key();
    let worth = median.map(|median| match *median {
        median if median < HELPED => catalogue.with("compare-pairing-idle", &[("shared", shared)]),
        median => catalogue.with("compare-pairing", &[("factor", &catalogue.figure(median)), ("shared", shared)]),
    });
    worth.into_iter().chain(harmed).collect()
}

#[cfg(test)]
mod tests {
    use crate::report::terminal;
    use crate::synthetic;
    use crate::text::Language;
    use crate::words::Catalogue;

    fn shown(replications: u32, precision: Option<f64>, language: Language) -> String {
        let model = synthetic::model();
        let outcome = synthetic::outcome(synthetic::compared(&model, replications), precision);
        terminal(&outcome, &Catalogue::new(language))
    }

    #[test]
    fn it_fits_a_terminal_and_every_message_has_its_text() {
        for language in Language::ALL {
            for (replications, precision) in [(1, None), (2, Some(0.1)), (60, Some(0.1)), (60, Some(1e-6))] {
                let text = shown(replications, precision, language);
                for line in text.lines() {
                    assert!(line.chars().count() <= 100, "{language:?}: {line}");
                }
                for name in ["compare-", "precision-", "column-", "measure-", "recovery-", "{$", "{ $", "NaN"] {
                    assert!(!text.contains(name), "{language:?}, {replications} runs: `{name}` in\n{text}");
                }
            }
        }
    }

    /// A policy that is a day sooner in every run is the best in every plausible world, whatever the inputs are.
    #[test]
    fn what_is_always_best_no_knowledge_changes() {
        let (model, unknowns) = (synthetic::model(), synthetic::unknowns());
        for language in Language::ALL {
            let mut experiments = synthetic::compared(&model, 30);
            for experiment in &mut experiments {
                experiment.unknowns = Some(&unknowns);
            }
            let outcome = synthetic::outcome(experiments, None);
            let choice = outcome.uncertainty.as_ref().and_then(|found| found.choice.as_ref()).expect("runs enough");
            assert!(choice.best == 2 && choice.most().is_none() && choice.together.changes == 0.0, "{choice:?}");
            let text = terminal(&outcome, &Catalogue::new(language)).replace(['\u{a0}', '\n'], " ");
            for name in ["compare-", "uncertain-", "{$", "{ $", "NaN"] {
                assert!(!text.contains(name), "{language:?}: `{name}` in\n{text}");
            }
            if language == Language::En {
                assert!(text.contains("In 100 plausible worlds the fastest is: Extra clerks in 100."), "{text}");
                assert!(text.contains("would change the choice of Extra clerks"), "{text}");
            }
        }
    }

    #[test]
    fn sooner_is_said_in_days_with_its_price() {
        let text = shown(30, None, Language::En).replace(['\u{a0}', '\n'], " ");
        assert!(text.contains("Extra clerks: recovered 24 h sooner (95% interval 24 h to 24 h)"), "{text}");
        assert!(text.contains("Cost: 12 000 SEK."), "{text}");
        assert!(text.contains("Drills: no difference; recovered at the same time in every run."), "{text}");
        assert!(text.contains("Fastest on average: Extra clerks; all others are slower"), "{text}");
        assert!(!text.contains("were still waiting at the end"), "{text}");
    }

    #[test]
    fn what_was_not_followed_to_its_end_is_admitted() {
        let text = shown(60, None, Language::En).replace(['\u{a0}', '\n'], " ");
        assert!(text.contains("In some runs paper records were still waiting at the end."), "{text}");
        assert!(text.contains("2 of 60"), "{text}");
    }
}
