//! Where clinics are: in units, and at sites of several units.

use std::ops::Range;

use super::compiler::Compiler;
use super::names::{Names, names_of};
use crate::model::{Stage, Unit, UnitId};
use crate::random::{Key, Purpose};
use crate::scenario::format;
use crate::scenario::quantity::{At, Name};
use crate::scenario::{Code, Problem};

/// The units that some names of units and sites stand for; reports an empty list and a name that is there twice.
pub(super) fn units(compiler: &Compiler<'_>, references: &At<Vec<At<String>>>) -> Box<[UnitId]> {
    if references.value.is_empty() {
        Problem::error(Code::Empty, "`units` names no unit")
            .at(&references.span, "nothing in it")
            .hint("allowed: names of units and sites; leave it out for all")
            .report(compiler.problems);
    }
    let entries = &compiler.file.unit;
    let sites = entries.iter().filter_map(|unit| unit.value.site.as_ref());
    let names = Names::new("unit or site", names_of!(entries).chain(sites.map(Some)));
    let mut units = Vec::new();
    for reference in &references.value {
        let Some(found) = compiler.find(&names, Some(reference)) else { continue };
        let is_meant = |unit: &format::Unit| {
            let is_it = |name: &At<Name>| name.value.0 == names.name(found);
            unit.name.as_ref().is_some_and(is_it) || unit.site.as_ref().is_some_and(is_it)
        };
        let meant = (0..).zip(entries).filter(|(_, unit)| is_meant(&unit.value)).map(|(index, _)| UnitId(index));
        let before = units.len();
        units.extend(meant.filter(|unit| !units[..before].contains(unit)).collect::<Vec<_>>());
        if units.len() == before {
            Problem::error(Code::Duplicate, format!("`{}` is there twice", reference.value))
                .at(&reference.span, "again here")
                .hint("allowed: each unit once, by its own name or that of its site")
                .report(compiler.problems);
        }
    }
    units.into()
}

/// Where clinics are: the names of units and sites, and the clinics of each.
pub(super) struct Places<'f> {
    names: Names<'f>,
    /// Of each name, a clinic range for each of its units.
    clinics: Vec<Vec<Range<u32>>>,
    /// The units, and sites of several: what is restored together.
    stages: Vec<(String, Vec<Range<u32>>)>,
}

impl<'f> Places<'f> {
    /// Collects the units and sites of a file; reports a site that is called like a unit.
    pub(super) fn new(compiler: &Compiler<'f>, units: &[Unit]) -> Self {
        let of_unit = |unit: &Unit| unit.first_clinic..unit.first_clinic + unit.number;
        let mut sites: Vec<(&'f At<Name>, Vec<Range<u32>>)> = Vec::new();
        let mut stages = Vec::new();
        for (entry, unit) in compiler.file.unit.iter().zip(units) {
            let Some(site) = &entry.value.site else {
                // Of several alike each is restored by itself.
                stages.extend(of_unit(unit).map(|clinic| {
                    let copy = clinic - unit.first_clinic;
                    let name = if unit.number == 1 { unit.name.clone() } else { format!("{}/{copy}", unit.name) };
                    (name, std::iter::once(clinic..clinic + 1).collect())
                }));
                continue;
            };
            let named = names_of!(compiler.file.unit).flatten().find(|name| name.value == site.value);
            if let Some(named) = named {
                Problem::error(Code::Duplicate, format!("a unit and a site are both called `{}`", site.value.0))
                    .at(&site.span, "this site")
                    .at(&named.span, "this unit")
                    .hint("allowed: sites and units with names of their own")
                    .report(compiler.problems);
            }
            match sites.iter_mut().find(|(known, _)| known.value == site.value) {
                Some((_, clinics)) => clinics.push(of_unit(unit)),
                None => sites.push((site, vec![of_unit(unit)])),
            }
        }
        stages.extend(sites.iter().map(|(name, clinics)| (name.value.0.clone(), clinics.clone())));
        let site_names = sites.iter().map(|(name, _)| Some(*name));
        let names = Names::new("unit or site", names_of!(compiler.file.unit).chain(site_names));
        let clinics = units.iter().map(|unit| vec![of_unit(unit)]);
        let clinics = clinics.chain(sites.iter().map(|(_, clinics)| clinics.clone())).collect();
        Self { names, clinics, stages }
    }

    /// The clinics of some units and sites.
    pub(super) fn find(&self, compiler: &Compiler<'_>, references: &[At<String>]) -> Vec<Range<u32>> {
        let found = references.iter().filter_map(|reference| compiler.find(&self.names, Some(reference)));
        found.flat_map(|name| self.clinics[name].clone()).collect()
    }

    /// What is restored one after the other of some clinics: those in `first` before the others.
    pub(super) fn stages(&self, compiler: &Compiler<'_>, clinics: &[Range<u32>], first: &[At<String>]) -> Vec<Stage> {
        let mut ranks: Vec<(usize, Vec<Range<u32>>)> = Vec::new();
        for reference in first {
            let Some(name) = compiler.find(&self.names, Some(reference)) else { continue };
            if !self.clinics[name].iter().any(|own| meets(own, clinics)) {
                Problem::error(Code::NoEffect, format!("`{}` is not concerned", reference.value))
                    .at(&reference.span, "so it is not restored first")
                    .hint("allowed: units and sites among those in `units`")
                    .report(compiler.problems);
            }
            ranks.push((ranks.len(), self.clinics[name].clone()));
        }
        let concerned = self.stages.iter().filter(|(_, own)| own.iter().any(|own| meets(own, clinics)));
        concerned
            .map(|(name, own)| Stage {
                key: Key::named("stage").kin(Purpose::named(name)),
                rank: ranks
                    .iter()
                    .find(|(_, first)| own.iter().any(|own| meets(own, first)))
                    .map_or(first.len(), |(rank, _)| *rank),
                clinics: own.clone().into(),
            })
            .collect()
    }
}

/// Whether a range of clinics has one in common with others.
fn meets(own: &Range<u32>, others: &[Range<u32>]) -> bool {
    others.iter().any(|other| own.start < other.end && other.start < own.end)
}
