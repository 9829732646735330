//! `recovery-curve.csv`: the share of runs that have recovered by a time.

use std::io::{self, Write};

use super::{ResultFile, number};
use crate::estimate::RecoveryEstimate;
use crate::stats::LEVEL;
use crate::study::{Outcome, Scope};

pub(super) const FILE: ResultFile = ResultFile { name: "recovery-curve.csv", scope: Scope::Single, write };

/// Where the curve of Kaplan and Meier steps, with its band, and a last row where every run was followed to.
fn write(outcome: &Outcome<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record([
        "scenario",
        "part",
        "definition",
        "hours_after_restoration",
        "recovered",
        "ci_lo",
        "ci_hi",
        "level",
        "runs",
        "not_recovered_by_the_end",
    ])?;
    let model = outcome.base().model;
    let mut curve = |estimate: &RecoveryEstimate| -> io::Result<()> {
        let durations = &estimate.after_restoration;
        let mut times = durations.ended().to_vec();
        times.push(durations.followed());
        times.sort_by(f64::total_cmp);
        times.dedup();
        for time in times.into_iter().filter(|time| time.is_finite()) {
            let (share, band) = durations.share_by(time, LEVEL);
            rows.write_record([
                model.name.clone(),
                estimate.part.key(model),
                estimate.definition.key().to_owned(),
                number(time),
                number(share),
                number(band.low),
                number(band.high),
                number(LEVEL),
                durations.count().to_string(),
                durations.censored().to_string(),
            ])?;
        }
        Ok(())
    };
    outcome.estimates.recovery.iter().try_for_each(&mut curve)?;
    RecoveryEstimate::units(outcome.base()).try_for_each(|estimate| curve(&estimate))?;
    RecoveryEstimate::systems(outcome.base()).try_for_each(|estimate| curve(&estimate))?;
    rows.flush()
}
