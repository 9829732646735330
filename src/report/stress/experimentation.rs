//! Sections 4 to 6: experimentation, implementation, access.

use super::{Page, cell};
use crate::model::{Model, Unknowns};
use crate::random::{DESIGN, GENERATOR};
use crate::time::{Span, Time};

pub(super) fn write(model: &Model, unknowns: &Unknowns, scenario_hash: &str, page: &mut Page) {
    let civil = |time| model.clock.civil(time).strftime("%Y-%m-%d %H:%M").to_string();
    page.heading(2, "4 Experimentation");
    page.heading(3, "4.1 Initialisation");
    let warm_up = model.measured_from - Time::START;
    page.paragraph(&format!(
        "Terminating. The organisation starts empty at {} and fills up; measuring begins at {}{}.",
        civil(Time::START),
        civil(model.measured_from),
        if warm_up > Span::ZERO { format!(", after {warm_up}") } else { ", at once".to_owned() },
    ));
    page.prompt("why that is long enough for queues to be as usual.");
    page.heading(3, "4.2 Run length");
    let end = format!("To {} ({})", civil(model.horizon), model.clock.zone_name());
    match &model.incident {
        Some(incident) => {
            let after = (model.horizon - incident.onset).as_hours();
            page.paragraph(&format!("{end}: {after:.0} hours from the onset of the incident."));
        }
        None => page.paragraph(&format!("{end}.")),
    }
    page.heading(3, "4.3 Estimation approach");
    page.paragraph(&format!(
        "{} independent replications unless the command line says otherwise, each beside its twin under common random \
         numbers. The replication is the unit of every interval.",
        model.study.replications
    ));
    if !unknowns.is_empty() {
        page.paragraph(&format!(
            "Input uncertainty: the inputs of 1.2 that nobody knows are drawn once for each replication, the same for its \
             twin and for every alternative, by a randomised quasi-random design (`{DESIGN}`: an Owen-scrambled Sobol \
             sequence, a function of seed, replication and input){}. Ranges over replications are of chance and ignorance \
             together. Whose the variance is is estimated from the same replications: first-order shares by spline \
             regression on each input, that of all inputs by one regression on them, both as adjusted R² with bootstrap \
             intervals; between alternatives, the partial expected value of perfect information. `--as-written` holds the \
             inputs at the values of the file.",
            if unknowns.copula.ranks().is_empty() { "" } else { ", joined by a Gaussian copula" },
        ));
    }
    page.prompt("why that number of replications is enough: the half-widths that were reached.");

    page.heading(2, "5 Implementation");
    page.heading(3, "5.1 Software or programming language");
    page.paragraph(&format!(
        "reserv {} (Rust), on {} {}.",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH
    ));
    page.heading(3, "5.2 Random sampling");
    page.paragraph(&format!(
        "Generator `{GENERATOR}`, master seed {}. Every draw is a function of seed, replication, the case's stable key, \
         purpose and draw number, so all alternatives and the twin share their luck case by case. Distributions are \
         sampled by inversion of one uniform.",
        model.study.seed
    ));
    page.heading(3, "5.3 Model execution");
    page.paragraph(
        "Event scheduling on a totally ordered event list, in whole milliseconds. Replications run in parallel; results \
         do not depend on the number of threads.",
    );
    page.heading(3, "5.4 System specification");
    page.prompt("the machine, and how long the experiment took.");

    page.heading(2, "6 Code access");
    page.heading(3, "6.1 Computer model sharing statement");
    page.paragraph(&format!(
        "The program is licensed MIT OR Apache-2.0. The model is the scenario file `{}` ({scenario_hash}); with it, the \
         seed and this version all results can be made again.",
        cell(&model.name)
    ));
    page.prompt("where the scenario file can be had.");
}
