//! A guard without a clock: how many instructions a case takes, counted by valgrind, beside the figures noted here.
//!
//! Counts do not depend on how busy a machine is; they depend on the compiler, its version and the processor's
//! architecture, so the noted figures name theirs.

use std::process::{Command, ExitCode};

/// What was counted with rustc 1.95, x86-64, the release profile: instructions for each case, on 2026-11-29. On 2026-11-22
/// they were 3,480, 7,662 and 19,945, on 2026-11-28 3,390, 7,309 and 19,557. Since then every wait, stay and first contact goes
/// into a sketch from which quantiles are read, by the stretch of time in which its case came: over half of the increase, a
/// histogram's entry taking 65 instructions. The rest is what a case asks of its step: whether somebody gives up waiting for
/// it, takes a space or goes together with others.
const NOTED: [(&str, f64); 3] = [("mm1", 3_828.0), ("net", 8_088.0), ("clinic", 21_642.0)];

/// How far a count may be from the noted one.
const TOLERANCE: f64 = 0.03;

/// Cases of the short run, whose instructions are taken off as those of the start, and of the long one.
const CASES: [u32; 2] = [2_000, 12_000];

/// Counts each model and compares; fails if one takes more than noted. Without valgrind it says so and counts nothing.
pub(crate) fn guard() -> ExitCode {
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("valgrind is not installed: nothing was counted");
        return ExitCode::SUCCESS;
    }
    let mut outcome = ExitCode::SUCCESS;
    println!("{:<8} {:>12} {:>12} {:>8}", "model", "counted", "noted", "change");
    for (model, noted) in NOTED {
        let Some(counted) = per_case(model) else {
            println!("{model:<8} valgrind gave no count");
            outcome = ExitCode::FAILURE;
            continue;
        };
        let change = counted / noted - 1.0;
        println!("{model:<8} {counted:>12.0} {noted:>12.0} {:>6.1} %", change * 100.0);
        if change > TOLERANCE {
            println!(
                "{model:<8} takes more instructions than noted; find out why, or note the new figure with its reason"
            );
            outcome = ExitCode::FAILURE;
        } else if change < -TOLERANCE {
            println!("{model:<8} takes fewer instructions than noted: note the new figure");
        }
    }
    outcome
}

/// Instructions for each case of a model; `None` if they could not be counted.
fn per_case(model: &str) -> Option<f64> {
    let [short, long] = CASES;
    let more = count(model, long)? - count(model, short)?;
    Some(more / f64::from(long - short))
}

/// Instructions of one run.
fn count(model: &str, cases: u32) -> Option<f64> {
    let program = std::env::current_exe().ok()?;
    let arguments = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
    let mut run = Command::new("valgrind");
    run.args(arguments).arg(program).args(["peer", model, &cases.to_string(), "1"]);
    let said = String::from_utf8(run.output().ok()?.stderr).ok()?;
    // "==123== Collected : 456789"
    let line = said.lines().find(|line| line.contains("Collected"))?;
    line.rsplit(':').next()?.trim().parse().ok()
}
