//! What departments report: waits, first contacts, stays and turnaround, before, during and after, with and without the
//! incident, unit by unit.

use super::{Block, Outcome, Section, Table, lower_bound_note, marked, value};
use crate::estimate::{ColumnEstimate, Spread};
use crate::observe::{Measure, Part, Quantity, measures};
use crate::words::Catalogue;

/// The most rows in a table; the rest are in the file.
const ROWS: usize = 90;

/// A figure of each period: before, during and after.
type Periods = [&'static Measure; 3];

/// One table: the message of its heading, what it is of, and its figures, each with the message of its name.
struct Topic {
    heading: &'static str,
    of: Of,
    figures: &'static [(Option<&'static str>, Periods)],
}

/// What the rows of a table are about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// The whole, each unit and each urgency.
    Units,
    /// Each of whatever the figures are measured of, where one is above zero.
    Each,
}

const MEAN: Option<&str> = Some("figure-mean");
const MEDIAN: Option<&str> = Some("figure-median");
const P90: Option<&str> = Some("figure-p90");

static TOPICS: &[Topic] = &[
    Topic {
        heading: "topic-stay",
        of: Of::Units,
        figures: &[
            (MEAN, [&measures::STAY_BEFORE, &measures::STAY_DURING, &measures::STAY_AFTER]),
            (MEDIAN, [&measures::STAY_MEDIAN_BEFORE, &measures::STAY_MEDIAN_DURING, &measures::STAY_MEDIAN_AFTER]),
            (P90, [&measures::STAY_P90_BEFORE, &measures::STAY_P90_DURING, &measures::STAY_P90_AFTER]),
        ],
    },
    Topic {
        heading: "topic-in-time",
        of: Of::Units,
        figures: &[(None, [&measures::IN_TIME_BEFORE, &measures::IN_TIME_DURING, &measures::IN_TIME_AFTER])],
    },
    Topic {
        heading: "topic-first-contact",
        of: Of::Units,
        figures: &[
            (MEAN, [&measures::FIRST_CONTACT_BEFORE, &measures::FIRST_CONTACT_DURING, &measures::FIRST_CONTACT_AFTER]),
            (
                MEDIAN,
                [
                    &measures::FIRST_CONTACT_MEDIAN_BEFORE,
                    &measures::FIRST_CONTACT_MEDIAN_DURING,
                    &measures::FIRST_CONTACT_MEDIAN_AFTER,
                ],
            ),
            (
                P90,
                [
                    &measures::FIRST_CONTACT_P90_BEFORE,
                    &measures::FIRST_CONTACT_P90_DURING,
                    &measures::FIRST_CONTACT_P90_AFTER,
                ],
            ),
        ],
    },
    Topic {
        heading: "topic-wait",
        of: Of::Units,
        figures: &[
            (MEAN, [&measures::WAIT_BEFORE, &measures::WAIT_DURING, &measures::WAIT_AFTER]),
            (MEDIAN, [&measures::WAIT_MEDIAN_BEFORE, &measures::WAIT_MEDIAN_DURING, &measures::WAIT_MEDIAN_AFTER]),
            (P90, [&measures::WAIT_P90_BEFORE, &measures::WAIT_P90_DURING, &measures::WAIT_P90_AFTER]),
        ],
    },
    Topic {
        heading: "topic-left-unseen",
        of: Of::Each,
        figures: &[(
            None,
            [&measures::LEFT_UNSEEN_BEFORE, &measures::LEFT_UNSEEN_DURING, &measures::LEFT_UNSEEN_AFTER],
        )],
    },
    Topic {
        heading: "topic-boarding",
        of: Of::Each,
        figures: &[
            (MEAN, [&measures::BOARDING_BEFORE, &measures::BOARDING_DURING, &measures::BOARDING_AFTER]),
            (
                MEDIAN,
                [
                    &measures::BOARDING_MEDIAN_BEFORE,
                    &measures::BOARDING_MEDIAN_DURING,
                    &measures::BOARDING_MEDIAN_AFTER,
                ],
            ),
            (P90, [&measures::BOARDING_P90_BEFORE, &measures::BOARDING_P90_DURING, &measures::BOARDING_P90_AFTER]),
        ],
    },
    Topic {
        heading: "topic-spaces",
        of: Of::Each,
        figures: &[
            (
                Some("figure-occupied"),
                [
                    &measures::SPACES_OCCUPIED_BEFORE,
                    &measures::SPACES_OCCUPIED_DURING,
                    &measures::SPACES_OCCUPIED_AFTER,
                ],
            ),
            (
                Some("figure-full"),
                [&measures::SPACES_FULL_BEFORE, &measures::SPACES_FULL_DURING, &measures::SPACES_FULL_AFTER],
            ),
        ],
    },
    Topic {
        heading: "topic-step-wait",
        of: Of::Each,
        figures: &[
            (MEAN, [&measures::STEP_WAIT_BEFORE, &measures::STEP_WAIT_DURING, &measures::STEP_WAIT_AFTER]),
            (P90, [&measures::STEP_WAIT_P90_BEFORE, &measures::STEP_WAIT_P90_DURING, &measures::STEP_WAIT_P90_AFTER]),
        ],
    },
    Topic {
        heading: "topic-turnaround",
        of: Of::Each,
        figures: &[
            (MEAN, [&measures::TURNAROUND_BEFORE, &measures::TURNAROUND_DURING, &measures::TURNAROUND_AFTER]),
            (
                MEDIAN,
                [
                    &measures::TURNAROUND_MEDIAN_BEFORE,
                    &measures::TURNAROUND_MEDIAN_DURING,
                    &measures::TURNAROUND_MEDIAN_AFTER,
                ],
            ),
            (
                P90,
                [&measures::TURNAROUND_P90_BEFORE, &measures::TURNAROUND_P90_DURING, &measures::TURNAROUND_P90_AFTER],
            ),
        ],
    },
];

/// The section; empty where nobody arrives.
pub(super) fn section(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Section {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_marked = false;
    for topic in TOPICS {
        let columns = topic_columns(outcome, topic);
        is_marked |= columns.iter().any(|one| one.incident.is_lower_bound() || one.twin.is_lower_bound());
        blocks.extend(table(outcome, topic, &columns, catalogue).block());
    }
    if !blocks.is_empty() {
        let with_incident = outcome.base().model.incident.is_some();
        let note = if with_incident { "departments-note" } else { "departments-note-normal" };
        blocks.insert(0, Block::Text(catalogue.text(note)));
        blocks.extend(is_marked.then(|| Block::Text(lower_bound_note(catalogue))));
    }
    Section { heading: catalogue.text("departments"), blocks }
}

/// The estimates of a topic.
fn topic_columns<'o>(outcome: &'o Outcome<'_>, topic: &Topic) -> Vec<&'o ColumnEstimate> {
    let is_mine =
        |one: &&ColumnEstimate| topic.figures.iter().any(|(_, periods)| periods.contains(&one.column.measure));
    outcome.estimates.columns.iter().filter(is_mine).collect()
}

/// The parts that a topic's table has rows of, in the order of reports.
fn parts(outcome: &Outcome<'_>, topic: &Topic, columns: &[&ColumnEstimate]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for one in columns {
        let is_shown = match one.column.part {
            Part::All | Part::Step(_) | Part::Space(..) => true,
            Part::Unit(_) => outcome.base().model.units.len() > 1,
            Part::Urgency(_) => topic.of == Of::Units,
            Part::Class(_) => topic.of == Of::Each,
            _ => false,
        };
        let measured = one.incident.summary.n > 0 || one.twin.summary.n > 0;
        let is_something = topic.of == Of::Units || !one.incident.is_nothing() || !one.twin.is_nothing();
        if is_shown && measured && is_something && !parts.contains(&one.column.part) {
            parts.push(one.column.part);
        }
    }
    parts
}

fn table(outcome: &Outcome<'_>, topic: &Topic, columns: &[&ColumnEstimate], catalogue: &Catalogue) -> Table {
    let with_incident = outcome.base().model.incident.is_some();
    let headings: &[&str] = if with_incident {
        &[
            topic.heading,
            "column-before",
            "column-during",
            "column-during-without",
            "column-after",
            "column-after-without",
        ]
    } else {
        &[topic.heading, "column-mean-alone"]
    };
    let mut table = Table::new(catalogue, headings);
    for part in parts(outcome, topic, columns).into_iter().take(ROWS / topic.figures.len()) {
        for (name, periods) in topic.figures {
            let figures = periods.map(|measure| {
                columns.iter().find(|one| one.column.part == part && one.column.measure == measure).copied()
            });
            table.rows.push(row(outcome, (part, *name), figures, catalogue));
        }
    }
    table
}

/// One figure of one part, of each period.
fn row(
    outcome: &Outcome<'_>,
    (part, name): (Part, Option<&str>),
    [before, during, after]: [Option<&ColumnEstimate>; 3],
    catalogue: &Catalogue,
) -> Vec<String> {
    let part = catalogue.part(part, outcome.base().model);
    let label = match name {
        Some(name) => catalogue.with("defined", &[("name", &part), ("meaning", &catalogue.text(name))]),
        None => part,
    };
    let cell = |one: Option<&ColumnEstimate>, of: fn(&ColumnEstimate) -> &Spread| {
        one.map_or_else(String::new, |one| figure(one.column.measure.quantity, of(one), catalogue))
    };
    let mut cells = vec![label, cell(before, |one| &one.incident)];
    if outcome.base().model.incident.is_some() {
        for one in [during, after] {
            cells.push(cell(one, |one| &one.incident));
            cells.push(cell(one, |one| &one.twin));
        }
    }
    cells
}

/// The mean over the runs, durations in the unit that reads best.
fn figure(quantity: Quantity, spread: &Spread, catalogue: &Catalogue) -> String {
    let mean = spread.summary.mean;
    let figure = match quantity {
        Quantity::Minutes if !mean.is_nan() => catalogue.span(mean / 60.0),
        quantity => value(catalogue, quantity, mean),
    };
    marked(catalogue, spread, figure)
}
