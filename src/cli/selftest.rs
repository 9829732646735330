//! `reserv selftest`: the program against theory, published studies and hand arithmetic, on the user's machine.

use std::num::NonZeroUsize;

use clap::Args;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table};
use indicatif::{ProgressBar, ProgressStyle};

use super::output::print;
use super::{Exit, Failure};
use crate::selftest::{self, Case, Row, Verdict};

/// What to test.
#[derive(Debug, Args)]
#[command(
    after_help = "A figure that is drawn passes if it lies within four standard errors of what is expected, and \
                        is known well enough for that to mean something. Exit code 5 if any does not pass."
)]
pub(super) struct SelftestArgs {
    /// The cases to run, by their names [default: all]
    cases: Vec<String>,
    /// Number of threads; results do not depend on it [default: as many as the machine has]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Show no progress
    #[arg(long, short)]
    quiet: bool,
}

/// Runs the verification cases and prints what came out.
///
/// # Errors
/// If a case is unknown, cannot be run, or does not pass.
pub(super) fn selftest(args: &SelftestArgs) -> Result<(), Failure> {
    let cases = chosen(&args.cases)?;
    let bar = if args.quiet { ProgressBar::hidden() } else { ProgressBar::new(cases.len() as u64) };
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos} of {len} cases: {msg}") {
        bar.set_style(style.progress_chars("━╸─"));
    }
    let mut rows = Vec::new();
    for case in &cases {
        bar.set_message(case.name());
        let ran = case.run(args.threads.map(NonZeroUsize::get));
        rows.extend(ran.map_err(|error| Failure::new(Exit::Internal, error))?);
        bar.inc(1);
    }
    bar.finish_and_clear();

    let failed = rows.iter().filter(|row| row.verdict != Verdict::Right).count();
    let tally = format!("{} figures in {} cases: {failed} failed", rows.len(), cases.len());
    print(&format!("{}\n\n{tally}\n", table(&rows)))?;
    if failed > 0 { Err(Failure::silent(Exit::Check)) } else { Ok(()) }
}

/// The cases of these names; all of them if there are none.
fn chosen(names: &[String]) -> Result<Vec<Case>, Failure> {
    let all = selftest::cases();
    if names.is_empty() {
        return Ok(all);
    }
    let find = |name: &String| {
        all.iter().find(|case| case.name() == name).copied().ok_or_else(|| {
            let known = all.iter().map(|case| case.name()).collect::<Vec<_>>().join(", ");
            Failure::new(Exit::Usage, format_args!("there is no case `{name}`\nhint: the cases are {known}"))
        })
    };
    names.iter().map(find).collect()
}

fn table(rows: &[Row]) -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING);
    table.set_header(["case", "figure", "expected", "got", "std. error", "verdict"]);
    for column in table.column_iter_mut().skip(2).take(3) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    for row in rows {
        let verdict = match row.verdict {
            Verdict::Right => "ok",
            Verdict::Wrong => "WRONG",
            Verdict::Imprecise => "NOT PRECISE",
        };
        table.add_row([
            row.case.to_owned(),
            row.what.to_owned(),
            number(row.expected),
            number(row.got),
            if row.error > 0.0 { number(row.error) } else { String::new() },
            verdict.to_owned(),
        ]);
    }
    table
}

/// A number with five significant digits, without trailing zeros.
fn number(value: f64) -> String {
    let decimals = (0..8).find(|decimals| value.abs() * 10_f64.powi(*decimals) >= 1e4).unwrap_or(8);
    let decimals = usize::try_from(decimals).unwrap_or(0);
    let written = format!("{value:.decimals$}");
    if written.contains('.') { written.trim_end_matches('0').trim_end_matches('.').to_owned() } else { written }
}
