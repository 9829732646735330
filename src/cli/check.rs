//! `reserv check`: every problem of a scenario, and the offered load.

use std::fmt::Write as _;

use clap::Args;
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, Table};

use super::Failure;
use super::output::print;
use crate::dist::Dist;
use crate::load::offered_load;
use crate::model::{Disruption, Model, Policy, SystemSet, spans};
use crate::text::Language;
use crate::time::Time;

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
    let mut table = table(["unit", "role", "work [h/week]", "on duty [h/week]", "load"]);
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
    let course = course(model);
    format!(
        "{}\n{} to {}, {}\n{course}\nLoad in normal operation, before the incident:\n{table}\n\n{unmarked}\n{named}",
        model.title.get(Language::En),
        model.clock.civil(Time::START).strftime("%Y-%m-%d %H:%M"),
        model.clock.civil(model.horizon).strftime("%Y-%m-%d %H:%M"),
        model.clock.zone_name(),
    )
}

/// What happens when, if every length of time is its mean: the disruptions, and each unit's. Nothing without an incident.
fn course(model: &Model) -> String {
    let Some(incident) = &model.incident else { return String::new() };
    let spans = spans(&incident.disruptions, incident.onset, Dist::mean, |chance| chance);
    let civil = |time: Time| model.clock.civil(time).strftime("%Y-%m-%d %H:%M").to_string();
    let mut disruptions = table(["disruption", "systems", "for", "from", "to"]);
    for (disruption, span) in incident.disruptions.iter().zip(&spans) {
        let chance =
            if disruption.chance < 1.0 { format!(" ({:.0} %)", disruption.chance * 100.0) } else { String::new() };
        let effect = &disruption.effect;
        disruptions.add_row([
            format!("{}{chance}", disruption.label.get(Language::En)),
            systems(model, effect.impaired().union(effect.unfaithful())),
            units(model, disruption),
            civil(span.start),
            civil(span.end),
        ]);
    }
    let mut concerned = table(["unit", "systems it does without or finds slow", "first", "all back"]);
    for unit in &model.units {
        let mine = incident.disruptions.iter().zip(&spans).filter(|(disruption, _)| {
            disruption.effect.impaired().meets(unit.uses)
                && (unit.first_clinic..unit.first_clinic + unit.number).any(|clinic| disruption.concerns(clinic))
        });
        let (mut of, mut first, mut last) = (SystemSet::NONE, None, None);
        for (disruption, span) in mine {
            of = of.union(disruption.effect.impaired().and(unit.uses));
            first = first.min(Some(span.start)).or(Some(span.start));
            let clinics = unit.first_clinic..unit.first_clinic + unit.number;
            last = last.max(Some(disruption.expected_restoration(span, &clinics)));
        }
        if let (Some(first), Some(last)) = (first, last) {
            let label = unit.label.get(Language::En).to_owned();
            concerned.add_row([label, systems(model, of), civil(first), civil(last)]);
        }
    }
    format!("\nWhat happens, if every length of time is its mean:\n{disruptions}\n{concerned}\n")
}

fn table<const N: usize>(header: [&str; N]) -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY);
    table.set_header(header);
    table
}

/// The names of some systems.
fn systems(model: &Model, set: SystemSet) -> String {
    let names = set.iter().map(|system| model.systems[system.index()].label.get(Language::En));
    let names: Vec<_> = names.collect();
    if names.is_empty() { "none: all up".to_owned() } else { names.join(", ") }
}

/// Whom a disruption concerns.
fn units(model: &Model, disruption: &Disruption) -> String {
    if disruption.clinics.is_none() {
        return "all".to_owned();
    }
    let here = model.units.iter().filter(|unit| disruption.concerns(unit.first_clinic));
    here.map(|unit| unit.label.get(Language::En)).collect::<Vec<_>>().join(", ")
}
