//! What is uncertain: how much of the spread the uncertain inputs make, and which of them.

use super::{Block, Outcome, Section, Table};
use crate::estimate::{Difference, HeadlineUncertainty, Shares, Uncertainty};
use crate::stats::Sample;
use crate::words::{Catalogue, headline_scale};

/// The section; empty if the inputs were not varied.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let heading = catalogue.text("uncertain");
    let Some(uncertainty) = &outcome.uncertainty else { return Section { heading, blocks: Vec::new() } };
    let mut blocks = vec![Block::Text(studied(uncertainty, catalogue))];
    if uncertainty.interrupted {
        blocks.push(Block::Text(catalogue.text("uncertain-interrupted")));
    }
    // What recovers first in the list is what people ask about first.
    let first = uncertainty.headlines.iter().find(|one| one.shares.is_some());
    blocks.extend(first.and_then(|first| answer(first, catalogue)).map(Block::Text));
    blocks.extend(whose(uncertainty, catalogue).block());
    blocks.extend(first.map(|first| Block::Table(alone(uncertainty, first, catalogue))));
    blocks.extend(first.and_then(|first| lines(first, catalogue)).map(Block::Text));
    blocks.extend(cut(uncertainty, catalogue).map(Block::Text));
    Section { heading, blocks }
}

/// What was varied, and how often.
fn studied(uncertainty: &Uncertainty, catalogue: &Catalogue) -> String {
    let runs = catalogue.counted("runs", uncertainty.replications, &[]);
    let points = catalogue.whole(uncertainty.points.len());
    let variables = [("points", points.as_str()), ("runs", &runs)];
    catalogue.counted("uncertain-studied", uncertainty.inputs.len(), &variables)
}

/// The sentence on one figure: how far chance alone spreads it, how far both do, and whose the spread is.
fn answer(one: &HeadlineUncertainty, catalogue: &Catalogue) -> Option<String> {
    let share = share(one.shares.as_ref()?, catalogue);
    let (chance, together) = (range(one, &one.chance, catalogue), range(one, &one.together, catalogue));
    let measure = catalogue.headline(one.headline);
    Some(catalogue.with(
        "uncertain-answer",
        &[("measure", &measure), ("chance", &chance), ("together", &together), ("share", &share)],
    ))
}

/// The table of all figures: their spreads, the share of the inputs, and which input moves each farthest.
fn whose(uncertainty: &Uncertainty, catalogue: &Catalogue) -> Table {
    let mut table = Table::new(
        catalogue,
        &[
            "uncertain-column-figure",
            "uncertain-column-chance",
            "uncertain-column-together",
            "uncertain-column-share",
            "uncertain-column-most",
        ],
    );
    for one in &uncertainty.headlines {
        let Some(shares) = &one.shares else { continue };
        let most = one.ranking().first().filter(|first| one.swings[**first].width() > 0.0).copied();
        table.rows.push(vec![
            catalogue.headline(one.headline),
            range(one, &one.chance, catalogue),
            range(one, &one.together, catalogue),
            share(shares, catalogue),
            most.map_or_else(
                || catalogue.text("plot-no-difference"),
                |most| catalogue.label(&uncertainty.inputs[most].label),
            ),
        ]);
    }
    table
}

/// The table of one figure with each input alone at its ends, the one that moves it farthest first.
fn alone(uncertainty: &Uncertainty, one: &HeadlineUncertainty, catalogue: &Catalogue) -> Table {
    let figure = catalogue.headline(one.headline);
    let header = [
        catalogue.with("uncertain-column-alone", &[("measure", &figure)]),
        catalogue.text("uncertain-column-low"),
        catalogue.text("uncertain-column-high"),
        catalogue.text("uncertain-column-lines"),
    ];
    let by_lines = one.shares.as_ref().and_then(|shares| shares.lines.as_ref());
    let rows = one.ranking().into_iter().map(|index| {
        let (input, swing) = (&uncertainty.inputs[index], &one.swings[index]);
        let difference = |difference: &Difference| {
            let scale = headline_scale(one.headline);
            let mean = catalogue.signed(difference.summary.mean * scale);
            match difference.interval {
                Some(interval) if !difference.is_nothing() => {
                    let half = catalogue.figure((interval.high - interval.low) / 2.0 * scale);
                    catalogue.with("estimate", &[("mean", &mean), ("half", &half)])
                }
                _ => mean,
            }
        };
        let end =
            |position: f64, of: &Difference| format!("{}: {}", catalogue.setting(input, position), difference(of));
        let share = by_lines.and_then(|(shares, _)| shares.get(index));
        vec![
            catalogue.label(&input.label),
            end(0.0, &swing.low),
            end(1.0, &swing.high),
            share.map_or_else(|| "–".to_owned(), |share| catalogue.percent(*share)),
        ]
    });
    Table { header: header.to_vec(), rows: rows.collect() }
}

/// How far straight lines can be trusted to share the spread out.
fn lines(one: &HeadlineUncertainty, catalogue: &Catalogue) -> Option<String> {
    let (_, explained) = one.shares.as_ref()?.lines.as_ref()?;
    Some(catalogue.with("uncertain-lines", &[("explained", &catalogue.percent(*explained))]))
}

/// What was not followed to its end.
fn cut(uncertainty: &Uncertainty, catalogue: &Catalogue) -> Option<String> {
    let cut = |one: &&HeadlineUncertainty| one.until.is_some();
    let one = uncertainty.headlines.iter().find(cut)?;
    let of = catalogue.whole(one.together.sorted().len());
    let until = catalogue.span(one.until?);
    let measure = catalogue.headline(one.headline);
    let variables = [("of", of.as_str()), ("until", &until), ("measure", &measure)];
    Some(catalogue.counted("uncertain-cut-off", one.not_recovered, &variables))
}

/// The share of the inputs, with its interval.
fn share(shares: &Shares, catalogue: &Catalogue) -> String {
    let share = catalogue.percent(shares.inputs);
    match shares.interval {
        Some(interval) => {
            let [low, high] = [interval.low, interval.high].map(|share| catalogue.percent(share));
            catalogue.with("uncertain-share", &[("share", &share), ("low", &low), ("high", &high)])
        }
        None => share,
    }
}

/// Where 90 % of the runs lie, in the unit the figure is reported in.
fn range(one: &HeadlineUncertainty, sample: &Sample, catalogue: &Catalogue) -> String {
    let [low, high] = [0.05, 0.95].map(|p| catalogue.figure(sample.quantile(p) * headline_scale(one.headline)));
    catalogue.with("range", &[("low", &low), ("high", &high)])
}
