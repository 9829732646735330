//! `reserv check`: every problem of a scenario, and the offered load.

use std::fmt::Write as _;

use clap::Args;
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, Table};

use super::Failure;
use super::output::print;
use crate::model::load::offered_load;
use crate::model::{Model, Policy};
use crate::text::Language;

/// What to check.
#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// A scenario file, or the name of a built-in scenario
    scenario: String,
    /// Change a key before checking, such as `unit.clinic.number=2`; repeatable
    #[arg(long = "set", value_name = "KEY=VALUE")]
    sets: Vec<String>,
}

/// Checks a scenario and prints the load of every role in every unit.
///
/// # Errors
/// If it cannot be opened, or has problems that keep it from being run.
pub(super) fn check(args: &CheckArgs) -> Result<(), Failure> {
    let opened = super::open(&args.scenario, &args.sets)?;
    print(&report(&opened.model, &opened.policies))
}

fn report(model: &Model, policies: &[(Policy, Model)]) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY);
    table.set_header(["unit", "role", "work [h/week]", "on duty [h/week]", "load"]);
    for column in table.column_iter_mut().skip(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    for offered in offered_load(model) {
        let unit = model.unit(offered.unit);
        let label = unit.label.get(Language::En);
        let copies = if unit.number > 1 { format!("{label} (× {})", unit.number) } else { label.to_owned() };
        table.add_row([
            copies,
            model.roles[offered.role.index()].label.get(Language::En).to_owned(),
            format!("{:.1}", offered.work),
            format!("{:.1}", offered.on_duty),
            format!("{:.0} %", offered.load * 100.0),
        ]);
    }
    let unmarked = match model.provenance.unmarked {
        0 => "Every number carries a source or an assumption.".to_owned(),
        1 => "1 entry with numbers carries neither a source nor an assumption.".to_owned(),
        number => format!("{number} entries with numbers carry neither a source nor an assumption."),
    };
    let mut named = String::new();
    for (index, (policy, _)) in policies.iter().enumerate() {
        let title = if index == 0 { "\nPolicies, for `reserv compare`:\n" } else { "" };
        let _ = writeln!(named, "{title}  {:<24} {}", policy.name, policy.label.get(Language::En));
    }
    format!(
        "{}\n{} to {}, {}\n\nLoad in normal operation, before the incident:\n{table}\n\n{unmarked}\n{named}",
        model.title.get(Language::En),
        model.clock.civil(crate::time::Time::START).strftime("%Y-%m-%d %H:%M"),
        model.clock.civil(model.horizon).strftime("%Y-%m-%d %H:%M"),
        model.clock.zone_name(),
    )
}
