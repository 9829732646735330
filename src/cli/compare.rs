//! `reserv compare`: the policies of a scenario, or several scenarios, side by side under the same random numbers.

use clap::Args;

use super::options::Options;
use super::output::remark;
use super::study::conduct;
use super::{Exit, Failure};
use crate::study::Study;

/// What to compare, and how.
#[derive(Debug, Args)]
#[command(
    after_help = "Without OTHER scenarios and --policy, all policies of the scenario are compared with it as it is. \
                        `reserv check` lists them."
)]
pub(super) struct CompareArgs {
    /// A scenario file, or the name of a built-in scenario: the base, with which the others are compared
    scenario: String,
    /// Other scenarios, compared as they are
    others: Vec<String>,
    /// A policy of the first scenario; repeatable [default: all, unless there are other scenarios]
    #[arg(long = "policy", value_name = "NAME")]
    policies: Vec<String>,
    #[command(flatten)]
    options: Options,
}

/// Compares policies and scenarios.
///
/// # Errors
/// If a scenario cannot be opened or has problems, there is nothing to compare, results cannot be written, it was
/// interrupted, or it is not as precise as was asked.
pub(super) fn compare(args: &CompareArgs) -> Result<(), Failure> {
    let open = |name: &String| super::open(name, &args.options.sets);
    let base = open(&args.scenario)?;
    let others = args.others.iter().map(open).collect::<Result<Vec<_>, _>>()?;
    let name = base.model.name.clone();
    let mut study = Study::of(base);
    if args.policies.is_empty() && others.is_empty() {
        study.add_policies();
    }
    args.policies.iter().try_for_each(|policy| study.add_policy(policy))?;
    for other in others {
        study.add_scenario(other);
    }
    if !study.is_comparison() {
        return Err(Failure::new(
            Exit::Usage,
            format_args!(
                "`{name}` has no policies, so there is nothing to compare it with\n\
                 hint: add a [[policy]] to it (`reserv explain policy`), or name another scenario"
            ),
        ));
    }
    // What is doubtful about each has been said.
    if let Some(doubt) = study.doubt() {
        remark(&format!("warning: {doubt}\n"));
    }
    conduct(study, &args.options, &format!("{name}-compare"), None)
}
