//! What is uncertain: how much of the spread is ignorance and how much chance, and which input makes most of it.

use super::{Block, Outcome, Section, Table};
use crate::estimate::{ENDS, Effect, HeadlineUncertainty, Share, Shift, Uncertainty};
use crate::words::{Catalogue, headline_scale};

/// The sentence that matters most, for the end of a summary: whose the spread is and what would narrow it, or how many runs
/// it takes to say; `None` if no inputs were drawn.
pub(super) fn answer(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Option<String> {
    let uncertainty = outcome.uncertainty.as_ref()?;
    if let Some(first) = uncertainty.first() {
        return whose_spread(uncertainty, first, catalogue);
    }
    let runs = outcome.base().replications.len();
    if runs >= uncertainty.needed {
        return Some(catalogue.text("uncertain-nothing"));
    }
    Some(catalogue.counted("uncertain-too-few", uncertainty.needed, &[("runs", &catalogue.whole(runs))]))
}

/// What is behind the answer, for a page: what each input does.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let mut blocks = Vec::new();
    if let Some(uncertainty) = &outcome.uncertainty {
        blocks.extend(uncertainty.first().and_then(|first| effects(uncertainty, first, catalogue).block()));
        blocks.extend(idle(uncertainty, catalogue).map(Block::Text));
        if uncertainty.first().is_some() {
            blocks.extend(whose(uncertainty, catalogue).block());
            blocks.extend(cut(uncertainty, catalogue).map(Block::Text));
            blocks.push(Block::Text(catalogue.text("uncertain-method")));
        }
    }
    Section { heading: catalogue.text("uncertain"), blocks }
}

/// The sentence on one figure: whose its spread is, and which measurement would narrow it.
fn whose_spread(uncertainty: &Uncertainty, one: &HeadlineUncertainty, catalogue: &Catalogue) -> Option<String> {
    let shares = one.shares.as_ref()?;
    let (measure, share) = (catalogue.headline(one.headline), share(&shares.inputs, catalogue));
    let mut text = catalogue.with("uncertain-answer", &[("measure", &measure), ("share", &share)]);
    let most = one.ranking().first().copied().filter(|most| shares.effects[*most].share.interval.low > 0.0);
    if let Some(most) = most {
        // Without the variance of one input, the spread is narrower by the root of what is left.
        let narrower = 1.0 - (1.0 - shares.effects[most].share.estimate).sqrt();
        let (input, narrower) = (catalogue.label(&uncertainty.inputs[most].label), catalogue.percent(narrower));
        text.push(' ');
        text.push_str(&catalogue.with("uncertain-narrower", &[("input", &input), ("narrower", &narrower)]));
    }
    Some(text)
}

/// The table of one figure: what each input does to it, the one with the largest share first.
fn effects(uncertainty: &Uncertainty, one: &HeadlineUncertainty, catalogue: &Catalogue) -> Table {
    let figure = catalogue.headline(one.headline);
    let header = vec![
        catalogue.with("uncertain-column-input", &[("measure", &figure)]),
        catalogue.text("uncertain-column-variance"),
        catalogue.text("uncertain-column-low"),
        catalogue.text("uncertain-column-high"),
    ];
    let effects = one.shares.as_ref().map(|shares| shares.effects.as_slice()).unwrap_or_default();
    let rows = one.ranking().into_iter().map(|index| {
        let (input, effect): (_, &Effect) = (&uncertainty.inputs[index], &effects[index]);
        let end = |position: f64, shift: &Shift| {
            let shifted = catalogue.signed(shift.mean * headline_scale(one.headline));
            format!("{}: {shifted}", catalogue.setting(input, position))
        };
        vec![
            catalogue.label(&input.label),
            share(&effect.share, catalogue),
            end(ENDS[0], &effect.low),
            end(ENDS[1], &effect.high),
        ]
    });
    Table { header, rows: rows.collect() }
}

/// The table of all figures: their spreads, the share of ignorance, and which input makes most of it.
fn whose(uncertainty: &Uncertainty, catalogue: &Catalogue) -> Table {
    let headings = ["uncertain-column-figure", "column-nine-in-ten", "uncertain-column-share", "uncertain-column-most"];
    let mut table = Table::new(catalogue, &headings);
    for one in &uncertainty.headlines {
        let Some(shares) = &one.shares else { continue };
        let most = one.ranking().first().copied().filter(|most| shares.effects[*most].share.interval.low > 0.0);
        let most = most.map(|most| {
            let label = catalogue.label(&uncertainty.inputs[most].label);
            format!("{label}: {}", share(&shares.effects[most].share, catalogue))
        });
        table.rows.push(vec![
            catalogue.headline(one.headline),
            range(one, catalogue),
            share(&shares.inputs, catalogue),
            most.unwrap_or_else(|| "–".to_owned()),
        ]);
    }
    table
}

/// The inputs that nothing was seen to depend on.
fn idle(uncertainty: &Uncertainty, catalogue: &Catalogue) -> Option<String> {
    let idle = &uncertainty.without_effect;
    let names: Vec<String> = idle.iter().map(|input| catalogue.label(&uncertainty.inputs[*input].label)).collect();
    (!idle.is_empty()).then(|| catalogue.counted("uncertain-idle", idle.len(), &[("names", &names.join(", "))]))
}

/// What was not followed to its end.
fn cut(uncertainty: &Uncertainty, catalogue: &Catalogue) -> Option<String> {
    let one = uncertainty.headlines.iter().find(|one| one.until.is_some())?;
    let of = catalogue.whole(one.sample.sorted().len());
    let until = catalogue.span(one.until?);
    let measure = catalogue.headline(one.headline);
    let variables = [("of", of.as_str()), ("until", &until), ("measure", &measure)];
    Some(catalogue.counted("uncertain-cut-off", one.not_recovered, &variables))
}

/// A share with its interval.
fn share(share: &Share, catalogue: &Catalogue) -> String {
    let [share, low, high] =
        [share.estimate, share.interval.low, share.interval.high].map(|share| catalogue.percent(share));
    catalogue.with("uncertain-share", &[("share", &share), ("low", &low), ("high", &high)])
}

/// Where 90 % of the runs lie, in the unit the figure is reported in.
fn range(one: &HeadlineUncertainty, catalogue: &Catalogue) -> String {
    let [low, high] = [0.05, 0.95].map(|p| catalogue.figure(one.sample.quantile(p) * headline_scale(one.headline)));
    catalogue.with("range", &[("low", &low), ("high", &high)])
}
