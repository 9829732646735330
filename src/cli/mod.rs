//! The commands of the program.
//!
//! Owns arguments, the terminal and exit codes; a command is a file here with its arguments and a function, and a line
//! in the list. It must not know how anything is done: commands call the library and print.

mod exit;
mod log;
mod open;
mod options;
mod output;
mod progress;
mod study;

pub use exit::{Exit, Failure};
use open::open;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Simulates a record-system outage in health care: what piles up, how long until normal, and which fallback routine
/// shortens it.
///
/// Without a command, the built-in scenario of Uppsala 2016 is simulated.
#[derive(Debug, Parser)]
#[command(
    name = "reserv",
    version,
    after_help = "Exit codes: 0 done; 1 internal error; 2 usage; 3 the scenario has problems; 4 input or output failed; \
                  5 a check failed; 130 interrupted."
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

/// Declares the commands, each a module with its arguments and a function of its name.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident: $command:ident($args:ident)),+ $(,)?) => {
        $(mod $command;)+

        /// What the program can do.
        #[derive(Debug, Subcommand)]
        enum Command {
            $($(#[$doc])* $name($command::$args),)+
        }

        impl Command {
            fn run(&self) -> Result<(), Failure> {
                match self {
                    $(Self::$name(args) => $command::$command(args),)+
                }
            }
        }
    };
}

commands! {
    /// Simulate a scenario.
    Run: run(RunArgs),
    /// Compare the policies of a scenario, or several scenarios, under the same random numbers.
    Compare: compare(CompareArgs),
    /// Show every problem of a scenario, and the baseline load of each role.
    Check: check(CheckArgs),
    /// Describe a scenario by the reporting guideline STRESS-DES, as Markdown.
    Describe: describe(DescribeArgs),
    /// Explain a key of scenario files, or list all of them.
    Explain: explain(ExplainArgs),
    /// Print the JSON Schema of scenario files, for editors.
    Schema: schema(SchemaArgs),
    /// Write a commented scenario to start from.
    Init: init(InitArgs),
    /// List the built-in scenarios.
    List: list(ListArgs),
    /// Test the program on this machine against theory, published studies and hand calculation.
    Selftest: selftest(SelftestArgs),
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    // Reports usage, help and version itself, with exit code 2 for what it does not understand.
    let arguments = Arguments::parse();
    let command = arguments.command.unwrap_or(Command::Run(run::RunArgs::default()));
    // What went wrong has been said where it did; the code tells other programs that it is a mistake of this one.
    let run = std::panic::catch_unwind(|| command.run());
    let exit = match run {
        Ok(Ok(())) => Exit::Done,
        Err(_) => {
            output::complain("internal error: this is a mistake of the program; please report it with the scenario");
            Exit::Internal
        }
        Ok(Err(failure)) => {
            if !failure.message.is_empty() {
                output::complain(&failure.message);
            }
            failure.exit
        }
    };
    ExitCode::from(exit as u8)
}
