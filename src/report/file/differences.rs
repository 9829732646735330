//! `differences.csv`: every figure of every candidate beside the base, one in a row.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::observe::Better;
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "differences.csv", scope: Scope::Comparison, write };

fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "scenario",
        "policy",
        "base",
        "measure",
        "unit",
        "better",
        "n",
        "mean",
        "base_mean",
        "difference",
        "ci_lo",
        "ci_hi",
        "level",
        "sd",
        "variance_reduction",
        "best_in",
        "best_of",
        "best_share_lo",
        "best_share_hi",
        "from_best_lo",
        "from_best_hi",
        "could_be_best",
        "at_least_better",
        "cut_off_hours",
        "not_recovered",
    ])?;
    let base = &outcome.candidates[0].name;
    for one in &outcome.differences.headlines {
        let better = match one.headline.better() {
            Better::Lower => "lower",
            Better::Higher => "higher",
            Better::Neither => "",
        };
        for ((policy, experiment), estimate) in outcome.named().zip(&one.candidates) {
            let difference = estimate.difference.as_ref();
            let interval = difference.and_then(|difference| difference.interval);
            let best = estimate.best.as_ref();
            let bounds = best.and_then(|best| best.bounds);
            let figure = |value: Option<f64>| value.map(number).unwrap_or_default();
            let count = |value: Option<usize>| value.map(|value| value.to_string()).unwrap_or_default();
            let paired = difference.map_or(estimate.own.summary.n, |difference| difference.summary.n);
            rows.write_record([
                experiment.model.name.clone(),
                policy.to_owned(),
                base.clone(),
                one.headline.key(),
                one.headline.quantity().key().to_owned(),
                better.to_owned(),
                paired.to_string(),
                number(estimate.own.summary.mean),
                number(one.candidates[0].own.summary.mean),
                figure(difference.map(|difference| difference.summary.mean)),
                figure(interval.map(|interval| interval.low)),
                figure(interval.map(|interval| interval.high)),
                figure(difference.map(|_| outcome.differences.level)),
                figure(difference.map(|difference| difference.summary.sd)),
                figure(difference.and_then(|difference| difference.variance_reduction)),
                count(best.map(|best| best.replications)),
                count(best.map(|best| best.of)),
                figure(best.map(|best| best.share.low)),
                figure(best.map(|best| best.share.high)),
                figure(bounds.map(|bounds| bounds.from_best.low)),
                figure(bounds.map(|bounds| bounds.from_best.high)),
                bounds.map(|bounds| bounds.could_be_best.to_string()).unwrap_or_default(),
                figure(best.filter(|_| difference.is_some()).map(|best| best.at_least)),
                figure(one.until),
                count(estimate.times.as_ref().map(crate::stats::Durations::censored)),
            ])?;
        }
    }
    rows.flush()
}
