//! `reserv compare`: the policies of a scenario, or several scenarios, side by side under the same random numbers.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use clap::Args;

use super::extend::Prolonging;
use super::options::{Format, Options};
use super::output::{print, remark};
use super::progress::{bar, ending, interruption};
use super::{Exit, Failure, Opened, results};
use crate::estimate::Convergence;
use crate::experiment::{self, Candidate, Comparison, Enough, Experiment};
use crate::model::{Model, Policy};
use crate::report::comparison::{ComparisonOutcome, document, terminal};
use crate::report::text::Catalogue;
use crate::report::{Circumstances, Extension, Folder, Origin, hash};
use crate::scenario::closest;
use crate::text::Label;

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

/// The name of the scenario as it is, in files.
const BASE: &str = "base";

/// Compares policies and scenarios.
///
/// # Errors
/// If a scenario cannot be opened or has problems, there is nothing to compare, results cannot be written, it was
/// interrupted, or it is not as precise as was asked.
pub(super) fn compare(args: &CompareArgs) -> Result<(), Failure> {
    let options = &args.options;
    let mut opened = super::open(&args.scenario, &options.sets)?;
    let mut others = args.others.iter().map(|name| super::open(name, &options.sets)).collect::<Result<Vec<_>, _>>()?;
    let path =
        options.out.clone().unwrap_or_else(|| Path::new("output").join(format!("{}-compare", opened.model.name)));
    let prolonging = Prolonging::new(options.extend_until_recovered, &opened);
    let stop = interruption();
    // Before simulating: nobody should wait for results that cannot be kept, nor for nothing to compare.
    Compared::of(args, &opened, &others)?.warn();
    let folder = Folder::open(&path, &results::comparison_names())
        .map_err(|error| Failure::new(Exit::Io, format_args!("{error}\nhint: `--out` names another folder")))?;
    loop {
        let compared = Compared::of(args, &opened, &others)?;
        let comparison = simulate(options, compared.candidates(), &stop)?;
        if !prolonging.is_wanted(&comparison.experiments) {
            let extension = prolonging.extension(&comparison.experiments);
            return conclude(options, &compared, (&comparison, extension), folder);
        }
        opened = prolonging.prolong(opened)?;
        others = others.into_iter().map(|other| prolonging.prolong(other)).collect::<Result<_, _>>()?;
    }
}

/// What is compared: a scenario as it is, its policies, and other scenarios as they are.
struct Compared<'o> {
    base: Policy,
    opened: &'o Opened,
    policies: Vec<(&'o Policy, &'o Model)>,
    others: Vec<(Policy, &'o Opened)>,
}

impl<'o> Compared<'o> {
    /// What the arguments choose.
    fn of(args: &CompareArgs, opened: &'o Opened, others: &'o [Opened]) -> Result<Self, Failure> {
        let policies = chosen(args, opened)?;
        if policies.is_empty() && others.is_empty() {
            return Err(Failure::new(
                Exit::Usage,
                format_args!(
                    "`{}` has no policies, so there is nothing to compare it with\n\
                     hint: add a [[policy]] to it (`reserv explain policy`), or name another scenario",
                    opened.model.name
                ),
            ));
        }
        let base = Policy { name: BASE.to_owned(), ..Policy::default() };
        let others = others.iter().map(|other| (as_it_is(&other.model), other)).collect();
        Ok(Self { base, opened, policies, others })
    }

    /// The candidates, the base first.
    fn candidates(&self) -> Vec<Candidate<'_>> {
        let base = Candidate { policy: &self.base, model: &self.opened.model };
        let policies = self.policies.iter().map(|&(policy, model)| Candidate { policy, model });
        let others = self.others.iter().map(|(policy, other)| Candidate { policy, model: &other.model });
        std::iter::once(base).chain(policies).chain(others).collect()
    }

    /// What makes each of them, in the order of the candidates.
    fn origins(&self) -> Vec<Origin> {
        let base = Origin::of_scenario(BASE, self.opened.sources.file());
        let policies = self.policies.iter().map(|(policy, _)| Origin::of_policy(policy));
        let others = self.others.iter().map(|(policy, other)| Origin::of_scenario(&policy.name, other.sources.file()));
        std::iter::once(base).chain(policies).chain(others).collect()
    }

    /// Everything that is doubtful.
    fn warnings(&self) -> Vec<String> {
        let others = self.others.iter().flat_map(|(_, other)| &other.warnings);
        self.opened.warnings.iter().chain(others).cloned().chain(different_end(&self.candidates())).collect()
    }

    /// Prints warnings about the comparison; those about each scenario have been printed.
    fn warn(&self) {
        if let Some(warning) = different_end(&self.candidates()) {
            remark(&format!("warning: {warning}\n"));
        }
    }
}

/// Writes the results of the comparison and prints a summary.
fn conclude(
    options: &Options,
    compared: &Compared<'_>,
    (comparison, extension): (&Comparison<'_>, Option<Extension>),
    folder: Folder,
) -> Result<(), Failure> {
    if comparison.replications() == 0 {
        return Err(Failure::new(
            Exit::Interrupted,
            "interrupted before any replication was finished: nothing is written",
        ));
    }
    let circumstances = Circumstances {
        arguments: std::env::args().skip(1).collect(),
        scenario_hash: hash(compared.opened.sources.file()),
        candidates: compared.origins(),
        precision: options.precision,
        warnings: compared.warnings(),
    };
    let path = folder.path().to_owned();
    let outcome = ComparisonOutcome::new(comparison, options.precision).extended(extension);
    let catalogue = Catalogue::of(comparison.base().model, options.lang);
    results::write_comparison(folder, &outcome, &circumstances, &catalogue)?;
    print_summary(options, &outcome, &catalogue, &path)?;
    ending(comparison.base(), outcome.convergence.as_ref())
}

/// Prints the summary of the comparison.
fn print_summary(
    options: &Options,
    outcome: &ComparisonOutcome<'_>,
    catalogue: &Catalogue,
    path: &Path,
) -> Result<(), Failure> {
    match options.format {
        Format::Json => {
            let document = document(outcome).map_err(|error| Failure::new(Exit::Internal, error))?;
            print(&format!("{document}\n"))
        }
        Format::Text if !options.quiet => {
            let written = catalogue.with("files-written", &[("folder", &path.display().to_string())]);
            print(&format!("{}\n{written}\n", terminal(outcome, catalogue)))
        }
        Format::Text => Ok(()),
    }
}

/// The policies to compare: those that were named, or all, or none if other scenarios were named.
fn chosen<'o>(args: &CompareArgs, opened: &'o Opened) -> Result<Vec<(&'o Policy, &'o Model)>, Failure> {
    let all = || opened.policies.iter().map(|(policy, model)| (policy, model));
    if args.policies.is_empty() {
        return Ok(if args.others.is_empty() { all().collect() } else { Vec::new() });
    }
    let mut chosen: Vec<(&Policy, &Model)> = Vec::new();
    for name in &args.policies {
        let names = || opened.policies.iter().map(|(policy, _)| policy.name.as_str());
        let Some(found) = all().find(|(policy, _)| policy.name == *name) else {
            let meant = closest(name, names()).map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
            let known = names().collect::<Vec<_>>().join(", ");
            return Err(Failure::new(
                Exit::Usage,
                format_args!("`{}` has no policy `{name}`{meant}\nhint: its policies: {known}", opened.model.name),
            ));
        };
        if !chosen.iter().any(|(policy, _)| policy.name == *name) {
            chosen.push(found);
        }
    }
    Ok(chosen)
}

/// A scenario as it is, as something to compare.
fn as_it_is(model: &Model) -> Policy {
    let label = if model.title == Label::default() { Label::plain(&model.name) } else { model.title.clone() };
    Policy { name: model.name.clone(), label, ..Policy::default() }
}

/// A warning if what is compared is not simulated equally long.
fn different_end(candidates: &[Candidate<'_>]) -> Option<String> {
    let from_onset = |model: &Model| {
        let onset = model.incident.as_ref().map_or(model.measured_from, |incident| incident.onset);
        model.horizon - onset
    };
    let base = from_onset(candidates.first()?.model);
    let different = candidates.iter().find(|candidate| from_onset(candidate.model) != base)?;
    Some(format!(
        "`{}` is not simulated as long after the onset as the base: counts up to the end are not alike",
        different.policy.name
    ))
}

/// Runs the replications, with a progress bar on standard error if that is a terminal.
fn simulate<'m>(
    options: &Options,
    candidates: Vec<Candidate<'m>>,
    stop: &AtomicBool,
) -> Result<Comparison<'m>, Failure> {
    let study = candidates.first().map(|base| base.model.study);
    let plan = options.plan(study.unwrap_or(crate::model::Study { replications: 0, seed: 0 }));
    let bar = bar(u64::from(plan.replications.end) * candidates.len() as u64, options.quiet);
    let finished = |_: u32| bar.inc(1);
    let precise = options
        .precision
        .map(|relative| move |experiments: &[Experiment<'m>]| Convergence::of(experiments, relative).wanted());
    let enough = precise.as_ref().map(|precise| precise as Enough<'_, 'm>);
    let comparison = experiment::compare(candidates, &plan, enough, &finished, stop);
    bar.finish_and_clear();
    comparison.map_err(|error| Failure::new(Exit::Internal, error))
}
