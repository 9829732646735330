//! The options that commands which simulate have in common.

use std::num::{NonZeroU32, NonZeroUsize};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::scenario::read_span;
use crate::study::Study;
use crate::text::Language;
use crate::time::Span;

/// How often, from which seed, and where the results go.
#[derive(Debug, Default, Args)]
pub(super) struct Options {
    /// Number of replications; with --precision, the maximum [default: as the scenario says; 1000 with --precision]
    #[arg(long, value_name = "N")]
    replications: Option<NonZeroU32>,
    /// Stop when the median of every headline figure, and of every difference in a comparison, is known to within this share of
    /// it, such as `5%`, and every probability of breaching a limit to within as many percentage points; the exit code is 5
    /// if the replications are not enough
    #[arg(long, value_name = "SHARE", value_parser = share)]
    precision: Option<f64>,
    /// Simulate longer than the scenario says, until at most one replication in twenty has not recovered (R1, R3 and R5),
    /// but no longer than CAP in total
    #[arg(long, value_name = "CAP", num_args = 0..=1, require_equals = true, default_missing_value = "26 weeks",
          value_parser = read_span)]
    extend_until_recovered: Option<Span>,
    /// Master seed: with the scenario it determines every random number [default: as the scenario says]
    #[arg(long)]
    seed: Option<u64>,
    /// Number of threads; results do not depend on it [default: as many as the machine has]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Leave uncertain inputs as the scenario has them, instead of drawing them for each run: ranges are then chance alone
    #[arg(long)]
    as_written: bool,
    /// Folder of the results [default: output/NAME, or output/NAME-compare, with the name of the scenario]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Language of summary, report and plots
    #[arg(long, value_enum, default_value_t)]
    pub(super) lang: Language,
    /// Change a key of the scenario, such as `unit.clinic.number=2`; repeatable
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub(super) sets: Vec<String>,
    /// Show neither progress nor summary
    #[arg(long, short)]
    pub(super) quiet: bool,
    /// What to print: the summary as text, or the content of summary.json
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// What a command that simulates prints to standard output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// The summary for people.
    #[default]
    Text,
    /// The summary for programs.
    Json,
}

impl Options {
    /// Has a study run so.
    pub(super) fn apply(&self, study: &mut Study) {
        study.replications = self.replications.map(NonZeroU32::get);
        study.seed = self.seed;
        study.threads = self.threads.map(NonZeroUsize::get);
        study.precision = self.precision;
        study.as_written = self.as_written;
        study.extend_until_recovered = self.extend_until_recovered;
        study.arguments = std::env::args().skip(1).collect();
    }
}

/// A share such as `5%` or `0.05`, more than nothing and less than all.
fn share(text: &str) -> Result<f64, String> {
    let (number, scale) = text.trim().strip_suffix('%').map_or((text.trim(), 1.0), |number| (number.trim_end(), 100.0));
    match number.parse::<f64>() {
        Ok(number) if number / scale > 0.0 && number / scale < 1.0 => Ok(number / scale),
        _ => Err("allowed: a share above 0 and below 1, such as `5%` or `0.05`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_written_either_way() {
        for (text, expected) in [("5%", 0.05), ("5 %", 0.05), ("0.05", 0.05), ("12.5%", 0.125)] {
            assert!(share(text).is_ok_and(|share| (share - expected).abs() < 1e-12), "{text}");
        }
        for text in ["0%", "100%", "1", "-5%", "five", "", "NaN", "inf%"] {
            assert!(share(text).is_err(), "{text}");
        }
    }
}
