//! `reserv` simulates what happens when the record system stops: what piles up, how long until work is back to normal,
//! and which fallback routine shortens it.
//!
//! # The idea
//! An information system makes promises: it can be reached, it keeps what is put in, it delivers what is sent, and
//! only the right people see what it holds. An incident breaks one for a time, and the breakage spreads along
//! dependencies. People work through pathways of activities that need staff and systems; when a promise is broken each
//! activity has a fallback, which leaves something behind: paper to enter, results to chase. That recovery work is
//! cases on pathways like any other, done by the same people. The simulation measures its backlog, and the time to
//! recover, against a twin of the same world in which the incident never happened.
//!
//! # How a scenario becomes results
//! ```text
//! scenarios/*.toml ─► scenario: parse, check ─► model: compiled, immutable
//!    ─► sim: rules on a bevy_ecs world, with the kernel's agenda and lines; one world per replication
//!    ─► fact: what happened ─► observe: pure folds ─► experiment: replications and twins
//!    ─► estimate, with stats ─► study: the outcome ─► report · plot ─► results: output/…
//! ```
//!
//! # Layers
//! Imports point down only; a test reads every `use` and keeps it so.
//!
//! | layer | modules | knows |
//! |---|---|---|
//! | program | [`cli`] | everything; the only one that prints, parses arguments and decides exit codes |
//! | results | [`results`] | which files an outcome is written to; not what they say |
//! | reporting | [`report`] · [`plot`] · [`export`] | a study's outcome, or one replication; no random numbers, no simulation, not each other |
//! | words | [`words`] | how each language says it; not what is reported |
//! | studies | [`study`] | what is to be run and what it led to; no formats, no terminal |
//! | estimates | [`estimate`] | what replications say together: figures with intervals; no formats, no languages |
//! | verification | [`selftest`] | scenarios with known answers and how they are judged; no terminal |
//! | running | [`experiment`] | models, runs, observers, threads; no paths, no formats |
//! | rules and measures | [`sim`] · [`observe`] | facts and the model; not each other |
//! | vocabulary | [`scenario`] · [`load`] · [`model`] · [`fact`] · [`kernel`] | the file format · how busy a model is · what runs · what happened · events and lines |
//! | tests | `synthetic` | an experiment made by hand, compiled for tests alone |
//! | ground | [`civil`], [`time`], [`dist`], [`random`], [`stats`], [`text`] | no word of the domain |
//!
//! `bevy_ecs` is named only in [`sim`]; a random generator only in [`random`].
//!
//! # Where to add
//! * a measure: a fold and its rows in one file of [`observe`], one line in its list;
//! * a measure that needs the twin: what is kept of a run and its rows in one file of `observe::trail`;
//! * a plot: one file in [`plot`], one line in its list, its texts in the three catalogues of [`words`];
//! * a result file: one file in `report::file`, one line in its list; an event log: the same in [`export`];
//! * a kind of fallback: a variant of [`model::Means`] with its key, a row in the table of `scenario::format::fallback`, its
//!   words in the catalogues; the compiler and the tests name what is missing;
//! * a verification case: a scenario in `tests/verification` and one line in a table of [`selftest`];
//! * a command: one file in [`cli`], one line in its list;
//! * a process of the simulation (a leaf): one file in `sim::leaf`, with its state, what it plans and what it follows, and one line
//!   in its list.
//!
//! # What is ours, and what is a library's
//! | what | whose | why |
//! |---|---|---|
//! | units, clinics, systems, disruptions and shelves as entities, how they belong together, what follows when one changes | `bevy_ecs` | |
//! | the state of cases and staff pools, beside the world | ours ([`sim`]) | measured: as components they cost 5 to 31 % more instructions |
//! | agenda, waiting lines | ours ([`kernel`]) | order and ties are part of what a result means |
//! | random numbers | ours ([`random`]): Philox with keys | a draw must not move when another is added; tested against published values |
//! | distributions | `statrs`; triangular and an inverse of the gamma distribution ours ([`dist`]) | speed, and an error in the library |
//! | least squares | `nalgebra` | |
//! | Kaplan and Meier, quantiles, variance components, comparison with the best | ours ([`stats`]) | a page each, tested against published examples |
//! | threads | `rayon` | |
//! | civil time | `jiff` | |
//! | TOML, JSON, CSV, JSON Schema | `toml`, `serde_json`, `csv`, `schemars` | |
//! | errors in a scenario | `annotate-snippets`, `strsim` | |
//! | messages, plurals | `fluent-bundle`; numbers and dates ours ([`words`]) | three languages, three significant digits |
//! | drawing | `plotters` as a surface, `resvg` for pictures; axes, legends and panels ours ([`plot`]) | figures must read alike in three languages and at any size |
//! | pages, tables, wrapped text | `maud`, `comfy-table`, `textwrap`; Markdown ours | |
//! | results all or not at all | `tempfile`; the folder ours ([`results`]) | |
//! | arguments, progress, Ctrl-C | `clap`, `indicatif`, `ctrlc` | |
//!
//! # What always holds
//! The same program, scenario and seed give equal results for any number of threads; one replication alone equals the
//! same in a batch; an incident of no length equals its twin, byte for byte; a change downstream leaves everything
//! upstream as it was, because random numbers are keyed by who draws and for what.

pub mod civil;
pub mod cli;
pub mod dist;
pub mod estimate;
pub mod experiment;
pub mod export;
pub mod fact;
pub mod kernel;
pub mod load;
pub mod model;
pub mod observe;
pub mod plot;
pub mod random;
pub mod report;
pub mod results;
pub mod scenario;
pub mod selftest;
pub mod sim;
pub mod stats;
pub mod study;
#[cfg(test)]
mod synthetic;
pub mod text;
pub mod time;
pub mod words;
