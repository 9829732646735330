//! What is done before an incident that is known beforehand.

use super::arrival::child;
use super::compiler::{Compiler, label, name_of, share, span_or_zero};
use super::names::Names;
use super::plan::PlannedWork;
use super::response::call_in;
use super::returns;
use crate::model::{Class, ClassKind, Preparation, PreparedWork, ThinOut};
use crate::random::{Key, Purpose};
use crate::scenario::format::{self, Scenario};
use crate::scenario::quantity::At;
use crate::scenario::{Code, Problem};
use crate::time::Time;

/// The urgency of work that gives none.
const PRIORITY: u8 = 5;

/// Every preparation of a file.
fn entries(file: &Scenario) -> impl Iterator<Item = &At<format::Preparation>> {
    file.incident.iter().flat_map(|incident| &incident.value.preparation)
}

/// The classes of preparing work, in the order of the file, of entries whose pathway there is.
pub(super) fn classes(compiler: &Compiler<'_>) -> Vec<Class> {
    let mut classes = Vec::new();
    for (entry, planned) in entries(compiler.file).zip(&compiler.plan.prepared) {
        let name = name_of(entry.value.name.as_ref());
        for (number, (work, planned)) in entry.value.work.iter().zip(planned).enumerate() {
            let Some(PlannedWork { pathway, .. }) = *planned else { continue };
            let priority = work.value.priority.unwrap_or(PRIORITY);
            let own = &compiler.file.pathway[pathway].value;
            let own = label(own.label.as_ref(), compiler.names.pathways.name(pathway));
            let name = format!("preparation/{name}/{}", number + 1);
            classes.push(child(compiler, (name, own), ClassKind::Order, pathway, priority));
        }
    }
    classes
}

/// The preparations of an incident that begins at `onset`.
pub(super) fn preparations(compiler: &Compiler<'_>, onset: Time) -> Box<[Preparation]> {
    let names = entries(compiler.file).map(|entry| entry.value.name.as_ref());
    Names::unique("preparation", names, compiler.problems);
    let preparation = |(At { value, span }, planned): (&At<format::Preparation>, &Vec<Option<PlannedWork>>)| {
        let name = name_of(value.name.as_ref());
        if value.work.is_empty() && value.call_in.is_empty() && value.thin_out.is_empty() {
            Problem::error(Code::Empty, "nothing is done in this preparation")
                .at(span, "")
                .hint("allowed: one or more of `work`, `call_in`, `thin_out`")
                .report(compiler.problems);
        }
        let work = value.work.iter().zip(planned);
        let work = work.filter_map(|(work, planned)| self::work(compiler, &work.value, *planned));
        Preparation {
            label: label(value.label.as_ref(), &name),
            key: Key::named("preparation").kin(Purpose::named(&name)),
            begins: begins(compiler, value, onset),
            work: work.collect(),
            call_ins: value.call_in.iter().filter_map(|entry| call_in(compiler, entry)).collect(),
            name,
        }
    };
    entries(compiler.file).zip(&compiler.plan.prepared).map(preparation).collect()
}

/// When a preparation begins; reports one before the simulation.
fn begins(compiler: &Compiler<'_>, value: &format::Preparation, onset: Time) -> Time {
    let Some(before) = &value.before else { return onset };
    let begins = onset - before.value.0;
    if begins < Time::START {
        Problem::error(Code::Time, "this preparation begins before the simulation")
            .at(&before.span, "so long before the onset")
            .hint("let the simulation start earlier")
            .report(compiler.problems);
    } else if let Some((_, measuring)) = compiler.period.measuring.as_ref().filter(|(from, _)| begins < *from) {
        Problem::error(Code::Time, "this preparation begins before measuring does")
            .at(&before.span, "what happens before measuring begins does not count")
            .at(measuring, "measuring begins later")
            .hint("allowed: a preparation after the warm-up; let the simulation start earlier")
            .report(compiler.problems);
    }
    begins.max(Time::START)
}

fn work(compiler: &Compiler<'_>, work: &format::PreparedWork, planned: Option<PlannedWork>) -> Option<PreparedWork> {
    let unit = compiler.unit(work.unit.as_ref());
    Some(PreparedWork {
        class: planned?.class,
        unit: unit?,
        number: work.number.as_ref().map_or(0, |number| number.value),
        over: span_or_zero(work.over.as_ref()),
    })
}

/// Who of each arrival, by its position in the file, is booked for another time; reports arrivals that there are not.
pub(super) fn thinned_out(compiler: &Compiler<'_>) -> Vec<(usize, ThinOut)> {
    let onset = compiler.file.incident.as_ref().and_then(|incident| incident.value.onset.as_ref());
    // What is wrong with the onset is reported with the incident.
    let Some(onset) = onset.and_then(|onset| compiler.period.clock.instant(onset.value.0)) else { return Vec::new() };
    let mut thinned = Vec::new();
    for entry in entries(compiler.file) {
        let from = onset - span_or_zero(entry.value.before.as_ref());
        let name = name_of(entry.value.name.as_ref());
        for At { value, .. } in &entry.value.thin_out {
            let arrivals = &compiler.names.arrivals;
            let Some(arrival) = compiler.find(arrivals, value.arrival.as_ref()) else { continue };
            let purpose = format!("thin-out/{name}/{}", arrivals.name(arrival));
            let thin_out = ThinOut {
                from,
                until: onset + span_or_zero(value.until.as_ref()),
                share: share(value.share.as_ref(), 0.0),
                purpose: Purpose::named(&format!("{purpose}/who")),
                returns: returns::returns(compiler, value.returns.as_ref(), &purpose),
            };
            thinned.push((arrival, thin_out));
        }
    }
    thinned
}
